"""MODS XML to records. Source: the MODS User Guidelines, version 3."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from refcli.errors import InputError
from refcli.formats.mods.people import name_of
from refcli.formats.results import ReadResult
from refcli.formats.shared import worktypes
from refcli.formats.shared.record_fields import RecordFields
from refcli.formats.shared.xml_elements import Element, find_text, flat_text, parse, plain_text
from refcli.record import Record
from refcli.text import word_lists
from refcli.values import identifiers, pages
from refcli.values.people import names

__all__ = ["genres", "read", "record_of", "roles"]


def read(source: str) -> ReadResult:
    """Read a modsCollection or one mods; raises InputError where it is neither."""
    root = parse(source, "MODS")
    elements = [root] if root.tag == "mods" else root.findall("mods")
    if not elements and root.tag != "modsCollection":
        raise InputError("not MODS: its root is <{tag}>", tag=root.tag)
    return ReadResult([record_of(element) for element in elements], [])


@cache
def genres() -> Mapping[str, str]:
    """Return the CSL type of each genre, in small letters without spaces."""
    return word_lists.aliases(__package__, "genres.txt")


@cache
def roles() -> Mapping[str, str]:
    """Return the CSL variable of each role."""
    return word_lists.aliases(__package__, "roles.txt")


@cache
def _resources() -> Mapping[str, str]:
    return word_lists.aliases(__package__, "resources.txt")


def record_of(element: Element) -> Record:
    """Return the record of a ``mods`` element."""
    host = element.find("relatedItem[@type='host']")
    draft = RecordFields(_csl_type(element, host))
    if draft.record["type"] == "thesis":
        draft.text("genre", _kind_of_thesis(element))
    key = find_text(element, "identifier[@type='citekey']")
    draft.text("id", key or element.get("ID") or "")
    draft.text("title", _title(element))
    draft.text("title-short", find_text(element, "titleInfo[@type='abbreviated']/title"))
    original = find_text(element, "titleInfo[@type='uniform']/title")
    draft.text("original-title", original if original != draft.record.get("title") else "")
    for item, in_host in ((element, False), (host, True)):
        if item is not None:
            _put_names(draft, item, in_host)
            _put_origin(draft, item)
            _put_identifiers(draft, item)
    if host is not None:
        draft.text("container-title", _title(host))
        draft.text("container-title-short", find_text(host, "titleInfo[@type='abbreviated']/title"))
        _put_part(draft, host)
    for item in (element, host):
        series = item.find("relatedItem[@type='series']") if item is not None else None
        if series is not None:
            _put_series(draft, series)
    _put_part(draft, element)
    _put_extent(draft, element)
    _put_original(draft, element)
    draft.text("language", find_text(element, "language/languageTerm[@type='code']"))
    draft.text("language", find_text(element, "language/languageTerm"))
    draft.text("archive", find_text(element, "location/physicalLocation"))
    draft.text("call-number", find_text(element, "location/shelfLocator"))
    _put_notes(draft, element)
    _put_subjects(draft, element)
    return draft.finish()


def _put_notes(draft: RecordFields, element: Element) -> None:
    """Put abstracts, of which the first is the record's, and notes."""
    for abstract in map(plain_text, element.findall("abstract")):
        if not draft.text("abstract", abstract):
            draft.rest("abstract", abstract)
    for note in element.findall("note"):
        if note.get("type") == "statement of responsibility":
            draft.rest("statement of responsibility", plain_text(note))
        else:
            draft.note(plain_text(note))


def _put_original(draft: RecordFields, element: Element) -> None:
    """Put what the work was first published as."""
    original = element.find("relatedItem[@type='original']")
    if original is None:
        return
    draft.text("original-title", _title(original))
    for origin in original.findall("originInfo"):
        draft.text("original-publisher", _unpunctuated(find_text(origin, "publisher")))
        draft.text("original-publisher-place", _place(origin))
        _put_issued(draft, "original-date", origin)


def _csl_type(element: Element, host: Element | None) -> str:
    for part in (element, host):
        for genre in part.findall("genre") if part is not None else ():
            words = "".join(plain_text(genre).lower().split())
            csl_type = genres().get(words) or worktypes.csl_type(words)
            if part is host:
                csl_type = _OF_HOST.get(csl_type, "")
            if csl_type:
                return "chapter" if csl_type == "book" and host is not None else csl_type
    resource = find_text(element, "typeOfResource").lower()
    if host is None:
        if resource in _resources():
            return _resources()[resource]
        issuance = find_text(element, "originInfo/issuance")
        if issuance in ("continuing", "serial"):
            return "periodical"
        has_publisher = element.find("originInfo/publisher") is not None
        return "book" if has_publisher or issuance == "monographic" else "document"
    is_serial = (
        host.find("part/detail[@type='volume']") is not None
        or element.find("part/detail[@type='volume']") is not None
        or host.find("identifier[@type='issn']") is not None
        or find_text(host, "originInfo/issuance") in ("continuing", "serial")
    )
    is_book = host.find("identifier[@type='isbn']") is not None
    return "article-journal" if is_serial and not is_book else "chapter"


def _kind_of_thesis(element: Element) -> str:
    """Return the genre that says more of a thesis than that it is one: ``Ph.D. thesis``."""
    found = (plain_text(genre) for genre in element.findall("genre"))
    return next((text for text in found if " " in text and _is_thesis(text)), "")


def _is_thesis(genre: str) -> bool:
    return genres().get("".join(genre.lower().split())) == "thesis"


_OF_HOST: Final = {
    "periodical": "article-journal",
    "article-journal": "article-journal",
    "article-magazine": "article-magazine",
    "article-newspaper": "article-newspaper",
    "book": "chapter",
    "paper-conference": "paper-conference",
}
"""What stands in a host whose genre is of this type."""


def _title(element: Element) -> str:
    """Return title and subtitle of an item, an article before it and its part included."""
    infos = element.findall("titleInfo")
    info = next(
        (i for i in infos if i.get("usage") == "primary"),
        next((i for i in infos if not i.get("type")), infos[0] if infos else None),
    )
    if info is None:
        return ""
    lead = find_text(info, "nonSort")
    # An elided article, L', is joined to its word.
    gap = "" if lead.endswith(("'", "’")) or not lead else " "
    title = _untrailed(f"{lead}{gap}{flat_text(info.find('title'))}".strip())
    subtitle = _untrailed(flat_text(info.find("subTitle")).removeprefix(": "))
    if subtitle:
        title = f"{title.removesuffix(':').rstrip()}: {subtitle}" if title else subtitle
    part = ", ".join(filter(None, (find_text(info, "partNumber"), find_text(info, "partName"))))
    return f"{title}. {part}" if part and info.get("type") is None else title


def _untrailed(text: str) -> str:
    """Return a title without the mark that libraries set between it and what comes next (ISBD)."""
    return _ISBD_MARK.sub("", text)


def _unpunctuated(text: str) -> str:
    """Return a publisher or a place without such a mark, or the comma before the year.

    >>> _unpunctuated("Washington :"), _unpunctuated("G.P.O.,")
    ('Washington', 'G.P.O.')
    """
    return _ISBD_MARK.sub("", text).rstrip(",:; ")


_ISBD_MARK: Final = re.compile(r"\s+[/:;=,]$")


def _put_series(draft: RecordFields, series: Element) -> None:
    info = series.find("titleInfo")
    number = find_text(info, "partNumber") if info is not None else ""
    if number and info is not None:
        draft.text("collection-title", flat_text(info.find("title")))
    title, number = _numbered(_title(series), number)
    draft.text("collection-title", title)
    number = number or find_text(series, "part/detail/number")
    draft.text("collection-number", number)
    _put_names(draft, series, True, "collection-editor")


def _numbered(title: str, number: str) -> tuple[str, str]:
    """Separate the number that libraries write behind a series: ``Mud studies ; v. 3``."""
    match = _NUMBER.search(title)
    return (title[: match.start()], number or match[1]) if match else (title, number)


_NUMBER: Final = re.compile(r"\s*;\s*(?:[^\W\d]{1,4}\.?\s*)?(\d[\w./-]*)\.?$")


def _put_names(draft: RecordFields, element: Element, in_host: bool, only: str = "") -> None:
    for person in element.findall("name"):
        words = [plain_text(term).lower().strip(" .") for term in person.iter("roleTerm")]
        variable = next((roles()[word] for word in words if word in roles()), "author")
        if only:
            variable = only
        elif in_host and variable == "author":
            variable = "container-author"
        name = name_of(person)
        if person.get("type") == "conference" and variable == "author":
            draft.text("event-title", names.inverted(name) if name else "")
        elif variable == "publisher":
            draft.text("publisher", names.inverted(name) if name else "")
        elif name:
            draft.add_name(variable, name)


def _put_origin(draft: RecordFields, element: Element) -> None:
    for origin in element.findall("originInfo"):
        draft.text("publisher", _unpunctuated(find_text(origin, "publisher")))
        draft.text("publisher-place", _place(origin))
        draft.text("edition", find_text(origin, "edition"))
        _put_issued(draft, "issued", origin)
        draft.date("accessed", _date(origin.findall("dateCaptured")))


def _place(origin: Element) -> str:
    places = [term for term in origin.findall("place/placeTerm") if term.get("type") != "code"]
    return _unpunctuated(plain_text(places[0])) if places else ""


_ISSUED: Final = ("dateIssued", "copyrightDate", "dateCreated", "dateOther", "dateModified")


def _put_issued(draft: RecordFields, variable: str, origin: Element) -> None:
    for tag in _ISSUED:
        draft.date(variable, _date(origin.findall(tag)))


_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)?")
_CODED: Final = ("marc", "iso8601", "temper")


def _date(dates: Sequence[Element]) -> str:
    """Return a date of one element, or of two that say where a span starts and ends."""
    ends = dict.fromkeys(("start", "end", ""), "")
    for date in sorted(dates, key=lambda date: date.get("keyDate") != "yes"):
        text, encoding = plain_text(date), date.get("encoding", "")
        if encoding in _CODED and (match := _COMPACT.fullmatch(text)):
            text = "-".join(part for part in match.groups() if part)
        if encoding == "marc":
            text = text.replace("u", "X")
        if encoding not in ("edtf", "iso8601"):
            # The end of a span whose start is not known: not a year before our era.
            text = re.sub(r"^[-–]\s*(?=\d{4})", "", text)
        point = date.get("point") or ""
        ends[point] = ends.get(point) or text
    start, end = ends["start"], ends["end"]
    if start and end and end not in (start, "9999"):
        return f"{start}/{end}"
    return ends[""] or start or end


def _put_part(draft: RecordFields, element: Element) -> None:
    for part in element.findall("part"):
        for detail in part.findall("detail"):
            number = find_text(detail, "number") or find_text(detail, "caption")
            kind = detail.get("type", "").lower()
            if variable := _DETAILS.get(kind):
                draft.text(variable, number)
            elif kind in ("page", "pages"):
                draft.text("page", pages.full_range(number))
        for extent in part.findall("extent"):
            if extent.get("unit", "pages") not in _PAGE_UNITS:
                continue
            first, last = find_text(extent, "start"), find_text(extent, "end")
            page = pages.joined(first, last) or pages.full_range(find_text(extent, "list"))
            draft.text("page", page)
            if not page:
                draft.text("number-of-pages", find_text(extent, "total"))
        draft.date("issued", _date(part.findall("date")))


_DETAILS: Final = {
    "volume": "volume",
    "vol": "volume",
    "issue": "issue",
    "number": "issue",
    "no": "issue",
    "chapter": "chapter-number",
    "report number": "number",
}

_PAGE_UNITS: Final = ("page", "pages", "pp", "p")
_PAGES: Final = re.compile(r"(\d+)\s*(?:p\b|pp\b|pages?\b|S\b|Seiten|с\b|стр|s\b)")


def _put_extent(draft: RecordFields, element: Element) -> None:
    for extent in element.findall("physicalDescription/extent"):
        text = plain_text(extent)
        if match := _PAGES.search(f"{text} p." if extent.get("unit") in _PAGE_UNITS else text):
            draft.text("number-of-pages", match[1])


def _put_identifiers(draft: RecordFields, element: Element) -> None:
    for identifier in element.findall("identifier"):
        kind, text = identifier.get("type", "").lower(), plain_text(identifier)
        if identifier.get("invalid") == "yes":
            continue
        if kind == "doi":
            draft.doi(text)
        elif kind.upper() == identifiers.serial_kind(text):
            draft.serials(text)
        elif kind in ("uri", "url") and (doi := identifiers.of_resolver(text)):
            draft.text("DOI", doi)
        elif variable := _IDENTIFIERS.get(kind):
            draft.text(variable, text)
        elif kind != "citekey":
            draft.rest(f"identifier-{kind}" if kind else "identifier", text)
    for url in element.findall("location/url"):
        if draft.text("URL", plain_text(url)):
            draft.date("accessed", url.get("dateLastAccessed", ""))


_IDENTIFIERS: Final = {
    "issn": "ISSN",
    "isbn": "ISBN",
    "pmid": "PMID",
    "pubmed": "PMID",
    "pmc": "PMCID",
    "pmcid": "PMCID",
    "uri": "URL",
    "url": "URL",
    "report": "number",
    "report number": "number",
    "patent": "number",
    "patent number": "number",
}


def _put_subjects(draft: RecordFields, element: Element) -> None:
    for subject in element.findall("subject"):
        for part in subject:
            if part.tag in ("topic", "geographic", "temporal", "genre"):
                draft.keyword(plain_text(part))
