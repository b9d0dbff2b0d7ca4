"""What deduplication found, as a page: the numbers for a review, and every pair side by side."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, NamedTuple

from refcli.dedupe import Findings, Link, Resolution
from refcli.dedupe.merging.differences import Difference, close_parts, differences
from refcli.dedupe.report import Origin, numbers, source_of, summary
from refcli.look.document import Document, facets, searched, written
from refcli.look.flow import flow
from refcli.record import Record, key, number
from refcli.speech import _, ngettext, spoken

__all__ = ["Action", "Search", "duplicates_page"]

_LONG: Final = 300
"""Characters from which a value that both records share is not shown again."""


@dataclass(frozen=True)
class Action:
    """A command to go on with, and what it does."""

    command: str
    what: str


@dataclass(frozen=True)
class Search:
    """How the duplicates were looked for, and where the records are from."""

    date: str
    """The day, as 2026-11-28."""
    command: str
    """The command line."""
    actions: Sequence[Action] = ()
    origins: Sequence[Origin] = ()
    """The file of each record and its number there, none for records of a library."""
    known: Container[int] = frozenset()
    """The places of records that an earlier search had."""


def duplicates_page(
    records: Sequence[Record], findings: Findings, done: Resolution, search: Search
) -> str:
    """Return the report of a search for duplicates as an HTML file that needs nothing else.

    ``done`` is what was merged. The pairs that most need a look come first; of a group of three
    there are the two that hold it together.
    """
    found = numbers(records, findings, done, search.known)
    pairs = list(_pairs(findings))

    def side(place: int) -> _Side:
        record, into = records[place], done.removed.get(place)
        home = place if into is None else into
        if search.origins:
            file, position = search.origins[place]
            return _Side(record, f"{file}, {position}", file, into is not None, home)
        name = f"{number(record) or place + 1} {key(record)}".strip()
        return _Side(record, name, source_of(record), into is not None, home)

    rows = "".join(
        f"<tr><th>{escape(spoken(name))}</th><td>{value:,}</td></tr>"
        for name, value in summary(found)
    )
    actions = "".join(
        f'<p>{escape(action.what)}</p><pre class="command">{escape(action.command)}</pre>'
        for action in search.actions
    )
    above = (
        f"<p>{escape(search.date)}</p><pre>{escape(search.command)}</pre>"
        f"<figure>{flow(found)}</figure>"
        f"<details><summary>{escape(_('numbers for the methods section'))}</summary>"
        f"<table>{rows}</table></details>"
        f"<section><h2>{escape(_('What to do'))}</h2>{actions}</section>"
    )
    return written(
        Document(
            title=_("Duplicates"),
            count=ngettext("{count:,} pair", "{count:,} pairs", len(pairs)),
            items=(
                _item(place, level, link, (side(link.one), side(link.other)))
                for place, (level, link) in enumerate(pairs, 1)
            ),
            facets=("verdict", "action", "source"),
            above=above,
        )
    )


def _pairs(findings: Findings) -> Iterator[tuple[str, Link]]:
    for link in findings.doubtful:
        yield "doubtful", link
    for group in sorted(findings.clusters, key=lambda group: group.level == "sure"):
        for link in group.links:
            yield group.level, link
    for link in findings.linked:
        yield "linked", link


class _Side(NamedTuple):
    """One record of a pair."""

    record: Record
    name: str
    """Its file and its number there, or its number and key in the library."""
    source: str
    removed: bool
    home: int
    """The place of the record that it was merged into, or its own."""


def _item(place: int, level: str, link: Link, sides: tuple[_Side, _Side]) -> str:
    one, other = sides
    values = {
        "verdict": [_(level)],
        "action": [_("merged") if one.home == other.home else _("left")],
        "source": sorted({one.source, other.source}),
    }
    heads = "".join(
        f"<th>{escape(_('{name} (removed)', name=side.name) if side.removed else side.name)}</th>"
        for side in sides
    )
    rows = "".join(map(_row, differences(one.record, other.record)))
    index = f"{searched(one.record)} {searched(other.record)}"
    reasons = ", ".join(map(_, link.verdict.reasons))
    score = _("score {score:.2f}", score=link.verdict.score)
    return (
        f'<li id="pair-{place}"{facets(values)} data-text="{escape(index)}">'
        f"<p><strong>{place}. {_(level)}</strong>, {escape(score)}: {escape(reasons)}</p>"
        f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table></li>"
    )


def _row(row: Difference) -> str:
    name = f"<th>{escape(row.field)}</th>"
    if row.same:
        if len(row.left) > _LONG:
            return f'<tr class="same">{name}<td colspan="2">{escape(_("the same"))}</td></tr>'
        return f'<tr class="same">{name}<td colspan="2">{escape(row.left)}</td></tr>'
    cells = (_marked(row.left, row.right), _marked(row.right, row.left))
    return f"<tr>{name}{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _marked(value: str, other: str) -> str:
    return "".join(
        escape(stretch) if shared or not other else f"<mark>{escape(stretch)}</mark>"
        for stretch, shared in close_parts(value, other)
    )
