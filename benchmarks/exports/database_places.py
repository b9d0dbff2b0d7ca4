"""How databases write where a work stands: pages, volumes, issues, years."""

import random
import re
from collections.abc import Callable
from typing import Final

from benchmarks.exports.habits import Record

_PAGES: Final = re.compile(r"([A-Za-z]*)(\d+)-([A-Za-z]*)(\d+)")


def _range(record: Record) -> tuple[str, str] | None:
    match = _PAGES.fullmatch(record["page"])
    return (match[2], match[4]) if match and not match[1] else None


def ranged(
    form: Callable[[str, str, random.Random], str],
) -> Callable[[Record, random.Random], bool]:
    def write(record: Record, chance: random.Random) -> bool:
        ends = _range(record)
        if ends is None:
            return False
        pages = form(*ends, chance)
        found = bool(pages) and pages != record["page"]
        record["page"] = pages or record["page"]
        return found

    return write


def shortened(first: str, last: str, _: random.Random) -> str:
    if len(first) != len(last):
        return ""
    same = next((at for at in range(len(first)) if first[at] != last[at]), len(first) - 1)
    return f"{first}-{last[same:]}"


def cut_pages(first: str, last: str, chance: random.Random) -> str:
    """Keep the last characters alone: "532-8" becomes "2-8", a spreadsheet's "Oct-20" "t-20"."""
    if int(first) < 13 and int(last) < 32 and len(first) == 2:
        return f"{'ctvc'[int(first) % 4]}-{last}"
    short = shortened(first, last, chance)
    return short[-3:] if short[-3:-2].isdigit() else ""


def pages_as_date(first: str, last: str, _: random.Random) -> str:
    """Write as a spreadsheet's date: pages 4-11 come back as "04-Nov", "11-Apr"."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    if int(first) < 13 and int(last) < 32:
        return f"{int(last):02}-{months[int(first) - 1]}"
    return ""


_EXTRAS: Final = ("{}-{}, vi", "{}-{}; discussion {}-9", "{}-{}; quiz 321", "{}-{}+", "{}-{}.e1",
                  "pp. {}-{}", "{} - {}", "{}–{}", "{}‐{}")  # fmt: skip


def with_extra(first: str, last: str, chance: random.Random) -> str:
    return chance.choice(_EXTRAS).format(first, last, last)


def lettered(record: Record, chance: random.Random) -> bool:
    match = re.fullmatch(r"([A-Za-z]?)(\d+)(?:-([A-Za-z]?)(\d+))?", record["page"])
    if not match or not match[1]:
        return False
    forms = ["{1}{2}-{1}{4}", "{2}-{4}"] if match[4] else ["{2}", "{2}{1}", "{1}{2}-{1}{2}", "{2}-"]
    record["page"] = chance.choice(forms).format(match[0], match[1], match[2], match[3], match[4])
    return True


def article_number(record: Record, chance: random.Random) -> bool:
    match = re.fullmatch(r"e(\d+)", record["page"])
    if not match:
        return False
    where = chance.random()
    if where < 0.2:
        record["issue"], record["page"] = record["page"], ""
        return True
    if where < 0.35:
        record["number"], record["page"] = match[1], ""
        return True
    forms = (
        "Art. No. {}",
        "Article No.: {}",
        "Article {}",
        "ARTN e{}",
        "{}",
        "Art. no. e{}",
        "E{}",
    )
    record["page"] = chance.choice(forms).format(match[1])
    return True


def internal(record: Record, chance: random.Random) -> bool:
    if not record["page"].startswith("e"):
        return False
    record["page"] = f"1-{chance.randrange(5, 16)}"
    return True


def no_pagination(record: Record, _: random.Random) -> bool:
    if not record["volume"]:
        return False
    issue = f" ({record['issue']})" if record["issue"] else ""
    record |= {"volume": f"{record['volume']}{issue} (no pagination)", "issue": "", "page": ""}
    return True


def supplement_pages(record: Record, chance: random.Random) -> bool:
    match = re.fullmatch(r"Suppl\. (\d+)", record["issue"])
    if not match:
        return False
    number, volume = match[1], record["volume"]
    form = chance.choice(
        ("Suppl-{}", "SUPPL. {}", "Suppl {}", "S{}", "Supplement {}", "volume", "9")
    )
    if form == "volume":
        record |= {"volume": f"{volume} {chance.choice(('SUPPL.', 'Suppl'))} {number}", "issue": ""}
    else:
        record["issue"] = f"9 Suppl {number}" if form == "9" else form.format(number)
    return True


def issue_in_volume(record: Record, chance: random.Random) -> bool:
    if not record["issue"].isdigit() or not record["volume"]:
        return False
    form = chance.choice(("{}({})", "{} ({})", "{} (Pt {})"))
    record |= {"volume": form.format(record["volume"], record["issue"]), "issue": ""}
    return True


def double_issue(record: Record, chance: random.Random) -> bool:
    if not record["issue"].isdigit():
        return False
    issue = int(record["issue"])
    record["issue"] = chance.choice(
        (f"{issue} Pt 1", f"{issue}, SI", f"{issue}-{issue + 1}", "JUN")
    )
    return True


def without(*fields: str) -> Callable[[Record, random.Random], bool]:
    def write(record: Record, _: random.Random) -> bool:
        found = any(record.get(name) for name in fields)
        record.update(dict.fromkeys(fields, ""))
        return found

    return write


def online_first(record: Record, chance: random.Random) -> bool:
    if not record["DOI"]:
        return False
    record |= {"volume": "", "issue": "", "page": ""}
    record["issued"] -= chance.randrange(0, 2)
    return True


def near_year(record: Record, chance: random.Random) -> bool:
    if not record["volume"]:
        return False
    record["issued"] += chance.choice((-1, 1))
    return True


# --- sources and people --------------------------------------------------------------------
