"""Which rules of a table are asked of a reference: those that its words and its labels call for.

Of some four hundred rules seventy are asked of a reference. A rule that names what wakes it, words
or characters of the text, costs nothing where these are not.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from refcli.parse.labelling.rules.rule import Rule
from refcli.parse.labelling.tokens import Tokens
from refcli.text.remembered import remembered

__all__ = ["Index", "asked", "index_of", "woken_by"]

_Hints = Sequence[tuple[str, Sequence[int]]]


class Index(NamedTuple):
    """The rules of a table, told by their places in it, by what calls for each."""

    applies: Sequence[Callable[[Tokens, list[str]], None]]
    """What each does."""
    by_word: Mapping[str, Sequence[int]]
    """The rules that a word alone wakes."""
    by_mark: _Hints
    """What a text may hold that wakes rules and is one character, and these."""
    by_hint: Mapping[tuple[str, str], _Hints]
    """What is longer, by the rarest two characters in it that stand together."""
    by_both: Sequence[tuple[int, frozenset[str]]]
    """The rules with hints that words must wake, too, and these words."""
    fitting: Callable[[frozenset[str]], tuple[list[int], frozenset[int]]]
    """By the labels that are there the rules that fit them: those that nothing needs to wake, and
    those that something must."""


_RISING: Final = (
    "ä?”“'»«Xü&éZjY][q’;–x/UKWOVzwFHNJGkTDE6IL475B83Rby()C:-MPvASf09gp2hmucd1lstorina,e. "
)
"""The characters of references, the commonest last. A text is asked for a hint only where it holds
the rarest two of it that stand together, which most texts lack."""


def _commonness(pair: tuple[str, str]) -> int:
    before, behind = pair
    return _RISING.find(before) + _RISING.find(behind)


def index_of(rules: Sequence[Rule]) -> Index:
    """Return the index of a table."""
    by_word: dict[str, list[int]] = {}
    woken_by_hint: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        for hint in rule.hints:
            woken_by_hint.setdefault(hint, []).append(place)
        for word in () if rule.hints else rule.words:
            by_word.setdefault(word, []).append(place)
    by_hint: dict[tuple[str, str], list[tuple[str, list[int]]]] = {}
    for hint, places in woken_by_hint.items():
        if len(hint) > 1:
            rarest = min(pairwise(hint), key=_commonness)
            by_hint.setdefault(rarest, []).append((hint, places))

    must_be_woken = {place for place, rule in enumerate(rules) if rule.hints or rule.words}
    labels = [(place, rule.needs, rule.lacks) for place, rule in enumerate(rules)]

    @remembered(4096)
    def fitting(present: frozenset[str]) -> tuple[list[int], frozenset[int]]:
        # Few sets of labels make up most references.
        fit = [
            place
            for place, needs, lacks in labels
            if needs <= present and lacks.isdisjoint(present)
        ]
        awake = [place for place in fit if place not in must_be_woken]
        return awake, frozenset(must_be_woken.intersection(fit))

    return Index(
        [rule.apply for rule in rules],
        by_word,
        [(hint, places) for hint, places in woken_by_hint.items() if len(hint) == 1],
        by_hint,
        [(place, rule.words) for place, rule in enumerate(rules) if rule.hints and rule.words],
        fitting,
    )


def woken_by(index: Index, tokens: Tokens) -> set[int]:
    """Return the rules that a reference wakes, whatever its labels."""
    text, words = tokens.text, tokens.words
    woken: set[int] = set()
    for word in index.by_word.keys() & words:
        woken.update(index.by_word[word])
    for mark, places in index.by_mark:
        if mark in text:
            woken.update(places)
    for pair in index.by_hint.keys() & pairwise(text):
        for hint, places in index.by_hint[pair]:
            if hint in text:
                woken.update(places)
    for place, needed in index.by_both:
        if place in woken and needed.isdisjoint(words):
            woken.remove(place)
    return woken


def asked(index: Index, woken: set[int], present: frozenset[str]) -> list[int]:
    """Return the rules that are asked where these labels are, in their order."""
    awake, sleeping = index.fitting(present)
    return sorted([*awake, *sleeping & woken])
