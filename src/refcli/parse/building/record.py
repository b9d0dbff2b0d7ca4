"""From labelled words to the record."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from refcli.parse.building.addresses import read_url
from refcli.parse.building.confidence import calibrated
from refcli.parse.building.date_roles import dates_of, give_title_its_year
from refcli.parse.building.described import of_type, put_described
from refcli.parse.building.designations import application_in, read_designation, year_of_standard
from refcli.parse.building.field_text import field_text, raw_text
from refcli.parse.building.forms import told_by_form
from refcli.parse.building.imprint import (
    host_name,
    house_name,
    name_house,
    part_series,
    place_name,
    said_twice,
    site_for_house,
)
from refcli.parse.building.language import named_language, told_language
from refcli.parse.building.locators import (
    article_in,
    chapter_in,
    extent_in,
    in_reporter,
    part_number,
    part_title,
)
from refcli.parse.building.locators import (
    part_issue as divided_issue,
)
from refcli.parse.building.numbering import (
    letters_of_meeting,
    number_alone,
    number_of_series,
    part_bare_numbers,
    part_glued_volume,
    part_issue,
    series_of_book,
    whole_issue,
)
from refcli.parse.building.people import is_held, people_by_role
from refcli.parse.building.versions import keep_data, part_version
from refcli.parse.building.worktype import work_type
from refcli.parse.labelling.gbt7714 import type_of_mark
from refcli.parse.labelling.labels import Span, spans_of
from refcli.parse.labelling.rules.designations import day_of_law
from refcli.parse.labelling.rules.programs import version_in
from refcli.parse.labelling.rules.surveys import scale_in
from refcli.parse.labelling.short_form import year_of_short_form
from refcli.parse.labelling.tokens import Tokens
from refcli.record import Record, date_parts, year
from refcli.text.patterns import late
from refcli.text.scripts import is_cyrillic
from refcli.values import dates, identifiers, numbers, pages
from refcli.values.dates import YEAR_LETTER
from refcli.values.newspapers import is_newspaper
from refcli.values.numbers import words_for
from refcli.values.people import name_lists
from refcli.values.people.roles import makers

__all__ = ["build"]

_TEXTS: Final = {
    "title": "title",
    "container": "container-title",
    "collection": "collection-title",
    "publisher": "publisher",
    "location": "publisher-place",
    "volume-title": "volume-title",
    "genre": "genre",
}
"""The fields that are kept as printed: label and CSL variable."""

_NAMES: Final[dict[str, Callable[[str], str]]] = {
    "container": lambda text: said_twice(text) or host_name(text),
    "publisher": house_name,
    "location": place_name,
}
"""What cuts away the words around a name, by label."""

_VALUES: Final[dict[str, tuple[str, Callable[[str], str]]]] = {
    "issue": ("issue", numbers.issue),
    "extent": ("number-of-pages", numbers.extent),
    "doi": ("DOI", identifiers.find_doi),
    "url": ("URL", read_url),
    "isbn": ("ISBN", identifiers.find_isbn),
    "issn": ("ISSN", identifiers.find_issn),
    "pmid": ("PMID", identifiers.digits),
    "pmcid": ("PMCID", identifiers.digits),
    "arxiv": ("archive_location", identifiers.find_arxiv),
}
"""The fields that are read: label, CSL variable, and what reads the value from the text."""

_ARTICLE: Final = late(r"(?i)\W*(?:ст|art)\b")
_DAY_AND_MONTH: Final = late(r"\d{1,2}\s[^\W\d_]{3,9}\.?")
_DAY: Final = late(r"[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}|\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4}")
_SECTION: Final = late(r"(?i)(?:se[çc][ãa]o|secci[óo]n|section|série|serie)\s(\d{1,2}|[IVX]+)")
"""The section of a gazette."""
_FOUR: Final = late(r"1[5-9]\d\d|20[0-3]\d")
_LOW: Final = 0.8
_SEVERAL: Final = 0.9
"""Of a field with several words below ``_LOW`` the least probability counts less by this."""

_UNTOLD: Final = 0.5
"""How sure a field is that no word of its own tells: it was cut from what another has."""

_IN_PIECES: Final = 0.7
"""A field that was found in several pieces counts less by this."""

_WHOLE: Final = (
    *("author", "editor", "title", "container", "date"),
    *("volume", "pages", "publisher", "location"),
)
"""What stands in one place of a reference, as a rule: the labels."""

_TRANSLATED: Final = {"title": "title", "container": "container-title"}
"""The fields that a translation in brackets may follow."""

_REPORT: Final = ("volume", "container-title", "page")
_MADE: Final = frozenset(("motion_picture", "broadcast", "song"))
"""Works of those who direct, host, produce or play."""

_YEAR_WIDTH: Final = 12
_YEAR_BEHIND: Final = late(rf",?\s?\(\d{{4}}{YEAR_LETTER}?\)")
_BEHIND_YEAR: Final = late(rf"\d{{4}}{YEAR_LETTER}?\)[,:]?\s*(\d+)\W*$")
_PART_OF: Final = late(r"^(?:[Vv]ol(?:ume|\.)|Bd\.|[vV]\.)\s(?=Part\s[A-Z]\d)")
"""What stands before a volume that ACM calls a part: `volume Part F127846`."""
_NO_ROMAN: Final = late(
    r"(?!M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,4})$)[MDCLXVI]{3,}"
)
"""Capitals that are no Roman number: `ICCV`."""

_NO: Final = late(r"(?i)\W*(?:no|nr|n[º°])\b")
_FIRST_EDITION: Final = late(r"Original\s(?:work|article|book)\spublished\s(?:in\s)?(\d{4})")
"""The year of the first edition in a remark (APA 7, 9.41)."""

_PREPRINT: Final = late(
    r"(?P<genre>Preprint)(?: (?:at|on|available (?:at|from))(?: (?P<server>\w+))?)?"
)
"""A work that was not printed yet, as Nature has it: `Preprint at medRxiv`."""

_SERIES: Final = late(r"(?:Série|Coleção|Colección|Collection) [A-Z]")
"""A series in brackets at the end (ABNT): `Série B. Textos Básicos de Saúde`."""

_EDN: Final = late(r"\bEDN:?\s([A-Z]{6})\b")
"""The number of a work in eLIBRARY.RU."""


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
    part_version(record, draft.sure)
    site_for_house(record, draft.sure)
    record["type"] = type_of_mark(tokens.text) or work_type(record, draft.designation())
    draft.put_section()
    keep_data(record, draft.sure)
    of_type(record, draft.sure)
    kept = draft.put_described()
    draft.put_makers()
    draft.put_parallel()
    if language := draft.language():
        record["language"] = language
    name_house(record)
    record["custom"] = {"source": draft.source(), **({"fields": kept} if kept else {})}
    return record


_AROUND_VOLUME: Final = " .,;:()[]–-#"
_AROUND_NUMBER: Final = " \t\xa0.、．()（）[]［］【】^-–—"


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
        self.in_pieces = any(len(self.fields.get(label, ())) > 1 for label in _WHOLE)
        self._part_titles()
        self._leave_brackets()
        give_title_its_year(tokens, self.fields)

    def _part_titles(self) -> None:
        """Take more of a title behind what the work is for who gave it out: `Ice. Diss. Yale`."""
        genres = {span.last for span in self.fields.get("genre", ())}
        titles = self.fields.get("title", [])
        if len(titles) > 1 and titles[-1].first in genres and "publisher" not in self.fields:
            self.fields["publisher"] = [titles.pop()]
        elif len(titles) > 1 and self._is_series_in_brackets(titles[-1]):
            self.fields.setdefault("collection", []).append(titles.pop())

    def _leave_brackets(self) -> None:
        """Leave out a publisher in brackets behind another: `М.: Лёд, 2022. (Серия «Лёд»)`."""
        houses = self.fields.get("publisher", [])
        bare = [span for span in houses if "(" not in self.tokens.gaps[span.first]]
        if len(houses) > 1 and bare:
            self.fields["publisher"] = bare

    def _is_series_in_brackets(self, span: Span) -> bool:
        words = map(str.lower, self.tokens.words[span.first : span.last])
        return "(" in self.tokens.gaps[span.first] and "series" in words

    def put(self, variable: str, value: Any, spans: Sequence[Span]) -> None:
        """Take a value, unless it is empty or the variable has one."""
        if value and variable not in self.record:
            self.record[variable] = value
            words = [sure for span in spans for sure in self.probabilities[span.first : span.last]]
            least = min(words, default=_UNTOLD)
            if least < _LOW and sum(sure < _LOW for sure in words) > 1:
                least *= _SEVERAL
            self.sure[variable] = least

    def raw(self, span: Span) -> str:
        return raw_text(self.tokens, span)

    def put_names(self) -> None:
        """Read people and bodies; a collaboration beside authors contributes."""
        for role, (names, spans) in people_by_role(self.tokens, self.fields).items():
            self.put(role, names, spans)
        if spans := self.fields.get("organization", []):
            bodies = [{"literal": field_text(self.tokens, span)} for span in spans]
            if "author" in self.record and self._leads(spans[0]):
                self.record["author"][:0] = bodies
            else:
                self.put("contributor" if "author" in self.record else "author", bodies, spans)

    def put_makers(self) -> None:
        """Call those who made a film, a broadcast or a song what their role says that they are."""
        if self.record["type"] not in _MADE:
            return
        for span in (*self.fields.get("author", ()), *self.fields.get("editor", ())):
            found = makers(field_text(self.tokens, span))
            if found:
                for read in {"author", "editor"} & self.record.keys():
                    del self.record[read]
                    self.sure.pop(read, None)
            for variable, names in found:
                self.put(variable, name_lists.find(names), [span])

    def _leads(self, body: Span) -> bool:
        """Tell a collaboration that is cited for the people behind it, being the first author."""
        return body.first < self.fields.get("author", [body])[0].first

    def _is_marked(self, span: Span) -> bool:
        """Tell a number with "no" or a comma before it."""
        before = self.tokens.words[span.first - 1] if span.first else ""
        marked = (
            self.raw(span).startswith("#")
            or _NO.match(self.raw(span)) is not None
            or _NO.fullmatch(before) is not None
        )
        return marked or self.tokens.gaps[span.first] == ", "

    def put_texts(self) -> None:
        """Cut out what is kept as printed; of several pieces the longest sure one counts."""
        for label, variable in _TEXTS.items():
            if spans := self.fields.get(label):
                best = self._best(label, spans)
                text = field_text(self.tokens, best)
                if label == "container":
                    self.put("publisher", said_twice(text), [best])
                self.put(variable, _NAMES.get(label, str)(text), [best])
                if len(spans) > 1 and label != "location":
                    self.sure[variable] = self.sure.get(variable, 0.0) * _IN_PIECES
        for span in self.fields.get("edition", ()):
            text = field_text(self.tokens, span)
            counted = numbers.ordinal(text) if " " not in text else ""
            self.put("edition", counted or numbers.edition(text), [span])
        for span in self.fields.get("number", ()):
            text = field_text(self.tokens, span)
            number = text if "(" in text else text.partition(")")[0]
            for variable, value in read_designation(number).items():
                self.put(variable, value, [span])
        part_series(self.record, self.sure)
        self._put_notes()

    def _best(self, label: str, spans: Sequence[Span]) -> Span:
        """Return the piece of a field that counts: of publishers that behind the place."""
        if label == "location":
            return self._place(spans)
        placed = {place.last for place in self.fields.get("location", ())}
        behind = [span for span in spans if label == "publisher" and span.first in placed]
        return max(behind or spans, key=self._weight)

    def _place(self, spans: Sequence[Span]) -> Span:
        """Return the place before the publisher, else the first: that of a meeting has none."""
        houses = {span.first for span in self.fields.get("publisher", ())}
        return next((span for span in spans if span.last in houses), spans[0])

    def _put_notes(self) -> None:
        """Keep remarks, save for volumes counted, versions, and when a patent was applied for."""
        notes: dict[Span, str] = {}
        for span in self.fields.get("note", ()):
            number, day, rest = application_in(field_text(self.tokens, span))
            self.put("call-number", number, [span])
            self.put("submitted", dates.find(day), [span])
            if first := _FIRST_EDITION.search(rest):
                self.put("original-date", dates.find(first[1]), [span])
            elif volumes := numbers.volumes_in(rest):
                self.put("number-of-volumes", volumes, [span])
            elif preprint := _PREPRINT.fullmatch(rest):
                self.put("genre", preprint["genre"], [span])
                self.put("container-title", preprint["server"], [span])
            elif _SERIES.match(rest):
                self.put("collection-title", rest, [span])
            elif told := version_in(rest) or scale_in(rest):
                for variable, value in told.items():
                    self.put(variable, value, [span])
            elif rest:
                notes[span] = rest
        self.put("note", ". ".join(notes.values()), list(notes))

    def _weight(self, span: Span) -> tuple[float, int]:
        return sum(self.probabilities[span.first : span.last]), -span.first

    def put_values(self) -> None:
        """Read numbers and identifiers."""
        for label, (variable, read) in _VALUES.items():
            for span in self.fields.get(label, ()):
                self.put(variable, read(self.raw(span)), [span])
        self._put_whole_doi()
        self._put_volumes()
        self._put_pages()
        if "archive_location" in self.record:
            self.record["archive"] = "arXiv"
        if "EDN" in self.tokens.words and (code := _EDN.search(self.tokens.text)):
            self.record["EDN"] = code[1]
        self._part_numbers()
        if not any(is_held(self.tokens, host) for host in self.fields.get("container", ())):
            numbered = (*self.fields.get("issue", ()), *self.fields.get("volume", ()))
            marked = any(map(self._is_marked, numbered))
            series_of_book(self.record, self.sure, marked=marked)

    def _put_whole_doi(self) -> None:
        """Take the DOI that goes on where the first was cut: `10.1000/j. DOI 10.1000/j.3`."""
        cut = self.record.get("DOI", "")
        for span in self.fields.get("doi", ())[1:]:
            whole = identifiers.find_doi(self.raw(span))
            if cut and whole.lower().startswith(cut.lower()):
                self.record["DOI"] = whole

    def _part_numbers(self) -> None:
        """Part numbers from names and from one another, where one is left over or missing."""
        years = {dates.find_year(self.raw(span)) for span in self.fields.get("date", ())}
        part_glued_volume(self.record, self.sure, years)
        part_bare_numbers(self.record, self.sure)
        letters_of_meeting(self.record, self.sure)
        all_series = self.fields.get("collection", ())
        if is_cyrillic(self.tokens.text):
            whole_issue(self.record, self.sure, self.tokens.text)
        elif not {"translation", "language"} & self.fields.keys():
            part_issue(self.record, self.sure)
        ends = {series.last for series in all_series}
        behind_in = {
            series.first - 1
            for series in all_series
            if series.first and self.tokens.words[series.first - 1] == "in"
        }
        for number in ("issue", "volume"):
            spans = self.fields.get(number, ())
            if number in self.record and any(span.last in behind_in for span in spans):
                self.record["collection-number"] = self.record.pop(number)
                self.sure["collection-number"] = self.sure.pop(number)
            elif any(span.first in ends for span in spans):
                number_of_series(self.record, self.sure, number)
        for span in self.fields.get("issue", ())[:1]:
            counted = self.tokens.words[span.first - 1] in words_for("issue")
            behind = any(host.last == span.first for host in self.fields.get("container", ()))
            if behind and not counted:
                number_alone(self.record, self.sure, self.tokens.gaps[span.first] + self.raw(span))

    def _put_volumes(self) -> None:
        """Read the volume, or how many there are: `Т. 1`, `3 vols`."""
        for span in self.fields.get("volume", ()):
            text = self.raw(span)
            if (number := text.strip(_AROUND_VOLUME)).isdecimal():
                self.put("volume", number, [span])
                continue
            chapter, section = chapter_in(text.rstrip(" ,.;"))
            if chapter:
                self.put("chapter-number", ", ".join(filter(None, (chapter, section))), [span])
            elif volumes := numbers.volumes_in(text):
                self.put("number-of-volumes", volumes, [span])
            elif (report := in_reporter(text)) and not divided_issue(text)[1]:
                for variable, value in zip(_REPORT, report, strict=True):
                    self.put(variable, value, [span])
            else:
                text, article = article_in(text)
                self.put(self.article_variable(), article, [span])
                text, part = part_number(text)
                self.put("part-number", part, [span])
                text, title = part_title(text)
                self.put("volume-title", title, [span])
                volume, issue = divided_issue(_PART_OF.sub("", text))
                self.put(
                    "volume",
                    "" if _NO_ROMAN.fullmatch(volume.strip(" (),.;:")) else numbers.volume(volume),
                    [span],
                )
                self.put("issue", numbers.issue(issue), [span])

    def article_variable(self) -> str:
        """Return where the number of an article goes: `Ст. 4821` is no page, `Art. 27` may be."""
        return "number" if is_cyrillic(self.tokens.text) else "page"

    def _put_pages(self) -> None:
        """Read the pages; what stands before their marker, or behind a ``№``, is not a page."""
        spans = self.fields.get("pages", ())
        for span in sorted(spans, key=lambda span: not pages.has_mark(self.raw(span))):
            chapter, text = chapter_in(self.raw(span))
            self.put("chapter-number", chapter, [span])
            number, rest = pages.split_at_mark(text)
            counted = "№" in self.tokens.gaps[span.first]
            if counted and not number and not pages.has_mark(rest):
                number, rest = rest, ""
            self.put("issue" if counted else "volume", number.strip(" .,:;()"), [span])
            if volumes := numbers.volumes_in(rest):
                self.put("number-of-volumes", volumes, [span])
            elif extent := extent_in(rest):
                self.put("number-of-pages", extent, [span])
            elif article := article_in(rest)[1]:
                self.put(self.article_variable(), article, [span])
            else:
                self.put("page", pages.find(rest), [span])
        if "page" not in self.record and "volume" in self.record:
            self._put_bare_page()

    def _put_bare_page(self) -> None:
        """Take a number that nothing marks for the page: `418, 46 (1998)`, `16 (1975) 2029`."""
        for span in self.fields.get("issue", ()):
            behind = self.tokens.text[self.tokens.ends[span.last - 1] :][:_YEAR_WIDTH]
            if self.raw(span).strip(" ,.").isdigit() and _YEAR_BEHIND.match(behind):
                self.put("page", self.record.pop("issue", ""), [span])
                self.sure.pop("issue", None)
        for span in self.fields.get("date", ()):
            if match := _BEHIND_YEAR.search(self.raw(span)):
                self.put("page", match[1], [span])

    def put_dates(self) -> None:
        """Take the dates; a year read as the issue or volume is dropped from it."""
        for variable, date, span in dates_of(self.tokens, self.fields):
            self.put(variable, date, [span])
        if "issue" in self.record and self.record["issue"] == str(year(self.record)):
            del self.record["issue"], self.sure["issue"]
        if number := self.record.get("number"):
            given = dates.find(year_of_standard(number))
            self.put("issued", given, self.fields.get("number", ()))
        if date := dates.find(year_of_short_form(self.tokens.text, self.tokens.body)):
            self.record.setdefault("issued", date)
            self.sure.setdefault("issued", 1.0)
        enacted = day_of_law(self.record.get("title", ""))
        self.put("issued", dates.find(enacted), self.fields.get("title", ()))
        if "issued" not in self.record:
            self._put_year_of_edition()
        if "issued" not in self.record and _DAY.fullmatch(str(self.record.get("note", ""))):
            self.put("issued", dates.find(self.record.pop("note")), self.fields.get("note", ()))
            self.sure.pop("note", None)
        self._put_day()
        self._put_sheet()
        volume = self.record.get("volume", "")
        if not {"issued", "issue"} & self.record.keys() and _FOUR.fullmatch(volume):
            named = filter(None, map(self.fields.get, ("volume", "pages", "issue")))
            self.put("issued", dates.find(volume), next(named, []))
            del self.record["volume"], self.sure["volume"]

    def _put_year_of_edition(self) -> None:
        """Take the year that stands in an edition: `2020 ed.`, `2nd edn 2001`."""
        spans = self.fields.get("edition") or self.fields.get("container") or ()
        for text in (*map(self.raw, self.fields.get("edition", ())), self.record.get("edition")):
            if printed := dates.find_year(text or ""):
                self.put("issued", dates.find(str(printed)), spans)

    def _put_day(self) -> None:
        """Take a day and a month for the date of a year, not for a volume: `2014, 1 September`."""
        day = _DAY_AND_MONTH.fullmatch(self.record.get("volume", ""))
        issued = year(self.record)
        if day and issued and (date := dates.find(f"{day[0]} {issued}")):
            self.record["issued"] = date
            del self.record["volume"], self.sure["volume"]

    def _put_sheet(self) -> None:
        """Take a lone number behind a newspaper of a day for its page: `The Times, 3` (APA 7)."""
        record = self.record
        whole = [date for date in date_parts(record) if date.day]
        numbered = record.keys() & {"volume", "issue", "page"} == {"volume"}
        if whole and numbered and is_newspaper(str(record.get("container-title", ""))):
            record["page"] = record.pop("volume")
            self.sure["page"] = self.sure.pop("volume")

    def designation(self) -> str:
        """Return what a law, a patent or a report is called by, as printed."""
        return " ".join(map(self.raw, self.fields.get("number", ())))

    def put_section(self) -> None:
        """Take what was read as the page of a law for the article that it is: `Ст. 3451`."""
        spans = self.fields.get("pages", ())
        if self.record["type"] != "legislation":
            return
        if section := _SECTION.fullmatch(str(self.record.get("volume", ""))):
            self.put("section", section[1], self.fields.get("volume", ()))
            del self.record["volume"], self.sure["volume"]
        if any(map(_ARTICLE.match, map(self.raw, spans))):
            self.put("section", self.record.pop("page", ""), spans)
            self.sure.pop("page", None)

    def put_described(self) -> dict[str, str]:
        """Take what the marks of GOST or of a court tell; return what CSL has no variable for."""
        text = self.tokens.text[self.tokens.body :]
        described = told_by_form(text, self.tokens.words)
        return put_described(described, self.record, self.sure)

    def put_translations(self) -> None:
        """Keep what stands in brackets behind a title or journal as its English variant."""
        ends = {
            span.last: variable
            for label, variable in _TRANSLATED.items()
            for span in self.fields.get(label, ())
        }
        for span in self.fields.get("translation", ()):
            before = max((end for end in ends if end <= span.first), default=0)
            variable = ends.get(before, "title")
            keys = self.record.setdefault("multi", {}).setdefault("_keys", {})
            keys.setdefault(variable, {})["en"] = field_text(self.tokens, span)

    def put_parallel(self) -> None:
        """Part the name of a journal in two languages (ISBD 1.3): `Avtomatika = Automation`."""
        own, equal, other = str(self.record.get("container-title") or "").partition(" = ")
        if equal and own and other:
            self.record["container-title"] = own
            keys = self.record.setdefault("multi", {}).setdefault("_keys", {})
            keys.setdefault("container-title", {})["en"] = other

    def language(self) -> str:
        """Return the language: of `(in Russian)`, or as the words and letters tell it."""
        for span in self.fields.get("language", ()):
            if named := named_language(self.raw(span)):
                return "" if named == "en" else named
        return told_language(self.record, self.tokens.text[self.tokens.body :])

    def source(self) -> dict[str, Any]:
        """Return the provenance: the text, the number before it, the confidences."""
        source: dict[str, Any] = {
            "text": self.tokens.text,
            "confidence": calibrated(
                self.sure, self.record, self.probabilities, in_pieces=self.in_pieces
            ),
        }
        if number := self.tokens.text[: self.tokens.body].strip(_AROUND_NUMBER):
            source["label"] = number
        for span in self.fields.get("citation-number", ())[:1]:
            source.setdefault("label", self.raw(span).strip(_AROUND_NUMBER))
        return source
