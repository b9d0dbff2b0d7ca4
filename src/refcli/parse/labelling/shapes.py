"""What a word or a gap looks like, in a few characters: computed once for each and kept."""

from typing import Final

from refcli.text.markup import TAG
from refcli.text.patterns import late
from refcli.text.remembered import remembered
from refcli.values.dates import YEAR_LETTER

__all__ = ["IDENTIFIERS", "YEARS", "is_capitalised", "is_initial", "marks", "shape"]

YEARS: Final = frozenset(("year", "yeara"))
"""The shapes of a year: 2002, 2002a, 2002aa."""

IDENTIFIERS: Final = frozenset(("url", "doi", "arxiv"))
"""The shapes of addresses and identifiers."""

_UNIFORM: Final = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys('“”„«»‟〈〉《》"', '"'),
        **dict.fromkeys("‘’‚‹›`´", "'"),
        **dict.fromkeys("\u00a0\u2009\u202f\t\r\n", " "),
    }
)
_SPACES: Final = late(r"\s{2,}")
_ROMAN: Final = late(r"[IVXLC]{1,7}|[ivxlc]{2,7}")
_LETTERED_YEAR: Final = late(rf"(?:19|20)\d\d{YEAR_LETTER}")
_INITIALS: Final = late(r"[^\W\d_]\.(?:.?[^\W\d_]\.)*")


@remembered(16384)
def marks(gap: str) -> str:
    """Return the marks of a gap, its dashes, quotes and spaces made uniform, six at most."""
    if "<" in gap:
        gap = TAG.sub("", gap)
    return _SPACES.sub(" ", gap.translate(_UNIFORM))[:6]


@remembered(65536)
def shape(word: str) -> str:
    """Return what a word looks like.

    ``Xx4`` is capitalised and has four letters or more, ``X2`` is in capitals, ``x3`` in
    small letters, ``I2`` two initials, ``year``, ``999`` a number; ``url``, ``doi`` and
    ``arxiv`` are what they say.
    """
    if word.isalpha():
        return _letter_shape(word)
    if word[0].isdigit():
        return _number_shape(word)
    if len(word) > 8 and ("://" in word or word[:4] == "www."):
        return "doi" if "doi.org" in word else "url"
    if "/" in word:
        host = word[: word.index("/")]
        if "doi.org/10." in word:
            return "doi"
        return "url" if "http" in word or ("." in host and host.islower()) else "arxiv"
    if word[-1] == "." and _INITIALS.fullmatch(word):
        return f"I{min(3, len(word) // 2)}"
    if any(letter.isdigit() for letter in word):
        return f"{'X' if word[0].isupper() else 'x'}{_letters(word)}9{min(_digits(word), 4)}"
    return "X-X" if word[-1].isupper() else "X-x" if word[0].isupper() else "x-x"


def _letter_shape(word: str) -> str:
    size = min(len(word), 4)
    if len(word) == 1:
        return "X" if word.isupper() else "x"
    if word.isupper():
        return f"X{min(len(word), 5)}" + ("r" if _ROMAN.fullmatch(word) else "")
    if word.islower():
        return f"x{size}"
    return f"Xx{size}" if word[0].isupper() and word[1:].islower() else "xX"


def _number_shape(word: str) -> str:
    if word.isdigit():
        return "year" if len(word) == 4 and "1600" <= word < "2040" else "9" * min(len(word), 6)
    if word[:3] == "10." and "/" in word:
        return "doi"
    if "." in word:
        return "arxiv"
    if _LETTERED_YEAR.fullmatch(word):
        return "yeara"
    if word[-2:] in {"st", "nd", "rd", "th"}:
        return "9th"
    return f"9{min(_digits(word), 4)}x{_letters(word)}"


def _letters(word: str) -> int:
    return min(3, sum(letter.isalpha() for letter in word))


def _digits(word: str) -> int:
    return sum(letter.isdigit() for letter in word)


def is_capitalised(word: str) -> bool:
    """Tell a word of three letters or more that begins with a capital, and is no number."""
    return word[0].isupper() and shape(word)[0] == "X" and len(word) > 2


def is_initial(word: str) -> bool:
    """Tell an initial with its full stop, or several that are written together: `J.R.`."""
    return shape(word)[0] == "I"
