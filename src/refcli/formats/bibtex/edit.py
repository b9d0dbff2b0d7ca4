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
from functools import lru_cache
from typing import Any, Final, NamedTuple

from refcli.errors import LibraryError, NothingFoundError, RequestError
from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex.codec import decode, encode
from refcli.formats.bibtex.entry import entry_of, legal_key
from refcli.formats.bibtex.layout import Layout, delimited, dialect_of, field_text, learn, render
from refcli.formats.bibtex.scan import Block, Field, Scan, scan
from refcli.record import Record

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


class Splice(NamedTuple):
    """Put ``text`` in the place of ``source[start:end]``."""

    start: int
    end: int
    text: str


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
    are not balanced or the field's name is none.
    """
    _check_value(field, value)
    scanned, layout = _learnt(source)
    block = _entry(scanned, key)
    return _applied(scanned, _setting(scanned, block, field, f"{{{value}}}", layout), [block])


def remove_field(source: str, key: str, field: str) -> str:
    """Remove a field with its line; the source as it is where the entry has none of that name."""
    scanned, _ = _learnt(source)
    block = _entry(scanned, key)
    return _applied(scanned, _removing(source, block, field), [block])


def add_entry(source: str, record: Mapping[str, Any]) -> str:
    """Add a record as the last entry, in the layout and the dialect of the file."""
    return apply(source, [Change(None, dict(record))])


def remove_entry(source: str, key: str) -> str:
    """Remove an entry and the blank lines before it."""
    scanned, _ = _learnt(source)
    return _applied(scanned, [_cutting(source, _entry(scanned, key))], [])


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
        raise RequestError(f"{new_key!r} cannot be a citation key: no spaces, commas or braces")
    scanned, _ = _learnt(source)
    block = _entry(scanned, key)
    references = _references(scanned, key, new_key)
    return _applied(scanned, [_renaming(block, new_key), *references], [block])


def apply(source: str, changes: Sequence[Change]) -> str:
    """Make several changes at once: the file is read once, however many they are."""
    scanned, layout = _learnt(source)
    found = _entries(scanned)
    splices: list[Splice] = []
    touched: list[Block] = []
    added: list[str] = []
    for change in changes:
        if change.old is None:
            if change.new is not None:
                added.append(_rendered(change.new, layout))
            continue
        block = _chosen(found, str(change.old.get("id", "")), change.place)
        if change.new is None:
            splices.append(_cutting(source, block))
        else:
            splices += _replacing(scanned, block, change.old, change.new, layout)
            touched.append(block)
    if added:
        splices.append(_appending(scanned, added, layout))
    return _applied(scanned, splices, touched)


@lru_cache(maxsize=1)
def _learnt(source: str) -> tuple[Scan, Layout]:
    """Scan a source and learn its layout; the last one is kept, for edits come in a row."""
    scanned = scan(source)
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
        raise NothingFoundError(f"no entry with the key {key!r}")
    block = blocks[place]
    if not block.closed or not all(field.closed for field in block.fields):
        raise LibraryError(f"the entry {key} is not closed: mend the file before changing it")
    return block


_FIELD_NAME: Final = re.compile(r"[^\s=,{}\"#%()']+")


def _check_value(field: str, value: str) -> None:
    if not _FIELD_NAME.fullmatch(field):
        raise RequestError(f"{field!r} cannot be the name of a field")
    depth = 0
    for brace in re.findall(r"[{}]", value):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            break
    if depth:
        raise RequestError(f"the braces in the value of {field} are not balanced")


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
        raise LibraryError(f"the entry {block.key} cannot be changed safely: it is damaged")


def _field(block: Block, name: str) -> Field | None:
    lowered = name.lower()
    return next((field for field in block.fields if field.name.lower() == lowered), None)


def _setting(scanned: Scan, block: Block, name: str, value: str, layout: Layout) -> list[Splice]:
    """Set a field to a value in braces or to a bare word (``jan``)."""
    field = _field(block, name)
    if field is None:
        return [_inserting(scanned.source, block, name, value, layout)]
    old = scanned.source[field.value_start : field.value_end]
    return [Splice(field.value_start, field.value_end, _like(old, value))]


def _like(old: str, value: str) -> str:
    """Give a value the delimiters that the old one has, where it can have them."""
    if not value.startswith("{"):
        return value
    inner = value[1:-1]
    if old.startswith('"') and '"' not in inner:
        return f'"{inner}"'
    return inner if old.isdecimal() and inner.isascii() and inner.isdecimal() else value


def _inserting(source: str, block: Block, name: str, value: str, layout: Layout) -> Splice:
    """Add a field after the last one that comes before it in the order of this file."""
    rank = {known: place for place, known in enumerate(layout.order)}
    own = rank.get(name.lower(), len(rank))
    earlier = [f for f in block.fields if rank.get(f.name.lower(), len(rank)) <= own]
    text = field_text(name, value, _layout_of(source, block, layout))
    joint = _joint(source, block, layout)
    if earlier:
        place = earlier[-1].value_end
        return Splice(place, place, f"{joint}{text}")
    place = block.key_start + len(block.key)
    comma = _COMMA.match(source, place, block.end)
    if comma is None:
        return Splice(place, place, f"{joint}{text}")
    return Splice(comma.end(), comma.end(), f"{joint.replace(',', '')}{text},")


def _joint(source: str, block: Block, layout: Layout) -> str:
    """Return what stands between two fields of this entry: a comma, a line end, an indent."""
    for place, field in enumerate(block.fields):
        gap = source[_end_before(block, place) : field.start]
        if gap.strip() == "," and (place or "\n" in gap):
            return gap
    return f",{layout.newline}{layout.indent}"


def _end_before(block: Block, place: int) -> int:
    """Return where the field before this one ends, or the key where there is none."""
    return block.fields[place - 1].value_end if place else block.key_start + len(block.key)


def _layout_of(source: str, block: Block, layout: Layout) -> Layout:
    """Return the layout with the ``=`` that this entry itself has, aligned or not."""
    if not block.fields:
        return layout
    signs = [source[f.start + len(f.name) : f.value_start] for f in block.fields]
    columns = {field.value_start - field.start for field in block.fields}
    is_aligned = len(columns) == 1 and len(set(signs)) > 1
    return layout._replace(
        equals=min(signs, key=len) if is_aligned else signs[-1],
        column=columns.pop() if is_aligned else 0,
    )


_COMMA: Final = re.compile(r"\s*,")
_OWN_COMMA: Final = re.compile(r"[ \t]*,")


def _removing(source: str, block: Block, name: str) -> list[Splice]:
    """Cut a field: with the comma that ends its line, else with the one before it."""
    lowered = name.lower()
    place = next((i for i, field in enumerate(block.fields) if field.name.lower() == lowered), None)
    if place is None:
        return []
    field = block.fields[place]
    gap = source[_end_before(block, place) : field.start]
    if comma := _OWN_COMMA.match(source, field.value_end, block.end):
        return [Splice(field.start - len(gap) + len(gap.rstrip()), comma.end(), "")]
    only_comma = gap.strip() == ","
    kept = gap.rstrip().removesuffix(",") if not only_comma else ""
    return [Splice(field.start - len(gap) + len(kept), field.value_end, "")]


def _cutting(source: str, block: Block) -> Splice:
    """Cut an entry with the white space before it; the first one with that after it."""
    before = source[: block.start].rstrip(" \t\r\n")
    if before.strip("\ufeff"):
        return Splice(len(before), block.end, "")
    rest = source[block.end :]
    content = len(rest) - len(rest.lstrip())
    if content < len(rest):
        return Splice(block.start, block.end + content, "")
    line_end = re.match(r"\r?\n|\r", rest)
    return Splice(block.start, block.end + (line_end.end() if line_end else 0), "")


def _renaming(block: Block, new_key: str) -> Splice:
    return Splice(block.key_start, block.key_start + len(block.key), new_key)


_REFERRING: Final = frozenset({"crossref", "xref", "xdata", "related", "entryset"})


def _references(scanned: Scan, key: str, new_key: str) -> list[Splice]:
    """Find the fields of other entries that name this one."""
    splices = []
    whole = re.compile(rf"(?<![^\s,{{\"]){re.escape(key)}(?![^\s,}}\"])")
    for block in scanned.blocks:
        for field in block.fields if block.kind == "entry" else ():
            if field.name.lower() in _REFERRING:
                found = whole.search(scanned.source, field.value_start, field.value_end)
                if found:
                    splices.append(Splice(found.start(), found.end(), new_key))
    return splices


def _rendered(record: Record, layout: Layout) -> str:
    entry = entry_of(record, layout.dialect)
    return render(entry.type, legal_key(entry.key), entry.fields, layout)


def _appending(scanned: Scan, entries: Sequence[str], layout: Layout) -> Splice:
    """Add entries after the last one, before what ends the file: comments, blank lines."""
    source = scanned.source
    content_end = len(source.rstrip(" \t\r\n"))
    if not source[:content_end].strip("\ufeff"):
        text = "".join(f"{entry}{layout.newline}" for entry in entries)
        return Splice(content_end, content_end, layout.newline.join([text]))
    place = content_end
    last = next((block for block in reversed(scanned.blocks) if block.kind == "entry"), None)
    if last and last.closed and re.match(r"[ \t]*(?:\r?\n|$)", source[last.end :]):
        place = last.end
    return Splice(place, place, "".join(f"{layout.separator}{entry}" for entry in entries))


def _replacing(
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
        splices += [_renaming(block, new_key), *_references(scanned, block.key, new_key)]
    inserted: list[Splice] = []
    for name in [*before.fields, *(name for name in after.fields if name not in before.fields)]:
        was, value = before.fields.get(name), after.fields.get(name)
        if was == value:
            continue
        written = _name_in(block, name)
        if value is None:
            splices += _removing(scanned.source, block, written)
        elif _field(block, written) is not None:
            splices += _setting(scanned, block, written, value, layout)
        else:
            shaped = delimited(value, layout)
            inserted.append(_inserting(scanned.source, block, name, shaped, layout))
        splices += _dependents(scanned.source, block, written)
    return [*_merged(splices), *inserted]


def _merged(splices: Sequence[Splice]) -> list[Splice]:
    """Join removals that touch or overlap, as those of neighbouring fields do."""
    merged: list[Splice] = []
    for splice in sorted(splices):
        if merged and splice.start < merged[-1].end:
            last = merged.pop()
            end, text = max(last.end, splice.end), last.text + splice.text
            merged.append(Splice(last.start, end, text))
        else:
            merged.append(splice)
    return merged


def _dialect(block: Block, layout: Layout) -> str:
    names = {field.name.lower() for field in block.fields}
    if names & {"date", "journaltitle", "year", "journal"}:
        return dialect_of(names)
    return layout.dialect


def _name_in(block: Block, name: str) -> str:
    """Return the name under which an entry has this field: ``numpages`` for ``pagetotal``."""
    if _field(block, name) is not None:
        return name
    variable = tables.VARIABLES.get(name)
    if variable is None:
        return name
    names = (field.name.lower() for field in block.fields)
    return next((other for other in names if tables.VARIABLES.get(other) == variable), name)


_PARTS: Final = {
    "title": "subtitle",
    "booktitle": "booksubtitle",
    "journaltitle": "journalsubtitle",
}


def _dependents(source: str, block: Block, name: str) -> list[Splice]:
    """Cut the subtitle of a title that is written whole."""
    part = _PARTS.get(name.lower())
    return _removing(source, block, part) if part else []
