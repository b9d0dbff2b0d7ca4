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
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any, BinaryIO

from refcli import collector
from refcli.bounded import read_rest
from refcli.errors import InputError, RequestError
from refcli.formats import pieces
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
    "Losses",
    "Problem",
    "ReadResult",
    "WriteResult",
    "by_suffix",
    "read",
    "read_pieces",
    "sniff",
    "write",
    "write_pieces",
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
    with collector.paused():
        results = list(read_pieces(io.BytesIO(data), format, encoding_name, columns))
    if len(results) == 1:
        return results[0]
    records = [record for result in results for record in result.records]
    problems = [problem for result in results for problem in result.problems]
    return ReadResult(records, problems, results[0].encoding)


def read_pieces(
    file: BinaryIO,
    format: str,
    encoding_name: str | None = None,
    columns: Mapping[str, str] | None = None,
    *,
    size: int = pieces.SIZE,
) -> Iterator[ReadResult]:
    """Read a file, in which one can go back, piece by piece: what ``read`` gives, in parts.

    So a file of any length is read in little memory, if it is UTF-8 and of a format whose records
    are told from each other without the rest; any other comes as one piece. ``size`` is how many
    bytes a piece has, about. Raises what ``read`` does, where it comes to it.
    """
    entry = _format(format)
    if not entry.can_read:
        raise RequestError("refcli writes {title} but does not read it", title=entry.title)
    module = _module(entry)
    is_cut = hasattr(module, "BETWEEN") or hasattr(module, "read_pieces")
    texts = pieces.decoded(file, size) if is_cut and encoding_name is None else None
    with working(Message("reading {title}", title=entry.title)):
        if texts is None:
            results = iter([_read_whole(read_rest(file), entry, encoding_name, columns)])
        elif hasattr(module, "read_pieces"):
            results = module.read_pieces(texts, *_given(entry, columns))
        else:
            results = _read_cut(module, texts)
        for result in results:
            for record in result.records:
                _take_doi(record)
            yield result


def _read_whole(
    data: bytes, entry: Format, encoding_name: str | None, columns: Mapping[str, str] | None
) -> ReadResult:
    text, name = _decode(data, encoding_name)
    if data.startswith((b"%PDF", b"PK\x03\x04", b"\x89PNG")) or _is_binary(text):
        raise InputError("not {title}: this is a binary file", title=entry.title)
    if not text.strip("\ufeff \t\r\n"):
        return ReadResult([], [Problem(Message("the file is empty"), severity="warning")], name)
    result: ReadResult = _module(entry).read(text, *_given(entry, columns))
    problems = result.problems
    if name == encoding.MIXED or (encoding_name is None and not name.startswith("utf-")):
        problems = [_encoding_remark(data, name), *problems]
    return ReadResult(result.records, problems, name)


def _given(entry: Format, columns: Mapping[str, str] | None) -> tuple[Mapping[str, str], ...]:
    """Return what is given to the reader besides a text."""
    return (columns,) if columns and entry.module == "tables.table" else ()


def _read_cut(module: ModuleType, texts: Iterable[str]) -> Iterator[ReadResult]:
    """Read each piece of a text as a file; one without any record is damage, unless all are."""
    refused: InputError | None = None
    has_records = False
    for piece in pieces.cut(texts, module.BETWEEN):
        try:
            result: ReadResult = module.read(piece.text)
        except InputError as error:
            refused = refused or error
            result = ReadResult([], [Problem(error.message, 1)])
        has_records = has_records or bool(result.records)
        yield result._replace(problems=[one.below(piece.lines_before) for one in result.problems])
    if refused and not has_records:
        raise refused


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
    losses = Losses()
    given = [list(records)]
    texts = write_pieces(given, format, losses, for_excel=for_excel, unicode=unicode)
    return WriteResult("".join(texts), losses.listed())


def write_pieces(
    given: Iterable[Sequence[Record]],
    format: str,
    losses: Losses,
    *,
    for_excel: bool = False,
    unicode: bool = False,
) -> Iterator[str]:
    """Write records that come some at a time; the texts together are what ``write`` gives.

    Of formats that are one record behind another each text is given as soon as it is made;
    others are written when all records have come. ``losses`` takes what is lost.
    """
    entry = _format(format)
    options = _options(entry, for_excel=for_excel, unicode=unicode)
    module = _module(entry)

    def written(records: Sequence[Record]) -> str:
        return _tolerated(lambda some: module.write(some, *options), records, losses)

    with collector.paused(), working(Message("writing {title}", title=entry.title)):
        if hasattr(module, "prepared"):
            given = module.prepared(given, losses)
        if hasattr(module, "joined"):
            yield from module.joined(written(records) for records in given)
        else:
            yield written([record for records in given for record in records])


def _options(entry: Format, *, for_excel: bool, unicode: bool) -> tuple[Any, ...]:
    """Return what a writer is told besides the records."""
    if not entry.can_write:
        raise RequestError("refcli reads {title} but does not write it", title=entry.title)
    if for_excel and entry.module != "tables.table":
        raise RequestError("Excel opens csv and tsv, not {title}", title=entry.title)
    if unicode and entry.module != "bibtex":
        raise RequestError("--unicode is for bibtex and biblatex, not {title}", title=entry.title)
    if for_excel:
        return (entry.dialect or entry.name, True)
    if unicode:
        return (entry.name, True)
    return (entry.dialect,) if entry.dialect else ()


def _tolerated(
    work: Callable[[Sequence[Record]], WriteResult], records: Sequence[Record], losses: Losses
) -> str:
    """Return the text of records; what stops the writer by its shape is text there, and lost."""
    result, remarks = tolerant(work, records)
    for record in records if remarks else ():
        for name in odd_fields(record):
            losses.add(f"{name}, but as text", key(record))
    losses.join(result.losses)
    return result.text


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
