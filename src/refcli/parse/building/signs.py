"""Signs that something in a record that was read from text may be wrong: how it looks.

Each says what of the record is odd and where. None is a fault: many a book has no place. How much
each tells was measured (``signs.txt``, `python -m benchmarks parse_held_out --write`).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from refcli.record import names, text, year
from refcli.speech import Message
from refcli.text.patterns import late

__all__ = ["SIGNS", "Sign", "signs_of"]

Look = Callable[[Mapping[str, Any]], object]
"""What tells from a record whether a sign is there."""


class Sign(NamedTuple):
    """One sign: its name, the variable that it stands at, what it says, how it is told."""

    name: str
    variable: str
    reason: Message
    is_there: Look
    only_in: str = ""
    """The type that records with this sign have, or "" for any."""


def signs_of(record: Mapping[str, Any]) -> list[Sign]:
    """Return the signs that a record shows, in the order of the table."""
    asked = _BY_TYPE.get(text(record, "type"), _ANYWHERE)
    return [sign for sign in asked if sign.is_there(record)]


_SENTENCE: Final = late(r"[a-zà-ÿ]{3}\. [A-ZÀ-Ü]")
_QUOTE: Final = late('["“”«»„]')
_DIGIT: Final = late(r"\d")
_PLAIN_VOLUME: Final = late(r"\d{1,3}")
_PLAIN_ISSUE: Final = late(r"\d{1,2}")


def _title_in_parts(record: Mapping[str, Any]) -> object:
    title = text(record, "title")
    return ", " in title or (". " in title and _SENTENCE.search(title))


def _marked_host(record: Mapping[str, Any]) -> object:
    host = text(record, "container-title")
    return host and (", " in host or _DIGIT.search(host) or _QUOTE.search(host))


def _marked_publisher(record: Mapping[str, Any]) -> object:
    house = text(record, "publisher")
    return house and (", " in house or _DIGIT.search(house))


def _half_a_name(record: Mapping[str, Any]) -> bool:
    return any("given" not in name and "literal" not in name for name in names(record))


def _odd(variable: str, plain: Any) -> Look:
    """Return what tells a number that is no plain one."""

    def is_there(record: Mapping[str, Any]) -> bool:
        return variable in record and plain.fullmatch(text(record, variable)) is None

    return is_there


def _has(*variables: str) -> Look:
    return lambda record: any(variable in record for variable in variables)


def _lacks(*variables: str) -> Look:
    return lambda record: not any(variable in record for variable in variables)


_PRINTED: Final = ("publisher", "publisher-place")

SIGNS: Final = (
    Sign(
        "title_in_parts",
        "title",
        Message("the title has several parts: one may be another field"),
        _title_in_parts,
    ),
    Sign(
        "half_a_name",
        "author",
        Message("an author has no given name: it may be half of one"),
        _half_a_name,
    ),
    Sign(
        "marked_host",
        "container-title",
        Message("there is a comma, a digit or a quotation mark in it"),
        _marked_host,
    ),
    Sign(
        "marked_publisher",
        "publisher",
        Message("there is a comma or a digit in it"),
        _marked_publisher,
    ),
    Sign(
        "odd_volume",
        "volume",
        Message("it is no plain number"),
        _odd("volume", _PLAIN_VOLUME),
    ),
    Sign("odd_issue", "issue", Message("it is no plain number"), _odd("issue", _PLAIN_ISSUE)),
    Sign(
        "printed_article",
        "publisher",
        Message("articles in journals have no publisher"),
        _has(*_PRINTED),
        only_in="article-journal",
    ),
    Sign(
        "book_with_pages",
        "page",
        Message("it is a whole book, and has pages"),
        _has("page"),
        only_in="book",
    ),
    Sign(
        "book_without_place",
        "publisher-place",
        Message("it is a book, and has no place"),
        _lacks("publisher-place"),
        only_in="book",
    ),
    Sign(
        "chapter_without_editor",
        "editor",
        Message("it is a chapter, and its book has no editor"),
        _lacks("editor"),
        only_in="chapter",
    ),
    Sign(
        "chapter_without_house",
        "publisher",
        Message("it is a chapter, and its book has neither publisher nor place"),
        _lacks(*_PRINTED),
        only_in="chapter",
    ),
    Sign(
        "without_year",
        "issued",
        Message("there is no year"),
        lambda record: record.get("type") != "webpage" and year(record) is None,
    ),
    Sign(
        "report",
        "type",
        Message("reports have many forms, and are often read wrong"),
        lambda _: True,
        only_in="report",
    ),
)
"""All signs."""

_ANYWHERE: Final = tuple(sign for sign in SIGNS if not sign.only_in)
_BY_TYPE: Final = {
    kind: tuple(sign for sign in SIGNS if sign.only_in in {"", kind})
    for kind in {sign.only_in for sign in SIGNS}
}
"""The signs that records of a type may show."""
