"""A preprint turned into its publication, where both say that they are one work."""

from collections.abc import Iterable
from typing import Final

from refcli.enrich.asking import doi_of
from refcli.enrich.filling import Filling, with_origins
from refcli.enrich.found import Found
from refcli.enrich.matching import people, titles
from refcli.enrich.matching.agreement import compare
from refcli.enrich.sources import Sources
from refcli.record import Record

__all__ = ["publication_of", "published"]

_OF_THE_PREPRINT: Final = (
    *("publisher", "archive", "archive_location", "URL", "number", "genre", "version", "status"),
    *("container-title", "container-title-short", "volume", "issue", "page", "DOI", "issued"),
)
"""What a preprint's reference gives that is not the publication's."""


def publication_of(record: Record, found: Iterable[Found], sources: Sources) -> Found | None:
    """Return the record of what a preprint was published as, None where that is not sure.

    The preprint's record must name it, and the publication must have its authors and its title,
    or name the preprint in turn. Raises UnavailableError.
    """
    for one in found:
        for doi in (one.versions or {}).get("published", ()) if one.preprint else ():
            for publication in sources.look_up("crossref", "doi", doi):
                agreement = compare(record, publication)
                names_it = doi_of(record) in (publication.versions or {}).get("preprint", ())
                same = agreement.is_titled or (names_it and agreement.title == titles.NEAR)
                if same and not publication.preprint and agreement.people in _SAME_PEOPLE:
                    return publication
    return None


_SAME_PEOPLE: Final = (people.SAME, people.CUT)


def published(record: Record, publication: Found) -> Filling:
    """Return the record with the publication's fields for those of the preprint."""
    theirs = publication.record
    kept = {name: value for name, value in record.items() if name not in _OF_THE_PREPRINT}
    taken = {
        name: value
        for name, value in theirs.items()
        if name in ("type", *_OF_THE_PREPRINT, "ISSN") and name not in ("URL", "publisher")
    }
    origin = f"{publication.source}:{publication.id}"
    filled = {name: origin for name in taken if record.get(name) != taken[name]}
    return Filling(with_origins({**kept, **taken}, filled), filled, {})
