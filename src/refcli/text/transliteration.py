"""Cyrillic in Latin letters, by the schemes that journals and libraries ask for.

The tables stand in ``transliteration.json``, each with its standard:

- ``letters``: a letter and what it becomes; ``∅`` drops it. The table ``other`` serves every
  scheme for letters that its own table lacks.
- ``languages``: the letters that another language than Russian reads in another way.
- ``before``: a letter and the Latin letter that follows it, to what it then becomes.
- ``ye``: what a letter becomes at the beginning of a word and after a vowel, й, ъ and ь.
- ``endings``: what stands for the ending of a word.
- ``one_table``: one letter for one letter, in every language, so that it can be read back.
"""

import json
import re
import unicodedata
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple

from refcli.errors import RequestError
from refcli.text import word_lists
from refcli.text.fold import fold
from refcli.text.scripts import CYRILLIC, LATIN, language_of, script_of

__all__ = [
    "DEFAULT",
    "SCHEMES",
    "Signs",
    "from_latin",
    "is_transliteration",
    "scheme_titles",
    "skeleton",
    "to_latin",
]

SCHEMES: Final = (
    *("bsi", "bgn", "bgn-ye", "iso9", "gost7.79b"),
    *("ala-lc", "ala-lc-simple", "icao", "mvd", "scopus"),
)
"""The names of the schemes."""

_ALIASES: Final = {"gost7.79a": "iso9"}

DEFAULT: Final = "bgn"

Signs = Literal["scheme", "ascii", "typographic"]
"""How the hard and the soft sign are written: as the scheme has them, ``' "``, or ``’ ”``."""

_TO_ASCII: Final = str.maketrans({"’": "'", "ʹ": "'", "”": '"', "ʺ": '"'})
_TO_TYPOGRAPHIC: Final = str.maketrans({"'": "’", "ʹ": "’", '"': "”", "ʺ": "”"})
_AFTER_THESE_YE: Final = frozenset("аеёиоуыэюяійъьїє")


class _Scheme(NamedTuple):
    letters: dict[str, str]
    before: dict[str, str]
    ye: dict[str, str]
    endings: dict[str, str]


def to_latin(
    text: str, scheme: str = DEFAULT, language: str = "ru", signs: Signs = "scheme"
) -> str:
    """Return the text with its Cyrillic letters transliterated; all else stays as it is.

    ``language`` (BCP 47) decides letters that languages read differently: a Ukrainian и is
    y, a Russian one i. A capital that becomes several letters keeps the case of its word:
    ``Щука`` becomes ``Shchuka``, ``ЩУКА`` becomes ``SHCHUKA``. Raises RequestError for an
    unknown scheme.

    >>> to_latin("Юрьев Ж. Щербаков", "ala-lc-simple")
    "Iur'ev Zh. Shcherbakov"
    >>> to_latin("Григоренко", "bsi", language="uk")
    'Hryhorenko'
    """
    if text.isascii():
        return text
    table = _scheme(_ALIASES.get(scheme, scheme), language.partition("-")[0].lower())
    if table.endings:
        text = _with_endings(text, table.endings)
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
        if lower in table.ye and _begins_a_syllable(text, place):
            latin = table.ye[lower]
        if lower in "ъь":
            latin = latin.translate(_MARKS[signs])
        if letter != lower:
            latin = latin.upper() if _among_capitals(text, place) else latin.capitalize()
        parts.append(latin)
    return "".join(reversed(parts))


_MARKS: Final[dict[str, dict[int, str]]] = {
    "scheme": {},
    "ascii": _TO_ASCII,
    "typographic": _TO_TYPOGRAPHIC,
}


def from_latin(text: str, scheme: str = "iso9", language: str = "ru") -> str:
    """Return the Cyrillic text of a transliteration, for a scheme that can be read back.

    Raises RequestError for a scheme that cannot.

    >>> from_latin("Ŝerbakov Û.")
    'Щербаков Ю.'
    """
    name = _ALIASES.get(scheme, scheme)
    if name not in _reversible():
        raise RequestError(
            "{scheme} cannot be read back into Cyrillic; this can: {names}",
            scheme=scheme,
            names=", ".join(_reversible()),
        )
    letters = _scheme(name, language).letters
    own = _OWN_LETTERS.get(language.partition("-")[0], "")
    back: dict[str, str] = {}
    for letter, written in letters.items():
        latin = unicodedata.normalize("NFC", written)
        if latin and (latin not in back or letter in own):
            back[latin] = letter
    pattern = re.compile("|".join(map(re.escape, sorted(back, key=len, reverse=True))), re.I)
    text = unicodedata.normalize("NFC", text)

    def one(match: re.Match[str]) -> str:
        found = match.group()
        letter = back[found.lower()]
        if found[0].isupper() or (found in "ʹʺ" and _among_capitals(text, match.start())):
            return letter.upper()
        return letter

    return pattern.sub(one, text)


_OWN_LETTERS: Final = {"uk": "іїєґ", "be": "іў", "kk": "әғқңөұүһі"}


def is_transliteration(latin: str, original: str) -> bool:
    """Tell whether a Latin text is a Cyrillic one letter by letter, by whatever scheme.

    >>> is_transliteration("Voprosy ekonomiki", "Вопросы экономики")
    True
    >>> is_transliteration("Economic Issues", "Вопросы экономики")
    False
    """
    if script_of(latin) != LATIN or script_of(original) != CYRILLIC:
        return False
    spelled = to_latin(original, "icao", language_of(original, "ru"))
    one, other = skeleton(latin), skeleton(spelled)
    # Imported here: citation keys are written without it.
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


_ALIKE: Final = 0.85
"""Letters in common, of all, from which a Latin text is the Cyrillic one transliterated."""

_ONE_SOUND: Final = (
    *(("shch", "s"), ("shh", "s"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("cz", "c")),
    *(("ts", "c"), ("tc", "c"), ("kh", "h"), ("x", "h"), ("iu", "u"), ("yu", "u"), ("iya", "a")),
    *(("ia", "a"), ("ya", "a"), ("ye", "e"), ("y", "i"), ("j", "i"), ("ii", "i")),
)
"""What the schemes write differently, and one letter for both."""


def skeleton(text: str) -> str:
    """Return the Latin letters of a text as far as all schemes of transliteration share them.

    >>> skeleton("Yur'ev") == skeleton("Iuriev"), skeleton("Shcherbakov") == skeleton("Scherbakov")
    (False, True)
    """
    letters = "".join(letter for letter in fold(text) if letter.isalpha())
    for written, sound in _ONE_SOUND:
        letters = letters.replace(written, sound)
    return letters


def scheme_titles() -> dict[str, str]:
    """Return what each scheme is, by its name, in the order of `SCHEMES`."""
    return {name: str(_tables()[name]["title"]) for name in SCHEMES}


def _with_endings(text: str, endings: dict[str, str]) -> str:
    pattern = rf"(?i)(?<=\w)(?:{'|'.join(map(re.escape, endings))})(?!\w)"
    return re.sub(
        pattern,
        lambda match: (
            endings[match.group().lower()].upper()
            if match.group().isupper()
            else endings[match.group().lower()]
        ),
        text,
    )


def _begins_a_syllable(text: str, place: int) -> bool:
    before = text[place - 1 : place].lower() if place else ""
    return not before.isalpha() or before in _AFTER_THESE_YE


def _among_capitals(text: str, place: int) -> bool:
    """Tell whether a capital stands in a word of capitals: a neighbour is one, none is small."""
    around = text[place + 1 : place + 2] or text[max(0, place - 1) : place]
    if not around.isalpha():
        around = text[max(0, place - 1) : place]
    return around.isalpha() and around.isupper()


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    tables: dict[str, Any] = json.loads(word_lists.text_of(__package__, "transliteration.json"))
    return tables


@lru_cache(maxsize=1)
def _reversible() -> tuple[str, ...]:
    return tuple(name for name in SCHEMES if _tables()[name].get("one_table"))


@lru_cache(maxsize=64)
def _scheme(name: str, language: str) -> _Scheme:
    if name not in SCHEMES:
        raise RequestError(
            "no transliteration {name!r}; there are: {names}", name=name, names=", ".join(SCHEMES)
        )
    other, own = _tables()["other"], _tables()[name]
    letters = _pairs(other["letters"]) | _pairs(own["letters"])
    if not own.get("one_table"):
        letters |= _pairs(other["languages"].get(language, ""))
        letters |= _pairs(own.get("languages", {}).get(language, ""))
    endings = _pairs(own.get("endings", "")) if language == "ru" else {}
    ye = _pairs(own.get("ye", "")) if language == "ru" else {}
    before = dict(own.get("before", {}))
    if language == "uk" and letters["г"] == "h":
        before["зh"] = "zg"  # зг is zgh, for zh is ж (Cabinet of Ministers of Ukraine, 55, 2010)
    return _Scheme(letters, before, ye, endings)


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return {letter: latin.strip("∅") for letter, latin in zip(words[::2], words[1::2], strict=True)}
