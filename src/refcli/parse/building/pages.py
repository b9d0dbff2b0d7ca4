"""Pages, volumes and issues: what is printed, and what is meant."""

import re
from typing import Final

from refcli.text.dashes import plain_dashes

__all__ = [
    "extent_in",
    "has_mark",
    "in_reporter",
    "part_issue",
    "parted",
    "read_extent",
    "read_issue",
    "read_pages",
    "read_volume",
]

_MARK: Final = re.compile(
    r"^\W*(?:(?:pages?|pp?|pgs?|seiten?|ss?|стр|сс?|c)\b\s*[.:]?\s*)+(?=\S)", re.IGNORECASE
)
_INNER: Final = re.compile(
    r"(?i)(\W*[ivxlc\d]+\W+)((?:pages?|pp?|pgs?|seiten|ss?|стр|с|c)\b\s?[.:]?\s*\w.*)", re.DOTALL
)
"""A number before the marker of the pages, which is not theirs: `ii, pp. 88–90`."""

_ID: Final = r"[A-Za-zА-Яа-я]{0,4}\.?\d[\w.]*|[ivxlcdmIVXLCDM]+\b"
_RANGE: Final = re.compile(rf"({_ID})(?:\s*(?:-+|bis|to|á|à)\s*({_ID}))?")
_FOLLOWING: Final = re.compile(r"(?<=\d)\s*(?:ff?|ss?|sqq?|sgg?|et\ssq)\.?$", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[^\W_]+(?:\s*[-/.,]\s*[^\W_]+)*")


_EXTENT: Final = re.compile(
    r"\W*(\d{2,5})\s?(?:pages?|pp?|pgs?|seiten|ss?|стр|с|c)\b\.?\W*", re.IGNORECASE
)


def extent_in(text: str) -> str:
    """Return how many pages a work has, told from where it begins: ``1160 p.``, else ""."""
    match = _EXTENT.fullmatch(text)
    return match[1] if match else ""


def has_mark(text: str) -> bool:
    """Tell whether a text names itself pages: `pages 46-53`."""
    return bool(_MARK.match(text))


def parted(text: str) -> tuple[str, str]:
    """Part a number that stands before the marker of the pages from them.

    >>> parted("ii, pp. 88–90")
    ('ii, ', 'pp. 88–90')
    """
    match = _INNER.fullmatch(text)
    return (match[1], match[2]) if match else ("", text)


def read_pages(text: str) -> str:
    """Return pages in full: ``pp. 109–22`` gives ``109-122``, ``e42–7`` gives ``e42-e47``.

    Several ranges stay several: ``12-15, 20-31``. What is no page is returned as it is.
    """
    plain = plain_dashes(text).strip(" \t\n.,;:()[]")
    plain = _FOLLOWING.sub("", _MARK.sub("", plain)).strip(" .,;:()[]")
    plain = re.sub(r"\s*(?:pages?|pp?|seiten|стр|с)\.?$", "", plain, flags=re.IGNORECASE)
    plain = re.sub(r"(?<=\d)\s+(?=\d)", lambda _: "-" if _broken(plain) else " ", plain)
    ranges = []
    for match in _RANGE.finditer(plain):
        first, last = match.group(1).strip("."), (match.group(2) or "").strip(".")
        ranges.append(f"{first}-{_completed(first, last)}" if last else first)
        if len(ranges) == 8:
            break
    if not ranges or (len(ranges) > 1 and not re.search(r"\d\s*[,;&]|\bи\b|\band\b|und", plain)):
        return ranges[0] if ranges else plain if len(plain) > 2 else ""
    return ", ".join(ranges)


def _broken(text: str) -> bool:
    """Tell whether a range has lost its dash: ``16 24``."""
    numbers = re.findall(r"\d+", text)
    return len(numbers) == 2 and int(numbers[0][:9]) < int(numbers[1][:9])


def _completed(first: str, last: str) -> str:
    """Return the last page in full, from a first page that holds what was left out."""
    if first.isdigit() and last.isdigit():
        return first[: len(first) - len(last)] + last if len(last) < len(first) else last
    head = re.fullmatch(r"([^\W\d]+)(\d+)(\D?)", first)
    if head and last.isdigit():
        prefix, digits, _ = head.groups()
        kept = digits[: len(digits) - len(last)] if len(last) < len(digits) else ""
        return f"{prefix}{kept}{last}"
    return last


_VOLUME_MARK: Final = re.compile(
    r"^\W*(?:volumes?|vols?|bd|band|jahrgang|jg|tomes?|tom|том[аы]?|т|v|t)\b\s*[.:,]*\s*"
    r"(?=[\dIVXLCА-Я])",
    re.IGNORECASE,
)
_GLUED_VOLUME: Final = re.compile(r"^(?:vol|v|т)\.?(?=\d)", re.IGNORECASE)
_ISSUE_MARK: Final = re.compile(
    r"^\W*(?:numbers?|nummer|num|nos?|nr|n|issues?|iss|heft|h|fasc|вып(?:уск)?|вип|кн|№+|#)(?![^\W\d])"
    r"\s*[.:°º]*\s*(?=[\w(])",
    re.IGNORECASE,
)


_WORDS_BEHIND: Final = re.compile(r"(?<=[\d)])(?:,|\s*\().?[^\W\d][^\d]*$")
"""Words behind a number, which are not part of it: `1 (December`."""

_ISSUE_BEHIND: Final = re.compile(
    r"(.*\d\w*)\s*[/,.;]?\s*((?:\bN[ro]?|\bissue|№|\bHeft|\bH\b)\.?\s*\d.*)",
    re.IGNORECASE | re.DOTALL,
)


def part_issue(text: str) -> tuple[str, str]:
    """Part a volume from the issue behind it: `Vol. 32/ N. 12`; "" where there is none."""
    match = _ISSUE_BEHIND.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")


_REPORTER: Final = re.compile(r"\W*(\d{1,4})\s([A-Z][A-Za-z.\s]{0,20}(?:[23]d)?)\s(\d{1,5})\W*")


def in_reporter(text: str) -> tuple[str, str, str] | None:
    """Part a law report into volume, reporter and page (The Bluebook, rule 10): `347 U.S. 483`."""
    match = _REPORTER.fullmatch(text)
    return (match[1], match[2].strip(), match[3]) if match else None


def read_volume(text: str) -> str:
    """Return a volume without its marker: ``Т. 22`` gives ``22``, ``Vol. XII`` gives ``XII``."""
    plain = _VOLUME_MARK.sub("", text.strip())
    plain = _GLUED_VOLUME.sub("", plain).strip(" \t\n.,;:()[]/")
    return plain_dashes(_WORDS_BEHIND.sub("", plain))


def read_issue(text: str) -> str:
    """Return an issue without its marker: ``№ 5 (113)`` gives ``5 (113)``."""
    plain = (text.rpartition("№")[2] or text).strip()
    for _ in range(2):
        plain = _ISSUE_MARK.sub("", plain)
    plain = re.sub(r"(?<=\d)\s?pp?$", "", plain.strip(" \t\n.,;:°º/"))
    plain = _WORDS_BEHIND.sub("", plain)
    while plain.startswith("(") and plain.endswith(")") and plain.count("(") == 1:
        plain = plain[1:-1].strip()
    plain = re.sub(r"\s*\(\s*", " (", plain) if ")" in plain else plain.strip("() ")
    return plain_dashes(plain)


def read_extent(text: str) -> str:
    """Return the number of pages of a whole: ``288 с.`` gives ``288``."""
    match = re.search(r"\d+|[ivxlcdm]+", text)
    return match.group() if match else ""
