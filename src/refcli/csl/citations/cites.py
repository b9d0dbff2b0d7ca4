"""One cite: an item rendered for a citation, with its affixes.

CSL 1.0.2 has cites of an item with a locator; CSL-JSON adds words before and after, and
the wish to leave the author out or to print nothing else.
"""

from collections.abc import Sequence
from typing import Final

from refcli.csl.compiled_style import CompiledStyle, Layout
from refcli.csl.context import Cite, Context, Disambiguation
from refcli.csl.items.item import Item
from refcli.csl.typography.blocks import (
    NAMES,
    Block,
    Draft,
    Localized,
    Quotes,
    draft_text,
    leaves,
)
from refcli.csl.typography.richtext import rich
from refcli.csl.typography.text_case import capitalize_term

__all__ = ["RenderedCite", "first_names"]

_PUNCTUATION: Final = (",", ";", ".", ":", "!", "?")


class RenderedCite:
    """A cite of a citation, rendered."""

    __slots__ = ("cite", "drafts", "how", "item", "layout", "names", "outer_quotes", "suffix")

    def __init__(
        self, compiled: CompiledStyle, item: Item, cite: Cite, how: Disambiguation
    ) -> None:
        self.item: Item = item
        self.cite: Cite = cite
        self.how: Disambiguation = how
        self.layout: Layout = compiled.citation.layout(item)
        self.outer_quotes: Quotes = compiled.citation.default.quotes
        cx = Context(item, cite, how)
        cx.hide_names = cite.suppress_author
        self.drafts: list[Draft] = self.layout.render(cx)
        if cite.author_only:
            self.drafts = self.author()
        self.suffix: int = how.suffix if cx.suffix_used else 0
        """The year suffix that was printed, 0 if there is none."""
        self.names: str = ""
        """The names that were printed, once cites are grouped by them."""

    @property
    def bare(self) -> bool:
        """Whether the cite has nothing of its own that collapsing would lose."""
        if self.cite.prefix or self.cite.suffix:
            return False
        return not self.cite.locator or all(
            piece.variable != "locator" for piece in leaves(self.drafts)
        )

    @property
    def takes_over(self) -> bool:
        """Whether its own prefix begins with punctuation, in the delimiter's place."""
        return self.cite.prefix.startswith(_PUNCTUATION)

    @property
    def ends_itself(self) -> bool:
        """Whether its own suffix ends in punctuation, in the delimiter's place."""
        return self.cite.suffix.rstrip().endswith(_PUNCTUATION)

    def author(self) -> list[Draft]:
        """Return the names alone; all that is printed where it has none."""
        names = first_names(self.drafts)
        return self.drafts if names is None else [names]

    def year(self) -> list[Draft]:
        """Render the cite again without its names."""
        return self._nameless(self.how)

    def year_text(self) -> str:
        """Return what is printed besides the names and the year suffix."""
        return draft_text(self._nameless(self.how._replace(suffix=0)))

    def year_suffix(self) -> list[Draft]:
        """Return the year suffix alone, formatted."""
        drafts = self.year()
        return _suffix_of(drafts) or drafts

    def whole(self, drafts: list[Draft]) -> Draft:
        """Return drafts of the cite with the words that its writer put around it."""
        marks = self.layout.quotes.marks
        prefix, suffix = self.cite.prefix, self.cite.suffix
        if prefix:
            if _ends_sentence(prefix):
                drafts = capitalize_term(drafts)
            drafts = [*rich(_spaced_prefix(prefix), "", "", marks), *drafts]
        if suffix:
            drafts = [*drafts, *rich(_spaced_suffix(suffix), "", "", marks)]
        if self.layout.quotes != self.outer_quotes:
            return Localized(drafts, self.layout.quotes)
        return drafts[0] if len(drafts) == 1 else Block(drafts)

    def _nameless(self, how: Disambiguation) -> list[Draft]:
        cx = Context(self.item, self.cite, how)
        cx.hide_names = True
        return self.layout.render(cx)


def first_names(drafts: Sequence[Draft]) -> Block | None:
    """Return the first names element of what was rendered."""
    for draft in drafts:
        if isinstance(draft, Block):
            if draft.role == NAMES:
                return draft
            found = first_names(draft.children)
            if found is not None:
                return found
    return None


def _suffix_of(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the year suffix within drafts, with the formatting around it."""
    for draft in drafts:
        if isinstance(draft, Block):
            inner = _suffix_of(draft.children)
            if inner:
                return [Block(inner, draft.formats)] if draft.formats else inner
        elif draft.part == "year-suffix":
            return [draft]
    return []


def _ends_sentence(prefix: str) -> bool:
    """Tell whether a prefix of more than one word ends a sentence."""
    bare = prefix.strip(" \"'”’")
    return bare.endswith((".", "!", "?")) and " " in bare


def _spaced_prefix(prefix: str) -> str:
    return f"{prefix} " if prefix[-1].isalnum() or prefix.endswith(_PUNCTUATION) else prefix


def _spaced_suffix(suffix: str) -> str:
    return f" {suffix}" if suffix[0].isalnum() else suffix
