"""The sources that Word keeps of its own: ``b:Sources`` in a part of customXml.

ECMA-376 part 1, section 22.6 (bibliography): the kinds of sources and their fields.
"""

import re
from typing import Final
from xml.etree import ElementTree as ET

from refcli.record import Name, Record

__all__ = ["SOURCES", "records_of"]

SOURCES: Final = re.compile(r"customXml/item\d+\.xml$")
"""The names of the parts that may hold them."""

_B: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}"

_TYPES: Final = {
    "ArticleInAPeriodical": "article-magazine",
    "Book": "book",
    "BookSection": "chapter",
    "Case": "legal_case",
    "ConferenceProceedings": "paper-conference",
    "DocumentFromInternetSite": "webpage",
    "ElectronicSource": "document",
    "Film": "motion_picture",
    "InternetSite": "webpage",
    "Interview": "interview",
    "JournalArticle": "article-journal",
    "Patent": "patent",
    "Report": "report",
    "SoundRecording": "song",
}

_TEXTS: Final = {
    "Title": "title",
    "JournalName": "container-title",
    "PeriodicalTitle": "container-title",
    "BookTitle": "container-title",
    "ConferenceName": "container-title",
    "InternetSiteTitle": "container-title",
    "Volume": "volume",
    "Issue": "issue",
    "Pages": "page",
    "Edition": "edition",
    "Publisher": "publisher",
    "Institution": "publisher",
    "City": "publisher-place",
    "PatentNumber": "number",
    "DOI": "DOI",
    "URL": "URL",
    "Medium": "medium",
    "Comments": "note",
}

_ROLES: Final = {
    "Author": "author",
    "Editor": "editor",
    "Translator": "translator",
    "Inventor": "author",
    "Interviewee": "author",
    "Director": "director",
}

_DATES: Final = {"": "issued", "Accessed": "accessed"}


def records_of(root: ET.Element) -> list[Record]:
    """Return the records of a part, none where it is another part; the tag is the key."""
    return [_record(source) for source in root.iter(f"{_B}Source")]


def _record(source: ET.Element) -> Record:
    record: Record = {"type": _TYPES.get(_text(source, "SourceType"), "document")}
    if tag := _text(source, "Tag"):
        record["id"] = tag
    for field, variable in _TEXTS.items():
        if value := _text(source, field):
            record.setdefault(variable, value)
    if number := _text(source, "StandardNumber"):
        book = record["type"] in ("book", "chapter", "paper-conference")
        record["ISBN" if book else "ISSN"] = number
    for role, variable in _ROLES.items():
        # The element of authors stands in one of the same name (22.6.2.5).
        people = [name for one in source.findall(f"{_B}Author/{_B}{role}") for name in _names(one)]
        if people:
            record.setdefault(variable, people)
    for suffix, variable in _DATES.items():
        if date := _date(source, suffix):
            record[variable] = date
    record["custom"] = {"source": {"format": "word"}}
    return record


def _text(element: ET.Element, name: str) -> str:
    return " ".join((element.findtext(f"{_B}{name}") or "").split())


def _names(role: ET.Element) -> list[Name]:
    if corporate := _text(role, "Corporate"):
        return [{"literal": corporate}]
    found: list[Name] = []
    for person in role.iter(f"{_B}Person"):
        given = " ".join(filter(None, (_text(person, "First"), _text(person, "Middle"))))
        family = _text(person, "Last")
        if family and given:
            found.append({"family": family, "given": given})
        elif family or given:
            found.append({"literal": family or given})
    return found


def _date(source: ET.Element, suffix: str) -> dict[str, object] | None:
    from refcli.values.date_words import month_number

    year = _text(source, f"Year{suffix}")
    if not year:
        return None
    if not year.isdecimal():
        return {"literal": year}
    month = month_number(_text(source, f"Month{suffix}"))
    day = _text(source, f"Day{suffix}")
    parts = [int(year)]
    if 1 <= month <= 12:
        parts += [month, int(day)] if day.isdecimal() and 1 <= int(day) <= 31 else [month]
    return {"date-parts": [parts]}
