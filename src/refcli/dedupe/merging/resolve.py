"""What is to become of the records, once it is said which of them are one work."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from refcli.dedupe.merging.differences import differences
from refcli.dedupe.merging.merge import merge, ranked
from refcli.dedupe.prepare.profile import DIFFERENT_FIELD
from refcli.record import Record, custom, number, with_custom

__all__ = [
    "Resolution",
    "for_bibtex",
    "joined",
    "kept",
    "mark_different",
    "resolve",
    "with_answers",
]


class Resolution(NamedTuple):
    """Groups of places turned into records."""

    merged: dict[int, Record]
    """The place of each record that stays, and what it becomes."""
    removed: dict[int, int]
    """The place of each record that goes, and the place of the one that it went into."""


def resolve(
    records: Sequence[Record], groups: Iterable[Sequence[int]], *, prefer: Sequence[str] = ()
) -> Resolution:
    """Merge each group of places; ``prefer`` names sources, best first, as ``merge`` does."""
    merged: dict[int, Record] = {}
    removed: dict[int, int] = {}
    for group in groups:
        members = [records[place] for place in group]
        survivor = ranked(members, prefer=prefer)[0]
        stays = next(place for place, one in zip(group, members, strict=True) if one is survivor)
        merged[stays] = merge(members, prefer=prefer)
        removed.update({place: stays for place in group if place != stays})
    return Resolution(merged, removed)


def kept(records: Iterable[Record], done: Resolution) -> Iterator[Record]:
    """Yield the records that stay, in order, merged ones as they became."""
    for place, record in enumerate(records):
        if place not in done.removed:
            yield done.merged.get(place, record)


def with_answers(
    groups: Iterable[Sequence[int]], same: Iterable[tuple[int, int]]
) -> list[list[int]]:
    """Return groups of places, joined by the pairs that a person called the same."""
    pairs = [(group[0], place) for group in groups for place in group[1:]]
    return joined([*pairs, *same])


def joined(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the groups that pairs of places make, each in order.

    >>> joined([(1, 2), (2, 5), (3, 4)])
    [[1, 2, 5], [3, 4]]
    """
    home: dict[int, list[int]] = {}
    for one, other in pairs:
        left, right = home.setdefault(one, [one]), home.setdefault(other, [other])
        if left is not right:
            left.extend(right)
            home.update(dict.fromkeys(right, left))
    groups = {id(group): sorted(group) for group in home.values()}
    return sorted(groups.values())


def mark_different(
    records: Sequence[Record], pairs: Iterable[tuple[int, int]]
) -> dict[int, Record]:
    """Return, by place, the records that now know each other as different works, for ever.

    Each holds the other's number in the library under ``custom.different``; a record
    without a number cannot be remembered and is left out.
    """
    marked: dict[int, Record] = {}
    for one, other in pairs:
        for place, rival in ((one, other), (other, one)):
            record = marked.get(place, records[place])
            known = custom(record).get("different")
            known = known if isinstance(known, list) else []
            named = number(records[rival])
            if named is None or number(record) is None or named in known:
                continue
            marked[place] = with_custom(record, different=sorted([*known, named]))
    return marked


def for_bibtex(record: Record) -> Record:
    """Return the record with what was merged and told apart in fields that a .bib can hold.

    ``refcli-merged`` says in words what the merged records said otherwise;
    ``refcli-different`` holds the numbers of the works that this one was told from.
    """
    own = dict(custom(record))
    merged, different = own.pop("merged", []), own.pop("different", [])
    fields = dict(own.get("fields") or {})
    if merged:
        fields["refcli-merged"] = " | ".join(_otherwise(other, record) for other in merged)
    if different:
        known = str(fields.get(DIFFERENT_FIELD, "")).split()
        fields[DIFFERENT_FIELD] = " ".join(dict.fromkeys([*known, *map(str, different)]))
    if fields:
        own["fields"] = fields
    return {**record, "custom": own}


def _otherwise(other: Record, record: Record) -> str:
    said = [
        f"{row.field}: {row.left}"
        for row in differences(other, record)
        if row.left and not row.same and row.field != "read from"
    ]
    return "; ".join(said)
