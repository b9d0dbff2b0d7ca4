"""What a registry knows put into a record: what is missing, never what was written.

Two fields grow: initials become the given names that they stand for, and a journal's short
name makes place for the full one and stays beside it as the short one.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from refcli.enrich.found import Found
from refcli.enrich.matching import people
from refcli.enrich.matching.agreement import DIFFERS, compare
from refcli.record import OTHERS, Name, Record, custom, has_others, names, text
from refcli.values.venues import is_short_for

__all__ = ["ORIGINS", "Filling", "fill", "with_origins"]

ORIGINS: Final = "origins"
"""Under ``custom``: where each filled value came from, by variable."""

_PLAIN: Final = (
    *("DOI", "PMID", "PMCID", "ISSN", "ISBN", "volume", "issue", "page", "number"),
    *("container-title", "container-title-short", "issued", "author", "publisher"),
    *("publisher-place", "number-of-pages", "edition", "archive", "archive_location"),
)
"""Variables that are filled where they are missing."""

_OF_BOOKS: Final = frozenset({"publisher", "publisher-place", "number-of-pages", "edition", "ISBN"})
"""What a reference to an article does not give."""

_OF_ARTICLES: Final = frozenset({"ISSN", "container-title-short"})

_COMPARED: Final = {
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "issued": "year",
    "container-title": "venue",
}
"""Variables that a registry may have otherwise, and the word of ``Agreement`` that says so."""


class Filling(NamedTuple):
    """A record after it was filled."""

    record: Record
    filled: Mapping[str, str]
    """The variables that it got or that grew, each with its source: ``crossref:10.1/x``."""
    conflicts: Mapping[str, tuple[Any, Any, str]]
    """Variables that the registry has otherwise: ours, theirs, the source."""


def fill(
    record: Record,
    found: Iterable[Found],
    *,
    overwrite: frozenset[str] = frozenset(),
    abstract: bool = False,
) -> Filling:
    """Fill a record from what registries hold of the same work, the most trusted first.

    ``overwrite`` names variables that give way to what the registry has.
    """
    new = dict(record)
    filled: dict[str, str] = {}
    conflicts: dict[str, tuple[Any, Any, str]] = {}
    for one in found:
        origin = f"{one.source}:{one.id}"
        for variable, value in _offers(new, one, abstract=abstract):
            new[variable] = value
            filled.setdefault(variable, origin)
        for variable, theirs in _disputed(record, one):
            if variable in overwrite and variable not in filled:
                new[variable] = theirs
                filled[variable] = origin
            elif variable not in filled:
                conflicts.setdefault(variable, (record[variable], theirs, origin))
    return Filling(with_origins(new, filled), filled, conflicts)


def with_origins(record: Record, filled: Mapping[str, str]) -> Record:
    """Return a record that says of each filled value where it came from, and when."""
    if not filled:
        return record
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    origins = {**(custom(record).get(ORIGINS) or {})}
    origins |= {variable: f"{origin} {today}" for variable, origin in filled.items()}
    return {**record, "custom": {**custom(record), ORIGINS: origins}}


def _offers(record: Record, found: Found, *, abstract: bool) -> Iterable[tuple[str, Any]]:
    theirs = found.record
    for variable in (*_PLAIN, *(("abstract",) if abstract else ())):
        value = theirs.get(variable)
        if value in (None, "", [], {}) or record.get(variable) not in (None, "", [], {}):
            continue
        if _suits(record, theirs, variable):
            yield variable, value
    if grown := _grown_authors(record, found):
        yield "author", grown
    short, full = text(record, "container-title"), text(theirs, "container-title")
    if short and full and is_short_for(short, full):
        yield "container-title", full
        yield "container-title-short", short


def _suits(record: Record, theirs: Record, variable: str) -> bool:
    """Tell whether a reference of this type gives such a variable."""
    in_serial = text(record, "type") in ("article-journal", "article-magazine", "review")
    if in_serial and variable in _OF_BOOKS:
        return False
    if not in_serial and variable in _OF_ARTICLES:
        return False
    if variable == "number":
        # The number of an article stands where it has no pages.
        return not text(record, "page") and not text(theirs, "page")
    if variable == "container-title-short":
        return text(theirs, variable) != text(record, "container-title")
    if variable == "DOI":
        return not text(theirs, "DOI").lower().startswith("10.48550/") or not in_serial
    return True


def _grown_authors(record: Record, found: Found) -> list[Name]:
    """Return the authors with the given names that their initials stand for, [] for no change."""
    mine, theirs = names(record), names(found.record)
    if not mine or found.names_cut:
        return []
    cut = has_others(record)
    if len(mine) != len(theirs) and not (cut and len(mine) < len(theirs)):
        return []
    if not all(people.is_same_person(a, b) for a, b in zip(mine, theirs, strict=False)):
        return []
    grown = [_grown(a, b) for a, b in zip(mine, theirs, strict=False)]
    if cut:
        grown += theirs[len(mine) :]
    return grown if grown != mine and all(name.get("literal") != OTHERS for name in grown) else []


def _grown(mine: Name, theirs: Name) -> Name:
    """Return a name with the full given names that its own initials begin."""
    own, other = people.given_parts(mine), people.given_parts(theirs)
    if not other or mine.get("literal") or not mine.get("family"):
        return mine
    whole = theirs.get("given", "")
    if len(other) < len(own) or not all(map(_begins, own, other)):
        return mine
    longer = sum(map(len, other)) > sum(map(len, own))
    if not longer or whole.isupper() or not any(len(part) > 1 for part in other):
        return mine
    return {**mine, "given": whole}


def _begins(short: str, long: str) -> bool:
    return long.startswith(short)


def _disputed(record: Record, found: Found) -> Iterable[tuple[str, Any]]:
    agreement = compare(record, found)
    for variable, word in _COMPARED.items():
        value = found.record.get(variable)
        if getattr(agreement, word) == DIFFERS and value and record.get(variable):
            yield variable, value
    if agreement.doi == DIFFERS and not found.preprint:
        yield "DOI", found.record["DOI"]
