"""Buttons behind a reference on a page: ``[DOI] [PubMed]``, ``Article  CAS  Google Scholar``.

Their words stand in ``buttons.txt``. Publishers part them by spaces, commas, strokes or nothing.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.identifiers import DOI_PREFIX, find_doi

__all__ = ["button_lines", "is_buttons", "is_foot", "way_back", "without_buttons"]

_TAIL: Final = 400
"""Characters at the end of a reference that buttons may take."""

_DOI_BUTTON: Final = late(rf"\s*\[DOI:?\s+({DOI_PREFIX}[^\s\[\]]+)\]", re.I)
"""A button whose link's DOI was put behind its word."""

_CONTEXT: Final = late(
    r"\s*(?:(?:Контекст|Context)\s*:|本文引用)\s*\[\d[\d\s,;–-]*\]\s*$|\s*被引用次数\s?[:：]?\s?\d+\s*$",
    re.I,
)
"""Where a reference is cited, as eLIBRARY shows it, or how often, as Chinese pages do."""


def without_buttons(text: str) -> str:
    """Return a reference without the buttons around it; a DOI that one of them holds stays.

    >>> without_buttons("1. Smith J. Noise. 2001;3:1–9. [DOI 10.1000/1] [] [PubMed]")
    '1. Smith J. Noise. 2001;3:1–9. DOI: 10.1000/1'
    """
    if "^" in text or "↑" in text:
        text = _way_back_inside().sub(r"\1", text) or text
    tail = text[-_TAIL:]
    if "[" not in tail and "引" not in tail and not _may_end_in_buttons(text):
        return text
    head = text[:-_TAIL]
    held = _DOI_BUTTON.search(tail)
    bare = _DOI_BUTTON.sub("", tail) if held else tail
    if bare.rstrip()[-1:].isdigit() or bare.rstrip().endswith("]"):
        bare = _CONTEXT.sub("", bare)
    ends = bare.rstrip(_BETWEEN).endswith(("]", ")")) or _may_end_in_buttons(bare)
    found = _row().search(bare) if ends else None
    if found and _is_row(found.group()) and not _ends_address(bare, found):
        bare = bare[: found.start()].rstrip()
    if held and not find_doi(head + bare):
        bare += f" DOI: {held[1]}"
    return head + bare if re.search(r"[^\W\d_]", head + bare) else text


def _ends_address(text: str, row: re.Match[str]) -> bool:
    """Tell a row that goes on with an address at once, and may be its end: ``/a.PDF``."""
    address = text[: row.start()].rpartition(" ")[2]
    return "://" in address and not row.group()[0].isspace() and not _telling().search(row.group())


_FIGURES: Final = late(r"\d+")


def button_lines(texts: Sequence[str]) -> set[int]:
    """Return the places of the lines that are nothing but buttons.

    Words that may end a title (``Article``) are where a row of such lines has a sure one.
    """
    found: set[int] = set()
    row: list[int] = []
    sure = False
    for place, text in enumerate([*texts, "."]):
        if is_buttons(text):
            row.append(place)
            sure = True
        elif len(text) <= _LONGEST_END and _FIGURES.sub("<n>", text.lower()) in _beside_others():
            row.append(place)
        elif text:
            if sure:
                found.update(row)
            row, sure = [], False
    return found


@cache
def _beside_others() -> frozenset[str]:
    return frozenset((*_words("beside"), *_words("bracketed")))


def is_buttons(text: str) -> bool:
    """Tell whether a line is nothing but buttons: ``[Crossref], [Google Scholar]``."""
    if len(text) <= _LONGEST_END and _FIGURES.sub("<n>", text.lower()) in _words("alone"):
        return True
    if len(text) > _TAIL or not (text.startswith("[") or _may_end_in_buttons(text)):
        return False
    return text != "[]" and _row().fullmatch(text) is not None and _is_row(text)


def is_foot(text: str) -> bool:
    """Tell what is printed below the pages of a copy: who took it when, and on what terms.

    So are the remarks that Word prints beside a text.
    """
    if _REMARK.match(text):
        return True
    if text[:_LONGEST_FOOT].lower().startswith(_feet()):
        return True
    return len(text) <= _TAIL and _TAKEN.match(text) is not None


_TAKEN: Final = late(
    r"(?:\d{1,3}\.){3}\d{1,3} on [A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \S+$|"
    r"Downloaded (?:from|by) .{2,200}\bby .{2,60} on \d{1,2} [A-Z][a-z]+ \d{4}$"
)
"""The address that took a copy, as JSTOR writes it, or the name, as Oxford does."""

_REMARK: Final = late(r"[^\W\d_]{5,15}\s\[[A-Z][A-Za-z]{0,5}\d{1,3}(?:R\d{1,3})?\]:")
"""How Word begins a remark, by whom, and which of theirs: ``Comment [AB1]:``, ``… [AB2R1]:``."""

_LONGEST_FOOT: Final = 60
"""Characters that show what a page's foot says of its copy."""


@cache
def _feet() -> tuple[str, ...]:
    return tuple(_words("foot"))


def _may_end_in_buttons(text: str) -> bool:
    """Tell at little cost whether a text may end in a button without brackets."""
    return text[-_LONGEST_END:].rstrip(_BETWEEN).lower().endswith(_ends())


_BETWEEN: Final = " \t\u00a0|,;.·•"
"""What stands between two buttons, or nothing."""

_LONGEST_END: Final = 30


def _is_row(row: str) -> bool:
    """Tell whether some of a row of words can only be buttons, or it has several."""
    if "[" in row or _telling().search(row):
        return True
    return len(_besides().findall(row)) > 1


@cache
def way_back() -> re.Pattern[str]:
    """Return the pattern of Wikipedia's way back to where a reference is cited.

    It is ``^ a b``, or has words in the language of the page: ``↑ Hochspringen nach: a b``.
    """
    words, letters = _forms("back"), _forms("letters")
    mark = rf"(?:[a-z]|{letters}|\d{{1,2}}(?:[.,]\d{{1,2}})?)"
    return re.compile(
        rf"[\^↑]\s*(?:(?:{words})\s?:?\s+)?(?:{mark}\s+)*(?=[^\W\d_]|[\"“„«『「《〈(\[（])",
        re.I,
    )


@cache
def _way_back_inside() -> re.Pattern[str]:
    return re.compile(rf"^(\d{{1,4}}\.\s+|){way_back().pattern}", re.I)


@cache
def _row() -> re.Pattern[str]:
    """Return the pattern of a row of buttons at the end of a reference."""
    bare = rf"(?-i:(?=[^a-zа-я]))(?:{_forms('bare', 'beside')})(?-i:(?![a-zа-я]))"
    bracketed = rf"\[\s*(?:{_forms('bracketed', 'bare', 'beside')})?\s*\]"
    between = f"[{re.escape(_BETWEEN)}]*"
    start = r"(?:^|(?<=[\s\])./\d]))\s*"
    return re.compile(rf"{start}(?>(?:{bracketed}|{bare}){between})+$", re.I)


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(_forms("bare"), re.I)


@cache
def _besides() -> re.Pattern[str]:
    return re.compile(_forms("beside"), re.I)


@cache
def _ends() -> tuple[str, ...]:
    words = [
        word.replace("<n>", "").rstrip(" (：)") for word in (*_words("bare"), *_words("beside"))
    ]
    return tuple({word[-6:] for word in words})


def _forms(*kinds: str) -> str:
    words = sorted((word for kind in kinds for word in _words(kind)), key=len, reverse=True)
    return "|".join(re.escape(word).replace("<n>", r"\d+") for word in words)


@cache
def _words(kind: str) -> list[str]:
    lines = word_lists.lines("refcli.parse.finding", "buttons.txt")
    return [
        word.strip()
        for line in lines
        if line.startswith(f"{kind}:")
        for word in line.partition(":")[2].split("|")
    ]
