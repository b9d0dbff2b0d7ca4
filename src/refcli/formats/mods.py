"""MODS XML, the Library of Congress's Metadata Object Description Schema 3: read only."""

from typing import Final

from refcli.errors import InputError
from refcli.formats.record_fields import RecordFields
from refcli.formats.results import ReadResult
from refcli.formats.xml_elements import Element, find_text, flat_text, parse, plain_text
from refcli.record import Name, Record
from refcli.values import pages

__all__ = ["read"]

_GENRES: Final = {
    "academic journal": "article-journal",
    "journal article": "article-journal",
    "article": "article-journal",
    "book": "book",
    "book chapter": "chapter",
    "conference publication": "paper-conference",
    "conference paper": "paper-conference",
    "thesis": "thesis",
    "phd thesis": "thesis",
    "ph.d. thesis": "thesis",
    "masters thesis": "thesis",
    "report": "report",
    "technical report": "report",
    "web page": "webpage",
    "web site": "webpage",
    "patent": "patent",
    "dataset": "dataset",
    "database": "dataset",
    "map": "map",
    "motion picture": "motion_picture",
    "newspaper": "article-newspaper",
    "magazine": "article-magazine",
    "letter": "personal_communication",
    "periodical": "article-journal",
}

_ROLES: Final = {
    "aut": "author",
    "author": "author",
    "creator": "author",
    "edt": "editor",
    "editor": "editor",
    "trl": "translator",
    "translator": "translator",
    "ill": "illustrator",
    "illustrator": "illustrator",
    "com": "compiler",
    "compiler": "compiler",
    "ths": "contributor",
}


def read(source: str) -> ReadResult:
    """Read a modsCollection or one mods; raises InputError where it is neither."""
    root = parse(source, "MODS")
    elements = [root] if root.tag == "mods" else root.findall("mods")
    if not elements and root.tag != "modsCollection":
        raise InputError("not MODS: its root is <{tag}>", tag=root.tag)
    return ReadResult([_record(element) for element in elements], [])


def _record(element: Element) -> Record:
    host = element.find("relatedItem[@type='host']")
    draft = RecordFields(_csl_type(element, host))
    draft.text("id", element.get("ID") or find_text(element, "identifier[@type='citekey']"))
    draft.text("title", _title(element))
    for item, in_host in ((element, False), (host, True)):
        if item is not None:
            _put_names(draft, item, in_host)
            _put_origin(draft, item)
            _put_identifiers(draft, item)
    if host is not None:
        draft.text("container-title", _title(host))
        draft.text("container-title-short", find_text(host, "titleInfo[@type='abbreviated']/title"))
        _put_part(draft, host)
        series = host.find("relatedItem[@type='series']")
        draft.text("collection-title", _title(series) if series is not None else "")
    _put_part(draft, element)
    series = element.find("relatedItem[@type='series']")
    draft.text("collection-title", _title(series) if series is not None else "")
    draft.text("abstract", find_text(element, "abstract"))
    draft.text("language", find_text(element, "language/languageTerm"))
    draft.text("archive", find_text(element, "location/physicalLocation"))
    for note in element.findall("note"):
        draft.note(plain_text(note))
    for subject in element.findall("subject"):
        for topic in (*subject.findall("topic"), *subject.findall("geographic")):
            draft.keyword(plain_text(topic))
    return draft.finish()


def _csl_type(element: Element, host: Element | None) -> str:
    genres = [*element.findall("genre"), *(host.findall("genre") if host is not None else [])]
    for genre in genres:
        name = plain_text(genre).lower()
        if name in _GENRES:
            csl_type = _GENRES[name]
            return "chapter" if csl_type == "book" and host is not None else csl_type
    if host is None:
        return "book" if element.find("originInfo/publisher") is not None else "document"
    is_serial = host.find("part/detail[@type='volume']") is not None
    return "article-journal" if is_serial else "chapter"


def _title(element: Element) -> str:
    """Return title and subtitle of an item, an article before it (nonSort) included."""
    info = next((i for i in element.findall("titleInfo") if not i.get("type")), None)
    if info is None:
        info = element.find("titleInfo")
    if info is None:
        return ""
    title = " ".join(
        part for part in (find_text(info, "nonSort"), flat_text(info.find("title"))) if part
    )
    subtitle = flat_text(info.find("subTitle"))
    return f"{title}: {subtitle}" if subtitle else title


def _put_names(draft: RecordFields, element: Element, in_host: bool) -> None:
    for person in element.findall("name"):
        roles = [plain_text(term).lower() for term in person.iter("roleTerm")]
        variable = next((_ROLES[role] for role in roles if role in _ROLES), "author")
        if in_host and variable == "author":
            variable = "container-author"
        if name := _name(person):
            draft.add_name(variable, name)


def _name(person: Element) -> Name:
    parts: dict[str, list[str]] = {}
    for part in person.findall("namePart"):
        if text := plain_text(part):
            parts.setdefault(part.get("type", ""), []).append(text)
    given, family = " ".join(parts.get("given", [])), " ".join(parts.get("family", []))
    whole = " ".join(parts.get("", []))
    if not family and not given:
        if person.get("type") != "personal":
            return {"literal": whole} if whole else {}
        family, _, given = (piece.strip() for piece in whole.partition(","))
    name: Name = {"family": family} if family else {}
    if given:
        name["given"] = given
    if suffix := " ".join(parts.get("termsOfAddress", [])):
        name["suffix"] = suffix
    return name


def _put_origin(draft: RecordFields, element: Element) -> None:
    for origin in element.findall("originInfo"):
        draft.text("publisher", find_text(origin, "publisher"))
        places = [term for term in origin.findall("place/placeTerm") if term.get("type") != "code"]
        draft.text("publisher-place", plain_text(places[0]) if places else "")
        draft.text("edition", find_text(origin, "edition"))
        for name in ("dateIssued", "copyrightDate", "dateCreated"):
            draft.date("issued", find_text(origin, name))


def _put_part(draft: RecordFields, element: Element) -> None:
    for part in element.findall("part"):
        for detail in part.findall("detail"):
            kind = {"volume": "volume", "issue": "issue", "number": "issue"}.get(
                detail.get("type", "")
            )
            if kind:
                draft.text(kind, find_text(detail, "number") or find_text(detail, "caption"))
        for extent in part.findall("extent"):
            first, last = find_text(extent, "start"), find_text(extent, "end")
            draft.text(
                "page", pages.joined(first, last) or pages.full_range(find_text(extent, "list"))
            )
        draft.date("issued", find_text(part, "date"))


def _put_identifiers(draft: RecordFields, element: Element) -> None:
    for identifier in element.findall("identifier"):
        kind, text = identifier.get("type", ""), plain_text(identifier)
        if kind == "doi":
            draft.doi(text)
        elif kind in ("issn", "isbn"):
            draft.text(kind.upper(), text)
        elif kind in ("pmid", "pubmed"):
            draft.text("PMID", text)
        elif kind == "uri":
            draft.text("URL", text)
        elif kind != "citekey":
            draft.rest(f"identifier-{kind}" if kind else "identifier", text)
    draft.text("URL", find_text(element, "location/url"))
