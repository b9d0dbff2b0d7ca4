"""What came out of looking for a reference in the registries."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from refcli.enrich.found import Found, Notice

__all__ = ["DIFFERS_VERDICT", "NOT_FOUND", "UNCHECKED", "VERIFIED", "Difference", "Verdict"]

VERIFIED: Final = "verified"
DIFFERS_VERDICT: Final = "differs"
NOT_FOUND: Final = "not-found"
UNCHECKED: Final = "unchecked"


class Difference(NamedTuple):
    """A field that a registry has otherwise."""

    field: str
    """The CSL variable."""
    ours: str
    theirs: str
    source: str
    """The service that says so."""


@dataclass(frozen=True)
class Verdict:
    """What came out of looking for one reference."""

    verdict: str
    differences: tuple[Difference, ...] = ()
    found: Found | None = None
    """The record that the verdict rests on."""
    asked: tuple[str, ...] = ()
    """The services that answered."""
    failed: tuple[str, ...] = ()
    """What failed, a sentence each."""
    reason: str = ""
    notices: tuple[Notice, ...] = ()
    """What was published about the work: a retraction, a correction."""

    remarks: tuple[Difference, ...] = ()
    """What the registry has otherwise by a slip of the pen, yours or theirs: no accusation."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The CSL variables that differ."""
        return tuple(dict.fromkeys(one.field for one in self.differences))
