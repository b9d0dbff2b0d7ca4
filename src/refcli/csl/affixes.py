"""The attributes that every rendering element shares: formatting, affixes, case, quotes.

CSL 1.0.2, "Affixes", "Formatting", "Display", "Quotes", "Strip-periods", "Text-case".
"""

from collections.abc import Callable, Sequence
from typing import Final

from refcli.csl.blocks import FENCE, QUOTED, Block, Draft, Formats, Prefix, QuotedSuffix, Suffix
from refcli.csl.richtext import has_raised, rich
from refcli.csl.tree import Text
from refcli.csl.xmlfile import Element

__all__ = ["Dress", "dress", "formats_of", "strip_periods"]

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

    Affixes stand outside formatting and quotes; ``display`` encloses everything.
    """
    formats = formats_of(element)
    quotes = QUOTED if element.get("quotes") == "true" else 0
    prefix, suffix = element.get("prefix"), element.get("suffix")
    before = _affix(prefix, Prefix)
    after = _affix(suffix, QuotedSuffix if quotes else Suffix)
    display = (("display", element.get("display")),) if element.get("display") else ()

    def plain(drafts: list[Draft]) -> Draft | None:
        if not drafts:
            return None
        return drafts[0] if len(drafts) == 1 else Block(drafts)

    def affixed_only(drafts: list[Draft]) -> Draft | None:
        if not drafts:
            return None
        if before is not None:
            drafts = [before, *drafts]
        if after is not None:
            drafts = [*drafts, after]
        return Block(drafts)

    def full(drafts: list[Draft]) -> Draft | None:
        if not drafts:
            return None
        if formats or quotes or role:
            drafts = [Block(drafts, formats, quotes, role)]
        if before is not None:
            drafts = [before, *drafts]
        if after is not None:
            drafts = [*drafts, after]
        if display:
            return Block(drafts, display)
        return drafts[0] if len(drafts) == 1 else Block(drafts)

    if formats or quotes or display or role:
        return full
    return affixed_only if before is not None or after is not None else plain


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
            if "." in draft.text and type(draft) is Text:
                draft = draft._replace(text=draft.text.replace(".", ""))
            if draft.text or draft is FENCE:
                stripped.append(draft)
        else:
            block = draft
            stripped.append(block.with_children(strip_periods(block.children)))
    return stripped
