"""EndNote XML, as EndNote's "Export… XML" writes it and many programs read it.

Text stands in ``<style face="…">`` elements, whose faces are kept as CSL's markup.
Source: RSXML.dtd of EndNote and what its versions 8 to 21 write.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from refcli.errors import InputError
from refcli.formats.record_fields import RecordFields, RecordTaker
from refcli.formats.results import Losses, ReadResult, WriteResult
from refcli.formats.xml_elements import Element, parse, xml_safe
from refcli.record import Record
from refcli.values import dates, identifiers, pages

__all__ = ["read", "write"]

_TYPES: Final = {
    "Journal Article": (17, "article-journal"),
    "Electronic Article": (43, "article-journal"),
    "Magazine Article": (19, "article-magazine"),
    "Newspaper Article": (23, "article-newspaper"),
    "Book": (6, "book"),
    "Edited Book": (28, "book"),
    "Electronic Book": (44, "book"),
    "Book Section": (5, "chapter"),
    "Electronic Book Section": (60, "chapter"),
    "Conference Paper": (47, "paper-conference"),
    "Conference Proceedings": (10, "paper-conference"),
    "Thesis": (32, "thesis"),
    "Report": (27, "report"),
    "Government Document": (46, "report"),
    "Web Page": (12, "webpage"),
    "Blog": (56, "post-weblog"),
    "Manuscript": (36, "manuscript"),
    "Unpublished Work": (34, "manuscript"),
    "Patent": (25, "patent"),
    "Dataset": (59, "dataset"),
    "Computer Program": (9, "software"),
    "Film or Broadcast": (21, "motion_picture"),
    "Audiovisual Material": (3, "motion_picture"),
    "Artwork": (2, "graphic"),
    "Figure": (37, "figure"),
    "Map": (20, "map"),
    "Music": (61, "musical_score"),
    "Pamphlet": (24, "pamphlet"),
    "Personal Communication": (26, "personal_communication"),
    "Case": (7, "legal_case"),
    "Statute": (31, "legislation"),
    "Bill": (4, "bill"),
    "Hearing": (14, "hearing"),
    "Standard": (58, "standard"),
    "Dictionary": (52, "entry-dictionary"),
    "Encyclopedia": (53, "entry-encyclopedia"),
    "Interview": (64, "interview"),
    "Serial": (57, "periodical"),
    "Generic": (13, "document"),
}
_BY_NUMBER: Final = {str(number): csl_type for number, csl_type in _TYPES.values()}
_WRITTEN_TYPES: Final = {
    csl_type: (name, number) for name, (number, csl_type) in reversed(_TYPES.items())
}

_TEXTS: Final = (
    ("titles/title", "title"),
    ("titles/short-title", "title-short"),
    ("periodical/full-title", "container-title"),
    ("titles/secondary-title", "container-title"),
    ("alt-periodical/full-title", "container-title"),
    ("periodical/abbr-1", "container-title-short"),
    ("titles/alt-title", "container-title-short"),
    ("titles/tertiary-title", "collection-title"),
    ("pages", "page"),
    ("volume", "volume"),
    ("number", "issue"),
    ("num-vols", "number-of-volumes"),
    ("edition", "edition"),
    ("section", "section"),
    ("publisher", "publisher"),
    ("pub-location", "publisher-place"),
    ("electronic-resource-num", "DOI"),
    ("urls/related-urls/url", "URL"),
    ("urls/web-urls/url", "URL"),
    ("abstract", "abstract"),
    ("notes", "note"),
    ("language", "language"),
    ("call-num", "call-number"),
    ("work-type", "genre"),
    ("remote-database-name", "source"),
)
_NAMES: Final = (
    ("authors", "author"),
    ("secondary-authors", "editor"),
    ("tertiary-authors", "collection-editor"),
    ("subsidiary-authors", "translator"),
)
_REST: Final = (
    "auth-address",
    "accession-num",
    "research-notes",
    "caption",
    "custom1",
    "custom2",
    "custom3",
    "custom4",
    "custom5",
    "custom6",
    "custom7",
    "reprint-edition",
    "misc1",
    "misc2",
    "misc3",
)


def read(source: str) -> ReadResult:
    """Read the records of an EndNote library in XML.

    Raises InputError where it is no XML, or another one.
    """
    root = parse(source, "EndNote XML")
    records = list(root.iter("record"))
    if not records and root.tag not in ("xml", "records"):
        raise InputError("not EndNote XML: its root is <{tag}>", tag=root.tag)
    return ReadResult([_record(element) for element in records], [])


def _record(element: Element) -> Record:
    kind = element.find("ref-type")
    draft = RecordFields(_csl_type(kind))
    draft.text("id", _text(element.find("label")))
    for group, variable in _NAMES:
        for person in element.findall(f"contributors/{group}/author"):
            draft.name(variable, _text(person))
    for path, variable in _TEXTS:
        text = _text(element.find(path))
        draft.text(variable, _CLEANED[variable](text) if variable in _CLEANED else text)
    if draft.record.get("container-title-short") == draft.record.get("container-title"):
        draft.record.pop("container-title-short", None)
    _put_dates(draft, element)
    for number in re.split(r"[,;\r\n]", _text(element.find("isbn"))):
        draft.serial(number.strip())
    for keyword in element.findall("keywords/keyword"):
        draft.keyword(_text(keyword))
    for name in _REST:
        draft.rest(name, _text(element.find(name)))
    record = draft.finish()
    if files := [_text(url) for url in element.findall("urls/pdf-urls/url") if _text(url)]:
        record.setdefault("custom", {})["files"] = files
    return record


_CLEANED: Final = {"page": pages.full_range, "DOI": identifiers.doi}


def _csl_type(kind: Element | None) -> str:
    if kind is None:
        return "document"
    name = kind.get("name", "")
    if name in _TYPES:
        return _TYPES[name][1]
    return _BY_NUMBER.get((kind.text or "").strip(), "document")


def _put_dates(draft: RecordFields, element: Element) -> None:
    """``year`` and ``pub-dates``, whose date may repeat the year or not."""
    year = _text(element.find("dates/year"))
    day = _text(element.find("dates/pub-dates/date"))
    draft.date("issued", year)
    if day and year and year not in day:
        day = f"{year} {day}"
    draft.date("issued", day)
    draft.date("accessed", _text(element.find("access-date")))


_FACES: Final = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}


def _text(element: Element | None) -> str:
    """Return the text of an element with its faces as CSL's markup; lines stay lines."""
    if element is None:
        return ""
    text = "".join(_styled(element)).replace("\r\n", "\n").replace("\r", "\n")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return ("\n" if element.tag in ("abstract", "notes") else " ").join(
        line for line in lines if line
    )


def _styled(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        text = "".join(_styled(child))
        for face in reversed((child.get("face") or "").split()):
            if (tag := _FACES.get(face)) and text.strip():
                text = f"<{tag}>{text}</{tag}>"
        yield text
        yield child.tail or ""


def write(records: Sequence[Record]) -> WriteResult:
    """Write records as EndNote XML."""
    losses = Losses()
    body = "".join(
        f"<record>{''.join(_elements(place, RecordTaker(record, losses)))}</record>\n"
        for place, record in enumerate(records, start=1)
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
    return WriteResult(f"{head}{body}</records></xml>\n", losses.listed())


def _elements(place: int, taker: RecordTaker) -> Iterator[str]:
    """Yield the elements of a record in the order of the DTD."""
    name, number = _WRITTEN_TYPES.get(taker.type, ("Generic", 13))
    if _TYPES[name][1] != (taker.type or "document"):
        taker.lose("type")
    yield '<source-app name="refcli" version="1">refcli</source-app>'
    yield f"<rec-number>{place}</rec-number>"
    yield f'<ref-type name="{name}">{number}</ref-type>'
    groups = ((group, taker.names(variable)) for group, variable in _NAMES)
    yield _nested("contributors", (_group(group, "author", people) for group, people in groups))
    container, short = taker.text("container-title"), taker.text("container-title-short")
    yield _nested(
        "titles",
        (
            _element("title", taker.text("title")),
            _element("secondary-title", container),
            _element("tertiary-title", taker.text("collection-title")),
            _element("short-title", taker.text("title-short")),
        ),
    )
    yield _nested(
        "periodical",
        (_element("full-title", container if short else ""), _element("abbr-1", short)),
    )
    for tag, variable in _SIMPLE:
        yield _element(tag, taker.text(variable))
    yield _group("keywords", "keyword", taker.keywords())
    yield _dates(taker)
    yield _element("isbn", ", ".join(taker.serials()))
    taker.check_journal()
    for variable, value in taker.record.items():
        if isinstance(value, str) and not _reads_back(value):
            taker.lose(variable)
    url = [taker.text("URL")]
    yield _nested(
        "urls",
        (_group("related-urls", "url", url), _group("pdf-urls", "url", taker.custom("files"))),
    )
    accessed = dates.written(taker.date("accessed"))
    taker.written_date("accessed", accessed)
    yield _element("access-date", accessed)
    yield _element("label", taker.key)
    own = dict[str, list[str]]()
    for tag, line in taker.fields(_OWN, {}):
        own.setdefault(tag, []).append(line)
    yield from (_element(tag, "\n".join(lines)) for tag, lines in own.items())
    taker.finish()


_SIMPLE: Final = tuple(pair for pair in _TEXTS if "/" not in pair[0])
"""Elements of a record itself, in the order of the DTD."""


def _dates(taker: RecordTaker) -> str:
    issued = dates.written(taker.date("issued"))
    is_day = re.fullmatch(r"\d{4}-[01]\d(?:-\d\d)?", issued)
    year, day = (issued[:4], issued) if is_day else (issued, "")
    taker.written_date("issued", year, day)
    return _nested("dates", (_element("year", year), _group("pub-dates", "date", [day])))


_OWN: Final = re.compile("|".join(_REST))
_TAG: Final = re.compile(r"<(/?)(i|b|sup|sub)>")
_FACE_OF: Final = {tag: face for face, tag in _FACES.items()}


def _nested(tag: str, parts: Iterable[str]) -> str:
    inner = "".join(parts)
    return f"<{tag}>{inner}</{tag}>" if inner else ""


def _group(tag: str, item: str, texts: Iterable[str]) -> str:
    return _nested(tag, (_element(item, text) for text in texts))


def _element(tag: str, text: str) -> str:
    """Return an element with its text in styles, "" for no text."""
    return _nested(tag, _styles(text)) if text else ""


def _styles(text: str) -> Iterator[str]:
    """Yield a style element for each stretch of text in the same faces."""
    faces: list[str] = []
    position = 0
    for tag in _TAG.finditer(text) if _is_balanced(text) else ():
        yield _style(text[position : tag.start()], faces)
        if tag[1]:
            faces.pop()
        else:
            faces.append(_FACE_OF[tag[2]])
        position = tag.end()
    yield _style(text[position:], faces)


def _reads_back(text: str) -> bool:
    """Tell whether a text's markup comes back: faces within faces may be split differently."""
    if _TAG.search(text) is None and xml_safe(text) == text:
        return True
    element = parse(f"<text>{''.join(_styles(text))}</text>", "EndNote XML")
    return _text(element) == " ".join(text.split())


def _style(text: str, faces: Sequence[str]) -> str:
    if not text:
        return ""
    safe = escape(xml_safe(text))
    return f'<style face="{" ".join(faces) or "normal"}" font="default" size="100%">{safe}</style>'


def _is_balanced(text: str) -> bool:
    opened: list[str] = []
    for tag in _TAG.finditer(text):
        if not tag[1]:
            opened.append(tag[2])
        elif not opened or opened.pop() != tag[2]:
            return False
    return not opened
