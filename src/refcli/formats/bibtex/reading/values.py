"""The value of one field as the value of one CSL variable: text, names, a date, an address."""

import re
from collections.abc import Callable
from typing import Final

from refcli.formats.bibtex.names import parse_names, split_and
from refcli.formats.bibtex.verbatim import from_verbatim
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, Record
from refcli.text import tex
from refcli.text.markup import without_tags
from refcli.text.scripts import is_cyrillic
from refcli.values import dates, edtf, identifiers, numbers, pages

__all__ = ["DATES", "NAMES", "bodies_of", "put", "text_of", "title_of"]

NAMES: Final = frozenset(NAME_VARIABLES)
DATES: Final = frozenset(DATE_VARIABLES)
_TITLES: Final = frozenset(
    {"title", "title-short", "container-title", "collection-title", "original-title"}
)


def put(record: Record, variable: str, name: str, value: str) -> bool:
    """Put the value of the field ``name`` under a CSL variable; False where it is not one."""
    if variable in NAMES:
        names = parse_names(value)
        if names:
            record[variable] = names
        return bool(names)
    if variable in DATES:
        record[variable] = edtf.read(value.strip()) or dates.parse(text_of(value))
        return True
    text = title_of(value) if variable in _TITLES else _READERS.get(name, text_of)(value)
    if text:
        record[variable] = text
    return bool(text)


def text_of(value: str, *, protect: bool = False) -> str:
    """Return TeX as one line of text; a blank line stays as the end of a paragraph.

    ``protect`` keeps what braces say about capitals, as titles need it.
    """
    if "\n" in value or "\t" in value or "  " in value or "\r" in value:
        value = _one_line(value)
    return tex.decode(value, protect=protect).strip()


def title_of(value: str) -> str:
    """Return the TeX of a title as one line of text that keeps what braces say."""
    text = text_of(value, protect=True)
    return _LINE_END.sub(" ", text) if "\n" in text else text


_LINE_END: Final = re.compile(r"[ ]*\n\s*")
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n\s*")


def _one_line(value: str) -> str:
    value = value.strip().replace("\r\n", "\n").replace("\r", "\n")
    if "\n" in value and _PARAGRAPH.search(value):
        return r"\par ".join(" ".join(part.split()) for part in _PARAGRAPH.split(value))
    return " ".join(re.split(r"[ \t\n]+", value))


def _pages(value: str) -> str:
    return pages.full_range(text_of(value.replace("--", "-")))


def _doi(value: str) -> str:
    return identifiers.doi(from_verbatim(value))


def _edition(value: str) -> str:
    """Return the number of an edition that is only counted: ``Second``, ``2-е``."""
    text = text_of(value)
    return numbers.ordinal(without_tags(text)) or numbers.edition(text)


def _serials(value: str) -> str:
    return identifiers.serial(text_of(value))


def _list(value: str) -> str:
    """Return biblatex's list of places or bodies as catalogues write it: ``London; New York``."""
    if "and" not in value:
        return text_of(value)
    return "; ".join(filter(None, map(text_of, split_and(value))))


def bodies_of(value: str) -> str:
    """Return a publisher: "and" joins two where they are Russian, else it is the name's own."""
    return _list(value) if " and " in value and is_cyrillic(value) else text_of(value)


_READERS: Final[dict[str, Callable[[str], str]]] = {
    "address": bodies_of,
    "doi": _doi,
    "edition": _edition,
    "isbn": _serials,
    "issn": _serials,
    "institution": bodies_of,
    "location": _list,
    "organization": bodies_of,
    "origlocation": _list,
    "pages": _pages,
    "publisher": bodies_of,
    "school": bodies_of,
    "url": from_verbatim,
}
"""Fields that are not plain text. Only biblatex has lists, and people forget it."""
