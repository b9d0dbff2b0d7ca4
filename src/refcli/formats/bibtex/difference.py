"""What changes in an entry when its record does: the fields that differ, and no other.

The entry may hold a value otherwise than it would be written: a title in two fields, an
address under BibDesk's name. What differs is put where the entry has it.
"""

from typing import Final

from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex.combined import same_title
from refcli.formats.bibtex.entry import entry_of, legal_key
from refcli.formats.bibtex.layout import Layout, delimited, dialect_of
from refcli.formats.bibtex.scan import Block, Scan
from refcli.formats.bibtex.splices import (
    Splice,
    field_of,
    inserting,
    merged,
    references,
    removing,
    renaming,
    setting,
)
from refcli.record import Record

__all__ = ["replacing"]


def replacing(
    scanned: Scan, block: Block, old: Record, new: Record, layout: Layout
) -> list[Splice]:
    """Find what differs between two states of an entry's record, and change that."""
    dialect = _dialect(block, layout)
    before, after = entry_of(old, dialect), entry_of(new, dialect)
    splices: list[Splice] = []
    if before.type != after.type:
        type_start = scanned.source.index(block.type, block.start)
        splices.append(Splice(type_start, type_start + len(block.type), after.type))
    new_key = legal_key(after.key)
    if new_key and new_key != block.key:
        splices += [renaming(block, new_key), *references(scanned, block.key, new_key)]
    inserted: list[Splice] = []
    for name in [*before.fields, *(name for name in after.fields if name not in before.fields)]:
        was, value = before.fields.get(name), after.fields.get(name)
        if was == value:
            continue
        written = _place_of(name, block, old if was else {})
        if value is None:
            splices += removing(scanned.source, block, written)
        elif field_of(block, written) is not None:
            splices += setting(scanned, block, written, value, layout)
        else:
            shaped = delimited(value, layout)
            inserted.append(inserting(scanned.source, block, name, shaped, layout))
        if name == "title" and value is not None and _repeats_title(scanned.source, block, old):
            splices += setting(scanned, block, "booktitle", value, layout)
        for part in _PARTS.get(name, ()):
            if part != written:
                splices += removing(scanned.source, block, part)
    return [*merged(splices), *inserted]


def _dialect(block: Block, layout: Layout) -> str:
    names = {field.name.lower() for field in block.fields}
    if names & {"date", "journaltitle", "year", "journal"}:
        return dialect_of(names)
    return layout.dialect


def _place_of(name: str, block: Block, old: Record) -> str:
    """Return the field that holds what is written as ``name``: ``numpages`` for ``pagetotal``.

    ``old`` is the record as it was, {} where it had no such value.
    """
    names = [field.name.lower() for field in block.fields]
    if name in names:
        return name
    if variable := tables.VARIABLES.get(name):
        same = [other for other in names if tables.VARIABLES.get(other) == variable]
        if same:
            return same[0]
    if not old:
        return name
    kind = "book" if old.get("type") == "book" else ""
    standing_in = _STANDING_IN.get((name, kind)) or _STANDING_IN.get((name, ""), ())
    return next((other for other in standing_in if other in names), name)


def _repeats_title(source: str, block: Block, old: Record) -> bool:
    """Tell a book whose ``booktitle`` says for its chapters what ``title`` says."""
    own, whole = field_of(block, "title"), field_of(block, "booktitle")
    if old.get("type") != "book" or own is None or whole is None:
        return False
    texts = (source[field.value_start : field.value_end] for field in (own, whole))
    return same_title(*texts)


_STANDING_IN: Final = {
    ("url", ""): (tables.BIBDESK_URL,),
    ("title", ""): ("titleaddon",),
    ("title", "book"): ("booktitle", "maintitle", "titleaddon"),
}
"""By field and type: where the reader looks for what has no field of its own."""

_PARTS: Final = {
    "title": ("subtitle", "titleaddon"),
    "booktitle": ("booksubtitle", "booktitleaddon"),
    "journaltitle": ("journalsubtitle", "journaltitleaddon"),
}
"""Fields that a title is written together with: where it is written whole, they go."""
