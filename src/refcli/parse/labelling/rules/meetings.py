"""Meetings and their volumes: where they met, who published them, and what stands in between."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.imprint import is_town
from refcli.parse.labelling.rules.unmarked_hosts import is_meeting
from refcli.parse.labelling.tokens import Tokens
from refcli.parse.labelling.words import word_kind

__all__ = [
    "WITHIN_PLACE",
    "house_behind_pages",
    "house_ends_host",
    "place_goes_on",
    "place_of_meeting",
    "site_behind_place",
    "town_for_house",
]


def place_of_meeting(tokens: Tokens, labels: list[str]) -> None:
    """Give a meeting the place that stands behind its name where the publisher has one as well.

    `In Ice Conference, 16–17 May 1985, Oslo, Norway, pages 3–9, Reading, MA, 1985. Acme`
    """
    spans = spans_of(labels)
    places = [span for span in spans if span.label == "location"]
    if len(places) == 1:
        return
    for host, place in pairwise(spans):
        if (host.label, place.label) == ("container", "location"):
            if (
                _is_dated(tokens, host.last)
                and tokens.gaps[place.first] == ", "
                and place is not places[-1]
            ):
                labels[place.first : place.last] = ["container"] * (place.last - place.first)
            return


def _is_dated(tokens: Tokens, end: int) -> bool:
    """Tell the days of a meeting in its name: `Eistagung, 12.–14. März 2019, [Oslo]`."""
    for at in range(end - 1, max(end - 1 - _LONGEST_PLACE, 1), -1):
        if tokens.words[at].isdigit() and len(tokens.words[at]) == _YEAR:
            return word_kind(tokens.words[at - 1]) == "C"
    return False


_YEAR: Final = 4
_LONGEST_PLACE: Final = 3


def town_for_house(tokens: Tokens, labels: list[str]) -> None:
    """Read a publisher that is called as a town as the place, where it stands for one.

    `(Leeds, 2019), Acme`: another publishes; `Of books. Leeds, 1912`: nobody is named.
    """
    spans = spans_of(labels)
    houses = [span for span in spans if span.label == "publisher"]
    alone = len(houses) == 1 and "location" not in labels
    for _, first, last in houses:
        town = last - first == 1 and is_town(tokens.words[first])
        known = tokens.words[first].lower() not in _HOUSES_OF_TOWNS
        dated = labels[last : last + 1] == ["date"] and tokens.gaps[last] == ", "
        if town and known and dated and (alone or len(houses) > 1):
            labels[first] = "location"
            if "(" in tokens.gaps[first] and labels[first - 1] == "location":
                _give_to_host(labels, first)
            return


def _give_to_host(labels: list[str], end: int) -> None:
    """Give a meeting the place right behind its name, before that of the publisher."""
    begin = end
    while begin and labels[begin - 1] == "location":
        begin -= 1
    if labels[begin - 1 : begin] == ["container"]:
        labels[begin:end] = ["container"] * (end - begin)


_HOUSES_OF_TOWNS: Final = frozenset(("oxford", "cambridge", "princeton", "springer", "columbia"))
"""Towns whose universities' presses are called like them."""


def house_ends_host(tokens: Tokens, labels: list[str]) -> None:
    """Read the last phrase of a host behind “in” as the publisher, where the place stands behind.

    Elsevier's styles print `in: Roe, A. (Ed.), The Works of Ice, Acme Today, Oslo. pp. 3–9`.
    """
    for host, place in pairwise(spans_of(labels)):
        if (host.label, place.label) != ("container", "location"):
            continue
        before = host.first - 1
        inside = before > 0 and labels[before] in {OUTSIDE, "editor"}
        commas = {", ", "), "}
        ends = (at for at in range(host.last - 1, host.first, -1) if tokens.gaps[at] in commas)
        at = next(ends, 0)
        words = tokens.words[at : host.last]
        named = words[0][0].isupper() and not any(map(str.isdigit, words)) and at > host.first + 1
        body = any(word_kind(word) in {"B", "U"} for word in words)
        longest = _LONGEST_BODY if body else _LONGEST_HOUSE
        whole = all(word[0].isupper() or word in _LINKS for word in words)
        joined = tokens.gaps[place.first] in {", ", "), "}
        place_before = any(map(is_town, words)) and not body
        told = named and whole and len(words) <= longest and not place_before
        if at and inside and joined and told:
            labels[at : host.last] = ["publisher"] * len(words)
        return


_LONGEST_HOUSE: Final = 3
_LONGEST_BODY: Final = 10
_LINKS: Final = frozenset(("and", "of", "for", "the", "de", "und", "für", "&"))


def house_behind_pages(tokens: Tokens, labels: list[str]) -> None:
    """Read a second host behind the pages, before a place, as the publisher (LNCS).

    `In: Ice Conference. pp. 3–9. [Ice Resources Association (IRA)], Oslo`
    """
    spans = spans_of(labels)
    for pages, host, place in zip(spans, spans[1:], spans[2:], strict=False):
        told = (pages.label, host.label, place.label) == ("pages", "container", "location")
        parted = tokens.gaps[host.first] in {". ", ", "}
        met = is_meeting(tokens.words[host.first : host.last])
        if told and parted and not met and "container" in labels[: pages.first]:
            labels[host.first : host.last] = ["publisher"] * (host.last - host.first)
            return


def place_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Give a place what goes on in small letters: `[Neuwied] [am Rhein and Berlin]`."""
    for (label, _, first), (own, _, last) in pairwise(spans_of(labels)):
        if label == "location" and own in {"container", "title", "publisher"}:
            if tokens.words[first] in WITHIN_PLACE and tokens.gaps[first] == " ":
                labels[first:last] = ["location"] * (last - first)
            return


WITHIN_PLACE: Final = frozenset(("am", "an", "im", "in", "upon", "on", "sur", "and", "und", "et"))


def site_behind_place(tokens: Tokens, labels: list[str]) -> None:
    """Read a site that a place ends in as the publisher: `Aachen, Germany, [CEUR-WS.org]`."""
    for label, first, last in spans_of(labels):
        if label == "location":
            at = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ", "), 0)
            named = tokens.text[tokens.starts[at] : tokens.ends[last - 1]]
            if at and named.endswith((".org", ".com")) and " " not in named:
                labels[at:last] = ["publisher"] * (last - at)
            return
