"""Japanese, Korean and Chinese references, told by the marks that stand around their titles.

『』 hold the title of a book or a journal, 「」 (or Korean “ ”) that of an article or chapter, as
SIST 02 (Japan Science and Technology Agency, 2007) and the Korean journals of the humanities have
it: ``丸山眞男『日本の思想』岩波書店、1961年``. Physicians and engineers part the authors from the
title by a full-width colon: ``山田太郎，佐藤花子：転倒の予防．老年医学 45：12-15，2008``. Chinese
scholars of law and the humanities put 《》 around books and journals, 〈〉 or the same around
articles. The model has learnt none of these.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens
from refcli.text.patterns import late

__all__ = ["STATES", "quoted"]

STATES: Final = (
    "Japanese and Korean lists put 『』 around books and journals, 「」 around articles, "
    "a wide colon behind authors; Chinese ones put 《》 and 〈〉."
)

_HEAD: Final = (
    r"(?:[\[［(（]?\d{1,4}[\]］)）.、]\s*)?(?P<author>[^『「《〈（(“\"]{1,60}?)"
    r"\s*(?:[（(](?P<early>\d{4})年?[)）][.．]?|[,，、.．]\s?(?P<bare_year>\d{4})年?(?=[,，、.．]))?\s*"
    r"(?:[（(](?P<translator>[^（）()\d]{2,40}?)\s?訳[)）])?\s*"
    r"(?:著?[、，,]\s?(?P<rendered_by>[^、，,（）()\d]{2,40}?)\s?訳(?=[、，,]?\s*『))?"
    r"(?P<role>編著|共著|共編|編集|監修|編|著|편저|엮음|지음|편|외|主编|主編|编著|编)?[,，、：:。.．]?\s*"
)
_BOOK: Final = late(_HEAD + r"『(?P<title>.+?)』")
_ARTICLE: Final = late(
    _HEAD + r"[「“\"](?P<title>[^「」”\"]+)[」”\"][.,，、]?\s*"
    r"(?:(?P<editor>[^『』「」\d]{2,40}?)\s?(?:編著|共編|編|편저|엮음|편)[,，、]?\s*)?『(?P<container>[^』]+)』"
)
_CHINESE_ARTICLE: Final = late(
    _HEAD + r"[〈《“「](?P<title>.+?)[〉》”」][.,，、。]?\s*"
    r"(?:收入|收錄於|收录于|刊于|[載载見见于])?[：:]?\s*"
    r"《(?P<container>[^《》]+)》"
)
_CHINESE_BOOK: Final = late(_HEAD + r"《(?P<title>.+?)》(?=[，,。（(.]|$)")
_GBT: Final = late(r"[\[［][A-Z]{1,2}(?:/OL)?[\]］]")
"""The mark of GB/T 7714 behind a title, which has rules of its own."""

_WORK: Final = late(_HEAD + r"「(?P<title>[^「」]+)」")

_EASTERN: Final = r"[\u3040-\u30ff\u3400-\u9fff々]"
_COLON_HEAD: Final = (
    rf"(?:[\[［(（]?\d{{1,4}}[\]］)）.、]\s*)?(?P<author>{_EASTERN}{{2,12}}(?:[，、,・]\s?{_EASTERN}{{2,12}})*)"
    r"(?:[，、,]\s?(?:他|ほか)|(?:他|ほか))?\s?[：:]\s*"
)
_COLON_ARTICLE: Final = late(
    _COLON_HEAD + r"(?P<title>[^．。]+?)[．。，]\s?(?P<container>[^，．。,\d]+?)[\s，,．]*"
    r"(?=(?:(?i:Vol)[.．]?\s?|第)?\d{1,4}\s?(?:巻|[(（：:，,]))"
)
_COLON_BOOK: Final = late(
    _COLON_HEAD + r"(?P<title>[^．。]+?)[．。，]\s?(?P<publisher>[^，．。,\d]{2,20})"
    r"(?:[，,．]\s?(?P<location>[^，．。,\d]{2,6}))?[，,．]\s?(?=\d{4}(?!\d))"
)

_POINTED_BOOK: Final = late(
    rf"(?P<author>{_EASTERN}{{2,12}}(?:[，、,・]\s?{_EASTERN}{{2,12}})*)[.．]\s"
    rf"(?P<title>{_EASTERN}[^．.,，]*)[.．]\s(?P<publisher>{_EASTERN}{{2,20}}),\s(?=\d{{4}}(?:,\s\d+p)?\.)"
)
"""A book as SIST 02 has it: `中谷宇吉郎. 雪. 岩波書店, 1938, 161p.`."""

_PAGES: Final = late(
    r"(?:pp?\.\s?|[頁页第]\s?)?(?P<pages>\d+\s?[-–~〜]\s?\d+)\s?(?:頁|页|쪽|면|ページ)?\s*(?:[，,]\s?(?=\d{4}\D?$))?"
    r"(?=[。.．]?\s*(?:\d{4}年?)?[。.．]?\s*$)"
)
_DATE: Final = late(r"(?<!\d)(?P<date>(?:1[6-9]|20)\d\d)(?!\d)")
_VOLUME: Final = late(
    r"(?<!\d)(?P<volume>\d{1,3})\s?(?:巻|卷|권|(?=\s?[(（]\d|\s?[：:]\s?\d))"
    r"|(?i:Vol)[.．]\s?(?P<named>\d{1,4})|(?<=[』」][,，、]\s)(?P<bare>\d{1,4})(?=[,，、])"
    r"|(?<=[』」]\s)(?P<behind>\d{1,3})(?=[,，、])"
)
_ISSUE: Final = late(
    r"(?<!\d)(?P<issue>\d{1,4})\s?(?:号|호|期|號|辑|輯)|(?<=\d)\s?[(（](?P<inner>\d{1,4})[)）]"
    r"|(?i:No)[.．]\s?(?P<named>\d{1,4})"
)
_PIECE: Final = late(r"[^,，、。．.;；（）()〈〉]+")
_TRANSLATOR: Final = late(
    r"\s*(?P<name>\S.*?)\s?(?:監訳|共訳|編訳|訳|译|譯|옮김|역주|\s역|번역)\s*$"
)
_EDITOR: Final = late(r"\s*(?P<name>\S.*?)\s?(?:編著|共編|編集|監修|編|엮음|\s편)\s*$")
_TOWN: Final = late(r"\s*(?P<location>[^:：\d]{1,12})[:：]\s*(?P<publisher>\S.*)")

Piece = tuple[str, int, int]

_EDITS: Final = frozenset(
    ("主编", "主編", "编", "共編", "編集", "監修", "編", "엮음", "편", "편저")
)

_NAMED_TWICE: Final = {
    "early": "date",
    "bare_year": "date",
    "rendered_by": "translator",
}
"""Groups of the patterns that stand for another label."""


def quoted(tokens: Tokens, labels: Sequence[str]) -> list[str] | None:
    """Label a Japanese or Korean reference by the marks around its titles; None for any other.

    Numbers of the list, addresses and DOIs keep the labels that they have.
    """
    text = tokens.text
    if "《" in text and not _GBT.search(text):
        match = _CHINESE_ARTICLE.match(text) or _CHINESE_BOOK.match(text)
    elif "『" in text or "「" in text:
        match = _ARTICLE.match(text) or _BOOK.match(text) or _WORK.match(text)
    elif "：" in text:
        match = _COLON_ARTICLE.match(text) or _COLON_BOOK.match(text)
    else:
        match = _POINTED_BOOK.match(text) if text[:1] > "\u3000" else None
    if match is None or not _DATE.search(text):
        return None
    held = match.groupdict()
    author = "editor" if held.pop("role", "") in _EDITS else "author"
    pieces = [
        (author if name == "author" else _NAMED_TWICE.get(name, name), *match.span(name))
        for name, value in held.items()
        if value
    ]
    has_date = bool(held.get("early") or held.get("bare_year"))
    pieces += _behind(text, match.end(), has_date=has_date)
    found = [OUTSIDE] * len(labels)
    address = text.find("http")
    for at, start in enumerate(tokens.starts):
        own = next((label for label, first, last in pieces if first <= start < last), OUTSIDE)
        kept = labels[at] in _KEPT and (labels[at] != "url" or start >= address >= 0)
        found[at] = labels[at] if kept else own
    return found


_KEPT: Final = frozenset(("doi", "url", "citation-number"))


def _behind(text: str, start: int, *, has_date: bool) -> Iterator[Piece]:
    """Yield the imprint, the numbers and the date: what stands behind the last title."""
    end = len(text)
    if (address := text.find("http", start)) >= 0:
        end = address
    if pages := _PAGES.search(text, start, end):
        yield "pages", *pages.span("pages")
    until = pages.start() if pages else end
    volume = _VOLUME.search(text, start, min(until + 1, end))
    issue = _ISSUE.search(text, start, until)
    for label, found in (("volume", volume), ("issue", issue)):
        if found:
            yield label, *found.span(found.lastgroup or 0)
    dated = has_date
    if not has_date and (date := _DATE.search(text, start, end)):
        yield "date", *date.span("date")
        dated = True
    if dated:
        of_book = volume is not None and volume.lastgroup == "behind"
        yield from _imprint(text, start, until, counted=bool(issue or (volume and not of_book)))


def _imprint(text: str, start: int, end: int, *, counted: bool) -> Iterator[Piece]:
    """Yield who translated, edited and published a work, a piece between two commas each."""
    published = counted
    for piece in _PIECE.finditer(text, start, end):
        if found := _TRANSLATOR.match(piece.group()):
            yield "translator", *_moved(found.span("name"), piece.start())
        elif found := _EDITOR.match(piece.group()):
            yield "editor", *_moved(found.span("name"), piece.start())
        elif not published and (found := _TOWN.match(piece.group())):
            for label in ("location", "publisher"):
                yield label, *_moved(found.span(label), piece.start())
            published = True
        elif not published and _NAMED.search(piece.group()) and not _DIGIT.search(piece.group()):
            yield "publisher", *piece.span()
            published = True


_DIGIT: Final = late(r"\d")
_NAMED: Final = late(r"(?![年頁页쪽면巻号권호第])[^\W\d_]")


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by
