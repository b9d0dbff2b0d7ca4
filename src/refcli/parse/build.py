"""From labelled words to the record."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, Final

from refcli.parse import identifiers, pages
from refcli.parse.dates import read_date
from refcli.parse.fields import field_text, raw_text
from refcli.parse.labels import Span, spans_of
from refcli.parse.names import read_names
from refcli.parse.tokens import Tokens
from refcli.parse.worktype import work_type
from refcli.record import Record, year
from refcli.text.scripts import language_of

__all__ = ["build"]

_TEXTS: Final = {
    "title": "title",
    "container": "container-title",
    "collection": "collection-title",
    "publisher": "publisher",
    "location": "publisher-place",
    "edition": "edition",
    "genre": "genre",
    "number": "number",
}
"""The fields that are kept as printed: label and CSL variable."""

_VALUES: Final[dict[str, tuple[str, Callable[[str], str]]]] = {
    "volume": ("volume", pages.read_volume),
    "issue": ("issue", pages.read_issue),
    "pages": ("page", pages.read_pages),
    "extent": ("number-of-pages", pages.read_extent),
    "doi": ("DOI", identifiers.read_doi),
    "url": ("URL", identifiers.read_url),
    "isbn": ("ISBN", identifiers.read_isbn),
    "issn": ("ISSN", identifiers.read_issn),
    "pmid": ("PMID", identifiers.read_digits),
    "pmcid": ("PMCID", identifiers.read_digits),
    "arxiv": ("archive_location", identifiers.read_arxiv),
}
"""The fields that are read: label, CSL variable, and what reads the value from the text."""

_GLUED_VOLUME: Final = re.compile(r"(.*[^\W\d].*?)\s*(?<!\d)(\d{1,4})")
_MEETING: Final = re.compile(r"(?i)proc|conf|symp|workshop|congress|vol")
_OF_A_DAY: Final = re.compile(r"\b(?:от|від|of|vom)\s+(.+)")


def build(tokens: Tokens, labels: Sequence[str], probabilities: Sequence[float]) -> Record:
    """Return the record that labelled words tell of.

    ``custom.source`` holds the text, the number printed before it, and by CSL variable how
    sure each field is (0 to 1): the probability of its least sure word.
    """
    draft = _Draft(tokens, labels, probabilities)
    draft.put_names()
    draft.put_texts()
    draft.put_values()
    draft.put_dates()
    draft.put_translations()
    record = draft.record
    record["type"] = work_type(record)
    if language := draft.language():
        record["language"] = language
    record["custom"] = {"source": draft.source()}
    return record


class _Draft:
    """A record in the making: the fields of a reference by label, and what they gave."""

    def __init__(
        self, tokens: Tokens, labels: Sequence[str], probabilities: Sequence[float]
    ) -> None:
        self.tokens = tokens
        self.probabilities = probabilities
        self.record: Record = {}
        self.sure: dict[str, float] = {}
        self.fields: dict[str, list[Span]] = {}
        for span in spans_of(labels):
            self.fields.setdefault(span.label, []).append(span)

    def put(self, variable: str, value: Any, spans: Sequence[Span]) -> None:
        """Take a value, unless it is empty or the variable has one."""
        if value and variable not in self.record:
            self.record[variable] = value
            words = [self.probabilities[span.first : span.last] for span in spans]
            self.sure[variable] = round(min(map(min, words)), 4)

    def raw(self, span: Span) -> str:
        return raw_text(self.tokens, span)

    def put_names(self) -> None:
        """Read people and bodies; a collaboration beside authors contributes."""
        for label in ("author", "editor", "translator"):
            spans = self.fields.get(label, [])
            people: list[Any] = []
            for span in spans:
                found = read_names(field_text(self.tokens, span))
                people += [name for name in found if name not in people]
            self.put(label, people, spans)
        if spans := self.fields.get("organization", []):
            bodies = [{"literal": field_text(self.tokens, span)} for span in spans]
            self.put("contributor" if "author" in self.record else "author", bodies, spans)

    def put_texts(self) -> None:
        """Cut out what is kept as printed; of several pieces the longest sure one counts."""
        for label, variable in _TEXTS.items():
            if spans := self.fields.get(label):
                best = spans[0] if label == "location" else max(spans, key=self._weight)
                self.put(variable, field_text(self.tokens, best), [best])
        notes = self.fields.get("note", [])
        self.put("note", ". ".join(field_text(self.tokens, span) for span in notes), notes)

    def _weight(self, span: Span) -> tuple[float, int]:
        return sum(self.probabilities[span.first : span.last]), -span.first

    def put_values(self) -> None:
        """Read numbers and identifiers."""
        for label, (variable, read) in _VALUES.items():
            for span in self.fields.get(label, ()):
                self.put(variable, read(self.raw(span)), [span])
        if "archive_location" in self.record:
            self.record["archive"] = "arXiv"
        self._part_glued_volume()

    def _part_glued_volume(self) -> None:
        """Part `Phys. Rev. D94` into journal and volume, where no other volume is printed."""
        container = self.record.get("container-title", "")
        if "volume" in self.record or "page" not in self.record or _MEETING.search(container):
            return
        match = _GLUED_VOLUME.fullmatch(container)
        if match and match.group(1)[-1:].isalpha():
            self.record["container-title"], self.record["volume"] = match.groups()
            self.sure["volume"] = self.sure["container-title"]

    def put_dates(self) -> None:
        """Read the date of issue and of access, wherever they are printed."""
        dates = [part for span in self.fields.get("date", ()) for part in self._parts(span)]
        for span in sorted(dates, key=self._rank):
            self.put("issued", read_date(self.raw(span)), [span])
        for span in self.fields.get("accessed", ()):
            self.put("accessed", read_date(self.raw(span)), [span])
        for span in self.fields.get("url", ()):
            self.put("accessed", read_date(identifiers.without_url(self.raw(span))), [span])
        for span in self.fields.get("number", ()):
            if match := _OF_A_DAY.search(self.raw(span)):
                self.put("issued", read_date(match.group(1)), [span])
        if "issue" in self.record and self.record["issue"] == str(year(self.record)):
            del self.record["issue"], self.sure["issue"]

    def _parts(self, span: Span) -> list[Span]:
        """Divide a date where a bracket closes: `(1900-1986). 2000` is two."""
        gaps = self.tokens.gaps
        cuts = [index for index in range(span.first + 1, span.last) if ")" in gaps[index]]
        edges = [span.first, *cuts, span.last]
        return [Span(span.label, first, last) for first, last in pairwise(edges)]

    def _rank(self, span: Span) -> int:
        """Order dates: behind the authors stands the year of issue, in brackets another."""
        if any(author.last == span.first for author in self.fields.get("author", ())):
            return 0
        before = "".join(self.tokens.gaps[: span.first + 1])
        return 2 if before.count("(") > before.count(")") else 1

    def put_translations(self) -> None:
        """Keep what stands in brackets behind a title or journal as its English variant."""
        for span in self.fields.get("translation", ()):
            variable = "container-title" if "container-title" in self.record else "title"
            keys = self.record.setdefault("multi", {}).setdefault("_keys", {})
            keys.setdefault(variable, {})["en"] = field_text(self.tokens, span)

    def language(self) -> str:
        """Return the language: of `(in Russian)`, else as far as the letters prove it."""
        for span in self.fields.get("language", ()):
            if "ru" in self.raw(span).lower():
                return "ru"
        return language_of(self.record.get("title", "") or self.tokens.text[:200])

    def source(self) -> dict[str, Any]:
        """Return the provenance: the text, the number before it, the confidences."""
        source: dict[str, Any] = {"text": self.tokens.text, "confidence": self.sure}
        for span in self.fields.get("citation-number", ())[:1]:
            source["label"] = self.raw(span).strip(" .()[]")
        return source
