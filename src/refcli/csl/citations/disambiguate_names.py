"""Disambiguation by names: given names expanded, more names shown.

CSL 1.0.2, "disambiguate-add-names", "disambiguate-add-givenname" and its rules.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from refcli.csl.context import Disambiguation
from refcli.csl.elements.name_parts import FULL, INITIALS, NameStyle, name_key
from refcli.csl.items.item import Item
from refcli.csl.items.particles import Person
from refcli.values.people.initials import spaced

__all__ = ["Trace", "expand_by_cite", "expand_by_name"]

Trace: TypeAlias = list[tuple[str, tuple[Person, ...], int, NameStyle]]
"""The name lists that a cite printed: variable, people, names shown, style."""

Cited: TypeAlias = Callable[[Item, Disambiguation], str]
"""Gives what an item's cite prints with some disambiguation."""

_How: TypeAlias = dict[str, Disambiguation]


def expand_by_name(
    traces: Mapping[str, Trace], primary: bool, most: int
) -> dict[str, Disambiguation]:
    """Expand the given names of all people who share a family name (rule all-names etc.).

    ``primary`` looks at first names of lists only; ``most`` is BARE_INITIALS or FULL.
    """
    least = INITIALS if most == FULL else most
    initials: dict[str, set[str]] = defaultdict(set)
    givens: dict[tuple[str, str], set[str]] = defaultdict(set)
    for trace in traces.values():
        for _, people, _, style in trace:
            for person in people[:1] if primary else people:
                family, first, full = _name_keys(person, style, least)
                initials[family].add(first)
                givens[family, first].add(full)

    def level(person: Person, style: NameStyle) -> int:
        family, first, _ = _name_keys(person, style, least)
        if len(givens[family, first]) > 1 and most == FULL:
            return FULL
        return least if len(initials[family]) > 1 else 0

    found: dict[str, Disambiguation] = {}
    for key, trace in traces.items():
        lists = tuple(
            tuple(
                level(person, style) if person.given and not (primary and place) else 0
                for place, person in enumerate(people)
            )
            for _, people, _, style in trace
        )
        if any(any(levels) for levels in lists):
            found[key] = Disambiguation(givens=lists)
    return found


def _name_keys(person: Person, style: NameStyle, least: int) -> tuple[str, str, str]:
    family = f"{person.non_dropping} {person.family or person.literal}"
    return family, name_key(person, style, least), spaced(person.given)


def expand_by_cite(
    group: list[Item],
    start: _How,
    traces: Mapping[str, Trace],
    cited: Cited,
    *,
    names: bool,
    givens: bool,
) -> tuple[_How, list[list[Item]]]:
    """Show more of the names of items that are cited alike, step by step.

    A step is kept only where it helps. Gives the disambiguation of every item, and the
    lists of those that no name tells apart.
    """
    found = dict(start)
    unsolved: list[list[Item]] = []
    pending = [group]
    while pending:
        items = pending.pop(0)
        longest = max(items, key=lambda item: sum(len(entry[1]) for entry in traces[item.id]))
        trial = {item.id: found[item.id] for item in items}
        for step in (_NO_STEP, *_steps(traces[longest.id], names, givens)):
            for item in items:
                trial[item.id] = _stepped(trial[item.id], step, traces[item.id])
            alike: dict[str, list[Item]] = defaultdict(list)
            for item in items:
                alike[cited(item, trial[item.id])].append(item)
            if len(alike) == 1:
                continue
            for item in items:
                found[item.id] = _captured(found[item.id], trial[item.id], step)
            items, *others = alike.values()
            pending += [other for other in others if len(other) > 1]
            if len(items) == 1:
                break
        else:
            unsolved.append(items)
    return found, unsolved


class _Step(NamedTuple):
    """One thing to try: show so many names of a list, and so much of one given name."""

    nameset: int
    name: int
    names: int
    level: int


_NO_STEP: Final = _Step(0, 0, 0, 0)
"""The first thing to try: what is known already may be enough."""


def _steps(trace: Trace, names: bool, givens: bool) -> Iterable[_Step]:
    """Give what to try, in order: given names one by one, then one more name."""
    for nameset, (_, people, shown, style) in enumerate(trace):
        for name in range(len(people) if names else shown):
            if name >= shown:
                yield _Step(nameset, name, name + 1, 0)
            if givens:
                count = max(shown, name + 1)
                if style.initialize_with is not None and style.initialize:
                    yield _Step(nameset, name, count, INITIALS)
                yield _Step(nameset, name, count, FULL)


def _stepped(how: Disambiguation, step: _Step, trace: Trace) -> Disambiguation:
    """Return a disambiguation with one more step taken."""
    names = _padded(how.names, len(trace))
    givens = [
        _padded(how.givens[nameset] if nameset < len(how.givens) else (), len(people))
        for nameset, (_, people, _, _) in enumerate(trace)
    ]
    if step.nameset < len(trace):
        names[step.nameset] = max(names[step.nameset], step.names)
        if step.level and step.name < len(givens[step.nameset]):
            givens[step.nameset][step.name] = step.level
    return how._replace(names=tuple(names), givens=tuple(tuple(levels) for levels in givens))


def _captured(better: Disambiguation, trial: Disambiguation, step: _Step) -> Disambiguation:
    """Take over from a trial the step that helped, and nothing of those that did not."""
    names = _padded(better.names, len(trial.names))
    givens = [
        _padded(better.givens[nameset] if nameset < len(better.givens) else (), len(levels))
        for nameset, levels in enumerate(trial.givens)
    ]
    if step.nameset < len(names):
        names[step.nameset] = trial.names[step.nameset]
        if step.name < len(givens[step.nameset]):
            givens[step.nameset][step.name] = trial.givens[step.nameset][step.name]
    return better._replace(names=tuple(names), givens=tuple(tuple(levels) for levels in givens))


def _padded(numbers: Sequence[int], length: int) -> list[int]:
    return [*numbers, *[0] * (length - len(numbers))]
