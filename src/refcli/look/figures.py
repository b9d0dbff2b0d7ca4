"""Counts drawn as SVG: bars that read in light and dark, with their numbers as text."""

from collections.abc import Sequence
from html import escape
from typing import Final

from refcli.look.statistics import Count

__all__ = ["bars"]

_WIDTH: Final = 640
_HEIGHT: Final = 120
_BASE: Final = 96
_LEAST: Final = 2.0
"""Pixels that a bar of one work is high at least."""


def bars(counts: Sequence[Count], title: str) -> str:
    """Return an SVG figure of counts in their order, "" where there are none.

    The title and each bar's value and count are text, for those who hear the page.
    """
    known = [count for count in counts if count.value]
    if not known:
        return ""
    step = _WIDTH / len(known)
    most = max(count.works for count in known)
    pieces = []
    for place, count in enumerate(known):
        height = max(_LEAST, _BASE * count.works / most)
        label = f"{escape(count.value)}: {count.works}"
        pieces.append(
            f'<rect x="{place * step:.1f}" y="{_BASE - height:.1f}" width="{step * 0.8:.1f}" '
            f'height="{height:.1f}"><title>{label}</title></rect>'
        )
    first, last = escape(known[0].value), escape(known[-1].value)
    ends = f'<text x="0" y="{_HEIGHT - 6}">{first}</text>'
    if len(known) > 1:
        ends += f'<text x="{_WIDTH}" y="{_HEIGHT - 6}" text-anchor="end">{last}</text>'
    return (
        f'<svg role="img" viewBox="0 0 {_WIDTH} {_HEIGHT}" xmlns="http://www.w3.org/2000/svg">'
        f"<title>{escape(title)}</title>{''.join(pieces)}{ends}</svg>"
    )
