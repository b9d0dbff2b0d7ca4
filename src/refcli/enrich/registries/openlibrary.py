"""Open Library: books, by their ISBN (https://openlibrary.org/dev/docs/api/books)."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from refcli.enrich.found import Found, Question
from refcli.enrich.network.http import Http
from refcli.enrich.registries import texts
from refcli.record import Record
from refcli.values import dates

__all__ = ["SCHEMES", "look_up", "many", "search"]

SCHEMES: Final = ("isbn",)

_SERVICE: Final = "openlibrary"
_AT_ONCE: Final = 20


def look_up(http: Http, scheme: str, value: str) -> list[Found]:
    """Return the book of an ISBN."""
    return many(http, scheme, [value])[value]


def many(http: Http, _scheme: str, values: Sequence[str]) -> dict[str, list[Found]]:
    """Return the books of many ISBNs, asked for together."""
    answers: dict[str, list[Found]] = {}
    for start in range(0, len(values), _AT_ONCE):
        part = values[start : start + _AT_ONCE]
        query = {
            "bibkeys": ",".join(f"ISBN:{value}" for value in part),
            "format": "json",
            "jscmd": "data",
        }
        books = http.ask(_SERVICE, "/api/books", _books, query=query, absent=()) or {}
        answers |= {v: [books[f"ISBN:{v}"]] if f"ISBN:{v}" in books else [] for v in part}
    return answers


def search(http: Http, question: Question) -> list[Found]:
    """Return the books with the words of the title, by this author."""
    query = {"title": question.title, "limit": "5"}
    if question.author:
        query["author"] = question.author
    return http.ask(_SERVICE, "/search.json", _docs, query=query, absent=()) or []


def _books(data: bytes) -> dict[str, Found]:
    return {key: _found(book) for key, book in json.loads(data).items()}


def _found(book: Mapping[str, Any]) -> Found:
    title = texts.plain(book.get("title"))
    record: Record = {"type": "book", "title": texts.title(title, book.get("subtitle"))}
    if names := [texts.split_name(one.get("name")) for one in book.get("authors") or ()]:
        record["author"] = names
    date = dates.parse(texts.plain(book.get("publish_date")).rstrip("?"))
    year = texts.year_of(date)
    if year:
        record["issued"] = {"date-parts": [[year]]}
    numbers = book.get("identifiers") or {}
    isbn = texts.first(numbers.get("isbn_13")) or texts.first(numbers.get("isbn_10"))
    texts.put(
        record,
        (
            ("publisher", _name(book, "publishers")),
            ("publisher-place", _name(book, "publish_places")),
            ("number-of-pages", book.get("number_of_pages")),
            ("ISBN", isbn),
        ),
    )
    return Found(_SERVICE, str(book.get("key")), record, years=(year,) if year else ())


def _name(book: Mapping[str, Any], field: str) -> object:
    place = texts.first(book.get(field))
    return place.get("name") if isinstance(place, dict) else ""


def _docs(data: bytes) -> list[Found]:
    return [_doc(doc) for doc in json.loads(data)["docs"]]


def _doc(doc: Mapping[str, Any]) -> Found:
    year = texts.integer(doc.get("first_publish_year"))
    record: Record = {
        "type": "book",
        "title": texts.title(doc.get("title"), doc.get("subtitle")),
        "author": [texts.split_name(name) for name in doc.get("author_name") or ()],
    }
    if year:
        record["issued"] = {"date-parts": [[year]]}
    # A work has the ISBNs and publishers of all its editions: none of them is this book's.
    return Found(_SERVICE, re.sub(r".*/", "", str(doc.get("key"))), record, years=())
