"""Documents that lie in an archive (GOST R 7.0.5-2008, section 11)."""

import re
from typing import Final

from refcli.parse.building.gost.marks import HEADING, Fields, trimmed
from refcli.text import word_lists
from refcli.values.people import name_lists

__all__ = ["archived"]

_FUND: Final = (
    r"[Фф](?:\.|онд)\s?[\w-]+[.,]\s?[–—-]?\s?"
    r"(?:[Оо]п|[ДдСс]|[Ее]д|[Кк]арт|[Кк]|[Сс]в|[Сс]пр)(?:\.|ись)"
)
_LIES_IN_A_FUND: Final = re.compile(_FUND)
_ARCHIVED: Final = re.compile(
    r"(?:(?P<title>.+?\.?)\s?(?://|(?<=\.)\s[–—-]?|\.\s[–—-]?)\s?)?(?P<archive>[А-ЯЁІЇЄҐ][^/]*?)[.,]\s?[–—-]?\s?"
    rf"(?P<location>{_FUND}.+)$"
)
_DOCUMENTS: Final = frozenset(word_lists.lists(__package__, "documents.txt")["document"])


def archived(text: str) -> Fields | None:
    """Return the fields of a document that its fund (Ф.), inventory (Оп.) and file (Д.) place."""
    match = _ARCHIVED.fullmatch(text) if _LIES_IN_A_FUND.search(text) else None
    if match is None:
        return None
    title = trimmed(match["title"] or "")
    location = match["location"].strip()
    fields: Fields = {
        "type": "manuscript",
        "title": title or None,
        "number": None,
        "note": None,
        "author": None,
        "archive": match["archive"].strip(" ."),
        "archive_location": location if location.endswith("об.") else location.rstrip("."),
        "container-title": None,
        "page": None,
        "volume": None,
        "issue": None,
        "publisher": None,
        "publisher-place": None,
        "editor": None,
    }
    heading = HEADING.match(title)
    if heading and heading["people"].split()[0] not in _DOCUMENTS:
        fields["author"] = name_lists.find(heading["people"] + (heading["cut"] or ""))
        fields["title"] = trimmed(title[heading.end() :])
    return fields
