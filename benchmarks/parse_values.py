"""Records of which one value changes, printed and read back: how each kind of value fares.

The files of `works/`, one a language, hold ordinary records and, for each variable, values
that a reader may stumble over: a title that is a year, an author whose initials spell a word,
an issue with a part. Each record with each value is printed in the styles that the file names,
each line is read alone, and every variable that the style printed is judged (see _read_back).

``python -m benchmarks parse_values --show=3`` gives three readings for each value that fails;
``--works=FOLDER`` reads other files of the same shape.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks._options import parser_of
from benchmarks._read_back import VARIABLES, is_read_back, printed
from refcli.csl import load_style, render
from refcli.csl.tree import plain
from refcli.parse import parse_reference
from refcli.record import Record

WORKS = Path(__file__).parent / "works"
JUDGED = (
    *(*VARIABLES, "number-of-pages", "edition", "version", "number", "genre"),
    *("archive_location", "accessed"),
)


class Reading(NamedTuple):
    """One variable of one printed line, and what the parser made of it."""

    style: str
    changed: str
    """The variable that was given another value, and that value."""
    value: str
    variable: str
    read: Any
    line: str
    is_right: bool


def main(arguments: Sequence[str] = ()) -> None:
    """Print for each language how many variables came back, by the variable that was changed."""
    options = _options(arguments)
    for path in sorted(options.works.glob("*.json")):
        readings = list(_readings(json.loads(path.read_text("utf-8"))))
        _table(path.stem, readings)
        if options.show:
            _faults(readings, options.show)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = parser_of("parse_values", __doc__)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--works", type=Path, default=WORKS)
    return parser.parse_args(arguments)


def _readings(language: dict[str, Any]) -> Iterator[Reading]:
    for name in language["styles"]:
        style = load_style(name)
        for variable, value, record in _changed(language["works"]):
            (entry,) = render(style, [record]).bibliography
            line = plain(entry.tree).strip()
            found = parse_reference(line)
            for judged, text in printed(entry.tree, JUDGED).items():
                right = is_read_back(record, found, judged, text)
                yield Reading(name, variable, value, judged, found.get(judged), line, right)


def _changed(works: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str, Record]]:
    """Yield each record of the file with each of its values in turn: variable, value, record."""
    number = 0
    for work in works:
        for variable, values in work["values"].items():
            for value in values:
                number += 1
                shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
                yield variable, shown, {**work["record"], variable: value, "id": str(number)}


def _table(language: str, readings: Sequence[Reading]) -> None:
    right = sum(reading.is_right for reading in readings)
    print(f"{language}: {right} of {len(readings)} read back, {100 * right / len(readings):.2f} %")
    total = Counter(reading.changed for reading in readings)
    wrong = Counter(reading.changed for reading in readings if not reading.is_right)
    for variable, count in total.most_common():
        print(f"  {variable:20}{count - wrong[variable]:7} of {count}")


def _faults(readings: Sequence[Reading], shown: int) -> None:
    by_value: dict[tuple[str, str], list[Reading]] = {}
    for reading in readings:
        if not reading.is_right:
            by_value.setdefault((reading.changed, reading.value), []).append(reading)
    for (variable, value), faults in sorted(by_value.items(), key=lambda item: -len(item[1])):
        print(f"## {variable} = {value}: {len(faults)}")
        for fault in faults[:shown]:
            print(f"   {fault.style} {fault.variable} read {fault.read!r} | {fault.line}")
