"""Why a change cannot be taken back: what stands in its place now, and what should have."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from refcli.library.difference import records_in
from refcli.library.readable import lines
from refcli.library.stores.opening import is_bibtex, open_file
from refcli.library.stores.splices import found, heading_of
from refcli.record import key, number
from refcli.speech import Message

if TYPE_CHECKING:
    from refcli.library.stores.splices import Splice

__all__ = ["obstacle"]

_SHOWN: Final = 100
"""Characters of a line that are shown."""

_COMPARED: Final = 2000
"""Lines of an entry among which the one that changed is looked for."""


def obstacle(path: Path, splices: Sequence[Splice], data: bytes) -> str:
    """Return what stands now where splices of a library should be done, and what they put there.

    ``data`` is what the library's file holds now.
    """
    items = not is_bibtex(path, data)
    for splice in splices:
        try:
            found(data, [splice], items=items)
        except ValueError:
            return _of_items(path, splice, data) if items else _of_text(splice, data)
    return Message("its entries would have a key or a number that others have now")


def _of_text(splice: Splice, data: bytes) -> str:
    from refcli.text.encoding import decode

    _, encoding = decode(data)
    head = splice.context[0].rpartition(b"\n")[2]
    tail = splice.context[1].partition(b"\n")[0]
    was, wanted = (
        (head + part + tail).decode(encoding, "replace").strip()
        for part in (splice.old, splice.new)
    )
    entry = _entry(splice, data)
    if entry is None:
        heading = splice.heading.decode(encoding, "replace")
        return _said(_no_entry(heading), wanted)
    text = entry.decode(encoding, "replace").splitlines()[:_COMPARED]
    shown = [line.strip()[:_SHOWN] for line in text]
    field = [line for line in shown if _word(line) == _word(was)]
    close = difflib.get_close_matches(was[:_SHOWN], field or shown, n=1, cutoff=0.3)
    return _said((close or field or [Message("other lines")])[0], wanted)


def _word(line: str) -> str:
    """Return the name of a field at the beginning of a line."""
    return re.split(r"[\s={(]", line, maxsplit=1)[0].lower()


def _entry(splice: Splice, data: bytes) -> bytes | None:
    """Return the entry in which a splice should be done, None where it is gone or not one."""
    if not splice.heading:
        return b""
    start = data.find(splice.heading)
    if start < 0 or heading_of(data, start + len(splice.heading)) != splice.heading:
        return None
    stop = data.find(b"\n@", start)
    return data[start : stop if stop >= 0 else len(data)]


def _of_items(path: Path, splice: Splice, data: bytes) -> str:
    was, wanted = records_in(path, [splice.old]), records_in(path, [splice.new])
    now = {number(record): record for record in open_file(path, data).records()}
    for own in [*was, *(own for own in wanted if own not in was)]:
        before, after = was.get(own), wanted.get(own)
        put_back = lines(after) if after else []
        if own not in now:
            if before:
                return _said(_no_entry(own), "; ".join(put_back) or _no_entry(own))
            continue
        if now[own] != before:
            stands = [line for line in lines(now[own]) if line not in (lines(before or {}))]
            fields = {line.partition(":")[0] for line in stands}
            back = [line for line in put_back if line.partition(":")[0] in fields]
            gone = _no_entry(f"{own} {key(now[own])}")
            return _said(
                "; ".join(stands), "; ".join(back) or (Message("no such field") if after else gone)
            )
    return Message("the entries beside it are others now")


def _said(now: str, wanted: str) -> str:
    return Message(
        "it is now: {now}; it would have become: {wanted}",
        now=_short(now),
        wanted=_short(wanted),
    )


def _no_entry(name: object) -> str:
    return Message("no entry {name}", name=name)


def _short(text: str) -> str:
    if isinstance(text, Message):
        return text
    text = " ".join(text.split())
    if not text:
        return Message("nothing")
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
