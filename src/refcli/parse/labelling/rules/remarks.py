"""Remarks: not printed yet, read at a meeting, sent to the press, translated from another work."""

from functools import cache
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.tail import BUTTONS
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.parse.labelling.undated import AWAITED
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = [
    "KINDS",
    "TELLING",
    "database_behind_article",
    "in_press",
    "kind_of_paper",
    "other_edition",
    "remark",
    "reprinted_in",
    "what_became",
]

_LISTS: Final = {**word_lists.lists(__package__, "remarks.txt"), "awaited": AWAITED}
_LONGEST: Final = {
    max(phrase.split("_"), key=len)
    for key in ("awaited", "given", "read")
    for phrase in _LISTS[key]
}
TELLING: Final = frozenset(
    form for word in _LONGEST for form in (word, word.capitalize(), word.title(), word.upper())
)
"""The longest word of each remark: where a text has none of them, it has no remark."""

_HOLDS: Final = frozenset(("title", "container", "publisher", "location", "volume-title"))


def _one_of(kind: str) -> str:
    return "|".join(sorted(_LISTS[kind], key=len, reverse=True)).replace("_", r"\s")


@cache
def _pattern() -> str:
    return (
        rf"(?i)(?:[.,;:?!(]\s?|[”’»\"]\.?\s)(?:(?P<awaited>{_one_of('awaited')})|(?P<read>{_one_of('read')})"
        rf"|(?P<given>{_one_of('given')}))"
        rf"(?=\s?(?:[,.;:()]|$)|\s(?:\d|(?:{_one_of('goes-on')})\b)|(?<=\bin)\s(?-i:[{UPPER}]))"
    )


_REMARK: Final = late(_pattern())


_BECAME: Final = late(rf"(?i)\[(?:{_one_of('became')})\b[^\[\]]*\]")


def what_became(tokens: Tokens, labels: list[str]) -> None:
    """Read in brackets what became of a work as a remark: `Ice [retracted in: Lancet. 2010;375:4]`.

    The journal, the volume and the pages within are those of the notice.
    """
    match = _BECAME.search(tokens.text, tokens.body)
    for at in words_between(tokens, *match.span()) if match else []:
        labels[at] = "note"


def in_press(tokens: Tokens, labels: list[str]) -> None:
    """Read both words that say that a work is awaited as the remark: `Roe A. (in press): Ice`."""
    for at in range(1, len(labels)):
        said = tokens.words[at].lower() == "press" and tokens.words[at - 1].lower() == "in"
        if said and labels[at - 1 : at + 1] == [OUTSIDE, "note"]:
            labels[at - 1] = "note"
        if said and ")" in tokens.gaps[at + 1] and "title" not in labels:
            _part_work(tokens, labels, at + 1)


def _part_work(tokens: Tokens, labels: list[str], first: int) -> None:
    """Read what a remark took behind its bracket as the title, its last sentence as the host."""
    last = first
    while last < len(labels) and labels[last] == "note":
        last += 1
    stops = (at for at in range(last - 1, first, -1) if tokens.gaps[at] == ". ")
    host = next(stops, last)
    labels[first:last] = ["title"] * (host - first) + ["container"] * (last - host)


def remark(tokens: Tokens, labels: list[str]) -> None:
    """Read a remark behind a title, a host or a publisher as what it is.

    What a paper is said to have been given at holds it: `Of ice. Paper presented at the ISA`.
    """
    match = _REMARK.search(tokens.text, tokens.body)
    if not match or not match.lastgroup:
        return
    inside = words_between(tokens, *match.span(match.lastgroup))
    at, end = inside[0], inside[-1] + 1
    own = labels[at]
    if not at or own not in _HOLDS or own not in labels[:at]:
        return
    if match.lastgroup in {"read", "given"}:
        while end < len(labels) and labels[end] == own:
            end += 1
    elif end < len(labels) and labels[end] == own and tokens.words[end - 1].lower() != "in":
        return
    elif tokens.words[end - 1].lower() == "in":
        _read_host(tokens, labels, end)
        end -= 1
        labels[end] = OUTSIDE
    holds = match.lastgroup == "given" and "container" not in labels
    named = tokens.text[slice(*match.span(match.lastgroup))].lower()
    kind = "genre" if named in KINDS else "note"
    labels[at:end] = ["container" if holds else kind] * (end - at)


def _read_host(tokens: Tokens, labels: list[str], first: int) -> None:
    """Read what a work is said to appear in as its host: `erscheint in Information, Ice & Snow`."""
    last = first
    while labels[last : last + 1] == ["title"]:
        last += 1
    goes_on = first < last < len(labels) and tokens.gaps[last] == ", "
    while goes_on and labels[last : last + 1] == ["publisher"]:
        last += 1
    labels[first:last] = ["container"] * (last - first)


@cache
def _edition() -> str:
    words = "|".join(
        phrase.replace(".", r"\.").replace("_", r"\s?") for phrase in _LISTS["edition"]
    )
    return rf"(?i)[.,;\d\s]\s?(?P<inside>[(\[](?:{words})(?=[\s:])[^()\[\]]{{0,160}}[)\]])\.?$"


_OTHER_EDITION: Final = late(_edition())


_OF_ORIGINAL: Final = frozenset(("Orig", "Original", "Originalausgabe", "zuerst", "dt"))
_ORIGINAL: Final = late(
    r"\s(?P<inside>\((?:[a-z]{2,6}\.\s)?(?:Orig\.|Original|Originalausgabe|zuerst|dt\.)\s(?:1[5-9]|20)\d\d\))(?=[.,])"
)

_REPRINTED: Final = late(
    r"[;.]\s(?P<inside>(?:[Rr]epr|rpt|[Rr]eprint(?:ed)?)\b\.?\s(?:as\s[^;:]{3,60}\s)?in\b[^;]{5,300})$"
    r"|\d[,;.]\s(?P<translated>trad\.\s(?:it|ital|fr|franc|ingl|ted|esp|sp)\.,?\s"
    r"(?!(?:di|a|de|par|por)\s)[^;]{5,300})$"
)


def reprinted_in(tokens: Tokens, labels: list[str]) -> None:
    """Read where else a work is printed as a note: `Review 60, pp. 20-43; repr. in Views`.

    So is `Reprinted as a classic paper in: Proc. IEEE`, and what it is called in another language,
    `Oxford, Blackwell, 1971, trad. it. La politica sociale, Roma, Il Veltro, 1982`.
    """
    match = _REPRINTED.search(tokens.text, tokens.body)
    group = "translated" if match and match["translated"] else "inside"
    inside = words_between(tokens, *match.span(group)) if match else []
    told = {"title", "container"} if group == "inside" else {"title", "date"}
    if inside and told <= set(labels[: inside[0]]):
        labels[inside[0] :] = ["note"] * (len(labels) - inside[0])


def other_edition(tokens: Tokens, labels: list[str]) -> None:
    """Read brackets that end an entry and name another edition as a note on this one.

    `Paris 1958 (rpt. New York 1965)`, `London: Acme, 1994. (Tradução de …)`. Those of the
    original end a title: `Der große Wandel (engl. Orig. 1944). Bonn`.
    """
    told = not _OF_ORIGINAL.isdisjoint(tokens.words)
    if told and (original := _ORIGINAL.search(tokens.text, tokens.body)):
        for at in words_between(tokens, *original.span("inside")):
            labels[at] = "note"
        return
    closed = tokens.gaps[-1].strip(" .") in {")", "]"}
    match = _OTHER_EDITION.search(tokens.text) if closed else None
    inside = words_between(tokens, *match.span("inside")) if match else []
    if inside and {"title", "container"} & set(labels[: inside[0]]):
        labels[inside[0] :] = ["note"] * (len(labels) - inside[0])


_PAPER: Final = late(r"\b(?:working|discussion|research|policy|technical) paper (?:n[or]\.? )?\d+$")
_CUT: Final = frozenset(("unveröff", "unv", "unpubl"))
KINDS: Final = frozenset(kind.replace("_", " ") for kind in _LISTS["kind"])
"""What a work may be called instead of a host."""


def kind_of_paper(tokens: Tokens, labels: list[str]) -> None:
    """Read what a work is as its kind, which holds nothing: `Ice coins. White paper, 2008`.

    A school may follow: `Mimeo, Harvard University`.
    """
    for label, first, last in spans_of(labels):
        if label == "title":
            marks = [at for at in range(last - 1, first, -1) if tokens.gaps[at] in {"? ", ". "}]
            cut = len(marks) > 1 and tokens.words[marks[0] - 1].lower() in _CUT
            first = marks[cut] if marks else first
            label = "container" if first > 0 and labels[first - 1] == "title" else label
        elif label == "publisher":
            last = next((at for at in range(first + 1, last) if tokens.gaps[at] == ", "), last)
        named = tokens.text[tokens.starts[first] : tokens.ends[last - 1]].lower()
        if label == "container" and (kind := named.partition(". "))[0] in KINDS and kind[2]:
            end = first + len(kind[0].split())  # `Press release. Acme`
            labels[first:last] = ["genre"] * (end - first) + ["publisher"] * (last - end)
        elif label in {"container", "publisher"} and named in KINDS:
            labels[first:last] = ["genre"] * (last - first)
        elif label == "container" and _PAPER.search(named):  # `Research Working Paper 1777`
            marked = tokens.words[last - 2].lower() in {"no", "nr"}
            labels[first:last] = ["genre"] * (last - first)
            labels[last - 1 - marked : last] = ["number"] * (1 + marked)


_MEDIA: Final = frozenset(("CD-ROM", "DVD-ROM", "DVD", "CD"))


def database_behind_article(tokens: Tokens, labels: list[str]) -> None:
    """Leave out of an article the database it was found in: `9(8), 3–9. Scopus. https://doi…`.

    Nor has a medium published anything: `Ice Indicators 2006, CD-ROM, Oslo 2006`.
    """
    article = {"container", "pages"} <= {*labels}
    for label, first, last in spans_of(labels):
        named = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
        found = (article and named.lower() in BUTTONS) or named.upper() in _MEDIA
        if label == "publisher" and found:
            labels[first:last] = [OUTSIDE] * (last - first)
