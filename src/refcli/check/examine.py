"""The rules run over records."""

from collections.abc import Callable, Iterable, Sequence

from refcli import collector
from refcli.check.finding import Finding, Place
from refcli.check.rule import Context, Hit, Rule
from refcli.check.rules import all_rules
from refcli.check.selection import Selection, not_ignored
from refcli.progress import followed
from refcli.record import Record, key, number
from refcli.shapes import FAULTS, in_shape, tolerant

__all__ = ["Places", "examine"]

Places = Callable[[int, str], Place | None]
"""Gives where the entry of this place in the list has this CSL variable."""


def examine(
    records: Sequence[Record],
    selection: Selection | None = None,
    *,
    places: Places | None = None,
    context: Context | None = None,
    rules: Iterable[Rule] | None = None,
) -> list[Finding]:
    """Return what is wrong with the records, in their order; at one entry by place, then code.

    ``places`` tells where in a file an entry stands.
    """
    wanted = selection or Selection()
    known = tuple(all_rules() if rules is None else rules)
    context = context or Context()
    found: list[list[Finding]] = [[] for _ in records]
    with collector.paused():
        for rule in followed(known, "rules tried", len(known)):
            if rule.standards and context.standard not in rule.standards:
                continue
            if not wanted.takes(rule.code, opinion=rule.opinion):
                continue
            for place, hit in _hits(rule, records, context):
                found[place].append(_finding(rule, records[place], hit, place, places))
    return [
        finding
        for record, own in zip(records, found, strict=True)
        if own
        for finding in sorted(not_ignored(own, record), key=_order)
    ]


def _order(finding: Finding) -> tuple[int, int, str]:
    place = finding.place
    return (place.line, place.column, finding.code) if place else (0, 0, finding.code)


def _hits(rule: Rule, records: Sequence[Record], context: Context) -> Iterable[tuple[int, Hit]]:
    if rule.whole is not None:
        whole = rule.whole
        yield from tolerant(lambda some: list(whole(some, context)), records)[0]
    if rule.entry is not None:
        entry = rule.entry
        for place, record in enumerate(records):
            try:
                hits = list(entry(record, context))
            except FAULTS:
                hits = list(entry(in_shape(record), context))
            for hit in hits:
                yield place, hit


def _finding(rule: Rule, record: Record, hit: Hit, place: int, places: Places | None) -> Finding:
    return Finding(
        rule.code,
        rule.severity,
        hit.message,
        key(record),
        number(record),
        hit.field,
        places(place, hit.field) if places else None,
        hit.reason,
        hit.fix,
        hit.others,
    )
