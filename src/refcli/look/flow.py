"""The first box of a PRISMA 2020 flow diagram as a figure (Page et al. 2021, doi:10.1136/bmj.n71).

Records identified, by source; records removed before screening; records left to screen.
"""

from collections.abc import Sequence
from html import escape
from typing import Final

from refcli.dedupe.report import Numbers
from refcli.speech import _

__all__ = ["flow"]

_WIDTH: Final = 640
_BOX: Final = 270
_RIGHT: Final = _WIDTH - _BOX
_LINE: Final = 18
_MARGIN: Final = 10
_GAP: Final = 34
_SOURCES: Final = 10
"""Sources that are named in the figure; the others are counted together."""
_LONGEST: Final = 28
"""Characters of a source's name that fit into its box."""


def flow(found: Numbers) -> str:
    """Return the figure as SVG; every number of it is text."""
    left = [_("Records identified from:"), *_sources(found.by_source)]
    right = [
        _("Records removed before screening:"),
        _("Duplicate records (n = {count:,})", count=found.removed),
    ]
    if found.known:
        right.append(_("Records of an earlier search (n = {count:,})", count=found.known))
    last = [_("Records to screen (n = {count:,})", count=found.left)]
    top = _height(max(left, right, key=len))
    below = top + _GAP
    height = below + _height(last)
    middle = top / 2
    arrows = (
        f'<path d="M{_BOX} {middle:.0f}H{_RIGHT - 6}m-6 -5l6 5l-6 5"/>'
        f'<path d="M{_BOX / 2:.0f} {top}V{below - 2}m-5 -6l5 6l5 -6"/>'
    )
    boxes = _box(1, 1, left, top) + _box(_RIGHT, 1, right, top) + _box(1, below, last)
    return (
        f'<svg class="flow" role="img" viewBox="0 0 {_WIDTH + 2} {height + 2}" '
        'xmlns="http://www.w3.org/2000/svg">'
        f"<title>{escape(_('Flow of the records before screening'))}</title>{boxes}{arrows}</svg>"
    )


def _sources(counts: dict[str, int]) -> list[str]:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    named = [f"{_cut(name)} (n = {count:,})" for name, count in ordered[:_SOURCES]]
    if others := ordered[_SOURCES:]:
        total = sum(count for _, count in others)
        named.append(_("{others} other sources (n = {count:,})", others=len(others), count=total))
    return named


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else f"…{name[-_LONGEST + 1 :]}"


def _height(lines: Sequence[str]) -> int:
    return len(lines) * _LINE + 2 * _MARGIN


def _box(x: int, y: int, lines: Sequence[str], height: int = 0) -> str:
    rows = "".join(
        f'<text x="{x + _MARGIN}" y="{y + _MARGIN + 13 + place * _LINE}">{escape(line)}</text>'
        for place, line in enumerate(lines)
    )
    return f'<rect x="{x}" y="{y}" width="{_BOX}" height="{height or _height(lines)}"/>{rows}'
