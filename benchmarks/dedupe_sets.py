"""Deduplication on the labelled sets: what is found, and what is lost by a wrong merge.

    python -m benchmarks dedupe_sets
    python -m benchmarks dedupe_sets --leave-one-out
    python -m benchmarks dedupe_sets --habits
    python -m benchmarks dedupe_sets --bib-dedupe=PYTHON

With ``--leave-one-out`` each set is judged by a model that learnt from all the others: that
is the figure that counts. ``--habits`` says what each habit of databases costs in the made
sets (``drawn.py``). PYTHON is that of an environment where bib-dedupe is installed, which
then runs over the same records.
"""

import json
import subprocess
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks._options import parser_of
from benchmarks.exports.drawn import PLANS, Made, make
from refcli.dedupe import Findings, Policy, examine
from refcli.dedupe.train import rows, trained

SETS = Path(__file__).parents[2] / "shared" / "dedupe" / "dev"
NAMES = ("respiratory", "haematology", "stroke", "copper", "digital_work", "synth_10k",
         "dblp_acm", "cora")  # fmt: skip
MADE, SEED = 5_000, 7

Home = dict[str, Any]
"""The group of each record, by its id."""


class Set(NamedTuple):
    """Labelled records."""

    name: str
    ids: list[str]
    lines: list[bytes]
    true_home: Home


class Score(NamedTuple):
    """How clusters compare with the truth."""

    precision: float
    recall: float
    lost: int
    """Works wrongly removed."""
    missed: int
    """Duplicates that stay."""


def main(options: Sequence[str] = ()) -> None:
    parser = parser_of("dedupe_sets", __doc__)
    parser.add_argument("--leave-one-out", action="store_true")
    parser.add_argument("--habits", action="store_true")
    parser.add_argument("--bib-dedupe", metavar="PYTHON", default="")
    chosen = parser.parse_args(options)
    if not SETS.exists():
        print("skipped: there is no ../shared/dedupe")
        return
    if chosen.habits:
        print_habits()
        return
    learnt = {}
    if chosen.leave_one_out:
        folders = [*NAMES, "hard_pairs"]
        learnt = {name: Counter(rows(SETS / name)) for name in folders}
    print(
        "set             records  lost  precision  recall  missed  doubtful  true  shown  seconds"
    )
    for labelled in labelled_sets():
        policy = without(learnt, labelled.name)
        begun = time.process_time()
        found = examine(labelled.lines, policy=policy, workers=1)
        seconds = time.process_time() - begun
        home = home_of(labelled.ids, [group.members for group in found.clusters])
        result = compared(labelled.ids, labelled.true_home, home)
        print(line_of(labelled, result), doubts_of(labelled, found, home), f"{seconds:8.2f}")
        if chosen.bib_dedupe:
            print(rival_line(labelled, chosen.bib_dedupe))
    print_hard_pairs(without(learnt, "hard_pairs"))


def labelled_sets() -> Iterator[Set]:
    """Yield the labelled sets, then the made ones."""
    for name in NAMES:
        lines = (SETS / name / "records.jsonl").read_bytes().splitlines()
        ids = [str(json.loads(line)["id"]) for line in lines]
        home: Home = {one: one for one in ids}
        for work in read(SETS / name / "truth.jsonl"):
            home.update(dict.fromkeys(work["ids"], work["ids"][0]))
        yield Set(name, ids, lines, home)
    for plan in PLANS:
        made = make(plan, MADE, SEED)
        ids = [record["id"] for record in made.records]
        lines = [json.dumps(record).encode() for record in made.records]
        yield Set(f"made: {plan}", ids, lines, dict(zip(ids, made.works, strict=True)))


def without(learnt: dict[str, Counter[Any]], name: str) -> Policy:
    """Return the shipped policy, or one that all sets but one have taught."""
    if not learnt:
        return Policy()
    return Policy(model=trained(counted for other, counted in learnt.items() if other != name))


def home_of(ids: Sequence[str], groups: Iterable[Sequence[int]]) -> Home:
    """Return the first record of the group of each, itself where it has none."""
    home: Home = {one: one for one in ids}
    for group in groups:
        home.update({ids[place]: ids[group[0]] for place in group})
    return home


def compared(ids: Iterable[str], true_home: Home, home: Home) -> Score:
    """Return pair precision and recall, works wrongly removed, duplicates missed."""
    both = Counter((true_home[one], home[one]) for one in ids)
    right = sum(map(pairs_of, both.values()))
    made = sum(map(pairs_of, Counter(home.values()).values()))
    there = sum(map(pairs_of, Counter(true_home.values()).values()))
    lost = len(both) - len(set(home.values()))
    missed = len(both) - len(set(true_home.values()))
    return Score(right / max(made, 1), right / max(there, 1), lost, missed)


def pairs_of(count: int) -> int:
    return count * (count - 1) // 2


def line_of(labelled: Set, score: Score) -> str:
    return (
        f"{labelled.name:16} {len(labelled.ids):6}  {score.lost:4}  {score.precision:9.4f}"
        f"  {score.recall:6.4f}  {score.missed:6}"
    )


def doubts_of(labelled: Set, found: Findings, home: Home) -> str:
    """Say how many pairs are doubtful, how many of these are true, and how many of the missed."""
    shown = [(labelled.ids[link.one], labelled.ids[link.other]) for link in found.doubtful]
    true = [pair for pair in shown if same(labelled.true_home, pair)]
    works = defaultdict(list)
    for one in labelled.ids:
        works[labelled.true_home[one]].append(one)
    missed = {
        frozenset((home[one], home[other]))
        for members in works.values()
        for one, other in combinations(members, 2)
        if home[one] != home[other]
    }
    reached = missed & {frozenset(home[one] for one in pair) for pair in true}
    share = f"{len(reached) / len(missed):5.0%}" if missed else "    –"
    return f" {len(shown):8}  {len(true):4}  {share}"


def same(home: Home, pair: tuple[str, str]) -> bool:
    return bool(home[pair[0]] == home[pair[1]])


def rival_line(labelled: Set, python: str) -> str:
    """Return the line of what bib-dedupe makes of the same records."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.jsonl"
        path.write_bytes(b"\n".join(labelled.lines) + b"\n")
        script = Path(__file__).with_name("_bib_dedupe.py")
        command = [python, str(script), str(path)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        return f"  bib-dedupe failed: {done.stderr.strip().splitlines()[-1:]}"
    home: Home = {one: one for one in labelled.ids}
    for line in done.stdout.splitlines():
        if line.startswith("["):
            ids = json.loads(line)
            home.update(dict.fromkeys(ids, ids[0]))
    score = compared(labelled.ids, labelled.true_home, home)
    return line_of(labelled._replace(name="  (bib-dedupe)"), score)


def print_hard_pairs(policy: Policy) -> None:
    """Print how many hard pairs are found, and how many where preprints count as in their truth."""
    pairs = list(read(SETS / "hard_pairs" / "pairs.jsonl"))
    lines = (SETS / "hard_pairs" / "records.jsonl").read_bytes().splitlines()
    ids = [str(json.loads(line)["id"]) for line in lines]
    for name, counted in (("", policy), (" --preprints", replace(policy, preprints=True))):
        found = examine(lines, policy=counted)
        home = home_of(ids, [group.members for group in found.clusters])
        told = Counter((pair["duplicate"], same(home, (pair["a"], pair["b"]))) for pair in pairs)
        merged, there = told[True, True], told[True, True] + told[True, False]
        print(f"hard pairs{name:12} {merged} of {there} found, {told[False, True]} wrong")


def print_habits() -> None:
    """Print how many pairs that differ by a habit are missed, of how many, in the made sets."""
    there: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for plan in PLANS:
        made = make(plan, MADE, SEED)
        found = examine(made.records)
        home = {at: number for number, c in enumerate(found.clusters) for at in c.members}
        for one, other in true_pairs(made):
            apart = home.get(one, -1) != home.get(other, -2)
            for habit in set(made.habits[one]) ^ set(made.habits[other]):
                there[habit] += 1
                missed[habit] += apart
        for group in found.clusters:
            works = {made.works[place] for place in group.members}
            kinds = " and ".join(sorted({made.traps.get(work, "none") for work in works}))
            lost[kinds] += len(works) - 1
    print("habit                    missed    of")
    for habit in sorted(there, key=lambda name: -missed[name] / there[name]):
        print(f"{habit:24} {missed[habit]:6} {there[habit]:5}  {missed[habit] / there[habit]:4.0%}")
    print("works lost, by kind of look-alike:", {kind: n for kind, n in lost.items() if n})


def true_pairs(made: Made) -> Iterator[tuple[int, int]]:
    works = defaultdict(list)
    for place, work in enumerate(made.works):
        works[work].append(place)
    for places in works.values():
        yield from combinations(places, 2)


def read(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
