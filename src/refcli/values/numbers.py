"""Numbers of volumes, issues and editions: read from what is printed, ordinals and Roman ones."""

import re
from functools import lru_cache
from typing import Final

from refcli.text import word_lists
from refcli.text.dashes import plain_dashes
from refcli.text.patterns import late
from refcli.text.remembered import remembered

__all__ = [
    "edition",
    "edition_statement",
    "extent",
    "has_letters",
    "issue",
    "ordinal",
    "pattern",
    "roman",
    "roman_value",
    "volume",
    "volumes_in",
    "words_for",
]


@lru_cache(maxsize=32)
def pattern(template: str) -> re.Pattern[str]:
    """Return a pattern in which ``<page>`` stands for any of the words of that kind.

    It is made when it is first asked for, not when a program starts. Case does not count.
    """
    return re.compile(_KIND.sub(_any_word, template), re.IGNORECASE | re.DOTALL)


_KIND: Final = late(r"(?<!\?P)<(\w+)>")


def _any_word(kind: re.Match[str]) -> str:
    return "|".join(sorted(map(re.escape, _words(kind[1])), key=len, reverse=True))


def _words(kind: str) -> tuple[str, ...]:
    return word_lists.lists(__package__, "number-words.txt")[kind]


_VOLUME_MARK: Final = (
    r"^\W*(?:<volume>)\b\s*[.:,]*\s*(?=[\dIVXLCА-Я]|[A-Z](?:\W|\d|$)|[A-Z]{2,4}-\d)"
)
_GLUED_VOLUME: Final = r"^(?:vol|v|т)\.?(?=\d)"
_ISSUE_MARK: Final = r"^\W*(?:<issue>|№+|#)(?![^\W\d])\s*[.:°º˚]*\s*(?=[\w(])"
_WORDS_BEHIND: Final = late(r"(?<=[\d)])(?:,|\s*\().?[^\W\d][^\d]*$")
"""Words behind a number, which are not part of it: `1 (December`."""

_YEARLY: Final = late(
    r"(\d{1,3})(?:\.?[ªºae]|[e.])?\s(?:année|annata|Jg\.?|Jahrg(?:\.|ang))$|(?:[Aa]nn?o|[Aa]ño)\s(?=\w)"
)
"""A volume counted in years: `44e année`, `13. Jg.`, `ano 3`."""

_VOLUMES: Final = r"\W*(?:(?:в|у|in|en)\s)?(\d{1,3})\s(?:<volumes>)\b\.?"
_ORDINAL: Final = r"(?P<number>\d{1,3})(?:\s?-?\.?\s?(?:<ending>)(?!\w))?\.?|(?P<word>[^\W\d_]+)"
_EDITION_FIRST: Final = r"(?:<edition>)\.?\s(?P<number>\d{1,3})\.?"
_EDITION: Final = r"(?P<ordinal>\d{1,3}\W?|.{1,12}?\s*(?<!\w))(?:<edition>)\.?"


_COUNTED: Final = late(r"(?<=\d)(?:\s?[호号號期권집巻卷]|\.?\s?(?:sz|évf|sayı)\.?)$")
"""What counts an issue or a volume behind its number, in Korean, Chinese, Hungarian, Turkish."""


_CILT: Final = late(r"^C\.\s?(?=\d)")
"""The Turkish mark of a volume: `C. 49`."""


@remembered(4096)
def volume(text: str) -> str:
    """Return a volume without its mark: ``Т. 22`` gives ``22``, ``Vol. XII`` gives ``XII``."""
    plain = _YEARLY.sub(r"\1", pattern(_VOLUME_MARK).sub("", text.strip(" \t\n,;")))
    plain = _CILT.sub("", pattern(_GLUED_VOLUME).sub("", plain)).strip(" \t\n.,;:()[]/№–-")
    return plain_dashes(_COUNTED.sub("", _WORDS_BEHIND.sub("", plain)))


_VOLUME_FIRST: Final = late(r"^évf\.?\s")
"""What counts the volume before it, in Hungarian: `12. évf. 6. sz.`."""


@remembered(4096)
def issue(text: str) -> str:
    """Return an issue without its mark: ``№ 5 (113)`` gives ``5 (113)``."""
    if (bare := text.strip(" .,;:[").removeprefix("(").removesuffix(")")).isdecimal():
        return bare
    plain = (text.rpartition("№")[2] or text).replace("_", " ")
    plain = _VOLUME_FIRST.sub("", plain.strip())
    for _ in range(2):
        plain = pattern(_ISSUE_MARK).sub("", plain)
    plain = re.sub(r"(?<=\d)\s?pp?$", "", plain.strip(" \t\n.,;:°º/–-"))
    plain = _COUNTED.sub("", plain)
    plain = _WORDS_BEHIND.sub("", plain)
    while plain.startswith("(") and plain.endswith(")") and plain.count("(") == 1:
        plain = plain[1:-1].strip()
    plain = re.sub(r"\s*\(\s*", " (", plain) if set("()") <= set(plain) else plain.strip("() ")
    return plain_dashes(plain)


def extent(text: str) -> str:
    """Return the number of pages of a whole: ``288 с.``, ``xiv, 288 p.`` give ``288``."""
    match = re.search(r"\d+", text) or re.search(r"[ivxlcdm]+", text)
    return match.group() if match else ""


@remembered(4096)
def volumes_in(text: str) -> str:
    """Return how many volumes a work has: ``в 10 т.``, ``3 vols``, or "" for any other text."""
    match = pattern(_VOLUMES).fullmatch(text.strip()) if has_letters(text) else None
    return match[1] if match else ""


def has_letters(text: str) -> bool:
    """Tell whether there may be a word in a text, which figures and marks alone are none."""
    return _LETTER.search(text) is not None


_LETTER: Final = late(r"[^\W\d_]")


def words_for(kind: str) -> frozenset[str]:
    """Return the words of a kind of ``number-words.txt`` as they are printed: ``vols``, ``Bde``."""
    return frozenset(form for word in _words(kind) for form in (word, word.title()))


def ordinal(text: str) -> str:
    """Return the digits of an ordinal number, "" where the text is not one.

    >>> ordinal("2nd"), ordinal("Second"), ordinal("2-е"), ordinal("revised")
    ('2', '2', '2', '')
    """
    match = pattern(_ORDINAL).fullmatch(text.strip())
    return (match["number"] or _ordinals().get(match["word"].lower(), "")) if match else ""


@lru_cache(maxsize=1)
def _ordinals() -> dict[str, str]:
    return {word: number for number in map(str, range(1, 11)) for word in _words(number)}


def edition(text: str) -> str:
    """Return the number of an edition that is only counted, any other as it is printed.

    CSL prints the word itself: ``3rd ed.`` and ``third edition`` give ``3``; ``2-е изд.,
    перераб. и доп.`` stays.
    """
    if match := pattern(_EDITION_FIRST).fullmatch(text.strip()):
        return match["number"]
    match = pattern(_EDITION).fullmatch(text.strip())
    counted = match["ordinal"] if match else text if text[-1:] in "ªº" else ""
    return (ordinal(counted) if counted else "") or text


def edition_statement(text: str) -> str:
    """Return an edition with its word, where what follows the number hides that it lacks one.

    >>> edition_statement("2-е, испр. и доп."), edition_statement("3rd, revised")
    ('2-е изд., испр. и доп.', '3rd ed., revised')
    """
    counted, comma, rest = text.partition(",")
    word = next((word for ending, word in _EDITIONS.items() if counted.endswith(ending)), "")
    if not comma or not word or not ordinal(counted) or pattern(_EDITION_WORD).search(rest):
        return text
    return f"{counted} {word}{comma}{rest}"


_EDITIONS: Final = {"-е": "изд.", **dict.fromkeys(("st", "nd", "rd", "th"), "ed.")}
_EDITION_WORD: Final = r"(?<!\w)(?:<edition>)(?!\w)"


_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def roman(number: int) -> str:
    """Return a number from 1 to 3999 in Roman numerals, in small letters; "" for any other."""
    if not 0 < number < 4000:
        return ""
    result = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        result += letters * count
    return result


def roman_value(numeral: str) -> int:
    """Return what a Roman numeral stands for, in letters of either case; 0 where it is not one.

    >>> roman_value("XIV"), roman_value("xxxx"), roman_value("mix")
    (14, 40, 1009)
    """
    values = [_LETTERS.get(letter, 0) for letter in numeral.lower()]
    if not values or not all(values):
        return 0
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


_LETTERS: Final = {letters: value for value, letters in _ROMAN if len(letters) == 1}
