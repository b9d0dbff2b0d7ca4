"""The rule: a code, a severity, and the function that finds what breaks it.

A module of ``check/rules/`` holds one rule as ``RULE``. Its docstring is what
``refcli check --explain CODE`` prints: what, why, an example, how to mend.
"""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from refcli.check.finding import Fix, Severity
from refcli.record import Record

__all__ = ["STANDARDS", "Context", "EntryCheck", "Hit", "ListCheck", "ListHit", "Rule"]


STANDARDS: Final = ("7.0.5", "7.0.100", "7.1")
"""GOST R 7.0.5-2008, GOST R 7.0.100-2018, GOST 7.1-2003."""


class Hit(NamedTuple):
    """What a rule found in one entry."""

    field: str
    """The CSL variable, "" for the whole entry."""
    message: str
    fix: Fix | None = None
    reason: str = ""
    others: tuple[str, ...] = ()
    """Keys of the other entries that it is about."""


class ListHit(NamedTuple):
    """What a rule found by looking at the whole list."""

    place: int
    """The entry's place in the list, counted from 0."""
    hit: Hit


@dataclass(frozen=True)
class Context:
    """What a rule may know besides the records."""

    year: int = field(default_factory=lambda: datetime.datetime.now(datetime.UTC).year)
    """This year: nothing can have been printed after the next one."""
    standard: str = ""
    """The standard by whose letter it is to be; "" for none."""


EntryCheck: TypeAlias = Callable[[Record, Context], Iterable[Hit]]
ListCheck: TypeAlias = Callable[[Sequence[Record], Context], Iterable[ListHit]]


@dataclass(frozen=True)
class Rule:
    """One rule; it looks at each entry alone, or at the list."""

    code: str
    name: str
    """What breaks it, in a few words: ``malformed DOI``."""
    severity: Severity
    entry: EntryCheck | None = None
    whole: ListCheck | None = None
    opinion: bool = False
    """An opinion is off unless it is selected."""
    standards: tuple[str, ...] = ()
    """The standards whose letter it is; it is on where one of them is asked for."""
