"""Letters as fonts set them: ligatures, and accents that stand beside their letter."""

import re
from typing import Final
from unicodedata import normalize

__all__ = ["joined"]

_LIGATURES: Final = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
    }
)
_TORN: Final = re.compile("(?<=[\ufb01-\ufb04]) (?=[a-z])")
"""A space that a page's reader put behind a ligature: no word of many ends in one of these."""

_ACCENTS: Final = {
    "¨": "\u0308",
    "´": "\u0301",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "ˇ": "\u030c",
    "¸": "\u0327",
    "˚": "\u030a",
}
_ACCENT_BEFORE: Final = re.compile(
    rf"([{''.join(_ACCENTS)}])\s?([a-z\u0131]|(?<![A-Za-z].)(?<![A-Za-z].\s)[A-Z])"
)
"""An accent before its letter; before a capital inside a word it is an apostrophe: `d´Alembert`."""


_ELIDED: Final = re.compile(r"\b(?i:[cdjlns]|qu|un|all|dell|nell|sull)´(?=[a-z])")
"""A word before which people type an accent for an apostrophe: `l´eau`."""


def joined(text: str, *, typed: bool = False) -> str:
    """Return a text whose ligatures are letters, with accents on the letter that they precede.

    Old TeX fonts print ``M¨uller``; readers of pages tear words behind a ligature. What is
    ``typed`` may have an accent for an apostrophe.

    >>> joined("M¨uller, ﬁ nancial ﬂows, Andr´e, d´Alembert")
    'Müller, financial flows, André, d´Alembert'
    """
    if typed and "´" in text:
        text = _ELIDED.sub(lambda word: word[0].replace("´", "’"), text)
    return _ACCENT_BEFORE.sub(_composed, _TORN.sub("", text).translate(_LIGATURES))


def _composed(found: re.Match[str]) -> str:
    letter = found[2].replace("\u0131", "i")
    whole = normalize("NFC", letter + _ACCENTS[found[1]])
    return whole if len(whole) == 1 else found.group()
