"""Some entries of .bib files as they stand, with all that they need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from refcli.formats.bibtex.editing.layout import learn
from refcli.formats.bibtex.syntax.blocks import Block
from refcli.formats.bibtex.syntax.pieces import pieces
from refcli.formats.bibtex.syntax.scan import Scan, scan
from refcli.text.encoding import decode

__all__ = ["subset", "whole"]

_PARENTS: Final = ("crossref", "xdata", "xref", "entryset")


def whole(data: bytes, dialect: str = "", encoding: str | None = None) -> str | None:
    """Return the text of a .bib file as it stands, None where it is not of the dialect named.

    ``encoding`` is told by the bytes unless it is named.
    """
    text = data.decode(encoding) if encoding else decode(data)[0]
    is_of_it = not dialect or learn(scan(text)).dialect == dialect
    return text.removeprefix("\ufeff") if is_of_it else None


def subset(scans: Iterable[Scan], keys: Sequence[str]) -> str:
    """Return the entries with these keys, in this order, character for character.

    Before them stand the @strings that they use; behind them the entries that they inherit
    from, for BibTeX wants these last. Of a key that is defined twice the first definition
    counts, as for BibTeX; keys that are not there are left out.
    """
    entries: dict[str, tuple[str, Block]] = {}
    strings: dict[str, tuple[str, Block]] = {}
    preambles: list[str] = []
    for source, blocks_of_it, _ in scans:
        for block in blocks_of_it:
            if block.kind == "entry":
                entries.setdefault(block.key, (source, block))
            elif block.kind == "string":
                strings.setdefault(block.key.lower(), (source, block))
            elif block.kind == "preamble":
                preambles.append(source[block.start : block.end])
    lower = {key.lower(): key for key in entries}
    wanted = list(dict.fromkeys(key for key in keys if key in entries))
    parents: dict[str, None] = {}
    waiting = list(wanted)
    while waiting:
        for name in _named(*entries[waiting.pop()], _PARENTS):
            parent = name if name in entries else lower.get(name.lower(), "")
            if parent and parent not in parents and parent not in wanted:
                parents[parent] = None
                waiting.append(parent)
    chosen = [entries[key] for key in (*wanted, *parents)]
    used = _used_strings(chosen, strings)
    blocks = [text[block.start : block.end] for text, block in used]
    blocks += preambles if chosen else []
    blocks += [text[block.start : block.end] for text, block in chosen]
    return "\n\n".join(blocks) + ("\n" if blocks else "")


def _named(source: str, block: Block, fields: Sequence[str]) -> list[str]:
    """Return the keys that the fields of an entry name."""
    found = []
    for field in block.fields:
        if field.name.lower() in fields:
            value = source[field.value_start : field.value_end].strip('{}" \t\r\n')
            found += [name for name in re.split(r"[\s,]+", value) if name]
    return found


def _used_strings(
    chosen: Iterable[tuple[str, Block]], strings: dict[str, tuple[str, Block]]
) -> list[tuple[str, Block]]:
    """Return the @strings that entries use, and those that these use, in the order of the file."""
    used: set[str] = set()
    waiting = list(chosen)
    while waiting and strings:
        source, block = waiting.pop()
        for field in block.fields:
            for piece in pieces(source[field.value_start : field.value_end]):
                name = piece.text.lower()
                if piece.kind == "bare" and name in strings and name not in used:
                    used.add(name)
                    waiting.append(strings[name])
    return [one for name, one in strings.items() if name in used]
