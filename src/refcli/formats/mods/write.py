"""Records written as MODS XML, version 3.7.

What a record loses is told by reading back what was written, so that nothing is said falsely.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final
from xml.etree import ElementTree as ET

from refcli import record as rec
from refcli.formats import pieces
from refcli.formats.mods.read import genres, record_of, roles
from refcli.formats.results import Losses, WriteResult
from refcli.formats.shared.moved import says_same
from refcli.formats.shared.xml_elements import xml_safe
from refcli.record import Record
from refcli.text.markup import without_tags
from refcli.values import dates, keywords

__all__ = ["joined", "write"]

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<modsCollection xmlns="http://www.loc.gov/mods/v3" version="3.7">\n'
)
_TAIL: Final = "</modsCollection>\n"
_WITH_JOURNAL: Final = ("article-journal", "article-magazine", "article-newspaper")


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as a modsCollection, one ``mods`` a record."""
    losses, parts = Losses(), [_HEAD]
    for record in records:
        element = _element_of(record)
        for field in _lost(record, record_of(element)):
            losses.add(field, rec.key(record))
        ET.indent(element)
        parts.append(ET.tostring(element, encoding="unicode") + "\n")
    return WriteResult("".join([*parts, _TAIL]), losses.listed())


def joined(texts: Iterable[str]) -> Iterator[str]:
    """Make one collection of several."""
    return pieces.enclosed(texts, _HEAD, _TAIL)


def _element_of(record: Record) -> ET.Element:
    root = ET.Element("mods")
    _titles(root, record, "title", "title-short")
    if (original := rec.text(record, "original-title")) and "title" in record:
        _put(_put(root, "titleInfo", type="uniform"), "title", original)
    has_host = bool(rec.text(record, "container-title") or record.get("container-author"))
    host = ET.Element("relatedItem", type="host") if has_host else None
    inner = root if host is None else host
    for variable, code in _codes().items():
        if variable not in ("publisher", "author", "container-author"):
            _people(root, record, variable, code)
    _people(root, record, "author", "aut", at=0)
    type_ = rec.text(record, "type")
    if genre := _genres().get(type_):
        _put(root, "genre", genre)
    _origin(root if type_ not in _WITH_JOURNAL or host is None else inner, root, record)
    if language := rec.text(record, "language"):
        _put(_put(root, "language"), "languageTerm", language, type="code", authority="rfc5646")
    if pages := rec.text(record, "number-of-pages"):
        _put(_put(root, "physicalDescription"), "extent", f"{pages} p.")
    _put(root, "abstract", rec.text(record, "abstract"))
    _put(root, "note", rec.text(record, "note"))
    for word in keywords.split(rec.text(record, "keyword")):
        _put(_put(root, "subject"), "topic", word)
    if host is not None:
        root.append(host)
        _titles(host, record, "container-title", "container-title-short")
        _people(host, record, "container-author", "aut")
    _part(inner, record)
    _series(root, record)
    _identifiers(root, inner, record)
    _location(root, record)
    return root


def _titles(parent: ET.Element, record: Record, variable: str, short: str) -> None:
    # A short title alone would read back as the whole one.
    title = rec.text(record, variable)
    if title:
        _put(_put(parent, "titleInfo"), "title", without_tags(title))
    if title and (abbreviated := rec.text(record, short)):
        _put(_put(parent, "titleInfo", type="abbreviated"), "title", without_tags(abbreviated))


def _people(
    parent: ET.Element, record: Record, variable: str, code: str, at: int | None = None
) -> None:
    """Add the names of a variable with their role; ``at`` 0 puts them behind the titles."""
    place = len(parent.findall("titleInfo")) if at == 0 else len(parent)
    for offset, name in enumerate(rec.names(record, variable)):
        element = ET.Element("name")
        parent.insert(place + offset, element)
        literal = str(name.get("literal", ""))
        if literal == rec.OTHERS:
            _put(element, "etal", "et al.")
        elif literal:
            element.set("type", "corporate")
            _put(element, "namePart", literal)
        else:
            element.set("type", "personal")
            _put(element, "namePart", _family(name), type="family")
            given = (name.get("given"), name.get("dropping-particle"))
            _put(element, "namePart", " ".join(filter(None, given)), type="given")
            _put(element, "namePart", str(name.get("suffix", "")), type="termsOfAddress")
        role = _put(element, "role")
        _put(role, "roleTerm", code, type="code", authority="marcrelator")


def _family(name: Mapping[str, Any]) -> str:
    parts = (name.get("non-dropping-particle"), name.get("family"))
    return " ".join(str(part) for part in parts if part)


def _origin(parent: ET.Element, root: ET.Element, record: Record) -> None:
    """Add publisher, place and edition where the work came out; the date is the work's own."""
    place, publisher = rec.text(record, "publisher-place"), rec.text(record, "publisher")
    edition, issued = rec.text(record, "edition"), record.get("issued")
    if place or publisher or edition:
        origin = _put(parent, "originInfo")
        if place:
            _put(_put(origin, "place"), "placeTerm", place, type="text")
        _put(origin, "publisher", publisher)
        _put(origin, "edition", edition)
    if isinstance(issued, dict) and (date := dates.written(issued)):
        found = root.find("originInfo")
        origin = _put(root, "originInfo") if found is None else found
        start, slash, end = date.partition("/")
        encoding = {"encoding": "edtf"} if "literal" not in issued else {}
        if slash and start and end and "literal" not in issued:
            _put(origin, "dateIssued", start, point="start", **encoding)
            _put(origin, "dateIssued", end, point="end", **encoding)
        else:
            _put(origin, "dateIssued", date, **encoding)


def _part(parent: ET.Element, record: Record) -> None:
    details = {kind: rec.text(record, variable) for kind, variable in _DETAILS.items()}
    page = rec.text(record, "page")
    if not page and not any(details.values()):
        return
    part = _put(parent, "part")
    for kind, number in details.items():
        if number:
            _put(_put(part, "detail", type=kind), "number", number)
    if page:
        extent = _put(part, "extent", unit="pages")
        first, last = rec.page_range(record)
        if last and "," not in page:
            _put(extent, "start", first)
            _put(extent, "end", last)
        else:
            _put(extent, "list", page)


_DETAILS: Final = {"volume": "volume", "issue": "issue", "chapter": "chapter-number"}


def _series(root: ET.Element, record: Record) -> None:
    title, number = rec.text(record, "collection-title"), rec.text(record, "collection-number")
    editors = record.get("collection-editor")
    if title or number or editors:
        series = _put(root, "relatedItem", type="series")
        info = _put(series, "titleInfo")
        _put(info, "title", title)
        _put(info, "partNumber", number)
        _people(series, record, "collection-editor", "edt")


def _identifiers(root: ET.Element, inner: ET.Element, record: Record) -> None:
    for variable, (kind, in_host) in _IDENTIFIERS.items():
        if text := rec.text(record, variable):
            _put(inner if in_host else root, "identifier", text, type=kind)
    _put(root, "identifier", rec.key(record), type="citekey")


_IDENTIFIERS: Final = {
    "ISSN": ("issn", True),
    "ISBN": ("isbn", True),
    "DOI": ("doi", False),
    "PMID": ("pmid", False),
    "PMCID": ("pmc", False),
    "number": ("report number", False),
}


def _location(root: ET.Element, record: Record) -> None:
    archive, shelf = rec.text(record, "archive"), rec.text(record, "call-number")
    url, accessed = rec.text(record, "URL"), record.get("accessed")
    if not (archive or shelf or url):
        return
    location = _put(root, "location")
    _put(location, "physicalLocation", archive)
    _put(location, "shelfLocator", shelf)
    visited = dates.written(accessed) if isinstance(accessed, dict) else ""
    if url:
        _put(location, "url", url, **({"dateLastAccessed": visited} if visited else {}))


def _put(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    """Add an element; one of an empty text is made, but not added."""
    element = ET.Element(tag, attributes)
    if text:
        element.text = xml_safe(text)
    if text != "":
        parent.append(element)
    return element


@cache
def _genres() -> Mapping[str, str]:
    """Return the genre of each CSL type."""
    return _first(genres())


@cache
def _codes() -> Mapping[str, str]:
    """Return the code of each role."""
    return _first(roles())


def _first(aliases: Mapping[str, str]) -> dict[str, str]:
    return {meaning: alias for alias, meaning in reversed([*aliases.items()])}


def _lost(record: Record, back: Record) -> Iterable[str]:
    """Yield what does not read back, as losses are named."""
    for variable, value in record.items():
        if variable in _SILENT or value in ("", [], {}, None):
            continue
        if not says_same(variable, value, back.get(variable)):
            yield variable
    # A series with a number behind it reads back as two variables.
    yield from (v for v in back if v not in record and v not in (*_SILENT, "type"))
    for name in rec.custom(record):
        if name == "fields":
            yield from (f"custom.fields.{field}" for field in rec.custom(record)[name])
        elif name not in ("number", "source") and rec.custom(record)[name]:
            yield f"custom.{name}"


_SILENT: Final = ("id", "citation-key", "custom")
