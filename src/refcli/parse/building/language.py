"""The language of a reference: of `(in Russian)`, of the letters, or of the words of its title."""

from typing import Final

from refcli.record import Record
from refcli.text.languages.small_words import language_of_words
from refcli.text.patterns import late
from refcli.text.scripts import LATIN, has_cyrillic, is_cyrillic, language_of, script_of
from refcli.values.languages import tag_of_name
from refcli.values.places import language_of_place

__all__ = ["named_language", "told_language"]

_LETTERS: Final = late(r"[^\W\d_]{4,}")
_BEGINNING: Final = 200
_CYRILLIC_WORD: Final = late(r"(?<!\w)[а-яё]+(?!\w)|^[А-ЯЁ][а-яё]{2,}(?!\w)")
"""`LaTeX в примерах` and `Род Carabus` are Russian, though most of their letters may be Latin."""

_WORD: Final = late(r"[^\W\d_]{2,}")
_OPUS: Final = late(r"\b[Oo]p\.\s?\d+")
"""The number of a piece of music, which is not the Dutch word."""


def named_language(words: str) -> str | None:
    """Return the language that words name: `(in Russian)`, `текст на немецком`; None for none."""
    named = list(filter(None, map(tag_of_name, _LETTERS.findall(words))))
    return named[0] if named else None


def told_language(record: Record, text: str) -> str:
    """Return the language (BCP 47) that a record's title, and the text around it, tell.

    English goes without saying, for that is what styles take a Latin title for, except where
    other words of the reference are in Cyrillic letters.
    """
    title, text = map(_without_opus, (record.get("title", ""), text))
    telling = title or text[:_BEGINNING]
    if is_cyrillic(telling) or (is_cyrillic(text) and _CYRILLIC_WORD.search(telling)):
        return _of_cyrillic(telling, text)
    if found := language_of(telling):
        return found
    if script_of(title) != LATIN or not _WORD.search(title) or _names_parties(title):
        return ""
    local = language_of_place(record.get("publisher-place", ""))
    guess = language_of_words(title, local) or _of_latin(title, text, local)
    if not has_cyrillic(text):
        return "" if guess == "en" else guess
    container = record.get("container-title", "")
    if guess == "ru" and is_cyrillic(container):
        return _of_cyrillic(container, text)
    return guess or "en"


def _names_parties(title: str) -> bool:
    """Tell the parties to a lawsuit, whose names tell no language: `Roe v. Poe`."""
    return " v. " in title and all(
        word[0].isupper() or word in _SMALL for word in _WORD.findall(title)
    )


_SMALL: Final = frozenset(("of", "the", "and", "for"))


def _without_opus(text: str) -> str:
    return _OPUS.sub("", text) if "Op." in text or "op." in text else text


# Imported where they are needed: a list of English works starts without them.


def _of_cyrillic(title: str, text: str) -> str:
    from refcli.text.languages.cyrillic import cyrillic_language

    return cyrillic_language(title, text)


def _of_latin(title: str, text: str, local: str) -> str:
    from refcli.text.languages.latin import latin_language

    return latin_language(title, text, local)
