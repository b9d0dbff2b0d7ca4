"""Hosts, houses, places and series, without the words that lists put around their names."""

from typing import Final

from refcli.record import Record
from refcli.text.patterns import late

__all__ = [
    "host_name",
    "house_name",
    "name_house",
    "part_series",
    "place_name",
    "said_twice",
    "site_for_house",
]

_DANGLING: Final = late(r"\s(?:du|vom|от|від|dated)$")
"""What stood before the day on which a gazette came out: `JORF du 7 janvier 1978`."""

_CATALAN_IN: Final = "A: "

_PRESENTED: Final = late(
    r"^(?:Paper|Poster|Oral|Presentation|Abstract|[Pp]resented|[ ]|session)+ at: "
)
"""What stands before a meeting (AMA Manual, 3.13.9): `Paper presented at: Annual Meeting`."""

_TWICE: Final = late(r"(.{3,60})\. \1")
_AGAIN: Final = late(r"(.{4,120}), \1(?:\. .+)?")
"""Who gave a degree and who published it: `Oslo University, Oslo University`."""
_ELIDED: Final = late("^l['’](?=[UÉ])")
"""The article before a body that gave a degree: `thèse de l’Université de Lyon`."""

_NOBODY: Final = late(r"\s?:\s\[?s\.\s?n\.?\]?$")
"""Nobody is named as the publisher (ABNT NBR 6023): `Oslo: [s.n.]`."""
_BEHIND_STATE: Final = late(r".+, [A-Z]{2}\. ([A-ZÀ-Þ][^.,]{2,})")
_SERIES: Final = late(
    r"(.*\b[Ss]eries|.*[^\W\d_]{2}(?=,?\s(?:[Nn]o\.?\s)?\d{1,3}$))\s?[,;]?\s(?:[Nn]o\.?\s)?(\d{1,4})"
)
_PUBLISHER: Final = late(r"([A-Z].+?),? Publ(?:\.|ishers?)?")


def host_name(text: str) -> str:
    """Return the name of a journal, a book or a meeting.

    >>> host_name("JORF du"), host_name("Poster presented at: Ice Meeting"), host_name("A: Gel")
    ('JORF', 'Ice Meeting', 'Gel')
    """
    return _PRESENTED.sub("", _DANGLING.sub("", text)).removeprefix(_CATALAN_IN)


def said_twice(text: str) -> str:
    """Return what is called by who gives it out, as its host and its house, else "".

    >>> said_twice("UpToDate. UpToDate"), said_twice("Ice. Snow")
    ('UpToDate', '')
    """
    twice = _TWICE.fullmatch(text)
    return twice[1] if twice else ""


def house_name(text: str) -> str:
    """Return the name of a publisher or a university, once, without an elided article.

    >>> house_name("l’Université de Lyon"), house_name("Oslo University, Oslo University")
    ('Université de Lyon', 'Oslo University')
    """
    again = _AGAIN.fullmatch(text)
    return _ELIDED.sub("", again[1] if again else text)


def place_name(text: str) -> str:
    """Return the publisher's place where that of a meeting stands before it.

    >>> place_name("St. Louis, MO. Dordrecht"), place_name("St. Louis, MO")
    ('Dordrecht', 'St. Louis, MO')
    >>> place_name("Oslo: [s.n.]")
    'Oslo'
    """
    text = _NOBODY.sub("", text)
    behind = _BEHIND_STATE.fullmatch(text)
    return behind[1] if behind else text


def part_series(record: Record, sure: dict[str, float]) -> None:
    """Part a series from the number that its name took along: `Ice Technical Series 1`."""
    match = _SERIES.fullmatch(record.get("collection-title", ""))
    if match and "collection-number" not in record:
        record["collection-title"], record["collection-number"] = match.groups()
        sure["collection-number"] = sure["collection-title"]


def site_for_house(record: Record, sure: dict[str, float]) -> None:
    """Take a site for what holds a page, not for its publisher: `Knee pain. Acme.org`."""
    alone = record.keys().isdisjoint(("container-title", "publisher-place", "edition", "editor"))
    linked = not record.keys().isdisjoint(("URL", "DOI", "accessed"))
    if alone and linked and _SITE.fullmatch(str(record.get("publisher", ""))):
        record["container-title"] = record.pop("publisher")
        sure["container-title"] = sure.pop("publisher")


_SITE: Final = late(r"(?:[\w-]+\.)+(?:org|com|net|gov|edu|info|int|eu|uk|au)")


def name_house(record: Record) -> None:
    """Name a publisher that a list only hints at, once the language of the record is known.

    A body that publishes what it wrote is printed as "Author" (APA 6, 7.02); a transliterated
    list has the word for a publisher behind its name: `Led Publ.`.
    """
    publisher = str(record.get("publisher") or "")
    authors = record.get("author") or []
    if publisher == "Author" and len(authors) == 1 and "literal" in authors[0]:
        record["publisher"] = authors[0]["literal"]
    if record.get("language") == "ru" and (name := _PUBLISHER.fullmatch(publisher)):
        record["publisher"] = name[1]
