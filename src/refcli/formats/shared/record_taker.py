"""Taking a record apart for a file: what a format has no place for is said to be lost.

``RecordTaker`` hands out what the writers of the tagged formats put into fields, and says at
the end what nobody took.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final

from refcli import record as rec
from refcli.formats.results import Losses
from refcli.formats.shared.record_fields import RecordFields, serial_numbers
from refcli.record import NAME_VARIABLES
from refcli.values import dates, identifiers, keywords, pages
from refcli.values.people import names
from refcli.variants import texts_of

__all__ = ["RecordTaker"]

_MONTH_OR_DAY: Final = re.compile(r"\d{4}-[01]\d(?:-\d\d)?")
_COMMA: Final = re.compile(r"\s*[,;]\s*")
_SILENT: Final = frozenset({"id", "type", "custom", "citation-key"})
_SILENT_CUSTOM: Final = frozenset({"number", "source", "fields"})
"""What belongs to a library or to a file's past, not to the work."""


def _reads_back(name: Mapping[str, Any]) -> bool:
    return names.people(names.inverted(name)) == [name]


class RecordTaker:
    """A record that is being written: what no one has taken at the end is lost."""

    def __init__(self, record: Mapping[str, Any], losses: Losses) -> None:
        self.record = record
        self.key: str = rec.key(record)
        self.type: str = rec.text(record, "type")
        self._losses = losses
        self._taken: set[str] = set(_SILENT)
        self._taken_custom: set[str] = set(_SILENT_CUSTOM)

    def text(self, variable: str) -> str:
        """Take a text variable, "" if there is none."""
        self._taken.add(variable)
        return rec.text(self.record, variable)

    def translated_title(self) -> str:
        """Take the English variant of the title; other variants are lost."""
        english = texts_of(self.record, "title").get("en", "")
        multi = self.record.get("multi")
        if english and multi == {"_keys": {"title": {"en": english}}}:
            self._taken.add("multi")
        return english

    def names(
        self,
        variable: str,
        reads_back: Callable[[Mapping[str, Any]], bool] = _reads_back,
        *,
        between: str = "",
    ) -> list[str]:
        """Take a list of names, each with the surname first.

        ``between`` is a mark that the format puts between names: one that holds it is lost.
        """
        written = [names.inverted(name) for name in self.people(variable, reads_back)]
        if between and any(between in name for name in written):
            self.lose(f"{variable} (parts of a name)")
        return written

    def people(
        self, variable: str, reads_back: Callable[[Mapping[str, Any]], bool] = _reads_back
    ) -> list[Mapping[str, Any]]:
        """Take a list of names as they are.

        ``reads_back`` tells whether a name that is written comes back with the same parts.
        """
        self._taken.add(variable)
        value = self.record.get(variable)
        people: list[Mapping[str, Any]] = (
            [name for name in value if isinstance(name, dict)] if isinstance(value, list) else []
        )
        for name in people:
            if name.get("dropping-particle"):
                self.lose(f"{variable} (dropping-particle)")
            elif name.get("multi"):
                self.lose(f"{variable} (multi)")
            elif not reads_back(name):
                self.lose(f"{variable} (parts of a name)")
        return people

    def accession(self) -> str:
        """Take the PMID as a number in a database that says which one, ``PMID: 12345678``."""
        number = rec.text(self.record, "PMID")
        is_one = number.isdecimal() and identifiers.pmid(f"PMID: {number}") == number
        return f"PMID: {self.text('PMID')}" if is_one else ""

    def pmcid(self) -> str:
        """Take the number in PubMed Central where it begins as these do, else it is lost."""
        number = rec.text(self.record, "PMCID")
        return self.text("PMCID") if identifiers.is_pmcid(number) else ""

    def serials(self) -> list[str]:
        """Take ISSN and ISBN, which many formats have one field for, told by their digits."""
        numbers = {v: serial_numbers(self.text(v)) for v in ("ISSN", "ISBN")}
        draft = RecordFields(self.type)
        for number in [*numbers["ISSN"], *numbers["ISBN"]]:
            draft.serials(number, tag="number")
        back = draft.finish()
        for variable in numbers:
            if rec.text(back, variable) != _COMMA.sub(", ", self.text(variable)):
                self.lose(variable)
        return [*numbers["ISSN"], *numbers["ISBN"]]

    def check_journal(self, *, keeps_equal: bool = False) -> None:
        """Say that a short name alone, or one that is the whole name, does not read back.

        ``keeps_equal`` says that the reader keeps one that is the whole name.
        """
        short, whole = (
            rec.text(self.record, v) for v in ("container-title-short", "container-title")
        )
        if short and whole in ("", *([] if keeps_equal else [short])):
            self.lose("container-title-short")
        if short and not whole:
            self.lose("container-title")

    def pages(self) -> tuple[str, str]:
        """Take the first and the last page."""
        first, last = rec.page_range(self.record)
        page = self.text("page")
        if not last or "," in last:
            first, last = page, ""
        if pages.joined(first, last) != pages.full_range(page):
            self.lose("page")
        return first, last

    def written_date(self, variable: str, *texts: str) -> None:
        """Compare a date with what a reader makes of the texts that were written for it."""
        draft = RecordFields("")
        for text in texts:
            draft.date(variable, text)
        if not dates.same(draft.record.get(variable, {}), self.date(variable)):
            self.lose(variable)

    def whole_date(self, variable: str) -> str:
        """Take a date as one text; it is lost where that reads back otherwise."""
        text = dates.written(self.date(variable))
        self.written_date(variable, text)
        return text

    def year_and_day(self) -> tuple[str, str]:
        """Take the date of issue as its year and, if more is known, the whole: ``2001-02-03``."""
        issued = dates.written(self.date("issued"))
        year, day = (issued[:4], issued) if _MONTH_OR_DAY.fullmatch(issued) else (issued, "")
        self.written_date("issued", year, day)
        return year, day

    def date(self, variable: str) -> Mapping[str, Any]:
        """Take a date, {} if there is none."""
        self._taken.add(variable)
        value = self.record.get(variable)
        return value if isinstance(value, dict) else {}

    def keywords(self) -> list[str]:
        """Take the keywords."""
        return keywords.split(self.text("keyword"))

    def custom(self, name: str) -> list[str]:
        """Take a list that refcli keeps beside CSL: tags, notes, files, aliases."""
        self._taken_custom.add(name)
        value = rec.custom(self.record).get(name)
        return [str(item) for item in value] if isinstance(value, list) else []

    def fields(self, is_own: re.Pattern[str], known: Mapping[str, str]) -> list[tuple[str, str]]:
        """Take the fields under ``custom.fields`` whose names are tags of this format.

        ``known`` maps the tags that the reader understands to their variables: a field of
        such a name reads back only beside that variable, as its second value.
        """
        fields = rec.custom(self.record).get("fields")
        found = []
        for name, value in fields.items() if isinstance(fields, dict) else ():
            is_free = name not in known or known[name] in self.record
            if is_free and is_own.fullmatch(name) and isinstance(value, str):
                found += [(name, line) for line in value.split("\n") if line]
            else:
                self.lose(f"custom.fields.{name}")
        return found

    def own_fields(
        self, own: Mapping[str, str], general: Collection[str]
    ) -> Iterator[tuple[str, str]]:
        """Take what only works of a type have a tag for, by tag; not what has a ``general`` one."""
        tags = {variable: tag for tag, variable in reversed([*own.items()])}
        for variable, tag in tags.items():
            if variable in general:
                continue
            if variable in NAME_VARIABLES:
                yield from ((tag, name) for name in self.names(variable))
            else:
                yield tag, self.text(variable)

    def general(self, tag: str, variable: str, own: Mapping[str, str]) -> str:
        """Take a text; it is lost where works of the type hold another one by this tag."""
        text = self.text(variable)
        is_free = own.get(tag, variable) == variable or not rec.text(self.record, own[tag])
        if is_free or not text:
            return text
        self.lose(variable)
        return ""

    def lose(self, field: str) -> None:
        """Say that a part of the record cannot be held."""
        self._losses.add(field, self.key)

    def finish(self) -> None:
        """Say what was not taken."""
        for variable, value in self.record.items():
            if variable not in self._taken and value not in ("", [], {}, None):
                self.lose(variable)
        for name in rec.custom(self.record):
            if name not in self._taken_custom and rec.custom(self.record)[name]:
                self.lose(f"custom.{name}")
