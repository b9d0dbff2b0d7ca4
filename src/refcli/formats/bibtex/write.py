"""Records to a .bib file, in BibTeX or in biblatex.

Letters stay Unicode, as biber and every current BibTeX style expect; TeX's own marks are
escaped, and signs that pdflatex cannot set (``≤``, Greek among Latin) are TeX unless asked
otherwise. What neither dialect has a field for is written under the CSL variable's name,
which both ignore and the reader knows: so only what no field can hold is lost.
"""

from collections.abc import Iterable, Iterator, Sequence

from refcli import record as rec
from refcli.formats import citekey
from refcli.formats.bibtex.data_model import fitted
from refcli.formats.bibtex.writing.bib_entry import BibEntry
from refcli.formats.bibtex.writing.entry import entry_of, legal_key
from refcli.formats.results import Losses, WriteResult
from refcli.record import Record

__all__ = ["joined", "prepared", "write"]


def write(records: Sequence[Record], dialect: str = "bibtex", unicode: bool = False) -> WriteResult:
    """Write records as a .bib file in the dialect that is named.

    A key that BibTeX could not read is changed and counts as a loss of ``id``; records
    without a key get one. ``unicode`` leaves signs as they are that pdflatex cannot set.
    """
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.model import Entry, Field
    from bibtexparser.writer import BibtexFormat

    losses = Losses()
    [keyed] = prepared([records], losses)
    entries = [entry_of(record, dialect, losses, unicode=unicode) for record in keyed]
    fields = fitted if dialect == "biblatex" else _new
    library = Library(
        [Entry(e.type, e.key, [Field(*field) for field in fields(e).items()]) for e in entries]
    )
    layout = BibtexFormat()  # type: ignore[no-untyped-call]  # bibtexparser types only some
    layout.indent = "  "
    layout.trailing_comma = True
    layout.block_separator = "\n"
    text = write_string(library, unparse_stack=[], bibtex_format=layout)
    return WriteResult(text, losses.listed())


def _new(entry: BibEntry) -> dict[str, str]:
    return entry.new


def prepared(given: Iterable[Sequence[Record]], losses: Losses) -> Iterator[list[Record]]:
    """Give records, which come some at a time, with keys that BibTeX reads, each its own."""
    keys = citekey.Keys()
    for records in given:
        yield keys.assign(_with_legal_key(record, losses) for record in records)


def _with_legal_key(record: Record, losses: Losses) -> Record:
    key = rec.key(record)
    legal = legal_key(key)
    if legal == key:
        return record
    losses.add("id", key)
    return {**record, "id": legal}


def joined(texts: Iterable[str]) -> Iterator[str]:
    """Make one file of several: an empty line stands between entries."""
    between = ""
    for text in filter(None, texts):
        yield between + text
        between = "\n"
