"""What a link knows and its text does not: the DOI behind "Crossref" or an empty "DOI:"."""

import re
from typing import Final
from urllib.parse import unquote

from refcli.values.identifiers import find_doi

__all__ = ["doi_behind"]

_QUERY: Final = re.compile(r"[?#&].*")
_LABEL_AT_END: Final = re.compile(r"\bdoi\s?:?\s*$", re.I)


def doi_behind(address: str, line: str) -> str:
    """Return what to add to a line of text whose link leads to a DOI, "" for nothing.

    Nothing is added where the line has the DOI, or no text that it could belong to.

    >>> doi_behind("https://doi.org/10.1000/182", "Smith J. Nature. 2020. DOI:")
    ' 10.1000/182'
    """
    doi = find_doi(unquote(_QUERY.sub("", address))) if "10." in address else ""
    if not doi or not line.strip() or doi.lower() in line.lower():
        return ""
    added = doi if _LABEL_AT_END.search(line) else f"DOI: {doi}"
    return added if line[-1].isspace() else f" {added}"
