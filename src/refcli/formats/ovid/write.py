"""Writing records in the layout of Ovid's headings over indented lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from refcli.formats.ovid.people import reads_back
from refcli.formats.ovid.read import ADDRESS, TEXTS
from refcli.formats.results import Losses, WriteResult
from refcli.formats.shared.record_taker import RecordTaker
from refcli.record import Record
from refcli.values import dates

__all__ = ["write"]


def write(records: Sequence[Record]) -> WriteResult:
    """Write records in the layout of headings over indented lines."""
    losses = Losses()
    parts = [_written(place, record, losses) for place, record in enumerate(records, start=1)]
    return WriteResult("".join(parts), losses.listed())


def _written(place: int, record: Mapping[str, Any], losses: Losses) -> str:
    fields = [(heading, value) for heading, value in _fields(RecordTaker(record, losses)) if value]
    body = "".join(f"{heading}\n  {' '.join(value.split())}\n" for heading, value in fields)
    return f"<{place}>\n{body}\n"


_HEADINGS: Final = {
    "article-journal": "Journal Article",
    "book": "Book",
    "chapter": "Book Chapter",
    "paper-conference": "Conference Paper",
    "thesis": "Dissertation",
}


def _fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    yield "Authors", _ended("; ".join(_people(taker, "author")))
    yield "Title", _ended(taker.text("title"))
    yield "Journal Title", _ended(taker.text("container-title"))
    yield "Editors", _ended("; ".join(_people(taker, "editor")))
    for heading in (
        "Volume",
        "Issue",
        "Edition",
        "Publisher",
        "Place of Publication",
        "Abstract",
        "Language",
        "PMID",
        "URL",
    ):
        text = taker.text(TEXTS.get(heading.lower(), heading))
        if heading == "Publisher" and (ADDRESS.search(text) or "; " in text):
            text = text.partition("; ")[0]
            taker.lose("publisher")
        yield heading, _ended(text) if heading in ("Language", "Publisher") else text
    yield "Pages", taker.text("page")
    issued = dates.written(taker.date("issued"))
    yield "Year of Publication", issued if issued.endswith(".") else _ended(issued)
    taker.written_date("issued", issued)
    yield "DOI", taker.text("DOI")
    yield "ISSN", ", ".join(taker.serials())
    yield "Keywords", _ended("; ".join(taker.keywords()))
    if taker.type not in _HEADINGS:
        taker.lose("type")
    yield "Document Type", _HEADINGS.get(taker.type, "Other")
    taker.fields(_NO_FIELD, {})
    taker.finish()


def _people(taker: RecordTaker, variable: str) -> list[str]:
    """Take names; one that the reader takes for a short name, or strips of a degree, is lost."""
    return taker.names(variable, reads_back, between=";")


_NO_FIELD: Final = re.compile(r"(?!)")


def _ended(text: str) -> str:
    """Put the full stop that Ovid ends these values with."""
    return f"{text}." if text else ""
