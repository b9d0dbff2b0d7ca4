"""An update search: new records beside what an earlier search came to."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from refcli.dedupe.find import Findings, Match, examine, known_and_doubtful
from refcli.dedupe.judge.policy import DEFAULT, Policy
from refcli.record import Record, custom

__all__ = ["Update", "update"]


class Update(NamedTuple):
    """What new records are, by their places among the new ones."""

    known: dict[int, int]
    """The place of each that the earlier search had, and that of the earlier record."""
    findings: Findings
    """What was found among the new ones alone; groups with a known record are left out."""
    doubtful: tuple[Match, ...] = ()
    """New records that the earlier search may have had: a person should look at them."""


def update(
    previous: Sequence[Record], new: Sequence[Record], *, policy: Policy = DEFAULT
) -> Update:
    """Compare new records with earlier ones, and with each other.

    Earlier records are not compared with each other: what was decided stays decided. Each
    counts with the records that were merged into it (``custom.merged``); a new record that is
    the same work as a known new one is known, too.
    """
    faces = [(place, face) for place, record in enumerate(previous) for face in _faces(record)]
    found, doubtful = known_and_doubtful([face for _, face in faces], new, policy=policy)
    known = {match.new: faces[match.known][0] for match in found}
    findings = examine(new, policy=policy)
    for cluster in findings.clusters:
        earlier = [known[place] for place in cluster.members if place in known]
        if earlier:
            known.update(dict.fromkeys(set(cluster.members) - known.keys(), earlier[0]))
    return Update(
        known,
        Findings(
            clusters=tuple(c for c in findings.clusters if c.members[0] not in known),
            doubtful=tuple(
                link for link in findings.doubtful if not {link.one, link.other} & known.keys()
            ),
            linked=tuple(
                link for link in findings.linked if not {link.one, link.other} & known.keys()
            ),
        ),
        tuple(
            replace(match, known=faces[match.known][0])
            for match in doubtful
            if match.new not in known
        ),
    )


def _faces(record: Record) -> list[Record]:
    """Return a record and those that went into it."""
    merged = custom(record).get("merged")
    rest = [one for one in merged if isinstance(one, dict)] if isinstance(merged, list) else []
    return [record, *rest]
