"""An old text made live: its typed list to records, its marks to the entries of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from refcli.csl.items.locators import split_locator
from refcli.errors import RequestError
from refcli.manuscripts.lists import spot_for
from refcli.manuscripts.model import Manuscript
from refcli.manuscripts.splicing import Edit, spliced
from refcli.manuscripts.typed.names_and_years import Listed, Naming, find_bare, find_namings
from refcli.manuscripts.typed.numbers import Mark, find_marks
from refcli.manuscripts.typed.reference_list import TypedList, typed_list
from refcli.parse import find_references, parse_references
from refcli.speech import Message, joined

__all__ = ["Linked", "Links", "Work", "find_links", "with_keys"]


class Work(NamedTuple):
    """A work that a mark cites."""

    entry: int
    """Its place in the list, from 1."""
    locator: str = ""
    """As typed: ``с. 5``."""
    prefix: str = ""


class Linked(NamedTuple):
    """A mark and the entries that it cites."""

    source: int
    start: int
    end: int
    inner_start: int
    """What a key takes the place of begins here: behind the names that stay in the sentence."""
    works: tuple[Work, ...]
    narrative: bool
    why: str = ""
    """Why it is not linked, "" where it is."""

    @property
    def sure(self) -> bool:
        """Whether it is linked."""
        return not self.why


@dataclass
class Links:
    """The list of a text and what cites it."""

    entries: list[Listed]
    links: list[Linked] = field(default_factory=list)
    by_number: bool = False
    bare: list[Linked] = field(default_factory=list)
    """Names and years without brackets, as sentences and notes have them: never linked."""

    @property
    def uncited(self) -> list[int]:
        """The entries that no mark cites, with brackets or without, from 1."""
        named = {work.entry for link in self.bare for work in link.works}
        return [place for place in self.unlinked if place not in named]

    @property
    def unlinked(self) -> list[int]:
        """The entries that no mark is linked to, from 1."""
        linked = {work.entry for link in self.links if link.sure for work in link.works}
        return [place for place in range(1, len(self.entries) + 1) if place not in linked]


def find_links(manuscript: Manuscript) -> Links:
    """Find the list of a text, read it, and link the marks of the text to it.

    Raises RequestError where there is no list.
    """
    listed = typed_list(manuscript)
    numbered = listed is not None and any(
        one.number_start < one.number_end for one in listed.entries
    )
    if listed is not None and (numbered or manuscript.kind in ("docx", "odt")):
        texts = [entry.text for entry in listed.entries]
        marks = find_marks(manuscript, listed)
        if any(mark.sure for mark in marks):
            links = Links(_read(texts), by_number=True)
            links.links = [_of_mark(mark) for mark in marks]
            return links
    entries, held = _unnumbered(manuscript, listed)
    if not entries:
        raise RequestError(
            "{path}: no list of references was found", path=manuscript.sources[0].path
        )
    links = Links(entries)
    namings = find_namings(manuscript, entries, held)
    links.links = [_of_naming(one) for one in namings]
    links.bare = [
        _of_naming(one)._replace(why=Message("it has no brackets"))
        for one in find_bare(manuscript, entries, held, namings)
    ]
    return links


def _unnumbered(
    manuscript: Manuscript, listed: TypedList | None
) -> tuple[list[Listed], tuple[int, int, int]]:
    if listed is not None:
        held = (listed.source, listed.start, listed.end)
        return _read([entry.text for entry in listed.entries]), held
    spot = spot_for(manuscript)
    if spot.how != "heading":
        return [], (0, 0, 0)
    section = manuscript.sources[spot.source].text[spot.end : spot.section_end]
    found = find_references(f"References\n\n{section.strip()}\n")
    return _read(found), (spot.source, spot.start, spot.section_end)


def _read(texts: Sequence[str]) -> list[Listed]:
    records = parse_references(texts)
    return [Listed(text, record) for text, record in zip(texts, records, strict=True)]


def _of_mark(mark: Mark) -> Linked:
    works = []
    for part in mark.parts:
        last = len(part.numbers) - 1
        works += [
            Work(number, part.locator.strip(" ,") if place == last else "")
            for place, number in enumerate(part.numbers)
        ]
    why = mark.why
    if mark.missing and not why:
        why = Message("{number} is not in the list", number=mark.missing[0])
    return Linked(mark.source, mark.start, mark.end, mark.start, tuple(works), False, why)


def _of_naming(one: Naming) -> Linked:
    works = tuple(Work(cite.entry, cite.locator, cite.prefix) for cite in one.cites if cite.entry)
    reasons = [
        Message("{shown}: {why}", shown=cite.shown, why=cite.why) for cite in one.cites if cite.why
    ]
    why = joined("; ", reasons)
    return Linked(one.source, one.start, one.end, one.inner_start, works, one.narrative, why)


def with_keys(manuscript: Manuscript, data: bytes, links: Links, keys: Mapping[int, str]) -> bytes:
    """Return the text with keys in the place of the marks that are linked.

    ``keys`` gives the key of each entry, from 1. A name in the sentence stays, in its case; only
    the year behind it becomes a key.
    """
    edits = [
        Edit(link.source, link.inner_start, link.end, _written(manuscript.kind, link, keys))
        for link in links.links
        if link.sure
    ]
    if manuscript.kind in ("docx", "odt"):
        from refcli.manuscripts.documents.text import replaced

        return replaced(manuscript, data, edits)
    return spliced(manuscript, edits, data)


def _written(kind: str, link: Linked, keys: Mapping[int, str]) -> str:
    works = [(keys[work.entry], work) for work in link.works]
    match kind:
        case "latex":
            return _latex(works, narrative=link.narrative)
        case "org":
            style = "/na" if link.narrative else ""
            inner = ";".join(f"{work.prefix} @{key} {_place(work)}".strip() for key, work in works)
            return f"[cite{style}:{inner}]"
        case "rst":
            role = "yearpar" if link.narrative else "p"
            return f":cite:{role}:`{','.join(key for key, _ in works)}`"
        case "typst":
            return " ".join(
                f"@{key}[{_place(work)}]" if work.locator else f"@{key}" for key, work in works
            )
    dash = "-" if link.narrative else ""
    inner = "; ".join(
        f"{work.prefix + ' ' if work.prefix else ''}{dash}@{_braced(key)}"
        f"{', ' + _place(work) if work.locator else ''}"
        for key, work in works
    )
    return f"[{inner}]"


def _braced(key: str) -> str:
    from refcli.manuscripts.syntax.pandoc import KEY

    match = KEY.fullmatch(f"@{key}")
    return key if match else f"{{{key}}}"


def _place(work: Work) -> str:
    found = split_locator(f", {work.locator}")
    return work.locator if found.locator else ""


def _latex(works: Sequence[tuple[str, Work]], *, narrative: bool) -> str:
    command = "citeyearpar" if narrative else "citep"
    groups: list[str] = []
    plain: list[str] = []
    for key, work in works:
        if not work.locator and not work.prefix:
            plain.append(key)
            continue
        before = f"[{work.prefix}]" if work.prefix else ""
        place = _place(work).replace(". ", ".~")
        groups.append(f"\\{command}{before}[{place}]{{{key}}}")
    if plain:
        groups.insert(0, f"\\{command}{{{','.join(plain)}}}")
    return " ".join(groups)
