"""Text that was read in the wrong encoding: `PoincarÃ©` for `Poincaré`, and back."""

import re
from typing import Final

from refcli.text.patterns import late

__all__ = ["is_mojibake", "repaired", "repaired_in_part"]

_MARKS: Final = "ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What windows-1252 has where ISO 8859-1 has controls."""

_SIGNS: Final = late(
    rf"Ã[\x80-¿{_MARKS}]|Â[\xa0-¿]|â€[\x80-\xbf™œ“”˜¦¢]|[ÐÑ][\x80-¿{_MARKS}]|\ufffd"
    rf"|â\x80[\x80-\xbf]|(?:[ã-é][\x80-¿€‚{_MARKS}]{{2}}){{2}}|вЂ[“”™˜¦ќњ]|Р[°±Ѓѓѕјґ‚„…†‡€‰]"
)
_LETTERS: Final = frozenset("ÃÂâÐÑ\ufffdРЂãäåæçèéÄÅÎÏ")
"""Of these each sign has one, likely ones too."""
_LIKELY: Final = late(r"[ÎÏ][\xa0-¿ƒ„…†‡ˆ‰‹‘’“”•–—˜™›€‚]|[ÄÅ][¡-¦¨-¯´µ¶¸-º¼-¿‚ƒ„†‡ˆ‰‹™›]|Ä[°±]")
"""Signs that count where the text, read again, is a text: an ångström may stand before a mark."""

_RUN: Final = late(rf"[\x80-ÿ€‚{_MARKS}]{{2,}}")


def is_mojibake(text: str) -> bool:
    """Tell whether a text shows that it was read in the wrong encoding.

    >>> is_mojibake("PoincarÃ©"), is_mojibake("São Paulo, Ångström")
    (True, False)
    """
    if text.isascii():
        return False
    if _SIGNS.search(text):
        return True
    return _LIKELY.search(text) is not None and repaired(text) != ""


def repaired(text: str) -> str:
    """Return the whole text read as UTF-8 again, "" where that gives none.

    >>> repaired("PoincarÃ©"), repaired("São Paulo")
    ('Poincaré', '')
    """
    for codec in ("cp1252", "latin-1", "cp1251"):
        try:
            whole = text.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
        if not _SIGNS.search(whole) and len(whole) < len(text):
            return whole
    return ""


def repaired_in_part(text: str) -> str:
    """Return a text with what of it was read in the wrong encoding read again.

    >>> repaired_in_part("Poincaré – MÃ¼ller, 1â€“9")
    'Poincaré – Müller, 1–9'
    """
    if _LETTERS.isdisjoint(text):
        return text
    if _SIGNS.search(text):
        return repaired(text) or _RUN.sub(_read_again, text)
    return (_LIKELY.search(text) and repaired(text)) or text


def _read_again(match: re.Match[str]) -> str:
    run = match[0]
    try:
        return b"".join(map(_byte, run)).decode("utf-8")
    except UnicodeError:
        return run


def _byte(letter: str) -> bytes:
    """Return what a letter was in windows-1252, whose undefined bytes browsers read as controls."""
    return letter.encode("cp1252" if letter > "\xff" else "latin-1")
