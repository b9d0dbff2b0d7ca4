"""The table of rules applied to a reference, and what each of them changed."""

from bisect import bisect
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from refcli.parse.labelling.rules.index import asked, index_of, woken_by
from refcli.parse.labelling.rules.table import RULES, Rule
from refcli.parse.labelling.tokens import Tokens, as_far_as_cut
from refcli.text import word_lists

__all__ = ["Change", "PutRight", "applied", "constrained", "put_right"]


class Change(NamedTuple):
    """What one rule did to a reference: the labels of its words before and after."""

    rule: Rule
    before: Sequence[str]
    after: Sequence[str]


class PutRight(NamedTuple):
    """The labels that the rules leave, and how sure they are of the words that they changed."""

    labels: Sequence[str]
    sure: Mapping[int, float]


def put_right(tokens: Tokens, labels: Sequence[str]) -> PutRight:
    """Return the labels with what cannot be put right, and how sure each changed one is, 0 to 1.

    A rule is as sure as it was found to be right where it was measured (``reliability.txt``).
    """
    sure: dict[int, float] = {}

    def note(change: Change) -> None:
        reliable = _reliability().get(change.rule.name, _UNKNOWN)
        for at, (before, after) in enumerate(zip(change.before, change.after, strict=True)):
            if before != after:
                sure[at] = reliable

    return PutRight(applied(RULES, tokens, labels, note), sure)


_UNKNOWN: Final = 0.75
"""How sure a rule is that was not measured."""


@cache
def _reliability() -> dict[str, float]:
    measured = word_lists.lists(__package__, "reliability.txt")
    return {name: float(share) for name, (share, *_) in measured.items()}


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
    index = _OF_TABLE if rules is RULES else index_of(rules)
    tokens = as_far_as_cut(tokens)
    applies = index.applies
    woken = woken_by(index, tokens)
    fixed = list(labels)
    before = list(fixed)
    waiting = asked(index, woken, frozenset(fixed))
    while waiting:
        for place in waiting:
            applies[place](tokens, fixed)
            if fixed != before:
                if tell is not None:
                    tell(Change(rules[place], before, list(fixed)))
                before = list(fixed)
                after = asked(index, woken, frozenset(fixed))
                waiting = after[bisect(after, place) :]
                break
        else:
            break
    return fixed


_OF_TABLE: Final = index_of(RULES)
