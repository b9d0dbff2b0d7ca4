"""RIS: lines of ``TY  - JOUR``, a record between TY and ER.

Sources: the RIS specification of Research Information Systems (2001 and 2011 versions),
and what EndNote, Zotero, Scopus, Embase and Ovid write in its name. Both the old tags (A1,
T1, Y1) and the new (AU, TI, PY) are read; the new are written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from refcli.errors import InputError
from refcli.formats.record_fields import (
    RecordFields,
    RecordTaker,
    Setter,
    dating,
    ignoring,
    kept_field,
    naming,
)
from refcli.formats.results import Losses, Problem, ReadResult, WriteResult
from refcli.formats.tagged import Field, fields_of
from refcli.formats.worktypes import tells_nothing
from refcli.record import Record
from refcli.values import dates, identifiers

__all__ = ["read", "write"]

_LINE: Final = re.compile(r"\ufeff?([A-Z][A-Z0-9]|PMID|PMCID) {0,3}[-–](?: +(.*)|(\S.*)?)$")

_TYPES: Final = {
    "ABST": "article-journal",
    "ADVS": "motion_picture",
    "AGGR": "dataset",
    "ANCIENT": "classic",
    "ART": "graphic",
    "BILL": "bill",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "CHART": "figure",
    "CLSWK": "classic",
    "COMP": "software",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "CTLG": "book",
    "DATA": "dataset",
    "DBASE": "dataset",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "EQUA": "figure",
    "FIGURE": "figure",
    "GEN": "document",
    "GOVDOC": "report",
    "GRNT": "document",
    "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "INPR": "article-journal",
    "INTV": "interview",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "LEGAL": "legislation",
    "MANSCPT": "manuscript",
    "MAP": "map",
    "MGZN": "article-magazine",
    "MPCT": "motion_picture",
    "MULTI": "webpage",
    "MUSIC": "musical_score",
    "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "PAT": "patent",
    "PCOMM": "personal_communication",
    "POD": "broadcast",
    "PRESS": "article-newspaper",
    "RPRT": "report",
    "SER": "book",
    "SLIDE": "graphic",
    "SOUND": "song",
    "STAND": "standard",
    "STAT": "legislation",
    "THES": "thesis",
    "UNBILL": "bill",
    "UNPB": "manuscript",
    "UNPD": "manuscript",
    "VIDEO": "motion_picture",
    "WEB": "webpage",
}

_NAMES_OF_TYPES: Final = {
    "journal article": "article-journal",
    "conference paper": "paper-conference",
    "conference proceedings": "paper-conference",
    "book": "book",
    "book section": "chapter",
    "book chapter": "chapter",
    "thesis": "thesis",
    "report": "report",
    "web page": "webpage",
    "generic": "document",
}

_WRITTEN_TYPES: Final = {
    **{csl_type: tag for tag, csl_type in reversed(_TYPES.items())},
    "article": "UNPB",
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "POD",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "dataset": "DATA",
    "document": "GEN",
    "figure": "FIGURE",
    "graphic": "ART",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "motion_picture": "MPCT",
    "paper-conference": "CONF",
    "personal_communication": "PCOMM",
    "report": "RPRT",
    "webpage": "ELEC",
}

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
_IN_LINES: Final = frozenset({"AB", "N1", "N2", "KW"})
"""Fields whose line ends tell something; in others a line goes on."""


def read(source: str) -> ReadResult:
    """Read RIS records; a record that no ER ends, and text outside records, is reported.

    Raises InputError where there is no TY at all.
    """
    problems: list[Problem] = []
    fields = list(fields_of(source, _LINE))
    if source.strip() and not any(field.tag == "TY" for field in fields):
        raise InputError("not RIS: no line begins with TY  - ")
    records = [_record(group) for group in _groups(fields, problems)]
    return ReadResult(records, problems)


def _groups(fields: Sequence[Field], problems: list[Problem]) -> Iterator[list[Field]]:
    group: list[Field] = []
    for field in fields:
        if field.tag == "ER":
            if group:
                yield group
            if field.value:
                problems.append(
                    Problem(f"text after ER is not read: {field.value[:40]}", field.line)
                )
            group = []
        elif field.tag == "TY":
            if group and any(other.tag != "TY" for other in group):
                problems.append(
                    Problem("a record begins, but no ER ended the one before", field.line)
                )
                yield group
                group = []
            group.append(field)
        elif group:
            group.append(field)
        elif field.value:
            problems.append(Problem(f"{field.tag} stands outside a record", field.line))
    if group:
        problems.append(Problem("the last record has no ER", group[-1].line, severity="warning"))
        yield group


def _csl_type(tag: str) -> str:
    return _TYPES.get(tag.upper()) or _NAMES_OF_TYPES.get(tag.lower(), "document")


def _record(fields: Sequence[Field]) -> Record:
    draft = RecordFields(_csl_type(next(field.value for field in fields if field.tag == "TY")))
    for field in fields:
        value = field.value if field.tag in _IN_LINES else " ".join(field.value.split())
        if value:
            _put(draft, field.tag, value)
    record = draft.finish()
    if "container-title" not in record and "container-title-short" in record:
        record["container-title"] = record.pop("container-title-short")
    if record.get("container-title-short") == record.get("container-title"):
        record.pop("container-title-short", None)
    return record


def _put(draft: RecordFields, tag: str, value: str) -> None:
    if setter := _SETTERS.get(tag):
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


def _put_article_number(draft: RecordFields, value: str) -> None:
    """Put C7, which EndNote and Scopus have for the number of an article."""
    if not draft.record["type"].startswith("article") or not draft.text("number", value):
        draft.rest("C7", value)


_SETTERS: Final[dict[str, Setter]] = {
    **{tag: naming(variable) for tag, variable in _NAMES.items()},
    **{tag: dating(variable) for tag, variable in _DATES.items()},
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
    "SN": RecordFields.serial,
    "SP": RecordFields.page,
    "TY": ignoring,
}


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as RIS with the tags of the newer specification."""
    losses = Losses()
    return WriteResult("".join(_written(record, losses) for record in records), losses.listed())


def _written(record: Mapping[str, Any], losses: Losses) -> str:
    lines = [
        f"{tag}  - {_one_field(value)}"
        for tag, value in _fields(RecordTaker(record, losses))
        if value
    ]
    return "\n".join([*lines, "ER  - ", "", ""])


def _one_field(value: str) -> str:
    """Keep the lines of a value from being read as tags."""
    first, *others = value.splitlines() or [""]
    return "\n".join([first, *(f" {line}" if _LINE.match(line) else line for line in others)])


_OWN_TAG: Final = re.compile(r"[A-Z][A-Z0-9]")
_KNOWN: Final = {**_TEXTS, **dict.fromkeys((*_SETTERS, "ER", "AB", "N2"), "")}
"""The tags that are read, with the variable where a second value is kept apart."""


def _fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    tag = _WRITTEN_TYPES.get(taker.type, "GEN")
    yield "TY", tag
    if _TYPES.get(tag) != (taker.type or "document"):
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
    yield from ((tag, taker.text(variable)) for tag, variable in _WRITTEN_TEXTS)
    is_article = taker.type.startswith("article")
    yield ("C7" if is_article else "M1"), taker.text("number")
    if tells_nothing(taker.record):
        taker.lose("genre")
    first, last = taker.pages()
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
    ("T2", "container-title"),
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
