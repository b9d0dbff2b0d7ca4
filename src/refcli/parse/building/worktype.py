"""What kind of work a reference is, told from the fields that it has and their words."""

import re
from collections.abc import Mapping
from typing import Any, Final

from refcli.parse.labelling.rules.designations import kind_of

__all__ = ["work_type"]

_NAMED: Final = (
    ("patent", re.compile(r"(?i)patent|пат\b|патент|а\.\s?с\.|свидетельств")),
    (
        "thesis",
        re.compile(
            r"(?i)thes[ei]s|thèse|dissert|diss\b|habil|дис\b|диссерт|автореф|доктор|ph\.?\s?d"
            r"|магистерская|diplomarbeit|magisterarbeit"
        ),
    ),
    (
        "standard",
        re.compile(
            r"(?i)\bгост|\bсанпин|\bсп\b|\bснип|\biso\b|\bdin\b|\bост\b|\bту\b|\bмр\b|\bму\b"
            r"|\bстб\b|\bрд\b|стандарт|standard"
        ),
    ),
    (
        "legislation",
        re.compile(
            r"(?i)закон|кодекс|постановлен|указ\b|приказ|распоряжен|\blaw\b|\bact\b|gesetz|directive"
        ),
    ),
    (
        "report",
        re.compile(
            r"(?i)report|bericht|tech\.?\s?rep|working paper|rapport|отчет|отчёт|discussion paper"
            r"|методич|arbeitspapier"
        ),
    ),
)
"""Types that the genre or the number of a work names; the first that does counts."""

_MEETING: Final = re.compile(
    r"(?i)proceedings|\bproc\b|conference|\bconf\b|symposi|workshop|congress|kongress|tagung|meeting"
    r"|colloqu|материал|тез(?:исы|\.)|конференц|конф\.|симпоз|съезд|конгресс|семинар|чтени"
)
_BOOK: Final = re.compile(
    r"(?i)handbook|handbuch|encyclop|lexikon|сборник|сб\.|монограф|энциклоп|companion|festschrift"
)
_JOURNAL: Final = re.compile(
    r"(?i)journal|\bj\b|review|revue|zeitschrift|annals|archiv|bulletin|letters|lett\b|acta|magazine"
    r"|quarterly|журн|вестн|известия|изв\b|бюлл|успехи|ученые записки"
)
_CASE: Final = re.compile(r"[a-z.] vs?\.? [A-Z]")
_GUIDE: Final = re.compile(r"(?i)методические (?:указания|рекомендации)")
_SERIAL_NUMBERS: Final = frozenset(("volume", "issue", "page"))
_SERIAL: Final = frozenset(("volume", "issue", "page", "editor", "publisher", "DOI"))
_WHOLE: Final = frozenset(("ISBN", "edition", "number-of-pages", "publisher", "publisher-place"))
_ONLINE: Final = frozenset(("URL", "accessed"))


def work_type(record: Mapping[str, Any], designation: str = "") -> str:
    """Return the CSL type of a record whose other fields are known.

    ``designation`` is what the work is called by, as printed: `Пат. 2358036 РФ`.
    """
    named = f"{record.get('genre', '')} {designation}"
    for name, pattern in _NAMED:
        if pattern.search(named):
            return name
    if numbered := kind_of(designation):
        return numbered
    has = record.keys()
    if "author" not in has and "volume" in has and _CASE.search(str(record.get("title", ""))):
        return "legal_case"
    if container := str(record.get("container-title", "")):
        if has & _ONLINE and not has & _SERIAL:
            return "webpage"
        return _part_type(record, container)
    if _GUIDE.match(str(record.get("title", ""))):
        return "report"
    return _whole_type(record)


def _part_type(record: Mapping[str, Any], container: str) -> str:
    if record.keys() >= _SERIAL_NUMBERS and not record.keys() & {"editor", "publisher"}:
        return "article-journal"
    if _MEETING.search(container):
        return "paper-conference"
    if "editor" in record or _BOOK.search(container):
        return "chapter"
    if _JOURNAL.search(container) or "issue" in record:
        return "article-journal"
    if "publisher" in record or "publisher-place" in record:
        return "chapter"
    return "article-journal"


def _whole_type(record: Mapping[str, Any]) -> str:
    has = record.keys()
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
