"""What a change does to the entries, as lines for a person: ``-`` was, ``+`` is."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from refcli.library.readable import lines
from refcli.library.store import is_bibtex, open_file
from refcli.record import key, number

if TYPE_CHECKING:
    from refcli.library.splices import Splice
    from refcli.record import Record

__all__ = ["difference"]


def difference(path: Path, splices: Sequence[Splice]) -> Iterator[str]:
    """Give the lines of a change of a library's bytes.

    Of a CSL-JSON library they name each entry that changed and its fields; of a .bib file
    they are the lines of the file itself.
    """
    if is_bibtex(path, splices[0].new or splices[0].old if splices else None):
        for splice in splices:
            yield from _text_difference(splice)
        return
    old = _records(path, (splice.old for splice in splices))
    new = _records(path, (splice.new for splice in splices))
    for own in [*old, *(own for own in new if own not in old)]:
        yield from _record_difference(old.get(own), new.get(own))


def _text_difference(splice: Splice) -> Iterator[str]:
    """Compare whole lines: the splice itself may begin and end within one."""
    head = splice.context[0].rpartition(b"\n")[2]
    tail = splice.context[1].partition(b"\n")[0]
    old, new = (
        (head + part + tail).decode("utf-8", "replace") for part in (splice.old, splice.new)
    )
    for line in list(difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm=""))[
        2:
    ]:
        if not line.startswith("@@"):
            yield line


def _records(path: Path, pieces: Iterable[bytes]) -> dict[int, Record]:
    """Return the records of some lines of a CSL-JSON library, by number."""
    items = [item for piece in pieces for item in _items(piece)]
    data = b"[\n" + b",\n".join(items) + b"\n]\n"
    return {number(record) or 0: record for record in open_file(path, data).records()}


def _items(piece: bytes) -> Iterator[bytes]:
    text = piece.strip(b"\r\n, ")
    if text.startswith(b"["):
        import json

        for record in json.loads(text):
            yield json.dumps(record).encode()
        return
    for line in piece.splitlines():
        if line.strip(b", []"):
            yield line.strip().rstrip(b",")


def _record_difference(old: Record | None, new: Record | None) -> Iterator[str]:
    record = new or old or {}
    before, after = lines(old) if old else [], lines(new) if new else []
    if before == after:
        return
    what = "added" if old is None else "removed" if new is None else "changed"
    yield f"{number(record)} {key(record)}: {what}"
    for line in list(difflib.unified_diff(before, after, n=0, lineterm=""))[2:]:
        if not line.startswith("@@"):
            yield f"{line[0]} {line[1:]}"
