"""A model of one's own: what a user's corrections teach, on top of the model that ships.

The shipped model is not trained again; that would take its training data. A second, small
conditional random field reads what the first one said of each word, how surely, and the
words themselves, and says what the user would have said. Where it has learnt nothing it
repeats the first.
"""

import tempfile
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from refcli.durable import make_folder, replace_file
from refcli.parse.labelling.features import shape
from refcli.parse.labelling.gbt7714 import chinese
from refcli.parse.labelling.model import Tagging, tag
from refcli.parse.labelling.rules import constrained
from refcli.parse.labelling.tokens import Tokens

__all__ = ["Example", "first_reading", "reading", "score", "train"]

Example = tuple[Tokens, Sequence[str]]
"""A reference and the labels that its words should have."""

_BY_MARKS: Final = 0.9
"""How sure a reference is read by the marks of GB/T 7714, where the model knows no better."""


def first_reading(tokens: Tokens) -> Tagging:
    """Return what the shipped model and the rules behind it say of each word of a reference."""
    own = tag(tokens, constrained)
    if marked := chinese(tokens, own.labels):
        return Tagging(marked, [_BY_MARKS] * len(marked))
    return own


def reading(tokens: Tokens, model: Path | None = None) -> Tagging:
    """Return what is said of each word: by this model, or by the one that ships alone."""
    first = first_reading(tokens)
    if model is None or not tokens.words:
        return first
    tagger = _tagger(str(model))
    labels = tagger.tag(_features(tokens, first))
    sure = [
        probability if label == before else tagger.marginal(label, at)
        for at, (label, before, probability) in enumerate(
            zip(labels, first.labels, first.probabilities, strict=True)
        )
    ]
    return Tagging(labels, sure)


def train(corrected: Sequence[Example], accepted: Sequence[Example], out: Path) -> None:
    """Fit a model to examples and write it to a file, whole or not at all.

    ``accepted`` are references that were read right: they teach it to leave alone what is.
    """
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs", "crf1d")
    trainer.set_params({"c1": 0.01, "c2": 0.05, "max_iterations": 100})
    for tokens, labels in [*accepted, *(list(corrected) * _WEIGHT)]:
        trainer.append(_features(tokens, first_reading(tokens)), list(labels))
    make_folder(out.parent)
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder) / out.name
        trainer.train(str(new))
        replace_file(out, new.read_bytes())


_WEIGHT: Final = 3
"""How often a corrected reference counts against an accepted one."""


def score(examples: Sequence[Example], model: Path | None = None) -> int:
    """Count the references whose words all get the labels that they should have."""
    return sum(list(reading(tokens, model).labels) == list(labels) for tokens, labels in examples)


@lru_cache(maxsize=1)
def _tagger(path: str) -> Any:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    return tagger


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
