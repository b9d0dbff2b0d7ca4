"""What a registry holds of a work, and what it is asked for."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from refcli.record import Record

__all__ = ["Found", "Notice", "Question", "from_json", "to_json"]


@dataclass(frozen=True)
class Question:
    """A work to be searched for: no more of it than a search needs goes out."""

    title: str
    author: str = ""
    """The first author's family name."""
    year: int | None = None

    @property
    def words(self) -> str:
        """All of it as one line, as a bibliographic search takes it."""
        return " ".join(filter(None, (self.title, self.author, str(self.year or ""))))


@dataclass(frozen=True)
class Notice:
    """Something that was published about a work: a retraction, a correction."""

    kind: str
    """``retraction``, ``correction``, ``concern`` or ``withdrawal``."""
    doi: str = ""
    """The DOI of the notice, "" where it is not known."""
    date: str = ""


@dataclass(frozen=True)
class Found:
    """A work as one registry describes it."""

    source: str
    """The name of the service."""
    id: str
    """What the service calls it: a DOI, a PMID, a key."""
    record: Record
    """CSL-JSON. A registry's title may be the main title alone, names may have initials only."""
    years: tuple[int, ...] = ()
    """Every year that it gives: in print, online, posted."""
    venues: tuple[str, ...] = ()
    """Every name that it gives for where it was published, short ones among them."""
    notices: tuple[Notice, ...] = ()
    versions: Mapping[str, tuple[str, ...]] | None = None
    """DOIs of other versions by what they are to this one: ``published``, ``preprint``."""
    preprint: bool = False
    """Whether this describes a preprint, whatever became of it later."""
    loose_year: bool = False
    """Whether its year may be that of another version (OpenAlex, Semantic Scholar)."""
    names_cut: bool = False
    """Whether its list of authors is known to be cut."""


def to_json(found: Found) -> dict[str, Any]:
    """Return it as what JSON holds."""
    return asdict(found)


def from_json(value: Mapping[str, Any]) -> Found:
    """Return what ``to_json`` made an object of."""
    versions = value.get("versions")
    return Found(
        source=value["source"],
        id=value["id"],
        record=value["record"],
        years=tuple(value["years"]),
        venues=tuple(value["venues"]),
        notices=tuple(Notice(**notice) for notice in value["notices"]),
        versions={kind: tuple(dois) for kind, dois in versions.items()} if versions else None,
        preprint=value["preprint"],
        loose_year=value["loose_year"],
        names_cut=value["names_cut"],
    )
