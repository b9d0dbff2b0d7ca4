"""Volume, issue and pages in one form, as far as their writings differ.

What databases write here is of every kind: ``22 SUPPL. 1``, ``18 (1) (no pagination)``,
``"63-71, vi"``, ``A4486 [Poster #G115]``. What cannot be read is left out: it is unknown,
and says nothing against another place.
"""

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from refcli.dedupe.prepare import words
from refcli.text.dashes import plain_dashes
from refcli.values.date_words import month_number
from refcli.values.last_page import completed
from refcli.values.numbers import roman_value
from refcli.values.pages import undated

__all__ = ["DAYS", "MONTH", "Place", "place"]

MONTH: Final = "m"
"""What begins an issue that is named after a month: "m6"."""


class Place(NamedTuple):
    """Where a work stands in what printed it; "" is unknown."""

    volume: str = ""
    issue: str = ""
    """Numbers joined by "/" (``7/8``), "s1" for a supplement, "m6" for a month."""
    first: str = ""
    """The first page or the article number, its letters first: ``a165`` for ``165A``."""
    last: str = ""
    supplement: bool = False


def place(volume: str, issue: str, pages: str) -> Place:
    """Return a place in one form, wherever in the three fields its parts stand.

    >>> place("22 SUPPL. 1", "", "S20-1")
    Place(volume='22', issue='s1', first='s20', last='s21', supplement=True)
    >>> place("7(4):705-19", "", "")
    Place(volume='7', issue='4', first='705', last='719', supplement=False)
    >>> place("18 (1) (no pagination)", "", "Art. No. 33")
    Place(volume='18', issue='1', first='33', last='', supplement=False)
    """
    if (not volume or volume.isdecimal()) and (
        not issue or (issue.isdecimal() and len(issue) < _NO_ISSUE)
    ):
        if not pages:
            return Place(volume.lstrip("0"), issue and (issue.lstrip("0") or "0"))
        if match := _PLAIN_RANGE.fullmatch(pages):
            first, last = match[1].lstrip("0"), match[2].lstrip("0")
            issue = issue and (issue.lstrip("0") or "0")
            return Place(volume.lstrip("0"), issue, *_in_order(first, completed(first, last)))
    volume, issue, pages = _taken_apart(_plain(volume), _plain(issue), _plain(pages))
    if issue.isdecimal() and DAYS[0] <= int(issue) <= DAYS[1]:
        issue = (_EPOCH + timedelta(int(issue))).isoformat()
    if _ARTICLE.fullmatch(issue):
        issue, pages = "", pages or issue
    if not (volume.isdecimal() or not volume):
        volume, more = _volume(volume)
        issue = issue or more
    issue = _issue(issue)
    first, last = _pages(pages)
    supplement = "s" in issue or bool(_SUPPLEMENT_PAGE.match(first))
    return Place(volume.lstrip("0"), issue, first, last, supplement)


DAYS: Final = (40179, 47848)
"""The days from 2010 to 2030, counted from 1900 as spreadsheets do: of "10-11" they make one."""
_EPOCH: Final = date(1899, 12, 30)
_NO_ISSUE: Final = 5
"""Digits that no issue's number has: they are an article's, or a day's."""

_PLAIN_RANGE: Final = re.compile(r"([1-9]\d*)-([1-9]\d*)")


def _plain(value: str) -> str:
    value = value.strip().lower()
    if value.isdecimal():
        return value
    if value in _NOTHING:
        return ""
    if value.endswith("0") and (match := _AS_FRACTION.fullmatch(value)):
        return match[1]
    if not value.isascii():
        value = _COUNTER.sub("", value)
    return _UNSAID.sub("", plain_dashes(value).replace("\N{HYPHEN}", "-").strip("\"'= ")).strip()


_AS_FRACTION: Final = re.compile(r"(\d+)[.,]00?")
"""How a spreadsheet, or a table of numbers, writes 12: "12.0"."""
_NOTHING: Final = frozenset(words.entries("nothing"))
"""What tables write into an empty cell."""
_COUNTER: Final = re.compile(r"[第卷巻]\s*(?=\d)|(?<=\d)\s*[卷巻권期號号호輯辑집册冊页頁쪽면]")
"""What counts volumes, issues and pages in Chinese, Japanese and Korean: "第3期"."""
_UNSAID: Final = re.compile(
    r"\(?\b(?:no pagination(?: specified)?|pagination not available|n\.? ?pag\.?|var\.? ?pagings?"
    r"|epub ahead of print|in press|online first|article in press)\)?\]?"
)
"""What says that there is no number."""

_ARTICLE: Final = re.compile(r"(?:e|f|article|art\.?|artn)\W{0,3}(?:no\.?\W*)?\d+|\d{5,}")
"""An article's number where an issue's should stand: ``e70933``."""

_WHOLE: Final = re.compile(
    r"""^\W*(?:(?:19|20)\d\d\s*;\s*)?(?P<said>vol(?:ume)?\b\.?\s*)?
    (?P<volume>[a-z]?\d+)
    \s*(?:\((?P<bracketed>[^()]*)\)|(?:,\s*)?(?:no\.?|\#)\s*(?P<issue>\d+))?
    \s*(?:[:,]\s*(?P<pages>(?:pp?\.?\s*)?\d+(?:[-\s]+\d+)?))?\W*$""",
    re.VERBOSE,
)
"""A whole place in print in one field: "7(4):705-719", "vol. 7, no. 4", "74 (1995), 129-145"."""
_LISTED: Final = re.compile(r"(\d{1,4}), ?(\d{1,4}), ?(\d+(?:-\d+)?)")
"""Volume, issue and pages in one field: "98, 6, 713"; pages in a list would grow."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d\b")


def _taken_apart(volume: str, issue: str, pages: str) -> tuple[str, str, str]:
    if not (volume or issue):
        if (match := _WHOLE.match(pages)) and match["pages"]:
            said = match["said"] or match["bracketed"]
            volume, pages = (pages, "") if said else ("", pages)
        elif (match := _LISTED.fullmatch(pages)) and int(match[2]) < int(match[1]):
            volume, issue, pages = match.groups()
    if volume.isdecimal() or not volume:
        return volume, issue, pages
    match = _WHOLE.match(volume)
    if not match:
        return volume, issue, pages
    second = match["issue"] or match["bracketed"] or ""
    if _YEAR.match(second):
        second = ""
    return match["volume"], issue or second, pages or match["pages"] or ""


_LABEL: Final = re.compile(
    r"^(?:volumes?|vol|v|no|nr|n\.?s|n|numbers?|issues?|iss|т|том|вып|№)(?![^\W\d_])[.:\s]*"
)
_SERIES: Final = re.compile(
    r"\b\d+(?:st|nd|rd|th|e|\.)?\s?s[eé]r(?:ies?|\.)?\b[.,:\s]*(?=.*\d)"
    r"|\bs[eé]r(?:ies?)?\b\.?\s?(?:\d+|[a-z])\b\W*(?=.*\d)"
)
"""The series of a journal that counts its volumes anew: "3rd ser. 12"."""
_WORDS_BEFORE: Final = re.compile(
    r"(?!s(?:upp?l|\W?\d))(?:[^\W\d_][^\d]{0,24}[.:\s]\s*)(?=\d+\W*$)"
)
"""Any word for a volume: "Jahrgang 12", "C: 12"."""
_SUPPLEMENT: Final = re.compile(
    r"(?<![^\W\d])(?:s(?:upp?l?(?:ement(?:o|um)?)?s?|pl)?)(?:_|(?![^\W\d]))[.:]?[\s-]*([a-h]?\d*)"
)
_SUPPLEMENT_PAGE: Final = re.compile(r"s\d")
_VOLUME: Final = re.compile(
    r"([a-z]{0,2}\d+(?:-?[a-z])?)(?:(?<=\d)(?:st|nd|rd|th))?(?![\w-])\s*(.*)|([ivxlc]+)\b(.*)",
    re.DOTALL,
)
_AT_THE_END: Final = re.compile(r"\.\s*(\d{1,4})$")


def _volume(text: str) -> tuple[str, str]:
    """Return a volume, and what else its field says of the issue."""
    text = _WORDS_BEFORE.sub("", _LABEL.sub("", _SERIES.sub("", text)), count=1)
    if text.startswith("s") and (match := _SUPPLEMENT.match(text)) and match[1]:
        return "", text
    match = _VOLUME.match(text) or _AT_THE_END.search(text)
    if not match:
        return "", ""
    if match.re is _AT_THE_END:
        return match[1], ""
    if match[3]:
        return str(roman_value(match[3])), ""
    volume = match[1].replace("-", "").lstrip("0")
    rest = match[2].strip()
    if rest[:3] == "sep" or (rest[:1].isalpha() and month_number(rest.partition(" ")[0])):
        return volume, ""
    told = "s" in rest or rest[:1] == "("
    return volume, rest.strip("()") if told else ""


_NUMBER: Final = re.compile(r"\d+")
_PART: Final = re.compile(r"^pt\.? *|^part *")
_BESIDE: Final = re.compile(r",|\bpt\b|\bpart\b|\. |-?[a-z]\(|\(e\)")
"""Behind it stands what is not the issue's number: "3 Pt 2", "1, SI", "3. e025460"."""


def _issue(text: str) -> str:
    if text.isdecimal():
        return text.lstrip("0") or "0"
    if not text or len(text) > _LONGEST or text.count("/") > 1:
        return ""
    if _SEASON.search(text):
        return ""
    if (dated := undated(text)) != text:
        low, _, high = dated.partition("-")
        text = dated if int(high) - int(low) == 1 else ""  # else a month and its year
    text = _LABEL.sub("", text)
    word = text.partition(" ")[0].strip(".")
    if word.isalpha() and 0 < (number := month_number(word)) < 13:
        return f"{MONTH}{number}"
    numbers = []
    if match := _SUPPLEMENT.search(text):
        numbers.append(f"s{match[1]}")
        text = text[: match.start()]
    text = _BESIDE.split(_PART.sub("", text), maxsplit=1)[0]
    if text.count(" ") < _WORDS:
        numbers += [found.lstrip("0") or "0" for found in _NUMBER.findall(text)]
    if not numbers and (value := roman_value(text)):
        numbers.append(str(value))
    return "/".join(dict.fromkeys(numbers))


_SEASON: Final = re.compile(r"spring|summer|autumn|fall|winter|quarter|qtr")
"""Issues named after a part of the year, which others number."""
_LONGEST: Final = 24
"""Letters of an issue: a longer one is a text that went astray."""
_WORDS: Final = 3

_COUNT: Final = re.compile(r"\d+\s*(?:p|pp|pages|с|стр)\.?")
"""How many pages a book or a thesis has: no place in print."""
_PAGE_LABEL: Final = re.compile(
    r"""^\W*(?:pages|page|pp|pg|p|с|c(?=\.)|s(?=\.\s)|стр|unsp|artn|paper|pii
    |art(?:icle)?\b\W*(?:no|number|nr|id)?|id|\#|(?!supp)[^\W\d_a-z]{1,8}|(?!supp|doc)[^\W\d_]{2,8}(?=[.:]?\s))(?:\b|(?<=p)(?=\d))[.:\s]*(?=\w*\d)""",
    re.VERBOSE,
)
_NOT_PAGES: Final = re.compile(r"\b10\.\d{4,}|\bs\d{4}-\d{3}[\dx]\(")
"""A DOI or a publisher's number of an article: "pii: S0140-6736(08)61345-8"."""
_BEHIND: Final = re.compile(r"(?<=\d)[.,]?\s+(?:\d+\s*p\.?|passim|p|(?:discussion|quiz|disc)\b.*)$")
"""What a database adds to pages: how many they are ("130-138 8p"), a discussion."""
_COUNTED: Final = re.compile(r"(\d+)-(\d+)\s?[\s:;]\s?(\d+)$")
"""A range with how many pages it has behind it: "1026-1041:16"."""
_BRACKETS: Final = re.compile(r"\s*[\[(][^\])]*[\])]")
_SUPPLIED: Final = re.compile(r"\[([a-z]?\d+|[ivxlc]+)\](?=\s?[-+]|$)|(?<=-)\[(\d+)\]")
"""A page that bears no number, which a cataloguer counted: "[12]-18"."""
_NOTED: Final = re.compile(r"((?:pp?\.?\s*)?[a-z]?\d+\s?-\s?[a-z]?\d+)[.,;]?\s+[^\W\d_][^-]*$")
"""A range and what a database says behind it: "12-18 ref. 20"."""
_NUMBERED: Final = re.compile(r"1-\d+[.,;]?\s+art(?:icle|\.)?\W*(?:no|id)?\W*([a-z]?\d+)\W*")
"""The pages of an article by itself, and its number: "1-11, article 71051"."""
_PIECES: Final = re.compile(r"[,;:+&/]")
_SPACES: Final = re.compile(r"\s+")
_AROUND: Final = re.compile(r"\.?\s*(?:-|~|(?<=\d )to(?= \d))\s*")
_END_OF_MONTH: Final = re.compile(r"[bgklnprtvy]-\d{1,2}")
"""The end of a month's name is left of what a spreadsheet made a date: ``t-20``."""
_ONE: Final = r"((?:[a-z]{0,4}|suppl|doc)\.?-?)(\d{1,20})([a-z]{0,2})(?:\.e?\d+)?"
_RANGE: Final = re.compile(rf"{_ONE}(?:-(?:{_ONE})?)?")
_ROMAN: Final = re.compile(r"([ivxlcdm]+)(?:-([ivxlcdm]+))?")


def _pages(text: str) -> tuple[str, str]:
    """Return the first and the full last page of the earliest range in a text."""
    if not text or _COUNT.fullmatch(text):
        return "", ""
    if _NOT_PAGES.search(text):
        return "", ""
    text = _SUPPLIED.sub(r"\1\2", _BEHIND.sub("", undated(text.replace("_", ""))))
    if numbered := _NUMBERED.fullmatch(text):
        text = numbered[1]
    elif noted := _NOTED.fullmatch(text):
        text = noted[1]
    last = max(text.rfind("]"), text.rfind(")")) + 1
    bare = _BRACKETS.sub("", text[:last]) + text[last:]
    text = _PAGE_LABEL.sub("", (bare or text).strip(" .-\"'[]()"))
    if _END_OF_MONTH.fullmatch(text):
        return "", ""
    if match := _COUNTED.search(text):
        length = int(completed(match[1], match[2])) - int(match[1]) + 1
        text = text[: match.start(3)].rstrip(" :;") if length == int(match[3]) else text
    ranges = [found for piece in _PIECES.split(text) if (found := _range(piece))]
    if ranges:
        return ranges[0] if ranges[0][1] else min(ranges, key=lambda ends: int(_digits(ends[0])))
    match = _ROMAN.fullmatch(text.replace(" ", ""))
    return (match[1], match[2] or "") if match else ("", "")


_OF_A_PAGE: Final = frozenset({"", "p", "pp"})
"""What stands before the number of a page and is not of it."""


def _range(piece: str) -> tuple[str, str] | None:
    piece = _AROUND.sub("-", piece.strip())
    match = _RANGE.fullmatch(_SPACES.sub("-", piece) if piece[:1].isdigit() else piece)
    if not match:
        return None
    first = _lettered(match[1], match[2], match[3])
    if not match[5]:
        return _unpadded(first), ""
    last = _lettered(
        (match[4] not in _OF_A_PAGE and match[4]) or match[1], match[5], match[6] or match[3]
    )
    return _in_order(_unpadded(first), _unpadded(completed(first, last)))


def _in_order(first: str, last: str) -> tuple[str, str]:
    """Return two pages, the lower first: where one reads from the right, they come turned round."""
    return (last, first) if len(first) == len(last) and last < first else (first, last)


def _unpadded(page: str) -> str:
    number = page.lstrip(_LETTERS)
    return f"{page[: len(page) - len(number)]}{number.lstrip('0') or '0'}"


_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def _lettered(before: str, number: str, behind: str) -> str:
    letters = before.strip(".-").removeprefix("uppl") or behind
    return f"{'s' if letters == 'suppl' else letters}{number}"


def _digits(page: str) -> str:
    return page.lstrip(_LETTERS) or "0"
