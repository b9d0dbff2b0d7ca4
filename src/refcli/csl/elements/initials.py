"""Given names shortened to initials (CSL 1.0.2, "initialize-with").

A word that begins with a capital becomes its initial; an abbreviation that is written with
a full stop ("Yu.", "Chr.") stays one; words in lower case stay as they are, with spaces.
"""

import re
from functools import lru_cache
from typing import Final

from refcli.values.people.initials import spaced

__all__ = ["initialize", "normalize_initials"]

_WORD: Final = re.compile(r"^((?:<[^<>]+>)*)(.+?)((?:</[^<>]+>)*)$")


@lru_cache(maxsize=65536)
def initialize(given: str, mark: str, hyphens: bool) -> str:
    """Return the initials of a given name: ``Jean-Luc M.`` with ". " is ``J.-L. M.``.

    ``mark`` stands after each initial; ``hyphens`` keeps the hyphens between them.
    """
    result = ""
    initial_before = False
    for word in _words(given):
        pieces = _hyphenated(word)
        if not _is_capital(pieces[0]):
            result = f"{result.rstrip()} {word}" if result else word
            initial_before = False
            continue
        if result and not initial_before and not result.endswith(" "):
            result += " "
        for number, piece in enumerate(pieces):
            if number and hyphens:
                result = f"{result.rstrip()}-"
            result += _initial(piece, mark)
        initial_before = True
    return result.rstrip()


@lru_cache(maxsize=65536)
def normalize_initials(given: str, mark: str) -> str:
    """Return a given name whose initials are marked alike, full names left (initialize=false)."""
    result = ""
    initial_before = False
    for word in _words(given):
        pieces = word.split("-")
        if all(len(piece.rstrip(".")) == 1 or piece.endswith(".") for piece in pieces) and all(
            _is_capital(piece) for piece in pieces
        ):
            if result and not initial_before:
                result += " "
            result += "".join(f"{piece.rstrip('.')}{mark}" for piece in pieces)
            initial_before = True
        else:
            result = f"{result.rstrip()} {word}" if result else word
            initial_before = False
    return result.rstrip()


def _words(given: str) -> list[str]:
    return spaced(given).split()


def _hyphenated(word: str) -> list[str]:
    """Split at the hyphens that a capital follows."""
    pieces: list[str] = []
    for piece in word.split("-"):
        if pieces and not _is_capital(piece):
            pieces[-1] += f"-{piece}"
        else:
            pieces.append(piece)
    return pieces


def _is_capital(piece: str) -> bool:
    match = _WORD.match(piece)
    return match is not None and match.group(2)[0].isupper()


def _initial(piece: str, mark: str) -> str:
    match = _WORD.match(piece)
    if match is None:
        return piece
    before, word, after = match.groups()
    letters = word[:-1] if word.endswith(".") and len(word) > 1 else word[0]
    if word[:2].isupper() and word[2:3].islower():
        letters = word[:2].capitalize()
    if after:
        return f"{before}{letters}{mark.rstrip()}{after}{mark[len(mark.rstrip()) :]}"
    return f"{before}{letters}{mark}"
