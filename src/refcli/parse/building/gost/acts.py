"""Laws, decrees and decisions of courts (GOST R 7.0.5-2008; R 7.0.100-2018, 5.1).

Three orders are in use: ``О связи : федер. закон от … № … // Собр. законодательства``;
``Федеральный закон от … № … «О связи»``; ``Гражданский кодекс … от … № …``. What publishes an
act has a day of its own, which is not that of the act: it is the record's ``available-date``.
"""

import re
from typing import Final

from refcli.parse.building.gost.marks import DAY, NUMBER, Fields, joined, trimmed
from refcli.values import dates

__all__ = ["HOSTED", "act", "published"]

_KIND: Final = (
    r"(?:[А-ЯЁІа-яёіў.]+\s){0,4}?(?:федер(?:альный|\.)|конституционный|основной)?\s?"
    r"(?:закон|указ|постановление|постановл\.|приказ|распоряжение|решение|определение|директива"
    r"|письмо|положение|инструкция|кодекс|устав|закон України|наказ|постанова|пастанова)\b"
)
_DATED: Final = rf"(?:от|від|ад)\s(?P<day>{DAY})(?:\s?[гр]\.?)?"
_NUMBERED: Final = rf"{NUMBER}(?P<number>[\dА-ЯЁа-яёA-Za-z./-]*\d[\dА-ЯЁа-яёA-ZІ/-]*)"
_DESIGNATION: Final = (
    rf"(?:{_DATED},?\s{_NUMBERED}|{_NUMBERED.replace('number', 'number2')},?\s"
    rf"{_DATED.replace('day', 'day2')}"
    rf"|(?P<day3>{DAY})(?:\s?г\.)?,\s{_NUMBERED.replace('number', 'number3')}"
    rf"|{NUMBER}(?P<number4>[\d-]+-(?:ФЗ|ФКЗ|З|I|II|III|IV|V|VI|VII|VIII|IX|X+)))"
)
"""The last two: as Belarus prints a day, and a federal law without one (R 7.0.100, 5.1)."""

_LAND: Final = re.compile(
    r"(?P<land>(?:[А-ЯЁ][а-яё]+\s){1,2}(?:Федерация|область|край|республика)|СССР|РСФСР)\.\s"
    r"(?:Законы|Президент|Правительство|Кодексы|Конституция|Министерство[^.]*)"
    r"(?:\s\([^)]*\))?\.\s"
)
"""The heading of an act in a catalogue: the land, and who enacts."""

_TITLE_FIRST: Final = re.compile(
    rf"(?P<title>[^/]+?)\s?:\s(?P<genre>(?i:{_KIND})[^:/\d№]*?)\s?,?\s{_DESIGNATION}"
)
_GENRE_FIRST: Final = re.compile(
    rf"(?P<genre>(?i:{_KIND})[^«\"“\d№/]*?)\s?,?\s{_DESIGNATION}"
    r"[.,:]?\s?[«\"“](?P<title>.+?[\"”]?)[»\"”](?=\W*(?:\(|//|\.|$|URL|\[))"
)
_NAMED: Final = re.compile(
    rf"(?P<title>(?:[А-ЯЁ][а-яё-]+\s){{0,2}}(?i:кодекс|конституция|конституція|устав)\b[^/№\d]*?(?:\([^)]*\))?)"
    rf"\s?[:,]?\s{_DESIGNATION}"
)
_HOST: Final = re.compile(
    r"\s?//\s?(?P<container>[^/]+?(?:\s/\s[^/]+?)?\.?)(?:\s?[–—-]?\s?(?:от\s)?(?P<year>(?:\d\d\.\d\d\.)?(?:19|20)\d\d)\b"
    r"|\sURL|\s[–—-]\s[А-ЯЁ]|$)"
    r"|\.\s(?P<gazette>(?:Відомості Верховної Ради|Офіційний вісник|Голос України)[^.]*)\."
)
HOSTED: Final = r"(?://|Доступ|URL)"
"""What may follow a decision: who publishes it, or where it is found."""

_PUBLISHED: Final = re.compile(
    r"[.,]?\s?[–—-]?\s?(?P<year>(?:19|20)\d\d)\.?,?\s?[–—-]?\s?(?P<day>\d{1,2})\s(?P<month>[а-яії]{3,9})"
)
_YEAR: Final = re.compile(r"[.,]?\s?[–—-]?\s?(?P<year>(?:\d\d\.\d\d\.)?(?:19|20)\d\d)\b")
"""The year of what publishes an act, or its day in figures."""

_ISSUE: Final = re.compile(rf"{NUMBER}(?P<issue>\d+(?:[–/-]\d+)?(?:\s?\([^)]*\))?)")
_SECTION: Final = re.compile(r"\b(?:[Сс]т|[Аа]рт)\.\s?(?P<section>\d+)")
_PAGES: Final = re.compile(r"\b[Сс]\.\s?(?P<pages>\d+(?:[–-]\d+)?)")
_COURT: Final = re.compile(r"(?i)\b(?:пленума|суда|судебн)")
_IMPRINT: Final = re.compile(r"[.–—-]\s[А-ЯЁІ][\w-]*\.?\s?:\s?[^:]+,\s(?P<year>(?:19|20)\d\d)\b")


def act(text: str) -> Fields | None:
    """Return the fields of an act, or None where the reference is not one."""
    land = _LAND.match(text)
    start = land.end() if land else 0
    match = (
        _TITLE_FIRST.match(text, start)
        or _GENRE_FIRST.match(text, start)
        or _NAMED.match(text, start)
    )
    if match is None:
        return None
    found = match.groupdict()
    genre = (found.get("genre") or "").strip(" ,:")
    day = next(filter(None, (found[name] for name in ("day", "day2", "day3"))), "")
    names = ("number", "number2", "number3", "number4")
    fields: Fields = {
        "type": "legal_case" if _COURT.search(genre) else "legislation",
        "title": found["title"].strip(" .,:"),
        "genre": genre or None,
        "number": next(filter(None, map(found.get, names)), None),
        **published(text, match.end()),
    }
    if day:
        fields["issued"] = dates.find(day)
    if land:
        fields["jurisdiction"] = land["land"]
    return fields


def published(text: str, end: int) -> Fields:
    """Return what tells where an act is published; ``end`` is where the act itself ends.

    A value of None says that there is no such field, whatever a model read.
    """
    none = ("author", "page", "volume", "edition", "issue", "container-title", "note")
    fields: Fields = dict.fromkeys(none)
    if not _IMPRINT.search(text, end):
        fields |= {"publisher": None, "publisher-place": None}
    host = _HOST.search(text, end)
    if host is None:
        return fields
    name = (host["container"] or host["gazette"]).strip(" –—-")
    fields["container-title"] = joined(re.split(r"\s:\s", trimmed(name)))
    behind = host.start("year") if host["year"] else host.end()
    if printed := _PUBLISHED.match(text, behind):
        fields["available-date"] = dates.find(
            f"{printed['day']} {printed['month']} {printed['year']}"
        )
    elif year := _YEAR.match(text, behind):
        fields["available-date"] = dates.find(year["year"])
    for variable, pattern in (("issue", _ISSUE), ("section", _SECTION)):
        if part := pattern.search(text, behind):
            fields[variable] = part[variable]
    if pages := _PAGES.search(text, behind):
        fields["page"] = pages["pages"].replace("–", "-")
    return fields
