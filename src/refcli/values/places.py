"""Places of publication: Москва, М., Moscow are one place.

GOST R 7.0.5 abbreviates the names of a few large cities, GOST R 7.0.100-2018 (5.6.3) spells
them out, and a list in Latin letters has their English names. The table stands in
``places.txt``; a place that it does not know stays as it is written.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["full_place", "is_known_place", "language_of_place", "latin_place", "short_place"]


class _Place(NamedTuple):
    full: str
    short: str
    latin: str


def full_place(text: str) -> str:
    """Return places with their names spelt out; several are separated by ``;``.

    >>> full_place("М. ; СПб."), full_place("Калуга")
    ('Москва ; Санкт-Петербург', 'Калуга')
    """
    return _each(text, lambda place, known: known.full if known else place)


def short_place(text: str) -> str:
    """Return places with the abbreviations that Russian lists have for them.

    >>> short_place("Москва"), short_place("Казань")
    ('М.', 'Казань')
    """
    return _each(text, lambda place, known: (known.short or known.full) if known else place)


def latin_place(text: str) -> str:
    """Return places with their English names, as far as the table knows them.

    >>> latin_place("М."), latin_place("СПб.; Казань")
    ('Moscow', 'St. Petersburg; Kazan')
    """
    return _each(text, lambda place, known: known.latin if known else place)


def is_known_place(text: str) -> bool:
    """Tell whether the table has a place.

    >>> is_known_place("Новосибирск"), is_known_place("Агропромиздат")
    (True, False)
    """
    return _key(text) in _places()


def language_of_place(text: str) -> str:
    """Return the language (BCP 47) that most books of a place are in, or "".

    The first of several places counts.

    >>> language_of_place("Leipzig; Wien"), language_of_place("London")
    ('de', '')
    """
    return _languages().get(_key(_SEPARATOR.split(text.strip(" [].,"), maxsplit=1)[0]), "")


@lru_cache(maxsize=1)
def _languages() -> dict[str, str]:
    known = word_lists.aliases(__package__, "place-languages.txt")
    return {_key(place): language for place, language in known.items()}


_SEPARATOR: Final = late(r"(\s*[;,]\s*)")


def _each(text: str, form: Callable[[str, _Place | None], str]) -> str:
    parts = _SEPARATOR.split(text)
    return "".join(
        part if place % 2 else form(part, _places().get(_key(part)))
        for place, part in enumerate(parts)
    )


@lru_cache(maxsize=1)
def _places() -> dict[str, _Place]:
    known: dict[str, _Place] = {}
    for line in word_lists.lines(__package__, "places.txt"):
        place = _Place(*(part.strip() for part in line.split("|")))
        known.setdefault(_key(place.full), place)
        if place.short:
            known.setdefault(_key(place.short), place)
    return known


def _key(text: str) -> str:
    return "".join(text.lower().replace(".", "").split())
