"""What changes in an entry when its record does: the fields that differ, and no other.

The entry may hold a value otherwise than it would be written: a title in two fields, an
address under BibDesk's name. What differs is put where the entry has it.
"""

from typing import Final

from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex.blocks import Block
from refcli.formats.bibtex.combined import same_title
from refcli.formats.bibtex.entry import BibEntry, entry_of, legal_key
from refcli.formats.bibtex.layout import Layout, delimited, dialect_of
from refcli.formats.bibtex.scan import Scan
from refcli.formats.bibtex.splices import (
    Splice,
    field_of,
    inserting,
    merged,
    removing,
    renaming,
    setting,
)
from refcli.record import Record

__all__ = ["replacing"]


def replacing(
    scanned: Scan, block: Block, old: Record, new: Record, layout: Layout
) -> list[Splice]:
    """Find what differs between two states of an entry's record, and change that.

    What refers to an entry by a key that changes is another matter: ``references``.
    """
    dialect = _dialect(block, layout)
    before, after = entry_of(old, dialect), entry_of(new, dialect)
    splices: list[Splice] = []
    if before.type != after.type:
        type_start = scanned.source.index(block.type, block.start)
        splices.append(Splice(type_start, type_start + len(block.type), after.type))
    new_key = legal_key(after.key)
    if new_key and new_key != block.key:
        splices.append(renaming(block, new_key))
    inserted: list[Splice] = []
    old_fields, new_fields = _without_unsaid(scanned, block, before, after)
    for name in [*old_fields, *(name for name in new_fields if name not in old_fields)]:
        was, value = old_fields.get(name), new_fields.get(name)
        if was == value:
            continue
        held = _holders(name, scanned.source, block, old if was else {})
        obsolete = [*_PARTS.get(name, ()), *(held if value is None else ())]
        if value is not None and held:
            for field in held[: 2 if name == "title" else 1]:
                splices += setting(scanned, block, field, value, layout)
        elif value is not None:
            shaped = delimited(value, layout)
            inserted.append(inserting(scanned.source, block, name, shaped, layout))
        for part in obsolete:
            if part not in new_fields and (value is None or part not in held):
                splices += removing(scanned.source, block, part)
    return [*merged(splices), *inserted]


def _without_unsaid(
    scanned: Scan, block: Block, before: BibEntry, after: BibEntry
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the fields of both states, without those for classic styles that the entry lacks.

    An entry that was written by hand does without them.
    """
    unsaid = set()
    for name in before.carrying | after.carrying:
        field = field_of(block, name)
        stands = field and " ".join(scanned.source[field.value_start : field.value_end].split())
        if stands is None or stands[1:-1] != before.fields.get(name, "{}")[1:-1]:
            unsaid.add(name)
    stands_apart = unsaid or field_of(block, "url") is not None
    old, new = (
        {
            name: value
            for name, value in (entry.fields if stands_apart else entry.standing).items()
            if name not in unsaid & entry.carrying
        }
        for entry in (before, after)
    )
    return old, new


def _dialect(block: Block, layout: Layout) -> str:
    """Return the dialect of an entry: that of its date, which biblatex reads in either."""
    names = {field.name.lower() for field in block.fields}
    if "date" in names:
        return "biblatex"
    return dialect_of(names) if names & {"journaltitle", "year", "journal"} else layout.dialect


def _holders(name: str, source: str, block: Block, old: Record) -> list[str]:
    """Return the fields of an entry that hold what is written as ``name``, the one read first.

    ``numpages`` stands for ``pagetotal``; a book's ``booktitle`` may repeat its title, and
    both are held then. ``old`` is the record as it was, {} where it had no such value: then
    nothing stands in for it.
    """
    names = [field.name.lower() for field in block.fields]
    if name == "title" and _repeats_title(source, block, old):
        return ["title", "booktitle"]
    if name in _PLACES and {*names} >= _PLACES:
        return ["address"]
    if synonyms := next((words for words in _SYNONYMS if name in words), ()):
        return [word for word in synonyms if word in names]
    variable = tables.VARIABLES.get(name, name)
    own = variable if variable in tables.CSL_TEXTS else name
    same = [
        other for other in names if other in (name, own) or tables.VARIABLES.get(other) == variable
    ]
    if same or not old:
        return same
    if name == "pmid" and "archive_location" in old:
        return []
    kind = "book" if old.get("type") == "book" else ""
    standing_in = _STANDING_IN.get((name, kind)) or _STANDING_IN.get((name, ""), ())
    return [other for other in standing_in if other in names][:1]


def _repeats_title(source: str, block: Block, old: Record) -> bool:
    """Tell a book whose ``booktitle`` says for its chapters what ``title`` says."""
    own, whole = field_of(block, "title"), field_of(block, "booktitle")
    if old.get("type") != "book" or own is None or whole is None:
        return False
    texts = (source[field.value_start : field.value_end] for field in (own, whole))
    return same_title(*texts)


_PLACES: Final = frozenset({"address", "location"})
"""In one entry these are the publisher's place and the conference's (ACM)."""

_SYNONYMS: Final = (("langid", "language"), ("eprinttype", "archiveprefix"))
"""Fields that say the same, the one that counts first."""

_STANDING_IN: Final = {
    ("jurisdiction", ""): ("location",),
    ("pmid", ""): ("eprint",),
    ("title", ""): ("titleaddon",),
    ("title", "book"): ("booktitle", "maintitle", "titleaddon"),
    ("url", ""): (tables.BIBDESK_URL, "howpublished"),
    ("venue", ""): ("location",),
}
"""By field and type: where the reader looks for what has no field of its own."""

_PARTS: Final = {
    "booktitle": ("booksubtitle", "booktitleaddon"),
    "date": ("year", "month", "day"),
    "journaltitle": ("journalsubtitle", "journaltitleaddon"),
    "title": ("subtitle", "titleaddon"),
    "year": ("month", "day"),
}
"""Fields that another is written together with: where it changes, they say what is past."""
