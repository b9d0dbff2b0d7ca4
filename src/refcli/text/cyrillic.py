"""Which language a reference in Cyrillic letters is in.

The letters of a title tell most: ў is Belarusian, ї Ukrainian, қ Kazakh. Many titles have none
that Russian lacks, `Розвиток мови`, `Новая зямля`; then their words and endings tell, letters that
stand together in one language only, and the rest of the reference: the place of publication, the
words of the imprint, the names.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.text import word_lists

__all__ = ["cyrillic_language"]

_RUSSIAN: Final = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_ALPHABETS: Final = {
    "ru": frozenset(f"{_RUSSIAN}ѣѳѵ"),
    "uk": frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    "be": frozenset("абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
    "kk": frozenset(f"{_RUSSIAN}әғқңөұүһі"),
    "tt": frozenset(f"{_RUSSIAN}әөүҗңһ"),
    "ba": frozenset(f"{_RUSSIAN}әөүҙҫҡғһң"),
    "bg": frozenset("абвгдежзийклмнопрстуфхцчшщъьюя"),
    "sr": frozenset("абвгдђежзијклљмнњопрстћуфхцчџш"),
    "mk": frozenset("абвгдѓежзѕијклљмнњопрстќуфхцчџш"),
}
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BULGARIAN: Final = re.compile(r"ъ(?![еёюя])|(?<!\w)ъ")
_OLD_RUSSIAN: Final = re.compile(r"[ѣѳѵ]|ъ(?=\W|$)")

_FOREIGN: Final = 4.0
"""What a letter that a language does not have counts against it, in a title."""

_FOREIGN_BEHIND: Final = 1.0
_OWN: Final = 2.0
"""What a letter that Russian does not have counts for a language that has it, in a title."""

_OWN_BEHIND: Final = 0.5
_SHORT: Final = 3
"""Letters that a word has beside its ending."""

_MOST: Final = 3
"""Endings, or runs of letters, that count at most."""

_RUSSIAN_FIRST: Final = 0.5
"""What Russian has beforehand: where nothing tells, a reference is Russian."""


class _Signs(NamedTuple):
    words: frozenset[str]
    ends: tuple[str, ...]
    runs: tuple[str, ...]
    places: frozenset[str]


def cyrillic_language(title: str, reference: str = "") -> str:
    """Return the language (BCP 47) of a title in Cyrillic letters.

    ``reference`` is the rest of what is known: place, publisher, journal, people.

    >>> cyrillic_language("Розвиток мови"), cyrillic_language("Развитие языка")
    ('uk', 'ru')
    """
    title, behind = title.lower(), reference.lower()
    if _OLD_RUSSIAN.search(title):
        return "ru"
    scores = {language: _score(language, title, behind) for language in _ALPHABETS}
    return max(scores, key=lambda language: scores[language])


def _score(language: str, title: str, behind: str) -> float:
    alphabet = _ALPHABETS[language]
    letters = set(filter(_is_cyrillic, title))
    others = set(filter(_is_cyrillic, behind)) - letters
    score = _RUSSIAN_FIRST if language == "ru" else 0.0
    score -= _FOREIGN * len(letters - alphabet) + _FOREIGN_BEHIND * len(others - alphabet)
    if language != "ru":
        known = alphabet - _ALPHABETS["ru"]
        score += _OWN * len(letters & known) + _OWN_BEHIND * len(others & known)
    if language == "bg" and _BULGARIAN.search(title):
        score += 2 * _OWN
    return score + _by_words(language, title, behind)


def _by_words(language: str, title: str, behind: str) -> float:
    signs = _signs()[language]
    words, others = set(_WORD.findall(title)), set(_WORD.findall(behind))
    return (
        1.5 * len(words & signs.words)
        + 0.75 * len((others - words) & signs.words)
        + 2.0 * bool((others - words) & signs.places)
        + 0.75 * (_ending(words, signs.ends) + _holding(title, signs.runs))
        + 0.25 * (_ending(others - words, signs.ends) + _holding(behind, signs.runs))
    )


def _ending(words: set[str], ends: tuple[str, ...]) -> int:
    """Return how many words, up to a few, have an ending of a language."""
    return min(sum(len(word) > _SHORT and word.endswith(ends) for word in words), _MOST)


def _holding(text: str, runs: tuple[str, ...]) -> int:
    return min(sum(run in text for run in runs), _MOST)


def _is_cyrillic(letter: str) -> bool:
    return "а" <= letter <= "ӿ"


@lru_cache(maxsize=1)
def _signs() -> dict[str, _Signs]:
    lists = word_lists.lists(__package__, "cyrillic-words.txt")
    return {
        language: _Signs(
            frozenset(lists.get(language, ())),
            lists.get(f"{language} ends", ()),
            lists.get(f"{language} runs", ()),
            frozenset(lists.get(f"{language} places", ())),
        )
        for language in _ALPHABETS
    }
