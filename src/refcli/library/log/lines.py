"""A change as a line of the log: JSON, with the bytes that the change exchanged.

A log may come from anyone, with its library. So a line counts only where it is such as is
written here, and what it holds is bounded.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, Literal

from refcli.errors import LibraryError
from refcli.library.log.packing import unpacked
from refcli.library.stores.splices import Splice

__all__ = ["LONGEST_LINE", "Entry", "Kind", "entry_of", "line_of", "values_in"]

Kind = Literal["change", "undo", "redo"]

LONGEST_LINE: Final = 96 * 1024 * 1024
"""Bytes of a line of a log: a change that takes more is logged without its bytes."""

_PACKED: Final = b',"packed":"'
_HEAD: Final = 8192
"""Bytes of a line within which packed bytes begin."""

_LONGEST_PLAIN: Final = 4 * 1024 * 1024
"""Bytes of a line without packed bytes."""

_LONGEST_TEXT: Final = 300
"""Characters of a command that the log keeps: a whole reference may be pasted into one."""


@dataclass(frozen=True)
class Entry:
    """One change: what it was, and the bytes that it exchanged."""

    id: int
    time: str
    what: str
    kind: Kind
    before: str
    after: str
    free: int
    """The lowest number that no entry of the library had had after this change."""
    counts: dict[str, int] = field(default_factory=dict)
    """How many entries were added, changed and removed."""
    of: int = 0
    """The change that an undo took back or a redo did again."""
    packed: Any = None
    """The splices, as the log keeps them; None where they were too old or too many to keep."""

    @property
    def splices(self) -> list[Splice]:
        """The change of bytes; raises LibraryError where the log does not hold it any more."""
        if self.packed is None:
            raise LibraryError(
                "change {id} is too old or too large: its bytes are not kept", id=self.id
            )
        try:
            return unpacked(self.packed)
        except (ValueError, TypeError, AttributeError, zlib.error, RecursionError):
            raise self.damage() from None

    def read_from(self, lines: Iterable[str]) -> Iterator[str]:
        """Give lines made of the splices; raises LibraryError where these are damaged."""
        try:
            yield from lines
        except (LibraryError, ValueError, TypeError, RecursionError):
            raise self.damage() from None

    def damage(self) -> LibraryError:
        """Return the error that says so of the change's bytes."""
        return LibraryError("change {id}: its bytes in the log are damaged", id=self.id)


def line_of(entry: Entry) -> bytes:
    """Return the line of an entry, with its end."""
    known = {name: value for name, value in asdict(entry).items() if value or name == "packed"}
    known["what"] = entry.what[:_LONGEST_TEXT]
    line = json.dumps(known, separators=(",", ":")).encode("ascii") + b"\n"
    return line if len(line) <= LONGEST_LINE else line_of(replace(entry, packed=None))


def values_in(line: bytes) -> int:
    """Return about how many values a line is made into, which take many times its text."""
    return line.count(b",") if len(line) <= _LONGEST_PLAIN else 0


def entry_of(line: bytes) -> Entry | None:
    """Return the entry of a line, None where a crash left a part of it, or it is not ours."""
    if not line.startswith(b"{"):
        return None
    try:
        known = _members(line)
        entry = Entry(**known | {"what": known["what"][:_LONGEST_TEXT]})
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return entry if _is_sound(entry) else None


def _members(line: bytes) -> dict[str, Any]:
    """Return what a line holds; packed bytes are only copied. Raises ValueError as JSON does."""
    end = len(line) - line.endswith(b"\n")
    at = line.find(_PACKED, 0, _HEAD)
    if at >= 0 and line.startswith(b'"}', end - 2):
        text = str(memoryview(line)[at + len(_PACKED) : end - 2], "ascii")
        return {**json.loads(line[:at] + b"}"), "packed": text}
    if len(line) > _LONGEST_PLAIN:
        raise ValueError("too long")
    return {**json.loads(line)}


_LARGEST_NUMBER: Final = 1 << 53


def _is_sound(entry: Entry) -> bool:
    """Tell whether the values of a line are such as we write: others break what reads them."""
    numbers: list[Any] = [entry.id, entry.free, entry.of]
    texts: list[Any] = [entry.time, entry.what, entry.kind, entry.before, entry.after]
    counts: Any = entry.counts
    return (
        all(type(one) is int and 0 <= one < _LARGEST_NUMBER for one in numbers)
        and all(isinstance(one, str) and len(one) <= _LONGEST_TEXT for one in texts)
        and entry.kind in ("change", "undo", "redo")
        and isinstance(counts, dict)
        and all(type(one) is int for one in counts.values())
        and (entry.packed is None or isinstance(entry.packed, str | list))
    )
