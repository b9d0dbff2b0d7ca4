"""Headings: where a list of references begins, and what comes after one.

The words stand in ``headings.json``, by language. A heading may be numbered (``7 Literatur``,
``VI. References``), spaced out (``R E F E R E N C E S``), in capitals, marked up (``## …``,
``**…**``), in capitals without accents, say in brackets what it holds, or end in a colon.
"""

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.line import Line
from refcli.text.fold import fold
from refcli.text.patterns import late

__all__ = [
    "counts_works",
    "is_annotation",
    "is_capitals",
    "is_heading_after",
    "is_notes_heading",
    "is_part_heading",
    "is_reference_heading",
    "is_subheading",
]

_LONGEST: Final = 90

_LONGEST_PART: Final = 50

_NUMBER: Final = late(
    r"^(?:(?:chapter|section|part|глава|раздел|розділ|kapitel|teil)?\s*"
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[A-ZА-Я])(?:[.):]\s*|\s+))(?=\S)",
    re.I,
)

_ORDINAL: Final = late(
    r"^(?:[一二三四五六七八九十]{1,2}、|(?:او|أو|ثان|ثالث|رابع|خامس)[^\s:]{1,4}\s?:\s?|[ⅰ-ⅹ]\.?\s)(?=\S)"
)
"""What counts the parts of a list in Chinese and Arabic: ``一、`` ``أولاً:``."""

_COPYRIGHT: Final = late(r"(?:©|copyright\s(?:©|\(c\)|\d{4}))", re.I)
"""What stands at the foot of a page."""

_COUNTED: Final = late(r"\s(?:\d{1,2}|[ivxlc]{1,5}|[a-zа-я])$")
"""What counts such parts, behind the word: `Appendix A`, `Anexo II`."""

_PAGE: Final = late(r"^(?:\d{1,4}|[ivxlc]{1,7})\s{2,}|\s{2,}(?:\d{1,4}|[ivxlc]{1,7})$")
"""The number of a page beside a heading that stands at the head of it, too."""

_EDIT: Final = late(r"(?<!\s)\s?\[[^\[\]]{2,40}\]$")
"""Wikipedia's links behind a heading: `Примечания [править | править код]`, `参考文献[编辑]`."""

_MARKUP: Final = late(r"^[#=*_\s>|]+|[#=*_\s|]+$")

_SPACED: Final = late(r"(?:[^\W\d_]\s){4,}[^\W\d_]")

_END: Final = late(r"[\s:：.]+$")

_WHAT: Final = late(r"\s?[(（](?:\d{1,4}|[^\W\d_][^()（）,;\d]{0,25})[)）]$")
"""What a heading says of its list: `References (selection)`, `Literatur (Auswahl)`."""


@lru_cache(maxsize=10_000)
def is_reference_heading(line: str) -> bool:
    """Tell whether a line is nothing but the heading of a list of references."""
    end = _PAGE.sub("", _EDIT.sub("", line[-_LONGEST:])).rstrip(" :：.#=*_|")
    last = fold(end.rpartition(" ")[2])
    if len(last) > 1 and last[-1] not in ")）" and last not in _last_words():
        return False
    return any(form in _words("references") for form in _forms(line))


def is_part_heading(line: str) -> bool:
    """Tell whether a line is the heading of a part of a list: `Books`, `Źródła internetowe`.

    Alone, outside a list, such words head anything.
    """
    if len(line) > _LONGEST_PART or line[-1] in ".,;":
        return False
    return counts_works(line) or any(map(_names_parts, _forms(line)))


def _names_parts(form: str) -> bool:
    """Tell the words of one part, or of several together: ``books and articles``."""
    words = _words("parts")
    return form in words or all(one in words for one in _AND.split(form))


_AND: Final = late(r",\s|\s?[/&]\s?|\s(?:and|und|et|y|e|i|и|та|en|og|och|ve|a)\s")


def is_annotation(line: str) -> bool:
    """Tell whether a line says of the reference above what it is about: ``Keywords: bread``."""
    word, colon, _ = line[:_LONGEST_PART].partition(":")
    return bool(colon) and fold(word.strip()) in _words("annotations")


def is_capitals(line: str) -> bool:
    """Tell whether a line is a few words in capitals, as headings of parts are."""
    words = re.fullmatch(r"[^\W\d_]{3,}(?:[ ,:&–-]{1,3}[^\W\d_]+)*", line)
    return bool(words) and len(line) <= _LONGEST_PART and line.isupper()


def counts_works(line: str) -> bool:
    """Tell whether a line says how many works follow: ``Articles dans une revue 3 documents``."""
    return len(line) <= _LONGEST_PART and _COUNTED_WORKS.match(line) is not None


_COUNTED_WORKS: Final = late(
    r"[^\W\d_][^\d.,;:]*\s\d+\s(?:documents?|results?|items?|works?|titres?|Treffer)$", re.I
)


def is_notes_heading(line: str) -> bool:
    """Tell whether such a heading says that notes stand below it, references among them."""
    return any(form in _words("notes") for form in _forms(line))


def is_heading_after(line: str, *, alone: bool = False) -> bool:
    """Tell whether a line begins a part that may follow a list of references.

    ``Funding.`` and ``Conflict of interest: none`` begin their paragraph on the same line,
    unless the heading must stand ``alone``.
    """
    if _COPYRIGHT.match(line):
        return True
    words = _words("after")
    if alone:
        # Scripts without capitals begin a heading with any letter.
        begins = line[0].isalpha() and not line[0].islower()
        return begins and any(form in words for form in _forms(line))
    opening = re.split(r"[:.]", line[:_LONGEST], maxsplit=1)[0]
    dated = _DATED.match(line)
    openings = (line, opening, dated[1]) if dated else (line, opening)
    return any(form in words for text in openings for form in _forms(text))


_DATED: Final = late(
    r"([^\W\d][^\d:.,;]{2,40}?)\s(?:[^\W\d]{3,12}\s)?\d{1,2}(?:[.,/]|\.?\s[^\W\d]{3,12}\b)"
)
"""A word before a day, as journals say when they got an article: ``Received 12 March 2019``."""


@cache
def _words(part: str) -> frozenset[str]:
    data = json.loads(Path(__file__).with_name("headings.json").read_text("utf-8"))
    return frozenset(fold(heading) for headings in data[part].values() for heading in headings)


@cache
def _last_words() -> frozenset[str]:
    """Return the words that headings of references end in: most lines end in none of them."""
    return frozenset(heading.rpartition(" ")[2] for heading in _words("references"))


def _forms(line: str) -> set[str]:
    """Return the line as the word lists may have it: bare, and without its number."""
    if len(line) > _LONGEST:
        return set()
    bare = _END.sub("", _MARKUP.sub("", _PAGE.sub("", _EDIT.sub("", line))))
    if _SPACED.fullmatch(bare):
        bare = bare.replace(" ", "")
    bare = fold(re.sub(r"\s+", " ", bare))
    bare = _ORDINAL.sub("", bare)
    return {bare, _NUMBER.sub("", bare), _COUNTED.sub("", bare), _WHAT.sub("", bare)}


_PART: Final = late(r"^(?:[IVX]{1,4}|[A-Za-zА-Яа-я])[.)]\s+(?=\S)")
"""What counts the parts of a list: `II. Articles`, `B) Books`, `b) Otras fuentes`."""


_SHORT_NAME: Final = late(r"\s\([^\W\d_a-zà-þа-яё]{2,8}\)$")
"""The short name of a body behind its name: `Государственный архив (ГАРФ)`."""


def is_subheading(lines: Sequence[Line], place: int) -> bool:
    """Tell the heading of a part by its form: a few words without figures, behind a sentence."""
    text = _SHORT_NAME.sub("", _PART.sub("", lines[place].text))
    above = lines[place - 1].text if place else ""
    return (
        len(text) <= _LONGEST_SUBHEADING
        and text[0].isupper()
        and text[-1].isalpha()
        and not any(map(str.isdigit, text))
        and not any(mark in text for mark in (",", ". ", ": "))
        and (not above or not is_open(above) or is_reference_heading(above))
    )


_LONGEST_SUBHEADING: Final = 50
"""Characters that the heading of a part of a list may have: `Sources imprimées`."""
