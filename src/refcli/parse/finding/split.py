"""A stretch of lines split into its references: numbered lists, footnotes, lists without.

A run of numbers says where each reference begins; where it ends, the gaps and sizes of the
other items say. Where there are no numbers, the model of lists reads the form of the lines.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from refcli.parse.finding.blanks import blocks_of, parted_by_blanks
from refcli.parse.finding.by_model import split_by_model
from refcli.parse.finding.going_on import address_goes_on, ends_in_address, goes_on, is_open
from refcli.parse.finding.headings import (
    is_heading_after,
    is_part_heading,
    is_reference_heading,
    is_subheading,
)
from refcli.parse.finding.joining import join_lines
from refcli.parse.finding.layout import annotated, set_apart
from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.line_model import OTHER, judge_lines, label_lines
from refcli.parse.finding.numbering import label_of
from refcli.parse.finding.remarks_below import sentences_between, without_remarks
from refcli.parse.finding.second_look import looked_again
from refcli.parse.finding.wrapping import are_whole, hang, with_tails

__all__ = ["Piece", "Setting", "setting_of", "split_lines", "split_run"]

Piece = list[int]
"""The places of the lines that make up one reference."""


class Setting(NamedTuple):
    """How the items of a run are set, learnt from all of them."""

    gap: int
    """The most blank lines inside an item."""
    longest: int
    """The most lines that an item may have."""
    are_notes: bool
    """Whether they stand at the foot of their pages, with other text between the pages."""
    deeper: int = 0
    """How much deeper than their numbers most of what follows is set, 0 where it is not."""


def setting_of(lines: Sequence[Line], starts: Sequence[int]) -> Setting:
    """Learn from a run how its items are set."""
    neighbours = [(a, b) for a, b in pairwise(starts) if lines[a].page == lines[b].page]
    sizes = sorted(b - a for a, b in neighbours) or [3]
    longest = max(4, 2 * sizes[len(sizes) * 3 // 4] + 1)
    turns = [b - a > longest for a, b in pairwise(starts) if lines[a].page != lines[b].page]
    are_notes = sum(turns) * 2 > len(turns)
    if not turns and not lines[-1].page:
        # A text without pages: the body of a page stands between its notes and the next.
        usual = max(4, 3 * sizes[len(sizes) // 2] + 1)
        if sum(size > usual + _BODY for size in sizes) > 1:
            longest, are_notes = usual, True
    inner = sorted(
        lines[at].blanks
        for a, b in neighbours
        if b - a <= longest
        for at in range(a + 1, min(b, a + 4))
    )
    gap = inner[len(inner) * 3 // 4] if inner else 0
    return Setting(gap, longest, are_notes, 0 if are_notes else _deeper(lines, starts))


def _deeper(lines: Sequence[Line], starts: Sequence[int]) -> int:
    """Return how much deeper than the numbers of a run the lines between them mostly are set.

    The cells of a table beside its numbers are.
    """
    depths = Counter(
        lines[at].indent - lines[start].indent
        for start, end in pairwise(starts)
        for at in range(start + 1, end)
    )
    depth, count = depths.most_common(1)[0] if depths else (0, 0)
    return depth if depth >= _DEEP and count * 3 >= depths.total() else 0


_DEEP = 10
"""Columns that no paragraph is indented by, at least."""

_BODY = 8
"""Lines of body text between two groups of footnotes, at least."""


def split_run(lines: Sequence[Line], starts: Sequence[int], setting: Setting) -> list[Piece]:
    """Return the items of a numbered or bulleted run: each label line and what continues it.

    What stands between two labels belongs to the first, unless a gap wider than the run has
    inside its other items cuts it off behind the end of a sentence, or a heading does, or (of
    a footnote) the end of the page. What follows the last item ends at such a gap.
    """
    ends = [*starts[1:], len(lines)]
    pieces = []
    for start, end in zip(starts, ends, strict=True):
        room = setting.longest + (0 if setting.are_notes else _BODY)
        stop = end if end <= start + room else start + setting.longest
        pieces.append(_item(lines, start, stop, setting, closed=stop < len(lines) and stop == end))
    pieces = _without_centred(lines, pieces)
    pieces = without_remarks(lines, _without_subheadings(lines, pieces))
    pieces = _with_unnumbered(lines, pieces)
    pieces[-1] = _without_others(lines, pieces[-1], alone=all(len(one) == 1 for one in pieces[:-1]))
    return pieces


def _without_centred(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
    """Return the items without lines set much deeper than all others, behind the end of one.

    They are the number and the title of a page, which are centred.
    """
    depths = Counter(_depth(lines, piece, at) for piece in pieces for at in piece[1:])
    depth, count = depths.most_common(1)[0] if depths else (0, 0)
    if count < _FEWEST_OTHERS or count < _ONE_LINE * depths.total():
        return list(pieces)
    kept: list[Piece] = []
    for piece in pieces:
        whole = piece[:1]
        for at in piece[1:]:
            deep = _depth(lines, piece, at) >= depth + _DEEP
            if not (deep and not is_open(lines[whole[-1]].text)):
                whole.append(at)
        kept.append(whole)
    return kept


def _depth(lines: Sequence[Line], piece: Piece, at: int) -> int:
    return lines[at].indent - lines[piece[0]].indent


def _without_subheadings(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
    """End an item before the heading of a part, where nearly all items have one line or a stop.

    In a list whose items have one line each it is the second, in one whose items end in a stop
    the last line without one.
    """
    alone = sum(len(piece) == 1 for piece in pieces) >= _ONE_LINE * len(pieces)
    headed = [len(piece) > 1 and is_subheading(lines, piece[-1]) for piece in pieces]
    others = [piece for piece, is_headed in zip(pieces, headed, strict=True) if not is_headed]
    stopped = sum(not lines[piece[-1]].text[-1].isalpha() for piece in others)
    all_stop = len(others) >= _FEWEST_OTHERS and stopped >= _ALL_STOP * len(others)
    return [
        piece[:-1] if is_headed and (all_stop or (alone and len(piece) == 2)) else piece
        for piece, is_headed in zip(pieces, headed, strict=True)
    ]


_ONE_LINE = 0.6

_FEWEST_OTHERS = 5

_ALL_STOP = 0.95
"""The share of items that end in a stop or a figure where a heading shows by having none."""


def _with_unnumbered(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
    """Return the items; where nearly all have one line, a second that is a reference is one.

    Its number was lost, or is that of the one before again.
    """
    closed = pieces[:-1]
    if sum(len(piece) == 1 for piece in closed) < _NEARLY_ALL * len(closed):
        return list(pieces)
    parted: list[Piece] = []
    for piece in closed:
        label = label_of(lines[piece[0]].text)
        parted.append(piece[:1])
        for place in piece[1:]:
            if _is_item(lines, place, label):
                parted.append([place])
            else:
                parted[-1].append(place)
    return [*parted, pieces[-1]]


_NEARLY_ALL = 0.75


def _is_item(lines: Sequence[Line], place: int, again: str) -> bool:
    """Tell a line that is a reference of its own: its number comes ``again``, or it has none.

    Parts of one line, which was broken at its numbers, are none.
    """
    text = lines[place].text
    label = label_of(text)
    if lines[place].number == lines[place - 1].number:
        return False
    begins = begins_like_reference(text[len(label) :])
    if label == again:
        return begins >= _CAPITAL
    closed = not is_open(lines[place - 1].text)
    return not label and closed and begins >= _NAMED and likeness(text) > _LIKELY


_CAPITAL = 0.5

_NAMED = 1.5

_LIKELY = 1.0


def _item(lines: Sequence[Line], start: int, end: int, setting: Setting, *, closed: bool) -> Piece:
    """Return one item of a run; ``closed`` says that the next label is where it ends."""
    piece = [start]
    for place in range(start + 1, end):
        line = lines[place]
        turned = line.page != lines[start].page
        if (turned and setting.are_notes) or _ends_list(lines, place):
            break
        above = lines[piece[-1]].text
        within = closed and setting.deeper and line.indent == lines[start].indent + setting.deeper
        if (
            line.blanks > setting.gap
            and not within
            and not (is_open(above) if closed else goes_on(above, line.text))
        ):
            break
        piece.append(place)
    return piece


def _ends_list(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is a heading: of references, of a part of them, or of what follows."""
    line = lines[place]
    if is_reference_heading(line.text):
        return True
    if is_part_heading(line.text) and not line.text[0].islower():
        above = lines[place - 1].text
        return not is_open(above) or ends_in_address(above)
    if line.blanks > 0:
        return is_heading_after(line.text)
    # Without a gap it must stand alone on its line, behind the end of a reference.
    return not is_open(lines[place - 1].text) and is_heading_after(line.text, alone=True)


_BEFORE = 20
"""Lines before the last item that show the model how its list is set."""


_LONGEST_LAST = 150
"""Lines of the last item that are looked at; no reference has more."""


def _without_others(lines: Sequence[Line], piece: Piece, *, alone: bool) -> Piece:
    """End the last item of a run, which no next number ends, where the model sees it end.

    Where the other items are ``alone`` on their lines, so is the last one, unless its line
    breaks off.
    """
    if alone and len(piece) > 1 and not goes_on(lines[piece[0]].text, lines[piece[1]].text):
        return piece[:1]
    piece = piece[:_LONGEST_LAST]
    start = max(0, piece[0] - _BEFORE)
    labels = label_lines(lines[start : piece[-1] + 1])[piece[0] - start :]
    if labels[0] == OTHER:
        return piece
    last = max(at for at, label in enumerate(labels) if label != OTHER)
    while last + 1 < len(piece) and (
        _is_cut(lines, piece[last + 1]) or (not alone and _breaks_off(lines, piece[last + 1]))
    ):
        last += 1
    return piece[: last + 1]


def _breaks_off(lines: Sequence[Line], place: int) -> bool:
    """Tell whether the line before, with no gap between, ends where no item does."""
    return not lines[place].blanks and is_open(lines[place - 1].text)


def _is_cut(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is the second half of an address or DOI."""
    return address_goes_on(lines[place - 1].text, lines[place].text)


def split_lines(lines: Sequence[Line]) -> list[Piece]:
    """Return the references of a list without numbers, each as the places of its lines.

    Lines that belong to none (headings, running titles, prose) are left out.
    """
    if below := {*sentences_between(lines)}:
        rest = [at for at in range(len(lines)) if at not in below]
        return [[rest[at] for at in piece] for piece in split_lines([lines[at] for at in rest])]
    if are_whole(lines):
        return with_tails(lines, [[place] for place in range(len(lines))])
    if works := annotated(lines):
        return works
    judged = cache(lambda: judge_lines(lines))
    labels = cache(lambda: [label.name for label in judged()])
    if apart := set_apart(lines, labels):
        return _of_list(lines, apart, labels())
    if hang(lines):
        return _by_indent(lines)
    if parted_by_blanks(lines):
        return without_remarks(lines, _by_blanks(lines))
    if blocks := blocks_of(lines):
        return without_remarks(lines, blocks)
    begins = [label.begins for label in judged()]
    return without_remarks(lines, split_by_model(lines, looked_again(lines, labels(), begins)))


def _of_list(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]) -> list[Piece]:
    """Return the pieces that the model takes for references, and those between and beside them.

    Of these, whose lines it takes for none, what looks like one altogether is one.
    """
    sure = [any(labels[at] != OTHER for at in piece) for piece in pieces]
    if not any(sure):
        return []
    likely = [
        one or likeness(join_lines(lines[place].text for place in piece)) > 0
        for one, piece in zip(sure, pieces, strict=True)
    ]
    first, last = sure.index(True), len(sure) - 1 - sure[::-1].index(True)
    gaps = [lines[piece[0]].blanks for piece in pieces]
    widest = max(gaps[first + 1 : last + 1], default=0)
    while first and likely[first - 1] and gaps[first] <= widest:
        first -= 1
    while last + 1 < len(pieces) and likely[last + 1] and gaps[last + 1] <= widest:
        last += 1
    return [pieces[at] for at in range(first, last + 1) if likely[at]]


def _by_blanks(lines: Sequence[Line]) -> list[Piece]:
    """Return the references that blank lines part; a sentence may go on behind a turn of page."""
    pieces: list[Piece] = []
    for place, line in enumerate(lines):
        if pieces and (not line.blanks or goes_on(lines[place - 1].text, line.text)):
            pieces[-1].append(place)
        else:
            pieces.append([place])
    return pieces


def _by_indent(lines: Sequence[Line]) -> list[Piece]:
    """Return the references of a list with hanging indents: each begins at the edge."""
    edge = min(line.indent for line in lines)
    pieces: list[Piece] = []
    for place, line in enumerate(lines):
        if line.indent <= edge + 1 or not pieces:
            pieces.append([place])
        else:
            pieces[-1].append(place)
    return pieces
