"""The styles of a Word document that make a paragraph a heading.

ECMA-376 part 1, section 17.7: a style's identifier is in the user's language (``Überschrift1``,
``1``), its name is not (``heading 1``); a style of one's own has a level of the outline, or is
based on one that has.
"""

from typing import Final
from xml.etree import ElementTree as ET

__all__ = ["heading_styles", "is_heading"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_NAMES: Final = ("heading ", "title", "subtitle", "toc heading")

_TEXT_LEVEL: Final = "9"
"""The level of the outline that body text has (17.3.1.20)."""


def heading_styles(styles: ET.Element | None) -> frozenset[str]:
    """Return the identifiers of the styles of headings."""
    found: set[str] = set()
    based: dict[str, str] = {}
    for style in styles.iter(f"{_W}style") if styles is not None else ():
        identifier = style.get(f"{_W}styleId", "")
        based[identifier] = _value(style.find(f"{_W}basedOn"))
        name = _value(style.find(f"{_W}name")).lower()
        if name.startswith(_NAMES) or _has_level(style.find(f"{_W}pPr")):
            found.add(identifier)
    heirs = {one for one, other in based.items() if other in found}
    return frozenset(found | heirs)


def is_heading(paragraph: ET.Element, styles: frozenset[str]) -> bool:
    """Tell whether a paragraph is a heading, by its style or its own level."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return False
    return _has_level(properties) or _value(properties.find(f"{_W}pStyle")) in styles


def _has_level(properties: ET.Element | None) -> bool:
    level = _value(properties.find(f"{_W}outlineLvl")) if properties is not None else ""
    return level not in ("", _TEXT_LEVEL)


def _value(element: ET.Element | None) -> str:
    return element.get(f"{_W}val", "") if element is not None else ""
