"""What a program that uses refcli as a library calls: the names that ``refcli`` exports.

Each is a function of a room, or a thin one over it; a record is a CSL-JSON item, a plain
``dict``. Errors are those of `refcli.errors`.
"""

from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path

from refcli.check import Finding
from refcli.csl import load_style
from refcli.dedupe import Cluster
from refcli.library import open_library
from refcli.manuscripts.model import Manuscript
from refcli.parse import parse_reference, parse_references, parse_text
from refcli.record import Record

__all__ = [
    "Record",
    "check",
    "cite",
    "find_duplicates",
    "load_style",
    "merge",
    "open_library",
    "parse_reference",
    "parse_references",
    "parse_text",
    "read",
    "render",
    "scan",
    "write",
]


def read(source: bytes | str | PathLike[str], format: str | None = None) -> list[Record]:
    """Return the records of a bibliography file or of a document with references.

    ``source`` is a path, or the bytes of a file; ``format`` is a name of
    `refcli.formats.FORMATS`, found out where it is None. Raises InputError where it holds no
    reference or cannot be read, RequestError for an unknown format.
    """
    from refcli.bounded import read_bounded
    from refcli.errors import InputError, system_reason
    from refcli.reading import read as read_any

    if isinstance(source, bytes):
        return read_any(source, "", format).records
    path = Path(source)
    try:
        data = read_bounded(path)
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=system_reason(error)) from error
    return read_any(data, str(path), format).records


def write(records: Iterable[Record], format: str) -> str:
    """Return records as the text of a file: ``bibtex``, ``ris``, ``csl-json`` and so on.

    Raises RequestError for an unknown format.
    """
    from refcli import formats

    return formats.write(records, format).text


def cite(records: Sequence[Record], style: str = "apa", format: str = "text") -> list[str]:
    """Return each record as a printed reference, in the order given, without a number.

    ``style`` is a name or path as for `load_style`, ``format`` one of
    `refcli.csl.output.FORMATS`. Raises RequestError for an unknown style or format.
    """
    from refcli import citing
    from refcli.csl.output import write as written
    from refcli.csl.output.numbering import without_number

    printed = citing.print_entries(_with_keys(records), style)
    return [written(without_number(tree), format).strip() for _, tree in printed.entries]


def render(records: Sequence[Record], style: str = "apa", format: str = "text") -> str:
    """Return records as one list, sorted and numbered as the style says.

    Raises RequestError for an unknown style or format.
    """
    from refcli import citing
    from refcli.csl.output import write_list

    return write_list(citing.print_list(_with_keys(records), style).entries, format)


def find_duplicates(records: Sequence[Record]) -> list[Cluster]:
    """Return the groups of records that are one work each, by their places in the list."""
    from refcli.dedupe import find_duplicates

    return find_duplicates(records)


def merge(records: Sequence[Record]) -> list[Record]:
    """Return the records with each group of duplicates merged into one that keeps every value."""
    from refcli.dedupe import find_duplicates
    from refcli.dedupe import merge as merged

    groups = {group.members[0]: group.members for group in find_duplicates(records)}
    twins = {place for members in groups.values() for place in members[1:]}
    return [
        merged([records[member] for member in groups[place]]) if place in groups else record
        for place, record in enumerate(records)
        if place not in twins
    ]


def scan(path: str | PathLike[str]) -> Manuscript:
    """Return the citations of a manuscript (Markdown, LaTeX, Word …) with their places.

    Raises InputError where the file cannot be read.
    """
    from refcli.manuscripts.scan import scan

    return scan(Path(path))


def check(records: Sequence[Record]) -> list[Finding]:
    """Return what is wrong with records and their list, each with its code and reason."""
    from refcli.check import examine

    return examine(records)


def _with_keys(records: Sequence[Record]) -> list[Record]:
    """Give a key to records without one, which a style tells works apart by."""
    return [
        record if record.get("id") else {**record, "id": f"entry-{place}"}
        for place, record in enumerate(records, 1)
    ]
