"""RefWorks' tagged export: lines of ``T1 Title``, a record from each ``RT``.

Source: "RefWorks Tagged Format" in the help of RefWorks, old and new. Databases offer the
same as "Export to RefWorks".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from refcli.errors import InputError
from refcli.formats.results import ReadResult
from refcli.formats.shared.record_fields import RecordFields, Setter, dating, ignoring, naming, put
from refcli.formats.shared.tagged import Field, fields_of
from refcli.record import Record
from refcli.text import word_lists
from refcli.text.entities import without_entities
from refcli.text.spaces import on_one_line
from refcli.values import pages

__all__ = ["BETWEEN", "read"]

_TEXTS: Final = {
    "T1": "title",
    "ST": "title-short",
    "OT": "original-title",
    "JF": "container-title",
    "T2": "container-title",
    "WT": "container-title",
    "JO": "container-title-short",
    "T3": "collection-title",
    "VO": "volume",
    "IS": "issue",
    "ED": "edition",
    "PB": "publisher",
    "PP": "publisher-place",
    "AB": "abstract",
    "LA": "language",
    "CN": "call-number",
    "DB": "source",
    "DS": "source",
    "WV": "version",
    "PMCID": "PMCID",
}
_NAMES: Final = {
    "A1": "author",
    "A2": "editor",
    "A3": "collection-editor",
    "A4": "translator",
    "A5": "contributor",
    "A6": "contributor",
}
_OWN_TEXTS: Final[dict[str, dict[str, str]]] = {
    "book": {"T2": "collection-title"},
    "legal_case": {"PB": "authority"},
    "thesis": {"T2": "division"},
}
"""By CSL type, the tags that hold another variable than in an article."""

_OTHERS: Final = (
    *("RT", "SR", "ID", "YR", "FD", "SP", "OP", "K1", "NO", "SN", "AV", "AD", "AN", "CL", "SF"),
    *("LK", "UL", "DO", "IP", "RD", "CR", "SL", "LL", "OL", "PMID", "WP", "CT", "GE", "CA", "TA"),
    *(f"U{number}" for number in range(1, 16)),
)
_TAGS: Final = "|".join(sorted({*_TEXTS, *_NAMES, *_OTHERS}, key=len, reverse=True))
_LINE: Final = re.compile(rf"\ufeff?({_TAGS})(?= +(?!- )|$)")
_IN_LINES: Final = frozenset({"AB", "NO", "K1", "SN", "LK", "UL"})


BETWEEN: Final = re.compile(r"^[ \t\r]*\n(?=RT )", re.MULTILINE)
"""What stands between two records, wherever the two of them are."""


def read(source: str) -> ReadResult:
    """Read RefWorks' records; raises InputError where no line begins with RT."""
    groups: list[list[Field]] = []
    for field in fields_of(source, _LINE):
        if field.tag == "RT":
            groups.append([])
        if groups:
            groups[-1].append(field)
    if source.strip() and not groups:
        raise InputError("not RefWorks: no line begins with RT")
    return ReadResult([_record(group) for group in groups], [])


@cache
def _types() -> dict[str, str]:
    return word_lists.aliases(__package__, "refworks-types.txt")


def _record(fields: list[Field]) -> Record:
    kind = fields[0].value.strip().lower()
    draft = RecordFields(_types().get(kind, "document"))
    texts = {**_TEXTS, **_OWN_TEXTS.get(draft.record["type"], {})}
    for tag, value in _values(fields):
        put(draft, tag, value, _SETTERS, texts)
    if draft.record["type"] == "book":
        draft.pages_are_extent()
    if kind == "book, edited" and "editor" not in draft.record and "author" in draft.record:
        draft.record["editor"] = draft.record.pop("author")
    record = draft.finish()
    if "container-title" not in record and "container-title-short" in record:
        record["container-title"] = record.pop("container-title-short")
    return record


def _values(fields: list[Field]) -> Iterator[tuple[str, str]]:
    for field in fields:
        value = field.value if field.tag in _IN_LINES else on_one_line(field.value)
        if value:
            yield field.tag, without_entities(value) if "&" in value else value


def _put_address(draft: RecordFields, value: str) -> None:
    for address in value.split("\n"):
        if not draft.text("URL", address) and draft.record["URL"] != address:
            draft.rest("UL", address)


_SETTERS: Final[dict[str, Setter]] = {
    **{tag: naming(variable) for tag, variable in _NAMES.items()},
    "RT": ignoring,
    "SR": ignoring,
    "ID": lambda draft, value: draft.text("id", value),
    "YR": dating("issued"),
    "FD": lambda draft, value: draft.day("issued", value),
    "RD": lambda draft, value: draft.day("accessed", value),
    "SP": lambda draft, value: draft.page(pages.full_range(value)),
    "OP": lambda draft, value: draft.page(value, is_last=True),
    "K1": lambda draft, value: draft.keyword(value.replace(";", "\n")),
    "NO": RecordFields.note,
    "SN": lambda draft, value: draft.serials(value, "U1"),
    "AN": lambda draft, value: draft.accession("AN", value),
    "PMID": lambda draft, value: draft.text("PMID", value),
    "DO": RecordFields.doi,
    "LK": _put_address,
    "UL": _put_address,
}
