"""Hayagriva YAML, the bibliography format of Typst: entries with the works they stand in.

Source: Hayagriva's file format specification. An entry names its container under
``parent``; a journal article is an ``article`` whose parent is a ``periodical``.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from refcli.errors import InputError
from refcli.formats.hayagriva import types as hayagriva_types
from refcli.formats.hayagriva.markup import decode, encode
from refcli.formats.results import Losses, Problem, ReadResult, WriteResult
from refcli.formats.shared import yaml_text
from refcli.formats.shared.record_fields import RecordFields
from refcli.formats.shared.record_taker import RecordTaker
from refcli.record import OTHERS, Name, Record
from refcli.speech import Message
from refcli.text.spaces import on_one_line
from refcli.values import edtf, pages
from refcli.values.people import names

__all__ = ["read", "write"]

_TEXTS: Final = {
    "abstract": "abstract",
    "archive": "archive",
    "archive-location": "archive-place",
    "call-number": "call-number",
    "chapter": "chapter-number",
    "edition": "edition",
    "genre": "genre",
    "issue": "issue",
    "language": "language",
    "note": "note",
    "organization": "publisher",
    "page-range": "page",
    "page-total": "number-of-pages",
    "volume": "volume",
    "volume-total": "number-of-volumes",
}
_SERIALS: Final = {
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "serial": "number",
}
_ROLES: Final = {
    "translator": "translator",
    "director": "director",
    "illustrator": "illustrator",
    "compiler": "compiler",
    "composer": "composer",
    "narrator": "narrator",
    "organizer": "organizer",
    "collaborator": "contributor",
    "executive-producer": "executive-producer",
    "producer": "producer",
    "writer": "script-writer",
}


def read(source: str) -> ReadResult:
    """Read the entries of a Hayagriva file; raises InputError where it is not a mapping."""
    data = yaml_text.load(source, "Hayagriva YAML")
    if not isinstance(data, dict):
        if not data:
            return ReadResult([], [])
        raise InputError("not Hayagriva YAML: no entries with keys")
    records, problems = [], []
    for key, entry in data.items():
        if isinstance(entry, dict):
            records.append(_record(str(key), entry))
        else:
            problems.append(Problem(Message("{key} is not an entry", key=key), key=str(key)))
    return ReadResult(records, problems)


def _parents(entry: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    value = entry.get("parent")
    parents = value if isinstance(value, list) else [value]
    return [parent for parent in parents if isinstance(parent, dict)]


def _record(key: str, entry: Mapping[str, Any]) -> Record:
    parents = _parents(entry)
    kind = str(entry.get("type", "misc")).lower()
    parent_kind = str(parents[0].get("type", "")).lower() if parents else ""
    draft = RecordFields(hayagriva_types.type_of(kind, parent_kind))
    draft.record["id"] = key
    draft.text("title", _formatted(entry.get("title")))
    if isinstance(title := entry.get("title"), dict):
        draft.text("title-short", decode(_text(title.get("short"))))
    _put_shared(draft, entry)
    _put_people(draft, "author", entry.get("author"))
    _put_people(draft, "editor", entry.get("editor"))
    for parent in parents:
        _put_parent(draft, parent)
    for name in entry.keys() - _KNOWN:
        draft.rest(name, _text(entry[name]))
    return draft.finish()


_KNOWN: Final = frozenset(
    {
        "type",
        "title",
        "author",
        "editor",
        "date",
        "parent",
        "url",
        "serial-number",
        "publisher",
        "location",
        "affiliated",
    }
    | _TEXTS.keys()
)


def _put_parent(draft: RecordFields, parent: Mapping[str, Any]) -> None:
    title = _formatted(parent.get("title"))
    if parent.get("type") == "conference":
        draft.text("event-title", title)
        draft.text("event-place", _formatted(parent.get("location")))
        parent = {name: value for name, value in parent.items() if name != "location"}
    elif not draft.text("container-title", title):
        draft.text("collection-title", title)
    if isinstance(value := parent.get("title"), dict):
        draft.text("container-title-short", decode(_text(value.get("short"))))
    _put_shared(draft, parent)
    if "editor" not in draft.record:
        _put_people(draft, "editor", parent.get("editor"))
    _put_people(draft, "container-author", parent.get("author"))
    for grandparent in _parents(parent):
        draft.text("collection-title", _formatted(grandparent.get("title")))


def _put_shared(draft: RecordFields, entry: Mapping[str, Any]) -> None:
    """Put what an entry or the work that it stands in may hold."""
    for name, variable in _TEXTS.items():
        text = (_formatted if name in _FORMATTED else _text)(entry.get(name))
        draft.text(variable, pages.full_range(text) if variable == "page" else text)
    publisher = entry.get("publisher")
    if isinstance(publisher, dict):
        draft.text("publisher", _formatted(publisher.get("name")))
        draft.text("publisher-place", _formatted(publisher.get("location")))
    else:
        draft.text("publisher", _formatted(publisher))
    draft.text("publisher-place", _formatted(entry.get("location")))
    if "date" in entry:
        draft.date("issued", _text(entry["date"]))
    url = entry.get("url")
    draft.text("URL", _text(url.get("value")) if isinstance(url, dict) else _text(url))
    if isinstance(url, dict):
        draft.date("accessed", _text(url.get("date")))
    serials = entry.get("serial-number")
    for kind, number in (serials if isinstance(serials, dict) else {"serial": serials}).items():
        if kind in _SERIALS:
            draft.text(_SERIALS[kind], _text(number))
        else:
            draft.rest(kind, _text(number))
    affiliated = entry.get("affiliated")
    for group in affiliated if isinstance(affiliated, list) else ():
        if isinstance(group, dict) and (role := _ROLES.get(_text(group.get("role")))):
            _put_people(draft, role, group.get("names"))


_FORMATTED: Final = frozenset(
    {"abstract", "archive", "archive-location", "call-number", "genre", "note", "organization"}
)


def _formatted(value: Any) -> str:
    return decode(_text(value))


def _text(value: Any) -> str:
    """Return a formattable string: plain, or ``{value, verbatim, short}``."""
    if isinstance(value, dict):
        value = value.get("value", "")
    if isinstance(value, list):
        value = ", ".join(_text(part) for part in value)
    return on_one_line(str(value)) if value is not None else ""


def _put_people(draft: RecordFields, variable: str, value: Any) -> None:
    if value is None or variable in draft.record:
        return
    for person in value if isinstance(value, list) else [value]:
        draft.add_name(variable, _name(person))


def _name(person: Any) -> Name:
    if not isinstance(person, dict):
        return names.parse(str(person))
    if person.keys().isdisjoint(("given-name", "prefix", "suffix")):
        return {"literal": _text(person.get("name"))}
    name: Name = {"family": _text(person.get("name"))}
    if prefix := _text(person.get("prefix")):
        name["non-dropping-particle"] = prefix
    if given := _text(person.get("given-name")):
        name["given"] = given
    if suffix := _text(person.get("suffix")):
        name["suffix"] = suffix
    return name


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as Hayagriva entries; a record without a key gets one."""
    from refcli.formats import citekey

    losses = Losses()
    entries = {}
    for record in citekey.assign(records):
        taker = RecordTaker(record, losses)
        entries[taker.key] = _entry(taker)
    return WriteResult(yaml_text.dump(entries) if entries else "", losses.listed())


def _entry(taker: RecordTaker) -> dict[str, Any]:
    kind, parent_kind = hayagriva_types.written(taker.type)
    if hayagriva_types.type_of(kind, parent_kind) != taker.type:
        taker.lose("type")
    title, short = encode(taker.text("title")), encode(taker.text("title-short"))
    entry: dict[str, Any] = {"type": kind}
    entry["title"] = {"value": title, "short": short} if short else title
    entry["author"] = _people(taker, "author")
    entry["date"] = _date(taker, "issued")
    parent = _parent(taker, parent_kind)
    if not parent_kind or "type" not in parent:
        entry["editor"] = _people(taker, "editor")
    for name, variable in _TEXTS.items():
        if name not in ("organization",):
            text = taker.text(variable)
            entry[name] = encode(text) if name in _FORMATTED else text
    place, publisher = (encode(taker.text(v)) for v in ("publisher-place", "publisher"))
    entry["publisher"] = (
        {"name": publisher, "location": place} if publisher and place else publisher
    )
    entry["location"] = place if place and not publisher else ""
    accessed = _date(taker, "accessed")
    url = taker.text("URL")
    if url and not _WHOLE_URL.match(url):
        # Typst refuses a whole file for the sake of one address that leads nowhere.
        url = ""
        taker.lose("URL")
    entry["url"] = {"value": url, "date": accessed} if url and accessed else url
    if accessed and not url:
        taker.lose("accessed")
    entry["serial-number"] = {
        name: text for name, variable in _SERIALS.items() if (text := taker.text(variable))
    }
    entry["affiliated"] = [
        {"role": role, "names": people}
        for role, variable in _ROLES.items()
        if (people := _people(taker, variable))
    ]
    entry["parent"] = parent
    for name, line in taker.fields(re.compile(r"[a-z][a-z0-9-]*"), dict.fromkeys(_KNOWN, "")):
        entry[name] = f"{entry[name]} {line}" if entry.get(name) else line
    taker.finish()
    return {name: value for name, value in entry.items() if value}


_WHOLE_URL: Final = re.compile(
    r"(?i)(?:https?|ftp)://[^/?#\s]+|(?!https?:|ftp:)[a-z][a-z0-9+.-]*:\S"
)


def _parent(taker: RecordTaker, kind: str) -> Any:
    """Return the work that a record stands in, and the series above that."""
    names_of_it = ("container-title", "container-title-short", "collection-title")
    title, short, series = (encode(taker.text(variable)) for variable in names_of_it)
    parent: dict[str, Any] = {}
    if title or kind:
        parent = {"type": kind or _CONTAINER.get(taker.type, "book")}
        parent["title"] = {"value": title, "short": short} if short and title else title
        parent["editor"] = _people(taker, "editor")
        parent["author"] = _people(taker, "container-author")
        if short and not title:
            taker.lose("container-title-short")
    elif short:
        taker.lose("container-title-short")
    if series and not title:
        taker.lose("collection-title")
    elif series:
        parent["parent"] = {"type": "book", "title": series}
    found = {name: value for name, value in parent.items() if value}
    event = {
        "type": "conference",
        "title": encode(taker.text("event-title")),
        "location": encode(taker.text("event-place")),
    }
    if event["title"]:
        return [found, {name: value for name, value in event.items() if value}] if found else event
    if event["location"]:
        taker.lose("event-place")
    return found


_CONTAINER: Final = {"webpage": "web", "post": "web", "report": "anthology"}


def _people(taker: RecordTaker, variable: str) -> list[Any]:
    return [_person(name) for name in taker.people(variable, _reads_back)]


def _reads_back(name: Mapping[str, Any]) -> bool:
    return _name(_person(name)) == name


def _person(name: Mapping[str, Any]) -> Any:
    if literal := name.get("literal"):
        return "others" if literal == OTHERS else {"name": literal}
    person = {
        "name": name.get("family", ""),
        "given-name": name.get("given", ""),
        "prefix": name.get("non-dropping-particle") or name.get("dropping-particle") or "",
        "suffix": name.get("suffix", ""),
    }
    if not any(person[part] for part in ("given-name", "prefix", "suffix")):
        return person["name"]
    return {part: text for part, text in person.items() if text}


def _date(taker: RecordTaker, variable: str) -> str:
    """Return a date as ``2001-02-03`` or ``~1900``, the only ones that Hayagriva knows."""
    date = taker.date(variable)
    simple = edtf.written(date)
    if not simple:
        if date:
            taker.lose(f"{variable} (no date)")
        return ""
    if "/" in simple or "season" in date:
        taker.lose(f"{variable} (range or season)")
        simple = simple.split("/")[0][:4]
    return f"~{simple.rstrip('~')}" if simple.endswith("~") else simple
