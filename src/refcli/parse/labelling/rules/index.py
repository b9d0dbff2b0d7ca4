"""Which rules of a table are asked of a reference: those that its words and its labels call for.

Of some four hundred rules seventy are asked of a reference. A rule that names what wakes it, words
or characters of the text, costs nothing where these are not.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from refcli.parse.labelling.rules.rule import Rule
from refcli.parse.labelling.tokens import Tokens
from refcli.text.remembered import remembered

__all__ = ["Index", "asked", "index_of", "woken_by"]

_Hints = tuple[tuple[str, tuple[int, ...]], ...]


class Index(NamedTuple):
    """The rules of a table, told by their places in it, by what calls for each."""

    applies: Sequence[Callable[[Tokens, list[str]], None]]
    """What each does."""
    words: frozenset[str]
    """All words that wake rules."""
    by_words: Sequence[tuple[int, frozenset[str]]]
    """The rules that words alone wake, and these words."""
    by_hint: _Hints
    """The characters of a text that wake rules, each with these."""
    by_ascii: _Hints
    """The hints that a text in ASCII may hold."""
    by_both: Sequence[tuple[int, frozenset[str]]]
    """The rules with hints that words must wake, too, and these words."""
    fitting: Callable[[frozenset[str]], tuple[list[int], frozenset[int]]]
    """By the labels that are there the rules that fit them: those that nothing needs to wake, and
    those that something must."""


def index_of(rules: Sequence[Rule]) -> Index:
    """Return the index of a table."""
    by_hint: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        for hint in rule.hints:
            by_hint.setdefault(hint, []).append(place)
    words = frozenset[str]().union(*[rule.words for rule in rules])
    hints = tuple((hint, tuple(places)) for hint, places in by_hint.items())

    @remembered(4096)
    def fitting(present: frozenset[str]) -> tuple[list[int], frozenset[int]]:
        # Few sets of labels make up most references.
        fit = [
            place
            for place, rule in enumerate(rules)
            if rule.needs <= present and rule.lacks.isdisjoint(present)
        ]
        sleeping = {place for place in fit if rules[place].hints or rules[place].words}
        return [place for place in fit if place not in sleeping], frozenset(sleeping)

    return Index(
        [rule.apply for rule in rules],
        words,
        [(place, rule.words) for place, rule in enumerate(rules) if rule.words and not rule.hints],
        hints,
        tuple(own for own in hints if own[0].isascii()),
        [(place, rule.words) for place, rule in enumerate(rules) if rule.hints and rule.words],
        fitting,
    )


def woken_by(index: Index, tokens: Tokens) -> set[int]:
    """Return the rules that a reference wakes, whatever its labels."""
    text, words = tokens.text, index.words.intersection(tokens.words)
    hints = index.by_ascii if text.isascii() else index.by_hint
    woken = set().union(*[places for hint, places in hints if hint in text])
    woken.update([place for place, own in index.by_words if not own.isdisjoint(words)])
    for place, needed in index.by_both:
        if place in woken and needed.isdisjoint(words):
            woken.remove(place)
    return woken


def asked(index: Index, woken: set[int], present: frozenset[str]) -> list[int]:
    """Return the rules that are asked where these labels are, in their order."""
    awake, sleeping = index.fitting(present)
    return sorted([*awake, *sleeping & woken])
