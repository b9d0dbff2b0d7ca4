"""What an element of a style renders to, before punctuation is put right.

A block is a list of nodes with formatting around it; its leaves are the `Text` of the
output tree already. Elements that render nothing give None.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from refcli.csl.tree import Text

__all__ = [
    "FENCE",
    "NAMES",
    "PERSON",
    "QUOTED",
    "QUOTED_INNER",
    "Block",
    "Draft",
    "Localized",
    "Quotes",
    "draft_text",
    "leaves",
]

QUOTED: Final = 1
QUOTED_INNER: Final = 2

PEOPLE: Final = "people"
"""The role of the block that holds the names of one variable, joined."""

PERSON: Final = "person"
"""The role of the block that holds one name."""

NAMES: Final = "names"
"""The role of the block that a names element renders."""


class Prefix(Text):
    """What an element has before what it prints."""

    __slots__ = ()


class Suffix(Text):
    """What an element has behind what it prints."""

    __slots__ = ()


class QuotedSuffix(Suffix):
    """The suffix of an element that is quoted."""

    __slots__ = ()


class Delimiter(Text):
    """What stands between the pieces of a group, the names of a list, the cites."""

    __slots__ = ()


class LooseDelimiter(Delimiter):
    """A delimiter behind an element that has a suffix of its own: the two do not merge."""

    __slots__ = ()


FENCE: Final = Text("", "", "fence")
"""Stands between a quotation and what follows it in the same text: nothing moves past it."""

Formats: TypeAlias = tuple[tuple[str, str], ...]


class Block:
    """Nodes rendered together: formatted, quoted, or marked with a role."""

    __slots__ = ("children", "formats", "nocase", "quotes", "role", "toggles")

    def __init__(
        self,
        children: "list[Draft]",
        formats: Formats = (),
        quotes: int = 0,
        role: str = "",
        *,
        toggles: bool = False,
        nocase: bool = False,
    ) -> None:
        self.children: list[Draft] = children
        self.formats: Formats = formats
        self.quotes: int = quotes
        """0 if there is none, `QUOTED`, or `QUOTED_INNER` where the text itself has inner marks."""
        self.role: str = role
        self.toggles: bool = toggles
        """Whether equal formatting around it is undone (markup in a field), not repeated."""
        self.nocase: bool = nocase
        """Whether text-case leaves it alone."""

    def with_children(self, children: "list[Draft]") -> "Block":
        """Return a block like this one around other drafts."""
        return Block(
            children,
            self.formats,
            self.quotes,
            self.role,
            toggles=self.toggles,
            nocase=self.nocase,
        )


class Quotes(NamedTuple):
    """How a locale quotes: its four marks, and where punctuation goes."""

    marks: tuple[str, str, str, str]
    punctuation_inside: bool


class Localized(Block):
    """Drafts that are quoted as another locale does it than the one around them."""

    __slots__ = ("locale_quotes",)

    def __init__(self, children: "list[Draft]", quotes: Quotes) -> None:
        super().__init__(children)
        self.locale_quotes: Quotes = quotes

    def with_children(self, children: "list[Draft]") -> "Localized":
        """Return a block like this one around other drafts."""
        return Localized(children, self.locale_quotes)


Draft: TypeAlias = Text | Block


def leaves(drafts: Iterable[Draft]) -> Iterator[Text]:
    """Give the texts of drafts in order."""
    for draft in drafts:
        if isinstance(draft, Text):
            yield draft
        else:
            yield from leaves(draft.children)


def draft_text(drafts: Iterable[Draft]) -> str:
    """Return the characters of drafts, quotation marks and formatting left out."""
    return "".join(piece.text for piece in leaves(drafts))
