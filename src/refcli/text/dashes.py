"""Dashes made uniform, for reading; what is kept keeps its own."""

from typing import Final

__all__ = ["DASHES", "plain_dashes"]

DASHES: Final = "-‐‑‒–—―−﹣－"
"""Every character that stands for a hyphen, a dash or a minus in running text."""

_PLAIN_DASHES: Final = str.maketrans(dict.fromkeys(DASHES, "-"))


def plain_dashes(text: str) -> str:
    """Return the text with every dash as a hyphen: ``109–22`` is ``109-22``."""
    return text.translate(_PLAIN_DASHES)
