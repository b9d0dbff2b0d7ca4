"""Bodies that wrote or published a work, and that the labels took for a title or left in one."""

import re
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import spans_of
from refcli.parse.labelling.rules.remarks import KINDS
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.people.bodies import is_body, is_of_body
from refcli.values.people.body_lists import WHOLE

__all__ = [
    "WITHIN",
    "body_at_front",
    "body_before_comma",
    "body_before_place",
    "body_before_title",
    "body_before_year",
    "body_behind_title",
    "body_goes_on",
    "body_in_capitals",
    "collaboration_in_brackets",
    "group_behind_names",
    "group_goes_on",
    "known_body",
    "numbered_body",
    "title_for_author",
    "year_of_its_title",
]

_ACRONYM: Final = late(r"[A-ZÀ-Ý]{3,8}(?:[-/][A-ZÀ-Ý]{2,8})*")


def body_at_front(_: Tokens, labels: list[str]) -> None:
    """Read the publisher that a reference begins with as the author: `UNESCO (2007) Práticas`."""
    spans = [span for span in spans_of(labels) if span.label != "citation-number"]
    order = [span.label for span in spans[:3]]
    if order == ["publisher", "date", "title"] or order[:2] == ["publisher", "container"]:
        first, last = spans[0].first, spans[0].last
        labels[first:last] = ["author"] * (last - first)


def collaboration_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read capitals in brackets behind authors as the body they are of: `Roe et al. (ATLAS)`.

    What goes on behind the bracket is the journal: `(Fermi-LAT), JCAP 1509`. A colon behind it
    ends the author with its whole name: `ift (Freizeit- und Reiseberatung): Seen im Harz`.
    """
    for (_, _, end), (label, first, last) in pairwise(spans_of(labels)):
        if labels[end - 1] != "author" or "(" not in tokens.gaps[first]:
            continue
        if label == "title" and last - first == 1:
            capitals = sum(map(str.isupper, tokens.words[first]))
            if tokens.gaps[last].startswith(")") and capitals > 1:
                labels[first] = "organization"
            return
        spelt = next((at for at in range(first + 1, last) if tokens.gaps[at] == "): "), last)
        if label == "title" and spelt < last and first == end:
            inside = "".join(tokens.gaps[first + 1 : spelt])
            if "(" not in inside and ")" not in inside:
                labels[first:spelt] = ["author"] * (spelt - first)
            return
        closed = next((at for at in range(first + 1, last) if ")" in tokens.gaps[at]), last)
        if label == "organization" and closed < last:
            held = labels[last : last + 1] in (["volume"], ["date"]) and "container" not in labels
            labels[closed:last] = ["container" if held else "title"] * (last - closed)
            return


_NAMED: Final = frozenset(("title", "container", "genre", "collection"))


def numbered_body(tokens: Tokens, labels: list[str]) -> None:
    """Read a committee with its number before the year as who wrote: `Acme Committee 318. 2019`."""
    spans = [span for span in spans_of(labels) if span.label != "citation-number"][:4]
    if [span.label for span in spans] != ["container", "volume", "date", "title"]:
        return
    body, number = spans[:2]
    if is_of_body(" ".join(tokens.words[body.first : body.last])) and tokens.gaps[body.last] == " ":
        labels[body.first : number.last] = ["author"] * (number.last - body.first)


def body_before_year(tokens: Tokens, labels: list[str]) -> None:
    """Read the body before a year in brackets as the author of the title behind it."""
    spans = spans_of(labels)
    at = 1 if spans[0].label == "citation-number" else 0
    if len(spans) < at + 3:
        return
    (label, first, last), date, title = spans[at : at + 3]
    bracketed = "(" in tokens.gaps[last] and ")" in tokens.gaps[title.first]
    if (label, date.label) != ("title", "date") or title.label not in _NAMED or not bracketed:
        return
    body = any(word_kind(word) == "B" for word in tokens.words[first:last])
    if title.label == "container" and not body:
        return
    if tokens.words[first][0].isupper() and last - first < 16:
        labels[first:last] = ["author"] * (last - first)
        end = next((span.last for span in spans[at + 3 :] if span.label in _TITLES), title.last)
        while spans_of(labels[title.first : end])[-1].label not in _NAMED:
            end -= 1
        labels[title.first : end] = ["title"] * (end - title.first)


_TITLES: Final = frozenset(("title", "container", "collection"))


def body_behind_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the body that ends a title, a point before it, as who published the work."""
    spans = spans_of(labels)
    for number, (label, first, last) in enumerate(spans):
        if label != "title":
            continue
        if number + 1 < len(spans) and spans[number + 1].label not in {"url", "other", "accessed"}:
            return
        begin = next(
            (at for at in range(last - 1, first, -1) if tokens.gaps[at].strip() == "."), first
        )
        word = tokens.words[begin]
        body = _ACRONYM.fullmatch(word) or (word[0].isupper() and word_kind(word) == "B")
        if begin > first + 1 and body and last - begin < 16:
            labels[begin:last] = ["publisher"] * (last - begin)
        return


def body_before_place(tokens: Tokens, labels: list[str]) -> None:
    """Read the body that ends a title, a mark and a place behind it, as the publisher (MDPI)."""
    for title, place in pairwise(spans_of(labels)):
        if (title.label, place.label) != ("title", "location"):
            continue
        first, last = title.first, title.last
        begin = next(
            (at for at in range(last - 1, first, -1) if tokens.gaps[at].endswith(". ")), first
        )
        body = " ".join(tokens.words[begin:last])
        marks = {":", ","} if "number" in labels else {":"}
        if begin > first and tokens.gaps[last].strip() in marks and is_of_body(body):
            labels[begin:last] = ["publisher"] * (last - begin)
        return


_LISTS: Final = word_lists.lists(__package__, "bodies.txt")
_MAY_LINK: Final = frozenset(_LISTS["link"])


def body_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Give a body its departments: `Brasil. Ministério da Saúde. Secretaria de Vigilância`.

    A sentence that begins the title, is capitalised throughout and begins with the word for a
    body belongs to the body before it, where more of a title is left.
    """
    first = labels.index("title")
    if not first or labels[first - 1] != "author":
        return
    mark = tokens.gaps[first].strip(" )")
    mark = mark.removeprefix(".") or mark
    bare = not mark and tokens.words[first - 1] not in _LANDS
    if bare or mark not in {"", ".", ",", ";"}:
        return
    if mark == "." and not _is_of_office(tokens, first):
        return
    start = max((at for at in range(first) if labels[at] != "author"), default=-1) + 1
    named = tokens.words[start:first]
    if mark != ".":
        _list_goes_on(tokens, labels, start, first)
        return
    if len(named) > 1 and not is_of_body(" ".join(named)) and named[-1] not in _TERRITORIES:
        return
    at = first
    while at < len(labels) and _is_of_office(tokens, at):
        end = at + 1
        while end < len(labels) and labels[end] == "title" and "." not in tokens.gaps[end]:
            end += 1
        if not 2 < end - at < 10 or end == len(labels) or labels[end] != "title":
            return
        if not all(_may_name_body(word) for word in tokens.words[at:end]):
            return
        labels[at:end] = ["author"] * (end - at)
        at = end


def _is_of_office(tokens: Tokens, at: int) -> bool:
    """Tell whether what begins with a word is called as a body or one of its offices is."""
    return word_kind(tokens.words[at]) == "B" or not _OFFICES.isdisjoint(tokens.words[at : at + 3])


def _list_goes_on(tokens: Tokens, labels: list[str], start: int, first: int) -> None:
    """Give a body all that it is of: `Ministério da Agricultura, Pecuária e Abastecimento`.

    Its short name in brackets ends it: `EFSA Panel on Food, Flavour and Novel Food (NDA)`.
    """
    begun = max((at for at in range(start, first) if "." in tokens.gaps[at]), default=start)
    end = first + 1
    while end < len(labels) and labels[end] == "title" and "." not in tokens.gaps[end]:
        end += 1
    body = word_kind(tokens.words[first]) == "B" or is_of_body(" ".join(tokens.words[first:end]))
    longest = _FAR if body else _LONGEST_BODY
    whole = end < len(labels) and (labels[end] in _MAY_NAME or body) and end - first < longest
    if not whole:
        return
    if ";" in tokens.gaps[first] and tokens.words[end - 1] in _SIGNING:
        labels[first:end] = ["author"] * (end - first)
        return
    named = " ".join(tokens.words[begun:first])
    of_body = word_kind(tokens.words[begun]) == "B" and first - begun < _LONGEST_BODY
    short = end < len(labels) and tokens.gaps[end][:1] == ")" and tokens.words[end - 1].isupper()
    of_body = of_body or ((body or short) and is_of_body(named))
    of_body = of_body or (body and ";" in tokens.gaps[first])
    if of_body and all(map(_may_name_body, tokens.words[first:end])):
        labels[first:end] = ["author"] * (end - first)
        while labels[end : end + 1] == ["genre"]:
            labels[end] = "title"
            end += 1


_OFFICES: Final = frozenset(_LISTS["office"])
_LANDS: Final = frozenset(("U.S.", "US", "U.K.", "UK", "EU"))
"""What begins the name of an office, or stands in brackets within it."""

_MAY_NAME: Final = frozenset(("title", "genre"))


_TERRITORIES: Final = frozenset(_LISTS["territory"])


WITHIN: Final = frozenset(map(str.upper, _LISTS["within"]))
"""What links the words of a body's name, in capitals."""


def body_in_capitals(tokens: Tokens, labels: list[str]) -> None:
    """Let a body in capitals go on behind `DER` or `FÜR`: `BUNDESMINISTERIUM DER JUSTIZ: Recht`.

    Three capitals look like initials; those of a word that links words end no name.
    """
    first = labels.index("title")
    if not first or labels[first - 1] != "author":
        return
    if tokens.words[first - 1] not in WITHIN or tokens.gaps[first] != " ":
        return
    end = first
    while end < len(labels) and labels[end] == "title" and tokens.gaps[end].strip() == "":
        if not tokens.words[end].isupper():
            return
        end += 1
    if first < end < len(labels) and labels[end] in {"title", "date"}:
        labels[first:end] = ["author"] * (end - first)


def body_before_comma(tokens: Tokens, labels: list[str]) -> None:
    """Read the body that begins the title of nobody as the author, a comma behind it.

    What follows a comma in small letters, or is a body itself, belongs to the body:
    `Ministério da Cultura, do Turismo e do Desporto, Política do património`. A short name in
    brackets tells one, too: `Fonds monétaire international (FMI), Perspectives`.
    """
    words, gaps = tokens.words, tokens.gaps
    first = labels.index("title")
    short = _end_of_short_name(tokens, first)
    if short and {*labels[first:short]} == {"title"} and labels[short] in {"title", "container"}:
        labels[first:short] = ["author"] * (short - first)
        if "title" not in labels:
            labels[:] = ["title" if label == "container" else label for label in labels]
        return
    end = first + 1
    while labels[end : end + 1] == ["title"] and not _begins_work(tokens, end):
        if set(gaps[end]) & set(".:?!") or not (words[end][0].isupper() or len(words[end]) < 4):
            return
        end += 1
    body = word_kind(words[first]) == "B" and words[first][0].isupper() and end - first > 1
    left = labels[end : end + 2] == ["title", "title"]
    if body and left and is_of_body(" ".join(words[first:end])):
        labels[first:end] = ["author"] * (end - first)


_SHORT_NAME: Final = late(
    rf"(?P<body>[{UPPER}][^.,:;()\d]{{8,90}}) \((?P<short>[{UPPER}]{{2,7}})\), (?=[{UPPER}])"
)


def _end_of_short_name(tokens: Tokens, first: int) -> int:
    """Return where a body's name ends that its initials follow in brackets, or 0."""
    match = _SHORT_NAME.match(tokens.text, tokens.starts[first])
    if match is None:
        return 0
    initials = iter([word[0].upper() for word in match["body"].split()])
    whole = match["body"][0] == match["short"][0] and all(one in initials for one in match["short"])
    return words_between(tokens, *match.span())[-1] + 1 if whole else 0


def _begins_work(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return tokens.gaps[at] in {", ", "), "} and word[0].isupper() and word_kind(word) != "B"


def _may_name_body(word: str) -> bool:
    return word[0].isupper() or word in _MAY_LINK


def _end_of_body(tokens: Tokens, first: int, last: int) -> int:
    """Return where a body in small letters ends that begins a title: `Český statistický úřad. `."""
    words = tokens.words
    end = next((at for at in range(first + 2, last) if tokens.gaps[at] == ". "), 0)
    if not end or end - first > _LONGEST_BODY or not words[end][0].isupper():
        return 0
    small = any(word[0].islower() for word in words[first:end])
    whole = not any(map(str.isdigit, "".join(words[first:end])))
    telling = is_of_body(" ".join(words[first : min(end, first + 3)]))
    return end if small and whole and telling else 0


_LONGEST_BODY: Final = 6
"""Words of such a body."""


def body_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Read `Python Software Foundation. Python 3.12 documentation` as a body and its work.

    What signs a page or a book by capitals alone is a body, too: `NASA. Ice [Internet]`.
    """
    if {"author", "editor", "organization"} & set(labels):
        return
    named = "title" if "title" in labels else "container"
    for label, first, last in spans_of(labels):
        if label != named:
            continue
        if end := _end_of_body(tokens, first, last):
            labels[first:end] = ["author"] * (end - first)
            return
        long = tokens.words[first] in _LEADING or _WORKING & {*tokens.words[first : first + 8]}
        near = _FAR if long else _NEAR
        for index in range(first + 1, min(first + near, last + 1, len(labels))):
            word = tokens.words[index - 1]
            small = not word[0].isupper() and len(word) > 3 and word not in _SIGNING
            if small and tokens.words[first] not in _LEADING:
                return
            if tokens.gaps[index].strip(" )") in {".", ":"}:
                body = " ".join(tokens.words[first:index])
                if word_kind(tokens.words[index - 1]) == "B" or is_of_body(body):
                    labels[first:index] = ["author"] * (index - first)
                elif index == first + 1 and _is_acronym(body) and {"url", "publisher"} & {*labels}:
                    labels[first] = "author"
                return
        return


_NEAR: Final = 8
_FAR: Final = 18
_WORKING: Final = frozenset(_LISTS["working"])
"""What a body is that says in its name, at length, what it works on."""
_LEADING: Final = frozenset(_LISTS["leading"])
_SIGNING: Final = frozenset(_LISTS["signing"])


def _is_acronym(word: str) -> bool:
    return word.isalpha() and word.isupper() and 2 < len(word) < 8


_WHOLE: Final = late(rf"(?:{'|'.join(map(re.escape, WHOLE))})(?=[.,]\s|\s\()")


def known_body(tokens: Tokens, labels: list[str]) -> None:
    """Read a body that is known by its whole name as the author: `Our World in Data. Ice`."""
    match = _WHOLE.match(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    end = len(inside)
    if inside and labels[end : end + 1] and not set(labels[:end]) <= {"author"}:
        labels[:end] = ["author"] * end
        if labels[end] == "author":
            labels[end:] = ["title" if label == "author" else label for label in labels[end:]]


def title_for_author(tokens: Tokens, labels: list[str]) -> None:
    """Read a lone word before a body or a kind of paper as the title: `Rime. Institute of Ice`.

    So pages are cited that nobody signed, and what goes with a drug: `Frostin. Package insert`.
    """
    spans = spans_of(labels)
    if [span.label for span in spans[:2]] != ["author", "title"] or "container" in labels:
        return
    entry, named = spans[:2]
    words = tokens.words[: entry.last]
    plain = len(words) == 1 and words[0].isalpha() and not words[0].isupper()
    behind = " ".join(tokens.words[named.first : named.last])
    if not plain or tokens.gaps[named.first] != ". " or is_body(words[0]):
        return
    paper = behind.lower() in KINDS
    linked = labels[named.last : named.last + 1] in (["url"], ["accessed"])
    housed = (
        labels[named.last : named.last + 1] == ["publisher"] and ", " in tokens.gaps[named.last]
    )
    if paper or ((linked or housed) and is_of_body(behind)):
        labels[: entry.last] = ["title"] * entry.last
        own = "genre" if paper else "publisher"
        labels[named.first : named.last] = [own] * (named.last - named.first)


def group_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Give a group the rest of its name: `[OCEBM] [Levels of Evidence Working Group]. Ice`.

    No mark parts the author from what ends in a word for a group.
    """
    spans = spans_of(labels)
    if [span.label for span in spans[:2]] != ["author", "title"]:
        return
    (_, _, end), (_, first, last) = spans[:2]
    stops = (at for at in range(first + 1, last) if tokens.gaps[at].startswith(". "))
    stop = next(stops, last)
    whole = end == first and tokens.gaps[first] == " " and stop < last and stop - first <= _NEAR
    if whole and tokens.words[stop - 1].lower() in _GROUPS and end <= _FEW:
        labels[first:stop] = ["author"] * (stop - first)


_FEW: Final = 2
"""Words of what stands before the rest of such a name, at most."""
_GROUPS: Final = frozenset(_LISTS["group"])


def group_behind_names(tokens: Tokens, labels: list[str]) -> None:
    """Read the group that people wrote for as one of the authors: `Roe A; on behalf of the ICE`."""
    match = _ON_BEHALF.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    behind_names = bool(inside) and inside[0] > 0 and labels[inside[0] - 1] == "author"
    if behind_names and {labels[at] for at in inside} == {"title"}:
        for at in inside:
            labels[at] = "author"


_ON_BEHALF: Final = late(r"(?:on behalf of|for) the [A-Z][^.:;]{3,80}(?=[.:]\s)")


def year_of_its_title(tokens: Tokens, labels: list[str]) -> None:
    """End a body in capitals before a title that a year and a colon go on with.

    `[OECD. Ice Manual] [2015]: [Guidelines for snow]. Acme, 2015`
    """
    if not tokens.words[0].isupper() or labels[0] != "author":
        return
    spans = spans_of(labels)
    if len(spans) <= _LETTERS:
        return
    body, year, title = spans[:3]
    if (body.label, year.label, title.label) != ("author", "date", "title"):
        return
    apart = body.last - body.first > 1 and tokens.gaps[body.first + 1] == ". "
    short = tokens.words[body.first].isupper() and len(tokens.words[body.first]) > _LETTERS
    goes_on = tokens.gaps[year.first] == " " and tokens.gaps[title.first] == ": "
    if apart and short and goes_on and "date" in labels[title.last :]:
        labels[body.first + 1 : title.first] = ["title"] * (title.first - body.first - 1)


_LETTERS: Final = 2
