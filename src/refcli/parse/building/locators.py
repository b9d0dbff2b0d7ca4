"""Where in print a work stands, taken apart: volumes with issues, law reports, extents."""

import re
from typing import Final

from refcli.text.patterns import late
from refcli.values.numbers import has_letters, pattern, words_for

__all__ = [
    "article_in",
    "chapter_in",
    "extent_in",
    "in_reporter",
    "part_issue",
    "part_number",
    "part_title",
]

_EXTENT: Final = r"\W*(\d{2,5})\s?(?:<page>)\b\.?\W*"


def extent_in(text: str) -> str:
    """Return how many pages a work has, told from where it begins: ``1160 p.``, else ""."""
    match = pattern(_EXTENT).fullmatch(text)
    return match[1] if match else ""


_ISSUE_BEHIND: Final = late(
    r"(.*\d\w*)\s*[/,.;(]?\s*"
    r"((?:\bN[ro]?|\bissue|№|\bHeft|\bH\b|\bSuppl(?:ement)?|\bP(?:ar)?t)\.?\s*\d.*)",
    re.IGNORECASE | re.DOTALL,
)


_DASHED: Final = late(r"\W*(\d{1,4})(?:[-–]|,\s)(\d{1,2})\W*")


def part_issue(text: str) -> tuple[str, str]:
    """Separate a volume from the issue behind it: `Vol. 32/ N. 12`, `33-3`, `62, 12`; "" without.

    Of two volumes, `33-34`, the second is the greater.
    """
    match = _ISSUE_BEHIND.fullmatch(text) or _DASHED.fullmatch(text)
    if match is None or _is_range(match[1], match[2]):
        return text, ""
    return match[1], match[2]


def _is_range(first: str, last: str) -> bool:
    return first.isdecimal() and last.isdecimal() and int(first) <= int(last)


_PART: Final = late(
    r"(.*\d\w*|.*\b[IVX]+)[.,:]\s(?:Ч|Часть|Pt|Part|Teil|Parte|P(?=t))\.?\s(\d{1,3}|[IVX]+)\W*"
)


def part_number(text: str) -> tuple[str, str]:
    """Separate a volume from its part: `Т. 4. Ч. 1`; "" where it has none."""
    match = _PART.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")


_OF_ARTICLE: Final = (
    r"(?:(.*\d\w*)[.,;]\s)?\W*(?:<article>|ст)\.?\s(?:(?:<counted>)\.?:?\s)?(\w*\d[\w.-]*\w)\W*"
)


def article_in(text: str) -> tuple[str, str]:
    """Separate a volume from the number that an article has in place of pages: `35. Art. 27`."""
    match = pattern(_OF_ARTICLE).fullmatch(text) if has_letters(text) else None
    return (match[1] or "", match[2]) if match else (text, "")


_CHAPTER: Final = late(
    r"\W*(?:[Cc]h(?:ap(?:ter)?)?|[Kk]ap(?:itel)?)\.?\s([\dIVXL]+)[.,;:]?(?:\s(.*))?"
)


def chapter_in(text: str) -> tuple[str, str]:
    """Separate the number of a chapter from the pages behind it: `ch. 3, pp. 32-44`."""
    match = _CHAPTER.fullmatch(text)
    return (match[1], match[2] or "") if match else ("", text)


_TITLED: Final = late(
    r"(.{0,8}\b(?:\d{1,3}|[IVXLC]{1,6}))(?:\s?[:.]\s|,\s(?=[A-ZÀ-Þ]))([^\W\d][^\d]{3,})", re.DOTALL
)


def part_title(text: str) -> tuple[str, str]:
    """Separate a volume from its own title: `t. II : La Nation`; "" where it has none."""
    match = _TITLED.fullmatch(text)
    if match is None:
        return text, ""
    title = match[2].strip(" .,;")
    return match[1], "" if title in words_for("volume") else title


_REPORTER: Final = late(
    r"\W*(\d{1,4})\s([A-Z][A-Za-z.\s]{0,20}(?:[23]d)?(?:\s\(\d{1,2}\s[A-Z][\w.]+\))?)\s(\d{1,5})\W*"
)


def in_reporter(text: str) -> tuple[str, str, str] | None:
    """Part a law report into volume, reporter and page (The Bluebook, rule 10): `347 U.S. 483`."""
    match = _REPORTER.fullmatch(text)
    return (match[1], match[2].strip(), match[3]) if match else None
