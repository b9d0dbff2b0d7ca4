"""`refcli.scale` on a cluster of two workers of this machine, beside one process.

Makes its own references: works of invented words, a tenth of them twice, printed in four styles.
``python -m benchmarks scale --million`` runs a million.
"""

import importlib
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from refcli import cite, parse_references, scale
from refcli.check import examine as examine_list
from refcli.check.rules import all_rules
from refcli.dedupe import examine
from refcli.record import Record

COUNT = 8_000
MILLION = 1_000_000
WORKERS = 2
STYLES = ("apa", "vancouver", "gost", "geotar")
_PRINTED = 8_000
"""Works that are made and printed at a time."""

_SYLLABLES = ["ka", "ro", "min", "tel", "va", "sor", "den", "li", "pra", "gon", "us", "em"]


def main(options: list[str] | None = None) -> None:
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError:
        print("scale: needs refcli[dask]")
        return
    count = MILLION if "--million" in [*(options or []), *sys.argv] else COUNT
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "references.jsonl"
        with source.open("w", encoding="utf-8") as file:
            for place, text in enumerate(references(count)):
                file.write(json.dumps({"id": f"r{place}", "text": text}) + "\n")
        print(f"{count:,} references       one process    {WORKERS} workers   the same")
        with (
            distributed.LocalCluster(
                n_workers=WORKERS, threads_per_worker=1, dashboard_address=None
            ) as here,
            distributed.Client(here),
        ):
            _measure(source, Path(folder), alone=count <= COUNT)


def _measure(source: Path, folder: Path, *, alone: bool) -> None:
    given = scale.read(str(source), blocksize="256KiB" if alone else "4MiB")
    names, spread = _timed(lambda: scale.write(scale.parse(given), str(folder / "r-*.jsonl")))
    records: Any = scale.read(names, blocksize=None)
    own: list[Record] = []
    if alone:
        own, one = _timed(lambda: list(_parsed(source)))
        _row("parse", spread, one, records.compute() == own)
    else:
        _row("parse", spread)
    found, spread = _timed(lambda: _counted(scale.check(records)))
    if alone:
        rules = [rule for rule in all_rules() if rule.whole is None]
        findings, one = _timed(lambda: examine_list(own, rules=rules))
        _row("check", spread, one, len(findings) == found)
    else:
        _row("check", spread)
    groups, spread = _timed(lambda: scale.dedupe(records))
    if alone:
        expected, one = _timed(lambda: examine(own, workers=1))
        _row("dedupe", spread, one, expected == groups)
    else:
        _row("dedupe", spread)


def _parsed(source: Path) -> Iterator[Record]:
    for line in source.open(encoding="utf-8"):
        given = json.loads(line)
        for record in parse_references([given["text"]], one_list=False):
            yield {"id": given["id"], **record}


def _counted(found: Any) -> int:
    count: int = found.count().compute()
    return count


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    begun = time.perf_counter()
    result = work()
    return result, time.perf_counter() - begun


def _row(name: str, spread: float, one: float | None = None, same: bool = False) -> None:
    beside = "" if one is None else f"{one:.1f} s"
    equal = "" if one is None else "yes" if same else "NO"
    print(f"{name:20} {beside:>14} {spread:9.1f} s   {equal}", flush=True)


def references(count: int) -> Iterator[str]:
    """Give printed references of made works, a tenth of them the same work in another style."""
    for turn in range(0, count, _PRINTED):
        chance = random.Random(turn)
        works = [_work(chance, place) for place in range(min(count - turn, _PRINTED))]
        twice = [{**work, "id": f"{work['id']}-2"} for work in works[: len(works) // 10]]
        works = [*works[: len(works) - len(twice)], *twice]
        for start, style in enumerate(STYLES):
            yield from cite(works[start :: len(STYLES)], style)


def _work(chance: random.Random, place: int) -> Record:
    def word() -> str:
        return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))

    first = chance.randint(1, 400)
    return {
        "id": f"w{place}",
        "type": "article-journal",
        "title": " ".join(word() for _ in range(chance.randint(5, 10))).capitalize(),
        "author": [
            {"family": word().capitalize(), "given": f"{chance.choice('ABCDEKLM')}."}
            for _ in range(chance.randint(1, 4))
        ],
        "container-title": f"Journal of {word()} {word()}",
        "issued": {"date-parts": [[chance.randint(1970, 2024)]]},
        "volume": str(chance.randint(1, 60)),
        "issue": str(chance.randint(1, 12)),
        "page": f"{first}-{first + chance.randint(3, 20)}",
    }


if __name__ == "__main__":
    main()
