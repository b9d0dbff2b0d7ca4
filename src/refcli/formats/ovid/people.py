"""People as Ovid lists them: ``Doe, Jan MD *; Roe, Ann PhD +``, with degrees and marks of notes."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from refcli.formats.ovid.words import kind_of_word
from refcli.record import Name
from refcli.values.people import names

__all__ = ["people", "reads_back"]


def people(value: str) -> Iterator[tuple[Name, bool]]:
    """Give the people of a list, each with whether it is marked as an editor."""
    mark = "," if _COCHRANE.fullmatch(value) else ";"
    for part in value.removesuffix(".").split(mark):
        if bare := _bare(part):
            yield _name(bare), bool(_EDITOR.search(part))


def reads_back(name: Mapping[str, Any]) -> bool:
    """Tell whether a name is read as it is: not for a short one, and not without a degree."""
    return _name(_bare(names.inverted(name))) == name


_COCHRANE: Final = re.compile(r"[^,;.]+ [A-Z]{1,3}(?:, [^,;.]+ [A-Z]{1,3})+\.?")
"""A list as Cochrane writes it: ``Doe J, Roe RA``."""

_EDITOR: Final = re.compile(r"\[Eds?\.?\]")
"""How PsycINFO marks the editors of a book among its authors."""


def _bare(text: str) -> str:
    """Return a name without marks of footnotes, degrees and what a person did (``[Author]``)."""
    text = _without_marks(text.strip())
    while match := _LAST_WORD.search(text):
        rest = text[: match.start()].rstrip(" ,")
        is_place = match[1].startswith("(") and _is_degree(rest.rpartition(" ")[2])
        if not (is_place or _is_degree(match[1])) or not _is_name(rest, match[1]):
            break
        text = _without_marks(rest)
    return text.strip(" ,")


_LAST_WORD: Final = re.compile(r"[\s,]([^\s,]+)$")


def _is_degree(word: str) -> bool:
    return kind_of_word(word.replace(".", "").strip("(),").lower()) == "degree"


def _is_name(text: str, last: str) -> bool:
    """Tell whether a name is left when its last word is taken for a degree.

    ``Smith, MA`` and ``van Berg MD`` are names with initials.
    """
    family, comma, given = text.partition(",")
    if comma:
        return bool(given.strip(" ,"))
    is_short = last.isupper() and len(last) < 4 and "." not in text
    return " " in family and not is_short


def _without_marks(text: str) -> str:
    """Take the marks off the end: ``*``, ``+``, numbers behind a space, words in brackets."""
    while True:
        text = text.rstrip()
        if text.endswith(")") and _ROLE.fullmatch(text, opens := text.rfind("(")):
            text = text[:opens].rstrip()
        start = text.rfind("[") if text.endswith("]") else -1
        bare = text[:start] if start >= 0 and "]" not in text[start:-1] else text.rstrip("*+")
        if bare == text:
            bare = text.rstrip("0123456789,*+")
            if bare == text or not bare[-1:].isspace():
                return text
        text = bare


_ROLE: Final = re.compile(r"\(Eds?\.?\)")


def _name(text: str) -> Name:
    is_short = "," not in text and " " in text
    return names.from_initials(text) if is_short else names.parse(text)
