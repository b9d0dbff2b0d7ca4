"""Bilingual records into a library: new works are added, known ones get what they lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refcli.variants import bilingual

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refcli.library import Library
    from refcli.record import Record

__all__ = ["add_pairs"]


def add_pairs(
    library: Library, records: Sequence[Record], what: str, *, dry_run: bool = False
) -> list[Record]:
    """Add records to the library as one change; return the entries as they are then.

    An entry that the library has already keeps all that it says and takes the variants and
    the values that it lacks.
    """
    from refcli.dedupe import find_known

    with library.change(what, dry_run=dry_run) as change:
        entries = library.candidates(*records)
        known = {match.new: entries[match.known] for match in find_known(entries, records)}
        result: list[Record] = []
        for place, record in enumerate(records):
            if place not in known:
                result.append(change.add(record))
                continue
            joined = bilingual(known[place], record)
            change.replace(joined, known[place])
            result.append(joined)
    return result
