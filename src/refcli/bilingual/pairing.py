"""Two lists of the same works, in two languages, paired entry by entry.

«Литература» and "References" name the same works in one order under the same numbers, or
nearly so. A DOI decides; what is left is paired by what does not change with the language:
year, pages, volume, the first author's name letter by letter, a transliterated title, and
the number in the list.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from refcli.record import Record, names, page_range, source, surname, text, year
from refcli.text.fold import fold
from refcli.text.scripts import is_cyrillic
from refcli.text.transliteration import is_transliteration
from refcli.variants import bilingual, texts_of

__all__ = ["Pairing", "pair", "parted"]


class Pairing(NamedTuple):
    """The records of both lists in the order of the first, and who found no partner."""

    records: list[Record]
    """One for each pair, and the unpaired ones of both lists."""
    pairs: int
    unpaired: list[Record]


def pair(first: Sequence[Record], second: Sequence[Record]) -> Pairing:
    """Join the entries of two lists that are one work; the first list gives the main text."""
    partner: dict[int, int] = {}
    for _, one, other in sorted(_candidates(first, second), key=lambda found: -found[0]):
        if one not in partner and other not in partner.values():
            partner[one] = other
    partner |= _by_number(first, second, partner)
    records = [
        _joined(record, second[partner[place]]) if place in partner else record
        for place, record in enumerate(first)
    ]
    left = [record for place, record in enumerate(second) if place not in partner.values()]
    alone = [record for place, record in enumerate(first) if place not in partner]
    return Pairing([*records, *left], len(partner), [*alone, *left])


def _by_number(
    first: Sequence[Record], second: Sequence[Record], partner: dict[int, int]
) -> dict[int, int]:
    """Pair what is left by its number, where the pairs that were found have the same numbers.

    A law has its own words in each language, a document of an archive, too.
    """
    labels = [
        [source(record).get("label", "") for record in records] for records in (first, second)
    ]
    agreeing = [place for place, other in partner.items() if labels[0][place] == labels[1][other]]
    if not partner or len(agreeing) < _IN_ORDER * len(partner):
        return {}
    left = {
        label: place
        for place, label in enumerate(labels[1])
        if label and place not in partner.values()
    }
    return {
        place: left[label]
        for place, label in enumerate(labels[0])
        if place not in partner and label in left and _may_be_one(first[place], second[left[label]])
    }


_IN_ORDER: Final = 0.75
"""The share of pairs with one number at least, by which the rest are paired."""


def _may_be_one(one: Record, other: Record) -> bool:
    """Tell whether nothing that both records have speaks against their being one work."""
    years = {year(one), year(other)} - {None}
    dois = {text(record, "DOI").lower() for record in (one, other)} - {""}
    authors = (_first_author(one), _first_author(other))
    return (
        len(years) < 2
        and len(dois) < 2
        and _is_cyrillic(one) != _is_cyrillic(other)
        and (not all(authors) or _same_name(*authors))
    )


def parted(records: Sequence[Record]) -> tuple[list[Record], list[Record]]:
    """Part the entries of one file into its two lists.

    The second list begins where the numbers do so again; in lists without numbers, at the
    first entry in Latin letters that no Cyrillic one follows. The second is empty where the
    file holds one list.
    """
    labels = [source(record).get("label", "") for record in records]
    if (place := _restart(labels)) > 0:
        return list(records[:place]), list(records[place:])
    if any(labels):
        return list(records), []
    cyrillic = [place for place, record in enumerate(records) if _is_cyrillic(record)]
    place = cyrillic[-1] + 1 if cyrillic else len(records)
    return list(records[:place]), list(records[place:])


def _restart(labels: Sequence[str]) -> int:
    numbers = [int(label) if label.isdecimal() else 0 for label in labels]
    return next(
        (place for place in range(1, len(numbers)) if numbers[place] == 1 and numbers[place - 1]), 0
    )


def _candidates(
    first: Sequence[Record], second: Sequence[Record]
) -> Iterator[tuple[float, int, int]]:
    """Give each pair that could be one work, with how much speaks for it."""
    by_year: dict[int | None, list[int]] = {}
    by_doi: dict[str, list[int]] = {}
    for place, record in enumerate(second):
        by_year.setdefault(year(record), []).append(place)
        if doi := text(record, "DOI").lower():
            by_doi.setdefault(doi, []).append(place)
    for place, record in enumerate(first):
        same_doi = by_doi.get(text(record, "DOI").lower(), [])
        yield from ((_SURE, place, other) for other in same_doi)
        own = year(record)
        years = (own, None) if own is not None else tuple(by_year)
        for other in (other for known in years for other in by_year.get(known, ())):
            score = _score(record, second[other])
            if score >= _ENOUGH:
                yield score, place, other


_SURE: Final = 100.0
_ENOUGH: Final = 6.0
_MATCH: Final = 3.0


def _score(one: Record, other: Record) -> float:
    dois = {text(record, "DOI").lower() for record in (one, other)} - {""}
    if len(dois) > 1:
        return 0.0
    score = 1.0 if year(one) is not None and year(one) == year(other) else 0.0
    score += _agreement(_first_author(one), _first_author(other), _same_name)
    score += _agreement(page_range(one)[0], page_range(other)[0], str.__eq__)
    score += _agreement(text(one, "volume"), text(other, "volume"), str.__eq__) / _MATCH
    score += _agreement(text(one, "number-of-pages"), text(other, "number-of-pages"), str.__eq__)
    score += _agreement(_number(one), _number(other), str.__eq__)
    score += _same_title(one, other)
    labels = [source(record).get("label", "") for record in (one, other)]
    return score + (2.0 if labels[0] and labels[0] == labels[1] else 0.0)


def _agreement(one: str, other: str, same: Callable[[str, str], bool]) -> float:
    """Return what two values say: for, against, or nothing where one is missing."""
    if not one or not other:
        return 0.0
    return _MATCH if same(one, other) else -_MATCH


def _first_author(record: Record) -> str:
    people = names(record) or names(record, "editor")
    return surname(people[0]) if people else ""


def _same_name(one: str, other: str) -> bool:
    return fold(one) == fold(other) or any(
        is_transliteration(latin, original) for latin, original in ((one, other), (other, one))
    )


def _number(record: Record) -> str:
    """Return the figures of a law's number: `52-ФЗ` and `52-FZ` are one."""
    figures = _FIGURES.match(text(record, "number")) if record.get("type") in _ACTS else None
    return figures[0] if figures else ""


_FIGURES: Final = re.compile(r"\d+")
_ACTS: Final = frozenset(("legislation", "legal_case", "regulation", "bill"))


def _same_title(one: Record, other: Record) -> float:
    """Return what equal titles say; a long one outweighs a name that was spelt otherwise."""
    same = (
        len(a)
        for a in _titles(one)
        for b in _titles(other)
        if fold(a) == fold(b) or is_transliteration(b, a)
    )
    length = max(same, default=0)
    return _MATCH * (3 if length > _LONG else 2) if length else 0.0


_LONG: Final = 20
"""Letters of a title that two works of one year do not share."""


def _titles(record: Record) -> Iterable[str]:
    return filter(None, (text(record, "title"), *texts_of(record, "title").values()))


def _joined(one: Record, other: Record) -> Record:
    if _is_cyrillic(other) and not _is_cyrillic(one):
        return bilingual(other, one)
    return bilingual(one, other)


def _is_cyrillic(record: Record) -> bool:
    return is_cyrillic(text(record, "title") or text(record, "container-title"))
