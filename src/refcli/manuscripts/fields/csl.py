"""Fields that hold CSL-JSON: Zotero, Mendeley Desktop, Mendeley Cite.

``ADDIN ZOTERO_ITEM CSL_CITATION {json}``, ``ADDIN CSL_CITATION {json}`` (Mendeley); in Mendeley
Cite the JSON is packed in the tag of a content control.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any

from refcli.manuscripts.fields.cited import Cited
from refcli.manuscripts.model import Item

__all__ = ["read", "read_packed"]


def read(code: str) -> Cited | None:
    """Read the code of a field or the name of a mark; None where its JSON is broken."""
    head, _, rest = code.partition("CSL_CITATION")
    start = rest.find("{")
    if start < 0:
        return None
    try:
        value, _ = json.JSONDecoder().raw_decode(rest, start)
    except (ValueError, RecursionError):
        return None
    return _cited(value, "zotero" if "ZOTERO" in head else "mendeley")


def read_packed(text: str) -> Cited | None:
    """Read the tag of Mendeley Cite: base64 of JSON."""
    try:
        value = json.loads(base64.b64decode(text + "=" * (-len(text) % 4)).decode("utf-8"))
    except (binascii.Error, ValueError, RecursionError):
        return None
    return _cited(value, "mendeley")


def _cited(value: Any, program: str) -> Cited | None:
    if not isinstance(value, Mapping):
        return None
    cites = value.get("citationItems")
    items = tuple(_item(cite) for cite in cites or () if isinstance(cite, Mapping))
    if not items:
        return None
    properties = value.get("properties")
    mode = properties.get("mode") if isinstance(properties, Mapping) else None
    if mode == "composite":
        return Cited(program, items, "narrative")
    if all(item.suppress_author for item in items):
        return Cited(program, items, "suppress-author")
    return Cited(program, items)


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
