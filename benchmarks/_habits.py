"""The habits of databases: how each writes what another wrote otherwise.

A habit changes a record in place and tells whether there was anything to change. Its rates
are the shares of a database's records that show it, where it applies.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

Record = dict[str, Any]


class Habit(NamedTuple):
    write: Callable[[Record, random.Random], bool]
    rates: Mapping[str, float]
    blunt: bool = False
    """Whether it may take away what alone tells a work from its look-alike."""


def written(
    work: Record,
    habits: Mapping[str, Habit],
    database: str,
    thick: float,
    chance: random.Random,
    *,
    sharp: bool,
) -> tuple[Record, tuple[str, ...]]:
    """Return a work as a database exports it, and the habits that show in the record.

    ``thick`` multiplies the rates; ``sharp`` leaves out the habits that are blunt.
    """
    record = {**work, "author": [dict(person) for person in work["author"]]}
    shown = []
    for name, habit in habits.items():
        rate = habit.rates.get(database, 0.0)
        often = min(0.5, rate * thick) if rate < 0.4 else rate
        if chance.random() < often and not (sharp and habit.blunt) and habit.write(record, chance):
            shown.append(name)
    record.pop("short", None)
    issued, raw = record.pop("issued"), record.pop("raw", "")
    kept = {name: value for name, value in record.items() if value}
    if issued:
        kept["issued"] = {"raw": raw} if raw else {"date-parts": [[issued]]}
    return kept, tuple(shown)


def _appended(*texts: str) -> Callable[[Record, random.Random], bool]:
    def write(record: Record, chance: random.Random) -> bool:
        note = chance.choice(texts).replace("9", str(chance.randrange(10, 99)))
        record["title"] = f"{record['title'].rstrip('.')}{chance.choice(('. ', ' ', '.'))}{note}"
        return True

    return write


def _corrected(record: Record, chance: random.Random) -> bool:
    words = record["title"].split()
    words.insert(chance.randrange(len(words) // 2, len(words) + 1), "[corrected]")
    record["title"] = " ".join(words)
    return True


def _upper(record: Record, _: random.Random) -> bool:
    record["title"] = record["title"].upper()
    return True


def _sentence(record: Record, _: random.Random) -> bool:
    first, *words = record["title"].split(" ")
    record["title"] = " ".join(
        [first, *(w if w[1:].lower() != w[1:] else w.lower() for w in words)]
    )
    return True


def _entities(record: Record, _: random.Random) -> bool:
    title = record["title"].replace("&", "&amp;").replace("<", "&lt;").replace(" and ", " &amp; ")
    found = bool(title != record["title"])
    record["title"] = title
    return found


def _bracketed(record: Record, chance: random.Random) -> bool:
    language = chance.choice(("German", "French", "Chinese", "Polish", "Russian", "Spanish"))
    form = chance.choice(("[{}]", "[{}].", "[{}] [Article in L]", "[{}]. [L]", "{} [L]"))
    record["title"] = form.format(record["title"].rstrip(".")).replace("L]", f"{language}]")
    return True


def _no_subtitle(record: Record, _: random.Random) -> bool:
    head, colon, _rest = record["title"].partition(": ")
    if not colon or len(head) < 25:
        return False
    record["title"] = head
    return True


def _subtitle(record: Record, chance: random.Random) -> bool:
    kinds = ("a randomized controlled trial", "a systematic review", "a cohort study",
             "results of a multicentre study", "a pilot study")  # fmt: skip
    if ":" in record["title"] or len(record["title"]) < 40:
        return False
    record["title"] = f"{record['title'].rstrip('.')}: {chance.choice(kinds)}"
    return True


def _misspelt(record: Record, chance: random.Random) -> bool:
    title = list(record["title"])
    if len(title) < 20:
        return False
    at = chance.randrange(3, len(title) - 2)
    if not (title[at].isalpha() and title[at + 1].isalpha()):
        return False
    title[at : at + 2] = chance.choice(([title[at + 1], title[at]], [title[at]], [title[at]] * 3))
    record["title"] = "".join(title)
    return True


def _plain_letters(record: Record, _: random.Random) -> bool:
    before = dict(record)
    record["title"] = _ascii(record["title"])
    record["author"] = [{k: _ascii(v) for k, v in one.items()} for one in record["author"]]
    return record != before


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return plain if len(plain) > len(text) / 2 else text


# --- places --------------------------------------------------------------------------------

_PAGES: Final = re.compile(r"([A-Za-z]*)(\d+)-([A-Za-z]*)(\d+)")


def _range(record: Record) -> tuple[str, str] | None:
    match = _PAGES.fullmatch(record["page"])
    return (match[2], match[4]) if match and not match[1] else None


def _ranged(
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


def _shortened(first: str, last: str, _: random.Random) -> str:
    if len(first) != len(last):
        return ""
    same = next((at for at in range(len(first)) if first[at] != last[at]), len(first) - 1)
    return f"{first}-{last[same:]}"


def _cut(first: str, last: str, chance: random.Random) -> str:
    """Keep the last characters alone: "532-8" becomes "2-8", a spreadsheet's "Oct-20" "t-20"."""
    if int(first) < 13 and int(last) < 32 and len(first) == 2:
        return f"{'ctvc'[int(first) % 4]}-{last}"
    short = _shortened(first, last, chance)
    return short[-3:] if short[-3:-2].isdigit() else ""


def _dated(first: str, last: str, _: random.Random) -> str:
    """Write as a spreadsheet's date: pages 4-11 come back as "04-Nov", "11-Apr"."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    if int(first) < 13 and int(last) < 32:
        return f"{int(last):02}-{months[int(first) - 1]}"
    return ""


_EXTRAS: Final = ("{}-{}, vi", "{}-{}; discussion {}-9", "{}-{}; quiz 321", "{}-{}+", "{}-{}.e1",
                  "pp. {}-{}", "{} - {}", "{}–{}", "{}‐{}")  # fmt: skip


def _with_extra(first: str, last: str, chance: random.Random) -> str:
    return chance.choice(_EXTRAS).format(first, last, last)


def _lettered(record: Record, chance: random.Random) -> bool:
    match = re.fullmatch(r"([A-Za-z]?)(\d+)(?:-([A-Za-z]?)(\d+))?", record["page"])
    if not match or not match[1]:
        return False
    forms = ["{1}{2}-{1}{4}", "{2}-{4}"] if match[4] else ["{2}", "{2}{1}", "{1}{2}-{1}{2}", "{2}-"]
    record["page"] = chance.choice(forms).format(match[0], match[1], match[2], match[3], match[4])
    return True


def _article_number(record: Record, chance: random.Random) -> bool:
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


def _internal(record: Record, chance: random.Random) -> bool:
    if not record["page"].startswith("e"):
        return False
    record["page"] = f"1-{chance.randrange(5, 16)}"
    return True


def _no_pagination(record: Record, _: random.Random) -> bool:
    if not record["volume"]:
        return False
    issue = f" ({record['issue']})" if record["issue"] else ""
    record |= {"volume": f"{record['volume']}{issue} (no pagination)", "issue": "", "page": ""}
    return True


def _supplement(record: Record, chance: random.Random) -> bool:
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


def _issue_in_volume(record: Record, chance: random.Random) -> bool:
    if not record["issue"].isdigit() or not record["volume"]:
        return False
    form = chance.choice(("{}({})", "{} ({})", "{} (Pt {})"))
    record |= {"volume": form.format(record["volume"], record["issue"]), "issue": ""}
    return True


def _double_issue(record: Record, chance: random.Random) -> bool:
    if not record["issue"].isdigit():
        return False
    issue = int(record["issue"])
    record["issue"] = chance.choice(
        (f"{issue} Pt 1", f"{issue}, SI", f"{issue}-{issue + 1}", "JUN")
    )
    return True


def _without(*fields: str) -> Callable[[Record, random.Random], bool]:
    def write(record: Record, _: random.Random) -> bool:
        found = any(record.get(name) for name in fields)
        record.update(dict.fromkeys(fields, ""))
        return found

    return write


def _online_first(record: Record, chance: random.Random) -> bool:
    if not record["DOI"]:
        return False
    record |= {"volume": "", "issue": "", "page": ""}
    record["issued"] -= chance.randrange(0, 2)
    return True


def _near_year(record: Record, chance: random.Random) -> bool:
    if not record["volume"]:
        return False
    record["issued"] += chance.choice((-1, 1))
    return True


# --- sources and people --------------------------------------------------------------------


def _short(record: Record, _: random.Random) -> bool:
    found = bool(record["short"] != record["container-title"])
    record["container-title"] = record["short"].replace(".", "")
    return found


_MEETINGS: Final = (
    "44th Annual Scientific Meeting of the Society for Nephrology Berlin Germany",
    "American Heart Association's Scientific Sessions 2012",
)
_OFFICIAL: Final = (
    " : official journal of the European Society",
    " : the official publication of the Association",
    " (Baltimore, Md.)",
    " (1985)",
    " [Electronic Resource]",
    " (Online)",
)


def _conference(record: Record, chance: random.Random) -> bool:
    if "uppl" not in record["issue"]:
        return False
    meeting = chance.choice(_MEETINGS)
    record["container-title"] += f". Conference: {meeting}. Conference Publication: (var.pagings)."
    return True


def _official(record: Record, chance: random.Random) -> bool:
    record["container-title"] += chance.choice(_OFFICIAL)
    return True


def _capital_journal(record: Record, _: random.Random) -> bool:
    record["container-title"] = record["container-title"].upper()
    return True


def _ampersand(record: Record, _: random.Random) -> bool:
    if " and " not in record["container-title"]:
        return False
    record["container-title"] = record["container-title"].replace(" and ", " & ")
    return True


def _other_journal(record: Record, chance: random.Random) -> bool:
    names = ("Zeitschrift fur Klinische Forschung", "Acta Medica Nova", "Chinese Medical Annals")
    record["container-title"] = chance.choice(names)
    return True


def _initials(record: Record, chance: random.Random) -> bool:
    dot = chance.choice((".", "", ". "))
    for person in record["author"]:
        letters = [part[0] for part in re.split(r"[\s.-]+", person.get("given", "")) if part]
        person["given"] = "".join(f"{letter}{dot}" for letter in letters).strip()
    return True


def _one_initial(record: Record, _: random.Random) -> bool:
    for person in record["author"]:
        person["given"] = person.get("given", "")[:1]
    return True


def _capital_people(record: Record, _: random.Random) -> bool:
    for person in record["author"]:
        person["family"] = person.get("family", "").upper()
    return True


def _degrees(record: Record, chance: random.Random) -> bool:
    for person in record["author"]:
        degree = chance.choice((" MD", " PhD", ", M.D.", " Dr", " Jr"))
        person["given"] = person.get("given", "") + degree
    return True


def _cut_people(record: Record, chance: random.Random) -> bool:
    if len(record["author"]) < 3:
        return False
    record["author"] = record["author"][: chance.choice((1, 2, 3))]
    if chance.random() < 0.4:
        record["author"].append({"literal": "et al."})
    return True


def _turned(record: Record, _: random.Random) -> bool:
    if not all(one.get("given") for one in record["author"]):
        return False
    record["author"] = [
        {"family": one["given"], "given": one.get("family", "")} for one in record["author"]
    ]
    return True


def _literal(record: Record, _: random.Random) -> bool:
    if any(len(one.get("family", "")) < 4 for one in record["author"]):
        return False
    record["author"] = [
        {"literal": f"{one.get('family', '')} {one.get('given', '')[:1]}"}
        for one in record["author"]
    ]
    return True


def _prefixed_doi(record: Record, chance: random.Random) -> bool:
    if not record["DOI"]:
        return False
    starts = ("https://doi.org/", "doi:", "http://dx.doi.org/", "DOI ")
    record["DOI"] = chance.choice(starts) + record["DOI"].upper()
    return True


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases or _ALL, rate)


_ALL: Final = ("medline", "embase", "central", "scopus", "wos", "pubmed", "psycinfo", "cinahl")

HABITS: Final[dict[str, Habit]] = {
    "no subtitle": Habit(_no_subtitle, _each(0.02), blunt=True),
    "a subtitle more": Habit(_subtitle, _each(0.01), blunt=True),
    "[Review] [57 refs]": Habit(
        _appended("[Review] [9 refs]", "[Review]", "[9 refs]", "[Review] [9 references]"),
        {"medline": 0.08, "central": 0.01},
    ),
    "(see comments)": Habit(
        _appended("(see comments)", "[see comments]", "[see comment]", "[comment]"),
        {"medline": 0.03, "central": 0.03, "cinahl": 0.02},
    ),
    "[Erratum appears in]": Habit(
        _appended(
            "[Erratum appears in Lancet. 2009 May 9;39(18):1925]",
            "[Published erratum appears in J Urol 1999 Feb;9(2):29]",
        ),
        {"medline": 0.015, "central": 0.01},
    ),
    "(Provisional abstract)": Habit(
        _appended("(Provisional abstract)", "(Structured abstract)", "(Brief record)"),
        {"central": 0.06},
    ),
    "[Abstract]": Habit(
        _appended("[Abstract]", "[abstract]", "[abstract no: 9]", "(Abstract)"),
        {"central": 0.05, "embase": 0.01},
    ),
    "[Clinical trial]": Habit(
        _appended("[Clinical Trial]", "[Letter]", "[Editorial]", "[Randomized Controlled Trial]"),
        {"medline": 0.01, "central": 0.01, "cinahl": 0.02},
    ),
    "[corrected]": Habit(_corrected, {"medline": 0.01, "pubmed": 0.01, "central": 0.01}),
    "[Title in brackets]": Habit(_bracketed, _each(0.03, "medline", "embase", "pubmed", "central")),
    "CAPITALS": Habit(_upper, {"central": 0.06, "wos": 0.2, "cinahl": 0.02}),
    "sentence case": Habit(_sentence, _each(0.5, "medline", "embase", "pubmed", "scopus")),
    "&amp;": Habit(_entities, _each(0.03)),
    "misspelt": Habit(_misspelt, _each(0.01)),
    "plain letters": Habit(_plain_letters, _each(0.3, "wos", "central", "cinahl")),
    "t-20, 2-8": Habit(_ranged(_cut), _each(0.01)),
    "04-May": Habit(_ranged(_dated), _each(0.2, "central", "cinahl")),
    "shortened pages": Habit(_ranged(_shortened), _each(0.6, "medline", "pubmed", "central")),
    "first page": Habit(_ranged(lambda first, _l, _c: first), _each(0.03)),
    "last page": Habit(_ranged(lambda _f, last, _c: last), _each(0.006)),
    "63-71, vi": Habit(_ranged(_with_extra), _each(0.05)),
    "letters of pages": Habit(_lettered, _each(0.15)),
    "Art. No.": Habit(_article_number, _each(0.25)),
    "pages 1-9": Habit(_internal, _each(0.05, "scopus", "central", "wos")),
    "(no pagination)": Habit(_no_pagination, {"embase": 0.03}),
    "Suppl-12": Habit(_supplement, _each(0.5)),
    "issue in volume": Habit(_issue_in_volume, _each(0.03, "embase", "central", "psycinfo")),
    "1 Pt 1, JUN": Habit(_double_issue, _each(0.03)),
    "no issue": Habit(_without("issue"), _each(0.12)),
    "no volume": Habit(_without("volume"), _each(0.02), blunt=True),
    "no pages": Habit(_without("page"), _each(0.02), blunt=True),
    "online first": Habit(_online_first, _each(0.04), blunt=True),
    "another year": Habit(_near_year, _each(0.02), blunt=True),
    "no DOI": Habit(_without("DOI"), {**_each(0.2), "central": 0.6, "cinahl": 0.6}),
    "DOI with a prefix": Habit(_prefixed_doi, _each(0.1)),
    "short journal": Habit(_short, {"medline": 0.3, "pubmed": 0.9, "central": 0.2}),
    "Conference:": Habit(_conference, {"embase": 0.8, "central": 0.2}),
    "official journal of": Habit(_official, {"central": 0.2, "medline": 0.1, "pubmed": 0.1}),
    "JOURNAL": Habit(_capital_journal, {"wos": 1.0}),
    "J & K": Habit(_ampersand, _each(0.4, "medline", "embase", "psycinfo")),
    "another journal": Habit(_other_journal, _each(0.004), blunt=True),
    "no journal": Habit(_without("container-title"), _each(0.01), blunt=True),
    "no ISSN": Habit(_without("ISSN"), {**_each(0.2), "central": 1.0}),
    "initials": Habit(_initials, {**_each(0.9), "psycinfo": 0.1, "medline": 0.7}),
    "one initial": Habit(_one_initial, _each(0.03)),
    "PEOPLE": Habit(_capital_people, _each(0.03)),
    "degrees": Habit(_degrees, {"cinahl": 0.05, "embase": 0.01}),
    "cut people": Habit(_cut_people, _each(0.03)),
    "literal names": Habit(_literal, _each(0.02)),
    "turned names": Habit(_turned, _each(0.01)),
    "no people": Habit(_without("author"), _each(0.005), blunt=True),
}
