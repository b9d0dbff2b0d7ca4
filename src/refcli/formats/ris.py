"""RIS: lines of ``TY  - JOUR``, a record between TY and ER.

Sources: the RIS specification of Research Information Systems (2001 and 2011 versions),
and what EndNote, Zotero, Scopus, Embase and Ovid write in its name. Both the old tags (A1,
T1, Y1) and the new (AU, TI, PY) are read; the new are written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from refcli import record as rec
from refcli.errors import InputError
from refcli.formats.record_fields import (
    RecordFields,
    RecordTaker,
    Setter,
    ignoring,
    kept_field,
    naming,
)
from refcli.formats.results import Losses, Problem, ReadResult, WriteResult
from refcli.formats.ris_types import csl_type, means_other, own_tags, tag_of_type, variable_of
from refcli.formats.tagged import Field, fields_of
from refcli.formats.worktypes import tells_nothing
from refcli.record import NAME_VARIABLES, Record
from refcli.speech import Message
from refcli.text.entities import without_entities
from refcli.values import dates, identifiers, pages

__all__ = ["FIELDS", "read", "write"]

_TAG: Final = r"\ufeff?([A-Z][A-Z0-9]|PMID|PMCID)"
_LINE: Final = re.compile(rf"{_TAG} {{0,3}}[-–](?: +(.*)|(\S.*)?)$")
_SPACED: Final = re.compile(rf"{_TAG}(?: {{1,3}}[-–](?: +(.*)|(\S.*)?)|[-–](?: +(.*))?)$")
"""A line without a space before its hyphen has one behind it: ``ER-positive`` goes on."""

_GLUED: Final = re.compile(r"^\ufeff?TY[-–]\S", re.MULTILINE)
_INDENTED: Final = re.compile(r"^\ufeff?[ \t]+TY {0,3}[-–]", re.MULTILINE)
_AT_MARGIN: Final = re.compile(r"^\ufeff?TY {0,3}[-–]", re.MULTILINE)
_INDENT: Final = re.compile(r"^[ \t]+(?=(?:[A-Z][A-Z0-9]|PMC?ID) {1,3}[-–](?: |$))", re.MULTILINE)

_TEXTS: Final = {
    "T1": "title",
    "TI": "title",
    "CT": "title",
    "ST": "title-short",
    "JF": "container-title",
    "T2": "container-title",
    "JO": "container-title-short",
    "JA": "container-title-short",
    "J1": "container-title-short",
    "J2": "container-title-short",
    "T3": "collection-title",
    "PB": "publisher",
    "CY": "publisher-place",
    "PP": "publisher-place",
    "VL": "volume",
    "VO": "volume",
    "IS": "issue",
    "CP": "issue",
    "ET": "edition",
    "AB": "abstract",
    "N2": "abstract",
    "UR": "URL",
    "LA": "language",
    "CN": "call-number",
    "NV": "number-of-volumes",
    "SE": "section",
    "DB": "source",
    "DP": "source",
    "PMID": "PMID",
    "PMCID": "PMCID",
    "C2": "PMCID",
}
_NAMES: Final = {
    "AU": "author",
    "A1": "author",
    "ED": "editor",
    "A2": "editor",
    "A3": "collection-editor",
    "A4": "translator",
}
_DATES: Final = {"PY": "issued", "Y1": "issued", "DA": "issued", "Y2": "accessed"}
FIELDS: Final = {**_TEXTS, **_NAMES, **_DATES, "DO": "DOI", "KW": "keyword", "SP": "page"}
"""The tags of RIS that hold one variable, whatever the type of a work."""

_IN_LINES: Final = frozenset({"AB", "N1", "N2", "KW", "SN", "UR"})
"""Fields whose line ends tell something; in others a line goes on."""


def read(source: str) -> ReadResult:
    """Read RIS records; a record that no ER ends, and text outside records, is reported.

    Raises InputError where there is no TY at all.
    """
    problems: list[Problem] = []
    if _INDENTED.search(source) and not _AT_MARGIN.search(source):
        source = _INDENT.sub("", source)
    fields = list(fields_of(source, _LINE if _GLUED.search(source) else _SPACED))
    if source.strip() and not any(field.tag == "TY" for field in fields):
        raise InputError("not RIS: no line begins with TY  - ")
    records = [_record(group) for group in _groups(fields, problems)]
    return ReadResult(records, problems)


def _groups(fields: Sequence[Field], problems: list[Problem]) -> Iterator[list[Field]]:
    """Yield the fields of each record: from ER to ER, TY being among them, or from TY to TY.

    Behind an ER that holds a text, which is damage, nothing counts before the next TY.
    """
    group: list[Field] = []
    has_type = is_damaged = False
    for field in fields:
        if field.tag == "ER":
            if has_type:
                yield group
            else:
                problems += _outside(group)
            if field.value:
                problems.append(
                    Problem(
                        Message("text after ER is not read: {value}", value=field.value[:40]),
                        field.line,
                    )
                )
            group, has_type, is_damaged = [], False, bool(field.value)
            continue
        if field.tag == "TY":
            if has_type and group[-1].tag != "TY":
                problems.append(
                    Problem(Message("a record begins, but no ER ended the one before"), field.line)
                )
                yield group
                group = []
            elif is_damaged:
                problems += _outside(group)
                group = []
            has_type, is_damaged = True, False
        group.append(field)
    if has_type:
        problems.append(
            Problem(Message("the last record has no ER"), group[-1].line, severity="warning")
        )
        yield group
    else:
        problems += _outside(group)


def _outside(group: Sequence[Field]) -> list[Problem]:
    return [
        Problem(Message("{tag} stands outside a record", tag=field.tag), field.line)
        for field in group
    ]


def _record(fields: Sequence[Field]) -> Record:
    draft = RecordFields(csl_type(next(field.value for field in fields if field.tag == "TY")))
    own = own_tags(draft.record["type"])
    for field in fields:
        value = field.value if field.tag in _IN_LINES else " ".join(field.value.split())
        if value:
            _put(draft, field.tag, without_entities(value) if "&" in value else value, own)
    if draft.record["type"] == "book" and len({"SP", "EP"} & {field.tag for field in fields}) == 1:
        draft.pages_are_extent()
    record = draft.finish()
    if "container-title" not in record and "container-title-short" in record:
        record["container-title"] = record.pop("container-title-short")
    if record.get("container-title-short") == record.get("container-title"):
        record.pop("container-title-short", None)
    return record


def _put(draft: RecordFields, tag: str, value: str, own: Mapping[str, str]) -> None:
    if own and (variable := own.get(tag)):
        if variable in NAME_VARIABLES:
            draft.name(variable, value)
        elif not draft.text(variable, value):
            draft.rest(tag, value)
    elif setter := _SETTERS.get(tag):
        setter(draft, value)
    elif tag not in _TEXTS or not draft.text(_TEXTS[tag], value):
        _put_again(draft, tag, value)


def _put_again(draft: RecordFields, tag: str, value: str) -> None:
    """Keep what has no variable, or a second value of one, unless it says the same."""
    variable = _TEXTS.get(tag, "")
    if variable == "abstract" and draft.record["abstract"] != value:
        draft.record["abstract"] += f"\n{value}"
    elif not variable or draft.record.get(variable) != value:
        draft.rest(tag, value)


def _put_book_title(draft: RecordFields, value: str) -> None:
    """Put BT: the title of a whole book, or of the book that a part stands in."""
    is_part = draft.record["type"] in ("chapter", "paper-conference")
    if not draft.text("container-title" if is_part else "title", value):
        draft.rest("BT", value)


def _put_kind(draft: RecordFields, value: str) -> None:
    """Put M3: a kind of work, sometimes a DOI; an article's kind (Scopus) tells nothing new."""
    if identifiers.names_doi(value):
        draft.doi(value)
    elif tells_nothing({**draft.record, "genre": value}) or not draft.text("genre", value):
        draft.rest("M3", value)


def _put_number(draft: RecordFields, value: str) -> None:
    """Put M1: a number, sometimes a DOI."""
    if identifiers.names_doi(value):
        draft.doi(value)
    elif not draft.text("number", value):
        draft.rest("M1", value)


def _put_date(variable: str) -> Setter:
    """Return what reads ``2001/02/03/other``, where "other" may say the same in words."""

    def put(draft: RecordFields, value: str) -> None:
        match = _OTHER.fullmatch(value)
        draft.date(variable, match[1] if match else value)
        year = rec.year({"issued": draft.record.get(variable)})
        if match and year:
            if (day := _MONTH_FIRST.fullmatch(match[2])) and match[1].split("/")[1] == day[1].zfill(
                2
            ):
                draft.date(variable, f"{year}/{day[1]}/{day[2]}")
            words = _GLUED_YEAR.sub(r"\1 \2", match[2])
            words = words if _GLUED_YEAR.search(words) or str(year) in words else f"{words} {year}"
            if "date-parts" in dates.parse(words):
                draft.date(variable, words)

    return put


_OTHER: Final = re.compile(r"(\d{4}/\d{0,2}/\d{0,2})/(.+)")
_MONTH_FIRST: Final = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}")
_GLUED_YEAR: Final = re.compile(r"([^\W\d_])(\d{4})$")


def _put_serials(draft: RecordFields, value: str) -> None:
    """Put SN: one or more ISSNs or ISBNs, or the number of a report."""
    if draft.record["type"] == "report" and not identifiers.serial_kind(value):
        _put_number(draft, " ".join(value.split()))
    else:
        draft.serials(value)


def _put_addresses(draft: RecordFields, value: str) -> None:
    """Put UR, which may hold more than one address, each on a line."""
    for address in _BETWEEN_ADDRESSES.split(value):
        if not draft.text("URL", address) and draft.record["URL"] != address:
            draft.rest("UR", address)


_BETWEEN_ADDRESSES: Final = re.compile(r"\s*\n\s*")


def _put_article_number(draft: RecordFields, value: str) -> None:
    """Put C7, which EndNote and Scopus have for the number of an article."""
    if not draft.record["type"].startswith("article") or not draft.text("number", value):
        draft.rest("C7", value)


_SETTERS: Final[dict[str, Setter]] = {
    **{tag: naming(variable) for tag, variable in _NAMES.items()},
    **{tag: _put_date(variable) for tag, variable in _DATES.items()},
    "BT": _put_book_title,
    "DO": RecordFields.doi,
    "EP": lambda draft, value: draft.page(value, is_last=True),
    "ID": lambda draft, value: draft.text("id", value),
    "KW": RecordFields.keyword,
    "C7": _put_article_number,
    "L1": RecordFields.file,
    "M1": _put_number,
    "M3": _put_kind,
    "N1": RecordFields.note,
    "SN": _put_serials,
    "SP": RecordFields.page,
    "TY": ignoring,
    "UR": _put_addresses,
}


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as RIS with the tags of the newer specification."""
    losses = Losses()
    return WriteResult("".join(_written(record, losses) for record in records), losses.listed())


def _written(record: Mapping[str, Any], losses: Losses) -> str:
    taker = RecordTaker(record, losses)
    lines = [f"{tag}  - {_one_field(value)}" for tag, value in _fields(taker) if value]
    text = "\n".join([*lines, "ER  - ", "", ""])
    if means_other(taker.type):
        back = _record(list(fields_of(text, _SPACED)))
        for variable in _MOVING & (record.keys() | back.keys()):
            if pages.full_range(taker.text(variable)) != pages.full_range(rec.text(back, variable)):
                taker.lose(variable)
    return text


_MOVING: Final = frozenset(
    (
        *("container-title", "collection-title", "number-of-pages", "page", "volume", "edition"),
        *("division", "genre", "publisher-place", "number", "version", "ISSN", "ISBN"),
    )
)
"""The variables whose tags mean another thing in works of another type."""


def _one_field(value: str) -> str:
    """Keep the lines of a value from being read as tags."""
    if without_entities(value) != value:
        value = value.replace("&", "&amp;")
    first, *others = value.splitlines() or [""]
    return "\n".join([first, *(f" {line}" if _LINE.match(line) else line for line in others)])


_OWN_TAG: Final = re.compile(r"[A-Z][A-Z0-9]")
_KNOWN: Final = {**_TEXTS, **dict.fromkeys((*_SETTERS, "ER", "AB", "N2"), "")}
"""The tags that are read, with the variable where a second value is kept apart."""


def _fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    tag = tag_of_type(taker.type)
    yield "TY", tag
    if csl_type(tag) != (taker.type or "document"):
        taker.lose("type")
    yield "ID", taker.key
    for variable, name_tag in (
        ("author", "AU"),
        ("editor", "ED"),
        ("collection-editor", "A3"),
        ("translator", "A4"),
    ):
        for name in taker.names(variable):
            yield name_tag, name
    yield "TI", taker.text("title")
    yield from _date_fields(taker)
    taker.check_journal()
    # In a book T2 is the series; what holds a book all the same is written as a journal is.
    yield ("JF" if variable_of(taker.type, "T2") else "T2"), taker.text("container-title")
    yield from ((tag, taker.text(variable)) for tag, variable in _WRITTEN_TEXTS)
    is_article = taker.type.startswith("article")
    yield ("C7" if is_article else "M1"), taker.text("number")
    if tells_nothing(taker.record):
        taker.lose("genre")
    first, last = taker.pages()
    if taker.type == "book" and not first:
        first = taker.text("number-of-pages")
    yield "SP", first
    yield "EP", last
    yield "DO", taker.text("DOI")
    for number in taker.serials():
        yield "SN", number
    for keyword in taker.keywords():
        yield "KW", keyword
    for note in taker.text("note").split("\n"):
        yield "N1", note
    for file in taker.custom("files"):
        yield "L1", file
    is_kept = tells_nothing({**taker.record, "genre": kept_field(taker.record, "M3")})
    yield from taker.fields(_OWN_TAG, {**_KNOWN, "M3": "type" if is_kept else ""})
    taker.finish()


_WRITTEN_TEXTS: Final = (
    ("ST", "title-short"),
    ("J2", "container-title-short"),
    ("T3", "collection-title"),
    ("VL", "volume"),
    ("IS", "issue"),
    ("M3", "genre"),
    ("ET", "edition"),
    ("NV", "number-of-volumes"),
    ("SE", "section"),
    ("PB", "publisher"),
    ("CY", "publisher-place"),
    ("UR", "URL"),
    ("AB", "abstract"),
    ("LA", "language"),
    ("CN", "call-number"),
    ("DB", "source"),
    ("PMID", "PMID"),
    ("C2", "PMCID"),
)


def _date_fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    """PY is the year; DA the whole date as ``2001/02/03`` where more is known."""
    issued = dates.written(taker.date("issued"))
    is_day = re.fullmatch(r"\d{4}-[01]\d(?:-\d\d)?", issued)
    year, day = (issued[:4], issued.replace("-", "/")) if is_day else (issued, "")
    yield "PY", year
    yield "DA", day
    taker.written_date("issued", year, day)
    accessed = dates.written(taker.date("accessed"))
    yield "Y2", accessed
    taker.written_date("accessed", accessed)
