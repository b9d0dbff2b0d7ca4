"""A text reduced to what its spellings share: the form in which two records are compared.

One work is spelt in many ways: ``Müller``, ``Mueller`` and ``Muller``; ``Хрущёв``,
``Khrushchev`` and ``Hruscev``; ``Décision &amp; control`` and ``decision and control``. The
skeleton of a word is lower-case Latin letters and digits, without diacritics, with the
letter pairs that transliterations and databases disagree about reduced to one form. It is
for comparing only and is never shown.
"""

import html
import re
import unicodedata
from functools import lru_cache
from typing import Final

from refcli.text.fold import fold
from refcli.text.transliteration import to_latin

__all__ = ["clean", "name_words", "skeleton", "solid", "without_tags", "word_skeletons"]

_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,40}>")
_WORD: Final = re.compile(r"[^\W_]+")
_ASCII_WORDS: Final = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() and code < 128 else ord(" ")
    for code in range(256)
)
"""For each character its small letter, and a space for what is of no word."""

_APOSTROPHES: Final = str.maketrans("", "", "'’‘ʼʹʺ`´ʻ\u00ad")
"""Marks inside a word: apostrophes, the soft sign of a transliteration, the soft hyphen."""

_HARD_SIGN: Final = re.compile(r"(?<=[^\W\d_])[\"”″](?=[^\W\d_])")
"""The hard sign of a transliteration, ``ob”em``: a quotation mark within a word."""

_MARKS: Final = re.compile("[\u0300-\u036f\ufe20-\ufe2f]")
"""Combining marks: those of no letter (the tie of ``t͡s``) would cut a word in two."""

_REDUCTIONS: Final = (
    ("shch", "sh"),  # щ: ALA-LC, BGN
    ("shh", "sh"),  # щ: GOST 7.79, system B
    ("sch", "sh"),  # щ in the older schemes; German too, on both sides
    ("iee", "e"),  # ъе as passports have it
    ("kh", "h"),  # х
    ("ks", "h"),  # Aleksandr, Alexander; what x is made of, too
    ("x", "h"),  # х: GOST 7.79, system B
    ("ts", "c"),  # ц
    ("cz", "c"),  # ц: GOST 7.79, system B
    ("aye", "ae"),  # -аев as ayev, aev
    ("ae", "a"),  # ä ö ü as ae oe ue
    ("oe", "o"),
    ("ue", "u"),
    ("y", "i"),  # й ы ю я: y, i or j
    ("j", "i"),
    ("ii", "i"),  # -ий as ii, iy, y
)


def clean(text: str) -> str:
    """Return a field's text without HTML tags, character references and inner apostrophes."""
    if "&" in text:
        text = html.unescape(text)
    text = without_tags(text)
    if '"' in text or "”" in text or "″" in text:
        text = _HARD_SIGN.sub("", text)
    if text.isascii() and "'" not in text and "`" not in text:
        return text  # so is most text, and translating takes longer than these questions
    return text.translate(_APOSTROPHES)


def without_tags(text: str) -> str:
    """Return a text without HTML tags: "<i>in vitro</i>" is "in vitro"."""
    return _TAG.sub("", text) if "<" in text else text


def word_skeletons(text: str) -> list[str]:
    """Return the skeletons of a text's words, in order; ``&`` is left out, as is "and".

    >>> word_skeletons("Хрущёв &amp; the Mueller–Report")
    ['hrushev', 'the', 'muller', 'report']
    """
    return list(filter(None, map(_unless_and, _spelt(text))))


def name_words(text: str) -> list[str]:
    """Return the skeletons of a name's words, in order: ``И.`` is an initial there, no "and"."""
    return list(filter(None, map(skeleton, _spelt(text))))


def _spelt(text: str) -> list[str]:
    if text.isalnum() and text.isascii():
        return [text.lower()]
    text = clean(text)
    if text.isascii():
        return text.encode("ascii").translate(_ASCII_WORDS).decode("ascii").split()
    return _WORD.findall(_MARKS.sub("", unicodedata.normalize("NFC", text.lower())))


_AND: Final = frozenset({"and", "und", "et", "и", "i"})
"""What ``&`` stands for in titles and journals: left out on both sides."""


@lru_cache(maxsize=1 << 17)
def _unless_and(word: str) -> str:
    return "" if word in _AND else skeleton(word)


_ROMAN: Final = frozenset({"ii", "iii", "vii", "viii", "xi", "xii", "xiii", "ix", "xiv"})
"""Numerals that the reductions would make others of."""


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """Return the skeleton of one lower-case word ("" for a lone soft sign).

    Letters of other scripts than Latin and Cyrillic stay as they are. Of the schemes of
    transliteration, that of passports (ICAO 9303) looks at single letters only.
    """
    if not word.isascii():
        word = to_latin(fold(word).replace("ъ", ""), "icao")
    if word.isdigit():
        return word.lstrip("0") or "0"
    if word in _ROMAN:
        return word
    if "yo" in word:  # ё, but not the Y of an initial
        word = word[0] + word[1:].replace("yo", "e")
    for spelling, form in _REDUCTIONS:
        if spelling in word:
            word = word.replace(spelling, form)
    return word


def solid(text: str) -> str:
    """Return the text's skeleton without spaces: hyphens and word breaks do not matter."""
    return "".join(word_skeletons(text))
