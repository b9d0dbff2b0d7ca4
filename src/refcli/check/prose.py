"""The texts of a record that people read, for the rules that look at texts."""

from typing import Final

from refcli.record import Record, names

__all__ = ["name_texts", "prose"]

_PROSE: Final = (
    *("title", "container-title", "collection-title", "publisher", "publisher-place"),
    *("event-title", "genre", "volume-title", "title-short", "container-title-short"),
)
_PEOPLE: Final = ("author", "editor", "translator")


def prose(record: Record) -> list[tuple[str, str]]:
    """Return the texts of titles, journals and publishers, with their variables."""
    return [(name, text) for name in _PROSE if isinstance(text := record.get(name), str) and text]


def name_texts(record: Record) -> list[tuple[str, str]]:
    """Return each part of each name, with its variable."""
    return [
        (variable, part)
        for variable in _PEOPLE
        if variable in record
        for name in names(record, variable)
        for key in ("family", "given", "literal")
        if isinstance(part := name.get(key), str) and part
    ]
