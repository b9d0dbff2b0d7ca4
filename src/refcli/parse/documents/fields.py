"""Citation fields of Zotero, Mendeley and EndNote: the records that a document carries along.

Zotero (all word processors) and Mendeley Desktop write ``ADDIN … CSL_CITATION {json}``;
Mendeley Cite puts the JSON, in base64, into the tag of a content control. Both hold the
cited items whole, as CSL-JSON, under ``citationItems[].itemData``. EndNote writes ``ADDIN
EN.CITE <EndNote>…``, with its own XML of the records, or packs that in base64 beside the
field (``w:fldData``).
"""

import base64
import binascii
import json
import re
from typing import Any, Final

from refcli.record import Record

__all__ = ["cited_items", "endnote_records", "is_bibliography", "tagged_items", "unpacked"]

_CITATION: Final = "CSL_CITATION"
_TAG: Final = "MENDELEY_CITATION_v3_"


def cited_items(code: str) -> list[Record]:
    """Return the records in a citation field's code, none where it is another field.

    >>> cited_items('ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": [{"itemData": '
    ...             '{"id": 1, "type": "book", "title": "T"}}]}')
    [{'type': 'book', 'title': 'T', 'custom': {'source': {'format': 'zotero'}}}]
    """
    head, found, rest = code.partition(_CITATION)
    if not found:
        return []
    start = rest.find("{")
    if start < 0:
        return []
    return _items(rest[start:], "zotero" if "ZOTERO" in head else "mendeley")


def tagged_items(tag: str) -> list[Record]:
    """Return the records in the tag of a content control of Mendeley Cite, if it is one."""
    if not tag.startswith(_TAG):
        return []
    try:
        text = base64.b64decode(tag.removeprefix(_TAG)).decode()
    except (binascii.Error, ValueError):
        return []
    return _items(text, "mendeley")


def is_bibliography(code: str) -> bool:
    """Tell whether a field's code or a control's tag prints the list of the cited items."""
    return any(word in code for word in _LISTS) or code.split()[:1] == ["BIBLIOGRAPHY"]


_LISTS: Final = ("CSL_BIBLIOGRAPHY", "ZOTERO_BIBL", "MENDELEY_BIBLIOGRAPHY", "EN.REFLIST")

_ENDNOTE_RECORD: Final = re.compile(r"<record>.*?</record>", re.S)


def endnote_records(code: str) -> list[str]:
    """Return the records in a field of EndNote, each as an element of EndNote's XML."""
    return _ENDNOTE_RECORD.findall(code) if "<EndNote>" in code else []


def unpacked(data: str) -> str:
    """Return what is packed beside a field in base64, "" where that is damaged."""
    try:
        return base64.b64decode("".join(data.split())).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


def _items(text: str, program: str) -> list[Record]:
    try:
        data, _ = json.JSONDecoder().raw_decode(text)
    except (json.JSONDecodeError, RecursionError):
        return []
    cited = data.get("citationItems") if isinstance(data, dict) else None
    return [
        _record(item["itemData"], program)
        for item in (cited if isinstance(cited, list) else ())
        if isinstance(item, dict) and isinstance(item.get("itemData"), dict)
    ]


def _record(item: dict[str, Any], program: str) -> Record:
    """Return the item without its number in a program that refcli does not ask.

    The citation key that the program gave it is kept.
    """
    record = {key: value for key, value in item.items() if key not in _KEYS}
    if key := next((item[name] for name in _KEYS[:2] if isinstance(item.get(name), str)), ""):
        record["id"] = key
    record["custom"] = {**_mapping(item.get("custom")), "source": {"format": program}}
    return record


_KEYS: Final = ("citation-key", "citationKey", "id")


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
