"""What is checked: the records of a file and where they stand in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from refcli.check.finding import Finding, Place, Severity
from refcli.record import number
from refcli.speech import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from refcli.formats import Problem
    from refcli.library import Library
    from refcli.record import Record

__all__ = [
    "FILE_CODES",
    "Target",
    "bibtex_places",
    "joined",
    "of_file",
    "of_library",
    "without_consequences",
]


class Target(NamedTuple):
    """Records, and what is known of the file that they stand in."""

    records: list[Record]
    places: Callable[[int, str], Place | None] | None = None
    damage: tuple[Finding, ...] = ()
    """What could not be read as it stands."""


def of_file(data: bytes, name: str, format: str) -> Target:
    """Return what a bibliography file in a format of ``refcli.formats`` holds.

    Raises InputError where the data is not of that format.
    """
    from refcli import formats

    result = formats.read(data, format)
    records, places = result.records, None
    if format in ("bibtex", "biblatex"):
        source = data.decode(_codec(result.encoding), "replace")
        works = _works(source, len(records))
        records = [records[entry] for entry in works]
        places = _at(bibtex_places(source, name), works)
    damage = tuple(
        _damage(problem, name)
        for problem in result.problems
        if not problem.message.startswith("the key ")  # KEY001 says so for every format
    )
    return Target(records, places, damage)


_NO_WORKS: Final = frozenset({"xdata", "set", "control", "ieeetranbstctl"})
"""Types of entries that lend fields, join others or set up a style: none is a work."""


def _works(source: str, count: int) -> list[int]:
    """Return the places of the entries that are works."""
    from refcli.formats.bibtex.syntax.scan import scan

    kinds = [block.type.lower() for block in scan(source).blocks if block.kind == "entry"]
    return [entry for entry in range(count) if entry >= len(kinds) or kinds[entry] not in _NO_WORKS]


def of_library(library: Library, records: Sequence[Record]) -> Target:
    """Return entries of a library, with their places where it is a .bib file."""
    from refcli.library.stores.opening import is_bibtex

    data = library.file.data
    if not data or not is_bibtex(library.path, data):
        return Target(list(records))
    source = data.decode("utf-8", "replace")
    works = frozenset(_works(source, len(library.records)))
    order = {number(record): place for place, record in enumerate(library.records)}
    pairs = [(order.get(number(record), 0), record) for record in records]
    pairs = [pair for pair in pairs if pair[0] in works]
    places = bibtex_places(source, str(library.path))
    return Target([record for _, record in pairs], _at(places, [place for place, _ in pairs]))


def joined(targets: Sequence[Target]) -> Target:
    """Return several targets as one: their records one after another, each with its place."""
    if len(targets) == 1:
        return targets[0]
    owners = [(target, place) for target in targets for place in range(len(target.records))]

    def places(entry: int, variable: str) -> Place | None:
        target, place = owners[entry]
        return target.places(place, variable) if target.places else None

    records = [record for target in targets for record in target.records]
    damage = [one for target in targets for one in target.damage]
    return Target(records, places, tuple(damage))


def _at(
    places: Callable[[int, str], Place | None], own: Sequence[int]
) -> Callable[[int, str], Place | None]:
    """Return what gives the places of some entries, named by their places in the file."""
    return lambda entry, variable: places(own[entry], variable)


def bibtex_places(source: str, name: str) -> Callable[[int, str], Place | None]:
    """Return what gives the place of a field, or of its entry, in the text of a .bib file."""
    from refcli.formats.bibtex.fields import VARIABLES
    from refcli.formats.bibtex.syntax.scan import Places, scan

    blocks = [block for block in scan(source).blocks if block.kind == "entry"]
    line_of = Places(source)

    def place(entry: int, variable: str) -> Place | None:
        if entry >= len(blocks):
            return None
        block = blocks[entry]
        offset = block.start
        for field in block.fields if variable else ():
            field_name = field.name.lower()
            if VARIABLES.get(field_name, field_name) == variable or (
                field_name in _ALSO.get(variable, ())
            ):
                offset = field.start
                break
        return Place(name, *line_of(offset))

    return place


_ALSO = {
    "container-title": ("journal", "journaltitle", "booktitle"),
    "issue": ("number", "issue"),
    "number": ("number", "eid"),
    "issued": ("year", "date", "month"),
    "genre": ("type",),
    "language": ("langid", "language"),
}
"""Fields that are read together with others into a variable."""


def _damage(problem: Problem, name: str) -> Finding:
    code = next((code for code, words in _CODES.items() if words in problem.message), "FILE001")
    severity = Severity.ERROR if problem.severity == "error" else Severity.WARNING
    place = Place(name, problem.line or 1, problem.column or 1)
    return Finding(code, severity, problem.message, problem.key, place=place)


def without_consequences(
    findings: Iterable[Finding], damage: Iterable[Finding]
) -> Iterator[Finding]:
    """Give the findings but for fields missing that an absent parent would have lent."""
    orphans = {one.entry for one in damage if one.code == "FILE003"}
    return (one for one in findings if one.entry not in orphans or not one.code.startswith("FIELD"))


_CODES = {
    "FILE002": "@string",
    "FILE003": "which is not in the file",
    "FILE004": "is there twice",
    "FILE005": "has no value",
}
"""Codes of what a reader says, by words of its messages; all else is FILE001, broken syntax."""

FILE_CODES = {
    "FILE001": Message("a file that breaks its format"),
    "FILE002": Message("an @string that is not defined"),
    "FILE003": Message("a crossref or xdata to an entry that is not there"),
    "FILE004": Message("a field that is there twice"),
    "FILE005": Message("a field without a value"),
}
"""The codes of what cannot be read as it stands."""


def _codec(encoding: str) -> str:
    import codecs

    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "utf-8"
