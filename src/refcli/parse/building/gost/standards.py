"""Standards and building codes, which begin with their designation (GOST R 7.0.5-2008, 7)."""

import re
from typing import Final

from refcli.parse.building.gost.marks import UPPER, Fields, joined

__all__ = ["standard"]

_STANDARD: Final = re.compile(
    r"(?P<number>(?:Межгосударственный стандарт\s)?"
    r"(?:ГОСТ|ОСТ|СТБ|СТ РК|СТО|ДСТУ|СП|СН|СНиП|СанПиН|ВСН|РД|РМГ|ТУ|ТР ТС|МР|МУК?|ГН|ОК|ПНСТ)"
    r"(?:\s(?:Р|РВ|ИСО|МЭК|ISO|IEC|EN|ІСО)(?:/[A-ZА-Я]+)?)*\s?\d(?:[\d./]*\d)?(?:[-–—.:]\d+)*\*?)"
    r"(?:(?:\.|:|\s:)?\s|\s?(?=[«\"“]))(?P<title>.+?)"
    rf"(?=\.?\s?[–—-]\s(?:[{UPPER}]|\d)|\.\s(?:Взамен|М\.|Київ|СПб|Москва|\d+\sс\.|URL)"
    r"|\s//|\.\s[А-ЯІ][а-яёі-]+(?:,\s|\s?:\s)|\.?$)"
)
_TITLE_FIRST: Final = re.compile(
    r"(?P<title>[^:/]{5,}?)\s:\s(?P<number>(?:ГОСТ|ОСТ|СТБ|ДСТУ|СП|СанПиН)(?:\s(?:Р|ИСО|ISO|EN))*"
    r"\s\d[\d.]*(?:[-–—.:]\d+)*)(?=[.,]|\s[–—:]|$)"
)
"""`Удлинители : ГОСТ 31223-2012.`"""

_IMPRINT_YEAR: Final = re.compile(
    r"(?::\s?[^:,]+[,;]\s|(?:\bМ\.|[–—-]\s[А-ЯІ][\w-]+)[,;]\s)(?P<year>(?:19|20)\d\d)\b"
)
_HOST: Final = re.compile(r"\s?//\s?(?P<host>[^/]+?)\.?(?:\s[–—-])?(?=\s(?:URL|(?:19|20)\d\d)|$)")
_QUOTED: Final = re.compile(r"[«\"“](?P<inner>[^«»\"“”]+)[»\"”]")


def standard(text: str) -> Fields | None:
    """Return the fields of a standard, or None where the reference is not one."""
    match = _STANDARD.match(text) or _TITLE_FIRST.match(text)
    if match is None:
        return None
    title = match["title"].strip(" .")
    quoted = _QUOTED.fullmatch(title)
    fields: Fields = {
        "type": "standard",
        "number": match["number"].strip(),
        "title": quoted["inner"] if quoted else joined(re.split(r"\s:\s", title)),
        "author": None,
        "container-title": None,
        "page": None,
        "volume": None,
        "issue": None,
        "edition": None,
        "genre": None,
    }
    if host := _HOST.match(text, match.end()):
        fields["container-title"] = joined(re.split(r"\s:\s", host["host"]))
    if year := _IMPRINT_YEAR.search(text, match.end()):
        fields["issued"] = {"date-parts": [[int(year["year"])]]}
    return fields
