"""The language that an entry is printed in: the one that it is written in.

The item's ``language`` counts as far as its letters agree: a title in Latin letters is not
printed with Russian terms because the record says "ru", unless its people and publisher are
in Russian letters ("Барт Р. S/Z. М."). Where the record is silent, the letters decide.
"""

import re
from functools import lru_cache
from typing import Final

from refcli.csl.items.item import Item
from refcli.text.languages.small_words import language_of_words
from refcli.text.scripts import (
    CYRILLIC,
    CYRILLIC_LANGUAGES,
    LATIN,
    is_cyrillic,
    language_of,
    script_of,
)
from refcli.values.languages import language_tag
from refcli.values.places import language_of_place

__all__ = ["entry_language", "is_printed_in_cyrillic"]

_EITHER: Final = frozenset(("sr", "uz"))
"""Languages with an alphabet of each kind."""

_CYRILLIC: Final = CYRILLIC_LANGUAGES | _EITHER
_NON_LATIN: Final = _CYRILLIC | frozenset(
    ("zh", "ja", "ko", "ar", "fa", "he", "el", "hy", "ka", "th", "hi", "ur")
)


def entry_language(item: Item, default: str) -> str:
    """Return the language of an entry as a BCP 47 tag.

    ``default`` is what is left when neither the record nor its letters tell.
    """
    known = item.entry_languages.get(default)
    if known is None:
        known = item.entry_languages[default] = _entry_language(item, default)
    return known


def is_printed_in_cyrillic(tag: str) -> bool:
    """Tell whether `entry_language` gave the tag of a language in Cyrillic letters.

    >>> is_printed_in_cyrillic("tt"), is_printed_in_cyrillic("sr-Latn")
    (True, False)
    """
    return tag.partition("-")[0] in _CYRILLIC and not tag.endswith("-Latn")


def _entry_language(item: Item, default: str) -> str:
    text = item.text("title") or item.text("container-title") or _people(item)
    if is_cyrillic(text):
        # The letters of all that a record says tell Ukrainian or Kazakh from Russian.
        text = text[:200] + "".join(letter for letter in _edition(item) if letter > _LATIN_END)
    if language_tag(item.language).partition("-")[0] in _CYRILLIC and not is_cyrillic(text):
        text = _edition(item) if is_cyrillic(_edition(item)) else text
    if not item.language and _GERMAN.search(
        " ".join(map(item.text, ("edition", "volume", "issue")))
    ):
        return "de-DE"
    place = language_of_place(item.text("publisher-place"))
    return _language(item.language, text[:400], place, default)


_GERMAN: Final = re.compile(r"\b(?:Aufl|Ausg|Jg|Bd|Hrsg|H)\.|\bAuflage\b|\bHeft\b")
"""Abbreviations that only German records have in their editions and volumes."""


_LATIN_END: Final = "\u0400"
"""The first of the Cyrillic letters."""


def _people(item: Item) -> str:
    return " ".join(person.family or person.literal for person in item.names("author"))


def _edition(item: Item) -> str:
    """Return what a record says beside the title, which is in the letters of the edition."""
    texts = (item.text(name) for name in ("container-title", "publisher", "publisher-place"))
    return " ".join((_people(item), *texts))


@lru_cache(maxsize=8192)
def _language(declared: str, text: str, place: str, default: str) -> str:
    tag = language_tag(declared)
    base = tag.partition("-")[0]
    script = script_of(text)
    if script == CYRILLIC:
        return tag if base in _CYRILLIC else language_of(text, "ru")
    if script == LATIN:
        if base and base not in _NON_LATIN:
            return tag
        if base in _EITHER:
            return f"{base}-Latn"
        if not base and (found := language_of_words(text, place)):
            return found
        own = default.partition("-")[0].lower()
        return default if not base and own and own not in _NON_LATIN else "en-US"
    return tag or language_of(text, default)
