"""Single values as a .bib file writes them: lists of places, months, ranges of pages."""

import re
from typing import Final

from refcli.text import tex
from refcli.text.dashes import plain_dashes
from refcli.text.scripts import is_cyrillic
from refcli.values.date_words import season_name, short_months

__all__ = ["body", "list_of", "months_of", "pages"]


def list_of(text: str) -> str:
    """Write ``London; New York`` as biblatex's list; a place with "and" in it gets braces."""
    return " and ".join(body(place, is_one=True) for place in text.split("; "))


def body(text: str, *, is_one: bool = False) -> str:
    """Write a place or a publisher, in braces where "and" would part it."""
    encoded = tex.encode(text)
    parts = _AND.search(text) and (is_one or is_cyrillic(text))
    return f"{{{encoded}}}" if parts else encoded


_AND: Final = re.compile(r"(?:^|\s)and(?:\s|$)", re.IGNORECASE)


def months_of(simple: str) -> str:
    """Return what stands in ``month`` for a season, ``{Autumn}``, or two months of a year."""
    if match := _SEASON.fullmatch(simple):
        return f"{{{season_name(int(match[1])).title()}}}"
    if (match := _TWO_MONTHS.fullmatch(simple)) and match[1] == match[3]:
        first, last = (short_months()[int(month) - 1] for month in match.group(2, 4))
        return f'{first} # "/" # {last}'
    return ""


_SEASON: Final = re.compile(r"\d{4}-(2[1-4])")
_TWO_MONTHS: Final = re.compile(r"(\d{4})-(0\d|1[0-2])/(\d{4})-(0\d|1[0-2])")


def pages(page: str) -> str:
    """Return a range of pages with the two hyphens that TeX sets as a dash."""
    page = plain_dashes(page)
    return tex.encode(page).replace("-", "--") if _RANGE.fullmatch(page) else tex.encode(page)


_RANGE: Final = re.compile(r"[\w.]+-[\w.]+(?:, ?[\w.]+(?:-[\w.]+)?)*")
