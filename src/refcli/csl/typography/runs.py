"""Rendered drafts laid out flat: texts, and marks where quotations and formats begin and end.

What meets what across the nesting can be seen only here.
"""

from collections.abc import Iterable
from typing import Final, TypeAlias

from refcli.csl.tree import Text
from refcli.csl.typography.blocks import QUOTED_INNER, Draft, Localized, Quotes

__all__ = ["CLOSE", "CLOSE_QUOTE", "OPEN_INNER", "OPEN_QUOTE", "Mark", "Run", "lay_out"]


class Mark:
    """Where a quotation or a format begins or ends."""

    __slots__ = ("kind", "quotes", "toggles", "value")

    def __init__(
        self, kind: str, value: str = "", toggles: bool = False, quotes: Quotes | None = None
    ) -> None:
        self.kind: str = kind
        self.quotes: Quotes | None = quotes
        """The way of quoting from here on, where the mark changes it."""
        self.value: str = value
        self.toggles: bool = toggles


Run: TypeAlias = Text | Mark

OPEN_QUOTE: Final = Mark("open-quote")
OPEN_INNER: Final = Mark("open-inner")
"""A quotation whose writer chose the inner marks."""
CLOSE_QUOTE: Final = Mark("close-quote")
CLOSE: Final = Mark("close")
"""The end of the format that was opened last."""


def lay_out(drafts: Iterable[Draft], runs: list[Run], quotes: Quotes) -> None:
    """Add the runs of drafts to a list, in reading order; ``quotes`` are those in force."""
    for draft in drafts:
        if isinstance(draft, Text):
            runs.append(draft)
            continue
        if isinstance(draft, Localized):
            runs.append(Mark("quotes", quotes=draft.locale_quotes))
            lay_out(draft.children, runs, draft.locale_quotes)
            runs.append(Mark("quotes", quotes=quotes))
            continue
        if not (draft.formats or draft.quotes):
            lay_out(draft.children, runs, quotes)
            continue
        if draft.quotes:
            runs.append(OPEN_INNER if draft.quotes == QUOTED_INNER else OPEN_QUOTE)
        runs += [Mark(kind, value, draft.toggles) for kind, value in draft.formats]
        lay_out(draft.children, runs, quotes)
        runs += [CLOSE] * len(draft.formats)
        if draft.quotes:
            runs.append(CLOSE_QUOTE)
