"""Pages: read in files and in running text, completed, taken apart. In records: ``109-122``."""

import re
from typing import Final

from refcli.text.dashes import plain_dashes
from refcli.text.patterns import late
from refcli.values.date_words import month_number
from refcli.values.last_page import completed
from refcli.values.numbers import has_letters, pattern

__all__ = [
    "completed",
    "find",
    "first_last",
    "full_range",
    "has_mark",
    "joined",
    "split_at_mark",
    "undated",
]

_MARK: Final = (
    r"^\W*(?:(?:(?:<page>)\b\s*[.:]?\s*)+(?=\S)|pp?(?=\d+\W+\d)|(?:pages?|seiten?)(?=\d))"
)
_MARK_BEHIND: Final = r"\s*\b(?:<page>)\.?$"
_COUNTED: Final = late(r"(?<=\d)\s?(?:[쪽면頁页]|ページ)$")
"""Pages behind their numbers, in Korean, Japanese and Chinese."""

_INNER: Final = r"(\W*[ivxlc\d]+\W+)((?:<page>)\b\s?[.:]?\s*\w.*)"
"""A number before the mark of the pages, which is not theirs: `ii, pp. 88–90`."""

_LETTER_WITHIN: Final = late(r"\W[^\W\d]")

_FOLLOWING: Final = r"(?<=\d)\s*(?:<following>|et\ssq)\.?$"
_DASHES: Final = late(r"\s*-{1,3}\s*")
_ROMAN: Final = r"[ivxlcdmIVXLCDM]+\b"
_ONE: Final = rf"(?:[A-Za-zА-Яа-я]{{0,4}}\.?(?:\d{{1,4}}:)?\d[\w.]*|{_ROMAN})"
_PAGES: Final = late(rf"{_ONE}(?:-{_ONE})?")
_RANGE: Final = late(rf"({_ONE})(?:\s*(?:-+|bis|to|á|à|a(?=\s\d)|по)\s*({_ONE}))?")
_FIGURES: Final = late(r"[0-9]+-[0-9]+")
_LONGEST: Final = 500
"""Characters that pages may have: a longer text is something else."""

_MOST: Final = 8
"""More ranges than this are not the pages of a work."""


def full_range(text: str) -> str:
    """Return the pages of a field in full, without their mark, dashes being plain hyphens.

    What is not pages is returned as it is.

    >>> full_range("109–22"), full_range("С. 42--7"), full_range("1-3, 5-7"), full_range("Doc60")
    ('109-122', '42-47', '1-3, 5-7', 'Doc60')
    """
    if text.isdecimal() or len(text) > _LONGEST:
        return text
    if _FIGURES.fullmatch(text):
        return _full(text)
    plain = _DASHES.sub("-", plain_dashes(text).strip(" .,"))
    parts = [part.strip() for part in pattern(_MARK).sub("", plain).split(",")]
    if not all(map(_PAGES.fullmatch, parts)):
        parts = [part.strip() for part in plain.split(",")]
    return ", ".join(_full(part).strip("-") for part in parts if part)


def joined(first: str, last: str) -> str:
    """Return the range from a first to a last page, either of which may be missing.

    >>> joined("109", "22"), joined("e1", ""), joined("5", "5")
    ('109-122', 'e1', '5')
    """
    first, last = first.strip(), last.strip()
    if not last or first == last:
        return full_range(first)
    return full_range(f"{first}-{last}") if first else full_range(last)


def first_last(text: str) -> tuple[str, str]:
    """Return the first and the full last page, "" for what there is not.

    >>> first_last("843–52"), first_last("S20-1, S30"), first_last("Doc60")
    (('843', '852'), ('S20', 'S21'), ('Doc60', ''))
    """
    first, _, last = full_range(text).partition(",")[0].partition("-")
    return first.strip(), last.strip()


_DATED: Final = late(r"(\d{1,4})-([A-Za-z]{3})|([A-Za-z]{3})(?:-(?=\d)| (?=\d\d?$))(\d{1,4})")
_WHOLE_DATE: Final = late(
    r"(?:19|20)\d\d-(\d\d)-(\d\d)(?:[ T][\d:]+Z?)?|(\d{1,2})([/.])(\d{1,2})\4(?:19|20)\d\d"
)


def undated(text: str) -> str:
    """Return the pages of which a spreadsheet made a date, any other text as it is.

    A day and a month do not tell which came first, but of pages the lower did.

    >>> undated("04-May"), undated("11-Apr"), undated("Sep-17"), undated("42-47")
    ('4-5', '4-11', '9-17', '42-47')
    >>> undated("2023-05-12 00:00:00"), undated("12/5/2023")
    ('5-12', '5-12')
    """
    if whole := _WHOLE_DATE.fullmatch(text.strip()):
        return "{}-{}".format(*sorted(map(int, (whole[1] or whole[3], whole[2] or whole[5]))))
    match = _DATED.fullmatch(text.strip())
    month = month_number(match[2] or match[3]) if match else 0
    if not match or not 0 < month < 13:
        return text
    low, high = sorted((month, int(match[1] or match[4])))
    return f"{low}-{high}"


def find(text: str) -> str:
    """Return the pages in a piece of running text, in full: ``pp. 109–22`` gives ``109-122``.

    Several ranges stay several: ``12-15, 20-31``. What is not a page is returned as it is.
    """
    plain = plain_dashes(text).strip(" \t\n.,;:()[]")
    if _ITEM.fullmatch(plain):
        return plain
    if has_letters(plain):
        plain = pattern(_FOLLOWING).sub("", pattern(_MARK).sub("", plain)).strip(" .,;:()[]")
        plain = pattern(_MARK_BEHIND).sub("", plain)
    if not plain.isascii():
        plain = _COUNTED.sub("", plain)
    if plain[1:2] == " ":
        plain = _LETTER_APART.sub(r"\1", plain)
    plain = re.sub(r"(?<=\d)\s+(?=\d)", lambda _: "-" if _is_broken(plain) else " ", plain)
    ranges = []
    for match in _RANGE.finditer(plain):
        first, last = match.group(1).strip("."), (match.group(2) or "").strip(".")
        ranges.append(f"{first}-{completed(first, last)}" if last else first)
        if len(ranges) == _MOST:
            break
    if not ranges or (
        len(ranges) > 1 and not re.search(r"(?:\d|\b[ivxlc]+)\s*[,;&]|\bи\b|\band\b|und", plain)
    ):
        return ranges[0] if ranges else plain if len(plain) > 2 else ""
    return ", ".join(ranges)


_ITEM: Final = late(r"S\d{4}-\d{3}[\dX]\(\d\d\)\d{5}-[\dX]")
"""The number of an item (PII) where there are no pages yet: `S0034-7450(21)00139-5`."""

_LETTER_APART: Final = late(r"^([eEA-Z]) (?=\d{2,}$)")
"""What a list parts from the number of an article: ``e 412``."""


def has_mark(text: str) -> bool:
    """Tell whether a text names itself pages: `pages 46-53`."""
    return has_letters(text) and pattern(_MARK).match(text) is not None


def split_at_mark(text: str) -> tuple[str, str]:
    """Separate a number that stands before the mark of the pages from them.

    >>> split_at_mark("ii, pp. 88–90")
    ('ii, ', 'pp. 88–90')
    """
    match = pattern(_INNER).fullmatch(text) if _LETTER_WITHIN.search(text) else None
    return (match[1], match[2]) if match else ("", text)


def _full(text: str) -> str:
    first, dash, last = text.partition("-")
    if first == last and first[-1:].isdecimal():
        return first
    return f"{first}-{completed(first, last)}" if dash else text


def _is_broken(text: str) -> bool:
    """Tell whether a range has lost its dash: ``16 24``."""
    numbers = re.findall(r"\d+", text)
    return len(numbers) == 2 and int(numbers[0][:9]) < int(numbers[1][:9])
