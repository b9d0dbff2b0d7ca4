"""Identifiers: DOI, PMID, PMCID, arXiv, ISBN, ISSN, and addresses, as they are printed."""

import re
from typing import Final

__all__ = [
    "read_arxiv",
    "read_digits",
    "read_doi",
    "read_isbn",
    "read_issn",
    "read_url",
    "without_url",
]

_DOI: Final = re.compile(r"10\.\d{4,9}(?:\.\d+)*\s?/\s?\S+(?:(?<=[./_-])\s\S*\d\S*)?")
_BEHIND: Final = re.compile(r"(?i)(?<!/)\.?\[?(?:epub|pmid|pmcid|pubmed|url|http|arxiv|issn).*$")
"""What is glued to the end of a DOI; right behind the slash it is part of it: 10.48550/arXiv."""

_URL: Final = re.compile(r"(?:(?:https?|ftps?)\s?:\s?//|www\.)[^\s<>]+", re.IGNORECASE)
_NO_PART: Final = re.compile(r"https?:|www\.|[(<]|\d{1,2}[./]\d", re.IGNORECASE)
"""What is no part of the address before it: another one, a bracket, a date."""

_ARXIV: Final = re.compile(
    r"(\d{4}\.\d{4,5}(?:v\d+)?|[a-z]{2,}(?:\s?-\s?[a-z]+)?(?:\.[A-Z]{2})?\s?/\s?\d{7})",
    re.IGNORECASE,
)
_ISBN: Final = re.compile(r"(?:97[89][\s–-]?)?\d[\d\s–-]{7,15}[\dXxХх]")
_ISSN: Final = re.compile(r"\d{4}\s?[-–—]\s?\d{3}[\dXxХх]")


def read_doi(text: str) -> str:
    """Return the DOI in a text, without resolver and trailing marks, or ""."""
    match = _DOI.search(text)
    if not match:
        return ""
    doi = re.sub(r"\s", "", match.group())
    doi = _BEHIND.sub("", doi).rstrip(".,;:\"'’”»>]}")
    while doi.endswith(")") and doi.count(")") > doi.count("("):
        doi = doi[:-1].rstrip(".,;")
    return doi


def read_url(text: str) -> str:
    """Return the address in a text, spaces of a line break taken out, or ""."""
    url, _ = _cut_out(text)
    url = re.sub(r"\s", "", url).rstrip(".,;:\"'’”»>]}")
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1].rstrip(".,;")
    return url


def without_url(text: str) -> str:
    """Return what stands around an address: `(27.08.2007)` after it."""
    return _cut_out(text)[1]


def _cut_out(text: str) -> tuple[str, str]:
    """Return the first address of a text with the parts that a line break has cut off it."""
    match = _URL.search(text)
    if not match:
        return "", text
    url, rest = match.group(), text[match.end() :]
    while rest[:1].isspace():
        part, space, behind = rest[1:].partition(" ")
        if not _goes_on(url, part, last=not behind.strip()):
            break
        url, rest = url + part, space + behind
    return url, f"{text[: match.start()]} {rest}"


def _goes_on(address: str, part: str, *, last: bool) -> bool:
    """Tell whether an address goes on behind a space: by a mark before it or behind it.

    Behind a slash a bare word must be the last: `http://example.org/ for details`.
    """
    if not part or _NO_PART.match(part):
        return False
    if address[-1] in "_.=?&%-":
        return True
    if address[-1] == "/" and (last or part[-1] in ",;"):
        return True
    marks = "/=&%?._-0123456789" if address[-1] == "/" else "/=&"
    return any(mark in part[:-1] for mark in marks)


def read_arxiv(text: str) -> str:
    """Return an arXiv identifier, "" where there is none: ``1504.04943``, ``hep-ph/9703464``."""
    match = _ARXIV.search(re.sub(r"(?i)arxiv\s*[.:]?\s*", "", text))
    return re.sub(r"\s", "", match.group(1)) if match else ""


def read_digits(text: str) -> str:
    """Return the number in a PubMed or PubMed Central identifier."""
    match = re.search(r"\d{4,}", text)
    return match.group() if match else ""


def read_isbn(text: str) -> str:
    """Return an ISBN as printed, with hyphens, or ""."""
    match = _ISBN.search(text)
    return re.sub(r"[\s–]+", "-", match.group().strip()).upper().replace("Х", "X") if match else ""


def read_issn(text: str) -> str:
    """Return an ISSN, or ""."""
    match = _ISSN.search(text)
    return re.sub(r"\s?[-–—]\s?", "-", match.group()).upper().replace("Х", "X") if match else ""
