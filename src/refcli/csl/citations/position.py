"""Positions: first, subsequent, ibid, ibid-with-locator, near-note.

CSL 1.0.2, "Choose", "position".
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Cite

__all__ = ["Cluster", "set_positions"]

_NEAR: Final = 5
"""near-note-distance where the style does not set it."""


class Cluster(NamedTuple):
    """One citation: its cites with the ids of their items, and its note (0 if there is none)."""

    cites: Sequence[tuple[str, Cite]]
    note: int
    mode: str = ""


def set_positions(clusters: Sequence[Cluster], near_distance: int = _NEAR) -> None:
    """Set the position of every cite from the citations in the order of the document."""
    first_notes: dict[str, int] = {}
    last_notes: dict[str, int] = {}
    before: Cluster | None = None
    for cluster in clusters:
        for place, (key, cite) in enumerate(cluster.cites):
            if key not in first_notes:
                cite.position = FIRST
                first_notes[key] = cluster.note
            else:
                cite.position = SUBSEQUENT
                previous = _preceding(cluster, before, place)
                if previous is not None and previous[0] == key:
                    cite.position = _ibid(previous[1], cite)
                cite.first_note = str(first_notes[key]) if first_notes[key] else ""
                distance = cluster.note - last_notes[key]
                cite.near_note = bool(cluster.note) and distance <= near_distance
            last_notes[key] = cluster.note
        before = cluster


def _preceding(cluster: Cluster, before: Cluster | None, place: int) -> tuple[str, Cite] | None:
    """Return the cite that ibid may refer to, if the specification lets it."""
    if place:
        return cluster.cites[place - 1]
    if before is not None and len(before.cites) == 1:
        return before.cites[0]
    return None


def _ibid(previous: Cite, cite: Cite) -> int:
    if not cite.locator:
        return SUBSEQUENT if previous.locator else IBID
    if (previous.locator, previous.label) == (cite.locator, cite.label):
        return IBID
    return IBID_WITH_LOCATOR
