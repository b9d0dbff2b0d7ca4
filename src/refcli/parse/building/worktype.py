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
    for name in _NAMED if len(named) > 1 else ():
        if _names(name, named):
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
        if has & _ONLINE and not has & _SERIAL and not _names("meeting", container):
            return "webpage"
        return _part_type(record, container)
    title = str(record.get("title", ""))
    if any(_words("letter").fullmatch(str(text)) for text in (title, record.get("genre", ""))):
        return "personal_communication"
    if _words("guide").match(title):
        return "report"
    return _whole_type(record)


def _part_type(record: Mapping[str, Any], container: str) -> str:
    if "author" not in record and _names("gazette", container):
        return "legislation"
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
    if "version" in has:
        return "dataset" if _names("dataset", str(record.get("title", ""))) else "software"
    if _names("repository", str(record.get("publisher", ""))) and not has & _OF_BOOK:
        return "dataset"
    if "URL" in has and not has & {"author", "editor", *_WHOLE - {"publisher-place"}}:
        return "webpage"
    if "number" in has and not has & {"ISBN", "edition"}:
        return "report"
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
