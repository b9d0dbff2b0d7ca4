"""A model of one's own: what a user's corrections teach, on top of the model that ships.

The shipped model is not trained again; that would take its training data. A second, small
conditional random field reads what the first one said of each word, how surely, and the
words themselves, and says what the user would have said. Where it has learnt nothing it
repeats the first.
"""

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

from refcli.durable import make_folder, replace_file
from refcli.errors import InputError
from refcli.parse.labelling.eastern_titles import quoted
from refcli.parse.labelling.features import shape
from refcli.parse.labelling.gbt7714 import chinese
from refcli.parse.labelling.model import Tagging, tag
from refcli.parse.labelling.rules import put_right
from refcli.parse.labelling.sealed import model_in, sealed
from refcli.parse.labelling.tail import without_tail
from refcli.parse.labelling.tokens import Tokens

__all__ = ["Example", "example", "first_reading", "open_model", "reading", "score", "train"]


_BY_MARKS: Final = 0.99
"""How sure a reference is read by the marks of its standard, where the model cannot tell."""


def first_reading(tokens: Tokens) -> Tagging:
    """Return what the shipped model and the rules behind it say of each word of a reference."""
    own = tag(tokens, put_right)
    if chinese(tokens, own.labels) or quoted(tokens, own.labels):
        before, behind = without_tail(tokens)
        labels = own.labels[: len(before.words)]
        if marked := chinese(before, labels) or quoted(before, labels):
            return Tagging([*marked, *behind], [_BY_MARKS] * len(own.labels))
    return own


class Example(NamedTuple):
    """A reference, the labels that its words should have, and what is said of them first."""

    tokens: Tokens
    labels: Sequence[str]
    first: Tagging


def example(tokens: Tokens, labels: Sequence[str]) -> Example:
    """Return an example of these words and labels."""
    return Example(tokens, labels, first_reading(tokens))


def reading(tokens: Tokens, model: Path | None = None, first: Tagging | None = None) -> Tagging:
    """Return what is said of each word: by this model, or by the one that ships alone.

    ``first`` is what the one that ships said, where that is known already.
    """
    first = first or first_reading(tokens)
    if model is None or not tokens.words:
        return first
    opened = _opened(str(model))
    if opened is None:
        return first
    tagger = opened.tagger
    labels = tagger.tag(_features(tokens, first))
    own, sure = list(first.labels), list(first.probabilities)
    for begin, end in _changed(first.labels, labels):
        found = [tagger.marginal(labels[at], at) for at in range(begin, end)]
        if sum(found) >= _CONVINCED * len(found):
            own[begin:end], sure[begin:end] = labels[begin:end], found
    return Tagging(own, sure)


_CONVINCED: Final = 0.75
"""How sure of its words, on the mean, one's own model must be to say otherwise."""


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where each run of words begins and ends that have other labels after."""
    begin = 0
    for at in range(len(after) + 1):
        if at == len(after) or before[at] == after[at]:
            if begin < at:
                yield begin, at
            begin = at + 1


def train(corrected: Sequence[Example], accepted: Sequence[Example], out: Path) -> None:
    """Fit a model to examples and write it to a file, whole or not at all.

    ``accepted`` are references that were read right: they teach it to leave alone what is.
    What was written reads an example before it takes the place of an earlier model. Raises
    InputError where it does not, OSError where it cannot be written; the earlier one stays.
    """
    import tempfile

    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs", "crf1d")
    trainer.set_params({"c1": 0.01, "c2": 0.05, "max_iterations": 100})
    for one in [*accepted, *(list(corrected) * _WEIGHT)]:
        trainer.append(_features(one.tokens, one.first), list(one.labels))
    make_folder(out.parent)
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder) / out.name
        try:
            trainer.train(str(new))
            data = sealed(new.read_bytes())
        except (RuntimeError, OSError) as error:
            raise InputError("the model could not be trained: {error}", error=error) from error
        written = out.with_name(f".{out.name}.{os.getpid()}.new")

        def reads_an_example() -> None:
            one = [*corrected, *accepted][0]
            opened = open_model(written)  # a name for all of it: its bytes must live
            opened.tagger.tag(_features(one.tokens, one.first))

        replace_file(out, data, new=written, last_look=reads_an_example)
    _opened.cache_clear()


_WEIGHT: Final = 3
"""How often a corrected reference counts against an accepted one."""


def score(examples: Sequence[Example], model: Path | None = None) -> int:
    """Count the references whose words all get the labels that they should have."""
    return sum(
        list(reading(one.tokens, model, one.first).labels) == list(one.labels) for one in examples
    )


class _Opened(NamedTuple):
    tagger: Any
    data: bytes
    """What the tagger reads from: CRFsuite keeps no copy, so it must live as long."""


def open_model(model: Path) -> _Opened:
    """Return what labels words by a model; raises InputError where the model is damaged."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    data = model_in(model)
    try:
        tagger.open_inmemory(data)
    except (RuntimeError, ValueError) as error:
        raise InputError("{model}: {error}", model=model, error=error) from error
    return _Opened(tagger, data)


@lru_cache(maxsize=1)
def _opened(path: str) -> _Opened | None:
    """Return what labels words by a model, None where the model is damaged."""
    try:
        return open_model(Path(path))
    except InputError:
        return None


def _features(tokens: Tokens, first: Tagging) -> list[list[str]]:
    """Return the first label of each word and its neighbours, and what the word looks like."""
    count = len(tokens.words)
    labels = ["", *first.labels, ""]
    shapes = ["", *map(shape, tokens.words), ""]
    gaps = [" ".join(gap.split())[:4] for gap in tokens.gaps]
    turns = [a != b for a, b in pairwise(labels)]
    return [
        [
            f"label {labels[at + 1]}",
            f"labels {labels[at]} {labels[at + 1]} {labels[at + 2]}",
            f"sure {labels[at + 1]} {int(first.probabilities[at] * 5)}",
            f"word {tokens.words[at].lower()}",
            f"word {labels[at + 1]} {tokens.words[at].lower()}",
            f"shape {labels[at + 1]} {shapes[at]} {shapes[at + 1]} {shapes[at + 2]}",
            f"before {labels[at + 1]} {gaps[at]} {turns[at]}",
            f"after {labels[at + 1]} {gaps[at + 1]} {turns[at + 1]}",
            f"place {labels[at + 1]} {min(at, 2)} {min(count - 1 - at, 2)}",
        ]
        for at in range(count)
    ]
