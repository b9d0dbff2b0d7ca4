"""What stands behind a reference and tells itself: `PMID: 123`, `ISSN 1234-5678`, `Google Scholar`.

The model has learnt references as lists print them. What databases, pages and people add behind one
would change how it reads what stands before; so it is not shown that, and its words say what it is.
The phrases stand in ``tail.txt``.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from refcli.parse.labelling.labels import LABELS, OUTSIDE
from refcli.parse.labelling.tokens import Tokens, tokenize
from refcli.text import word_lists
from refcli.text.languages.conjunctions import AND
from refcli.text.patterns import late
from refcli.text.remembered import remembered

__all__ = ["BUTTONS", "DATABASES", "without_tail"]

_LISTS: Final = word_lists.entries(__package__, "tail.txt")
DATABASES: Final = frozenset(_LISTS["database"][0].split(" | "))
"""What stands before the numbers that databases gave: `MR 1867354`."""
BUTTONS: Final = frozenset(name for line in _LISTS["button"] for name in line.split(" | "))
"""What pages print behind a reference that leads elsewhere, in small letters: `google scholar`."""
_SECOND: Final = late(r"(?<![^\s(])a\)\s.{10,400}?(?P<end>[;.,])\s(?:and\s)?\(?b\)\s(?=[^\W\da-z])")
"""Where the second of several works of one note begins: `(a) …; (b) …`, as chemists print them."""

_AROUND: Final = " ;,([<⟨{|·–—*•†‡★→↑=©"
"""Marks that may stand between a reference and what is behind it."""

_FARTHEST: Final = 24
"""Words at the end of a reference in which one such phrase is looked for."""
_SHORTEST: Final = 30
"""Characters of a reference before it, at least."""

_OPENING: Final = r"[\[(<⟨{]"
_CLOSING: Final = '.,;!?)]”»"'
"""Marks of which one stands before such a phrase, where there is no bracket and no figure."""
_SYMBOLS: Final = frozenset("→↑©$€£")
"""Marks that such a phrase may begin with."""

_MONTH: Final = r"[^\W\d_]{3,10}\.?"
_DATE: Final = (
    rf"(?:\d{{1,2}}[.\s/-]\s?(?:de\s)?(?:{_MONTH}|\d{{1,2}})[.\s/-]?\s?(?:de\s)?\d{{2,4}}(?:\sг\.)?"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    rf"|\d{{4}}[-/.\s](?:{_MONTH}|\d{{1,2}})(?:[-/.\s]\d{{1,2}})?|(?:{_MONTH}\s)?\d{{4}})"
)
_ISSN: Final = r"\d{4}-?\d{3}[\dXx](?:\s\((?:print|online)\))?"
_PLACES: Final = {
    "<n>": r"\d[\d,.]*",
    "<ns>": r"\d[\d\s,–-]*(?:(?:and|und|et|и|&)\s\d+)?",
    "<code>": r"(?:[A-Z]{2,6}:?\s?)?(?=\S*\d)[\w.:/-]+(?:\s\(\S{1,20}\))?",
    "<codes>": r"(?:[A-Z][a-z]{0,2}\s)?(?=\S*\d)[\w.:/-]+(?:\s[\w.]*\d[\w./-]*){0,2}",
    "<issn>": rf"{_ISSN}(?:,\s{_ISSN})?",
    "<isbn>": r"\d[\d-]{8,15}[\dXx](?:\s\([a-z]{2,5}\.?\))?",
    "<date>": _DATE,
    "<quartile>": r"Q[1-4]",
    "<money>": r"(?:\$\s?\d+\.\d\d|(?:US\$|[€£])\s?\d[\d.,]*|(?:EUR|USD|GBP|CHF)\s\d[\d.,]*)",
    "<rest>": r".{3,140}",
}
_ABSTRACTED: Final = r"(?:Chem\.\sAbstr\.|C\.\s?A\.|CAN),?\s(?:\d{4},\s)?\d{2,3}[,:]\s?\d{3,}\w?"
_LONE: Final = (
    r"WOS:\d{12,}|MR\d{5,8}|hal-\d{8}(?:v\d)?|urn:nbn:\S+|hdl:\d\S+|EDN:?\s[A-Z]{6}"
    r"|CODEN:?\s[A-Z]{5,6}|(?:1[89]|20)\d\d[A-Za-z&][\w&.]{13}[A-Z]"
)
"""Identifiers that tell themselves; the last is that of the Astrophysics Data System."""

_LABELS: Final = {"abstracted": "note", "central": "pmcid", "after": "note", "whole": "note"}
"""The labels of the kinds of phrases that are none themselves; what is not named is outside."""

_YEAR: Final = late(r"(?<![\d.:])(?:1[5-9]|20)\d\d(?!\.\d)")
_ADDRESS: Final = late(r"\S/\S*$")
"""Behind an address the model has learnt to read a day of access."""
_NEEDED: Final = {"after": late(r"\d\W{0,4}$"), "whole": late(r"\d\s?[-–]\s?\d+\W{0,4}$")}
_JOINING: Final = AND | {"or"}


def without_tail(tokens: Tokens) -> tuple[Tokens, list[str]]:
    """Return a reference without the words behind it that tell themselves, and their labels.

    Most have none, and come back as they are.
    """
    behind = _tail_of(tokens)
    kept = len(tokens.words) - len(behind)
    if not behind or kept < 1:
        return tokens, []
    text = tokens.text[: tokens.starts[kept]].rstrip(_AROUND)
    before = tokenize(text, body=tokens.body)
    if list(before.words) != list(tokens.words[:kept]):
        return tokens, []
    return before, behind


def _tail_of(tokens: Tokens) -> list[str]:
    count = kept = len(tokens.words)
    labels: list[str] = []
    if match := _SECOND.search(tokens.text, tokens.body) if "b) " in tokens.text else None:
        while kept and tokens.starts[kept - 1] >= match.end("end"):
            labels.append("note")
            kept -= 1
    if kept > 1 and tokens.words[-1] in _JOINING and not tokens.gaps[-1].strip(" ,;"):
        # "…; and" of a list in a sentence: what it joins is the next reference.
        kept -= 1
        labels.append(OUTSIDE)
    while found := _last_phrase(tokens, kept, tokens.starts[kept] if kept < count else None):
        label, first = found
        labels += [label] * (kept - first)
        kept = first
    return labels[::-1]


def _last_phrase(tokens: Tokens, kept: int, end: int | None) -> tuple[str, int] | None:
    """Return the label of the phrase that ends before a place, and its first word."""
    text, starts, words = tokens.text, tokens.starts, tokens.words
    farthest = max(1, kept - _FARTHEST)
    symbols = ("$" in text or not text.isascii()) and not _SYMBOLS.isdisjoint(text)
    told = list(map(_may_begin, words[farthest:kept]))
    if not symbols and True not in told:
        return None
    for at, begins in enumerate(told, farthest):
        if begins or (symbols and not _SYMBOLS.isdisjoint(tokens.gaps[at])):
            begin = _behind_marks(tokens, at)
            if begin < tokens.body + _SHORTEST or begin > starts[at]:
                continue
            match = _pattern().match(text, begin, len(text) if end is None else end)
            if match and _is_fitting(match):
                label = _LABELS.get(match.lastgroup or "", match.lastgroup or "")
                return label if label in LABELS else OUTSIDE, at
    return None


@remembered(16384)
def _may_begin(word: str) -> bool:
    """Tell a word that a phrase may begin with, or an identifier that has no word before it."""
    identifies = word[0].isdigit() and len(word) > _SHORT and not word.isdigit()
    return identifies or word.lower() in _firsts()


_SHORT: Final = 6
"""Letters and figures that an identifier has more of, if it has no word before it."""


def _behind_marks(tokens: Tokens, at: int) -> int:
    """Return where the marks end that close what stands before a word; -1 where nothing does."""
    begin = tokens.ends[at - 1]
    gap = tokens.gaps[at]
    closed = len(gap) - len(gap.lstrip(_CLOSING))
    behind = tokens.words[at - 1][-1].isdigit() or closed > 0
    return begin + closed if behind or not _BRACKETS.isdisjoint(gap) else -1


_BRACKETS: Final = frozenset("[(<⟨{")


def _is_fitting(match: re.Match[str]) -> bool:
    """Tell whether a phrase stands as its kind stands, and behind a reference that is dated."""
    kind, before = match.lastgroup, match.string[: match.start()]
    if kind == "accessed" and _ADDRESS.search(before):
        return False
    if match["open"] and kind != "whole":
        return kind != "note" or _YEAR.search(before) is not None
    if kind == "button":
        return not match["button"][0].islower()
    if kind in _NEEDED:
        return _NEEDED[kind].search(before) is not None
    return kind not in {"note", "accessed"} or _YEAR.search(before) is not None


@cache
def _phrases() -> dict[str, list[str]]:
    """Return the phrases of each kind, and the words of indexes and languages."""
    return {
        kind: [phrase.strip() for line in own for phrase in line.split(" | ")]
        for kind, own in _LISTS.items()
    }


@cache
def _firsts() -> frozenset[str]:
    """Return the words that a phrase may begin with, in small letters."""
    firsts: set[str] = set()
    for kind, phrases in _phrases().items():
        for phrase in phrases if kind not in {"languages", "database"} else ():
            words = _phrases().get(_LISTED.get(phrase.partition(">")[0], ""), [phrase])
            firsts.update(match[0] for word in words if (match := _WORD.match(word)))
    return frozenset(word.lower() for word in firsts | _IDENTIFIERS | _CURRENCIES)


_WORD: Final = late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LISTED: Final = {"<language": "languages", "<index": "index"}
_IDENTIFIERS: Final = frozenset(
    ("chem", "c", "can", "edn", "coden", "hal", "urn", "hdl", "wos", "pmc", "mr", "q")
)
_CURRENCIES: Final = frozenset(("us", "eur", "usd", "gbp", "chf"))
"""Words that a phrase of another form may begin with."""

_BRACKETED: Final = ("bracketed", "language")
_ONLY_OPEN: Final = "(?(open)|(?!))"


_GAP: Final = r"\s?[:.=#№]{0,2}\s?"
"""What stands between the words of a phrase and its figures."""


@cache
def _pattern() -> re.Pattern[str]:
    kinds = {
        kind: own
        for kind, own in _phrases().items()
        if kind not in {"index", "languages", "database"}
    }
    places = _PLACES | {
        "<index>": f"(?:{_any_of(_phrases()['index'])})",
        "<language>": f"(?:{_any_of(_phrases()['languages'])})",
    }
    groups = [
        rf"(?P<{kind}>{_ONLY_OPEN if kind in _BRACKETED else ''}(?:{_either(own, places)}))"
        for kind, own in kinds.items()
        if kind != "button"
    ]
    button = _any_of(kinds["button"])
    return re.compile(
        rf"\s*(?:[–—|·*•†‡★,;]+\s?)*(?P<open>{_OPENING})?\s?(?i:{'|'.join(groups)}|(?P<lone>(?-i:{_LONE}))|(?P<central>PMC\d{{5,9}})|(?P<abstracted>{_ABSTRACTED})"
        rf"|(?P<button>(?:{button})(?:[\s|,·/]{{1,3}}(?:{button}))*))(?(open)\s?\.?[\])>⟩}}]|)[.,;\s*•…]*$"
    )


def _either(phrases: Sequence[str], places: Mapping[str, str]) -> str:
    """Return a pattern of any of these phrases.

    The places in them are long: what several phrases end in, or begin with, is told once.
    """
    ends = [f"{gap}{place}" for place in places.values() for gap in (_GAP, r"\s", "")]
    ends.sort(key=len, reverse=True)
    before: dict[str, list[str]] = {}
    behind: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        front, place, tail = phrase.rpartition(">")
        if place and tail:
            behind.setdefault(_put(front + place, places), []).append(_put(tail, places))
            continue
        whole = _put(phrase, places)
        end = next(filter(whole.endswith, ends), "")
        before.setdefault(end, []).append(whole.removesuffix(end))
    ended = [f"(?:{'|'.join(heads)}){end}" for end, heads in before.items()]
    begun = [f"{front}(?:{'|'.join(tails)})" for front, tails in behind.items()]
    return "|".join([*ended, *begun])


def _put(phrase: str, places: Mapping[str, str]) -> str:
    """Return the pattern of one phrase."""
    spaced = re.escape(phrase).replace(r"\ ", r"\s")
    spaced = re.sub(r"\\s(?=<(?:n|ns|code|codes|issn|isbn|date|rest)>)", lambda _: _GAP, spaced)
    return re.sub("<[a-z]+>", lambda place: places[place[0]], spaced)


def _any_of(phrases: list[str]) -> str:
    ranked = sorted(phrases, key=len, reverse=True)
    return "|".join(
        re.escape(phrase).replace(r"\ ", r"\s").replace("<n>", r"\d+") for phrase in ranked
    )
