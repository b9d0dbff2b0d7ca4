"""Whether a model of one's own may be used: tried on what it was not trained on.

Corrections are read better with it, each left out of its training in turn; and ordinary
references, of every kind and language, must be read as before. Those ship with refcli
(`ordinary.txt`); they too are left out in turn, and teach the model besides to leave alone
what is right.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from refcli.parse.labelling.own_model import Example, first_reading, reading, score, train
from refcli.parse.labelling.tokens import tokenize
from refcli.text import word_lists

__all__ = ["Harm", "Verdict", "changes_of", "ordinary", "trial"]

_FOLDS: Final = 5


class Harm(NamedTuple):
    """An ordinary reference that a model reads otherwise: words, their label before and after."""

    text: str
    words: str
    before: str
    after: str


class Verdict(NamedTuple):
    """What a trial showed, in references: all corrected ones, right without, right with."""

    corrected: int
    before: int
    after: int
    harmed: list[Harm]

    @property
    def is_better(self) -> bool:
        """Tell whether the model may be used: it reads more right, and nothing worse.

        Of one correction alone it cannot be told whether another would be read better by it.
        """
        better = self.after > self.before or self.corrected in (self.before, 1)
        return better and self.after >= self.before and not self.harmed


def ordinary() -> list[Example]:
    """Return the ordinary references with the labels that the shipped model gives them."""
    texts = word_lists.lines(__package__, "ordinary.txt")
    known = [(tokens, first_reading(tokens)) for tokens in map(tokenize, texts)]
    return [Example(tokens, first.labels, first) for tokens, first in known]


def trial(corrected: Sequence[Example], accepted: Sequence[Example]) -> Verdict:
    """Try what corrections teach; ``accepted`` are references that were read right.

    Of one correction alone nothing can be left out: it counts as before.
    """
    usual = ordinary()
    before = score(corrected)
    harmed: list[Harm] = []
    several = len(corrected) > 1
    after = 0 if several else before
    with TemporaryDirectory() as folder:
        for fold in range(_FOLDS):
            model = Path(folder) / f"{fold}.crfsuite"
            rest = _without(corrected, fold) if several else corrected
            if not rest:
                after += score(corrected[fold::_FOLDS])
                continue
            train(rest, [*accepted, *_without(usual, fold)], model)
            after += score(corrected[fold::_FOLDS], model) if several else 0
            harmed += [harm for example in usual[fold::_FOLDS] for harm in _harm(example, model)]
    return Verdict(len(corrected), before, after, harmed)


def changes_of(examples: Sequence[Example], model: Path) -> Counter[tuple[str, str]]:
    """Count what a model changes in these references: words by their label before and after."""
    found: Counter[tuple[str, str]] = Counter()
    for one in examples:
        new = reading(one.tokens, model, one.first).labels
        pairs = zip(one.first.labels, new, strict=True)
        found.update((before, after) for before, after in pairs if before != after)
    return found


def _without(examples: Sequence[Example], fold: int) -> list[Example]:
    return [example for place, example in enumerate(examples) if place % _FOLDS != fold]


def _harm(example: Example, model: Path) -> Iterator[Harm]:
    """Yield the first words that a model reads otherwise in an ordinary reference."""
    tokens, labels, first = example
    new = reading(tokens, model, first).labels
    at = next((at for at, (a, b) in enumerate(zip(labels, new, strict=True)) if a != b), None)
    if at is None:
        return
    end = at
    while end < len(new) and (labels[end], new[end]) == (labels[at], new[at]):
        end += 1
    words = tokens.text[tokens.starts[at] : tokens.ends[end - 1]]
    yield Harm(tokens.text, words, labels[at], new[at])
