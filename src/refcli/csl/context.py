"""What a style's closures see while they render one item."""

from typing import TYPE_CHECKING, Final, NamedTuple

from refcli.csl.items.item import Item

if TYPE_CHECKING:
    from refcli.csl.elements.name_parts import NameStyle
    from refcli.csl.items.particles import Person

__all__ = [
    "FIRST",
    "IBID",
    "IBID_WITH_LOCATOR",
    "NO_CITE",
    "NO_DISAMBIGUATION",
    "SUBSEQUENT",
    "Cite",
    "Context",
    "Disambiguation",
]

FIRST: Final = 0
SUBSEQUENT: Final = 1
IBID: Final = 2
IBID_WITH_LOCATOR: Final = 3
"""The positions of a cite, each of which implies the ones between it and SUBSEQUENT."""


class Disambiguation(NamedTuple):
    """How an item is told apart from others that would be cited alike."""

    names: tuple[int, ...] = ()
    """For each rendered name list, how many names are shown at least."""
    givens: tuple[tuple[int, ...], ...] = ()
    """For each rendered name list, how much of each given name: 0, 1 initials, 2 all."""
    suffix: int = 0
    """The year suffix: 1 for a, 27 for aa, 0 if there is none."""
    conditions: int = 0
    """How many of the tests ``disambiguate="true"``, in the order of reading, hold."""


class Cite:
    """One item in one citation: locator, affixes, position."""

    __slots__ = (
        "author_only",
        "first_note",
        "label",
        "locator",
        "near_note",
        "position",
        "prefix",
        "suffix",
        "suppress_author",
        "symbol",
    )

    def __init__(self) -> None:
        self.locator: str = ""
        self.label: str = "page"
        self.symbol: bool = False
        """Whether the label is printed as its symbol, which the author wrote: ``§ 5``."""
        self.prefix: str = ""
        self.suffix: str = ""
        self.suppress_author: bool = False
        self.author_only: bool = False
        self.position: int = FIRST
        self.near_note: bool = False
        self.first_note: str = ""

    def in_mode(self, mode: str) -> "Cite":
        """Return a cite like this one that prints its author alone, or all but the author."""
        cite = Cite()
        for slot in self.__slots__:
            setattr(cite, slot, getattr(self, slot))
        cite.author_only = mode == "author-only"
        cite.suppress_author = mode == "suppress-author"
        return cite


class Context:
    """The state of rendering one item once."""

    __slots__ = (
        "area",
        "cite",
        "conditions_asked",
        "disambiguation",
        "done",
        "found",
        "hide_names",
        "item",
        "name_lists",
        "substituting",
        "suffix_used",
        "trace",
        "trial",
        "tried",
    )

    def __init__(
        self,
        item: Item,
        cite: Cite,
        disambiguation: "Disambiguation",
        area: str = "citation",
    ) -> None:
        self.item: Item = item
        self.cite: Cite = cite
        self.disambiguation: Disambiguation = disambiguation
        self.area: str = area
        self.tried: int = 0
        """How many variables were asked for (suppression of cs:group)."""
        self.found: int = 0
        """How many of them held something."""
        self.done: set[str] | None = None
        """Variables that cs:substitute has printed, and that stay silent from then on."""
        self.substituting: bool = False
        self.hide_names: bool = False
        """Whether names are left out (suppress-author, collapsing)."""
        self.name_lists: int = 0
        """How many name lists have been rendered, for disambiguation."""
        self.trace: list[tuple[str, tuple[Person, ...], int, NameStyle]] | None = None
        """Where the rendered name lists are noted: variable, people, names shown, style."""
        self.conditions_asked: int = 0
        """How many tests ``disambiguate="true"`` have been asked."""
        self.trial: bool = False
        """Whether this is rendered only to see if citations are alike."""
        self.suffix_used: bool = False
        """Whether the year suffix has been printed."""


NO_DISAMBIGUATION: Final = Disambiguation()
NO_CITE: Final = Cite()
