"""EndNote's tagged form, which is Refer's: lines of ``%A Doe, John``, a record from each %0.

Sources: refer(1) of Unix, and the tags of EndNote's "EndNote Import" filter.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from refcli import record as rec
from refcli.formats import pieces
from refcli.formats.endnote import types as endnote_types
from refcli.formats.results import Losses, ReadResult, WriteResult, one_by_one
from refcli.formats.shared.moved import differing
from refcli.formats.shared.record_fields import (
    RecordFields,
    Setter,
    dating,
    ignoring,
    naming,
    put,
)
from refcli.formats.shared.record_taker import RecordTaker
from refcli.formats.shared.tagged import Field, as_value, fields_of
from refcli.record import Record
from refcli.text.entities import without_entities
from refcli.text.spaces import on_one_line
from refcli.values import dates, identifiers

__all__ = ["BETWEEN", "joined", "read", "write"]

_LINE: Final = re.compile(r"\ufeff?(%[^\sa-z])(?= |$)")

_TEXTS: Final = {
    "%T": "title",
    "%!": "title-short",
    "%J": "container-title",
    "%B": "container-title",
    "%O": "container-title-short",
    "%S": "collection-title",
    "%V": "volume",
    "%N": "issue",
    "%I": "publisher",
    "%C": "publisher-place",
    "%U": "URL",
    "%X": "abstract",
    "%G": "language",
    "%L": "call-number",
    "%6": "number-of-volumes",
    "%&": "section",
    "%~": "source",
    "%F": "id",
}
_IN_LINES: Final = frozenset({"%X", "%K", "%@", "%9"})
"""Fields whose line ends tell something; in others a line goes on."""

_NAMES: Final = {"%A": "author", "%E": "editor", "%Y": "collection-editor", "%?": "translator"}


BETWEEN: Final = re.compile(r"^[ \t\r]*\n(?=%0 )", re.MULTILINE)
"""What stands between two records, wherever the two of them are."""


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
    """Tell whether a field begins a record; OJS has the type behind the title and the rest."""
    if after_blank and field.tag in _LEADS:
        return True
    has_type = any(other.tag == "%0" for other in group)
    return has_type and (field.tag == "%0" or field.tag == "%T" == group[0].tag)


_FIELDS: Final = {
    "%B": "secondary-title",
    "%S": "tertiary-title",
    "%E": "secondary-authors",
    "%Y": "tertiary-authors",
    "%1": "custom1",
    "%3": "custom3",
    "%N": "number",
    "%V": "volume",
    "%7": "edition",
    "%&": "section",
    "%I": "publisher",
    "%C": "pub-location",
    "%@": "isbn",
    "%9": "work-type",
}
"""The tags for fields of EndNote whose meaning a type changes."""


@cache
def _own_tags(csl_type: str) -> Mapping[str, str]:
    return endnote_types.own_tags(csl_type, _FIELDS)


def _tags_of_work(csl_type: str, fields: Sequence[Field]) -> Mapping[str, str]:
    if csl_type not in endnote_types.TOLD_BY_FIELDS:
        return _own_tags(csl_type)
    values = {_FIELDS.get(field.tag, ""): field.value for field in fields}
    return endnote_types.tags_of_work(csl_type, _FIELDS, values)


def _record(fields: Sequence[Field]) -> Record:
    kind = next((field.value for field in fields if field.tag == "%0"), "")
    tags = {field.tag for field in fields}
    csl_type = endnote_types.csl_type(kind) or ("article-journal" if "%J" in tags else "document")
    draft = RecordFields(csl_type)
    own = _tags_of_work(csl_type, fields)
    for field in fields:
        value = field.value if field.tag in _IN_LINES else on_one_line(field.value)
        value = without_entities(value) if "&" in value else value
        if field.tag == "%B" and "%J" in tags and "%B" not in own:
            # OJS has the year there, and the journal in %J.
            draft.rest("%B", value)
        elif value and (variable := own.get(field.tag)):
            if variable == "number" and field.tag == "%@":
                draft.number("%N", value)
            else:
                draft.variable(variable, field.tag, value)
        elif value:
            put(draft, field.tag, value, _SETTERS, _TEXTS)
    return _settled(draft, kind)


def _settled(draft: RecordFields, kind: str) -> Record:
    record = draft.record
    if endnote_types.own_fields(record["type"]).get("pages") == "number-of-pages":
        draft.pages_are_extent()
    if kind == "Edited Book" and "editor" not in record and "author" in record:
        record["editor"] = record.pop("author")
    if record.get("title-short") == record.get("title"):
        record.pop("title-short", None)
    return draft.finish()


def _put_custom(draft: RecordFields, value: str) -> None:
    """Put %2: in an article the number in PubMed Central."""
    if not identifiers.is_pmcid(value) or not draft.text("PMCID", value):
        draft.rest("%2", value)


def _put_article_number(draft: RecordFields, value: str) -> None:
    if not draft.record["type"].startswith("article") or not draft.text("number", value):
        draft.rest("%]", value)


_SETTERS: Final[dict[str, Setter]] = {
    **{tag: naming(variable) for tag, variable in _NAMES.items()},
    "%0": ignoring,
    "%2": _put_custom,
    "%7": lambda draft, value: draft.edition("%7", value),
    "%8": lambda draft, value: draft.day("issued", value),
    "%9": lambda draft, value: draft.kind("%9", value),
    "%>": RecordFields.file,
    "%@": lambda draft, value: draft.serials(value, "%N"),
    "%]": _put_article_number,
    "%D": dating("issued"),
    "%K": lambda draft, value: draft.keyword(value.replace(";", "\n")),
    "%M": lambda draft, value: draft.accession("%M", value),
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
    ("%&", "section"),
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


joined: Final = pieces.follow


def write(records: Sequence[Record]) -> WriteResult:
    """Write records in EndNote's tagged form."""
    return one_by_one(records, _written)


def _written(record: Mapping[str, Any], losses: Losses) -> str:
    taker = RecordTaker(record, losses)
    lines = [f"{tag} {as_value(value, _LINE)}" for tag, value in _fields(taker) if value]
    text = "\n".join([*lines, "", ""])
    if rec.text(record, "title-short") == rec.text(record, "title") != "":
        taker.lose("title-short")
    if _own_tags(taker.type):
        for variable in differing(record, _record(list(fields_of(text, _LINE)))):
            taker.lose(variable)
    return text


def _fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    kind, _ = endnote_types.written(taker.type) or ("Generic", "")
    yield "%0", kind
    if endnote_types.csl_type(kind) != (taker.type or "document"):
        taker.lose("type")
    yield "%F", taker.key
    own = _own_tags(taker.type)
    for tag, variable in _NAMES.items():
        if tag not in own:
            yield from ((tag, name) for name in taker.names(variable))
    container = taker.text("container-title")
    if taker.type == "paper-conference" and container and rec.text(taker.record, "event-title"):
        yield "%3", container
        yield "%B", taker.text("event-title")
    else:
        is_journal = taker.type.startswith("article") or "%B" in own
        yield ("%J" if is_journal else "%B"), container
    yield from taker.own_fields(own, _WRITTEN)
    if "page" not in taker.record and endnote_types.own_fields(taker.type).get("pages"):
        yield "%P", taker.text("number-of-pages")
    yield "%M", taker.accession()
    yield "%2", taker.pmcid()
    is_article = taker.type.startswith("article")
    yield ("%]" if is_article else ""), taker.text("number") if is_article else ""
    for tag, variable in _WRITTEN_TEXTS:
        text = taker.general(tag, variable, own)
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


_WRITTEN: Final = frozenset(
    ("author", "container-title", *_NAMES.values(), *(variable for _, variable in _WRITTEN_TEXTS))
)
"""The variables that have a tag in works of every type."""


def _date_fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    """%D is the year, %8 the whole date where more is known."""
    year, day = taker.year_and_day()
    yield "%D", year
    yield "%8", day
    yield "%[", taker.whole_date("accessed")
