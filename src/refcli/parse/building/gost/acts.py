"""Laws, decrees and decisions of courts (GOST R 7.0.5-2008; R 7.0.100-2018, 5.1).

Three orders are in use: ``О связи : федер. закон от … № … // Собр. законодательства``;
``Федеральный закон от … № … «О связи»``; ``Гражданский кодекс … от … № …``.
"""

import re
from typing import Final

from refcli.parse.building.gost.marks import DAY, NUMBER, Fields, joined
from refcli.values import dates

__all__ = ["act"]

_KIND: Final = (
    r"(?:[А-ЯЁа-яё.]+\s){0,4}?(?:федер(?:альный|\.)|конституционный|основной)?\s?"
    r"(?:закон|указ|постановление|постановл\.|приказ|распоряжение|решение|определение|директива"
    r"|письмо|положение|инструкция|кодекс|устав|закон України|наказ)\b"
)
_DATED: Final = rf"(?:от|від)\s(?P<day>{DAY})(?:\s?[гр]\.?)?"
_NUMBERED: Final = rf"{NUMBER}(?P<number>[\dА-ЯЁа-яёA-Za-z./-]*\d[\dА-ЯЁа-яёA-Z/-]*)"
_DESIGNATION: Final = (
    rf"(?:{_DATED},?\s{_NUMBERED}|{_NUMBERED.replace('number', 'number2')},?\s"
    rf"{_DATED.replace('day', 'day2')})"
)
_TITLE_FIRST: Final = re.compile(
    rf"(?P<title>[^/]+?)\s?:\s(?P<genre>(?i:{_KIND})[^:/\d№]*?)\s?,?\s{_DESIGNATION}"
)
_GENRE_FIRST: Final = re.compile(
    rf"(?P<genre>(?i:{_KIND})[^«\"“\d№/]*?)\s?,?\s{_DESIGNATION}"
    r"(?:\s?\(ред\.[^)]*\))?[.,:]?\s?[«\"“](?P<title>.+?)[»\"”](?=\W*(?:\(|//|\.|$|URL|\[))"
)
_NAMED: Final = re.compile(
    rf"(?P<title>(?:[А-ЯЁ][а-яё]+\s){{0,2}}(?i:кодекс|конституция|конституція|устав)\b[^/№\d]*?(?:\([^)]*\))?)"
    rf"\s?[:,]?\s{_DESIGNATION}"
)
_HOST: Final = re.compile(
    r"//\s?(?P<container>[^/]+?)(?:\.\s?[–—-]?\s?(?P<year>(?:19|20)\d\d)\b|\.\s?URL|$)"
    r"|\.\s(?P<gazette>(?:Відомості Верховної Ради|Офіційний вісник|Голос України)[^.]*)\."
)
_ISSUE: Final = re.compile(rf"{NUMBER}(?P<issue>\d+(?:\s?\([^)]*\))?)")
_SECTION: Final = re.compile(r"\b[Сс]т\.\s?(?P<section>\d+)")
_PAGES: Final = re.compile(r"\b[Сс]\.\s?(?P<pages>\d+(?:[–-]\d+)?)")
_COURT: Final = re.compile(r"(?i)\b(?:пленума|суда|судебн)")


def act(text: str) -> Fields | None:
    """Return the fields of an act, or None where the reference is not one."""
    match = _TITLE_FIRST.match(text) or _GENRE_FIRST.match(text) or _NAMED.match(text)
    if match is None:
        return None
    found = match.groupdict()
    genre = (found.get("genre") or "").strip(" ,:")
    fields: Fields = {
        "type": "legal_case" if _COURT.search(genre) else "legislation",
        "title": found["title"].strip(" .,:"),
        "genre": genre or None,
        "number": found.get("number") or found.get("number2"),
        "issued": dates.find(found.get("day") or found.get("day2") or ""),
        "author": None,
        "page": None,
        "volume": None,
        "publisher": None,
        "edition": None,
        "issue": None,
        "container-title": None,
    }
    host = _HOST.search(text, match.end())
    if host:
        name = (host["container"] or host["gazette"]).strip(" .–—-")
        fields["container-title"] = joined(re.split(r"\s:\s", name))
        if issue := _ISSUE.search(text, host.end()):
            fields["issue"] = issue["issue"]
        if pages := _PAGES.search(text, host.end()):
            fields["page"] = pages["pages"].replace("–", "-")
        if section := _SECTION.search(text, host.end()):
            fields["section"] = section["section"]
    return fields
