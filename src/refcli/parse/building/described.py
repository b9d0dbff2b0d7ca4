"""What the marks of a standard tell of a reference, and what the model read: which one stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from refcli.parse.building.worktype import work_type
from refcli.record import Record
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.text.scripts import is_cyrillic
from refcli.values.people.bodies import is_body, is_of_body
from refcli.values.people.name import Name

__all__ = ["of_type", "put_described"]

_OF_BIBLATEX: Final = {"translated-from": "origlanguage", "editor-type": "editortype"}
"""What biblatex has a field for and CSL has no variable."""

_BY_MARKS: Final = 0.9
"""How sure a field is that the marks of GOST tell and the model read otherwise."""

_SERIES: Final = word_lists.lists(__package__, "work-types.txt")["journal-series"]
"""How the name of a series of a journal begins."""

_FIGURES: Final = late(r"\d+")
_REMARK: Final = late(r"Режим доступа|Загл\. с (?:экрана|титул)|Систем\. требования|Доступ из")
"""How remarks begin that GOST 7.82 asks for and no field holds."""


def put_described(
    described: Mapping[str, Any], record: Record, sure: dict[str, float]
) -> dict[str, str]:
    """Take what the marks tell into the record; return what CSL has no variable for.

    ``sure`` has how sure each field is. A value of None says that there is no such field.
    """
    kept: dict[str, str] = {}
    described = _apart(described, record)
    hosted = "container-title" in record
    for variable, value in described.items():
        if variable in _OF_BIBLATEX:
            kept |= {_OF_BIBLATEX[variable]: value} if value else {}
        elif value is None:
            record.pop(variable, None)
            sure.pop(variable, None)
        elif not _keeps(variable, str(record.get(variable) or ""), str(value)):
            alike = record.get(variable) == value
            sure[variable] = max(sure.get(variable, 0.0), _BY_MARKS) if alike else _BY_MARKS
            record[variable] = value
    _retype(described, record, hosted=hosted)
    if described:
        _say_once(record, sure, described)
    return kept


def _retype(described: Mapping[str, Any], record: Record, *, hosted: bool) -> None:
    """Set the type anew where the marks tell that there is a host or none, or what it is.

    ``hosted`` is whether the model read one.
    """
    if "type" not in described and hosted != ("container-title" in record):
        record["type"] = work_type(record)
    kind = record.get("type")
    if kind == "chapter" and described.get("editor", "") is None and _serial(record):
        record["type"] = "article-journal"
    imprinted = described.keys() >= {"container-title", "publisher-place"}
    if kind == "article-journal" and imprinted and "publisher" in record:
        record["type"] = "chapter"


def _say_once(record: Record, sure: dict[str, float], told: Mapping[str, Any]) -> None:
    """Drop what a style would print twice, and call remarks by their name."""
    for variable in ("genre", "publisher"):
        if _REMARK.match(str(record.get(variable, ""))):
            record.setdefault("note", record.pop(variable))
            sure.setdefault("note", sure.pop(variable, _BY_MARKS))
    title = str(record.get("title") or "")
    for remark in str(told.get("note") or "").split("; "):
        if len(remark) > _SHORT and remark in title:
            title = re.sub(rf"[\s:.,]*[\[(]?{re.escape(remark)}[\])]?", "", title)
            record["title"] = title
    twice = set(_said_twice(record, title, told))
    for variable in twice:
        del record[variable]
        sure.pop(variable, None)
    if twice >= {"genre", "number"} and "type" not in told:
        record["type"] = work_type(record)


def _said_twice(record: Record, title: str, told: Mapping[str, Any]) -> Iterator[str]:
    """Yield the variables whose words the title, a remark, or another variable has, too."""
    genre = str(record.get("genre") or "")
    of_translator = genre.startswith("пер") and (
        "translator" in record or "translated-from" in told
    )
    if of_translator or (genre and title.endswith((f": {genre}", f": {genre.lower()}"))):
        yield "genre"
    note = str(record.get("note") or "")
    others = [record.get(name) for name in ("container-title", "publisher", "collection-title")]
    if note and (note in others or (note in title and "note" not in told)):
        yield "note"
    remarks = " ".join(_WORDS.findall(str(told.get("note"))))
    for variable in ("issue", "number", "genre"):
        said = " ".join(_WORDS.findall(str(record.get(variable, ""))))
        named = len(said) > _SHORT and said in remarks
        if said and variable not in told and (named or f"№ {said}" in str(told.get("note"))):
            yield variable
    authors = record.get("author") or [{}]
    body = str(authors[0].get("literal") or "") if len(authors) == 1 else ""
    publisher = record.get("publisher")
    if publisher and publisher in (body, told.get("container-title")):
        yield "publisher"
    elif body and title.startswith(body):
        yield "author"
    if "editor" not in told and "editor" in record and record["editor"] == told.get("author"):
        yield "editor"


_WORDS: Final = late(r"\w+")
_SHORT: Final = 4
"""Letters of what is no remark yet, but any word."""


_OF_TYPE: Final = (
    ("patent", "contributor", "authority"),
    ("thesis", "container-title", "archive"),
    ("legal_case", "publisher", "authority"),
)
"""Types whose bodies and databases have variables of their own."""


def of_type(record: Record, sure: dict[str, float]) -> None:
    """Call by its CSL variable who holds a patent, what has a thesis, and which court decided."""
    for kind, read, variable in _OF_TYPE:
        if record["type"] == kind and variable not in record and read in record:
            value = record.pop(read)
            record[variable] = value[0]["literal"] if read == "contributor" else value
            sure[variable] = sure.pop(read, _BY_MARKS)


def _serial(record: Record) -> bool:
    """Tell a part of a journal, which has numbers and no publisher."""
    return "issue" in record and "publisher" not in record


def _apart(described: Mapping[str, Any], record: Record) -> Mapping[str, Any]:
    """Tell the author that the model read at the front of the title from the title's words.

    `НИУ ВШЭ. Индикаторы` has an author; `Население России`, the whole of a title, is none.
    """
    title, authors = described.get("title"), record.get("author") or []
    own = str(record.get("title") or "")
    if _OF_SITE.fullmatch(own) and len(authors) == 1 and (site := authors[0].get("literal")):
        return {**described, "title": f"{site}. {own}", "author": None}
    if not isinstance(title, str) or "author" in described or not authors:
        return described
    if len(authors) == 1 and not _can_write(authors[0]):
        return {**described, "author": None}
    before = title[: -len(own)].rstrip()
    if own and title.endswith(own) and before[-1:] != ":" and _is_named(before, authors):
        return {**described, "title": own}
    if len(authors) != 1:
        return described
    author = authors[0]
    body = str(author.get("literal") or "")
    if body and title.startswith(f"{body}. ") and len(title) > len(body) + 2:
        return {**described, "title": title[len(body) + 2 :]}
    name = {str(author.get(part) or "") for part in ("family", "given")} - {""}
    if name and name == set(title.split()):
        return {**described, "author": None}
    return described


_OF_SITE: Final = late(r"(?i)(?:офиц(?:иальный|\.)\s)?(?:веб-)?(?:сайт|портал|страница)")
"""What a site is: `Python. Официальный сайт` is a title, and no author's."""


def _can_write(author: Name) -> bool:
    """Tell a person or body from the first sentence of a title: `Танго. Аргентинский танец`."""
    given, body = str(author.get("given") or ""), str(author.get("literal") or "")
    if given and is_cyrillic(given) and given.islower():
        return False
    return not is_cyrillic(body) or bool(is_of_body(body) or is_body(body) or _BODY.search(body))


_BODY: Final = late(
    r"[А-ЯЁA-Z]{2}|стат\b|банк\b|надзор\b|^Мин(?:здрав|обр|фин|эконом|юст|труд|сельхоз|спорт|культ|природ"
    r"|транс|строй|пром|энерго|цифр)|[«\"]"
)
"""What says that a name in Cyrillic letters is that of a body: `Росстат`, `ООО «Лес»`."""


def _is_named(text: str, people: Iterable[Name]) -> bool:
    """Tell whether each word of a text is of the names of people: `Козлова МА, Щукин ПИ.`."""
    names = {
        word.casefold()
        for person in people
        for part in (*_PARTS, "literal")
        for word in _WORD.findall(str(person.get(part) or ""))
    }
    words = {word.casefold() for word in _WORD.findall(text)}
    return bool(words) and all(word in names or names.issuperset(word) for word in words)


_PARTS: Final = ("family", "given", "suffix", "non-dropping-particle")
_WORD: Final = late(r"[^\W\d_]+")


def _keeps(variable: str, read: str, marked: str) -> bool:
    """Tell whether what the model read stands, though the marks tell otherwise.

    It does where it names another issue, or a journal with its series, which a full stop
    separates as it does what follows.
    """
    if variable == "issue" and read:
        return not set(_FIGURES.findall(read)[:1]) <= set(_FIGURES.findall(marked))
    if variable == "container-title" and len(read) > len(marked):
        rest = read[len(marked) :].strip(" .,")
        return read.startswith(marked.rstrip(".")) and rest.startswith(_SERIES)
    return False
