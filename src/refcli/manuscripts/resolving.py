"""The keys of works that a document names without one: by DOI, by title, by author and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from refcli.manuscripts.model import Item, Manuscript
from refcli.record import Record, names, number, surname, text
from refcli.record import year as year_of
from refcli.text.fold import fold
from refcli.values.identifiers import doi

__all__ = ["Finder", "resolved"]


class Finder:
    """Finds the entry of a library that a record of a document is."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.keys: dict[str, Record] = {str(record.get("id", "")): record for record in records}
        self._aliases: dict[str, str] = {}
        self._dois: dict[str, str] = {}
        self._titles: dict[str, list[str]] = defaultdict(list)
        self._names: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._numbers: dict[int, str] = {}
        for place, record in enumerate(records, 1):
            self._numbers.setdefault(number(record) or place, str(record.get("id", "")))
            self._take(record)

    def _take(self, record: Record) -> None:
        key = str(record.get("id", ""))
        custom = record.get("custom")
        if isinstance(custom, Mapping):
            for alias in custom.get("aliases") or ():
                self._aliases.setdefault(str(alias), key)
        if doi := _plain_doi(record.get("DOI")):
            self._dois.setdefault(doi, key)
        if title := _title(record):
            self._titles[title].append(key)
        if name := _first_name(record):
            self._names[name, _year(record)].append(key)

    def key(self, item: Item) -> str:
        """Return the key of the entry that an item cites, its own key where there is none."""
        if item.key in self.keys:
            return item.key
        if item.key in self._aliases:
            return self._aliases[item.key]
        if item.record is None:
            return item.key
        return self._matching(item.record) or item.key or _made(item.record)

    def by_doi(self, key: str) -> str:
        """Return the entry that a DOI in the place of a key names, "" for none."""
        return self._dois.get(_plain_doi(key), "")

    def _matching(self, record: Mapping[str, Any]) -> str:
        if found := self._dois.get(_plain_doi(record.get("DOI")), ""):
            return found
        same = self._titles.get(_title(record), []) if _title(record) else []
        if len(same) > 1:
            same = [key for key in same if _year(self.keys[key]) == _year(record)] or same
        if same:
            return same[0]
        if _title(record):
            return ""
        named = self._names.get((_first_name(record), _year(record)), [])
        if len(named) == 1:
            return named[0]
        return self._numbered(record)

    def _numbered(self, record: Mapping[str, Any]) -> str:
        """Return the entry with the number that a record gives, where nothing speaks against it."""
        key = self._numbers.get(number(record) or 0, "")
        if not key:
            return ""
        name, year = _first_name(record), _year(record)
        own = self.keys[key]
        agree = (not name or name == _first_name(own)) and (not year or year == _year(own))
        return key if agree else ""


def resolved(manuscript: Manuscript, records: Sequence[Record]) -> Manuscript:
    """Return the manuscript with the keys of the library where its documents have none."""
    finder = Finder(records)
    citations = [
        replace(one, items=tuple(item._replace(key=finder.key(item)) for item in one.items))
        for one in manuscript.citations
    ]
    return replace(manuscript, citations=citations)


def _plain_doi(value: object) -> str:
    return doi(str(value or "").strip().removeprefix("doi:")).lower()


def _title(record: Mapping[str, Any]) -> str:
    return "".join(letter for letter in fold(text(record, "title")) if letter.isalnum())


def _first_name(record: Mapping[str, Any]) -> str:
    for role in ("author", "editor"):
        for name in names(record, role):
            return fold(surname(name))
    return ""


def _year(record: Mapping[str, Any]) -> int:
    return year_of(record) or 0


def _made(record: Mapping[str, Any]) -> str:
    """Return a key for a work that no library has."""
    from refcli.formats import citekey

    return citekey.make(dict(record)) if _first_name(record) or _title(record) else ""
