"""The rendering elements of a style, compiled to closures over the item.

CSL 1.0.2, "Rendering Elements". A closure takes the context of one item and gives what the
element prints, or None for nothing; macros are compiled once for each area.
"""

from collections.abc import Callable, Iterator
from typing import Final

from refcli.csl.context import Context
from refcli.csl.elements.affixes import dress, joined, strip_periods
from refcli.csl.elements.combining import (
    Branch,
    Render,
    branch,
    delimited,
    first_of,
    nothing,
    sequence,
)
from refcli.csl.elements.conditions import Test, compile_test
from refcli.csl.elements.date_parts import compile_date
from refcli.csl.elements.name_options import NameOptions
from refcli.csl.elements.names import compile_names
from refcli.csl.elements.numbers import number_form, read_number
from refcli.csl.elements.variables import compile_reader, is_held, labelled_beside, number_text
from refcli.csl.items.language import entry_language
from refcli.csl.sources.locale import Locale
from refcli.csl.sources.style import Style
from refcli.csl.sources.xmlfile import Element
from refcli.csl.tree import Text
from refcli.csl.typography.blocks import Block, Delimiter, Draft, LooseDelimiter
from refcli.csl.typography.richtext import has_markup, rich
from refcli.csl.typography.text_case import apply_case

__all__ = ["Compiler", "Render", "quotes_of"]


def quotes_of(locale: Locale) -> tuple[str, str, str, str]:
    """Return the quotation marks of a locale: outer pair, inner pair."""
    return (
        locale.text("open-quote", "“"),
        locale.text("close-quote", "”"),
        locale.text("open-inner-quote", "‘"),
        locale.text("close-inner-quote", "’"),
    )


class Compiler:
    """Compiles the elements of one area (citation, bibliography, a sort key) of a style."""

    def __init__(self, style: Style, locale: Locale, options: NameOptions) -> None:
        self.style = style
        self.locale = locale
        self.options = options
        self.quotes: tuple[str, str, str, str] = quotes_of(locale)
        self.page_format: str = style.options.get("page-range-format", "")
        self.default_language: str = style.default_locale or "en"
        self.explicit_suffix: bool = style.prints_year_suffix
        self._macros: dict[tuple[str, int], Render] = {}
        self._makers: Final[dict[str, Callable[[Element, Element | None], Render | None]]] = {
            "text": self._text,
            "number": self._number,
            "label": self._label,
            "names": self._names,
            "date": self._date,
            "group": self._group,
            "choose": self._choose,
        }

    def children(self, element: Element, outer: Element | None = None) -> list[Render]:
        """Compile the children of an element, in order."""
        return [render for _, render in self._compiled(element, outer)]

    def _compiled(
        self, element: Element, outer: Element | None
    ) -> Iterator[tuple[Element, Render]]:
        """Give the children of an element that print anything, and what each compiles to."""
        children = element.children
        for place, child in enumerate(children):
            if child.name == "label":
                beside = labelled_beside(children, place, self.style.macros)
                yield child, self._label(child, outer, beside)
            elif (render := self.element(child, outer)) is not None:
                yield child, render

    def element(self, element: Element, outer: Element | None = None) -> Render | None:
        """Compile one element; None for what the specification does not know.

        ``outer`` is the cs:names element whose substitute this one stands in.
        """
        make = self._makers.get(element.name)
        return make(element, outer) if make is not None else None

    def substitute(self, element: Element, outer: Element | None) -> Render | None:
        """Compile a child of cs:substitute; what cs:choose holds there is tried in turn too."""
        if element.name == "choose":
            return self._choose(element, outer, alternatives=True)
        return self.element(element, outer)

    def macro(self, name: str, outer: Element | None = None) -> Render:
        """Compile a macro, once."""
        key = (name, id(outer))
        compiled = self._macros.get(key)
        if compiled is None:
            compiled = self._macros[key] = sequence(self.children(self.style.macros[name], outer))
        return compiled

    def _text(self, element: Element, outer: Element | None) -> Render | None:
        if name := element.get("macro"):
            macro = self.macro(name, outer)
            wrap = self._wrapped(element, cased=False)
            if wrap is _bare and _is_one_group(self.style.macros[name]):
                return macro  # the group has told whether it prints

            def called(cx: Context) -> Draft | None:
                tried, found = cx.tried, cx.found
                draft = macro(cx)
                if draft is None or not _stands(cx, tried, found):
                    return None
                return wrap(cx, draft.children if draft.__class__ is Branch else [draft])

            def called_bare(cx: Context) -> Draft | None:
                tried, found = cx.tried, cx.found
                draft = macro(cx)
                if draft is None or (cx.found == found and not _stands(cx, tried, found)):
                    return None
                return Block(draft.children) if draft.__class__ is Branch else draft

            return called_bare if wrap is _bare else called
        wrap = self._wrapped(element)
        if "term" in element.attributes:
            return self._term(element, wrap)
        if "value" in element.attributes:
            value = rich(element.get("value"), "", "", self.quotes) if element.get("value") else []
            return lambda cx: wrap(cx, value) if value else None
        return self._variable(element, wrap)

    def _wrapped(
        self, element: Element, *, cased: bool = True
    ) -> Callable[[Context, list[Draft]], Draft | None]:
        """Make the function that applies strip-periods, text-case, formatting and affixes.

        The text-case of a call of a macro is not ``cased``: citeproc-js leaves it out, and two
        hundred published styles have one that their authors never saw at work.
        """
        put_on = dress(element)
        case = element.get("text-case") if cased else ""
        strip = element.get("strip-periods") == "true"
        default = self.default_language
        field = element.name in ("text", "number") and "variable" in element.attributes
        # By the specification a title without a language is English; ours read its words.
        reads_words = self.style.is_own and field and case == "title"
        if not case and not strip:
            return _bare if put_on is joined else lambda _cx, drafts: put_on(drafts)

        def wrap(cx: Context, drafts: list[Draft]) -> Draft | None:
            if strip:
                drafts = strip_periods(drafts)
            if case:
                language = cx.item.language or default
                if reads_words and not cx.item.language:
                    language = entry_language(cx.item, default)
                drafts = apply_case(case, drafts, language, field=field)
            return put_on(drafts)

        return wrap

    def _term(
        self, element: Element, wrap: Callable[[Context, list[Draft]], Draft | None]
    ) -> Render:
        plural = element.get("plural") == "true"
        name = element.get("term")
        text = self.locale.term(name, element.get("form", "long"), plural)
        if text is None:
            return nothing
        if not text:
            return lambda cx: Text("") if cx.substituting else None
        drafts: list[Draft] = (
            rich(text, "", "term", self.quotes) if has_markup(text) else [Text(text, "", "term")]
        )
        if element.get("text-case") == "lowercase":
            lower: list[Draft] = [Block(apply_case("lowercase", drafts, ""), nocase=True)]
            return lambda cx: wrap(cx, lower)
        return lambda cx: wrap(cx, drafts)

    def _variable(
        self, element: Element, wrap: Callable[[Context, list[Draft]], Draft | None]
    ) -> Render | None:
        variable = element.get("variable")
        if not variable:
            return None
        short = element.get("form") == "short"
        read = compile_reader(variable, short, self.locale, self.quotes, self.page_format)
        implied = variable == "year-suffix"
        held = is_held(variable) and not short

        def render(cx: Context) -> Draft | None:
            cx.tried += not implied
            if (held and variable not in cx.item.data) or (cx.done and variable in cx.done):
                return None
            drafts = read(cx)
            if not drafts:
                return None
            cx.found += 1
            if cx.substituting and cx.done is not None:
                cx.done.add(variable)
            return wrap(cx, drafts)

        return render

    def _number(self, element: Element, outer: Element | None) -> Render:
        variable = element.get("variable")
        form = element.get("form")
        wrap = self._wrapped(element)
        locale = self.locale
        gender = locale.genders.get(variable, "")
        pages = self.page_format if variable in ("page", "locator") else None

        def render(cx: Context) -> Draft | None:
            cx.tried += 1
            if cx.done and variable in cx.done:
                return None
            text = number_text(cx, variable)
            if not text:
                return None
            cx.found += 1
            if cx.substituting and cx.done is not None:
                cx.done.add(variable)
            text = number_form(text, form, locale, pages=pages, gender=gender)
            drafts: list[Draft] = [Text(text, variable)]
            if form and not text.isascii():
                drafts = rich(text, variable, "", self.quotes)
            return wrap(cx, drafts)

        return render

    def _label(self, element: Element, outer: Element | None, beside: str = "") -> Render:
        """Compile a label; ``beside`` is the variable next to it that it names as well."""
        variable = element.get("variable")
        wrap = self._wrapped(element)
        form = element.get("form", "long")
        rule = element.get("plural", "contextual")
        locale = self.locale

        def render(cx: Context) -> Draft | None:
            text, counted = number_text(cx, variable), variable
            if not text:
                text, counted = number_text(cx, beside) if beside else "", beside
                if not text or (beside == "locator" and cx.cite.label != variable):
                    return None
            term = cx.cite.label if variable == "locator" else variable
            plural = rule == "always" or (
                rule == "contextual" and _is_plural(text, term, counted, variable)
            )
            symbol = variable == "locator" and cx.cite.symbol
            label = locale.term(term, "symbol" if symbol else form, plural)
            if not label:
                return None
            drafts: list[Draft] = [Text(label, variable, "label")]
            return wrap(
                cx, rich(label, variable, "label", self.quotes) if has_markup(label) else drafts
            )

        return render

    def _names(self, element: Element, outer: Element | None) -> Render:
        return compile_names(
            element, self.locale, self.quotes, self.options, self.substitute, outer=outer
        )

    def _date(self, element: Element, outer: Element | None) -> Render:
        return compile_date(element, self.locale, self.explicit_suffix)

    def _group(self, element: Element, outer: Element | None) -> Render:
        put_on = dress(element)
        delimiter = element.get("delimiter")
        between = Delimiter(delimiter) if delimiter else None
        loose = LooseDelimiter(delimiter)
        children: list[tuple[Render, Delimiter | None]] = []
        for child, compiled in self._compiled(element, outer):
            children.append((compiled, loose if between and child.get("suffix") else between))

        def render(cx: Context) -> Draft | None:
            tried, found = cx.tried, cx.found
            drafts: list[Draft] = []
            pending: Delimiter | None = None
            for child, following in children:
                draft = child(cx)
                if draft is None:
                    continue
                if pending is not None:
                    drafts.append(pending)
                pending = following
                if draft.__class__ is not Branch:
                    drafts.append(draft)
                elif following is None:
                    drafts += draft.children
                else:
                    drafts += delimited(draft.children, following)
            if not drafts or (cx.found == found and not _stands(cx, tried, found)):
                return None
            return put_on(drafts)

        return render

    def _choose(
        self, element: Element, outer: Element | None, alternatives: bool = False
    ) -> Render:
        tests: list[Test] = [
            _always if child.name == "else" else compile_test(child) for child in element.children
        ]
        branches: list[Render | None] = [None] * len(tests)

        def compiled(place: int) -> Render:
            """Compile a branch when an item first takes it: most types never come."""
            children = element.children[place].children
            if alternatives:
                tried = (self.substitute(grandchild, outer) for grandchild in children)
                taken = first_of([render for render in tried if render is not None])
            else:
                taken = branch(self.children(element.children[place], outer))
            branches[place] = taken
            return taken

        def render(cx: Context) -> Draft | None:
            for place, test in enumerate(tests):
                if test(cx):
                    return (branches[place] or compiled(place))(cx)
            return None

        return render


def _is_one_group(macro: Element) -> bool:
    return len(macro.children) == 1 and macro.children[0].name == "group"


def _is_plural(text: str, term: str, counted: str, variable: str) -> bool:
    """Tell whether the label of a number is plural; ``counted`` holds it, ``variable`` names it.

    So many volumes are plural; so many pages are "187 p.", as the label of pages is written.
    The label of a locator that is not there stays singular beside other pages.
    """
    if counted != variable and (counted == "number-of-pages" or variable == "locator"):
        return False
    if counted.startswith("number-of-") and text.isdecimal():
        return int(text) != 1
    number = read_number(text)
    return number.is_plural(term) and (variable in ("page", "locator") or not number.is_name)


def _stands(cx: Context, tried: int, found: int) -> bool:
    """Tell whether a group or macro prints, from the counts before it.

    It does not where it called variables and all were empty; where it called none, it
    counts as a variable itself for what encloses it (CSL 1.0.2, "Group").
    """
    if cx.found > found:
        return True
    if cx.tried > tried:
        return False
    cx.tried += 1
    cx.found += 1
    return True


def _bare(_: Context, drafts: list[Draft]) -> Draft | None:
    """Join drafts that nothing is put on."""
    if len(drafts) == 1:
        return drafts[0]
    return Block(drafts) if drafts else None


def _always(_: Context) -> bool:
    return True
