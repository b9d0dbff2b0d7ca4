"""What is wrong with the citations of a manuscript, as findings of ``check``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from refcli.check.finding import Finding, Place, Severity
from refcli.manuscripts.model import ALL, Manuscript
from refcli.manuscripts.model import Place as TextPlace
from refcli.manuscripts.typed.numbers import find_marks
from refcli.manuscripts.typed.reference_list import TypedList, typed_list
from refcli.manuscripts.works import works
from refcli.record import Record, key, number
from refcli.speech import Message

if TYPE_CHECKING:
    from refcli.manuscripts.link import Links

__all__ = ["Definition", "cites_nothing", "definitions", "problems"]


_WITHOUT_TYPED: Final = ("latex", "aux", "bcf")
"""Kinds of text in which nobody types the numbers by hand."""


class Definition(NamedTuple):
    """Where a library defines a key."""

    key: str
    place: Place


def definitions(paths: Iterable[str]) -> list[Definition]:
    """Return the keys that .bib files define, with their places, in their order."""
    from refcli.formats.bibtex.syntax.scan import Places, scan
    from refcli.text.encoding import decode

    found = []
    for path in paths:
        file = Path(path)
        if file.suffix.lower() not in (".bib", ".bibtex") or not file.is_file():
            continue
        source = decode(file.read_bytes())[0]
        place = Places(source)
        found += [
            Definition(block.key, Place(path, *place(block.start)))
            for block in scan(source).blocks
            if block.kind == "entry" and block.key
        ]
    return found


def problems(
    manuscript: Manuscript,
    records: Sequence[Record],
    defined: Sequence[Definition] = (),
    *,
    own: bool = False,
) -> list[Finding]:
    """Return what is wrong with the citations of a manuscript, in the order of the text.

    ``records`` is the library; ``defined`` says where its files define keys; ``own`` that the
    manuscript names it for itself, so that what is not cited is told.
    """
    places = {one.key: one.place for one in reversed(defined)}
    found = [
        _finding("CITE006", Severity.WARNING, one.message, one.place) for one in manuscript.troubles
    ]
    found += _twice(defined)
    if manuscript.citations:
        found += _by_key(manuscript, records, places, own=own)
    elif manuscript.kind not in _WITHOUT_TYPED:
        found += _typed(manuscript)
    return found


def cites_nothing(manuscript: Manuscript) -> bool:
    """Tell a text that holds no citation: neither a key nor a number, author and year typed."""
    if manuscript.citations or manuscript.kind in _WITHOUT_TYPED:
        return not manuscript.citations
    links = _links(manuscript)
    return links is None or not links.links


def _finding(
    code: str, severity: Severity, message: str, place: TextPlace | Place | None, entry: str = ""
) -> Finding:
    if isinstance(place, TextPlace):
        where = (
            Message(" (in {part})", part=place.part)
            if place.part and place.part != "word/document.xml"
            else ""
        )
        where = Message(" (in cell {cell})", cell=place.cell) if place.cell else where
        return Finding(
            code,
            severity,
            Message("{message}{where}", message=message, where=where),
            entry,
            place=Place(place.file, place.line, place.column),
        )
    return Finding(code, severity, message, entry, place=place)


def _twice(defined: Sequence[Definition]) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for one in defined:
        if one.key in first:
            yield _finding(
                "CITE003",
                Severity.WARNING,
                Message("{key} is defined in {first} already", key=one.key, first=first[one.key]),
                one.place,
                one.key,
            )
        first.setdefault(one.key, one.place)


def _by_key(
    manuscript: Manuscript,
    records: Sequence[Record],
    places: Mapping[str, Place],
    *,
    own: bool,
) -> Iterator[Finding]:
    cited = works([manuscript], records)
    for unknown in cited.unknown:
        hint = Message("; did you mean {meant}?", meant=unknown.meant) if unknown.meant else ""
        yield _finding(
            "CITE001",
            Severity.ERROR,
            Message("no entry {key}{hint}", key=unknown.key, hint=hint),
            unknown.place,
            unknown.key,
        )
    if ALL in manuscript.keys:
        return
    used = {key(record) for record in cited.records}
    for entry in manuscript.entries:
        if entry.key not in manuscript.keys:
            place = manuscript.sources[entry.source].place(entry.start)
            yield _finding(
                "CITE002",
                Severity.INFO,
                Message("{key} is never cited", key=entry.key),
                place,
                entry.key,
            )
    if own:
        of_others = manuscript.shared
        unused = [
            one
            for one in records
            if key(one) not in used
            and not (places[key(one)].file in of_others if key(one) in places else of_others)
        ]
        yield from _uncited(unused, places)


def _uncited(records: Sequence[Record], places: Mapping[str, Place]) -> Iterator[Finding]:
    """Tell each entry that is never cited; of a library for many texts how many there are."""
    names = [key(record) for record in records]
    if len(names) > _TOLD_EACH:
        text = Message(
            "{count} entries are never cited, from {first} to {last}",
            count=len(names),
            first=names[0],
            last=names[-1],
        )
        yield Finding("CITE002", Severity.INFO, text, place=places.get(names[0]))
        return
    for name, record in zip(names, records, strict=True):
        text = Message("{name} is never cited", name=name)
        yield Finding("CITE002", Severity.INFO, text, name, number(record), place=places.get(name))


_TOLD_EACH: Final = 20
"""Entries that are told one by one at most: a thesis may take its works from a library of all."""


def _typed(manuscript: Manuscript) -> Iterator[Finding]:
    """Look at numbers that were typed, or at authors and years."""
    listed = typed_list(manuscript)
    marks = find_marks(manuscript, listed) if listed else []
    if listed and any(mark.sure for mark in marks):
        yield from _numbers(manuscript, listed)
        return
    links = _links(manuscript)
    if links is None:
        return
    for link in links.links:
        if link.why:
            place = manuscript.sources[link.source].place(link.start)
            yield _finding("CITE001", Severity.ERROR, link.why, place)
    for entry in links.uncited if links.links else ():
        text = links.entries[entry - 1].text[:60]
        yield _finding(
            "CITE002", Severity.INFO, Message("{text} … is never cited", text=text), None
        )


def _links(manuscript: Manuscript) -> Links | None:
    """Return the typed citations of a text with the entries that they mean; None without a list."""
    from refcli.errors import RequestError
    from refcli.manuscripts.link import find_links

    try:
        return find_links(manuscript)
    except RequestError:
        return None


def _numbers(manuscript: Manuscript, listed: TypedList) -> Iterator[Finding]:
    cited: set[int] = set()
    yield from _numbers_of_marks(manuscript, listed, cited)
    yield from _numbers_of_list(manuscript, listed, cited)


def _numbers_of_marks(
    manuscript: Manuscript, listed: TypedList, cited: set[int]
) -> Iterator[Finding]:
    """Give what is wrong with the marks in a text; put the numbers that they cite into a set."""
    from refcli.manuscripts.renumber import is_alphabetical

    highest = 0
    ordered = not is_alphabetical(listed)
    for mark in find_marks(manuscript, listed):
        place = manuscript.sources[mark.source].place(mark.start)
        shown = manuscript.sources[mark.source].text[mark.start : mark.end]
        if mark.missing and not mark.why:
            missing = ", ".join(map(str, mark.missing))
            yield _finding(
                "CITE001",
                Severity.ERROR,
                Message("{shown}: no entry {missing}", shown=shown, missing=missing),
                place,
            )
        if not mark.sure:
            continue
        for one in mark.numbers:
            if ordered and one > highest + 1 and one not in cited:
                yield _finding(
                    "CITE004",
                    Severity.WARNING,
                    Message(
                        "{shown}: {one} comes before {highest}",
                        shown=shown,
                        one=one,
                        highest=highest + 1,
                    ),
                    place,
                )
            highest = max(highest, one)
            cited.add(one)


def _numbers_of_list(
    manuscript: Manuscript, listed: TypedList, cited: set[int]
) -> Iterator[Finding]:
    """Give the entries of a list that are there twice, and those that no mark cites."""
    from refcli.manuscripts.renumber import twins

    source = manuscript.sources[listed.source]
    same = twins(listed.entries)
    for entry in listed.entries:
        place = source.place(entry.number_start)
        if entry.number in same:
            message = Message(
                "{number} is the same work as {same}", number=entry.number, same=same[entry.number]
            )
            yield _finding("CITE005", Severity.WARNING, message, place)
        elif entry.number not in cited:
            yield _finding(
                "CITE002",
                Severity.INFO,
                Message("{number} is never cited", number=entry.number),
                place,
            )
