"""Records to EndNote XML."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Final

from refcli import record as rec
from refcli.formats import pieces
from refcli.formats.endnote import types as endnote_types
from refcli.formats.endnote.xml.read import NAMES, OF_BOOK, REST, TEXTS, record_of
from refcli.formats.endnote.xml.styles import element, group, nested, reads_back
from refcli.formats.results import Losses, WriteResult
from refcli.formats.shared.moved import differing
from refcli.formats.shared.record_taker import RecordTaker
from refcli.formats.shared.xml_elements import parse
from refcli.record import NAME_VARIABLES, Record
from refcli.values import dates

__all__ = ["joined", "write"]


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as EndNote XML."""
    losses = Losses()
    body = "".join(
        _written(place, RecordTaker(record, losses))
        for place, record in enumerate(records, start=1)
    )
    return WriteResult(f"{_HEAD}{body}{_TAIL}", losses.listed())


def joined(texts: Iterable[str]) -> Iterator[str]:
    """Make one library of several, whose records are numbered on."""
    return pieces.enclosed(_numbered_on(texts), _HEAD, _TAIL)


def _numbered_on(texts: Iterable[str]) -> Iterator[str]:
    numbers = count(1)
    for text in texts:
        yield _NUMBER.sub(lambda match: f"{match[1]}{next(numbers)}", text)


_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
_TAIL: Final = "</records></xml>\n"
_NUMBER: Final = re.compile(r"(</source-app><rec-number>)\d+")


def _written(place: int, taker: RecordTaker) -> str:
    text = f"<record>{''.join(_elements(place, taker))}</record>\n"
    if endnote_types.own_fields(taker.type):
        for variable in differing(taker.record, record_of(parse(text, "EndNote XML"))):
            taker.lose(variable)
    return text


def _elements(place: int, taker: RecordTaker) -> Iterator[str]:
    """Yield the elements of a record in the order of the DTD."""
    name, number = endnote_types.written(taker.type) or ("Generic", "13")
    if endnote_types.csl_type(name) != (taker.type or "document"):
        taker.lose("type")
    yield '<source-app name="refcli" version="1">refcli</source-app>'
    yield f"<rec-number>{place}</rec-number>"
    yield f'<ref-type name="{name}">{number}</ref-type>'
    own = endnote_types.own_fields(taker.type)
    yield nested("contributors", _people(taker, own))
    container, short = taker.text("container-title"), taker.text("container-title-short")
    series, second = taker.text("collection-title"), own.get("secondary-title", "")
    is_apart = bool(second) and bool(container)
    proceedings = ""
    if taker.type == "paper-conference" and container and rec.text(taker.record, "event-title"):
        proceedings, container = container, taker.text("event-title")
    yield nested(
        "titles",
        (
            element("title", taker.text("title")),
            element("secondary-title", taker.text(second) if second else container),
            element("tertiary-title", series if second != "collection-title" else ""),
            element("short-title", taker.text("title-short")),
        ),
    )
    journal = element("full-title", container if short or is_apart else "")
    yield nested("periodical", (journal, element("abbr-1", short)))
    for tag, variable in _SIMPLE:
        yield element(tag, _simple(taker, tag, own.get(tag, variable)))
    yield group("keywords", "keyword", taker.keywords())
    yield _dates(taker)
    taker.check_journal()
    for variable, value in taker.record.items():
        if isinstance(value, str) and not reads_back(value):
            taker.lose(variable)
    url = [taker.text("URL")]
    yield nested(
        "urls",
        (group("related-urls", "url", url), group("pdf-urls", "url", taker.custom("files"))),
    )
    accessed = dates.written(taker.date("accessed"))
    taker.written_date("accessed", accessed)
    yield element("access-date", accessed)
    yield element("label", taker.key)
    yield element("custom3", proceedings)
    yield element("accession-num", taker.accession())
    yield element("custom2", taker.pmcid())
    is_article = taker.type.startswith("article")
    yield element("custom7", taker.text("number") if is_article else "")
    kept = dict[str, list[str]]()
    for tag, line in taker.fields(_OWN, _TAKEN):
        kept.setdefault(tag, []).append(line)
    yield from (element(tag, "\n".join(lines)) for tag, lines in kept.items())
    taker.finish()


_TAKEN: Final = {"accession-num": "PMID", "custom2": "PMCID", "custom7": "number"}


def _people(taker: RecordTaker, own: Mapping[str, str]) -> Iterator[str]:
    groups = dict(NAMES)
    if taker.type == "book" and "editor" in taker.record and "collection-editor" in taker.record:
        groups.update(OF_BOOK)
    for field, general in groups.items():
        variable = own.get(field, general)
        if variable not in NAME_VARIABLES:
            yield group(field, "author", [taker.text(variable)])
        elif field in own or variable not in own.values():
            yield group(field, "author", taker.names(variable))


def _simple(taker: RecordTaker, tag: str, variable: str) -> str:
    if tag == "pages" and variable != "page":
        return taker.text("page") or taker.text(variable)
    return taker.text(variable) if variable != "serial" else ", ".join(taker.serials())


_SIMPLE: Final = tuple(pair for pair in TEXTS if "/" not in pair[0])
"""Elements of a record itself, in the order of the DTD."""


def _dates(taker: RecordTaker) -> str:
    issued = dates.written(taker.date("issued"))
    is_day = re.fullmatch(r"\d{4}-[01]\d(?:-\d\d)?", issued)
    year, day = (issued[:4], issued) if is_day else (issued, "")
    taker.written_date("issued", year, day)
    return nested("dates", (element("year", year), group("pub-dates", "date", [day])))


_OWN: Final = re.compile("|".join(("accession-num", *REST)))
