"""What a change does to the entries, as lines for a person: ``-`` was, ``+`` is."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from refcli.library.readable import lines
from refcli.library.stores.opening import is_bibtex, open_file
from refcli.library.stores.splices import found, inverse
from refcli.record import key, number

if TYPE_CHECKING:
    from refcli.library.stores.splices import Splice
    from refcli.record import Record

__all__ = ["MOST_BYTES", "difference", "records_in"]

MOST_BYTES: Final = 24 * 1024 * 1024
"""Bytes of a change that is shown: no one reads more, and records take many times their text."""


def difference(path: Path, splices: Sequence[Splice], data: bytes) -> Iterator[str]:
    """Give the lines of a change of a library's bytes; ``data`` is what the file holds now.

    Of a CSL-JSON library they name each entry that changed and its fields; of a .bib file
    they are the lines of the file itself, under the first line of the entry.
    """
    if is_bibtex(path, splices[0].new or splices[0].old if splices else None):
        from refcli.text.encoding import decode

        _, encoding = decode(data)
        for splice in splices:
            heading = _heading(data, splice).decode(encoding, "replace").rstrip("\r")
            yield from _text_difference(splice, heading, encoding)
        return
    old = records_in(path, (splice.old for splice in splices))
    new = records_in(path, (splice.new for splice in splices))
    for own in [*old, *(own for own in new if own not in old)]:
        yield from _record_difference(old.get(own), new.get(own))


def _text_difference(splice: Splice, heading: str, encoding: str) -> Iterator[str]:
    """Compare whole lines: the splice itself may begin and end within one."""
    head = splice.context[0].rpartition(b"\n")[2]
    tail = splice.context[1].partition(b"\n")[0]
    old, new = (
        (head + part + tail).decode(encoding, "replace").splitlines()
        for part in (splice.old, splice.new)
    )
    shown = ""
    every = difflib.unified_diff(old, new, n=len(old) + len(new), lineterm="")
    for line in islice(every, _NO_LINES, None):
        mark, text = line[0], line[1:]
        if text.startswith("@"):
            heading = text
        if mark == " ":
            continue
        if heading not in (shown, text):
            yield f" {heading}"
        shown = heading
        yield line


_NO_LINES: Final = 3
"""Lines of a unified difference that are of its files and place, not of their content."""


def _heading(data: bytes, splice: Splice) -> bytes:
    """Return the line that begins the entry in which a change stands, b"" where it is gone."""
    for side in (splice, *inverse([splice])):
        try:
            start = found(data, [side])[0].start
        except ValueError:
            continue
        begin = data.rfind(b"@", 0, data.rfind(b"\n@", 0, start) + 2)
        return data[max(begin, 0) :].partition(b"\n")[0]
    return b""


def records_in(path: Path, pieces: Iterable[bytes]) -> dict[int, Record]:
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
    if not before or not after:
        mark = "-" if before else "+"
        yield from (f"{mark} {line}" for line in before or after)
        return
    for line in list(difflib.unified_diff(before, after, n=0, lineterm=""))[2:]:
        if not line.startswith("@@"):
            yield f"{line[0]} {line[1:]}"
