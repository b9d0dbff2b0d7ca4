"""Writing Hayagriva's entries."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from refcli.formats import citekey, pieces
from refcli.formats.hayagriva import types as hayagriva_types
from refcli.formats.hayagriva.fields import FORMATTED, KNOWN, ROLES, SERIALS, TEXTS
from refcli.formats.hayagriva.markup import encode
from refcli.formats.hayagriva.values import person_of, reads_back
from refcli.formats.results import Losses, WriteResult
from refcli.formats.shared import yaml_text
from refcli.formats.shared.record_taker import RecordTaker
from refcli.record import Record
from refcli.values import edtf

__all__ = ["joined", "prepared", "write"]


def prepared(given: Iterable[Sequence[Record]], _losses: Losses) -> Iterator[list[Record]]:
    """Give records, which come some at a time, with keys, each its own."""
    keys = citekey.Keys()
    for records in given:
        yield keys.assign(records)


joined: Final = pieces.follow


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as Hayagriva entries; a record without a key gets one."""
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
    for name, variable in TEXTS.items():
        if name not in ("organization",):
            text = taker.text(variable)
            entry[name] = encode(text) if name in FORMATTED else text
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
        name: text for name, variable in SERIALS.items() if (text := taker.text(variable))
    }
    entry["affiliated"] = [
        {"role": role, "names": people}
        for role, variable in ROLES.items()
        if (people := _people(taker, variable))
    ]
    entry["parent"] = parent
    for name, line in taker.fields(re.compile(r"[a-z][a-z0-9-]*"), dict.fromkeys(KNOWN, "")):
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
    return [person_of(name) for name in taker.people(variable, reads_back)]


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
