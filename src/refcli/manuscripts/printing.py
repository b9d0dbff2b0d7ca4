"""The citations of a manuscript and its list as a style prints them: trees, nothing written yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from refcli.csl.tree import Node, Span, Text, Tree, plain, texts
from refcli.errors import RequestError
from refcli.manuscripts.model import ALL, Citation, Manuscript
from refcli.manuscripts.notes import begins_note, begun, is_raised, within
from refcli.manuscripts.resolving import Finder
from refcli.manuscripts.works import Unknown, nearest
from refcli.record import Record, names, surname, text, year
from refcli.text import word_lists
from refcli.text.scripts import language_of

if TYPE_CHECKING:
    from refcli.csl import Style

__all__ = ["Printed", "print_manuscript"]


@dataclass
class Printed:
    """What a style prints for a manuscript."""

    citations: list[Tree | None]
    """For each citation; None where it stays as it is, for a key of it is unknown."""
    entries: list[tuple[str, Tree]]
    """The list: key and tree of each entry, sorted and numbered."""
    records: Mapping[str, Record]
    """What is cited, by key."""
    authors: dict[int, Tree] = field(default_factory=dict)
    """In a style of notes, what stands in the sentence for a citation whose author is in it."""
    notes: dict[int, int] = field(default_factory=dict)
    """In a style of notes, the number of the new note of a citation."""
    indexes: dict[int, int] = field(default_factory=dict)
    """In a style of notes, the number of the note that a citation stands in, new or old."""
    is_note: bool = False
    unknown: list[Unknown] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def print_manuscript(
    manuscript: Manuscript,
    records: Sequence[Record],
    style: str,
    *,
    locale: str | None = None,
    per_entry_language: bool | None = None,
) -> Printed:
    """Print the citations and the list of a manuscript whose keys are those of the records.

    A record that the document carries serves where the library has none. Raises RequestError
    for a style that there is not, or that prints no citations.
    """
    from refcli import bst
    from refcli.csl import load_style, render

    if bst.is_bibtex_style(style):
        raise RequestError(
            "{style} is a BibTeX style: it prints lists, not citations in the text", style=style
        )
    known = _Known(records)
    loaded = load_style(style, fetch=True)
    cited = _Cited(manuscript, known, is_note=loaded.is_note)
    if _is_numeric(loaded, cited.records):
        for cluster in cited.clusters:
            cluster["properties"].pop("mode", None)
    document = render(
        loaded,
        list(cited.records.values()),
        cited.clusters,
        locale=locale,
        per_entry_language=per_entry_language,
    )
    trees: list[Tree | None] = [None] * len(manuscript.citations)
    entries: list[tuple[str, Tree]] = [(one.id, one.tree) for one in document.bibliography]
    by_key = dict(entries)
    for place, tree in zip(cited.places, document.citations, strict=True):
        citation = manuscript.citations[place]
        own = _in_mode(citation, tree, by_key, cited.records, known)
        trees[place] = _noted(manuscript, citation, own) if loaded.is_note else own
    printed = Printed(
        trees,
        entries,
        cited.records,
        notes=cited.notes,
        indexes=cited.indexes,
        is_note=loaded.is_note,
        unknown=cited.unknown,
        warnings=document.warnings,
    )
    if loaded.is_note:
        _print_authors(printed, manuscript, loaded, known, locale)
    return printed


def _is_numeric(loaded: Style, records: Mapping[str, Record]) -> bool:
    """Tell whether a style cites by number, by one citation that it prints."""
    from refcli.csl import render

    for name, record in list(records.items())[:1]:
        printed = render(loaded, [record], [[name]]).citations[0]
        return any(piece.variable == "citation-number" for piece in texts(printed))
    return False


def _noted(manuscript: Manuscript, citation: Citation, tree: Tree) -> Tree:
    """Return a cite as it stands in its note: one of its own, or one that says more."""
    text = manuscript.sources[citation.source].text
    if not citation.note or begins_note(text[max(0, citation.start - 50) : citation.start]):
        tree = begun(tree, [item.prefix for item in citation.items])
    if not citation.note:
        return tree
    end = "\n" if manuscript.kind in ("docx", "odt") else "\n\n"
    return within(tree, text[citation.end : citation.end + 200].partition(end)[0])


class _Cited:
    """What is cited: records in order, and the clusters that the processor takes."""

    def __init__(self, manuscript: Manuscript, known: _Known, *, is_note: bool) -> None:
        self.records: dict[str, Record] = {}
        self.unknown: list[Unknown] = []
        self.clusters: list[dict[str, Any]] = []
        self.places: list[int] = []
        self.notes: dict[int, int] = {}
        self.indexes: dict[int, int] = {}
        self._number = 0
        self._old_note = (0, 0)
        for place, citation in enumerate(manuscript.citations):
            missing = known.take(citation, self.records)
            self.unknown += [
                Unknown(
                    item.key, manuscript.place(citation, item), nearest(item.key, known.records)
                )
                for item in citation.items
                if item.key in missing
            ]
            if missing or citation.mode == "nocite":
                continue
            cluster = citation.csl()
            for cite, item in zip(cluster["citationItems"], citation.items, strict=True):
                cite["id"] = known.key(item.key)
            if is_note:
                cluster["properties"] = {"noteIndex": self._note(place, citation)}
            self.clusters.append(cluster)
            self.places.append(place)

    def _note(self, place: int, citation: Citation) -> int:
        """Return the number of a note: each new one has its own, cites in an old one share it."""
        if not citation.note:
            self._number += 1
            self._old_note = (0, 0)
            self.notes[place] = self._number
        elif (citation.source, citation.note) != self._old_note:
            self._number += 1
            self._old_note = (citation.source, citation.note)
        self.indexes[place] = self._number
        return self._number


def _print_authors(
    printed: Printed, manuscript: Manuscript, loaded: Style, known: _Known, locale: str | None
) -> None:
    from refcli.csl import render

    narrative = [
        place for place in printed.notes if manuscript.citations[place].mode == "narrative"
    ]
    clusters = [
        {
            "citationItems": [{"id": known.key(manuscript.citations[place].items[0].key)}],
            "properties": {"mode": "author-only"},
        }
        for place in narrative
    ]
    if clusters:
        trees = render(loaded, list(printed.records.values()), clusters, locale=locale).citations
        printed.authors = dict(zip(narrative, trees, strict=True))


class _Known:
    """The records of the library, by key, or by a DOI in its place."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.finder = Finder(records)
        self.records = self.finder.keys

    def key(self, wanted: str) -> str:
        if wanted in self.records:
            return wanted
        return self.finder.by_doi(wanted) or wanted

    def take(self, citation: Citation, cited: dict[str, Record]) -> set[str]:
        """Add what is cited, in order; return the keys that are unknown, and then add nothing."""
        found: dict[str, Record] = {}
        missing = set()
        for item in citation.items:
            own = self.key(item.key)
            if item.key == ALL:
                found |= self.records
            elif own in self.records:
                found[own] = self.records[own]
            elif item.record is not None and item.key:
                found[own] = {**item.record, "id": own}
            else:
                missing.add(item.key)
        if not missing or citation.mode == "nocite":
            for name, record in found.items():
                cited.setdefault(name, record)
        return missing


def _in_mode(
    citation: Citation,
    tree: Tree,
    entries: Mapping[str, Tree],
    cited: Mapping[str, Record],
    known: _Known,
) -> Tree:
    own = known.key(citation.items[0].key)
    record = cited.get(own, {})
    if citation.mode == "title-only":
        return [Text(text(record, "title") or own, "title")]
    if citation.mode == "full" and own in entries:
        from refcli.csl.output.numbering import without_number

        return without_number(entries[own])
    if any(piece.variable == "citation-number" for piece in texts(tree)):
        return _by_number(citation.mode, tree, record)
    return _bare(tree) if citation.mode == "year-only" else tree


def _by_number(mode: str, tree: Tree, record: Record) -> Tree:
    """Return a citation by number whose author or year stands in the sentence: Turing [6]."""
    if mode == "year-only":
        return [Text(str(year(record)), "issued")] if year(record) else tree
    if mode not in ("narrative", "author-only"):
        return tree
    families = [surname(one) for one in names(record) or names(record, "editor")]
    if not families:
        return tree
    words = word_lists.lists("refcli.manuscripts", "names.txt")
    language = text(record, "language")[:2].lower() or language_of(" ".join(families), "en")
    both, others = words.get(language, words["en"])
    shown = families[0]
    if len(families) == 2:
        shown = f"{families[0]} {both} {families[1]}"
    elif len(families) > 2:
        shown = f"{families[0]} {others}".replace("_", "\u00a0")
    author = Text(shown, "author")
    if mode == "author-only":
        return [author]
    return [author, *tree] if is_raised(tree) else [author, Text(" "), *tree]


def _bare(tree: Tree) -> Tree:
    """Return a citation without the brackets around it."""
    text = plain(tree)
    if len(text) < 2 or (text[0], text[-1]) not in (("(", ")"), ("[", "]")):
        return tree
    return _trimmed(_trimmed(tree, 0), -1)


def _trimmed(tree: Tree, end: int) -> list[Node]:
    nodes = list(tree)
    node = nodes[end]
    if isinstance(node, Text):
        nodes[end] = node._replace(text=node.text[1:] if end == 0 else node.text[:-1])
    else:
        nodes[end] = Span(node.kind, node.value, _trimmed(node.children, end))
    return nodes
