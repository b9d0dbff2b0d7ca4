"""Numbers of preprints, where a journal's name stands for the archive."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text.patterns import late

__all__ = ["abstract_of_arxiv"]

_ABSTRACT: Final = late(
    r"\b(?P<container>CoRR),?\s(?P<mark>(?:vol\.\s)?abs)/(?P<arxiv>\d{4}\.\d{4,5}|[a-z-]+/\d{7})"
)


def abstract_of_arxiv(tokens: Tokens, labels: list[str]) -> None:
    """Read the repository that DBLP names and its number: `CoRR abs/2005.01234`."""
    match = _ABSTRACT.search(tokens.text, tokens.body)
    if match is None:
        return
    for group, label in (("container", "container"), ("mark", OUTSIDE), ("arxiv", "arxiv")):
        for at in words_between(tokens, *match.span(group)):
            labels[at] = label
