"""Records shown a field a line, each behind its name, as EndNote and catalogues show them.

::

    Author: Kandel, E. R.
    Year: 2001
    Title: The molecular biology of memory storage

Each becomes one line in the order of a reference; the names are those of the columns of tables.
"""

from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.line import Line
from refcli.parse.finding.tables import meaning_of, row_in_order
from refcli.text.patterns import late

__all__ = ["with_records_whole"]

_FIELD: Final = late(r"([^\W\d_][^:.;]{0,30}?)\s?:\s+(?=\S)")

_FEWEST: Final = 2
"""Records, at least; of one alone the lines may be anything."""

_FEWEST_FIELDS: Final = 3


class _Record:
    """The fields of one record, in the order of their lines."""

    def __init__(self) -> None:
        self.places: list[int] = []
        self.meanings: list[str] = []
        self.values: list[str] = []

    @property
    def is_whole(self) -> bool:
        """Whether it says enough to be a reference."""
        return "title" in self.meanings and len(self.places) >= _FEWEST_FIELDS


def with_records_whole(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each record on one of its own; names that say nothing of a work go."""
    records = [record for record in _records(lines) if record.is_whole]
    if len(records) < _FEWEST:
        return list(lines)
    texts = {one.places[0]: row_in_order(one.values, one.meanings) for one in records}
    within = {at for one in records for at in range(one.places[0], one.places[-1] + 1)}
    told = []
    for at, line in enumerate(lines):
        if at in texts:
            told.append(line._replace(text=texts[at], whole=True))
        elif at not in within:
            told.append(line)
    return told


def _records(lines: Sequence[Line]) -> list[_Record]:
    records = [_Record()]
    for at, line in enumerate(lines):
        found = None if line.whole else _FIELD.match(line.text)
        meaning = meaning_of(found[1]) if found else ""
        if found is None or line.blanks or meaning in records[-1].meanings:
            records.append(_Record())
        if found and meaning:
            records[-1].places.append(at)
            records[-1].meanings.append(meaning)
            records[-1].values.append(line.text[found.end() :])
    return records
