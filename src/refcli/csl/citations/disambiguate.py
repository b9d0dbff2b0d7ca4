"""Disambiguation: what is added so that two items are not cited alike.

CSL 1.0.2, "Disambiguation". In this order: given names and more names, the condition
``disambiguate="true"``, a year suffix. Only items whose citations are equal are looked at,
so that the cost grows with the number of items, not with its square.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from refcli.csl.citations.disambiguate_names import Trace, expand_by_cite, expand_by_name
from refcli.csl.compiled_style import CompiledStyle
from refcli.csl.context import NO_DISAMBIGUATION, SUBSEQUENT, Cite, Context, Disambiguation
from refcli.csl.elements.name_parts import BARE_INITIALS, FULL
from refcli.csl.items.item import Item
from refcli.csl.typography.blocks import draft_text
from refcli.progress import followed

__all__ = ["disambiguate"]

_LATER: Final = Cite()
_LATER.position, _LATER.near_note = SUBSEQUENT, True


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


def disambiguate(compiled: CompiledStyle, items: Sequence[Item]) -> dict[str, Disambiguation]:
    """Return what tells each item apart, by id; items that need nothing are left out.

    ``items`` are in the order of the bibliography, which year suffixes follow.
    """
    rules = _rules(compiled)
    if not (rules.add_names or rules.add_givenname or rules.year_suffix or rules.condition):
        return {}
    traces: dict[str, Trace] = {item.id: [] for item in items}
    texts = {
        item.id: _cite_text(compiled, item, NO_DISAMBIGUATION, traces[item.id])
        for item in followed(items, "entries told apart", len(items))
    }
    found: dict[str, Disambiguation] = {}
    if rules.add_givenname and not rules.by_cite:
        found = expand_by_name(traces, rules.primary, rules.most)
        for item in items:
            if item.id in found:
                texts[item.id] = _cite_text(compiled, item, found[item.id])
    for group in _alike(items, texts):
        if len(group) > 1:
            found |= _tell_apart(compiled, group, traces, found, rules)
    return found


def _rules(compiled: CompiledStyle) -> _Rules:
    options = compiled.citation.options
    rule = options.get("givenname-disambiguation-rule", "by-cite")
    return _Rules(
        options.get("disambiguate-add-names") == "true",
        options.get("disambiguate-add-givenname") == "true",
        rule == "by-cite",
        rule.startswith("primary-name"),
        BARE_INITIALS if rule.endswith("with-initials") else FULL,
        options.get("disambiguate-add-year-suffix") == "true",
        compiled.style.tests_disambiguate,
    )


def _cite_text(
    compiled: CompiledStyle, item: Item, how: Disambiguation, trace: Trace | None = None
) -> str:
    """Return what a later citation of the item prints, bare of formatting."""
    cx = Context(item, _LATER, how)
    cx.trial = True
    cx.trace = trace
    return draft_text(compiled.citation.layout(item).render(cx))


def _alike(items: Sequence[Item], texts: Mapping[str, str]) -> list[list[Item]]:
    """Group items by their texts, in the order of the items."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        groups[texts[item.id]].append(item)
    return list(groups.values())


def _tell_apart(
    compiled: CompiledStyle,
    group: list[Item],
    traces: Mapping[str, Trace],
    known: Mapping[str, Disambiguation],
    rules: _Rules,
) -> dict[str, Disambiguation]:
    """Tell the items of one group of equal citations apart."""
    found = {item.id: known.get(item.id, NO_DISAMBIGUATION) for item in group}
    clusters = [group]
    givens = rules.add_givenname and rules.by_cite
    if rules.add_names or givens:
        found, clusters = expand_by_cite(
            group,
            found,
            traces,
            lambda item, how: _cite_text(compiled, item, how),
            names=rules.add_names,
            givens=givens,
        )
    for cluster in clusters:
        alike = _tell_by_condition(compiled, cluster, found) if rules.condition else [cluster]
        for items in alike if rules.year_suffix else ():
            if len(items) > 1:
                for number, item in enumerate(items, 1):
                    found[item.id] = found[item.id]._replace(suffix=number)
    return found


def _tell_by_condition(
    compiled: CompiledStyle, cluster: list[Item], found: dict[str, Disambiguation]
) -> list[list[Item]]:
    """Let as few tests ``disambiguate="true"`` hold as it takes; return what is alike still."""
    apart: list[list[Item]] = []
    alike, level = [cluster], 0
    while alike and level < _asked(compiled, alike[0][0], found):
        level += 1
        tried = alike
        alike = []
        for items in tried:
            for item in items:
                found[item.id] = found[item.id]._replace(conditions=level)
            texts = {item.id: _cite_text(compiled, item, found[item.id]) for item in items}
            for group in _alike(items, texts):
                (alike if len(group) > 1 else apart).append(group)
    return [*apart, *alike]


def _asked(compiled: CompiledStyle, item: Item, found: Mapping[str, Disambiguation]) -> int:
    """Return how many such tests the citation of an item asks."""
    cx = Context(item, _LATER, found[item.id])
    cx.trial = True
    compiled.citation.layout(item).render(cx)
    return cx.conditions_asked
