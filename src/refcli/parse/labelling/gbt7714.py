"""Chinese references, told by the mark that GB/T 7714 puts behind every title: ``[J]``.

The model has learnt no Chinese; the standard's punctuation is strict enough to read it by
rule (GB/T 7714-2015, 4.1 to 4.6 and annex B).
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens

__all__ = ["STATES", "chinese", "type_of_mark"]

STATES: Final = "GB/T 7714 marks the end of every title: [J], [M], [D]."

_TYPES: Final = {
    "J": "article-journal",
    "M": "book",
    "C": "paper-conference",
    "D": "thesis",
    "P": "patent",
    "S": "standard",
    "R": "report",
    "N": "article-newspaper",
    "G": "book",
    "EB": "webpage",
    "DB": "dataset",
}
_HOSTED: Final = frozenset("JNC")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_MARK: Final = re.compile(
    r"\[({})(?:/(?:OL|CD|MT|DK))?\](?=\s*(?:[.．。,，:：/]|{}|$))".format(
        "|".join(_TYPES), _HAN.pattern
    )
)
"""A mark and what may follow it, unlike the bracket of `[C]–H activation`."""
_NUMBERED: Final = frozenset("PS")
_COLON: Final = frozenset(":：")
_STOP: Final = frozenset(".．。")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def type_of_mark(text: str) -> str:
    """Return the CSL type that a mark of GB/T 7714 names, or "" where there is none."""
    match = _MARK.search(text)
    return _TYPES[match[1]] if match else ""


def chinese(tokens: Tokens, labels: Sequence[str]) -> list[str] | None:
    """Label a Chinese reference by its punctuation; return None for any other.

    Numbers of the list, addresses and DOIs keep the labels that they have.
    """
    found = list(labels)
    match = _MARK.search(tokens.text)
    mark = next(
        (at for at, start in enumerate(tokens.starts) if match and start > match.start()), 0
    )
    if not match or not _HAN.search("".join(tokens.words[:mark])):
        return None
    first = sum(1 for _ in takewhile(str.isdigit, tokens.words[:mark]))
    title = next((at for at in range(first + 1, mark) if _STOP & set(tokens.gaps[at])), first)
    behind = mark + ("/" in match.group()) + 1
    found[first:title] = ["author"] * (title - first)
    found[title:mark] = ["title"] * (mark - title)
    found[mark:behind] = [OUTSIDE] * (behind - mark)
    if match[1] in _NUMBERED:
        _part_number(tokens, found, title, mark)
    _label_imprint(tokens, found, behind, match[1])
    return found


def _part_number(tokens: Tokens, labels: list[str], title: int, mark: int) -> None:
    """Part a designation from the title: `方案: 中国, 88105607.3[P]`, `规则: GB/T 7714-2015[S]`."""
    at = next((at for at in range(mark - 1, title, -1) if _COLON & set(tokens.gaps[at])), mark)
    for place in range(at, mark):
        labels[place] = OUTSIDE if _HAN.search(tokens.words[place]) else "number"


def _label_imprint(tokens: Tokens, labels: list[str], behind: int, mark: str) -> None:
    """Label what stands behind the mark: the host or the imprint, the numbers, the pages."""
    turns = _turns(tokens, behind) if mark == "C" else []
    words = "container" if mark in _HOSTED else "location"
    if len(turns) > 1:
        words = "editor"
    for at in range(behind, len(labels)):
        if labels[at] in {"doi", "url"}:
            continue
        word = tokens.words[at]
        if at in turns:
            words = "location" if at == turns[-1] else "container"
        elif words == "location" and _COLON & set(tokens.gaps[at]):
            words = "publisher"
        named = _HAN.search(word) or word.isalpha()
        labels[at] = words if named else _number(tokens.gaps[at], word, labels[at - 1], mark)


def _turns(tokens: Tokens, behind: int) -> list[int]:
    """Return where the phrases behind ``[C]//`` begin, but for the first: host, imprint."""
    return [
        at
        for at in range(behind + 1, len(tokens.words))
        if _STOP & set(tokens.gaps[at]) and _HAN.search(tokens.words[at])
    ]


def _number(gap: str, word: str, before: str, mark: str) -> str:
    """Return the label of a number: by the mark before it, and what it follows."""
    if "[" in gap or (before == "accessed" and gap == "-"):
        return "accessed"
    if before in {"date", "pages"} and gap in {"-", "–", "—", "+"}:
        return before
    if _COLON & set(gap):
        return "pages"
    if "(" in gap or "（" in gap:
        return "pages" if mark == "N" else "date" if _YEAR.fullmatch(word) else "issue"
    if _YEAR.fullmatch(word) and before != "date":
        return "date"
    return "volume" if mark == "J" else "pages"
