"""The report for the methods section of a review: PRISMA numbers, sources, every group.

The numbers are those of the first box of the PRISMA 2020 flow diagram (Page et al. 2021,
doi:10.1136/bmj.n71): records identified, by source; duplicate records removed before
screening; records left to screen.
"""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from refcli.dedupe.find import Findings
from refcli.dedupe.judge.score import Verdict
from refcli.dedupe.merging.resolve import Resolution
from refcli.record import Record, display_name, key, names, number, source, text, year
from refcli.speech import Message
from refcli.text.spreadsheet import guarded

__all__ = ["Numbers", "Origin", "as_csv", "numbers", "source_of", "summary"]

COLUMNS = (
    "group", "verdict", "score", "action", "into", "source", "number", "key",
    "authors", "year", "title", "container", "DOI", "why",
)  # fmt: skip


class Origin(NamedTuple):
    """Where a record comes from: its file, and its number there, counted from 1."""

    file: str
    number: int


class Numbers(NamedTuple):
    """What a review reports about its search."""

    identified: int
    by_source: dict[str, int]
    """Records that each source gave."""
    removed: int
    removed_by_source: dict[str, int]
    unique_by_source: dict[str, int]
    """New works that no other source has."""
    shared_by_source: dict[str, int]
    """Works that another source has, too."""
    known: int
    """Records that an earlier search had."""
    left: int
    groups: int
    sure: int
    likely: int
    doubtful: int
    linked: int


def numbers(
    records: Iterable[Record],
    findings: Findings,
    done: Resolution,
    known: Container[int] = frozenset(),
) -> Numbers:
    """Count what was found in the records and what was removed of them.

    ``known`` are the places of the records that an earlier search had.
    """
    given: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    holders: dict[int, set[str]] = defaultdict(set)
    earlier = 0
    for place, record in enumerate(records):
        name = source_of(record)
        given[name] += 1
        gone[name] += place in done.removed
        earlier += place in known
        if place not in known:
            holders[done.removed.get(place, place)].add(name)
    alone: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for names_ in holders.values():
        (alone if len(names_) == 1 else shared).update(names_)
    levels = Counter(group.level for group in findings.clusters)
    return Numbers(
        identified=sum(given.values()),
        by_source=dict(sorted(given.items())),
        removed=len(done.removed),
        removed_by_source=dict(sorted(gone.items())),
        unique_by_source={name: alone[name] for name in sorted(given)},
        shared_by_source={name: shared[name] for name in sorted(given)},
        known=earlier,
        left=sum(given.values()) - len(done.removed) - earlier,
        groups=len(findings.clusters),
        sure=levels["sure"],
        likely=levels["likely"],
        doubtful=len(findings.doubtful),
        linked=len(findings.linked),
    )


def source_of(record: Record) -> str:
    """Return where a record came from: its database, its file, or "library"."""
    found = source(record)
    return text(record, "source") or str(found.get("file") or found.get("format") or "library")


def as_csv(
    records: Sequence[Record],
    findings: Findings,
    done: Resolution,
    origins: Sequence[Origin] = (),
    known: Container[int] = frozenset(),
) -> str:
    """Return a table of all groups as CSV (RFC 4180), a record a line, under the numbers.

    ``origins`` says of each record from which file it comes; ``known`` is as in ``numbers``.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for name, value in summary(numbers(records, findings, done, known)):
        writer.writerow((guarded(name), value))
    writer.writerow(())
    writer.writerow(COLUMNS)
    writer.writerows(map(guarded, line) for line in _lines(records, findings, done, origins))
    return out.getvalue()


def summary(found: Numbers) -> Iterator[tuple[str, int]]:
    """Give the numbers with what each counts in words, in the order of a review's report."""
    yield Message("records identified"), found.identified
    for name, count in found.by_source.items():
        yield Message("identified: {name}", name=name), count
    yield Message("duplicate records removed before screening"), found.removed
    for name, count in found.removed_by_source.items():
        yield Message("removed: {name}", name=name), count
    if found.known:
        yield Message("records that the earlier search had"), found.known
    yield Message("records left to screen"), found.left
    for name, count in found.unique_by_source.items():
        yield Message("works in {name} alone", name=name), count
    for name, count in found.shared_by_source.items():
        yield Message("works in {name} and elsewhere", name=name), count
    yield Message("groups of duplicates"), found.groups
    yield Message("groups that are sure"), found.sure
    yield Message("groups that are likely"), found.likely
    yield Message("doubtful pairs left to the reader"), found.doubtful
    yield Message("preprints linked to their publication"), found.linked


def _lines(
    records: Sequence[Record], findings: Findings, done: Resolution, origins: Sequence[Origin]
) -> Iterator[tuple[str, ...]]:
    for count, (level, places, verdicts) in enumerate(_groups(findings), start=1):
        for place in places:
            found = verdicts[place]
            yield (
                str(count),
                level,
                f"{found.score:.4f}",
                *_record_cells(records, done, place, origins),
                "; ".join(found.reasons),
            )


def _groups(findings: Findings) -> Iterator[tuple[str, Sequence[int], dict[int, Verdict]]]:
    for group in findings.clusters:
        verdicts = {place: link.verdict for link in group.links for place in (link.one, link.other)}
        yield group.level, group.members, verdicts
    for level, links in (("doubtful", findings.doubtful), ("linked", findings.linked)):
        for link in links:
            places = (link.one, link.other)
            yield level, places, dict.fromkeys(places, link.verdict)


def _record_cells(
    records: Sequence[Record], done: Resolution, place: int, origins: Sequence[Origin]
) -> tuple[str, ...]:
    record = records[place]
    into = done.removed.get(place)
    people = names(record)
    return (
        "kept" if into is None else "removed",
        "" if into is None else key(records[into]),
        origins[place].file if origins else source_of(record),
        str(origins[place].number if origins else number(record) or ""),
        key(record),
        "; ".join(map(display_name, people[:3])) + (" et al." if len(people) > 3 else ""),
        str(year(record) or ""),
        text(record, "title"),
        text(record, "container-title"),
        text(record, "DOI"),
    )
