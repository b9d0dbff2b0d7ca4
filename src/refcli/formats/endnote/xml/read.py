"""EndNote XML to records.

Text stands in ``<style face="…">`` elements, whose faces are kept as CSL's markup.
Source: RSXML.dtd of EndNote and what its versions 8 to 21 write.
"""

from collections.abc import Mapping
from typing import Final

from refcli.errors import InputError
from refcli.formats.endnote import types as endnote_types
from refcli.formats.endnote.xml.styles import text_of
from refcli.formats.results import ReadResult
from refcli.formats.shared.record_fields import RecordFields, Setter
from refcli.formats.shared.titles import is_short_for
from refcli.formats.shared.xml_elements import Element, parse
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, Record
from refcli.values import identifiers

__all__ = ["NAMES", "OF_BOOK", "REST", "TEXTS", "read", "record_of"]

TEXTS: Final = (
    ("titles/title", "title"),
    ("titles/short-title", "title-short"),
    ("periodical/full-title", "container-title"),
    ("titles/secondary-title", "container-title"),
    ("alt-periodical/full-title", "container-title"),
    ("periodical/abbr-1", "container-title-short"),
    ("titles/alt-title", "container-title-short"),
    ("titles/tertiary-title", "collection-title"),
    ("pages", "page"),
    ("volume", "volume"),
    ("number", "issue"),
    ("num-vols", "number-of-volumes"),
    ("edition", "edition"),
    ("section", "section"),
    ("publisher", "publisher"),
    ("pub-location", "publisher-place"),
    ("isbn", "serial"),
    ("electronic-resource-num", "DOI"),
    ("urls/related-urls/url", "URL"),
    ("urls/web-urls/url", "URL"),
    ("abstract", "abstract"),
    ("notes", "note"),
    ("language", "language"),
    ("call-num", "call-number"),
    ("work-type", "genre"),
    ("remote-database-name", "source"),
)
NAMES: Final = (
    ("authors", "author"),
    ("secondary-authors", "editor"),
    ("tertiary-authors", "collection-editor"),
    ("subsidiary-authors", "translator"),
)
_PATHS: Final = {path.rpartition("/")[2]: path for path, _ in reversed(TEXTS)}
"""The places of fields by their names."""

REST: Final = (
    "auth-address",
    "research-notes",
    "caption",
    "custom1",
    "custom2",
    "custom3",
    "custom4",
    "custom5",
    "custom6",
    "custom7",
    "orig-pub",
    "remote-database-provider",
    "reprint-edition",
    "misc1",
    "misc2",
    "misc3",
)


def read(source: str) -> ReadResult:
    """Read the records of an EndNote library in XML.

    Raises InputError where it is no XML, or another one.
    """
    root = parse(source, "EndNote XML")
    records = list(root.iter("record"))
    own = [element for element in records if any(child.tag in _CHILDREN for child in element)]
    if not own and (records or root.tag not in ("xml", "records")):
        raise InputError("not EndNote XML: its root is <{tag}>", tag=root.tag)
    return ReadResult([record_of(element) for element in own], [])


_CHILDREN: Final = frozenset(
    ("ref-type", "contributors", "dates", *(path.partition("/")[0] for path, _ in TEXTS), *REST)
)
"""What a record of EndNote holds: those of MARC and of OAI have the name alone in common."""


def record_of(element: Element) -> Record:
    """Return the record of a ``record`` element."""
    kind = element.find("ref-type")
    name = kind.get("name", "") if kind is not None else ""
    number = (kind.text or "").strip() if kind is not None else ""
    draft = RecordFields(endnote_types.csl_type(name, number) or "document")
    draft.text("id", text_of(element.find("label")))
    own = endnote_types.fields_of_work(
        draft.record["type"], lambda field: text_of(element.find(_PATHS.get(field, field)))
    )
    _put_people(draft, element, own)
    if name == "Edited Book" and "editor" not in draft.record and "author" in draft.record:
        draft.record["editor"] = draft.record.pop("author")
    tags = {child.tag for child in element}
    for path, first, field, variable in _IN_ORDER:
        if first in tags and (text := text_of(element.find(path))):
            _put(draft, path, own.get(field, variable), text)
    _settle_journal(draft, text_of(element.find("titles/alt-title")))
    _put_dates(draft, element)
    for keyword in element.findall("keywords/keyword"):
        draft.keyword(text_of(keyword))
    draft.accession("accession-num", text_of(element.find("accession-num")))
    for field in REST:
        if field in tags and (text := text_of(element.find(field))):
            _put_custom(draft, field, own.get(field, ""), text)
    draft.rest("translated-title", text_of(element.find("titles/translated-title")))
    for url in element.findall("urls/related-urls/url")[1:]:
        draft.rest("url", text_of(url))
    for file in element.findall("urls/pdf-urls/url"):
        draft.file(text_of(file))
    if own.get("pages") == "number-of-pages":
        draft.pages_are_extent()
    return draft.finish()


_IN_ORDER: Final = [
    (path, path.partition("/")[0], path.rpartition("/")[2], variable)
    for path, variable in sorted(TEXTS, key=lambda pair: pair[0] != "work-type")
]
"""The kind of a work first: a degree in another field may only say the same."""


def _put_people(draft: RecordFields, element: Element, own: Mapping[str, str]) -> None:
    groups = dict(NAMES)
    if draft.record["type"] == "book" and element.find("contributors/tertiary-authors") is not None:
        # Of a book the second are the editors of the series where the third are its own.
        groups.update(OF_BOOK if element.find("contributors/secondary-authors") is not None else ())
    for group, general in groups.items():
        variable = own.get(group, general)
        people = [text_of(person) for person in element.findall(f"contributors/{group}/author")]
        if variable in NAME_VARIABLES:
            for person in people:
                draft.name(variable, person)
        else:
            draft.text(variable, "; ".join(people))


OF_BOOK: Final = (("secondary-authors", "collection-editor"), ("tertiary-authors", "editor"))


def _put(draft: RecordFields, path: str, variable: str, text: str) -> None:
    if variable in DATE_VARIABLES:
        draft.day(variable, text)
    elif variable == "number" and path == "isbn":
        draft.number("number", text)
    elif setter := _SETTERS.get(variable):
        setter(draft, text)
    elif not draft.text(variable, text) and draft.record[variable] != text and "/" not in path:
        draft.rest(path, text)


_SETTERS: Final[Mapping[str, Setter]] = {
    "DOI": RecordFields.doi,
    "edition": lambda draft, text: draft.edition("edition", text),
    "genre": lambda draft, text: draft.kind("work-type", text),
    "number-of-pages": RecordFields.page,
    "page": RecordFields.page,
    "serial": lambda draft, text: draft.serials(text, "number"),
}


def _put_custom(draft: RecordFields, field: str, variable: str, text: str) -> None:
    """Put a field whose meaning its place tells: a PMCID, the number of an article."""
    if field == "custom2" and identifiers.is_pmcid(text):
        variable = "PMCID"
    elif field == "custom7" and draft.record["type"].startswith("article"):
        variable = "number"
    if not draft.text(variable, text if variable else ""):
        draft.rest(field, text)


def _settle_journal(draft: RecordFields, other: str) -> None:
    """Take a journal's other title for the whole one where the first is short for it."""
    record = draft.record
    title = record.get("container-title", "")
    if other and title and is_short_for(title, other):
        record["container-title"] = other
        record["container-title-short"] = record.get("container-title-short", other)
        if record["container-title-short"] == other:
            record["container-title-short"] = title
    if record.get("container-title-short") == record.get("container-title"):
        record.pop("container-title-short", None)


def _put_dates(draft: RecordFields, element: Element) -> None:
    """``year`` and ``pub-dates``, whose date may repeat the year or not."""
    draft.date("issued", text_of(element.find("dates/year")))
    draft.day("issued", text_of(element.find("dates/pub-dates/date")))
    draft.date("accessed", text_of(element.find("access-date")))
