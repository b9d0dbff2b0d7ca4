"""Russian references of every kind, read field by field.

47 references in ten formats with what each field should hold (``../shared/cases/russian``).
A field is right where it equals what is expected, but for case, dashes, the colon's spaces
and a full stop at the end.
"""

import json
import re
from pathlib import Path
from typing import Any

from refcli.parse import parse_references
from refcli.record import OTHERS, Record, date_parts, display_name, text
from refcli.text.dashes import plain_dashes

CASES = Path(__file__).parents[2] / "shared" / "cases" / "russian" / "expected.json"
NAMES = ("author", "editor", "container_author")
DATES = {"year": "issued", "date": "issued", "accessed": "accessed", "submitted": "submitted"}


def main() -> None:
    """Print the share of right fields and of whole records, and what is wrong."""
    if not CASES.exists():
        print("needs ../shared/cases/russian: skipped")
        return
    cases = json.loads(CASES.read_text("utf-8"))
    records = list(parse_references(case["raw"] for case in cases))
    right = whole = total = 0
    for case, record in zip(cases, records, strict=True):
        wrong = [
            (name, expected, value(record, name))
            for name, expected in case["exp"].items()
            if not same(expected, value(record, name))
        ]
        total += len(case["exp"])
        right += len(case["exp"]) - len(wrong)
        whole += not wrong
        for name, expected, got in wrong:
            print(f"{case['n']:3} {name:18} {expected!r} is read as {got!r}")
    print(f"fields right: {right} of {total}; records whole: {whole} of {len(cases)}")


def value(record: Record, name: str) -> str:
    """Return a field of a record as the cases write it."""
    variable = name.replace("_", "-")
    if name in NAMES:
        return "; ".join(map(_name, record.get(variable) or []))
    if name in DATES:
        parts = date_parts(record, DATES[name])
        whole = "-".join(f"{part:02d}" for part in parts[0] if part) if parts else ""
        return whole[:4] if name == "year" else whole
    variable = {"archive-location": "archive_location"}.get(variable, variable)
    return text(record, variable)


def _name(name: Any) -> str:
    return "others" if name.get("literal") == OTHERS else display_name(name)


def same(one: str, other: str) -> bool:
    """Tell whether two values are equal but for case, dashes, spaces and a last full stop.

    Of several readings that are right, separated by ``|``, one will do.
    """
    return any(_plain(each) == _plain(other) for each in one.split("|"))


def _plain(value: str) -> str:
    bare = plain_dashes(value).lower().replace("ё", "е").replace("…", "...").rstrip(" .")
    return re.sub(r"\s*([:;/])\s*", r"\1", " ".join(bare.split()))
