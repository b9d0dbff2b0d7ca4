"""EndNote's tagged form, which is Refer's: lines of ``%A Doe, John``, a record from each %0.

Sources: refer(1) of Unix, and the tags of EndNote's "EndNote Import" filter.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from refcli import record as rec
from refcli.formats.record_fields import (
    RecordFields,
    RecordTaker,
    Setter,
    dating,
    ignoring,
    naming,
    put,
)
from refcli.formats.results import Losses, ReadResult, WriteResult
from refcli.formats.tagged import Field, fields_of
from refcli.record import Record
from refcli.text.entities import without_entities
from refcli.values import dates, pages

__all__ = ["read", "write"]

_LINE: Final = re.compile(r"\ufeff?(%[^\sa-z])(?: +(.*)|$)")

_TYPES: Final = {
    "Journal Article": "article-journal",
    "Journal": "article-journal",
    "Electronic Article": "article-journal",
    "Magazine Article": "article-magazine",
    "Newspaper Article": "article-newspaper",
    "Book": "book",
    "Edited Book": "book",
    "Electronic Book": "book",
    "Book Section": "chapter",
    "Conference Paper": "paper-conference",
    "Conference Proceedings": "paper-conference",
    "Conference": "paper-conference",
    "Thesis": "thesis",
    "Report": "report",
    "Government Document": "report",
    "Web Page": "webpage",
    "Blog": "post-weblog",
    "Manuscript": "manuscript",
    "Unpublished Work": "manuscript",
    "Patent": "patent",
    "Dataset": "dataset",
    "Computer Program": "software",
    "Film or Broadcast": "motion_picture",
    "Audiovisual Material": "motion_picture",
    "Artwork": "graphic",
    "Map": "map",
    "Music": "musical_score",
    "Pamphlet": "pamphlet",
    "Personal Communication": "personal_communication",
    "Case": "legal_case",
    "Statute": "legislation",
    "Bill": "bill",
    "Hearing": "hearing",
    "Standard": "standard",
    "Dictionary": "entry-dictionary",
    "Encyclopedia": "entry-encyclopedia",
    "Review": "review",
    "Generic": "document",
}
_WRITTEN_TYPES: Final = {csl_type: name for name, csl_type in reversed(_TYPES.items())}

_TEXTS: Final = {
    "%T": "title",
    "%!": "title-short",
    "%J": "container-title",
    "%B": "container-title",
    "%O": "container-title-short",
    "%S": "collection-title",
    "%V": "volume",
    "%N": "issue",
    "%7": "edition",
    "%I": "publisher",
    "%C": "publisher-place",
    "%U": "URL",
    "%X": "abstract",
    "%G": "language",
    "%L": "call-number",
    "%6": "number-of-volumes",
    "%9": "genre",
    "%~": "source",
    "%F": "id",
}
_IN_LINES: Final = frozenset({"%X", "%K", "%@"})
"""Fields whose line ends tell something; in others a line goes on."""

_NAMES: Final = {"%A": "author", "%E": "editor", "%Y": "collection-editor", "%?": "translator"}


def read(source: str) -> ReadResult:
    """Read records of EndNote's tagged form; a blank line or a %0 begins a new one."""
    groups: list[list[Field]] = []
    lines = source.splitlines()
    for field in fields_of(source, _LINE):
        after_blank = field.line > 1 and not lines[field.line - 2].strip()
        if not groups or _begins(field, groups[-1], after_blank):
            groups.append([])
        groups[-1].append(field)
    return ReadResult([_record(group) for group in groups], [])


_LEADS: Final = ("%0", "%A", "%T")


def _begins(field: Field, group: Sequence[Field], after_blank: bool) -> bool:
    """Tell whether a field begins a record: a title may stand before the type (OJS)."""
    if after_blank and field.tag in _LEADS:
        return True
    has = {other.tag for other in group}
    if field.tag == "%0":
        return "%0" in has or len(has) > 1
    return field.tag == "%T" == group[0].tag and "%0" in has


_OF_TYPE: Final[dict[str, dict[str, str]]] = {
    "book": {"%B": "collection-title", "%P": "extent"},
    "report": {"%B": "collection-title"},
    "thesis": {"%B": "division"},
}
"""By CSL type, the variables of the tags that mean another thing than in an article."""


def _record(fields: Sequence[Field]) -> Record:
    kind = next((field.value for field in fields if field.tag == "%0"), "")
    tags = {field.tag for field in fields}
    draft = RecordFields(_TYPES.get(kind, "article-journal" if "%J" in tags else "document"))
    own = _OF_TYPE.get(draft.record["type"], {})
    is_article = draft.record["type"].startswith("article")
    for field in fields:
        value = field.value if field.tag in _IN_LINES else " ".join(field.value.split())
        value = without_entities(value)
        if field.tag == "%B" and "%J" in tags and "%B" not in own:
            # OJS has the year there, and the journal in %J.
            draft.rest("%B", value)
        elif field.tag == "%7" and is_article and "date-parts" in dates.parse(value):
            # Of an article EndNote has there the day when it was first online.
            draft.rest("%7", value)
        elif value and (variable := own.get(field.tag)):
            _put_own(draft, variable, field.tag, value)
        elif value:
            put(draft, field.tag, value, _SETTERS, _TEXTS)
    return draft.finish()


def _put_own(draft: RecordFields, variable: str, tag: str, value: str) -> None:
    if variable == "extent":
        draft.page(value)
        draft.pages_are_extent()
    elif not draft.text(variable, value):
        draft.rest(tag, value)


def _put_day(draft: RecordFields, value: str) -> None:
    """Put %8, a day of the year that %D names, with the year or without."""
    year = str(draft.record.get("issued", {}).get("date-parts", [[""]])[0][0])
    draft.date("issued", value if year in value else f"{year} {value}")


_SETTERS: Final[dict[str, Setter]] = {
    **{tag: naming(variable) for tag, variable in _NAMES.items()},
    "%0": ignoring,
    "%8": _put_day,
    "%@": RecordFields.serials,
    "%D": dating("issued"),
    "%K": lambda draft, value: draft.keyword(value.replace(";", "\n")),
    "%P": RecordFields.page,
    "%R": RecordFields.doi,
    "%Z": RecordFields.note,
    "%[": dating("accessed"),
}
_KNOWN: Final = {**dict.fromkeys(_SETTERS, ""), **_TEXTS}
"""The tags that are read, with the variable where a second value is kept apart."""

_WRITTEN_TEXTS: Final = (
    ("%T", "title"),
    ("%!", "title-short"),
    ("%O", "container-title-short"),
    ("%S", "collection-title"),
    ("%V", "volume"),
    ("%N", "issue"),
    ("%P", "page"),
    ("%7", "edition"),
    ("%6", "number-of-volumes"),
    ("%I", "publisher"),
    ("%C", "publisher-place"),
    ("%R", "DOI"),
    ("%U", "URL"),
    ("%X", "abstract"),
    ("%G", "language"),
    ("%L", "call-number"),
    ("%9", "genre"),
    ("%~", "source"),
)


def write(records: Sequence[Record]) -> WriteResult:
    """Write records in EndNote's tagged form."""
    losses = Losses()
    return WriteResult("".join(_written(record, losses) for record in records), losses.listed())


def _written(record: Mapping[str, Any], losses: Losses) -> str:
    taker = RecordTaker(record, losses)
    lines = [f"{tag} {_one_field(value)}" for tag, value in _fields(taker) if value]
    text = "\n".join([*lines, "", ""])
    if taker.type in _OF_TYPE:
        back = _record(list(fields_of(text, _LINE)))
        for variable in _MOVING:
            if pages.full_range(taker.text(variable)) != pages.full_range(rec.text(back, variable)):
                taker.lose(variable)
    return text


_MOVING: Final = ("container-title", "collection-title", "number-of-pages", "page", "edition")
"""The variables whose tags mean another thing in works of another type."""


def _one_field(value: str) -> str:
    """Keep the lines of a value from being read as tags."""
    if without_entities(value) != value:
        value = value.replace("&", "&amp;")
    first, *others = value.splitlines() or [""]
    return "\n".join([first, *(f" {line}" if _LINE.match(line) else line for line in others)])


def _fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    kind = _WRITTEN_TYPES.get(taker.type, "Generic")
    yield "%0", kind
    if _TYPES[kind] != (taker.type or "document"):
        taker.lose("type")
    yield "%F", taker.key
    for tag, variable in _NAMES.items():
        for name in taker.names(variable):
            yield tag, name
    container = taker.text("container-title")
    is_article = taker.type.startswith("article") or taker.type in _OF_TYPE
    yield ("%J" if is_article else "%B"), container
    if taker.type == "book" and not rec.text(taker.record, "page"):
        yield "%P", taker.text("number-of-pages")
    for tag, variable in _WRITTEN_TEXTS:
        text = taker.text(variable)
        if tag == "%7" and taker.type.startswith("article") and "date-parts" in dates.parse(text):
            taker.lose(variable)
        else:
            yield tag, text
    yield from _date_fields(taker)
    for number in taker.serials():
        yield "%@", number
    yield "%K", "\n".join(taker.keywords())
    yield "%Z", taker.text("note")
    yield from taker.fields(re.compile("%[^a-z]"), _KNOWN)
    taker.finish()


def _date_fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    """%D is the year, %8 the whole date where more is known."""
    issued = dates.written(taker.date("issued"))
    is_day = re.fullmatch(r"\d{4}-[01]\d(?:-\d\d)?", issued)
    year, day = (issued[:4], issued) if is_day else (issued, "")
    yield "%D", year
    yield "%8", day
    taker.written_date("issued", year, day)
    accessed = dates.written(taker.date("accessed"))
    yield "%[", accessed
    taker.written_date("accessed", accessed)
