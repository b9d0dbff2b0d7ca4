"""Formulas and signs in a title, as text that all databases' writings share.

PubMed writes ``CO(2)``, Scopus ``CO<inf>2</inf>``, Inspec ``CO/sub 2/``, one database ``β`` and
another ``beta``, ``[beta]`` or ``.beta.``; a publisher has ``H₂O`` and ``5 °C``.
"""

import re
import unicodedata
from typing import Final

__all__ = ["plainly"]

_GREEK: Final = re.compile(
    r"(?<![\u0370-\u03ff\u1f00-\u1fff])[\u0391-\u03c9\u03d1\u03d5\u03f5\u00b5]"
    r"(?![\u0370-\u03ff\u1f00-\u1fff])"
)
"""A Greek letter by itself: it is a sign, and of no Greek word."""
_UNIT: Final = re.compile("[\u03bc\u00b5](?=[A-Za-z])")
"""The μ of a unit, which is a "u" where there are no Greek letters."""
_LOW_AND_HIGH: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹₊⁺₋⁻", "01234567890123456789++--")
_SET_LOW: Final = re.compile(r"/su[bp] ([^/\s]{1,6})/|(?<=[A-Za-z)])\s?su[bp]\s?\(([^()\s]{1,6})\)")
_SIGNS: Final = {
    "°": " degrees ",
    "º": " degrees ",
    "℃": " degrees C",
    "%": " percent ",
    "<": " less than ",
    ">": " greater than ",
    "≤": " at most ",
    "≥": " at least ",
}
_SIGN: Final = re.compile(f"[{''.join(_SIGNS)}]")
_FOOTNOTE: Final = re.compile(r"(?<=[a-z]{3})(?:[?.!”\"]?[¹²³](?=\s|$)|\s?\^\d$)")
"""The number of a note on a title: "On gout¹"."""


def plainly(text: str) -> str:
    """Return a text in which formulas, Greek letters by themselves and signs are in plain letters.

    >>> plainly("H₂O at 5 °C"), plainly("TNF-α in a 10 μm layer"), plainly("CO/sub 2/, COsub(2)")
    ('H2O at 5  degrees C', 'TNF- alpha  in a 10 um layer', 'CO2, CO2')
    """
    if "sub" in text or "sup" in text:
        text = _SET_LOW.sub(lambda match: match[1] or match[2], text)
    if not text.isascii() or "%" in text or "<" in text or ">" in text:
        text = _SIGN.sub(lambda match: _SIGNS[match[0]], text)
    if "^" in text or not text.isascii():
        text = _FOOTNOTE.sub("", text)
    if text.isascii():
        return text
    return _GREEK.sub(_named, _UNIT.sub("u", text.translate(_LOW_AND_HIGH)))


def _named(match: re.Match[str]) -> str:
    name = unicodedata.name(match[0]).rpartition(" ")[2].lower()
    return f" {_NAMES.get(name, name)} "


_NAMES: Final = {"lamda": "lambda", "symbol": "phi", "sign": "mu"}
"""Names that Unicode spells in another way, or not at all."""
