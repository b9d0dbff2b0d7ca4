"""What another program kept: a list without its duplicates, as EndNote or Covidence exports it.

Such a list does not say of which record each that is gone was a copy. That is told by which of
the kept ones it is most like.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from refcli.dedupe.find import Match, known_and_doubtful
from refcli.dedupe.prepare.profile import profile
from refcli.dedupe.stages import pack
from refcli.record import Record

__all__ = ["groups_of_kept"]


def groups_of_kept(
    records: Sequence[Record], kept: Sequence[Record]
) -> tuple[list[list[int]], list[int]] | None:
    """Return the works that another program made of records, given those that it kept of them.

    A work of two records or more is the places of a kept record and of those that it stands
    for. Beside them come the places of the records that are gone and like none that is left.
    None: no kept one is among the records.
    """
    stays = set(_places_of_kept(records, kept))
    if not stays:
        return None
    order = sorted(stays)
    gone = [place for place in range(len(records)) if place not in stays]
    likest = _matches([records[place] for place in order], [records[place] for place in gone])
    works: dict[int, list[int]] = defaultdict(list)
    for match in likest:
        works[order[match.known]].append(gone[match.new])
    told = {gone[match.new] for match in likest}
    groups = [sorted((place, *copies)) for place, copies in sorted(works.items())]
    return groups, [place for place in gone if place not in told]


def _places_of_kept(records: Sequence[Record], kept: Sequence[Record]) -> Iterator[int]:
    """Yield the place of the record that each kept one is: the very same, else the most like."""
    free: dict[bytes, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        free[_content(record)].append(place)
    changed = []
    for record in kept:
        if same := free[_content(record)]:
            yield same.pop(0)
        else:
            changed.append(record)
    rest = sorted(place for places in free.values() for place in places)
    for match in _matches([records[place] for place in rest], changed):
        yield rest[match.known]


def _matches(known: Sequence[Record], new: Sequence[Record]) -> list[Match]:
    sure, doubtful = known_and_doubtful(known, new)
    return [*sure, *doubtful]


def _content(record: Record) -> bytes:
    return pack(profile(record)._replace(number=0))
