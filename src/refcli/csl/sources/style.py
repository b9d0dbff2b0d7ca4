"""Reading a style: from the XML file to its parts, with what is wrong and where.

What no processor could print from is an error with file and line: another root element, no
citation layout, a macro that is missing or calls itself. What is merely unknown (an
attribute's value, an element) is a warning, and the rest of the style prints.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from refcli.csl.sources.derived import derived
from refcli.csl.sources.switches import switch
from refcli.csl.sources.xmlfile import Element, read_xml
from refcli.errors import InputError
from refcli.speech import Message

__all__ = ["Style", "read_style"]

_RENDERING: Final = frozenset(("choose", "date", "group", "label", "names", "number", "text"))

_CHILDREN: Final = {
    "style": frozenset(("info", "locale", "macro", "citation", "bibliography")),
    "macro": _RENDERING,
    "group": _RENDERING,
    "layout": _RENDERING,
    "if": _RENDERING,
    "else-if": _RENDERING,
    "else": _RENDERING,
    "substitute": _RENDERING,
    "choose": frozenset(("if", "else-if", "else")),
    "names": frozenset(("name", "et-al", "label", "substitute", "institution")),
    "name": frozenset(("name-part",)),
    "date": frozenset(("date-part",)),
    "citation": frozenset(("sort", "layout")),
    "bibliography": frozenset(("sort", "layout")),
    "sort": frozenset(("key",)),
}

_VALUES: Final = {
    "and": ("text", "symbol"),
    "collapse": ("citation-number", "year", "year-suffix", "year-suffix-ranged"),
    "delimiter-precedes-et-al": ("contextual", "after-inverted-name", "always", "never"),
    "delimiter-precedes-last": ("contextual", "after-inverted-name", "always", "never"),
    "demote-non-dropping-particle": ("never", "sort-only", "display-and-sort"),
    "display": ("block", "left-margin", "right-inline", "indent"),
    "font-style": ("normal", "italic", "oblique"),
    "font-variant": ("normal", "small-caps"),
    "font-weight": ("normal", "bold", "light"),
    "givenname-disambiguation-rule": (
        "all-names",
        "all-names-with-initials",
        "primary-name",
        "primary-name-with-initials",
        "by-cite",
    ),
    "match": ("all", "any", "none"),
    "name-as-sort-order": ("first", "all"),
    "page-range-format": (
        "chicago",
        "chicago-15",
        "chicago-16",
        "expanded",
        "minimal",
        "minimal-two",
    ),
    "plural": ("contextual", "always", "never", "true", "false"),
    "second-field-align": ("flush", "margin", "true", "false"),
    "sort": ("ascending", "descending"),
    "subsequent-author-substitute-rule": (
        "complete-all",
        "complete-each",
        "partial-each",
        "partial-first",
    ),
    "text-case": (
        "lowercase",
        "uppercase",
        "capitalize-first",
        "capitalize-all",
        "sentence",
        "title",
    ),
    "text-decoration": ("none", "underline"),
    "vertical-align": ("baseline", "sup", "sub"),
}
"""Attributes whose values the specification lists."""


_OWN: Final = "refcli:"
"""How the ids of the styles that ship with refcli begin."""


class Style:
    """A style that has been read and checked, ready to be compiled for a locale."""

    def __init__(self, root: Element, source: str) -> None:
        self.source = source
        self.options: dict[str, str] = root.attributes
        info = root.first("info")
        self.id: str = _text(info, "id")
        self.is_own: bool = self.id.startswith(_OWN)
        self.title: str = _text(info, "title")
        self.macros: dict[str, Element] = {}
        for macro in root.all("macro"):
            self.macros.setdefault(macro.get("name"), macro)
        self.locales: list[Element] = root.all("locale")
        self.citation: Element = _required(root.first("citation"), source)
        self.bibliography: Element | None = root.first("bibliography")
        self.default_locale: str = root.get("default-locale")
        self.is_note: bool = root.get("class") == "note"
        self.warnings: list[str] = []
        self.read_locale: Callable[[str], list[Element]] | None = None
        """Gives the locale files of a language, the nearest first; None without files."""
        self.compiled: dict[Any, Any] = {}
        self.tests_disambiguate: bool = any(
            "disambiguate" in element.attributes for element in _descendants(root)
        )
        self.prints_year_suffix: bool = any(
            element.name == "text" and element.get("variable") == "year-suffix"
            for element in _descendants(root)
        )


def read_style(
    data: bytes,
    source: str,
    *,
    switches: Mapping[str, str] | None = None,
    read_parent: Callable[[str], Element] | None = None,
) -> Style:
    """Read a style from the bytes of its file; ``source`` names it in messages.

    ``switches`` change habits of it (`refcli.csl.sources.switches`); ``read_parent`` gives the
    root of the style that it derives from. Raises InputError, with the line, for what cannot
    be printed from, and RequestError for a switch that it does not have.
    """
    root = read_xml(data, source)
    if read_parent:
        root = derived(root, read_parent)
    if switches:
        switch(root, switches)
    if root.name == "locale":
        raise InputError(
            "{source}:{line}: this is a locale file, not a style",
            source=source,
            line=root.line,
        )
    if root.name != "style":
        raise InputError(
            "{source}:{line}: not a CSL style: its root is <{name}>",
            source=source,
            line=root.line,
            name=root.name,
        )
    style = Style(root, source)
    _check_macros(style, root)
    style.warnings = list(_strange(root, source))
    return style


def _required(citation: Element | None, source: str) -> Element:
    if citation is None:
        raise InputError("{source}: the style has no <citation>", source=source)
    if citation.first("layout") is None:
        raise InputError(
            "{source}:{line}: <citation> has no <layout>", source=source, line=citation.line
        )
    return citation


def _text(info: Element | None, name: str) -> str:
    element = info.first(name) if info else None
    return element.text.strip() if element else ""


def _check_macros(style: Style, root: Element) -> None:
    """Refuse a call of a macro that is missing, or that leads back to itself."""
    calls: dict[str, list[Element]] = {
        name: list(_calls(macro)) for name, macro in style.macros.items()
    }
    for element in _calls(root):
        if element.get("macro") not in calls:
            raise InputError(
                "{source}:{line}: no macro {element!r}",
                source=style.source,
                line=element.line,
                element=element.get("macro"),
            )
    done: set[str] = set()
    for name in calls:
        _walk(name, calls, done, (), style.source)
    sizes: dict[str, int] = {}
    for part in filter(None, (style.citation, style.bibliography)):
        if _size(part, style.macros, sizes) > _MOST_ELEMENTS:
            raise InputError(
                "{source}:{line}: its macros call each other so often that one entry "
                "would not be printed in a lifetime",
                source=style.source,
                line=part.line,
            )


_MOST_ELEMENTS: Final = 100_000
"""Elements that one entry may go through; of the published styles none goes through 3,000."""


def _size(element: Element, macros: dict[str, Element], sizes: dict[str, int]) -> int:
    """Return how many elements are gone through at most to print an element, its macros too."""
    size = 1
    called = element.get("macro") if element.name != "macro" else ""
    if called in macros:
        if called not in sizes:
            sizes[called] = sum(_size(child, macros, sizes) for child in macros[called].children)
        size += sizes[called]
    parts = (_size(child, macros, sizes) for child in element.children)
    return size + (max(parts, default=0) if element.name == "choose" else sum(parts))


def _walk(
    name: str,
    calls: dict[str, list[Element]],
    done: set[str],
    path: tuple[str, ...],
    source: str,
) -> None:
    if name in done:
        return
    for element in calls[name]:
        called = element.get("macro")
        if called == name or called in path:
            raise InputError(
                "{source}:{line}: macro {called!r} calls itself",
                source=source,
                line=element.line,
                called=called,
            )
        if len(path) > _MAX_MACROS:
            raise InputError(
                "{source}:{line}: macros nested too deep", source=source, line=element.line
            )
        _walk(called, calls, done, (*path, name), source)
    done.add(name)


_MAX_MACROS: Final = 100


def _calls(element: Element) -> Iterator[Element]:
    for child in element.children:
        if "macro" in child.attributes:
            yield child
        yield from _calls(child)


def _strange(element: Element, source: str) -> Iterator[str]:
    """Name what the specification does not know."""
    for attribute, value in element.attributes.items():
        known = _VALUES.get(attribute)
        if known and value not in known:
            yield Message(
                "{source}:{line}: {attribute}={value!r} is unknown: one of {known}",
                source=source,
                line=element.line,
                attribute=attribute,
                value=value,
                known=", ".join(known),
            )
    allowed = _CHILDREN.get(element.name)
    for child in element.children:
        if allowed is not None and child.name not in allowed:
            yield Message(
                "{source}:{line}: <{name}> is unknown in <{outer}>",
                source=source,
                line=child.line,
                name=child.name,
                outer=element.name,
            )
        elif child.name != "info":
            yield from _strange(child, source)


def _descendants(element: Element) -> Iterator[Element]:
    for child in element.children:
        yield child
        yield from _descendants(child)
