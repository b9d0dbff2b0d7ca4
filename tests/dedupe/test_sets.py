"""The labelled sets, as floors: what was reached once is not lost again."""

import json
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from refcli.dedupe import find_duplicates


def read(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


@cache
def found(folder: Path) -> list[list[str]]:
    """Return the clusters that are found in a set, by the ids of its records."""
    lines = (folder / "records.jsonl").read_bytes().splitlines()
    ids = [str(json.loads(line)["id"]) for line in lines]
    return [[ids[place] for place in cluster.members] for cluster in find_duplicates(lines)]


@pytest.mark.parametrize(
    ("name", "recall", "wrong"),
    [
        ("stroke", 0.997, 0),
        ("copper", 0.994, 0),
        ("digital_work", 0.998, 0),
        ("synth_10k", 0.99, 0),
        ("respiratory", 0.98, 0),
        ("haematology", 0.965, 0),
    ],
)
def test_recall_and_works_lost(dev_sets: Path, name: str, recall: float, wrong: int) -> None:
    clusters = found(dev_sets / name)
    truth = [line["ids"] for line in read(dev_sets / name / "truth.jsonl")]
    work = {one: number for number, ids in enumerate(truth) for one in ids}  # type: ignore[attr-defined]

    pairs = {pair for ids in clusters for pair in combinations(sorted(ids), 2)}
    true_pairs = {pair for ids in truth for pair in combinations(sorted(ids), 2)}  # type: ignore[call-overload]
    lost = sum(len({work.get(one, one) for one in ids}) - 1 for ids in clusters)

    assert lost <= wrong
    assert len(pairs & true_pairs) >= recall * len(true_pairs)


def test_no_trap_is_merged(dev_sets: Path) -> None:
    folder = dev_sets / "synth_10k"
    home = {one: number for number, ids in enumerate(found(folder)) for one in ids}
    for trap in read(folder / "traps.jsonl"):
        works = [{home.get(one, one) for one in ids} for ids in trap["works"]]  # type: ignore[attr-defined]
        for one, other in combinations(works, 2):
            assert not one & other, trap


def test_hard_pairs(dev_sets: Path) -> None:
    folder = dev_sets / "hard_pairs"
    home = {one: number for number, ids in enumerate(found(folder)) for one in ids}
    pairs = read(folder / "pairs.jsonl")

    def joined(pair: dict[str, object]) -> bool:
        return pair["a"] in home and home[str(pair["a"])] == home.get(str(pair["b"]))

    assert [pair for pair in pairs if joined(pair) and not pair["duplicate"]] == []
    assert sum(joined(pair) for pair in pairs if pair["duplicate"]) >= 46
