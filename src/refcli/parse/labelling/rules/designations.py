"""What laws, patents, standards, RFCs and court decisions are called by, in their forms.

Their figures look like volumes and pages, and are neither.
"""

import re
from collections.abc import Sequence
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.date_words import is_month
from refcli.values.title_words import is_cut_short

__all__ = [
    "GAZETTE",
    "GAZETTES",
    "NUMBERED",
    "day_of_law",
    "decision",
    "gazetted",
    "is_act_of_union",
    "is_law",
    "kind_of",
    "numbered",
    "suggested_citation",
]

_LISTS: Final = word_lists.lists(__package__, "designations.txt")


def _any(key: str) -> str:
    return word_lists.any_of(_LISTS[key])


_STANDARD: Final = (
    rf"(?:{_any('standard')})(?:\s[A-Z]{{1,3}})?\s?\d[\d.]*(?:/[A-Z]\d+[A-Z]?)?(?:-\d+)*"
    rf"(?:\s(?:{_any('part')})\s\d+)?(?:\s?[-–—:]\s?(?:19|20)?\d\d(?:-(?:0\d|1[0-2])(?!\d))?)?[a-c]?\*?"
    r"(?:\sV\d+\.\d+\.\d+)?(?:\+[A-Z]{1,2}\d{0,2}(?::\d{4})?)*(?:\s\(R\d{4}\))?(?![\w/])"
)
_PATENT: Final = (
    rf"(?:(?:{_any('land')}|{_any('office')})\s)?[Pp]at(?:ent|\.)?(?: [Aa]pp(?:lication|l?\.))?"
    r"(?:\s?[Nn]o\.?|\s?№)?,?\s?(?:[A-Z]{2}\s?)?"
    r"(?:\d{4}-\d{4,}|\d(?:[,./ ]?\d){5,})(?:\s?[A-Z]\d?(?!\w))?"
    rf"|(?:(?:{_any('gazette')})\s)?(?:{_any('office')})\s?"
    r"(?:\d{4}[/-]\d{5,}|\d(?:[, ]?\d){6,})(?:\s?[ABCUT]\d?(?!\w))?"
)
NUMBERED: Final = frozenset(
    (
        *("Pat", "pat", "Patent", "patent", "US-Patent", "US-Pat", "RFC", "BCP", "STD"),
        *(
            re.split("[_/]", word)[0].lstrip("0123456789")
            for key in ("standard", "office", "land", "gazette")
            for word in _LISTS[key]
        ),
    )
)
"""One of these words stands in every such number."""

_REQUEST: Final = r"(?:RFC|BCP|STD)\s?\d{1,5}"
_REQUESTED: Final = late(rf"{_REQUEST}(?:, {_REQUEST})*")
_PATENTED: Final = late(_PATENT)
_STANDARDISED: Final = late(_STANDARD)
_NUMBERED: Final = late(
    rf"(?<![\w/.])(?:{_STANDARD}|{_PATENT}|{_REQUEST}(?:, {_REQUEST})*)(?:(?<=\))|(?!\w))"
)

_DECISION: Final = late(
    r",? (?P<volume>\d{1,4} (?!No\b)[A-Z][A-Za-z.\s]{0,20}?(?:[23]d)?"
    r"(?: \(\d+ [A-Z][\w.]+\))?,? \d{1,5})"
    r"(?:, (?P<at>\d{1,5}(?:[-–]\d+)?))?(?P<parallel>(?:, \d{1,4} [A-Z][\w.\s]{0,20} \d{1,5})*)"
    r" \((?P<court>[^()\d]*(?:\d\w\w? Cir\.[^()\d]*)?)(?P<date>\d{4})\)"
)
"""The reporter, parallel ones and the court of `Roe, 123 F.3d 456 (2d Cir. 1997)`."""

_AGAINST: Final = late(r"\bv(?:s?\.|ersus)? ")


def numbered(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of a standard, a patent or an RFC as what it is, not as volume and pages."""
    for match in _NUMBERED.finditer(tokens.text):
        inside = words_between(tokens, *match.span())
        before = tokens.text[: match.start()].rstrip()
        if before[-1:].isalpha() and not before.endswith((", in", ",” in", '," in')):
            continue
        if inside and tokens.gaps[inside[0]] == ". " and is_cut_short(tokens.words[inside[0] - 1]):
            continue  # `Proc. IEEE 9`
        whole = (
            inside
            and inside[0] == 0
            and (
                "title" not in labels[: inside[-1]]
                or labels[0] == "number"
                or _is_parted(tokens, labels, inside, match.group())
            )
        )
        whole = whole or (inside and _begins_title(tokens, labels, inside, match.group()))
        if inside and (
            whole
            or _ends_title(tokens, labels, inside)
            or _is_bracketed(tokens, labels, inside, match.group())
            or not {labels[at] for at in inside} & _ELSEWHERE
            or _GAZETTED_PATENT.match(match.group())
            or ({labels[at] for at in inside} == {"genre"} and "number" not in labels)
        ):
            for at in inside:
                labels[at] = "number"
            _put_publisher(labels, inside[0], match.group())
        elif inside and labels[inside[0]] == "number" and "author" not in labels:
            _part_body(tokens, labels, inside[0])
        if inside and labels[inside[0]] == "number":
            _put_revised(tokens, labels, match.end())
            _part_imprint(tokens, labels, inside)
            behind = inside[-1] + 1
            while behind < len(labels) and labels[behind] == "note":
                behind += 1
            if whole and inside[0] == 0:
                _put_title(tokens, labels, behind)


def _is_bracketed(tokens: Tokens, labels: list[str], inside: list[int], number: str) -> bool:
    """Tell a patent alone in brackets behind its title (APA 7, 11.8): `Frame (Patent No. 7)`."""
    begins = tokens.gaps[inside[0]].endswith(("(", "["))
    ends = tokens.gaps[inside[-1] + 1].lstrip(".").startswith((")", "]"))
    own = {labels[at] for at in inside}
    return begins and ends and kind_of(number) == "patent" and own <= _OF_PATENT


_OF_PATENT: Final = frozenset(("title", "genre", "number", OUTSIDE))


def _is_parted(tokens: Tokens, labels: list[str], inside: list[int], number: str) -> bool:
    """Tell whether a mark parts a number from a title that it seems to begin.

    The year of a standard parts them, too: `BS EN 206:2013 Concrete`.
    """
    behind = inside[-1] + 1
    if behind == len(labels):
        return False
    mark = tokens.gaps[behind]
    dated = mark == " " and _DATED.search(number) and tokens.words[behind][0].isupper()
    kind = kind_of(number)
    if _REVISED.match(tokens.text, tokens.ends[behind - 1]):
        return kind == "standard"
    return bool(kind) and (
        mark.strip(" )") in _BEFORE_TITLE or (kind == "standard" and bool(dated))
    )


def _put_revised(tokens: Tokens, labels: list[str], end: int) -> None:
    """Read as a remark what a standard revises: `IEEE Std 754-2019 (Revision of IEEE 754-2008)`."""
    if match := _REVISED.match(tokens.text, end):
        for at in words_between(tokens, *match.span()):
            labels[at] = "note"


_REVISED: Final = late(r"\s\((?:Revision|Amendment|Corrigendum|Supersedes|Replaces)\b[^()]{3,80}\)")
_DATED: Final = late(r"[:–—-](?:19|20)\d\d(?:-\d\d)?$")


def _put_title(tokens: Tokens, labels: list[str], first: int) -> None:
    """Read as the title what stands behind a standard, where nothing else is it."""
    if "title" in labels or first >= len(labels) or not _may_title(tokens, first):
        return
    if tokens.gaps[first][-1:] in _OPENING:
        quoted = (at for at in range(first + 1, len(labels)) if _CLOSING & {*tokens.gaps[at]})
        end = next(quoted, first)
        labels[first:end] = ["title"] * (end - first)
        return
    for at in range(first, len(labels)):
        named = at > first and labels[at] == "publisher" and tokens.gaps[at].startswith(".")
        if labels[at] not in _UNTITLED or named:
            return
        labels[at] = "title"


def _may_title(tokens: Tokens, first: int) -> bool:
    """Tell words that may name a standard from the body that gave it: `IEEE Standard for …`."""
    if tokens.words[first] not in NUMBERED:
        return True
    kind = tokens.words[first + 1 : first + 2]
    return kind == ["Standard"] and not tokens.gaps[first + 1].strip()


_OPENING: Final = frozenset('“«„"')
_CLOSING: Final = frozenset('”»“"')
_UNTITLED: Final = frozenset((OUTSIDE, "publisher", "container", "author", "note", "genre"))

_IN_BRACKETS: Final = late(r"[A-Z]{2,9}\s\((?:19|20)\d\d\)")


def _put_publisher(labels: list[str], first: int, number: str) -> None:
    """Read the body before the number of an RFC as its publisher: `“Title,” IETF, RFC 896`."""
    if not first or labels[first - 1] != "container" or not _REQUESTED.match(number):
        return
    if "publisher" not in labels and not {"volume", "issue", "pages"} & set(labels):
        labels[:] = ["publisher" if label == "container" else label for label in labels]


def _part_imprint(tokens: Tokens, labels: list[str], number: Sequence[int]) -> None:
    """Part from a number who gave it and when: `ISO; 2020. ISO 1234:2020`, `…, ISO, Geneva`."""
    around = (range(number[0] - 1, -1, -1), range(number[-1] + 1, len(labels)))
    for side in around:
        for at in side:
            if labels[at] not in {"number", "date"} or at == 0:
                break
            word = tokens.words[at]
            dated = labels[at] == "date" or shape(word) in YEARS or is_month(word)
            labels[at] = "date" if dated else "publisher"


def _part_body(tokens: Tokens, labels: list[str], end: int) -> None:
    """Part the body from the number that it gave: `DIN. DIN EN 12464-1`."""
    if end == 2 and set(labels[:end]) == {"number"} and _IN_BRACKETS.match(tokens.text):
        labels[:end] = ["author", "date"]
    elif end and set(labels[:end]) == {"number"} and tokens.gaps[end].strip() in {".", ",", ":"}:
        labels[:end] = ["author"] * end


_GAZETTED_PATENT: Final = late(rf"(?:{_any('gazette')})\s")

_ELSEWHERE: Final = frozenset(("doi", "url", "author", "title", "number", "genre"))
"""The labels of words that may hold such a number and be right."""


_GAZETTED: Final = late(
    r"(?P<title>(?:Ustawa|Rozporządzenie|Konstytucja|Dekret|Obwieszczenie|Uchwała|Zarządzenie)\b.+?),?\s"
    r"\(?(?:t\.j\.\s)?(?P<container>Dz\.\s?U\.|M\.\s?P\.)(?:\sz)?\s(?P<date>\d{4})(?:\sr\.)?,?"
    r"(?:\s[Nn]r\s(?P<issue>\d+),?)?\s(?P<number>poz\.\s\d+)"
)


_OFFICIAL: Final = late(
    rf"[.»”]\s(?P<container>(?:{_any('official')})[^.,:\d]{{0,60}}?)(?::|,)?\s"
    r"(?P<part>(?i:seç[ãa]o|sección|secção|série|serie|parte)\s(?:\d|[IVX]+)(?:-[A-Z])?)\b"
)


def gazetted(tokens: Tokens, labels: list[str]) -> None:
    """Read a Polish act by the gazette that prints it: `Ustawa z dnia …, Dz.U. 1964 nr 16`.

    The section of other gazettes is no number of theirs: `Diário Oficial da União: seção 1`.
    """
    if match := _OFFICIAL.search(tokens.text, tokens.body):
        for at in words_between(tokens, *match.span()):
            labels[at] = "container" if tokens.starts[at] < match.start("part") else OUTSIDE
        return
    if match := _GAZETTED.match(tokens.text, tokens.body):
        for at in words_between(tokens, *match.span()):
            labels[at] = OUTSIDE
        for label in ("title", "container", "date", "issue", "number"):
            if match[label]:
                for at in words_between(tokens, *match.span(label)):
                    labels[at] = label


GAZETTE: Final = late(rf"(?:{_any('official')})\b")
"""What the name of a gazette begins with, which is no subtitle."""
GAZETTES: Final = ("Dz.", "M.P.", "M. P.", " Oficial", " officiel", "da República", " Ufficiale")


def _ends_title(tokens: Tokens, labels: list[str], inside: list[int]) -> bool:
    """Tell whether a number is the last sentence of a title: `Apparatus. EP1234567B1, 2012.`."""
    first, end = inside[0], inside[-1] + 1
    kind = kind_of(_text(tokens, inside))
    mark = _BEFORE_STANDARD if kind else {". ", " : "}
    alone = first > 0 and tokens.gaps[first] in mark and labels[first - 1] == "title"
    behind = labels[end] if end < len(labels) else ""
    return alone and behind != "title" and {labels[at] for at in inside} == {"title"}


def _begins_title(tokens: Tokens, labels: list[str], inside: list[int], number: str) -> bool:
    """Tell whether a standard stands before its title: `NBR 6023: informação e documentação`."""
    first, behind = inside[0], inside[-1] + 1
    own = {labels[at] for at in inside}
    if not first or labels[first - 1] == "title" or not own <= {"title", "publisher", OUTSIDE}:
        return False
    parted = behind < len(labels) and tokens.gaps[behind].strip() in _BEFORE_TITLE
    return parted and labels[behind] == "title" and bool(kind_of(number))


_BEFORE_STANDARD: Final = frozenset((". ", ", ", " : ", " (", " ["))
_BEFORE_TITLE: Final = frozenset((":", ".", "–", "—", "-", ". –", ","))


def _text(tokens: Tokens, inside: list[int]) -> str:
    return tokens.text[tokens.starts[inside[0]] : tokens.ends[inside[-1]]]


_LAW: Final = late(
    rf"(?:{_any('law')})(?:\s(?:complementar|federal|estadual|municipal|[A-ZÀ-Þ(][\w./()-]*)){{0,3}}"
    r"\s?(?:[nN](?:[ºo°.]{1,2}|úm\.)\s?)?\d"
)
_FIRST_OF_LAW: Final = frozenset(re.split("[_.]", word)[0] for word in _LISTS["law"])


def is_law(title: str) -> bool:
    """Tell a law by its title: a kind of law and its number.

    >>> is_law("Lei nº 9.394, de 20 de dezembro de 1996"), is_law("Lei e ordem em 1964")
    (True, False)
    """
    first = re.split(r"[\s.]", title, maxsplit=1)[0] if title[:1].isupper() else ""
    return first in _FIRST_OF_LAW and bool(_LAW.match(title))


_ENACTED: Final = late(
    r"\s(?:d[eu]l?|di|vom|of)\s(?P<day>(?:\d{1,2}(?:er|[.ºo°])?\s(?:d[eiu]\s)?[^\W\d_]{3,10}\s"
    r"(?:d[eiu]l?\s)?)?(?:1[5-9]|20)\d\d)\b"
)


def day_of_law(title: str) -> str:
    """Return the day, or the year, on which a law was made, as its title says it.

    >>> day_of_law("Lei n° 13.146, de 6 de julho de 2015"), day_of_law("Ley 1448 de 2011")
    ('6 de julho de 2015', '2011')
    """
    said = _ENACTED.search(title) if is_law(title) else None
    return said["day"] if said else ""


def is_act_of_union(title: str) -> bool:
    """Tell an act of the European Union by who enacted it, its kind and its number.

    >>> is_act_of_union("European Parliament and Council Directive 2000/60/EC of 23 October 2000")
    True
    """
    return "/" in title and bool(_OF_THE_UNION.match(title))


_OF_THE_UNION: Final = late(
    r"(?:(?:European Parliament|Council|Commission|and|of the|Implementing|Delegated)\s){0,6}"
    r"(?:Directive|Regulation|Decision)\s(?:\((?:EU|EC|EEC)[^()]{0,12}\)\s)?(?:No\s)?\d{2,4}/\d{1,4}\b"
)


def kind_of(designation: str) -> str:
    """Return the CSL type of what has such a number: standard or patent, "" for any other."""
    if not designation:
        return ""
    bare = designation.strip(" .,;:()")
    if _STANDARDISED.fullmatch(bare) or _STANDARDISED.fullmatch(designation.strip(" .,;:")):
        return "standard"
    if _REQUESTED.fullmatch(bare):
        return "report"
    return "patent" if _PATENTED.fullmatch(bare) else ""


_SSRN: Final = late(
    r"(?P<author>[^,]+, [^,]+?(?: and [^,]+, [^,]+?)*), (?P<title>.+?) "
    r"\((?P<date>[A-Z][a-z]+ (?:\d\d?, )?\d{4})\)\.\s(?:(?P<note>.+?)[.,] )?Available at SSRN:?"
)


def suggested_citation(tokens: Tokens, labels: list[str]) -> None:
    """Read what SSRN suggests to cite: names, title, day in brackets, where it is available."""
    match = _SSRN.match(tokens.text)
    if not match:
        return
    for at in words_between(tokens, 0, match.end()):
        labels[at] = OUTSIDE
    for label in match.groupdict():
        if label != "note" or not _NUMBERED_PAPER.search(match["note"] or ""):
            for at in words_between(tokens, *match.span(label)):
                labels[at] = label
    if match["note"] and (paper := _NUMBERED_PAPER.search(match["note"])):
        first = match.start("note")
        for at in words_between(tokens, first, first + paper.end(1)):
            labels[at] = "genre"
        for at in words_between(tokens, first + paper.start(2), first + paper.end(2)):
            labels[at] = "number"


_NUMBERED_PAPER: Final = late(r"(.*Paper)(?: (No\. ?[\w-]+| [\w-]+))")


def decision(tokens: Tokens, labels: list[str]) -> None:
    """Read where a decision is reported, by which court and when (The Bluebook, rule 10)."""
    match = _DECISION.search(tokens.text)
    if not match or not _AGAINST.search(tokens.text, 0, match.start()):
        return
    for at in words_between(tokens, match.start(), match.end()):
        labels[at] = OUTSIDE
    for group, label in (("volume", "volume"), ("court", "publisher"), ("date", "date")):
        for at in words_between(tokens, *match.span(group)):
            labels[at] = label
