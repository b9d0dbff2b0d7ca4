"""Variables read into drafts: text with its markup, numbers, labels, what a cite brings.

CSL 1.0.2, appendix IV, "Variables".
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from refcli.csl.context import Context
from refcli.csl.elements.date_parts import suffix_letters
from refcli.csl.elements.numbers import number_form, read_number
from refcli.csl.items.citation_label import citation_label
from refcli.csl.items.implied import PRINTED_BY_TERM
from refcli.csl.items.item import ELSEWHERE
from refcli.csl.sources.locale import Locale
from refcli.csl.sources.xmlfile import Element
from refcli.csl.tree import Text
from refcli.csl.typography.blocks import Draft
from refcli.csl.typography.richtext import Marks, has_markup, rich
from refcli.record import NUMBER_VARIABLES

__all__ = ["Reader", "compile_reader", "is_held", "labelled_beside", "number_text"]

Reader = Callable[[Context], list[Draft]]
"""Gives what a variable of the item or the cite prints, [] where it is empty."""

_NUMBERS: Final = frozenset(NUMBER_VARIABLES)


def compile_reader(
    variable: str, short: bool, locale: Locale, marks: Marks, page_format: str
) -> Reader:
    """Make the function that reads a variable.

    ``short`` asks for its short form where there is one; ``marks`` are the quotation marks
    of the locale; ``page_format`` is the page-range-format.
    """
    if variable in _OF_THE_CITE:
        return _OF_THE_CITE[variable]
    if variable == "locator":
        return _locator(locale, marks, page_format)
    if variable in _NUMBERS:
        return _number(variable, locale, marks, page_format)
    if variable in PRINTED_BY_TERM:
        return _language_name(variable, PRINTED_BY_TERM[variable], locale)
    return _text(variable, f"{variable}-short" if short else "", marks)


def is_held(variable: str) -> bool:
    """Tell whether a record has a variable under its name or not at all."""
    return variable not in _OF_THE_CITE and variable != "locator" and variable not in ELSEWHERE


def labelled_beside(siblings: Sequence[Element], place: int, macros: Mapping[str, Element]) -> str:
    """Return the variable next to a label of another one of its kind, "" where there is none.

    A macro that prints a variable and nothing else stands for it.

    CSL 1.0.2 prints a label only where its variable is not empty. A hundred published styles
    have the label of ``page`` beside ``number-of-pages``, or of ``number`` beside ``issue``, and
    are used with processors that do not look: the label then names what stands beside it.
    """
    own = siblings[place].get("variable")
    kind = next((kind for kind in _KINDS if own in kind), ())
    found = ""
    for sibling in (*siblings[place - 1 : place], *siblings[place + 1 : place + 2]):
        holder = sibling if sibling.name == "group" else macros.get(sibling.get("macro"))
        while holder and len(holder.children) == 1:
            (sibling,) = holder.children
            holder = sibling if sibling.name == "group" else macros.get(sibling.get("macro"))
        if sibling.name in ("text", "number") and (variable := sibling.get("variable")):
            if variable == own:
                return ""
            if variable in kind:
                found = variable
    return found


_KINDS: Final = (
    ("page", "number-of-pages", "page-first", "locator"),
    ("volume", "number-of-volumes"),
    ("issue", "number", "collection-number", "volume"),
)
"""Variables that a label of one of them can name."""


def number_text(cx: Context, variable: str) -> str:
    """Return a number variable, also of the cite, as it was written."""
    if variable == "locator":
        return cx.cite.locator
    if variable == "citation-number":
        return str(cx.item.number or "")
    if variable == "first-reference-note-number":
        return cx.cite.first_note
    return cx.item.text(variable)


def _text(variable: str, shorter: str, marks: Marks) -> Reader:
    shown = _FORM_OF.get(variable, variable)

    def read(cx: Context) -> list[Draft]:
        item = cx.item
        text = (shorter and item.text(shorter)) or item.text(variable)
        if not text:
            return []
        return rich(text, shown, "", marks) if has_markup(text) else [Text(text, shown)]

    return read


_FORM_OF: Final = {
    "journal-without-points": "container-title",
    "edition-statement": "edition",
    "other-event": "event-title",
    "other-publisher": "publisher",
    "other-site": "container-title",
    "other-authority": "authority",
    "other-review": "reviewed-title",
    "plain-number": "number",
    "section-number": "section",
}
"""The variables of our own that are another one, written otherwise."""


def _number(variable: str, locale: Locale, marks: Marks, page_format: str) -> Reader:
    pages = page_format if variable == "page" else None

    def read(cx: Context) -> list[Draft]:
        text = cx.item.text(variable)
        if not text:
            return []
        if not text.isdecimal():
            text = number_form(text, "", locale, pages=pages)
            if has_markup(text):
                return rich(text, variable, "", marks)
        return [Text(text, variable)]

    return read


def _locator(locale: Locale, marks: Marks, page_format: str) -> Reader:
    def read(cx: Context) -> list[Draft]:
        text, label = cx.cite.locator, cx.cite.label
        if not text:
            return []
        pages = page_format if label == "page" else None
        if "–" not in text:
            text = number_form(text, "", locale, pages=pages, label=label)
        elif match := _ONE.fullmatch(text):
            text = match[1]
        return rich(text, "locator", "", marks)

    return read


_ONE: Final = re.compile(r"(\w+)\s*–\s*\1")
"""A range that is one page: ``427–427``."""


def _language_name(variable: str, prefix: str, locale: Locale) -> Reader:
    def read(cx: Context) -> list[Draft]:
        tag = cx.item.text(variable)
        name = locale.text(f"{prefix}-{tag}", tag if prefix == "language-name" else "")
        return [Text(name, variable)] if tag and name else []

    return read


def _year_suffix(cx: Context) -> list[Draft]:
    number = cx.disambiguation.suffix
    if not number:
        return []
    cx.suffix_used = True
    return [Text(suffix_letters(number), "year-suffix", "year-suffix")]


def _citation_number(cx: Context) -> list[Draft]:
    return [Text(str(cx.item.number), "citation-number")] if cx.item.number else []


def _first_note(cx: Context) -> list[Draft]:
    note = cx.cite.first_note
    return [Text(note, "first-reference-note-number")] if note else []


def _citation_label(cx: Context) -> list[Draft]:
    text = citation_label(cx.item)
    if not text:
        return []
    if cx.disambiguation.suffix and not cx.suffix_used:
        cx.suffix_used = True
        text += suffix_letters(cx.disambiguation.suffix)
    return [Text(text, "citation-label")]


def _page_first(cx: Context) -> list[Draft]:
    text = cx.item.text("page-first")
    if not text and (pages := cx.item.text("page")):
        text = read_number(pages).units[0]
    return [Text(text, "page-first")] if text else []


_OF_THE_CITE: Final[dict[str, Reader]] = {
    "citation-label": _citation_label,
    "citation-number": _citation_number,
    "first-reference-note-number": _first_note,
    "page-first": _page_first,
    "year-suffix": _year_suffix,
}
"""The variables that no item holds as they are printed."""
