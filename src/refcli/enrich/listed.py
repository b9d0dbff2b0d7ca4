"""What no registry lists whole: that such a work is not there proves nothing."""

from collections.abc import Container
from typing import Final

from refcli.enrich.asking import doi_of
from refcli.record import Record, text
from refcli.speech import Message
from refcli.text.scripts import LATIN, script_of

__all__ = ["why_unlisted"]

_UNLISTED: Final = frozenset(
    {
        "thesis", "standard", "webpage", "post", "post-weblog", "patent", "legal_case",
        "legislation", "bill", "hearing", "personal_communication", "interview", "manuscript",
        "report", "article-newspaper", "article-magazine", "motion_picture", "software",
        "broadcast", "song", "speech", "map", "pamphlet", "regulation", "treaty", "document",
    }
)  # fmt: skip

_BOOKS: Final = ("book", "chapter", "entry-encyclopedia", "entry-dictionary", "entry")
"""Kinds that Crossref has where the publisher gave a DOI, which most did not."""


def why_unlisted(record: Record, asked: Container[str]) -> str:
    """Return why a work that was not found may well exist, "" where it should be listed.

    ``asked`` are the services that answered: who has an ISBN is in Open Library.
    """
    if doi_of(record):
        return ""
    kind = text(record, "type")
    numbered = text(record, "ISBN") and "openlibrary" in asked
    if kind in _UNLISTED or (kind in _BOOKS and not numbered):
        return Message("of a kind that no registry lists whole")
    if script_of(text(record, "title")) != LATIN:
        return Message("the registries list few works in these letters")
    return ""
