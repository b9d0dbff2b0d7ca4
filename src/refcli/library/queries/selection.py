"""What the words of a command line name: numbers, ranges, keys, identifiers, a search."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from refcli.errors import NothingFoundError
from refcli.record import custom, text

if TYPE_CHECKING:
    from refcli.library.stores.library_file import LibraryFile
    from refcli.record import Record

__all__ = ["find", "select"]

_NUMBERS: Final = re.compile(r"\d{1,15}(?:[-–]\d{0,15})?(?:,\s*\d{1,15}(?:[-–]\d{0,15})?)*")
_PREFIX: Final = re.compile(
    r"^(?:https?://(?:dx\.)?doi\.org/|https?://pubmed\.ncbi\.nlm\.nih\.gov/|"
    r"(?:doi|pmid|pmcid|isbn|arxiv)[:\s]\s*)",
    re.IGNORECASE,
)
_ISBN: Final = re.compile(r"\d{9}(?:\d{3})?[\dx]")
_SHORTEST_IDENTIFIER: Final = 6
_IDENTIFIERS: Final = ("DOI", "PMID", "PMCID", "ISBN", "ISSN", "URL")


def select(file: LibraryFile, words: Sequence[str]) -> list[int]:
    """Return the places of the entries that the words name, each once, in their order.

    Raises NothingFoundError for the first word that names no entry, or a search that finds
    several.
    """
    places: dict[int, None] = {}
    for word in words:
        places |= dict.fromkeys(_places(file, word))
    return list(places)


def find(file: LibraryFile, words: Sequence[str]) -> list[int]:
    """Return the places of the entries that words name, or else mean as a query; maybe none.

    They name entries where each is a number or a range that there is, or a citation key.
    Raises RequestError where they are neither names nor a query.
    """
    if (named := _all_named(file, words)) is not None:
        return named
    return _with_text(file, " ".join(map(_as_term, words)))


def _all_named(file: LibraryFile, words: Sequence[str]) -> list[int] | None:
    """Return the places that words name, or None at the first word that names no entry."""
    places: dict[int, None] = {}
    for word in words:
        try:
            found = _named(file, word)
        except NothingFoundError:
            return None
        if not found:
            return None
        places |= dict.fromkeys(found)
    return list(places) or None


def _named(file: LibraryFile, word: str) -> list[int]:
    if found := _with_key(file, word):
        return found
    if not _NUMBERS.fullmatch(word):
        return []
    return [place for part in word.split(",") for place in _range(file, part.strip())]


def _as_term(word: str) -> str:
    """Give a term back the quotes that the shell took: ``author:"Ivanov I."``."""
    match = re.fullmatch(r"(-?[^\W\d][\w-]*:=?)([^\"/(].* .*)", word)
    plain = match and not re.search(r'["():|]| (?:OR|AND|NOT) ', match.group(2))
    return f'{match.group(1)}"{match.group(2)}"' if match and plain else word


def _places(file: LibraryFile, word: str) -> list[int]:
    """Return what one word names: the surest reading that names anything is taken."""
    word = word.strip()
    if found := _with_key(file, word):
        return found
    word = word.removeprefix("@")
    if _NUMBERS.fullmatch(word) and (len(word) < _SHORTEST_IDENTIFIER or not word.isdigit()):
        return [place for part in word.split(",") for place in _range(file, part.strip())]
    if (
        word.isdecimal()
        and len(word) <= _LONGEST
        and (place := file.place_of_number(int(word))) is not None
    ):
        return [place]
    for search in (_with_identifier, _with_alias, _with_text) if word else ():
        found = search(file, word)
        if len(found) == 1:
            return found
        if found:
            raise NothingFoundError(
                "{word!r} names {count} entries: {file}; name one by its number",
                word=word,
                count=len(found),
                file=_some_numbers(file, found),
            )
    raise NothingFoundError(
        "{path}: no entry {word!r}; see: refcli list", path=file.path, word=word
    )


def _with_key(file: LibraryFile, word: str) -> list[int]:
    """Return the places of a key; one of figures gives way to the number, for lists print that.

    With the @ of a citation it is a key in any case.
    """
    if word.isdecimal() and len(word) <= _LONGEST and file.place_of_number(int(word)) is not None:
        return []
    return file.places_of_key(word.removeprefix("@"))


_LONGEST: Final = 15
"""Figures of a number."""


def _range(file: LibraryFile, part: str) -> list[int]:
    """Return the places of ``3``, of ``3-5`` or ``5-3``, or of ``3-``, 3 and all after it."""
    first, dash, last = part.replace("–", "-").partition("-")
    low = int(first)
    high = int(last) if last else max(file.numbers, default=0) if dash else low
    numbers: Iterable[int] = range(low, high + 1) if low <= high else range(low, high - 1, -1)
    if abs(high - low) > len(file):
        known = {own for own in file.numbers if min(low, high) <= own <= max(low, high)}
        numbers = sorted(known, reverse=low > high)
    found = [place for own in numbers if (place := file.place_of_number(own)) is not None]
    if not found:
        raise NothingFoundError(
            "{path}: no entry {part}; see: refcli list", path=file.path, part=part
        )
    return found


def _with_identifier(file: LibraryFile, word: str) -> list[int]:
    wanted = _plain_identifier(word)
    if len(wanted) < _SHORTEST_IDENTIFIER:
        return []
    return _matching(
        file,
        wanted,
        lambda record: any(_plain_identifier(text(record, n)) == wanted for n in _IDENTIFIERS),
    )


def _plain_identifier(value: str) -> str:
    value = _PREFIX.sub("", value.strip()).casefold().rstrip("/.,;")
    bare = re.sub("[ ‐-―-]", "", value)
    return bare if _ISBN.fullmatch(bare) else value


def _with_alias(file: LibraryFile, word: str) -> list[int]:
    return _matching(file, word, lambda record: word in (custom(record).get("aliases") or ()))


def _matching(file: LibraryFile, literal: str, test: Callable[[Record], bool]) -> list[int]:
    # The digits of an ISBN may have hyphens between them.
    between = "[ ‐-―-]?" if _ISBN.fullmatch(literal) else ""
    probe = re.compile(between.join(map(re.escape, literal)), re.IGNORECASE)
    return file.places_matching(test, [probe])


def _with_text(file: LibraryFile, word: str) -> list[int]:
    from refcli.library.queries.query import compile_query

    query = compile_query(word)
    return file.places_matching(query, query.probes)


def _some_numbers(file: LibraryFile, places: Sequence[int]) -> str:
    shown = ", ".join(str(file.numbers[place]) for place in places[:10])
    return f"{shown} …" if len(places) > 10 else shown
