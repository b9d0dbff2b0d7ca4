"""Deduplication on the labelled sets: what is found, and what is lost by a wrong merge."""

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from refcli.dedupe import find_duplicates

SETS = Path(__file__).parents[2] / "shared" / "dedupe" / "dev"
NAMES = ("digital_work", "stroke", "copper", "synth_10k", "dblp_acm", "cora")


def main() -> None:
    if not SETS.exists():
        print("skipped: there is no ../shared/dedupe")
        return
    print("set            records  precision  recall  wrongly removed  missed  seconds")
    for name in NAMES:
        begun = time.perf_counter()
        ids, clusters = found(SETS / name)
        seconds = time.perf_counter() - begun
        truth = [line["ids"] for line in read(SETS / name / "truth.jsonl")]
        precision, recall, lost, missed = compared(ids, truth, clusters)
        print(
            f"{name:14} {len(ids):7}  {precision:9.4f}  {recall:6.4f}  {lost:15}  {missed:6}"
            f"  {seconds:7.2f}"
        )
    pairs = list(read(SETS / "hard_pairs" / "pairs.jsonl"))
    _, clusters = found(SETS / "hard_pairs")
    home = {one: number for number, members in enumerate(clusters) for one in members}
    told = Counter(
        (pair["duplicate"], pair["a"] in home and home[pair["a"]] == home.get(pair["b"]))
        for pair in pairs
    )
    print(
        f"hard pairs     {told[True, True]} of {told[True, True] + told[True, False]} found, "
        f"{told[False, True]} wrong"
    )


def found(folder: Path) -> tuple[list[str], list[list[str]]]:
    """Return the ids of a set's records, and the clusters that are found, by id."""
    lines = (folder / "records.jsonl").read_bytes().splitlines()
    ids = [str(json.loads(line)["id"]) for line in lines]
    return ids, [[ids[place] for place in group.members] for group in find_duplicates(lines)]


def compared(
    ids: list[str], truth: Iterable[list[str]], clusters: Iterable[list[str]]
) -> tuple[float, float, int, int]:
    """Return pair precision and recall, works wrongly removed, duplicates missed."""
    true_home = homes(ids, truth)
    home = homes(ids, clusters)
    both = Counter((true_home[one], home[one]) for one in ids)
    right = sum(map(pairs_of, both.values()))
    made = sum(map(pairs_of, Counter(home.values()).values()))
    there = sum(map(pairs_of, Counter(true_home.values()).values()))
    lost = len(both) - len(set(home.values()))
    missed = len(both) - len(set(true_home.values()))
    return right / made, right / there, lost, missed


def homes(ids: list[str], groups: Iterable[list[str]]) -> dict[str, str]:
    """Return for each id the first of its group, itself where it has none."""
    home = {one: one for one in ids}
    for group in groups:
        for one in group:
            home[one] = group[0]
    return home


def pairs_of(count: int) -> int:
    return count * (count - 1) // 2


def read(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
