"""Judgments of courts of common law, which are named by their parties: `Roe v. Wade`."""

from typing import Final

from refcli.parse.labelling.tokens import UPPER, Tokens
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.people.bodies import is_of_body

__all__ = ["AGAINST", "parties"]

_LISTS: Final = word_lists.lists(__package__, "lawyers.txt")
AGAINST: Final = frozenset(_LISTS["against"])
_PARTY_WORDS: Final = frozenset(_LISTS["party"])

_LAW_REPORT: Final = late(
    r", \d{1,4} [A-Z][A-Za-z.\s]{0,20}(?:[23]d )?\d{1,5}\b.*\(|\[\d{4}\] (?:\d+ )?[A-Z]{2}"
)
"""`, 410 U.S. 113 (1973)` and `[1932] AC 562` behind the names of the parties."""
_NAMED: Final = late(
    rf"(?:[{UPPER}][\w.’'&-]*|of|the|and|for|on|&)(?:\s(?:[{UPPER}][\w.’'&-]*|of|the|and|for|on|&))*"
)
_FARTHEST: Final = 9
"""Words of the first party, at most."""


def parties(tokens: Tokens, labels: list[str]) -> None:
    """Read `Smith v. Jones`, which a case is called by, as its title (The Bluebook, rule 10.2).

    Without a law report behind it, a word such as `State` or `Board` must be in it, for `v.` is
    the particle of German names, too.
    """
    words, gaps = tokens.words, tokens.gaps
    first = next((at for at in (0, 1) if labels[at] not in {"citation-number", "date"}), 1)
    near = range(first + 1, min(first + _FARTHEST, len(words) - 1))
    at = next((place for place in near if words[place].rstrip(".") in AGAINST), 0)
    if not at:
        return
    if _LAW_REPORT.search(tokens.text):
        ends = (place for place in range(at, len(words)) if set(gaps[place]) & set(",[("))
        last = next(ends, len(words))
    else:
        ends = (place for place in range(at + 2, len(words)) if gaps[place][:1] in {",", ".", ";"})
        last = next(ends, len(words))
        if not _is_case(tokens, first, at, last):
            return
    labels[first:last] = ["title"] * (last - first)


def _is_case(tokens: Tokens, first: int, against: int, last: int) -> bool:
    """Tell two capitalised parties, a body among them, from names with a German particle."""
    sides = [
        tokens.text[tokens.starts[begin] : tokens.ends[end - 1]]
        for begin, end in ((first, against), (against + 1, last))
    ]
    named = all(_NAMED.fullmatch(side) for side in sides)
    return named and any(is_of_body(side) or _PARTY_WORDS & set(side.split()) for side in sides)
