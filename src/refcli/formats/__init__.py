"""The file formats: one module each, reading and writing, found through one registry.

    >>> from refcli import formats
    >>> result = formats.read(b"@book{x, title = {Art}, year = 1999}", "bibtex")
    >>> result.records[0]["title"]
    'Art'
    >>> print(formats.write(result.records, "ris").text.splitlines()[0])
    TY  - BOOK

A reader turns the bytes of a whole file into records and says what was wrong; it never
stops at a damaged entry. A writer turns records into the text of a whole file and says,
once by field, what the format could not hold.
"""

import codecs
import importlib
from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any

from refcli import collector
from refcli.errors import InputError, RequestError
from refcli.formats.registry import FORMATS, Format, by_suffix, sniff
from refcli.formats.results import Loss, Losses, Problem, ReadResult, WriteResult
from refcli.progress import working
from refcli.record import Record, key
from refcli.shapes import odd_fields, tolerant
from refcli.speech import Message
from refcli.text import encoding

__all__ = [
    "FORMATS",
    "Format",
    "Loss",
    "Problem",
    "ReadResult",
    "WriteResult",
    "by_suffix",
    "read",
    "sniff",
    "write",
]


def read(
    data: bytes,
    format: str,
    encoding_name: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> ReadResult:
    """Read the bytes of a whole file.

    The encoding is told by the bytes unless it is named. ``columns`` says of columns of a
    table which variable each holds, where their names do not tell. Raises RequestError for a format
    that refcli does not know or cannot read, InputError where the data is not of that
    format at all.
    """
    entry = _format(format)
    if not entry.can_read:
        raise RequestError("refcli writes {title} but does not read it", title=entry.title)
    text, name = _decode(data, encoding_name)
    if data.startswith((b"%PDF", b"PK\x03\x04", b"\x89PNG")) or _is_binary(text):
        raise InputError("not {title}: this is a binary file", title=entry.title)
    if not text.strip("\ufeff \t\r\n"):
        return ReadResult([], [Problem(Message("the file is empty"), severity="warning")], name)
    with collector.paused(), working(f"reading {entry.title}"):
        given = (columns,) if columns and entry.module == "table" else ()
        result: ReadResult = _module(entry).read(text, *given)
    for record in result.records:
        _take_doi(record)
    problems = result.problems
    if name == encoding.MIXED or (encoding_name is None and not name.startswith("utf-")):
        problems = [_encoding_remark(data, name), *problems]
    return ReadResult(result.records, problems, name)


def _take_doi(record: Record) -> None:
    """Take the DOI from an address of doi.org where a record has none."""
    address = record.get("URL")
    if isinstance(address, str) and "doi.org/" in address and "DOI" not in record:
        from refcli.values.identifiers import of_resolver

        if doi := of_resolver(address):
            record["DOI"] = doi


def write(
    records: Iterable[Record], format: str, *, for_excel: bool = False, unicode: bool = False
) -> WriteResult:
    """Write records as the text of a whole file.

    A value that stops the writer by its shape is written as text, and said among the losses.
    ``for_excel`` is for tables: they begin with a byte order mark then, and figures that Excel
    takes for dates or cuts short are written as texts. ``unicode`` is for .bib files: signs that
    pdflatex cannot set stay as they are. Raises RequestError for either with another
    format, and for a format that refcli does not know or cannot write.
    """
    entry = _format(format)
    if not entry.can_write:
        raise RequestError("refcli reads {title} but does not write it", title=entry.title)
    if for_excel and entry.module != "table":
        raise RequestError("Excel opens csv and tsv, not {title}", title=entry.title)
    dialect: tuple[Any, ...] = (entry.dialect,) if entry.dialect else ()
    if unicode:
        if entry.module != "bibtex":
            raise RequestError(
                "--unicode is for bibtex and biblatex, not {title}", title=entry.title
            )
        dialect = (entry.name, True)
    if for_excel:
        dialect = (entry.dialect or entry.name, True)
    given = list(records)
    result, remarks = tolerant(lambda some: _written(entry, some, dialect), given)
    if not remarks:
        return result
    losses = Losses()
    for record in given:
        for name in odd_fields(record):
            losses.add(f"{name}, but as text", key(record))
    return WriteResult(result.text, [*losses.listed(), *result.losses])


def _written(entry: Format, records: Sequence[Record], dialect: tuple[Any, ...]) -> WriteResult:
    with working(f"writing {entry.title}"):
        result: WriteResult = _module(entry).write(list(records), *dialect)
    return result


def _format(name: str) -> Format:
    if (entry := FORMATS.get(name)) is None:
        raise RequestError(
            "unknown format {name!r}; known: {known}", name=name, known=", ".join(FORMATS)
        )
    return entry


def _module(entry: Format) -> ModuleType:
    return importlib.import_module(f"refcli.formats.{entry.module}")


def _decode(data: bytes, name: str | None) -> tuple[str, str]:
    if name is None:
        return encoding.decode(data)
    try:
        codecs.lookup(name)
        return data.decode(name), name
    except LookupError:
        raise RequestError("unknown encoding {name!r}", name=name) from None
    except UnicodeDecodeError as error:
        raise InputError(
            "byte {start} is not {name}: try another --encoding", start=error.start, name=name
        ) from None


def _is_binary(text: str) -> bool:
    """Tell data from text by its share of control characters."""
    head = text[:4000]
    return sum(c < " " and c not in "\t\n\r\f\v\x1a\x1b" for c in head) > len(head) * 0.1


def _encoding_remark(data: bytes, name: str) -> Problem:
    try:
        data.decode("utf-8")
        line = None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    return Problem(
        Message("not UTF-8 from here: read as {name}", name=name), line, severity="warning"
    )
