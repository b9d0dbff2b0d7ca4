"""Japanese and Korean references, told by the quotes that stand around their titles.

『』 hold the title of a book or a journal, 「」 (or Korean “ ”) that of an article or chapter, as
SIST 02 (Japan Science and Technology Agency, 2007) and the Korean journals of the humanities have
it: ``丸山眞男『日本の思想』岩波書店、1961年``. The model has learnt neither language.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens
from refcli.text.patterns import late

__all__ = ["STATES", "quoted"]

STATES: Final = (
    "Japanese and Korean lists put 『』 around books and journals, 「」 around articles."
)

_HEAD: Final = (
    r"(?:[\[［(（]?\d{1,4}[\]］)）.、]\s*)?(?P<author>[^『「（(“\"]{1,60}?)"
    r"\s*(?:[（(](?P<early>\d{4})年?[)）])?\s*(?:編著|共著|編|著|엮음|지음|외)?[,，、：:]?\s*"
)
_BOOK: Final = late(_HEAD + r"『(?P<title>.+?)』")
_ARTICLE: Final = late(
    _HEAD + r"[「“\"](?P<title>[^「」”\"]+)[」”\"][,，、]?\s*『(?P<container>[^』]+)』"
)
_PAGES: Final = late(
    r"(?:pp?\.\s?)?(?P<pages>\d+\s?[-–~〜]\s?\d+)\s?(?:頁|쪽|면|ページ)?\s*[。.]?\s*$"
)
_DATE: Final = late(r"(?<!\d)(?P<date>(?:1[6-9]|20)\d\d)(?!\d)")
_VOLUME: Final = late(r"(?<!\d)(?P<volume>\d{1,3})\s?(?:巻|권|(?=[(（]\d))")
_ISSUE: Final = late(
    r"(?<!\d)(?P<issue>\d{1,4})\s?(?:号|호)|(?<=\d)\s?[(（](?P<inner>\d{1,4})[)）]"
)
_PUBLISHER: Final = late(
    r"[,，、（(]?\s*(?:(?P<location>[^,，、:：\d]{1,12})[:：]\s*)?(?P<publisher>[^,，、\d（(]{1,30}?)"
    r"[,，、]?\s*(?=(?:1[6-9]|20)\d\d)"
)

Piece = tuple[str, int, int]


def quoted(tokens: Tokens, labels: Sequence[str]) -> list[str] | None:
    """Label a Japanese or Korean reference by the quotes around its titles; None for any other.

    Numbers of the list, addresses and DOIs keep the labels that they have.
    """
    if "『" not in tokens.text:
        return None
    match = _ARTICLE.match(tokens.text) or _BOOK.match(tokens.text)
    if match is None or not _DATE.search(tokens.text):
        return None
    pieces = [
        ({"early": "date"}.get(name, name), *match.span(name))
        for name, value in match.groupdict().items()
        if value
    ]
    pieces += _behind(tokens.text, match.end(), has_date=bool(match["early"]))
    found = [OUTSIDE] * len(labels)
    for at, start in enumerate(tokens.starts):
        own = next((label for label, first, last in pieces if first <= start < last), OUTSIDE)
        found[at] = labels[at] if labels[at] in _KEPT else own
    return found


_KEPT: Final = frozenset(("doi", "url", "citation-number"))


def _behind(text: str, start: int, *, has_date: bool) -> Iterator[Piece]:
    """Yield the imprint, the numbers and the date: what stands behind the last title."""
    end = len(text)
    if pages := _PAGES.search(text, start):
        yield "pages", *pages.span("pages")
        end = pages.start()
    publisher = _PUBLISHER.match(text, start, end)
    if not has_date and (date := _DATE.search(text, start, end)):
        yield "date", *date.span("date")
    volume, issue = _VOLUME.search(text, start, end), _ISSUE.search(text, start, end)
    if volume:
        yield "volume", *volume.span("volume")
    if issue:
        yield "issue", *issue.span("issue" if issue["issue"] else "inner")
    if publisher and not volume and not issue:
        for label in ("location", "publisher"):
            if publisher[label]:
                yield label, *publisher.span(label)
