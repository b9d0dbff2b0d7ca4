"""A style compiled for a run: its areas, in the languages that the entries ask for."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from refcli.csl.context import Context
from refcli.csl.elements.affixes import formats_of
from refcli.csl.elements.compiler import Compiler, Render, quotes_of
from refcli.csl.elements.name_options import INHERITED, NameOptions
from refcli.csl.items.item import Item
from refcli.csl.items.language import entry_language, is_printed_in_cyrillic
from refcli.csl.sorting import SortKey, variable_key
from refcli.csl.sources.locale import Locale, merge_locale
from refcli.csl.sources.style import Style
from refcli.csl.sources.xmlfile import Element
from refcli.csl.typography.blocks import Draft, Formats, Quotes, draft_text, leaves

__all__ = ["Area", "CompiledStyle", "Layout"]

_DEFAULT: Final = "en-US"


class Layout(NamedTuple):
    """A cs:layout compiled for one locale."""

    children: tuple[Render, ...]
    prefix: str
    suffix: str
    delimiter: str
    formats: Formats
    quotes: Quotes
    locale: Locale

    def render(self, cx: Context) -> list[Draft]:
        """Render the children for one item."""
        return [draft for child in self.children if (draft := child(cx)) is not None]


class CompiledStyle:
    """A style and the language of a run, compiled as far as the run needs."""

    def __init__(self, style: Style, language: str | None, per_entry: bool | None) -> None:
        self.style = style
        self.language: str = language or style.default_locale or _DEFAULT
        self.per_entry = per_entry
        self._locales: dict[str, Locale] = {}
        self.citation: Area = Area(self, style.citation, "citation")
        self.bibliography: Area | None = (
            Area(self, style.bibliography, "bibliography")
            if style.bibliography is not None and style.bibliography.first("layout") is not None
            else None
        )

    def locale(self, language: str) -> Locale:
        """Return the merged locale of a language."""
        locale = self._locales.get(language)
        if locale is None:
            read = self.style.read_locale
            files = read(language) if read is not None else []
            locale = merge_locale(language, files, self.style.locales)
            self._locales[language] = locale
        return locale

    def language_of(self, item: Item) -> str:
        """Return the language that an entry is printed in."""
        return entry_language(item, self.language) if self.per_entry else self.language


class Area:
    """cs:citation or cs:bibliography: its options, sort keys and layouts."""

    def __init__(self, compiled: CompiledStyle, element: Element, name: str) -> None:
        self.name = name
        self.options: Mapping[str, str] = element.attributes
        self._compiled = compiled
        self._element = element
        self._localized = _by_language(element)
        self._default = next(
            (layout for layout in element.all("layout") if not layout.get("locale")),
            element.first("layout"),
        )
        self._layouts: dict[tuple[int, str], Layout] = {}
        self._keys: list[SortKey] | None = None

    @property
    def default(self) -> Layout:
        """The layout in the language of the run."""
        return self._layout(self._default, self._compiled.language)

    def layout(self, item: Item) -> Layout:
        """Return the layout that an item is printed with, in its language."""
        layout = self._layout_of(item)
        item.printed_in = layout.locale.language
        return layout

    def _layout_of(self, item: Item) -> Layout:
        if self._localized and self._compiled.per_entry is not False:
            chosen = self._chosen(item)
            if chosen is not None:
                return chosen
        return self._layout(self._default, self._compiled.language_of(item))

    def _chosen(self, item: Item) -> Layout | None:
        """Return the layout of the item's own language (CSL-M, cs:layout locale).

        Where the style has none for a language in Cyrillic letters, it is the Russian one: the
        lists of those languages have `Т.` and `С.`, and no `Vol.`
        """
        language = entry_language(item, "")
        base = language.partition("-")[0].lower()
        found = self._localized.get(language) or self._localized.get(base)
        if not found and is_printed_in_cyrillic(language):
            found = self._localized.get("ru")
        return self._layout(*found) if found else None

    def _layout(self, element: Element | None, language: str) -> Layout:
        assert element is not None
        layout = self._layouts.get((id(element), language))
        if layout is None:
            locale = self._compiled.locale(language)
            compiler = Compiler(self._compiled.style, locale, self.name_options())
            layout = Layout(
                tuple(compiler.children(element)),
                element.get("prefix"),
                element.get("suffix"),
                element.get("delimiter"),
                formats_of(element),
                Quotes(quotes_of(locale), locale.punctuation_in_quote),
                locale,
            )
            self._layouts[id(element), language] = layout
        return layout

    def name_options(
        self, sorting: bool = False, forced: Mapping[str, str] | None = None
    ) -> NameOptions:
        """Return the name options that the elements of this area inherit."""
        style = self._compiled.style.options
        values = {key: value for key, value in style.items() if key in INHERITED}
        values |= {key: value for key, value in self.options.items() if key in INHERITED}
        return NameOptions(
            values,
            style.get("demote-non-dropping-particle", "display-and-sort"),
            style.get("initialize-with-hyphen") != "false",
            sorting,
            forced or {},
        )

    @property
    def sort_keys(self) -> list[SortKey]:
        """The keys of cs:sort, compiled; none where the area is not sorted."""
        if self._keys is None:
            sort = self._element.first("sort")
            self._keys = [self._key(key) for key in sort.all("key")] if sort is not None else []
        return self._keys

    def _key(self, element: Element) -> SortKey:
        descending = element.get("sort") == "descending"
        variable = element.get("variable")
        if variable:
            demote = self._compiled.style.options.get(
                "demote-non-dropping-particle", "display-and-sort"
            )
            return variable_key(variable, demote), descending
        forced = {
            option: value
            for option, value in (
                ("et-al-min", element.get("names-min")),
                ("et-al-subsequent-min", element.get("names-min")),
                ("et-al-use-first", element.get("names-use-first")),
                ("et-al-subsequent-use-first", element.get("names-use-first")),
                ("et-al-use-last", element.get("names-use-last")),
            )
            if value
        }
        locale = self._compiled.locale(self._compiled.language)
        compiler = Compiler(self._compiled.style, locale, self.name_options(True, forced))
        macro = compiler.macro(element.get("macro"))
        dated = has_date(self._compiled.style, element.get("macro"))

        def read(cx: Context) -> str:
            draft = macro(cx)
            if draft is None:
                return ""
            if dated and not any(piece.variable for piece in leaves([draft])):
                return ""
            return draft_text([draft]).strip()

        return read, descending


def _by_language(element: Element) -> dict[str, tuple[Element, str]]:
    """Return the layouts that name locales, each with the locale, by language and by base."""
    layouts: dict[str, tuple[Element, str]] = {}
    for layout in element.all("layout"):
        for tag in layout.get("locale").split():
            layouts.setdefault(tag, (layout, tag))
            layouts.setdefault(tag.partition("-")[0].lower(), (layout, tag))
    return layouts


def has_date(style: Style, macro: str) -> bool:
    """Tell whether a macro may print a date; what it says without one does not sort."""

    def found(element: Element) -> bool:
        return (
            element.name == "date"
            or (element.name == "text" and has_date(style, element.get("macro")))
            or any(found(child) for child in element.children)
        )

    return macro in style.macros and found(style.macros[macro])
