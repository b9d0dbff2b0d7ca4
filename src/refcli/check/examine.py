"""The rules run over records."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from refcli import collector
from refcli.check.finding import Finding, Place
from refcli.check.rule import Context, Hit, Rule
from refcli.check.rules import all_rules
from refcli.check.selection import Selection, not_ignored
from refcli.progress import followed
from refcli.record import Record, key, number
from refcli.shapes import FAULTS, in_shape, tolerant

__all__ = ["Places", "examine", "findings"]

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
    """Return what is wrong with the records; takes and gives what ``findings`` does."""
    with collector.paused():
        return list(findings(records, selection, places=places, context=context, rules=rules))


def findings(
    records: Sequence[Record],
    selection: Selection | None = None,
    *,
    places: Places | None = None,
    context: Context | None = None,
    rules: Iterable[Rule] | None = None,
) -> Iterator[Finding]:
    """Give what is wrong with the records, in their order; at one entry by place, then code.

    What is wrong with an entry is made when it is reached, so that a long list of faults takes
    no more room than a short one. ``places`` tells where in a file an entry stands.
    """
    wanted, context = selection or Selection(), context or Context()
    chosen = [
        rule
        for rule in (all_rules() if rules is None else rules)
        if wanted.takes(rule.code, opinion=rule.opinion)
        and (not rule.standards or context.standard in rule.standards)
    ]
    hits_of_list = _hits_of_list(chosen, records, context)
    for place, record in enumerate(followed(records, "entries checked", len(records))):
        hits = [*hits_of_list.get(place, ()), *_hits(chosen, record, context)]
        if hits:
            found = [_finding(rule, record, hit, place, places) for rule, hit in hits]
            yield from sorted(not_ignored(found, record), key=_order)


def _order(finding: Finding) -> tuple[int, int, str]:
    place = finding.place
    return (place.line, place.column, finding.code) if place else (0, 0, finding.code)


def _hits_of_list(
    rules: Iterable[Rule], records: Sequence[Record], context: Context
) -> Mapping[int, list[tuple[Rule, Hit]]]:
    """Return what the rules that look at the whole list found, by the place of the entry."""
    found: dict[int, list[tuple[Rule, Hit]]] = defaultdict(list)
    for rule in rules:
        if (whole := rule.whole) is not None:
            for place, hit in tolerant(lambda some: list(whole(some, context)), records)[0]:
                found[place].append((rule, hit))
    return found


def _hits(rules: Iterable[Rule], record: Record, context: Context) -> Iterator[tuple[Rule, Hit]]:
    """Give what the rules that look at each entry alone find in one."""
    for rule in rules:
        if (entry := rule.entry) is not None:
            try:
                hits = list(entry(record, context))
            except FAULTS:
                hits = list(entry(in_shape(record), context))
            for hit in hits:
                yield rule, hit


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
