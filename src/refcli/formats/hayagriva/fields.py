"""Fields of Hayagriva and the variables that they stand for."""

from typing import Final

__all__ = ["FORMATTED", "KNOWN", "ROLES", "SERIALS", "TEXTS"]

TEXTS: Final = {
    "abstract": "abstract",
    "archive": "archive",
    "archive-location": "archive-place",
    "call-number": "call-number",
    "chapter": "chapter-number",
    "edition": "edition",
    "genre": "genre",
    "issue": "issue",
    "language": "language",
    "note": "note",
    "organization": "publisher",
    "page-range": "page",
    "page-total": "number-of-pages",
    "volume": "volume",
    "volume-total": "number-of-volumes",
}
"""Fields that hold one text."""

SERIALS: Final = {
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "serial": "number",
}
"""Kinds of number under ``serial-number``."""

ROLES: Final = {
    "translator": "translator",
    "director": "director",
    "illustrator": "illustrator",
    "compiler": "compiler",
    "composer": "composer",
    "narrator": "narrator",
    "organizer": "organizer",
    "collaborator": "contributor",
    "executive-producer": "executive-producer",
    "producer": "producer",
    "writer": "script-writer",
}
"""Roles of those who are ``affiliated``."""

FORMATTED: Final = frozenset(
    {"abstract", "archive", "archive-location", "call-number", "genre", "note", "organization"}
)
"""Fields whose text may have markup."""

KNOWN: Final = frozenset(
    {
        "type",
        "title",
        "author",
        "editor",
        "date",
        "parent",
        "url",
        "serial-number",
        "publisher",
        "location",
        "affiliated",
    }
    | TEXTS.keys()
)
"""All fields that an entry is read for."""
