"""Changing one thing in a .bib file and no other byte.

Each function takes the text of a file and returns the new one. What it changes are spans of
the source, so all that stands outside them is the same by construction: comments, @string
and what uses it, order, indentation, delimiters, line ends. The changed entry is read again
before the text is given back, so that no value can break out of its entry.

``decode`` and ``encode`` go between a file's bytes and its text without losing any, in
whatever encoding it is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from refcli.errors import LibraryError, NothingFoundError, RequestError
from refcli.formats.bibtex.editing.codec import decode, encode
from refcli.formats.bibtex.editing.difference import replacing
from refcli.formats.bibtex.editing.layout import Layout, learn
from refcli.formats.bibtex.editing.splices import (
    Splice,
    appending,
    cutting,
    references,
    removing,
    renaming,
    setting,
)
from refcli.formats.bibtex.syntax.blocks import Block
from refcli.formats.bibtex.syntax.scan import Places, Scan, merge_conflict, scan, scan_once
from refcli.formats.bibtex.writing.entry import legal_key
from refcli.record import Record
from refcli.text.tex import is_balanced

__all__ = [
    "Change",
    "add_entry",
    "apply",
    "decode",
    "encode",
    "remove_entry",
    "remove_field",
    "rename_key",
    "replace_entry",
    "set_field",
]


class Change(NamedTuple):
    """One entry to add (``old`` is None), to remove (``new`` is None) or to replace."""

    old: Record | None
    new: Record | None
    place: int = 0
    """Which of the entries of this key is meant, counted from 0, where a key is there twice."""


def set_field(source: str, key: str, field: str, value: str) -> str:
    """Set a field of an entry, or add it after the fields that come before it in this file.

    ``value`` is TeX without delimiters; it takes those that the field has had. Raises
    NothingFoundError where there is no such entry, RequestError where the braces of the value
    are not balanced or the field's name is not valid.
    """
    _check_value(field, value)
    scanned, layout = _learnt(source)
    block = _entry(scanned, key)
    return _applied(scanned, setting(scanned, block, field, f"{{{value}}}", layout), [block])


def remove_field(source: str, key: str, field: str) -> str:
    """Remove a field with its line; the source as it is where the entry has none of that name."""
    scanned, _ = _learnt(source)
    block = _entry(scanned, key)
    return _applied(scanned, removing(source, block, field), [block])


def add_entry(source: str, record: Mapping[str, Any]) -> str:
    """Add a record as the last entry, in the layout and the dialect of the file."""
    return apply(source, [Change(None, dict(record))])


def remove_entry(source: str, key: str) -> str:
    """Remove an entry and the blank lines before it."""
    scanned, _ = _learnt(source)
    return _applied(scanned, [cutting(source, _entry(scanned, key))], [])


def replace_entry(source: str, key: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """Change an entry where two states of its record differ; other fields keep their bytes.

    ``old`` is the record as it was read from the entry of this key, ``new`` as it shall be.
    """
    return apply(source, [Change({**old, "id": key}, dict(new))])


def rename_key(source: str, key: str, new_key: str) -> str:
    """Give an entry another key; what refers to it by crossref or xdata follows.

    Raises RequestError where BibTeX could not read the new key.
    """
    if not new_key or legal_key(new_key) != new_key:
        raise RequestError(
            "{new_key!r} cannot be a citation key: no spaces, commas or braces", new_key=new_key
        )
    scanned, _ = _learnt(source)
    block = _entry(scanned, key)
    return _applied(
        scanned, [renaming(block, new_key), *references(scanned, {key: new_key})], [block]
    )


def apply(source: str, changes: Sequence[Change]) -> str:
    """Make several changes at once: the file is read once, however many they are."""
    scanned, layout = _learnt(source)
    _check_whole(scanned)
    found = _entries(scanned)
    splices: list[Splice] = []
    touched: list[Block] = []
    added: list[Record] = []
    renamed: dict[str, str] = {}
    for change in changes:
        if change.old is None:
            if change.new is not None:
                added.append(change.new)
            continue
        block = _chosen(found, str(change.old.get("id", "")), change.place)
        if change.new is None:
            splices.append(cutting(source, block))
        else:
            splices += replacing(scanned, block, change.old, change.new, layout)
            touched.append(block)
            new_key = legal_key(str(change.new.get("id", "")))
            if new_key and new_key != block.key and not change.place:
                renamed[block.key] = new_key
    splices += references(scanned, renamed)
    if added:
        splices.append(appending(scanned, added, layout))
    return _applied(scanned, splices, touched)


def _check_whole(scanned: Scan) -> None:
    """Raise LibraryError, with the line, where a file is cut off or in the middle of a merge.

    What is written into such a file would become part of what is open.
    """
    broken = next((block for block in scanned.blocks if not block.is_sound), None)
    if broken is not None:
        place = Places(scanned.source)(broken.start)
        name = f"@{broken.type}{{{broken.key}" if broken.key else f"@{broken.type}"
        raise LibraryError(
            "{name} is not closed: mend the file before changing it", position=place, name=name
        )
    if (conflict := merge_conflict(scanned.source)) is not None:
        place = Places(scanned.source)(conflict)
        raise LibraryError(
            "a merge conflict of git: mend the file before changing it", position=place
        )


def _learnt(source: str) -> tuple[Scan, Layout]:
    """Scan a source and learn its layout."""
    scanned = scan_once(source)
    return scanned, learn(scanned)


def _entries(scanned: Scan) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = {}
    for block in scanned.blocks:
        if block.kind == "entry":
            found.setdefault(block.key, []).append(block)
    return found


def _entry(scanned: Scan, key: str) -> Block:
    return _chosen(_entries(scanned), key, 0)


def _chosen(found: Mapping[str, Sequence[Block]], key: str, place: int) -> Block:
    blocks = found.get(key, [])
    if place >= len(blocks):
        raise NothingFoundError("no entry with the key {key!r}", key=key)
    block = blocks[place]
    if not block.is_sound:
        raise LibraryError(
            "the entry {key} is not closed: mend the file before changing it", key=key
        )
    return block


_FIELD_NAME: Final = re.compile(r"[^\s=,{}\"#%()']+")


def _check_value(field: str, value: str) -> None:
    if not _FIELD_NAME.fullmatch(field):
        raise RequestError("{field!r} cannot be the name of a field", field=field)
    if not is_balanced(value):
        raise RequestError("the braces in the value of {field} are not balanced", field=field)


def _applied(scanned: Scan, splices: Iterable[Splice], touched: Sequence[Block]) -> str:
    """Put the splices in, and read each touched entry again."""
    source = scanned.source
    ordered = sorted(splices, key=lambda splice: (splice.start, splice.end))
    parts, position, shifts = list[str](), 0, [0]
    for splice in ordered:
        parts += [source[position : splice.start], splice.text]
        shifts.append(shifts[-1] + len(splice.text) - (splice.end - splice.start))
        position = splice.end
    result = "".join([*parts, source[position:]])
    starts = [splice.start for splice in ordered]
    for block in touched:
        start, end = (edge + shifts[bisect_left(starts, edge)] for edge in (block.start, block.end))
        _check_entry(result[start:end], block)
    return result


def _check_entry(text: str, block: Block) -> None:
    read_again = scan(text).blocks
    if len(read_again) != 1 or (block.closed and read_again[0].end != len(text)):
        raise LibraryError("the entry {key} cannot be changed safely: it is damaged", key=block.key)
