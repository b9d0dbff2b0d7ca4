"""Other characters in a Word or LibreOffice document, in the runs where the old ones stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from refcli.manuscripts.documents.flow import Flow
from refcli.manuscripts.documents.flow_edits import Change, by_part, in_text
from refcli.manuscripts.documents.zipped import Archive
from refcli.manuscripts.model import Manuscript
from refcli.manuscripts.splicing import Edit

__all__ = ["replaced"]


def replaced(manuscript: Manuscript, data: bytes, edits: Sequence[Edit]) -> bytes:
    """Return a document with these edits; what a tab breaks stays as it is."""
    flows: list[Flow] = [source.map for source in manuscript.sources]
    starts = [flow.starts() for flow in flows]
    changes: dict[int, list[Change]] = {}
    for edit in edits:
        number = bisect_right(starts[edit.source], edit.start) - 1
        begin = starts[edit.source][number]
        flow = flows[edit.source]
        found = in_text(
            flow, flow.paragraphs[number], edit.start - begin, edit.end - begin, edit.text
        )
        changes.setdefault(edit.source, []).extend(found or [])
    archive = Archive(data, manuscript.sources[0].path)
    return archive.replaced(by_part(changes, flows))
