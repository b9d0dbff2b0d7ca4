"""The text of a reference as its reader sees it, without what copying from a page leaves in it."""

import re
from typing import Final
from unicodedata import normalize

from refcli.parse.finding.buttons import without_buttons
from refcli.text.entities import without_entities

__all__ = ["legible"]

_UNSEEN: Final = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Soft hyphens, spaces of no width and marks of direction."""

_EMPHASIS: Final = re.compile(
    r"(?<![^\s(\[“\"«])(?P<mark>\*{1,3}|_{1,2})(?=[^\s*_])(?P<words>[^*_]{1,300})(?<=\S)(?P=mark)"
    r"(?![^\s.,;:()\[\]”\"»?!])"
)
"""Words between Markdown's marks of emphasis (CommonMark, 6.2)."""

_TIE: Final = re.compile(r"(?<=[.,])~(?=\S)|(?<=\b[^\W\d_])~(?=[^\W_])|(?<=[^\W_]{2})~(?=\d)")
"""A space of TeX at which no line breaks: `J.~Roe`, `Vol.~3`; an address has it behind a stroke."""

_SPACED: Final = re.compile(r"(?<=[\w)\]”»]) (?=[,.](?:\s[^\s.]|$))|(?<=[^\W\d_]{3}\.)\.(?= )")
"""A space before a comma or a point, and a point that is doubled."""


def legible(text: str) -> str:
    """Return a text without what is not seen, its accents and entities as single characters.

    The marks of emphasis, what is typed in TeX for marks, and the buttons in brackets behind a
    reference go, too.

    >>> legible("Poe, A., &amp; Roe, B. (2001). No\u00adise. Ice, 3, 1–9. [CrossRef] [PubMed]")
    'Poe, A., & Roe, B. (2001). Noise. Ice, 3, 1–9.'
    """
    plain = _typed(without_entities(text))
    if " ," in plain or " ." in plain or ".. " in plain:
        plain = _SPACED.sub("", plain)
    if "*" in plain or "_" in plain:
        plain = _EMPHASIS.sub(r"\g<words>", plain)
    if not plain.isascii():
        plain = normalize("NFC", _UNSEEN.sub("", plain))
    return without_buttons(plain) if plain.endswith("]") else plain


def _typed(text: str) -> str:
    """Return a text with the marks that people type in TeX as they are printed.

    An address that a word processor took for the beginning of a sentence is small again.
    """
    if "~" in text:
        text = _TIE.sub(" ", text)
    if "Http" in text:
        text = text.replace("Http://", "http://").replace("Https://", "https://")
    if "--" in text and "://" not in text:
        text = text.replace("---", "—").replace("--", "–")
    return text.replace(r"\&", "&")
