"""The conditional random field that labels the words of a reference.

The model is a data file that ships with the package (CRFsuite's format); it is opened once
a process, at the first reference.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from refcli.parse.features import featurize
from refcli.parse.tokens import Tokens

__all__ = ["MODEL", "Tagging", "tag"]

MODEL: Final = Path(__file__).with_name("references.crfsuite")
"""The model that ships with refcli."""


class Tagging(NamedTuple):
    """The label of each word, and how probable the model finds it (0 to 1)."""

    labels: Sequence[str]
    probabilities: Sequence[float]


@lru_cache(maxsize=2)
def _tagger(path: str) -> Any:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    return tagger


def tag(tokens: Tokens, model: Path = MODEL) -> Tagging:
    """Label the words of one reference."""
    if not tokens.words:
        return Tagging([], [])
    tagger = _tagger(str(model))
    labels = tagger.tag(featurize(tokens))
    marginal = tagger.marginal
    return Tagging(labels, [marginal(label, index) for index, label in enumerate(labels)])
