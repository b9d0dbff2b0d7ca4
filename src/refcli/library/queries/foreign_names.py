"""Names of fields and types in BibTeX and RIS, by the CSL names that records have for them."""

from functools import cache
from typing import Final

__all__ = ["field_of", "type_of"]

_FIELDS: Final = {
    "eprint": "archive_location",
    "archiveprefix": "archive",
    "eprinttype": "archive",
    "keywords": "keyword",
    "langid": "language",
    "journaltitle": "container-title",
    "howpublished": "medium",
    "n1": "note",
    "sn": "ISSN",
    "ty": "type",
    "school": "publisher",
    "institution": "publisher",
}
"""Fields that BibTeX reads together with others, and so in no table of single ones."""


@cache
def _fields() -> dict[str, str]:
    from refcli.formats import ris
    from refcli.formats.bibtex.fields import VARIABLES

    return {**ris.FIELDS, **VARIABLES, **_FIELDS}


def field_of(word: str) -> str:
    """Return the CSL variable of a field of BibTeX or a tag of RIS, "" for another word.

    >>> field_of("booktitle"), field_of("JO"), field_of("titel")
    ('container-title', 'container-title-short', '')
    """
    fields = _fields()
    return fields.get(word.lower()) or (fields.get(word, "") if word.isupper() else "")


def type_of(word: str) -> str:
    """Return the CSL type of an entry type of BibTeX or of RIS, "" for another word.

    >>> type_of("inproceedings"), type_of("CHAP"), type_of("Journal Article"), type_of("boek")
    ('paper-conference', 'chapter', 'article-journal', '')
    """
    from refcli.formats.bibtex.fields import CSL_TYPES
    from refcli.formats.ris.types import csl_type
    from refcli.formats.shared import worktypes

    if found := CSL_TYPES.get(word.lower()):
        return found
    tagged = csl_type(word) if word.isupper() else "document"
    return tagged if tagged != "document" else worktypes.csl_type(word)
