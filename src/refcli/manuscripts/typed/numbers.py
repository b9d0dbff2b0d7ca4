"""Typed numbers that cite: ``[1, 3–5]``, ``(2, p. 15)``, superscripts; sure or in doubt.

A mark is told by its shape. The shape whose marks name most of the list is the one in which
the text cites; a mark of that shape is sure unless something speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from refcli.manuscripts.model import Manuscript
from refcli.manuscripts.syntax.masking import BLANK
from refcli.manuscripts.typed.reference_list import TypedList
from refcli.speech import Message
from refcli.text import word_lists

__all__ = ["Mark", "Part", "find_marks"]

_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⸴˒", "0123456789-,,")
_DIGITS: Final = "[⁰¹²³⁴⁵⁶⁷⁸⁹]"
_SHAPES: Final = {
    "square": re.compile(r"\[([^\[\]\n\\]{1,90}?)\\?\]"),
    "round": re.compile(r"\(([^()\n]{1,90})\)"),
    "caret": re.compile(r"\^([\d,;\s–-]{1,40})\^"),
    "tag": re.compile(r"<sup>([^<>\n]{1,60})</sup>", re.IGNORECASE),
    "tex": re.compile(r"\$\^\{([\d,;\s–-]{1,40})\}\$|\\textsuperscript\{([\d,;\s–-]{1,40})\}"),
    "unicode": re.compile(rf"({_DIGITS}+(?:[,⸴˒⁻–-]\s?{_DIGITS}+)*)"),
}
_NUMBER: Final = r"\d{1,4}"
_RANGE: Final = rf"{_NUMBER}(?:\s*[-–—‑]\s*{_NUMBER})?"
_PART: Final = re.compile(
    rf"\s*({_RANGE}(?:\s*,\s*{_RANGE})*)\s*(,\s*(?:[^\W\d]|§|№)[^;]{{0,60}})?\s*"
)


class Part(NamedTuple):
    """What stands between semicolons."""

    numbers: tuple[int, ...]
    locator: str
    """With the comma before it, as typed: ``, p. 5``."""


@dataclass(frozen=True)
class Mark:
    """A mark in the text."""

    source: int
    start: int
    end: int
    """The numbers with their brackets; of superscripts the numbers alone."""
    shape: str
    inner_start: int
    inner_end: int
    inner: str
    """What stands between the brackets, superscripts as plain figures."""
    parts: tuple[Part, ...]
    why: str = ""
    """Why it is in doubt, "" where it is sure."""
    missing: tuple[int, ...] = ()
    """Its numbers that the list has not."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """All the numbers, ranges written out."""
        return tuple(number for part in self.parts for number in part.numbers)

    @property
    def sure(self) -> bool:
        """Whether it cites the list beyond doubt."""
        return not self.why and not self.missing


def find_marks(manuscript: Manuscript, listed: TypedList) -> list[Mark]:
    """Return the marks that cite a numbered list, in the order of the text."""
    highest = len(listed.entries)
    by_shape: dict[str, list[Mark]] = {}
    for source, one in enumerate(manuscript.sources):
        clean = _prose(manuscript.kind, one.text)
        for mark in _candidates(clean, source, manuscript):
            if not listed.holds(source, mark.start):
                by_shape.setdefault(mark.shape, []).append(mark)
    best: list[Mark] = []
    covered = (0, 0)
    for marks in by_shape.values():
        real = [mark for mark in marks if any(1 <= n <= highest for n in mark.numbers)]
        score = (len({n for mark in real for n in mark.numbers if n <= highest}), len(real))
        if score > covered:
            best, covered = marks, score
    texts = [one.text for one in manuscript.sources]
    judged = [_judged(mark, texts[mark.source], highest) for mark in best]
    kept = [mark for mark in judged if mark is not None]
    return _enumerations(_attached(kept, texts), texts)


def _prose(kind: str, text: str) -> str:
    if kind in ("docx", "odt", "text"):
        return text
    from importlib import import_module

    module = import_module(f"refcli.manuscripts.kinds.{'markdown' if kind == 'notebook' else kind}")
    clean: str = module.prose(text)
    return clean


def _candidates(clean: str, source: int, manuscript: Manuscript) -> Iterator[Mark]:
    whole = manuscript.sources[source].text
    for shape, pattern in _SHAPES.items():
        # Tags are blotted out of prose, what stands between them is not.
        for match in pattern.finditer(whole if shape == "tag" else clean):
            if shape == "tag" and clean[match.start(1)] == BLANK:
                continue
            group = 2 if match.re.groups > 1 and match[1] is None else 1
            inner = match[group].translate(_SUPERSCRIPTS)
            parts = _parts(inner)
            if parts and not (
                shape == "square" and clean[match.end() : match.end() + 1] in ("(", ":")
            ):
                yield Mark(source, *match.span(), shape, *match.span(group), inner, parts)
    if manuscript.kind in ("docx", "odt"):
        yield from _raised(source, manuscript)


def _raised(source: int, manuscript: Manuscript) -> Iterator[Mark]:
    """Give the superscript runs of a document that hold numbers alone."""
    flow = manuscript.sources[source].map
    for paragraph, begin in zip(flow.paragraphs, flow.starts(), strict=True):
        spans: list[tuple[int, int]] = []
        for piece in paragraph.pieces:
            if piece.run.raised:
                start, end = piece.at, piece.at + len(piece.text)
                if spans and spans[-1][1] == start:
                    spans[-1] = (spans[-1][0], end)
                else:
                    spans.append((start, end))
        text = paragraph.text if spans else ""
        for start, end in spans:
            parts = _parts(text[start:end])
            if parts:
                at = (begin + start, begin + end)
                yield Mark(source, *at, "run", *at, text[start:end], parts)


def _parts(inner: str) -> tuple[Part, ...]:
    """Read what stands in brackets; nothing where it is no list of numbers and places."""
    found = []
    for part in inner.split(";"):
        match = _PART.fullmatch(part)
        if match is None:
            return ()
        numbers: list[int] = []
        for one in match[1].split(","):
            first, *last = (int(n) for n in re.findall(r"\d+", one))
            high = last[0] if last else first
            if high < first or high - first > 500:
                return ()
            numbers += range(first, high + 1)
        found.append(Part(tuple(numbers), (match[2] or "").rstrip()))
    return tuple(found)


def _judged(mark: Mark, text: str, highest: int) -> Mark | None:
    """Say why a mark is in doubt; None for what is a year and no mark at all."""
    missing = tuple(n for n in mark.numbers if n > highest)
    if missing and all(1000 <= n <= 2999 for n in missing):
        return None
    why = _why(mark, text)
    if missing:
        if mark.shape != "square" or why:
            return replace(mark, why=why or Message("beyond the list"), missing=missing)
        return replace(mark, missing=missing)
    return replace(mark, why=why)


def _why(mark: Mark, text: str) -> str:
    before = text[max(0, mark.start - 60) : mark.start]
    if 0 in mark.numbers:
        return Message("holds 0")
    if re.search(r"[\]\)][-–—‑]$", before) or re.match(
        r"[-–—‑][\[\(]\d", text[mark.end : mark.end + 3]
    ):
        return Message("a range between brackets")
    if mark.shape in ("square", "round"):
        return _why_bracket(mark, before, text)
    return _why_raised(before) if len(mark.numbers) == 1 else ""


def _why_bracket(mark: Mark, before: str, text: str) -> str:
    word = re.search(r"([^\W\d_]+)\.?\s*$", before.removesuffix("\\"))
    attached = before[-1:].isalnum() or before[-1:] in (")", "]", "}", "_")
    if attached and (mark.shape == "round" or not before[-2:].isalpha()):
        return Message("an index or a factor")
    if word and not attached and _is_no_citing_word(word[1]):
        return Message("after {word!r}", word=word[1])
    if re.search(r"[∈=<>≤≥±×]\s*$", before):
        return Message("in a formula")
    if mark.shape == "round":
        return _why_round(mark, before, text)
    return ""


def _why_round(mark: Mark, before: str, text: str) -> str:
    line_start = not before.rpartition("\n")[2].strip()
    if line_start and len(mark.numbers) == 1:
        return Message("begins a line")
    if len(mark.numbers) == 1 and not mark.parts[0].locator:
        clause = re.split(r"[.;\n]", before)[-1]
        if re.search(rf"(?<![\d\[(,.]){mark.numbers[0]}(?![\d\])])", clause):
            return Message("counts what was counted")
    if re.match(r"\s*(?:%|°)", text[mark.end : mark.end + 2]):
        return Message("a quantity")
    return ""


def _why_raised(before: str) -> str:
    word = re.search(r"[^\W_]+$", before)
    if word is None:
        return "" if re.search(r"[.,;:!?»”\"'’)\]…*]$", before) else Message("stands alone")
    if word[0][-1].isdigit() or len(word[0]) < 2:
        return Message("a power")
    units = word_lists.lists(__package__, "mark-words.txt")["unit"]
    return Message("a power of a unit") if word[0].lower() in units else ""


@cache
def _no_citing() -> tuple[frozenset[str], tuple[str, ...]]:
    words = word_lists.lists(__package__, "mark-words.txt")["not"]
    whole = frozenset(word for word in words if not word.endswith("*"))
    return whole, tuple(word[:-1] for word in words if word.endswith("*"))


def _is_no_citing_word(word: str) -> bool:
    whole, begun = _no_citing()
    small = word.lower()
    return small in whole or small.startswith(begun)


def _attached(marks: list[Mark], texts: Sequence[str]) -> list[Mark]:
    """Doubt marks that stand to a word without a space, where the others do not."""
    close = [
        mark.shape == "square" and texts[mark.source][mark.start - 1 : mark.start].isalpha()
        for mark in marks
    ]
    if sum(close) * 2 > len(marks):
        return marks
    why = Message("joined to a word")
    return [
        replace(mark, why=mark.why or why) if joined else mark
        for mark, joined in zip(marks, close, strict=True)
    ]


def _enumerations(marks: list[Mark], texts: Sequence[str]) -> list[Mark]:
    """Doubt ``(1) age, (2) sex``: single numbers that count up from 1 in one line."""
    doubtful: set[int] = set()
    single = [
        (place, mark)
        for place, mark in enumerate(marks)
        if mark.shape == "round" and len(mark.numbers) == 1 and not mark.parts[0].locator
    ]
    for (one, first), (other, second) in pairwise(single):
        text = texts[first.source]
        between = text[first.end : second.start]
        if (
            first.source == second.source
            and second.numbers[0] == first.numbers[0] + 1
            and re.match(r"\s+[^\W\d_]", between)
            and re.search(r"(?:[,;:]|\b(?:and|or|и|или|und|oder|et|ou))\s*$", between)
            and not re.search(r"[.\n]", between.strip())
        ):
            doubtful |= {one, other}
    why = Message("counts up in an enumeration")
    return [
        replace(mark, why=mark.why or why) if place in doubtful else mark
        for place, mark in enumerate(marks)
    ]
