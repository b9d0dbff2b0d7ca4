"""The site that a page stands on, where the model took it for more of the title or the date."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.numbers import ACCESS
from refcli.parse.labelling.shapes import shape
from refcli.parse.labelling.tokens import STOPS, Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.date_words import is_month, month_number
from refcli.values.newspapers import PERIODICAL_WORDS

__all__ = [
    "MEDIA",
    "host_before_day",
    "site_before_medium",
    "site_before_year",
    "site_by_domain",
    "site_in_capitals",
    "site_of_address",
]


def site_before_medium(tokens: Tokens, labels: list[str]) -> None:
    """Read the sentence before `[Internet]` as the site, where a title is before it (NLM, 25)."""
    medium = next((at for at, word in enumerate(tokens.words) if word in MEDIA), 0)
    own = labels[medium - 1] if medium else ""
    if own not in {"title", "publisher"} or not tokens.gaps[medium].endswith(("[", "(")):
        return
    if labels[medium + 1 : medium + 2] not in (["date"], ["accessed"]):
        return
    first = medium - 1
    while first and labels[first - 1] == own and "." not in tokens.gaps[first]:
        first -= 1
    if first and labels[first - 1] == "title" and tokens.gaps[first].strip(" ”’»") in {".", "?"}:
        labels[first:medium] = ["container"] * (medium - first)


MEDIA: Final = word_lists.lists(__package__, "endings.txt")["site-medium"]


def site_before_year(tokens: Tokens, labels: list[str]) -> None:
    """Read the last sentence before year and address as the site: `Ice. Our World 2020. http`.

    MDPI puts no mark between the two.
    """
    spans = spans_of(labels)
    for title, date, address in zip(spans, spans[1:], spans[2:], strict=False):
        if (title.label, date.label, address.label) != ("title", "date", "url"):
            continue
        first, last = title.first, title.last
        begin = next((at for at in range(last - 1, first, -1) if ". " in tokens.gaps[at]), first)
        ordinal = tokens.words[begin - 1].isdigit() and tokens.gaps[begin] == ". "
        named = tokens.words[begin][0].isupper() and not ordinal
        if begin > first and tokens.gaps[last] == " " and named:
            labels[begin:last] = ["container"] * (last - begin)
        return


def site_in_capitals(tokens: Tokens, labels: list[str]) -> None:
    """Read the sentence before an address as the site if it alone has capitals: `TfL Open Data`.

    Where the title has them, too, a word of newspapers tells it: `Saving the Lakes. Ice Weekly`.
    """
    for (label, first, last), behind in pairwise(spans_of(labels)):
        if label != "title" or behind.label not in {"url", "accessed", OUTSIDE}:
            continue
        ends = (at for at in range(last - 1, first, -1) if tokens.gaps[at] in STOPS)
        at = next(ends, first)
        title = [word for word in tokens.words[first + 1 : at] if len(word) > _SMALL]
        site = [word for word in tokens.words[at:last] if len(word) > _SMALL]
        plain = sum(map(str.islower, title)) * 2 > len(title) > 0 and tokens.gaps[at] == ". "
        paper = at - first > 1 and not PERIODICAL_WORDS.isdisjoint(tokens.words[at + 1 : last])
        named = site and last - at <= _LONGEST_SITE and tokens.words[at][0].isupper()
        if (
            (plain or paper)
            and named
            and not any(word.islower() or word.isdigit() for word in site)
        ):
            labels[at:last] = ["container"] * (last - at)
        return


_SMALL: Final = 3
"""Letters of a word that has no capital even in a name, at most."""
_LONGEST_SITE: Final = 6
"""Words of the name of a site, at most."""


def host_before_day(tokens: Tokens, labels: list[str]) -> None:
    """Read the name before a day, a full stop behind it, as the site: `Ice. STAT. May 3, 2020`."""
    for label, first, last in spans_of(labels):
        if label not in {"date", "accessed"} or not first or labels[first - 1] != "title":
            continue
        end = next((at for at in range(first + 1, last) if tokens.gaps[at] == ". "), 0)
        names = tokens.words[first:end]
        if names and not any(map(is_month, names)) and all(map(_is_name, names)):
            labels[first:end] = ["container"] * (end - first)
        return


def _is_name(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and word.lower() not in ACCESS


def site_of_address(tokens: Tokens, labels: list[str]) -> None:
    """Read the last sentence of a title as the site if the address behind it is named like it.

    `Knee pain. Acme Clinic. Published 2020. https://www.acmeclinic.org/knee`; behind a comma its
    day may begin: `Acme News, 06 de junho de 2020`, `The Acme, July/August`.
    """
    host = _host(tokens)
    for label, first, last in spans_of(labels):
        if label != "title" or not host:
            continue
        behind = range(last - 1, first, -1)
        at = next((at for at in behind if not _STOPS.isdisjoint(tokens.gaps[at])), first)
        days = (to for to in range(at + 1, last) if "," in tokens.gaps[to])
        dated = (
            to
            for to in days
            if tokens.words[to].isdigit() or all(map(month_number, tokens.words[to:last]))
        )
        end = next(dated, last)
        site = tokens.words[at:end]
        if at > first and len(site) <= _LONGEST_SITE and _is_named(host, site):
            own = "publisher" if labels[last : last + 1] == ["location"] else "container"
            labels[at:last] = [own] * (end - at) + ["date"] * (last - end)
        return


_STOPS: Final = frozenset(".?!")


def _host(tokens: Tokens) -> str:
    """Return the host of the first address that is not a DOI, its points kept; or ""."""
    for word in tokens.words:
        if "/" in word and shape(word) == "url":
            return word.rpartition("//")[2].partition("/")[0].lower().removeprefix("www.")
    return ""


def _is_named(host: str, site: Sequence[str]) -> bool:
    """Tell whether the beginnings of a site's words, in order, make a part of a host's name.

    `nytimes` of New York Times; `bbc` of BBC News, whose first word is the name.
    """
    words = ["".join(filter(str.isalnum, word.lower())) for word in site]
    words = [word for word in words if word and word not in _ARTICLES]
    parts = [part.replace("-", "").removeprefix("the") for part in host.split(".")[:-1]]
    return any(len(part) > _SHORTEST_NAME and _is_made(part, words) for part in parts)


_SHORTEST_NAME: Final = 2
_ARTICLES: Final = frozenset(word_lists.lists(__package__, "endings.txt")["article"])


def _is_made(name: str, words: Sequence[str], whole: bool = True) -> bool:
    """Tell whether a name is made of beginnings of all words, or of the first ones ``whole``."""
    if not name or not words:
        return not name and (whole or not words)
    word, *rest = words
    return any(
        word[:size] == name[:size] and _is_made(name[size:], rest, whole and size == len(word))
        for size in range(min(len(word), len(name)), 0, -1)
    )


def site_by_domain(tokens: Tokens, labels: list[str]) -> None:
    """Read a bare domain as the site where an address on it follows: `nhs.uk. https://nhs.uk/x`."""
    host = _host(tokens)
    for match in _DOMAIN.finditer(tokens.text, tokens.body) if host else ():
        named = match["domain"].lower().removeprefix("www.")
        inside = words_between(tokens, *match.span("domain"))
        if inside and (host == named or host.endswith(f".{named}")):
            for at in inside:
                labels[at] = "container"
            return


_DOMAIN: Final = late(
    r"(?:(?<=[.,?!\])”\"»]\s)|(?<=\sin\s))(?P<domain>(?:[\w-]+\.){1,3}[A-Za-z]{2,6})(?=[.,;]?\s)"
)
"""A domain that is a sentence, or what a page stands in."""
