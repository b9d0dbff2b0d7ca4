r"""Word's own citations: ``CITATION Tag \p 380 \m Other``, and the sources in customXml.

Office Open XML, ECMA-376 part 1, 17.16.5.8 (CITATION) and 22.6 (bibliography).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.fields.cited import Cited
from refcli.manuscripts.model import Item
from refcli.record import Record

__all__ = ["read", "read_sources"]

_WORD: Final = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|(\S+)")


def read(code: str) -> Cited | None:
    """Read the code of a field."""
    words = [m[1] if m[1] is not None else m[2] for m in _WORD.finditer(code)]
    items: list[dict[str, Any]] = []
    place = 1
    if len(words) < 2:
        return None
    items.append({"key": words[1]})
    place = 2
    while place < len(words):
        switch = words[place].lower()
        value = words[place + 1] if place + 1 < len(words) else ""
        place += 1
        if switch == "\\m":
            items.append({"key": value})
        elif switch in _VALUES:
            items[-1][_VALUES[switch]] = value
        elif switch == "\\n":
            items[-1]["suppress_author"] = True
            continue
        elif not switch.startswith("\\") or switch in ("\\t", "\\y"):
            continue
        place += 1
    return Cited("word", tuple(_item(one) for one in items))


_VALUES: Final = {"\\p": "page", "\\v": "volume", "\\f": "prefix", "\\s": "suffix"}


def _item(one: Mapping[str, Any]) -> Item:
    label, locator = "", ""
    if page := one.get("page"):
        label, locator, _ = split_locator(page)
        if not locator:
            label, locator = "page", page
    elif volume := one.get("volume"):
        label, locator = "volume", volume
    return Item(
        one["key"],
        0,
        locator,
        label,
        one.get("prefix", ""),
        one.get("suffix", ""),
        None,
        bool(one.get("suppress_author")),
    )


def read_sources(xml: str) -> dict[str, Record]:
    """Return the records of a part of customXml that holds ``b:Sources``, by their tags."""
    found = {}
    for match in re.finditer(r"<(\w+:)?Source>(.*?)</(?:\w+:)?Source>", xml, re.DOTALL):
        record = _source(match[2])
        if tag := _value(match[2], "Tag"):
            found[tag] = record
    return found


def _value(xml: str, name: str) -> str:
    from html import unescape

    match = re.search(rf"<(?:\w+:)?{name}>([^<]*)</", xml)
    return unescape(match[1]).strip() if match else ""


_VARIABLES: Final = {
    "Title": "title",
    "JournalName": "container-title",
    "BookTitle": "container-title",
    "ConferenceName": "container-title",
    "Publisher": "publisher",
    "City": "publisher-place",
    "Volume": "volume",
    "Issue": "issue",
    "Pages": "page",
    "Edition": "edition",
    "DOI": "DOI",
    "URL": "URL",
    "StandardNumber": "ISBN",
}
_TYPES: Final = {
    "JournalArticle": "article-journal",
    "ArticleInAPeriodical": "article-magazine",
    "Book": "book",
    "BookSection": "chapter",
    "ConferenceProceedings": "paper-conference",
    "Report": "report",
    "InternetSite": "webpage",
    "DocumentFromInternetSite": "webpage",
    "Patent": "patent",
}


def _source(xml: str) -> Record:
    record: Record = {"type": _TYPES.get(_value(xml, "SourceType"), "document")}
    for name, variable in _VARIABLES.items():
        if value := _value(xml, name):
            record[variable] = value
    if year := _value(xml, "Year"):
        record["issued"] = {"date-parts": [[int(year)]]} if year.isdecimal() else {"literal": year}
    for role in ("Author", "Editor"):
        block = re.search(
            rf"<(?:\w+:)?{role}>\s*<(?:\w+:)?(?:NameList|{role})>(.*?)</(?:\w+:)?NameList>",
            xml,
            re.DOTALL,
        )
        if block:
            people = re.findall(r"<(?:\w+:)?Person>(.*?)</(?:\w+:)?Person>", block[1], re.DOTALL)
            record[role.lower()] = [
                {
                    "family": _value(one, "Last"),
                    "given": f"{_value(one, 'First')} {_value(one, 'Middle')}".strip(),
                }
                for one in people
            ]
        elif corporate := _value(xml, "Corporate"):
            record.setdefault(role.lower(), [{"literal": corporate}])
    return record
