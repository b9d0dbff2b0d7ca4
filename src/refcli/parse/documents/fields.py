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
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from refcli.record import Record

__all__ = [
    "CslCitation",
    "cited_items",
    "csl_citation",
    "endnote_records",
    "is_bibliography",
    "tagged_citation",
    "tagged_items",
    "unpacked",
]

_CITATION: Final = "CSL_CITATION"
_TAG: Final = "MENDELEY_CITATION_v3_"


class CslCitation(NamedTuple):
    """A citation as CSL-JSON has it, and the program that wrote it."""

    program: str
    """zotero or mendeley."""
    citation: Mapping[str, Any]
    """``citationItems``, ``properties``; not checked."""

    @property
    def items(self) -> list[Mapping[str, Any]]:
        """The cites, those that are objects."""
        cites = self.citation.get("citationItems")
        return [one for one in cites if isinstance(one, dict)] if isinstance(cites, list) else []


def csl_citation(code: str) -> CslCitation | None:
    """Return the citation in a field's code or a mark's name; None where there is none.

    >>> csl_citation('ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": []} RND1').program
    'zotero'
    """
    head, found, rest = code.partition(_CITATION)
    start = rest.find("{")
    if not found or start < 0:
        return None
    return _citation(rest[start:], "zotero" if "ZOTERO" in head else "mendeley")


def tagged_citation(tag: str) -> CslCitation | None:
    """Return the citation in the tag of a content control of Mendeley Cite, if it is one."""
    if not tag.startswith(_TAG):
        return None
    return _citation(unpacked(tag.removeprefix(_TAG)), "mendeley")


def cited_items(code: str) -> list[Record]:
    """Return the records in a citation field's code, none where it is another field.

    >>> cited_items('ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": [{"itemData": '
    ...             '{"id": 1, "type": "book", "title": "T"}}]}')
    [{'type': 'book', 'title': 'T', 'custom': {'source': {'format': 'zotero'}}}]
    """
    return _records(csl_citation(code))


def tagged_items(tag: str) -> list[Record]:
    """Return the records in the tag of a content control of Mendeley Cite, if it is one."""
    return _records(tagged_citation(tag))


def is_bibliography(code: str) -> bool:
    """Tell whether a field's code, a control's tag or a mark prints the list of the works."""
    return any(word in code for word in _LISTS) or code.split()[:1] == ["BIBLIOGRAPHY"]


_LISTS: Final = (
    "CSL_BIBLIOGRAPHY",
    "ZOTERO_BIBL",
    "MENDELEY_BIBLIOGRAPHY",
    "Mendeley Bibliography",
    "EN.REFLIST",
)

_ENDNOTE_RECORD: Final = re.compile(r"<record>.*?</record>", re.S)


def endnote_records(code: str) -> list[str]:
    """Return the records in a field of EndNote, each as an element of EndNote's XML."""
    return _ENDNOTE_RECORD.findall(code) if "<EndNote>" in code else []


def unpacked(data: str) -> str:
    """Return what is packed in base64, "" where that is damaged; its padding may be cut off."""
    compact = "".join(data.split())
    try:
        packed = base64.b64decode(compact + "=" * (-len(compact) % 4))
    except (binascii.Error, ValueError):
        return ""
    return packed.decode("utf-8", "replace")


def _citation(text: str, program: str) -> CslCitation | None:
    try:
        data, _ = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return CslCitation(program, data) if isinstance(data, dict) else None


def _records(found: CslCitation | None) -> list[Record]:
    if found is None:
        return []
    return [
        _record(item["itemData"], found.program)
        for item in found.items
        if isinstance(item.get("itemData"), dict)
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
