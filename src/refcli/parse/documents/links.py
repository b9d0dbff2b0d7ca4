"""What a link knows and its text does not: the DOI behind "Crossref" or an empty "DOI:"."""

import re
from typing import Final
from urllib.parse import unquote

__all__ = ["doi_behind"]

_DOI: Final = re.compile(r"10\.\d{4,9}/[^\s?#\"'<>&]+")

_LABEL_AT_END: Final = re.compile(r"\bdoi\s?:?\s*$", re.I)


def doi_behind(address: str, line: str) -> str:
    """Return what to add to a line of text whose link leads to a DOI, "" for nothing.

    Nothing is added where the line has the DOI, or no text that it could belong to.

    >>> doi_behind("https://doi.org/10.1000/182", "Smith J. Nature. 2020. DOI:")
    ' 10.1000/182'
    """
    found = _DOI.search(unquote(address)) if "10." in address else None
    if found is None or not line.strip() or found.group().lower() in line.lower():
        return ""
    doi = found.group().rstrip(".,;")
    if doi.endswith(")") and doi.count(")") > doi.count("("):
        doi = doi[:-1]
    added = doi if _LABEL_AT_END.search(line) else f"DOI: {doi}"
    return added if line[-1].isspace() else f" {added}"
