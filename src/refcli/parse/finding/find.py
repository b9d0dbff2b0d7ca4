"""The references in a text: the list or lists, wherever they stand.

Three signs lead to references: numbers that count up through items which look like
references (with or without a heading, at the end of a text or of its chapters, at the foot
of its pages), a heading, and, where neither is there, the look of the lines alone.
"""

from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.candidates import Candidate, text_of
from refcli.parse.finding.inline import broken_at_numbers
from refcli.parse.finding.joining import hyphenated_words
from refcli.parse.finding.lines import read_lines
from refcli.parse.finding.notes import references_in_item, references_in_note
from refcli.parse.finding.numbered import numbered_lists
from refcli.parse.finding.unnumbered import bare_lists, headed_lists, lists_beside_notes

__all__ = ["find_references"]


def find_references(text: str) -> list[str]:
    """Return the references of a page or document in their order, each on one line.

    A printed number or bullet stays at the front. The list is empty if there is none.
    """
    lines = broken_at_numbers(read_lines(text))
    known = hyphenated_words(text)
    found = _chosen([*numbered_lists(lines), *headed_lists(lines)])
    if _covered(found) < _LITTLE * len(lines):
        bare = bare_lists(lines)
        if not found or _covered(bare) > _MOST * len(lines):
            # Nothing but references, among them some that begin with a number by chance.
            found = bare
    if found and all(part.are_notes for part in found):
        taken = {at for part in found for piece in part.pieces for at in piece}
        found += lists_beside_notes(lines, taken)
    pieces = sorted((piece, part.are_notes) for part in found for piece in part.pieces)
    beside = not all(part.are_notes for part in found)
    references: list[str] = []
    for piece, is_note in pieces:
        whole = text_of(lines, piece, known)
        if is_note:
            references += references_in_note(whole, beside_a_list=beside)
        else:
            references += references_in_item(whole)
    return references


_LITTLE: Final = 0.3
_MOST: Final = 0.6
"""Shares of the lines of a text."""


def _covered(found: Sequence[Candidate]) -> int:
    return sum(len(piece) for part in found for piece in part.pieces)


def _chosen(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the lists that share no line: of those that do, the one that looks best."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for one in sorted(candidates, key=lambda found: -found.score):
        places = {place for piece in one.pieces for place in piece}
        if places and taken.isdisjoint(places):
            kept.append(one)
            taken |= places
    return kept
