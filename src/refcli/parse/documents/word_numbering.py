"""The numbers that Word prints before paragraphs and keeps out of their text.

ECMA-376 part 1, section 17.9: a paragraph, or its style, names a numbering instance and a
level; the instance leads to an abstract definition with a format and a text for each level.
"""

from typing import Final
from xml.etree import ElementTree as ET

__all__ = ["WordNumbering"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_COUNTED: Final = frozenset({"decimal", "decimalZero"})

_SHAPES: Final = (("[%", "[{}] "), ("(%", "({}) "), (")", "{}) "))
"""What a level's text shows of the number's brackets; a full stop where it shows none."""


class WordNumbering:
    """Counts the numbered paragraphs of one document, in order."""

    def __init__(self, numbering: ET.Element | None, styles: ET.Element | None) -> None:
        self.levels = _levels(numbering)
        self.styles = _style_numbering(styles)
        self.counts: dict[tuple[str, str], int] = {}

    def label(self, paragraph: ET.Element) -> str:
        """Return what Word prints before the next paragraph: ``12. ``, ``[12] ``, ``• `` or "".

        Lists of letters and Roman numbers, which no references have, get no label.
        """
        place = self._place(paragraph)
        if place is None:
            return ""
        kind, text, start = self.levels.get(place, ("", "", 1))
        if kind == "bullet":
            return "• "
        if kind not in _COUNTED:
            return ""
        number = self.counts[place] = self.counts.get(place, start - 1) + 1
        shape = next((shape for mark, shape in _SHAPES if mark in text), "{}. ")
        return shape.format(number)

    def _place(self, paragraph: ET.Element) -> tuple[str, str] | None:
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return None
        own = _number_properties(properties)
        style = properties.find(f"{_W}pStyle")
        inherited = self.styles.get(_value(style), ("", "0"))
        number, level = own if own else inherited
        number = number or inherited[0]
        return (number, level) if number not in ("", "0") else None


def _value(element: ET.Element | None) -> str:
    return element.get(f"{_W}val", "") if element is not None else ""


def _number_properties(properties: ET.Element) -> tuple[str, str] | None:
    found = properties.find(f"{_W}numPr")
    if found is None:
        return None
    return _value(found.find(f"{_W}numId")), _value(found.find(f"{_W}ilvl")) or "0"


def _style_numbering(styles: ET.Element | None) -> dict[str, tuple[str, str]]:
    found = {}
    for style in styles.iter(f"{_W}style") if styles is not None else ():
        properties = style.find(f"{_W}pPr")
        if properties is not None and (numbers := _number_properties(properties)):
            found[style.get(f"{_W}styleId", "")] = numbers
    return found


def _levels(numbering: ET.Element | None) -> dict[tuple[str, str], tuple[str, str, int]]:
    """Format, text and first number of each level of each numbering instance."""
    if numbering is None:
        return {}
    abstract = {
        one.get(f"{_W}abstractNumId", ""): one for one in numbering.iter(f"{_W}abstractNum")
    }
    levels = {}
    for instance in numbering.iter(f"{_W}num"):
        definition = abstract.get(_value(instance.find(f"{_W}abstractNumId")))
        for level in definition.iter(f"{_W}lvl") if definition is not None else ():
            start = _value(level.find(f"{_W}start"))
            levels[instance.get(f"{_W}numId", ""), level.get(f"{_W}ilvl", "0")] = (
                _value(level.find(f"{_W}numFmt")),
                _value(level.find(f"{_W}lvlText")),
                int(start) if start.isdecimal() else 1,
            )
    return levels
