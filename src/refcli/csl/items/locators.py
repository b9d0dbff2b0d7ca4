"""Reading where in a work a citation points: "p. 12", "гл. 3", "§ 5"."""

import re
from functools import cache
from typing import Final, NamedTuple

from refcli.errors import RequestError
from refcli.text import word_lists

__all__ = ["Located", "read_locator", "split_locator"]

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
    RequestError for any other word.

    >>> read_locator("pp. 12-15")
    ('page', '12-15')
    >>> read_locator("гл. 3")
    ('chapter', '3')
    """
    text = text.strip()
    lower = text.lower()
    for word, label in _words():
        rest = text[len(word) :]
        if lower.startswith(word) and not rest[:1].isalpha() and (value := _value(rest)):
            return label, value
    first = text.partition(" ")[0].rstrip(".")
    if " " in text and first.isalpha() and len(first) > 1:
        raise RequestError(
            "{text!r}: {first} is not a kind of place; try 'p. 12', 'ch. 3', '§ 5'",
            text=text,
            first=first,
        )
    return "page", text


def _value(text: str) -> str:
    """Return what follows the word; a full stop that abbreviates stays: ``5 об.``, ``12 ff.``."""
    value = text.strip(" :").lstrip(" .:")
    return value if _ABBREVIATED.search(value) else value.rstrip(" .:")


_ABBREVIATED: Final = re.compile(r"\d\s*(?:об|ff?|sqq?|и след|u|et seq)\.$")


class Located(NamedTuple):
    """What stands after a cite: where it points, and what is left."""

    label: str
    """The CSL label, "" where there is no locator."""
    locator: str
    rest: str


def split_locator(text: str) -> Located:
    """Split what stands after a cite into its locator and the words that follow.

    The grammar is pandoc's (manual, "Citation syntax"): a word and a number after a comma or a
    space, a bare number, or anything in braces.

    >>> split_locator(", p. 737 and passim")
    Located(label='page', locator='737', rest=' and passim')
    >>> split_locator("{ii, A, D-Z}, with a suffix")
    Located(label='page', locator='ii, A, D-Z', rest=', with a suffix')
    >>> split_locator(", as one sees")
    Located(label='', locator='', rest=', as one sees')
    """
    if match := _BRACED.match(text):
        inner = match[1].strip()
        found = split_locator(inner)
        rest = text[match.end() :]
        if found.label and not found.rest.strip():
            return Located(found.label, found.locator, rest)
        return Located("page" if inner else "", inner, rest)
    if match := _WORD_AND_NUMBER.match(text):
        label = _forms().get(match[1].rstrip(".").lower())
        if label:
            return Located(label, _tidy(match[2]), text[match.end() :])
    if match := _NUMBER_ALONE.match(text):
        return Located("page", _tidy(match[1]), text[match.end() :])
    return Located("", "", text)


_AND_MORE: Final = r"(?:\s?ff?\.|ff?\b)"
"""And the page behind it, or more: ``45f.``, ``45 ff.``."""

_ONE: Final = (
    rf"(?:[A-Za-z]{{0,2}}\d+(?:[.:/]\d+)*(?:{_AND_MORE}|[a-zа-я]?\b)"
    r"|[ivxlcdm]+\b|[IVXLCDM]+\b|[A-ZА-Я]\b)"
)
_DASH: Final = r"\s*[-–—‑]{1,3}\s*"
_MANY: Final = rf"{_ONE}(?:{_DASH}{_ONE}|\s*[,&]\s*(?=\d|§){_ONE})*"
_BRACED: Final = re.compile(r"\s*,?\s*\{([^{}]*)\}")
_WORD_AND_NUMBER: Final = re.compile(
    rf"\s*,?\s*(§{{1,2}}|¶{{1,2}}|№|[^\W\d_]+(?:[ .][^\W\d_]+)?\.?)[\s~]*({_MANY})"
)
_NUMBER_ALONE: Final = re.compile(rf"\s*(?:,\s*|(?={_MANY}\s*$))((?=\d){_MANY})")


def _tidy(number: str) -> str:
    return re.sub(r"---?", "–", number.strip())


@cache
def _forms() -> dict[str, str]:
    """Return the label of each word that may stand before a number, in small letters."""
    return dict(_words())


@cache
def _words() -> list[tuple[str, str]]:
    """Return (word, label) for every term of a locator, the longest words first."""
    from refcli.csl.sources.locale import merge_locale
    from refcli.csl.sources.locale_files import read_locale
    from refcli.csl.sources.xmlfile import read_xml

    labels: dict[str, str] = {}
    locales = [merge_locale(name, [read_xml(read_locale(name), name)]) for name in _LOCALES]
    for label in reversed(_LABELS):
        labels[label] = label
        for locale in locales:
            for form in ("long", "short", "symbol"):
                if term := locale.terms.get((label, form)):
                    for word in term:
                        labels[word.rstrip(".").lower()] = label
    listed = word_lists.aliases("refcli.csl.items", "locator-words.txt")
    labels |= {word.lower(): label for word, label in listed.items()}
    return sorted(((w, label) for w, label in labels.items() if w), key=lambda pair: -len(pair[0]))
