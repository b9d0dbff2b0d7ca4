"""RIS to records: lines of ``TY  - JOUR``, a record between TY and ER.

Sources: the RIS specification of Research Information Systems (2001 and 2011 versions),
and what EndNote, Zotero, Scopus, Embase and Ovid write in its name. Both the old tags (A1,
T1, Y1) and the new (AU, TI, PY) are read; the new are written.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from refcli import record as rec
from refcli.errors import InputError
from refcli.formats.results import Problem, ReadResult
from refcli.formats.ris.types import (
    csl_type,
    pages_are_extent,
    tags_of_work,
)
from refcli.formats.shared.record_fields import (
    RecordFields,
    Setter,
    ignoring,
    naming,
)
from refcli.formats.shared.tagged import Field, fields_of
from refcli.record import Record
from refcli.speech import Message
from refcli.text.entities import without_entities
from refcli.text.scripts import LATIN, script_of
from refcli.text.spaces import on_one_line
from refcli.values import dates, identifiers
from refcli.variants import texts_of, with_text

__all__ = ["BETWEEN", "FIELDS", "KNOWN", "LINE", "read", "record_of"]

_TAG: Final = r"\ufeff?([A-Z][A-Z0-9]|PMID|PMCID)"
LINE: Final = re.compile(rf"{_TAG} {{0,3}}[-–](?=[ \S]|$)")
"""The beginning of a line that begins a field."""

_SPACED: Final = re.compile(rf"{_TAG}(?: {{1,3}}[-–](?=[ \S]|$)|[-–](?= |$))")
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
    "JI": "container-title-short",
    "T3": "collection-title",
    "PB": "publisher",
    "CY": "publisher-place",
    "PP": "publisher-place",
    "VL": "volume",
    "VO": "volume",
    "IS": "issue",
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
FIELDS: Final = {
    **_TEXTS,
    **_NAMES,
    **_DATES,
    "DO": "DOI",
    "ET": "edition",
    "KW": "keyword",
    "SP": "page",
}
"""The tags of RIS that hold one variable, whatever the type of a work."""

_IN_LINES: Final = frozenset({"AB", "N1", "N2", "KW", "SN", "UR"})
"""Fields whose line ends tell something; in others a line goes on."""


BETWEEN: Final = re.compile(r"^ER {0,3}[-–] *\r?\n\s*(?=TY {1,3}[-–] )", re.MULTILINE)
"""What stands between two records, wherever the two of them are."""


def read(source: str) -> ReadResult:
    """Read RIS records; a record that no ER ends, and text outside records, is reported.

    Raises InputError where there is no TY at all.
    """
    problems: list[Problem] = []
    if not _AT_MARGIN.search(source) and _INDENTED.search(source):
        source = _INDENT.sub("", source)
    is_glued = ("TY-" in source or "TY–" in source) and _GLUED.search(source)
    fields = fields_of(source, LINE if is_glued else _SPACED)
    records = [_record(group) for group in _groups(fields, problems)]
    if source.strip() and not records:
        raise InputError("not RIS: no line begins with TY  - ")
    return ReadResult(records, problems)


def record_of(text: str) -> Record:
    """Return the one record of a text that is known to hold one."""
    return _record(list(fields_of(text, _SPACED)))


def _groups(fields: Iterable[Field], problems: list[Problem]) -> Iterator[list[Field]]:
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
        Problem(Message("{tag} is outside a record", tag=field.tag), field.line) for field in group
    ]


def _record(fields: Sequence[Field]) -> Record:
    kind = next(field.value for field in fields if field.tag == "TY")
    draft = RecordFields(csl_type(kind))
    own = tags_of_work(draft.record["type"], fields)
    for tag, value, _ in fields:
        text = value if tag in _IN_LINES else on_one_line(value)
        if text:
            _put(draft, tag, without_entities(text) if "&" in text else text, own)
    if pages_are_extent(draft.record["type"]):
        draft.pages_are_extent()
    if kind == "EDBOOK" and "editor" not in draft.record and "author" in draft.record:
        draft.record["editor"] = draft.record.pop("author")
    record = draft.finish()
    if "container-title" not in record and "container-title-short" in record:
        record["container-title"] = record.pop("container-title-short")
    if record.get("container-title-short") == record.get("container-title"):
        record.pop("container-title-short", None)
    return record


def _put(draft: RecordFields, tag: str, value: str, own: Mapping[str, str]) -> None:
    if own and (variable := own.get(tag)):
        if variable == "number" and tag == "SN":
            draft.number("M1", value)
        else:
            draft.variable(variable, tag, value)
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
    else:
        draft.kind("M3", value)


def _put_number(draft: RecordFields, value: str) -> None:
    """Put M1: a number, sometimes a DOI."""
    if identifiers.names_doi(value):
        draft.doi(value)
        return
    type_ = draft.record["type"]
    if type_.startswith("article") and not _NUMBER.fullmatch(value):
        # Embase has the addresses of the authors there.
        draft.rest("M1", value)
        return
    variable = "collection-number" if type_ in ("book", "chapter") else "number"
    if not draft.text(variable, value) and draft.record[variable] != value:
        draft.rest("M1", value)


_NUMBER: Final = re.compile(r"[\w./-]{0,5}\d[\w./-]{0,14}")


def _put_part(draft: RecordFields, value: str) -> None:
    """Put CP: the issue, but of a paper the name of its conference (Web of Science)."""
    is_name = draft.record["type"] == "paper-conference" and " " in value
    if not draft.text("event-title" if is_name else "issue", value):
        draft.rest("CP", value)


def _put_place(draft: RecordFields, value: str) -> None:
    """Put CL: where a conference was."""
    if draft.record["type"] != "paper-conference" or not draft.text("event-place", value):
        draft.rest("CL", value)


def _put_pubmed(draft: RecordFields, value: str) -> None:
    """Put C2: the number in PubMed Central; of Scopus that in PubMed."""
    variable = "PMCID" if not value.isdecimal() or len(value) > _PMID_DIGITS else "PMID"
    if not draft.text(variable, value):
        draft.rest("C2", value)


_PMID_DIGITS: Final = 8


def _put_user_field(tag: str) -> Setter:
    """Return what reads a field that programs use as they like: a DOI, a PMID that says so."""

    def put(draft: RecordFields, value: str) -> None:
        if identifiers.names_doi(value) and "DOI" not in draft.record:
            draft.doi(value)
        else:
            draft.accession(tag, value)

    return put


def _put_first(draft: RecordFields, value: str) -> None:
    """Put C1, where JSTOR has the day of an article."""
    name, colon, day = value.partition(": ")
    if colon and name == "Full publication date":
        draft.day("issued", day)
    else:
        draft.rest("C1", value)


def _put_date(variable: str) -> Setter:
    """Return what reads ``2001/02/03/other``, where "other" may say the same in words."""

    def put(draft: RecordFields, value: str) -> None:
        if len(value) > 3 and value.count("/") < 3 and value.replace("/", "").isdecimal():
            draft.date(variable, value)
            return
        match = _OTHER.fullmatch(_WORDED.sub(r"\1///\2", value))
        draft.day(variable, match[1] if match else value)
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


_WORDED: Final = re.compile(r"^(\d{4})/([^\W\d_]{3,}[^/]*)/*$")
"""What EBSCO writes where it knows no day: ``2019/Jun2019///``."""

_OTHER: Final = re.compile(r"(\d{4}/\d{0,2}/\d{0,2})/(.+)")
_MONTH_FIRST: Final = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}")
_GLUED_YEAR: Final = re.compile(r"([^\W\d_])(\d{4})$")


def _put_addresses(draft: RecordFields, value: str) -> None:
    """Put UR, which may hold more than one address, each on a line."""
    for address in _BETWEEN_ADDRESSES.split(value):
        if _PUBMED.fullmatch(address) and draft.text("PMID", address[3:]):
            continue
        if not draft.text("URL", address) and draft.record["URL"] != address:
            draft.rest("UR", address)


_PUBMED: Final = re.compile(r"PM:\d{1,8}")
"""How Reference Manager refers to PubMed."""

_BETWEEN_ADDRESSES: Final = re.compile(r"\s*\n\s*")


def _put_article_number(draft: RecordFields, value: str) -> None:
    """Put C7, which EndNote and Scopus have for the number of an article."""
    if not draft.record["type"].startswith("article") or not draft.text("number", value):
        draft.rest("C7", value)


def _put_translated_title(draft: RecordFields, value: str) -> None:
    """Put TT, the title in another language: the English variant of the title."""
    if script_of(value) == LATIN and not texts_of(draft.record, "title"):
        draft.record.update(with_text(draft.record, "title", "en", value))
    else:
        draft.rest("TT", value)


_SETTERS: Final[dict[str, Setter]] = {
    **{tag: naming(variable) for tag, variable in _NAMES.items()},
    **{tag: _put_date(variable) for tag, variable in _DATES.items()},
    "AN": lambda draft, value: draft.accession("AN", value),
    "BN": RecordFields.serials,
    "BT": _put_book_title,
    "C1": _put_first,
    "C2": _put_pubmed,
    "CL": _put_place,
    "CP": _put_part,
    "U1": _put_user_field("U1"),
    "U2": _put_user_field("U2"),
    "DO": RecordFields.doi,
    "ET": lambda draft, value: draft.edition("ET", value),
    "EP": lambda draft, value: draft.page(value, is_last=True),
    "ID": lambda draft, value: draft.text("id", value),
    "KW": lambda draft, value: draft.keyword(value.replace(";", "\n")),
    "C7": _put_article_number,
    "L1": RecordFields.file,
    "M1": _put_number,
    "M3": _put_kind,
    "N1": RecordFields.note,
    "SN": lambda draft, value: draft.serials(value, "M1"),
    "SP": RecordFields.page,
    "TT": _put_translated_title,
    "TY": ignoring,
    "UR": _put_addresses,
}

KNOWN: Final = {**_TEXTS, **dict.fromkeys((*_SETTERS, "ER", "AB", "N2"), "")}
"""The tags that are read, with the variable where a second value is kept apart."""
