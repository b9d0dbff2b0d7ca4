"""Texts no longer than works have them: a registry may answer anything, and be compared long."""

from dataclasses import replace
from typing import Any, Final

from refcli.enrich.found import Found
from refcli.record import Record

__all__ = ["cut_found", "cut_record", "cut_text"]

_LONGEST: Final = 1_000
"""Characters of a value that are compared; titles of six hundred have been printed."""


def cut_text(text: str, longest: int = _LONGEST) -> str:
    """Return the beginning of a long text, runs of spaces as one; a short one as it is."""
    if len(text) <= longest:
        return text
    return " ".join(text[: 10 * longest].split())[:longest]


def cut_record(record: Record) -> Record:
    """Return a record with the beginnings of its long values."""
    return {name: _cut(value) for name, value in record.items()}


def cut_found(found: Found) -> Found:
    """Return what a registry has with the beginnings of its long values."""
    venues = tuple(map(cut_text, found.venues))
    return replace(found, record=cut_record(found.record), venues=venues)


def _cut(value: Any) -> Any:
    if isinstance(value, str):
        return cut_text(value)
    if isinstance(value, list):
        return [_cut(one) for one in value]
    if isinstance(value, dict):
        return {name: _cut(one) for name, one in value.items()}
    return value
