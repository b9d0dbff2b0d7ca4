"""Preprints: a number of arXiv's in any of the ways in which entries give it.

``eprint`` with ``archiveprefix`` or ``eprinttype``, the number alone with ``arXiv:`` before
it, or a journal that is called ``arXiv preprint arXiv:1503.06734``, or ``CoRR`` with the volume
``abs/1503.06734`` (DBLP): CSL has one type for all, ``article``.
"""

import re
from collections.abc import Mapping
from typing import Final

from refcli.formats.bibtex.reading.values import text_of
from refcli.formats.bibtex.verbatim import from_verbatim
from refcli.record import Record
from refcli.values import identifiers

__all__ = ["ARXIV", "GROUP", "is_preprint", "put_preprint"]

ARXIV: Final = "arXiv"
GROUP: Final = "primaryclass"
"""The field for the group of subjects, ``cs.CL``; biblatex calls it ``eprintclass``."""

_JOURNAL: Final = re.compile(r"\W*(?:arxiv(?:\.org)?(?:\s+(?:e-?prints?|preprints?))?)\b.*", re.I)
_NAMED: Final = re.compile(r"arxiv\s*:|https?://(?:www\.)?arxiv\.org/", re.IGNORECASE)
_MAY_BE: Final = frozenset(("document", "webpage", "article-journal", "manuscript"))


def put_preprint(record: Record, fields: Mapping[str, str], rest: dict[str, str]) -> None:
    """Put a preprint server and the number there; PubMed's have variables of their own."""
    if "eprint" in fields and _put_number(record, fields, rest):
        return
    _take_from_journal(record)
    if record["type"] in _UNTOLD and "archive" not in record and "container-title" not in record:
        _take_from_address(record)
    if is_preprint(record) and record["type"] in _MAY_BE and "container-title" not in record:
        record["type"] = "article"


def _put_number(record: Record, fields: Mapping[str, str], rest: dict[str, str]) -> bool:
    """Put the number that a server gave; tell whether it was PubMed's."""
    number = from_verbatim(fields["eprint"])
    server = text_of(fields.get("eprinttype") or fields.get("archiveprefix", ""))
    if server.lower() in ("pubmed", "pmid") and number and "PMID" not in record:
        record["PMID"] = number
        return True
    if server.lower() == "arxiv" or (not server and _NAMED.match(number)):
        server = ARXIV
    if number:
        if server:
            record["archive"] = server
        record["archive_location"] = identifiers.arxiv(number)
        if group := rest.pop("eprintclass", "") or fields.get(GROUP, ""):
            rest[GROUP] = group
    return False


def _take_from_journal(record: Record) -> None:
    """Read the number that stands in the name of a journal."""
    journal = record.get("container-title", "")
    folded = journal.casefold()
    if record["type"] in _MAY_BE and folded in _REPOSITORIES:
        _take_from_volume(record)
        return
    if "arxiv" not in folded or not _JOURNAL.fullmatch(journal):
        return
    number = identifiers.find_arxiv(journal)
    if number or record.get("archive") == ARXIV:
        record.setdefault("archive", ARXIV)
        record.setdefault("archive_location", number)
        del record["container-title"]


def _take_from_volume(record: Record) -> None:
    """Read the number that stands as the volume of a repository, with its "abs/" or without."""
    number = identifiers.arxiv(record.get("volume", "").removeprefix("abs/"))
    if identifiers.is_arxiv(number) and record.get("archive_location", number) == number:
        record["archive"], record["archive_location"] = ARXIV, number
        del record["container-title"], record["volume"]


_REPOSITORIES: Final = frozenset({"corr", "arxiv", "computing research repository"})
"""What holds every preprint of arXiv's, or of its group of computer science."""


def _take_from_address(record: Record) -> None:
    """Read the number that stands in arXiv's own DOI, or in an address there."""
    for variable in ("DOI", "URL"):
        value = record.get(variable, "")
        number = identifiers.arxiv(value) if value and _ADDRESS.match(value) else ""
        if number and identifiers.is_arxiv(number):
            record["archive"], record["archive_location"] = ARXIV, number
            return


_ADDRESS: Final = re.compile(r"10\.48550/arxiv\.|https?://(?:www\.)?arxiv\.org/", re.IGNORECASE)
_UNTOLD: Final = frozenset({"document", "webpage"})
"""Types of entries that do not say what they are: @misc, @online."""


def is_preprint(record: Mapping[str, object]) -> bool:
    """Tell a record that has its number on arXiv."""
    return record.get("archive") == ARXIV and bool(record.get("archive_location"))
