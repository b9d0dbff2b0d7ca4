"""Two lists of the same works under the same numbers: «Литература» and "References".

The first list is printed as its style says, each entry in its own language; the second has
every Cyrillic record in Latin letters, with a note of the language it is in. Layouts are
those of Russian journals: two lists; both forms under one number; the Latin form in brackets
behind the Russian one (Elpub).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from refcli import citing
from refcli.bilingual.romanize import Romanization, has_cyrillic, romanized
from refcli.csl.output.numbering import without_number
from refcli.csl.tree import Node, Span, Text, Tree, plain, texts
from refcli.csl.typography.blocks import Prefix
from refcli.record import Record, key, with_custom
from refcli.text.transliteration import to_latin
from refcli.variants import TRANSLATED, texts_of

__all__ = [
    "BY_LANGUAGE",
    "ORIGINAL_TITLE",
    "Entry",
    "Layout",
    "Missing",
    "Note",
    "TwoLists",
    "two_lists",
]

Entry = tuple[str, Tree]
"""A printed entry: its citation key and its tree."""

Layout = Literal["lists", "pairs", "brackets"]

BY_LANGUAGE: Final = "by language"
"""The note that names the language of each work: ``(In Russ.)``, ``(In Ukr.)``."""

ORIGINAL_TITLE: Final = "title of the original"
"""What `Missing` calls the title of a work of which only the translated one is known."""

_LANGUAGES: Final = {"ru": "Russ.", "uk": "Ukr.", "be": "Belarus.", "kk": "Kazakh"}


@dataclass(frozen=True)
class Note:
    """What an entry of the second list says of the language of its work."""

    text: str = BY_LANGUAGE
    """The words, ``(In Russ.)``, "" if there is none, or `BY_LANGUAGE`."""
    before_doi: bool = False
    """Whether it stands before the DOI or address instead of at the end."""


class Missing(NamedTuple):
    """What a record lacks: the number in the list, the key, and the variable.

    A variable, ``title``, lacks its translation; `ORIGINAL_TITLE` is missing itself.
    """

    number: int
    key: str
    variable: str


class TwoLists(NamedTuple):
    """The entries of both lists, in one order, and what there is to say about them.

    ``second`` is empty where the layout puts both forms into the first list.
    """

    first: list[Entry]
    second: list[Entry]
    missing: list[Missing]
    warnings: list[str]
    languages: Mapping[str, str] = {}
    """The language (BCP 47) of each entry of the first list, by its key."""
    second_languages: Mapping[str, str] = {}
    """The same of the second list: a work in Cyrillic letters is in Latin ones there."""


def two_lists(
    records: Sequence[Record],
    style: str,
    second_style: str,
    how: Romanization,
    *,
    note: Note | None = None,
    layout: Layout = "lists",
    locale: str | None = None,
    per_entry_language: bool | None = None,
    sort: bool = True,
) -> TwoLists:
    """Print records in a style, and once more in Latin letters in a second style.

    Without ``sort`` they are printed in the order in which they come.

    Raises RequestError for an unknown style or scheme, InputError for a broken style.
    """
    note = note or Note()
    untitled = {key(record) for record in records if "title" not in record}
    first = citing.print_list(
        [_with_some_title(record) for record in records],
        style,
        locale=locale,
        per_entry_language=per_entry_language,
        sort=sort,
    )
    by_key = {key(record): record for record in records}
    latin: list[Record] = []
    languages: dict[str, str] = {}
    missing: list[Missing] = []
    for place, (name, _) in enumerate(first.entries, 1):
        done = romanized(by_key[name], how)
        latin.append(with_custom(done.record, number=place))
        languages[name] = done.language
        missing += [Missing(place, name, variable) for variable in done.missing]
        if name in untitled and "title" in done.record:
            missing.append(Missing(place, name, ORIGINAL_TITLE))
    second = citing.print_entries(latin, second_style, locale="en-US", per_entry_language=False)
    numbered = any(without_number(tree) is not tree for _, tree in first.entries)
    entries = [
        (name, _second_entry(tree, how, note, languages[name], place if numbered else 0))
        for place, (name, tree) in enumerate(second.entries, 1)
    ]
    warnings = list(dict.fromkeys([*first.warnings, *second.warnings]))
    if layout == "lists":
        latin_languages = {
            name: f"{languages[name]}-Latn" if languages[name] else language
            for name, language in first.languages.items()
        }
        return TwoLists(first.entries, entries, missing, warnings, first.languages, latin_languages)
    join = _paired if layout == "pairs" else _bracketed
    both = [
        (name, join(tree, other) if languages[name] else tree)
        for (name, tree), (_, other) in zip(first.entries, entries, strict=True)
    ]
    return TwoLists(both, [], missing, warnings, first.languages)


def _with_some_title(record: Record) -> Record:
    """Return a record with its translated title where it has no other."""
    translated = texts_of(record, "title").get(TRANSLATED)
    return {**record, "title": translated} if translated and "title" not in record else record


def _second_entry(tree: Tree, how: Romanization, note: Note, language: str, number: int) -> Tree:
    nodes = _in_latin(tree, how)
    if language and how.signs == "ascii":
        nodes = _with_plain_signs(nodes)
    if language and (words := _words(note, language)):
        nodes = _with_note(nodes, words, before_doi=note.before_doi)
    if number and without_number(nodes) is nodes:
        nodes = [Text(str(number), "citation-number"), Text(". "), *nodes]
    return nodes


def _words(note: Note, language: str) -> str:
    if note.text != BY_LANGUAGE:
        return note.text
    return f"(In {_LANGUAGES.get(language, 'Russ.')})"


def _in_latin(tree: Tree, how: Romanization) -> list[Node]:
    """Transliterate what Cyrillic is left: a term, or a text that the style made up."""
    return [
        node._replace(children=_in_latin(node.children, how))
        if isinstance(node, Span)
        else node._replace(text=to_latin(node.text, how.scheme, signs=how.signs))
        if has_cyrillic(node.text)
        else node
        for node in tree
    ]


def _with_plain_signs(tree: Tree) -> list[Node]:
    """Take back the typographic apostrophes that a style made of soft signs."""
    return [
        node._replace(children=_with_plain_signs(node.children))
        if isinstance(node, Span)
        else node._replace(text=_SOFT_SIGN.sub("'", node.text))
        for node in tree
    ]


_SOFT_SIGN: Final = re.compile(r"(?<=\w)’")

_ADDRESSES: Final = frozenset(("DOI", "URL"))


def _with_note(tree: Tree, words: str, *, before_doi: bool) -> list[Node]:
    nodes = list(tree)
    if nodes and isinstance(nodes[-1], Span) and nodes[-1].kind == "display":
        inner = _with_note(nodes[-1].children, words, before_doi=before_doi)
        return [*nodes[:-1], nodes[-1]._replace(children=inner)]
    place = _before_address(nodes) if before_doi else 0
    if place:
        return [*nodes[:place], Text(f"{words} "), *nodes[place:]]
    # A full stop stands before the note only where the style ends an entry with one.
    return [*nodes, Text(f" {words}")]


def _before_address(nodes: Sequence[Node]) -> int:
    """Return the place where the DOI or address begins a sentence of its own, or 0."""
    holding = [
        place
        for place, node in enumerate(nodes)
        if any(piece.variable in _ADDRESSES for piece in texts([node]))
    ]
    place = holding[0] if holding else 0
    while place > 0 and isinstance(nodes[place - 1], Prefix):
        place -= 1
    return place if plain(nodes[:place]).endswith((". ", "? ", "! ")) else 0


def _paired(tree: Tree, other: Tree) -> Tree:
    return [*tree, Span("display", "block", without_number(other))]


def _bracketed(tree: Tree, other: Tree) -> Tree:
    return [*tree, Text(" ["), *_flat(without_number(other)), Text("]")]


def _flat(tree: Tree) -> list[Node]:
    """Return the nodes without the blocks that an entry is set in."""
    nodes: list[Node] = []
    for node in tree:
        if isinstance(node, Span) and node.kind == "display":
            nodes += _flat(node.children)
        else:
            nodes.append(node)
    return nodes
