"""Bodies in the place of authors: several by their short names, one that marks would divide."""

from collections.abc import Sequence
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.people.bodies import has_initials, is_body, is_of_body
from refcli.values.people.family_first import is_given

__all__ = ["WHOLE", "bodies_in", "body_and_more"]

_ACRONYM: Final = late(r"([^()]+?) \([^()]+\)(?:\.? [^();,]+)?")
"""A body and its short name or land, and what it is of: `Ministério da Saúde (BR). Secretaria`."""

_BODY_AND_MORE: Final = late(
    r"(?P<first>(?P<name>[^(),]+?) \([A-ZÄÖÜ]{2,9}\))(?:, and |, | and | & )(?P<rest>[A-Z].+)"
)
_SPELT_OUT: Final = late(r"[A-ZÀ-Þ]{2,9} \(([^()]{8,})\)")
"""A short name and the whole one: `CEPAL (Comisión Económica para América Latina)`."""

_IN_SMALL: Final = late(r"[a-z]{2,6} \([A-ZÀ-Þ][^()]{7,}\)")
"""The same in small letters, as nobody is called: `ift (Freizeit- und Reiseberatung)`."""

_JOINED: Final = late(r"[A-Z]{3,}/[A-Z][^/]{2,}\s")
"""Bodies that a stroke makes one: `Joint FAO/WHO Expert Committee`."""

_FIRM: Final = late(
    r"[^,;]{2,40}, (?:LLC|Inc\.?|Ltd\.?|GmbH|Corp\.?|[Pp][Ll][Cc]|S\.A\.|B\.V\.)"
    r"|[^,;]{2,40} (?:and|&|und|et) (?:Company|Companies|Co\.?|Sons|Söhne|Brothers|Bros\.?|Cie\.?)"
    r"|(?P<name>[A-Z][a-z]+) (?:and|&) (?P=name)"
)
"""`Acme, LLC`, `Roe and Company`, `Roe & Roe`: what form of firm it is, no initials or people."""

_TERRITORY: Final = late(
    r"[^()]+ \((?:Estado|Município|Cidade|Província|Provincia|País|State|City)\)(?:\. [^();,]+)?"
)
"""A territory as the author of its documents, with the office: `São Paulo (Estado)`."""

_SHORT_BESIDE: Final = late(
    r"[A-ZÀ-Þ]{2,9}\s?[–—-]\s(?P<whole>[^;,]+)|(?P<named>[^;,–—-]{12,})\s[–—-]\s[A-ZÀ-Þ]{2,9}"
)
"""A body beside its short name: `IBGE – Instituto de Geografia`, `Companhia de Águas - CA`."""

_BEHIND_BRACKET: Final = late(r"(?<=[)\]])(?:, and |[;,] | and | & )(?=[A-Z])")
"""Where one body ends and the next begins: `Institute of Ice (IOI) [Norway] and ICF`."""
_BRACKETS: Final = late(r"(?: [(\[][^()\[\]]+[)\]])+$")

WHOLE: Final = frozenset(
    name.replace("_", " ") for name in word_lists.lists(__package__, "name-words.txt")["whole-body"]
)
"""Bodies whose names no word tells, or whose marks would divide them: `Swiss Re`."""
_KNOWN: Final = frozenset(word_lists.lists(__package__, "name-words.txt")["short-body"])
_SHORT: Final = late(r"[A-Z]{3,9}")
_BETWEEN: Final = late(r", and |, | and | & ")


def body_and_more(text: str) -> tuple[str, str] | None:
    """Return a body with its short name, and the text of those behind it, or None.

    >>> body_and_more("Institute of Ice (IOI) and ICF")
    ('Institute of Ice (IOI)', 'ICF')
    """
    found = _BODY_AND_MORE.fullmatch(text)
    return (found["first"], found["rest"]) if found and is_body(found["name"]) else None


def bodies_in(text: str) -> list[str]:
    """Return the bodies that a text names, where short names or marks within them tell, else [].

    >>> bodies_in("FAO, WFP and WHO"), bodies_in("Acme, LLC"), bodies_in("Roe, Ada")
    (['FAO', 'WFP', 'WHO'], ['Acme, LLC'], [])
    >>> bodies_in("Institute of Ice (IOI) [Norway] and ICF")
    ['Institute of Ice (IOI) [Norway]', 'ICF']
    """
    if len(parts := _BEHIND_BRACKET.split(text)) > 1 and _are_bodies(parts):
        return parts
    if _is_one(text):
        return [text]
    parts = _BETWEEN.split(text)
    if len(parts) < _TWO:
        return []
    known = any(part in _KNOWN for part in parts) and all(map(_is_body, parts))
    short = len(parts) > _TWO and all(map(_SHORT.fullmatch, parts))
    return parts if known or (short and not any(map(is_given, parts))) else []


_TWO: Final = 2


def _are_bodies(parts: Sequence[str]) -> bool:
    """Tell bodies of which all but the last have their short name or land in brackets."""
    *bracketed, last = [_BRACKETS.sub("", part) for part in parts]
    return any(map(is_body, bracketed)) and not any(map(has_initials, (*bracketed, last)))


def _is_body(part: str) -> bool:
    return part in _KNOWN or is_body(part)


def _is_spelt_out(text: str) -> bool:
    """Tell the whole name of a body from the given name of a person: `WR (Wissenschaftsrat)`."""
    return is_of_body(text) or (text.isalpha() and len(text) >= _LONG)


_LONG: Final = 12
"""Letters of a word that is too long for a given name."""


def _is_one(text: str) -> bool:
    """Tell one body that brackets, a stroke, a dash or a comma would divide."""
    if text.endswith("]") and is_body(_BRACKETS.sub("", text)):
        return True
    if "(" in text:
        name, spelt = _ACRONYM.fullmatch(text), _SPELT_OUT.fullmatch(text)
        if (name and is_body(name[1])) or (spelt and _is_spelt_out(spelt[1])):
            return True
        if _TERRITORY.fullmatch(text) or _IN_SMALL.fullmatch(text):
            return True
    if short := _SHORT_BESIDE.fullmatch(text):
        whole = short["whole"] or short["named"]
        return is_body(whole) or _is_spelt_out(whole)
    joined = "/" in text and "," not in text and _JOINED.search(text) is not None
    return (joined and is_body(text)) or _FIRM.fullmatch(text) is not None
