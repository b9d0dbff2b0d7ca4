"""Corrected records as training data: each field found again in the text that it came from."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from refcli.durable import make_folder, replace_file
from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.model import Tagging
from refcli.parse.labelling.own_model import Example, example, first_reading
from refcli.parse.labelling.tokens import Tokens, tokenize
from refcli.record import NAME_VARIABLES, names, source, text, year

__all__ = ["Correction", "correction_of", "keep", "kept"]

_VARIABLES: Final = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "title": "title",
    "container-title": "container",
    "collection-title": "collection",
    "publisher": "publisher",
    "publisher-place": "location",
    "edition": "edition",
    "genre": "genre",
    "number": "number",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "number-of-pages": "extent",
    "issued": "date",
    "DOI": "doi",
    "URL": "url",
    "ISBN": "isbn",
    "ISSN": "issn",
    "PMID": "pmid",
    "PMCID": "pmcid",
}
"""The variables that stand in a text, and the label of their words."""


class Correction(NamedTuple):
    """What one record teaches: its words, their labels, and whether any label is new."""

    tokens: Tokens
    labels: list[str]
    first: Tagging
    """What was said of the words first."""
    is_new: bool
    lost: list[str]
    """Variables that were corrected to what the text does not say: nothing to learn there."""


def correction_of(record: Mapping[str, Any]) -> Correction | None:
    """Return what a record teaches, or None where it was not read from text.

    Fields that are as the parser read them keep their labels. A field that was corrected is
    looked for in the text; what bore its label before and is not in it bears none.
    """
    whole = source(record).get("text", "")
    tokens = tokenize(whole)
    if not tokens.words:
        return None
    from refcli.parse.building.record import build

    first = first_reading(tokens)
    read = build(tokens, first.labels, first.probabilities)
    labels = list(first.labels)
    lost = []
    for variable, label in _VARIABLES.items():
        if _value(record, variable) == _value(read, variable):
            continue
        places = _places(tokens, _words_of(record, variable), labels, label)
        if places is None:
            lost.append(variable)
            continue
        labels = [
            OUTSIDE if own == label and at not in places else own for at, own in enumerate(labels)
        ]
        for at in places:
            labels[at] = label
    return Correction(tokens, labels, first, labels != list(first.labels), lost)


def keep(corrections: Iterable[Correction], path: Path) -> int:
    """Add corrections to a file of training data; return how many it did not have yet.

    The file is in the form of the data that the shipped model was trained on: ``segments``,
    pairs of label and text that joined give the reference. A later correction of the same
    text takes the place of the earlier one.
    """
    held = {"".join(part for _, part in segments): segments for segments in _segments(path)}
    before = len(held)
    for correction in corrections:
        held[correction.tokens.text] = _as_segments(correction.tokens, correction.labels)
    make_folder(path.parent)
    lines = (json.dumps({"segments": segments}, ensure_ascii=False) for segments in held.values())
    replace_file(path, "".join(f"{line}\n" for line in lines).encode())
    return len(held) - before


def kept(path: Path) -> list[Example]:
    """Return the examples of a file; none if there is no file."""
    examples: list[Example] = []
    for segments in _segments(path):
        tokens = tokenize("".join(part for _, part in segments))
        owners: list[str] = []
        end = 0
        for label, part in segments:
            start, end = end, end + len(part)
            owners += [label or OUTSIDE for at in tokens.starts if start <= at < end]
        examples.append(example(tokens, owners))
    return examples


def _segments(path: Path) -> Iterator[list[tuple[str, str]]]:
    if path.is_file():
        from refcli.parse.training.corpus import read_segments

        yield from (segments for segments, _ in read_segments(path))


def _as_segments(tokens: Tokens, labels: Sequence[str]) -> list[tuple[str, str]]:
    segments: list[tuple[str, str]] = []
    end = 0
    for span in spans_of(labels):
        start, last = tokens.starts[span.first], tokens.ends[span.last - 1]
        if start > end:
            segments.append(("", tokens.text[end:start]))
        label = "" if span.label == OUTSIDE else span.label
        segments.append((label, tokens.text[start:last]))
        end = last
    return [*segments, ("", tokens.text[end:])] if end < len(tokens.text) else segments


def _value(record: Mapping[str, Any], variable: str) -> Any:
    if variable in NAME_VARIABLES:
        return [
            (name.get("family", ""), name.get("literal", "")) for name in names(record, variable)
        ]
    return year(record) if variable == "issued" else text(record, variable)


_WORD: Final = re.compile(r"[^\W_]+")


def _words_of(record: Mapping[str, Any], variable: str) -> list[list[str]]:
    """Return what to look for, each as its words: one value, or one for each name."""
    if variable in NAME_VARIABLES:
        people = names(record, variable)
        values = [name.get("family") or name.get("literal", "") for name in people]
    elif variable == "issued":
        values = [str(year(record) or "")]
    elif variable == "page":
        values = [text(record, variable).partition("-")[0]]
    else:
        values = [text(record, variable)]
    return [[word.lower() for word in _WORD.findall(value)] for value in values if value]


def _places(
    tokens: Tokens, wanted: Sequence[Sequence[str]], labels: Sequence[str], label: str
) -> set[int] | None:
    """Return the words that say these values, none where there is no value, None if not there.

    Names are taken as one stretch from the first to the last, initials between them too.
    """
    if not wanted:
        return set()
    pieces = [[part.lower() for part in _WORD.findall(word)] for word in tokens.words]
    found: set[int] = set()
    for words in wanted:
        stretch = _stretch(pieces, words, labels, label)
        if stretch is None:
            return None
        found.update(stretch)
    if len(wanted) > 1 or label in NAME_VARIABLES:
        found = set(range(min(found), max(found) + 1))
        found |= {at for at in range(max(found) + 1, len(labels)) if _goes_on(labels, label, at)}
        found |= _initials_beside(tokens, found)
    return found


def _goes_on(labels: Sequence[str], label: str, at: int) -> bool:
    return labels[at] == label == labels[at - 1]


def _initials_beside(tokens: Tokens, found: set[int]) -> set[int]:
    beside = (min(found) - 1, max(found) + 1)
    return {
        at
        for at in beside
        if 0 <= at < len(tokens.words)
        and len(tokens.words[at].strip(".")) <= 2
        and tokens.words[at][0].isupper()
    }


def _stretch(
    pieces: Sequence[Sequence[str]], words: Sequence[str], labels: Sequence[str], label: str
) -> range | None:
    """Return where these words stand one after the other, best where the label was."""
    best: range | None = None
    for start in range(len(pieces)):
        if not words or pieces[start][:1] != list(words[:1]):
            continue
        joined: list[str] = []
        end = start
        while end < len(pieces) and len(joined) < len(words):
            joined += pieces[end]
            end += 1
        if joined[: len(words)] != list(words):
            continue
        if best is None or (
            label in labels[start:end] and label not in labels[best.start : best.stop]
        ):
            best = range(start, end)
    return best
