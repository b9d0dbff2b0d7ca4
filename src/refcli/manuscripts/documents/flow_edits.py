"""Changing text in a flow: which characters of the XML go, and what comes instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from refcli.manuscripts.documents.flow import Flow, Paragraph, Piece
from refcli.manuscripts.documents.xml_tokens import escaped
from refcli.manuscripts.splicing import spliced_text

__all__ = ["Change", "by_part", "in_runs", "in_text", "without"]

Change: TypeAlias = tuple[int, int, str]
"""Where in the XML, and what stands there then."""


def in_text(flow: Flow, paragraph: Paragraph, at: int, stop: int, new: str) -> list[Change] | None:
    """Return the changes that put other characters into the run of the first old one.

    None where a tab or a line break stands among the old ones, or they stand in CDATA.
    """
    pieces = paragraph.pieces_between(at, stop)
    if not pieces or not all(map(flow.is_text, pieces)):
        return None
    changes = []
    written = escaped(new)
    for piece in pieces:
        start, end = flow.raw_span(piece, at, stop)
        changes.append((start, end, written))
        written = ""
    return changes


def without(flow: Flow, paragraph: Paragraph, at: int, stop: int) -> list[Change] | None:
    """Return the changes that take characters out of runs of Word; None as for `in_text`.

    The spaces of what is left count, although their texts begin or end with them now.
    """
    changes = in_text(flow, paragraph, at, stop, "") if at < stop else []
    if changes:
        for piece in paragraph.pieces_between(at, stop):
            changes += _keep_space(flow, piece)
    return changes


def in_runs(
    flow: Flow, paragraph: Paragraph, at: int, stop: int, new: Callable[[str], str]
) -> list[Change] | None:
    """Return the changes that put runs of Word in the place of characters.

    ``new`` makes the runs from the formatting of the first character. None where the characters
    stand in different elements (half in a tracked change, half in a link), beside a tab, or in
    CDATA.
    """
    pieces = paragraph.pieces_between(at, stop)
    if not pieces or not all(map(flow.is_text, pieces)):
        return None
    if len({piece.run.parent for piece in pieces}) > 1:
        return None
    first, last = pieces[0], pieces[-1]
    properties = first.run.properties
    changes = [(piece.start, piece.end, "") for piece in pieces[1:-1]]
    start, first_end = flow.raw_span(first, at, stop)
    last_start, end = flow.raw_span(last, at, stop)
    has_before = start > first.start
    w = flow.prefix
    if first is last:
        opening, closing, start, end = _around(flow, first, start, end, properties)
        changes.append((start, end, f"{opening}{new(properties)}{closing}"))
    else:
        opening, closing, start, first_end = _around(flow, first, start, first_end, properties)
        changes.append((start, first_end, f"{opening}{new(properties)}{closing}"))
        changes.append((last_start, end, ""))
        changes += _keep_space(flow, last)
    if has_before and w is not None:
        changes += _keep_space(flow, first)
    return changes


def _around(
    flow: Flow, piece: Piece, start: int, end: int, properties: str
) -> tuple[str, str, int, int]:
    """Return what closes the run before, what opens it again after, and what is taken out.

    A run of which nothing is left is taken out whole.
    """
    w, xml = flow.prefix, flow.xml
    opening = f"</{w}t></{w}r>"
    closing = f'<{w}r>{properties}<{w}t xml:space="preserve">'
    if start == piece.start:
        head = re.compile(rf"<{w}r(?:\s[^<>]*)?>{re.escape(properties)}<{w}t(?:\s[^<>]*)?>")
        match = head.match(xml, piece.run.start)
        if match and match.end() == start:
            opening, start = "", piece.run.start
    if end == piece.end and xml.startswith(f"</{w}t></{w}r>", end):
        closing = ""
        end += len(f"</{w}t></{w}r>")
    return opening, closing, start, end


def _keep_space(flow: Flow, piece: Piece) -> list[Change]:
    """Say of a text that its spaces count, now that it ends in one."""
    start = flow.xml.rfind("<", 0, piece.start)
    tag = flow.xml[start : piece.start]
    if "xml:space" in tag or tag.startswith("<!") or not tag.endswith(">"):
        return []
    return [(piece.start - 1, piece.start - 1, ' xml:space="preserve"')]


def by_part(changes: Mapping[int, Sequence[Change]], flows: Sequence[Flow]) -> dict[str, bytes]:
    """Return the parts that change, by their names."""
    return {
        # Two citations in one text ask twice for its spaces to count.
        flows[source].name: spliced_text(flows[source].xml, dict.fromkeys(found)).encode(
            flows[source].encoding
        )
        for source, found in changes.items()
        if found
    }
