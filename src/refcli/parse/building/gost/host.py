"""The host behind `` // ``: a journal, a newspaper, a collection, a site."""

import re
from typing import Any, Final

from refcli.parse.building.gost.imprint import PLACES
from refcli.parse.building.gost.marks import HEADING, NUMBER, UPPER, Fields, joined
from refcli.parse.building.gost.statement import heading_fields, statement_fields
from refcli.parse.building.gost.volumes import volumes_of
from refcli.values import dates
from refcli.values.date_words import month_number
from refcli.values.people import name_lists

__all__ = ["host_fields"]

_IN: Final = re.compile(r"^(?:В\s(?:кн|сб|журн)\.?|В книге|В сборнике)\s?:?\s?")
_SITE: Final = re.compile(
    r"\s?:\s\[?(?:[\w-]+\.?\s)?(?:сайт|портал|видеохостинг|блог|(?:телеграм|telegram|youtube)-?\s?канал)\]?"
    r"(?=\W|$)|\s\[(?:\w+\s)?(?:сайт|портал)\]",
    re.IGNORECASE,
)
"""What says that a host is a site is no part of its name (GOST R 7.0.100, 5.2.5)."""

_PLATFORM: Final = re.compile(
    r"(?i)(?:you\s?tube|rutube|telegram|телеграм|вконтакте|vk(?:\.com)?|дзен|хабр|habr|livejournal|facebook)\b"
)
"""Where anybody writes: a day there is no issue of a newspaper."""

_MONTH: Final = r"[а-яіїє]{3,9}\.?"
_END: Final = re.compile(
    r"\.\s(?=\d\d\.\d\d\.(?:19|20)\d\d\b)|\.\s?[–—-]?\s?(?=(?:19|20|18)\d\d(?:[–/-]\d{2,4})?(?:\.|,|\s?[–—]\s|\s?г\.|$)|(?:\d+-(?:[её]|[тг][еєя])\s)?[Ии]зд\.|№\s?\d|Т\.\s?\d|Вып\.|Вип\.|URL|DOI|Режим|С\.\s?\d)"
    rf"|\.\s?[–—-]\s?(?=[{UPPER}№])|\s[–—-]\s(?=(?:19|20|18)\d\d\.)"
    r"|\s(?=(?:М|Л|СПб|Спб)\.?,\s(?:19|20|18)\d\d)"
    r"|,\s(?=(?:19|20|18)\d\d,\s(?:№|N\s|[ТтСс]\.|[Вв]ып\.|[Кк]н\.))"
    rf"|(?<![\s.][А-ЯЁІ])\.\s(?=(?:[{UPPER}][\w.-]*[\s-]?){{1,3}}(?:\s?;\s?(?:[{UPPER}][\w.-]*\s?){{1,2}})?\s?(?::\s|,\s(?:19|20|18)\d\d(?!,\s(?:№|N\s|[Тт]\.|[Вв]ып))))"
)
_IN_DATE: Final = re.compile(r"\d\s[а-яіїє]{3,8}$|[,(]\s?г$")
"""A day and a month, or a town, before a point that ends no name: `15 апр. 2022 г., г. Томск`."""

_VOLUMES: Final = re.compile(r"\s?:\s[Вв]\s(?P<volumes>\d+)(?:-х)?\s?(?:т|ч|кн|томах)\b\.?")
_STATEMENT: Final = re.compile(r"\s/\s")
_NEWSPAPER: Final = re.compile(
    rf"^\.?\s?[–—-]?\s?(?P<year>(?:19|20)\d\d)\.?\s?[–—,-]?\s?(?P<day>\d{{1,2}})\s?(?P<month>{_MONTH})"
    rf"(?:\s?\({NUMBER}(?P<issue>\d+)\)|\.?,?\s{NUMBER}(?P<number>\d+)(?=\.))?"
)
_IMPRINT_YEAR: Final = re.compile(
    r"\.?\s?[–—-]?\s?(?P<place>[^:/]{2,40}?)\s?:\s[^:/]{2,80}?,\s(?P<year>(?:19|20)\d\d)\."
)
"""The year of an imprint: a meeting before it has days of its own."""

_ARTICLE: Final = re.compile(r"\b(?:Ст|Art)\.\s?(?P<number>[\dA-Za-z-]+)")
_PART_ISSUE: Final = re.compile(
    r"(?P<issue>(?:[Вв]ып|[Вв]ип|Выпуск)\.?\s?[\d/–-]+(?:\s?\(\d+\)|,\s[чЧ]\.\s?\d+)?)"
)
_NUMBERED: Final = re.compile(
    rf"(?<![\w(]){NUMBER}\.?\s?(?P<issue>\d+(?:[-–/]\d+)?(?:[A-ZА-Я](?![^\W_]))?(?:\s?\(\d+\))?)"
)
_VOLUME: Final = re.compile(r"\b[Тт](?:ом|\.)|\b(?:Ч|Кн)\.\s\d")
_SERIAL: Final = re.compile(rf"{NUMBER}|\bТ\.|\bС\.\s?\d|[Вв]ып\.|Vol|No")
_ENCYCLOPAEDIA: Final = re.compile(r"(?i)энциклопед|словарь")


def host_fields(host: str, part: Fields) -> Fields:
    """Return the fields of a host; ``part`` is what is known of the part that it holds."""
    host = _IN.sub("", host.strip())
    is_site = bool(_SITE.search(host) or _PLATFORM.match(host))
    host = _SITE.sub("", host)
    end = next((mark for mark in _END.finditer(host) if not _goes_on(host, mark)), None)
    name, rest = (host, "") if end is None else (host[: end.start() + 1], host[end.start() :])
    fields: Fields = {}
    slash = _STATEMENT.search(name)
    if slash:
        editors = statement_fields(name[slash.end() :], False, "")
        fields |= {key: value for key, value in editors.items() if key != "author"}
        name = name[: slash.start()]
        if "author" in editors:
            fields["container-author"] = editors["author"]
    if (volumes := _VOLUMES.search(name)) and not _VOLUME.search(name, volumes.end()):
        fields["number-of-volumes"] = volumes["volumes"]
        name = name[: volumes.start()] + name[volumes.end() :]
    heading = HEADING.match(name)
    if heading and len(name) - heading.end() > _SHORTEST:
        names: list[Any] = list(name_lists.find(heading["people"] + (heading["cut"] or "")))
        people, name = heading_fields(names, name[heading.end() :])
        fields |= {"container-author" if key == "author" else key: people[key] for key in people}
    if len(name.strip()) < _SHORTEST:
        return {}
    fields |= _title(name.rstrip(" ,"))
    return fields | _numbers(rest, fields, part, is_site=is_site)


def _goes_on(host: str, mark: re.Match[str]) -> bool:
    """Tell a point in a date, and one between volumes: `В 6 т. Т. 1. Введение`."""
    before = host[: mark.start()]
    counted = _COUNTED.search(before) and _VOLUME.match(host, mark.end())
    return bool(counted or _IN_DATE.search(before))


_COUNTED: Final = re.compile(r"\.\s[ВвУу]\s\d+(?:-х)?\s(?:т|тт|ч|кн|томах|частях|книгах)$")
_SHORTEST: Final = 2
"""Letters that the name of a host has at least."""


def _title(name: str) -> Fields:
    """Return the title of a host, and of its volume where this has one."""
    pieces = [piece for piece in re.split(r"\s:\s", name) if not _TRANSLATION.fullmatch(piece)]
    whole = joined(pieces)
    found = volumes_of(whole) if _IN_VOLUMES.search(whole) else {}
    if not found and (counted := _WHOLE_COUNTED.fullmatch(whole)):
        found = {"title": counted["title"], "number-of-volumes": counted["volumes"]}
    title = found.pop("title", whole)
    return {"container-title": title, **found}


_IN_VOLUMES: Final = re.compile(r"\. В |: [ву] \d")
_WHOLE_COUNTED: Final = re.compile(
    r"(?P<title>.{3,}?)\s?: [ву] (?P<volumes>\d{1,3})(?:-х)?\s(?:т|тт|томах|кн|книгах)\b\.?"
)
_TRANSLATION: Final = re.compile(r"пер(?:евод|\.)\s(?:с|со)\s[а-я.-]+")


def _numbers(rest: str, fields: Fields, part: Fields, *, is_site: bool) -> Fields:
    found: dict[str, Any] = {}
    newspaper = _NEWSPAPER.match(rest)
    if newspaper and month_number(newspaper["month"]):
        day = f"{newspaper['day']} {newspaper['month']} {newspaper['year']}"
        kind = "webpage" if is_site else "article-newspaper"
        found |= {"type": kind, "issued": dates.find(day), "note": None}
        return found | {"issue": newspaper["issue"] or newspaper["number"], "volume": None}
    if printed := _IMPRINT_YEAR.match(rest):
        found["issued"] = dates.find(printed["year"])
        if PLACES.fullmatch(printed["place"]):
            found["publisher-place"] = printed["place"]
    if article := _ARTICLE.search(rest):
        found |= {"number": article["number"], "page": None}
    if issue := _issue(rest):
        found["issue"] = issue
        if issue[0].isupper() and not _VOLUME.search(rest):
            found["volume"] = None
    if not _SERIAL.search(rest) and "URL" in rest and "type" not in part:
        found["type"] = "book" if "edition" in part else "webpage"
    elif _ENCYCLOPAEDIA.search(str(fields.get("container-title", ""))) and "type" not in part:
        found["type"] = "entry-encyclopedia"
    return found


def _issue(rest: str) -> str:
    """Return the issue: `№ 3 (87)`, `Вып. 2`, or both in their order, `№ 8, вып. 2`."""
    number, part = _NUMBERED.search(rest), _PART_ISSUE.search(rest)
    digits = re.sub(r"\s?\(", " (", number["issue"]) if number else ""
    words = part["issue"].replace("Выпуск", "Вып.") if part else ""
    if number and part:
        if number.start() < part.start():
            return f"{digits}, {words[0].lower()}{words[1:]}"
        first = words[0].lower() if _VOLUME.search(rest) else words[0].upper()
        return f"{first}{words[1:]}, № {digits}"
    return digits or (words if words[:1].isupper() else "")
