"""Two DOIs compared: one work may bear more than one, and the pattern tells when."""

import re
from typing import Final

from refcli.dedupe.judge.evidence import DoiState
from refcli.dedupe.prepare import words

__all__ = ["compare_dois", "names_all"]

_SECONDARY: Final = frozenset(words.entries("repositories"))
"""Registrants that give a second DOI to what a publisher has issued: JSTOR, Zenodo,
figshare and the repositories of universities."""

_WHOLE_JOURNALS: Final = "10.2307/"

_TWINS: Final = tuple(words.entries("twins"))
"""Beginnings of DOIs that a publisher gives to two editions of one article."""

_VERSION: Final = re.compile(r"(?:[./]|(?<=\d))v\d+/?$|/$|u$")
_ACM: Final = re.compile(r"^10\.1145/\d+\.(\d{6,})$")
_ZENODO: Final = re.compile(r"^10\.5281/zenodo\.(\d+)$")


def compare_dois(one: str, other: str) -> DoiState:
    """Return "same", "second", "other", or "unknown" where a DOI is missing.

    >>> compare_dois("10.5281/zenodo.850574", "10.5281/zenodo.850575")
    'second'
    """
    if not one or not other:
        return "unknown"
    if one == other:
        return "same"
    return "second" if _second(one, other) else "other"


def names_all(doi: str) -> bool:
    """Tell whether a second DOI is of JSTOR, which has whole journals and names all authors.

    A deposit in a repository, or a version, may name some of them alone.
    """
    return doi.startswith(_WHOLE_JOURNALS)


def _second(one: str, other: str) -> bool:
    left, right = one.partition("/")[0], other.partition("/")[0]
    if left != right:
        return left in _SECONDARY or right in _SECONDARY
    if _VERSION.sub("", one) == _VERSION.sub("", other):
        return True
    # ACM numbers the article after the issue or proceedings that prints it.
    found = [pattern.match(doi) for pattern in (_ACM, _ZENODO) for doi in (one, other)]
    if found[0] and found[1]:
        return found[0][1] == found[1][1]
    # Zenodo numbers the work as a whole next to its first version.
    if found[2] and found[3]:
        return abs(int(found[2][1]) - int(found[3][1])) == 1
    return _untwinned(one) == _untwinned(other)


def _untwinned(doi: str) -> str:
    return next((doi[len(start) :] for start in _TWINS if doi.startswith(start)), doi)
