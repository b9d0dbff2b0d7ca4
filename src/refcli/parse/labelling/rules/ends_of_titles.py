"""What the labels left at the end of a title, or took from it: towns, series, subtitles."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.rules.designations import GAZETTE
from refcli.parse.labelling.rules.ends_of_hosts import JOINING
from refcli.parse.labelling.rules.imprint import LANDS, OPENS_SUBTITLE, is_place, is_town
from refcli.parse.labelling.rules.numbers import ISSUE_MARKS, VOLUMES
from refcli.parse.labelling.rules.series import LEADING
from refcli.parse.labelling.rules.sites import MEDIA
from refcli.parse.labelling.rules.theses import KINDS
from refcli.parse.labelling.rules.unmarked_hosts import is_host_behind_stop
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.languages.conjunctions import AND
from refcli.text.patterns import late
from refcli.values.numbers import words_for
from refcli.values.title_words import is_cut_short

__all__ = [
    "SERIES",
    "imprint_in_note",
    "imprint_within_title",
    "issue_by_its_mark",
    "kind_of_subtitle",
    "series_behind_publisher",
    "series_ends_title",
    "series_in_last_brackets",
    "subtitle",
    "subtitle_of_nothing",
    "title_before_slash",
    "title_behind_authors",
    "title_by_kind",
    "title_of_three",
    "town_before_nobody",
    "town_before_publisher",
    "town_within_publisher",
    "whole_at_ampersand",
]

_LINKS: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["link"])
_SERIES: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["series"])
_PAPERBACKS: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["paperback"])
SERIES: Final = _SERIES | {word.capitalize() for word in _SERIES} | LEADING | _PAPERBACKS
"""What a series is called, as it is printed."""
_JOINTS: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["joint"])
_STATES: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["state"])
_IMPRINT: Final = frozenset(("location", "publisher"))


def town_before_publisher(tokens: Tokens, labels: list[str]) -> None:
    """Read the last phrase of a title as the place where the publisher and the year follow it.

    A phrase that ends in a state needs no publisher behind it: `Gloucester Mass. 1972`. How many
    volumes there are may stand in its place: `Venezia, 2 voll., 1567`.
    """
    spans = spans_of(labels)
    for number, ((label, first, last), house) in enumerate(pairwise(spans)):
        if label != "title" or not _ends_entry(tokens, house):
            continue
        following = spans[number + 2].label if number + 2 < len(spans) else "date"
        if house.label == "date":
            state = tokens.words[last - 1].lower() in _STATES and tokens.gaps[last] == ". "
            following = "date" if state else ""
        begin = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] != " "), first)
        town = tokens.words[begin:last]
        if (
            begin > first
            and following == "date"
            and tokens.gaps[begin] == ", "
            and tokens.gaps[last] in {", ", ". "}
            and len(town) < 5
            and town[0][0].isupper()
            and town[-1][0].isupper()
            and all(word[0].isupper() or word in _LINKS for word in town)
        ):
            labels[begin:last] = ["location"] * (last - begin)
        return


def _ends_entry(tokens: Tokens, span: Span) -> bool:
    """Tell a publisher, a year, or how many volumes there are."""
    if span.label in {"volume", "extent"} and span.last - span.first == 2:
        return tokens.words[span.last - 1] in VOLUMES
    return span.label in {"publisher", "date"}


def imprint_within_title(tokens: Tokens, labels: list[str]) -> None:
    """Read a town that is known, and the publisher behind it, at the end of a title or a host.

    `Rites (Rituals). Pékin, Shehui kexue (Sciences)`; in a host a colon parts the two.
    """
    gaps = tokens.gaps
    held = "container" if "container" in labels else "title"
    _, first, last = next(span for span in spans_of(labels) if span.label == held)
    following = labels[last : last + 1]
    if following and following[0] not in _BEHIND_IMPRINT and " (" not in gaps[last]:
        return
    marks = {":"} if held == "container" else {",", ":"}
    for at in range(last - 1, first + 1, -1):
        if not gaps[at].rstrip().endswith((".", ",")) or not _is_town(tokens, at):
            continue
        house = tokens.words[at + 1 : last]
        if house:
            named = gaps[at + 1].strip() in marks and len(house) <= _LONGEST_HOUSE
            told = named and house[0][0].isupper()
        else:
            told = following == ["publisher"]
        if told and " ".join(house).lower() in LANDS:
            labels[at:last] = ["location"] * (last - at)
            _take_house(tokens, labels, first, at)
        elif told:
            labels[at:last] = ["location", *["publisher"] * len(house)]
        return


def _take_house(tokens: Tokens, labels: list[str], first: int, place: int) -> None:
    """Read the phrase before a town and its land as the publisher: `Ice, Acme, Oslo, Norway`."""
    begin = next((at for at in range(place - 1, first, -1) if tokens.gaps[at] == ", "), first)
    named = all(word[0].isupper() for word in tokens.words[begin:place])
    if begin > first and named and tokens.gaps[place] == ", ":
        labels[begin:place] = ["publisher"] * (place - begin)


_BEHIND_IMPRINT: Final = frozenset(("date", "extent", "publisher", "url"))
_LONGEST_HOUSE: Final = 8


def _is_town(tokens: Tokens, at: int) -> bool:
    return tokens.words[at][0].isupper() and is_town(tokens.words[at])


_NOBODY: Final = late(
    r",\s(?P<town>[^\W\da-z][^\W\d]+(?:[\s-][^\W\d]+){0,3}),\s(?P<nobody>s\.\s?[ent]\.(?:\s?[dt]\.)?)"
    r"(?=,?\s\(?1\d|,?\s\(?20)"
)
"""`, Cividate Camuno, s. e., 1977`"""


def town_before_nobody(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands before "without a publisher" (`s. e.`, `s. n.`) as the place."""
    match = _NOBODY.search(tokens.text, tokens.body)
    if not match:
        return
    for own, label in (("town", "location"), ("nobody", OUTSIDE)):
        for at in words_between(tokens, *match.span(own)):
            labels[at] = label


_IN_BRACKETS: Final = late(
    rf"\d(?<!\d\d)\d{{3}}\.?\s\((?:=\s)?(?P<series>[{UPPER}](?:[^(),;:=\d]|\d{{1,2}}\.\s){{3,120}})[,;]\s"
    r"(?P<number>(?:(?:Bd|[Vv]ol|[Vv]|[Nn]o|[Nn]|Nr|t|T)\.\s|[Nn][º°]\s)?(?!(?:1[5-9]|20)\d\d\))\d{1,4})\)\.?$"
)


_EQUALLED: Final = late(
    rf"\(=\s?(?P<series>[{UPPER}][^();:=\d]{{3,80}}?)[,;]?\s(?P<number>(?:(?:Bd|Nr|H|Heft)\.?\s)?\d{{1,4}})\)"
)


_LONGEST: Final = 80
"""Letters of the name of a series that nothing but brackets and a number tells."""


def series_in_last_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read the brackets behind the year as the series: `Leeds 1962 (= Acme, Bd. 4)` (ABNT, DIN).

    With the sign they tell one behind whatever stands: `S. 385–402 (= Eiskunde 3)`.
    """
    ended = ")" in tokens.text[-3:]
    match = _IN_BRACKETS.search(tokens.text, tokens.body) if ended else None
    if not match and "(=" in tokens.text:
        match = _EQUALLED.search(tokens.text, tokens.body)
    named = words_between(tokens, *match.span("series")) if match else []
    if match and len(match["series"]) > _LONGEST and {labels[at] for at in named} != {"title"}:
        return
    for group, label in (("series", "collection"), ("number", "volume")) if match else ():
        for at in words_between(tokens, *match.span(group)) if match else ():
            labels[at] = label


def series_ends_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the numbered sentence that ends a title, an imprint behind it, as the series.

    `The unity of ice. Studies in Frozen Thought 32. Leeds: Acme`, `. Ice Data Brief; no 3. Leeds`;
    of years and parts it is none.
    The number may stand before whose series it is, or first of all: `Abhandlungen Band 58 der ARL`,
    `Band 12 der Beiträge zur Eiskunde`; a word before it needs no imprint: `Beiträge, Heft 107`.
    """
    spans = spans_of(labels)
    if labels[-3:] == ["title"] * 3 and tokens.gaps[-3] == ", ":
        begin = next((at for at in range(len(labels) - 3, 0, -1) if tokens.gaps[at] == ". "), 0)
        word, number = tokens.words[-2:]
        told = word.lower() in _COUNTING and number.isdecimal()
        if told and labels[begin - 1 : begin] == ["title"] and begin < len(labels) - 3:
            labels[begin:] = [*["collection"] * (len(labels) - 2 - begin), "volume", "volume"]
            return
    for (label, first, last), imprint in pairwise(spans):
        if label != "title" or imprint.label not in {"location", "publisher"}:
            continue
        begin = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ". "), first)
        if begin == first:
            return
        counted = (at for at in range(begin, last - _OF_SERIES) if _counts_series(tokens, at))
        if (at := next(counted, 0)) and tokens.words[begin][0].isupper():
            _part_series(tokens, labels, begin, at, last)
            return
        end = last - 1 - (tokens.words[last - 2].lower() in _NO)
        number, named = tokens.words[last - 1], tokens.words[begin:end]
        if not _is_series(number, named) or tokens.gaps[end].strip(" ,;"):
            return
        if ";" in tokens.gaps[end] and end == last - 1:
            return
        labels[begin:last] = [*["collection"] * (end - begin), *["volume"] * (last - end)]
        return


_OF_SERIES: Final = len(("Band", "58", "der"))


def _counts_series(tokens: Tokens, at: int) -> bool:
    """Tell the word for a volume or an issue, its number, and whose it is: `Band 58 der`."""
    word, number, linked = tokens.words[at : at + _OF_SERIES]
    return word.lower() in _COUNTING and number.isdecimal() and linked in _WHOSE


def _part_series(tokens: Tokens, labels: list[str], begin: int, at: int, last: int) -> None:
    """Label a series whose number stands at ``at``, and who edits it behind a comma."""
    behind = at + _OF_SERIES
    behind += tokens.words[behind] == "the"
    end = next((to for to in range(behind, last) if tokens.gaps[to] == ", "), last)
    whose = OUTSIDE if begin < at else "collection"
    labels[begin:last] = [
        *["collection"] * (at - begin),
        *("volume", "volume"),
        *[OUTSIDE] * (behind - at - 2),
        *[whose] * (end - behind),
        *["editor"] * (last - end),
    ]


_WHOSE: Final = frozenset(("der", "des", "of", "de", "du", "della", "dei"))


def _is_series(number: str, named: Sequence[str]) -> bool:
    """Tell a name of several words with capitals, and a number that is no year."""
    if not (number.isdecimal() and len(number) < _YEAR and len(named) > _FEWEST):
        return False
    if named[-1].casefold().rstrip(".") in _COUNTING:
        return False
    return all(word[0].isupper() for word in named if len(word) > _LINK) and named[0][0].isupper()


_NO: Final = frozenset(("no", "no.", "nr", "nr.", "vol", "vol."))
"""What may count the series: `Data Brief, no 360`."""
_YEAR: Final = 4
_FEWEST: Final = 2
_LINK: Final = 3
_COUNTING: Final = frozenset(words_for("volume") | words_for("issue")) | {"part", "book", "round"}


def series_behind_publisher(tokens: Tokens, labels: list[str]) -> None:
    """Read as a series what is called one behind the publisher or the title of a book.

    Paperbacks have letters and a number there: `Suhrkamp, stw 1490`, `Leske + Budrich UTB`; or in
    brackets: `Bonn 1993 (stw 1045)`.
    """
    for label, first, last in spans_of(labels):
        opened = tokens.gaps[first].endswith("(")
        if label in {"publisher", "note"} and (opened or "publisher" in labels[: first + 1]):
            at = last - 1 - tokens.words[last - 1].isdigit()
            apart = label == "publisher" and not opened
            if at >= first + apart and tokens.words[at] in _PAPERBACKS:
                labels[at:last] = ["collection", "volume"][: last - at]
                return
        if label not in {"publisher", "container", "location"}:
            continue
        whole = label == "publisher" and labels[first - 1] == "title" and first > 0
        if whole and tokens.words[first] in LEADING:
            labels[first:last] = ["collection"] * (last - first)
            return
        for at in range(first + 1, last):
            cut = tokens.gaps[at] == ". " and is_cut_short(tokens.words[at - 1])  # J. Am. Coll.
            if (
                tokens.words[at].lower() in _SERIES
                and set(tokens.gaps[at]) & set(",(.;")
                and not cut
            ):
                labels[at:last] = ["collection"] * (last - at)
                break


def subtitle(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the sentence behind it where a book's place or publisher follows.

    Its capitals may tell that it is the host after all. A word that begins subtitles tells one,
    too, where the label of a publisher took it, or quotes end before it: `„Nur Spiel“. Eine
    Studie, Bonn`.
    """
    spans = [span for span in spans_of(labels) if not _is_medium(tokens, span)]
    for title, (label, first, last), imprint in zip(spans, spans[1:], spans[2:], strict=False):
        if title.label != "title" or label not in _TAKEN:
            continue
        ends = imprint.label in _IMPRINT or imprint.label == "translator"
        linked = any(word.islower() and len(word) > _LONG for word in tokens.words[first:last])
        ends = ends or (imprint.label == "number" and linked)
        if not ends:
            continue
        opened = not OPENS_SUBTITLE.isdisjoint(tokens.words[first : first + 2])
        mark = tokens.gaps[first].strip(" ”“»«" if opened else " ")
        house = label == "publisher" and tokens.words[first] not in OPENS_SUBTITLE
        words = tokens.words[first:last]
        kinds = {
            kind
            for word in words
            if (kind := word_kind(word)) != "B" or word[0].isupper()
            if not opened or (kind != "B" and word[0].isupper())
        }
        told = opened or imprint.label == "translator" or tokens.gaps[last] == " ["
        if (
            mark in {".", "?", "!"}
            and not house
            and not GAZETTE.match(" ".join(words))
            and not (label == "container" and is_host_behind_stop(tokens, title.first, first, last))
            and "editor" not in labels[last:]
            and last - first > (1 if told else 2)
            and kinds.isdisjoint(_HELD)
        ):
            labels[first:last] = ["title"] * (last - first)
        return


_HELD: Final = frozenset("JKBLV")
"""The kinds of words that the names of journals, meetings and bodies have."""


def _is_medium(tokens: Tokens, span: Span) -> bool:
    return tokens.words[span.first] in MEDIA and span.last - span.first == 1


_HOUSE: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["house"])


def town_within_publisher(tokens: Tokens, labels: list[str]) -> None:
    """Read the phrase before the word that begins a publisher's name as the place."""
    for label, first, last in spans_of(labels):
        if label != "publisher":
            continue
        at = next((at for at in range(first + 1, last) if tokens.gaps[at] == ", "), first)
        town = tokens.words[first:at]
        house = tokens.words[at].lower() in _HOUSE or word_kind(tokens.words[at]) == "U"
        named = all(word[0].isupper() or word in _LINKS for word in town)
        if at > first and house and named and len(town) < 4 and at + 1 < last:
            labels[first:at] = ["location"] * (at - first)
        return


def title_by_kind(tokens: Tokens, labels: list[str]) -> None:
    """Read what kind of work it is as its title, where it has no other: `Annual report`.

    A page is called as the body that made it, not as the medium: `Ice Initiative. Web page`.
    """
    for label, first, last in spans_of(labels):
        if label == "genre" and tokens.words[first][0].isupper():
            if any(kind in tokens.words[last - 1] for kind in KINDS):
                return  # a thesis whose title physicists leave out
            medium = tokens.words[first].lower() in _MEDIA and tokens.gaps[first] == ". "
            if medium and labels[0] == "author" == labels[first - 1]:
                labels[:first] = ["title"] * first  # who made the page, and what it is called
                return
            dated = labels[last : last + 1] == ["date"] and "date" in labels[:first]
            end = last + (dated and tokens.gaps[last] == " ")
            labels[first:end] = ["title"] * (end - first)
            return


_MEDIA: Final = frozenset(("web", "website", "webpage", "blog", "online"))


def subtitle_of_nothing(tokens: Tokens, labels: list[str]) -> None:
    """Give a title what stands behind its colon, where nothing tells a publisher or a host."""
    for (label, _, last), behind in pairwise(spans_of(labels)):
        if label == "title" and behind.label in _TAKEN and tokens.gaps[last] == ": ":
            words = tokens.words[last : behind.last]
            house = any(word_kind(word) == "U" for word in words)
            numbered = labels[behind.last : behind.last + 1] == ["genre"]
            if not house and not numbered and not tokens.words[last - 1].isupper():
                labels[last : behind.last] = ["title"] * len(words)
            return


_TAKEN: Final = frozenset(("publisher", "container"))


def kind_of_subtitle(tokens: Tokens, labels: list[str]) -> None:
    """Give a title what says of it behind a colon of what kind it is: `Rapport sur le savoir`.

    What is of a school, a thesis, stands there in GOST 7.1; a body's `Ice estimates: report` has
    no other kind.
    """
    for (label, _, last), kind in pairwise(spans_of(labels)):
        if (label, kind.label) != ("title", "genre") or tokens.gaps[last] != ": ":
            continue
        words = tokens.words[kind.first : kind.last]
        joined = len(words) > _KIND_ALONE and words[1] in JOINING
        if joined or (words[-1] in _OF_TITLES and all(map(str.islower, words))):
            labels[kind.first : kind.last] = ["title"] * len(words)
        return


_OF_TITLES: Final = frozenset(
    ("report", "guideline", "guidelines", "statement", "summary", "sheet")
)
_KIND_ALONE: Final = 2
"""Words of a kind that is only named, at most: `technical report`."""


def imprint_in_note(tokens: Tokens, labels: list[str]) -> None:
    """Read the imprint in brackets that a chapter follows: `(Acme Press, Bonn, 1999), Chap. 8`.

    Physicists print it so (APS style guide, books).
    """
    match = _IMPRINT_IN_BRACKETS.search(tokens.text, tokens.body)
    if match is None or {labels[at] for at in words_between(tokens, *match.span())} != {"note"}:
        return
    for label in ("publisher", "location", "date"):
        if match[label]:
            for at in words_between(tokens, *match.span(label)):
                labels[at] = label


_IMPRINT_IN_BRACKETS: Final = late(
    rf"\((?P<publisher>[{UPPER}][^()\d,]{{2,60}})(?:,\s(?P<location>[{UPPER}][^()\d]{{2,60}}))?"
    r",\s(?P<date>(?:1[5-9]|20)\d\d)\)"
)


def issue_by_its_mark(tokens: Tokens, labels: list[str]) -> None:
    """Read a volume that is called a number as the issue: `Boletín Oficial, núm. 155`."""
    for label, first, last in spans_of(labels):
        if label == "volume" and last - first > 1 and tokens.words[first].lower() in ISSUE_MARKS:
            labels[first:last] = [OUTSIDE, *["issue"] * (last - first - 1)]
            return


def title_behind_authors(tokens: Tokens, labels: list[str]) -> None:
    """Read as the title the last phrase of the authors where nothing else can be it."""
    spans = spans_of(labels)
    (label, first, last), *_ = spans
    if label != "author" or last == len(labels):
        return
    begin = next((at for at in range(last - 1, first, -1) if "," in tokens.gaps[at]), first)
    title = tokens.words[begin:last]
    named = len(title) > 1 and title[0] not in AND and not any("." in word for word in title)
    if begin > first + 1 and named:
        labels[begin:last] = ["title"] * (last - begin)


def title_before_slash(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands before `/` and the editors as the title (GOST 7.1-2003, 5.3)."""
    label, first, last = spans_of(labels)[0]
    if label != "editor":
        return
    slash = next((at for at in range(first + 1, last) if "/" in tokens.gaps[at]), first)
    labels[first:slash] = ["title"] * (slash - first)


def title_of_three(tokens: Tokens, labels: list[str]) -> None:
    """Give a title its last things, which are no place: `Rivers, Lakes and Seas. Acme, 2011`.

    A full stop does not part a place from its publisher. Nor are things that a sentence lists one
    by one a publisher before its place: `Frozen Bodies. Ice, Snow and Water, Oslo`.
    """
    spans = spans_of(labels)
    for before, taken, after in zip(spans, spans[1:], spans[2:], strict=False):
        if before.label != "title":
            continue
        words = tokens.words[taken.first : taken.last]
        unmarked = taken.label == "location" and tokens.gaps[taken.first] == " "
        unmarked = unmarked and not tokens.words[taken.first - 1].endswith(".")
        if unmarked and not is_place(words[0]):
            labels[taken.first : taken.last] = ["title"] * len(words)
            return
        if tokens.gaps[taken.first] != ", ":
            continue
        joined = any(word in _JOINTS for word in words)
        kinds = set(map(word_kind, words))
        if (taken.label, after.label) == ("location", "publisher"):
            listed = joined and tokens.gaps[taken.last] == ". " and "P" not in kinds
        elif taken.label == "container" and after.label in _BEHIND_LIST:
            named = tokens.words[taken.last - 1]
            plain = named.islower() and len(named) > _LONG
            serial = any(
                gap == ", " and word == "and"
                for gap, word in zip(
                    tokens.gaps[taken.first + 1 : taken.last], words[1:], strict=True
                )
            )
            listed = "and" in words and (plain or serial) and not _NUMBERS & {*labels}
        elif (taken.label, after.label) == ("publisher", "location"):
            lone = len(words) == 1 or (joined and len(words) == len(("Snow", "and", "Water")))
            listed = lone and "U" not in kinds and _lists(tokens, before, 1 if joined else 2)
        else:
            continue
        if listed:
            labels[taken.first : taken.last] = ["title"] * len(words)


_LONG: Final = 3
_BEHIND_LIST: Final = frozenset(("date", "url", "publisher", OUTSIDE))
_NUMBERS: Final = frozenset(("volume", "issue", "pages"))


def _lists(tokens: Tokens, title: Span, fewest: int) -> bool:
    """Tell a title whose last sentence is things of one word, so many at least, with capitals."""
    at = title.last - 1
    while at > title.first and tokens.gaps[at] == ", ":
        at -= 1
    words = tokens.words[at : title.last]
    named = all(word[0].isupper() for word in words)
    return at > title.first and tokens.gaps[at] == ". " and named and len(words) >= fewest


def whole_at_ampersand(tokens: Tokens, labels: list[str]) -> None:
    """Keep in a title what an ampersand without spaces joins: `Metode R&D. Bandung`."""
    for at in range(1, len(labels)):
        if tokens.gaps[at] == "&" and labels[at - 1] == "title":
            labels[at] = "title"
