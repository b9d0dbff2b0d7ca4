"""What kind of work a reference is, told from the fields that it has and their words."""

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache, lru_cache
from typing import Any, Final

from refcli.parse.labelling.rules.designations import is_act_of_union, is_law, kind_of
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.newspapers import is_newspaper
from refcli.values.trials import TRIAL

__all__ = ["work_type"]

_NAMED: Final = (
    *("patent", "thesis", "standard", "legislation", "dataset", "document", "software", "map"),
    *("report", "broadcast", "motion_picture", "song", "post-weblog", "post", "graphic"),
    *("interview", "manuscript", "article"),
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
    if called := _called_type(record, designation):
        return called
    if container := str(record.get("container-title", "")):
        return _daily_type(record, container) or _part_type(record, container)
    title = str(record.get("title", ""))
    if any(
        _words("letter").fullmatch(str(text).lower()) for text in (title, record.get("genre", ""))
    ):
        return "personal_communication"
    if _words("guide").match(title.lower()):
        return "report"
    return _made_type(record) or _whole_type(record)


def _called_type(record: Mapping[str, Any], designation: str) -> str:
    """Return the type that a work's genre, number or title names, or ""."""
    named = f"{record.get('genre', '')} {designation}"
    in_journal = record.keys() >= {"container-title", "volume"}
    for name in _NAMED if len(named) > 1 else ():
        # `[Case report]` behind the title of an article makes no report of it.
        if _names(name, named) and not (in_journal and name in _OF_ARTICLES):
            return name
    numbered = kind_of(designation) or kind_of(str(record.get("number", "")))
    if numbered or "scale" in record:
        return numbered or "map"
    title, container = str(record.get("title", "")), str(record.get("container-title", ""))
    if is_law(title) or is_act_of_union(title) or (not container and _ACT.search(title)):
        return "legislation"
    if "URL" in record and _TOOL.match(title) and record.keys().isdisjoint(_SERIAL - {"publisher"}):
        return "software"
    if "author" not in record and "volume" in record and _CASE.search(title):
        return "legal_case"
    in_gazette = container and "author" not in record and _names("gazette", container)
    return "legislation" if in_gazette else ""


_ACT: Final = late(r"\bAct (?:of )?(?:1[6-9]|20)\d\d$")
_TOOL: Final = late(
    r"[^\s:]+: an? (?:[\w-]+ ){0,6}?(?:tool|toolkit|package|software|program|library)\b"
)
"""`Icefinder: a tool to find ice`: what a program says of itself."""
_OF_ARTICLES: Final = frozenset(("report", "document", "article"))
"""Kinds that an article in a journal may be called by."""


def _daily_type(record: Mapping[str, Any], container: str) -> str:
    """Return the type of what a newspaper or a magazine of that day holds, or ""."""
    (day, *_) = (record.get("issued") or {}).get("date-parts") or [()]
    if len(day) < _WHOLE_DAY or not record.keys().isdisjoint(_NOT_DAILY):
        return ""
    if not _SHEET.fullmatch(str(record.get("page", ""))):
        return ""
    if is_newspaper(container.partition(" (")[0]):
        return "article-newspaper"
    if any(_names(kind, container) for kind in ("learned", "journal", "meeting", "preprints")):
        return ""  # a meeting has days, too
    if "publisher-place" in record:
        return "article-newspaper"
    return "" if record.keys() & (_ONLINE | {"issue"}) else "article-magazine"


_WHOLE_DAY: Final = 3
_NOT_DAILY: Final = frozenset(("volume", "DOI", "editor", "publisher", "archive", "genre"))
_SHEET: Final = late(r"(?:[A-Z]?\d{1,3}(?:-[A-Z]?\d{1,3})?)?")
"""The pages of a daily, or none; a longer number is that of an article that awaits its volume."""


def _part_type(record: Mapping[str, Any], container: str) -> str:
    has = record.keys()
    if "issue" not in has and (kept := _kept_type(has, container)):
        return kept
    if "version" in has and not has & (_SERIAL - {"publisher", "DOI"}):
        return "software"
    if has & _ONLINE and not has & _SERIAL and not _names("meeting", container):
        return "post-weblog" if _names("post-weblog", container) else "webpage"
    if has >= _SERIAL_NUMBERS and not has & {"editor", "publisher"}:
        return "article-journal"
    if _names("learned", container):
        return "article-journal"
    if _names("meeting", container):
        return "paper-conference"
    if "editor" in has or _names("collection", container):
        return "chapter"
    if has & _ONLINE and not has & {"author", "page", "edition", "volume", "issue"}:
        return "chapter" if "/books/" in str(record.get("URL", "")) else "webpage"
    if _names("journal", container) or "issue" in has:
        return "article-journal"
    return "chapter" if has & {"publisher", "publisher-place"} else "article-journal"


def _kept_type(has: Set[str], container: str) -> str:
    """Return the type of what a server, a store of data, a work of reference or a site holds."""
    if _names("preprints", container):
        return "article"
    if not has & {"editor", "page"} and _names("repository", container):
        return "dataset"
    if not has & _SERIAL - {"DOI"} and _DOMAIN.fullmatch(container):
        return "webpage"
    entry = next((name for name in _ENTRIES if _names(name, container)), "")
    return "" if _names("journal", container) else entry


_DOMAIN: Final = late(r"(?:[\w-]+\.)+[a-z]{2,6}")
_ENTRIES: Final = ("entry-encyclopedia", "entry-dictionary")


def _made_type(record: Mapping[str, Any]) -> str:
    """Return the type of what was no book ever, a program or a set of data, or ""."""
    title = str(record.get("title", ""))
    if "version" in record:
        return "dataset" if _is_data(record, title) else "software"
    edition = str(record.get("edition", "")).lower()
    if edition.startswith("version") and record.keys().isdisjoint(_EDITED):
        tool = edition.count(".") > 1 or _names("tool", title)
        return "software" if tool or _is_program(record) else ""
    if record.keys() & _OF_BOOK:
        return ""
    if _is_data(record, title):
        return "dataset"
    return "software" if _VERSIONED.fullmatch(title) or _is_program(record) else ""


_EDITED: Final = frozenset(("editor", "ISBN", "number-of-pages"))
"""What a handbook has, which may have versions, too: `Ice handbook. Version 6.3`."""


def _is_data(record: Mapping[str, Any], title: str) -> bool:
    """Tell a set of data by its title, by who keeps it, or by the address that it is kept at."""
    if _names("repository", str(record.get("publisher", ""))):
        return True
    if not record.keys() & {"URL", "DOI"}:
        return "version" in record and _names("dataset", title)
    if "author" not in record and _names("repository", title):
        return True
    return bool(_OF_DATA.search(title)) or _names("data-address", str(record.get("URL", "")))


_OF_DATA: Final = late(
    r"(?i)\b(?:data|database|datafile|data ?set)(?=$|:)|^(?:data from|data ?set):"
)
_VERSIONED: Final = late(
    r"\S+(?:\s\S+){0,4}?,?:?\s(?:v\.?\s?)?\d+\.\d+(?:\.\d+)*(?:\s\(v[\d.]+\))?"
)
"""`FigTree v1.4.3`, `nipy/nibabel: 3.2.1`: what ends in the number of a version."""


def _is_program(record: Mapping[str, Any]) -> bool:
    """Tell a program by who writes such, or by where its source lies."""
    authors = [str(author.get("literal", "")) for author in record.get("author") or []]
    makers = (*authors, str(record.get("publisher", "")))
    return _names("code", str(record.get("URL", ""))) or any(
        _names("program", maker) for maker in makers
    )


def _whole_type(record: Mapping[str, Any]) -> str:
    has, authors = record.keys(), record.get("author") or []
    if "URL" in has and not has & {"author", "editor", *_WHOLE - {"publisher-place"}}:
        return "webpage"
    if "number" in has and not has & {"ISBN", "edition"}:
        return "webpage" if _is_registered(str(record["number"])) else "report"
    if official := _page_of_body(record):
        return official
    if "publisher" in has and not has & {*_OF_BOOK, "editor", "translator"}:
        return "report" if _is_official(str(record["publisher"]), authors) else "book"
    if has & _WHOLE:
        body = str(authors[0].get("literal", "")) if authors else ""
        placed = body and has & _WHOLE == {"publisher-place"} and not _names("school", body)
        return "report" if placed else "book"
    if has & _ONLINE:
        return "webpage"
    if "archive" in has:
        return "article"
    if {"volume", "page"} <= has:
        return "article-journal"
    if authors and "literal" in authors[0]:
        return "report"
    return "book" if "title" in has and authors else "document"


def _is_registered(number: str) -> bool:
    """Tell the number of a trial or of a review in a register, which is a page of it."""
    return number.startswith("CRD") or TRIAL.fullmatch(number) is not None


_SEEN: Final = frozenset(("publisher", *_ONLINE))


def _page_of_body(record: Mapping[str, Any]) -> str:
    """Return what title and address of what a body wrote tell: a page of news, a report, as PDF."""
    authors, url = record.get("author") or [], str(record.get("URL", "")).lower()
    if record.keys() >= _SEEN and not record.keys() & {"author", "editor", *_OF_BOOK}:
        return "" if "publisher-place" in record else "webpage"
    if not url or not authors or "literal" not in authors[0] or record.keys() & _OF_BOOK:
        return ""
    if _names("page-address", url):
        return "webpage"
    named = _names("official", str(record.get("title", ""))) or _names("report-address", url)
    if url.endswith(".pdf") or named:
        return "report"
    return "webpage" if url.endswith((".html", ".htm")) else ""


def _is_official(publisher: str, authors: Sequence[Mapping[str, Any]]) -> bool:
    """Tell a body that gives out what it, or another body, has written; societies print books, too.

    `World Health Organization. … Geneva: WHO`, `OECD. … OECD Publishing`; but what an institute
    wrote for Gallimard is a book.
    """
    bodies = [name for author in authors if (name := str(author.get("literal", "")))]
    if publisher in bodies:
        return True
    if not any(" " in name or name.isupper() for name in bodies):
        return _names("body", publisher)
    words = publisher.split()
    short = {"".join(re.findall(r"\b[A-ZÀ-Þ]", name)) for name in bodies}
    own = {word for word in words if word.isupper()} & {*_WORDS.findall(" ".join(bodies)), *short}
    kinds = set(map(word_kind, words))
    letters = len(words) == 1 and sum(map(str.isupper, publisher)) > _CAPITALS
    official = letters or "B" in kinds or publisher.lower() in " ".join(bodies).lower()
    return bool(own) or (official and "U" not in kinds) or _names("body", publisher)


_WORDS: Final = late(r"\w+")
_CAPITALS: Final = 1
"""Capitals that a short name has more of: `WHO`, `NDoH`."""


@lru_cache(maxsize=4096)
def _names(kind: str, text: str) -> bool:
    """Tell whether a text holds a word of a kind; lists name the same journals again and again."""
    return _words(kind).search(text.lower()) is not None


@cache
def _words(kind: str) -> re.Pattern[str]:
    """Return a pattern of the words of a kind in ``work-types.txt``; a text is in small letters."""
    words = word_lists.lists(__package__, "work-types.txt")[kind]
    begun = "|".join(_pattern(word) for word in words if word.startswith("^"))
    within = [_pattern(word) for word in words if not word.startswith("^")]
    return re.compile("|".join([*([rf"\b(?:{begun})"] if begun else []), *within]))


def _pattern(word: str) -> str:
    middle = re.escape(word.removeprefix("^").removesuffix("$")).replace("\\._", r"\.\s?")
    return middle.replace("_", r"\s") + r"\b" * word.endswith("$")
