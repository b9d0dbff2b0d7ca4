"""The fields of an entry to a record."""

import re
from typing import Final

from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex.classic import CARRYING, carried
from refcli.formats.bibtex.data_model import HOLDER, unfolded
from refcli.formats.bibtex.names import parse_names, split_and
from refcli.formats.bibtex.reading.combined import put_combined, same_title
from refcli.formats.bibtex.reading.values import DATES, NAMES, put, text_of, title_of
from refcli.formats.bibtex.syntax.strings import Fields
from refcli.formats.bibtex.verbatim import from_verbatim
from refcli.record import NAME_VARIABLES, Record
from refcli.variants import with_people

__all__ = ["entry_type_of", "record_of"]


def record_of(kind: str, key: str, fields: Fields) -> Record:
    """Return the record of an entry: its type in small letters, key, and TeX fields."""
    csl_type = entry_type_of(kind, fields)
    record: Record = {"type": csl_type}
    if key:
        record["id"] = key
    rest: dict[str, str] = {}
    if HOLDER in fields:
        fields = unfolded(fields)
    if not CARRYING.isdisjoint(fields):
        fields = _without_repeated(kind, fields)
    _put_each(record, fields, rest)
    put_combined(record, kind, fields, rest)
    record = _with_forms_of_names(record, rest)
    if rest:
        _put_rest(record, rest)
    if "$" in fields.get("title", "") or "$" in fields.get("booktitle", ""):
        _keep_formulas(record, fields)
    return record


def _put_each(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Put the fields that say one thing each; ``rest`` takes what no variable holds."""
    for name, value in fields.items():
        variable = tables.VARIABLES.get(name)
        if variable is None:
            if name not in tables.COMBINED and not _own_variable(record, name, value):
                rest[name] = value
        elif not value.strip():
            continue
        elif variable in record or not put(record, variable, name, value):
            rest[name] = value


def _with_forms_of_names(record: Record, rest: dict[str, str]) -> Record:
    """Return the record with ``author-en`` and its like put to the people."""
    for name in [name for name in rest if _NAMES_IN_LANGUAGE.fullmatch(name)]:
        if (changed := _with_names_in_language(record, name, rest[name])) is not None:
            record = changed
            del rest[name]
    return record


_FORMULA: Final = re.compile(r"(?<!\\)\$[^$]+(?<!\\)\$")
_WITH_FORMULAS: Final = {"title": "title", "booktitle": "container-title"}


def _keep_formulas(record: Record, fields: Fields) -> None:
    """Keep the TeX of titles with formulas, for a .bib file that they may go to."""
    for name, variable in _WITH_FORMULAS.items():
        value = fields.get(name, "")
        if _FORMULA.search(value) and record.get(variable) == title_of(value):
            source = record.setdefault("custom", {}).setdefault("source", {})
            source.setdefault("tex", {})[variable] = " ".join(value.split())


def entry_type_of(kind: str, fields: Fields) -> str:
    """Return the CSL type of an entry; ``entrysubtype`` names one that BibTeX lacks."""
    subtype = fields.get("entrysubtype", "")
    if subtype in ("magazine", "newspaper") and kind == "article":
        return f"article-{subtype}"
    if subtype in tables.SUBTYPES:
        return subtype
    if kind == "book" and (title := fields.get("title")) and (whole := fields.get("booktitle")):
        return "book" if same_title(title, whole) else "chapter"
    return tables.CSL_TYPES.get(kind, "document")


def _without_repeated(kind: str, fields: Fields) -> Fields:
    """Return the fields without those that say for classic styles what others say already."""
    there = {name: " ".join(fields[name].split()) for name in CARRYING if name in fields}
    address = _ADDRESS.search(" ".join(there.values())) if "url" not in fields else None
    # An address that is said there does not stand in a field of its own.
    withheld = {"url": address[1]} if address else {}
    for names in (there.keys(), *({name} for name in there)):
        others = {name: value for name, value in fields.items() if name not in names} | withheld
        if carried(kind, others) == {name: there[name] for name in names}:
            return others
    return fields


_ADDRESS: Final = re.compile(r"\\url\{([^{}]+)\}")


def _own_variable(record: Record, name: str, value: str) -> bool:
    """Read a field that is called as a CSL variable is: so the writer keeps what has no field."""
    if name in NAMES or name in DATES:
        return name not in record and put(record, name, name, value)
    if name in tables.CSL_TEXTS and name not in record:
        record[name] = text_of(value)
        return True
    if match := _IN_LANGUAGE.fullmatch(name):
        variable, tag = match[1], match[2]
        multi = record.setdefault("multi", {"_keys": {}})
        multi["_keys"].setdefault(variable, {})[_language_tag(tag)] = text_of(value, protect=True)
        return True
    return False


def _with_names_in_language(record: Record, name: str, value: str) -> Record | None:
    """Read ``author-en``: a form for each author, empty braces for who has none.

    Returns None where the names are more or fewer than the people.
    """
    match = _NAMES_IN_LANGUAGE.fullmatch(name)
    if match is None:
        return None
    parts = [part.strip() for part in split_and(value)]
    forms = [None if part == "{}" else next(iter(parse_names(part)), None) for part in parts]
    try:
        return with_people(record, match[1], _language_tag(match[2]), forms)
    except ValueError:
        return None


_TAG: Final = "[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?(?:-x-[a-z]+)?"
_IN_LANGUAGE: Final = re.compile(rf"({'|'.join(tables.WITH_VARIANTS)})-({_TAG})")
_NAMES_IN_LANGUAGE: Final = re.compile(rf"({'|'.join(NAME_VARIABLES)})-({_TAG})")


def _language_tag(tag: str) -> str:
    """Restore the case that field names lose: ``ru-latn`` is ``ru-Latn``."""
    if "-x-" in tag:
        return tag
    first, *others = tag.split("-")
    return "-".join([first, *(part.title() if len(part) == 4 else part.upper() for part in others)])


def _put_rest(record: Record, rest: dict[str, str]) -> None:
    """Keep under ``custom.fields`` what CSL has no variable for."""
    texts = {name: _rest_text(name, value) for name, value in rest.items()}
    if fields := {name: text for name, text in texts.items() if text}:
        record.setdefault("custom", {})["fields"] = fields


def _rest_text(name: str, value: str) -> str:
    is_verbatim = name in tables.VERBATIM or name.startswith("bdsk-")
    return from_verbatim(value) if is_verbatim else text_of(value)
