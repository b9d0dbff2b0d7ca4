"""The elementary changes of a .bib file, each as spans of the source and what takes their place.

What a change adds looks like what stands there already: its delimiters, its indent, its
``=`` and its place among the fields are learnt from the entry, else from the file.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from refcli.formats.bibtex.editing.layout import Layout, field_text, render
from refcli.formats.bibtex.syntax.blocks import Block, Field
from refcli.formats.bibtex.syntax.pieces import past_space
from refcli.formats.bibtex.syntax.scan import Scan
from refcli.formats.bibtex.syntax.strings import Strings
from refcli.formats.bibtex.writing.entry import entry_of, legal_key
from refcli.record import Record

__all__ = [
    "Splice",
    "appending",
    "cutting",
    "field_of",
    "inserting",
    "merged",
    "references",
    "removing",
    "renaming",
    "setting",
]


class Splice(NamedTuple):
    """Put ``text`` in the place of ``source[start:end]``."""

    start: int
    end: int
    text: str


def field_of(block: Block, name: str) -> Field | None:
    """Return the first field of this name, in whatever case; None if there is none."""
    lowered = name.lower()
    return next((field for field in block.fields if field.name.lower() == lowered), None)


def setting(scanned: Scan, block: Block, name: str, value: str, layout: Layout) -> list[Splice]:
    """Set a field to a value in braces or to a bare word (``jan``)."""
    field = field_of(block, name)
    if field is None:
        return [inserting(scanned.source, block, name, value, layout)]
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


def inserting(
    source: str,
    block: Block,
    name: str,
    value: str,
    layout: Layout,
    *,
    gone: Collection[str] = (),
) -> Splice:
    """Add a field after the last one that comes before it in the order of this file.

    ``gone`` names the fields, in small letters, that the same change removes.
    """
    rank = {known: place for place, known in enumerate(layout.order)}
    own = rank.get(name.lower(), len(rank))
    staying = [field for field in block.fields if field.name.lower() not in gone]
    earlier = [f for f in staying if rank.get(f.name.lower(), len(rank)) <= own]
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
    ends = [_end_before(block, place) for place in range(len(block.fields))]
    gaps = [source[end : field.start] for end, field in zip(ends, block.fields, strict=True)]
    in_one_line = "\n" not in source[block.start : block.end]
    for place, gap in enumerate(gaps):
        # The first field may stand beside the key, where the others have lines of their own.
        if gap.strip() == "," and (place or "\n" in gap or in_one_line):
            return gap
    return f",{layout.newline}{layout.indent}"


def _end_before(block: Block, place: int) -> int:
    """Return where the field before this one ends, or the key if there is none."""
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


def removing(source: str, block: Block, name: str) -> list[Splice]:
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


def cutting(source: str, block: Block) -> Splice:
    """Cut an entry with the white space before it; the first one with that after it."""
    start = block.start
    while start and source[start - 1] in " \t\r\n":
        start -= 1
    if start > source.startswith("\ufeff"):
        return Splice(start, block.end, "")
    end = past_space(source, block.end)
    if end < len(source):
        return Splice(block.start, end, "")
    line_end = _LINE_END.match(source, block.end)
    return Splice(block.start, line_end.end() if line_end else block.end, "")


_LINE_END: Final = re.compile(r"\r?\n|\r")


def renaming(block: Block, new_key: str) -> Splice:
    """Give an entry another key; what refers to it is another matter: ``references``."""
    return Splice(block.key_start, block.key_start + len(block.key), new_key)


_REFERRING: Final = frozenset({"crossref", "xref", "xdata", "related", "entryset"})
_MAY_REFER: Final = re.compile("|".join(_REFERRING), re.IGNORECASE)
_NAMED: Final = re.compile(r"[^\s,{}\"]+")
"""A citation key where a field names some."""


def references(scanned: Scan, keys: Mapping[str, str]) -> list[Splice]:
    """Find the fields that name entries by these keys, and put each one's new key there."""
    if not keys or not _MAY_REFER.search(scanned.source):
        return []
    return [
        Splice(match.start(), match.end(), keys[match.group()])
        for block in scanned.blocks
        if block.kind == "entry" and _MAY_REFER.search(scanned.source, block.start, block.end)
        for field in block.fields
        if field.name.lower() in _REFERRING
        for match in _NAMED.finditer(scanned.source, field.value_start, field.value_end)
        if match.group() in keys
    ]


def _rendered(record: Record, layout: Layout, names: Mapping[str, str]) -> str:
    entry = entry_of(record, layout.dialect)
    fields = {
        name: names.get(value[1:-1], value) if name in _NAMED_FIELDS else value
        for name, value in entry.new.items()
    }
    return render(entry.type, legal_key(entry.key), fields, layout)


_NAMED_FIELDS: Final = frozenset(
    {"address", "booktitle", "institution", "journal", "journaltitle", "location"}
    | {"organization", "publisher", "school", "series"}
)
"""Fields for whose values people define an @string."""


def _names_of_values(scanned: Scan) -> dict[str, str]:
    """Return the @string that has each value, the first of several."""
    defined = [block for block in scanned.blocks if block.kind == "string" and block.fields]
    strings = Strings(scanned.source, defined, lambda _message, _offset, _key: None)
    names: dict[str, str] = {}
    for block in defined:
        names.setdefault(strings.value(block.key, 0, ""), block.key)
    return names


def appending(scanned: Scan, records: Iterable[Record], layout: Layout) -> Splice:
    """Add entries after the last one, before what ends the file: comments, blank lines."""
    source = scanned.source
    names = _names_of_values(scanned)
    entries = [_rendered(record, layout, names) for record in records]
    content_end = len(source.rstrip(" \t\r\n"))
    if not source[:content_end].strip("\ufeff"):
        text = "".join(f"{entry}{layout.newline}" for entry in entries)
        return Splice(content_end, content_end, layout.newline.join([text]))
    place = content_end
    last = next((block for block in reversed(scanned.blocks) if block.kind == "entry"), None)
    if last and last.closed and re.match(r"[ \t]*(?:\r?\n|$)", source[last.end :]):
        place = last.end
    return Splice(place, place, "".join(f"{layout.separator}{entry}" for entry in entries))


def merged(splices: Sequence[Splice]) -> list[Splice]:
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
