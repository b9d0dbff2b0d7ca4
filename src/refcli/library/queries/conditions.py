"""When a record meets a condition of a query on one of its fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from refcli.errors import RefcliError, RequestError
from refcli.library.queries.fields import OWN, field_name, values
from refcli.record import DATE_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES, date_parts, text
from refcli.speech import Message
from refcli.text.fold import fold, probe, spelled

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = ["Condition", "QueryError", "condition"]


class QueryError(RefcliError):
    """What is wrong in a query, and in which column of it."""

    def __init__(self, column: int, template: str, /, **values: Any) -> None:
        super().__init__(template, **values)
        self.column = column


class Condition(NamedTuple):
    """What one term of a query asks of a record."""

    test: Callable[[Record], bool]
    probes: tuple[re.Pattern[str], ...] = ()
    """Patterns that the record's JSON text must hold; see ``query.Query``."""


_TYPES: Final = {
    "article": ("article",),
    "conference": ("paper-conference",),
    "incollection": ("chapter",),
    "inproceedings": ("paper-conference",),
    "journal": ("article-journal",),
    "paper": ("paper-conference",),
    "phdthesis": ("thesis",),
    "preprint": ("article",),
    "web": ("webpage", "post", "post-weblog"),
}


def condition(field: str | None, operator: str, value: str, column: int) -> Condition:
    """Return the condition that a term states.

    ``operator`` is "" (has in it), "=" (is), "/" (a pattern is found), or a comparison.
    Raises QueryError where there is no such field, or the value is not of its kind.
    """
    hint = Message(' (quote "{field}:…" to search for it)', field=field)
    name = "any" if field is None else _field(field, column, hint)
    if operator == "/":
        return _matching(name, value, column)
    if name == "has":
        return _having(value, column)
    if name in ("year", "citation-number") or name in DATE_VARIABLES:
        return _in_range(name, operator, value, column)
    if name in NUMBER_VARIABLES and _is_range(operator, value):
        return _in_range(name, operator, value, column)
    if operator not in ("", "="):
        what = (
            "a field: say year>2019" if name == "any" else f"years, dates and numbers, not {name}"
        )
        raise QueryError(column, "{operator} compares {what}", operator=operator, what=what)
    if name == "type":
        return _of_type(value)
    if name == "tag" or name in NUMBER_VARIABLES:
        return _equal(name, value)
    return _is_whole(name, value) if operator == "=" else _containing(name, value)


def _field(wanted: str, column: int, hint: str = "") -> str:
    if wanted.lower() == "has" or wanted == "есть":
        return "has"
    try:
        return field_name(wanted)
    except RequestError as error:
        raise QueryError(column, "{error}{hint}", error=error, hint=hint) from None


def _containing(name: str, value: str) -> Condition:
    pattern = spelled(value)
    return Condition(
        lambda record: any(pattern.search(each) for each in values(record, name)), _probes(value)
    )


def _is_whole(name: str, value: str) -> Condition:
    wanted = fold(value)
    return Condition(lambda record: any(fold(each) == wanted for each in values(record, name)))


def _equal(name: str, value: str) -> Condition:
    """Whole values, where ``*`` stands for any text: ``tag:read*``."""
    pattern = re.compile(".*".join(map(re.escape, fold(value).split("*"))), re.DOTALL)
    return Condition(
        lambda record: any(pattern.fullmatch(fold(each)) for each in values(record, name)),
        _probes(value),
    )


def _matching(name: str, value: str, column: int) -> Condition:
    if name == "has":
        raise QueryError(column, "has: takes the name of a field")
    try:
        pattern = re.compile(value, re.IGNORECASE)
    except re.error as error:
        raise QueryError(
            column, "/{value}/ is not a pattern: {error}", value=value, error=error
        ) from None
    return Condition(lambda record: any(pattern.search(each) for each in values(record, name)))


def _having(value: str, column: int) -> Condition:
    if value.lower() in ("", "has", "any"):
        raise QueryError(column, "has: takes the name of a field, such as has:doi")
    name = _field(value, column)
    probes = (
        (re.compile(f'"{name}":'),) if name in ("type", *TEXT_VARIABLES) and name not in OWN else ()
    )
    return Condition(lambda record: any(values(record, name)), probes)


def _of_type(value: str) -> Condition:
    wanted = _TYPES.get(fold(value), (fold(value),))
    return Condition(
        lambda record: text(record, "type").startswith(wanted),
        (re.compile(rf'"type":\s*"(?:{"|".join(map(re.escape, wanted))})'),),
    )


_RANGE: Final = re.compile(r"(?P<low>[^.]*?)(?:\.\.\.?|…)(?P<high>[^.]*)")
_DATE: Final = re.compile(r"-?\d{1,4}(?:[-/.]\d{1,2}){0,2}")
_Date = tuple[int, ...]


def _is_range(operator: str, value: str) -> bool:
    return operator in (">", ">=", "<", "<=") or _RANGE.fullmatch(value) is not None


def _in_range(name: str, operator: str, value: str, column: int) -> Condition:
    low, high, open_low, open_high = _bounds(name, operator, value, column)

    def test(record: Record) -> bool:
        return any(
            (low is None or (date[: len(low)] > low if open_low else date[: len(low)] >= low))
            and (
                high is None
                or (date[: len(high)] < high if open_high else date[: len(high)] <= high)
            )
            for date in _dates(record, name)
        )

    return Condition(test, _year_probes(low, high) if name == "year" else ())


def _bounds(
    name: str, operator: str, value: str, column: int
) -> tuple[_Date | None, _Date | None, bool, bool]:
    """Return the lowest and the highest value, and whether each itself is left out."""
    if name == "year":
        value = re.sub(r"^(\d{4})[-–](\d{4})$", r"\1..\2", value)
    if match := _RANGE.fullmatch(value):
        if operator not in ("", "="):
            raise QueryError(column, "a range after {operator}", operator=operator)
        low, high = (
            _date(name, match.group(end), column) if match.group(end) else None
            for end in ("low", "high")
        )
        if low is None and high is None:
            raise QueryError(column, "a range without any end")
        return low, high, False, False
    date = _date(name, value, column)
    return {
        ">": (date, None, True, False),
        ">=": (date, None, False, False),
        "<": (None, date, False, True),
        "<=": (None, date, False, False),
    }.get(operator, (date, date, False, False))


def _date(name: str, value: str, column: int) -> _Date:
    if not _DATE.fullmatch(value):
        kind = Message("a date") if name in DATE_VARIABLES else Message("a number")
        raise QueryError(
            column,
            "{name}: wants {kind} or a range such as 2015..2020, not {value!r}",
            name=name,
            kind=kind,
            value=value,
        )
    numbers = re.findall(r"\d+", value)
    return (-int(numbers[0]) if value.startswith("-") else int(numbers[0]), *map(int, numbers[1:]))


def _dates(record: Record, name: str) -> Iterator[_Date]:
    if name in ("year", *DATE_VARIABLES):
        for date in date_parts(record, "issued" if name == "year" else name)[:1]:
            known = tuple(part for part in date if part is not None)
            yield known[:1] if name == "year" else known
    else:
        for value in values(record, name):
            if match := re.match(r"\d+", value):
                yield (int(match.group()),)


def _year_probes(low: _Date | None, high: _Date | None) -> tuple[re.Pattern[str], ...]:
    if low is None or high is None or not 0 <= high[0] - low[0] <= 100 or low[0] < 1:
        return ()
    years = "|".join(map(str, range(low[0], high[0] + 1)))
    return (re.compile(rf'"date-parts":\s*\[\s*\[\s*"?(?:{years})\b'),)


def _probes(value: str) -> tuple[re.Pattern[str], ...]:
    """Return the probe of the longest word, for words that stand apart may do so in JSON."""
    word = max(re.findall(r"[^\W_]+", value), key=len, default="")
    return (probe(word),) if len(word) > 1 else ()
