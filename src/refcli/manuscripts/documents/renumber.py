"""A .docx or .odt renumbered: digits in the text, whole paragraphs in the list."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from refcli.errors import RequestError
from refcli.manuscripts.documents.flow import Flow
from refcli.manuscripts.documents.flow_edits import Change, by_part, in_text
from refcli.manuscripts.documents.zipped import Archive
from refcli.manuscripts.model import Manuscript
from refcli.manuscripts.splicing import spliced_text
from refcli.manuscripts.typed.numbers import Mark
from refcli.manuscripts.typed.reference_list import ListEntry, TypedList

__all__ = ["written"]


def written(
    manuscript: Manuscript,
    data: bytes,
    listed: TypedList,
    new: Sequence[int],
    marks: Mapping[Mark, str],
) -> bytes:
    """Return the document with other numbers in its marks and its list in another order.

    Raises RequestError where a mark or a number of the list is broken by a tab.
    """
    flows: list[Flow] = [source.map for source in manuscript.sources]
    starts = [flow.starts() for flow in flows]
    changes: dict[int, list[Change]] = {}

    def change(source: int, start: int, end: int, text: str) -> list[Change]:
        number = bisect_right(starts[source], start) - 1
        begin = starts[source][number]
        found = in_text(
            flows[source], flows[source].paragraphs[number], start - begin, end - begin, text
        )
        if found is None:
            place = manuscript.sources[source].place(start)
            raise RequestError(
                "{place}: a number that is broken by a tab; mend it first", place=place
            )
        return found

    for mark, text in marks.items():
        changes.setdefault(mark.source, []).extend(
            change(mark.source, mark.inner_start, mark.inner_end, text)
        )
    flow = flows[listed.source]
    by_number = {entry.number: entry for entry in listed.entries}

    def span(entry: ListEntry) -> tuple[int, int]:
        first = bisect_right(starts[listed.source], entry.start) - 1
        last = bisect_right(starts[listed.source], max(entry.start, entry.end - 1)) - 1
        return flow.paragraphs[first].start, flow.paragraphs[last].end

    for slot, entry in enumerate(listed.entries):
        begin, end = span(entry)
        if slot >= len(new):
            changes.setdefault(listed.source, []).append((*_with_item(flow, begin, end), ""))
            continue
        if new[slot] == entry.number:
            continue
        moved = by_number[new[slot]]
        start, stop = span(moved)
        inner: list[Change] = []
        if moved.number_start < moved.number_end:
            found = change(listed.source, moved.number_start, moved.number_end, str(slot + 1))
            inner = [(one - start, other - start, text) for one, other, text in found]
        xml = spliced_text(flow.xml[start:stop], inner)
        changes.setdefault(listed.source, []).append((begin, end, xml))
    archive = Archive(data, manuscript.sources[0].path)
    return archive.replaced(by_part(changes, flows))


def _with_item(flow: Flow, begin: int, end: int) -> tuple[int, int]:
    """Return a span widened by the item of a list that holds nothing else.

    LibreOffice counts items, an empty one too (OpenDocument 1.3 part 3, 5.3.3).
    """
    item = f"{re.escape(flow.prefix)}list-item"
    closing = re.compile(rf"\s*</{item}>").match(flow.xml, end)
    opening = re.search(rf"<{item}(?:\s[^<>]*)?>\s*\Z", flow.xml[max(0, begin - 500) : begin])
    if opening is None or closing is None:
        return begin, end
    return begin - len(opening[0]), closing.end()
