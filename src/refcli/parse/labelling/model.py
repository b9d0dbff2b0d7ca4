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
from refcli.parse.labelling.tail import tail_of
from refcli.parse.labelling.tokens import Tokens, tokenize

__all__ = ["MODEL", "Tagging", "marginals", "tag"]

MODEL: Final = Path(__file__).with_name("references.crfsuite")
"""The model that ships with refcli."""


class Tagging(NamedTuple):
    """The label of each word, and how probable the model finds it (0 to 1)."""

    labels: Sequence[str]
    probabilities: Sequence[float]


@lru_cache(maxsize=2)
def _opened(path: str) -> tuple[Any, dict[str, tuple[str, str]]]:
    """Open a model; give its tagger, and for each of its labels the field and the twin.

    The twin is the label of the same field that tells its other words, "" where it has none.
    """
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    labels = tagger.labels()
    fields = {label: field_of(label) for label in labels}
    twins = {
        label: next((own for own in labels if own != label and fields[own] == field), "")
        for label, field in fields.items()
    }
    return tagger, {label: (fields[label], twins[label]) for label in labels}


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
    if behind := tail_of(tokens):
        before = _without(tokens, len(behind))
        if before is not None:
            own = tag(before, put_right, model)
            return Tagging([*own.labels, *behind], [*own.probabilities, *[1.0] * len(behind)])
    tagger, known = _opened(str(model))
    marginal = tagger.marginal
    found = tagger.tag(featurize(tokens))
    fields = [known[label][0] for label in found]
    labels, told = (fields, {}) if put_right is None else put_right(tokens, fields)
    probabilities: list[float] = []
    for index, (label, field) in enumerate(zip(found, labels, strict=True)):
        if field in _BY_SHAPE and shape(tokens.words[index]) == field:
            probabilities.append(1.0)
        elif index in told:
            probabilities.append(told[index])
        else:
            sure, twin = marginal(label, index), known[label][1]
            probabilities.append(sure + marginal(twin, index) if twin and sure < _SURE else sure)
    return Tagging(labels, probabilities)


def _without(tokens: Tokens, count: int) -> Tokens | None:
    """Return a reference without its last words, None if it would be cut otherwise then."""
    kept = len(tokens.words) - count
    if kept < 1:
        return None
    end = tokens.starts[kept]
    before = tokenize(tokens.text[:end].rstrip(" ;,([<⟨"), body=tokens.body)
    return before if list(before.words) == list(tokens.words[:kept]) else None


def marginals(tokens: Tokens, model: Path = MODEL) -> list[dict[str, float]]:
    """Return for each word of a reference how probable the model finds each label, 0 to 1."""
    tagger, known = _opened(str(model))
    tagger.set(featurize(tokens))
    found: list[dict[str, float]] = []
    for index in range(len(tokens.words)):
        sure: dict[str, float] = {}
        for label, (field, _) in known.items():
            sure[field] = sure.get(field, 0.0) + tagger.marginal(label, index)
        found.append(sure)
    return found


_BY_SHAPE: Final = frozenset(("doi", "url"))
"""What is told by the shape of its word is sure, whatever the model finds."""

_SURE: Final = 0.999
"""A word as sure as this is not asked for the little that its twin adds."""
