"""What changes in an entry when its record does: the fields that differ, and no other.

The entry may hold a value otherwise than it would be written: a title in two fields, an
address under BibDesk's name. What differs is put where the entry has it.
"""

from collections.abc import Set
from typing import Final

from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex.data_model import HOLDER, folded, parts
from refcli.formats.bibtex.editing.layout import Layout, delimited, dialect_of
from refcli.formats.bibtex.editing.splices import (
    Splice,
    field_of,
    inserting,
    merged,
    removing,
    renaming,
    setting,
)
from refcli.formats.bibtex.prose import said
from refcli.formats.bibtex.reading.combined import IN_PROSE, same_title
from refcli.formats.bibtex.syntax.blocks import Block
from refcli.formats.bibtex.syntax.scan import Scan
from refcli.formats.bibtex.verbatim import from_verbatim
from refcli.formats.bibtex.writing.bib_entry import BibEntry
from refcli.formats.bibtex.writing.entry import entry_of, legal_key
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
    old_fields, new_fields = _without_unsaid(scanned, block, before, after)
    old_fields, new_fields = _with_folded(scanned.source, block, old_fields, new_fields)
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    if changed & _OF_PROSE:
        old_fields = _without_prose(scanned, block, new, old_fields, changed)
    names = [*old_fields, *(name for name in new_fields if name not in old_fields)]
    added: dict[str, str] = {}
    gone: set[str] = set()
    for name in names:
        was, value = old_fields.get(name), new_fields.get(name)
        if was == value:
            continue
        held = _holders(name, scanned.source, block, old if was else {})
        obsolete = [*_PARTS.get(name, ()), *(held if value is None else ())]
        if value is not None and held:
            for field in held[: 2 if name == "title" else 1]:
                splices += setting(scanned, block, field, value, layout)
        elif value is not None:
            added[name] = delimited(value, layout)
        gone |= {
            part
            for part in obsolete
            if part not in new_fields and (value is None or part not in held)
        }
    splices += [splice for name in sorted(gone) for splice in removing(scanned.source, block, name)]
    return [
        *merged(splices),
        *(inserting(scanned.source, block, *field, layout, gone=gone) for field in added.items()),
    ]


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


def _with_folded(
    source: str, block: Block, old: dict[str, str], new: dict[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the fields of both states with those in one that the entry has in one."""
    value = _value_of(source, block, HOLDER)
    held = parts(value[1:-1]) if value else {}
    if not held:
        return old, new
    # A number that has a field besides stands in that alone as soon as it changes.
    staying = {
        name: new[name]
        for name in held
        if name in new and (new[name] == old.get(name) or field_of(block, name) is None)
    }
    out = {name for name in held if name in staying or field_of(block, name) is None}
    old = {name: was for name, was in old.items() if name not in out}
    new = {name: one for name, one in new.items() if name not in out}
    return {**old, HOLDER: folded(held)}, {**new, **({HOLDER: folded(staying)} if staying else {})}


_OF_PROSE: Final = frozenset({"URL", "DOI", "accessed", *IN_PROSE.values()})
"""What prose in ``howpublished`` or ``note`` may say."""


def _without_prose(
    scanned: Scan, block: Block, new: Record, fields: dict[str, str], changed: Set[str]
) -> dict[str, str]:
    """Return the fields as if those that prose stands for were not there, where it changes.

    Then they are added, and what says another thing goes or is written anew. ``changed`` names
    the variables that change.
    """
    for name, variable in IN_PROSE.items():
        value = _value_of(scanned.source, block, name)
        found = said(value[1:-1])
        if found is None:
            continue
        values = {"URL": found.address, "DOI": found.doi, "accessed": found.accessed}
        told = {of for of, what in values.items() if what}
        needed = told if found.address or found.doi else {*told, "URL"}
        if not changed & {variable, *needed}:
            continue
        stands_in = name == "howpublished" and _is_address(value)
        if stands_in and variable not in changed and "URL" in new:
            # The new address is put in the place of the old one.
            continue
        own = {tables.FIELD_OF.get(of, of.lower()) for of in told}
        own = {part for part in own if field_of(block, part) is None}
        fields = {field: was for field, was in fields.items() if field not in own}
        if variable in changed or found.is_all or not needed <= new.keys():
            fields[name] = value
    return fields


def _value_of(source: str, block: Block, name: str) -> str:
    """Return a field's value with its delimiters, "" where there is none."""
    field = field_of(block, name)
    return source[field.value_start : field.value_end] if field else ""


def _is_address(value: str) -> bool:
    return from_verbatim(value[1:-1]).startswith("http")


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
    return [
        other
        for other in standing_in
        if other in names
        and (other != "howpublished" or _is_address(_value_of(source, block, other)))
    ][:1]


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
