"""Publishers that the labels left in the title, with the place or with the editors."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.rules.imprint import LANDS, LETTERS, is_place, is_town
from refcli.parse.labelling.rules.numbers import ACCESS
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.people.bodies import is_of_body

__all__ = [
    "PARTNERS",
    "STREETS",
    "house_before_semicolon",
    "house_before_town",
    "house_behind_role",
    "house_in_brackets",
    "house_left_out",
    "house_of_bodies",
    "house_of_partners",
    "house_up_to_semicolon",
    "house_with_town",
    "place_and_house_in_brackets",
    "publisher_in_brackets",
    "street_of_place",
    "volume_title_before_imprint",
]


def publisher_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Begin the imprint at the bracket that it ends in: `Rios do norte (Cortez, Lisboa, 2001)`.

    A press in brackets behind its town is no place: `Of ice, Cambridge (Cambridge UP) 1990`.
    """
    for label, first, last in spans_of(labels) if "publisher" not in labels else ():
        begin = next((at for at in range(first + 1, last) if tokens.gaps[at] == " ("), last)
        closed = label == "location" and begin < last and tokens.gaps[last].startswith(")")
        if closed and _PRESSES.intersection(tokens.words[begin:last]):
            labels[begin:last] = ["publisher"] * (last - begin)
            return
    for (label, first, last), place in pairwise(spans_of(labels)):
        imprint = label == "title" and place.label in {"location", "publisher", "date"}
        if not imprint or tokens.gaps[last] != ", ":
            continue
        begin = next((at for at in range(last - 1, first, -1) if "(" in tokens.gaps[at]), 0)
        end = place.last
        while labels[end : end + 1] in _IMPRINT and not tokens.gaps[end].startswith(")"):
            end += 1
        closed = tokens.gaps[end].startswith(")")
        if begin and closed and ")" not in "".join(tokens.gaps[begin + 1 : end]):
            labels[begin:last] = ["publisher"] * (last - begin)
        return


_PRESSES: Final = frozenset(("UP", "Press", "Verlag", "Verl", "Publishers", "Books"))


def house_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read what begins the brackets of an imprint as the publisher: `(eds Roe) (Acme, Oslo)`."""
    for (label, first, last), place in pairwise(spans_of(labels)):
        if label == "editor":  # who may have taken it along
            first = next((at for at in range(first, last) if tokens.gaps[at] == ") ("), last)
            label = "container" if first < last else label
        if (label, place.label) == ("container", "location") and tokens.gaps[last] == ", ":
            end = place.last + (labels[place.last : place.last + 1] == ["date"])
            if tokens.gaps[first].endswith(" (") and tokens.gaps[end].startswith(")"):
                labels[first:last] = ["publisher"] * (last - first)
            return


def place_and_house_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Part place and publisher at the colon of their brackets: `(Oslo, Norway: Acme) pp 3–9`."""
    for label, first, last in spans_of(labels):
        inside = tokens.gaps[first].endswith(" (") and tokens.gaps[last].startswith(")")
        if label != "container" or not inside:
            continue
        colon = next((at for at in range(first + 1, last) if tokens.gaps[at] == ": "), first)
        if any(map(is_place, tokens.words[first:colon])):
            labels[first:colon] = ["location"] * (colon - first)
            labels[colon:last] = ["publisher"] * (last - colon)
        return


STREETS: Final = frozenset(
    ("Street", "St", "Avenue", "Ave", "Road", "Rd", "Drive", "Lane", "Boulevard", "Blvd", "Square")
)
"""How the names of streets end."""

_STREET: Final = late(
    r",\s(?P<street>\d{1,5}\s(?:[A-Z][\w.’'-]*\s){1,3}"
    rf"(?:{'|'.join(sorted(STREETS))})\.?),\s(?=[A-Z])"
)


def street_of_place(tokens: Tokens, labels: list[str]) -> None:
    """Give a place the street that the publisher took along: `Acme, [981 Snow Street], Newton`."""
    match = _STREET.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("street")) if match else []
    if not inside or labels[inside[-1] + 1 : inside[-1] + 2] != ["location"]:
        return
    if {labels[at] for at in inside} <= {"publisher", "title", "container"}:
        labels[inside[0] : inside[-1] + 1] = ["location"] * len(inside)


_IMPRINT: Final = (["location"], ["date"])


def house_before_town(tokens: Tokens, labels: list[str]) -> None:
    """Read as the publisher what a mark parts from the town behind it: `Trotta, Granada`.

    The labels took both for the place, or for a second host behind editors; or they left it in
    the title: `War and peace, The Russian Messenger: Moscow`.
    """
    spans = spans_of(labels)
    hosts = [span for span in spans if span.label == "container"]
    if len(hosts) == 1 and "location" not in labels:
        return
    for (label, first, last), following in pairwise([*spans, Span("", len(labels), len(labels))]):
        if label == "title" and following.label == "location" and tokens.gaps[last] == ": ":
            _house_in_title(tokens, labels, first, last, following.last)
            return
        colon = last - 2 if tokens.gaps[last - 2] == ": " else last - 1
        if label == "title" and tokens.gaps[colon] == ": " and not _HELD & set(labels):
            _house_in_title(tokens, labels, first, colon, last)
            return
        of_host = label == "container" and len(hosts) > 1 and first == hosts[-1].first
        if label != "location" and not of_host:
            continue
        cuts = [at for at in range(first + 1, last) if tokens.gaps[at] in {", ", ": "}]
        if len(cuts) != 1:
            continue
        (cut,) = cuts
        if _is_own_town(tokens.words[last - 1]) and not is_place(tokens.words[cut - 1]):
            labels[first:cut] = ["publisher"] * (cut - first)
            labels[cut:last] = ["location"] * (last - cut)
        return


def _house_in_title(tokens: Tokens, labels: list[str], first: int, colon: int, last: int) -> None:
    """Read as the publisher the last phrase of a title, which a colon parts from its town."""
    ends = (at for at in range(colon - 1, first, -1) if tokens.gaps[at].strip() in {",", "."})
    begin = next(ends, colon)
    if colon - begin <= _LONGEST_HOUSE and begin < colon and _is_own_town(tokens.words[last - 1]):
        labels[begin:colon] = ["publisher"] * (colon - begin)
        labels[colon:last] = ["location"] * (last - colon)


_HELD: Final = frozenset(("container", "location", "editor"))


def _is_own_town(word: str) -> bool:
    """Tell a town from a land of its name."""
    return is_town(word) and word.lower() not in LANDS


_LONGEST_HOUSE: Final = 4
"""Words that a publisher takes at most."""


def volume_title_before_imprint(tokens: Tokens, labels: list[str]) -> None:
    """Read what a colon parts from the volume, before the imprint, as the title of the volume."""
    for before, (label, first, last) in pairwise(spans_of(labels)):
        colon = tokens.gaps[first].strip() == ":"
        if (before.label, label) == ("volume", "publisher") and colon:
            if "publisher" in labels[last:]:
                labels[first:last] = ["volume"] * (last - first)
            return


_PARTNERS: Final = word_lists.lists(__package__, "imprint.txt")["partners"]
PARTNERS: Final = tuple(pair.replace("_", " ") for pair in _PARTNERS)
"""Two partners of a house, the comma between them."""

_FIRM: Final = late(
    rf"(?:{word_lists.any_of(_PARTNERS)})(?:,? [{UPPER}][\w’'-]+)?"
    rf"(?:,? (?:and|&) [{UPPER}][\w’'-]+)?"
)


def house_of_partners(tokens: Tokens, labels: list[str]) -> None:
    """Keep the partners together who gave a house its name: `Holt, Rinehart and Winston, Oslo`."""
    for firm in _FIRM.finditer(tokens.text, tokens.body):
        own = words_between(tokens, *firm.span())
        if not {"publisher", "location"}.isdisjoint(labels[at] for at in own):
            labels[own[0] : own[-1] + 1] = ["publisher"] * len(own)


def house_with_town(tokens: Tokens, labels: list[str]) -> None:
    """Give a publisher the town that a hyphen joins to its name: `СПб.: Искусство–СПБ`."""
    for house, (label, first, last) in pairwise(spans_of(labels)):
        if (house.label, label) == ("publisher", "location") and tokens.gaps[first] in _JOINTS:
            labels[first:last] = ["publisher"] * (last - first)
            return


_JOINTS: Final = frozenset("-–—")


_NLM: Final = late(
    rf"\.\s(?P<location>[{UPPER}][^.:;\d]{{2,40}}?(?:\s\([{UPPER}]\w+\))?)\s?:\s"
    rf"(?P<publisher>[{UPPER}][^:;\d]{{2,160}});\s?(?:19|20)\d\d\b"
)
_OF_IMPRINT: Final = frozenset(("publisher", "location", "container", "title", OUTSIDE))


def house_up_to_semicolon(tokens: Tokens, labels: list[str]) -> None:
    """Read all between the place and the year as the publisher: `Leeds: Acme, Ice Division; 2004`.

    NLM puts a colon before it and a semicolon behind, and commas within (Citing Medicine, 2).
    """
    match = _NLM.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("publisher")) if match else []
    if match is None or not {labels[at] for at in inside} <= _OF_IMPRINT:
        return
    place = words_between(tokens, *match.span("location"))
    if not {labels[at] for at in place} <= {"location"} or "publisher" not in labels:
        return
    for at in inside:
        labels[at] = "publisher"


def house_before_semicolon(tokens: Tokens, labels: list[str]) -> None:
    """Read a lone name before a semicolon and the year as the publisher: `Acme; 2017` (NLM)."""
    if labels.count("location") > _LONGEST_LONE:
        return
    for place, date in pairwise(spans_of(labels)):
        if (place.label, date.label) == ("location", "date") and tokens.gaps[place.last] == "; ":
            words = tokens.words[place.first : place.last]
            stated = len(words) > 1 and words[-1] in LETTERS
            if not stated and not any(map(is_town, words)):
                labels[place.first : place.last] = ["publisher"] * (place.last - place.first)
            return


_LONGEST_LONE: Final = 3


def house_of_bodies(tokens: Tokens, labels: list[str]) -> None:
    """Give a publisher the body that ends the title or the host before it (AMA Manual, 3.12.8).

    `Ice report. [Ice Center], Department of Ice; 2020`, `IceReviews. [Ice University], Oslo; 1998`
    """
    spans = spans_of(labels)
    for (label, first, last), house, after in zip(spans, spans[1:], spans[2:], strict=False):
        begin = next((at for at in range(last - 1, first, -1) if ". " in tokens.gaps[at]), first)
        dated = after.label == "date" and tokens.gaps[after.first] == "; "
        housed = label in {"title", "container"} and house.label == "publisher"
        placed = label == "container" and house.label == "location"
        if not (dated and (housed or placed)) or begin == first or ", " not in tokens.gaps[last]:
            continue
        words = tokens.words[begin:last]
        named = words[0][0].isupper() and all(
            word[0].isupper() or len(word) < _SMALL for word in words
        )
        if named and is_of_body(" ".join(words)):
            labels[begin:last] = ["publisher"] * (last - begin)
        return


_SMALL: Final = 4
"""Letters of a small word in the name of a body, at most, and one more."""


def house_left_out(tokens: Tokens, labels: list[str]) -> None:
    """Read a name that is nothing else, between a title and the year or address, as the publisher.

    `PTB Ice Database. PhysioNet; 2004`, `Ice by land [dataset]. 2021 [cited 2022]. GitHub. http`.
    """
    if "title" not in labels:
        return
    for (label, first, last), after in pairwise(spans_of(labels)):
        if label != OUTSIDE or not tokens.gaps[first].endswith(". ") or first < _FIRST_HOUSE:
            continue
        dated = after.label == "date" and tokens.gaps[last] == "; "
        linked = after.label == "url" and tokens.gaps[last] == ". "
        words = tokens.words[first:last]
        named = all(word[0].isupper() and word.isalpha() for word in words)
        if (dated or linked) and named and words[0].lower() not in ACCESS:
            labels[first:last] = ["publisher"] * (last - first)
            return


_FIRST_HOUSE: Final = 2
"""Words before a publisher, at least."""


def house_behind_role(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind the role of editors as the publisher: `L. Hansen, ed. Berg.`."""
    for label, first, last in spans_of(labels):
        if label == "editor":
            at = next((at for at in range(first, last) if tokens.words[at] in _EDITED), last)
            names = tokens.words[at + 1 : last]
            whole = all(word.istitle() and word.isalpha() for word in names)
            if names and whole and tokens.gaps[at + 1] == ". ":
                labels[at + 1 : last] = ["publisher"] * len(names)
            return


_EDITED: Final = frozenset(("ed", "eds"))
