"""Works as British lawyers cite them (OSCOLA, 4th edition, 3.2–3.4)."""

import re
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = [
    "HOUSES",
    "PAPERS",
    "article_in_quotes",
    "chapter_in_quotes",
    "imprint_in_brackets",
    "newspaper_behind_quotes",
    "page_in_quotes",
    "paper_in_brackets",
]

_LISTS: Final = word_lists.lists(__package__, "lawyers.txt")
HOUSES: Final = frozenset(_LISTS["house"])
"""Publishers of law, one of which stands in such brackets."""

PAPERS: Final = frozenset(word.rpartition("_")[2] for word in _LISTS["paper"])
"""Words of the series in which governments print reports, one of which stands before its number."""

_NAME: Final = rf"(?:[{UPPER}][\w’'-]+\s){{1,2}}[{UPPER}]{{1,4}}"
_STRAIGHT: Final = rf"(?:[{UPPER}][\w.’'-]*\s){{1,3}}(?:(?:de|van|von|del|di)\s)?[{UPPER}][\w’'-]+"
_AUTHORS: Final = (
    rf"(?P<author>(?:{_NAME}|{_STRAIGHT})(?:(?:,\s(?:{_NAME}|{_STRAIGHT})){{0,3}},?\sand\s"
    rf"(?:{_NAME}|{_STRAIGHT}))?)"
)
_ARTICLE: Final = late(
    rf"{_AUTHORS},\s[‘'](?P<title>.+)[’']\s(?:\[(?P<date>\d{{4}})\]|\((?P<year>\d{{4}})\))\s"
    r"(?:(?P<volume>\d{1,3})(?:\((?P<issue>\d{1,2})\))?\s)?(?P<container>[A-Z][A-Za-z&.’ ]{1,60}?)"
    r"\s(?P<pages>\d{1,5})"
    r"(?:,\s\d+(?:[-–]\d+)?)?\.?"
)
_BOOK: Final = late(
    rf"{_AUTHORS}(?:\s\(eds?\))?,\s(?P<title>[^‘'“].*?)\s\((?:(?P<edition>\d{{1,2}}[a-z]{{2}}\sedn),\s)?"
    r"(?P<publisher>[A-Z][\w&.’ ]{1,50}?)\s(?P<date>\d{4})\)"
    r"(?:\s(?:chs?\s|paras?\s)?\d+(?:[-–]\d+)?)?\.?"
)
_CHAPTER: Final = late(
    rf"{_AUTHORS},\s[‘'](?P<title>.+)[’']\sin\s(?P<editor>{_STRAIGHT}(?:(?:,\s{_STRAIGHT}){{0,2}},?\sand\s"
    rf"{_STRAIGHT})?\s\(eds?\)),\s(?P<container>.+?)\s\((?:(?P<edition>\d{{1,2}}[a-z]{{2}}\sedn),\s)?"
    r"(?P<publisher>[A-Z][\w&.’ ]{1,50}?)\s(?P<date>\d{4})\)(?:\s(?P<pages>\d+(?:[-–]\d+)?))?\.?"
)
_PAPER: Final = late(
    r"(?P<author>[^‘'“,]{3,80}),\s(?:[‘'](?P<quoted>.+)[’']|(?P<title>[^‘'].*?))\s"
    rf"\((?P<number>(?:{'|'.join(word.replace('_', ' ') for word in _LISTS['paper'])})\.?\s"
    r"(?:No\.?\s)?\d[\w–-]*),\s(?P<date>\d{4})\)(?:\s(?:paras?|pp?|ch)\.?\s[\d.–-]+)?\.?"
)
_PAGE: Final = late(
    rf"{_AUTHORS},\s[‘'](?P<title>.+)[’']\s\((?P<container>[A-Z][^()]{{2,50}}?),\s"
    r"(?P<date>(?:\d{1,2}\s[A-Z][a-z]+\s)?\d{4})\)\s<?(?P<url>[^\s<>]+)>?"
    r"(?:\saccessed\s(?P<accessed>\d{1,2}\s[A-Z][a-z]+\s\d{4}))?\.?"
)
_NEWSPAPER: Final = late(
    rf"{_AUTHORS},\s[‘'“\"](?P<title>.+)[’'”\"]\s(?P<container>[A-Z][^()‘’'“”\"]{{2,40}}?)\s"
    r"\((?:(?P<location>[A-Z][\w. -]{2,30}),\s)?(?P<date>\d{1,2}\s[A-Z][a-z]+\s\d{4})\)"
    r"(?:\s(?P<pages>[A-Z]?\d{1,3}))?(?:\s<?(?P<url>[^\s<>]+/[^\s<>]*)>?"
    r"(?:\saccessed\s(?P<accessed>\d{1,2}\s[A-Z][a-z]+\s\d{4}))?)?\.?"
)
_LONGEST: Final = 600
_TEXTS: Final = {"year": "date", "quoted": "title"}


def article_in_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Read `Griffith JAG, ‘The Political Constitution’ (2001) 117 LQR 42`."""
    _put(tokens, labels, _ARTICLE)


def imprint_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read `Ashworth A, Principles of Criminal Law (6th edn, OUP 2009)`."""
    _put(tokens, labels, _BOOK)


def chapter_in_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Read `Cane P, ‘Fault’ in W Swadling (ed), The Search for Principle (OUP 1999)`."""
    _put(tokens, labels, _CHAPTER)


def paper_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read `Law Commission, Reforming Bribery (Law Com No 313, 2008)`."""
    _put(tokens, labels, _PAPER)


def page_in_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Read `Sarah Cole, ‘Virtual Friend’ (Naked Law, 1 May 2009) <www.nakedlaw.com>`."""
    _put(tokens, labels, _PAGE)


def newspaper_behind_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Read `Jane Croft, ‘Supreme Court Warns’ Financial Times (London, 1 July 2010) 3`."""
    _put(tokens, labels, _NEWSPAPER)


def _put(tokens: Tokens, labels: list[str], form: re.Pattern[str]) -> None:
    if len(tokens.text) > _LONGEST:
        return
    match = form.fullmatch(tokens.text, tokens.body)
    if match is None:
        return
    labels[:] = [OUTSIDE] * len(labels)
    for name, text in match.groupdict().items():
        if text:
            for at in words_between(tokens, *match.span(name)):
                labels[at] = _TEXTS.get(name, name)
