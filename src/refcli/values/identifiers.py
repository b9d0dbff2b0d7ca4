"""Identifiers as records hold them: bare, without the address of a resolver."""

import re
from typing import Final

__all__ = ["arxiv", "doi", "find_doi", "serial"]

_DOI_PREFIX: Final = re.compile(
    r"(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:?\s*(?=10\.)", re.IGNORECASE
)
_DOI: Final = re.compile(r"10\.\d{4,9}/[^\s\"<>{}]+")
_ARXIV: Final = re.compile(r"(?:https?://arxiv\.org/(?:abs|pdf)/|arxiv:)\s*", re.IGNORECASE)


def doi(text: str) -> str:
    """Return a DOI without ``https://doi.org/`` or ``doi:`` before it.

    >>> doi("https://doi.org/10.1000/ab"), doi("doi: 10.1000/ab")
    ('10.1000/ab', '10.1000/ab')
    """
    text = text.strip()
    if text.startswith("10."):
        return text
    match = _DOI_PREFIX.match(text)
    return text[match.end() :].strip() if match else text


def find_doi(text: str) -> str:
    """Return the first DOI in a text, or ""."""
    match = _DOI.search(text)
    return match[0].rstrip(".,;)") if match else ""


def arxiv(text: str) -> str:
    """Return an arXiv identifier without ``arXiv:`` or its address."""
    return _ARXIV.sub("", text.strip())


_NAMED: Final = re.compile(
    r"^IS[SB]N(?:-1[03])?:?\s+(?=[\dXx])|(?<=[\dXx])\s*\(IS[SB]N\)$", re.IGNORECASE
)


def serial(text: str) -> str:
    """Return an ISSN or ISBN without its name (``1234-5678 (ISSN)``, as Scopus has it).

    What tells one from another stays: ``1234-5678 (print)``.
    """
    return _NAMED.sub("", text.strip())
