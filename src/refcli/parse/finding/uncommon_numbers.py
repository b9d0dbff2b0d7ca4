"""Numbers of lists that are not plain: ``IV.`` ``⁴`` ``④`` ``b)`` ``Ref 4:`` ``1.2``.

A Roman number may be an initial (``V. Nguyen``), a letter too: only a count that goes up one by
one through lines that look like references, or under a heading, is one.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from refcli.parse.finding.headings import is_reference_heading
from refcli.parse.finding.likeness import likeness
from refcli.parse.finding.line import Line
from refcli.values.numbers import roman_value

__all__ = ["with_plain_numbers"]

_RAISED: Final = re.compile(r"([⁰¹²³⁴-⁹]{1,3})[.)]?\s*(?=[^\W\d])")
_CIRCLED: Final = re.compile(r"([①-⑳㉑-㉟㊱-㊿])\s*(?=\S)")
_WORDED: Final = re.compile(
    r"(?:\[fn:(\d{1,4})\]|(?:refs?|references?|sources?|items?|источник|№|n[ro°º]|#)\.?\s?(\d{1,4})[.:)\]]*|<(\d{1,4})>|(\d{1,3})\s?:)"
    r"\s+(?=\S)",
    re.I,
)
_ROMAN: Final = re.compile(r"([IVXLC]{1,7})[.)]\s+(?=\S)")
_SMALL_ROMAN: Final = re.compile(r"([ivxl]{1,7})[.)]?\s+(?=[^\W\d_]|[\"“„«])")
_LETTER: Final = re.compile(r"\(?([a-z])\)\s+(?=\S)")

_FEWEST: Final = 3


def with_plain_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; where such numbers count up before them, with figures and a point."""
    plain = _with_bullets(_with_counted_parts(list(lines)))
    for label, value_of in _KINDS:
        for run in _runs(plain, label, value_of):
            if _is_list(plain, run):
                for place, value, end in run:
                    line = plain[place]
                    plain[place] = line._replace(text=f"{value}. {line.text[end:]}")
    return plain


_NESTED: Final = re.compile(r"(\d{1,2})\.(\d{1,3})\.?\)?\s+(?=[^\W\d])")


def _with_counted_parts(lines: list[Line]) -> list[Line]:
    """Return the lines; items that are counted by parts, ``1.2``, are counted through."""
    run: list[tuple[int, int, int, int]] = []
    for place, line in enumerate(lines):
        found = _NESTED.match(line.text)
        if found is None:
            continue
        part, item = int(found[1]), int(found[2])
        last = run[-1][1:3] if run else (0, 0)
        if (part, item) == (last[0], last[1] + 1) or (part > last[0] and item == 1):
            run.append((place, part, item, found.end()))
    likely = sum(likeness(lines[place].text[end:]) > 0 for place, _, _, end in run)
    if len(run) >= _FEWEST and likely * 2 > len(run):
        for number, (place, _, _, end) in enumerate(run, 1):
            lines[place] = lines[place]._replace(text=f"[{number}] {lines[place].text[end:]}")
    return lines


_LETTER_BULLET: Final = re.compile(r"[o§Øü]\s{2,}(?=\S)")
"""What the bullets of a word processor become as text: letters of its symbol fonts."""


def _with_bullets(lines: list[Line]) -> list[Line]:
    found = [(place, _LETTER_BULLET.match(line.text)) for place, line in enumerate(lines)]
    bullets = [(place, match.end()) for place, match in found if match]
    if len(bullets) >= _FEWEST:
        for place, end in bullets:
            lines[place] = lines[place]._replace(text=f"• {lines[place].text[end:]}")
    return lines


_Numbered = tuple[int, int, int]
"""The place of a line, its number, and where the number ends."""


def _runs(
    lines: Sequence[Line], label: re.Pattern[str], value_of: Callable[[str], int]
) -> list[list[_Numbered]]:
    """Return the counts from one on; raised numbers may step over some, as notes do."""
    runs: list[list[_Numbered]] = []
    for place, line in enumerate(lines):
        found = label.match(line.text)
        if found is None:
            continue
        one = (place, value_of(found[found.lastindex or 1]), found.end())
        step = one[1] - runs[-1][-1][1] if runs else 0
        if runs and (step == 1 or (label is _RAISED and 0 < step <= _STEP)):
            runs[-1].append(one)
        elif one[1] == 1:
            runs.append([one])
    return [run for run in runs if len(run) >= _FEWEST]


_STEP: Final = 3


def _is_list(lines: Sequence[Line], run: Sequence[_Numbered]) -> bool:
    first = run[0][0]
    if first and is_reference_heading(lines[first - 1].text):
        return True
    likely = sum(likeness(lines[place].text[end:]) > 0 for place, _, end in run)
    return likely * 2 > len(run)


def _figures(text: str) -> int:
    return int(unicodedata.normalize("NFKC", text))


def _roman(text: str) -> int:
    return roman_value(text) or 0


_KINDS: Final[tuple[tuple[re.Pattern[str], Callable[[str], int]], ...]] = (
    (_RAISED, _figures),
    (_CIRCLED, _figures),
    (_WORDED, int),
    (_ROMAN, _roman),
    (_SMALL_ROMAN, lambda number: _roman(number.upper())),
    (_LETTER, lambda letter: ord(letter) - ord("a") + 1),
)
