"""Cites of Zotero, Mendeley Desktop and Mendeley Cite: CSL's own, in a field, mark or tag."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from refcli.manuscripts.fields.cited import Cited
from refcli.manuscripts.model import Item
from refcli.parse.documents.fields import CslCitation, csl_citation, tagged_citation

__all__ = ["read", "read_tag"]


def read(code: str) -> Cited | None:
    """Read the code of a field or the name of a mark; None where it cites nothing."""
    return _cited(csl_citation(code))


def read_tag(tag: str) -> Cited | None:
    """Read the tag of a content control of Mendeley Cite; None where it cites nothing."""
    return _cited(tagged_citation(tag))


def _cited(found: CslCitation | None) -> Cited | None:
    items = tuple(map(_item, found.items)) if found else ()
    if found is None or not items:
        return None
    properties = found.citation.get("properties")
    mode = properties.get("mode") if isinstance(properties, Mapping) else None
    if mode == "composite":
        return Cited(found.program, items, "narrative")
    if all(item.suppress_author for item in items):
        return Cited(found.program, items, "suppress-author")
    return Cited(found.program, items)


def _item(cite: Mapping[str, Any]) -> Item:
    data = cite.get("itemData")
    record = dict(data) if isinstance(data, Mapping) else None
    key = ""
    if record is not None:
        key = str(record.get("citation-key") or record.get("citationKey") or "")
    locator = str(cite.get("locator") or "")
    return Item(
        key,
        0,
        locator,
        str(cite.get("label") or "page") if locator else "",
        str(cite.get("prefix") or ""),
        str(cite.get("suffix") or ""),
        record,
        bool(cite.get("suppress-author")),
    )
