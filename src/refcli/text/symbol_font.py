"""The letters and signs of the font Symbol, which word processors keep by their places in it.

Adobe's encoding of Symbol, as the Unicode Consortium maps it (VENDORS/ADOBE/symbol.txt).
"""

from typing import Final

__all__ = ["symbol"]

_LETTERS: Final = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
        strict=True,
    )
)

_SIGNS: Final = {
    0x2D: "−",
    0xA2: "′",
    0xA3: "≤",
    0xA5: "∞",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB9: "≠",
    0xBB: "≈",
    0xD6: "√",
}

_PRIVATE: Final = 0xF000
"""Word adds this to the place of a letter in its font."""


def symbol(font: str, code: str) -> str:
    """Return the letter at a place, in hexadecimal figures, of a font.

    Of a font of other signs it is the character of Unicode's private area that Word writes.

    >>> symbol("Symbol", "F061")
    'α'
    """
    try:
        place = int(code, 16)
        plain = chr(place)
    except ValueError:
        return ""
    if font.casefold() != "symbol":
        return plain
    place -= _PRIVATE if place >= _PRIVATE else 0
    letter = chr(place) if place >= 0 else plain
    return _SIGNS.get(place) or _LETTERS.get(letter, letter)
