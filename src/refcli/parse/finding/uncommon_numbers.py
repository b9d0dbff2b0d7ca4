"""Numbers of lists that are not plain: ``IV.`` ``⁴`` ``④`` ``b)`` ``Ref 4:`` ``{4}`` ``‡``.

Any marks around a number are a label where they come back with a number that goes up one by one,
through lines that look like references or under a heading. A Roman number may be an initial
(``V. Nguyen``), a letter too: no other line may begin like them.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from refcli.parse.finding.candidates import look
from refcli.parse.finding.headings import is_reference_heading
from refcli.parse.finding.likeness import begins_like_reference
from refcli.parse.finding.line import Line
from refcli.parse.finding.numbering import label_of
from refcli.text.patterns import late
from refcli.values.numbers import roman_value

__all__ = ["with_plain_numbers"]

_AROUND: Final = r"[^\w\s\"“”„«»‘’'(\[（「『《¿¡]"
"""A mark that may stand behind a number, and no quote or bracket that the reference begins with."""

_FIGURES: Final = late(
    rf"((?:[№#]\s|[^\W\d_]{{1,10}}[^\w\s]{{0,2}}\s?|[^\w\s]{{0,2}}(?:[^\W\d_]{{1,10}}[^\w\s]{{0,2}}\s?)?))"
    rf"([0-9]{{1,5}})(\s[:=–—-](?=\s)|(?:{_AROUND}|[»)\]º°]){{0,3}})(?:\s*(?=[^\s\d])|(?<!\d)\s+)"
)
_RAISED: Final = late(r"()([⁰¹²³⁴-⁹]{1,3})([.)]?)\s*(?=[^\W\d])")
_CIRCLED: Final = late(r"()([①-⑳㉑-㉟㊱-㊿])()\s*(?=\S)")
_ROMAN: Final = late(r"([(\[]?)([IVXLC]{1,7})([.)\]:/]{1,2})\s+(?=\S)")
_SMALL_ROMAN: Final = late(r"([(\[]?)([ivxl]{1,7})([.)\]:/]{0,2})\s+(?=[^\W\d_]|[\"“„«])")
_LETTER: Final = late(r"([(\[]?)([a-z])([.)\]:/]{1,2})\s+(?=\S)")
_CAPITAL: Final = late(r"([(\[]?)([A-Z])([.)\]:/]{1,2})\s+(?=\S)")
_SIGNS: Final = "*†‡§‖¶#"
"""The signs of footnotes, in their order."""
_SIGN: Final = late(rf"()([{_SIGNS}])()\s*(?=[^\s{_SIGNS}])")

_PLAIN: Final = late(r"[\[(]?\d+\.?[)\]]?\.?\s?[-–—]?|\[fn:\d+\]")
"""A label that `numbering` knows."""

_FEWEST: Final = 3


class _Numbered(NamedTuple):
    """A line with a number before it: its place, the number, and where the label ends."""

    place: int
    value: int
    end: int


def with_plain_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; where such numbers count up before them, with figures and a point.

    Headings that count, as the sessions of a course, are left out.
    """
    plain = _with_counted_parts(list(lines))
    headings: set[int] = set()
    for label, value_of in _KINDS:
        for run in _runs(plain, label, value_of):
            if _are_known(plain, run):
                continue
            if sum(_is_heading(plain, one) for one in run) * 2 > len(run):
                headings.update(one.place for one in run)
            elif not _lead_to_works(plain, run) and _is_list(plain, run):
                for place, value, end in run:
                    line = plain[place]
                    plain[place] = line._replace(text=f"{value}. {line.text[end:]}")
    return [
        line._replace(blanks=max(1, line.blanks)) if place - 1 in headings else line
        for place, line in enumerate(plain)
        if place not in headings
    ]


_NESTED: Final = late(r"((?:\d{1,2}\.){1,3})(\d{1,3})\.?\)?\s+(?=[^\s\d])")


def _with_counted_parts(lines: list[Line]) -> list[Line]:
    """Return the lines; items that are counted by parts, ``1.2``, are counted through."""
    run: list[_Numbered] = []
    last: tuple[list[int], int] = ([], 0)
    for place, line in enumerate(lines):
        found = _NESTED.match(line.text)
        if found is None:
            continue
        part, item = [int(number) for number in found[1].split(".")[:-1]], int(found[2])
        if (part, item) == (last[0], last[1] + 1) or (part > last[0] and item == 1):
            run.append(_Numbered(place, len(run) + 1, found.end()))
            last = part, item
    if len(run) >= _FEWEST and _look_likely(lines, run):
        for place, number, end in run:
            lines[place] = lines[place]._replace(text=f"[{number}] {lines[place].text[end:]}")
    return lines


def _runs(
    lines: Sequence[Line], label: re.Pattern[str], value_of: Callable[[str], int]
) -> list[list[_Numbered]]:
    """Return the counts from one on that have the same marks around their numbers.

    Raised numbers may step over some, as notes do. Of letters, which may be initials, nearly all
    lines that begin with one must be in the count.
    """
    if len(lines) < _FEWEST:
        return []
    forms: defaultdict[tuple[str, str], list[_Numbered]] = defaultdict(list)
    for place, line in enumerate(lines):
        found = label.match(line.text)
        if found and not (label is _FIGURES and _is_plain(found.group())):
            value = value_of(found[2])
            forms[found[1].lower(), found[3]].append(_Numbered(place, value, found.end()))
    runs: list[list[_Numbered]] = []
    for numbered in forms.values():
        counts: list[list[_Numbered]] = []
        for one in numbered:
            step = one.value - counts[-1][-1].value if counts else 0
            if counts and (step == 1 or (label is _RAISED and 0 < step <= _STEP)):
                counts[-1].append(one)
            elif one.value == 1:
                counts.append([one])
        sure = [count for count in counts if len(count) >= _FEWEST]
        if label in (_LETTER, _CAPITAL) and sum(map(len, sure)) < _NEARLY_ALL * len(numbered):
            continue
        runs += sure
    return runs


def _is_plain(label: str) -> bool:
    """Tell a label that `numbering` knows; a number that is glued to a word it mostly does not."""
    return not label[-1].isdigit() and _PLAIN.fullmatch(label.rstrip()) is not None


_STEP: Final = 3

_NEARLY_ALL: Final = 0.8


def _are_known(lines: Sequence[Line], run: Sequence[_Numbered]) -> bool:
    """Tell numbers that `numbering` knows all of, though they are glued to their words."""
    labels = [label_of(lines[one.place].text) for one in run]
    return all(
        label.isdigit() and len(label) == one.end for label, one in zip(labels, run, strict=True)
    )


def _is_list(lines: Sequence[Line], run: Sequence[_Numbered]) -> bool:
    first = run[0].place
    headed = first > 0 and is_reference_heading(lines[first - 1].text)
    return headed or _look_likely(lines, run)


def _look_likely(lines: Sequence[Line], run: Sequence[_Numbered]) -> bool:
    """Tell whether more than half of what the numbers stand before looks like references."""
    bare = list(lines)
    for place, _, end in run:
        bare[place] = bare[place]._replace(text=bare[place].text[end:])
    ends = [one.place for one in run[1:]] + [len(lines)]
    pieces = [
        range(one.place, min(end, one.place + (1 if _is_heading(lines, one) else _LINES)))
        for one, end in zip(run, ends, strict=True)
    ]
    return sum(look(bare, list(piece)) > 0 for piece in pieces) * 2 > len(run)


def _is_heading(lines: Sequence[Line], one: _Numbered) -> bool:
    """Tell words that lead to works, as a session of a course does, from the first of a work."""
    text = lines[one.place].text[one.end :]
    below = lines[one.place + 1].text if one.place + 1 < len(lines) else ""
    plain = not any(letter in ",.;:" or letter.isdigit() for letter in text)
    return plain and (_begins_work(below) or (_COUNTED.match(below) is not None))


_COUNTED: Final = late(r"[\[(]?\d{1,4}[\])]?[.)]?\s")
"""The number of a work in a part that a number counts, too."""

_WORD: Final = late(r"[^\W\d_]{3,}\s")


def _lead_to_works(lines: Sequence[Line], run: Sequence[_Numbered]) -> bool:
    """Tell words with a number, ``Week 3``, that stand in no works, but above some."""
    leading = 0
    for one, stop in zip(run, [*(one.place for one in run[1:]), len(lines)], strict=True):
        text = lines[one.place].text
        below = lines[one.place + 1 : min(stop, one.place + 1 + _LINES)]
        if _WORD.match(text) and not _begins_work(text[one.end :]):
            leading += any(_begins_work(line.text) for line in below)
    return leading * 2 > len(run)


def _begins_work(text: str) -> bool:
    return begins_like_reference(text) >= _NAMED


_NAMED: Final = 1.5

_LINES: Final = 3
"""Lines of an item that show what it is."""


def _figures(text: str) -> int:
    return int(unicodedata.normalize("NFKC", text))


def _letter(text: str) -> int:
    return ord(text.lower()) - ord("a") + 1


_KINDS: Final[tuple[tuple[re.Pattern[str], Callable[[str], int]], ...]] = (
    (_RAISED, _figures),
    (_CIRCLED, _figures),
    (_FIGURES, int),
    (_SIGN, lambda sign: _SIGNS.index(sign) + 1),
    (_ROMAN, roman_value),
    (_SMALL_ROMAN, roman_value),
    (_LETTER, _letter),
    (_CAPITAL, _letter),
)
