"""A record as an entry: its type, its key, and its fields with their delimiters."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from refcli import record as rec
from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex import keys
from refcli.formats.bibtex.classic import carried
from refcli.formats.bibtex.names import format_names
from refcli.formats.bibtex.preprints import GROUP, is_preprint
from refcli.formats.bibtex.prose import protected
from refcli.formats.bibtex.reading.values import title_of
from refcli.formats.bibtex.verbatim import to_file_name, to_verbatim
from refcli.formats.bibtex.writing.bib_entry import PLACE, BibEntry, in_order
from refcli.formats.bibtex.writing.casing import protect_capitals
from refcli.formats.bibtex.writing.pdflatex import escaped_address, for_pdflatex
from refcli.formats.bibtex.writing.values import body, list_of, months_of, pages
from refcli.formats.results import Losses
from refcli.formats.shared.record_fields import kept_field
from refcli.formats.shared.worktypes import tells_nothing
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, Name
from refcli.text import tex
from refcli.values import dates, edtf
from refcli.values.date_words import short_months
from refcli.values.languages import babel_name, language_tag, tag_of_name
from refcli.values.people.others import is_cut
from refcli.variants import people_in, tags_of_people

__all__ = ["entry_of", "legal_key"]

_ILLEGAL: Final = re.compile(r"[\s\"#%'(),={}~\\\x00-\x1f\x7f]+")
"""What a key cannot hold (btxdoc; biber's manual adds nothing to it)."""


def legal_key(key: str) -> str:
    """Return the key without the characters that end or break one."""
    return _ILLEGAL.sub("-", key).strip("-") if _ILLEGAL.search(key) else key


def entry_of(
    record: Mapping[str, Any],
    dialect: str,
    losses: Losses | None = None,
    *,
    unicode: bool = False,
) -> BibEntry:
    """Return the entry of a record in ``bibtex`` or ``biblatex``.

    ``losses`` takes the variables that the entry cannot hold. With ``unicode`` signs that
    pdflatex cannot set stay as they are, for XeLaTeX and LuaLaTeX.
    """
    return _Writer(record, dialect == "biblatex", losses or Losses(), unicode=unicode).entry()


_NAMES: Final = frozenset(NAME_VARIABLES)
_DATES: Final = frozenset(DATE_VARIABLES)
_APART: Final = frozenset(
    {"id", "type", "custom", "multi", "citation-key", "container-title", "issue", "number"}
    | {"collection-number", "archive", "archive_location", "language", "medium", "genre"}
    | {"jurisdiction", "note"}
)
"""Variables that are not simply written under their field's name."""

_CUSTOM: Final = frozenset({"number", "source", "tags", "notes", "files", "aliases", "fields"})
_FIELD_NAME: Final = re.compile(r"[a-z][a-z0-9_+:-]*")


class _Writer:
    """The fields of one record, as they are found."""

    def __init__(
        self, record: Mapping[str, Any], is_biblatex: bool, losses: Losses, *, unicode: bool
    ) -> None:
        self._record = record
        self._unicode = unicode
        self._is_biblatex = is_biblatex
        self._losses = losses
        self._fields: dict[str, str] = {}
        self._csl_type = rec.text(record, "type")

    def entry(self) -> BibEntry:
        """Return the entry with its fields in the usual order."""
        kind = self._entry_type()
        for variable, value in self._record.items():
            if variable not in _APART and value not in ("", [], {}, None):
                self._put(variable, value)
        self._put_container(kind)
        self._put_numbers()
        self._put_eprint()
        self._put_genre(kind)
        self._put_jurisdiction(kind)
        self._put_language()
        self._put_prose()
        self._put_variants()
        self._rename(kind)
        self._put_custom()
        foreign = self._put_foreign()
        again = {} if self._is_biblatex else carried(kind, self._without_delimiters())
        self._fields |= {name: f"{{{value}}}" for name, value in again.items()}
        fields = in_order(self._fields)
        withheld = frozenset({"url"} if r"\url{" in "".join(again.values()) else ())
        return BibEntry(
            kind,
            rec.key(self._record),
            fields,
            frozenset(again),
            withheld,
            self._is_biblatex,
            foreign,
        )

    def _without_delimiters(self) -> dict[str, str]:
        return {n: v[1:-1] for n, v in self._fields.items() if v.startswith("{")}

    def _text(self, variable: str) -> str:
        return rec.text(self._record, variable)

    def _set(self, name: str, value: str) -> None:
        if value and name in ("url", "doi"):
            value = value if self._is_biblatex else escaped_address(value)
        elif value and not self._unicode:
            value = for_pdflatex(value)
        if value:
            self._fields[name] = f"{{{value}}}"

    def _lose(self, field: str) -> None:
        self._losses.add(field, rec.key(self._record))

    def _entry_type(self) -> str:
        """Return the entry type; a CSL type that it does not tell is its ``entrysubtype``."""
        kind = tables.ENTRY_TYPES.get(self._csl_type, ("misc", "misc"))[self._is_biblatex]
        genre = self._text("genre").lower()
        if kind == "phdthesis" and any(word in genre for word in ("master", "магист")):
            kind = "mastersthesis"
        if is_preprint(self._record) and self._csl_type in ("article", "document"):
            # The number on arXiv says that it is a preprint.
            if self._csl_type == "document":
                self._lose("type")
        elif self._csl_type and tables.CSL_TYPES.get(kind) != self._csl_type:
            is_article = self._csl_type in ("article-magazine", "article-newspaper")
            subtype = self._csl_type.removeprefix("article-") if is_article else self._csl_type
            if subtype in tables.SUBTYPES:
                self._set("entrysubtype", subtype)
            else:
                self._lose("type")
        return kind

    def _put(self, variable: str, value: Any) -> None:
        name = tables.FIELD_OF.get(variable, variable.lower())
        if variable in _NAMES and isinstance(value, list):
            self._put_names(variable, name, [one for one in value if isinstance(one, dict)])
        elif variable in _DATES and isinstance(value, dict):
            self._put_date(variable, name, value)
        elif not isinstance(value, str | int | float) or not _is_readable(variable, name):
            self._lose(variable)
        elif name in tables.VERBATIM:
            written = to_verbatim(str(value))
            if written != value:
                self._lose(variable)
            self._set(name, written)
        elif variable == "title":
            kept = self._as_it_came(variable)
            self._set(name, kept or protect_capitals(str(value), self._text("language")))
        elif variable == "status":
            key = keys.state_key(str(value), self._record)
            is_key = str(value).lower() in tables.PUBSTATES
            self._set(name, key or (f"{{{value}}}" if is_key else tex.encode(str(value))))
        elif variable == "page":
            self._set(name, pages(str(value)))
        elif variable in _LISTS:
            is_list = self._is_biblatex and variable != "publisher"
            self._set(name, list_of(str(value)) if is_list else body(str(value)))
        else:
            self._set(name, tex.encode(str(value)))

    def _put_names(self, variable: str, name: str, people: Sequence[Mapping[str, Any]]) -> None:
        if not self._is_biblatex and any(person.get("dropping-particle") for person in people):
            self._lose(f"{variable} (dropping-particle)")
        if any(is_cut(person.get("given", "")) for person in people):
            self._lose(variable)
        self._set(name, format_names(people, extended=self._is_biblatex))

    def _put_date(self, variable: str, name: str, date: Mapping[str, Any]) -> None:
        simple = edtf.written(date)
        if simple and not dates.same(dates.parse(simple), date):
            self._lose(variable)
        if not simple:
            text = tex.encode(str(date.get("literal") or date.get("raw") or ""))
            self._set("year" if variable == "issued" else name, text)
        elif variable == "issued" and not self._is_biblatex:
            self._put_year(date, simple)
        else:
            self._set(name, simple)

    def _put_year(self, date: Mapping[str, Any], simple: str) -> None:
        """Write ``year``, ``month`` and ``day``, which BibTeX has instead of ``date``."""
        years = simple.split("/")
        exact = _DAY.fullmatch(simple)
        if len(years) == 2 and all(len(year) == 4 for year in years) and years[0] < years[1]:
            self._set("year", "--".join(years))
        elif months := months_of(simple):
            self._set("year", simple[:4])
            self._fields["month"] = months
        elif exact is None or date.get("season"):
            self._set("year", simple)
        else:
            self._set("year", exact["year"])
            if exact["month"]:
                self._fields["month"] = short_months()[int(exact["month"]) - 1]
            if exact["day"]:
                self._set("day", str(int(exact["day"])))

    def _put_container(self, kind: str) -> None:
        """Write the work that this one stands in: a journal's name keeps its case anyway."""
        in_book = kind in ("incollection", "inproceedings", "inreference")
        kept = self._as_it_came("container-title") if in_book else ""
        self._set(
            "booktitle" if in_book else "journaltitle",
            kept or tex.encode(self._text("container-title")),
        )

    def _as_it_came(self, variable: str) -> str:
        """Return the TeX that a title with formulas was read from, "" if it is another now."""
        kept = rec.source(self._record).get("tex")
        value = kept.get(variable) if isinstance(kept, dict) else None
        if not isinstance(value, str) or not tex.is_balanced(value):
            return ""
        return value if title_of(value) == self._text(variable) else ""

    def _put_numbers(self) -> None:
        """Write an issue, an own number and a number in a series: ``number`` holds one of them."""
        names = {"issue": "issue", "number": "number", "collection-number": "collection-number"}
        if self._csl_type in tables.NUMBER_IS_ISSUE:
            names = {**names, "issue": "number", "number": "eid"}
        elif self._csl_type in tables.BOOKLIKE and "collection-title" in self._record:
            names = {**names, "collection-number": "number", "number": "eid"}
        elif self._csl_type == "paper-conference":
            names = {**names, "issue": "number", "number": "eid"}
        for variable, name in names.items():
            self._set(name, tex.encode(self._text(variable)))

    def _put_eprint(self) -> None:
        archive, place = self._text("archive"), self._text("archive_location")
        if place:
            self._set("eprint", to_verbatim(place))
            self._set("eprinttype" if self._is_biblatex else "archiveprefix", tex.encode(archive))
            group = kept_field(self._record, GROUP)
            self._set("eprintclass" if self._is_biblatex else GROUP, tex.encode(group))
        else:
            self._set("archive", tex.encode(archive))

    def _put_genre(self, kind: str) -> None:
        """Write the kind of a thesis or a report; @phdthesis tells the usual one."""
        genre, science = self._text("genre"), kept_field(self._record, "science")
        if tells_nothing(self._record):
            self._lose("genre")
        usual = keys.kind_of_work(kind, self._record, science) if kind in keys.THESES else ""
        if usual and not genre:
            # An empty type: this is some thesis, of which kind is not known.
            self._fields["type"] = "{}"
        elif genre != usual:
            key = keys.kind_key(genre, self._record, science) if self._is_biblatex else ""
            # Braces say that these words are not a key.
            is_key = keys.kind_of_work(genre, self._record, science)
            self._set("type", key or (f"{{{genre}}}" if is_key else tex.encode(genre)))

    def _put_jurisdiction(self, kind: str) -> None:
        """Write the country of a patent as biblatex's key where it has one."""
        name = self._text("jurisdiction")
        key = keys.country_key(name, self._record) if kind == "patent" else ""
        if key and "location" not in self._fields:
            self._set("location", key)
        else:
            self._set("jurisdiction", tex.encode(name))

    def _put_prose(self) -> None:
        medium = self._text("medium")
        if medium.startswith(("http://", "https://")) and not self._text("URL"):
            self._lose("medium")
        else:
            self._set("howpublished", protected(tex.encode(medium)))
        self._set("note", protected(tex.encode(self._text("note"))))

    def _put_language(self) -> None:
        """Write ``langid`` as babel names it; what babel has no name for is ``language``."""
        text = self._text("language")
        tag = language_tag(text)
        name = babel_name(tag)
        self._set("langid" if name or tag == text else "language", name or tex.encode(text))
        if name and tag_of_name(name) != tag:
            self._lose("language (region)")

    def _put_custom(self) -> None:
        custom = rec.custom(self._record)
        for name in custom.keys() - _CUSTOM:
            self._lose(f"custom.{name}")
        self._set("tags", ", ".join(map(tex.encode, custom.get("tags") or [])))
        self._set("comment", r"\par{}".join(map(tex.encode, custom.get("notes") or [])))
        self._set("file", ";".join(map(to_file_name, custom.get("files") or [])))
        self._set("ids", ", ".join(map(to_verbatim, custom.get("aliases") or [])))

    def _put_foreign(self) -> frozenset[str]:
        """Write what a file brought along that CSL does not know; return its names."""
        already = frozenset(self._fields)
        fields = rec.custom(self._record).get("fields")
        for name, value in fields.items() if isinstance(fields, dict) else ():
            if name == GROUP and "eprint" in self._fields:
                continue
            if not isinstance(value, str) or not self._is_free(name, value):
                self._lose(f"custom.fields.{name}")
            elif name in tables.VERBATIM or name.startswith("bdsk-"):
                self._set(name, to_verbatim(value))
            else:
                self._set(name, tex.encode(value))
        return frozenset(self._fields.keys() - already)

    def _is_free(self, name: str, value: str) -> bool:
        """Tell whether a field that came from a file reads back as what it was."""
        if not _FIELD_NAME.fullmatch(name) or name in self._fields:
            return False
        variable = tables.VARIABLES.get(name)
        if name == "type":
            return tells_nothing({**self._record, "genre": value})
        if variable is None:
            return not {name} & (tables.COMBINED | tables.CSL_TEXTS | _NAMES)
        # A second value is read as one only after the field that holds the variable.
        return any(
            tables.VARIABLES.get(other) == variable and PLACE.get(other, 0) < PLACE.get(name, 99)
            for other in self._fields
        )

    def _put_variants(self) -> None:
        """Write translated and transliterated forms as ``title-en``, ``author-ru-latn``."""
        for variable in filter(self._record.__contains__, NAME_VARIABLES):
            for tag in tags_of_people(self._record, variable):
                forms = people_in(self._record, variable, tag)
                written = (self._form(variable, form) for form in forms)
                self._set(f"{variable}-{tag.lower()}", " and ".join(written))
        multi = self._record.get("multi") or {}
        for variable, texts in (multi.get("_keys") or {}).items():
            for tag, text in texts.items():
                if variable in tables.WITH_VARIANTS:
                    self._set(f"{variable}-{tag.lower()}", tex.encode(text))
                else:
                    self._lose(f"multi.{variable}")
        if multi.get("main"):
            self._lose("multi.main")

    def _form(self, variable: str, name: Name | None) -> str:
        """Return the form of one name in another language; braces hold the place of none."""
        if name is None:
            return "{}"
        if not self._is_biblatex and name.get("dropping-particle"):
            self._lose(f"{variable} (dropping-particle)")
        return format_names([name], extended=self._is_biblatex)

    def _rename(self, kind: str) -> None:
        """Give the fields the names that the dialect and the entry type have for them."""
        if not self._is_biblatex:
            for name, plain in tables.BIBTEX_NAMES.items():
                if name in self._fields:
                    self._fields[plain] = self._fields.pop(name)
        target = tables.PUBLISHER_OF.get(kind)
        is_free = self._is_biblatex and not kept_field(self._record, target or "")
        if target and "publisher" in self._fields and (is_free or target != "organization"):
            self._fields[target] = self._fields.pop("publisher")


_DAY: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?")


def _is_readable(variable: str, name: str) -> bool:
    """Tell whether the reader finds this variable under this name again."""
    return tables.VARIABLES.get(name) == variable or name in tables.CSL_TEXTS


_LISTS: Final = frozenset({"publisher", "publisher-place", "original-publisher-place"})
