"""The output tree: what the processor gives, and every output format walks.

A piece of output is a `Text`, which knows the CSL variable that it came from and which
part of a name or date it is, or a `Span`, which formats the nodes inside it. The tree is
finished: punctuation has been put right, quotation marks stand in it as characters, and
italics inside italics are already a span of normal style. An output format only has to
escape the texts and wrap the spans.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

__all__ = ["Node", "Span", "Text", "Tree", "plain", "texts"]


class Text(NamedTuple):
    """A piece of text, and where it came from.

    ``variable`` is the CSL variable ("author", "issued", "container-title"); it is empty for
    what the style alone says (terms, values, affixes, delimiters). ``part`` tells more:

    - of a name: ``family``, ``given``, ``dropping-particle``, ``non-dropping-particle``,
      ``suffix``, ``literal``; ``and`` and ``et-al`` for these terms; what only joins the
      parts has an empty part and still the variable;
    - of a date: ``year``, ``month``, ``day``, ``season``, ``literal``, ``year-suffix``;
    - of anything: ``label`` for its label ("pp." of ``page``), ``term`` for another term,
      ``number`` for nothing but the words that make an ordinal.

    ``person`` counts the names of a name variable from 0, so that two people stay two.
    """

    text: str
    variable: str = ""
    part: str = ""
    person: int = 0


class Span(NamedTuple):
    """Nodes that are formatted together.

    ``kind`` and ``value`` are a formatting attribute of CSL and its value:

    ==================  ======================================================
    ``font-style``      italic, oblique, normal
    ``font-variant``    small-caps, normal
    ``font-weight``     bold, light, normal
    ``text-decoration`` underline, none
    ``vertical-align``  sup, sub, baseline
    ``display``         block, left-margin, right-inline, indent
    ==================  ======================================================
    """

    kind: str
    value: str
    children: "Sequence[Node]"


Node: TypeAlias = Text | Span
Tree: TypeAlias = Sequence[Node]
"""The nodes of one bibliography entry or of one citation, in order."""


def texts(tree: Iterable[Node]) -> Iterator[Text]:
    """Give every piece of text of a tree in reading order, whatever formats it."""
    for node in tree:
        if isinstance(node, Text):
            yield node
        else:
            yield from texts(node.children)


def plain(tree: Iterable[Node]) -> str:
    """Return the characters of a tree without any formatting."""
    return "".join(piece.text for piece in texts(tree))
