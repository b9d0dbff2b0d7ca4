"""What of the text of an entry is in none of its fields, for a person to look at."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any, Final

from refcli.parse.legible import legible
from refcli.record import source
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.text.scripts import is_cyrillic
from refcli.values.date_words import month_number

__all__ = ["unread"]

_WORD: Final = late(r"[^\W\d_]+|\d+")

_NOT_FIELDS: Final = frozenset({"id", "custom", "type"})

_SHORT: Final = 2
"""Letters of an initial or of a preposition: alone they say nothing."""


def unread(record: Mapping[str, Any]) -> list[str]:
    """Return the parts of the text that an entry came from that are in none of its fields.

    Words that join fields (``In``, ``pp.``, ``Available from``) and the number before the
    entry are not counted. A record that was not read from text has no such parts.

    >>> unread({"title": "Noise", "custom": {"source": {"text": "Noise. Reprint of the book."}}})
    ['Reprint of the book']
    """
    text = legible(source(record).get("text", ""))
    label = source(record).get("label", "")
    known = set(_words(value for name, value in record.items() if name not in _NOT_FIELDS))
    known.update(_words([label]))
    known.update(_words(_inflected(record)))
    words = [
        (found.start(), found.end(), found.group().casefold()) for found in _WORD.finditer(text)
    ]
    flags = [_is_read(word, known) for _, _, word in words]
    return [
        text[words[run[0]][0] : words[run[-1]][1]]
        for run in _runs(flags)
        if any(len(words[at][2]) > _SHORT or words[at][2].isdigit() for at in run)
    ]


def _runs(read: list[bool | None]) -> Iterator[list[int]]:
    """Yield the places of unread words that follow each other, joining words between them."""
    for is_read, group in groupby(range(len(read)), lambda at: read[at] is True):
        if is_read:
            continue
        places = list(group)
        unknown = [at for at in places if read[at] is False]
        if unknown:
            yield list(range(unknown[0], unknown[-1] + 1))


def _is_read(word: str, known: set[str]) -> bool | None:
    """Tell whether a field has a word; None for one that joins fields."""
    if word in known:
        return True
    if word.isdigit():
        # Of "109–22" the field has the page in full, and of "03" the month.
        return word.lstrip("0") in known or any(other.endswith(word) for other in known)
    if word in _joining() or month_number(word):
        return None
    return False


def _words(values: Iterable[Any]) -> Iterator[str]:
    """Yield all words of values, in small letters, however deep they stand."""
    for value in values:
        if isinstance(value, Mapping):
            yield from _words(value.values())
        elif isinstance(value, list):
            yield from _words(value)
        elif isinstance(value, str | int):
            yield from (found.group().casefold() for found in _WORD.finditer(str(value)))


def _inflected(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the Russian family names as a role puts them: `под ред. А. Н. Седова`."""
    for variable in ("editor", "translator", "compiler", "container-author", "author"):
        for name in record.get(variable) or ():
            family = name.get("family") if isinstance(name, Mapping) else None
            if isinstance(family, str) and is_cyrillic(family):
                # Imported here: most lists have no Russian editor.
                from refcli.values.people.inflection import gender_of, genitive

                yield from filter(
                    None, {genitive(family, gender_of(str(name.get("given")))), genitive(family)}
                )


@cache
def _joining() -> frozenset[str]:
    lists = word_lists.lists("refcli.parse", "connecting-words.txt")
    return frozenset(word for words in lists.values() for word in words)
