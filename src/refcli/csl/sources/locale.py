"""Locales: terms, date formats and options, merged in the order of the specification.

CSL 1.0.2, "Locale Fallback": what the style says for the dialect, for the language, for
all; then the locale file of the dialect, of the language, of US English.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from refcli.csl.sources.xmlfile import Element

__all__ = ["NEXT_TO_RUSSIAN", "Locale", "Term", "merge_locale"]

NEXT_TO_RUSSIAN: Final = frozenset(("ba", "kk", "ky", "tg", "tt"))
"""Languages in Cyrillic letters whose lists are worded after Russian ones: what they have no
word for is said in Russian, never in English."""

_FALLBACK: Final = {
    "long": ("long",),
    "short": ("short", "long"),
    "verb": ("verb", "long"),
    "verb-short": ("verb-short", "verb", "long"),
    "symbol": ("symbol", "short", "long"),
}
"""The forms to try for a wanted form (CSL 1.0.2, "Terms")."""

_LAST_ORDINAL: Final = 99


class Term(NamedTuple):
    """A term in one form: its singular and its plural."""

    single: str
    multiple: str


class Locale:
    """The merged terms, date formats and options of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.terms: dict[tuple[str, str], Term] = {}
        self.genders: dict[str, str] = {}
        self.ordinals: dict[tuple[str, str], tuple[str, str]] = {}
        """(ordinal term, gender) to its suffix and its kind of match."""
        self.dates: dict[str, Element] = {}
        self.options: dict[str, str] = {}

    @property
    def base(self) -> str:
        """The language without its region: ``de`` of ``de-AT``."""
        return self.language.partition("-")[0].lower()

    @property
    def punctuation_in_quote(self) -> bool:
        """Whether a comma or full stop goes inside the closing quotation mark."""
        return self.options.get("punctuation-in-quote") == "true"

    def term(self, name: str, form: str = "long", plural: bool = False) -> str | None:
        """Return a term with the fallback of forms; None where the locale has none at all."""
        terms = self.terms
        for tried in _FALLBACK.get(form, ("long",)):
            found = terms.get((name, tried))
            if found is not None:
                return found.multiple if plural else found.single
        return None

    def text(self, name: str, default: str = "") -> str:
        """Return a term's long form, or the default where it is missing."""
        found = self.terms.get((name, "long"))
        return default if found is None else found.single

    def ordinal_suffix(self, number: int, gender: str = "") -> str:
        """Return what makes the number an ordinal (CSL 1.0.2, "Ordinal Suffixes")."""
        for wanted in (gender, "") if gender else ("",):
            tens, units = number % 100, number % 10
            for value, match in (
                (number, "whole-number"),
                (tens, "last-two-digits"),
                (units, "last-digit"),
            ):
                found = self.ordinals.get((f"ordinal-{value:02d}", wanted))
                if found and _matches(found[1], match, value, number):
                    return found[0]
        for wanted in (gender, ""):
            found = self.ordinals.get(("ordinal", wanted))
            if found:
                return found[0]
        return ""


def _matches(declared: str, tried: str, value: int, number: int) -> bool:
    """Tell whether an ordinal term applies at this level of matching."""
    if tried == "whole-number":
        return number <= _LAST_ORDINAL
    if declared == "whole-number":
        return False
    if tried == "last-two-digits":
        return (declared or "last-two-digits") == "last-two-digits" and value > 9
    return declared == "last-digit" or (not declared and value < 10)


def merge_locale(
    language: str, files: Iterable[Element], style_locales: Iterable[Element] = ()
) -> Locale:
    """Merge the locale of a language.

    ``files`` are the locale files, the nearest first; ``style_locales`` are the
    ``cs:locale`` elements of a style.
    """
    locale = Locale(language)
    base = language.partition("-")[0]
    farthest_first = list(reversed(list(files)))
    dialects = [tag for file in farthest_first if (tag := file.get("xml:lang")).startswith(base)]
    for source in [*farthest_first, *_applicable(language, dialects, style_locales)]:
        _add(locale, source)
    return locale


def _applicable(
    language: str, dialects: Sequence[str], elements: Iterable[Element]
) -> Iterator[Element]:
    """Give the style's own locales that apply to the language, the farthest first.

    A style in British English that words a term for ``en-US`` means it: where its files fall
    back to a dialect, the style does too, as in citeproc-js.
    """
    base = language.partition("-")[0]
    elements = list(elements)
    nearby = ("ru",) if base in NEXT_TO_RUSSIAN else ()
    fallbacks = (tag for tag in dialects if tag != language)
    for wanted in dict.fromkeys(("", *nearby, *fallbacks, base, language)):
        for element in elements:
            if element.get("xml:lang") == wanted:
                yield element


def _add(locale: Locale, source: Element) -> None:
    for child in source.children:
        if child.name == "style-options":
            locale.options.update(child.attributes)
        elif child.name == "date":
            locale.dates[child.get("form")] = child
        elif child.name == "terms":
            _add_terms(locale, child.children)


def _add_terms(locale: Locale, elements: list[Element]) -> None:
    ordinals = any(element.get("name") == "ordinal" for element in elements)
    if ordinals:
        locale.ordinals.clear()
    for element in elements:
        attributes = element.attributes
        name = attributes.get("name", "")
        if name.startswith("ordinal"):
            key = (name, element.get("gender-form"))
            # A style that words one ordinal anew does not say again what it is for.
            match = element.get("match") or locale.ordinals.get(key, ("", ""))[1]
            locale.ordinals[key] = (element.text, match)
            continue
        single = multiple = element.text.strip("\n")
        for child in element.children:
            if child.name == "single":
                single = child.text
            elif child.name == "multiple":
                multiple = child.text
        if "gender-form" in attributes:
            name = f"{name}@{attributes['gender-form']}"
        locale.terms[name, attributes.get("form", "long")] = Term(single, multiple)
        if "gender" in attributes:
            locale.genders[name] = attributes["gender"]
