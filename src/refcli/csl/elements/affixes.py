"""The attributes that every rendering element shares: formatting, affixes, case, quotes.

CSL 1.0.2, "Affixes", "Formatting", "Display", "Quotes", "Strip-periods", "Text-case".
"""

from collections.abc import Callable, Sequence
from typing import Final

from refcli.csl.sources.xmlfile import Element
from refcli.csl.tree import Text
from refcli.csl.typography.blocks import (
    FENCE,
    QUOTED,
    Block,
    Draft,
    Formats,
    Prefix,
    QuotedSuffix,
    Suffix,
)
from refcli.csl.typography.richtext import has_raised, rich

__all__ = ["Dress", "dress", "formats_of", "joined", "strip_periods"]

_FORMATS: Final = (
    "vertical-align",
    "text-decoration",
    "font-weight",
    "font-variant",
    "font-style",
)
"""The formatting attributes, the one that is nested outermost first."""

Dress = Callable[[list[Draft]], "Draft | None"]
"""Wraps what an element rendered with the element's formatting and affixes."""


def formats_of(element: Element) -> Formats:
    """Return the formatting attributes that are set, the outermost first."""
    attributes = element.attributes
    return tuple((kind, attributes[kind]) for kind in _FORMATS if kind in attributes)


def dress(element: Element, role: str = "") -> Dress:
    """Make the function that wraps what an element renders.

    Affixes stand outside formatting and quotes; ``display`` encloses everything. Where an
    element has nothing of the kind it is `joined`.
    """
    formats = formats_of(element)
    unquoted = element.get("quotes") == "false"
    quotes = QUOTED if element.get("quotes") == "true" else 0
    prefix, suffix = element.get("prefix"), element.get("suffix")
    before = _affix(prefix, Prefix)
    after = _affix(suffix, QuotedSuffix if quotes else Suffix)
    display = (("display", element.get("display")),) if element.get("display") else ()

    if not (formats or quotes or display or role or unquoted):
        if before is None and after is None:
            return joined
        return lambda drafts: Block(_between(before, drafts, after)) if drafts else None

    def put_on(drafts: list[Draft]) -> Draft | None:
        if not drafts:
            return None
        if unquoted:
            drafts = _outer_marks(drafts)
        if formats or quotes or role:
            drafts = [Block(drafts, formats, quotes, role)]
        drafts = _between(before, drafts, after)
        return Block(drafts, display) if display else joined(drafts)

    return put_on


def _outer_marks(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts whose quotations have the outer marks, also where their writer chose inner.

    ``quotes="false"`` asks for nothing by the specification; citeproc-js takes it so.
    """
    marked: list[Draft] = []
    for draft in drafts:
        if isinstance(draft, Text):
            marked.append(draft)
        elif draft.quotes:
            marked.append(Block(draft.children, draft.formats, QUOTED, draft.role))
        else:
            marked.append(draft.with_children(_outer_marks(draft.children)))
    return marked


def joined(drafts: list[Draft]) -> Draft | None:
    """Return drafts as one, None where there are none."""
    if not drafts:
        return None
    return drafts[0] if len(drafts) == 1 else Block(drafts)


def _between(before: Draft | None, drafts: list[Draft], after: Draft | None) -> list[Draft]:
    if before is not None:
        drafts = [before, *drafts]
    return drafts if after is None else [*drafts, after]


def _affix(text: str, kind: type[Text]) -> Draft | None:
    """Make an affix; raised letters in it become formatting, as in any text."""
    if not text:
        return None
    if not has_raised(text):
        return kind(text)
    return Block(rich(text, "", "", ("", "", "", "")))


def strip_periods(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts without any full stop (``strip-periods``), affixes as they are."""
    stripped: list[Draft] = []
    for draft in drafts:
        if isinstance(draft, Text):
            own = type(draft) is Text
            text = draft.text.replace(".", "") if own else draft.text
            if text or draft is FENCE:
                stripped.append(draft if text == draft.text else draft._replace(text=text))
        else:
            block = draft
            stripped.append(block.with_children(strip_periods(block.children)))
    return stripped
