"""Remarks of a record's note that GOST has a place for (`values.remarks`), as variables.

- ``remarks-on-title``: behind the title, ``утв. приказом …``, ``введ. 2018-07-01``;
- ``remarks-of-act``: the same of an act, ``ред. от 19.12.2023``, which stands in brackets;
- ``remarks-of-standard``: since when it is in force, as an area of its own;
- ``patent-classes``: ``МПК A61F 9/00``;
- ``remark-of-access``: ``Деп. в ВИНИТИ …``, ``Доступ из …``, which references have, too;
- ``first-remark``, ``second-remark``, ``third-remark``: these and others, ``Библиогр.: с. 95``, for
  the area of notes (GOST R 7.0.100-2018, 5.8).

What else a note says is printed nowhere.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from refcli.values.remarks import remarks_of

__all__ = ["REMARKS"]

_Reader = Callable[[Mapping[str, Any], str], str]

_ACTS: Final = frozenset(("bill", "legislation", "regulation", "treaty", "legal_case"))


def _joined(delimiter: str, *kinds: str, of_act: bool | None = None) -> _Reader:
    def read(record: Mapping[str, Any], _: str) -> str:
        note = record.get("note")
        if not isinstance(note, str) or of_act is (record.get("type") not in _ACTS):
            return ""
        return delimiter.join(remarks_of(note, *kinds))

    return read


def _nth(place: int) -> _Reader:
    def read(record: Mapping[str, Any], _: str) -> str:
        note = record.get("note")
        found = remarks_of(note, "area", "access") if isinstance(note, str) else ()
        return found[place] if place < len(found) else ""

    return read


REMARKS: Final[dict[str, _Reader]] = {
    "remarks-on-title": _joined(" : ", "bracket", "piece", of_act=False),
    "remarks-of-act": _joined("; ", "bracket", "piece", of_act=True),
    "remarks-of-standard": _joined(". ", "standard"),
    "patent-classes": _joined(", ", "classes"),
    "remark-of-access": _joined(". ", "access"),
    "first-remark": _nth(0),
    "second-remark": _nth(1),
    "third-remark": _nth(2),
}
"""The variables, and how each is read of a record."""
