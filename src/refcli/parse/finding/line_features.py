"""What the model of lists sees of a line: its marks, how it is set, and its neighbours.

No feature holds a word of the text: a list is told by its form, in any language.
"""

import re
from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.likeness import marks_of
from refcli.parse.finding.line import Line
from refcli.parse.finding.line_habits import habits
from refcli.text.patterns import late
from refcli.values.dates import PRINTED_YEAR
from refcli.values.identifiers import DOI_PREFIX

__all__ = ["featurize"]

_UPPER: Final = r"[A-ZÀ-ÞА-ЯЁІЇЄҐŁŠŽČŚĐ]"
_FAMILY: Final = rf"(?:[^\W\d_][\w’'`´-]{{0,30}}\s){{0,3}}{_UPPER}[\w’'`´.-]{{1,30}}"
_GIVEN: Final = rf"(?:{_UPPER}[a-zа-яё]{{0,2}}\.?[\s-]{{0,2}}){{1,4}}"
_AFTER: Final = r"(?:[.,;:&(/]|\s(?:and|und|et|и|y|&)\s|\s[(\[]|$)"

_OPENINGS: Final = (
    ("blank-name", late(r"[—–_-]{2,}|—[.,]")),
    ("bullet", late(r"[•●◦▪■□►‣⁃∙·*–—-]\s+\S")),
    ("label", late(r"[\[(]?\d{1,4}[\]).]+\s*\D|\[[^\W\d_][^\[\]]{0,40}\d{2,4}[a-z]?\)?\]")),
    ("figure", late(r"\d")),
    ("family-initials", late(rf"{_FAMILY},?\s{_GIVEN}{_AFTER}")),
    (
        "family-given",
        late(rf"{_FAMILY}(?:,\s{_UPPER}[\w’'.-]+|\s\({_UPPER}[\w’'. -]{{1,30}}\)[,\s])"),
    ),
    ("initials-family", late(rf"(?:{_UPPER}\.[\s-]?){{1,4}}{_FAMILY}")),
    ("name-year", late(rf"{_UPPER}[^()]{{1,80}}[\s.,]\(?(?:1[5-9]|20)\d\d[a-z]?\b")),
    ("address", late(r"https?:|www\.|doi\b", re.I)),
    ("capitals", late(rf"(?:{_UPPER}{{2,}}\W+){{2}}")),
    ("capital", late(_UPPER)),
    ("small", late(r"[^\W\d_]")),
    ("quote", late(r"[\"“„«»'‘]")),
    ("bracket", late(r"[(\[]")),
)

_ENDINGS: Final = (
    ("cut", late(r"[^\W_][-\u2010\u00ad\u00ac]$")),
    ("year", late(r"(?:1[5-9]|20)\d\d\)?[.,]?$")),
    ("pages", late(r"\d\s?[-–—]\s?\d+\.?$")),
    ("address", late(rf"(?:https?://|www\.|{DOI_PREFIX})\S+$")),
    ("initial", late(rf"\b{_UPPER}\.[,;]?$")),
    ("short", late(r"\b[^\W\d_]{1,4}\.$")),
    ("stop", late(r"\.[)\]”»\"]?$")),
    ("question", late(r"[!?…][)\]”»\"]?$")),
    ("comma", late(r"[,;:&/(–—-]$")),
    ("bracket", late(r"[)\]”»\"]$")),
    ("figure", late(r"\d$")),
    ("capital", late(rf"\b{_UPPER}\w*$")),
    ("word", late(r"\w$")),
)

_WORD: Final = late(r"[^\W\d_]+")
_LONGEST: Final = 300

_WINDOW: Final = 12
"""Lines before and after that show how the stretch is set."""


def featurize(lines: Sequence[Line]) -> list[list[str]]:
    """Return the features of each line, for the model of lists."""
    own = [_own(line.text[:_LONGEST], line.text[-60:]) for line in lines]
    shown = habits(lines)
    features: list[list[str]] = []
    for place in range(len(lines)):
        so_far = _so_far(own, place)
        features.append(
            [
                *(f"0:{one}" for one in own[place]),
                *(f"-1:{one}" for one in (own[place - 1] if place else _EDGE)),
                *(f"+1:{one}" for one in (own[place + 1] if place + 1 < len(own) else _EDGE)),
                f"-1,0:{own[place - 1][1] if place else ''}>{own[place][0]}",
                *so_far,
                *_setting(lines, own, place),
                *shown[place],
                *_together(own, place, shown[place], so_far[0]),
            ]
        )
    return features


_EDGE: Final = ["edge"]


def _own(head: str, tail: str) -> list[str]:
    """Return the features of one line: opening and ending first, then the marks."""
    opening = next((name for name, pattern in _OPENINGS if pattern.match(head)), "other")
    ending = next((name for name, pattern in _ENDINGS if pattern.search(tail)), "other")
    words = _WORD.findall(head)
    small = sum(1 for word in words if word[0].islower() and len(word) > 1)
    year = PRINTED_YEAR.search(head)
    marks = marks_of(head)
    return [
        f"opens {opening}",
        f"ends {ending}",
        *(f"mark {mark}" for mark in marks),
        f"marks {min(len(marks), 6)}",
        f"small {small * 5 // len(words) if words else 9}",
        f"words {min(len(words), 8) // 2}",
        f"year {0 if year is None else 1 + min(2, year.start() // 25)}",
    ]


def _together(
    own: Sequence[Sequence[str]], place: int, shown: Sequence[str], so_far: str
) -> list[str]:
    """Return the room above a line beside how it opens, what stands above, what is open."""
    if not shown:
        return []
    room, like = shown[0], shown[-1]
    return [
        f"{room} {own[place][0]}",
        f"{room} {own[place - 1][1]}",
        f"{room} {so_far}",
        f"{like} {so_far}",
        f"{like} {own[place][0]}",
    ]


_BACK: Final = 5
"""Lines back that the beginning of a reference is looked for."""


def _so_far(own: Sequence[Sequence[str]], place: int) -> list[str]:
    """Return what the lines since the last name say: is a reference open, is it whole."""
    marks: set[str] = set()
    for back in range(1, min(_BACK, place) + 1):
        marks.update(own[place - back])
        if own[place - back][0] in _NAMES:
            break
    else:
        back = _BACK + 1
    has_year = "year 0" not in marks or len([m for m in marks if m.startswith("year")]) > 1
    has_pages = "mark 2" in marks or "mark 3" in marks or "mark 4" in marks
    so_far = f"{back} {'year' if has_year else ''} {'pages' if has_pages else ''}"
    return [f"so far {so_far}", f"so far {so_far} {own[place][0]}"]


def _setting(lines: Sequence[Line], own: Sequence[Sequence[str]], place: int) -> list[str]:
    """Blank lines, indent and length, each beside what is usual around the line."""
    line = lines[place]
    start, end = max(0, place - _WINDOW), min(len(lines), place + _WINDOW + 1)
    around = lines[start:end]
    count = len(around)
    base = min(other.indent for other in around)
    at_base = sum(other.indent <= base + 1 for other in around) * 4 // count
    with_blank = sum(other.blanks > 0 for other in around) * 4 // count
    width = max(len(other.text) + other.indent for other in around)
    same = sum(one[0] == own[place][0] for one in own[start:end])
    names_at_base = _names(own, lines, start, end, base)
    depth = "base" if line.indent <= base + 1 else "deep" if line.indent < base + 12 else "far"
    features = [
        f"blank {min(line.blanks, 2)} of {with_blank}",
        f"indent {depth} of {at_base}",
        f"indent {depth} names {names_at_base}",
        f"same {min(same, 5)}",
        f"same {min(same, 5)} {own[place][0]}",
    ]
    if place:
        before = lines[place - 1]
        step = (line.indent > before.indent + 1) - (line.indent < before.indent - 1)
        page = "page" if line.page != before.page else ""
        fill = (len(before.text) + before.indent) * 10 // max(width, 1)
        features += [
            f"step {step}{page} {depth} of {at_base}",
            f"step {step}{page} names {names_at_base}",
            f"before fills {min(fill, 10)}",
            f"before fills {min(fill, 10)} {own[place - 1][1]}",
            f"blank {min(line.blanks, 2)} {page}{own[place - 1][1]}",
        ]
    return features


def _names(
    own: Sequence[Sequence[str]], lines: Sequence[Line], start: int, end: int, base: int
) -> str:
    """Whether the lines that begin with names stand at the edge or deeper: hanging or not."""
    edge = deep = 0
    for place in range(start, end):
        if own[place][0] in _NAMES:
            if lines[place].indent <= base + 1:
                edge += 1
            else:
                deep += 1
    return "edge" if edge > 2 * deep else "deep" if deep > 2 * edge else "mixed"


_NAMES: Final = frozenset(
    {
        f"opens {name}"
        for name in (
            "blank-name",
            "label",
            "family-initials",
            "family-given",
            "initials-family",
            "name-year",
        )
    }
)
