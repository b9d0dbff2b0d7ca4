"""Building a record from the fields of a file.

The tagged formats differ in their tags, not in what stands behind them: a text, a name, a
date, one end of a page range, a serial number. ``RecordFields`` collects these.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from refcli import record as rec
from refcli.formats.shared.worktypes import tells_nothing
from refcli.record import Record, with_custom
from refcli.text.patterns import late
from refcli.text.spaces import on_one_line
from refcli.values import dates, identifiers, keywords, pages
from refcli.values.people import names

__all__ = [
    "RecordFields",
    "Setter",
    "dating",
    "ignoring",
    "kept_field",
    "naming",
    "put",
    "serial_numbers",
]


def serial_numbers(text: str) -> list[str]:
    """Return the ISSNs or ISBNs that stand in one text, each with what tells it from another."""
    return [part for part in _BETWEEN_SERIALS.split(text) if part]


def kept_field(record: Mapping[str, Any], name: str) -> str:
    """Return what a file's field held that CSL has no variable for, "" if there is none."""
    fields = rec.custom(record).get("fields")
    value = fields.get(name) if isinstance(fields, dict) else None
    return value if isinstance(value, str) else ""


class RecordFields:
    """A record in the making."""

    def __init__(self, csl_type: str) -> None:
        self.record: Record = {"type": csl_type}
        self._keywords: list[str] = []
        self._notes: list[str] = []
        self._rest: dict[str, list[str]] = {}
        self._pages = ["", ""]
        self._days: list[tuple[str, str]] = []
        self._accessions: list[tuple[str, str]] = []
        self._qualified: set[str] = set()
        """ISSN or ISBN with what tells it from another: ``(print)``."""
        self._straight: set[str] = set()
        """The lists with a person whose given name stands first."""
        self._undecided: dict[str, int] = {}
        """In each list the names that may be a body's or a person's: ``Budi Santoso``."""

    def text(self, variable: str, value: str) -> bool:
        """Set a text variable that is not set yet; False where it is."""
        if not value or variable in self.record:
            return False
        self.record[variable] = value
        return True

    def name(self, variable: str, value: str) -> None:
        """Add a name, or the names of a list that stands in one field."""
        if value.strip(" ,;."):
            found = names.people(value)
            if "," not in value and any("given" in name for name in found):
                self._straight.add(variable)
            elif "," not in value and all(_may_be_person(name) for name in found):
                self._undecided[variable] = self._undecided.get(variable, 0) + len(found)
            self.record.setdefault(variable, []).extend(found)

    def add_name(self, variable: str, name: rec.Name) -> None:
        """Add a name to a list of names."""
        self.record.setdefault(variable, []).append(name)

    def date(self, variable: str, value: str) -> None:
        """Set a date, or make it more exact: 2001 becomes 2001-02-03 but never 1999."""
        value = value.strip(" /")
        if not value:
            return
        date = dates.parse(value)
        old = self.record.get(variable)
        if old is None or ("literal" in old and "date-parts" in date) or _is_finer(date, old):
            self.record[variable] = date

    def day(self, variable: str, value: str) -> None:
        """Set a date; one without a year, ``Mar 15``, is of the year that another field names.

        PubMed's ``Epub 2020/03/04`` is that day.
        """
        value = _EPUB.sub("", value)
        if _YEAR.search(value):
            self.date(variable, value)
        elif value.strip(" /"):
            self._days.append((variable, value))

    def page(self, value: str, *, is_last: bool = False) -> None:
        """Set the first or the last page."""
        self._pages[is_last] = self._pages[is_last] or value

    def keyword(self, value: str) -> None:
        """Add keywords: each line is one."""
        self._keywords += [word for word in (line.strip() for line in value.split("\n")) if word]

    def note(self, value: str) -> None:
        """Add to the note."""
        if value:
            self._notes.append(value)

    def file(self, value: str) -> None:
        """Add the path of an attached file."""
        if value:
            self.record.setdefault("custom", {}).setdefault("files", []).append(value)

    def doi(self, value: str) -> None:
        """Set the DOI, without its resolver and what MEDLINE puts behind it: ``[doi]``."""
        value = value.partition(" [doi]")[0] if " [doi]" in value else value
        self.text("DOI", identifiers.doi(value))

    def variable(self, name: str, tag: str, value: str) -> None:
        """Set a variable of any kind, or keep under the tag what is said of it once more."""
        if name in rec.NAME_VARIABLES:
            self.name(name, value)
        elif name == "accessed":
            self.day(name, value)
        elif not self.text(name, value):
            self.rest(tag, value)

    def kind(self, tag: str, value: str) -> None:
        """Set what kind of work it is, unless it only says of an article that it is one."""
        value = value.replace("\n", "; ")
        if tells_nothing({**self.record, "genre": value}) or not self.text("genre", value):
            self.rest(tag, value)

    def number(self, tag: str, value: str) -> None:
        """Set the number of a patent, standard or report; one that was set before is kept apart."""
        self.rest(tag, self.record.get("number", ""))
        self.record["number"] = value

    def edition(self, tag: str, value: str) -> None:
        """Set the edition; of an article EndNote has there the day when it was first online."""
        is_day = self.record["type"].startswith("article") and "date-parts" in dates.parse(value)
        if is_day or not self.text("edition", value):
            self.rest(tag, value)

    def accession(self, tag: str, value: str) -> None:
        """Keep the number in the database that ``source`` names: a PMID, if it is PubMed's."""
        self._accessions.append((tag, value))

    def serial(self, value: str) -> None:
        """Add ISSN or ISBN, as the digits tell; one that is there already is not added again."""
        number = identifiers.serial(value)
        variable = _serial_variable(number, self.record["type"])
        old = self.record.get(variable, "")
        if number and number.partition(" (")[0] not in old:
            self.record[variable] = f"{old}, {number}" if old else number
            if number.endswith(")"):
                self._qualified.add(variable)

    def serials(self, value: str, tag: str = "") -> None:
        """Add ISSNs and ISBNs, of which a field may hold several, or the number of a report.

        ``tag`` is that of the field where another number of the report is kept.
        """
        if tag and self.record["type"] == "report" and not identifiers.serial_kind(value):
            self.number(tag, on_one_line(value))
            return
        parts = serial_numbers(value)
        alone = len(parts) < 2 or not all(map(identifiers.serial_kind, parts))
        for part in [on_one_line(value)] if alone else parts:
            self.serial(part)

    def pages_are_extent(self) -> None:
        """Take the one page that was set for how many pages the work has."""
        extent = self._pages[0] or self._pages[1]
        if extent.isdecimal() and self.text("number-of-pages", extent):
            self._pages = ["", ""]

    def rest(self, tag: str, value: str) -> None:
        """Keep under ``custom.fields`` what CSL has no variable for."""
        if value:
            self._rest.setdefault(tag, []).append(value)

    def finish(self) -> Record:
        """Return the record with what was collected."""
        record = self.record
        for variable, value in self._days:
            year = rec.year({"issued": record.get(variable)})
            self.date(variable, f"{year} {value}" if year else value)
        for tag, value in self._accessions:
            self._put_accession(tag, value)
        self._settle_people()
        if page := pages.joined(*self._pages):
            record.setdefault("page", page)
        if self._keywords:
            record["keyword"] = keywords.joined(self._keywords)
        for variable in self._qualified:
            # What tells one number from another tells nothing of one alone.
            if match := _QUALIFIED.fullmatch(record.get(variable, "")):
                record[variable] = match[1]
        if self._notes:
            record["note"] = "\n".join(self._notes)
        if self._rest:
            fields = {tag: "\n".join(values) for tag, values in self._rest.items()}
            record = with_custom(record, fields=fields)
        return record

    def _settle_people(self) -> None:
        for variable, count in self._undecided.items():
            # One may be a body; several of two or three words that are no body's are people.
            if count == len(self.record[variable]) > 1:
                self._straight.add(variable)
        for variable in self._straight:
            self.record[variable] = [_as_person(name) for name in self.record[variable]]

    def _put_accession(self, tag: str, value: str) -> None:
        number = identifiers.pmid(value)
        is_number = number.isdecimal() and len(number) <= _PMID_DIGITS
        database = self.record.get("source", "") if number == value else value
        if not is_number or not _PUBMED.search(database) or not self.text("PMID", number):
            self.rest(tag, value)


def _may_be_person(name: rec.Name) -> bool:
    literal = name.get("literal", "")
    return " " in literal and names.is_person(literal)


def _as_person(name: rec.Name) -> rec.Name:
    """Return ``Max Roe``, who stands beside ``Jane A. Doe``, as the person that it is."""
    return names.full_name(name.get("literal", "")) if _may_be_person(name) else name


_PUBMED: Final = late(r"(?i)^nlm$|pubmed|medline|pmid")
_PMID_DIGITS: Final = 8
_YEAR: Final = late(r"\d{4}")
_EPUB: Final = late(r"^\s*Epub:?\s+", re.IGNORECASE)
_QUALIFIED: Final = late(r"([^(),;]*[\dXx])\s*\([^()]*\)")
_BETWEEN_SERIALS: Final = late(r"\s*[;,\n]\s*|(?<=[\dXx)])\s+(?=\d)")

Setter = Callable[[RecordFields, str], object]
"""What a tag's value does to a draft."""


def put(
    draft: RecordFields,
    tag: str,
    value: str,
    setters: Mapping[str, Setter],
    texts: Mapping[str, str],
) -> None:
    """Put a field: by its tag's setter, as a text variable, else under ``custom.fields``."""
    if setter := setters.get(tag):
        setter(draft, value)
    elif tag not in texts or not draft.text(texts[tag], value):
        draft.rest(tag, value)


def naming(variable: str) -> Setter:
    """Return what adds a name to a list."""
    return lambda draft, value: draft.name(variable, value)


def dating(variable: str) -> Setter:
    """Return what sets a date."""
    return lambda draft, value: draft.date(variable, value)


def ignoring(draft: RecordFields, value: str) -> None:
    """Do nothing: the tag is read elsewhere."""


def _serial_variable(value: str, csl_type: str) -> str:
    """Return ISSN or ISBN, as the digits tell, else as the type of the work does."""
    kind = identifiers.serial_kind(value)
    return kind or ("ISBN" if csl_type in ("book", "chapter") else "ISSN")


def _is_finer(date: Mapping[str, Any], old: Mapping[str, Any]) -> bool:
    """Tell whether a date says the same as an older one, and more."""
    new_parts, old_parts = (value.get("date-parts") or [[]] for value in (date, old))
    if new_parts[0][: len(old_parts[0])] != old_parts[0]:
        return False
    is_longer = len(new_parts[0]) > len(old_parts[0]) or len(new_parts) > len(old_parts)
    return is_longer or ("season" in date and "season" not in old and len(old_parts[0]) == 1)
