"""Weigh what tells where an item of a wrapped list begins, where the model of lists is in doubt.

``python -m refcli.parse.training.second_look LISTS`` prints the weights of
`refcli.parse.finding.second_look`.

Each line of LISTS is an object with the ``texts`` of one list in one style, which the model of
lists has not seen (``whole_lists --unseen`` prints such). The lists are wrapped at edges of several
kinds; of their lines in doubt, logistic regression learns which begin an item.
"""

import argparse
import json
import random
import textwrap
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path
from typing import Final

from refcli.parse.finding.line import Line
from refcli.parse.finding.line_model import judge_lines
from refcli.parse.finding.second_look import WEIGHTS, evidence, is_doubtful, learnt

__all__ = ["doubtful_lines", "fitted", "main"]

Example = tuple[Sequence[float], bool]
"""What speaks for an item at a line, and whether one begins there."""

_WIDTHS: Final = (50, 55, 60, 66, 72, 76, 80, 90, 100)

_SORTED: Final = 0.7
"""The share of lists that are in the order of the alphabet."""

_KEPT: Final = 2.0
"""How strongly weights are held to what they are without evidence."""

_STEPS: Final = 25

_PRIOR: Final = (0.0, 1.0, *(0.0,) * (len(WEIGHTS) - 2))
"""The weights without evidence: the model alone is believed."""


def doubtful_lines(texts: Sequence[str], chance: random.Random) -> Iterator[Example]:
    """Yield the lines in doubt of one list, wrapped without indents, gaps or numbers."""
    if chance.random() < _SORTED:
        texts = sorted(texts, key=str.casefold)
    width = chance.choice(_WIDTHS)
    ragged = chance.choice([0, 0, width // 12])
    hyphens = chance.random() < 0.5
    lines: list[Line] = []
    begun: list[bool] = []
    for text in texts:
        room = width - chance.randint(0, ragged)
        wrapped = textwrap.wrap(text, room, break_on_hyphens=hyphens, break_long_words=hyphens)
        lines += [Line(one, 0, 0, 0) for one in wrapped]
        begun += [place == 0 for place in range(len(wrapped))]
    judged = judge_lines(lines)
    labels, begins = [one.name for one in judged], [one.begins for one in judged]
    habits = learnt(lines, labels, begins)
    for at in range(1, len(lines)):
        if habits is not None and is_doubtful(labels, begins, at):
            yield evidence(lines, labels, begins, at, habits), begun[at]


def fitted(examples: Sequence[Example]) -> list[float]:
    """Return the weights by which the evidence tells the examples apart best.

    Newton's method on the likelihood of the logistic model, with a normal prior (Hastie,
    Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1).
    """
    weights = list(_PRIOR)
    size = len(weights)
    for _ in range(_STEPS):
        slope = [_KEPT * (prior - own) for prior, own in zip(_PRIOR, weights, strict=True)]
        curve = [[_KEPT * (row == column) for column in range(size)] for row in range(size)]
        for seen, begins in examples:
            odds = sum(weight * one for weight, one in zip(weights, seen, strict=True))
            likely = 1 / (1 + exp(-max(-_STEEPEST, min(_STEEPEST, odds))))
            for row, one in enumerate(seen):
                slope[row] += (begins - likely) * one
                for column, other in enumerate(seen):
                    curve[row][column] += likely * (1 - likely) * one * other
        step = _solved(curve, slope)
        weights = [own + more for own, more in zip(weights, step, strict=True)]
    return weights


_STEEPEST: Final = 30.0


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Solve linear equations whose matrix is positive definite, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for place, pivot in enumerate(rows):
        pivot[:] = [value / pivot[place] for value in pivot]
        for other in rows:
            if other is not pivot:
                factor = other[place]
                other[:] = [a - factor * b for a, b in zip(other, pivot, strict=True)]
    return [row[-1] for row in rows]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(prog="refcli.parse.training.second_look", description=__doc__)
    parser.add_argument("lists", nargs="+", type=Path, help="JSON lines with the texts of a list")
    parser.add_argument("--times", type=int, default=4, help="how often each is wrapped (4)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    chance = random.Random(options.seed)
    lists = [
        json.loads(line)["texts"]
        for path in options.lists
        for line in path.read_text("utf-8").split("\n")
        if line
    ]
    examples = [
        one
        for texts in lists
        for _ in range(options.times)
        for one in doubtful_lines(texts, chance)
    ]
    weights = fitted(examples)
    wrong = [
        sum((sum(map(float.__mul__, own, seen)) > 0) != begins for seen, begins in examples)
        for own in (list(_PRIOR), weights)
    ]
    print(f"{len(examples)} lines in doubt; wrong by the model {wrong[0]}, then {wrong[1]}")
    print(", ".join(f"{weight:.2f}" for weight in weights))


if __name__ == "__main__":
    main()
