"""Entries of a .bib file to records."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex.combined import put_combined, same_title
from refcli.formats.bibtex.names import parse_names, split_and
from refcli.formats.bibtex.scan import Block, Places, merge_conflict, scan
from refcli.formats.bibtex.strings import Fields, Strings, inherit
from refcli.formats.bibtex.values import DATES, NAMES, put, text_of
from refcli.formats.bibtex.verbatim import from_verbatim
from refcli.formats.results import Problem, ReadResult
from refcli.record import NAME_VARIABLES, Record
from refcli.variants import with_people

__all__ = ["entry_type_of", "read"]


class Entry(NamedTuple):
    """An entry as it stands in the file: its fields with @strings put in, still TeX."""

    block: Block
    type: str
    key: str
    fields: Fields


def read(source: str) -> ReadResult:
    """Read the entries of a .bib file, in either dialect.

    An entry that is damaged gives what could be read of it; what is wrong is reported with
    line and column. A key that is there twice is kept twice and reported.
    """
    scanned = scan(source)
    problems, places = scanned.problems, Places(source)

    def report(message: str, offset: int, key: str = "") -> None:
        problems.append(Problem(message, *places(offset), key))

    if (conflict := merge_conflict(source)) is not None:
        report("a merge conflict of git", conflict)
    strings = Strings(source, scanned.blocks, report)
    entries = list(_entries(source, scanned.blocks, strings, report))
    _report_repeated_keys(entries, report)
    inherited = _inherited(entries, report)
    records = [
        record_of(entry.type, entry.key, inherited.get(place, entry.fields))
        for place, entry in enumerate(entries)
    ]
    return ReadResult(records, sorted(problems, key=lambda problem: problem.line or 0))


def _entries(
    source: str, blocks: list[Block], strings: Strings, report: Callable[[str, int, str], None]
) -> Iterator[Entry]:
    for block in blocks:
        if block.kind != "entry":
            continue
        own: Fields = {}
        for field in block.fields:
            name = field.name.lower()
            raw = source[field.value_start : field.value_end]
            value = strings.value(raw, field.value_start, block.key)
            if name in own:
                report(f"the field {name} is there twice", field.start, block.key)
                name = _free_name(name, own)
            own[name] = value
        yield Entry(block, block.type.lower(), block.key, own)


def _free_name(name: str, fields: Fields) -> str:
    count = 2
    while f"{name}-{count}" in fields:
        count += 1
    return f"{name}-{count}"


def _report_repeated_keys(entries: list[Entry], report: Callable[[str, int, str], None]) -> None:
    counts = Counter(entry.key for entry in entries if entry.key)
    seen: set[str] = set()
    for entry in entries:
        if counts[entry.key] > 1:
            if entry.key in seen:
                report(f"the key {entry.key} is there twice", entry.block.key_start, entry.key)
            seen.add(entry.key)


def _inherited(entries: list[Entry], report: Callable[[str, int, str], None]) -> dict[int, Fields]:
    """Return the fields of those entries that take some from another, by their place."""
    if not any("crossref" in entry.fields or "xdata" in entry.fields for entry in entries):
        return {}
    by_key = {entry.key: (entry.type, entry.fields) for entry in reversed(entries) if entry.key}
    offsets = {entry.key: entry.block.start for entry in reversed(entries)}
    resolved = inherit(by_key, lambda message, key: report(message, offsets[key], key))
    return {
        place: resolved[entry.key]
        for place, entry in enumerate(entries)
        if entry.key and entry.fields is by_key[entry.key][1]
    }


def record_of(kind: str, key: str, fields: Fields) -> Record:
    """Return the record of an entry: its type in small letters, key, and TeX fields."""
    csl_type = entry_type_of(kind, fields)
    record: Record = {"type": csl_type}
    if key:
        record["id"] = key
    rest: dict[str, str] = {}
    for name, value in fields.items():
        variable = tables.VARIABLES.get(name)
        if variable is None:
            if name not in tables.COMBINED and not _own_variable(record, name, value):
                rest[name] = value
        elif not value.strip():
            continue
        elif variable in record or not put(record, variable, name, value):
            rest[name] = value
    put_combined(record, kind, fields, rest)
    for name in [name for name in rest if _NAMES_IN_LANGUAGE.fullmatch(name)]:
        if (changed := _with_names_in_language(record, name, rest[name])) is not None:
            record = changed
            del rest[name]
    if rest:
        _put_rest(record, rest)
    return record


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
