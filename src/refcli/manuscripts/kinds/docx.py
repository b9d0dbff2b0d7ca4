"""Word documents: typed keys, and the fields of Zotero, Mendeley, EndNote and Word itself.

Office Open XML, ECMA-376 part 1: 17.3 (paragraphs and runs), 17.11 (notes), 17.13.5 (tracked
changes), 17.16 (fields).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from refcli.manuscripts.documents.flow import Flow
from refcli.manuscripts.documents.word_flow import flow_of
from refcli.manuscripts.documents.xml_tokens import checked_text
from refcli.manuscripts.documents.zipped import Archive
from refcli.manuscripts.fields.endnote import unformatted
from refcli.manuscripts.kinds.word_processors import (
    headings_in,
    place_of_list,
    typed_in,
    uncited_in_list,
)
from refcli.manuscripts.model import Citation, Manuscript, Source
from refcli.parse.documents.archive import Parts
from refcli.parse.documents.word_sources import SOURCES, records_of
from refcli.record import Record

__all__ = ["DOCUMENT", "read"]

DOCUMENT: Final = "word/document.xml"
_NOTES: Final = ("word/footnotes.xml", "word/endnotes.xml")


def read(archive: Archive, name: str, known: Container[str] = ()) -> Manuscript:
    """Read a document. Raises InputError where it is damaged."""
    styles = _heading_styles(archive)
    flows = [
        flow_of(*checked_text(archive.read(part), f"{name} ({part})"), part, styles)
        for part in (DOCUMENT, *_NOTES)
        if part == DOCUMENT or part in archive.names
    ]
    sources = [Source(name, flow.text, part=flow.name, path=name, map=flow) for flow in flows]
    marks = _marks_of_notes(flows[0])
    word = _sources_of_word(archive) if any("CITATION" in f.code for f in flows[0].fields) else {}
    citations: list[Citation] = []
    for place, flow in enumerate(flows):
        found = _citations(flow, place, known, word)
        citations += _in_order(found, flow, marks, len(sources[0].text)) if place else found
    citations += uncited_in_list(flows[0])
    return Manuscript(
        "docx",
        sources,
        sorted(citations, key=lambda one: one.order or (one.start,)),
        headings_in(flows[0]),
        marker=place_of_list(flows[0]),
    )


def _citations(
    flow: Flow, source: int, known: Container[str], word: Mapping[str, Record]
) -> list[Citation]:
    starts = flow.starts()
    found = []
    spans = []
    for field in flow.fields:
        start = starts[field.paragraph] + field.at
        if field.stop >= field.at:
            spans.append((start, starts[field.paragraph] + field.stop))
        elif field.last_paragraph >= 0:
            spans.append(
                (start, starts[field.last_paragraph] + flow.paragraphs[field.last_paragraph].length)
            )
        if field.cited is None:
            continue
        stop = starts[field.paragraph] + max(field.at, field.stop)
        items = tuple(
            item._replace(start=start, record=item.record or word.get(item.key))
            for item in field.cited.items
        )
        found.append(
            Citation(items, field.cited.mode, source, start, stop, form=field.cited.program)
        )
    text = flow.text
    found += [replace(one, source=source) for one in unformatted(text, spans)]
    return found + typed_in(text, spans, source, known)


def _marks_of_notes(flow: Flow) -> dict[tuple[str, str], tuple[int, int]]:
    """Return for each note, by its kind and id, its number and where its mark is in the text."""
    starts = flow.starts()
    marks = [(kind, name, starts[paragraph] + at) for kind, name, paragraph, at in flow.notes]
    return {(kind, name): (number, at) for number, (kind, name, at) in enumerate(marks, 1)}


def _in_order(
    citations: Iterable[Citation],
    flow: Flow,
    marks: Mapping[tuple[str, str], tuple[int, int]],
    behind: int,
) -> Iterator[Citation]:
    """Give the citations of a part of notes the places of their notes' marks.

    Those of a note that the text does not mark go ``behind`` the text.
    """
    kind = "footnote" if "footnotes" in flow.name else "endnote"
    starts = flow.starts()
    for one in citations:
        note = flow.note_of(bisect_right(starts, one.start) - 1)
        number, at = marks.get((kind, note[0] if note else ""), (0, behind))
        yield replace(one, note=number, order=(at, one.start))


def _sources_of_word(archive: Archive) -> dict[str, Record]:
    """Return the sources that Word keeps, by their tags."""
    parts = Parts(archive.data, archive.name)
    return {
        record["id"]: record
        for part in parts.names()
        if SOURCES.match(part) and (root := parts.xml(part)) is not None
        for record in records_of(root)
        if "id" in record
    }


def _heading_styles(archive: Archive) -> dict[str, int]:
    """Return the level of each style of headings."""
    levels = {f"Heading{level}": level for level in range(1, 10)}
    if "word/styles.xml" not in archive.names:
        return levels
    xml = archive.read("word/styles.xml").decode("utf-8", "replace")
    for match in re.finditer(
        r"<w:style\b[^>]*w:styleId=\"([^\"]+)\"[^>]*>(.*?)</w:style>", xml, re.DOTALL
    ):
        if named := re.search(r"<w:name w:val=\"[Hh]eading (\d)\"", match[2]):
            levels[match[1]] = int(named[1])
        elif outline := re.search(r"<w:outlineLvl w:val=\"([0-8])\"", match[2]):
            levels[match[1]] = int(outline[1]) + 1
    return levels
