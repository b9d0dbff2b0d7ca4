"""PubMed's NBIB, the MEDLINE display format: lines of ``TI  - ``, continued by six spaces.

Source: "MEDLINE/PubMed Data Element (Field) Descriptions" of the National Library of
Medicine. Full names (FAU) are read where they are given, else short ones (AU).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from refcli import record as rec
from refcli.errors import InputError
from refcli.formats import pieces
from refcli.formats.pubmed import types as pubmed_types
from refcli.formats.results import Losses, ReadResult, WriteResult, one_by_one
from refcli.formats.shared.record_fields import RecordFields, Setter, put
from refcli.formats.shared.record_taker import RecordTaker
from refcli.formats.shared.tagged import Field, fields_of
from refcli.formats.shared.titles import closed, opened
from refcli.record import Name, Record
from refcli.text.spaces import on_one_line
from refcli.values import dates, identifiers, pages
from refcli.values.date_words import short_months
from refcli.values.people import names
from refcli.values.people.name_forms import is_suffix

__all__ = ["BETWEEN", "article_number", "joined", "put_date", "read", "write"]

_LINE: Final = re.compile(r"\ufeff?([A-Z][A-Z0-9]{1,3})(?: {0,2}-(?= |$)| {1,2}-(?=\S))")

_TEXTS: Final = {
    "TI": "title",
    "BTI": "container-title",
    "TT": "original-title",
    "JT": "container-title",
    "TA": "container-title-short",
    "VI": "volume",
    "VTI": "volume-title",
    "IP": "issue",
    "AB": "abstract",
    "LA": "language",
    "PB": "publisher",
    "PL": "publisher-place",
    "CTI": "collection-title",
    "PMID": "PMID",
    "EN": "edition",
}
_JOINED: Final = frozenset({"AB", "TI"})


BETWEEN: Final = re.compile(r"^[ \t\r]*\n(?=PMID {0,2}- ?\d)", re.MULTILINE)
"""What stands between two records, wherever the two of them are."""


def read(source: str) -> ReadResult:
    """Read MEDLINE records; PMID or a blank line begins a new one.

    Raises InputError where no line has a MEDLINE tag.
    """
    fields = list(fields_of(source, _LINE))
    if source.strip() and not fields:
        raise InputError("not MEDLINE: no line begins with a tag such as PMID- ")
    return ReadResult([_record(group) for group in _groups(source, fields)], [])


def _groups(source: str, fields: Sequence[Field]) -> Iterator[list[Field]]:
    lines = source.splitlines()
    group: list[Field] = []
    for field in fields:
        after_blank = field.line > 1 and not lines[field.line - 2].strip()
        if group and (after_blank or (field.tag == "PMID" and _has(group, "PMID"))):
            yield group
            group = []
        group.append(field)
    if group:
        yield group


def _has(group: Sequence[Field], tag: str) -> bool:
    return any(field.tag == tag and field.value for field in group)


def _csl_type(fields: Sequence[Field]) -> str:
    kinds = [field.value.lower() for field in fields if field.tag == "PT"]
    if csl_type := pubmed_types.csl_type(kinds):
        return csl_type
    if _has(fields, "BTI"):
        return "chapter" if _has(fields, "TI") else "book"
    return "article-journal"


def _record(fields: Sequence[Field]) -> Record:
    draft = RecordFields(_csl_type(fields))
    tags = {field.tag for field in fields}
    for field in _without_short_names(fields):
        value = on_one_line(field.value)
        if value:
            _put(draft, field.tag, value, tags)
    if "container-title" not in draft.record and "container-title-short" in draft.record:
        draft.record["container-title"] = draft.record.pop("container-title-short")
    if title := draft.record.get("title"):
        draft.record["title"] = opened(title)
    own = draft.record.get("original-title", "")
    if own and draft.record.get("title", "").strip("[]. ") in ("", "Not Available"):
        draft.record["title"] = opened(draft.record.pop("original-title"))
    if draft.record["type"] == "book" and "title" not in draft.record and _has(fields, "BTI"):
        draft.text("title", draft.record.pop("container-title", ""))
    return draft.finish()


def _without_short_names(fields: Sequence[Field]) -> Iterator[Field]:
    """Give the fields without the short form (AU) of each name that has a full one (FAU)."""
    tags = [field.tag for field in fields if field.value]
    full = {tag for tag in _NAMES if f"F{tag}" in tags}
    partly = {tag for tag in full if tags.count(f"F{tag}") < tags.count(tag)}
    before = ""
    for field in fields:
        if field.tag not in full:
            before = field.tag if field.tag.startswith("F") else before
            yield field
        elif field.tag in partly and before != f"F{field.tag}":
            yield field
        else:
            before = ""


def _put(draft: RecordFields, tag: str, value: str, tags: set[str]) -> None:
    if tag in ("AID", "LID") and "PG" not in tags and (number := _pii(value)):
        draft.text("number", number)
    elif tag in _JOINED and _TEXTS[tag] in draft.record:
        draft.record[_TEXTS[tag]] += f" {value}"
    else:
        put(draft, tag, value, _SETTERS, _TEXTS)


def _pii(value: str) -> str:
    bare = value.removesuffix(" [pii]")
    return article_number(bare) if bare != value else ""


def article_number(pii: str) -> str:
    """Return a publisher's number that stands in place of pages where an article has none.

    >>> article_number("e0229999"), article_number("S0140-6736(20)30183-5")
    ('e0229999', '')
    """
    return pii if _ARTICLE_NUMBER.fullmatch(pii) else ""


_ARTICLE_NUMBER: Final = re.compile(r"[A-Za-z]{0,3}\d{1,8}")


def put_date(draft: RecordFields, value: str) -> None:
    """Put DP; of words that are not a date the year or years are taken and the whole text kept."""
    draft.date("issued", value)
    if "literal" in draft.record.get("issued", {}) and (years := _YEARS.search(value)):
        draft.record["issued"] = {"date-parts": [[int(year)] for year in years.groups() if year]}
        draft.rest("DP", value)


_YEARS: Final = re.compile(r"\b(\d{4})(?:[-–/](\d{4}))?\b")


def _put_type(draft: RecordFields, value: str) -> None:
    if not pubmed_types.is_known(value):
        draft.rest("PT", value)


def _name(value: str) -> Name:
    """Read ``Doe, Jane A``, ``Doe, John Jr`` and the short ``Doe JA``."""
    if "," not in value and " " in value:
        return names.from_initials(value)
    name = names.parse(value)
    given, _, suffix = name.get("given", "").rpartition(" ")
    if given and is_suffix(suffix) and "suffix" not in name:
        name["given"], name["suffix"] = given, suffix
    return name


_MARKED: Final = re.compile(r"(.*?)\s*\[(\w+)\]")


def _put_identifier(draft: RecordFields, value: str) -> None:
    """Put LID or AID, which say in brackets what they are: ``10.1000/x [doi]``."""
    match = _MARKED.fullmatch(value)
    kind = match[2].lower() if match else ""
    if match and kind == "doi":
        draft.text("DOI", identifiers.doi(match[1]))
    elif not match and (doi := identifiers.find_doi(value)):
        draft.text("DOI", doi)
    else:
        draft.rest("AID", value)


def _put_keyword(draft: RecordFields, value: str) -> None:
    """Put a heading without the star of a major topic; NOTNLM says whose the keywords are."""
    if value != "NOTNLM":
        draft.keyword(_STAR.sub(r"\1", value))


_STAR: Final = re.compile(r"(^|/)\*(?=\w)")


def _adding(variable: str) -> Setter:
    return lambda draft, value: draft.add_name(variable, _name(value))


_NAMES: Final = {"AU": "author", "ED": "editor"}
_SETTERS: Final[dict[str, Setter]] = {
    **{tag: _adding(variable) for tag, variable in _NAMES.items()},
    **{f"F{tag}": _adding(variable) for tag, variable in _NAMES.items()},
    "AID": _put_identifier,
    "CN": lambda draft, value: draft.add_name("author", {"literal": value}),
    "DP": put_date,
    "IS": RecordFields.serial,
    "ISBN": RecordFields.serial,
    "ISSN": RecordFields.serial,
    "LID": _put_identifier,
    "MH": _put_keyword,
    "OT": _put_keyword,
    "PG": lambda draft, value: draft.page(pages.full_range(value)),
    "PMC": lambda draft, value: draft.text("PMCID", value),
    "PT": _put_type,
}


joined: Final = pieces.follow


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as MEDLINE lines."""
    return one_by_one(records, _written)


def _written(record: Mapping[str, Any], losses: Losses) -> str:
    taker = RecordTaker(record, losses)
    lines = [f"{tag:<4}- {' '.join(value.split())}" for tag, value in _fields(taker) if value]
    return "\n".join([*lines, "", ""])


_KNOWN: Final = {
    **{tag: "" if tag in _JOINED else variable for tag, variable in _TEXTS.items()},
    **{tag: "" for tag in _SETTERS if tag not in ("AID", "PT")},
}
"""The tags that are read, with the variable where a second value is kept apart."""

_WRITTEN_TEXTS: Final = (
    ("VI", "volume"),
    ("IP", "issue"),
    ("PG", "page"),
    ("AB", "abstract"),
    ("LA", "language"),
    ("TT", "original-title"),
    ("EN", "edition"),
    ("PB", "publisher"),
    ("PL", "publisher-place"),
    ("CTI", "collection-title"),
    ("VTI", "volume-title"),
    ("TA", "container-title-short"),
)


def _fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    # A record begins with its PMID; the reader needs the tag even where there is no number.
    yield "PMID", taker.text("PMID")
    kind = pubmed_types.written(taker.type)
    if not kind:
        taker.lose("type")
    for number in taker.serials():
        yield "IS", number
    title, container = taker.text("title"), taker.text("container-title")
    yield "TI", closed(title)
    if opened(closed(title)) != title:
        taker.lose("title")
    yield ("BTI" if taker.type == "chapter" else "JT"), container
    for person in taker.people("author", lambda name: bool(_body(name)) or _reads_back(name)):
        body = _body(person)
        yield ("CN", body) if body else ("FAU", names.inverted(person))
    for name in taker.names("editor", _reads_back):
        yield "FED", name
    yield "DP", _date(taker)
    yield from ((tag, taker.text(variable)) for tag, variable in _WRITTEN_TEXTS)
    if doi := taker.text("DOI"):
        yield "AID", f"{doi} [doi]"
    number = article_number(rec.text(taker.record, "number"))
    if number and not rec.text(taker.record, "page"):
        yield "AID", f"{taker.text('number')} [pii]"
    yield "PMC", taker.text("PMCID")
    for keyword in taker.keywords():
        yield "OT", keyword
        if _STAR.search(keyword) or keyword == "NOTNLM":
            taker.lose("keyword")
    yield "PT", kind or "Journal Article"
    taker.check_journal(keeps_equal=True)
    yield from taker.fields(re.compile(r"[A-Z][A-Z0-9]{1,3}"), _KNOWN)
    taker.finish()


def _body(name: Mapping[str, Any]) -> str:
    literal = str(name.get("literal", ""))
    return "" if literal == "others" else literal


def _reads_back(name: Mapping[str, Any]) -> bool:
    return _name(names.inverted(name)) == name


_SEASONS: Final = ("Spring", "Summer", "Autumn", "Winter")


def _date(taker: RecordTaker) -> str:
    """Write ``2001 Feb 3``, ``2001 Jan-Feb``, ``2001 Spring``; else EDTF or words."""
    issued = dates.written(taker.date("issued"))
    ends = issued.split("/")
    text = issued
    if all(_DAY.fullmatch(end) for end in ends) and len({end[:4] for end in ends}) == 1:
        text = f"{issued[:4]} {'-'.join(_day(end[5:]) for end in ends)}".strip()
    taker.written_date("issued", text)
    if "date-parts" not in taker.date("issued") and (year := re.search(r"\b\d{4}\b", text)):
        taker.lose("issued")
        return year[0]
    return text


_DAY: Final = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-\d\d)?)?")


def _day(text: str) -> str:
    if not text:
        return ""
    month, _, day = text.partition("-")
    name = short_months()[int(month) - 1].title() if int(month) < 13 else _SEASONS[int(month) - 21]
    return f"{name} {int(day)}" if day else name
