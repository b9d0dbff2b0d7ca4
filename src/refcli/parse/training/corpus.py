"""Training data: labelled segments turned into labelled words.

The hand-labelled collections differ in habit: one leaves "pp." outside the pages, another
inside; one has volume and issue in one segment. Here they are brought to one habit, the
one of `refcli.parse.labelling.labels`: a field's marker bears the label of its field, volume, issue
and year are apart, "In" belongs to nothing.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from refcli.errors import InputError
from refcli.parse.labelling.labels import LABELS, OUTSIDE
from refcli.parse.labelling.tokens import Tokens, tokenize
from refcli.text import word_lists

__all__ = ["Example", "examples", "opened", "read_segments", "write_segments"]

_SAME: Final = {
    "director": "author",
    "producer": OUTSIDE,
    "organization": "organization",
    "source": "container",
    "medium": "note",
    "": OUTSIDE,
    **{label: label for label in LABELS},
}

_MARKERS: Final = {
    label: frozenset(words) for label, words in word_lists.lists(__package__, "markers.txt").items()
}
_CLOSED_BY: Final = frozenset(("editor", "edition", "translator"))
"""The fields whose marker may stand behind them: "(Eds.)", "2nd edition"."""

_LANGUAGES: Final = frozenset(word_lists.lists(__package__, "markers.txt")["language"])


class Example(NamedTuple):
    """One reference to learn from: its words and the label of each."""

    tokens: Tokens
    labels: Sequence[str]
    source: str


def opened(path: Path) -> TextIO:
    """Open a file of text in UTF-8, packed by xz where its name says so."""
    if path.suffix != ".xz":
        return path.open(encoding="utf-8")
    import lzma

    return lzma.open(path, "rt", encoding="utf-8")


def read_segments(path: Path) -> Iterator[tuple[list[tuple[str, str]], str]]:
    """Read a file of labelled references, one JSON object a line.

    A line holds ``segments``, pairs of label and text that joined give the reference, and
    may name its ``source``. Raises InputError where a line is something else.
    """
    with opened(path) as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                entry = json.loads(line)
                segments = [(str(label), str(text)) for label, text in entry["segments"]]
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    "{path}, line {number}: no labelled segments ({error})",
                    path=path,
                    number=number,
                    error=error,
                ) from None
            yield segments, str(entry.get("source", ""))


def write_segments(path: Path, references: Iterable[Sequence[tuple[str, str]]], source: str) -> int:
    """Write labelled segments as ``read_segments`` reads them; return of how many references."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for segments in references:
            count += 1
            text = "".join(part for _, part in segments)
            entry = {"text": text, "segments": segments, "source": source}
            print(json.dumps(entry, ensure_ascii=False), file=out)
    return count


def examples(entries: Iterable[tuple[list[tuple[str, str]], str]]) -> Iterator[Example]:
    """Turn labelled segments into labelled words."""
    for segments, source in entries:
        text = "".join(part for _, part in segments)
        tokens = tokenize(text)
        if tokens.words:
            yield Example(tokens, _labels(tokens, segments), source)


def _labels(tokens: Tokens, segments: Sequence[tuple[str, str]]) -> list[str]:
    bounds: list[tuple[int, str, int]] = []
    position = 0
    for number, (label, part) in enumerate(segments):
        position += len(part)
        bounds.append((position, label, number))
    labels: list[str] = []
    owners: list[int] = []
    at = 0
    for start in tokens.starts:
        while bounds[at][0] <= start:
            at += 1
        labels.append(bounds[at][1])
        owners.append(bounds[at][2])
    first = 0
    for index in range(1, len(labels) + 1):
        if index == len(labels) or owners[index] != owners[first]:
            labels[first:index] = _refined(labels[first], tokens, first, index)
            first = index
    _organizations(labels)
    _claim_markers(labels, tokens)
    _translations(labels, tokens)
    return labels


def _refined(label: str, tokens: Tokens, first: int, last: int) -> list[str]:
    """Return the labels of one segment's words, its habits made ours."""
    label = "identifier" if label == "identifier" else _SAME.get(label, "note")
    size = last - first
    words = [word.lower() for word in tokens.words[first:last]]
    gaps = tokens.gaps[first : last + 1]
    if label in {"container", "editor", "note"} and words[0] in {"in", "dans", "en"} and size > 1:
        return [OUTSIDE, *_refined(label, tokens, first + 1, last)]
    if label == "identifier" or (label == "note" and "arxiv" in words):
        return _identifier(words, size)
    if label == "volume":
        return _volume(words, gaps)
    if label == "date":
        return _date(words)
    if label == "pages" and _is_extent(words):
        return ["extent"] * size
    if label == "genre" and size > 1:
        return _genre(words)
    if label == "edition" and "vol" in words:
        return ["edition" if index < words.index("vol") else "volume" for index in range(size)]
    if label == "note" and words[0] in {"url", "retrieved", "retirado", "available", "from"}:
        return ["url"] * size
    return [label] * size


def _is_extent(words: Sequence[str]) -> bool:
    """Tell `233 p.` from `p. 233`."""
    return len(words) == 2 and words[0].isdigit() and words[1].rstrip(".") in {
        "p", "pp", "с", "c", "s", "pages", "seiten", "стр",
    }  # fmt: skip


def _identifier(words: Sequence[str], size: int) -> list[str]:
    joined = " ".join(words)
    for mark, label in (
        ("pmcid", "pmcid"), ("pmc", "pmcid"), ("pmid", "pmid"), ("pubmed", "pmid"),
        ("arxiv", "arxiv"), ("hep", "arxiv"), ("ph", "arxiv"), ("nucl", "arxiv"),
        ("gr", "arxiv"), ("cond", "arxiv"), ("math", "arxiv"),
    ):  # fmt: skip
        if mark in joined:
            return [label] * size
    if re.fullmatch(r"\d{4}\.\d{4,5}(v\d+)?", words[0]):
        return ["arxiv"] * size
    return ["number"] * size


_YEAR: Final = re.compile(r"(1[5-9]|20)\d\d[a-z]?")


def _volume(words: Sequence[str], gaps: Sequence[str]) -> list[str]:
    """Divide `2009;7`, `vol. 58, n° 2` and `12(3)` into their parts."""
    labels: list[str] = []
    numbers = sum(any(letter.isdigit() for letter in word) for word in words)
    part = "volume"
    taken = False
    for index, word in enumerate(words):
        gap = gaps[index]
        digits = word[0].isdigit()
        if word.rstrip(".") in {"vol", "volume", "v", "bd", "band", "jg", "t", "tome"}:
            part = "volume"
        elif word.rstrip(".") in {"no", "nr", "n", "heft", "issue", "number", "num", "iss", "h"}:
            part = "issue"
        elif "°" in gap or "№" in gap:
            part = "issue" if "№" in gap or part == "issue" else part
        elif digits and numbers > 1 and _YEAR.fullmatch(word) and index + 1 < len(words):
            labels.append("date")
            continue
        elif digits and taken and part == "volume" and re.search(r"[(:/.,]", gap):
            part = "issue"
        taken = taken or (digits and part == "volume")
        labels.append(part)
    return labels


def _date(words: Sequence[str]) -> list[str]:
    """Divide `17 April 2002. Web. 1 January 2013` into date and date of access."""
    if "web" in words[:-1]:
        at = words.index("web")
        return ["date"] * at + ["note"] + ["accessed"] * (len(words) - at - 1)
    return ["date"] * len(words)


def _genre(words: Sequence[str]) -> list[str]:
    """Divide `US patent 4 0054 881` into genre and number."""
    labels: list[str] = []
    for word in words:
        number = any(letter.isdigit() for letter in word) or (labels and labels[-1] == "number")
        labels.append("number" if number and labels else "genre")
    return labels


def _organizations(labels: list[str]) -> None:
    """Tell a body that publishes, after title or journal, from one that wrote."""
    opened = False
    for index, label in enumerate(labels):
        opened = opened or label in {"title", "container"}
        if label == "organization" and opened:
            labels[index] = "publisher"


def _claim_markers(labels: list[str], tokens: Tokens) -> None:
    """Give `pp.` and its like outside a field to the field that they announce or close."""
    words = [word.lower() for word in tokens.words]
    for index in range(len(labels) - 2, -1, -1):
        if labels[index] == OUTSIDE and _marks(words[index], labels[index + 1]):
            labels[index] = labels[index + 1]
    for index in range(1, len(labels)):
        before = labels[index - 1]
        if labels[index] == OUTSIDE and before in _CLOSED_BY and _marks(words[index], before):
            labels[index] = before
    for index, word in enumerate(words):
        if labels[index] == OUTSIDE and word in {"doi", "url", "isbn", "issn"}:
            labels[index] = word


def _marks(word: str, label: str) -> bool:
    markers = _MARKERS.get(label, frozenset())
    return word in markers or word.rstrip(".") in markers


def _translations(labels: list[str], tokens: Tokens) -> None:
    """Label `[Population]` after a title or journal, and `(in Russian)`, as what they are."""
    words, gaps = tokens.words, tokens.gaps
    for index in range(1, len(labels)):
        if words[index].lower() in _LANGUAGES and words[index - 1].lower() == "in":
            if "(" in gaps[index - 1] or "[" in gaps[index - 1]:
                labels[index - 1] = labels[index] = "language"
            continue
        label = labels[index]
        if label in {"title", "container"} and "[" in gaps[index] and labels[index - 1] == label:
            end = index
            while end < len(labels) and "]" not in gaps[end + 1] and labels[end] == label:
                end += 1
            closed = end < len(labels) and "]" in gaps[end + 1] and labels[end] == label
            if closed and (end + 1 == len(labels) or labels[end + 1] != label) and end - index:
                labels[index : end + 1] = ["translation"] * (end + 1 - index)
