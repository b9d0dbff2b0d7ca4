"""Web of Science's tagged export: ``AU Doe, J`` with indented lines going on, ER at the end.

Source: "Web of Science Core Collection Field Tags" of Clarivate.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from refcli.errors import InputError
from refcli.formats.results import Losses, ReadResult, WriteResult, one_by_one
from refcli.formats.shared.record_fields import RecordFields, Setter, ignoring, put
from refcli.formats.shared.record_taker import RecordTaker
from refcli.formats.shared.tagged import Field, fields_of
from refcli.record import Record
from refcli.text import word_lists
from refcli.text.spaces import on_one_line
from refcli.values import dates, pages
from refcli.values.date_words import short_months

__all__ = ["BETWEEN", "joined", "read", "write"]

_LINE: Final = re.compile(r"\ufeff?([A-Z][A-Z0-9])(?= |$)")

_PUBLICATION_TYPES: Final = {"B": "book", "P": "patent", "S": "chapter", "C": "paper-conference"}
_LETTERS: Final = {csl_type: letter for letter, csl_type in _PUBLICATION_TYPES.items()}

_TEXTS: Final = {
    "TI": "title",
    "SO": "container-title",
    "J9": "container-title-short",
    "SE": "collection-title",
    "VL": "volume",
    "IS": "issue",
    "AR": "number",
    "SU": "supplement-number",
    "PU": "publisher",
    "PI": "publisher-place",
    "AB": "abstract",
    "LA": "language",
    "CT": "event-title",
    "CL": "event-place",
    "PG": "number-of-pages",
    "PM": "PMID",
    "UR": "URL",
}
_IN_LINES: Final = frozenset({"AU", "AF", "BA", "BE", "ED", "CR", "C1"})
"""Tags whose every line is a value of its own."""


BETWEEN: Final = re.compile(r"^ER[ \t\r]*\n\s*(?=PT )", re.MULTILINE)
"""What stands between two records, wherever the two of them are."""


def read(source: str) -> ReadResult:
    """Read records of Web of Science; ER, or the next PT, ends one."""
    fields = list(fields_of(source, _LINE))
    if source.strip() and not any(field.tag in ("PT", "TI", "AU") for field in fields):
        raise InputError("not Web of Science: no line begins with PT or TI")
    return ReadResult([_record(group) for group in _groups(fields)], [])


def _groups(fields: Sequence[Field]) -> Iterator[list[Field]]:
    group: list[Field] = []
    for field in fields:
        if field.tag in ("FN", "VR", "EF"):
            continue
        if group and field.tag in ("ER", "PT"):
            yield group
            group = []
        if field.tag != "ER":
            group.append(field)
    if group:
        yield group


def _record(fields: Sequence[Field]) -> Record:
    values = {field.tag: on_one_line(field.value) for field in fields}
    told = values.get("DT", "").lower()
    kind = _types().get(told) or _types().get(told.partition(";")[0])
    draft = RecordFields(kind or _PUBLICATION_TYPES.get(values.get("PT", ""), "article-journal"))
    draft.text("container-title-short", values.get("JI", ""))
    first, last = values.get("BP", values.get("SP", "")), values.get("EP", "")
    draft.page(pages.joined(first, last) or pages.full_range(values.get("PS", "")))
    draft.date("issued", values.get("PY", ""))
    _put_month(draft, values)
    author_tag = next((tag for tag in _AUTHORS if values.get(tag)), "AU")
    for field in fields:
        value = on_one_line(field.value)
        lines = field.value.split("\n") if field.tag in _IN_LINES else [value]
        for line in lines:
            if line and (field.tag == author_tag or field.tag not in _AUTHORS):
                put(draft, field.tag, line, _SETTERS, _TEXTS)
    record = draft.finish()
    if record["type"] == "book" and record.get("container-title") == record.get("title"):
        # Of a whole book both say the same.
        record.pop("container-title", None)
    return record


@cache
def _types() -> Mapping[str, str]:
    return {name.lower(): type_ for name, type_ in _table().items()}


@cache
def _written_types() -> Mapping[str, str]:
    return {type_: name for name, type_ in reversed([*_table().items()])}


def _table() -> Mapping[str, str]:
    return word_lists.aliases(__package__, "wos-types.txt")


def _put_month(draft: RecordFields, values: Mapping[str, str]) -> None:
    """PD is the month and day of PY: ``MAY``, ``JAN-FEB``, ``SUM``, ``2006 May-Jun``."""
    year, day = values.get("PY", ""), values.get("PD", "")
    if year and day:
        draft.date("issued", f"{day} {year}".removeprefix(f"{year} "))


def _put_names(variable: str) -> Setter:
    def put_all(draft: RecordFields, value: str) -> None:
        for name in value.split(";"):
            draft.name(variable, name)

    return put_all


_READ_FIRST: Final = ("FN", "VR", "EF", "ER", "PT", "PY", "PD", "BP", "SP", "EP", "PS", "DT", "JI")
_AUTHORS: Final = ("AF", "AU", "BF", "BA")
"""Tags of authors: full names of articles and books before short ones."""

_SETTERS: Final[dict[str, Setter]] = {
    **dict.fromkeys(_READ_FIRST, ignoring),
    **dict.fromkeys(_AUTHORS, _put_names("author")),
    **dict.fromkeys(("ED", "BE"), _put_names("editor")),
    **dict.fromkeys(("SN", "EI", "BN"), RecordFields.serial),
    "CY": lambda draft, value: draft.date("event-date", value),
    **dict.fromkeys(("DI", "D2"), RecordFields.doi),
    **dict.fromkeys(("DE", "ID"), lambda draft, value: draft.keyword(value.replace(";", "\n"))),
    "CA": lambda draft, value: draft.add_name("author", {"literal": value}),
}
_KNOWN: Final = {**_TEXTS, **dict.fromkeys(_SETTERS, "")}
"""The tags that are read, with the variable where a second value is kept apart."""


_WRITTEN_TEXTS: Final = (
    *("SE", "J9", "VL", "IS", "AR", "SU", "PU", "PI"),
    *("AB", "LA", "CT", "CL", "PG", "PM", "UR"),
)


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as a Web of Science export."""
    body, losses = one_by_one(records, _written)
    return WriteResult(f"{_HEAD}{body}{_END}", losses)


_HEAD: Final = "FN Clarivate Analytics Web of Science\nVR 1.0\n"
_END: Final = "EF\n"


def joined(texts: Iterable[str]) -> Iterator[str]:
    """Make one export of several."""
    yield _HEAD
    yield from (text.removeprefix(_HEAD).removesuffix(_END) for text in texts)
    yield _END


def _written(record: Mapping[str, Any], losses: Losses) -> str:
    taker = RecordTaker(record, losses)
    lines = [f"{tag} {value}" for tag, value in _fields(taker) if value]
    return "\n".join([*lines, "ER", "", ""])


def _fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    yield "PT", _LETTERS.get(taker.type, "J")
    yield "AU", "\n   ".join(taker.names("author", between=";"))
    yield "TI", _one_line(taker.text("title"))
    container = taker.text("container-title")
    yield "SO", container
    if taker.type == "book" and container == taker.text("title") != "":
        taker.lose("container-title")
    kind = _written_types().get(taker.type, "")
    yield "DT", kind
    if not kind and taker.type != "patent":
        taker.lose("type")
    yield "BE", "\n   ".join(taker.names("editor", between=";"))
    yield "DE", "; ".join(taker.keywords())
    for tag in _WRITTEN_TEXTS:
        yield tag, _one_line(taker.text(_TEXTS[tag]))
    first, last = taker.pages()
    yield "BP", first
    yield "EP", last
    yield from _date_fields(taker)
    yield "CY", taker.whole_date("event-date")
    for number in taker.serials():
        yield "SN", number
    yield "DI", taker.text("DOI")
    yield from taker.fields(re.compile(r"[A-Z][A-Z0-9]"), _KNOWN)
    taker.finish()


_DAY: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?")


def _date_fields(taker: RecordTaker) -> Iterator[tuple[str, str]]:
    """PY is the year, PD the month and day in it: ``MAY 3``."""
    year, day = dates.written(taker.date("issued")), ""
    if match := _DAY.fullmatch(year):
        year = match[1]
        day = f"{short_months()[int(match[2]) - 1].upper()} {int(match[3] or 0) or ''}".strip()
    yield "PY", year
    yield "PD", day
    taker.written_date("issued", year, f"{day} {year}" if day else "")


def _one_line(text: str) -> str:
    return on_one_line(text)
