"""CSL-JSON: the records as they are.

Read are an array of items, one item, and ``{"items": [...]}`` as some programs wrap it.
The schema is csl-data.json of CSL 1.0.2. What breaks it is reported by item and variable
and kept as text, so that every part that is sound can be used.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Any, Final, NoReturn

from refcli.errors import InputError
from refcli.formats.csl_data.json_items import are_many
from refcli.formats.csl_data.json_items import values as json_values
from refcli.formats.results import Problem, ReadResult, WriteResult
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES, Record
from refcli.speech import Message
from refcli.values import dates

__all__ = ["checked", "dump", "items_of", "joined", "read", "read_pieces", "write"]


def read(source: str) -> ReadResult:
    """Read the items of a CSL-JSON text; what is not an item is reported by its place.

    Raises InputError where the text is no JSON or holds no items.
    """
    problems: list[Problem] = []
    return ReadResult(list(checked(items_of(_parsed(source)), problems)), problems)


def read_pieces(texts: Iterable[str]) -> Iterator[ReadResult]:
    """Read the items of a long text, which comes in parts, some at a time; see ``read``."""
    parts = iter(texts)
    first = next(parts, "")
    if not are_many(first):
        yield read("".join([first, *parts]))
        return
    problems: list[Problem] = []
    values = json_values(chain([first], parts), _DECODER)
    records = checked(_sound_json(values), problems)
    while batch := list(islice(records, _BATCH)):
        yield ReadResult(batch, problems[:])
        problems.clear()
    yield ReadResult([], problems)


_BATCH: Final = 1000
"""Items that are read at a time."""


def _sound_json(values: Iterator[Any]) -> Iterator[Any]:
    try:
        yield from values
    except json.JSONDecodeError as error:
        _refuse_json(error)
    except RecursionError:
        _refuse("nested too deep")


def write(records: Sequence[Record]) -> WriteResult:
    """Write the records as a JSON array, one item a line: nothing is lost."""
    return WriteResult(dump(records), [])


def dump(records: Sequence[Record]) -> str:
    """Return the records as a JSON array with one item a line."""
    return "[\n" + ",\n".join(map(_line, records)) + "\n]\n" if records else _EMPTY


_EMPTY: Final = "[]\n"


def joined(texts: Iterable[str]) -> Iterator[str]:
    """Make one array of several."""
    is_open = False
    for text in texts:
        if text != _EMPTY:
            yield ",\n" if is_open else "[\n"
            yield text[len("[\n") : -len("\n]\n")]
            is_open = True
    yield "\n]\n" if is_open else _EMPTY


def items_of(data: Any) -> list[Any]:
    """Return the items of parsed CSL data: of a list, of one item, of a wrapped list.

    Raises InputError where the data is in none of these forms.
    """
    if isinstance(data, dict):
        wrapped = data.get("items", data.get("references"))
        data = wrapped if isinstance(wrapped, list) else [data]
    if not isinstance(data, list):
        raise InputError("not CSL-JSON: neither a list of items nor an item")
    return data


def checked(items: Iterable[Any], problems: list[Problem]) -> Iterator[Record]:
    """Yield the items that are records, each variable of the type that CSL gives it.

    A value of another type is reported and moves, as JSON text, to ``custom.fields``, unless
    it tells what it means: a name or a date written as plain text.
    """
    seen: set[str] = set()
    for place, item in enumerate(items, start=1):
        if not isinstance(item, dict):
            problems.append(
                Problem(
                    Message("item {place} is not a record: {item}", place=place, item=_shown(item))
                )
            )
            continue
        key = str(item.get("id", ""))
        where = f"item {place}" + (f" ({key})" if key else "")
        if key and key in seen:
            problems.append(
                Problem(
                    Message("{where}: this id is there twice", where=where),
                    None,
                    None,
                    key,
                    "warning",
                )
            )
        seen.add(key)
        yield _checked_item(item, where, key, problems)


def _parsed(source: str) -> Any:
    try:
        try:
            return json.loads(source, parse_constant=str)
        except json.JSONDecodeError:
            raise
        except ValueError:
            # A number of more digits than Python converts: numbers stay text.
            return json.loads(source, parse_constant=str, parse_int=_number_or_text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and source.lstrip().startswith("{"):
            return _lines_parsed(source)
        _refuse_json(error)
    except RecursionError:
        _refuse("nested too deep")


def _lines_parsed(source: str) -> list[Any]:
    """Read JSON Lines: an item on each line."""
    items = []
    for number, line in enumerate(source.split("\n"), start=1):
        try:
            items += [json.loads(line, parse_constant=str)] if line.strip() else []
        except json.JSONDecodeError as error:
            _refuse(error.msg, number, error.colno)
        except ValueError as error:
            _refuse(str(error), number)
    return items


def _refuse_json(error: json.JSONDecodeError) -> NoReturn:
    if error.doc.startswith(_MARKS_OF_GIT, error.pos):
        raise InputError("a merge conflict of git", position=(error.lineno, error.colno))
    _refuse(error.msg, error.lineno, error.colno)


_MARKS_OF_GIT: Final = ("<<<<<<< ", "=======", ">>>>>>> ")


def _refuse(reason: str, *where: int) -> NoReturn:
    raise InputError("not CSL-JSON: {reason}", position=where, reason=reason)


def _number_or_text(digits: str) -> int | str:
    return int(digits) if len(digits) < 20 else digits


_DECODER: Final = json.JSONDecoder(parse_constant=str, parse_int=_number_or_text)


_OTHER_VARIABLES: Final = frozenset({"custom", "multi", "categories", "keyword"})
_NAMES: Final = frozenset(NAME_VARIABLES)
_DATES: Final = frozenset(DATE_VARIABLES)
_LIMIT: Final = 10**6
"""Years past this are damage, not dates."""


def _checked_item(item: Record, where: str, key: str, problems: list[Problem]) -> Record:
    """Return the item itself where it is sound, else a repaired copy."""
    unsound = {
        variable: sound
        for variable, value in item.items()
        if (sound := _sound(variable, value)) is not value or value is None
    }
    for variable in unsound:
        if item[variable] is not None:
            message = Message(
                "{where}: {variable} cannot be {shown}",
                where=where,
                variable=variable,
                shown=_shown(item[variable]),
            )
            problems.append(Problem(message, None, None, key))
    if not item.get("type"):
        problems.append(
            Problem(Message("{where} has no type", where=where), None, None, key, "warning")
        )
    return _repaired(item, unsound) if unsound else item


def _repaired(item: Record, unsound: Record) -> Record:
    """Put the sound values in; those that cannot be read move to ``custom.fields`` as JSON."""
    merged = {**item, **unsound}
    repaired = {variable: value for variable, value in merged.items() if value is not None}
    lost = {v: item[v] for v, sound in unsound.items() if sound is None and item[v] is not None}
    if lost:
        custom = repaired.get("custom")
        custom = dict(custom) if isinstance(custom, dict) else {}
        fields = custom.get("fields", {})
        if not isinstance(fields, dict):
            lost, fields = {**lost, "fields": fields}, {}
        kept = {variable: json.dumps(value, ensure_ascii=False) for variable, value in lost.items()}
        repaired["custom"] = {**custom, "fields": {**fields, **kept}}
    return repaired


def _sound(variable: str, value: Any) -> Any:
    """Return the value itself where CSL allows it, what can be made of it, or None."""
    if variable in _OTHER_VARIABLES:
        return value
    if variable in _NAMES:
        return _checked_names(value)
    if variable in _DATES:
        return _checked_date(value)
    return value if _is_text(value) or variable not in _texts() else None


@lru_cache(maxsize=1)
def _texts() -> frozenset[str]:
    """Return the variables that hold text; other names are those of programs (``__proto__``)."""
    return frozenset((*TEXT_VARIABLES, *NUMBER_VARIABLES, *_NOT_OF_CSL))


_NOT_OF_CSL: Final = ("id", "type", "journalAbbreviation", "shortTitle")
"""What CSL-JSON (csl-data.json) has besides the variables of CSL."""


def _is_text(value: Any) -> bool:
    """Tell what stands for text or a number; not what JSON has no number for."""
    return isinstance(value, str | int) or (isinstance(value, float) and value - value == 0)


def _checked_names(value: Any) -> Any:
    """Return the list itself where each name is sound, else what can be used of it."""
    if isinstance(value, str):
        return [{"literal": value}]
    if not isinstance(value, list):
        return None
    names = [name for name in value if _is_name(name)]
    return value if len(names) == len(value) else names or None


def _is_name(name: Any) -> bool:
    return isinstance(name, dict) and all(
        isinstance(name.get(part, ""), str) for part in ("family", "given", "literal", "suffix")
    )


def _checked_date(value: Any) -> Any:
    if isinstance(value, str | int):
        return dates.parse(str(value))
    if not isinstance(value, dict):
        return None
    parts = value.get("date-parts", [])
    if isinstance(parts, list) and all(
        isinstance(p, list) and all(map(_is_part, p)) for p in parts
    ):
        return value
    rest = {name: part for name, part in value.items() if name != "date-parts"}
    return {"literal": json.dumps(parts), **rest}


def _is_part(part: Any) -> bool:
    if isinstance(part, str):
        return len(part) < 8
    return part is None or (isinstance(part, int) and abs(part) < _LIMIT)


def _shown(value: Any) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 40 else f"{shown[:40]}…"


_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _line(record: Record) -> str:
    try:
        text = json.dumps(record, ensure_ascii=False, allow_nan=False)
    except ValueError:
        text = json.dumps(_finite(record), ensure_ascii=False)
    # A lone surrogate has no UTF-8 form; JSON can spell it.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_finite(part) for part in value]
    if isinstance(value, float) and value - value != 0:
        return str(value)
    return value
