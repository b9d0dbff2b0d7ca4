"""What documents of Word and of OpenDocument have in common, once their text is read."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from refcli.manuscripts.documents.flow import Flow
from refcli.manuscripts.documents.zotero_code import uncited_in
from refcli.manuscripts.model import Citation, Heading
from refcli.manuscripts.syntax.cross_references import is_cross_reference
from refcli.manuscripts.syntax.masking import EMAIL, masked
from refcli.manuscripts.syntax.pandoc import find_citations

__all__ = ["headings_in", "place_of_list", "typed_in", "uncited_in_list"]

_EMAIL: Final = re.compile(EMAIL + r"|\b(?:https?|mailto):\S+")


def headings_in(flow: Flow) -> list[Heading]:
    """Return the headings of the main part of a document."""
    return [
        Heading(one.level, one.text.strip(), 0, start, start + one.length)
        for one, start in zip(flow.paragraphs, flow.starts(), strict=True)
        if one.level and one.length
    ]


def place_of_list(flow: Flow) -> tuple[int, int, int] | None:
    """Return where the list stands, or ``{{refs}}``: the source, its first and last character."""
    starts = flow.starts()
    for field in flow.fields:
        if field.is_list:
            last = max(field.last_paragraph, field.paragraph)
            start = starts[field.paragraph] + max(
                0, min(field.at, flow.paragraphs[field.paragraph].length)
            )
            return 0, start, starts[last] + flow.paragraphs[last].length
    for one, start in zip(flow.paragraphs, starts, strict=True):
        if one.text.strip() == "{{refs}}":
            return 0, start, start + one.length
    return None


def uncited_in_list(flow: Flow) -> list[Citation]:
    """Return what the list of a document holds and no citation cites; it is read last."""
    code = next((field.code for field in flow.fields if field.is_list and field.code), "")
    items = tuple(uncited_in(code))
    end = len(flow.text)
    return (
        [Citation(items, "nocite", 0, end, end, order=(end + 1,), form="zotero")] if items else []
    )


def typed_in(
    text: str, spans: list[tuple[int, int]], source: int, known: Container[str]
) -> list[Citation]:
    """Return the typed keys of a text in which these spans belong to fields."""

    def accept(key: str) -> bool:
        return key in known or not is_cross_reference(key)

    if "@" not in text:
        return []
    clean = masked(text, spans + [m.span() for m in _EMAIL.finditer(text)])
    return find_citations(clean, accept, source=source, one_line=True)
