"""Make one model of several: ``python -m refcli.parse.training.pooled MODEL… --out MODEL``.

The weights of the models are averaged. Of random fields that is a logarithmic opinion pool, in
which no model's slips outvote the rest (Smith, Cohn, Osborne, "Logarithmic opinion pools for
conditional random fields", ACL 2005), and it reads as fast as one model. What is left of weights
that one model alone has and found to be small tells nothing and is dropped, which makes the
pool smaller and faster than the models that it is made of.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from refcli.parse.training.model_file import Weights, model_bytes, weights_of

__all__ = ["main", "pooled"]


def pooled(models: Sequence[Weights], least: float = 0.0) -> Weights:
    """Return the mean of models that have the same labels, in any order.

    A weight that one lacks is 0 there. ``least`` is how far from 0 the mean of a label at an
    attribute must be to be kept.
    """
    labels = models[0].labels
    attributes: dict[bytes, int] = {}
    states: dict[tuple[int, int], float] = {}
    turns: dict[tuple[int, int], float] = {}
    for model in models:
        label_of = [labels.index(label) for label in model.labels]
        place_of = [attributes.setdefault(name, len(attributes)) for name in model.attributes]
        for (attribute, label), weight in model.states.items():
            place = place_of[attribute], label_of[label]
            states[place] = states.get(place, 0.0) + weight / len(models)
        for (before, label), weight in model.turns.items():
            place = label_of[before], label_of[label]
            turns[place] = turns.get(place, 0.0) + weight / len(models)
    kept = {place: weight for place, weight in sorted(states.items()) if abs(weight) >= least}
    used = sorted({attribute for attribute, _ in kept})
    number_of = {attribute: number for number, attribute in enumerate(used)}
    names = list(attributes)
    return Weights(
        labels,
        [names[attribute] for attribute in used],
        {(number_of[attribute], label): weight for (attribute, label), weight in kept.items()},
        dict(sorted(turns.items())),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(prog="refcli.parse.training.pooled", description=__doc__)
    parser.add_argument("models", nargs="+", type=Path, help="models of CRFsuite")
    parser.add_argument("--out", required=True, type=Path, help="the model to write")
    parser.add_argument("--least", type=float, default=0.05, help="the least weight that is kept")
    options = parser.parse_args(arguments)
    pool = pooled([weights_of(path.read_bytes()) for path in options.models], options.least)
    options.out.write_bytes(model_bytes(pool))
    size = options.out.stat().st_size / 1e6
    print(f"{options.out}: {len(pool.states)} weights, {size:.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
