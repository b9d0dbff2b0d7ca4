"""A reference cut into words and the marks between them.

The words (letters, numbers, initials, whole addresses and identifiers) are what the model
labels; what stands between two words (spaces, points, brackets, dashes) is a gap, and
tells the model where one field ends and the next begins. Nothing is lost: words and gaps
joined give the text back, so every field can be cut from the text that the user gave.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple
from unicodedata import category

from refcli.text.markup import TAG
from refcli.text.patterns import late
from refcli.values.identifiers import BARE_ADDRESS, DOI_PREFIX

__all__ = [
    "MAX_WORDS",
    "STOPS",
    "UPPER",
    "Tokens",
    "as_far_as_cut",
    "storable",
    "tokenize",
    "words_between",
]

MAX_WORDS: Final = 400
"""No reference has more words than this; what follows is kept in the text, unlabelled."""

STOPS: Final = frozenset((". ", "? ", "! "))
"""What parts two sentences: the gaps."""

UPPER: Final = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎΑ-Ω" + "".join(
    letter for letter in map(chr, range(0x100, 0x180)) if letter.isupper()
)
"""The capital letters of Latin, Cyrillic and Greek, for the brackets of a pattern."""

_MARKS: Final = {at for at in range(0x300, 0x1000) if category(chr(at)) in {"Mn", "Mc"}}
_MARK: Final = "".join(
    f"{chr(first)}-{chr(last)}"
    for first, last in zip(
        sorted(at for at in _MARKS if at - 1 not in _MARKS),
        sorted(at for at in _MARKS if at + 1 not in _MARKS),
        strict=True,
    )
)
"""Accents, points and vowel signs, which belong to the letter before them, for the brackets."""

_LINK: Final = rf"""
      (?:(?:https?|ftps?)\s?:\s?/\s?/\s?|www\.)[^\s（）。、「」『』]+  # an address
    | {DOI_PREFIX}\S+                                     # a DOI
    | (?<![\w@.-])(?=[a-z\d-]+\.[a-z]){BARE_ADDRESS}[^\s<>]{{2,}}
    | (?:(?:hep|nucl|cond|gr|astro|quant|math)\s?-\s?(?:ph|th|ex|lat|mat|qc)
        | math | cs)(?:\.[A-Z]{{2}})?\s?/\s?\d{{7}}       # arXiv before 2007
    """
"""What leads elsewhere: with a stroke in it, or the beginning of a site's name."""

_PLAIN: Final = rf"""
      [A-Za-z][a-z]{{2,59}}(?=[\s,.;:)])                   # most words, told at little cost
    | (?<![\d.])\d{{4}}\.\d{{4,5}}(?:v\d+)?(?![\d.]*\d)   # arXiv since
    | \A\d{{1,3}}(?=[{UPPER}])                            # the number in a list: 12Smith
    | \bC\+\+                                              # the language
    | °\s?[CF]\b                                          # degrees: no initial of a name
    | [{UPPER}]\.(?:[-‐\u2011–−]?[{UPPER}]\.)*          # initials: J.L.K.
    | (?!(?:19|20)\d\dc)\d{{1,6}}(?=(?:[сcpрsS]|pp|стр)\.?(?:\W|$))  # in 288с. and 6pp., not 2011c
    | \d{{1,60}}(?=https?:/|DOI:|doi:)                      # the last page, an address behind it
    | [a-z]\d{{1,12}}(?![^\W\d_])                         # an article number: e025460
    | (?:and|und|URL)(?=[{UPPER}]\.|https?)              # a word that a space was lost after
    | [^\W\d_]{{1,60}}[{_MARK}]*                    # letters, the digits after them apart
      (?:['’‘`ʼ´‐-]?[^\W\d_]{{1,60}}[{_MARK}]*){{0,20}}
    | \d{{1,60}}(?:(?![\u3400-\u9fff])[^\W_][\w\u0300-\u036f]{{0,60}})?  # numbers: 12, 3rd, 2009a
    | [^\W_][\w\u0300-\u036f]{{0,60}}
    | _{{1,60}}
    """

# Between words nothing of this is looked for.
_WORD: Final = late(rf"(?=[\w°-])(?:{_LINK}|{_PLAIN})", re.VERBOSE)
_PLAIN_WORD: Final = late(rf"(?=[\w°])(?:{_PLAIN})", re.VERBOSE)

_TRAILING: Final = ".,;:)]}>»”\"'’"
"""Marks that end a sentence, not an address, when they stand at its end."""


class Tokens(NamedTuple):
    """The words of a text, where each starts and ends, and the gaps around them.

    ``gaps[i]`` stands before ``words[i]``; ``gaps[-1]`` after the last word, so that there
    is one gap more than words.
    """

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    gaps: Sequence[str]
    body: int = 0
    """Where the reference begins in the text: behind the number that it has in a list."""


_SURROGATE: Final = late("[\ud800-\udfff]")


def storable(text: str) -> str:
    """Return a text without lone surrogates, which no stream, and not the model, can hold."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def tokenize(text: str, limit: int = MAX_WORDS, body: int = 0) -> Tokens:
    """Cut a text into words and gaps, in time linear in its length.

    At most ``limit`` words are cut; the last gap then holds the rest of the text. What stands
    before ``body``, the number of a reference in its list, is not a word.
    """
    text = storable(text)
    if "/" not in text and "www." not in text and "<" not in text:
        return _plainly_cut(text, limit, body)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[str] = []
    tags = [match.span() for match in TAG.finditer(text)] if "<" in text else []
    position = last = body
    tag = 0
    search = _WORD.search
    while len(words) < limit and (match := search(text, position)):
        start, end = match.span()
        while tag < len(tags) and tags[tag][1] <= start:
            tag += 1
        if tag < len(tags) and end > tags[tag][0]:
            if start >= tags[tag][0]:
                position = tags[tag][1]
                continue
            end = tags[tag][0]
        word = text[start:end]
        if len(word) > 8 and ("/" in word or word[:4] == "www."):
            word = _trimmed(word)
            end = start + len(word)
        words.append(word)
        starts.append(start)
        ends.append(end)
        gaps.append(text[last:start])
        position = last = end
    gaps.append(text[last:])
    return Tokens(text, words, starts, ends, gaps, body)


def _plainly_cut(text: str, limit: int, body: int) -> Tokens:
    """Cut a text in which there are neither links nor tags."""
    found = islice(_PLAIN_WORD.finditer(text, body), limit)
    edges = [match.span() for match in found]
    starts, ends = [start for start, _ in edges], [end for _, end in edges]
    words = [text[start:end] for start, end in edges]
    between = zip([body, *ends], [*starts, len(text)], strict=True)
    return Tokens(text, words, starts, ends, [text[end:start] for end, start in between], body)


def as_far_as_cut(tokens: Tokens) -> Tokens:
    """Return the words of a text that is too long without what stands behind the last of them.

    Who looks for a form in the text finds none there of which no word can be labelled.
    """
    if len(tokens.words) < MAX_WORDS:
        return tokens
    return tokens._replace(text=tokens.text[: tokens.ends[-1]], gaps=[*tokens.gaps[:-1], ""])


def words_between(tokens: Tokens, begin: int, end: int) -> list[int]:
    """Return which words begin between two places of the text."""
    return [at for at, start in enumerate(tokens.starts) if begin <= start < end]


def _trimmed(address: str) -> str:
    """Return an address without the marks of the sentence around it."""
    if (glued := address.find("URLhttp")) > 0:
        address = address[:glued]
    while address and address[-1] in _TRAILING:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address
