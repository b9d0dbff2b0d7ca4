"""Cyrillic in Latin letters, by the schemes that journals and libraries ask for.

The tables stand in ``transliteration.json``, each with its standard; ``∅`` drops a letter.
"""

import json
from functools import lru_cache
from importlib import resources
from typing import Any, Final, NamedTuple

from refcli.errors import RequestError

__all__ = ["DEFAULT", "SCHEMES", "to_latin"]

SCHEMES: Final = ("bgn", "bsi", "ala-lc", "ala-lc-simple", "iso9", "gost7.79b", "icao")
"""The names of the schemes."""

DEFAULT: Final = "bgn"


class _Scheme(NamedTuple):
    letters: dict[str, str]
    before: dict[str, str]
    """A letter and the Latin letter that follows it, to what it then becomes."""


def to_latin(text: str, scheme: str = DEFAULT) -> str:
    """Return the text with its Cyrillic letters transliterated; all else stays as it is.

    A capital that becomes several letters keeps the case of its word: ``Щука`` becomes
    ``Shchuka``, ``ЩУКА`` becomes ``SHCHUKA``. Raises RequestError for an unknown scheme.

    >>> to_latin("Юрьев Ж. Щербаков", "ala-lc-simple")
    "Iur'ev Zh. Shcherbakov"
    """
    if text.isascii():
        return text
    table = _scheme(scheme)
    parts: list[str] = []
    for place in range(len(text) - 1, -1, -1):
        letter = text[place]
        lower = letter.lower()
        latin = table.letters.get(lower)
        if latin is None:
            parts.append(letter)
            continue
        following = parts[-1][:1].lower() if parts else ""
        latin = table.before.get(lower + following, latin)
        if letter != lower:
            latin = latin.upper() if _among_capitals(text, place) else latin.capitalize()
        parts.append(latin)
    return "".join(reversed(parts))


def _among_capitals(text: str, place: int) -> bool:
    """Tell whether a capital stands in a word of capitals: a neighbour is one, none is small."""
    around = text[place + 1 : place + 2] or text[max(0, place - 1) : place]
    if not around.isalpha():
        around = text[max(0, place - 1) : place]
    return around.isalpha() and around.isupper()


@lru_cache(maxsize=len(SCHEMES))
def _scheme(name: str) -> _Scheme:
    if name not in SCHEMES:
        raise RequestError(f"no transliteration {name!r}; there are: {', '.join(SCHEMES)}")
    tables: dict[str, Any] = json.loads(
        (resources.files("refcli.text") / "transliteration.json").read_text("utf-8")
    )
    letters = {**_pairs(tables["other"]["letters"]), **_pairs(tables[name]["letters"])}
    return _Scheme(letters, tables[name].get("before", {}))


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return {letter: latin.strip("∅") for letter, latin in zip(words[::2], words[1::2], strict=True)}
