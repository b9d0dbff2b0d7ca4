"""Merging: the records of one work become one, and nothing that they said is lost.

The rules, in the order in which they decide:

1. Which record survives: published over preprint; then the preferred source, if the caller
   names any; then the most complete (how many fields it has); then the one with the lowest
   number in the library; then the first.
2. Which value a field takes: the survivor's; where it has none, that of the next best
   record. Some fields look further: a name list that was cut with "et al." or has only
   initials gives way to a fuller one of the same people, a cut title, a year
   alone and a shortened page range to the full one.
3. What else was said: databases (``source``), tags, notes and files of all records join; the
   citation keys of the others become aliases; each record that says anything else is kept
   whole under ``custom.merged``.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from refcli.dedupe.judge.compare import compare_people
from refcli.dedupe.prepare.names import people
from refcli.dedupe.prepare.profile import profile
from refcli.record import (
    DateParts,
    Record,
    custom,
    date_parts,
    has_others,
    key,
    names,
    number,
    source,
    text,
)

__all__ = ["merge", "ranked", "sources"]

_JOINED: Final = ("tags", "notes", "files", "groups", "aliases", "different")
"""Lists under ``custom`` that the records' own lists join into."""

_OWN: Final = frozenset({"id", "custom", "citation-key"})
"""What names or houses a record rather than describes the work."""


def merge(records: Sequence[Record], *, prefer: Sequence[str] = ()) -> Record:
    """Return one record of all that describe one work; the given ones stay unchanged.

    ``prefer`` names sources, best first, as ``source`` (the database)
    or ``custom.source`` (file, format) has them.
    Merging a record with itself, or once more with what went into it, changes nothing.
    """
    order = ranked(records, prefer=prefer)
    merged: Record = dict(order[0])
    for other in order[1:]:
        for variable, value in other.items():
            if variable not in _OWN and not _filled(merged.get(variable)) and _filled(value):
                merged[variable] = value
    for other in order[1:]:
        _improve(merged, other)
    if databases := [text(record, "source") for record in order if text(record, "source")]:
        merged["source"] = "; ".join(
            _unique(name for found in databases for name in found.split("; "))
        )
    if own := _joined(merged, order):
        merged["custom"] = own
    return merged


def ranked(records: Sequence[Record], *, prefer: Sequence[str] = ()) -> list[Record]:
    """Return the records in the order in which their values are taken, the survivor first."""

    def rank(item: tuple[int, Record]) -> tuple[Any, ...]:
        place, record = item
        return (
            profile(record).source == "preprint",
            _preference(record, prefer),
            -_completeness(record),
            number(record) or 1 << 30,
            # Of equals the content decides, not the order in which they came.
            json.dumps(record, sort_keys=True, ensure_ascii=False, default=str),
            place,
        )

    return [record for _, record in sorted(enumerate(records), key=rank)]


def sources(record: Record) -> set[str]:
    """Return where a record comes from, in small letters: its databases, its file and format."""
    known = set(text(record, "source").lower().split("; "))
    return known | {str(value).lower() for value in source(record).values()}


def _preference(record: Record, prefer: Sequence[str]) -> int:
    known = sources(record)
    return next((place for place, name in enumerate(prefer) if name.lower() in known), len(prefer))


def _completeness(record: Record) -> int:
    fields = sum(_filled(value) for variable, value in record.items() if variable not in _OWN)
    return 2 * fields + (not has_others(record)) + bool(text(record, "DOI"))


def _filled(value: object) -> bool:
    return value not in (None, "", [], {})


def _improve(merged: Record, other: Record) -> None:
    """Take a fuller form of the same value from another record."""
    if _fuller_names(merged, other):
        merged["author"] = other["author"]
    ours_issued, theirs_issued = date_parts(merged), date_parts(other)
    if ours_issued and theirs_issued and _refines(theirs_issued[0], ours_issued[0]):
        merged["issued"] = other["issued"]
    title = text(merged, "title")
    if title.rstrip().endswith(("…", "...")) and len(text(other, "title")) > len(title):
        merged["title"] = other["title"]
    if _fuller_pages(merged, other):
        merged["page"] = other["page"]


def _fuller_pages(merged: Record, other: Record) -> bool:
    """Tell whether another record has more of the same pages, or the same without their count."""
    ours, theirs = text(merged, "page"), text(other, "page")
    if "-" not in theirs or _COUNT.search(theirs):
        return False
    here, there = profile(merged), profile(other)
    counted = _COUNT.search(ours) is not None and here.last == there.last
    return here.first == there.first and (counted or len(theirs) > len(ours))


_COUNT: Final = re.compile(r"\s\d+\s?pp?\.?$")
"""How many pages they are, which EBSCO adds to them: "1284-1297 14p"."""


def _refines(date: DateParts, other: DateParts) -> bool:
    """Tell whether a date says the same as another, and a month or a day more."""
    known = [part for part in other if part is not None]
    more = [part for part in date if part is not None]
    return len(more) > len(known) and more[: len(known)] == known


def _fuller_names(merged: Record, other: Record) -> bool:
    ours, theirs = names(merged), names(other)
    agree = compare_people(people(ours), people(theirs)) if ours and theirs else ""
    if has_others(merged) and not has_others(other):
        return agree in ("same", "part") and len(theirs) >= len(ours)
    if agree != "same":
        return False
    if has_others(merged) or has_others(other) or len(theirs) != len(ours):
        return False
    return _letters(theirs) > _letters(ours) and all(
        len(b.get("given", "").replace(".", "")) >= len(a.get("given", "").replace(".", ""))
        for a, b in zip(ours, theirs, strict=True)
    )


def _letters(names_: Iterable[Mapping[str, Any]]) -> int:
    return sum(len(str(name.get("given", ""))) for name in names_)


def _joined(merged: Record, order: Sequence[Record]) -> dict[str, Any]:
    """Return what stands under ``custom`` of the merged record."""
    best, others = order[0], order[1:]
    own: dict[str, Any] = dict(custom(best))
    for name in _JOINED:
        values = [value for record in order for value in _list(custom(record).get(name))]
        if values:
            own[name] = _unique(values)
    for record in others:
        for name, value in custom(record).items():
            if name not in (*_JOINED, "number", "merged"):
                own.setdefault(name, value)
    removed = [key(record) for record in others if key(record) not in ("", key(best))]
    if removed:
        own["aliases"] = _unique([*_list(own.get("aliases")), *removed])
    kept = _unique(value for record in order for value in _list(custom(record).get("merged")))
    for record in order:
        bare = _bare(record)
        if not _said(bare, merged, own) and bare not in kept:
            kept.append(bare)
    if kept:
        own["merged"] = kept
    return own


def _bare(record: Record) -> Record:
    """Return a record as it was before anything was merged into it."""
    own = {name: value for name, value in custom(record).items() if name != "merged"}
    bare = {variable: value for variable, value in record.items() if variable != "custom"}
    return {**bare, "custom": own} if own else bare


def _said(record: Record, merged: Record, own: Mapping[str, Any]) -> bool:
    """Tell whether the merged record says all that a record says, key and lists aside."""
    if any(merged.get(name) != value for name, value in record.items() if name not in _OWN):
        return False
    rest = custom(record).items()
    return all(own.get(name) == value for name, value in rest if name not in (*_JOINED, "number"))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _unique(values: Iterable[Any]) -> list[Any]:
    seen: dict[str, Any] = {}
    for value in values:
        seen.setdefault(json.dumps(value, sort_keys=True, ensure_ascii=False, default=str), value)
    return list(seen.values())
