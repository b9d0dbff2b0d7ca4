"""Citation keys that no other entry has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from string import ascii_lowercase
from typing import TYPE_CHECKING

from refcli.record import key, names, surname, text, year

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = ["free_key"]


def free_key(record: Record, is_taken: Callable[[str], bool]) -> str:
    """Return the record's own key, or one made for it; a, b, … is added where it is taken."""
    wanted = key(record) or _made_key(record)
    return next(key for key in _candidates(wanted) if not is_taken(key))


def _candidates(wanted: str) -> Iterator[str]:
    yield wanted
    for length in range(1, 5):
        for letters in product(ascii_lowercase, repeat=length):
            yield wanted + "".join(letters)


def _made_key(record: Record) -> str:
    people = names(record)
    word = next((word for word in text(record, "title").split() if len(word) > 3), "")
    parts = [surname(people[0]) if people else "", str(year(record) or ""), word]
    letters = [letter for part in parts for letter in part.lower() if letter.isalnum()]
    return "".join(letters) or "entry"
