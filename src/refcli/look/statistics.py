"""A library in figures: how many works of each year, type, language, journal, author.

Every record counts once for each field, under "" where it lacks it, so that the counts of a
field with one value add up to the number of records; a work counts for each of its authors
and tags.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from refcli.parse.review import doubts
from refcli.record import Record, custom, display_name, names, tags, text, year
from refcli.speech import marked
from refcli.text.scripts import language_of

__all__ = ["DOUBTFUL", "FIELDS", "SURE", "Count", "statistics"]


class Count(NamedTuple):
    """A value of a field, and how many works have it; "" stands for none."""

    value: str
    works: int


def _year(record: Record) -> list[str]:
    return [str(year(record) or "")]


def _language(record: Record) -> list[str]:
    declared = text(record, "language").partition("-")[0].lower()
    return [declared or language_of(text(record, "title"), "")]


def _authors(record: Record) -> list[str]:
    return list(dict.fromkeys(map(display_name, names(record)))) or [""]


def _tags(record: Record) -> list[str]:
    return tags(record) or [""]


def _missing(record: Record) -> list[str]:
    """Return what the record lacks of what a reader looks for."""
    files = custom(record).get("files")
    lacking = [name for name in ("DOI", "abstract") if not text(record, name)]
    return [*lacking, *([] if files else ["file"])]


DOUBTFUL, SURE = marked("doubtful", "sure")
"""How an entry was read: what `refcli review` walks through, and the others."""


def _doubtful(record: Record) -> list[str]:
    return [DOUBTFUL if doubts(record) else SURE]


FIELDS: Final[dict[str, Callable[[Record], list[str]]]] = dict(
    zip(
        marked("year", "type", "language", "journal", "author", "tag", "missing", "reading"),
        (
            _year,
            lambda record: [text(record, "type")],
            _language,
            lambda record: [text(record, "container-title")],
            _authors,
            _tags,
            _missing,
            _doubtful,
        ),
        strict=True,
    )
)
"""What can be counted: the name of a field, and the values that a record has of it."""


def statistics(records: Iterable[Record], fields: Sequence[str] = ()) -> dict[str, list[Count]]:
    """Return the counts of each field (all of `FIELDS` where none is named).

    Years stand in their order, other values by how many works have them, then by name.
    """
    wanted = {name: FIELDS[name] for name in fields or FIELDS}
    counters = {name: Counter[str]() for name in wanted}
    for record in records:
        for name, values_of in wanted.items():
            counters[name].update(values_of(record))
    return {name: _ordered(name, counter) for name, counter in counters.items()}


def _ordered(name: str, counter: Counter[str]) -> list[Count]:
    if name == "year":
        pairs = sorted(counter.items(), key=lambda pair: (not pair[0], int(pair[0] or 0)))
    else:
        pairs = sorted(counter.items(), key=lambda pair: (not pair[0], -pair[1], pair[0]))
    return [Count(value, count) for value, count in pairs]
