"""Clusters that do not chain: a work is joined only where none of its records objects.

Pairs are taken from the surest down. Two groups are joined when no record of one is known
to be another work than a record of the other; where a record fits two works that are
different, it joins neither and is left to the user.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from refcli.dedupe.score import LIKELY, SURE, Verdict

__all__ = ["Pair", "cluster"]

Pair = tuple[int, int]

_CROSS_CHECKS: Final = 400
"""Pairs between two groups that are checked one by one; beyond, the known ones only."""

Judge = Callable[[int, int], Verdict]


def cluster(
    verdicts: Mapping[Pair, Verdict], judge: Judge, order: Callable[[int], object]
) -> tuple[list[list[int]], set[Pair]]:
    """Return groups of places that are one work each, and the pairs that were held back.

    ``verdicts`` holds the candidate pairs, ``judge`` compares two places that were no
    candidates, ``order`` gives what a place is sorted by, so that the result does not
    depend on the order of the records.
    """
    group: dict[int, list[int]] = {}
    held: set[Pair] = set()
    merging = [(pair, verdict) for pair, verdict in verdicts.items() if verdict.duplicate]
    merging.sort(key=lambda item: (-item[1].score, *sorted(map(order, item[0]))))  # type: ignore[type-var]
    for pair, _ in merging:
        left = group.setdefault(pair[0], [pair[0]])
        right = group.setdefault(pair[1], [pair[1]])
        if left is right:
            continue
        if _object(left, right, verdicts, judge):
            held.add(pair)
            continue
        left.extend(right)
        for place in right:
            group[place] = left
    found = {id(members): members for members in group.values() if len(members) > 1}
    return sorted(sorted(members) for members in found.values()), held


def _object(
    left: Sequence[int], right: Sequence[int], verdicts: Mapping[Pair, Verdict], judge: Judge
) -> bool:
    checks: Iterable[Pair] = ((a, b) if a < b else (b, a) for a in left for b in right)
    known_only = len(left) * len(right) > _CROSS_CHECKS
    for pair in checks:
        verdict = verdicts.get(pair)
        if verdict is None:
            if known_only:
                continue
            verdict = judge(*pair)
        if verdict.level not in (SURE, LIKELY, "doubtful"):
            return True
    return False
