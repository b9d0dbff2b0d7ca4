"""Letters of one alphabet in words of the other: ``Cистема``, ``MГУ``, ``M.``."""

import re
from typing import Final

from refcli.text.homoglyphs import repair_word
from refcli.text.scripts import CYRILLIC, LATIN, is_cyrillic, script

__all__ = ["initials", "lone_words", "mixed_words"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_INITIALS: Final = re.compile(r"(?<![^\W\d_])[^\W\d_](?=\.)")


def mixed_words(text: str) -> str:
    """Return a text whose words are each in one alphabet, as far as look-alikes allow.

    A word whose letters all look alike in both alphabets takes that of the words around it;
    formulas (``CO2``) are left alone.

    >>> mixed_words("Cистема в MГУ")
    'Система в МГУ'
    """
    if text.isascii():
        return text
    around = CYRILLIC if is_cyrillic(text) else LATIN

    def one(match: re.Match[str]) -> str:
        word = match.group()
        scripts = [script(letter) for letter in word]
        if CYRILLIC not in scripts or LATIN not in scripts or _in_a_formula(text, match):
            return word
        cyrillic, latin = scripts.count(CYRILLIC), scripts.count(LATIN)
        wanted = around if cyrillic == latin else CYRILLIC if cyrillic > latin else LATIN
        repaired = repair_word(word, wanted)
        return repaired if repaired != word else repair_word(word, _other(wanted))

    return _WORD.sub(one, text)


def _other(wanted: str) -> str:
    return LATIN if wanted == CYRILLIC else CYRILLIC


def _in_a_formula(text: str, match: re.Match[str]) -> bool:
    neighbours = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    return any(mark.isdigit() for mark in neighbours) and len(match.group()) <= _FORMULA


_FORMULA: Final = 2


def lone_words(text: str) -> str:
    """Return a text whose prepositions and conjunctions of one letter are Cyrillic as the rest is.

    Latin c, o, y between Russian words, and a behind a comma; elsewhere they are variables.

    >>> lone_words("Книга c рисунками, a также o детях")
    'Книга с рисунками, а также о детях'
    """
    return _LONE.sub(lambda match: repair_word(match.group(), CYRILLIC), text)


_LONE: Final = re.compile(
    r"(?:(?<=[а-яё] )|(?<=[а-яё] \()|(?<=[а-яёА-ЯЁ][)»,:;.] )|^)[coyCOY](?= [а-яёА-ЯЁ]{3})"
    r"|(?<=[а-яё], )a(?= [а-яё]{2})"
)


def initials(text: str) -> str:
    """Return a text whose single letters with a point are in the alphabet of its words.

    For names, places and volumes, not for titles: ``M.`` of a Russian place is a М.
    """
    whole = is_cyrillic(text) or not any(len(word) > 1 for word in _WORD.findall(text))
    if not whole:
        return text
    return _INITIALS.sub(lambda match: repair_word(match.group(), CYRILLIC), text)
