"""What several fields of an entry say together, or one says only by the entry's type.

Sources: the biblatex manual (sections 2.2 and 2.3), btxdoc, and the importers of pandoc and
Better BibTeX where these leave a choice.
"""

import re
from typing import Any, Final

from refcli.formats.bibtex import fields as tables
from refcli.formats.bibtex import keys
from refcli.formats.bibtex.names import parse_names
from refcli.formats.bibtex.preprints import put_preprint
from refcli.formats.bibtex.prose import said
from refcli.formats.bibtex.reading.values import NAMES, bodies_of, text_of
from refcli.formats.bibtex.syntax.strings import Fields
from refcli.formats.bibtex.verbatim import from_verbatim
from refcli.formats.shared.worktypes import tells_nothing
from refcli.record import Record
from refcli.values import dates, edtf
from refcli.values.date_words import month_number
from refcli.values.languages import tag_of_name

__all__ = ["IN_PROSE", "put_combined", "same_title"]


def put_combined(record: Record, kind: str, fields: Fields, rest: dict[str, str]) -> None:
    """Put what takes several fields together, or depends on the entry's type."""
    _put_titles(record, fields, rest)
    _put_date(record, fields, rest)
    names = fields.keys()
    if "number" in names or "issue" in names:
        _put_number(record, fields, rest)
    put_preprint(record, fields, rest)
    if "organization" in names and "publisher" in names:
        _put_organization(record, fields, rest)
    if not _OWN.isdisjoint(names):
        _put_own(record, fields)
    if language := fields.get("langid") or fields.get("language"):
        name = text_of(language)
        record["language"] = tag_of_name(name) or name
    _put_keys(record, kind, fields, rest)
    if kind in _CONFERENCE:
        _put_places(record, fields, rest)
    _put_address(record, fields, rest)
    if "options" in names:
        _put_particles(record, fields)


def _put_organization(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Take the publisher for it where an organization stands beside: it only held the meeting."""
    record["publisher"] = bodies_of(fields["publisher"])
    rest.pop("publisher", None)
    rest["organization"] = fields["organization"]


def _put_places(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Put the publisher's place and, as ACM writes it beside that, the conference's."""
    if {"address", "location"} <= fields.keys():
        record["publisher-place"] = text_of(fields["address"])
        record.setdefault("event-place", text_of(fields["location"]))
        rest.pop("location", None)
        rest.pop("address", None)


def _put_address(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Put an address that stands in another field than ``url``, or one with a date behind it."""
    if how := fields.get("howpublished"):
        address = from_verbatim(how)
        if "URL" not in record and address.startswith(("http://", "https://")):
            record["URL"] = address
        else:
            record["medium"] = text_of(how)
    for name, variable in IN_PROSE.items():
        if variable in record and name in fields:
            _put_prose(record, fields[name], variable)
    if "URL" not in record and (address := rest.pop(tables.BIBDESK_URL, "")):
        record["URL"] = from_verbatim(address)
    address = record.get("URL", "")
    if " " in address and (match := _VISITED.fullmatch(address)):
        record["URL"] = match[1]
        record.setdefault("accessed", dates.parse(match[2]))


IN_PROSE: Final = {"howpublished": "medium", "note": "note"}
"""The fields that may hold an address among words, with their variables."""


def _put_prose(record: Record, value: str, variable: str) -> None:
    """Put the address that prose gives; the prose stays where it says more than that.

    In a note it is that of the work only where nothing stands before it but "available at".
    """
    found = said(value)
    if found is None or not (found.is_led or variable == "medium"):
        return
    if not (found.address or found.doi or "URL" in record):
        return
    values = {"URL": found.address, "DOI": found.doi, "accessed": found.accessed}
    new = {name: what for name, what in values.items() if what and name not in record}
    record.update(new)
    if found.is_all and new.keys() == {name for name, what in values.items() if what}:
        del record[variable]


def _put_particles(record: Record, fields: Fields) -> None:
    """Read names anew where the entry says that their particles are not part of the family name."""
    if "useprefix=false" in fields["options"].replace(" ", ""):
        for variable in NAMES & record.keys():
            people = parse_names(fields.get(variable, ""), use_prefix=False)
            record[variable] = people or record[variable]


_VISITED: Final = re.compile(
    r"(https?://\S+) \((?:дата обращения|accessed|date accessed):? *([^()]+)\)\.?", re.IGNORECASE
)
"""An address with the day on which it was seen, as printed lists have it."""

_CONFERENCE: Final = frozenset({"inproceedings", "conference", "proceedings"})


def _put_keys(record: Record, kind: str, fields: Fields, rest: dict[str, str]) -> None:
    """Put the words for localisation keys: the kind of work, the country of a patent."""
    key = fields.get("type", kind if kind in keys.THESES else "")
    science = text_of(rest.get("science", "")) if key else ""
    if key and (words := keys.kind_of_work(key, record, science)):
        record["genre"] = words
    elif key and tells_nothing(record):
        rest["type"] = fields["type"]
        del record["genre"]
    if "pubstate" in fields and (words := keys.state(fields["pubstate"], record)):
        record["status"] = words
    if kind == "patent" and (name := keys.country(fields.get("location", ""), record)):
        record["jurisdiction"] = name
        record.pop("publisher-place", None)


_TITLES: Final = (
    ("title", ("subtitle",), ("titleaddon",)),
    (
        "container-title",
        ("booksubtitle", "journalsubtitle"),
        ("booktitleaddon", "journaltitleaddon"),
    ),
)
"""A title, what goes on with it after a colon, and what is said beside it."""

_ADDED: Final = frozenset(name for _, *parts in _TITLES for names in parts for name in names)


def _put_titles(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Put the title and the container's title with all that belongs to them."""
    _put_title_of_book(record, fields, rest)
    for whole, subtitles, additions in _TITLES if not fields.keys().isdisjoint(_ADDED) else ():
        for name in (*subtitles, *additions):
            if not (value := fields.get(name, "").strip()):
                continue
            text = text_of(value, protect=True)
            if whole in record:
                record[whole] += f"{_mark(record[whole], text, name in additions)}{text}"
            elif name == "titleaddon":
                # A work without a title has its description here (biblatex-apa).
                record[whole] = text
            else:
                rest[name] = value
    repeated, whole = rest.get("maintitle", ""), record.get("container-title", "")
    if repeated and whole and same_title(text_of(repeated, protect=True), whole):
        del rest["maintitle"]
    is_part = record["type"] not in _MAY_BE_VOLUMES
    if is_part and "container-title" not in record and (main := rest.pop("maintitle", "")):
        record["container-title"] = text_of(main, protect=True)


_MAY_BE_VOLUMES: Final = frozenset({"book", "thesis", "report", "pamphlet", "periodical"})
"""Types that in a work of several volumes (``maintitle``) are a volume, not a part of one."""


def _put_title_of_book(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Take for a book's title what it has: its own, that for its chapters, that of all volumes.

    BibTeX's parents repeat their title as ``booktitle``, for those who refer to them.
    """
    if record["type"] != "book":
        return
    whole = text_of(fields.get("booktitle", ""), protect=True)
    if whole and record.get("container-title") == whole:
        if "title" not in record:
            record["title"] = record.pop("container-title")
        elif same_title(whole, record["title"]):
            del record["container-title"]
    if "title" not in record and (main := rest.pop("maintitle", "")):
        record["title"] = text_of(main, protect=True)


def _mark(title: str, addition: str, is_addon: bool) -> str:
    """Return what joins an addition to a title.

    A full stop stands before an annex, as pandoc and Better BibTeX have it, in Russian a
    colon (GOST 7.1, "other title information").
    """
    if title[-1:] in "?!.:" or addition[:1] in "([":
        return " "
    return ". " if is_addon and not _CYRILLIC.search(title) else ": "


_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)


def same_title(one: str, other: str) -> bool:
    """Tell whether two titles differ in nothing but case and braces."""
    return _LETTERS.sub("", one).casefold() == _LETTERS.sub("", other).casefold()


_LETTERS: Final = re.compile(r"<[^<>]*>|[\W_]+")


def _put_date(record: Record, fields: Fields, rest: dict[str, str]) -> None:
    """Put year, month and day where there is no ``date``."""
    if "issued" in record:
        rest.update(_contrary(record, fields))
        return
    year, month, day = (
        text_of(fields[name]) if name in fields else "" for name in ("year", "month", "day")
    )
    if not year:
        if month:
            rest["month"] = fields["month"]
        return
    issued = edtf.read(fields["year"].strip()) or dates.parse(year)
    parts = issued.get("date-parts")
    if month and parts and len(parts) == 1 and len(parts[0]) == 1:
        exact = _exact_date(year, month, day)
        if exact is None:
            rest["month"] = fields["month"]
        else:
            issued = exact
    record["issued"] = issued


def _exact_date(year: str, month: str, day: str) -> dates.Date | None:
    """Put year, month and day together; None where the month is not one."""
    number = month_number(month)
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
        value = text_of(fields.get(name, ""))
        number = (
            month_number(value)
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
    number, issue = text_of(fields.get("number", "")), text_of(fields.get("issue", ""))
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


_OWN: Final = frozenset({"tags", "comment", "file", "ids"})


def _put_own(record: Record, fields: Fields) -> None:
    """Put what refcli keeps beside CSL: tags, notes, files, former keys."""
    custom: dict[str, Any] = {}
    if tags := fields.get("tags"):
        custom["tags"] = [text_of(tag) for tag in tags.split(",") if tag.strip()]
    if comment := fields.get("comment"):
        custom["notes"] = [note for note in text_of(comment).split("\n\n") if note]
    if files := fields.get("file"):
        custom["files"] = [file for file in re.split(r"(?<!\\);", " ".join(files.split())) if file]
    if aliases := fields.get("ids"):
        custom["aliases"] = [alias.strip() for alias in aliases.split(",") if alias.strip()]
    if custom:
        record["custom"] = custom
