"""Why a pair was not merged, or was: the stage that decided, in words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Final, Literal, NamedTuple

from refcli.dedupe.find import Findings
from refcli.dedupe.judge.evidence import Objection
from refcli.dedupe.judge.policy import DEFAULT, Policy
from refcli.dedupe.judge.score import is_kept, judge
from refcli.dedupe.prepare import blocking
from refcli.dedupe.prepare.profile import profile
from refcli.record import Record
from refcli.speech import Message, joined

__all__ = ["Explained", "Stage", "explain", "explain_pair"]

Stage = Literal["veto", "comparison", "block", "cluster", "merged"]
"""What decided: a veto; the comparison, which came to too little; no key in common, so that
the two were never compared; the cluster, where other records objected; or they are merged."""


class Explained(NamedTuple):
    """A pair on which the findings and the truth differ, and why."""

    kind: Literal["missed", "false"]
    one: int
    other: int
    stage: Stage
    reason: str


def explain(
    records: Sequence[Record],
    findings: Findings,
    truth: Iterable[Sequence[int]],
    *,
    policy: Policy = DEFAULT,
) -> Iterator[Explained]:
    """Yield the pairs of a true work that are not merged, and merged pairs of two works.

    ``truth`` holds the places of the records of each work of two records or more; of a work
    of many records, each that stands apart comes once for each part.
    """
    home = {place: number for number, c in enumerate(findings.clusters) for place in c.members}
    work = {place: number for number, group in enumerate(truth) for place in group}
    works: dict[int, list[int]] = {}
    for place, number in sorted(work.items()):
        works.setdefault(number, []).append(place)
    groups = {place: c.members for c in findings.clusters for place in c.members}
    for members in works.values():
        for one, other in combinations(members, 2):
            if home.get(one, -1) != home.get(other, -2):
                stage, reason = explain_pair(records, one, other, policy)
                if stage == "cluster":
                    left, right = groups.get(one, (one,)), groups.get(other, (other,))
                    reason += _objections(records, left, right, policy)
                yield Explained("missed", one, other, stage, reason)
    for cluster in findings.clusters:
        for link in cluster.links:
            if work.get(link.one, -1) != work.get(link.other, -2):
                said = Message(
                    "score {score:.2f}: {reasons}",
                    score=link.verdict.score,
                    reasons=joined(", ", [Message(reason) for reason in link.verdict.reasons]),
                )
                yield Explained("false", link.one, link.other, "merged", said)


_FACES: Final = 10
"""Records of each of two groups that are asked why these are two."""


def _objections(
    records: Sequence[Record], left: Sequence[int], right: Sequence[int], policy: Policy
) -> str:
    """Return which records of two groups object most, counted from 1, and why; "" where none."""
    pairs = [
        (one, other, judge(profile(records[one]), profile(records[other]), policy=policy))
        for one, other in product(left[:_FACES], right[:_FACES])
    ]
    told = [pair for pair in pairs if pair[2].objection]
    if not told:
        return "; each fits another work, too"
    one, other, verdict = max(told, key=lambda pair: _STRENGTH.index(pair[2].objection))
    return f"; records {one + 1} and {other + 1}: {', '.join(verdict.reasons)}"


_STRENGTH: Final[tuple[Objection, ...]] = ("", "weak", "soft", "firm")


def explain_pair(
    records: Sequence[Record], one: int, other: int, policy: Policy = DEFAULT
) -> tuple[Stage, str]:
    """Return the stage that kept two records apart, and its reason in words."""
    left, right = profile(records[one]), profile(records[other])
    verdict = judge(left, right, policy=policy)
    reasons = joined(", ", [Message(reason) for reason in verdict.reasons])
    said = Message(
        "{level}, score {score:.2f}: {reasons}",
        level=Message(verdict.level),
        score=verdict.score,
        reasons=reasons,
    )
    if is_kept(verdict, policy) and not set(blocking.keys(left)) & set(blocking.keys(right)):
        return "block", Message("no key in common, though {said}", said=said)
    if verdict.level in ("barred", "apart"):
        return "veto", reasons
    if not verdict.duplicate:
        return "comparison", said
    return "cluster", Message("other records of the two works object, though {said}", said=said)
