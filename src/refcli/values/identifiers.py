"""Identifiers: DOI, ISBN, ISSN, PMID, PMCID, arXiv, ORCID. Found, checked, in one form.

Each has two faces: one finds it in running text (`find_doi`), the other takes a field that
ought to hold it (`doi`) and keeps what it cannot read as it is.
"""

import re
from typing import Final
from urllib.parse import unquote

from refcli.text.dashes import DASHES, plain_dashes
from refcli.text.patterns import late

__all__ = [
    "BARE_ADDRESS",
    "DOI_PREFIX",
    "arxiv",
    "digits",
    "doi",
    "find_arxiv",
    "find_doi",
    "find_isbn",
    "find_issn",
    "is_arxiv",
    "is_doi",
    "is_isbn",
    "is_issn",
    "is_orcid",
    "is_pmcid",
    "isbn_core",
    "named_arxiv",
    "names_doi",
    "of_resolver",
    "pmid",
    "serial",
    "serial_kind",
]

_DASH: Final = f"[{re.escape(DASHES)}]"
_REGISTRANT: Final = r"10\.\d{4,9}(?:\.\d+)*"
_DOI: Final = late(rf"{_REGISTRANT}\s?/\s?\S+(?:(?<=[./_-])\s\S*\d\S*)*")
"""The DOI Handbook, 2.2: a directory indicator, a registrant, a slash, any characters."""

DOI_PREFIX: Final = rf"{_REGISTRANT}/"
"""How every DOI begins, for patterns that have one among other things."""

BARE_ADDRESS: Final = (
    r"(?:[a-z\d-]{1,40}\.){1,3}(?:com|org|net|edu|gov|int|info|io|be|ly|eu|uk|de|fr|ru|ca|au|us|ch|nl|it|es"
    r"|br|jp|cn|pl|cz|se|no|fi|dk|at|in|nz|za)/"
)
"""How an address begins that lacks `https://` and `www.`, as the MLA Handbook (5.95) prints it."""

_RESOLVER: Final = late(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:?\s*(?=10\.)", re.I)
_ADDRESS: Final = late(r"https?://", re.IGNORECASE)
_BEHIND: Final = late(
    r"(?<!/)(?<!/j)(?<!/j\.)\.?\[?(?:epub|pmid|pmcid|pubmed|url|http|arxiv|(?<=\d)issn|(?<=\d\.)issn).*$"
    r"|</.*$|<(?:a|b|i|p|br|em|sub|sup|span|strong)\b.*$|[?#](?:utm_|ref=).*$|\{.*$",
    re.IGNORECASE,
)
"""What is glued to the end of a DOI: a word, markup. Behind the slash it is part of it."""

_END: Final = ".,;:\"'’”»\\"
_PAIRS: Final = (("(", ")"), ("<", ">"), ("[", "]"))


def find_doi(text: str) -> str:
    """Return the first DOI in a text, without resolver and trailing marks, or "".

    A closing bracket is part of a DOI that has its opening one.

    >>> find_doi("(doi: 10.1016/S0140-6736(05)66545-2).")
    '10.1016/S0140-6736(05)66545-2'
    """
    match = _DOI.search(text)
    if not match:
        return ""
    found = _BEHIND.sub("", re.sub(r"\s", "", match.group())).rstrip(_END)
    while (pair := _unopened(found)) is not None:
        found = found[: -len(pair)].rstrip(_END)
    return found


def _unopened(text: str) -> str | None:
    """Return the closing bracket at the end that no opening one answers to."""
    for opening, closing in _PAIRS:
        if text.endswith(closing) and text.count(closing) > text.count(opening):
            return closing
    return None


def doi(text: str) -> str:
    """Return the DOI that a field holds, without ``https://doi.org/`` or ``doi:`` before it.

    >>> doi("https://doi.org/10.1000/ab"), doi("doi: 10.1000/ab."), doi("none")
    ('10.1000/ab', '10.1000/ab', 'none')
    """
    text = text.strip()
    if text.startswith("10."):
        bare = text
    else:
        match = _RESOLVER.match(text)
        if not match:
            return text
        bare = text[match.end() :].strip()
        if "%" in bare and _ADDRESS.match(text):
            bare = unquote(bare)
    if bare[-1:].isalnum() and bare.isascii() and "<" not in bare and " " not in bare:
        return bare
    found = find_doi(bare) if bare.startswith("10.") and " " not in bare else ""
    return found or bare


def of_resolver(address: str) -> str:
    """Return the DOI that an address leads to, "" where it is not one of doi.org.

    >>> of_resolver("https://doi.org/10.1000/ab"), of_resolver("https://example.org/10.1000/ab")
    ('10.1000/ab', '')
    """
    match = _RESOLVER.match(address) if _ADDRESS.match(address) else None
    return doi(address) if match and address[match.end() :].startswith("10.") else ""


def is_doi(text: str) -> bool:
    """Tell whether a text is a DOI in its bare form and nothing else (DOI Handbook, 2.2)."""
    return bool(_WHOLE_DOI.fullmatch(text))


_WHOLE_DOI: Final = late(rf"{DOI_PREFIX}\S+")


def names_doi(text: str) -> bool:
    """Tell whether a text begins with a DOI, or with its name and one."""
    match = _RESOLVER.match(text)
    return _DOI.match(text, match.end() if match else 0) is not None


_ARXIV_PREFIX: Final = late(
    r"(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf)/|arxiv\s*:|(?:https?://(?:dx\.)?doi\.org/)?"
    r"10\.48550/arxiv\.",
    re.IGNORECASE,
)
_ARXIV: Final = late(
    r"(\d{4}\.\d{4,5}(?:v\d+)?|[a-z]{2,}(?:\s?-\s?[a-z]+)?(?:\.[A-Z]{2})?\s?/\s?\d{7}(?:v\d+)?)",
    re.IGNORECASE,
)


def find_arxiv(text: str) -> str:
    """Return an arXiv number, "" if there is none: ``1504.04943``, ``hep-ph/9703464``."""
    match = _ARXIV.search(re.sub(r"arxiv\s*[.:]?\s*", "", text, flags=re.IGNORECASE))
    return re.sub(r"\s", "", match.group(1)) if match else ""


def arxiv(text: str) -> str:
    """Return the arXiv number of a field, without ``arXiv:``, its address or its DOI's prefix.

    >>> arxiv("arXiv:2101.00001 [cs.CL]"), arxiv("https://arxiv.org/pdf/hep-ph/9703464v2.pdf")
    ('2101.00001', 'hep-ph/9703464v2')
    """
    text = text.strip()
    match = _ARXIV_PREFIX.match(text)
    if not match:
        return text
    rest = text[match.end() :].strip()
    number = _ARXIV.match(rest)
    return number[1] if number else rest


def is_arxiv(text: str) -> bool:
    """Tell whether a text is an arXiv number in its bare form and nothing else."""
    return " " not in text and bool(_ARXIV.fullmatch(text))


def named_arxiv(text: str) -> str:
    """Return the number that a text calls one of arXiv, without its version, or "".

    >>> named_arxiv("see arXiv:2101.00001v2"), named_arxiv("10.48550/arXiv.2101.00001")
    ('2101.00001', '2101.00001')
    """
    prefix = _ARXIV_PREFIX.search(text)
    number = _ARXIV.match(text[prefix.end() :].lstrip()) if prefix else None
    return re.sub(r"v\d+$", "", number[1]) if number else ""


def digits(text: str) -> str:
    """Return the number in a PubMed or PubMed Central identifier, "" if there is none."""
    match = re.search(r"\d{4,}", text)
    return match.group() if match else ""


def pmid(text: str) -> str:
    """Return the PMID of a field, without its name or address; what is not one stays as it is.

    >>> pmid("PUBMED 123"), pmid("https://pubmed.ncbi.nlm.nih.gov/123/"), pmid("none")
    ('123', '123', 'none')
    >>> pmid("1881110575"), pmid("123; 456")
    ('1881110575', '123; 456')
    """
    match = _ONE_PMID.fullmatch(text.strip())
    return match[1] if match else text


def is_pmcid(text: str) -> bool:
    """Tell a number in PubMed Central from anything else: ``PMC8820000``."""
    return text.startswith("PMC") and text[3:].isdecimal()


_ONE_PMID: Final = late(
    r"(?:https?://\S*[/=]|[A-Z][A-Z ]*(?:[:#.]\s*|\s+|(?=\d)))?(\d{1,9})/?", re.IGNORECASE
)


_X: Final = "[Xx\u0425\u0445]"
"""The check digit ten, in Latin letters or Cyrillic ones that look like them."""

_ISBN: Final = late(rf"(?:97[89](?:\s|{_DASH})?)?\d(?:[\d\s]|{_DASH}){{7,15}}(?:\d|{_X})")
_ISSN: Final = late(rf"(?<!\d)\d{{4}}\s?{_DASH}\s?\d{{3}}(?:\d|{_X})(?!\d)")
_NAMED: Final = late(
    r"^IS[SB]N(?:-1[03])?:?\s+(?=[\dXx])|(?<=[\dXx])\s*\(IS[SB]N\)$", re.IGNORECASE
)


def find_isbn(text: str) -> str:
    """Return an ISBN as printed, with plain hyphens, or ""."""
    match = _ISBN.search(text)
    return _plain(re.sub(r"\s+", "-", match.group().strip())) if match else ""


def find_issn(text: str) -> str:
    """Return an ISSN, ``1234-567X``, or ""."""
    match = _ISSN.search(text)
    return _plain(re.sub(r"\s", "", match.group())) if match else ""


def _plain(number: str) -> str:
    return plain_dashes(number).upper().replace("\u0425", "X")


def _figures(number: str) -> str:
    return re.sub(r"[^0-9X]", "", _plain(number))


def is_isbn(number: str) -> bool:
    """Tell an ISBN of 10 or 13 digits whose check digit is right (ISO 2108)."""
    figures = _figures(number)
    if len(figures) == 13 and figures.isdecimal():
        return sum(int(f) * (1 + 2 * (i % 2)) for i, f in enumerate(figures)) % 10 == 0
    return len(figures) == 10 and figures[:9].isdecimal() and _weighed(figures) % 11 == 0


def is_issn(number: str) -> bool:
    """Tell an ISSN whose check digit is right (ISO 3297)."""
    figures = _figures(number)
    return len(figures) == 8 and figures[:7].isdecimal() and _weighed(figures) % 11 == 0


def _weighed(figures: str) -> int:
    """Return the sum of the digits, each times its place counted from the end."""
    values = (10 if figure == "X" else int(figure) for figure in figures)
    return sum(value * (len(figures) - place) for place, value in enumerate(values))


def isbn_core(number: str) -> str:
    """Return the nine digits that the ISBN-10 and the ISBN-13 of an edition share, or ""."""
    figures = _figures(next(iter(number.split()), ""))
    if len(figures) == 13:
        return figures[3:12]
    return figures[:9] if len(figures) == 10 else ""


def serial(text: str) -> str:
    """Return an ISSN or ISBN without its name (``1234-5678 (ISSN)``, as Scopus has it).

    What tells one from another stays: ``1234-5678 (print)``.
    """
    return _NAMED.sub("", text.strip())


def serial_kind(text: str) -> str:
    """Return "ISBN" or "ISSN" as the digits of a number tell, else ""."""
    if len(re.sub(r"\D", "", text)) >= 9 and _BARE_ISBN.search(text):
        return "ISBN"
    return "ISSN" if _BARE_ISSN.search(text) else ""


_BARE_ISBN: Final = late(rf"(?:97[89](?:\s|{_DASH})?)?(?:\d(?:\s|{_DASH})?){{9}}[\dXx]")
_BARE_ISSN: Final = late(rf"\d{{4}}{_DASH}?\d{{3}}[\dXx]")

_ORCID: Final = late(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")


def is_orcid(number: str) -> bool:
    """Tell an ORCID iD whose check digit is right (ISO 7064, 11-2)."""
    if not _ORCID.fullmatch(number):
        return False
    total = 0
    for figure in number.replace("-", "")[:-1]:
        total = (total + int(figure)) * 2
    rest = (12 - total % 11) % 11
    return number[-1] == ("X" if rest == 10 else str(rest))
