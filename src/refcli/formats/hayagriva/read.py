"""Reading Hayagriva's entries."""

from collections.abc import Mapping
from typing import Any

from refcli.errors import InputError
from refcli.formats.hayagriva import types as hayagriva_types
from refcli.formats.hayagriva.fields import FORMATTED, KNOWN, ROLES, SERIALS, TEXTS
from refcli.formats.hayagriva.markup import decode
from refcli.formats.hayagriva.values import name_of, text_of
from refcli.formats.results import Problem, ReadResult
from refcli.formats.shared import yaml_text
from refcli.formats.shared.record_fields import RecordFields
from refcli.record import Record
from refcli.speech import Message
from refcli.values import pages

__all__ = ["read"]


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
        draft.text("title-short", decode(text_of(title.get("short"))))
    _put_shared(draft, entry)
    _put_people(draft, "author", entry.get("author"))
    _put_people(draft, "editor", entry.get("editor"))
    for parent in parents:
        _put_parent(draft, parent)
    for name in entry.keys() - KNOWN:
        draft.rest(name, text_of(entry[name]))
    return draft.finish()


def _put_parent(draft: RecordFields, parent: Mapping[str, Any]) -> None:
    title = _formatted(parent.get("title"))
    if parent.get("type") == "conference":
        draft.text("event-title", title)
        draft.text("event-place", _formatted(parent.get("location")))
        parent = {name: value for name, value in parent.items() if name != "location"}
    elif not draft.text("container-title", title):
        draft.text("collection-title", title)
    if isinstance(value := parent.get("title"), dict):
        draft.text("container-title-short", decode(text_of(value.get("short"))))
    _put_shared(draft, parent)
    if "editor" not in draft.record:
        _put_people(draft, "editor", parent.get("editor"))
    _put_people(draft, "container-author", parent.get("author"))
    for grandparent in _parents(parent):
        draft.text("collection-title", _formatted(grandparent.get("title")))


def _put_shared(draft: RecordFields, entry: Mapping[str, Any]) -> None:
    """Put what an entry or the work that it stands in may hold."""
    for name, variable in TEXTS.items():
        text = (_formatted if name in FORMATTED else text_of)(entry.get(name))
        draft.text(variable, pages.full_range(text) if variable == "page" else text)
    publisher = entry.get("publisher")
    if isinstance(publisher, dict):
        draft.text("publisher", _formatted(publisher.get("name")))
        draft.text("publisher-place", _formatted(publisher.get("location")))
    else:
        draft.text("publisher", _formatted(publisher))
    draft.text("publisher-place", _formatted(entry.get("location")))
    if "date" in entry:
        draft.date("issued", text_of(entry["date"]))
    url = entry.get("url")
    draft.text("URL", text_of(url.get("value")) if isinstance(url, dict) else text_of(url))
    if isinstance(url, dict):
        draft.date("accessed", text_of(url.get("date")))
    serials = entry.get("serial-number")
    for kind, number in (serials if isinstance(serials, dict) else {"serial": serials}).items():
        if kind in SERIALS:
            draft.text(SERIALS[kind], text_of(number))
        else:
            draft.rest(kind, text_of(number))
    affiliated = entry.get("affiliated")
    for group in affiliated if isinstance(affiliated, list) else ():
        if isinstance(group, dict) and (role := ROLES.get(text_of(group.get("role")))):
            _put_people(draft, role, group.get("names"))


def _formatted(value: Any) -> str:
    return decode(text_of(value))


def _put_people(draft: RecordFields, variable: str, value: Any) -> None:
    if value is None or variable in draft.record:
        return
    for person in value if isinstance(value, list) else [value]:
        draft.add_name(variable, name_of(person))
