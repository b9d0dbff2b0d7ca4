"""A title as all spell it: British and American, numbers in words and in figures, umlauts."""

import re
from functools import lru_cache
from typing import Final

from refcli.text import word_lists
from refcli.text.scripts import CYRILLIC, script_of

__all__ = ["are_spelled_alike", "without_remark"]

_REMARK: Final = re.compile(
    r"\s*[(\[](?:article |text |abstract )?(?:in|auf|en|на) [^\W\d_]+(?: [^\W\d_]+)?[)\]]\W*$"
    r"|\s*\((?:with|and) (?:discussion|comments?|commentary)\)\W*$|^editorial:\s+",
    re.IGNORECASE,
)

_SPELLINGS: Final = (
    (re.compile(r"our(?=s?$|a|i|e|l)"), "or"),
    (re.compile(r"[iy][sz](?=e|ing|ation|able)"), "iz"),
    (re.compile(r"tre(?=s?$)"), "ter"),
    (re.compile(r"ll(?=ing|ed|er|or)"), "l"),
    (re.compile(r"mme(?=s?$)"), "m"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ge(?=ing|ment)"), "g"),
    (re.compile(r"^gray"), "grey"),
    (re.compile(r"sulph"), "sulf"),
)
"""What is spelled in two ways in Britain and America, in small letters, and one way for both."""

_GREEK: Final = (("ae", "e"), ("oe", "e"))
"""Of Greek words: "paediatric", "oestrogen"."""

_UMLAUTS: Final = (("ae", "a"), ("oe", "o"), ("ue", "u"))
"""Of German ones, whose marks are gone."""


def without_remark(title: str) -> str:
    """Return a title without what catalogues add: its language, that a discussion follows."""
    return _REMARK.sub("", title)


def are_spelled_alike(one: list[str], other: list[str]) -> bool:
    """Tell whether two titles, in words of small letters, differ in spelling alone."""
    left, right = _common(one), _common(other)
    if any(_with(left, pairs) == _with(right, pairs) for pairs in ((), _GREEK, _UMLAUTS)):
        return True
    return _is_transliterated(left, right) or _is_transliterated(right, left)


def _common(words: list[str]) -> str:
    numbers, romans, articles, counted = _data()
    while len(words) > 1 and words[0] in articles:
        words = words[1:]
    spelled = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if word in romans and (len(word) > 1 or before in counted or place == len(words) - 1):
            spelled.append(romans[word])
            continue
        plain = numbers.get(word, word)
        for pattern, instead in _SPELLINGS:
            plain = pattern.sub(instead, plain)
        spelled.append(plain)
    return "".join(spelled)


def _with(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for written, instead in pairs:
        text = text.replace(written, instead)
    return text


def _is_transliterated(latin: str, original: str) -> bool:
    from refcli.text.transliteration import is_transliteration

    if script_of(original) != CYRILLIC:
        return False
    return is_transliteration(latin, original)


@lru_cache(maxsize=1)
def _data() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[str]]:
    lists = word_lists.lists("refcli.enrich", "title-words.txt")
    counts = {number: words for number, words in lists.items() if number.isdecimal()}
    return (
        {word: number for number, words in counts.items() for word in words[:-1]},
        {words[-1]: number for number, words in counts.items()},
        frozenset(lists["articles"]),
        frozenset(lists["counted"]),
    )
