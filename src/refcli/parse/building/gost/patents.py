"""Patents, certificates of authorship and of programs (GOST R 7.0.5-2008, 7; 7.0.100, 5.1)."""

import re
from typing import Any, Final

from refcli.parse.building.gost.marks import CUT, DAY, HEADING, NUMBER, PERSON, Fields
from refcli.values import dates
from refcli.values.people import name_lists

__all__ = ["patent"]

_KIND: Final = (
    r"(?P<kind>(?:[Пп]ат(?:ент)?|[Pp]at(?:ent)?)\b\.?(?:\s(?:на изобретение|на полезную модель))?"
    r"|[Зз]аявка\b(?:\sна (?:патент|изобретение))?|[Аа]\.\s?с\b\.?|[Аа]вторское свидетельство"
    r"|[Сс]вид(?:етельство|\.)\sо\s(?:гос(?:ударственной|\.)\s)?рег(?:истрации|\.)\s"
    r"(?:программы для ЭВМ|базы данных|ПО|прогр\. для ЭВМ))"
)
_DESIGNATION: Final = (
    rf"{_KIND}\s(?:{NUMBER})?(?P<number>(?:RU|SU|EA)?\s?\d[\d\s]*\d(?:\s?[A-ZА-Я]\d?\b)?)"
    r"(?:,?\s?\(?(?P<land>СССР|РФ|RU|SU|(?:[А-ЯЁ][а-яё]+\.?\s?(?:федерация)?){1,2})\)?"
    r"(?:\sна\s(?:изобретение|полезную\sмодель))?)?"
)
_TITLE_FIRST: Final = re.compile(rf"(?P<title>[^:/]+?)\s?:\s{_DESIGNATION}")
_NUMBER_FIRST: Final = re.compile(
    rf"{_DESIGNATION}[.:]\s?(?P<title>.+?)\s?"
    rf"(?=/|;|:\s(?:{NUMBER}|заявл)|\.\s[–—-]?\s?(?:{NUMBER}|[Зз]аявл|[Оо]публ)|$)"
)
_APPLICATION: Final = re.compile(
    rf"{NUMBER}(?P<number>\d[\d/]{{5,}}(?:-\d+)?)\s?[;,:]?\s?(?=[Зз]аявл)"
)
_SUBMITTED: Final = re.compile(rf"[Зз]аявл(?:ено)?\.?\s(?P<day>{DAY})")
_PUBLISHED: Final = re.compile(rf"[Оо]публ(?:иковано)?\.?\s(?P<day>{DAY})")
_BULLETIN: Final = re.compile(rf"Бюл(?:л)?\.\s?(?:{NUMBER})?(?P<issue>\d+(?:\s?\([^)]*\))?)")
_INVENTORS: Final = re.compile(rf"/\s?(?P<people>{PERSON}(?:,\s?{PERSON})*{CUT}?)")
_HOLDER: Final = re.compile(
    r"(?:заявител\w*(?:\sи\s)?(?:патентообладател\w*)?|патентообладател\w*|правообладател\w*)\s?:?\s"
    rf"(?P<holder>.+?)(?=\.(?:\s[–—-]|\s?[–—-]\s|\s(?:Опубл|Заявл|Дата|Бюл))|\.?\s{NUMBER}\d|\s?[;:]\s|\.?$)"
)


def patent(text: str) -> Fields | None:
    """Return the fields of a patent or certificate, or None where the reference is not one."""
    match = _NUMBER_FIRST.match(text) or _TITLE_FIRST.match(text)
    if match is None:
        return None
    title = match["title"].strip(" .:")
    heading = HEADING.match(title)
    kind = match["kind"].lower()
    is_program = "программы" in kind or "базы" in kind
    is_patent = kind.startswith(("пат", "pat"))
    fields: Fields = {
        "type": ("dataset" if "базы" in kind else "software") if is_program else "patent",
        "title": title[heading.end() :] if heading else title,
        "number": " ".join(match["number"].split()),
        "jurisdiction": (match["land"] or "").strip() or None,
        "genre": None if is_patent else match["kind"][0].lower() + match["kind"][1:],
        "author": name_lists.find(heading["people"]) if heading else None,
        "page": None,
        "container-title": None,
        "publisher": None,
        "publisher-place": None,
        "volume": None,
        "edition": None,
        "issue": None,
        "note": None,
    }
    fields |= _dates(text)
    if found := _APPLICATION.search(text):
        fields["call-number"] = found["number"]
    if found := _BULLETIN.search(text):
        fields["issue"] = found["issue"]
    if found := _INVENTORS.search(text):
        fields["author"] = name_lists.find(found["people"])
    if found := _HOLDER.search(text):
        fields["authority"] = found["holder"].strip(" .")
    return fields


def _dates(text: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for variable, pattern in (("submitted", _SUBMITTED), ("issued", _PUBLISHED)):
        if match := pattern.search(text):
            found[variable] = dates.find(match["day"])
    return found
