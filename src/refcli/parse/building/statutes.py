"""Statutes in the forms of English-speaking lands, told by these forms alone.

OSCOLA 2.4 and the Australian Guide to Legal Citation 3.1 (name, year, jurisdiction, section),
The Bluebook 12 (title and section of a code, public laws). Their figures are no volumes and no
pages of a journal.
"""

from typing import Any, Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values import dates

__all__ = ["TELLING", "enacted"]

_LISTS: Final = word_lists.lists(__package__, "statutes.txt")
TELLING: Final = frozenset((*_LISTS["name"], *_LISTS["telling"]))
"""One of these words stands in every statute that is told by its form."""

_OWN: Final = rf"(?:The )?[A-Z][^.;:“”\"]{{2,90}}?\b(?:{'|'.join(_LISTS['name'])})"
_NAME: Final = rf"(?P<title>{_OWN})"
_SECTION: Final = r"(?:,? (?:ss?|§§?|[Ss]ections?|reg|art|cl|sch)\.? ?(?P<section>\d[\w()–, -]*))?"
_NAMED: Final = late(
    rf"{_NAME}(?: of)?,? (?P<year>(?:1[2-9]|20)\d\d)"
    rf"(?: \((?P<jurisdiction>[A-Z][A-Za-z]{{1,8}})\))?"
    rf"(?:,? (?P<number>c\. ?\d{{1,3}})| \((?P<chapter>c\. ?\d{{1,3}})\))?{_SECTION}\.?"
)
_UNDATED: Final = late(rf"{_NAME}{_SECTION}\.?")
_CODIFIED: Final = late(
    rf"(?:(?P<title>{_OWN}|[A-Z][^.;:,]{{2,90}}(?=,\s\d+\sC\.?\s?F))(?: of (?:1[7-9]|20)\d\d)?"
    r"(?:, Pub\.? ?L\.? [^,]*)?(?:, §+ ?\S+)?, )?"
    r"(?P<volume>\d{1,3}) "
    r"(?P<container>(?:U\. ?S\. ?C\.(?: ?A\.)?|C\. ?F\. ?R\.|CFR|USC|Stat\.?|Fed\. ?Reg\.)) "
    r"(?:§+ ?|Sect\. )?(?P<section>\d[\w.()–-]*(?:, \d[\w()–-]*)*)(?: \((?P<year>\d{4})\))?\.?"
)
_PUBLIC: Final = late(
    r"(?:(?P<title>[A-Z][^.;:]{2,120}?)[,.] )?(?P<number>Pub\.? ?L\.?(?: No\.?)? ?\d+[-–]\d+)"
    r"(?:, (?P<volume>\d{1,3}) (?P<container>Stat\.?) (?P<page>\d+))?(?: \((?P<year>\d{4})\))?"
    r"(?:(?:[,.] | \()(?P<day>[A-Z][a-z]+ \d{1,2}, \d{4})\)?)?\.?"
)
_PRINTED: Final = late(
    rf"(?P<title>{_OWN},? (?P<year>(?:1[2-9]|20)\d\d))\. (?P<place>[A-Z][\w ]{{2,30}}): "
    r"(?P<publisher>[^;:,]{2,60})[;,](?: (?P<printed>\d{4}))?\.?"
)
"""An act with an imprint, as Vancouver has it: the year of the act is a word of its name."""

_ENACTS: Final = (
    r"Federal (?:Constitutional )?Law|(?:Decree|Order|Resolution) of the [^,\"“]{3,90}?"
)
_TRANSLATED: Final = late(
    rf"(?P<genre>(?:{_ENACTS})(?: of the Russian Federation)?),? (?:of|dated|from) "
    r"(?P<day>[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|\d\d\.\d\d\.\d{4})"
    r",? (?:[Nn]o\.?|N|№) ?(?P<number>\d[\w/-]*),? [\"“«](?P<title>[^\"”»]+)[\"”»]\.?"
    r"(?: (?P<container>[A-Z][^.]+)\. (?:19|20)\d\d.*|\W*\(.*)?"
)
"""A Russian act in the English list of a journal, with its number and day before its title."""

_OF_YEAR: Final = late(r"\bof ((?:1[7-9]|20)\d\d)$")
_NONE: Final = (
    *("author", "editor", "container-title", "volume", "issue", "page", "publisher", "note"),
    *("publisher-place", "edition", "genre", "number", "multi", "collection-title"),
)


def enacted(text: str) -> dict[str, Any] | None:
    """Return the fields of a statute, or None where the text is not nothing but one.

    A value of None says that the statute has no such field, whatever a model read.
    """
    plain = " ".join(text.split())
    for form in (_TRANSLATED, _PUBLIC, _CODIFIED, _PRINTED, _NAMED, _UNDATED):
        if match := form.fullmatch(plain):
            found = {name: value for name, value in match.groupdict().items() if value}
            return _fields(found)
    return None


_AS: Final = (
    ("chapter", "number"),
    ("container", "container-title"),
    ("place", "publisher-place"),
    ("publisher", "publisher"),
)


def _fields(found: dict[str, str]) -> dict[str, Any]:
    fields: dict[str, Any] = {**dict.fromkeys(_NONE), "type": "legislation"}
    for variable in ("title", "volume", "section", "page", "number", "jurisdiction", "genre"):
        if variable in found:
            fields[variable] = found[variable].strip(" ,")
    for group, variable in _AS:
        if group in found:
            fields[variable] = found[group]
    if "title" not in fields:
        place = f"{found.get('volume')} {found.get('container')} § {found.get('section')}"
        fields["title"] = found.get("number") or place
    if day := found.get("day"):
        fields["issued"] = dates.find(day)
    elif (
        year := found.get("printed")
        or found.get("year")
        or "".join(_OF_YEAR.findall(found.get("title", ""))[-1:])
    ):
        fields["issued"] = {"date-parts": [[int(year)]]}
    return fields
