"""Any input to records: a bibliography file, or a document with references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from refcli.errors import InputError, RequestError, located
from refcli.record import text as record_text
from refcli.record import year
from refcli.speech import Message

if TYPE_CHECKING:
    from refcli.parse.documents import Document
    from refcli.parse.finding.accounting import Finding
    from refcli.record import Record

__all__ = ["Held", "Reading", "held_in", "letters", "read"]


@dataclass(frozen=True)
class Reading:
    """What an input held."""

    records: list[Record]
    problems: list[str] = field(default_factory=list)
    """What could not be read, a line each: the input, where it stands and what is wrong."""
    remarks: list[str] = field(default_factory=list)
    """What of a document is in no reference, and what was chosen for the reader, a line each."""
    missing: list[int] = field(default_factory=list)
    """The numbers that the list of a document steps over."""
    is_list: bool = False
    """Whether they are the list of a document, in the order and with the numbers of its author."""


def read(
    data: bytes,
    filename: str = "",
    format: str | None = None,
    model: Path | None = None,
    *,
    columns: Mapping[str, str] | None = None,
) -> Reading:
    """Read the records of any input: a bibliography file, or a document with references.

    ``filename`` serves to tell the format and to name the input in errors; ``format`` is a
    name of ``refcli.formats.FORMATS``, ``text`` for a document, or None to find out. The
    references of a document are parsed one by one; ``model``, a model of one's own, reads them
    after the one that ships. ``columns`` says of columns of a
    table which variable each holds.
    Raises InputError where the input is empty, binary, damaged or holds no reference, and
    RequestError where the format is unknown.
    """
    from refcli import formats

    if format not in (None, "text", *formats.FORMATS):
        known = ", ".join(["text", *formats.FORMATS])
        raise RequestError("no format {format!r}; there are: {known}", format=format, known=known)
    found = format or formats.sniff(data, filename) or "text"
    reading = (
        _read_document(data, filename, model)
        if found == "text"
        else _read_file(data, filename, found, columns)
    )
    if not reading.records and not reading.problems:
        raise InputError("{value}: no references found", value=filename or "the input")
    return reading


def _read_file(
    data: bytes, filename: str, format: str, columns: Mapping[str, str] | None
) -> Reading:
    from refcli import formats
    from refcli.formats.doubts import doubts

    try:
        result = formats.read(data, format, columns=columns)
    except InputError as error:
        raise InputError(error.at(filename or "the input")) from error
    found = [*result.problems, *doubts(result.records, format)]
    problems, remarks = (
        [problem.at(filename) for problem in found if (problem.severity == "error") is is_error]
        for is_error in (True, False)
    )
    return Reading(result.records, problems, remarks)


def _read_document(data: bytes, filename: str, model: Path | None) -> Reading:
    from refcli.parse import parse_references
    from refcli.parse.documents import read_document
    from refcli.parse.finding.accounting import remarks

    document = read_document(data, filename)
    records, found, problems = held_in(document)
    parsed = parse_references(found.references, model=model)
    told: list[str] = [located(filename, remark) for remark in remarks(found, by=document.places)]
    problems = [located(filename, problem) for problem in problems]
    return Reading([*records, *parsed], problems, told, found.missing, is_list=True)


class Held(NamedTuple):
    """What a document holds: the records of its fields, and the references in its text."""

    records: list[Record]
    found: Finding
    problems: list[str]
    """What of its fields could not be read, a line each."""


def held_in(document: Document) -> Held:
    """Return what a document holds; a work of its fields is not taken from its text again."""
    from refcli import formats
    from refcli.parse import find

    records = list(document.records)
    problems: list[str] = []
    for format, text in document.files:
        try:
            result = formats.read(text.encode("utf-8", "replace"), format)
        except InputError as error:
            message = Message(
                "its citations ({format}): {error}",
                format=formats.FORMATS[format].title,
                error=error,
            )
            problems.append(message)
            continue
        records += result.records
        problems += map(str, result.problems)
    if document.damaged:
        pages = ", ".join(map(str, document.damaged))
        problems.append(Message("damaged pages, of which nothing was read: {pages}", pages=pages))
    # Prose around fields, whose citations hold names and years, looks like references.
    found = find(document.text, by_look=not records)
    if records:
        kept = [text for text in found.references if not _is_one_of(text, records)]
        # What the list of the fields lacks, the fields have.
        found = found._replace(references=kept, missing=[])
    return Held(records, found, problems)


def _is_one_of(text: str, records: Iterable[Record]) -> bool:
    """Tell whether a reference names the title and the year of one of the records.

    A short title, which others may have in theirs, needs the year and the first author.
    """
    whole = letters(text)
    return any(_names(whole, text, record) for record in records)


def _names(whole: str, text: str, record: Record) -> bool:
    title = letters(record_text(record, "title"))
    if not title or title not in whole:
        return False
    author = (record.get("author") or [{}])[0]
    family = letters(str(author.get("family") or author.get("literal") or ""))
    dated = str(year(record) or "")
    if len(title) < _LONG and not (family and dated and family in whole):
        return False
    return dated in text


_LONG: Final = 12
"""Letters of a title that hardly another work has in its own."""


def letters(text: str) -> str:
    """Return a text's letters and figures, small ones: what a title is told by."""
    return "".join(_WORDS.findall(text.casefold()))


_WORDS: Final = re.compile(r"[^\W_]+")
