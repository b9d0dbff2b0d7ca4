"""How a manuscript is filled in, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from refcli.manuscripts.model import Place
from refcli.manuscripts.works import Unknown

__all__ = ["Filled", "Options"]


@dataclass(frozen=True)
class Options:
    """How a manuscript is filled in."""

    style: str = "gost"
    locale: str | None = None
    per_entry_language: bool | None = None
    list_at: str = ""
    """The heading that the list goes under."""
    plain: bool = False
    """Text instead of live fields, in Word and LibreOffice."""
    force: bool = False
    """Whether a list that was typed by hand is replaced."""
    convert: bool = False
    """Whether the fields of other programs become Zotero's."""
    links: bool = False
    """Whether citations in Word lead to their entries; in HTML they always do."""
    list_only: bool = False
    """Only the list; the citations keep their keys."""


@dataclass
class Filled:
    """What came of it."""

    data: bytes
    cited: int = 0
    """Citations that were printed."""
    entries: int = 0
    unknown: list[Unknown] = field(default_factory=list)
    left: list[tuple[Place, str]] = field(default_factory=list)
    """What was left as it is, and why."""
    warnings: list[str] = field(default_factory=list)
