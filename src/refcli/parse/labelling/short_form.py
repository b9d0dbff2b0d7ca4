"""The short form by which notes cite a work, printed before it in the list of works.

Archaeologists and historians print it so: `Freire et al. 2011 = P. Freire, I. Shor, …`,
`SOUZA, LIMA 2011a: A. M. Souza, P. Lima, …`, `Conti = Ugo Conti, …`, `Roe / Poe 2011 Max Roe`.
It is told by its family name, which the reference behind it begins with once more. LaTeX and
German lists put it in brackets, `[Smith et al., 2001]`, and there the year tells it, too.
"""

import re
from collections.abc import Sequence
from typing import Final

from refcli.parse.labelling.tokens import UPPER
from refcli.text.fold import fold
from refcli.text.patterns import late
from refcli.values.people.name_forms import is_particle
from refcli.values.people.others import without_others

__all__ = ["behind_short_form", "year_of_short_form"]

_PEOPLE: Final = r"(?P<people>[^\W\d_][^\d=:;()“«\"]{1,90}?)"
_DATED: Final = late(
    rf"{_PEOPLE},?\s?\(?(?P<year>\d{{4}}(?:[-–/]\d{{2,4}})?[a-z]?|n\.d\.|s\.d\.|\[[^]]{{4,12}}\])\)?(?:\s?[:=,]\s+|\t\s*)"
)
_UNMARKED: Final = late(
    rf"{_PEOPLE},?\s(?P<year>\d{{4}}(?:[-–/]\d{{2,4}})?[a-z]?)(?:\s+(?=[{UPPER}])|(?=[{UPPER}]{{2}}))"
)
_BRACKETED: Final = late(
    r"\s*[\[(](?P<people>[^\W\d_][^\d=;()“«\"\[\]]{0,90}?)[,:]?\s?\(?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\)?"
    r"(?:[^\W\d_][^\[\]]{0,200})?[\])][.:]?\s+"
)
_SHORT_YEAR: Final = late(r"\[(?P<people>[^\W\d_][^\[\]\d]{1,40}?)\s?[’']?\d\d[a-z]?\]\s+")
"""`[Rivest 78]`, as computer scientists label works."""
_NAMED: Final = late(r"\s*\[(?P<people>[^\W\d_][^\d=;()“«\"\[\]]{1,60})\]\s+")
_UNDATED: Final = late(rf"{_PEOPLE}\s=\s+")
_YEAR: Final = late(
    r"[^\d\s]\s(\d{4}(?:[-–/]\d{2,4})?)[a-z]?(?:\s?[:=,]\s+|\t\s*|\s*)$"
    r"|[^\d]((?:1[5-9]|20)\d\d)[a-z]?\)?[^\[\]\d]*\][.:]?\s+$"
)
_INITIAL: Final = late(rf"\b[{UPPER}]\.")
_DIVIDER: Final = late(r"\s?[,;/&]\s?|\s[–—-]\s|\s(?:and|et|e|und|u\.|y|и)\s|\s;")
_BEFORE_FAMILY: Final = late(rf"(?:(?:[{UPPER}][\w’'-]*\.?|[^\W\d_]{{1,5}})[-\s]\s?|[{UPPER}]\.)*")
_BEHIND_FAMILY: Final = late(
    rf"\s?,|\s\(|\s[{UPPER}]{{1,3}}(?!\w)|\.|\s[“«\"]|-[{UPPER}]|\s(?:and|et|e|und|y|[&–-])\s[{UPPER}]"
)
_REACH: Final = 60
"""Letters of the reference in which the family name must come once more."""


def behind_short_form(text: str, begin: int = 0) -> int:
    """Return where the reference begins behind the short form that stands at ``begin``.

    Without one that is ``begin``.

    >>> behind_short_form("Conti 1994 = U. Conti, Lettura"), behind_short_form("Conti 1994")
    (13, 0)
    """
    if text[begin : begin + 1] in {"[", "("} and (label := _BRACKETED.match(text, begin)):
        behind = text[label.end() :]
        people = without_others(label["people"])
        if label["year"] in behind or _is_repeated(people, behind[:_REACH]):
            return label.end()
    label = _SHORT_YEAR.match(text, begin) if text[begin : begin + 1] == "[" else None
    if label and _is_repeated(label["people"], text[label.end() :][:_REACH]):
        return label.end()
    for form in _forms_at(text, begin):
        match = form.match(text, begin)
        if match and _is_repeated(without_others(match["people"]), text[match.end() :][:_REACH]):
            return match.end()
    return begin


def _forms_at(text: str, begin: int) -> Sequence[re.Pattern[str]]:
    """Return the forms that a short form at a place of a text may have, told at little cost."""
    people = _NAMES.match(text, begin)
    if not people:
        return (_NAMED,)
    stop = text[people.end() : people.end() + 1]
    year = people.end() + (stop == "(")
    if _YEAR_ENDING.match(text, year):
        return _DATED, _UNMARKED
    if stop == "=" or any(mark in text[begin : begin + _FARTHEST] for mark in _NO_YEAR):
        return _DATED, _UNDATED
    return ()


_NAMES: Final = late(r"[^\W\d_][^\d=:;()“«\"]{1,94}")
"""The people, and what may stand between them and the year."""

_YEAR_ENDING: Final = late(r"\d{4}(?:[-–/]\d{2,4})?[a-z]?(?:\)?(?:\s?[:=,]\s|\t)|\s|[^\W\d_]{2})")
"""A year, and what may stand between it and the reference."""

_FARTHEST: Final = 100
_NO_YEAR: Final = ("n.d.", "s.d.", "[")


def year_of_short_form(text: str, end: int) -> str:
    """Return the year of the short form that ends at a place of a text, "" without one.

    >>> year_of_short_form("Conti 1994a = U. Conti, Lettura", 14)
    '1994'
    """
    match = _YEAR.search(text, 0, end)
    return match[1] or match[2] if match else ""


def _is_repeated(people: str, reference: str) -> bool:
    """Tell whether a reference begins with the person or body that the short form names."""
    if _INITIAL.search(people):
        return False
    if reference.casefold().startswith(
        tuple(f"{people.casefold()}{mark}" for mark in (", ", " “", ": "))
    ):
        return True
    first = _DIVIDER.split(people)[0]
    family = " ".join(word for word in first.split() if not is_particle(word.lower()))
    at = _plain(reference).find(_plain(family))
    named = len(family) > 1 and at >= 0 and _BEFORE_FAMILY.fullmatch(reference, 0, at)
    compound = family.isupper() and reference.startswith("-", at + len(family))
    return bool(named and not compound and _BEHIND_FAMILY.match(reference, at + len(family)))


def _plain(text: str) -> str:
    """Return a text without accents, `PEREZ` for `Pérez`, where its letters keep their places."""
    letters = ((fold(letter), letter.lower()) for letter in text)
    return "".join(plain if len(plain) == 1 else small for plain, small in letters)
