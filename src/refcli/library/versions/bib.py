"""Two versions of a .bib library joined: see `three_way`. What no side changed stays as it is."""

from __future__ import annotations

from typing import NamedTuple

from refcli.errors import LibraryError
from refcli.formats.bibtex.editing.codec import decode, encode
from refcli.formats.bibtex.editing.layout import learn
from refcli.formats.bibtex.editing.splices import Splice, field_of, merged, removing, setting
from refcli.formats.bibtex.syntax.scan import Block, Scan, merge_conflict, scan
from refcli.library.versions.three_way import Clash, Merged, joined_order, settled

__all__ = ["merge_bib"]


class _Version(NamedTuple):
    """A version as its blocks by name, what stands before each of them, and what is at the end."""

    blocks: dict[str, str]
    gaps: dict[str, str]
    tail: str


def merge_bib(base: bytes, ours: bytes, theirs: bytes) -> Merged:
    """Join two versions; raises LibraryError where one holds conflicts already."""
    texts = [decode(data) for data in (base, ours, theirs)]
    if any(merge_conflict(text) is not None for text, _ in texts):
        raise LibraryError("this .bib holds conflicts of an earlier merge: resolve them first")
    was, own, other = (_version(text) for text, _ in texts)
    names = joined_order([*own.blocks], [*other.blocks])
    result = settled(was.blocks, own.blocks, other.blocks, names, _both)
    newline = "\r\n" if "\r\n" in texts[1][0] else "\n"
    parts: list[str] = []
    clashes: list[str] = []
    for name, block in result.items():
        gap = _one_of(was.gaps.get(name), own.gaps.get(name), other.gaps.get(name))
        if parts and "\n" not in gap:
            gap = f"{gap}{newline}{newline}"
        if not isinstance(block, Clash):
            parts.append(f"{gap}{block}")
            continue
        clashes.append(name.partition("\t")[0].partition(" ")[2])
        sides = [f"{side}{newline}" if side else "" for side in (block.ours, block.theirs)]
        marks = ("<<<<<<< ours", "=======", ">>>>>>> theirs")
        lines = (marks[0], newline, sides[0], marks[1], newline, sides[1], marks[2])
        parts.append(gap + "".join(lines))
    tail = _one_of(was.tail, own.tail, other.tail)
    if parts and ">>>>>>> theirs" in parts[-1] and "\n" not in tail:
        tail = newline + tail
    return Merged(encode("".join([*parts, tail]), texts[1][1] if ours else texts[2][1]), clashes)


def _one_of(was: str | None, own: str | None, other: str | None) -> str:
    """Return the text between entries: ours, or theirs where ours is as it was."""
    chosen = other if own is None or (own == was and other is not None) else own
    return chosen or ""


def _version(source: str) -> _Version:
    blocks: dict[str, str] = {}
    gaps: dict[str, str] = {}
    position = 0
    for block in scan(source).blocks:
        text = source[block.start : block.end]
        name = f"{block.kind} {block.key or text.strip()}"
        turn = 1
        while name in blocks:
            turn += 1
            name = f"{name.partition(chr(9))[0]}\t{turn}"
        blocks[name], gaps[name] = text, source[position : block.start]
        position = block.end
    return _Version(blocks, gaps, source[position:])


def _both(was: str | None, own: str, other: str) -> str | None:
    """Join two versions of an entry field by field; None where both changed one."""
    scans = [scan(text) for text in (was or "", own, other)]
    if was is None or any(len(one.blocks) != 1 or one.problems for one in scans):
        return None
    base, ours, theirs = ((one, one.blocks[0]) for one in scans)
    if any(block.kind != "entry" for _, block in (base, ours, theirs)):
        return None
    if len({block.type.lower() for _, block in (base, ours, theirs)}) > 1:
        return None
    splices: list[Splice] = []
    names = [field.name.lower() for _, block in (theirs, base) for field in block.fields]
    for name in dict.fromkeys(names):
        old, one, two = (_value(version, name) for version in (base, ours, theirs))
        if two in (old, one):
            continue
        if one != old:
            return None
        if two is None:
            splices += removing(own, ours[1], name)
        else:
            splices += setting(*ours, name, two, learn(ours[0]))
    return _put_in(own, splices)


def _value(version: tuple[Scan, Block], name: str) -> str | None:
    field = field_of(version[1], name)
    return version[0].source[field.value_start : field.value_end] if field else None


def _put_in(text: str, splices: list[Splice]) -> str | None:
    """Return the entry with the splices; None where it would not be one entry any more."""
    result, position = "", 0
    cuts = merged([splice for splice in splices if splice.start < splice.end])
    for splice in sorted([*cuts, *(s for s in splices if s.start == s.end)]):
        if splice.start < position:
            return None
        result += text[position : splice.start] + splice.text
        position = splice.end
    result += text[position:]
    read = scan(result)
    return result if len(read.blocks) == 1 and not read.problems else None
