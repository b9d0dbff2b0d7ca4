"""Records to RIS, with the tags of the newer specification."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from refcli import record as rec
from refcli.formats import pieces
from refcli.formats.results import Losses, WriteResult, one_by_one
from refcli.formats.ris.read import KNOWN, LINE, record_of
from refcli.formats.ris.types import (
    csl_type,
    means_other,
    own_tags,
    pages_are_extent,
    tag_of_type,
    variable_of,
)
from refcli.formats.shared.moved import differing
from refcli.formats.shared.record_fields import kept_field
from refcli.formats.shared.record_taker import RecordTaker
from refcli.formats.shared.tagged import as_value
from refcli.formats.shared.worktypes import tells_nothing
from refcli.record import Record

__all__ = ["joined", "write"]


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as RIS with the tags of the newer specification."""
    return one_by_one(records, _written)


joined: Final = pieces.follow


def _written(record: Mapping[str, Any], losses: Losses) -> str:
    taker = RecordTaker(record, losses)
    lines = [f"{tag}  - {as_value(value, LINE)}" for tag, value in _fields(taker) if value]
    text = "\n".join([*lines, "ER  - ", "", ""])
    if means_other(taker.type):
        for variable in differing(record, record_of(text)):
            taker.lose(variable)
    return text


_OWN_TAG: Final = re.compile(r"[A-Z][A-Z0-9]")


def _fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    tag = tag_of_type(taker.type)
    yield "TY", tag
    if csl_type(tag) != (taker.type or "document"):
        taker.lose("type")
    yield "ID", taker.key
    for variable, name_tag in (
        ("author", "AU"),
        ("editor", "ED"),
        ("collection-editor", "A3"),
        ("translator", "A4"),
    ):
        for name in taker.names(variable):
            yield name_tag, name
    yield "TI", taker.text("title")
    yield "TT", taker.translated_title()
    yield from _date_fields(taker)
    taker.check_journal()
    yield from _titles(taker)
    own = own_tags(taker.type)
    yield from taker.own_fields(own, _WRITTEN)
    yield from ((tag, taker.general(tag, variable, own)) for tag, variable in _WRITTEN_TEXTS)
    # A tag has two characters: readers take PMID for the end of the line before.
    yield "AN", taker.accession()
    yield "C2", taker.pmcid()
    is_article = taker.type.startswith("article")
    yield ("C7" if is_article else "M1"), taker.text("number")
    if tells_nothing(taker.record):
        taker.lose("genre")
    first, last = taker.pages()
    if pages_are_extent(taker.type) and not first:
        first = taker.text("number-of-pages")
    yield "SP", first
    yield "EP", last
    yield "DO", taker.text("DOI")
    for number in taker.serials():
        yield "SN", number
    for keyword in taker.keywords():
        yield "KW", keyword
    for note in taker.text("note").split("\n"):
        yield "N1", note
    for file in taker.custom("files"):
        yield "L1", file
    is_kept = tells_nothing({**taker.record, "genre": kept_field(taker.record, "M3")})
    yield from taker.fields(_OWN_TAG, {**KNOWN, "M3": "type" if is_kept else ""})
    taker.finish()


def _titles(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    """Write what holds the work: of a conference with a name, its proceedings are apart from it."""
    container = taker.text("container-title")
    if taker.type == "paper-conference" and container and rec.text(taker.record, "event-title"):
        yield "C3", container
        yield "T2", taker.text("event-title")
    else:
        # In a book T2 is the series; what holds a book all the same is written as a journal is.
        yield ("JF" if variable_of(taker.type, "T2") else "T2"), container


_WRITTEN_TEXTS: Final = (
    ("ST", "title-short"),
    ("J2", "container-title-short"),
    ("T3", "collection-title"),
    ("VL", "volume"),
    ("IS", "issue"),
    ("M3", "genre"),
    ("ET", "edition"),
    ("NV", "number-of-volumes"),
    ("SE", "section"),
    ("PB", "publisher"),
    ("CY", "publisher-place"),
    ("UR", "URL"),
    ("AB", "abstract"),
    ("LA", "language"),
    ("CN", "call-number"),
    ("DB", "source"),
)


_WRITTEN: Final = frozenset(
    (
        *("author", "editor", "collection-editor", "translator", "container-title", "number"),
        *("PMID", "PMCID", "number-of-pages", *(variable for _, variable in _WRITTEN_TEXTS)),
    )
)
"""The variables that have a tag in works of every type."""


def _date_fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    """PY is the year; DA the whole date as ``2001/02/03`` where more is known."""
    year, day = taker.year_and_day()
    yield "PY", year
    yield "DA", day.replace("-", "/")
    yield "Y2", taker.whole_date("accessed")
