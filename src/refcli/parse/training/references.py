"""Train a model: ``python -m refcli.parse.training.references DATA… --out MODEL``.

DATA are files of labelled segments (see `refcli.parse.training.corpus`); of ``FILE:4`` every fourth
is taken. The same data and options give the same model, byte for byte.

``make model`` trains two on ``data/training`` (see the README there): one above all on what refcli
printed from records, one above all on real references. The model that ships is the mean of both
(`refcli.parse.training.pooled`).
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from refcli.parse.labelling.features import featurize
from refcli.parse.labelling.labels import begun
from refcli.parse.training.corpus import Example, examples, read_segments

__all__ = ["main", "train"]


def train(
    data: Sequence[Example],
    out: Path,
    *,
    iterations: int = 75,
    l1: float = 0.35,
    l2: float = 0.05,
    verbose: bool = False,
) -> None:
    """Fit a model to labelled references and write it to a file.

    Weights are fitted by L-BFGS (OWL-QN where ``l1`` > 0, which drives useless ones to
    zero and keeps the file small).
    """
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=verbose)
    trainer.select("lbfgs", "crf1d")
    trainer.set_params(
        {
            "c1": l1,
            "c2": l2,
            "max_iterations": iterations,
            "feature.possible_transitions": False,
            "feature.minfreq": 2,
        }
    )
    for example in data:
        trainer.append(featurize(example.tokens), begun(example.labels))
    trainer.train(str(out))


def _examples(name: str) -> Iterator[Example]:
    """Read the references of a file, or of ``FILE:4`` every fourth."""
    path, _, step = name.rpartition(":")
    if path and step.isdecimal():
        return examples(islice(read_segments(Path(path)), 0, None, int(step)))
    return examples(read_segments(Path(name)))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(prog="refcli.parse.training.references", description=__doc__)
    parser.add_argument("data", nargs="+", help="files of labelled segments")
    parser.add_argument("--out", required=True, type=Path, help="the model to write")
    parser.add_argument("--iterations", type=int, default=75)
    parser.add_argument("--l1", type=float, default=0.35)
    parser.add_argument("--l2", type=float, default=0.05)
    parser.add_argument("--sample", type=int, help="train on so many references only")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args(arguments)
    data = [example for name in options.data for example in _examples(name)]
    random.Random(options.seed).shuffle(data)
    if options.sample:
        data = data[: options.sample]
    train(
        data,
        options.out,
        iterations=options.iterations,
        l1=options.l1,
        l2=options.l2,
        verbose=options.verbose,
    )
    size = options.out.stat().st_size / 1e6
    print(f"{options.out}: {len(data)} references, {size:.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
