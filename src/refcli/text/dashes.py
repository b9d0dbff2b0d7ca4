"""Dashes and quotation marks made uniform, for reading; what is kept keeps its own."""

from typing import Final

__all__ = ["DASHES", "plain_dashes", "plain_quotes"]

DASHES: Final = "-‐‑‒–—―−﹣－"
"""Every character that stands for a hyphen, a dash or a minus in running text."""

_PLAIN_DASHES: Final = str.maketrans(dict.fromkeys(DASHES, "-"))
_PLAIN_QUOTES: Final = str.maketrans(
    {**dict.fromkeys("“”„‟«»〈〉《》＂", '"'), **dict.fromkeys("‘’‚‛‹›`´ʼʹ＇", "'")}
)


def plain_dashes(text: str) -> str:
    """Return the text with every dash as a hyphen: ``109–22`` is ``109-22``."""
    return text.translate(_PLAIN_DASHES)


def plain_quotes(text: str) -> str:
    """Return the text with every quotation mark and apostrophe as an ASCII one."""
    return text.translate(_PLAIN_QUOTES)
