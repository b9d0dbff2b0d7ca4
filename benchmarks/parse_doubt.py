"""Whether doubt can be trusted: wrong and right references that are named doubtful.

The development sets are divided as in `parse_rules`: the curves of ``confidence.txt`` are measured
in the part that may be read (``--write``), the rest is only judged.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from benchmarks._options import parser_of
from benchmarks.parse_accuracy import SETS, VARIABLES, entries, fields_of, scorer
from benchmarks.parse_rules import is_read
from refcli.parse import parse_reference
from refcli.parse.building import confidence
from refcli.parse.building import record as building
from refcli.parse.review import DOUBTFUL, doubts
from refcli.record import source

CURVES = Path(confidence.__file__).with_name("confidence.txt")
LEAST = 40
"""Fewer fields than these make no point of a curve."""

SKIPPED = "grobid-eval"
"""Physicists print no titles, and a reference without a title is doubtful by rule."""


class Judged(NamedTuple):
    """One reference: its set and half, whether it is right, its fields, whether it is doubtful."""

    name: str
    read: bool
    right: bool
    fields: list[tuple[str, float, bool]]
    doubtful: bool


def main(arguments: Sequence[str] = ()) -> None:
    """Print how many wrong and right references are named doubtful, in each half."""
    parser = parser_of("parse_doubt", __doc__)
    parser.add_argument("--write", action="store_true", help="measure the curves anew")
    options = parser.parse_args(arguments)
    if scorer() is None:
        print("../shared/parse/dev is not there: nothing to measure with")
        return
    if options.write:
        _write()
    judged = list(_judged())
    print(
        f"doubtful below {DOUBTFUL}: % of the wrong and of the right references, fields above .95"
    )
    for read in (True, False):
        half = [one for one in judged if one.read == read]
        row = "the part that is read" if read else "the part that is only measured"
        for which, part in (
            ("all", half),
            ("with titles", [one for one in half if one.name != SKIPPED]),
        ):
            wrong = [one.doubtful for one in part if not one.right]
            right = [one.doubtful for one in part if one.right]
            sure = [good for one in part for _, share, good in one.fields if share > 0.95]
            print(
                f"{row:32}{which:14}{_percent(wrong):7.1f}{_percent(right):7.1f}"
                f"{_percent(sure):9.2f} of {len(sure)}"
            )


def _percent(values: Sequence[bool]) -> float:
    return 100 * sum(values) / max(1, len(values))


def _judged() -> Iterator[Judged]:
    judge = scorer()
    assert judge is not None
    for name in SETS:
        for place, entry in enumerate(entries(name, judge)):
            record = parse_reference(entry["text"])
            _, _, errors = judge.score([entry], {entry["id"]: fields_of(record)})
            wrong = {field for field, _, _ in errors}
            shares = source(record).get("confidence", {})
            fields = [
                (variable, shares[variable], field not in wrong)
                for field in entry["labelled"]
                if (variable := VARIABLES.get(field)) in shares and field != "page_last"
            ]
            read = is_read(name, place, entry)
            yield Judged(name, read, not wrong, fields, bool(doubts(record)))


def _write() -> None:
    """Measure the curves in the half that is read, and write them."""
    seen: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    with patch.object(building, "calibrated", lambda sure, *_, **__: dict(sure)):
        for one in _judged():
            for variable, probability, right in one.fields if one.read else ():
                seen[variable].append((probability, right))
                seen["any"].append((probability, right))
    head = [line for line in CURVES.read_text("utf-8").splitlines() if line[:1] == "#"]
    lines = [
        f"{variable}: {' '.join(f'{at:.3f}={share:.3f}' for at, share in _curve(sightings))}"
        for variable, sightings in sorted(seen.items())
        if len(sightings) >= 3 * LEAST
    ]
    CURVES.write_text("\n".join([*head, *lines]) + "\n", "utf-8")
    confidence.measured.cache_clear()


def _curve(sightings: Sequence[tuple[float, Any]]) -> list[tuple[float, float]]:
    """Return the points of a rising curve: neighbours that do not rise are taken together."""
    ranked = sorted(sightings)
    cuts = [*range(0, len(ranked) - LEAST, LEAST), len(ranked)]
    groups: list[list[tuple[float, Any]]] = []
    for first, last in pairwise(cuts):
        groups.append(list(ranked[first:last]))
        while len(groups) > 1 and _right(groups[-2]) >= _right(groups[-1]):
            groups[-2:] = [groups[-2] + groups[-1]]
    points = [(sum(at for at, _ in group) / len(group), _right(group)) for group in groups]
    return [
        point for point, after in pairwise([*points, (9.0, 9.0)]) if after[0] - point[0] > 0.001
    ]


def _right(group: Sequence[tuple[float, Any]]) -> float:
    return (sum(bool(right) for _, right in group) + 1) / (len(group) + 2)
