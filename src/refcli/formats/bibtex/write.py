"""Records to a .bib file, in BibTeX or in biblatex.

Letters stay Unicode, as biber and every current BibTeX style expect; TeX's own marks are
escaped, and signs that pdflatex cannot set (``≤``, Greek among Latin) are TeX unless asked
otherwise. What neither dialect has a field for is written under the CSL variable's name,
which both ignore and the reader knows: so only what no field can hold is lost.
"""

from collections.abc import Iterable, Sequence

from refcli import record as rec
from refcli.formats import citekey
from refcli.formats.bibtex.bib_entry import BibEntry
from refcli.formats.bibtex.data_model import fitted
from refcli.formats.bibtex.entry import entry_of, legal_key
from refcli.formats.results import Losses, WriteResult
from refcli.record import Record

__all__ = ["write"]


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
    keyed = _with_keys(records, losses)
    entries = [entry_of(record, dialect, losses, unicode=unicode) for record in keyed]
    fields = fitted if dialect == "biblatex" else _new
    library = Library(
        [Entry(e.type, e.key, [Field(*field) for field in fields(e).items()]) for e in entries]
    )
    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent = "  "
    layout.trailing_comma = True
    layout.block_separator = "\n"
    text = write_string(library, unparse_stack=[], bibtex_format=layout)
    return WriteResult(text, losses.listed())


def _new(entry: BibEntry) -> dict[str, str]:
    return entry.new


def _with_keys(records: Iterable[Record], losses: Losses) -> list[Record]:
    changed = []
    for record in records:
        key = rec.key(record)
        legal = legal_key(key)
        if legal != key:
            losses.add("id", key)
            changed.append({**record, "id": legal})
        else:
            changed.append(record)
    return citekey.assign(changed)
