"""`refcli.scale` on a cluster of two workers of this machine, beside one process.

Makes its own references: works of invented words, a tenth of them twice, printed in four styles.
``python -m benchmarks scale --count=1000000`` runs a million, which takes an hour.
"""

import importlib
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks._options import parser_of
from refcli import cite, parse_references, scale
from refcli.check import examine as examine_list
from refcli.check.rules import all_rules
from refcli.dedupe import examine
from refcli.record import Record

COUNT = 8_000
WORKERS = 2
STYLES = ("apa", "vancouver", "gost", "geotar")
_PRINTED = 8_000
"""Works that are made and printed at a time."""

_SYLLABLES = ["ka", "ro", "min", "tel", "va", "sor", "den", "li", "pra", "gon", "us", "em"]


def main(options: Sequence[str] = ()) -> None:
    parser = parser_of("scale", __doc__)
    parser.add_argument("--count", type=int, default=COUNT)
    count = parser.parse_args(options).count
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError:
        print("scale: needs refcli[dask]")
        return
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
            _measure(source, Path(folder))


def _measure(source: Path, folder: Path) -> None:
    given = scale.read(
        str(source), blocksize="256KiB" if source.stat().st_size < _LARGE else "4MiB"
    )
    names, spread = _timed(lambda: scale.write(scale.parse(given), str(folder / "r-*.jsonl")))
    own, one = _timed(lambda: list(_parsed(source)))
    same = all(record == other for record, other in zip(own, _lines(names), strict=True))
    _row("parse", one, spread, same)
    records: Any = scale.read(names, blocksize=None)
    checked: Any = scale.check(records)
    found, spread = _timed(lambda: len(checked.compute()))
    rules = [rule for rule in all_rules() if rule.whole is None]
    findings, one = _timed(lambda: examine_list(own, rules=rules))
    _row("check", one, spread, len(findings) == found)
    groups, spread = _timed(lambda: scale.dedupe(records))
    expected, one = _timed(lambda: examine(own, workers=1))
    _row("dedupe", one, spread, expected == groups)


_LARGE = 100_000_000
"""Bytes from which a partition is larger."""


def _lines(names: Iterable[str]) -> Iterator[Record]:
    for name in names:
        with Path(name).open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _parsed(source: Path) -> Iterator[Record]:
    for line in source.open(encoding="utf-8"):
        given = json.loads(line)
        for record in parse_references([given["text"]], one_list=False):
            yield {"id": given["id"], **record}


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    begun = time.perf_counter()
    result = work()
    return result, time.perf_counter() - begun


def _row(name: str, one: float, spread: float, same: bool) -> None:
    print(f"{name:20} {one:11.1f} s {spread:9.1f} s   {'yes' if same else 'NO'}", flush=True)


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
