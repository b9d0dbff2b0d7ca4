"""The numbers that Word prints before paragraphs and keeps out of their text.

ECMA-376 part 1, section 17.9: a paragraph, or its style, names a numbering instance and a
level; the instance leads to an abstract definition with a format and a text for each level.
"""

from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

__all__ = ["WordNumbering"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_COUNTED: Final = frozenset({"decimal", "decimalZero"})

_SHAPES: Final = (("[%", "[{}] "), ("(%", "({}) "), (")", "{}) "))
"""What a level's text shows of the number's brackets; a full stop where it shows none."""


class WordNumbering:
    """Counts the numbered paragraphs of one document, in order."""

    def __init__(self, numbering: ET.Element | None, styles: ET.Element | None) -> None:
        self.levels: dict[tuple[str, str], _Level] = _levels(numbering)
        self.styles: dict[str, tuple[str, str]] = _style_numbering(styles)
        self.counts: dict[tuple[str, str], int] = {}
        self.restarted: set[tuple[str, str]] = set()

    def label(self, paragraph: ET.Element) -> str:
        """Return what Word prints before the next paragraph: ``12. ``, ``[12] ``, ``• `` or "".

        Lists of letters and Roman numbers, which no references have, get no label.
        """
        place = self._place(paragraph)
        if place is None:
            return ""
        level = self.levels.get(place, _NO_LEVEL)
        if level.kind == "bullet":
            return "• "
        if level.kind not in _COUNTED:
            return ""
        number = self._counted(place, level)
        shape = next((shape for mark, shape in _SHAPES if mark in level.text), "{}. ")
        return shape.format(number)

    def _counted(self, place: tuple[str, str], level: "_Level") -> int:
        """Count one up: all instances of a definition go on, unless they say to start again."""
        key = (level.definition, place[1])
        if level.restart is not None and place not in self.restarted:
            self.restarted.add(place)
            self.counts[key] = level.restart - 1
        self.counts[key] = self.counts.get(key, level.start - 1) + 1
        for other in [other for other in self.counts if other[0] == key[0] and other[1] > key[1]]:
            del self.counts[other]
        return self.counts[key]

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


class _Level(NamedTuple):
    """How one level of a numbering instance counts."""

    definition: str
    """The abstract numbering that it counts for."""
    kind: str
    text: str
    start: int
    restart: int | None
    """Where the instance starts again (17.9.26, startOverride), if it does."""


_NO_LEVEL: Final = _Level("", "", "", 1, None)


def _levels(numbering: ET.Element | None) -> dict[tuple[str, str], _Level]:
    """Return each level of each numbering instance."""
    if numbering is None:
        return {}
    abstract = {
        one.get(f"{_W}abstractNumId", ""): one for one in numbering.iter(f"{_W}abstractNum")
    }
    levels = {}
    for instance in numbering.iter(f"{_W}num"):
        definition = _value(instance.find(f"{_W}abstractNumId"))
        overrides = {one.get(f"{_W}ilvl", ""): one for one in instance.iter(f"{_W}lvlOverride")}
        for base in abstract[definition].iter(f"{_W}lvl") if definition in abstract else ():
            place = base.get(f"{_W}ilvl", "0")
            override = overrides.get(place)
            own = override.find(f"{_W}lvl") if override is not None else None
            level = base if own is None else own
            restart = override.find(f"{_W}startOverride") if override is not None else None
            levels[instance.get(f"{_W}numId", ""), place] = _Level(
                definition,
                _value(level.find(f"{_W}numFmt")),
                _value(level.find(f"{_W}lvlText")),
                _number(level.find(f"{_W}start")) or 1,
                _number(restart),
            )
    return levels


def _number(element: ET.Element | None) -> int | None:
    value = _value(element)
    return int(value) if value.isdecimal() else None
