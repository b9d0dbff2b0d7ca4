"""A small library for the commands that work on one, and how they refuse."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from refcli.library import open_library

RECORDS: list[dict[str, Any]] = [
    {
        "id": "ivanov2015teplo",
        "type": "book",
        "title": "Теплопередача",
        "author": [{"family": "Иванов", "given": "И. И."}],
        "issued": {"date-parts": [[2015]]},
        "custom": {"tags": ["read"]},
    },
    {
        "id": "smith2020heart",
        "type": "article-journal",
        "title": "Heart [bold]failure[/bold] \x1b[31m",
        "author": [{"family": "Smith", "given": "J."}, {"literal": "others"}],
        "container-title": "Heart",
        "issued": {"date-parts": [[2020, 5]]},
        "DOI": "10.1000/xyz",
    },
    {"id": "doe", "type": "thesis", "title": "Zebra", "URL": "https://example.org/a?b=c"},
]

Run = Callable[..., Any]
"""What `quick` gives: the finished run with its code, out, err and lines."""


def records(path: Path) -> list[dict[str, Any]]:
    return open_library(path).records


def assert_refused(done: Any, code: int, *said: str) -> None:
    assert done.code == code
    assert len(done.err.splitlines()) == 1, done.err
    assert done.err.startswith("refcli: ")
    for words in said:
        assert words in done.err
