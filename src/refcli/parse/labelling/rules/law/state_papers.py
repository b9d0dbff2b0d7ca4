"""Papers of parliaments, governments and courts, told by the forms of their numbers.

`COM(2019) 640 final`, `HC 465`, `BT-Drs. 17/1234`, `A/RES/60/1`, `ECLI:EU:C:2014:317`: the figures
in them are neither volumes nor pages. A German law names the gazette that printed it.
"""

import re
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = [
    "GAZETTES",
    "NUMBERED",
    "UNIONS",
    "act_of_union",
    "german_law",
    "number_of_paper",
]

_LISTS: Final = word_lists.lists(__package__, "state-papers.txt")


def _any(key: str) -> str:
    return word_lists.any_of(_LISTS[key])


_NUMBER: Final = late(
    r"(?:(?<=[.,;\]]\s)|(?<=\())(?P<body>(?:[A-ZÄÖÜ]\w+\s)?(?:Bundestag|Bundesrat|Landtag),?\s(?:[–-]\s)?)?"
    rf"(?P<number>(?:\d{{1,2}}\.\sWahlperiode[,.]?\s(?=D))?(?:(?:{_any('year')})\s?\((?:19|20)\d\d\)\s?\d{{1,4}}(?:\s(?:final|endg(?:ültig|\.)?))?"
    rf"|(?:{_any('session')})\s(?:No\.?\s)?[A-Z]{{0,2}}\d{{1,5}}(?:-[IVX]+)?"
    rf"|(?:{_any('series')})\s?\d{{1,4}}[/:-]\s?\d{{1,5}}"
    r"|[AES]/(?:RES/|HRC/|CN\.\d+/|CONF\.\d+/|PV\.)\d{1,4}(?:/\d{1,4})*"
    r"|ECLI:[A-Z]{2}:\w{1,12}:\d{4}:[\w.]{1,20}\w))(?=[.,;)]|\s(?!\()|$)"
)
"""The number of such a paper between two marks."""

NUMBERED: Final = frozenset(("RES", "HRC", "CN", "CONF", "PV", "ECLI")) | {
    re.split(r"[_.]", word)[0] for key in ("year", "session", "series") for word in _LISTS[key]
}
"""One of these words stands in every such number."""

_MAY_HOLD: Final = frozenset(
    ("title", "container", "volume", "issue", "pages", "date", "number", "genre", "location")
) | {OUTSIDE, "note", "publisher", "collection"}


def number_of_paper(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of a paper of state as one, unless the title begins with it."""
    for match in _NUMBER.finditer(tokens.text, tokens.body):
        inside = words_between(tokens, *match.span("number"))
        if inside and "title" in labels[: inside[0]] and {labels[at] for at in inside} <= _MAY_HOLD:
            label = "note" if "number" in labels[: inside[0]] else "number"
            for at in inside:
                labels[at] = label
            for at in words_between(tokens, *match.span("body")) if match["body"] else ():
                labels[at] = "publisher"


UNIONS: Final = ("(EU", "(EC", "(EEC", "(UE", "(CE", "(EG", "(EWG", "(CFSP", "/E", "/CE", "/UE")
"""One of these stands in every such act."""

_UNION: Final = "EU|EC|EEC|CFSP|UE|CE|CEE|EG|EWG"
_OF_UNION: Final = late(
    rf"(?:(?:{_any('maker')})\s(?:(?:{_any('how')})\s)?)?(?:{_any('act')})\s"
    rf"(?:\((?:{_UNION})(?:,\s?\w{{2,8}})?\)\s(?:(?:No|Nr|n[ro°º])\.?\s?)?\d{{1,4}}/\d{{1,4}}"
    rf"|\d{{1,4}}/\d{{1,4}}/(?:{_UNION})\b)"
)
_JOURNAL_OF_UNION: Final = late(
    r"\[(?P<date>\d{4})\]\s(?P<container>OJ)\s(?P<volume>[LC]\s?\d{1,4})/(?P<pages>\d{1,4})\b"
)
"""`[2016] OJ L193/1` (OSCOLA, 2.6.1)."""


def act_of_union(tokens: Tokens, labels: list[str]) -> None:
    """Give the title of a European act its kind and number: `Decision (EU) 2019/420 of …`."""
    match = _OF_UNION.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if not match or not inside or labels[inside[-1] + 1 : inside[-1] + 2] != ["title"]:
        return
    labels[inside[0] : inside[-1] + 1] = ["title"] * len(inside)
    if printed := _JOURNAL_OF_UNION.search(tokens.text, match.end()):
        for label in printed.groupdict():
            for at in words_between(tokens, *printed.span(label)):
                labels[at] = label


GAZETTES: Final = tuple(_LISTS["gazette"])

_GERMAN_LAW: Final = late(
    r"(?P<title>(?:[A-ZÄÖÜ][^(]{0,90}?)?(?:gesetz|[Gg]esetzbuch|ordnung|Gesetz|Verordnung)(?:es)?\b"
    r"[^(]{0,90}?)(?:\s\([A-ZÄÖÜ]\w{1,40}\))?"
    r"(?:,?\sin\sder\sFassung(?:\sder\s(?:Neub|B)ekanntmachung)?)?(?:(?:,?\s(?:vom|v\.)|,)\s(?P<date>\d\d?\.\s?(?:[A-Z][a-zä]+|\d\d?\.)\s?\d{4}))?"
    rf",?\s\(?(?P<container>(?:{_any('gazette')})(?:\sNRW\.)?)\s?(?:(?:19|20)\d\d\s)?(?P<volume>I{{1,3}})?,?"
    r"(?:\s(?P<issue>Nr\.\s\d+),?)?(?:\sS\.|(?<=I,)|(?<=I))\s(?P<pages>\d+)"
)


def german_law(tokens: Tokens, labels: list[str]) -> None:
    """Read a German law by its gazette: `Wassergesetz vom 31. Juli 2009 (BGBl. I S. 2585)`.

    So is `Jagdgesetz v. 3.5.1999, Bundesgesetzblatt I, 1046`.
    """
    match = _GERMAN_LAW.match(tokens.text, tokens.body)
    if match is None:
        return
    for at in words_between(tokens, *match.span()):
        labels[at] = OUTSIDE
    for label, value in match.groupdict().items():
        if value:
            for at in words_between(tokens, *match.span(label)):
                labels[at] = label
