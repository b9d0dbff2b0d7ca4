"""CSL-YAML: CSL-JSON's items in YAML, under ``references:`` as pandoc has them.

pandoc also writes dates and names more briefly; both forms are read. Source: pandoc's
manual, "Specifying bibliographic data".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Final

from refcli.errors import InputError
from refcli.formats import pieces
from refcli.formats.csl_data import csl_json
from refcli.formats.results import Problem, ReadResult, WriteResult
from refcli.formats.shared import yaml_text
from refcli.record import DATE_VARIABLES, Record
from refcli.values import dates

__all__ = ["joined", "read", "write"]

_DATES: Final = frozenset(DATE_VARIABLES)
_NUMBER: Final = re.compile(r"-?\d{1,9}")


def read(source: str) -> ReadResult:
    """Read the items of a YAML text, or of the YAML block at the head of a Markdown file.

    Raises InputError where it is no YAML or holds no items.
    """
    data = yaml_text.load(_metadata(source), "CSL-YAML")
    if isinstance(data, dict) and "references" not in data and "id" not in data:
        raise InputError("not CSL-YAML: no references in it")
    problems: list[Problem] = []
    items = [_item(item) for item in csl_json.items_of(data or [])]
    return ReadResult(list(csl_json.checked(items, problems)), problems)


def _metadata(source: str) -> str:
    """Return what stands between ``---`` and the next ``---`` or ``...``, else the whole."""
    match = re.match(
        r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$", source, re.DOTALL | re.MULTILINE
    )
    return match[1] if match else source


def _item(item: Any) -> Any:
    """Give an item its CSL-JSON form: YAML is read as text, and pandoc shortens."""
    if not isinstance(item, dict):
        return item
    record = {name: value for name, value in item.items() if value not in ("", None)}
    for name in _DATES & record.keys():
        record[name] = _date(record[name])
    if isinstance(custom := record.get("custom"), dict) and isinstance(
        number := custom.get("number"), str
    ):
        record["custom"] = {**custom, "number": int(number)} if number.isdecimal() else custom
    return record


def _date(value: Any) -> Any:
    if isinstance(value, str):
        return dates.parse(value)
    if isinstance(value, list):
        # pandoc's own form: a list of {year, month, day}.
        ends = [part for part in value if isinstance(part, dict)]
        return {
            "date-parts": [_numbers([end.get(n) for n in ("year", "month", "day")]) for end in ends]
        }
    if isinstance(value, dict):
        date = {name: _plain(part) for name, part in value.items()}
        if isinstance(parts := date.get("date-parts"), list):
            date["date-parts"] = [
                _numbers(part) if isinstance(part, list) else part for part in parts
            ]
        return date
    return value


def _numbers(parts: Sequence[Any]) -> list[Any]:
    return [_plain(part) for part in parts if part not in (None, "")]


def _plain(value: Any) -> Any:
    if value in ("true", "false"):
        return value == "true"
    return int(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else value


def write(records: Sequence[Record]) -> WriteResult:
    """Write the records under ``references:``, as pandoc takes them: nothing is lost."""
    return WriteResult(f"---\n{yaml_text.dump({'references': list(records)})}{_TAIL}", [])


def joined(texts: Iterable[str]) -> Iterator[str]:
    """Make one list of several."""
    written = (text for text in texts if text != _EMPTY)
    first = next(written, None)
    if first is None:
        yield _EMPTY
    else:
        yield from pieces.enclosed(chain([first], written), _HEAD, _TAIL)


_HEAD: Final = "---\nreferences:\n"
_TAIL: Final = "...\n"
_EMPTY: Final = "---\nreferences: []\n...\n"
