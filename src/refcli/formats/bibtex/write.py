"""Records to entries of a .bib file, in BibTeX or in biblatex.

Unicode stays Unicode, as biber and every current BibTeX style expect; only TeX's own marks
are escaped. What neither dialect has a field for is written under the CSL variable's name,
which both ignore and the reader knows: so only what no field can hold is lost.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from refcli import record as rec
from refcli.formats import citekey, dates
from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex.casing import protect_capitals
from refcli.formats.bibtex.names import format_names
from refcli.formats.results import Losses, WriteResult
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, Record
from refcli.text import tex

__all__ = ["BibEntry", "entry_of", "write"]

_ORDER: Final = (
    "author editor translator bookauthor title subtitle shorttitle booktitle journaltitle journal "
    "shortjournal eventtitle eventdate venue edition series volume number issue part volumes "
    "publisher institution school organization location address date year month day pages eid "
    "pagetotal chapter type version note doi isbn issn pmid pmcid eprint eprinttype eprintclass "
    "archiveprefix primaryclass url urldate langid language abstract keywords"
).split()


class BibEntry(NamedTuple):
    """An entry to be written: fields in order, each value with its delimiters."""

    type: str
    key: str
    fields: dict[str, str]


def write(records: Sequence[Record], format: str = "bibtex") -> WriteResult:
    """Write records as a .bib file in the dialect that ``format`` names.

    A key that BibTeX could not read is changed and counts as a loss of ``id``; records
    without a key get one.
    """
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.model import Entry, Field
    from bibtexparser.writer import BibtexFormat

    losses = Losses()
    entries = [entry_of(record, format, losses) for record in _with_keys(records, losses)]
    library = Library(
        [Entry(e.type, e.key, [Field(*field) for field in e.fields.items()]) for e in entries]
    )
    layout = BibtexFormat()
    layout.indent = "  "
    layout.trailing_comma = True
    layout.block_separator = "\n"
    return WriteResult(
        write_string(library, unparse_stack=[], bibtex_format=layout), losses.listed()
    )


_ILLEGAL: Final = re.compile(r"[\s\"#%'(),={}~\\\x00-\x1f\x7f]+")
"""What a key cannot hold (btxdoc; biber's manual adds nothing to it)."""


def legal_key(key: str) -> str:
    """Return the key without the characters that end or break one."""
    return _ILLEGAL.sub("-", key).strip("-") if _ILLEGAL.search(key) else key


def _with_keys(records: Iterable[Record], losses: Losses) -> list[Record]:
    changed = []
    for record in records:
        key = rec.key(record)
        legal = legal_key(key)
        if legal != key:
            losses.add("id", key)
            record = {**record, "id": legal}
        changed.append(record)
    return citekey.assign(changed)


def entry_of(record: Mapping[str, Any], dialect: str, losses: Losses | None = None) -> BibEntry:
    """Return the entry of a record; ``losses`` takes the variables that it cannot hold."""
    return _Writer(record, dialect, losses or Losses()).entry()


_NAMES: Final = frozenset(NAME_VARIABLES)
_DATES: Final = frozenset(DATE_VARIABLES)
_TITLES: Final = frozenset(
    {"title", "title-short", "container-title", "collection-title", "original-title"}
)
_NOT_WRITTEN: Final = frozenset({"id", "type", "custom", "multi", "citation-key"})
_COMBINED: Final = frozenset(
    {
        "container-title",
        "issue",
        "number",
        "collection-number",
        "archive",
        "archive_location",
        "language",
        "medium",
    }
)
_CUSTOM_KEPT: Final = frozenset({"number", "source", "tags", "notes", "files", "aliases", "fields"})
_FIELD_NAME: Final = re.compile(r"[a-z][a-z0-9_+:-]*")


class _Writer:
    """The fields of one record, as they are found."""

    def __init__(self, record: Mapping[str, Any], dialect: str, losses: Losses) -> None:
        self._record = record
        self._is_biblatex = dialect == "biblatex"
        self._losses = losses
        self._fields: dict[str, str] = {}
        self._csl_type = rec.text(record, "type")

    def entry(self) -> BibEntry:
        """Return the entry with its fields in the usual order."""
        kind = self._entry_type()
        for variable, value in self._record.items():
            if (
                variable not in _NOT_WRITTEN
                and variable not in _COMBINED
                and value not in ("", [], {}, None)
            ):
                self._put(variable, value)
        self._put_container(kind)
        self._put_number()
        self._put_eprint()
        self._put_language()
        if medium := rec.text(self._record, "medium"):
            self._set("howpublished", tex.encode(medium))
        self._put_custom()
        self._put_variants()
        self._rename(kind)
        order = {name: place for place, name in enumerate(_ORDER)}
        names = sorted(self._fields, key=lambda name: order.get(name, len(order)))
        return BibEntry(kind, rec.key(self._record), {name: self._fields[name] for name in names})

    def _entry_type(self) -> str:
        """Return the entry type; a CSL type that it does not tell is its ``entrysubtype``."""
        kind = tables.ENTRY_TYPES.get(self._csl_type, ("misc", "misc"))[self._is_biblatex]
        genre = rec.text(self._record, "genre")
        if kind == "phdthesis" and "master" in genre.lower():
            kind = "mastersthesis"
        if (
            self._csl_type == "book"
            and "editor" in self._record
            and "author" not in self._record
            and self._is_biblatex
        ):
            kind = "collection"
        if self._csl_type and tables.CSL_TYPES.get(kind) != self._csl_type:
            subtype = (
                self._csl_type.removeprefix("article-") if kind == "article" else self._csl_type
            )
            self._set(
                "entrysubtype", subtype if subtype in ("magazine", "newspaper") else self._csl_type
            )
        return kind

    def _set(self, name: str, value: str) -> None:
        if value:
            self._fields[name] = f"{{{value}}}"

    def _lose(self, field: str) -> None:
        self._losses.add(field, rec.key(self._record))

    def _put(self, variable: str, value: Any) -> None:
        name = tables.FIELD_OF.get(variable, variable.lower())
        if not _FIELD_NAME.fullmatch(name):
            self._lose(variable)
        elif variable in _NAMES and isinstance(value, list):
            self._put_names(
                variable, name, [person for person in value if isinstance(person, dict)]
            )
        elif variable in _DATES and isinstance(value, dict):
            self._put_date(variable, name, value)
        elif isinstance(value, str | int | float):
            self._set(name, self._encoded(variable, name, str(value)))
            if name == variable and tables.VARIABLES.get(name, name) != variable:
                self._lose(variable)
        else:
            self._lose(variable)

    def _encoded(self, variable: str, name: str, value: str) -> str:
        if name in tables.VERBATIM:
            return verbatim(value)
        if variable in ("title", "container-title") and not self._is_proper(variable):
            return protect_capitals(
                value, is_russian=rec.text(self._record, "language").startswith("ru")
            )
        text = tex.encode(value)
        return (
            text.replace("-", "--") if variable == "page" and _IS_RANGE.fullmatch(value) else text
        )

    def _is_proper(self, variable: str) -> bool:
        """Tell a title that no BibTeX style sets in small letters: a journal's name."""
        return variable != "title"

    def _put_names(self, variable: str, name: str, people: Sequence[Mapping[str, Any]]) -> None:
        if not self._is_biblatex and any(person.get("dropping-particle") for person in people):
            self._lose(f"{variable} (dropping-particle)")
        if any(person.get("multi") for person in people):
            self._lose(f"{variable} (multi)")
        self._set(name, format_names(people, extended=self._is_biblatex))

    def _put_date(self, variable: str, name: str, date: Mapping[str, Any]) -> None:
        text = dates.to_edtf(date)
        if not text:
            text = str(date.get("literal") or date.get("raw") or "")
            if variable == "issued":
                self._set("year", tex.encode(text))
                return
            self._set(name, tex.encode(text))
        elif variable == "issued" and not self._is_biblatex:
            self._put_year(date, text)
        else:
            self._set(name, text)

    def _put_year(self, date: Mapping[str, Any], text: str) -> None:
        """Write ``year``, ``month`` and ``day``, which BibTeX has instead of ``date``."""
        ends = date["date-parts"][:2]
        parts = [str(part) for part in ends[0]]
        if (
            len(ends) > 1
            or date.get("season")
            or date.get("circa")
            or not parts[0].isdecimal()
            or len(parts[0]) != 4
        ):
            if len(ends) == 2 and date.get("circa") is None and all(len(end) == 1 for end in ends):
                text = "--".join(str(end[0]) for end in ends)
            self._set("year", text)
            return
        self._set("year", parts[0])
        if len(parts) > 1 and parts[1].isdecimal() and 1 <= int(parts[1]) <= 12:
            self._fields["month"] = _MONTHS[int(parts[1]) - 1]
            if len(parts) > 2:
                self._set("day", parts[2])

    def _put_container(self, kind: str) -> None:
        title = rec.text(self._record, "container-title")
        if not title:
            return
        is_journal = (
            tables.CSL_TYPES.get(kind) in tables.NUMBER_IS_ISSUE
            or self._csl_type in tables.NUMBER_IS_ISSUE
        )
        in_book = kind in ("incollection", "inproceedings", "inreference", "inbook")
        name = "journaltitle" if is_journal or not in_book else "booktitle"
        self._set(name, tex.encode(title))

    def _put_number(self) -> None:
        issue, number, in_series = (
            rec.text(self._record, v) for v in ("issue", "number", "collection-number")
        )
        if self._csl_type in tables.NUMBER_IS_ISSUE:
            self._set("number", tex.encode(issue))
            self._set("eid", tex.encode(number))
            self._set("collection-number", tex.encode(in_series))
            return
        is_part = self._csl_type in tables.BOOKLIKE and "collection-title" in self._record
        if is_part and in_series:
            self._set("number", tex.encode(in_series))
            self._set("eid", tex.encode(number))
            self._set("issue", tex.encode(issue))
        elif self._csl_type == "paper-conference" and not is_part:
            self._set("number", tex.encode(issue))
            self._set("eid", tex.encode(number))
            self._set("collection-number", tex.encode(in_series))
        else:
            self._set("eid" if is_part else "number", tex.encode(number))
            self._set("issue", tex.encode(issue))
            self._set("collection-number", tex.encode(in_series))

    def _put_eprint(self) -> None:
        archive, place = (rec.text(self._record, v) for v in ("archive", "archive_location"))
        if place:
            self._set("eprint", verbatim(place))
            self._set("eprinttype" if self._is_biblatex else "archiveprefix", tex.encode(archive))
        else:
            self._set("archive", tex.encode(archive))

    def _put_language(self) -> None:
        tag = rec.text(self._record, "language")
        if tag:
            name = next((name for name, known in tables.LANGUAGES.items() if known == tag), "")
            self._set("langid", name or tex.encode(tag))

    def _put_custom(self) -> None:
        custom = rec.custom(self._record)
        for name in custom.keys() - _CUSTOM_KEPT:
            self._lose(f"custom.{name}")
        self._set("tags", ", ".join(tex.encode(tag) for tag in custom.get("tags") or []))
        self._set("comment", r"\par ".join(tex.encode(note) for note in custom.get("notes") or []))
        self._set("file", ";".join(verbatim(file) for file in custom.get("files") or []))
        self._set("ids", ", ".join(verbatim(alias) for alias in custom.get("aliases") or []))
        fields = custom.get("fields") or {}
        for name, value in fields.items() if isinstance(fields, dict) else ():
            if (
                not _FIELD_NAME.fullmatch(name)
                or not isinstance(value, str)
                or name in self._fields
            ):
                self._lose(f"custom.fields.{name}")
            elif name in tables.VERBATIM or name.startswith("bdsk-"):
                self._set(name, verbatim(value))
            else:
                self._set(name, tex.encode(value))

    def _put_variants(self) -> None:
        """Write translated and transliterated texts as ``title-en``, ``publisher-ru-latn``."""
        multi = self._record.get("multi") or {}
        for variable, texts in (multi.get("_keys") or {}).items():
            for tag, text in texts.items():
                self._set(f"{variable}-{tag.lower()}", tex.encode(text))

    def _rename(self, kind: str) -> None:
        """Give the fields the names that the dialect and the entry type have for them."""
        if not self._is_biblatex:
            for name, plain in tables.BIBTEX_NAMES.items():
                if name in self._fields:
                    self._fields[plain] = self._fields.pop(name)
        body = {
            "techreport": "institution",
            "report": "institution",
            "phdthesis": "school",
            "mastersthesis": "school",
        }
        target = "institution" if kind == "thesis" else body.get(kind)
        if target and "publisher" in self._fields:
            self._fields[target] = self._fields.pop("publisher")


_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_IS_RANGE: Final = re.compile(r"[\w.]+-[\w.]+(?:, ?[\w.]+(?:-[\w.]+)?)*")


def verbatim(value: str) -> str:
    """Return an address fit for a field without TeX: what would break out of it is encoded."""
    if any(mark in value for mark in "{}\\\n"):
        value = "".join(_PERCENT.get(character, character) for character in value)
    return value


_PERCENT: Final = {"{": "%7B", "}": "%7D", "\\": "%5C", "\n": "%0A"}
