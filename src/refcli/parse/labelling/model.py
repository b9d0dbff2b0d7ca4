"""The conditional random field that labels the words of a reference.

The model is a data file that ships with the package (CRFsuite's format); it is opened once
a process, at the first reference.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from refcli.parse.labelling.features import featurize
from refcli.parse.labelling.labels import field_of
from refcli.parse.labelling.shapes import shape
from refcli.parse.labelling.tail import without_tail
from refcli.parse.labelling.tokens import Tokens
from refcli.parse.labelling.undated import stands_for_year, with_year

__all__ = ["MODEL", "Marginals", "Tagging", "marginals", "tag"]

MODEL: Final = Path(__file__).with_name("references.crfsuite")
"""The model that ships with refcli."""


class Tagging(NamedTuple):
    """The label of each word, and how probable the model finds it (0 to 1)."""

    labels: Sequence[str]
    probabilities: Sequence[float]


class _Opened(NamedTuple):
    tagger: Any
    known: Mapping[str, tuple[str, str]]
    """By label of the model the field that it tells, and its twin, or "": the label of the same
    field that tells its other words."""
    labels: Mapping[str, Sequence[str]]
    """By field the labels that tell it."""


@lru_cache(maxsize=2)
def _opened(path: str) -> _Opened:
    """Open a model."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    labels: dict[str, list[str]] = {}
    for label in tagger.labels():
        labels.setdefault(field_of(label), []).append(label)
    known = {
        label: (field, next((twin for twin in own if twin != label), ""))
        for field, own in labels.items()
        for label in own
    }
    return _Opened(tagger, known, labels)


def tag(
    tokens: Tokens,
    put_right: Callable[[Tokens, Sequence[str]], tuple[Sequence[str], Mapping[int, float]]]
    | None = None,
    model: Path = MODEL,
) -> Tagging:
    """Label the words of one reference.

    ``put_right`` gets the labels and returns those that shall stand, and how sure it is of
    those that it changed.
    """
    if not tokens.words:
        return Tagging([], [])
    before, behind = without_tail(tokens)
    tagger, known, _ = opened = _opened(str(model))
    marginal = tagger.marginal
    found, at, said = _found(opened, before)
    year = slice(at, at + bool(said))
    fields = [known[label][0] for label in found]
    fields[year] = said
    labels: Sequence[str] = [*fields, *behind]
    told: Mapping[int, float] = {}
    if put_right is None:
        pass
    elif "language" in behind:
        # By what ends a reference a rule tells that its title is translated.
        labels, told = put_right(tokens, [*fields, *behind])
    else:
        labels, told = put_right(before, fields)
        labels = [*labels, *behind]
    probabilities: list[float] = list(map(marginal, found, range(len(found))))
    for index, label in enumerate(found):
        if probabilities[index] < _SURE and (twin := known[label][1]):
            probabilities[index] += marginal(twin, index)
    probabilities[year] = probabilities[year] * len(said)
    probabilities += [1.0] * len(behind)
    for index in told.keys() & range(len(before.words)):
        probabilities[index] = told[index]
    if not _BY_SHAPE.isdisjoint(labels):
        for index, field in enumerate(labels):
            if field in _BY_SHAPE and shape(tokens.words[index]) == field:
                probabilities[index] = 1.0
    return Tagging(labels, probabilities)


def _found(opened: _Opened, tokens: Tokens) -> tuple[Sequence[str], int, Sequence[str]]:
    """Return the labels that the model finds, and of which words one of them is a year's instead.

    These are told by their first word and their own labels.
    """
    dated, at, said = with_year(tokens)
    found: Sequence[str] = opened.tagger.tag(featurize(dated))
    if said and not stands_for_year([opened.known[label][0] for label in found], at):
        return opened.tagger.tag(featurize(tokens)), 0, ()
    return found, at, said


class Marginals(NamedTuple):
    """How probable the model finds each field of each word of one reference."""

    fields: Sequence[str]
    """All that the model knows."""
    of: Callable[[int, str], float]
    """The probability, 0 to 1, that a word is of a field: asked before the next reference is."""


def marginals(tokens: Tokens, model: Path = MODEL) -> Marginals:
    """Return how probable the model finds each field of each word of a reference.

    A probability is computed when it is asked, for few of them are.
    """
    tagger, _, labels = _opened(str(model))
    tagger.set(featurize(tokens))
    marginal = tagger.marginal

    def of(index: int, field: str) -> float:
        return sum([marginal(label, index) for label in labels.get(field, ())], 0.0)

    return Marginals(tuple(labels), of)


_BY_SHAPE: Final = frozenset(("doi", "url"))
"""What is told by the shape of its word is sure, whatever the model finds."""

_SURE: Final = 0.999
"""A word as sure as this is not asked for the little that its twin adds."""
