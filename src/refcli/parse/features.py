"""What the model sees of each word: a short list of strings.

Every string is a guess at what could tell one field from another: the word itself, its
shape, the marks before and after it, its neighbours, where it stands, whether it stands in
quotes or brackets, and what the phrase around it looks like. Words recur, so what depends
on a word alone is computed once and kept.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from refcli.parse.tokens import Tokens
from refcli.parse.words import word_kind

__all__ = ["featurize", "shape"]

_UNIFORM: Final = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys('“”„«»‟〈〉《》"', '"'),
        **dict.fromkeys("‘’‚‹›`´", "'"),
        **dict.fromkeys("\u00a0\u2009\u202f\t\r\n", " "),
    }
)
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,60}>")
_SPACES: Final = re.compile(r"\s{2,}")
_ROMAN: Final = re.compile(r"[IVXLC]{1,7}|[ivxlc]{2,7}")
_INITIALS: Final = re.compile(r"[^\W\d_]\.(?:.?[^\W\d_]\.)*")
_YEARS: Final = frozenset(("year", "yeara"))
_IDENTIFIERS: Final = frozenset(("url", "doi", "arxiv"))


@lru_cache(maxsize=65536)
def shape(word: str) -> str:
    """Return what a word looks like: ``Xx4``, ``X2``, ``year`` ... in a few characters."""
    if word[0].isdigit():
        return _number_shape(word)
    if len(word) > 8 and ("://" in word or word[:4] == "www."):
        return "doi" if "doi.org" in word else "url"
    if "/" in word:
        return "url" if "http" in word else "arxiv"
    if word[-1] == "." and _INITIALS.fullmatch(word):
        return f"I{min(3, len(word) // 2)}"
    if word.isalpha():
        if len(word) == 1:
            return "X" if word.isupper() else "x"
        if word.isupper():
            return f"X{min(len(word), 5)}" + ("r" if _ROMAN.fullmatch(word) else "")
        if word.islower():
            return f"x{min(len(word), 4)}"
        return f"Xx{min(len(word), 4)}" if word[0].isupper() and word[1:].islower() else "xX"
    if any(letter.isdigit() for letter in word):
        return f"{'X' if word[0].isupper() else 'x'}{_letters(word)}9{min(_digits(word), 4)}"
    return "X-X" if word[-1].isupper() else "X-x" if word[0].isupper() else "x-x"


def _letters(word: str) -> int:
    return min(3, sum(letter.isalpha() for letter in word))


def _digits(word: str) -> int:
    return sum(letter.isdigit() for letter in word)


def _number_shape(word: str) -> str:
    if word.isdigit():
        if len(word) == 4 and "1600" <= word < "2040":
            return "year"
        return "9" * min(len(word), 6)
    if word[:3] == "10." and "/" in word:
        return "doi"
    if "." in word:
        return "arxiv"
    if len(word) == 5 and word[:4].isdigit() and word[:2] in {"19", "20"}:
        return "yeara"
    if word[-2:] in {"st", "nd", "rd", "th"}:
        return "9th"
    return f"9{min(_digits(word), 4)}x{_letters(word)}"


@lru_cache(maxsize=16384)
def _gap(gap: str) -> str:
    """Return the marks of a gap, its dashes, quotes and spaces made uniform."""
    if "<" in gap:
        gap = _TAG.sub("", gap)
    return _SPACES.sub(" ", gap.translate(_UNIFORM))[:6]


class _Word:
    """What depends on a word alone."""

    __slots__ = ("case", "form", "kind", "next", "next2", "own", "previous", "previous2")

    def __init__(self, word: str) -> None:
        form = shape(word)
        low = word.lower().replace("’", "'").replace("`", "'")
        if form[0] == "9" or form in _IDENTIFIERS or form in _YEARS:
            low = form if len(word) > 2 or not word.isdigit() else "9"
        own = [f"w={low}", f"s={form}"]
        if low[0].isalpha() and len(low) > 3 and form not in _IDENTIFIERS:
            own += [f"z={low[-3:]}", f"a={low[:3]}"]
            if len(low) > 5:
                own.append(f"aa={low[:5]}")
        kind = word_kind(low)
        if kind:
            own.append(f"d={kind}")
        if "Ѐ" <= low[0] <= "ӿ":
            own.append("k=c")
        self.form = form
        self.own = tuple(own)
        self.kind = kind
        self.case = _case(form, word)
        self.previous = f"p={low}"
        self.next = f"n={low}"
        self.previous2 = f"q={low}"
        self.next2 = f"m={low}"


def _case(form: str, word: str) -> str:
    if form[0] == "9" or form in _YEARS:
        return "9"
    if form[0] == "I" or form == "X":
        return "I"
    if form[0] == "X":
        return "X"
    return "x" if len(word) > 3 else "-"


_word = lru_cache(maxsize=32768)(_Word)

_OPENING: Final = "([{"
_CLOSING: Final = ")]}"
_BREAKS: Final = frozenset(",;:?!()[]\"/'{}|=")


def _phrases(words: Sequence[_Word], gaps: Sequence[str]) -> list[tuple[str, ...]]:
    """Return for each word the features of its phrase and the phrases beside it.

    A phrase runs from one dividing mark to the next; the point of an abbreviation and of
    initials does not divide, a change between figures and letters does.
    """
    starts = [0]
    for index in range(1, len(words)):
        gap = gaps[index]
        before, after = words[index - 1], words[index]
        if gap == " ":
            if (before.case == "9") != (after.case == "9"):
                starts.append(index)
        elif (gap != "' " and not _BREAKS.isdisjoint(gap)) or "- " in gap:
            starts.append(index)
        elif gap[:1] == ".":
            if before.form not in _SHORT or after.case in "x-9":
                starts.append(index)
        elif (before.case == "9") != (after.case == "9"):
            starts.append(index)
    starts.append(len(words))
    kinds = [
        _phrase(words, gaps, starts[number], starts[number + 1])
        for number in range(len(starts) - 1)
    ]
    lines: list[tuple[str, ...]] = []
    count = len(kinds)
    for number, kind in enumerate(kinds):
        previous = kinds[number - 1] if number else "^"
        following = kinds[number + 1] if number + 1 < count else "$"
        second = kinds[number + 2] if number + 2 < count else "$"
        before = gaps[starts[number]]
        after = gaps[starts[number + 1]]
        features = (
            f"c={kind}",
            f"cb={before}|{kind}|{after}",
            f"cp={previous}|{kind}",
            f"cn={kind}|{following}",
            f"ca={following}|{second}",
        )
        lines.extend([features] * (starts[number + 1] - starts[number]))
    return lines


_SHORT: Final = frozenset(("Xx2", "Xx3", "Xx4", "X", "X2", "X3", "X4", "I1", "I2", "I3", "X2r"))


def _phrase(words: Sequence[_Word], gaps: Sequence[str], first: int, last: int) -> str:
    """Return what a phrase looks like: its case, its length, the kind of its words."""
    upper = lower = initial = figure = 0
    kind = ""
    for index in range(first, last):
        word = words[index]
        case = word.case
        if case == "X":
            upper += 1
        elif case == "x":
            lower += 1
        elif case == "I":
            initial += 1
        elif case == "9":
            figure += 1
        if word.kind and word.kind > kind:
            kind = word.kind
    size = last - first
    length = size if size < 3 else 3 if size < 5 else 5 if size < 9 else 9
    if figure == size:
        case = words[first].form if size == 1 else "9"
    elif initial and not lower:
        case = "I"
    elif lower == 0:
        case = "T"
    elif words[first].case == "X":
        case = "S" if lower >= upper else "M"
    else:
        case = "l"
    dotted = (
        "." if size > 1 and any(gaps[index][:1] == "." for index in range(first + 1, last)) else ""
    )
    return f"{case}{length}{dotted}{kind}"


def featurize(tokens: Tokens) -> list[list[str]]:
    """Return for each word of a text the features that the model reads."""
    count = len(tokens.words)
    words = [_word(word) for word in tokens.words]
    gaps = [_gap(gap) for gap in tokens.gaps]
    first_year = next((index for index in range(count) if words[index].form in _YEARS), -1)
    slashes = "/" if any("//" in gap for gap in gaps) else ""
    phrases = _phrases(words, gaps)
    lines: list[list[str]] = []
    bracket = quote = seen = ""
    previous, second = "^", ""
    for index in range(count):
        word = words[index]
        before, after = gaps[index], gaps[index + 1]
        form = word.form
        if before != " " and before:
            for mark in before:
                if mark in _OPENING:
                    bracket = mark
                elif mark in _CLOSING:
                    bracket = ""
                elif mark == '"':
                    quote = "" if quote else '"'
                elif mark == "'":
                    quote = "'" if before[-1] == "'" else ""
            if "//" in before:
                seen = "//"
        side = (
            "-"
            if first_year < 0
            else "<"
            if index < first_year
            else "="
            if index == first_year
            else ">"
        )
        line = [
            *word.own,
            *phrases[index],
            f"b={before}",
            f"f={after}",
            f"bs={before}|{form}",
            f"sf={form}|{after}",
            f"bf={before}|{form}|{after}",
            f"ps={previous}|{before}|{form}",
            f"o={bracket}{quote}{seen}|{form}",
            f"i={index if index < 3 else 3 + min(6, 7 * index // count)}",
            f"e={min(4, count - index)}|{form}",
            f"y={side}{slashes}{seen}",
        ]
        if index:
            line.append(words[index - 1].previous)
            if index > 1:
                line.append(words[index - 2].previous2)
                line.append(f"pps={second}|{gaps[index - 1]}|{previous}|{before}")
        else:
            line.append("^")
        if index + 1 < count:
            following = words[index + 1]
            line.append(following.next)
            line.append(f"sn={form}|{after}|{following.form}")
            if index + 2 < count:
                line.append(words[index + 2].next2)
                line.append(
                    f"nns={after}|{following.form}|{gaps[index + 2]}|{words[index + 2].form}"
                )
        else:
            line.append("$")
        lines.append(line)
        second, previous = previous, form
    return lines
