"""Finding: records in, clusters of one work each out."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from refcli import collector
from refcli.dedupe.cluster import Judge, Pair, cluster
from refcli.dedupe.judge.evidence import Level
from refcli.dedupe.judge.policy import DEFAULT, Policy
from refcli.dedupe.judge.score import Verdict, judge, judge_to_keep, worth_a_look
from refcli.dedupe.prepare import blocking
from refcli.dedupe.prepare.profile import profile
from refcli.dedupe.processes import compare_all, prepare_all, processes
from refcli.dedupe.stages import Item, Profiles
from refcli.progress import followed
from refcli.record import Record

__all__ = [
    "Cluster",
    "Findings",
    "Link",
    "Match",
    "assembled",
    "clustered",
    "examine",
    "find_duplicates",
    "find_known",
    "findings",
    "known_and_doubtful",
]


_Edge = tuple[Pair, Verdict]


@dataclass(frozen=True)
class Link:
    """Two records, by their places in the list, and what was found about them."""

    one: int
    other: int
    verdict: Verdict


@dataclass(frozen=True)
class Cluster:
    """Records of one work, by their places in the list."""

    members: tuple[int, ...]
    level: Level
    """"sure" or "likely": that of the least sure record's best link."""
    links: tuple[Link, ...]
    """What holds the members together: for each but the first, its surest link."""

    @property
    def score(self) -> float:
        """The probability of the weakest link, 0 to 1."""
        return min(link.verdict.score for link in self.links)


@dataclass(frozen=True)
class Match:
    """A new record that a library already has."""

    new: int
    """The place in the new records."""
    known: int
    """The place in the library's records."""
    verdict: Verdict


@dataclass(frozen=True)
class Findings:
    """All that was found in a list of records."""

    clusters: tuple[Cluster, ...] = ()
    doubtful: tuple[Link, ...] = field(default=())
    """Pairs that a person should look at; nothing merges them unasked."""
    linked: tuple[Link, ...] = field(default=())
    """Preprints and their published versions."""


def find_duplicates(
    records: Iterable[Item], *, policy: Policy = DEFAULT, workers: int | None = None
) -> list[Cluster]:
    """Return the clusters of records that are one work each, sure and likely ones.

    Records are named by their places in ``records``, counted from 0; a record may come as
    its JSON text. ``policy`` says what counts as one work;
    ``workers`` is the number of processes (as many as there are cores).
    """
    return list(examine(records, policy=policy, workers=workers).clusters)


def examine(
    records: Iterable[Item], *, policy: Policy = DEFAULT, workers: int | None = None
) -> Findings:
    """Return clusters, doubtful pairs and linked versions; takes what ``find_duplicates`` does.

    The records are read once and not kept, so that a file of any size can be streamed.
    """
    count = processes(workers)
    with collector.paused():
        profiles = prepare_all(records, count)
        verdicts = compare_all(profiles, count, policy=policy)
        return findings(profiles, verdicts, policy=policy)


def findings(profiles: Profiles, verdicts: Mapping[Pair, Verdict], *, policy: Policy) -> Findings:
    """Return what the verdicts on all candidate pairs come to: the last stage."""

    def judge_places(one: int, other: int) -> Verdict:
        return judge(profiles[one], profiles[other], policy=policy)

    return assembled(*clustered(verdicts, judge_places, profiles.order), verdicts)


def clustered(
    verdicts: Mapping[Pair, Verdict], judge_places: Judge, order: Callable[[int], Any]
) -> tuple[list[Cluster], set[Pair]]:
    """Return the clusters, in order, and the pairs that were held back, as ``cluster`` takes them.

    Those of records that do not hang together can be asked for apart, in any portions.
    """
    groups, held = cluster(verdicts, judge_places, order)
    home = {place: number for number, members in enumerate(groups) for place in members}
    links: list[list[_Edge]] = [[] for _ in groups]
    for edge in verdicts.items():
        (one, other), verdict = edge
        number = home.get(one, -1)
        if number >= 0 and number == home.get(other) and verdict.duplicate:
            links[number].append(edge)
    return [_cluster(*group) for group in zip(groups, links, strict=True)], held


def assembled(
    clusters: list[Cluster], held: Collection[Pair], verdicts: Mapping[Pair, Verdict]
) -> Findings:
    """Return clusters with the doubtful pairs and the linked versions among the verdicts."""
    home = {place: number for number, group in enumerate(clusters) for place in group.members}
    linked = [item for item in verdicts.items() if item[1].level == "linked"]
    doubtful = [
        item
        for item in verdicts.items()
        if item[1].level in ("doubtful", "barred") or item[0] in held
    ]
    return Findings(
        clusters=tuple(clusters),
        doubtful=tuple(
            Link(link.one, link.other, link.verdict._replace(level="doubtful"))
            if link.verdict.level == "barred"
            else link
            for link in _surest(home, doubtful)
        ),
        linked=tuple(_surest(home, linked)),
    )


def _surest(home: Mapping[int, int], verdicts: Iterable[_Edge]) -> list[Link]:
    """Return the surest pair of each two groups, a lone record being one, in order."""
    found: dict[frozenset[int], Link] = {}
    for pair, verdict in sorted(verdicts):
        groups = frozenset(home.get(place, ~place) for place in pair)
        if len(groups) < 2:
            continue
        known = found.get(groups)
        if known is None or verdict.score > known.verdict.score:
            found[groups] = Link(*pair, verdict)
    return sorted(found.values(), key=lambda link: (link.one, link.other))


def find_known(
    library_records: Sequence[Record], new_records: Sequence[Record], *, policy: Policy = DEFAULT
) -> list[Match]:
    """Return which of the new records a library already has, at most one match for each."""
    return known_and_doubtful(library_records, new_records, policy=policy)[0]


def known_and_doubtful(
    library_records: Sequence[Record], new_records: Sequence[Record], *, policy: Policy = DEFAULT
) -> tuple[list[Match], list[Match]]:
    """Return what ``find_known`` does, and of the other new records which a library may have."""
    coming = followed(new_records, "new records prepared", len(new_records))
    new = [profile(record) for record in coming]
    wanted: dict[int, list[int]] = defaultdict(list)
    for place, entry in enumerate(new):
        for key in blocking.keys(entry):
            wanted[key].append(place)
    known = prepare_all(library_records, processes())
    blocks: dict[int, list[int]] = defaultdict(list)
    for key, place in known.keyed():
        if key in wanted:
            blocks[key].append(place)
    candidates: dict[int, set[int]] = defaultdict(set)
    for key, places in blocks.items():
        for one, place in blocking.pairs_between(wanted[key], new, places, known):
            candidates[one].add(place)
    matches, doubtful = [], []
    known_entry = lru_cache(maxsize=_AT_HAND)(known.__getitem__)
    for place, entry in enumerate(followed(new, "new records compared", len(new))):
        others = ((other, known_entry(other)) for other in sorted(candidates[place]))
        found = [
            Match(place, other, verdict)
            for other, rival in others
            if (verdict := judge_to_keep(entry, rival, policy=policy))
        ]
        if sure := [match for match in found if match.verdict.duplicate]:
            matches.append(_best(sure))
        elif shown := [match for match in found if _is_doubtful(match.verdict, policy)]:
            doubtful.append(_best(shown))
    return matches, doubtful


_AT_HAND: Final = 2000
"""Entries of a library kept unpacked: very many records of one title have the same neighbours."""


def _best(matches: Iterable[Match]) -> Match:
    return max(matches, key=lambda match: (match.verdict.score, -match.known))


def _is_doubtful(verdict: Verdict, policy: Policy) -> bool:
    return verdict.level == "doubtful" or worth_a_look(verdict, policy)


def _cluster(members: list[int], edges: list[_Edge]) -> Cluster:
    tree = _tree(edges)
    level: Level = "sure" if all(link.verdict.level == "sure" for link in tree) else "likely"
    return Cluster(tuple(members), level, tree)


def _tree(edges: list[_Edge]) -> tuple[Link, ...]:
    """Return the surest links that hold all members together (a maximum spanning tree)."""
    home: dict[int, int] = {}

    def root(place: int) -> int:
        while (above := home.get(place, place)) != place:
            home[place] = place = home.get(above, above)  # halve the way for the next one
        return place

    tree = []
    for (one, other), verdict in sorted(edges, key=lambda edge: (-edge[1].score, edge[0])):
        left, right = root(one), root(other)
        if left != right:
            home[right] = left
            tree.append(Link(one, other, verdict))
    return tuple(tree)
