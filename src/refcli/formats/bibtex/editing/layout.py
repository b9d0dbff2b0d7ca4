"""How a .bib file is laid out, learnt from its entries, so that what is added looks native."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice, pairwise
from typing import Final, NamedTuple

from refcli.formats.bibtex.syntax.blocks import Block
from refcli.formats.bibtex.syntax.scan import Scan

__all__ = ["Layout", "delimited", "dialect_of", "field_text", "learn", "render"]


class Layout(NamedTuple):
    """The manners of one file."""

    newline: str = "\n"
    indent: str = "  "
    equals: str = " = "
    column: int = 0
    """Where values begin, counted from the field's name; 0 where they are not aligned."""
    quote: str = "{"
    """What values are delimited by: ``{`` or ``"``."""
    bare_numbers: bool = False
    """Whether numbers stand without delimiters."""
    trailing_comma: bool = True
    closing: str = "\n"
    """What stands between the last field and the closing bracket."""
    separator: str = "\n\n"
    """What stands between two entries."""
    type_case: str = "lower"
    name_case: str = "lower"
    """``lower``, ``title`` or ``upper``, for entry types and for field names."""
    order: tuple[str, ...] = ()
    """Field names in the order in which this file has them."""
    dialect: str = "bibtex"


_SAMPLE: Final = 400
"""Entries that a layout is learnt from: the last ones, as they are the newest."""


def learn(scan: Scan) -> Layout:
    """Return the layout that most entries of a file have; the usual one for an empty file."""
    source = scan.source
    newline = "\r\n" if source.count("\r\n") * 2 > source.count("\n") else "\n"
    usual = Layout(newline=newline, closing=newline, separator=newline * 2)
    newest = (b for b in reversed(scan.blocks) if b.kind == "entry" and b.closed and b.fields)
    entries = [*islice(newest, _SAMPLE)][::-1]
    if not entries:
        return usual
    pairs = [(block, field) for block in entries for field in block.fields]
    indents = _most(
        re.split(r"[\r\n]", _before(source, block, i))[-1]
        for block in entries
        for i in range(len(block.fields))
        if "\n" in _before(source, block, i)
    )
    equals = Counter(source[f.start + len(f.name) : f.value_start] for _, f in pairs)
    columns = Counter(f.value_start - f.start for _, f in pairs)
    column = _aligned(equals, columns, len(pairs))
    values = [source[f.value_start] for _, f in pairs]
    numbers = [
        source[f.value_start]
        for _, f in pairs
        if source[f.value_start : f.value_end].strip('{}"').isdecimal()
    ]
    return usual._replace(
        indent=indents
        if indents is not None
        else ("" if any(len(b.fields) > 1 for b in entries) else usual.indent),
        equals=_spaced(equals) if column else equals.most_common(1)[0][0],
        column=column,
        quote='"' if values.count('"') > values.count("{") else "{",
        bare_numbers=sum(mark.isdecimal() for mark in numbers) * 2 > len(numbers),
        trailing_comma=sum(_has_comma(source, b) for b in entries) * 2 > len(entries),
        closing=_most(_closing(source, block) for block in entries) or "",
        separator=_separator(source, scan.blocks, newline),
        type_case=_case(block.type for block in entries),
        name_case=_case(field.name for _, field in pairs),
        order=_order([field.name.lower() for field in block.fields] for block in entries),
        dialect=dialect_of(field.name.lower() for _, field in pairs),
    )


def render(kind: str, key: str, fields: Mapping[str, str], layout: Layout) -> str:
    """Return an entry as this layout writes it; values come with their delimiters."""
    in_lines = "\n" in layout.closing or layout.indent != ""
    lead = f"{layout.newline}{layout.indent}" if in_lines else " "
    names = _sorted(fields, layout.order)
    lines = [f"{lead}{field_text(name, fields[name], layout)}" for name in names]
    comma = "," if layout.trailing_comma and lines else ""
    body = ",".join(lines)
    return f"@{cased(kind, layout.type_case)}{{{key},{body}{comma}{layout.closing}}}"


def field_text(name: str, value: str, layout: Layout) -> str:
    """Return ``name = value`` as this layout writes it."""
    written = cased(name, layout.name_case)
    if layout.column:
        before, _, after = layout.equals.partition("=")
        room = layout.column - 1 - len(after)
        written = f"{written}{before}".ljust(room)
        return f"{written}={after}{delimited(value, layout)}"
    return f"{written}{layout.equals}{delimited(value, layout)}"


def delimited(value: str, layout: Layout) -> str:
    """Return a value in braces with the delimiters that this layout prefers."""
    inner = value[1:-1]
    if not value.startswith("{"):
        return value
    if layout.bare_numbers and inner.isascii() and inner.isdecimal():
        return inner
    return f'"{inner}"' if layout.quote == '"' and '"' not in inner else value


def cased(word: str, case: str) -> str:
    """Return an entry type or a field name in the letters that the file writes it in."""
    return {"upper": word.upper(), "title": word[:1].upper() + word[1:]}.get(case, word)


def dialect_of(names: Iterable[str]) -> str:
    """Tell biblatex from BibTeX by the fields that only one of them has."""
    counts = Counter(names)
    biblatex = counts["date"] + counts["journaltitle"] + counts["location"] + counts["langid"]
    bibtex = counts["year"] + counts["journal"] + counts["address"]
    return "biblatex" if biblatex > bibtex else "bibtex"


def _most(values: Iterable[str]) -> str | None:
    common = Counter(values).most_common(1)
    return common[0][0] if common else None


def _before(source: str, block: Block, place: int) -> str:
    """Return what stands between a field and what comes before it."""
    fields = block.fields
    start = fields[place - 1].value_end if place else block.key_start + len(block.key)
    return source[start : fields[place].start]


def _aligned(equals: Counter[str], columns: Counter[int], total: int) -> int:
    """Return the column of the values where they are aligned and the spaces differ for it."""
    column, count = columns.most_common(1)[0]
    return column if len(equals) > 2 and count > total * 0.8 else 0


def _spaced(equals: Counter[str]) -> str:
    """Return the least that stands around ``=`` in a file with aligned values."""
    return min(equals, key=len)


def _has_comma(source: str, block: Block) -> bool:
    return "," in source[block.fields[-1].value_end : block.end]


def _closing(source: str, block: Block) -> str:
    return source[block.fields[-1].value_end : block.end - 1].replace(",", "", 1)


def _separator(source: str, blocks: list[Block], newline: str) -> str:
    gaps = Counter(
        gap
        for one, other in pairwise(blocks)
        if one.kind == other.kind == "entry" and not (gap := source[one.end : other.start]).strip()
    )
    separator = gaps.most_common(1)[0][0] if gaps else newline * 2
    return separator if "\n" in separator else newline + separator


def _case(words: Iterable[str]) -> str:
    def name(word: str) -> str:
        if len(word) > 1 and word.isupper():
            return "upper"
        return "title" if word[:1].isupper() else "lower"

    return _most(map(name, words)) or "lower"


def _order(entries: Iterable[list[str]]) -> tuple[str, ...]:
    """Order field names by how far down their entries they stand on average."""
    places: defaultdict[str, list[float]] = defaultdict(list)
    for names in entries:
        for place, name in enumerate(names):
            places[name].append(place / len(names))
    return tuple(sorted(places, key=lambda name: sum(places[name]) / len(places[name])))


def _sorted(names: Iterable[str], order: tuple[str, ...]) -> list[str]:
    """Sort names that the file has as it has them; the others stay where they were among them."""
    rank = {name: place for place, name in enumerate(order)}
    listed = list(names)
    known = iter(sorted((name for name in listed if name in rank), key=lambda name: rank[name]))
    return [next(known) if name in rank else name for name in listed]
