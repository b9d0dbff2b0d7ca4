"""What the marks of a standard tell of a reference, and what the model read: which one stands."""

from collections.abc import Mapping
from typing import Any, Final

from refcli.record import Record
from refcli.text.patterns import late

__all__ = ["of_type", "put_described"]

_OF_BIBLATEX: Final = {"translated-from": "origlanguage", "editor-type": "editortype"}
"""What biblatex has a field for and CSL has no variable."""

_BY_MARKS: Final = 0.9
"""How sure a field is that the marks of GOST tell and the model read otherwise."""

_SERIES: Final = ("Сер", "сер", "Отд", "Естеств", "Гуманит", "Общ")
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
    for variable, value in described.items():
        if variable in _OF_BIBLATEX:
            kept |= {_OF_BIBLATEX[variable]: value} if value else {}
        elif value is None:
            record.pop(variable, None)
            sure.pop(variable, None)
        elif not _keeps(variable, str(record.get(variable) or ""), str(value)):
            if record.get(variable) != value:
                sure[variable] = _BY_MARKS
            record[variable] = value
    if described.get("editor", "") is None and record.get("type") == "chapter" and _serial(record):
        record["type"] = "article-journal"
    genre, title = str(record.get("genre") or ""), str(record.get("title") or "")
    if described and genre and title.endswith((f": {genre}", f": {genre.lower()}")):
        # The title has it already, and a style would print it twice.
        del record["genre"]
        sure.pop("genre", None)
    for variable in ("genre", "publisher"):
        if described and _REMARK.match(str(record.get(variable, ""))):
            record.setdefault("note", record.pop(variable))
            sure.setdefault("note", sure.pop(variable, _BY_MARKS))
    return kept


_OF_TYPE: Final = (
    ("patent", "contributor", "authority"),
    ("thesis", "container-title", "archive"),
)
"""Types whose bodies and databases have variables of their own."""


def of_type(record: Record, sure: dict[str, float]) -> None:
    """Call by their CSL variables who holds a patent, and the database that has a thesis."""
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
    if not isinstance(title, str) or "author" in described or len(authors) != 1:
        return described
    author = authors[0]
    body = str(author.get("literal") or "")
    if body and title.startswith(f"{body}. ") and len(title) > len(body) + 2:
        return {**described, "title": title[len(body) + 2 :]}
    name = {str(author.get(part) or "") for part in ("family", "given")} - {""}
    if name and name == set(title.split()):
        return {**described, "author": None}
    return described


def _keeps(variable: str, read: str, marked: str) -> bool:
    """Tell whether what the model read stands, though the marks tell otherwise.

    It does where it names another issue, or a journal with its series, which a full stop
    separates as it does what follows.
    """
    if variable == "issue" and read:
        return _FIGURES.findall(read)[:1] != _FIGURES.findall(marked)[:1]
    if variable == "container-title" and len(read) > len(marked):
        rest = read[len(marked) :].strip(" .,")
        return read.startswith(marked.rstrip(".")) and rest.startswith(_SERIES)
    return False
