"""Two places in print compared: volume, issue, pages, as one list and another write them."""

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from refcli.dedupe.judge.evidence import Agreement, PageState
from refcli.dedupe.prepare.locators import DAYS, MONTH
from refcli.dedupe.prepare.profile import Profile

__all__ = ["compare_issues", "compare_pages", "compare_volumes", "same_range"]

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def compare_volumes(one: str, other: str) -> Agreement:
    """Compare two volumes; a letter that one of them lacks ("31a") makes no other volume."""
    if not one or not other:
        return "unknown"
    if one == other:
        return "same"
    if one.isdecimal() and other.isdecimal():
        return "other"
    left, right = one.strip(_LETTERS), other.strip(_LETTERS)
    return "same" if left and left == right and (left in (one, other)) else "other"


def compare_issues(one: str, other: str) -> Agreement:
    """Compare two issues: of double ones one number is enough, a month tells only of months.

    >>> compare_issues("7/8", "8"), compare_issues("m6", "3"), compare_issues("s1", "1")
    ('same', 'unknown', 'unknown')
    """
    if not one or not other:
        return "unknown"
    if one == other:
        return "same"
    if one.isdecimal() and other.isdecimal():
        return "other"
    return _issues(one, other)


@lru_cache(maxsize=1 << 12)
def _issues(one: str, other: str) -> Agreement:
    left, right = set(one.split("/")), set(other.split("/"))
    if left & right or ("s" in left and _supplement(right)) or ("s" in right and _supplement(left)):
        return "same"
    if one.startswith(MONTH) != other.startswith(MONTH):
        return "same" if one.strip(MONTH) == other.strip(MONTH) else "unknown"
    # Some write the number of a supplement without saying that it is one.
    if {number.strip("s") for number in left} & {number.strip("s") for number in right}:
        return "unknown"
    return "other"


def _supplement(issues: set[str]) -> bool:
    return any(number.startswith("s") for number in issues)


def compare_pages(one: Profile, other: Profile, volume: Agreement, issue: Agreement) -> PageState:
    """Compare the pages of two records, given whether they are of one volume and issue."""
    if not one.first or not other.first:
        return "unknown"
    elsewhere = "other" in (volume, issue)
    if one.first == other.first:
        return "range" if same_range(one, other) else _begun_alike(one, other, issue)
    left, right = one.first.lstrip(_LETTERS), other.first.lstrip(_LETTERS)
    letters = one.first[: len(one.first) - len(left)], other.first[: len(other.first) - len(right)]
    if left == right:
        if elsewhere and len(left) <= _ARTICLE:
            return "other"
        # "s20" of a supplement is 20 where the letter was dropped; "e042" is 42.
        return "same" if "" in letters or "e" in letters else "near"
    if "" in letters and letters[0] != letters[1] and (_of_article(one) or _of_article(other)):
        return "unknown"  # the number of an article, and pages: counted in two ways
    if _counted_otherwise(one, other, right) or _counted_otherwise(other, one, left):
        return "unknown"
    if (left == right + other.last and not one.last) or (
        right == left + one.last and not other.last
    ):
        return "same"  # "148156": the dash between was lost
    if elsewhere or letters[0] != letters[1]:
        return "other"
    typed = _typed(left, right) and one.last == other.last != ""
    if typed or _cut(one, other) or _cut(other, one) or _within(one, other):
        return "near"
    return "other"


def _begun_alike(one: Profile, other: Profile, issue: Agreement) -> PageState:
    """Compare what begins on one page of a volume: an article and an erratum of it may."""
    if issue == "same" or (issue == "other" and _counted_through(one, other)):
        return "same"
    note = _note_beside(one, other) or _note_beside(other, one)
    return "other" if note or issue == "other" else "same"


def same_range(one: Profile, other: Profile) -> bool:
    """Tell whether both fill the same three pages or more: no two articles do."""
    if not one.first or not one.last or one.last != other.last or one.first != other.first:
        return False
    return one.first != "0" and _span(one) >= _RANGE  # no page is 0: its first digits were lost


_RANGE: Final = 2
"""How far the last page of a range is behind the first, at least, so that it tells an article."""


def _counted_through(one: Profile, other: Profile) -> bool:
    """Tell whether what begins on one page is one text, although the issues differ.

    It is of one length, or has the number of an article, which no other issue gives again.
    """
    return one.last == other.last != "" or len(one.first) > _ARTICLE


def _note_beside(note: Profile, article: Profile) -> bool:
    """Tell whether one says that it fills a page or two, and the other that it fills more."""
    length = _span(note)
    return length in (0, 1) and _span(article) >= length + _RANGE


def _counted_otherwise(one: Profile, other: Profile, number: str) -> bool:
    return _within_article(one, other, number) or _became_a_day(one, other)


def _within_article(pages: Profile, other: Profile, number: str) -> bool:
    """Tell whether one counts the pages of the article itself, from 1, as before it is printed.

    The other gives the article's number, or as many pages in an issue.
    """
    if pages.first != "1" or not pages.last:
        return False
    length = pages.last.isdigit() and int(pages.last) - 1
    return len(number) >= _ARTICLE or (length == _span(other) and length > 0)


def _became_a_day(day: Profile, pages: Profile) -> bool:
    """Tell whether a spreadsheet may have made a day of "3-9", and the number of that day."""
    if not (day.first.isdigit() and DAYS[0] <= int(day.first) <= DAYS[1] and not day.last):
        return False
    return pages.last.isdigit() and int(pages.last) <= _DAY and len(pages.first) <= len(pages.last)


_DAY: Final = 31


def _span(pages: Profile) -> int:
    """Return how many pages the last one is behind the first, -1 where that is not known."""
    low, high = pages.first.lstrip(_LETTERS), pages.last.lstrip(_LETTERS)
    return int(high) - int(low) if low.isdigit() and high.isdigit() else -1


_ARTICLE: Final = 4
"""Digits from which a number is an article's rather than a page's."""


def _of_article(pages: Profile) -> bool:
    """Tell whether a first page is the number of an article: "e57", "bcr12345", "a10023"."""
    number = pages.first.lstrip(_LETTERS)
    letters = len(pages.first) - len(number)
    long = len(number) > _ARTICLE and letters > 0
    return (pages.first.startswith("e") and letters == 1) or letters > _PAGE_LETTERS or long


_PAGE_LETTERS: Final = 2
"""Letters before the number of a page, at most: "ps12"."""


def _typed(one: str, other: str) -> bool:
    return bool(one[-1:] == other[-1:] and OSA.distance(one, other, score_cutoff=1) <= 1)


def _cut(short: Profile, long: Profile) -> bool:
    """Tell whether the first digits of pages were lost: "2-8" of "532-538", or "45" of "1345"."""
    if len(short.first) >= len(long.first) or not long.last:
        return False
    if not short.last:  # the end of the last page, which stood alone
        return len(short.first) > 1 and long.last.endswith(short.first)
    return long.first.endswith(short.first) and long.last.endswith(short.last)


def _within(one: Profile, other: Profile) -> bool:
    """Tell whether one range of pages holds the other's first page."""
    places = [profile.first for profile in (one, other)]
    if not all(place.isdigit() for place in places):
        return False
    low, high = map(int, places)
    outer = one if low < high else other
    return outer.last.isdigit() and int(outer.last) >= max(low, high) and min(low, high) > 1
