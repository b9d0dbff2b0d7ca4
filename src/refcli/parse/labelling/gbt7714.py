"""Chinese references, told by the mark that GB/T 7714 puts behind every title: ``[J]``.

The model has learnt no Chinese; the standard's punctuation is strict enough to read it by
rule (GB/T 7714-2015, chapters 4 and 8, annexes A and B), in half and in full width.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens
from refcli.text.patterns import late
from refcli.values.dates import YEAR_LETTER

__all__ = ["STATES", "chinese", "type_of_mark"]

STATES: Final = "GB/T 7714 marks the end of every title: [J], [M], [D]."

_TYPES: Final = {
    "J": "article-journal",
    "M": "book",
    "C": "paper-conference",
    "D": "thesis",
    "P": "patent",
    "S": "standard",
    "R": "report",
    "N": "article-newspaper",
    "G": "book",
    "A": "document",
    "CM": "map",
    "CP": "software",
    "DB": "dataset",
    "DS": "dataset",
    "EB": "webpage",
    "PP": "article",
    "Z": "document",
}
"""The marks of annex B, and those that the edition of 2025 adds."""

_OF_HAN: Final = r"[\u3400-\u9fff]"
_HAN: Final = late(_OF_HAN)
_MARK: Final = late(
    r"[\[［]({})(?:/(?:OL|CD|MT|DK))?[\]］](?=\s*(?:[.．。,，:：/]|{}|$))".format(
        "|".join(sorted(_TYPES, key=len, reverse=True)), _OF_HAN
    )
)
"""A mark and what may follow it, unlike the bracket of `[C]–H activation`."""

_NUMBER: Final = late(r"\s*[\[［(（]?\d{1,4}[\]］)）.、]?\s*")
_AUTHOR_DATE: Final = late(
    rf"(?P<author>[^.．。]*?)[,，]\s*(?P<date>(?:1[89]|20)\d\d{YEAR_LETTER}?)"
    r"(?:[（(][^）)]*[）)])?[.．。]\s*"
)
_AUTHOR: Final = late(r"(?P<author>(?:[^.．。]|(?<=[A-Z])\.|\.(?=\w))+)[.．。]\s*(?=\S)")
_PART: Final = late(
    r"(?P<name>.+?)\s*[:：]\s*(?P<part>[上中下]|[一二三四五六七八九十]+部"
    r"|第\s?[\d一二三四五六七八九十]+\s?[册卷部辑编]|[子丑寅卯辰巳午未申酉戌亥]集.*|(?:19|20)\d\d年?卷)"
)
"""A volume behind a title or a host: `康熙字典：巳集上`, `船山全书：第1册`."""

_STANDARD: Final = late(r"(?P<number>[A-Z]+(?:/[A-Z]+)?\s?[\d.]+[—–-]\d{4})\s?(?P<title>.+)")
_DESIGNATED: Final = late(
    r"(?P<title>.+?)\s*[:：]\s*(?:[^:：]*[,，])?\s?(?P<number>[A-Z\d][^:：]*)"
)
_FILED: Final = late(r"(?P<title>.+?)\s*[:：]\s*(?P<number>[A-Z]{1,4}\d[A-Z\d.-]*)")
"""The number under which an archive keeps a work: `关于布告的训令：LS031-001-0001[A]`."""

_JOURNAL: Final = late(
    r"(?P<container>.+?)(?:\s*[,，]\s*(?P<date>(?:1[89]|20)\d\d(?:[-/]\d\d?)*))?"
    r"(?:\s*[,，]\s*(?P<volume>\d+))?(?:\s*[(（](?P<issue>[^)）]*\d[^)）]*)[)）])?"
    r"(?:\s*[:：]\s*(?P<pages>[\w]+(?:\s?[-–—+,，]\s?\w+)*))?\s*"
)
_NEWSPAPER: Final = late(
    r"(?P<container>.+?)(?:\s*[,，]\s*(?P<date>\d{4}[-\d]*))?(?:\s*[(（](?P<pages>\w+)[)）])?\s*"
)
_IMPRINT: Final = late(
    r"(?:(?P<location>[^:：\d]+?)\s*[:：]\s*)?(?P<publisher>[^,，:：\d][^,，:：]*?)"
    r"(?:\s*[,，]\s*(?P<date>\d{4}[^:：]*?)|\s*[(（](?P<day>\d{4}[-\d]*)[)）])?"
    r"(?:\s*[:：]\s*(?P<pages>[^:：]+?))?\s*"
)
_DATED: Final = late(
    r"[(（]?(?P<date>\d{4}(?:-\d\d?)*)[)）]?(?:\s*[:：]\s*(?P<pages>[\w\s—–-]+))?\s*"
)
_ACCESS: Final = late(r"[\[［](?P<accessed>\d{4}-\d\d?-\d\d?)[\]］]")
_ONLINE: Final = late(r"[.．。]?\s*(?:https?:|ftp:|www\.|(?i:doi|cstr)\s?[:：])")
_STOPS: Final = late(r"[．。]\s*(?=\S)|\.\s+(?=\S)|\.(?=[\u3400-\u9fff])")
_EDITION: Final = late(r"(?:\d+|第\S+|修订|增订|影印|新|[^,，:：]{0,8})\s?[版本]")
_TRANSLATOR: Final = late(r"(?P<translator>.+?)[,，]?\s?(?:等)?\s?译")
_HOSTED: Final = frozenset("JN")
_NUMBERED: Final = frozenset("PS")


class _Piece(NamedTuple):
    """Letters of the text, from ``start`` to ``end``, that bear a label."""

    label: str
    start: int
    end: int


def type_of_mark(text: str) -> str:
    """Return the CSL type that a mark of GB/T 7714 names, or "" if there is none."""
    match = _MARK.search(text) if "[" in text or "［" in text else None
    return _TYPES[match[1]] if match else ""


def chinese(tokens: Tokens, labels: Sequence[str]) -> list[str] | None:
    """Label a Chinese reference by its punctuation; return None for any other.

    Numbers of the list, addresses and DOIs keep the labels that they have.
    """
    if tokens.text.isascii() or not ("[" in tokens.text or "［" in tokens.text):
        return None
    match = _MARK.search(tokens.text)
    if not match or not _HAN.search(tokens.text, 0, match.start()):
        return None
    online = _ONLINE.search(tokens.text, match.end())
    end = online.start() if online else len(tokens.text)
    pieces = [
        *_head(tokens.text, match.start(), match[1]),
        *_tail(tokens.text, match.end(), end, match[1]),
    ]
    found = [OUTSIDE] * len(labels)
    for at, start in enumerate(tokens.starts):
        own = next((piece.label for piece in pieces if piece.start <= start < piece.end), "")
        kept = labels[at] in {"doi", "url"} and start >= match.end()
        found[at] = labels[at] if kept or (start >= end and not own) else own or OUTSIDE
    for at in range(sum(1 for _ in takewhile(str.isdigit, tokens.words))):
        if tokens.starts[at] < _first(tokens.text):
            found[at] = "citation-number"
    return found


def _first(text: str) -> int:
    """Return where a reference begins behind its number in the list."""
    match = _NUMBER.match(text)
    return match.end() if match and not re.match(r"\d", text[match.end() :]) else 0


def _groups(match: re.Match[str], label: str = "") -> Iterator[_Piece]:
    for name, value in match.groupdict().items():
        if value:
            yield _Piece(label or {"day": "date"}.get(name, name), *match.span(name))


def _head(text: str, end: int, mark: str) -> Iterator[_Piece]:
    """Yield authors, year and title: what stands before the mark (8.1, 8.2, 9.3.1)."""
    start = _first(text)
    if mark in _NUMBERED and (standard := _STANDARD.fullmatch(text, start, end)):
        yield from _groups(standard)
        return
    author = _AUTHOR_DATE.match(text, start, end) or _AUTHOR.match(text, start, end)
    if author:
        yield from _groups(author)
        start = author.end()
    if mark in _NUMBERED:
        designated = _STANDARD.fullmatch(text, start, end) or _DESIGNATED.fullmatch(
            text, start, end
        )
        if designated:
            yield from _groups(designated)
            return
    if mark == "A" and (filed := _FILED.fullmatch(text, start, end)):
        yield from _groups(filed)
        return
    if part := _PART.fullmatch(text, start, end):
        yield _Piece("title", *part.span("name"))
        yield _Piece("volume", *part.span("part"))
        return
    yield _Piece("title", start, end)


def _tail(text: str, start: int, end: int, mark: str) -> Iterator[_Piece]:
    """Yield the host, the imprint, numbers and dates: what stands behind the mark."""
    if access := _ACCESS.search(text, start, end):
        yield _Piece("accessed", *access.span("accessed"))
        end = access.start()
    host = text[start:end].lstrip().startswith("//")
    start += len(text[start:end]) - len(text[start:end].lstrip(".．。/ "))
    end = start + len(text[start:end].rstrip(".．。 "))
    if mark in _HOSTED and not host:
        pattern = _NEWSPAPER if mark == "N" else _JOURNAL
        if match := pattern.fullmatch(text, start, end):
            yield from _groups(match)
        return
    yield from _phrases(text, start, end, host=host)


def _phrases(text: str, start: int, end: int, *, host: bool) -> Iterator[_Piece]:
    """Yield what stands in phrases with a stop behind each, the imprint last (8.4, 8.5)."""
    phrases = []
    for stop in _STOPS.finditer(text, start, end):
        phrases.append((start, stop.start()))
        start = stop.end()
    dated = _DATED.fullmatch(text, start, end)
    if imprint := dated or _IMPRINT.fullmatch(text, start, end):
        yield from _groups(imprint)
    elif start < end:
        phrases.append((start, end))
    named = [span for span in phrases if not _EDITION.fullmatch(text, *span)]
    for span in phrases:
        if span not in named:
            yield _Piece("edition", *span)
        elif translator := _TRANSLATOR.fullmatch(text, *span):
            yield from _groups(translator)
        elif host and span == named[-1]:
            yield from _volume_of_host(text, *span)
        else:
            yield _Piece("editor" if host else "note", *span)


def _volume_of_host(text: str, start: int, end: int) -> Iterator[_Piece]:
    if part := _PART.fullmatch(text, start, end):
        yield _Piece("container", *part.span("name"))
        yield _Piece("volume", *part.span("part"))
    else:
        yield _Piece("container", start, end)
