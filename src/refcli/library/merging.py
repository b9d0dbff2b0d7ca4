"""Merging duplicates in a library, as one change that one undo takes back."""

from collections.abc import Iterable, Sequence

from refcli.dedupe.merging.resolve import Resolution, for_bibtex, mark_different
from refcli.library.library import Library
from refcli.library.stores.opening import is_bibtex
from refcli.record import Record

__all__ = ["merge_duplicates"]


def merge_duplicates(
    library: Library,
    records: Sequence[Record],
    done: Resolution,
    apart: Iterable[tuple[int, int]],
    what: str,
) -> None:
    """Write what became of a library's records, and mark the pairs that a person told apart.

    ``records`` are the library's own, by whose places ``done`` and ``apart`` go; ``what`` names
    the change in the library's log.
    """
    in_bibtex = is_bibtex(library.path, library.file.data)
    now = {place: done.merged.get(place, record) for place, record in enumerate(records)}
    marked = mark_different(list(now.values()), apart)
    with library.change(what) as change:
        for place in sorted((done.merged.keys() | marked.keys()) - done.removed.keys()):
            record = marked.get(place, now[place])
            change.replace(for_bibtex(record) if in_bibtex else record, was=records[place])
        for place in done.removed:
            change.remove(records[place])
