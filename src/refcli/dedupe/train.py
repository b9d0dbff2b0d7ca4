"""Training the score's weights: ``python -m refcli.dedupe.train SET… --out model.json``.

A SET is a folder with ``records.jsonl`` (a CSL-JSON item a line) and the truth: either
``truth.jsonl`` (``{"ids": […]}`` for each work of two records or more) or ``pairs.jsonl``
(``{"a": id, "b": id, "duplicate": bool}``). How a model does on a set that it did not learn
from, ``python -m benchmarks dedupe_sets --leave-one-out`` says.

The model is logistic regression. Comparisons are words of a small vocabulary, so that equal
ones are counted together and all of a million pairs are a few thousand rows. Two constraints
keep it a model of evidence: what agrees never counts against, what differs never for.
"""

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from itertools import combinations
from pathlib import Path
from typing import Any, Final, get_args

from refcli.dedupe.judge.compare import compare
from refcli.dedupe.judge.evidence import VetoKind
from refcli.dedupe.judge.score import features
from refcli.dedupe.judge.vetoes import vetoes
from refcli.dedupe.prepare import blocking
from refcli.dedupe.prepare.profile import Profile, profile

__all__ = ["fit", "main", "rows", "trained"]

Row = tuple[tuple[str, ...], tuple[VetoKind, ...], bool]
"""The names of a comparison's evidence, the vetoes, and whether both records are one work."""

Evidence = tuple[tuple[str, ...], bool]
"""A row that no veto keeps apart."""

THRESHOLDS: Final = {"sure": 0.97, "likely": 0.6, "doubtful": 0.25, "vetoed": 0.3}
"""Probabilities from which a pair is called sure, likely, doubtful; "vetoed": from which one that
a veto keeps apart is shown as doubtful, too."""

_STEPS: Final = 4000
_RATE: Final = 0.5
_PENALTY: Final = 1e-3
"""L2 penalty on the distance from ``prior.json``, which says what a librarian would: a word
that the sets hardly hold keeps its weight."""

_FOR: Final = frozenset({"same", "range"})
_AGAINST: Final = frozenset({"other", "far", "none", "clash", "extra"})


def main() -> None:
    """Read the sets, fit the weights, write the model and say how it does."""
    parser = argparse.ArgumentParser(prog="python -m refcli.dedupe.train", description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    learnt = {folder: Counter(rows(folder)) for folder in options.sets}
    model = trained(learnt.values())
    for folder, found in learnt.items():
        print(f"{folder.name}: {_report(found, model['weights'])}")
    options.out.write_text(json.dumps(model, indent=1, ensure_ascii=False) + "\n", "utf-8")


def trained(sets: Iterable[Mapping[Row, int]]) -> dict[str, Any]:
    """Return the model that sets of rows teach, as ``Policy`` takes it.

    Each set weighs as the square root of its size: no set drowns the others.
    """
    free: dict[Evidence, float] = defaultdict(float)
    barred: dict[Row, float] = defaultdict(float)
    for counted in sets:
        vetoed = sum(count for (_, against, _), count in counted.items() if against)
        share = 1 / math.sqrt(max(sum(counted.values()) - vetoed, 1))
        for (names, against, same), count in counted.items():
            if against:
                barred[names, against, same] += count / max(vetoed, _FEWEST)
            else:
                free[names, same] += count * share
    weights = fit(free)
    return {
        "thresholds": THRESHOLDS,
        "only_title": 0.8,
        "vetoes": {kind: round(weight, 3) for kind, weight in fit_vetoes(barred, weights).items()},
        "weights": {name: round(weight, 3) for name, weight in sorted(weights.items())},
    }


def rows(folder: Path) -> Iterator[Row]:
    """Yield a row for each candidate pair of a set whose titles can be one."""
    records = [json.loads(line) for line in _lines(folder / "records.jsonl")]
    profiles = {str(record["id"]): profile(record) for record in records}
    for one, other, same in _labelled(folder, profiles):
        found = compare(profiles[one], profiles[other])
        if found.title != "different":
            against = vetoes(profiles[one], profiles[other], found)
            yield tuple(features(found)), tuple(veto.kind for veto in against), same


def _labelled(folder: Path, profiles: Mapping[str, Profile]) -> Iterator[tuple[str, str, bool]]:
    labelled = folder / "pairs.jsonl"
    if labelled.exists():
        for line in _lines(labelled):
            pair = json.loads(line)
            yield pair["a"], pair["b"], pair["duplicate"]
        return
    duplicates = {
        frozenset(pair)
        for line in _lines(folder / "truth.jsonl")
        for pair in combinations(json.loads(line)["ids"], 2)
    }
    names, prepared = list(profiles), list(profiles.values())
    for place, other in sorted(blocking.pairs(prepared, map(blocking.keys, prepared))):
        yield names[place], names[other], frozenset((names[place], names[other])) in duplicates


def fit(weighted: Mapping[Evidence, float]) -> dict[str, float]:
    """Return the weights that make the rows likeliest (gradient ascent, momentum)."""
    names = sorted(_prior().keys() | {name for found, _ in weighted for name in found})
    names.insert(0, names.pop(names.index("bias")))
    index = {name: place for place, name in enumerate(names)}
    data = [
        ([0, *(index[name] for name in found)], float(same), amount)
        for (found, same), amount in sorted(weighted.items())
    ]
    total = sum(amount for *_, amount in data)
    bounds = [_bounds(name) for name in names]
    prior = [_prior().get(name, 0.0) for name in names]
    weights = list(prior)
    speed = [0.0] * len(names)
    for _ in range(_STEPS):
        slope = [_PENALTY * (was - now) for was, now in zip(prior, weights, strict=True)]
        for places, same, amount in data:
            score = sum(weights[place] for place in places)
            push = amount / total * (same - _logistic(score))
            for place in places:
                slope[place] += push
        for place, (low, high) in enumerate(bounds):
            speed[place] = 0.9 * speed[place] + _RATE * slope[place]
            weights[place] = max(low, min(high, weights[place] + speed[place]))
    return dict(zip(names, weights, strict=True))


def fit_vetoes(
    weighted: Mapping[Row, float], weights: Mapping[str, float]
) -> dict[VetoKind, float]:
    """Return how much each veto takes away from the rest of the evidence of a pair.

    No veto is overruled by that; it tells which pairs are worth a person's look.
    """
    kinds: tuple[VetoKind, ...] = get_args(VetoKind)
    data = [
        (weights["bias"] + sum(weights.get(name, 0.0) for name in names), against, same, amount)
        for (names, against, same), amount in sorted(weighted.items())
    ]
    total = sum(amount for *_, amount in data)
    found = dict.fromkeys(kinds, _VETO)
    for _ in range(_STEPS // 4):
        slope = {kind: _PENALTY * (_VETO - found[kind]) for kind in kinds}
        for rest, against, same, amount in data:
            push = amount / total * (same - _logistic(rest + sum(found[kind] for kind in against)))
            for kind in against:
                slope[kind] += push
        for kind in kinds:
            found[kind] = min(0.0, found[kind] + _VETO_RATE * slope[kind])
    return found


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


_VETO: Final = -3.0
"""What a veto takes away as long as the sets say nothing of it: one in twenty of what is sure."""
_FEWEST: Final = 300
"""Pairs that a set has at least so that it counts as much as any other."""
_VETO_RATE: Final = 2.0


def _prior() -> dict[str, float]:
    text = resources.files("refcli.dedupe").joinpath("prior.json").read_text("utf-8")
    weights: dict[str, float] = json.loads(text)
    return weights


def _bounds(name: str) -> tuple[float, float]:
    field, _, value = name.partition("=")
    if field in ("place", "bias"):
        return -9.0, 9.0
    if value in _FOR:
        return 0.0, 9.0
    return (-9.0, 0.0) if value in _AGAINST else (-9.0, 9.0)


def _report(weighted: Mapping[Row, float], weights: Mapping[str, float]) -> str:
    found: dict[tuple[bool, bool], float] = defaultdict(float)
    for (names, against, same), amount in weighted.items():
        if against:
            continue
        score = weights["bias"] + sum(weights.get(name, 0.0) for name in names)
        found[same, score > 0] += amount
    right, wrong, missed = found[True, True], found[False, True], found[True, False]
    return f"precision {right / (right + wrong):.4f}, recall {right / (right + missed):.4f}"


def _lines(path: Path) -> Iterable[str]:
    with path.open(encoding="utf-8") as file:
        yield from (line for line in file if line.strip())


if __name__ == "__main__":
    main()
