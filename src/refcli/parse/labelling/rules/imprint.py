"""Places that the labels left in the title or with the publisher."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.languages.conjunctions import AND
from refcli.text.patterns import late
from refcli.text.remembered import remembered
from refcli.values.people.bodies import is_of_body
from refcli.values.title_words import is_cut_short

__all__ = [
    "LANDS",
    "LEADS",
    "LETTERS",
    "OPENS_SUBTITLE",
    "PROCEEDINGS",
    "house_before_last_place",
    "house_before_place",
    "house_behind_town",
    "house_with_its_town",
    "imprint_behind_journal",
    "imprint_in_brackets",
    "is_place",
    "is_town",
    "land_of_place",
    "number_of_publisher",
    "place_before_colon",
    "place_before_joint",
    "place_behind_publisher",
    "places_behind_title",
    "publisher_before_place",
    "publisher_behind_bracket",
    "publisher_behind_colon",
    "publisher_behind_place",
    "publisher_goes_on",
    "publisher_within_place",
    "town_behind_house",
    "town_behind_proceedings",
    "word_of_publisher",
]

_BEHIND_PLACES: Final = frozenset(
    ("location", "publisher", "date", "url", "accessed", "pages", "extent")
)
_SERIAL: Final = frozenset(("volume", "issue"))
_IN_BRACKETS: Final = frozenset(("note", "collection", "genre", "number"))
_STATES: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["state"])
LETTERS: Final = frozenset(
    letters
    for key in ("letters", "federal")
    for letters in word_lists.lists(__package__, "imprint.txt")[key]
)
"""What a state or a land is called by in letters: `MD`, `UK`."""
LEADS: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["lead"])
"""What begins the name of a town of several words."""
_LINKS: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["house-link"])


def places_behind_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the places behind the last comma of a title as those of its publisher."""
    spans = spans_of(labels)
    for number in range(len(spans) - 1, -1, -1):
        span = spans[number]
        if span.label not in {"title", "container"}:
            continue
        following = spans[number + 1].label if number + 1 < len(spans) else ""
        serial = span.label == "container" and following in _SERIAL
        bracketed = following in _IN_BRACKETS and "(" in tokens.gaps[span.last]
        if following and following not in _BEHIND_PLACES and not serial and not bracketed:
            return
        first = _first_place(tokens, span)
        housed = [other.label for other in spans[number + 1 : number + 3]]
        if housed == ["publisher", "location"]:
            return
        named = serial and first < span.last and tokens.gaps[first] == ". "  # Publ. Math. Debrecen
        named = named or _ends_short_name(tokens, labels, span)
        if first == span.last and _ends_in_bare_place(tokens, labels, span):
            first -= 1
        if first < span.last and not named and _is_closed(tokens, span.last):
            labels[first : span.last] = ["location"] * (span.last - first)
        return


def _ends_short_name(tokens: Tokens, labels: Sequence[str], host: Span) -> bool:
    """Tell the town of a journal that is called by short words: `J. Physiol. Paris. 2015;9`."""
    town = host.last - 1
    short = host.label == "container" and is_cut_short(tokens.words[town - 1])
    return short and tokens.gaps[town] == ". " and "volume" in labels[host.last :]


def _ends_in_bare_place(tokens: Tokens, labels: Sequence[str], title: Span) -> bool:
    """Tell one word that a comma parts from a title, a bare year behind it: `Consilia, Lodi 1620`.

    So Italian lists print a town whose printer they do not name.
    """
    last = title.last - 1
    if title.label != "title" or last == title.first or tokens.gaps[last] != ", ":
        return False
    word = tokens.words[last]
    dated = labels[title.last : title.last + 1] == ["date"] and tokens.gaps[title.last] == " "
    imprinted = {"location", "publisher", "container"} & {*labels}
    named = word.istitle() and word.isalpha() and len(word) > _LONGEST_SHORT
    year = tokens.words[title.last : title.last + 1]
    return dated and named and not imprinted and shape(year[0]) in YEARS


def _first_place(tokens: Tokens, span: Span) -> int:
    """Return where the places at the end of a span begin, its end where there are none."""
    first = span.last
    at = first - 1
    if tokens.words[at].lower() in _STATES and is_town(tokens.words[at - 1]):
        at -= 1
    elif [word.lower() for word in tokens.words[at - 1 : at + 1]] == ["u", "a"]:
        at -= 2
    elif tokens.words[at - 1] in _AT_RIVER and is_town(tokens.words[at - 2]):
        at -= 2  # `Freiburg im Breisgau`
    while at > span.first + 1 and is_town(tokens.words[at]):
        if tokens.gaps[at] == " " and tokens.words[at - 1].lower() in LEADS:
            at -= 1
        joint = tokens.gaps[at] == " " and tokens.words[at - 1] in AND
        if joint and is_town(tokens.words[at - 2]):
            at -= 2  # `Weinheim und München`
            continue
        if tokens.gaps[at].strip() not in {",", "/", ".", "-", "–"}:
            break
        first = at
        at -= 1
    return first


_AT_RIVER: Final = frozenset(("im", "am", "bei"))


def _is_closed(tokens: Tokens, end: int) -> bool:
    """Tell whether a mark stands behind the places, or the year of the imprint."""
    gap = tokens.gaps[end]
    return bool(gap.strip(" )\"”»'’")) or end == len(tokens.words) or gap == " "


def house_with_its_town(tokens: Tokens, labels: list[str]) -> None:
    """Give a publisher the town in its name, printed once more: `[Springer New York], New York`."""
    for house, (label, first, last) in pairwise(spans_of(labels)):
        if (house.label, label, tokens.gaps[first]) != ("publisher", "location", " "):
            continue
        again = next((at for at in range(first + 1, last) if tokens.gaps[at] == ", "), last)
        town = tokens.words[first:again]
        if again < last and tokens.words[again : again + len(town)] == town:
            labels[first:again] = ["publisher"] * len(town)


def imprint_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Part from a book the publisher and the place in brackets: `in [Ice]. ([Floe/Snow], [Lund])`.

    So the PNAS and journals of physics print them.
    """
    match = _BRACKETED_IMPRINT.search(tokens.text, tokens.body)
    if match is None:
        return
    inside = words_between(tokens, *match.span())
    if labels[inside[0]] == "container" == labels[inside[0] - 1]:
        town = len(words_between(tokens, *match.span("house")))
        for count, at in enumerate(inside):
            labels[at] = "publisher" if count < town else "location"


_BRACKETED_IMPRINT: Final = late(r"(?<=[^\W\d_]{4}\. \()(?P<house>[^\d(),]+), [^\d()]+(?=\)[,.])")


def imprint_behind_journal(tokens: Tokens, labels: list[str]) -> None:
    """Part from a periodical the place or the body that stands between it and its volume or day.

    ABNT NBR 6023, 7.7: `Práxis, Ponta Grossa-PR, v. 9`, `Clarín, Argentina, 28 jul. 2016`,
    `Letras. São Paulo, v. 15`, `Filologia, Universidade de São Paulo, v. 14`.
    """
    spans = spans_of(labels)
    for place, ((label, first, last), following) in enumerate(pairwise(spans)):
        marked = not tokens.words[following.first].isdigit() and following.label in _SERIAL
        dated = following.label == "date" and following.last - following.first > _DAY_AND_MONTH
        if label == "container" and _is_behind_translator(tokens, spans, place):
            labels[spans[place - 1].first : last] = [
                *["container"] * (first - spans[place - 1].first),
                *["location"] * (last - first),
            ]
            return
        if label != "container" or not (marked or dated) or tokens.gaps[last] != ", ":
            continue
        begin = next((at for at in range(last - 1, first, -1) if _parts(tokens, at)), first)
        words = tokens.words[begin:last]
        if _is_named_place(words) if begin > first else (marked and all(map(_is_of_town, words))):
            labels[begin:last] = ["location"] * (last - begin)
        elif begin > first and marked and word_kind(words[0]) == "B" and len(words) > 1:
            labels[begin:last] = ["publisher"] * (last - begin)
        return


_DAY_AND_MONTH: Final = 2


def _is_behind_translator(tokens: Tokens, spans: Sequence[Span], at: int) -> bool:
    """Tell the town of a journal whose article is translated: `Voz. Trad. A. Roe. Alfa, Rio, 6`."""
    _, first, last = spans[at]
    parted = [span.label for span in spans[max(0, at - 2) : at]] == ["translator", "title"]
    return parted and tokens.gaps[first] == ", " and all(map(_is_of_town, tokens.words[first:last]))


def _parts(tokens: Tokens, at: int) -> bool:
    """Tell a comma before a word, or a full stop that shortens nothing."""
    whole = len(tokens.words[at - 1]) > _LONGEST_SHORT
    return tokens.gaps[at] == ", " or (tokens.gaps[at] == ". " and whole)


_LONGEST_SHORT: Final = 4
"""Letters of a word that a point may shorten, at most."""


def _is_named_place(words: Sequence[str]) -> bool:
    """Tell a town, with a state of Brazil or known as one, or a land: `Ponta Grossa-PR`."""
    last = words[-1]
    state = last.rpartition("-")[2] in _FEDERAL and (last not in _FEDERAL or len(words) > 1)
    if len(words) > _LONGEST_PLACE or not words[0][0].isupper():
        return False
    return state or all(map(_is_of_town, words)) or " ".join(words).lower() in LANDS


def _is_of_town(word: str) -> bool:
    return is_town(word) or word.lower() in LEADS


_FEDERAL: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["federal"])


def place_before_joint(tokens: Tokens, labels: list[str]) -> None:
    """Give a place that begins with an "and" the one before it: `Abuja, Nigeria, and Leeds, UK:`.

    The sentence that the joint goes on is a place if it has capitals and commas alone. The joint
    may be in it, behind a land: `Lusaka, Zambia, and Leeds, [Maryland, USA]`.
    """
    for before, (label, first, last) in pairwise(spans_of(labels)):
        if label != "location" or before.label != "title":
            continue
        behind = range(first - 1, before.first, -1)
        begin = next((at for at in behind if "." in tokens.gaps[at]), before.first)
        words = tokens.words[begin:first]
        joint = tokens.words[first] in AND and last - first > 1
        landed = tokens.gaps[first] == ", " and any(word.lower() in LANDS for word in words)
        within = landed and begin > before.first and not AND.isdisjoint(words)
        named = all(word[0].isupper() or (within and word in AND) for word in words)
        if (joint or within) and named and first - begin <= _LONGEST_PLACE:
            labels[begin:first] = ["location"] * (first - begin)
            return


OPENS_SUBTITLE: Final = frozenset(word_lists.lists(__package__, "endings.txt")["opens-subtitle"])
_LONGEST_PLACE: Final = 5
"""Words of a place with its state and land, at most."""


def place_behind_publisher(tokens: Tokens, labels: list[str]) -> None:
    """Read the place that ends a publisher's name as one: `Springer Heidelberg`."""
    for label, first, last in spans_of(labels):
        if label != "publisher" or last - first < 2:
            continue
        if not is_town(tokens.words[last - 1]) or tokens.words[last - 2].lower() in _LINKS:
            continue
        if tokens.gaps[last - 1] == " " and word_kind(tokens.words[last - 2]) != "U":
            continue
        if tokens.gaps[last - 1] in {" ", ", ", ": "}:
            labels[last - 1] = "location"


LANDS: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["land"])
_HOUSE: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["house"])


def publisher_behind_place(tokens: Tokens, labels: list[str]) -> None:
    """Divide place and publisher that one label took: `Paris, Maspero`.

    Before the extent a word for a body tells it behind any town: `Odessa, Instituto Ice, 384p`.
    """
    if ("location" in labels) == ("publisher" in labels):
        return
    for label, first, last in spans_of(labels):
        if label not in {"location", "publisher"} or "(" in tokens.gaps[first]:
            continue
        end = next((at for at in range(first + 1, last) if tokens.gaps[at] == ", "), last)
        if end == last or end - first > 3 or "." in tokens.gaps[last - 1]:
            continue
        rest = tokens.words[end:last]
        closed = last == len(labels) or labels[last] in {*_BEHIND_PLACES, "note"}
        closed = closed or "." in tokens.gaps[last]
        town = tokens.words[first:end]
        described = labels[last : last + 1] == ["extent"] and all(map(str.istitle, town))
        house = described and word_kind(rest[0]) in {"B", "U"} and word_kind(town[0]) != "B"
        place = house or (is_town(tokens.words[end - 1]) and not any(map(is_place, rest)))
        if closed and place and not (len(rest) == 1 and len(rest[0]) < 4):
            labels[first:end] = ["location"] * (end - first)
            labels[end:last] = ["publisher"] * (last - end)
            return


def is_place(word: str) -> bool:
    """Tell a town, a land, or a state of two letters: `Bonn`, `Italy`, `MA`."""
    state = len(word) == 2 and word.isupper()
    return state or is_town(word) or word.lower() in LANDS


_TOWNS: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["town"])


@remembered(8192)
def is_town(word: str) -> bool:
    """Tell a town, or a word of its name: of those that the model knows, and of more."""
    return word_kind(word) == "P" or (word.lower() in _TOWNS and word[0].isupper())


def place_before_colon(tokens: Tokens, labels: list[str]) -> None:
    """Read as the place what has a colon and the publisher behind it, and a point before it.

    It ends a title, or nothing was made of it: `PhD thesis. Ibadan : University of Ibadan`.
    """
    spans = spans_of(labels)
    for (label, first, last), following in pairwise(spans):
        if label not in {"title", "container", OUTSIDE} or following.label != "publisher":
            continue
        if tokens.gaps[last].strip() != ":":
            return
        begin = last - 1
        while begin > first and tokens.gaps[begin] == " " and last - begin < 4:
            begin -= 1
        town = tokens.words[begin:last]
        capitals = town[0][0].isupper() and town[-1][0].isupper()
        within = begin > first or label == OUTSIDE
        if within and tokens.gaps[begin].strip() == "." and capitals:
            labels[begin:last] = ["location"] * (last - begin)
        return


def publisher_behind_colon(tokens: Tokens, labels: list[str]) -> None:
    """Read as the publisher what stands behind the colon of a place: `London : I.B. Tauris`."""
    for label, first, last in spans_of(labels):
        if label == "location":
            for at in range(first + 1, last):
                if tokens.gaps[at].strip() == ":":
                    labels[at:last] = ["publisher"] * (last - at)
                    return


_BEHIND_HOUSES: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["behind"])


def publisher_within_place(tokens: Tokens, labels: list[str]) -> None:
    """End a place at its colon, behind which the publisher stands: `[Warsaw]: TU Berlin`."""
    for label, first, last in spans_of(labels):
        if label == "location":
            at = next((at for at in range(first + 1, last) if tokens.gaps[at][-2:] == ": "), last)
            labels[at:last] = ["publisher"] * (last - at)
            return


def publisher_behind_bracket(tokens: Tokens, labels: list[str]) -> None:
    """Read what a bracket parts from a host before the place as the publisher: `Ice (ACM, Bonn`."""
    for (label, first, last), place in pairwise(spans_of(labels)):
        if (label, place.label) != ("container", "location") or tokens.gaps[last] != ", ":
            continue
        at = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == " ("), last)
        closed = any(")" in gap for gap in tokens.gaps[at + 1 : last + 1])
        if not closed and last - at <= _HOUSE_WORDS:
            labels[at:last] = ["publisher"] * (last - at)
        return


_HOUSE_WORDS: Final = 4
"""Words of a publisher's name, at most, where only brackets tell it."""


def publisher_before_place(tokens: Tokens, labels: list[str]) -> None:
    """Read as the publisher the last phrase before a place and year: `Znak, Kraków 2002`."""
    spans = spans_of(labels)
    for (label, first, last), place, date in zip(spans, spans[1:], spans[2:], strict=False):
        if (label, place.label, date.label) != ("title", "location", "date"):
            continue
        if tokens.words[place.first].lower() not in _BEHIND_HOUSES or tokens.gaps[last] != ", ":
            return
        begin = next((at for at in range(last - 1, first, -1) if "," in tokens.gaps[at]), first)
        if begin > first and tokens.words[begin][0].isupper():
            labels[begin:last] = ["publisher"] * (last - begin)
        return


def land_of_place(tokens: Tokens, labels: list[str]) -> None:
    """Give a place its land, which publishes nothing: `Trondheim, Norway`.

    So is what stands in capitals between place and land: `Sydney, NSW, Australia`. Where nobody is
    named, the capitalised phrase before the place publishes the work, as a firm does the data
    sheets of its products, and a body what it is named behind: `Ice, Institute of Ice, Oslo`.
    """
    for number, (label, first, last) in enumerate(spans := spans_of(labels)):
        if label != "publisher" or not number or spans[number - 1].label != "location":
            continue
        alone = last - first == 1 or tokens.gaps[first + 1] == ". "
        between = last - first == 1 and labels[last : last + 1] == ["location"]
        land = tokens.words[first].lower() in LANDS or (between and tokens.words[first].isupper())
        if alone and tokens.gaps[first] == ", " and land:
            labels[first] = "location"
    if {"editor", "container", "publisher"} & set(labels):
        return
    for title, place in pairwise(spans_of(labels)):
        if (title.label, place.label) != ("title", "location") or tokens.gaps[title.last] != ", ":
            continue
        begin = next(
            (at for at in range(title.last - 1, title.first, -1) if "," in tokens.gaps[at]), 0
        )
        words = tokens.words[begin : title.last]
        body = place.last - place.first > 1 and is_of_body(" ".join(words))
        named = begin and all(word[0].isupper() or (body and word in _OF) for word in words)
        if (
            named
            and (body or "author" not in labels)
            and any(map(is_place, tokens.words[place.first : place.last]))
        ):
            labels[begin : title.last] = ["publisher"] * (title.last - begin)
        return


_OF: Final = frozenset(("of", "for", "and", "on", "the", "in"))
"""Small words in the name of a body."""


def publisher_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Give a body the rest of its name: `Society for Mining, Metallurgy, and Exploration`.

    So is what stands between two bodies in letters: `Ice Institute, DCCPS, Surveillance Program`.
    """
    spans = spans_of(labels)
    for before, (label, first, last), after in zip(spans, spans[1:], spans[2:], strict=False):
        if (before.label, label, after.label) == ("publisher", "location", "publisher"):
            word = tokens.words[first]
            letters = last - first == 1 and word.isupper() and word not in LETTERS
            if letters and tokens.gaps[first] == tokens.gaps[last] == ", ":
                labels[first:last] = ["publisher"]
                return
    for before, (label, first, last) in pairwise(spans_of(labels)):
        if (before.label, label) != ("publisher", "location") or "location" not in labels[:first]:
            continue
        body = (
            word_kind(tokens.words[before.first]) == "B" or tokens.words[before.first] == "Society"
        )
        words = tokens.words[first:last]
        if body and tokens.gaps[first] == ", " and not any(map(is_place, words)):
            labels[first:last] = ["publisher"] * (last - first)


def house_before_place(tokens: Tokens, labels: list[str]) -> None:
    """Read as the publisher what stands before such a place, behind volume or translator."""
    spans = spans_of(labels)
    for number in range(1, len(spans) - 1):
        before, (label, first, last), place = spans[number - 1 : number + 2]
        if place.label != "location" or tokens.words[place.first].lower() not in _BEHIND_HOUSES:
            continue
        begin = next((at for at in range(last - 1, first, -1) if "," in tokens.gaps[at]), first)
        if (
            label == "title"
            and begin == first
            and before.label in {"translator", "editor", "edition"}
        ):
            labels[first:last] = ["publisher"] * (last - first)
        elif label == "volume" and _is_name(tokens.words[begin:last]):
            labels[begin:last] = ["publisher"] * (last - begin)
        return


def house_behind_town(tokens: Tokens, labels: list[str]) -> None:
    """Read as the publisher what stands behind a town and a colon: `Madrid: Revista de Letras`."""
    for town, house in pairwise(spans_of(labels)):
        if (town.label, house.label) == ("location", "container"):
            if tokens.gaps[house.first].strip() == ":" and "title" in labels[: town.first]:
                labels[house.first : house.last] = ["publisher"] * (house.last - house.first)
            return


def house_before_last_place(tokens: Tokens, labels: list[str]) -> None:
    """Read as the publisher what stands between a title and a place that ends a dated work.

    `R Core Team (2020). R: A language. R Foundation for Statistical Computing, Vienna, Austria.`
    """
    spans = [span for span in spans_of(labels) if span.label not in {"url", "accessed", OUTSIDE}]
    if [span.label for span in spans][1:] != ["date", "title", "container", "location"]:
        return
    house, place = spans[-2:]
    if tokens.words[house.first] in OPENS_SUBTITLE:
        return
    body = any(word_kind(word) in {"B", "U"} for word in tokens.words[house.first : house.last])
    meeting = any(word_kind(word) == "K" for word in tokens.words[house.first : house.last])
    if body and not meeting and tokens.gaps[place.first] == ", ":
        labels[house.first : house.last] = ["publisher"] * (house.last - house.first)


def town_behind_proceedings(tokens: Tokens, labels: list[str]) -> None:
    """Part the town of a meeting from its proceedings: `in Proc. IEEE ICC, Kuala Lumpur, 2016`."""
    for meeting, after in pairwise(spans_of(labels)):
        if meeting.label != "container" or after.label != "date":
            continue
        begin = next(
            (at for at in range(meeting.last - 1, meeting.first, -1) if "," in tokens.gaps[at]), 0
        )
        town = tokens.words[begin : meeting.last]
        if (
            begin
            and tokens.words[meeting.first].rstrip(".") in PROCEEDINGS
            and len(town) <= _LONGEST_TOWN
            and all(word.isalpha() and word.istitle() for word in town)
            and not any(map(_names_meeting, town))
            and town[0] not in _SERIES_WORDS
        ):
            labels[begin : meeting.last] = ["location"] * (meeting.last - begin)
        return


PROCEEDINGS: Final = frozenset(("Proc", "Proceedings"))

_LONGEST_TOWN: Final = 3
_SERIES_WORDS: Final = frozenset(("Ser", "Series", "Sect", "Section", "Part", "Pt"))


def _names_meeting(word: str) -> bool:
    return word_kind(word) != "" or word in {"Part", "Series", "Section"}


def town_behind_house(tokens: Tokens, labels: list[str]) -> None:
    """Exchange publisher and place where the town stands behind: `Humanitas, București, 1996`."""
    for house, town in pairwise(spans_of(labels)):
        if (house.label, town.label) == ("location", "publisher"):
            first, second = (tokens.words[span.first].lower() for span in (house, town))
            if second in _BEHIND_HOUSES and first not in _BEHIND_HOUSES and not is_place(first):
                labels[house.first : house.last] = ["publisher"] * (house.last - house.first)
                labels[town.first : town.last] = ["location"] * (town.last - town.first)
            return


def _is_name(words: Sequence[str]) -> bool:
    return words[0][0].isupper() and not any(map(str.isdigit, "".join(words)))


def word_of_publisher(tokens: Tokens, labels: list[str]) -> None:
    """Give the publisher its word: `. Édit. Eyrolles`, `, Paris, Ed. Albin Michel`."""
    for index in range(1, len(labels)):
        begins = labels[index] == "publisher" and labels[index - 1] in {"title", "location"}
        if begins and tokens.words[index - 1].lower() in _HOUSE and index > 1:
            if tokens.gaps[index - 1].strip() in {".", ",", ":"}:
                labels[index - 1] = "publisher"
            return


def number_of_publisher(tokens: Tokens, labels: list[str]) -> None:
    """Give the publisher the number that its name ends in: `Edições 70`, `Ediciones 62`."""
    for index in range(1, len(labels)):
        if labels[index - 1] == "publisher" and labels[index] in {"pages", "volume", "extent"}:
            named = _is_house(tokens.words[index - 1]) and tokens.gaps[index] == " "
            alone = index + 1 == len(labels) or labels[index + 1] != labels[index]
            if named and alone and tokens.words[index].isdigit() and len(tokens.words[index]) == 2:
                labels[index] = "publisher"


def _is_house(word: str) -> bool:
    return word_kind(word) == "U" or word.lower() in _HOUSE
