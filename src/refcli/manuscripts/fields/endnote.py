"""EndNote's fields: ``ADDIN EN.CITE <EndNote><Cite>…``, the XML bare or packed beside it."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from refcli.csl.items.locators import split_locator
from refcli.errors import InputError
from refcli.manuscripts.fields.cited import Cited
from refcli.manuscripts.model import Citation, Item
from refcli.parse.documents.fields import unpacked
from refcli.record import Record
from refcli.values.people import names

__all__ = ["read", "unformatted"]

_CITE: Final = re.compile(r"<Cite\b([^<>]*)>(.*?)</Cite>", re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]*>")


def read(code: str, data: str = "") -> Cited | None:
    """Read the code of a field; ``data`` is the base64 of ``w:fldData``."""
    start = code.find("<EndNote>")
    xml = code[start:] if start >= 0 else unpacked(data)
    items = tuple(_item(match[1], match[2]) for match in _CITE.finditer(xml))
    if not items:
        return None
    alone = all(item.suppress_author for item in items)
    return Cited("endnote", items, "suppress-author" if alone else "parenthetical")


_UNFORMATTED: Final = re.compile(r"\{(?:[^{}#;\n]*#\d+(?:@[^{};`\n]*)?(?:`[^{};\n]*)?;?[ ]?)+\}")
_ONE: Final = re.compile(
    r"(?:([^{}`#;]*)\\?`)?\s*([^{}#;,]*?)(?:,\s*([^{}#;]*?))?\s*#(\d+)(?:@([^{};`]*))?(?:`([^{};]*))?"
)


def unformatted(text: str, spans: list[tuple[int, int]]) -> list[Citation]:
    """Return EndNote's citations that are not formatted yet: ``{Turing, 1950 #10@433}``.

    The number is that of the record in its library. ``spans`` belong to fields already; what
    is found is added to them.
    """
    found = []
    for match in _UNFORMATTED.finditer(text) if "#" in text else ():
        if any(start < match.end() and match.start() < stop for start, stop in spans):
            continue
        items = []
        for one in _ONE.finditer(text, match.start() + 1, match.end() - 1):
            year = (one[3] or "").strip()
            record: Record = {"custom": {"number": int(one[4])}}
            if name := one[2].strip():
                record["author"] = [{"family": name}]
            if year:
                parts = {"date-parts": [[int(year)]]} if year.isdecimal() else {"literal": year}
                record["issued"] = parts
            label, locator, rest = split_locator(one[5] or "") if one[5] else ("", "", "")
            if one[5] and not locator:
                label, locator, rest = "page", one[5].strip(), ""
            prefix = f"{one[1].strip()} " if one[1] and one[1].strip() else ""
            suffix = f"{rest}{one[6] or ''}"
            items.append(Item("", match.start(), locator, label, prefix, suffix, record))
        if items:
            found.append(
                Citation(tuple(items), "parenthetical", 0, *match.span(), form="scannable")
            )
            spans.append(match.span())
    return found


def _value(xml: str, *names: str) -> str:
    for name in names:
        match = re.search(rf"<{name}\b[^<>]*>(.*?)</{name}>", xml, re.DOTALL)
        if match and (text := unescape(_TAG.sub("", match[1])).strip()):
            return text
    return ""


def _item(attributes: str, xml: str) -> Item:
    head = xml.partition("<record>")[0]
    pages = _value(head, "Pages")
    suffix = _value(head, "Suffix")
    label, locator = ("page", pages) if pages else ("", "")
    if not pages and suffix:
        label, locator, suffix = split_locator(suffix)
    return Item(
        _value(xml, "label") if " " not in _value(xml, "label") else "",
        0,
        locator,
        label,
        unescape(_TAG.sub("", _raw(head, "Prefix"))),
        suffix,
        _record(xml),
        'ExcludeAuth="1"' in attributes,
    )


def _raw(xml: str, name: str) -> str:
    match = re.search(rf"<{name}\b[^<>]*>(.*?)</{name}>", xml, re.DOTALL)
    return match[1] if match else ""


def _record(xml: str) -> Record:
    """Return the record of a cite; what it lacks, the cite may name: an author and a year."""
    head, found, rest = xml.partition("<record>")
    record = _whole(f"{found}{rest[: rest.find('</record>')]}</record>") if found else {}
    record.setdefault("type", "document")
    if author := _value(head, "Author"):
        record.setdefault("author", [names.parse(author)])
    if (year := _value(head, "Year")[:4]).isdecimal():
        record.setdefault("issued", {"date-parts": [[int(year)]]})
    return record


def _whole(xml: str) -> Record:
    """Return the record of an element of EndNote's XML, an empty one where it is damaged."""
    from refcli.formats.endnote.xml import read as read_records

    try:
        return read_records(f"<xml><records>{xml}</records></xml>").records[0]
    except InputError:
        return {}
