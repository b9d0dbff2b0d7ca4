r"""What pdflatex cannot set as it stands: Greek letters and signs of mathematics in a text.

Letters of alphabets that LaTeX sets with the right font encoding stay; a text that is Greek
stays Greek. Every command reads back as the character that it was written for.
"""

import re
import unicodedata
from functools import cache
from typing import Final

from refcli.text.scripts import script_of
from refcli.text.tex import tables

__all__ = ["escaped_address", "for_pdflatex"]

_SIGNS: Final = {
    "≤": r"$\le$",
    "≥": r"$\ge$",
    "≠": r"$\ne$",
    "≈": r"$\approx$",
    "∼": r"$\sim$",
    "±": r"$\pm$",
    "×": r"$\times$",
    "∞": r"$\infty$",
    "→": r"$\to$",
    "∑": r"$\sum$",
    "√": r"$\surd$",
    "∂": r"$\partial$",
    "∈": r"$\in$",
    "−": r"\textminus{}",
    "№": r"\textnumero{}",
    "µ": r"\textmu{}",
    "°": r"\textdegree{}",
}
_VARIANTS: Final = {"ε": "varepsilon", "φ": "varphi", "ς": "varsigma", "ϵ": "epsilon", "ϕ": "phi"}
_AS_LATIN: Final = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")
"""Greek letters that TeX has no command for, for they look like Latin ones."""


def escaped_address(value: str) -> str:
    """Return an address with ``%`` escaped: classic styles pass it through a macro's argument."""
    return value.replace("\\%", "%").replace("%", "\\%")


def for_pdflatex(value: str) -> str:
    """Return the value of a field, in TeX, so that pdflatex sets it."""
    if value.isascii() or "$" in value or script_of(value) == "Grek":
        return value
    return _MOVED.sub(_boxed, value).translate(_table())


_ABOVE: Final = {raised: plain for plain, raised in tables.RAISED.items()}
_BELOW: Final = {lowered: plain for plain, lowered in tables.LOWERED.items()}
_MOVED: Final = re.compile(f"[{''.join(_ABOVE)}]+|[{''.join(_BELOW)}]+")
_IN_FONTS: Final = frozenset("¹²³")
"""Raised figures that LaTeX sets as they are."""


def _boxed(match: re.Match[str]) -> str:
    """Return raised or lowered characters as a command, in the box that tells them from markup."""
    run = match[0]
    if _IN_FONTS.issuperset(run):
        return run
    name, table = ("super", _ABOVE) if run[0] in _ABOVE else ("sub", _BELOW)
    return f"\\mbox{{\\text{name}script{{{''.join(map(table.__getitem__, run))}}}}}"


@cache
def _table() -> dict[int, str]:
    from refcli.text import tex

    table = dict(_SIGNS)
    for code in (*range(0x391, 0x3CA), 0x3D5, 0x3F5):
        letter = chr(code)
        if letter.isalpha() and letter not in _AS_LATIN:
            name = _VARIANTS.get(letter) or unicodedata.name(letter).split()[-1].lower()
            name = {"lamda": "lambda"}.get(name, name)
            # BibTeX would make a small letter of a capital that no braces keep.
            table[letter] = f"{{$\\{name.title()}$}}" if letter.isupper() else f"$\\{name}$"
    return {ord(sign): text for sign, text in table.items() if tex.decode(text) == sign}
