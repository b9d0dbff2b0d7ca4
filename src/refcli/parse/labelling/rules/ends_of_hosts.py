"""Where a title goes on and where what holds it begins: behind "in", a colon, editors, quotes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.rules.imprint import LANDS
from refcli.parse.labelling.rules.numbers import SERIAL
from refcli.parse.labelling.rules.unmarked_hosts import is_meeting
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.people.roles import ends_with_editors
from refcli.values.title_words import is_cut_short

__all__ = [
    "HOUSES_OF_MEETINGS",
    "JOINING",
    "host_before_editors",
    "host_behind_editors",
    "host_behind_subtitle",
    "host_in_brackets",
    "house_behind_meeting",
    "house_of_meeting",
    "number_goes_on",
    "part_of_title",
    "title_goes_on_behind_in",
    "title_goes_on_behind_joint",
    "years_of_volume",
]

_IN: Final = frozenset(("in", "en", "em", "im", "dans"))
_OPENING: Final = "«“„‘"
_CLOSING: Final = "»”’"
_STOPS: Final = frozenset((". ", ".” ", ".’ ", "? ", "! "))


def title_goes_on_behind_in(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the phrase behind a small "in" that no mark parts from it.

    `[Sul concetto di «massa»] in [Canetti. Studi storici], 17`: a host has its first sentence
    only where the host itself is one, and quotes end a title only where they began it. The name
    of a meeting goes on with none.
    """
    for (label, first, last), link, host in _triples(labels):
        if (label, link.label, host.label) != ("title", OUTSIDE, "container"):
            continue
        if tokens.words[link.first] not in _IN or link.last - link.first != 1:
            continue
        whole = set(tokens.gaps[first]) & set(_OPENING)
        if tokens.gaps[last].strip(_CLOSING) != " " or whole or tokens.gaps[host.first] != " ":
            return
        stop = next(
            (at for at in range(host.first + 1, host.last) if tokens.gaps[at] in _STOPS), host.last
        )
        sentence = stop < host.last and tokens.words[stop][0].isupper()
        numbered = host.last < len(labels) and labels[host.last] in {*SERIAL, "date"}
        met = is_meeting(tokens.words[host.first : host.last])
        lone = stop == host.last and not met and not _OF_CHAPTERS & set(labels)
        if (sentence and numbered) or lone:
            labels[link.first : stop] = ["title"] * (stop - link.first)
        return


def title_goes_on_behind_joint(tokens: Tokens, labels: list[str]) -> None:
    """Give a title what its last word joins to it: `[Learning through] [Creative Exploration]`.

    Behind the end of its sentence the host begins: `bald auch eine [Geschichte?] Ice Focus 9`.
    """
    for (label, _, last), host in pairwise(spans_of(labels)):
        if (label, host.label) == ("title", "container"):
            if tokens.words[last - 1] in JOINING and tokens.gaps[last] == " ":
                ends = (at for at in range(last + 1, host.last) if tokens.gaps[at] in {"? ", "! "})
                end = next(ends, host.last)
                labels[last:end] = ["title"] * (end - last)
            return


JOINING: Final = frozenset(word_lists.lists(__package__, "endings.txt")["joining"])
"""Words that no title ends in."""

_OF_CHAPTERS: Final = frozenset(("pages", "editor", "issue"))


def _triples(labels: Sequence[str]) -> Iterator[tuple[Span, Span, Span]]:
    spans = spans_of(labels)
    return zip(spans, spans[1:], spans[2:], strict=False)


def host_behind_subtitle(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the sentence behind its colon, where the journal is the next sentence.

    `[Towards an open system]: [investment and performance. Res Policy]. [2013];[42]`; so is a
    land behind a comma, and a whole sentence: `[Ice]. [Studies of how it melts. J. Ice]`.
    """
    for (label, _, last), host in pairwise(spans_of(labels)):
        if (label, host.label) != ("title", "container"):
            continue
        stops = [at for at in range(host.first + 1, host.last) if tokens.gaps[at] in _STOPS]
        stop = 0
        if tokens.gaps[last] == ", ":
            stop = next((at for at in stops[:1] if _ends_in_land(tokens, host.first, at)), 0)
        elif tokens.gaps[last] == ": ":
            whole = [at for at in stops if len(tokens.words[at - 1]) >= _ABBREVIATED]
            stop = max((at for at in whole if len(_small(tokens, host.first, at)) > 1), default=0)
        elif tokens.gaps[last] == ". ":
            ends = [at for at in stops if not _small(tokens, at, host.last)]
            stop = next((at for at in ends if len(_small(tokens, host.first, at)) > _FEW), 0)
        if stop and tokens.words[stop][0].isupper():
            labels[host.first : stop] = ["title"] * (stop - host.first)
        return


def _small(tokens: Tokens, first: int, last: int) -> list[str]:
    """Return the words that begin with a small letter."""
    return [word for word in tokens.words[first:last] if word[0].islower()]


_FEW: Final = 4
"""Small words that the name of a journal may have, at most."""


def _ends_in_land(tokens: Tokens, first: int, end: int) -> bool:
    """Tell a land before the journal: `children in Melbourne, Australia. Soc Sci Med`."""
    word = tokens.words[end - 1]
    known = word.lower() in LANDS or (end - first > 1 and word in _ENDS_OF_LANDS)
    return known and len(word) >= _ABBREVIATED and end - first <= _LONGEST_LAND


_LONGEST_LAND: Final = 3
_ENDS_OF_LANDS: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["end-of-land"])


_ABBREVIATED: Final = 5
"""Letters of a word that a journal may abbreviate, and a point may stand behind for that."""


def host_behind_editors(tokens: Tokens, labels: list[str]) -> None:
    """Read the title behind editors as the book, where another title stands before them.

    `[Rivers]. [B. Poe (Ed.)], [Water and law] (pp. 33–58)`
    """
    for before, (label, first, last), behind in _triples(labels):
        found = (before.label, label, behind.label) == ("title", "editor", "title")
        if (
            found
            and ends_with_editors(_text(tokens, first, last))
            and tokens.gaps[first].strip(" ”»“") in _ENDS
        ):
            labels[behind.first : behind.last] = ["container"] * (behind.last - behind.first)
            return


_ENDS: Final = frozenset((".", ",", "?", "!"))


def host_before_editors(tokens: Tokens, labels: list[str]) -> None:
    """Begin the book at the last sentence of a title that editors follow.

    `Rivers., Law. Edited by Poe B.`, and where pages tell a chapter: `Rivers. Law, Poe, B. (ed.)`.
    """
    spans = [span for span in spans_of(labels) if span.label != "pages"]
    for (label, first, last), editors in pairwise(spans):
        if (label, editors.label) != ("title", "editor"):
            continue
        if "container" in labels and ("publisher" in labels or "container" in labels[:last]):
            return
        marks = _SENTENCES if "pages" in labels[last:] else _CLAUSES
        begin = max((at for at in range(first + 1, last) if tokens.gaps[at] in marks), default=last)
        whole = len(tokens.words[begin - 1]) > _INITIAL and tokens.words[begin][0].isupper()
        clause = tokens.gaps[begin] in _CLAUSES
        if whole and (clause or ends_with_editors(_text(tokens, *editors[1:]))):
            for at in range(editors.last, len(labels)):
                labels[at] = "publisher" if labels[at] == "container" else labels[at]
            labels[begin:last] = ["container"] * (last - begin)
        return


_CLAUSES: Final = frozenset(("., ",))
_SENTENCES: Final = frozenset(("., ", ". ", "? ", "! ", " ? "))
_INITIAL: Final = 2
"""Letters of a word that a point may stand behind for its being short."""


def _text(tokens: Tokens, first: int, last: int) -> str:
    return tokens.text[tokens.starts[first] : tokens.ends[last - 1]]


def number_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Keep in one field a number that only a point divides: `D3.4 - Results`.

    So is a journal whose words are cut short: `a new approach [Rom.Rep.Phys].65`.
    """
    for (before, _, at), (label, _, end) in pairwise(spans_of(labels)):
        if (before, label) != ("title", "container") or tokens.gaps[at] != ".":
            continue
        if tokens.words[at - 1][-1].isdigit() and tokens.words[at][0].isdigit():
            labels[at:end] = ["title"] * (end - at)
            return
        if tokens.words[at - 1].istitle() and len(tokens.words[at - 1]) <= _SHORTENED:
            if "." in tokens.gaps[at + 1 : at + 2]:
                labels[at - 1] = "container"
            return


_SHORTENED: Final = 4
"""Letters of a word that a point cuts short, at most."""


def host_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Begin the host where the bracket opens that it ends in: `Ice (Acme: A Journal, 34, 2011)`."""
    for title, host in pairwise(spans_of(labels)):
        if (title.label, host.label) != ("title", "container"):
            continue
        behind = range(host.first, title.first, -1)
        opened = next((at for at in behind if tokens.gaps[at] == " ("), host.first)
        inside = "".join(tokens.gaps[opened + 1 : host.last + 1])
        ended = ")" in tokens.gaps[-1] and ")" not in "".join(tokens.gaps[opened + 1 : -1])
        if opened < host.first and "(" not in inside and ended:
            labels[opened : host.first] = ["container"] * (host.first - opened)
        return


def house_behind_meeting(tokens: Tokens, labels: list[str]) -> None:
    """Read what a point parts from a meeting before a place as the publisher (ACM).

    `In Ice Symposium (ICES 16). Acme Association, Savannah, GA, 265–283.` Without the brackets a
    word tells a body or a house, `Conference on Human Factors. Association for Computing, Oslo`,
    or the editors tell a book.
    """
    for host, place in pairwise(spans_of(labels)):
        if (host.label, place.label) != ("container", "location") or "publisher" in labels:
            continue
        at = next(
            (at for at in range(host.last - 1, host.first, -1) if tokens.gaps[at] in _POINTS), 0
        )
        house = tokens.words[at : host.last]
        whole = tokens.gaps[at] == "). " or len(tokens.words[at - 1]) >= _ABBREVIATED
        body = any(word_kind(word) in _HOUSES for word in house)
        longest = _LONGEST_BODY if body else _LONGEST_HOUSE
        told = body or tokens.gaps[at] == "). " or _is_of_book(tokens, labels, at, host.last)
        if at and whole and told and len(house) <= longest and tokens.gaps[place.first] in _BEFORE:
            labels[at : host.last] = ["publisher"] * len(house)
        return


_HOUSES_OF_MEETINGS: Final = word_lists.lists(__package__, "imprint.txt")["of-meetings"]
_HOUSE_AT_END: Final = late(rf"[.,] (?:{word_lists.any_of(_HOUSES_OF_MEETINGS)})(?=[.,] |[.,]?$)")
HOUSES_OF_MEETINGS: Final = tuple(
    f"{mark} {house.partition('_')[0]}" for house in _HOUSES_OF_MEETINGS for mark in ",."
)


def house_of_meeting(tokens: Tokens, labels: list[str]) -> None:
    """Read who publishes meetings as the publisher, where it ends the host: `In VLDB. Springer`."""
    for house in _HOUSE_AT_END.finditer(tokens.text, tokens.body):
        own = words_between(tokens, *house.span())
        inside = labels[own[0] - 1] == "container" and {labels[at] for at in own} == {"container"}
        if tokens.gaps[own[0]] in {". ", " "} and is_cut_short(tokens.words[own[0] - 1]):
            continue  # `Proc. IEEE`
        if inside and labels[own[-1] + 1 : own[-1] + 2] != ["container"]:
            labels[own[0] : own[-1] + 1] = ["publisher"] * len(own)


def _is_of_book(tokens: Tokens, labels: Sequence[str], at: int, end: int) -> bool:
    """Tell the house of a book with editors: `In: Poe B (ed) Ice and its uses. Acme, Oslo, 9`."""
    named = all(word[0].isupper() for word in tokens.words[at:end])
    edited = "editor" in labels and _SERIAL_ALONE.isdisjoint(labels)
    return edited and named and tokens.words[at - 1].islower()


_SERIAL_ALONE: Final = frozenset(("volume", "issue"))
_POINTS: Final = frozenset(("). ", ". "))
_BEFORE: Final = frozenset((", ", "), "))
_HOUSES: Final = frozenset("BU")
_LONGEST_HOUSE: Final = 5
_LONGEST_BODY: Final = 10


def part_of_title(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the number of its part, which a journal took: `of ice. [I. J. Theor. Biol]`.

    So are a word and a number: `of ice. [Part II. J. Theor. Biol]`.
    """
    for title, host in pairwise(spans_of(labels)):
        if (title.label, host.label) != ("title", "container") or host.last - host.first < 2:
            continue
        word, number = tokens.words[host.first : host.first + 2]
        last = host.first + 1 + (word.lower() in _PART_WORDS and _is_number(number))
        counted = word.rstrip(".") in _PARTS or last > host.first + 1
        behind = tokens.gaps[last] if last < host.last else ""
        if counted and tokens.gaps[host.first] == ". " and behind in {" ", ". ", ", "}:
            labels[host.first : last] = ["title"] * (last - host.first)
        return


def _is_number(word: str) -> bool:
    return word.rstrip(".").upper() in _PARTS or word.isdigit() or word.lower() in _COUNTED


_PART_WORDS: Final = frozenset(("part", "parts", "teil", "partie", "parte", "часть"))
_COUNTED: Final = frozenset(("one", "two", "three", "first", "second", "eins", "zwei"))


_PARTS: Final = frozenset(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"))


def years_of_volume(tokens: Tokens, labels: list[str]) -> None:
    """Give the date the first of two years behind a journal: `[Ice 1998]–[1999];201`."""
    for (before, first, _), (label, at, _) in pairwise(spans_of(labels)):
        if (before, label) != ("container", "date") or at - first < len(("Ice", "1998")):
            continue
        years = all(shape(word) in YEARS for word in tokens.words[at - 1 : at + 1])
        if years and tokens.gaps[at] in {"–", "-", "/"}:
            labels[at - 1] = "date"
            return
