"""The record: a CSL-JSON item, a plain mapping with typed access.

There is one shape for a bibliographic record everywhere in refcli, the one that the
field shares: CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
and the schema csl-data.json of CSL 1.0.2). A record is a plain ``dict``, so that it reads
from and writes to a file without conversion; the functions of this module read it with
types and never change it.

What CSL-JSON lacks stands under ``custom``, where its schema allows anything:

======================  ============================================================
``custom.number``       the number in the library, stable for life
``custom.tags``         list of str
``custom.notes``        list of str
``custom.files``        list of str: paths of attached files
``custom.aliases``      list of str: citation keys that it was known by before
``custom.merged``       list of records that were merged into this one
``custom.different``    list of numbers of records that are not this one, as a person said
``custom.source``       the provenance: ``{"text", "label", "file", "format",
                        "confidence", "tex"}``: the exact text that the record came from,
                        the number printed before it, how sure the parser was of each
                        field (0 to 1), and the TeX of titles that hold formulas
``custom.origins``      where each value that was filled in came from, by variable:
                        ``crossref:10.1000/x 2026-11-28``
``custom.fields``       what a file format held and CSL has no variable for
======================  ============================================================

Language variants follow CSL-M: ``multi._keys[variable][language]`` holds a text variable
in another language (``en``) or script (``ru-Latn``), ``multi.main[variable]`` names the
language of the main text, and a name holds its own variants under ``multi._key``;
``refcli.variants`` reads and sets them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias, TypedDict, cast

from refcli.values import keywords
from refcli.values.people.name import OTHERS, Name, display_name, surname

__all__ = [
    "CITE_VARIABLES",
    "DATE_VARIABLES",
    "NAME_VARIABLES",
    "NUMBER_VARIABLES",
    "OTHERS",
    "TEXT_VARIABLES",
    "TYPES",
    "DateParts",
    "Name",
    "Record",
    "Source",
    "as_text",
    "custom",
    "custom_list",
    "date_parts",
    "display_name",
    "has_others",
    "key",
    "names",
    "number",
    "page_range",
    "source",
    "surname",
    "tags",
    "text",
    "with_custom",
    "year",
]

Record: TypeAlias = dict[str, Any]


class Source(TypedDict, total=False):
    """The provenance of a record: what it was read from, and how surely."""

    text: str
    label: str
    file: str
    format: str
    confidence: dict[str, float]
    tex: dict[str, str]


NAME_VARIABLES: Final = (
    "author",
    "chair",
    "collection-editor",
    "compiler",
    "composer",
    "container-author",
    "contributor",
    "curator",
    "director",
    "editor",
    "editor-translator",
    "editorial-director",
    "executive-producer",
    "guest",
    "host",
    "illustrator",
    "interviewer",
    "narrator",
    "organizer",
    "original-author",
    "performer",
    "producer",
    "recipient",
    "reviewed-author",
    "script-writer",
    "series-creator",
    "translator",
)
"""The name variables of CSL 1.0.2, appendix IV."""

DATE_VARIABLES: Final = (
    "accessed",
    "available-date",
    "event-date",
    "issued",
    "original-date",
    "submitted",
)
"""The date variables of CSL 1.0.2, appendix IV."""

NUMBER_VARIABLES: Final = (
    "chapter-number",
    "citation-number",
    "collection-number",
    "edition",
    "first-reference-note-number",
    "issue",
    "locator",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "page",
    "page-first",
    "part-number",
    "printing-number",
    "section",
    "supplement-number",
    "version",
    "volume",
)
"""The number variables of CSL 1.0.2, appendix IV."""


CITE_VARIABLES: Final = ("citation-number", "first-reference-note-number", "locator")
"""Number variables that belong to a cite, not to a record."""

TEXT_VARIABLES: Final = (
    "abstract",
    "annote",
    "archive",
    "archive-place",
    "archive_collection",
    "archive_location",
    "authority",
    "call-number",
    "citation-key",
    "citation-label",
    "collection-title",
    "container-title",
    "container-title-short",
    "dimensions",
    "division",
    "DOI",
    "event",
    "event-place",
    "event-title",
    "genre",
    "ISBN",
    "ISSN",
    "jurisdiction",
    "keyword",
    "language",
    "license",
    "medium",
    "note",
    "original-publisher",
    "original-publisher-place",
    "original-title",
    "part-title",
    "PMCID",
    "PMID",
    "publisher",
    "publisher-place",
    "references",
    "reviewed-genre",
    "reviewed-title",
    "scale",
    "source",
    "status",
    "title",
    "title-short",
    "URL",
    "volume-title",
    "volume-title-short",
    "year-suffix",
)
"""The text variables of CSL 1.0.2, appendix IV."""

TYPES: Final = (
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
)
"""The types of items in CSL 1.0.2, appendix III."""


class DateParts(NamedTuple):
    """One date, as far as it is known: a missing month or day is None."""

    year: int
    month: int | None = None
    day: int | None = None


def text(record: Mapping[str, Any], variable: str) -> str:
    """Return a variable as text: "" where it is missing, digits where it is a number."""
    value = record.get(variable)
    return value if isinstance(value, str) else as_text(value)


def as_text(value: Any) -> str:
    """Return a value as text: "" for what is none, digits for a number."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return ""


def key(record: Mapping[str, Any]) -> str:
    """Return the citation key, which CSL-JSON calls ``id``."""
    return text(record, "id")


def number(record: Mapping[str, Any]) -> int | None:
    """Return the record's number in its library, or None before it has one."""
    value = custom(record).get("number")
    return value if isinstance(value, int) else None


def names(record: Mapping[str, Any], variable: str = "author") -> list[Name]:
    """Return the people and bodies of a name variable, without the mark of "et al."."""
    value = record.get(variable)
    found = [
        name
        for name in (value if isinstance(value, list) else ())
        if isinstance(name, dict) and name.get("literal") != OTHERS
    ]
    return cast("list[Name]", found)


def has_others(record: Mapping[str, Any], variable: str = "author") -> bool:
    """Tell whether the source cut this name list with "et al."."""
    value = record.get(variable)
    for name in reversed(value) if isinstance(value, list) else ():
        if isinstance(name, dict):
            return bool(name.get("literal") == OTHERS)
    return False


def date_parts(record: Mapping[str, Any], variable: str = "issued") -> list[DateParts]:
    """Return the dates of a date variable: none, one, or the two ends of a range.

    CSL-JSON writes ``{"date-parts": [[2023, 5, 22]]}``; numbers may come as strings.
    A part that is not a whole number ends its date; a date without a year is left out, and so
    is the year 0, which stands for the open end of a range (``[[2001], [0]]``).
    """
    value = record.get(variable)
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    dates = []
    for numbers in parts[:2] if isinstance(parts, list) else ():
        known = list(_whole_numbers(numbers if isinstance(numbers, list) else ()))
        if known and known[0]:
            dates.append(DateParts(*known[:3]))
    return dates


def year(record: Mapping[str, Any]) -> int | None:
    """Return the year of issue, or None where it is not known."""
    try:
        first = record["issued"]["date-parts"][0][0]
    except (KeyError, IndexError, TypeError):
        first = None
    if type(first) is int and first:
        return first  # so nearly all are written: the way below takes long, and records are many
    dates = date_parts(record)
    return dates[0].year if dates else None


def page_range(record: Mapping[str, Any]) -> tuple[str, str]:
    """Return the first and the last page as written, ("", "") if there is none.

    >>> page_range({"page": "e42–e47"})
    ('e42', 'e47')
    >>> page_range({"page": "Doc60"})
    ('Doc60', '')
    """
    first, _, last = text(record, "page").replace("–", "-").replace("—", "-").partition("-")
    return first.strip(), last.strip(" -")


def custom(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what CSL-JSON lacks and the record holds under ``custom``."""
    value = record.get("custom")
    # An abstract class is asked for last: that takes long, and records are many.
    return value if isinstance(value, (dict, Mapping)) else {}


def custom_list(record: Mapping[str, Any], name: str) -> list[str]:
    """Return a list that the record holds under ``custom``: its tags, notes, files, aliases."""
    values = custom(record).get(name)
    return [str(value) for value in values] if isinstance(values, list) else []


def tags(record: Mapping[str, Any]) -> list[str]:
    """Return what a record is tagged with: its own tags, and the keywords that it came with."""
    words = keywords.split(text(record, "keyword"))
    return list(dict.fromkeys([*custom_list(record, "tags"), *words]))


def with_custom(record: Record, **values: Any) -> Record:
    """Return a record that holds these values under ``custom``; an empty one is taken away."""
    held = {**custom(record), **values}
    kept = {name: value for name, value in held.items() if value not in (None, "", [], {})}
    if kept:
        return {**record, "custom": kept}
    return {name: value for name, value in record.items() if name != "custom"}


def source(record: Mapping[str, Any]) -> Source:
    """Return the provenance: the exact text, its file and format, the confidences."""
    value = custom(record).get("source")
    return cast(Source, value) if isinstance(value, dict) else {}


def _whole_numbers(values: Iterable[Any]) -> Iterator[int]:
    for value in values:
        try:
            yield int(value)
        except (TypeError, ValueError, OverflowError):
            return
