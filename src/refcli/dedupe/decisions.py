"""Decisions of other programs or people: which records they hold for one work.

Four forms are read:

- JSON Lines, ``{"ids": [id, id …]}`` for each work of two records or more;
- a table (CSV, or TSV) with a column of the ids of a work, as ASySD writes (``record_ids``);
- a table of pairs, as ASySD gives a person to decide (``duplicate_id.x``,
  ``duplicate_id.y``): those whose ``result`` is "match", or all where it has no such column;
- a table with a line for each record: its id and the group that it is in, as ASySD's table of
  pairs, Covidence's and EndNote's exports with a column of duplicates and refcli's own report
  have it.
"""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from refcli.dedupe.merging.resolve import joined
from refcli.errors import InputError
from refcli.record import Record, key
from refcli.text.spreadsheet import lines_of

__all__ = ["Comparison", "compare_places", "places_of", "read_decisions"]

_LISTS: Final = ("record_ids", "ids", "duplicate_ids")
_GROUPS: Final = ("duplicate_id", "duplicate_group", "group_id", "group", "cluster", "cluster_id",
                  "duplicate of", "duplicate_of")  # fmt: skip
_IDS: Final = ("record_id", "id", "key", "citekey", "label", "record number", "covidence #")
_PAIRS: Final = (("duplicate_id.x", "duplicate_id.y"), ("record_id1", "record_id2"))
_SEPARATOR: Final = re.compile(r"\s*[,;|]\s*")


def read_decisions(text: str, name: str) -> list[list[str]]:
    """Return the ids of each work of two records or more; ``name`` is for errors.

    Raises InputError where the text has none of the four forms.
    """
    if text.lstrip().startswith("{"):
        return list(_of_lines(text, name))
    rows = _table(text)
    columns = {column.strip().lower(): column for column in rows[0]} if rows else {}
    lists = next((columns[one] for one in _LISTS if one in columns), None)
    if lists is not None:
        found = [[one for one in _SEPARATOR.split(row[lists] or "") if one] for row in rows]
        return [ids for ids in found if len(ids) > 1]
    pair = next((ids for ids in _PAIRS if set(ids) <= columns.keys()), None)
    if pair is not None:
        one, other = (columns[name] for name in pair)
        return _of_pairs((row[one], row[other]) for row in rows if _is_match(row, columns))
    group = next((columns[one] for one in _GROUPS if one in columns), None)
    own = next((columns[one] for one in _IDS if one in columns), None)
    if group is None or own is None:
        raise InputError(
            "{name}: not decisions: neither a column of the ids of a work ({names}) nor "
            "one of groups beside one of ids",
            name=name,
            names=", ".join(_LISTS),
        )
    groups: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row[group] and row[own]:
            groups[row[group]].append(row[own])
    return [ids for ids in groups.values() if len(ids) > 1]


def _of_pairs(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the groups that pairs of ids make."""
    places: dict[str, int] = {}
    numbered = [
        (places.setdefault(one, len(places)), places.setdefault(other, len(places)))
        for one, other in pairs
    ]
    ids = list(places)
    return [[ids[place] for place in group] for group in joined(numbered)]


def _is_match(row: Mapping[str, str], columns: Mapping[str, str]) -> bool:
    return row[columns["result"]].strip().lower() == "match" if "result" in columns else True


def _of_lines(text: str, name: str) -> Iterator[list[str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield [str(one) for one in json.loads(line)["ids"]]
        except (ValueError, KeyError, TypeError):
            raise InputError(
                '{name}:{number}: not {{"ids": […]}}', name=name, number=number
            ) from None


def _table(text: str) -> list[dict[str, str]]:
    lines = list(lines_of(text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")))
    # A report of refcli has its numbers first, and a blank line before the table.
    blank = next((at for at, line in enumerate(lines) if not line.strip()), None)
    if blank is not None and blank + 1 < len(lines):
        lines = lines[blank + 1 :]
    delimiter = "\t" if lines and "\t" in lines[0] else ","
    return list(csv.DictReader(lines, delimiter=delimiter, restval=""))


class Comparison(NamedTuple):
    """Two divisions of the same records into works, pair by pair of places."""

    both: list[tuple[int, int]]
    ours: list[tuple[int, int]]
    """Pairs that only refcli joins."""
    theirs: list[tuple[int, int]]
    """Pairs that only the others join."""
    unknown: list[str]
    """Ids of theirs that no record bears."""


def places_of(
    records: Iterable[Record], groups: Iterable[Sequence[str]]
) -> tuple[list[list[int]], list[str]]:
    """Return groups of ids as places, and the ids that no record bears.

    A number that is nobody's id is a record's place, counted from 1: so ASySD names records
    that came without ids.
    """
    ids: dict[str, int] = {}
    count = 0
    for place, record in enumerate(records):
        ids.setdefault(key(record) or str(place + 1), place)
        count = place + 1
    found, unknown = [], []
    for group in groups:
        places = []
        for one in group:
            place = ids.get(one, int(one) - 1 if one.isdecimal() else -1)
            if 0 <= place < count:
                places.append(place)
            else:
                unknown.append(one)
        found.append(sorted(set(places)))
    return [places for places in found if len(places) > 1], unknown


def compare_places(ours: Iterable[Sequence[int]], theirs: Iterable[Sequence[int]]) -> Comparison:
    """Compare two divisions into groups of places."""
    left, right = _pairs(ours), _pairs(theirs)
    return Comparison(sorted(left & right), sorted(left - right), sorted(right - left), [])


def _pairs(groups: Iterable[Sequence[int]]) -> set[tuple[int, int]]:
    """Return each pair of the first of a group with another: as many as are surplus."""
    home: Mapping[int, Any] = {place: tuple(sorted(group)) for group in groups for place in group}
    return {
        (one, other)
        for group in set(home.values())
        for at, one in enumerate(group)
        for other in group[at + 1 :]
    }
