"""What the model sees of each word: a short list of strings.

Every string is a guess at what could tell one field from another: the word itself, its
shape, the marks before and after it, its neighbours, where it stands, and whether it
stands in quotes or brackets. Words recur, so what depends on a word alone is computed once
and kept.
"""

import re
from functools import lru_cache
from typing import Final

from refcli.parse.tokens import Tokens

__all__ = ["featurize", "shape"]

_DASHES: Final = str.maketrans(
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


@lru_cache(maxsize=65536)
def shape(word: str) -> str:
    """Return what a word looks like: ``Xx``, ``XX``, ``9999`` ... in a few characters."""
    if word[0].isdigit():
        return _number_shape(word)
    if len(word) > 8 and ("://" in word or word[:4] == "www."):
        return "doi" if "doi.org" in word else "url"
    if "/" in word:
        return "arxiv"
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
        if len(word) == 4 and (word[:2] in {"19", "20", "18"} or word[:2] in {"17", "16"}):
            return "year" if word[:2] != "20" or word < "2040" else "9999"
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
    return _SPACES.sub(" ", gap.translate(_DASHES))[:6]


_Pack = tuple[str, list[str], str, str, str, str, str]


@lru_cache(maxsize=32768)
def _word(word: str) -> _Pack:
    """Return what depends on a word alone: its shape, its own features, its neighbours' view."""
    form = shape(word)
    low = word.lower().replace("’", "'").replace("`", "'")
    if form[0] == "9" or form in {"url", "doi", "arxiv", "year", "yeara"}:
        low = form if len(word) > 2 or not word.isdigit() else "9"
    own = [f"w={low}", f"s={form}"]
    if low[0].isalpha() and len(low) > 3:
        own += [f"z={low[-3:]}", f"a={low[:3]}", f"zz={low[-2:]}"]
        if len(low) > 5:
            own.append(f"aa={low[:5]}")
    script = "c" if "Ѐ" <= low[0] <= "ӿ" else "l" if low[0] < "ɐ" else "o"
    own.append(f"k={script}")
    return form, own, f"p={low}", f"n={low}", f"q={low}", f"m={low}", script


_OPENING: Final = "([{"
_CLOSING: Final = ")]}"
_MARKS: Final = re.compile(r"[()\[\]«»“”„\"‘’'/:]")
_KEYWORDS: Final = frozenset(("in", "in:", "dans", "кн", "сб", "ed", "eds", "hrsg", "hg"))


def featurize(tokens: Tokens) -> list[list[str]]:
    """Return for each word of a text the features that the model reads."""
    count = len(tokens.words)
    packs = [_word(word) for word in tokens.words]
    gaps = [_gap(gap) for gap in tokens.gaps]
    forms = [pack[0] for pack in packs]
    years = [index for index in range(count) if forms[index] in {"year", "yeara"}]
    first_year = years[0] if years else -1
    slashes = any("//" in gap for gap in gaps)
    lines: list[list[str]] = []
    bracket = quote = ""
    seen = ""
    for index in range(count):
        pack = packs[index]
        before, after = gaps[index], gaps[index + 1]
        form = forms[index]
        previous = forms[index - 1] if index else "^"
        following = forms[index + 1] if index + 1 < count else "$"
        if before not in {" ", ""}:
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
        line = [
            *pack[1],
            f"b={before}",
            f"f={after}",
            f"bs={before}|{form}",
            f"sf={form}|{after}",
            f"bf={before}|{form}|{after}",
            f"ps={previous}|{before}|{form}",
            f"sn={form}|{after}|{following}",
            f"o={bracket}{quote}{seen}",
            f"os={bracket}{quote}|{form}",
            f"i={index if index < 3 else 3 + min(6, 7 * index // count)}",
            f"e={min(4, count - index)}|{form}",
            f"y={'-' if first_year < 0 else '<' if index < first_year else '=' if index == first_year else '>'}{'/' if slashes else ''}",
        ]
        if index:
            line.append(packs[index - 1][2])
            if index > 1:
                line.append(packs[index - 2][4])
                line.append(f"pps={forms[index - 2]}|{gaps[index - 1]}|{previous}|{before}")
        else:
            line.append("^")
        if index + 1 < count:
            line.append(packs[index + 1][3])
            if index + 2 < count:
                line.append(packs[index + 2][5])
                line.append(f"nns={after}|{following}|{gaps[index + 2]}|{forms[index + 2]}")
        else:
            line.append("$")
        lines.append(line)
    return lines
