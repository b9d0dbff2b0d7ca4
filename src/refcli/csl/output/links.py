"""Which pieces of text lead somewhere: addresses, DOIs and PubMed numbers as links."""

from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote, urlsplit

from refcli.csl.output.raised import merged
from refcli.csl.tree import Node, Text

__all__ = ["address", "joined", "safe_address"]

_DOI_RESOLVER: Final = "https://doi.org/"

_RESOLVERS: Final = {
    "DOI": _DOI_RESOLVER,
    "PMID": "https://pubmed.ncbi.nlm.nih.gov/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
}

_SCHEMES: Final = frozenset(("http", "https", "ftp", "mailto"))

_KEPT: Final = "%/:=&?~#+!$,;@()*[]"
"""What `quote` leaves alone, beside letters, digits and ``_.-~``."""


def joined(nodes: Sequence[Node]) -> Iterator[Node]:
    """Give the nodes with "https://doi.org/" and the DOI after it as one piece of text.

    Raised letters side by side are one span.
    """
    before: Text | None = None
    for node in merged(nodes):
        if before is not None:
            if isinstance(node, Text) and node.variable == "DOI":
                lead = before.text.removesuffix(_DOI_RESOLVER)
                if lead:
                    yield before._replace(text=lead)
                yield node._replace(text=f"{_DOI_RESOLVER}{node.text}")
                before = None
                continue
            yield before
        before = node if isinstance(node, Text) and node.text.endswith(_DOI_RESOLVER) else None
        if before is None:
            yield node
    if before is not None:
        yield before


def address(node: Text) -> str:
    """Return where a piece of text leads, "" where it leads nowhere.

    Only schemes that a reference can mean are followed; whatever could end a link or act
    on a terminal is percent-encoded.
    """
    if node.part or not node.text.strip():
        return ""
    if node.variable == "URL":
        return safe_address(node.text)
    resolver = _RESOLVERS.get(node.variable)
    if resolver is None:
        return ""
    return safe_address(node.text if node.text.startswith("http") else f"{resolver}{node.text}")


def safe_address(text: str) -> str:
    """Return an address in printable ASCII, "" for a scheme that no reference needs."""
    text = text.strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    if parts.scheme.lower() not in _SCHEMES or not (parts.netloc or parts.path):
        return ""
    return quote(text, safe=_KEPT, errors="replace")
