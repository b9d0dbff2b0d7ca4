"""Items of a CSL-JSON library to text and back, and what is wrong with a damaged one."""

from __future__ import annotations

import json
import operator
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from refcli.errors import LibraryError
from refcli.record import Record, custom
from refcli.text.json_lines import compact

__all__ = ["as_record", "dump", "file_of", "line_of", "lines_of", "loads", "values_of"]

_LARGE: Final = 1 << 20
"""From this size on, a faster parser is worth the time to import it."""

_BLOCK: Final = 1000
"""Records that are written at a time."""


def lines_of(records: Sequence[Record]) -> list[bytes]:
    """Return each record as one line: ``id`` first, ``custom`` last and in it ``number`` first.

    Raises LibraryError for a record that JSON cannot hold.
    """
    found: list[bytes] = []
    for start in range(0, len(records), _BLOCK):
        ordered = list(map(_ordered, records[start : start + _BLOCK]))
        lines = compact(ordered)
        found += map(_line, ordered) if lines is None else lines[:-1].split(b"\n")
    return found


def line_of(record: Record) -> bytes:
    """Return one record as a line; see ``lines_of``."""
    return _line(_ordered(record))


def _ordered(record: Record) -> Record:
    own = custom(record)
    others = {name: value for name, value in own.items() if name != "number"}
    body = {name: value for name, value in record.items() if name not in ("id", "custom")}
    return {
        "id": record.get("id", ""),
        **body,
        "custom": {"number": own["number"], **others} if "number" in own else others,
    }


def _line(ordered: Record) -> bytes:
    try:
        return dump(ordered, ascii_only=False).encode()
    except UnicodeEncodeError:  # a lone surrogate, which only an escape can hold
        return dump(ordered, ascii_only=True).encode()
    except (ValueError, TypeError, RecursionError) as error:
        raise LibraryError(
            "entry {record} cannot be kept as JSON: {error}", record=ordered["id"], error=error
        ) from error


def dump(value: Any, *, ascii_only: bool) -> str:
    """Return a value as the library writes JSON: without spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=ascii_only, separators=(",", ":"), allow_nan=False)


def file_of(lines: Sequence[bytes]) -> bytes:
    """Return the bytes of a library that has these lines."""
    return b"[\n" + b",\n".join(lines) + b"\n]\n" if lines else b"[\n]\n"


def loads(path: Path, data: bytes, line: int) -> Any:
    """Return the value of a JSON text that begins on this line of the library.

    Raises LibraryError, with the line and what is wrong, where it is no JSON or no UTF-8.
    """
    if len(data) > _LARGE and (value := _quickly(data)) is not None:
        return value
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line += data.count(b"\n", 0, error.start)
        raise _damage(path, line, "it is not UTF-8") from None
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        if re.search("^(<{7} |>{7} )", text, re.MULTILINE):
            raise _damage(path, line + error.lineno - 1, "a merge conflict of git") from None
        where = f"column {error.colno}: {error.msg[0].lower()}{error.msg[1:]}"
        raise _damage(path, line + error.lineno - 1, where) from None
    except (ValueError, RecursionError) as error:
        raise _damage(path, line, str(error)) from None


def _quickly(data: bytes) -> Any:
    """Return the value of a large JSON text, or None where only the slow way tells why not."""
    import msgspec

    from refcli.collector import paused

    with paused():
        try:
            return msgspec.json.decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None


def values_of(
    data: bytes, variables: Sequence[str]
) -> tuple[list[int | None], Iterator[tuple[Any, ...]]] | None:
    """Return the number of each item of an array, and the values of some of its variables.

    What an item lacks is None. What is not asked for is read over, which is five times as fast.
    Returns None where the text is not an array of objects, a number is none, or an item lacks
    the key that is asked for; and for a text that is read before a faster reader is imported.
    """
    if len(data) <= _LARGE:
        return None
    import msgspec

    from refcli.collector import paused

    fields = [f"field_{place}" for place in range(len(variables))]
    custom = msgspec.defstruct("Custom", [("number", int | None, None)], gc=False)
    item = msgspec.defstruct(
        "Item",
        [*((field, Any, None) for field in fields), ("custom", custom | None, None)],
        rename=dict(zip(fields, variables, strict=True)),
        gc=False,
    )
    found: list[Any]
    with paused():
        try:
            found = msgspec.json.decode(data, type=list[item])  # type: ignore[valid-type]  # made above
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
    if "id" in variables:
        own = operator.attrgetter(fields[variables.index("id")])
        if not all(map(own, found)):
            return None
    numbers = [one.custom.number if one.custom else None for one in found]
    return numbers, (msgspec.structs.astuple(one)[:-1] for one in found)


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


_DECODER: Final = json.JSONDecoder(parse_constant=_no_constant)


def as_record(value: Any, path: Path, line: int | None = None) -> Record:
    """Return an item of a library; raises LibraryError where it is not an object."""
    if not isinstance(value, dict):
        raise _damage(path, line, f"an item is {type(value).__name__}, not an object")
    return value


def _damage(path: Path, line: int | None, what: str) -> LibraryError:
    where = f"{path}:{line}" if line else f"{path}"
    return LibraryError(
        "{where}: the library is damaged: {what}; mend it in an editor, or take it "
        "back from a copy: nothing was changed",
        where=where,
        what=what,
    )
