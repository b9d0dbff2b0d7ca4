"""When and where a meeting was, between semicolons: ``…; 2001 Sep 13-15; Leeds, UK. New York: …``.

Citing Medicine (National Library of Medicine, 2nd edition), chapter 5; the AMA Manual of Style
(11th edition), 3.13.9, calls what was given there and nowhere printed by how it was given:
``Poster presented at: Annual Meeting; May 7-9, 2015; Leeds, UK``.
"""

import re
from typing import Any, Final

from refcli.text.patterns import late
from refcli.values import dates

__all__ = ["MEETING", "PRESENTED", "met"]

_YEAR: Final = r"(?:1[89]|20)\d\d"
_MONTH: Final = r"[A-Z][a-z]{2,8}\.?"
_DAY: Final = (
    rf"(?P<day>{_YEAR}(?:\s{_MONTH}(?:\s\d{{1,2}})?(?:\s?[-–]\s?(?:{_MONTH}\s)?\d{{1,2}})?)?"
    rf"|{_MONTH}\s\d{{1,2}}(?:\s?[-–]\s?(?:{_MONTH}\s)?\d{{1,2}})?,\s{_YEAR}"
    rf"|\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?\s{_MONTH}\s{_YEAR})"
)
_PLACE: Final = (
    r"(?![a-z]+\s\d)(?P<place>[^\W\d_][^.;:]{2,60})"
    r"(?=\.\s(?:[A-Z(\[][^.:;]{1,60}:\s|Abstract\s|Accessed\s|https?:|doi:)|\.?$)"
)

MEETING: Final = late(rf";\s{_DAY};\s{_PLACE}")
"""The day and the place of a meeting, behind semicolons, before the imprint or the end."""

PRESENTED: Final = late(
    r"(?<=[.?!\]]\s)(?:(?P<genre>(?:[A-Z][a-z]+\s){0,3}?"
    r"(?:[Aa]bstract|[Pp]aper|[Pp]oster|[Pp]resentation|[Ll]ecture|[Ss]ession|[Tt]alk))\s"
    r"(?:[Pp]resented\s)?|[Pp]resented\s)at:?\s(?:the\s)?(?P<event>[^;]{5,200}?)"
    rf";\s{_DAY}(?:;\s{_PLACE}|(?=\.(?:\s|$)))"
    r"(?:\.\sAbstract\s(?:[Nn]o\.?\s)?(?P<number>[A-Z]*\d[\w-]*))?"
)
"""What a work is called by how it was given, the meeting that it was given at, and its number."""


def met(text: str) -> dict[str, Any]:
    """Return when and where the meeting was that a reference tells, by CSL variable.

    What was only given there has the meeting's name, too, and is in no book of it: None.
    """
    given = PRESENTED.search(text)
    match = given or MEETING.search(text)
    if match is None:
        return {}
    found = {"event-place": match["place"], "event-date": dates.find(match["day"])}
    if given:
        found |= {"type": "paper-conference", "event-title": given["event"].strip()}
        found |= {"genre": _genre(given), "number": given["number"]}
        return {**dict.fromkeys(_OF_BOOKS), **{name: told for name, told in found.items() if told}}
    return {variable: value for variable, value in found.items() if value}


def _genre(given: re.Match[str]) -> str:
    genre = given["genre"] or ""
    return "" if genre.lower() == "paper" else genre


_OF_BOOKS: Final = ("container-title", "publisher", "publisher-place", "page")
