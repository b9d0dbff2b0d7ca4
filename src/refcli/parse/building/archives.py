"""Documents that lie in archives, by the name of the archive and the shelfmark behind it.

The Chicago Manual of Style, 14.221–231, and the guides of the archives themselves: who wrote to
whom, or what the document is, stands first, then the archive, then where in it it lies. The
figures of a shelfmark look like volumes, issues and pages, and are none. Russian ones are read
by `gost.archives`.
"""

import re
from typing import Any, Final

from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values import dates

__all__ = ["SIGNS", "shelved"]

_LISTS: Final = word_lists.lists(__package__, "archives.txt")


def _any(key: str) -> str:
    words = sorted((word.replace("_", " ") for word in _LISTS[key]), key=len, reverse=True)
    return "|".join(map(re.escape, words))


SIGNS: Final = frozenset(
    part for word in (*_LISTS["archive"], *_LISTS["short"]) for part in word.split("_")[:1]
)
"""One of these words begins the name of every such archive."""

_OF: Final = (
    r"(?:\s(?:of|and|de|di|del|du|des|do|da|für|zu|van|w|in|the|la|et|y)\b|\s[A-ZÀ-Þ][\w’-]*){0,6}"
)
_CODE: Final = (
    r"(?:[A-Z]{1,4}[ /.-]?\d|[IVX]{1,5}\.?\sHA\b|[A-Z]\s?/|[A-Z]{1,3}\s?[IVX]+\b|\d{1,4}[/ ]\d"
    rf"|(?:{_any('shelf')})(?!\w))"
)
_SHELVED: Final = late(
    rf"(?:(?P<lead>.+?)[,.;:]\s|\A)(?:[Tt]he\s)?(?P<archive>(?:(?:{_any('archive')})(?!\w){_OF}"
    rf"|(?P<short>(?:{_any('short')})(?!\w)(?:\sPK)?))(?:\s\([^()\d]{{2,30}}\))?)"
    rf"(?P<mark>,?[.:]?)\s(?P<code>(?={_CODE}))?"
    rf"(?P<location>(?={_CODE}|[A-ZÀ-Þ][a-zà-ÿ.]+(?: [A-ZÀ-Þ][a-zà-ÿ.]+)? \d"
    rf"|[^.]{{3,40}},\s{_CODE}).*\d.*)"
)
_WORK: Final = late(
    r"(?i)\bISBN\b|\bDOI\b|\bpp\.\s\d|\bhttps?:|\bvol\.\s\d+,\s(?:no|nr)\b|\(eds?\.?\)|\(hrsg"
)
"""What a printed work has and a document in an archive has not."""

_NONE: Final = (
    *("author", "editor", "translator", "container-title", "volume", "issue", "page", "number"),
    *("publisher", "publisher-place", "edition", "genre", "note", "collection-title", "multi"),
    "number-of-pages",
)


def _is_serial(found: re.Match[str]) -> bool:
    """Tell a journal or a series from an archive: `ACS Nano 9`, `British Library Journal 12`."""
    unmarked = found["short"] is not None and not found["mark"] and found["code"] is None
    titled = not found["mark"] and word_kind(found["location"].split()[0]) == "J"
    return unmarked or titled or _NUMBERED.search(found["location"]) is not None


_NUMBERED: Final = late(r"\d{1,4};\s?\d{1,4}(?:\s?\(\d+\))?:\s?\d|\d{1,3}\s\((?:18|19|20)\d\d\)")
"""A year, a volume and pages, as journals have them: `Archivio Storico 1951; 109: 3–26`."""


def shelved(text: str) -> dict[str, Any] | None:
    """Return the fields of a document that a shelfmark of an archive places, or None.

    A value of None says that the document has no such field, whatever a model read.
    """
    plain = " ".join(text.split())
    match = _SHELVED.fullmatch(plain)
    if match is None or _WORK.search(plain) or _is_serial(match):
        return None
    fields: dict[str, Any] = {**dict.fromkeys(_NONE), "type": "manuscript", "title": None}
    fields["archive"] = match["archive"].strip(" ,.")
    fields["archive_location"] = match["location"].rstrip(" .")
    lead = (match["lead"] or "").strip(" ,.;:")
    parted = lead.rpartition(", ")
    if lead and word_kind(parted[2]) == "P":
        fields["archive-place"] = parted[2]
        lead = parted[0]
    if lead:
        fields["title"] = lead.strip("“”‘’\"'«» ,.")
        fields["issued"] = dates.find(lead)
    return fields
