"""Punctuation where two pieces of text meet.

Doubled punctuation and spaces are merged by a table; a comma or full stop behind a
quotation goes inside the quotation marks where the locale wants it (CSL 1.0.2,
"punctuation-in-quote"). A delimiter and a suffix that stand side by side in the style do
not merge but for equal characters, as in citeproc-js.
"""

from typing import Final

from refcli.csl.blocks import FENCE, Delimiter, LooseDelimiter, Suffix
from refcli.csl.runs import CLOSE_QUOTE, OPEN_INNER, OPEN_QUOTE, Run
from refcli.csl.tree import Text

__all__ = ["punctuate"]

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


def punctuate(runs: list[Run], inside: bool) -> None:
    """Settle what meets at the borders of texts, in place.

    ``inside`` says that a comma or full stop goes inside the quotation marks.
    """
    last: Text | None = None
    place = behind = -1
    tail = ""
    quoted = False
    for here, run in enumerate(runs):
        if isinstance(run, Text):
            if run is FENCE:
                last = None
            if not run.text:
                continue
            second = run
            if last is not None and (quoted or tail + run.text[0] in _MEETING):
                settle = _settle_quoted if quoted else _settle
                left, right = settle(last, second, inside)
                if not left and behind >= 0 and right:
                    # All that stood behind a quotation gave way: this now stands there.
                    runs[place] = last._replace(text="")
                    place, quoted = behind, True
                    last = runs[place]  # type: ignore[assignment]
                    left, right = _settle_quoted(last, second, inside)
                runs[place] = last = last._replace(text=left)
                tail = left[-1:]
                runs[here] = second = second._replace(text=right)
                if not right:
                    continue
            behind = place if quoted else -1
            last, place, tail, quoted = second, here, second.text[-1], False
        elif run is OPEN_QUOTE or run is OPEN_INNER:
            last, quoted = None, False
        elif run is CLOSE_QUOTE:
            quoted = True
        elif run.quotes is not None and not quoted:
            inside = run.quotes.punctuation_inside


def _settle(first: Text, second: Text, inside: bool) -> tuple[str, str]:
    """Return what is left of two texts that meet."""
    left, right = first.text, second.text
    loose = isinstance(first, Delimiter) or (
        type(second) is LooseDelimiter and isinstance(first, Suffix)
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
        return _settle_outside(left, right, type(second) is Suffix)
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
