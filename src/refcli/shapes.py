"""A record of a shape that no program should make, brought into the shape of CSL-JSON.

What is read is taken as it is; only where it stops what prints or writes it are its values made
text, names and dates, so that one bad record never stops a list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

from refcli.record import (
    DATE_VARIABLES,
    NAME_VARIABLES,
    NUMBER_VARIABLES,
    TEXT_VARIABLES,
    Record,
    key,
)
from refcli.speech import Message

__all__ = ["FAULTS", "in_shape", "odd_fields", "tolerant"]

FAULTS: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a value of another shape raises where one of its own is taken for granted."""

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_Result = TypeVar("_Result")


def tolerant(
    work: Callable[[Sequence[Record]], _Result], records: Sequence[Record]
) -> tuple[_Result, list[str]]:
    """Do work with records; where one stops it, again with all of them brought into shape.

    Returns what the work gave, and a remark for each record that was not in shape.
    """
    try:
        return work(records), []
    except FAULTS:
        shaped = [in_shape(record) for record in records]
        odd = [old for old, new in zip(records, shaped, strict=True) if old != new]
        if not odd:
            raise
        remarks: list[str] = [
            Message(
                "{name}: values of a shape that CSL-JSON does not have were taken as text",
                name=key(record) or Message("an entry without a key"),
            )
            for record in odd
        ]
        return work(shaped), remarks


def odd_fields(record: Mapping[str, Any]) -> list[str]:
    """Return the variables of a record whose values have a shape that CSL-JSON does not know.

    What is empty is none: programs write null for what they lack.

    >>> odd_fields({"title": ["A"], "volume": 3, "author": "J. Smith", "issued": {}})
    ['title', 'author']
    """
    return [
        name
        for name, value in record.items()
        if value and not _is_plain_text(name, value) and _is_odd(str(name), value)
    ]


def _is_plain_text(name: str, value: Any) -> bool:
    """Tell most values at once, as an entry has a dozen."""
    return type(value) is str and value.isascii() and name in TEXT_VARIABLES


def _is_odd(name: str, value: Any) -> bool:
    if name in NAME_VARIABLES:
        return not isinstance(value, list) or not all(map(_is_name, value))
    if name in DATE_VARIABLES:
        return not isinstance(value, dict) or not _are_dates(value.get("date-parts", []))
    if name in ("custom", "multi"):
        return not isinstance(value, dict) or not isinstance(value.get("fields", {}), dict)
    if name in TEXT_VARIABLES or name in NUMBER_VARIABLES:
        return not _is_text(value)
    return False


def _is_name(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    parts = (value.get(part) or "" for part in ("family", "given", "literal", "suffix"))
    return all(isinstance(part, str) and _is_text(part) for part in parts)


def _are_dates(parts: Any) -> bool:
    return isinstance(parts, list) and all(
        isinstance(part, list) and all(isinstance(number, int | str) for number in part)
        for part in parts
    )


def _is_text(value: Any) -> bool:
    if isinstance(value, str):
        return value.isascii() or not _SURROGATE.search(value)
    return isinstance(value, int | float)


def in_shape(record: Mapping[str, Any]) -> Record:
    """Return a record whose values have the shapes of CSL-JSON; another value becomes text."""
    shaped: Record = {}
    for name, value in record.items():
        new = _value(name, value)
        if new or (new == 0 and new is not False):
            shaped[str(name)] = new
    if "multi" in shaped:
        keys = shaped["multi"].get("_keys")
        sound = isinstance(keys, dict) and all(
            isinstance(forms, dict) and all(isinstance(form, str) for form in forms.values())
            for forms in keys.values()
        )
        shaped = shaped if sound else {k: v for k, v in shaped.items() if k != "multi"}
    return shaped


def _own(value: dict[str, Any]) -> Record:
    """Return what is of refcli's own; fields that are no table of fields become the text of one."""
    fields = value.get("fields", {})
    if isinstance(fields, dict):
        return value
    return {**value, "fields": {"fields": json.dumps(fields)} if fields else {}}


def _value(name: str, value: Any) -> Any:
    if name in NAME_VARIABLES:
        people = map(_name, value if isinstance(value, list) else [value])
        return [person for person in people if person]
    if name in DATE_VARIABLES:
        return _date(value)
    if name in ("custom", "multi"):
        return _own(value) if isinstance(value, dict) else {}
    return value if type(value) is int else _text(value)


def _text(value: Any) -> str:
    if value is None or value is False:
        return ""
    text = value if isinstance(value, str) else _dumped(value)
    return _SURROGATE.sub("\ufffd", text)


def _dumped(value: Any) -> str:
    try:
        return json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        return ""


def _name(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        return {"literal": text} if (text := _text(value)) else {}
    parts = {str(part): _text(one) for part, one in value.items() if part != "multi"}
    return {part: text for part, text in parts.items() if text}


def _date(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        return {"literal": text} if (text := _text(value)) else {}
    given = value.get("date-parts")
    parts = [_numbers(part) for part in given] if isinstance(given, list) else []
    parts = [part for part in parts if part][:2]
    rest = {str(name): _text(one) for name, one in value.items() if name != "date-parts"}
    rest = {name: text for name, text in rest.items() if text}
    if given and not parts and "literal" not in rest:
        rest["literal"] = _text(given)
    return {"date-parts": parts, **rest} if parts else rest


def _numbers(parts: Any) -> list[int]:
    numbers = []
    for part in parts if isinstance(parts, list) else []:
        if not re.fullmatch(r"-?\d{1,6}", str(part)):
            break
        numbers.append(int(part))
    return numbers[:3]
