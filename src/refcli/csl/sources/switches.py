"""Switches of a style: what journals that follow one standard do in their own way.

GOST R 7.0.5 leaves much to the publisher: the dash between areas, the space before a colon,
the space between initials. A switch changes one such habit of a style before it is compiled,
so that no style has to be written for it::

    gost:dash=–,colon=tight,initials=tight

Where an element of a style has the attribute ``switch``, that switch concerns it; other
processors pass over it.

======================  ====================================================================
``dash=–``, ``dash=—``  areas are separated by a point and this dash, ``dash=none``: a point
``colon=tight``         ``Снег: обзор``, ``М.: Наука``; ``spaced``: ``Снег : обзор``, ``М. : Наука``
``initials=tight``      ``И.О.``; ``spaced``: ``И. О.``; ``nobreak``: no line ends there
``comma=yes``           ``Фамилия, И. О.`` in the heading; ``no``: without the comma
``et-al=plain``         ``и др.``; ``brackets``: ``[и др.]``
``authors=first``       authors stand first, however many they are
``doi=url``             ``https://doi.org/10.…``; ``label``: ``DOI: 10.…``; ``none``
``medium=none``         no ``Текст : электронный``; ``brackets``: ``[Текст]`` behind the title, as
                        7.1 has it; ``language``: the words in the language of the item
``places=short``        ``М.``; ``full``: ``Москва``; ``own``: as the record has them
``doi-place=last``      the DOI of a component part behind its pages; ``first``: before `` // ``
``statement=first``     of many authors the first alone behind `` / ``
``issue=point``         ``Т. 22. № 5``; ``comma``: ``Т. 22, № 5``
``edn=yes``             ends an entry with its EDN
======================  ====================================================================
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from refcli.csl.sources.xmlfile import Element
from refcli.errors import RequestError

__all__ = ["SWITCHES", "divided", "switch"]

_SETTING: Final = re.compile(r"(?P<style>.+?):(?P<settings>[\w-]+=[^,=]*(?:,[\w-]+=[^,=]*)*)")


def divided(name: str) -> tuple[str, dict[str, str]]:
    """Return the style that a name means and the switches behind its last colon.

    Raises RequestError for a switch that there is not, or a value that it does not take.

    >>> divided("gost:dash=–,initials=tight")
    ('gost', {'dash': '–', 'initials': 'tight'})
    >>> divided("https://example.org/a.csl")
    ('https://example.org/a.csl', {})
    """
    match = _SETTING.fullmatch(name)
    if match is None:
        return name, {}
    pairs = (setting.partition("=") for setting in match["settings"].split(","))
    settings = {key: value for key, _, value in pairs}
    for key, value in settings.items():
        if key not in SWITCHES:
            raise RequestError(
                "no switch {key!r}; there are: {names}", key=key, names=", ".join(SWITCHES)
            )
        if value not in SWITCHES[key]:
            raise RequestError(
                "{key}={value}: it takes {names}",
                key=key,
                value=value,
                names=", ".join(SWITCHES[key]),
            )
    return match["style"], settings


def switch(root: Element, settings: Mapping[str, str]) -> None:
    """Change a style that was just read, before anything is compiled from it.

    Raises RequestError where the style has nothing that a switch concerns.
    """
    for key, value in settings.items():
        changed = [_SWITCH[key](element, value) for element in list(_descendants(root))]
        if not any(changed):
            raise RequestError("the style has no switch {key!r}", key=key)


_Change = Callable[[Element, str], bool]

SWITCHES: Final[dict[str, tuple[str, ...]]] = {
    "dash": ("–", "—", "none"),
    "colon": ("tight", "spaced"),
    "initials": ("tight", "spaced", "nobreak"),
    "comma": ("yes", "no"),
    "et-al": ("plain", "brackets"),
    "authors": ("first", "standard"),
    "doi": ("url", "label", "none"),
    "medium": ("none", "own", "brackets", "language"),
    "places": ("short", "full", "own"),
    "issue": ("point", "comma"),
    "edn": ("yes", "no"),
    "doi-place": ("first", "last"),
    "statement": ("first", "standard"),
}
"""The switches, and the values that each takes."""


def _dash(element: Element, value: str) -> bool:
    if element.get("switch") != "dash":
        return False
    between = ". " if value == "none" else f". {value} "
    for attribute in ("delimiter", "prefix"):
        if attribute in element.attributes:
            element.attributes[attribute] = between
    return True


def _colon(element: Element, value: str) -> bool:
    """Set the colon between place and publisher, and with it all that stand before a part."""
    if element.get("switch") == "colon":
        element.attributes["delimiter"] = ": " if value == "tight" else " : "
        return True
    if value == "tight":
        for attribute in ("delimiter", "prefix"):
            if element.get(attribute) == " : ":
                element.attributes[attribute] = ": "
        if as_given := _AS_GIVEN.get(element.get("variable")):
            element.attributes["variable"] = as_given
    return False


_AS_GIVEN: Final = {"isbd-title": "title", "isbd-container-title": "container-title"}
"""Titles whose colons are spaced, and the same as they are given: with a space behind them."""


def _initials(element: Element, value: str) -> bool:
    if element.name != "name" or "initialize-with" not in element.attributes:
        return False
    if element.get("initialize-with").strip() != ".":
        return False
    element.attributes["initialize-with"] = _INITIALS[value]
    return True


_INITIALS: Final = {"tight": ".", "spaced": ". ", "nobreak": ".\u00a0"}


def _comma(element: Element, value: str) -> bool:
    if element.name != "name" or not element.get("name-as-sort-order"):
        return False
    element.attributes["sort-separator"] = ", " if value == "yes" else " "
    return True


def _et_al(element: Element, value: str) -> bool:
    if element.name != "term" or element.get("name") != "et-al":
        return False
    words = element.text.strip("[]\n")
    element.text = words if value == "plain" else f"[{words}]"
    return True


def _authors(element: Element, value: str) -> bool:
    """Let the heading hold any number of names, cut after three, and empty the statement."""
    if element.get("switch") != "authors" or value != "first":
        return element.get("switch") == "authors"
    name = element.first("name") if element.name == "names" else None
    if name is None:
        element.children.clear()
        return True
    name.attributes.pop("suppress-min", None)
    name.attributes.update({"et-al-min": "4", "et-al-use-first": "3"})
    name.attributes |= {"delimiter-precedes-et-al": "never", "name-as-sort-order": "all"}
    element.children = [child for child in element.children if child.name != "et-al"]
    return True


def _doi(element: Element, value: str) -> bool:
    if element.name != "text" or element.get("variable") != "DOI":
        return False
    if value == "none":
        del element.attributes["variable"]
        element.attributes["value"] = ""
    else:
        prefix = {"url": "https://doi.org/", "label": "DOI: "}[value]
        element.attributes["prefix"] = prefix
    return True


def _medium(element: Element, value: str) -> bool:
    if element.name == "term" and (own := element.get("in-language")):
        if value == "language":
            element.text = own
        return True
    if element.name == "macro" and element.get("name") == "medium":
        if value in ("none", "brackets"):
            element.children.clear()
        return value != "language"
    if element.get("switch") != "material":
        return False
    if value == "brackets":
        del element.attributes["variable"]
        element.attributes["macro"] = "isbd-title-and-material"
    return value != "language"


def _places(element: Element, value: str) -> bool:
    variables = {
        "short": "publisher-place-abbreviated",
        "full": "publisher-place-full",
        "own": "publisher-place",
    }
    if element.get("variable") not in variables.values():
        return False
    element.attributes["variable"] = variables[value]
    return True


def _issue(element: Element, value: str) -> bool:
    if element.get("switch") != "issue":
        return False
    element.attributes["delimiter"] = ". " if value == "point" else ", "
    return True


def _edn(element: Element, value: str) -> bool:
    if element.get("switch") != "edn":
        return False
    if value == "yes":
        element.attributes["variable"] = "EDN"
        element.attributes.pop("value", None)
    return True


def _doi_place(element: Element, value: str) -> bool:
    if value == "last" and element.get("switch") == "doi-first":
        del element.attributes["variable"]
        element.attributes["value"] = ""
    elif value == "last" and element.get("switch") == "doi-last":
        text = next(child for child in _descendants(element) if child.name == "text")
        element.name, element.children = "group", [text]
    return element.get("switch") in ("doi-first", "doi-last")


def _statement(element: Element, value: str) -> bool:
    if element.name != "name" or element.get("et-al-min") != "5":
        return False
    if value == "first":
        element.attributes.update({"et-al-min": "4", "et-al-use-first": "1"})
    return True


_SWITCH: Final[dict[str, _Change]] = {
    "dash": _dash,
    "colon": _colon,
    "initials": _initials,
    "comma": _comma,
    "et-al": _et_al,
    "authors": _authors,
    "doi": _doi,
    "medium": _medium,
    "places": _places,
    "issue": _issue,
    "edn": _edn,
    "doi-place": _doi_place,
    "statement": _statement,
}


def _descendants(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        yield from _descendants(child)
