"""Titles compared: the same words, the main title alone, or only near."""

import re
from itertools import islice
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from refcli.enrich.matching.spelled import are_spelled_alike, without_remark
from refcli.text.fold import fold
from refcli.text.markup import without_tags

__all__ = ["MAIN", "NEAR", "OTHER", "SAME", "SLIP", "compare_titles", "slip", "title_key"]

SAME: Final = "same"
MAIN: Final = "main"
"""The same but for a subtitle that only one of the two has."""
SLIP: Final = "slip"
"""The same but for one letter inside a long word: a slip of the pen."""
NEAR: Final = "near"
"""So alike that one may be the other told wrongly."""
OTHER: Final = "other"

_NEAR: Final = 70.0
"""Letters in common, of a hundred, of two titles that are near."""

_SUBTITLE: Final = re.compile(r"\s*[:?!.]\s+|\s+[-–—]+\s+|\s*:\s*")
_MOST_HEADS: Final = 10
"""Marks, from the first, that may begin a subtitle: for each the titles are compared anew."""

_NOTICE: Final = re.compile(
    r"^\W*(?:retracted|withdrawn)(?: article)?\s*[:\]]\s*|\s*\((?:retracted|withdrawn)[^)]*\)$",
    re.IGNORECASE,
)
_GREEK: Final = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa",
    "λ": "lambda", "μ": "mu", "π": "pi", "σ": "sigma", "τ": "tau", "φ": "phi", "ω": "omega",
}  # fmt: skip
_LETTERS: Final = str.maketrans(_GREEK)
_WORD: Final = re.compile(r"[^\W_]+")


def title_key(title: str) -> str:
    """Return the letters and digits of a title: what its spellings share.

    >>> title_key("The <i>TGF-β</i> & Health.") == title_key("The TGF-beta and health")
    True
    """
    return "".join(_words(title))


def _words(title: str) -> list[str]:
    text = _NOTICE.sub("", without_tags(title))
    text = fold(text.replace("&", " and ")).translate(_LETTERS)
    return _WORD.findall(text)


def compare_titles(one: str, other: str) -> tuple[str, float]:
    """Return how two titles stand to each other, and how many letters of a hundred they share."""
    left, right = title_key(one), title_key(other)
    if not left or not right:
        return OTHER, 0.0
    if left == right:
        return SAME, 100.0
    if are_spelled_alike(_words(without_remark(one)), _words(without_remark(other))):
        return SAME, 100.0
    if any(title_key(head) == right for head in _heads(one)) or any(
        title_key(head) == left for head in _heads(other)
    ):
        return MAIN, 100.0
    pairs = [(one, other)]
    pairs += [(head, other) for head in _heads(one)] + [(one, head) for head in _heads(other)]
    if any(_is_slip(_words(a), _words(b)) for a, b in pairs):
        return SLIP, 99.0
    ratio = max(fuzz.ratio(title_key(a), title_key(b), score_cutoff=_NEAR) for a, b in pairs)
    return (NEAR, ratio) if ratio >= _NEAR else (OTHER, ratio)


def _is_slip(one: list[str], other: list[str]) -> bool:
    """Tell whether one letter in a long word is all that differs, and is not its ending."""
    if len(one) != len(other) or len(one) < 4:
        return False
    unlike = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    if len(unlike) != 1:
        return False
    left, right = unlike[0]
    if min(len(left), len(right)) < 5 or left[-2:] != right[-2:] or not left.isalpha():
        return False
    return OSA.distance(left, right, score_cutoff=1) == 1


def slip(one: str, other: str) -> tuple[str, str]:
    """Return the word of each title by which they differ, as it is written; "" for none.

    >>> slip("Sleep in hospitl wards", "Sleep in Hospital Wards: a trial")
    ('hospitl', 'Hospital')
    """
    left, right = (_WORD.findall(without_tags(title)) for title in (one, other))
    pairs = ((a, b) for a in _lacking(left, right) for b in _lacking(right, left))
    return min(pairs, key=lambda pair: OSA.distance(*pair), default=("", ""))


def _lacking(words: list[str], others: list[str]) -> list[str]:
    known = set(map(fold, others))
    return [word for word in words if fold(word) not in known]


def _heads(title: str) -> list[str]:
    """Return what stands before each mark that may begin a subtitle."""
    heads = (title[: cut.start()] for cut in islice(_SUBTITLE.finditer(title), _MOST_HEADS))
    return [head for head in heads if len(title_key(head)) >= _SHORTEST]


_SHORTEST: Final = 12
"""Letters of a main title that may stand for the whole."""
