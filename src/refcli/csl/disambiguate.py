"""Disambiguation: what is added so that two items are not cited alike.

CSL 1.0.2, "Disambiguation". In this order: given names and more names, the condition
``disambiguate="true"``, a year suffix. Only items whose citations are equal are looked at,
so that the cost grows with the number of items, not with its square.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from refcli.csl.blocks import draft_text
from refcli.csl.context import SUBSEQUENT, Cite, Context, Disambiguation
from refcli.csl.initials import spaced_initials
from refcli.csl.item import Item
from refcli.csl.name_parts import NameStyle, name_key
from refcli.csl.particles import Person
from refcli.csl.program import Program

__all__ = ["disambiguate"]

_NOTHING: Final = Disambiguation()
_LATER: Final = Cite()
_LATER.position, _LATER.near_note = SUBSEQUENT, True
_INITIALS: Final = 1
_FULL: Final = 2

_Trace: TypeAlias = list[tuple[str, tuple[Person, ...], int, NameStyle]]
_Cited: TypeAlias = Callable[[Item, Disambiguation], str]


class _Rules(NamedTuple):
    """The disambiguation options of cs:citation."""

    add_names: bool
    add_givenname: bool
    by_cite: bool
    primary: bool
    most: int
    """The most that a given name is expanded: initials or all of it."""
    year_suffix: bool
    condition: bool


def disambiguate(program: Program, items: Sequence[Item]) -> dict[str, Disambiguation]:
    """Return what tells each item apart, by id; items that need nothing are left out.

    ``items`` are in the order of the bibliography, which year suffixes follow.
    """
    rules = _rules(program)
    if not (rules.add_names or rules.add_givenname or rules.year_suffix or rules.condition):
        return {}
    traces: dict[str, _Trace] = {}
    found: dict[str, Disambiguation] = {}
    texts: dict[str, str] = {}
    for item in items:
        traces[item.id] = trace = []
        texts[item.id] = _cite_text(program, item, _NOTHING, trace)
    if rules.add_givenname and not rules.by_cite:
        found = _by_name(items, traces, rules)
        for item in items:
            if item.id in found:
                texts[item.id] = _cite_text(program, item, found[item.id], None)
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        groups[texts[item.id]].append(item)
    order = {item.id: place for place, item in enumerate(items)}

    def cited(item: Item, how: Disambiguation) -> str:
        return _cite_text(program, item, how, None)

    for group in groups.values():
        if len(group) > 1:
            found |= _by_cite(group, traces, found, rules, cited, order)
    return found


def _rules(program: Program) -> _Rules:
    options = program.citation.options
    rule = options.get("givenname-disambiguation-rule", "by-cite")
    return _Rules(
        options.get("disambiguate-add-names") == "true",
        options.get("disambiguate-add-givenname") == "true",
        rule == "by-cite",
        rule.startswith("primary-name"),
        _INITIALS if rule.endswith("with-initials") else _FULL,
        options.get("disambiguate-add-year-suffix") == "true",
        program.style.tests_disambiguate,
    )


def _cite_text(program: Program, item: Item, how: Disambiguation, trace: _Trace | None) -> str:
    """Return what a later citation of the item prints, bare of formatting."""
    cx = Context(item, _LATER, how)
    cx.trial = True
    cx.trace = trace
    return draft_text(program.citation.layout(item).render(cx))


def _by_name(
    items: Iterable[Item], traces: Mapping[str, _Trace], rules: _Rules
) -> dict[str, Disambiguation]:
    """Expand the given names of all people who share a family name (rule all-names etc.)."""
    initials: dict[str, set[str]] = defaultdict(set)
    givens: dict[tuple[str, str], set[str]] = defaultdict(set)
    for trace in traces.values():
        for _, people, _, style in trace:
            for person in people[:1] if rules.primary else people:
                family, first, full = _name_keys(person, style)
                initials[family].add(first)
                givens[family, first].add(full)
    found: dict[str, Disambiguation] = {}
    for item in items:
        lists: list[tuple[int, ...]] = []
        for _, people, _, style in traces[item.id]:
            levels = []
            for place, person in enumerate(people):
                level = 0
                if person.given and (place == 0 or not rules.primary):
                    family, first, _ = _name_keys(person, style)
                    if len(givens[family, first]) > 1 and rules.most == _FULL:
                        level = _FULL
                    elif len(initials[family]) > 1:
                        level = _INITIALS
                levels.append(level)
            lists.append(tuple(levels))
        if any(any(levels) for levels in lists):
            found[item.id] = Disambiguation(givens=tuple(lists))
    return found


def _name_keys(person: Person, style: NameStyle) -> tuple[str, str, str]:
    family = f"{person.non_dropping} {person.family or person.literal}"
    return family, name_key(person, style, _INITIALS), spaced_initials(person.given)


class _Step(NamedTuple):
    """One thing to try: show so many names of a list, and so much of one given name."""

    nameset: int
    name: int
    names: int
    level: int


_NO_STEP: Final = _Step(0, 0, 0, 0)
"""The first thing to try: what is known already may be enough."""


def _steps(trace: _Trace, rules: _Rules) -> list[_Step]:
    """Return what to try, in order: given names one by one, then one more name."""
    steps: list[_Step] = []
    givens = rules.add_givenname and rules.by_cite
    for nameset, (_, people, shown, style) in enumerate(trace):
        last = len(people) if rules.add_names else shown
        for name in range(last):
            if name >= shown:
                steps.append(_Step(nameset, name, name + 1, 0))
            if givens:
                names = max(shown, name + 1)
                if style.initialize_with is not None and style.initialize:
                    steps.append(_Step(nameset, name, names, _INITIALS))
                steps.append(_Step(nameset, name, names, _FULL))
    return steps


def _by_cite(
    group: list[Item],
    traces: Mapping[str, _Trace],
    known: Mapping[str, Disambiguation],
    rules: _Rules,
    cited: _Cited,
    order: Mapping[str, int],
) -> dict[str, Disambiguation]:
    """Tell the items of one group of equal citations apart."""
    found: dict[str, Disambiguation] = {}
    unsolved: list[tuple[list[Item], dict[str, Disambiguation]]] = []
    start = {item.id: known.get(item.id, _NOTHING) for item in group}
    if rules.add_names or (rules.add_givenname and rules.by_cite):
        pending = [(group, start)]
        while pending:
            items, base = pending.pop(0)
            found_here, clashes, later = _expand_names(items, base, traces, rules, cited)
            found |= found_here
            pending += later
            if clashes is not None:
                unsolved.append(clashes)
    else:
        unsolved.append((group, start))
    for items, base in unsolved:
        found |= _by_condition_or_suffix(items, base, rules, cited, order)
    return found


def _expand_names(
    items: list[Item],
    base: dict[str, Disambiguation],
    traces: Mapping[str, _Trace],
    rules: _Rules,
    cited: _Cited,
) -> tuple[
    dict[str, Disambiguation],
    tuple[list[Item], dict[str, Disambiguation]] | None,
    list[tuple[list[Item], dict[str, Disambiguation]]],
]:
    """Show more of the names, step by step; keep a step only where it helps.

    Gives what is settled, the items that no name tells apart, and the lists to go on with.
    """
    found: dict[str, Disambiguation] = {}
    later: list[tuple[list[Item], dict[str, Disambiguation]]] = []
    better = dict(base)
    trial = dict(base)
    longest = max(items, key=lambda item: sum(len(t[1]) for t in traces[item.id]))
    clashes = len(items) - 1
    for step in (_NO_STEP, *_steps(traces[longest.id], rules)):
        trial = {item.id: _stepped(trial[item.id], step, traces[item.id]) for item in items}
        texts = [cited(item, trial[item.id]) for item in items]
        partners = [item for item, text in zip(items, texts, strict=True) if text == texts[0]]
        others = [item for item, text in zip(items, texts, strict=True) if text != texts[0]]
        if not others or len(partners) - 1 >= clashes:
            continue
        better = {item.id: _captured(better[item.id], trial[item.id], step) for item in items}
        if len(others) == 1:
            found[others[0].id] = better[others[0].id]
        else:
            later.append((others, {item.id: better[item.id] for item in others}))
        if len(partners) == 1:
            found[partners[0].id] = better[partners[0].id]
            return found, None, later
        items = partners
        clashes = len(partners) - 1
        trial = {item.id: trial[item.id] for item in items}
    return found, (items, {item.id: better[item.id] for item in items}), later


def _stepped(how: Disambiguation, step: _Step, trace: _Trace) -> Disambiguation:
    names = _padded(how.names, len(trace))
    givens = [list(levels) for levels in _padded_levels(how.givens, trace)]
    if step.nameset < len(trace):
        names[step.nameset] = max(names[step.nameset], step.names)
        if step.level and step.name < len(givens[step.nameset]):
            givens[step.nameset][step.name] = step.level
    return how._replace(names=tuple(names), givens=tuple(tuple(levels) for levels in givens))


def _captured(better: Disambiguation, trial: Disambiguation, step: _Step) -> Disambiguation:
    """Take over from a trial the step that helped, and nothing of those that did not."""
    names = _padded(better.names, len(trial.names))
    givens = [list(levels) for levels in trial.givens]
    for nameset, levels in enumerate(givens):
        old = better.givens[nameset] if nameset < len(better.givens) else ()
        for name in range(len(levels)):
            if (nameset, name) != (step.nameset, step.name):
                levels[name] = old[name] if name < len(old) else 0
    if step.nameset < len(names):
        names[step.nameset] = trial.names[step.nameset]
    return better._replace(names=tuple(names), givens=tuple(tuple(levels) for levels in givens))


def _padded(names: Sequence[int], length: int) -> list[int]:
    return [*names, *[0] * (length - len(names))]


def _padded_levels(givens: Sequence[Sequence[int]], trace: _Trace) -> Iterable[Sequence[int]]:
    for nameset, (_, people, _, _) in enumerate(trace):
        levels = givens[nameset] if nameset < len(givens) else ()
        yield [*levels, *[0] * (len(people) - len(levels))]


def _by_condition_or_suffix(
    items: list[Item],
    base: Mapping[str, Disambiguation],
    rules: _Rules,
    cited: _Cited,
    order: Mapping[str, int],
) -> dict[str, Disambiguation]:
    found = {item.id: base[item.id] for item in items}
    clusters = [items]
    if rules.condition:
        found = {key: how._replace(condition=True) for key, how in found.items()}
        groups: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            groups[cited(item, found[item.id])].append(item)
        clusters = list(groups.values())
    if rules.year_suffix:
        for cluster in clusters:
            if len(cluster) > 1:
                cluster.sort(key=lambda item: order[item.id])
                for number, item in enumerate(cluster, 1):
                    found[item.id] = found[item.id]._replace(suffix=number)
    return found
