"""Entries of a .bib file to records."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from refcli.formats import dates, identifiers, pages
from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex.names import parse_names
from refcli.formats.bibtex.scan import Block, Places, scan
from refcli.formats.bibtex.strings import Fields, Strings, inherit
from refcli.formats.bibtex.verbatim import from_verbatim
from refcli.formats.results import Problem, ReadResult
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, Record
from refcli.text import tex

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
        elif variable in record or not _put(record, variable, value):
            rest[name] = value
    _put_combined(record, kind, fields, rest)
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
    if kind == "book" and fields.get("booktitle") and fields.get("title"):
        return "chapter"
    return tables.CSL_TYPES.get(kind, "document")


_NAMES: Final = frozenset(NAME_VARIABLES)
_DATES: Final = frozenset(DATE_VARIABLES)
_TITLES: Final = frozenset(
    {"title", "title-short", "container-title", "collection-title", "original-title"}
)
_PLAIN_NUMBERS: Final = frozenset(
    {"volume", "chapter-number", "number-of-pages", "number-of-volumes"}
)


def _put(record: Record, variable: str, value: str) -> bool:
    """Put a field's value under a CSL variable; False where it is no value of that kind."""
    if variable in _NAMES:
        names = parse_names(value)
        if names:
            record[variable] = names
        return bool(names)
    if variable in _DATES:
        record[variable] = dates.parse_edtf(value.strip()) or dates.parse(_text(value))
        return True
    if variable in _TITLES:
        record[variable] = _text(value, protect=True)
    else:
        record[variable] = _VALUES.get(variable, _text)(value)
    return True


def _text(value: str, *, protect: bool = False) -> str:
    """Return TeX as one line of text; a blank line stays as the end of a paragraph."""
    if "\n" in value or "\t" in value or "  " in value or "\r" in value:
        value = _one_line(value)
    return tex.decode(value, protect=protect).strip()


_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n\s*")


def _one_line(value: str) -> str:
    value = value.strip().replace("\r\n", "\n").replace("\r", "\n")
    if "\n" in value and _PARAGRAPH.search(value):
        return r"\par ".join(" ".join(part.split()) for part in _PARAGRAPH.split(value))
    return " ".join(re.split(r"[ \t\n]+", value))


def _pages(value: str) -> str:
    return pages.full_range(_text(value.replace("--", "-")))


def _doi(value: str) -> str:
    return identifiers.doi(from_verbatim(value))


def _keywords(value: str) -> str:
    return ", ".join(part for part in re.split(r"\s*[,;]\s*", _text(value)) if part)


_VALUES: Final[dict[str, Callable[[str], str]]] = {
    "DOI": _doi,
    "URL": from_verbatim,
    "page": _pages,
}


def _own_variable(record: Record, name: str, value: str) -> bool:
    """Read a field that is called as a CSL variable is: so the writer keeps what has no field."""
    if name in _NAMES or name in _DATES:
        return name not in record and _put(record, name, value)
    if name in tables.CSL_TEXTS and name not in record:
        record[name] = _text(value)
        return True
    if match := _IN_LANGUAGE.fullmatch(name):
        variable, tag = match[1], match[2]
        multi = record.setdefault("multi", {"_keys": {}})
        multi["_keys"].setdefault(variable, {})[_language_tag(tag)] = _text(value, protect=True)
        return True
    return False


_IN_LANGUAGE: Final = re.compile(
    rf"({'|'.join(tables.WITH_VARIANTS)})-([a-z]{{2,3}}(?:-[a-z]{{4}})?(?:-[a-z]{{2}})?)"
)


def _language_tag(tag: str) -> str:
    """Restore the case that field names lose: ``ru-latn`` is ``ru-Latn``."""
    first, *others = tag.split("-")
    return "-".join([first, *(part.title() if len(part) == 4 else part.upper() for part in others)])


def _put_combined(record: Record, kind: str, fields: Fields, rest: dict[str, str]) -> None:
    """Put what takes several fields together, or depends on the entry's type."""
    _put_titles(record, fields, rest)
    _put_date(record, fields, rest)
    _put_number(record, fields, rest)
    _put_eprint(record, fields, rest)
    _put_own(record, fields)
    if kind in tables.THESES and "type" not in fields:
        record["genre"] = tables.THESES[kind]
    if language := fields.get("langid") or fields.get("language"):
        name = _text(language)
        record["language"] = tables.LANGUAGES.get(name.lower(), name)
    if kind in _CONFERENCE and {"address", "location"} <= fields.keys():
        # The publisher's place and, as ACM writes it, the conference's.
        record["publisher-place"] = _text(fields["address"])
        record.setdefault("event-place", _text(fields["location"]))
        rest.pop("location", None)
        rest.pop("address", None)
    if how := fields.get("howpublished"):
        address = from_verbatim(how)
        if "URL" not in record and address.startswith(("http://", "https://")):
            record["URL"] = address
        else:
            record["medium"] = _text(how)
    if (options := fields.get("options", "")) and "useprefix=false" in options.replace(" ", ""):
        for variable in _NAMES & record.keys():
            record[variable] = (
                parse_names(fields.get(variable, ""), use_prefix=False) or record[variable]
            )


_CONFERENCE: Final = frozenset({"inproceedings", "conference", "proceedings"})


def _put_titles(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    for whole, part in (
        ("title", "subtitle"),
        ("container-title", "booksubtitle"),
        ("container-title", "journalsubtitle"),
    ):
        if not (value := fields.get(part)):
            continue
        if whole in record:
            text = _text(value, protect=True)
            mark = " " if record[whole][-1:] in "?!.:" else ": "
            record[whole] = f"{record[whole]}{mark}{text}"
        else:
            rest[part] = value
    if addition := fields.get("titleaddon"):
        if "title" in record:
            rest["titleaddon"] = addition
        else:
            record["title"] = _text(addition, protect=True)
    if (
        "container-title" not in record
        and (main := rest.get("maintitle"))
        and record["type"] == "chapter"
    ):
        record["container-title"] = _text(main, protect=True)
        del rest["maintitle"]


_NO_YEAR: Final = "no year"


def _put_date(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Put year, month and day where there is no ``date``."""
    year, month, day = (_text(fields.get(name, "")) for name in ("year", "month", "day"))
    if "issued" in record:
        rest.update(_contrary(record, fields))
        return
    if not year:
        if month:
            rest["month"] = fields["month"]
        return
    issued = dates.parse_edtf(fields["year"].strip()) or dates.parse(year)
    parts = issued.get("date-parts")
    if month and parts and len(parts) == 1 and len(parts[0]) == 1:
        exact = _exact_date(year, month, day)
        if exact is None:
            rest["month"] = fields["month"]
        else:
            issued = exact
    record["issued"] = issued


def _exact_date(year: str, month: str, day: str) -> dates.Date | None:
    """Put year, month and day together; None where the month is none."""
    number = dates.month_number(month)
    if 1 <= number <= 12 and year.isdecimal():
        parts = [int(year), number]
        if day.isdecimal() and 1 <= int(day[:9]) <= 31:
            parts.append(int(day))
        return {"date-parts": [parts]}
    date = dates.parse(f"{year} {month} {day}") if year.isdecimal() else {}
    return date if "date-parts" in date else None


def _contrary(record: Record, fields: Fields) -> Fields:
    """Return those of ``year``, ``month`` and ``day`` that say other than ``date`` does."""
    parts = (record["issued"].get("date-parts") or [[]])[0]
    found = {}
    for place, name in enumerate(("year", "month", "day")):
        value = _text(fields.get(name, ""))
        number = (
            dates.month_number(value)
            if name == "month"
            else int(value or 0)
            if value.isdecimal() and len(value) < 9
            else 0
        )
        if value and parts[place : place + 1] != [number]:
            found[name] = fields[name]
    return found


def _put_number(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Put ``number``: it is an issue, a number in a series, or a report's own number."""
    number, issue = _text(fields.get("number", "")), _text(fields.get("issue", ""))
    kind = record["type"]
    if kind in tables.NUMBER_IS_ISSUE:
        if number:
            record["issue"] = number
            if issue:
                rest["issue"] = fields["issue"]
        elif issue:
            record["issue"] = issue
        return
    if issue:
        record["issue"] = issue
    if not number:
        return
    if kind in tables.BOOKLIKE and "collection-title" in record:
        variable = "collection-number"
    elif kind == "paper-conference":
        variable = "issue"
    else:
        variable = "number"
    if variable in record:
        rest["number"] = fields["number"]
    else:
        record[variable] = number


def _put_eprint(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Put a preprint server and the number there; PubMed's have variables of their own."""
    if not (number := from_verbatim(fields.get("eprint", ""))):
        return
    server = _text(fields.get("eprinttype") or fields.get("archiveprefix", ""))
    if server.lower() in ("pubmed", "pmid") and "PMID" not in record:
        record["PMID"] = number
        return
    if server:
        record.setdefault("archive", server)
    record["archive_location"] = identifiers.arxiv(number)
    if fields.get("primaryclass"):
        rest["primaryclass"] = fields["primaryclass"]


def _put_own(record: Record, fields: Fields) -> None:
    """Put what refcli keeps beside CSL: tags, notes, files, former keys."""
    custom: dict[str, Any] = {}
    if tags := fields.get("tags"):
        custom["tags"] = [_text(tag) for tag in tags.split(",") if tag.strip()]
    if comment := fields.get("comment"):
        custom["notes"] = [note for note in _text(comment).split("\n\n") if note]
    if files := fields.get("file"):
        custom["files"] = [file for file in re.split(r"(?<!\\);", " ".join(files.split())) if file]
    if aliases := fields.get("ids"):
        custom["aliases"] = [alias.strip() for alias in aliases.split(",") if alias.strip()]
    if custom:
        record["custom"] = custom


def _put_rest(record: Record, rest: dict[str, str]) -> None:
    """Keep under ``custom.fields`` what CSL has no variable for."""
    custom = record.setdefault("custom", {})
    custom["fields"] = {
        name: from_verbatim(value)
        if name in tables.VERBATIM or name.startswith("bdsk-")
        else _text(value)
        for name, value in rest.items()
        if value.strip()
    }
    if not custom["fields"]:
        del custom["fields"]
        if not custom:
            del record["custom"]
