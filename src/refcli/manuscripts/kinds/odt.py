"""OpenDocument: typed keys, Zotero's and JabRef's marks, ODF Scan, LibreOffice's own marks.

OpenDocument 1.3 part 3: 5.1 (paragraphs), 6.1 (text content), 6.3 (notes), 6.2 and 7 (marks).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container
from dataclasses import replace
from typing import Final

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.documents.flow import Flow
from refcli.manuscripts.documents.opendocument_flow import CONTENT, flow_of
from refcli.manuscripts.documents.xml_tokens import checked_text
from refcli.manuscripts.documents.zipped import Archive
from refcli.manuscripts.fields.endnote import unformatted
from refcli.manuscripts.kinds.word_processors import (
    headings_in,
    place_of_list,
    typed_in,
    uncited_in_list,
)
from refcli.manuscripts.model import Citation, Item, Manuscript, Source

__all__ = ["read"]

_SCANNABLE: Final = re.compile(
    r"\{([^{}|\n]*)\|([^{}|\n]*)\|([^{}|\n]*)\|([^{}|\n]*)\|([^{}|\n]*)\}"
)


def read(archive: Archive, name: str, known: Container[str] = ()) -> Manuscript:
    """Read a document. Raises InputError where it is damaged."""
    flow = flow_of(*checked_text(archive.read(CONTENT), f"{name} ({CONTENT})"))
    starts = flow.starts()
    text = flow.text
    source = Source(name, text, part=CONTENT, path=name, map=flow)
    found = []
    spans = []
    for field in flow.fields:
        start = starts[field.paragraph] + field.at
        last = max(field.last_paragraph, field.paragraph)
        stop = starts[last] + (
            field.stop if field.stop >= field.at else flow.paragraphs[last].length
        )
        spans.append((start, stop))
        if field.cited:
            items = tuple(item._replace(start=start) for item in field.cited.items)
            found.append(
                Citation(items, field.cited.mode, 0, start, stop, form=field.cited.program)
            )
    found += _scannable(text, spans)
    found += unformatted(text, spans)
    found += typed_in(text, spans, 0, known)
    marks = {name: (n, starts[p] + at) for n, (_, name, p, at) in enumerate(flow.notes, 1)}
    citations = [_in_order(one, flow, starts, marks) for one in found]
    citations += uncited_in_list(flow)
    return Manuscript(
        "odt",
        [source],
        sorted(citations, key=lambda one: one.order or (one.start,)),
        headings_in(flow),
        marker=place_of_list(flow),
    )


def _scannable(text: str, spans: list[tuple[int, int]]) -> list[Citation]:
    """Return the cites of ODF Scan: ``{prefix | Author, year | place | suffix | address}``."""
    found = []
    for match in _SCANNABLE.finditer(text):
        if any(start < match.end() and match.start() < stop for start, stop in spans):
            continue
        prefix, named, place, suffix, address = (part.strip() for part in match.groups())
        label, locator, rest = split_locator(place)
        author, _, year = named.rpartition(",")
        suppressed = named.startswith("-")
        record = {
            "author": [{"family": author.strip("- ").removesuffix(" et al.")}],
            "issued": {"date-parts": [[int(year)]]}
            if year.strip().isdecimal()
            else {"literal": year},
        }
        key = address if address.startswith("@") else ""
        item = Item(
            key.removeprefix("@"),
            match.start(),
            locator,
            label,
            f"{prefix} " if prefix else "",
            f"{rest} {suffix}".rstrip() if (rest or suffix) else "",
            record,
            suppressed,
        )
        mode = "suppress-author" if suppressed else "parenthetical"
        found.append(Citation((item,), mode, 0, *match.span(), form="scannable"))
        spans.append(match.span())
    return found


def _in_order(
    one: Citation, flow: Flow, starts: list[int], marks: dict[str, tuple[int, int]]
) -> Citation:
    note = flow.note_of(bisect_right(starts, one.start) - 1)
    if note is None:
        return one
    number, at = marks.get(note[0], (0, one.start))
    return replace(one, note=number, order=(at, one.start))
