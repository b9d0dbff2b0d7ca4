"""Letters of one script that look like letters of another, put right word by word.

A Cyrillic А in a Latin name (`Kazanfarova M.А.`) cannot be seen and breaks every search.
Only words that mix scripts, and initials beside a word of the other script, are touched;
the table holds the pairs that Unicode calls confusable (UTS 39) and that occur on a
Russian and a Latin keyboard.
"""

import re
from typing import Final

from refcli.text.scripts import CYRILLIC, LATIN, script_of

__all__ = ["repair_name", "repair_word"]

_CYRILLIC_LETTERS: Final = "АВЕЅІЈКМНОРСТУХЁЇаеіјорсухѕёї"
_LATIN_LETTERS: Final = "ABESIJKMHOPCTYXËÏaeijopcyxsëï"
_INTO: Final = {
    LATIN: str.maketrans(_CYRILLIC_LETTERS, _LATIN_LETTERS),
    CYRILLIC: str.maketrans(_LATIN_LETTERS, _CYRILLIC_LETTERS),
}
"""The letters of the other script as those that look like them, by script."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def repair_word(word: str, wanted: str = "") -> str:
    """Return a word with its few letters of the other script put right.

    ``wanted`` is the script that the word should be in; without it the script of most of
    its letters counts. A word that cannot be made whole by the table stays as it is.
    """
    own = wanted or script_of(word)
    repaired = word.translate(_INTO.get(own, {}))
    return repaired if repaired != word and _is_pure(repaired, own) else word


def repair_name(name: str) -> str:
    """Return a personal name in one script, the one that most of its letters are in."""
    if name.isascii():
        return name
    own = script_of(name)
    if name.translate(_INTO.get(own, {})) == name:
        return name
    return _WORD.sub(lambda match: repair_word(match.group(), own), name)


def _is_pure(word: str, script: str) -> bool:
    other = CYRILLIC if script == LATIN else LATIN
    return all(script_of(letter) != other for letter in word if letter.isalpha())
