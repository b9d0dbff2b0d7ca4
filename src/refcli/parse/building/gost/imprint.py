"""What stands behind the title of a book: edition, imprint, volume, series.

GOST R 7.0.100-2018, 5.3 to 5.7.
"""

import re
from typing import Final

from refcli.parse.building.gost.marks import UPPER, Fields, trimmed
from refcli.values import dates
from refcli.values.places import full_place, is_known_place

__all__ = [
    "EDITION",
    "IMPRINT",
    "IMPRINT_OF_GOST",
    "PLACE",
    "PLACES",
    "edition_of",
    "house",
    "imprint_of",
    "series_of",
]

EDITION: Final = (
    r"\d+-?(?:[её]|[тг][еєя])?\s(?:изд|вид|выд|перераб)\b|\d+-[её],\s(?:доп|испр|перераб|стер)"
    r"|(?:[Ии]зд|[Вв]ид|[Вв]ерс|[Вв]ерсия)\.?\s\d"
)
PLACE: Final = (
    rf"(?:\[?(?:[{UPPER}][\w-]{{0,3}}\.|[{UPPER}][\w–-]+)(?:[ -](?:на-|н/)?[{UPPER}][\w.-]*)?)"
)
_PLACES: Final = rf"{PLACE}(?:\s?[;,]\s?{PLACE})*"
PLACES: Final = re.compile(_PLACES)
_NAMED: Final = rf"{_PLACES}\s?(?::\s?[^:]{{2,80}}?)?"
IMPRINT: Final = rf"{_NAMED}[,;]\s?(?:19|20|18)\d\d|\[Б\.\s?м"
IMPRINT_OF_GOST: Final = rf"{_NAMED},\s?(?:19|20|18)\d\d|\[Б\.\s?м"
"""An imprint with a comma before the year; a semicolon there is Vancouver's."""


_AND: Final = r"\s(?:и|і|й|та|ды)\s"
_CHANGED: Final = r"(?:перераб|испр|доп|стер|допов|випр|перероб|перапрац|дап)\w*\.?"
_OF_EDITION: Final = re.compile(
    r"(?:^|[.–—-]\s?)(?P<edition>\d+-(?:[её]|[тг][еєя])\s(?:изд|вид|выд)\.?"
    rf"(?:,\s(?:[а-яёії]+\.?(?:{_AND})?)+)*(?:\s?{_CHANGED}(?:{_AND}\w+\.?)*)?)"
    r"(?=\.?\s?[–—(-]|\.\s|$)"
)
_COUNTED_BEHIND: Final = re.compile(
    r"(?:^|[.–—-]\s?)(?P<edition>(?:[Ии]зд|[Вв]ид)\.\s\d+-\w+"
    rf"(?:,\s{_CHANGED}(?:{_AND}{_CHANGED})?)?)(?=\.?\s?[–—(-]|\.\s|$)"
)
"""`Изд. 3-е, перераб. и доп.`"""

_BARE: Final = re.compile(
    r"(?:^|[.–—-]\s?)(?P<number>\d+)\s(?:изд|вид)\.?(?=\.?\s?[–—(-]|\.?\s[А-ЯІ]|$)"
)
_PLACED: Final = re.compile(
    rf"(?:^\s?|[.–—-]\s)({_PLACES})(?P<mark>\s?)(?::\s(?P<publisher>[^:]{{2,80}}?))?,\s?(?:19|20|18)\d\d"
)
_OLD: Final = re.compile(rf"(?P<place>{PLACE}),\s(?P<publisher>{PLACE})")
"""`М., Юрист, 2001`: a comma before the publisher, as before 1976; `М., Л., 1936` has none."""

_PAGES: Final = re.compile(r"\b[СсБPpS]\.\s?\d")
"""The place of a part in what holds it."""

_PRINTED_BY: Final = re.compile(
    rf"\.?\s?[–—-]?\s?{PLACE}\s?:\s(?P<publisher>[^:]{{2,80}}?),\s?(?:19|20)\d\d"
)
_EDITORIAL_OFFICE: Final = re.compile(
    r":\s(?P<publisher>(?:Наука|Мир|Недра)\.\sГл\.\sред\.\s[а-яё.-]+\.?\sлит\.?),\s"
)
"""A house with its office for mathematics: its point ends nothing, its `ред.` is no editor."""

_VOLUME: Final = re.compile(
    r"\.\s?(?:[–—-]\s)?(?:Т|Том|Кн|Ч|Вып)\.?\s(?P<volume>\d+|[IVXL]+)\s?:\s(?P<title>.+?)"
    r"(?=\.\s?[–—-]\s|\.\s(?:(?:19|20|18)\d\d\b|\d+\s[сcб]\b|[СсБ]\.\s?\d|ISBN|\()|\.?$)"
)
"""A volume with a title of its own, behind the imprint of the whole (5.1.4)."""

_DAY: Final = re.compile(r"\.\s?[–—-]?\s?(?P<day>(?:19|20)\d\d\.\s\d{1,2}\s[а-яіїў]{3,9})\b")
"""The day of what a site or a channel tells: `2023. 3 февр.`"""

_PREPRINT: Final = re.compile(
    r"[(.]\s?(?:[–—-]\s)?(?P<series>Пр[её]принт\w?[^;)№]*?)\s?(?:;\s?|,?\s(?=№))(?:(?:№|вып\.)\s?)?"
    r"(?P<number>[\d-]+(?:/\d+)?)(?=\)|\.\s|,\s|$)"
)
_SERIES: Final = re.compile(
    rf"[.–—-]\s?\((?P<series>[{UPPER}][^();]{{3,}}?)(?:\s?;\s?(?:№|вып\.|т\.)?\s?(?P<number>[\d-]+))?\)"
    r"(?=\.|\s?[.–—-]|$)"
)


def edition_of(behind: str) -> Fields:
    """Return the edition behind the title: its number, or its words where it says more."""
    match = _OF_EDITION.search(behind) or _COUNTED_BEHIND.search(behind)
    if match is None:
        bare = _BARE.match(behind)
        return {"edition": bare["number"]} if bare else {}
    edition = match["edition"].strip()
    number = re.fullmatch(
        r"(\d+)-(?:[её]|[тг][еєя])\s(?:изд|вид|выд)\.?|(?:[Ии]зд|[Вв]ид)\.\s(\d+)-\w+", edition
    )
    if number:
        return {"edition": number[1] or number[2]}
    return {"edition": edition if edition.endswith(".") else f"{edition}."}


def series_of(behind: str) -> Fields:
    """Return the series in its brackets, or that of a preprint."""
    if match := _PREPRINT.search(behind):
        return {
            "type": "report",
            "collection-title": match["series"].strip(" ,."),
            "collection-number": match["number"],
            "container-title": None,
            "volume": None,
            "issue": None,
        }
    if match := _SERIES.search(behind):
        number = {"collection-number": match["number"]} if match["number"] else {}
        return {"collection-title": match["series"].strip(), **number}
    return {}


def imprint_of(behind: str, *, is_thesis: bool) -> Fields:
    """Return the place, the title of a volume, who printed a thesis.

    The place is one that is known, or stands before the prescribed `` : `` (R 7.0.100, 5.5.3).
    """
    found: Fields = {}
    place = _PLACED.search(behind)
    if place and (place["mark"] or full_place(place[1]) != place[1] or is_known_place(place[1])):
        found["publisher-place"] = place[1]
        if not place["mark"] and not place["publisher"]:
            found["publisher"] = None
        if place["mark"] and place["publisher"]:
            found["publisher"] = place["publisher"].strip()
            if not _PAGES.search(behind):
                found["container-title"] = None
        elif (old := _OLD.fullmatch(place[1])) and not is_known_place(old["publisher"]):
            found |= {"publisher-place": old["place"], "publisher": old["publisher"]}
    if is_thesis:
        found["publisher"] = house(behind)
    elif office := _EDITORIAL_OFFICE.search(behind):
        found |= {"publisher": office["publisher"], "editor": None}
    if day := _DAY.match(behind):
        found["issued"] = dates.find(day["day"])
    if volume := _VOLUME.search(behind):
        found |= {"volume": volume["volume"], "volume-title": trimmed(volume["title"])}
    return found


def house(behind: str) -> str | None:
    """Return who printed a thesis, where the imprint says so: `. – Москва : МГУ, 2014`."""
    match = _PRINTED_BY.match(behind)
    return match["publisher"].strip() if match else None
