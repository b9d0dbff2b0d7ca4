"""Values that read back as another variable, where the type of a work changes what fields hold."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from refcli import record as rec
from refcli.record import NAME_VARIABLES
from refcli.values import pages

__all__ = ["differing"]

_MOVING: Final = frozenset(
    (
        *("container-title", "collection-title", "number-of-pages", "page", "volume", "edition"),
        *("division", "genre", "publisher", "publisher-place", "number", "version", "ISSN", "ISBN"),
        *("authority", "call-number", "chapter-number", "collection-number", "issue", "section"),
        *(
            "collection-editor",
            "contributor",
            "director",
            "editor",
            "event-title",
            "event-place",
            "accessed",
        ),
    )
)
"""The variables whose fields mean another thing in works of another type."""


def differing(record: Mapping[str, Any], back: Mapping[str, Any]) -> Iterator[str]:
    """Yield the variables, of those that may move, that are not what was read back."""
    for variable in _MOVING & (record.keys() | back.keys()):
        if variable in NAME_VARIABLES or variable == "accessed":
            if record.get(variable) != back.get(variable):
                yield variable
        else:
            one, other = (pages.full_range(rec.text(item, variable)) for item in (record, back))
            if one != other:
                yield variable
