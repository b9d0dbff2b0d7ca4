"""Lists of full names that a colon ends, as DBLP and Springer print them."""

from bisect import bisect_left
from typing import Final

from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text.patterns import late
from refcli.values.people.bodies import is_of_body
from refcli.values.people.name_forms import is_given

__all__ = ["given_before_colon", "names_before_colon"]

_NAMED: Final = rf"[{UPPER}][\w’'-]*"
_GIVEN: Final = rf"(?:[{UPPER}]\.(?:-?[{UPPER}]\.)*|{_NAMED})"
_NAME: Final = (
    rf"(?:{_GIVEN}\s){{1,3}}(?:(?:van|von|de|der|den|di|da|del|la|le|el)\s){{0,3}}"
    rf"{_NAMED}(?:\s\d{{4}})?"
)
_NAMES: Final = late(rf"{_NAME}(?:,\s{_NAME}){{0,40}}(?=:\s)")
_OF_DBLP: Final = late(
    r"(?<!;)\s\d+(?:\(\d+\))?:\s\d+(?::\d+)?(?:-\d+(?::\d+)?)?(?:\s\(\d{4}\))?\.?$"
)
"""The volume or year, a colon and the pages at the end of an entry of DBLP; no `2020; 396: 874`."""
_INITIALS: Final = late(rf"[{UPPER}]{{1,3}}")
_INITIAL: Final = late(rf"[{UPPER}]\.?")


def names_before_colon(tokens: Tokens, labels: list[str]) -> None:
    """Read all the full names before a colon as the authors: `Ada Poe, E. F. Roe: Ice`.

    What was taken for the title begins with an initial or a name that is known as a given one;
    where DBLP's numbers end the reference, all are names.
    """
    end = bisect_left(tokens.starts, tokens.text.find(":", tokens.body))
    if labels[end : end + 1] != ["title"] or not set(labels[:end]) <= _MAY_BE:
        return
    match = _NAMES.match(tokens.text, tokens.body)
    if match is None:
        return
    listed = _OF_DBLP.search(tokens.text, match.end())
    at = 0
    for name in match.group().split(", "):
        words = name.split()
        size = len(words_between(tokens, tokens.starts[at], tokens.starts[at] + len(name)))
        known = _INITIAL.fullmatch(words[0]) or is_given(words[0])
        told = known or listed or (at and labels[at] == "author")
        if not told or is_of_body(name) or _INITIALS.fullmatch(words[-1]):
            return
        at += size
    if labels[0] == "author":
        labels[:end] = ["author"] * end


_MAY_BE: Final = frozenset(("author", "title"))


def given_before_colon(tokens: Tokens, labels: list[str]) -> None:
    """Give the last of names that semicolons part its given names: `Sun, Jim ; Tao, [Yu]: Ice`.

    So DIN 1505-2 prints them; the title began with them.
    """
    title = labels.index("title")
    if title == 0 or labels[title - 1] != "author" or tokens.gaps[title] != ", ":
        return
    first = labels.index("author")
    colon = next((at for at in range(title + 1, len(labels)) if tokens.gaps[at] == ": "), title)
    given = tokens.words[title:colon]
    parted = any(gap.strip(" .") == ";" for gap in tokens.gaps[first + 1 : title])
    whole = set(labels[first:title]) == {"author"} and labels[colon] == "title"
    named = all(word[0].isupper() for word in given)
    unparted = {*tokens.gaps[title + 1 : colon]} <= {" "}
    if 0 < len(given) <= _LONGEST_GIVEN and parted and whole and named and unparted:
        labels[title:colon] = ["author"] * len(given)


_LONGEST_GIVEN: Final = 3
