"""Reading where in a work a citation points: "p. 12", "гл. 3", "§ 5"."""

from functools import cache
from typing import Final

from refcli.csl.sources.locale import merge_locale
from refcli.csl.sources.repository import read_locale
from refcli.csl.sources.xmlfile import read_xml
from refcli.errors import RequestError

__all__ = ["read_locator"]

_LABELS: Final = (
    "page",
    "chapter",
    "section",
    "paragraph",
    "volume",
    "part",
    "figure",
    "table",
    "note",
    "line",
    "article-locator",
    "verse",
    "column",
    "book",
    "folio",
    "issue",
    "appendix",
    "equation",
    "sub-verbo",
    "opus",
    "supplement",
    "scene",
    "act",
)
"""The labels of CSL 1.0.2; of two that share an abbreviation the likelier first."""

_LOCALES: Final = ("en-US", "ru-RU")


def read_locator(text: str) -> tuple[str, str]:
    """Split a locator into its CSL label and its value; a bare value is a page.

    The words are the terms of the English and the Russian locale, in every form. Raises
    RequestError for a word that is none of them.

    >>> read_locator("pp. 12-15")
    ('page', '12-15')
    >>> read_locator("гл. 3")
    ('chapter', '3')
    """
    text = text.strip()
    lower = text.lower()
    for word, label in _words():
        rest = text[len(word) :]
        if lower.startswith(word) and not rest[:1].isalpha() and (value := rest.strip(" .:")):
            return label, value
    first = text.partition(" ")[0].rstrip(".")
    if " " in text and first.isalpha() and len(first) > 1:
        raise RequestError(f"{text!r}: {first} is no kind of place; try 'p. 12', 'ch. 3', '§ 5'")
    return "page", text


@cache
def _words() -> list[tuple[str, str]]:
    """Return (word, label) for every term of a locator, the longest words first."""
    labels: dict[str, str] = {}
    locales = [merge_locale(name, [read_xml(read_locale(name), name)]) for name in _LOCALES]
    for label in reversed(_LABELS):
        labels[label] = label
        for locale in locales:
            for form in ("long", "short", "symbol"):
                if term := locale.terms.get((label, form)):
                    for word in term:
                        labels[word.rstrip(".").lower()] = label
    labels["ch"] = "chapter"
    return sorted(((w, label) for w, label in labels.items() if w), key=lambda pair: -len(pair[0]))
