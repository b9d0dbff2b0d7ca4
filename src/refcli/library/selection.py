"""What the words of a command line name: numbers, ranges, keys, identifiers, a search."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from refcli.errors import NothingFoundError

if TYPE_CHECKING:
    from refcli.library.store_json import JsonFile

__all__ = ["select"]

_NUMBERS: Final = re.compile(r"\d+(?:[-–]\d+)?(?:,\d+(?:[-–]\d+)?)*")


def select(file: JsonFile, words: Sequence[str]) -> list[int]:
    """Return the places of the entries that the words name, each once, in their order.

    Raises NothingFoundError for the first word that names no entry, or a search that finds
    several.
    """
    places: dict[int, None] = {}
    for word in words:
        places |= dict.fromkeys(_places(file, word))
    return list(places)


def _places(file: JsonFile, word: str) -> list[int]:
    if found := file.places_of_key(word):
        return found
    if _NUMBERS.fullmatch(word):
        return [place for part in word.split(",") for place in _range(file, part)]
    for search in (_with_identifier, _with_alias, _with_text):
        if len(found := search(file, word)) == 1:
            return found
        if found:
            raise NothingFoundError(
                f"{word!r} names {len(found)} entries: {_some_numbers(file, found)}; "
                "name one by its number"
            )
    raise NothingFoundError(f"{file.path}: no entry {word!r}; see: refcli list")


def _range(file: JsonFile, part: str) -> list[int]:
    first, _, last = part.replace("–", "-").partition("-")
    low, high = int(first), int(last or first)
    if low > high:
        low, high = high, low
    found = [place for place, own in enumerate(file.numbers) if low <= own <= high]
    if not found:
        raise NothingFoundError(f"{file.path}: no entry {part}")
    return sorted(found, key=lambda place: file.numbers[place])


def _with_identifier(file: JsonFile, word: str) -> list[int]:
    wanted = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", word, flags=re.I).casefold()
    if not wanted:
        return []
    records = enumerate(file.records())
    return [
        place
        for place, record in records
        if wanted in (str(record.get(name, "")).casefold() for name in _IDENTIFIERS)
    ]


_IDENTIFIERS: Final = ("DOI", "PMID", "PMCID", "ISBN", "URL")


def _with_alias(file: JsonFile, word: str) -> list[int]:
    from refcli.record import custom

    return [
        place
        for place, record in enumerate(file.records())
        if word in (custom(record).get("aliases") or ())
    ]


def _with_text(file: JsonFile, word: str) -> list[int]:
    wanted = word.casefold()
    return [
        place
        for place, record in enumerate(file.records())
        if wanted in str(record.get("title", "")).casefold()
    ]


def _some_numbers(file: JsonFile, places: Sequence[int]) -> str:
    shown = ", ".join(str(file.numbers[place]) for place in places[:10])
    return f"{shown} …" if len(places) > 10 else shown
