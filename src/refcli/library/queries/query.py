"""The query language: which records ``author:иванов year:2015..2020 -tag:read`` means.

::

    тепло                    in any text of the record, in any script: teplo finds it too
    "heat transfer"          these words side by side
    author:иванов            in one field; author:="Иванов И. И." is all of it, /re/ a pattern
    year:2015..2020          a range, open at either end: 2015.. ..2020 >2015 <=2020
    has:doi -tag:read        what is there, and what is not
    a b    a OR b    (a b)   both, one of them, together

The grammar is in this module; what each field holds is in ``conditions``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from refcli.errors import RequestError
from refcli.library.queries.conditions import Condition, QueryError, condition

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = ["Query", "compile_query"]


@dataclass(frozen=True)
class Query:
    """What a query means: call it with a record to know whether that is meant."""

    test: Callable[[Record], bool]
    probes: tuple[re.Pattern[str], ...] = ()
    """Patterns that are all found in the JSON text of every record that is meant.

    They need not hold where that text has a backslash or an angle bracket.
    """

    def __call__(self, record: Record) -> bool:
        """Tell whether the query means this record."""
        return self.test(record)


def compile_query(text: str) -> Query:
    """Return what the query means; an empty one means every record.

    Raises RequestError, which names the column and the trouble, where it is not a query.
    """
    try:
        return _whole(list(_tokens(text)))
    except QueryError as error:
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        raise RequestError(
            "query {text!r}, column {column}: {error}", text=shown, column=error.column, error=error
        ) from None


class _Token(NamedTuple):
    column: int
    kind: str
    """``(``, ``)``, ``or``, ``not``, ``term``."""
    condition: Condition | None = None


_TOKEN: Final = re.compile(
    r"""\s*(?:
        (?P<open>\()
      | (?P<close>\))
      | (?P<or>(?:OR|\|)(?=[\s()]|$))
      | (?P<and>AND(?=[\s()]|$))
      | (?P<not>NOT(?=[\s(])|-(?=[^\s\d)-]|\d+\D*:))
      | (?:(?P<field>[^\W\d][\w-]*)(?::(?!//)|(?=[<>=]=?\d)))?
        (?P<operator>:?(?:>=|<=|=|>|<))?
        (?: "(?P<quoted>[^"]*)(?P<end>"?) | «(?P<quoted2>[^»]*)(?P<end2>»?)
          | /(?P<pattern>(?:[^/\\]|\\.)+)/(?=[\s)]|$)
          | (?P<bare>[^\s()"]*) )
    )""",
    re.VERBOSE,
)


def _tokens(text: str) -> Iterator[_Token]:
    place = 0
    text = text.rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or match.end() == place:
            raise QueryError(place + 1, "{text!r} cannot stand here", text=text[place])
        column = match.end() - len(match.group().lstrip()) + 1
        place = match.end()
        for kind, name in (("open", "("), ("close", ")"), ("or", "or"), ("not", "not")):
            if match.group(kind):
                yield _Token(column, name)
                break
        else:
            # A dash or another mark that stands alone, as in a pasted title, asks nothing.
            alone = match.group("bare") and re.fullmatch(r"\W+", match.group())
            if not match.group("and") and not alone:
                yield _Token(column, "term", _term(match, column))


def _term(match: re.Match[str], column: int) -> Condition:
    field, operator = match.group("field"), (match.group("operator") or "").lstrip(":")
    quoted = match.group("quoted") if match.group("quoted") is not None else match.group("quoted2")
    if quoted is not None and not (match.group("end") or match.group("end2")):
        raise QueryError(column, "a quotation mark without its second")
    pattern = match.group("pattern")
    value = next((text for text in (quoted, pattern) if text is not None), match.group("bare"))
    if len(value) > _LONGEST:
        raise QueryError(
            column, "more than {most:,} characters in one word or phrase", most=_LONGEST
        )
    if not value and not operator and field:
        raise QueryError(
            column, "nothing after {field}: (has:{field} finds what has it)", field=field
        )
    return condition(field, "/" if pattern is not None else operator, value, column)


_DEEPEST: Final = 100
"""Brackets and minuses that may be open at a time."""

_MOST: Final = 5000
"""Words of a query."""

_LONGEST: Final = 1000
"""Characters of a word or of a phrase: the pattern of all its spellings is far longer."""

_SHOWN: Final = 200
"""Characters of a query that an error shows."""


def _check_size(tokens: Sequence[_Token]) -> None:
    depth = minuses = 0
    for token in tokens[:_MOST]:
        depth += {"(": 1, ")": -1}.get(token.kind, 0)
        minuses = minuses + 1 if token.kind == "not" else 0
        if depth + minuses > _DEEPEST:
            raise QueryError(token.column, "nested too deep")
    if len(tokens) > _MOST:
        raise QueryError(tokens[_MOST].column, "more than {most:,} words", most=_MOST)


def _whole(tokens: Sequence[_Token]) -> Query:
    _check_size(tokens)
    query, rest = _either(tokens)
    if rest:
        raise QueryError(rest[0].column, '")" without "(" before it')
    return query


def _either(tokens: Sequence[_Token]) -> tuple[Query, Sequence[_Token]]:
    """Read alternatives up to an unopened ``)`` or the end."""
    ways = []
    if tokens and tokens[0].kind == "or":
        raise QueryError(tokens[0].column, "OR needs something on both sides")
    while True:
        query, tokens = _both(tokens)
        ways.append(query)
        if not tokens or tokens[0].kind != "or":
            return _or(ways), tokens
        if len(tokens) == 1 or tokens[1].kind in (")", "or"):
            raise QueryError(tokens[0].column, "OR needs something on both sides")
        tokens = tokens[1:]


def _both(tokens: Sequence[_Token]) -> tuple[Query, Sequence[_Token]]:
    parts = []
    while tokens and tokens[0].kind not in (")", "or"):
        query, tokens = _one(tokens)
        parts.append(query)
    return _and(parts), tokens


def _one(tokens: Sequence[_Token]) -> tuple[Query, Sequence[_Token]]:
    first, rest = tokens[0], tokens[1:]
    if first.kind == "not":
        if not rest or rest[0].kind in (")", "or"):
            raise QueryError(first.column, "nothing after the minus")
        query, rest = _one(rest)
        return Query(lambda record: not query.test(record)), rest
    if first.kind == "(":
        query, rest = _either(rest)
        if not rest:
            raise QueryError(first.column, '"(" without ")" after it')
        return query, rest[1:]
    assert first.condition is not None
    return Query(first.condition.test, first.condition.probes), rest


def _and(parts: Sequence[Query]) -> Query:
    if len(parts) == 1:
        return parts[0]
    tests = [part.test for part in parts]
    probes = tuple(probe for part in parts for probe in part.probes)
    return Query(lambda record: all(test(record) for test in tests), probes)


def _or(ways: Sequence[Query]) -> Query:
    if len(ways) == 1:
        return ways[0]
    tests = [way.test for way in ways]
    probes: tuple[re.Pattern[str], ...] = ()
    if all(way.probes for way in ways):
        probes = (re.compile("|".join(f"(?:{way.probes[0].pattern})" for way in ways)),)
    return Query(lambda record: any(test(record) for test in tests), probes)
