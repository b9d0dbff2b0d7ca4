"""What every layout prints: names, pages, dates, addresses, each in drawn forms."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from random import Random
from typing import Any, Final

from refcli.record import OTHERS

__all__ = ["Names", "Printed", "capitalized", "initials", "lists", "print_pages", "year_of"]


@lru_cache(maxsize=1)
def lists() -> dict[str, Any]:
    """Return the words that layouts draw from, of our own making (`lists.json`)."""
    text = (files("refcli.parse.training.synthesis") / "lists.json").read_text(encoding="utf-8")
    words: dict[str, Any] = json.loads(text)
    return words


Segments = list[tuple[str, str]]


class Printed:
    """A reference as it is being printed: labelled segments, glue between them."""

    def __init__(self) -> None:
        self.segments: Segments = []

    def put(self, label: str, text: str) -> None:
        """Print a piece of a field, its marker included."""
        if text:
            self.segments.append((label, text))

    def glue(self, text: str) -> None:
        """Print marks between fields; a mark that stands there already is not doubled."""
        if not text:
            return
        last = self.segments[-1][1] if self.segments else ""
        if (
            last
            and text[0] in ".,;:"
            and (last[-1] == text[0] or (text[0] == "." and last[-1] in "?!"))
        ) or (last and text[0] == "." and last[-1] == "."):
            text = text[1:]
        if text:
            self.segments.append(("", text))

    @property
    def text(self) -> str:
        """The reference as it stands."""
        return "".join(part for _, part in self.segments)


def year_of(record: Mapping[str, Any]) -> str:
    """Return the year of a record as text, "" where it has none."""
    parts = record.get("issued", {}).get("date-parts") or [[]]
    return str(parts[0][0]) if parts[0] else ""


def initials(given: str, form: str) -> str:
    """Return given names cut to initials: ``J. G.``, ``J.G.``, ``JG`` or ``J G``."""
    if not given:
        return ""
    parts = []
    for word in given.replace(".", ". ").split():
        bare = word.strip(".,")
        if not bare:
            continue
        halves = [half for half in re.split(r"[-‐]", bare) if half]
        parts.append("-".join(half[0].upper() + "." for half in halves))
    if form == "J. G.":
        return " ".join(parts)
    if form == "J.G.":
        return "".join(parts)
    if form == "J G":
        return " ".join(part.replace(".", "") for part in parts)
    return "".join(part.replace(".", "").replace("-", "") for part in parts)


def capitalized(text: str) -> str:
    """Return a name in capitals."""
    return text.upper()


_FORMS: Final = ("J. G.", "J.G.", "JG", "full", "J G")


class Names:
    """One way to print a list of names."""

    def __init__(self, random: Random, **fixed: Any) -> None:
        """Draw a way; ``fixed`` decides the parts that a style prescribes."""
        self.order = random.choice(("family", "family", "given", "first"))
        self.form = random.choice(("J. G.", "J. G.", "J.G.", "full", "full", "JG"))
        self.comma: bool = random.random() < 0.8
        self.between = random.choice((", ", ", ", ", ", "; ", " and "))
        self.last = random.choice((" and ", ", and ", " & ", ", & ", ", ", "; "))
        self.limit = random.choice((3, 6, 6, 10, 99, 99))
        self.others = random.choice((" et al.", ", et al.", " et al", ", et al"))
        self.capitals: bool = random.random() < 0.06
        self.brackets = False
        for part, wording in fixed.items():
            varies = isinstance(wording, str) and "~" in wording
            setattr(self, part, random.choice(wording.split("~")) if varies else wording)
        if self.between == "; " and "last" not in fixed:
            self.last = random.choice(("; ", "; and ", "; ", " and "))
        if self.form == "JG" and self.order == "family" and "comma" not in fixed:
            self.comma = random.random() < 0.2

    def one(self, name: Mapping[str, Any], first: bool = True) -> str:
        """Print one name."""
        if literal := name.get("literal"):
            return str(literal).upper() if self.capitals else str(literal)
        family = str(name.get("family", ""))
        if particle := name.get("non-dropping-particle"):
            family = f"{particle}{'' if particle[-1] in chr(39) + '’' else ' '}{family}"
        if self.capitals:
            family = family.upper()
        given = str(name.get("given", ""))
        given = given if self.form == "full" else initials(given, self.form)
        suffix = f", {name['suffix']}" if name.get("suffix") else ""
        if not given:
            return family + suffix
        if self.brackets:
            return f"{family} ({given}){suffix}"
        if self.order == "family" or (self.order == "first" and first):
            return f"{family}{',' if self.comma else ''} {given}{suffix}"
        return f"{given} {family}{suffix}"

    def many(self, people: Sequence[Mapping[str, Any]], limit: int = 0) -> str:
        """Print a list of names, cut where it is longer than the limit."""
        cut = bool(people) and people[-1].get("literal") == OTHERS
        people = [name for name in people if name.get("literal") != OTHERS]
        limit = limit or self.limit
        if len(people) > limit:
            people, cut = people[: max(1, limit if limit > 3 else 1)], True
        printed = [self.one(name, index == 0) for index, name in enumerate(people)]
        if cut:
            return self.between.join(printed) + self.others if printed else ""
        if len(printed) < 2:
            return "".join(printed)
        last = self.last
        if len(printed) == 2 and last.startswith(", ") and self.order == "given" and last != ", ":
            last = last[1:]
        return self.between.join(printed[:-1]) + last + printed[-1]


def print_pages(page: str, dash: str, short: bool) -> str:
    """Print pages with a dash; ``short`` leaves out what the last page shares."""
    first, _, last = page.partition("-")
    if not last:
        return page
    if short and len(first) == len(last):
        shared = 0
        while shared < len(last) - 1 and first[shared] == last[shared]:
            shared += 1
        last = last[shared:]
    return f"{first}{dash}{last}"
