"""A registry's record beside the text of the reference itself, where parsing went wrong."""

import re
from typing import Final

from refcli.enrich.found import Found
from refcli.enrich.matching.beginnings import cut_record, cut_text
from refcli.enrich.matching.titles import title_key
from refcli.record import names, surname, text
from refcli.text.fold import fold
from refcli.text.markup import without_tags
from refcli.values import pages

__all__ = ["is_printed_in"]

_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST: Final = 25
"""Letters that a title needs to have to be known by them in a text."""

_LONGEST: Final = 5_000
"""Characters of a reference that are looked through; a note may hold several."""


def is_printed_in(reference: str, found: Found) -> bool:
    """Tell whether a reference prints this very work: title, authors, year, volume and page.

    The title must stand there whole, with a mark or a new sentence after it, for a second part
    or a reply has a longer one.
    """
    record, reference = cut_record(found.record), cut_text(reference, _LONGEST)
    title = text(record, "title")
    words = [re.escape(word) for word in _WORD.findall(fold(without_tags(title)))]
    if len(title_key(title)) < _SHORTEST:
        return False
    plain = fold(without_tags(reference))
    match = re.search(r"[\W_]+".join(words) + r"\s*(?:[^\w\s]|$)", plain)
    if not match or match[0].rstrip().endswith((":", "-", "(")):
        return False
    numbers = re.findall(r"\d+", plain[: match.start()] + plain[match.end() :])
    first, _ = pages.first_last(text(record, "page"))
    place = [value for value in (first, text(record, "volume")) if value.isdecimal()]
    if len(place) < 2 or any(value not in numbers for value in place):
        return False
    people = names(record)
    families = [fold(surname(name)) for name in people[: 1 if "et al" in plain else None]]
    return bool(
        people
        and all(family in plain for family in families)
        and any(str(year) in numbers for year in found.years)
    )
