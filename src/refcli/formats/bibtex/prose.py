r"""Addresses in prose: ``Available at \url{http://a.org} (accessed 3 May 2020)``.

Where BibTeX has no field for an address and the day when it was seen, people put them in
``howpublished`` or ``note``, with words around them.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from refcli.formats.bibtex.reading.values import text_of
from refcli.formats.bibtex.verbatim import from_verbatim
from refcli.text import word_lists
from refcli.values import dates, identifiers
from refcli.values.dates import Date

__all__ = ["Said", "protected", "said"]


class Said(NamedTuple):
    """What a field in prose says of where a work is to be found."""

    address: str
    """On the web, "" where it is a DOI."""
    doi: str
    accessed: Date | None
    is_led: bool
    """Whether nothing stands before the address but words that lead to one."""
    is_all: bool
    """Whether the field says nothing else."""


_ADDRESS: Final = re.compile(
    r"\\(?:url|path|nolinkurl|doi)\s*\{(?P<command>[^{}]*)\}"
    r"|\\href\s*\{(?P<target>[^{}]*)\}\s*\{(?P<shown>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}"
    r"|<?(?P<bare>https?://[^\s{}<>]+)>?"
    r"|\b[Dd][Oo][Ii]:?\s*(?P<doi>10\.\d{4,9}/[^\s{}]+)"
)
_LONGEST_DAY: Final = 60
"""Letters of a field that says nothing but when a page was seen."""

_CLOSING: Final = ".,;:!?)]}'\""


def said(value: str) -> Said | None:
    r"""Read a field in TeX; None where it holds neither one address nor a day of seeing it alone.

    What stands in braces of its own is left as it is.

    >>> found = said(r"Available at \url{http://a.org/b} (accessed 3 May 2020)")
    >>> found.address, found.accessed["date-parts"], found.is_all
    ('http://a.org/b', [[2020, 5, 3]], True)
    """
    if value.startswith("{") and value.endswith("}"):
        return None
    found = list(_ADDRESS.finditer(value)) if ":" in value or "\\" in value else []
    if not found and len(value) < _LONGEST_DAY:
        rest, accessed = _without_day(text_of(value))
        is_day = accessed and not _beyond_lead(rest)
        return Said("", "", accessed, is_led=True, is_all=True) if is_day else None
    if len(found) != 1:
        return None
    match = found[0]
    address = next(filter(None, match.group("command", "target", "bare", "doi")), "")
    whole = from_verbatim(address.rstrip(_CLOSING) if match["bare"] or match["doi"] else address)
    doi = identifiers.of_resolver(whole) or (whole if identifiers.is_doi(whole) else "")
    if not doi and not whole.startswith(("http://", "https://", "ftp://")):
        return None
    before, after = value[: match.start()], value[match.end() :]
    shown = match["shown"] or ""
    tail, accessed = _without_day(text_of(f" {after} "))
    head, seen_before = (before, None) if accessed else _without_day(text_of(f" {before} "))
    whole_head = text_of(head)
    is_led = _leads(whole_head)
    is_all = (
        is_led
        and not _beyond_lead(whole_head)
        and not _beyond_lead(tail)
        and not _beyond_lead(_shown(shown, whole))
    )
    return Said("" if doi else whole, doi, accessed or seen_before, is_led, is_all)


def protected(value: str) -> str:
    """Return a text in TeX in braces of its own where it would be read as an address."""
    return f"{{{value}}}" if said(value) else value


def _leads(text: str) -> bool:
    """Tell whether the last clause before an address only leads to it, or there is none at all."""
    clause = _CLAUSE.split(text.rstrip(" .:,"))[-1]
    return not _beyond_lead(clause) and (bool(clause.strip()) or not _beyond_lead(text))


_CLAUSE: Final = re.compile(r"[.;,()\[\]]\s*")


def _shown(text: str, address: str) -> str:
    """Return the text of a link, "" where it is the address again."""
    plain = from_verbatim(text)
    return "" if plain.rstrip("/") and plain.rstrip("/") in address else text_of(text)


@cache
def _words(kind: str) -> re.Pattern[str]:
    words = word_lists.aliases(__package__, "address-words.txt")
    longest = sorted((w for w, meaning in words.items() if meaning == kind), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)


def _without_day(text: str) -> tuple[str, Date | None]:
    """Take off the words for when a page was seen, with the day behind them."""
    for match in _words("seen").finditer(text):
        piece = _UP_TO.match(text, match.end())
        date = dates.find(piece[0]) if piece and piece[0].strip() else None
        if piece and date and "date-parts" in date and _IS_DAY.fullmatch(piece[0]):
            return f"{text[: match.start()]} {text[piece.end() :]}", date
    return text, None


_UP_TO: Final = re.compile(r"[^()\[\];]*")
_IS_DAY: Final = re.compile(r"[\s:,]*(?:on|am|le|el|il)?\s*(?:[^\W\d_]+,\s)?[\w\s.,/–-]{4,30}")


def _beyond_lead(text: str) -> str:
    """Return what words say besides leading to an address."""
    return _NO_WORD.sub("", _words("lead").sub("", text))


_NO_WORD: Final = re.compile(r"[\W_]+")
