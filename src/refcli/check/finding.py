"""The finding: what every check gives, whatever it looked at."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from refcli.speech import marked

__all__ = ["Finding", "Fix", "Place", "Severity", "Tally", "worst"]


_SEVERITIES: Final = marked("info", "warning", "error")


class Severity(IntEnum):
    """How much a finding matters."""

    INFO = 1
    """A hint: it may well be right as it stands."""
    WARNING = 2
    """Probably wrong, or it will print wrong."""
    ERROR = 3
    """Wrong whatever was meant."""

    @property
    def word(self) -> str:
        """The name in small letters: ``warning``."""
        return self.name.lower()


@dataclass(frozen=True)
class Place:
    """Where in a file a finding stands; lines and columns are counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Fix:
    """How a record is mended."""

    what: str
    """What is done, as an order: ``drop https://doi.org/``."""
    changes: Mapping[str, Any]
    """CSL variables and their new values; None takes the variable out."""
    safe: bool = False
    """Whether nothing that was meant can be lost: safe fixes are made by ``--fix`` alone."""


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong."""

    code: str
    """The code of the rule: ``DOI001``."""
    severity: Severity
    message: str
    """What is wrong, in one line, without the place."""
    entry: str = ""
    """The citation key of the entry, "" where it has none or the finding is about no entry."""
    number: int | None = None
    """The number of the entry in the library."""
    field: str = ""
    """The CSL variable, "" where it is the whole entry."""
    place: Place | None = None
    reason: str = ""
    """Why it matters or how it is known: one line."""
    fix: Fix | None = None
    others: tuple[str, ...] = ()
    """The keys of the other entries that the finding is about."""


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Return the highest severity among the findings, None where there are none."""
    return max((finding.severity for finding in findings), default=None)


class Tally:
    """Findings counted as they pass by."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        """How many there were of each code."""
        self.worst: Severity | None = None
        """The highest severity so far."""

    def first_of_each_code(self, findings: Iterable[Finding], most: int) -> Iterator[Finding]:
        """Count the findings, and give the first ``most`` of each code on."""
        for one in findings:
            self.counts[one.code] += 1
            self.worst = max(one.severity, self.worst or one.severity)
            if self.counts[one.code] <= most:
                yield one
