"""The code of Zotero's fields: what a citation cites, whole, so that the document is its memory.

``ADDIN ZOTERO_ITEM CSL_CITATION {json}`` in Word, ``ZOTERO_ITEM CSL_CITATION {json} RND…`` in
LibreOffice; ``itemData`` holds the record with its ``citation-key``. Zotero shows items without
``uris`` as embedded in the document. ``ZOTERO_BIBL {json}`` is the list; what it holds and no
citation cites stands under ``embedded``, for Zotero itself names such works by address alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from refcli.csl.tree import Tree, plain
from refcli.manuscripts.model import Citation, Item
from refcli.record import Record

__all__ = ["citation_code", "edited_in_zotero", "list_code", "mark_id", "uncited_in"]

_SCHEMA: Final = "https://github.com/citation-style-language/schema/raw/master/csl-citation.json"

_LIST: Final[dict[str, list[Any]]] = {"uncited": [], "omitted": [], "custom": []}
_EMBEDDED: Final = "embedded"


def citation_code(
    citation: Citation,
    tree: Tree,
    records: Mapping[str, Record],
    *,
    place: int,
    note: int = 0,
    old: str = "",
) -> str:
    """Return ``ZOTERO_ITEM CSL_CITATION {json}`` for a citation.

    ``old`` is the code that stands there: what Zotero keeps in it (addresses, numbers of its
    items) stays. The same citation gives the same code at the same ``place``.
    """
    before = _json(old, "CSL_CITATION")
    kept = before.get("citationItems")
    cites = kept if isinstance(kept, list) and len(kept) == len(citation.items) else []
    items = []
    for at, item in enumerate(citation.items):
        own = dict(cites[at]) if cites and isinstance(cites[at], Mapping) else {}
        items.append(_cite(item.csl(), own, item.key, records))
    text = plain(tree)
    properties = {"formattedCitation": text, "plainCitation": text, "noteIndex": note}
    if citation.mode in ("narrative", "author-only"):
        properties["mode"] = "composite" if citation.mode == "narrative" else "author-only"
    identity = before.get("citationID") or _identity(citation, place)
    whole = {
        "citationID": identity,
        "properties": properties,
        "citationItems": items,
        "schema": _SCHEMA,
    }
    return f"ZOTERO_ITEM CSL_CITATION {json.dumps(whole, ensure_ascii=False)}"


def list_code(uncited: Sequence[Item], records: Mapping[str, Record], *, old: str = "") -> str:
    """Return ``ZOTERO_BIBL {json} CSL_BIBLIOGRAPHY``; ``uncited`` are works that it holds, too.

    What Zotero keeps in the code that stands there, ``old``, stays.
    """
    whole: dict[str, Any] = {**_LIST, **_json(old, "ZOTERO_BIBL")}
    whole.pop(_EMBEDDED, None)
    if embedded := [
        _cite({}, {}, item.key, records)["itemData"] for item in uncited if item.key in records
    ]:
        whole[_EMBEDDED] = embedded
    code = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return f"ZOTERO_BIBL {code} CSL_BIBLIOGRAPHY"


def uncited_in(code: str) -> list[Item]:
    """Return the works that the code of a list embeds, for no citation cites them."""
    found = _json(code, "ZOTERO_BIBL").get(_EMBEDDED)
    records = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    return [
        Item(str(one.get("citation-key") or one.get("id") or ""), 0, record=one) for one in records
    ]


def edited_in_zotero(code: str) -> int:
    """Return of how many works Zotero itself was told to list, leave out or word otherwise."""
    whole = _json(code, "ZOTERO_BIBL")
    return sum(len(part) for name in _LIST if isinstance(part := whole.get(name), list))


def mark_id(name: str) -> str:
    """Return the letters that make the name of a mark in LibreOffice its own: ``RND…``."""
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"RND{digest[:10]}"


def _cite(
    cite: dict[str, Any], old: dict[str, Any], key: str, records: Mapping[str, Record]
) -> dict[str, Any]:
    data = old.get("itemData")
    record = records.get(key)
    if record is not None:
        data = {name: value for name, value in record.items() if name not in ("custom", "multi")}
    whole: dict[str, Any] = {"id": key, "uris": old.get("uris", [])}
    if isinstance(data, Mapping):
        whole["itemData"] = {**data, "id": key, "citation-key": key}
    whole |= {name: value for name, value in old.items() if name not in whole}
    for name in ("locator", "label", "prefix", "suffix", "suppress-author"):
        whole.pop(name, None)
        if name in cite:
            whole[name] = cite[name]
    return whole


def _json(code: str, kind: str) -> dict[str, Any]:
    start = code.find("{")
    if kind not in code or start < 0:
        return {}
    try:
        value, _ = json.JSONDecoder().raw_decode(code, start)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _identity(citation: Citation, place: int) -> str:
    text = f"{place} {' '.join(item.key for item in citation.items)}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
