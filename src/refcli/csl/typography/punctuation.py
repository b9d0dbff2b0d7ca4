"""Punctuation where two pieces of text meet.

Doubled punctuation and spaces are merged by a table; a comma or full stop behind a
quotation goes inside the quotation marks where the locale wants it (CSL 1.0.2,
"punctuation-in-quote"). A delimiter and a suffix that stand side by side in the style do
not merge but for equal characters, nor do two prefixes, nor two suffixes behind a number
(``78:.``), as in citeproc-js.
"""

from typing import Final

from refcli.csl.tree import Text
from refcli.csl.typography.blocks import FENCE, Delimiter, LooseDelimiter, Prefix, Suffix
from refcli.csl.typography.runs import CLOSE_QUOTE, OPEN_INNER, OPEN_QUOTE, Run
from refcli.record import NUMBER_VARIABLES

__all__ = ["punctuate"]

_NUMBERS: Final = frozenset(NUMBER_VARIABLES)

_KEEP_FIRST: Final = 1
_KEEP_SECOND: Final = 2

_MEETING: Final = {
    **dict.fromkeys(
        ("!.", "!:", "?.", "?:", ":.", ";:", ";.", "!!", "??", "..", "::", ";;", ",,"),
        _KEEP_FIRST,
    ),
    **dict.fromkeys((":!", ":?", ";!", ";?", "  "), _KEEP_SECOND),
}
"""Two characters that meet at the border of two pieces, and which of them stays."""

_MOVES_INSIDE: Final = frozenset(".,!?")
"""What goes inside a closing quotation mark."""

_WEAKER: Final = frozenset(",;:")
"""What a prefix loses where the suffixes of two elements have ended the sentence before it."""


def punctuate(runs: list[Run], inside: bool) -> None:
    """Settle what meets at the borders of texts, in place.

    ``inside`` says that a comma or full stop goes inside the quotation marks.
    """
    border = _Border(inside)
    for here, run in enumerate(runs):
        if isinstance(run, Text):
            if run.text:
                border.text(runs, here, run)
            elif run is FENCE:
                border.last = None
        elif run is OPEN_QUOTE or run is OPEN_INNER:
            border.last, border.quoted = None, False
        elif run is CLOSE_QUOTE:
            border.quoted = True
        elif run.quotes is not None and not border.quoted:
            border.inside = run.quotes.punctuation_inside


class _Border:
    """Where the reading is: the last text, and whether a quotation ended behind it."""

    __slots__ = ("before", "inside", "last", "numbered", "place", "quoted", "stopped")

    def __init__(self, inside: bool) -> None:
        self.inside = inside
        self.last: Text | None = None
        self.place = -1
        self.quoted = False
        self.before: tuple[int, Text] | None = None
        """The text inside the quotation marks that the last text stands behind."""
        self.numbered = False
        """Whether the last text stands behind a number."""
        self.stopped = False
        """Whether two suffixes have just ended a sentence with one full stop between them."""

    def text(self, runs: list[Run], here: int, second: Text) -> None:
        """Settle the border between the last text and one that follows it."""
        last = self.last
        if last is not None and (self.quoted or last.text[-1:] + second.text[0] in _MEETING):
            if self.quoted:
                left, right = _settle_quoted(last, second, self.inside)
            else:
                left, right = _settle(last, second, self.numbered and isinstance(second, Suffix))
            if not left and right and self.before is not None:
                # All that stood behind the quotation gave way: this stands there now.
                runs[self.place] = last._replace(text="")
                self.place, last = self.before
                self.quoted = True
                left, right = _settle_quoted(last, second, self.inside)
            runs[self.place] = last = self.last = last._replace(text=left)
            runs[here] = second = second._replace(text=right)
            if not right:
                self.stopped = type(second) is type(last) is Suffix and left[-1:] == "."
                return
        if self.stopped:
            self.stopped = False
            if type(second) is Prefix and second.text[0] in _WEAKER:
                runs[here] = second = second._replace(text=second.text[1:] or " ")
        self.before = (self.place, last) if self.quoted and last is not None else None
        self.numbered = last is not None and last.variable in _NUMBERS
        self.last, self.place, self.quoted = second, here, False


def _settle(first: Text, second: Text, numbered: bool) -> tuple[str, str]:
    """Return what is left of two texts that meet; ``numbered`` says that they follow a number."""
    left, right = first.text, second.text
    loose = (
        isinstance(first, Delimiter)
        or (isinstance(first, Suffix) and (type(second) is LooseDelimiter or numbered))
        or (type(first) is type(second) is Prefix)
    )
    while left and right:
        meeting = _MEETING.get(left[-1] + right[0])
        if meeting is None or (loose and left[-1] != right[0]):
            break
        if meeting == _KEEP_FIRST:
            right = right[1:]
        else:
            left = left[:-1]
    return left, right


def _settle_quoted(first: Text, second: Text, inside: bool) -> tuple[str, str]:
    """Return what is left of two texts with a closing quotation mark between them."""
    left, right = first.text, second.text
    if not inside:
        return _settle_outside(left, right, isinstance(second, Suffix | Delimiter))
    while right:
        meeting = _MEETING.get(left[-1:] + right[0])
        if right[0] not in _MOVES_INSIDE:
            if meeting != _KEEP_FIRST:
                break
        elif meeting == _KEEP_SECOND:
            left = left[:-1] + right[0]
        elif meeting is None:
            left += right[0]
        right = right[1:]
    return left, right


def _settle_outside(left: str, right: str, suffix: bool) -> tuple[str, str]:
    """Settle a quotation behind which punctuation stays outside.

    A comma or semicolon that ends the quotation goes out; a full stop is not doubled, nor
    does the suffix of what encloses the quotation follow its question mark.
    """
    if left[-1:] in (",", ";"):
        moved = left[-1] + right
        return left[:-1], moved[0] + moved[2:] if moved[:2] in _MEETING else moved
    if right[:1] == "." and (left[-1:] == "." or (suffix and left[-1:] in ("?", "!"))):
        return left, right[1:]
    return left, right
