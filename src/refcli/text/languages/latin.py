"""Which language a reference in Latin letters is in, where its small words leave it open."""

from functools import cache
from typing import Final

from refcli.text.languages.identification import Languages

__all__ = ["latin_language"]

_ASCII: Final = "abcdefghijklmnopqrstuvwxyz"
_OWN: Final = {
    "en": "",
    "de": "äöüß",
    "fr": "àâæçéèêëîïôœùûü",
    "es": "áéíóúñü¿¡",
    "it": "àèéìíòùú",
    "pt": "áâãàçéêíóôõú",
    "nl": "ëïéöü",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sv": "åäöé",
    "tr": "çğıöşüâ",
    "la": "æ",
    "ru": "ʹèë",
}
"""Letters beyond ASCII; Russian is there in transliteration."""

_LEAST: Final = 2.0
_LEAD: Final = 0.75
"""What speaks for a language at least, and how much more than for the next one."""


def latin_language(title: str, reference: str = "", local: str = "") -> str:
    """Return the language (BCP 47) of a title in Latin letters, "" where too little tells it.

    ``reference`` is the rest of what is known; ``local`` the language of the place.

    >>> latin_language("Kodeks pracy", "Warszawa"), latin_language("Sudby russkogo romana")
    ('pl', 'ru')
    """
    scores = _languages().scores(title, reference, local)
    best, second, *_ = sorted(scores, key=lambda language: scores[language], reverse=True)
    told = scores[best] >= _LEAST and scores[best] - scores[second] >= _LEAD
    # A title goes for English unless more than one sign of another language is in it.
    is_foreign = best == "en" or scores[best] - scores["en"] > _LEAD
    return best if told and is_foreign else ""


@cache
def _languages() -> Languages:
    letters = {language: _ASCII + own for language, own in _OWN.items()}
    return Languages(letters, _ASCII, __package__, "latin-words.txt")
