"""``--columns title=Item\\ Title``: what the columns of a table hold, where refcli cannot tell."""

from collections.abc import Callable
from typing import Any, Final

import click

from refcli.errors import RequestError

__all__ = ["columns_option", "mapping_of"]

columns_option: Final[Callable[[Callable[..., Any]], Callable[..., Any]]] = click.option(
    "--columns",
    "columns",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="For a CSV or TSV: the column of that name holds this field; may be repeated.",
)


def mapping_of(columns: tuple[str, ...]) -> dict[str, str]:
    """Return the variable of each column that was named, by ``FIELD=COLUMN``.

    Raises RequestError where there is no equals sign, or no such field.
    """
    from refcli.library.queries.fields import field_name

    mapping: dict[str, str] = {}
    for text in columns:
        field, equals, column = text.partition("=")
        if not equals or not column.strip():
            raise RequestError(
                "--columns takes field=column, such as title=Name; not {text!r}", text=text
            )
        name = field_name(field.strip())
        mapping[column.strip()] = {"key": "id", "year": "issued", "tag": "keyword"}.get(name, name)
    return mapping
