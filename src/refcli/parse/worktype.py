"""What kind of work a reference is, told from the fields that it has and their words."""

import re
from collections.abc import Mapping
from typing import Any, Final

__all__ = ["work_type"]

_THESIS: Final = re.compile(
    r"(?i)thes[ei]s|thèse|dissert|diss\b|habil|дис\b|диссерт|автореф|доктор|ph\.?\s?d|магистерская"
)
_REPORT: Final = re.compile(
    r"(?i)report|bericht|tech\.?\s?rep|working paper|rapport|отчет|отчёт|discussion paper|методич"
)
_PATENT: Final = re.compile(r"(?i)patent|пат\b|патент|а\.\s?с\.|свидетельств")
_LAW: Final = re.compile(
    r"(?i)закон|кодекс|постановлен|указ\b|приказ|распоряжен|\blaw\b|\bact\b|gesetz|directive"
)
_STANDARD: Final = re.compile(
    r"(?i)\bгост|\bсанпин|\bсп\b|\bснип|\biso\b|\bdin\b|\bост\b|\bту\b|\bмр\b|\bму\b|стандарт|standard"
)
_MEETING: Final = re.compile(
    r"(?i)proceedings|\bproc\b|conference|\bconf\b|symposi|workshop|congress|kongress|tagung|meeting|colloqu"
    r"|материал|тез(?:исы|\.)|конференц|конф\.|симпоз|съезд|конгресс|семинар|труды .*конф|чтени"
)
_SERIAL: Final = frozenset(("volume", "issue", "page", "editor", "publisher", "DOI"))
_GUIDE: Final = re.compile(r"(?i)методические (?:указания|рекомендации)")
_BOOK: Final = re.compile(
    r"(?i)handbook|handbuch|encyclop|lexikon|сборник|сб\.|монограф|энциклоп|companion|festschrift"
)
_JOURNAL: Final = re.compile(
    r"(?i)journal|\bj\b|review|revue|zeitschrift|annals|archiv|bulletin|letters|lett\b|acta|magazine|quarterly"
    r"|журн|вестн|известия|изв\b|бюлл|успехи|ученые записки"
)


def work_type(record: Mapping[str, Any], hints: str = "") -> str:
    """Return the CSL type of a record; ``hints`` are words of its labels that no field keeps."""
    genre = f"{record.get('genre', '')} {record.get('number', '')} {hints}"
    container = str(record.get("container-title", ""))
    for pattern, name in ((_PATENT, "patent"), (_THESIS, "thesis"), (_STANDARD, "standard"), (_LAW, "legislation"), (_REPORT, "report")):  # fmt: skip
        if pattern.search(genre):
            return name
    if container and ("URL" in record or "accessed" in record) and not set(record) & _SERIAL:
        return "webpage"
    if not container and _GUIDE.match(str(record.get("title", ""))):
        return "report"
    if container:
        return _part_type(record, container)
    has_place = bool(record.get("publisher") or record.get("publisher-place"))
    if "ISBN" in record or "edition" in record or "number-of-pages" in record:
        return "book"
    if has_place:
        return "book"
    if "URL" in record or "accessed" in record:
        return "webpage"
    if "arxiv" in str(record.get("custom", "")) and not has_place:
        return "article"
    if "volume" in record and "page" in record:
        return "article-journal"
    author = record.get("author") or []
    if author and "literal" in author[0]:
        return "report"
    return "book" if "title" in record and author else "document"


def _part_type(record: Mapping[str, Any], container: str) -> str:
    if _MEETING.search(container):
        return "paper-conference"
    if "editor" in record or _BOOK.search(container):
        return "chapter"
    if _JOURNAL.search(container) or "issue" in record:
        return "article-journal"
    if "publisher" in record or "publisher-place" in record:
        return "chapter"
    return "article-journal"
