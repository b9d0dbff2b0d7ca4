"""What of a record read back from a file is not what was written."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from refcli.record import DATE_VARIABLES, NAME_VARIABLES
from refcli.text.markup import NO_CASE
from refcli.values import dates, keywords, pages

__all__ = ["differing", "says_same"]

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
    for variable in sorted(_MOVING & (record.keys() | back.keys())):
        if not says_same(variable, record.get(variable), back.get(variable)):
            yield variable


def says_same(variable: str, one: Any, other: Any) -> bool:
    """Tell whether two values of a variable say the same, whatever spaces and dashes they have."""
    if variable in NAME_VARIABLES:
        return bool(one == other)
    if variable in DATE_VARIABLES:
        return dates.same(one or {}, other or {})
    if variable == "keyword":
        return keywords.split(str(one or "")) == keywords.split(str(other or ""))
    if variable == "page":
        one, other = (pages.full_range(str(value or "")) for value in (one, other))
    return bool(_plain(one) == _plain(other))


def _plain(value: Any) -> Any:
    is_text = isinstance(value, str | int) or value is None
    return " ".join(_NO_CASE.sub(r"\1", str(value or "")).split()) if is_text else value


_NO_CASE: Final = re.compile(rf"{NO_CASE}(.*?)</span>")
