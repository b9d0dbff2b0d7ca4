"""What the model sees of each word: a short list of strings.

Every string is a guess at what could tell one field from another: the word itself, its
shape, the marks before and after it, its neighbours, where it stands, whether it stands in
quotes or brackets, and what the phrase around it looks like.
"""

from collections.abc import Sequence
from typing import Final

from refcli.parse.labelling.phrases import phrase_features, signature, word_of
from refcli.parse.labelling.shapes import YEARS, marks, shape
from refcli.parse.labelling.tokens import Tokens
from refcli.text.remembered import remembered

__all__ = ["featurize", "shape"]

_OPENING: Final = "([{"
_CLOSING: Final = ")]}"
_PLACES: Final = tuple(f"i={place}" for place in range(10))


def featurize(tokens: Tokens) -> list[list[str]]:
    """Return for each word of a text the features that the model reads."""
    count = len(tokens.words)
    words = list(map(word_of, tokens.words))
    views = list(map(_views, tokens.gaps))
    gaps = [gap for gap, _, _ in views]
    forms = [word.form for word in words]
    phrases = phrase_features(words, gaps)
    sides = _sides(forms, signature(words, gaps))
    lines: list[list[str]] = []
    previous, second = "^", ""
    for index, (word, form, before, after, phrase, inside, side) in enumerate(
        zip(words, forms, gaps, gaps[1:], phrases, _enclosures(gaps), sides, strict=False)
    ):
        line = [
            *word.own,
            *phrase,
            views[index][1],
            views[index + 1][2],
            f"bf={before}|{form}|{after}",
            f"ps={previous}|{before}|{form}",
            f"o={inside}|{form}",
            _PLACES[index if index < 3 else 3 + 7 * index // count],
            f"e={count - index if count - index < 4 else 4}|{form}",
            f"g={side}|{phrase[0][2]}",
        ]
        if index > 1:
            line += (
                words[index - 1].previous,
                words[index - 2].previous2,
                f"pps={second}|{gaps[index - 1]}|{previous}|{before}",
            )
        else:
            line.append(words[0].previous if index else "^")
        if index + 2 < count:
            following = forms[index + 1]
            line += (
                words[index + 1].next,
                f"sn={form}|{after}|{following}",
                words[index + 2].next2,
                f"nns={after}|{following}|{gaps[index + 2]}|{forms[index + 2]}",
            )
        elif index + 1 < count:
            line += (words[index + 1].next, f"sn={form}|{after}|{forms[index + 1]}")
        else:
            line.append("$")
        lines.append(line)
        previous, second = form, previous
    return lines


@remembered(4096)
def _views(gap: str) -> tuple[str, str, str]:
    """Return the marks of a gap, and what the words behind it and before it see of them."""
    own = marks(gap)
    return own, f"b={own}", f"f={own}"


def _enclosures(gaps: Sequence[str]) -> list[str]:
    """Return for each word the bracket and quotes that it stands in, and ``//`` behind it."""
    states: list[str] = []
    bracket = quote = seen = ""
    for gap in gaps:
        if gap != " " and gap:
            for mark in gap:
                if mark in _OPENING:
                    bracket = mark
                elif mark in _CLOSING:
                    bracket = ""
                elif mark == '"':
                    quote = "" if quote else '"'
                elif mark == "'":
                    quote = "'" if gap[-1] == "'" else ""
            if "//" in gap:
                seen = "//"
        states.append(bracket + quote + seen)
    return states


def _sides(forms: Sequence[str], whole: str) -> list[str]:
    """Return for each word what the reference holds, and its side of the first year."""
    first = next((index for index, form in enumerate(forms) if form in YEARS), -1)
    if first < 0:
        return [f"{whole}-"] * len(forms)
    later = len(forms) - first - 1
    return [*[f"{whole}<"] * first, f"{whole}=", *[f"{whole}>"] * later]
