"""The areas of a description by GOST R 7.0.100 and 7.1 that the labels left in another."""

import re
from collections.abc import Iterator
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.shapes import shape
from refcli.parse.labelling.tokens import Tokens
from refcli.parse.labelling.words import word_kind

__all__ = [
    "author_of_host",
    "dissertation",
    "edition",
    "in_a_collection",
    "number_of_volumes",
    "series_in_brackets",
    "statement_without_role",
]

_EDITION: Final = re.compile(r"[.\s][—–-]?\s(?=\d{1,2}-?[ое]?е\sизд\b)")
_VOLUMES: Final = re.compile(
    r"\s?:\s(?=[вВу]\s\d{1,3}(?:-х|-ти)?\s?(?:т|тт|ч|кн|томах|частях|книгах|томів)\b)"
)
_DISSERTATION: Final = re.compile(
    r"[:.]\s(?=(?:автореф(?:ерат)?\.?\s)?(?:дис\b|дисс\b|диссертаци|дисертаці)|автореф)"
)
_SPECIALITY: Final = re.compile(r"(?<!\d)\d\d\.\d\d\.\d\d(?!\d)|(?<!\d)\d\.\d\.\d{1,2}(?!\d)")
_SERIES: Final = re.compile(r"(?<=[.\s])[—–-]?\s?\((?P<series>[^()]{3,120})\)")
_OF_SERIES: Final = frozenset(("container", "title", "editor", "author", "publisher", OUTSIDE))
_COLLECTION: Final = re.compile(
    r"(?://|In:?)\s(?P<mark>(?:[ВвУу]|In)\s(?:сб|кн|збірн|зб)\.?\s?:?)\s"
)


def edition(tokens: Tokens, labels: list[str]) -> None:
    """End a title where the edition begins: `. 2-е изд., испр. и доп.` (5.3)."""
    if match := _EDITION.search(tokens.text):
        for at in _run(tokens, labels, match.end(), frozenset(("title", "container"))):
            labels[at] = "edition"


def number_of_volumes(tokens: Tokens, labels: list[str]) -> None:
    """End a title where it tells how many volumes there are: ` : в 9 т.`."""
    if match := _VOLUMES.search(tokens.text):
        for at in _run(tokens, labels, match.end(), frozenset(("title",))):
            labels[at] = "note"


def dissertation(tokens: Tokens, labels: list[str]) -> None:
    """End a title where the kind of thesis begins, and know its speciality by its number."""
    match = _DISSERTATION.search(tokens.text)
    if not match:
        return
    own = frozenset(("title", "genre", "number", "container"))
    for at in _run(tokens, labels, match.end(), own, marks="/"):
        labels[at] = "genre"
    if number := _SPECIALITY.search(tokens.text, match.end()):
        for at in range(len(labels)):
            if number.start() <= tokens.starts[at] < number.end():
                labels[at] = "number"


def series_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands in brackets behind the extent as the series (5.6)."""
    if "extent" not in labels or "collection" in labels:
        return
    last = max(at for at, label in enumerate(labels) if label == "extent")
    match = _SERIES.search(tokens.text, tokens.ends[last])
    if not match or match.start() > tokens.ends[last] + _NEAR:
        return
    inside = [at for at, start in enumerate(tokens.starts) if match.start() < start < match.end()]
    if inside and {labels[at] for at in inside} <= _OF_SERIES:
        for at in inside:
            labels[at] = "collection"


_NEAR: Final = 8


def in_a_collection(tokens: Tokens, labels: list[str]) -> None:
    """Leave `В сб.:` out of the name of what holds a work."""
    if match := _COLLECTION.search(tokens.text):
        for at, start in enumerate(tokens.starts):
            if match.start("mark") <= start < match.end("mark"):
                labels[at] = OUTSIDE


def author_of_host(tokens: Tokens, labels: list[str]) -> None:
    """Leave the author of a book out of its name: `// Бахтин М. М. Вопросы эстетики`."""
    for label, first, last in spans_of(labels):
        if label != "container" or "//" not in tokens.gaps[first]:
            continue
        end = first + 1
        while end < last and shape(tokens.words[end])[0] == "I":
            end += 1
        if first + 1 < end < last and tokens.words[first][0].isupper():
            labels[first:end] = [OUTSIDE] * (end - first)
        return


def statement_without_role(tokens: Tokens, labels: list[str]) -> None:
    """Read people behind “ / ” who have no role as the authors (5.2.6)."""
    for label, first, last in spans_of(labels):
        if label != "editor" or " / " not in tokens.gaps[first]:
            continue
        if not any(word_kind(word) == "A" for word in tokens.words[first:last]):
            labels[first:last] = ["author"] * (last - first)
        return


def _run(
    tokens: Tokens, labels: list[str], start: int, own: frozenset[str], marks: str = "/:—–"
) -> Iterator[int]:
    """Yield the words from a place on while they bear such labels and no area ends."""
    at = next((at for at, begin in enumerate(tokens.starts) if begin >= start), len(labels))
    first = at
    while at < len(labels) and labels[at] in own:
        if at > first and (set(tokens.gaps[at]) & set(marks) or _ends(tokens, at)):
            return
        yield at
        at += 1


def _ends(tokens: Tokens, at: int) -> bool:
    """Tell whether a sentence ends before a word: not behind an abbreviation."""
    return tokens.gaps[at] == ". " and tokens.words[at][0].isupper()
