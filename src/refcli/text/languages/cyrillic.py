"""Which language a reference in Cyrillic letters is in."""

from functools import cache
from typing import Final

from refcli.text.languages.identification import Languages
from refcli.text.patterns import late

__all__ = ["cyrillic_language"]

_RUSSIAN: Final = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_ALPHABETS: Final = {
    "ru": f"{_RUSSIAN}ѣѳѵ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "kk": f"{_RUSSIAN}әғқңөұүһі",
    "tt": f"{_RUSSIAN}әөүҗңһ",
    "ba": f"{_RUSSIAN}әөүҙҫҡғһң",
    "ky": f"{_RUSSIAN}өүң",
    "uz": "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
    "tg": "абвгдеёжзийклмнопрстуфхчшъэюяғӣқӯҳҷ",
    "mn": f"{_RUSSIAN}өү",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
}
_OLD_RUSSIAN: Final = late(r"[ѣѳѵ]|ъ(?=\W|$)")
_RUSSIAN_FIRST: Final = 0.5
"""What Russian has beforehand: where nothing tells, a reference is Russian."""


def cyrillic_language(title: str, reference: str = "") -> str:
    """Return the language (BCP 47) of a title in Cyrillic letters.

    ``reference`` is the rest of what is known: place, publisher, journal, people.

    >>> cyrillic_language("Розвиток мови"), cyrillic_language("Развитие языка")
    ('uk', 'ru')
    """
    if _OLD_RUSSIAN.search(title.lower()):
        return "ru"
    scores = _languages().scores(title, reference)
    scores["ru"] += _RUSSIAN_FIRST
    return max(scores, key=lambda language: scores[language])


@cache
def _languages() -> Languages:
    return Languages(_ALPHABETS, _RUSSIAN, __package__, "cyrillic-words.txt")
