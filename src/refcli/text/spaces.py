"""The spaces in a text: one where there were several, ends of lines, tabs."""

from typing import Final

from refcli.text.patterns import late

__all__ = ["on_one_line"]

_LONG: Final = 1 << 20
"""Characters from which a text is not cut into all its words, which take ten times its memory."""

_SPACE: Final = late(r"\s")


def on_one_line(text: str) -> str:
    """Return a text with one space between words, and none before and behind them."""
    if len(text) < _LONG:
        return " ".join(text.split())
    parts = []
    start = 0
    while start < len(text):
        space = _SPACE.search(text, start + _LONG)
        stop = space.end() if space else len(text)
        parts.append(" ".join(text[start:stop].split()))
        start = stop
    return " ".join(filter(None, parts))
