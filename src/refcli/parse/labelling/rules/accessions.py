"""Numbers under which a store, a register or an office keeps a work: `Accession no. GSE13896`."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["WORDS", "number_in_pubmed", "number_in_store"]

_LISTS: Final = word_lists.lists(__package__, "accessions.txt")
WORDS: Final = frozenset(
    [*(phrase.partition("_")[0].rstrip(".") for phrase in _LISTS["before"]), *_LISTS["letters"]]
)
"""One of these words stands in every such number, or before it."""

_STORED: Final = late(
    r"(?:(?<=[.;,\])]\s)|(?<=[(\[]))(?:"
    rf"(?P<before>(?:[A-Z]{{2,8}}\s)?(?:{word_lists.any_of(_LISTS['before'])})\.?:?\s)"
    r"(?P<number>(?:\([A-Z]{2,5}\)\s|[A-Z]{2,5}\s(?=[A-Z]{2}))?[A-Z]{0,6}[-_ ]?\d[\w./-]*"
    r"(?:\(\d+\)[\w./-]*)?(?:\s\d{3})?"
    r"(?<![./-])|[a-z]+(?:_\w+)+)"
    r"|(?:(?P<register>PROSPERO)(?:\s(?P<year>20\d\d))?:?\s)?"
    rf"(?P<bare>(?:{word_lists.any_of(_LISTS['letters'])})\d{{4,14}}(?:\.[\w.]+\w)?)"
    r")(?=[.,;)\]]*(?:\s|$))"
)


def number_in_store(tokens: Tokens, labels: list[str]) -> None:
    """Read the number under which a work is kept as its number, not as pages: `SN: 6614`.

    What holds such a work is a series, where it has an imprint: `Ice Guides. Leeds: Acme; 2017`.
    """
    for match in _STORED.finditer(tokens.text, tokens.body):
        group = "bare" if match["bare"] else "number"
        inside = words_between(tokens, *match.span(group))
        if not inside or _SURE & {labels[at] for at in inside}:
            continue
        if labels.count("number") > sum(labels[at] == "number" for at in inside):
            continue
        for at in words_between(tokens, *match.span("before")) if match["before"] else ():
            labels[at] = OUTSIDE
        for name, label in _REGISTERED:
            for at in words_between(tokens, *match.span(name)):
                labels[at] = label
        for at in inside:
            labels[at] = "number"
        if _OF_SERIES.issubset(labels) and _OF_SERIAL.isdisjoint(labels):
            labels[:] = ["collection" if label == "container" else label for label in labels]
        return


_REGISTERED: Final = (("register", "container"), ("year", "date"))
_PMID: Final = late(r"\b(?:PMID|pMID|pmid):?\s?\d{6,8}\b")


def number_in_pubmed(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of PubMed as such within a reference: `“Of ice.” PMID: 35433925, Ice 25`.

    So the styles of LaTeX print it where it is kept as a note.
    """
    for match in _PMID.finditer(tokens.text, tokens.body):
        for at in words_between(tokens, *match.span()):
            labels[at] = "pmid"


_OF_SERIES: Final = frozenset(("title", "container", "location", "publisher"))
_OF_SERIAL: Final = frozenset(("volume", "issue", "pages", "editor"))
_SURE: Final = frozenset(("author", "editor", "doi", "url"))
