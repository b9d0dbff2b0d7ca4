"""Standards and building codes, which begin with their designation (GOST R 7.0.5-2008, 7)."""

import re
from typing import Final

from refcli.parse.building.gost.marks import UPPER, Fields, joined

__all__ = ["standard"]

_STANDARD: Final = re.compile(
    r"(?P<number>(?:Межгосударственный стандарт\s)?"
    r"(?:ГОСТ|ОСТ|СТБ|СТ РК|ДСТУ|СП|СНиП|СанПиН|ВСН|РД|ТУ|МУК?)"
    r"(?:\s(?:Р|РВ|ИСО|МЭК|ISO|IEC|EN|ІСО)(?:/[A-ZА-Я]+)?)*\s?\d(?:[\d.]*\d)?(?:[-–—.:]\d+)*\*?)"
    r"[.:]?\s(?P<title>.+?)"
    rf"(?=\.?\s?[–—-]\s(?:[{UPPER}]|\d)|\.\s(?:Введ|Взамен|М\.|Київ|СПб|Москва|\d+\sс\.|URL|Утв)|\.?$)"
)
_IMPRINT_YEAR: Final = re.compile(r"(?::\s?[^:,]+,\s|\bМ\.,\s)(?P<year>(?:19|20)\d\d)\b")
_INTRODUCED: Final = re.compile(r"Введ\.?(?:ен)?\s[\d.-]*?(?P<year>(?:19|20)\d\d)")


def standard(text: str) -> Fields | None:
    """Return the fields of a standard, or None where the reference is not one."""
    match = _STANDARD.match(text)
    if match is None or "//" in match["title"]:
        return None
    fields: Fields = {
        "type": "standard",
        "number": match["number"].strip(),
        "title": joined(re.split(r"\s:\s", match["title"])),
        "author": None,
        "container-title": None,
        "page": None,
        "volume": None,
        "issue": None,
        "edition": None,
        "genre": None,
    }
    rest = text[match.end() :]
    if year := _IMPRINT_YEAR.search(rest) or _INTRODUCED.search(rest):
        fields["issued"] = {"date-parts": [[int(year["year"])]]}
    return fields
