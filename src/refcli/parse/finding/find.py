"""The references in a text: the list or lists, wherever they stand.

Three signs lead to references: numbers that count up through items which look like
references (with or without a heading, at the end of a text or of its chapters, at the foot
of its pages), a heading, and, where neither is there, the look of the lines alone.
"""

from collections.abc import Sequence, Set
from typing import Final

from refcli.parse.finding.abstracts import with_abstracts_whole
from refcli.parse.finding.accounting import Finding, stretches
from refcli.parse.finding.buttons import without_buttons
from refcli.parse.finding.candidates import Candidate, text_of
from refcli.parse.finding.inline import broken_at_numbers
from refcli.parse.finding.joining import hyphenated_words
from refcli.parse.finding.labelled_records import with_records_whole
from refcli.parse.finding.leaders import without_leaders
from refcli.parse.finding.line import Line
from refcli.parse.finding.lines import read_lines
from refcli.parse.finding.messages import without_writers
from refcli.parse.finding.notes import broken_at_works, references_in_item, references_in_note
from refcli.parse.finding.numbered import lone_notes, numbered_lists
from refcli.parse.finding.numbers_behind import with_numbers_before
from refcli.parse.finding.quoted_letters import without_senders
from refcli.parse.finding.results import with_results_whole
from refcli.parse.finding.uncommon_bullets import with_plain_bullets
from refcli.parse.finding.uncommon_numbers import with_plain_numbers
from refcli.parse.finding.unnumbered import (
    bare_lists,
    headed_lists,
    lists_beside,
    lists_beside_notes,
)
from refcli.parse.finding.years_below_names import with_names_before_years
from refcli.text.patterns import late

__all__ = ["find", "find_references"]


def find_references(text: str) -> list[str]:
    """Return the references of a page or document in their order, each on one line.

    A printed number or bullet stays at the front. The list is empty if there is none.
    """
    return find(text).references


def find(text: str, *, by_look: bool = True) -> Finding:
    """Return the references of a page or document, and what of it is in none of them.

    Without ``by_look`` lines are a list only by their numbers or their heading.
    """
    own, left_out = read_lines(text)
    bare = without_leaders(without_writers(without_senders(own)))
    left_out += _words(own) - _words(bare)
    named = with_names_before_years(with_numbers_before(bare))
    shown = with_records_whole(with_results_whole(with_abstracts_whole(named)))
    lines = with_plain_bullets(with_plain_numbers(broken_at_works(broken_at_numbers(shown))))
    known = hyphenated_words(text)
    found = _lists(lines, by_look=by_look)
    pieces = sorted((piece, part.are_notes) for part in found for piece in part.pieces)
    beside = not all(part.are_notes for part in found)
    references: list[str] = []
    read: set[int] = set()
    left_out += _words(named) - _words(lines)
    for piece, is_note in pieces:
        printed = text_of(lines, piece, known)
        whole = without_buttons(printed)
        if is_note:
            works = references_in_note(whole, beside_a_list=beside)
        else:
            works = [] if _LONE_DATE.fullmatch(whole) else references_in_item(whole)
        references += works
        if works:
            read.update(piece)
            left_out += _left_out(printed, works)
    missing = sorted({number for part in found for number in part.holes})
    return Finding(references, stretches(lines, read), missing, max(0, left_out))


_LONE_DATE: Final = late(r"\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{4}")
"""A day by itself, as journals' pages have behind a list: when the article was published."""


def _left_out(printed: str, works: Sequence[str]) -> int:
    """Return how many words of an item are in none of its works; part of one counts, too."""
    if works == [printed]:
        return 0
    words = len(printed.split()) - sum(len(work.split()) for work in works)
    part = _letters(printed) > sum(map(_letters, works))
    return max(words, int(part))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _words(lines: Sequence[Line]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _lists(lines: Sequence[Line], *, by_look: bool) -> list[Candidate]:
    """Return the lists of a text: with numbers or under headings, or told by their look."""
    known = {place for place, line in enumerate(lines) if line.whole}
    others = (_without(known, part) for part in (*numbered_lists(lines), *headed_lists(lines)))
    found = _chosen([*_known(known), *others])
    if by_look and _covered(found) < _LITTLE * len(lines):
        bare = bare_lists(lines)
        if not found or (not known and _covered(bare) > _MOST * len(lines)):
            # Nothing but references, among them some that begin with a number by chance.
            return bare
    taken = {at for part in found for piece in part.pieces for at in piece}
    if all(part.are_notes for part in found):
        return found + lists_beside_notes(lines, taken)
    beside = lists_beside(lines, taken) if by_look else []
    return found + beside + (lone_notes(lines, taken) if not beside else [])


def _known(places: Set[int]) -> list[Candidate]:
    """Return the lines that are known to be references as a list that goes before all others."""
    return [Candidate([[at] for at in sorted(places)], float("inf"))] if places else []


def _without(known: Set[int], part: Candidate) -> Candidate:
    """Return a list without the few lines in it that are known to be references of their own.

    What most of is known is left as it is: what stands between those is none.
    """
    shared = sum(not known.isdisjoint(piece) for piece in part.pieces)
    if not shared or shared * 2 > len(part.pieces):
        return part
    bare = ([at for at in piece if at not in known] for piece in part.pieces)
    return part._replace(pieces=[piece for piece in bare if piece])


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
