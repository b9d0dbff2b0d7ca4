"""Volume, issue and pages in one form, as far as their writings differ."""

import re
from typing import Final

from refcli.text.dashes import DASHES
from refcli.values.date_words import month_number
from refcli.values.pages import completed, full_range

__all__ = ["first_last", "taken_apart", "volume_issue"]

_DASH: Final = re.compile(rf"\s*(?:[{re.escape(DASHES)}]+|,|;)\s*")
_LABEL: Final = re.compile(
    r"^(?:volume|vol|v|no|nr|n|number|issue|iss|pages|page|pp|pg|p|т|том|вып|№|с|стр)\b[.\s]*"
)
_VOLUME_ISSUE: Final = re.compile(r"^(\w+)\s*\(\s*([^)]+?)\s*\)$")
_SUPPLEMENT: Final = re.compile(r"\bs(?:up)?(?:pl)?(?:ement)?s?\.?\s*-?\s*(\d*)")
_SUPPLEMENT_PAGE: Final = re.compile(r"^s\d+")
_COUNT: Final = re.compile(r"^\s*\d+\s*(?:p|pp|pages|с|стр)\.?\s*$", re.IGNORECASE)
"""How many pages a book or a thesis has: no place in print."""
_PREFIXED: Final = re.compile(r"^(\D*)(\d+)(.*)$")


_PLACE: Final = re.compile(
    r"""^\W*(?:vol(?:ume)?\b\.?\s*)?
    (?P<volume>[a-z]?\d+)
    \s*(?:\((?P<bracketed>[^()]*)\)|(?:,\s*)?(?:no\.?|\#)\s*(?P<issue>\d+))?
    \s*(?:[:,]\s*(?P<pages>(?:pp?\.?\s*)?\d+(?:[-–\s]+\d+)?))?\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
"""A whole place in print in one field: "7(4):705-719", "vol. 7, no. 4", "74 (1995), 129-145"."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def taken_apart(volume: str, issue: str, pages: str) -> tuple[str, str, str]:
    """Return volume, issue and pages where a parser or a database left all in the first.

    >>> taken_apart("7(4):705-719", "", "")
    ('7', '4', '705-719')
    """
    match = _PLACE.match(volume)
    if not match or match["volume"] == volume:
        return volume, issue, pages
    second = match["issue"] or match["bracketed"] or ""
    if _YEAR.fullmatch(second):
        second = ""
    return match["volume"], issue or second, pages or match["pages"] or ""


def volume_issue(volume: str, issue: str) -> tuple[str, str, bool]:
    """Return volume and issue in one form, and whether it is a supplement.

    >>> volume_issue("vol. 5(2)", "")
    ('5', '2', False)
    >>> volume_issue("12", "Suppl. 1")
    ('12', 's1', True)
    """
    volume, issue = _plain(volume), _plain(issue)
    if match := _VOLUME_ISSUE.match(volume):
        volume, issue = match[1], issue or match[2]
    supplement = False
    for value in (volume, issue):
        if "s" in value and (match := _SUPPLEMENT.search(value)):
            supplement = True
    if supplement and (match := _SUPPLEMENT.search(issue)):
        issue = f"s{match[1]}" if not issue[: match.start()].strip() else issue
    if not any(letter.isdigit() for letter in volume) and not _ROMAN.match(volume):
        volume = ""  # "(Jul)", "Ph.D."
    # A parser may leave what follows in the issue: "3. e025460".
    issue = issue.partition(". ")[0]
    return _number(volume), _month(issue) or _number(issue), supplement


def _month(issue: str) -> str:
    """Return the number of the month that an issue is named after, "" for any other."""
    number = month_number(issue) if issue[:1].isalpha() else 0
    return str(number) if 0 < number < 13 else ""


_ROMAN: Final = re.compile(r"^[ivxlc]+$")


def first_last(pages: str) -> tuple[str, str, bool]:
    """Return the first and the full last page, and whether they are of a supplement.

    >>> first_last("843–52")
    ('843', '852', False)
    >>> first_last("S20-1")
    ('s20', 's21', True)
    """
    if not pages or _COUNT.match(pages):
        return "", "", False
    first, *rest = _DASH.split(_plain(full_range(pages)).replace(":", ""))
    first = _number(re.sub(r"\s+", "", first))
    last = completed(first, _number(re.sub(r"\s+", "", rest[0])) if rest else "")
    return first, last, bool(_SUPPLEMENT_PAGE.match(first))


def _plain(value: str) -> str:
    value = value.strip().lower()
    return _LABEL.sub("", value) if value[:1].isalpha() or value[:1] == "№" else value


def _number(value: str) -> str:
    if value.isdigit():
        return value.lstrip("0") or "0"
    if match := _PREFIXED.match(value):
        return f"{match[1]}{match[2].lstrip('0') or '0'}{match[3]}"
    return value
