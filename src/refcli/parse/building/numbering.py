"""Numbers of serials and series that the other fields of a record tell apart."""

from collections.abc import Container
from typing import Final

from refcli.record import Record
from refcli.text.patterns import late
from refcli.values import numbers
from refcli.values.date_words import is_month

__all__ = [
    "letters_of_meeting",
    "number_alone",
    "number_of_series",
    "part_bare_numbers",
    "part_glued_volume",
    "part_issue",
    "series_of_book",
    "whole_issue",
]

_BEFORE_PAGES: Final = late(r"([A-F])(\d{1,3}),\s(\d+-\d+)")
_GLUED_VOLUME: Final = late(r"(.*[^\W\d].*?)\s*(?<!\d)(\d{1,4})")
_SERIES: Final = ("Seriya", "Seriia", "Serija", "Серия")
"""What a number behind it counts is the series of a journal: `Informatsiya. Seriya 2`."""
_BRACKETED: Final = late(r"(\w+) \((\w+)\)")
_MEETING: Final = late(r"(?i)proc|conf|symp|workshop|congress|vol")


def part_glued_volume(record: Record, sure: dict[str, float], years: Container[int | None]) -> None:
    """Part `Phys. Rev. D94` into journal and volume, where no other volume is printed.

    The letter of the journal's section may be left among the pages: `Acta Cryst. A71, 3-8`.

    ``years`` are those of the reference: a number that is one belongs to the journal.
    """
    container = record.get("container-title", "")
    if "volume" in record or "page" not in record or _MEETING.search(container):
        return
    if container and (pages := _BEFORE_PAGES.fullmatch(str(record["page"]))):
        letter, volume, record["page"] = pages.groups()
        record["container-title"], record["volume"] = f"{container}. {letter}", volume
        sure["volume"] = sure["page"]
        return
    match = _GLUED_VOLUME.fullmatch(container) if container[-1:].isdigit() else None
    if match and (match.group(1).endswith(_SERIES) or is_month(match.group(1).split()[-1])):
        return
    if match and (_YEAR.fullmatch(match.group(2)) and "editor" in record):
        return  # of a book: `Ice Survey 2000`
    if match and match.group(1)[-1:].isalpha() and int(match.group(2)) not in years:
        record["container-title"], record["volume"] = match.groups()
        sure["volume"] = sure["container-title"]


def part_issue(record: Record, sure: dict[str, float]) -> None:
    """Part `Oikos. 1988. № 1 (52)` into issue and volume, as a published GOST style prints.

    In Russian lists, transliterated ones too, the brackets hold the number of the issue
    counted from the first volume on, and it stays with the issue: they don't come here.
    """
    match = _BRACKETED.fullmatch(record.get("issue", ""))
    if match and "volume" not in record:
        record["issue"], record["volume"] = match.groups()
        sure["volume"] = sure["issue"]


_BOTH: Final = late(r"(\d{1,4}) (\d{1,3})")


def part_bare_numbers(record: Record, sure: dict[str, float]) -> None:
    """Part volume and issue that a space alone parts, as the IAEA prints: `J. Ice 12 3 (2016)`."""
    read = next((name for name in ("volume", "issue") if _BOTH.fullmatch(record.get(name, ""))), "")
    if read and len({"volume", "issue"} & record.keys()) == 1:
        record["volume"], record["issue"] = record[read].split()
        sure["volume"] = sure["issue"] = sure[read]


def number_of_series(record: Record, sure: dict[str, float], variable: str) -> None:
    """Take the volume or issue of a book with an imprint for the number of its series.

    Papers of an institution are numbered, too, but mostly print no place.
    """
    counted = record.keys() >= {"collection-title", variable, "publisher-place"}
    if counted and not {"container-title", "collection-number"} & record.keys():
        record["collection-number"] = numbers.issue(record.pop(variable)).partition(". ")[0]
        sure["collection-number"] = sure.pop(variable)


_YEAR: Final = late(r"1[5-9]\d\d|20\d\d")


def whole_issue(record: Record, sure: dict[str, float], text: str) -> None:
    """Join in a Russian list the issue and its number from the first on: `2019. 2(86). С. 12`.

    Where a volume is meant the brackets hold the issue of a year, a small number.
    """
    volume, issue = str(record.get("volume", "")), str(record.get("issue", ""))
    if not (volume.isdecimal() and issue.isdecimal() and f"{volume}({issue})" in text):
        return
    if int(volume) <= _YEARLY < int(issue):
        record["issue"] = f"{record.pop('volume')} ({issue})"
        sure.pop("volume", None)


_YEARLY: Final = 24
"""Issues of a year, at most."""

_NUMBERED: Final = late(
    r"(.*[^\W\d_]{3}[^\d,.;:]*?),?\s(?:(?:[Vv]ol|[Nn]o|Bd|Band|n)[.°]?\s)?(\d{1,4})"
)


def series_of_book(record: Record, sure: dict[str, float], *, marked: bool) -> None:
    """Take the numbered host of what has publisher and no pages for its series.

    `Roe A (1999) Ice in towns. Studies in Ecology 12. Acme, Cambridge`; a number that "no" marks
    (``marked``) may have been read as a volume or an issue: `Ice Data Brief, no 360. Leeds: Acme`.
    """
    if not record.keys() >= {"author", "title", "container-title", "publisher"}:
        return
    name, number = record["container-title"], ""
    if "publisher-place" not in record and not (marked and _PAPERS.search(name)):
        return
    counted = [variable for variable in ("volume", "issue") if variable in record]
    if marked and len(counted) == 1 and not record.keys() & _OF_PARTS - {*counted, "DOI"}:
        number = record[counted[0]]
    elif not counted and not record.keys() & _OF_PARTS and (match := _NUMBERED.fullmatch(name)):
        name, number = match.groups()
    if not number or _MEETING.search(name) or _YEAR.fullmatch(number) or ". " in name:
        return
    for variable in counted:
        del record[variable], sure[variable]
    del record["container-title"]
    record["collection-title"], record["collection-number"] = name, number
    sure["collection-title"] = sure["collection-number"] = sure.pop("container-title")


_PAPERS: Final = late(r"\b(?:Brief|Paper|Report|Note|Bulletin)s?$|\bSeries$")
"""What a series of papers is called, of which no place tells that it is one."""
_OF_PARTS: Final = frozenset(
    ("page", "volume", "issue", "editor", "collection-title", "collection-number", "DOI")
)


def letters_of_meeting(record: Record, sure: dict[str, float]) -> None:
    """Give a meeting the letters behind its name that were read as an issue: `Proc. … (ICCV)`."""
    name, letters = str(record.get("container-title", "")), str(record.get("issue", ""))
    if name and letters.isalpha() and letters.isupper() and _MEETING.search(name):
        record["container-title"] = f"{name} ({letters})"
        del record["issue"]
        sure.pop("issue", None)


def number_alone(record: Record, sure: dict[str, float], printed: str) -> None:
    """Take the only number of a journal for its volume: `JHEP 08 (2011) 155`.

    ``printed`` is the number with the mark before it: one that a bracket or a sign calls that
    of an issue is it.
    """
    alone = "issue" in record and "volume" not in record
    if alone and "container-title" in record and printed.lstrip(" ,").isdigit():
        record["volume"] = record.pop("issue")
        sure["volume"] = sure.pop("issue")
