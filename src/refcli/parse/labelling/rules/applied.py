"""The table of rules applied to a reference, and what each of them changed."""

from bisect import bisect
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache, partial
from operator import itemgetter
from typing import Final, NamedTuple

from refcli.parse.labelling.rules.table import RULES, Rule
from refcli.parse.labelling.tokens import Tokens
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
    fixed = list(labels)
    before = list(fixed)
    fitting = _fitting if rules is RULES else partial(_fit, rules, _asked(rules))
    text, words = tokens.text, frozenset(tokens.words)
    waiting: Sequence[_Asked] = fitting(frozenset(fixed))
    while waiting:
        for place, apply, wanted, hints in waiting:
            if wanted and wanted.isdisjoint(words):
                continue
            if hints:
                for hint in hints:
                    if hint in text:
                        break
                else:
                    continue
            apply(tokens, fixed)
            if fixed != before:
                if tell is not None:
                    tell(Change(rules[place], before, list(fixed)))
                before = list(fixed)
                after = fitting(frozenset(fixed))
                waiting = after[bisect(after, place, key=itemgetter(0)) :]
                break
        else:
            break
    return fixed


_Asked = tuple[int, Callable[[Tokens, list[str]], None], frozenset[str], tuple[str, ...]]
"""A rule that may be asked: its place in the table, what it does, its words and hints."""


def _asked(rules: Sequence[Rule]) -> list[_Asked]:
    return [(at, rule.apply, rule.words, rule.hints) for at, rule in enumerate(rules)]


_OF_TABLE: Final = _asked(RULES)


def _fit(rules: Sequence[Rule], all_asked: list[_Asked], present: frozenset[str]) -> list[_Asked]:
    """Return the rules that are asked where these labels are, in their order."""
    return [
        asked
        for asked, rule in zip(all_asked, rules, strict=True)
        if rule.needs <= present and rule.lacks.isdisjoint(present)
    ]


@lru_cache(maxsize=4096)
def _fitting(present: frozenset[str]) -> list[_Asked]:
    """Return those of the whole table: few sets of labels make up most references."""
    return _fit(RULES, _OF_TABLE, present)
