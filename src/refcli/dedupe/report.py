"""The report for the methods section of a review: PRISMA numbers, sources, every group.

The numbers are those of the first box of the PRISMA 2020 flow diagram (Page et al. 2021,
doi:10.1136/bmj.n71): records identified, by source; duplicate records removed before
screening; records left to screen.
"""

import csv
import html
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from refcli.dedupe.find import Findings
from refcli.dedupe.judge.score import Verdict
from refcli.dedupe.merging.resolve import Resolution
from refcli.record import Record, display_name, key, names, source, text, year
from refcli.text.spreadsheet import guarded

__all__ = ["Numbers", "as_csv", "as_html", "numbers", "source_of"]

COLUMNS = (
    "group", "verdict", "score", "action", "into", "source", "key",
    "authors", "year", "title", "container", "DOI", "why",
)  # fmt: skip


class Numbers(NamedTuple):
    """What a review reports about its search."""

    identified: int
    by_source: dict[str, int]
    """Records that each source gave."""
    removed: int
    removed_by_source: dict[str, int]
    left: int
    groups: int
    sure: int
    likely: int
    doubtful: int
    linked: int


def numbers(records: Iterable[Record], findings: Findings, done: Resolution) -> Numbers:
    """Count what was found in the records and what was removed of them."""
    given: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    for place, record in enumerate(records):
        given[source_of(record)] += 1
        gone[source_of(record)] += place in done.removed
    levels = Counter(group.level for group in findings.clusters)
    return Numbers(
        identified=sum(given.values()),
        by_source=dict(sorted(given.items())),
        removed=len(done.removed),
        removed_by_source=dict(sorted(gone.items())),
        left=sum(given.values()) - len(done.removed),
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


def as_csv(records: Sequence[Record], findings: Findings, done: Resolution) -> str:
    """Return a table of all groups as CSV (RFC 4180), a record a line, under the numbers."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for name, value in _summary(numbers(records, findings, done)):
        writer.writerow((guarded(name), value))
    writer.writerow(())
    writer.writerow(COLUMNS)
    writer.writerows(map(guarded, line) for line in _lines(records, findings, done))
    return out.getvalue()


def as_html(records: Sequence[Record], findings: Findings, done: Resolution) -> str:
    """Return the same as one HTML page that needs nothing else."""
    summary = "".join(
        f"<tr><th>{html.escape(name)}</th><td>{value}</td></tr>"
        for name, value in _summary(numbers(records, findings, done))
    )
    head = "".join(f"<th>{name}</th>" for name in COLUMNS)
    body = "\n".join(
        f'<tr class="{row[3]}">'
        + "".join(f"<td>{html.escape(cell)}</td>" for cell in row)
        + "</tr>"
        for row in _lines(records, findings, done)
    )
    return _PAGE.format(summary=summary, head=head, body=body)


def _summary(found: Numbers) -> Iterator[tuple[str, int]]:
    yield "records identified", found.identified
    for name, count in found.by_source.items():
        yield f"identified: {name}", count
    yield "duplicate records removed before screening", found.removed
    for name, count in found.removed_by_source.items():
        yield f"removed: {name}", count
    yield "records left to screen", found.left
    yield "groups of duplicates", found.groups
    yield "groups that are sure", found.sure
    yield "groups that are likely", found.likely
    yield "doubtful pairs left to the reader", found.doubtful
    yield "preprints linked to their publication", found.linked


def _lines(
    records: Sequence[Record], findings: Findings, done: Resolution
) -> Iterator[tuple[str, ...]]:
    for count, (level, places, verdicts) in enumerate(_groups(findings), start=1):
        for place in places:
            found = verdicts[place]
            yield (
                str(count),
                level,
                f"{found.score:.4f}",
                *_record_cells(records, done, place),
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


def _record_cells(records: Sequence[Record], done: Resolution, place: int) -> tuple[str, ...]:
    record = records[place]
    into = done.removed.get(place)
    people = names(record)
    return (
        "kept" if into is None else "removed",
        "" if into is None else key(records[into]),
        source_of(record),
        key(record),
        "; ".join(map(display_name, people[:3])) + (" et al." if len(people) > 3 else ""),
        str(year(record) or ""),
        text(record, "title"),
        text(record, "container-title"),
        text(record, "DOI"),
    )


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Duplicates</title>
<style>
body {{ font: 14px/1.4 system-ui, sans-serif; margin: 2em; color: #222 }}
table {{ border-collapse: collapse; margin-bottom: 2em }}
th, td {{ border-bottom: 1px solid #ddd; padding: .3em .6em; text-align: left }}
tr.removed td {{ color: #888 }}
</style></head><body>
<h1>Duplicates</h1>
<table>{summary}</table>
<table><thead><tr>{head}</tr></thead><tbody>
{body}
</tbody></table>
</body></html>
"""
