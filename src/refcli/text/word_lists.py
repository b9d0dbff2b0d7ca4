"""Word lists: what refcli knows of words stands in text files, read here and nowhere else.

A file is UTF-8; a blank line and one that begins with ``#`` say nothing. What a line says
is one of three things:

- ``key: word word …``, read by `lists`: words of a kind; a key may stand on several lines;
- ``meaning: alias | alias …``, read by `aliases`: phrases that mean one thing;
- ``key: entry``, read by `entries`: a pattern, or a group of words, a line each.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from refcli.errors import InputError

__all__ = ["aliases", "any_of", "entries", "lines", "lists", "pairs", "text_of"]


def text_of(package: str, name: str) -> str:
    """Return the text of the file ``name`` in ``package``.

    Raises ``FileNotFoundError`` where the package has no such file.
    """
    # Imported here: a command that reads no such file starts without it. importlib.resources
    # takes ten times as long to import, for it can unpack archives, too.
    from pkgutil import get_data

    return (get_data(package, name) or b"").decode("utf-8")


def lines(package: str, name: str) -> list[str]:
    """Return the lines of the file ``name`` in ``package``, without blank ones and remarks.

    Raises ``FileNotFoundError`` where the package has no such file.
    """
    text = text_of(package, name)
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@lru_cache(maxsize=32)
def lists(package: str, name: str) -> dict[str, tuple[str, ...]]:
    """Return the words of each key of a file, in their order."""
    found: dict[str, list[str]] = {}
    for line in lines(package, name):
        key, colon, words = line.partition(":")
        if colon:
            found.setdefault(key.strip(), []).extend(words.split())
    return {key: tuple(words) for key, words in found.items()}


def any_of(words: Iterable[str]) -> str:
    """Return the text of a pattern for any of these words, the longest first.

    A line joins the words of a phrase.

    >>> any_of(("IEEE", "IEEE_Std"))
    'IEEE\\\\ Std|IEEE'
    """
    phrases = sorted((word.replace("_", " ") for word in words), key=len, reverse=True)
    return "|".join(map(re.escape, phrases))


@lru_cache(maxsize=8)
def entries(package: str, name: str) -> dict[str, tuple[str, ...]]:
    """Return what stands behind each key of a file, an entry for each of its lines, in order."""
    found: dict[str, list[str]] = {}
    for line in lines(package, name):
        key, colon, entry = line.partition(": ")
        if colon:
            found.setdefault(key, []).append(entry)
    return {key: tuple(kept) for key, kept in found.items()}


def aliases(package: str, name: str) -> dict[str, str]:
    """Return each alias of a file with what it means."""
    parted = (line.partition(": ") for line in lines(package, name))
    return {alias.strip(): meaning for meaning, _, words in parted for alias in words.split("|")}


def pairs(text: str, name: str) -> dict[str, str]:
    """Return what ``key: value`` on each line of a text says; ``name`` is for errors.

    Raises InputError, with the line, where one has no colon.
    """
    found: dict[str, str] = {}
    for count, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        key, colon, value = line.partition(":")
        if not colon or not key.strip() or not value.strip():
            raise InputError(
                "{name}:{count}: not 'key: value': {line!r}",
                name=name,
                count=count,
                line=line.strip(),
            )
        found[key.strip()] = value.strip()
    return found
