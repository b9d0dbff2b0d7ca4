"""Faults planted in lists of true records, and how many of them ``check`` finds.

    python -m benchmarks check_faults
    python -m benchmarks check_faults --seed=7 --missed
    python -m benchmarks check_faults --clean

The works of ``../shared/enrich`` make lists of twenty; into each some faults are planted, of each
kind as many. The works are split by their identifiers: what was missed in the half that is read
is printed with ``--missed``, of the other half only the figures are. ``--clean`` prints what is
found in the half that is read before anything is planted: true works are not always described
without a fault, so a person has to read it.
"""

import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks._options import parser_of
from benchmarks.check_faults.kinds import KINDS, Fields, Kind
from refcli.check import Finding, examine
from refcli.check.rule import Context
from refcli.record import Record

WORLD = Path(__file__).parents[3] / "shared" / "enrich" / "dev.world.jsonl"
HALVES = ("read", "aside")
EACH = 10
"""Faults of each kind, in each half."""
LENGTH = 20
"""Records in a list."""
TODAY = Context(year=2026)


def main(options: Sequence[str] = ()) -> None:
    parser = parser_of("check_faults", __doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--clean", action="store_true")
    chosen = parser.parse_args(options)
    if not WORLD.exists():
        print("skipped: there is no ../shared/enrich")
        return
    halves = _halves()
    if chosen.clean:
        _print_clean(halves["read"], random.Random(chosen.seed))
        return
    print(f"{'half':8}{'planted':>9}{'found':>7}{'share':>8}  findings before, in 100 lists")
    for half, records in halves.items():
        chance = random.Random(chosen.seed)
        missed, planted = _plant_all(records, chance)
        clean = sum(len(examine(one, context=TODAY)) for one in _lists(records, chance, 100))
        found = planted - len(missed)
        print(f"{half:8}{planted:9}{found:7}{found / planted:8.3f}  {clean}")
        counts = Counter(name for name, _ in missed)
        print("        missed:", ", ".join(f"{n} {c}" for n, c in counts.most_common()) or "none")
        if half == "read" and chosen.missed:
            for name, record in missed:
                print(f"    {name}: {json.dumps(record, ensure_ascii=False)[:400]}")


def _halves() -> dict[str, list[Fields]]:
    halves: dict[str, list[Fields]] = {half: [] for half in HALVES}
    with WORLD.open(encoding="utf-8") as file:
        for line in file:
            one = json.loads(line)
            if one.get("notice") or one.get("versions"):
                continue
            half = HALVES[hashlib.md5(one["id"].encode()).digest()[0] % 2]
            halves[half].append({"id": one["id"], **one["work"]})
    return halves


def _lists(records: list[Fields], chance: random.Random, count: int) -> Iterator[list[Fields]]:
    for _ in range(count):
        yield [dict(one) for one in chance.sample(records, LENGTH)]


def _plant_all(
    records: list[Fields], chance: random.Random
) -> tuple[list[tuple[str, Record]], int]:
    missed: list[tuple[str, Record]] = []
    planted = 0
    for name, kind in KINDS.items():
        done = 0
        for records_of_list in _lists(records, chance, 4000):
            if done == EACH:
                break
            place = chance.randrange(LENGTH)
            faulty = kind.plant(dict(records_of_list[place]), chance)
            if faulty is None:
                continue
            if _told(examine(records_of_list, context=TODAY), kind, records_of_list[place]):
                continue
            after = list(records_of_list)
            if kind.beside:
                after.insert(chance.randrange(LENGTH), faulty)
            else:
                after[place] = faulty
            ours = {records_of_list[place]["id"], faulty["id"]}
            told = [one for one in examine(after, context=TODAY) if one.code in kind.codes]
            done += 1
            planted += 1
            if not any(one.entry in ours for one in told):
                missed.append((name, faulty))
    return missed, planted


def _told(findings: list[Finding], kind: Kind, record: Fields) -> bool:
    return any(one.code in kind.codes and one.entry == record["id"] for one in findings)


def _print_clean(records: list[Fields], chance: random.Random) -> None:
    for one in _lists(records, chance, 100):
        by_key = {record["id"]: record for record in one}
        for finding in examine(one, context=TODAY):
            value = by_key[finding.entry].get(finding.field, "")
            print(f"{finding.code} {finding.entry} {finding.message} | {str(value)[:160]}")
