"""The table of rules applied to a reference, and what each of them changed."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from refcli.parse.labelling.rules.table import RULES, Rule
from refcli.parse.labelling.tokens import Tokens

__all__ = ["Change", "applied", "constrained"]


class Change(NamedTuple):
    """What one rule did to a reference: the labels of its words before and after."""

    rule: Rule
    before: Sequence[str]
    after: Sequence[str]


def constrained(tokens: Tokens, labels: Sequence[str]) -> list[str]:
    """Return the labels with what cannot be put right."""
    return applied(RULES, tokens, labels)


def applied(
    rules: Sequence[Rule],
    tokens: Tokens,
    labels: Sequence[str],
    tell: Callable[[Change], None] | None = None,
) -> list[str]:
    """Return the labels that these rules leave, one after the other; ``tell`` gets each change."""
    fixed = list(labels)
    before = list(fixed)
    present = set(fixed)
    text = tokens.text
    for rule in rules:
        if rule.hints and not any(hint in text for hint in rule.hints):
            continue
        if rule.needs <= present and rule.lacks.isdisjoint(present):
            rule.apply(tokens, fixed)
            if fixed != before:
                if tell is not None:
                    tell(Change(rule, before, list(fixed)))
                before = list(fixed)
                present = set(fixed)
    return fixed
