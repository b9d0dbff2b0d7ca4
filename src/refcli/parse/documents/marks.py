"""What LibreOffice keeps of a citation: reference marks, bookmarks, its own bibliography marks.

Zotero and Mendeley write their code into the name of a reference mark, or into properties of
the document where the citation is a bookmark. The marks of LibreOffice's own bibliography
(OpenDocument 1.3 part 3, 8.1.1) have the fields of BibTeX as attributes: they are given on as
an entry of BibTeX, which its reader knows.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final
from xml.etree import ElementTree as ET

__all__ = ["bibtex_of", "codes_in_properties"]

_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

_PIECE: Final = re.compile(r"(ZOTERO_BREF_\w+?|Mendeley_Bookmark_\w+?)_(\d+)$")
"""A property with one piece of the code of a bookmark; a property is 255 characters at most."""

_NAMES: Final = {
    "report-type": "type",
    "url": "url",
    "issn": "issn",
    "isbn": "isbn",
}

_TYPES: Final = {"www": "online", "journal": "periodical", "email": "letter"}


def codes_in_properties(properties: Iterable[tuple[str, str]]) -> list[str]:
    """Return the codes of citations whose pieces stand in properties, (name, value) each."""
    pieces: dict[str, dict[int, str]] = {}
    for name, value in properties:
        if found := _PIECE.match(name):
            pieces.setdefault(found[1], {})[int(found[2])] = value
    return ["".join(parts[at] for at in sorted(parts)) for parts in pieces.values()]


def bibtex_of(mark: ET.Element) -> str:
    """Return a mark of LibreOffice's bibliography as an entry of BibTeX."""
    fields = {
        name.removeprefix(_TEXT): value
        for name, value in mark.attrib.items()
        if name.startswith(_TEXT) and value.strip()
    }
    key = re.sub(r"[^\w:.+/-]+", "", fields.pop("identifier", "")) or "ref"
    kind = fields.pop("bibliography-type", "misc")
    return _entry(_TYPES.get(kind, kind), key, fields)


def _entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    lines = [f"@{kind}{{{key},"]
    for name, value in fields.items():
        if name.startswith("custom"):
            continue
        if name in ("author", "editor"):
            value = re.sub(r"\s*;\s*", " and ", value)
        lines.append(f"  {_NAMES.get(name, name)} = {{{_escaped(value)}}},")
    return "\n".join([*lines, "}"])


_ACTIVE: Final = re.compile(r"([%&#_$])")


def _escaped(value: str) -> str:
    plain = value.replace("\\", "\\textbackslash{}") if "\\" in value else value
    return _ACTIVE.sub(r"\\\1", plain.replace("{", "").replace("}", ""))
