"""What kind of work a reference is, told from the fields that it has and their words."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Final

from refcli.parse.labelling.rules.designations import is_act_of_union, is_law, kind_of
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["work_type"]

_NAMED: Final = (
    *("patent", "thesis", "standard", "legislation", "dataset", "software", "map", "report"),
    *("broadcast", "motion_picture", "song", "post-weblog", "post", "graphic", "interview"),
    "manuscript",
)
"""Types that the genre or the number of a work names; the first that does counts."""

_CASE: Final = late(r"[a-z.] vs?\.? [A-Z]")
_SERIAL_NUMBERS: Final = frozenset(("volume", "issue", "page"))
_SERIAL: Final = frozenset(("volume", "issue", "page", "editor", "publisher", "DOI"))
_WHOLE: Final = frozenset(("ISBN", "edition", "number-of-pages", "publisher", "publisher-place"))
_OF_BOOK: Final = frozenset(("ISBN", "edition", "number-of-pages"))
_ONLINE: Final = frozenset(("URL", "accessed"))


def work_type(record: Mapping[str, Any], designation: str = "") -> str:
    """Return the CSL type of a record whose other fields are known.

    ``designation`` is what the work is called by, as printed: `Пат. 2358036 РФ`.
    """
    named = f"{record.get('genre', '')} {designation}"
    in_journal = record.keys() >= {"container-title", "volume"}
    for name in _NAMED if len(named) > 1 else ():
        if _names(name, named) and not (in_journal and name == "report"):
            return name
    numbered = kind_of(designation) or kind_of(str(record.get("number", "")))
    if numbered or "scale" in record:
        return numbered or "map"
    has = record.keys()
    title = str(record.get("title", ""))
    if is_law(title) or is_act_of_union(title):
        return "legislation"
    if "author" not in has and "volume" in has and _CASE.search(str(record.get("title", ""))):
        return "legal_case"
    if container := str(record.get("container-title", "")):
        if "author" not in has and _names("gazette", container):
            return "legislation"
        if daily := _daily_type(record, container):
            return daily
        if has & _ONLINE and not has & _SERIAL and not _names("meeting", container):
            return "post-weblog" if _names("post-weblog", container) else "webpage"
        return _part_type(record, container)
    title = str(record.get("title", ""))
    if any(_words("letter").fullmatch(str(text)) for text in (title, record.get("genre", ""))):
        return "personal_communication"
    if _words("guide").match(title):
        return "report"
    return _whole_type(record)


def _daily_type(record: Mapping[str, Any], container: str) -> str:
    """Return the type of what a newspaper or a magazine of that day holds, or ""."""
    issued = record.get("issued") or {}
    (parts, *_) = issued.get("date-parts") or [()]
    if len(parts) < _WHOLE_DAY or not record.keys().isdisjoint(_NOT_DAILY):
        return ""
    if _names("newspaper", container):
        return "article-newspaper"
    learned = _names("learned", container) or _names("journal", container)
    if learned or _names("meeting", container) or not record.keys().isdisjoint(_ONLINE | {"issue"}):
        return ""
    return "article-magazine"


_WHOLE_DAY: Final = 3
_NOT_DAILY: Final = frozenset(("volume", "DOI", "editor", "publisher", "archive", "genre"))


def _part_type(record: Mapping[str, Any], container: str) -> str:
    if record.keys() >= _SERIAL_NUMBERS and not record.keys() & {"editor", "publisher"}:
        return "article-journal"
    if _names("learned", container):
        return "article-journal"
    if _names("meeting", container):
        return "paper-conference"
    if "editor" in record or _names("collection", container):
        return "chapter"
    if _names("journal", container) or "issue" in record:
        return "article-journal"
    if "publisher" in record:
        return "chapter"
    if "publisher-place" in record:  # of a newspaper, which has days
        return "article-newspaper" if _is_dated(record) else "chapter"
    return "article-journal"


def _is_dated(record: Mapping[str, Any]) -> bool:
    """Tell a work with a whole day."""
    return any(len(parts) == len("YMD") for parts in record.get("issued", {}).get("date-parts", ()))


def _whole_type(record: Mapping[str, Any]) -> str:
    has = record.keys()
    title, publisher = str(record.get("title", "")), str(record.get("publisher", ""))
    if "version" in has:
        return "dataset" if _names("dataset", title) else "software"
    if not has & _OF_BOOK:
        if _names("repository", publisher) or (has & _LEADING and _OF_DATA.search(title)):
            return "dataset"
        if _VERSIONED.fullmatch(title) or _is_program(record):
            return "software"
    if "URL" in has and not has & {"author", "editor", *_WHOLE - {"publisher-place"}}:
        return "webpage"
    if "number" in has and not has & {"ISBN", "edition"}:
        return "report"
    if "publisher" in has and not has & {*_OF_BOOK, "editor", "translator"}:
        return "report" if _is_signed(record) or _names("body", publisher) else "book"
    if has & _WHOLE:
        return "book"
    if has & _ONLINE:
        return "webpage"
    if "archive" in has:
        return "article"
    if {"volume", "page"} <= has:
        return "article-journal"
    author = record.get("author") or []
    if author and "literal" in author[0]:
        return "report"
    return "book" if "title" in has and author else "document"


_LEADING: Final = frozenset(("URL", "DOI"))
_OF_DATA: Final = late(r"(?i)\b(?:data|database|datafile|data ?set)(?=$|:)")
_VERSIONED: Final = late(
    r"\S+(?:\s\S+){0,4}?,?:?\s(?:v\.?\s?)?\d+\.\d+(?:\.\d+)*(?:\s\(v[\d.]+\))?"
)
"""`FigTree v1.4.3`, `nipy/nibabel: 3.2.1`: what ends in the number of a version."""


def _is_signed(record: Mapping[str, Any]) -> bool:
    """Tell a work of a body, whose name has several words or is in capitals."""
    (author, *_) = record.get("author") or [{}]
    name = str(author.get("literal", ""))
    return " " in name or name.isupper()


def _is_program(record: Mapping[str, Any]) -> bool:
    """Tell a program by who writes such, or by where its source lies."""
    authors = [str(author.get("literal", "")) for author in record.get("author") or []]
    makers = (*authors, str(record.get("publisher", "")))
    return _names("code", str(record.get("URL", ""))) or any(
        _names("program", maker) for maker in makers
    )


@lru_cache(maxsize=4096)
def _names(kind: str, text: str) -> bool:
    """Tell whether a text holds a word of a kind; lists name the same journals again and again."""
    return _words(kind).search(text) is not None


@cache
def _words(kind: str) -> re.Pattern[str]:
    """Return a pattern of the words of a kind in ``work-types.txt``."""
    words = word_lists.lists(__package__, "work-types.txt")[kind]
    return re.compile("|".join(map(_pattern, words)), re.IGNORECASE)


def _pattern(word: str) -> str:
    middle = re.escape(word.removeprefix("^").removesuffix("$")).replace("\\._", r"\.\s?")
    start, end = r"\b" * word.startswith("^"), r"\b" * word.endswith("$")
    return start + middle.replace("_", r"\s") + end
