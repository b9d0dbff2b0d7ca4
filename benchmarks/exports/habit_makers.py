"""Habits made of forms: how a database writes a field, as a pattern for its value.

A maker returns what a ``Habit`` writes with: it changes a record in place and tells whether there
was anything to change.
"""

import random
import re
from collections.abc import Callable

from benchmarks.exports.habits import Record

Write = Callable[[Record, random.Random], bool]


def choice(field: str, *forms: str) -> Write:
    """Write a field in one of several forms; in these, # is the value, 9 a number."""

    def write(record: Record, chance: random.Random) -> bool:
        if not record[field]:
            return False
        form = chance.choice(forms).replace("9", str(chance.randrange(3, 90)))
        record[field] = form.replace("#", str(record[field]))
        return True

    return write


def titled(change: Callable[[str, random.Random], str]) -> Write:
    def write(record: Record, chance: random.Random) -> bool:
        changed = change(record["title"], chance)
        found = bool(changed != record["title"])
        record["title"] = changed
        return found

    return write


def framed(*forms: str) -> Callable[[str, random.Random], str]:
    def change(title: str, chance: random.Random) -> str:
        return chance.choice(forms).replace("#", title.rstrip("."))

    return change


def _ends(record: Record) -> tuple[str, str] | None:
    match = re.fullmatch(r"(\d+)-(\d+)", record["page"])
    return (match[1], match[2]) if match else None


def ranged(*forms: str) -> Write:
    """Write a range in one of several forms: {f}, {l}, {s} (the last one cut), {n} (how many)."""

    def write(record: Record, chance: random.Random) -> bool:
        ends = _ends(record)
        if ends is None:
            return False
        first, last = ends
        same = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), 0)
        short = last[same:] if len(first) == len(last) else last
        count = int(last) - int(first) + 1
        record["page"] = chance.choice(forms).format(f=first, l=last, s=short, n=count)
        return True

    return write


def journal_named(*forms: str) -> Write:
    def write(record: Record, chance: random.Random) -> bool:
        name = record["container-title"]
        if not name:
            return False
        letters = "".join(word[0] for word in name.split() if word[0].isupper())
        form = chance.choice(forms)
        if "@" in form and len(letters) < 3:
            return False
        record["container-title"] = form.replace("#", name).replace("@", letters)
        return True

    return write


def literals(write: Callable[[str, str, random.Random], str]) -> Write:
    def change(record: Record, chance: random.Random) -> bool:
        if not all(one.get("family") and one.get("given") for one in record["author"]):
            return False
        seed = chance.random()
        record["author"] = [
            {"literal": write(one["family"], one["given"], random.Random(seed))}
            for one in record["author"]
        ]
        return True

    return change


def letters(given: str, mark: str = "") -> str:
    return mark.join(part[0] for part in re.split(r"[\s.-]+", given) if part) + mark
