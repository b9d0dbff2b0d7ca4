"""The phrases of a reference: what stands between two dividing marks, and what it is like.

A title reads like a sentence, a journal is capitalised throughout or abbreviated, a name
has initials: what a word belongs to is often told by the phrase around it and the phrases
beside that one.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.shapes import IDENTIFIERS, YEARS, shape
from refcli.parse.labelling.words import word_kind
from refcli.text.remembered import remembered
from refcli.values.people.family_first import is_trained_given

__all__ = ["Word", "phrase_features", "signature", "word_of"]

_BREAKS: Final = frozenset(",;:?!()[]\"/'{}|=")
_ENDS: Final = frozenset(".,;:?!)\"'")
GIVEN: Final = "*"
"""The kind of a given name; every other kind of word tells more of its phrase."""

_SHORT: Final = frozenset(("Xx2", "Xx3", "Xx4", "X", "X2", "X3", "X4", "I1", "I2", "I3", "X2r"))
"""The shapes of what a point may abbreviate, so that it does not end the phrase."""


class Word:
    """What depends on a word alone: its shape, its own features, its neighbours' view of it."""

    __slots__ = ("alone", "case", "form", "kind", "next", "next2", "own", "previous", "previous2")

    def __init__(self, word: str) -> None:
        form = shape(word)
        low = word.lower().replace("’", "'").replace("`", "'")
        if form[0] == "9" or form in IDENTIFIERS or form in YEARS:
            low = form if len(word) > 2 or not word.isdigit() else "9"
        own = [f"w={low}", f"s={form}"]
        if len(low) > 3 and form[0] in "Xx":
            own += [f"z={low[-3:]}", f"a={low[:3]}"]
            if len(low) > 5:
                own.append(f"aa={low[:5]}")
        kind = "" if form[0] == "I" else word_kind(low)
        name = word.capitalize() if word.isupper() else word
        if not kind and form[0] == "X" and is_trained_given(name):
            kind = GIVEN
        if kind:
            own.append(f"d={kind}")
        if "Ѐ" <= low[0] <= "ӿ":
            own.append("k=c")
        self.form: str = form
        self.own: tuple[str, ...] = tuple(own)
        self.kind: str = kind
        self.case: str = _case(form, word)
        self.alone: str = f"{_case_alone(self.case, form)}1{kind}"
        self.previous: str = f"p={low}"
        self.next: str = f"n={low}"
        telling = kind > GIVEN or len(low) < 4 or form[0] == "9"
        self.previous2: str = f"q={low}" if telling else f"q={form}"
        self.next2: str = f"m={low}" if telling else f"m={form}"


@remembered(32768)
def word_of(word: str) -> Word:
    """Return the `Word` of a word."""
    return Word(word)


def _case(form: str, word: str) -> str:
    if form[0] == "9" or form in YEARS:
        return "9"
    if form[0] == "I" or form == "X":
        return "I"
    if form[0] == "X":
        return "X"
    return "x" if len(word) > 3 else "-"


def _case_alone(case: str, form: str) -> str:
    """Return what the case of a phrase is that is one word."""
    return form if case == "9" else "I" if case == "I" else "l" if case == "x" else "T"


def phrase_features(words: Sequence[Word], gaps: Sequence[str]) -> list[tuple[str, ...]]:
    """Return for each word what its phrase is like, and the phrases beside it."""
    places = enumerate(zip(words, words[1:], gaps[1:], strict=False), 1)
    divided = [at for at, (before, after, gap) in places if _divides(before, after, gap)]
    starts = [0, *divided, len(words)]
    kinds = [_phrase(words, gaps, first, last) for first, last in pairwise(starts)]
    lines: list[tuple[str, ...]] = []
    for number, kind in enumerate(kinds):
        first, last = starts[number], starts[number + 1]
        previous = kinds[number - 1] if number else "^"
        following = kinds[number + 1] if number + 1 < len(kinds) else "$"
        second = kinds[number + 2] if number + 2 < len(kinds) else "$"
        features = (
            f"c={kind}",
            f"cb={gaps[first]}|{kind}|{gaps[last]}",
            f"cp={previous}|{kind}",
            f"cn={kind}|{following}",
            f"ca={following}|{second}",
        )
        lines.extend([features] * (last - first))
    return lines


def _divides(before: Word, after: Word, gap: str) -> bool:
    """Tell whether a phrase begins at the second of two words.

    The point of an abbreviation and of initials does not divide; a change between figures
    and letters does.
    """
    if gap != " ":
        if (gap != "' " and not _BREAKS.isdisjoint(gap)) or "- " in gap:
            return True
        if gap[:1] == ".":
            return before.form not in _SHORT or after.case in "x-9"
    return (before.case == "9") != (after.case == "9")


def _phrase(words: Sequence[Word], gaps: Sequence[str], first: int, last: int) -> str:
    """Return what a phrase looks like: its case, its length, the kind of its words."""
    size = last - first
    if size == 1:
        return words[first].alone
    cases = [word.case for word in words[first:last]]
    kind = max([word.kind for word in words[first:last]])
    lower = cases.count("x")
    length = size if size < 3 else 3 if size < 5 else 5 if size < 9 else 9
    if cases.count("9") == size:
        case = "9"
    elif "I" in cases and not lower:
        case = "I"
    elif not lower:
        case = "T"
    elif cases[0] == "X":
        case = "S" if lower >= cases.count("X") else "M"
    else:
        case = "l"
    dotted = "." if "." in [gap[:1] for gap in gaps[first + 1 : last]] else ""
    return f"{case}{length}{dotted}{kind}"


def signature(words: Sequence[Word], gaps: Sequence[str]) -> str:
    """Return what the whole reference holds: ``//``, "In", an issue in brackets, a publisher."""
    inside = serial = publisher = ""
    for before, word, gap in zip(words, words[1:], gaps[1:], strict=False):
        if word.case == "9":
            if "(" in gap and before.case == "9":
                serial = "v"
        elif word.own[0] == "w=in" and gap[:1] in _ENDS:
            inside = "i"
        if word.kind == "U":
            publisher = "u"
    quoted = "q" if '"' in "|".join(gaps[1 : len(words)]) else ""
    slashes = "/" if "//" in "|".join(gaps) else ""
    return f"{slashes}{inside}{serial}{publisher}{quoted}"
