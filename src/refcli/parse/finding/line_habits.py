"""What a wrapped list shows of itself: which lines had room above them, and how those begin.

In a text that a program wrapped, a line goes on with the one above only where its first word had
no room there. Where it had, an item begins; how such lines begin, and what stands above them, is
the habit of the list, by which the others are told: those whose item above ended at the edge.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import Final, NamedTuple

from refcli.parse.finding.going_on import goes_on, is_open
from refcli.parse.finding.line import Line
from refcli.text.patterns import late

__all__ = ["ending", "habits", "opening"]

_BLOCK: Final = 40
"""Lines that are judged together, by these and as many before and behind them."""


def habits(lines: Sequence[Line]) -> list[list[str]]:
    """Return for each line, as features, whether it had room above, and how like a beginning it is.

    The first line has none.
    """
    forms = [_forms(line.text) for line in lines]
    needs = [0, *(_need(above, line) for above, line in pairwise(lines))]
    inner = [False, *(_is_inner(above, line) for above, line in pairwise(lines))]
    features: list[list[str]] = []
    for start in range(0, len(lines), _BLOCK):
        around = range(max(1, start - _BLOCK), min(len(lines), start + 2 * _BLOCK))
        block = _learnt(lines, around, forms, needs, inner)
        features += [
            _features(block, at, forms, needs[at]) if at else []
            for at in range(start, min(start + _BLOCK, len(lines)))
        ]
    return features


class _Forms(NamedTuple):
    """How a line begins and ends: its first words and its last, as shapes."""

    opening: str
    ending: str


class _Block(NamedTuple):
    """What the lines of a stretch show of how they are set."""

    width: int
    least: float
    """The least need of a line that goes on for sure, in shares of the width; 0 if unknown."""
    begun: frozenset[int]
    gone_on: frozenset[int]
    openings: tuple[Counter[str], Counter[str]]
    """Of the lines that begin an item for sure, and of those that go on."""
    endings: tuple[Counter[str], Counter[str]]
    """Of the lines above them."""


def _learnt(
    lines: Sequence[Line],
    around: range,
    forms: Sequence[_Forms],
    needs: Sequence[int],
    inner: Sequence[bool],
) -> _Block:
    width = max((_right_edge(lines[at]) for at in around), default=0) or 1
    shares = sorted(needs[at] / width for at in around if inner[at])
    least = shares[len(shares) // 10] if len(shares) >= _FEWEST else 0.0
    begun, gone_on = [], []
    for at in around:
        share = needs[at] / width
        if not inner[at] and share < (least or _HALF) - _CLEARLY:
            begun.append(at)
        elif inner[at] or (share >= least and is_open(lines[at - 1].text)):
            gone_on.append(at)
    openings = tuple(Counter(forms[at].opening for at in some) for some in (begun, gone_on))
    endings = tuple(Counter(forms[at - 1].ending for at in some) for some in (begun, gone_on))
    return _Block(
        width,
        least,
        frozenset(begun),
        frozenset(gone_on),
        (openings[0], openings[1]),
        (endings[0], endings[1]),
    )


_FEWEST: Final = 3
"""Lines that go on for sure from which is learnt how full a line is."""

_HALF: Final = 0.7
"""The need of a line that had room, in shares of the width, where nothing is known."""

_CLEARLY: Final = 0.06
"""How much less than the least need a line needs that had room for sure."""


def _features(block: _Block, at: int, forms: Sequence[_Forms], need: int) -> list[str]:
    share = need / block.width
    if not block.least:
        room = "unknown"
    else:
        over = share - block.least
        room = next((name for name, most in _ROOMS if over < most), "none")
    opens = _odds(block, block.openings, forms[at].opening, at)
    ends = _odds(block, block.endings, forms[at - 1].ending, at)
    return [
        f"room {room}",
        f"needs {min(22, int(share * 20))}",
        f"opens as begun {opens}",
        f"ends as above begun {ends}",
        f"as begun {max(-4, min(4, opens + ends))} {room}",
    ]


_ROOMS: Final = (
    ("wide", -0.3),
    ("much", -0.12),
    ("some", -0.06),
    ("little", -0.005),
    ("hardly", 0.03),
)
"""By how much less a line needs than the least that had no room, in shares of the width."""


def _odds(block: _Block, counts: tuple[Counter[str], Counter[str]], form: str, at: int) -> int:
    """Return how much more often a form is that of a beginning, as a small whole number.

    The line itself does not count.
    """
    begun = counts[0][form] - (at in block.begun) + 0.3
    gone_on = counts[1][form] - (at in block.gone_on) + 0.3
    odds = log(begun / (len(block.begun) + 1)) - log(gone_on / (len(block.gone_on) + 1))
    return max(-3, min(3, round(odds)))


def _need(above: Line, line: Line) -> int:
    """Return where the line above would have ended with the first word of this one."""
    return above.indent + len(above.text) + 1 + _first_word(line.text)


def _first_word(text: str) -> int:
    """Return how many letters must find room together; Chinese is set letter by letter."""
    if "\u3040" <= text[0] <= "\u9fff":
        return 2
    word = text.partition(" ")[0]
    part, hyphen, _ = word.partition("-")
    return len(part) + 1 if hyphen else len(word)


def _is_inner(above: Line, line: Line) -> bool:
    """Tell a line that goes on with a sentence, with no blank line between."""
    return not line.blanks and above.page == line.page and goes_on(above.text, line.text)


_UNBROKEN: Final = 30
"""Letters of a word, an address mostly, that may stand out over the edge."""


def _right_edge(line: Line) -> int:
    broken = len(line.text.rpartition(" ")[2]) < _UNBROKEN
    return line.indent + len(line.text) if broken else 0


_LETTERS: Final = late(r"[^\W\d_][^\W\d_’'`´-]*(?:[’'`´-][^\W\d_]+)*")
_FIGURES: Final = late(r"\d+")

_WORDS: Final = 2
"""Words at the head of a line whose shape is its form."""


def _forms(text: str) -> _Forms:
    # The model has learnt addresses as small words.
    return _Forms(opening(text), _shape(ending(text)))


def opening(text: str) -> str:
    """Return the shape of a line's first words: `Aa, A.` of `Smith, J. (2001). On peat.`."""
    return " ".join(map(_shape, text[:80].split(" ", _WORDS)[:_WORDS]))


def ending(text: str) -> str:
    """Return the shape of a line's last word: `0–0.` of `Sea Reports, 4(2), 11–19.`."""
    last = text[-40:].rpartition(" ")[2]
    if "/" in last:
        return "address" + last[-1] * (not last[-1].isalnum())
    return _shape(last)


@lru_cache(maxsize=1 << 13)
def _shape(word: str) -> str:
    return _FIGURES.sub("0", _LETTERS.sub(_case, word))


def _case(found: re.Match[str]) -> str:
    letters = found[0]
    if letters[0].islower():
        return "a"
    return "A" if letters.isupper() else "Aa"
