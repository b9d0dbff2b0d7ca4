"""What a .bib file says in more than one place: @string, crossref and xdata resolved.

A cycle ends where it would begin again and is reported once; an expansion that doubles
itself is cut, so that no file can take the memory.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from refcli.formats.bibtex.syntax.blocks import Block
from refcli.formats.bibtex.syntax.pieces import pieces
from refcli.speech import Message
from refcli.values.date_words import short_months

__all__ = ["Fields", "Strings", "inherit", "parents_of"]

Fields = dict[str, str]
"""Field name, in small letters, to its value with @strings put in, still TeX."""

_LONGEST: Final = 1 << 20
"""Characters that one expansion may have."""

Report = Callable[[str, int, str], None]
"""Takes a message, an offset in the source and a citation key."""


class Strings:
    """The @string definitions of a file; each name is resolved when it is first used."""

    def __init__(self, source: str, blocks: Iterable[Block], report: Report) -> None:
        self._source = source
        self._report = report
        self._resolved: dict[str, str | None] = {}
        self._defined = {
            block.key.lower(): block for block in blocks if block.kind == "string" and block.fields
        }
        self._undefined: set[str] = set()

    @staticmethod
    def plain(raw: str) -> str | None:
        """Return the text of a value that is one part, as nearly all are; None for another."""
        # Without a # this is one part, if it is whole.
        is_one = raw[:1] == "{" and raw[-1] == "}" and "#" not in raw
        if is_one and raw.count("{") == raw.count("}"):
            return raw[1:-1]
        return raw if raw.isdecimal() else None

    def value(self, raw: str, offset: int, key: str) -> str:
        """Return the text of a field's value: its parts joined, without their delimiters.

        A name that nothing defines stays as it is written, and is reported.
        """
        return "".join(self._parts(raw, offset, key))[:_LONGEST]

    def _parts(self, raw: str, offset: int, key: str) -> list[str]:
        texts = []
        for piece in pieces(raw):
            if piece.kind != "bare" or piece.text.isdecimal():
                texts.append(piece.text)
            else:
                texts.append(self._string(piece.text, offset, key))
        return texts

    def _string(self, name: str, offset: int, key: str) -> str:
        lowered = name.lower()
        if lowered not in self._resolved and lowered in self._defined:
            self._resolve(lowered)
        value = self._resolved.get(lowered)
        if value is not None:
            return value
        if (
            lowered not in self._defined
            and lowered not in short_months()
            and lowered not in self._undefined
        ):
            self._undefined.add(lowered)
            self._report(Message("the @string {name} is not defined", name=name), offset, key)
        return name

    def _resolve(self, name: str) -> None:
        """Resolve a definition and, before it, those that it uses; without recursion."""
        waiting, open_names = [name], set[str]()
        while waiting:
            current = waiting[-1]
            field = self._defined[current].fields[0]
            raw = self._source[field.value_start : field.value_end]
            used = [piece.text.lower() for piece in pieces(raw) if piece.kind == "bare"]
            needed = [n for n in used if n in self._defined and n not in self._resolved]
            if current not in open_names and needed:
                open_names.add(current)
                if cyclic := [n for n in needed if n in open_names]:
                    self._break_cycle(cyclic[0])
                waiting += [n for n in needed if n not in self._resolved]
                continue
            waiting.pop()
            if current not in self._resolved:
                self._resolved[current] = self._joined(current, raw, field.start)

    def _break_cycle(self, name: str) -> None:
        self._resolved[name] = None
        message = Message("the @string {name} is defined by itself", name=name)
        self._report(message, self._defined[name].start, "")

    def _joined(self, name: str, raw: str, offset: int) -> str:
        text = "".join(self._parts(raw, offset, name))
        if len(text) > _LONGEST:
            message = Message(
                "the @string {name} is longer than a million characters: cut", name=name
            )
            self._report(message, offset, "")
            return text[:_LONGEST]
        return text


_NOT_INHERITED: Final = frozenset(
    {"ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options"}
    | {"presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shortauthor"}
    | {"shorthand", "shorthandintro", "shorttitle", "sortkey", "sorttitle", "sortyear"}
    | {"keywords", "file"}
)
_PARTS_OF_BOOKS: Final = frozenset(
    {"inbook", "incollection", "inproceedings", "conference", "bookinbook", "suppbook"}
    | {"suppcollection", "inreference"}
)
_ARTICLES: Final = frozenset({"article", "suppperiodical"})
_TITLES: Final = ("title", "subtitle", "titleaddon")


def inherit(
    entries: Mapping[str, tuple[str, Fields]], report: Callable[[str, str], None]
) -> dict[str, Fields]:
    """Return the fields of each entry with those that crossref and xdata lend it.

    ``entries`` maps a key to the entry's type and own fields. ``report`` takes a message and
    a key, for a parent that is missing and for a cycle.
    """
    lowered = {key.lower(): key for key in entries}
    result: dict[str, Fields] = {}
    for key in entries:
        _inherit_chain(key, entries, lowered, result, report)
    return result


def parents_of(fields: Fields) -> list[tuple[str, str]]:
    """Return the keys of the entries that an entry takes fields from, each with how."""
    if "crossref" not in fields and "xdata" not in fields:
        return []
    found = [("xdata", parent.strip()) for parent in fields.get("xdata", "").split(",")]
    return [
        (how, parent)
        for how, parent in [*found, ("crossref", fields.get("crossref", ""))]
        if parent
    ]


def _inherit_chain(
    key: str,
    entries: Mapping[str, tuple[str, Fields]],
    lowered: Mapping[str, str],
    result: dict[str, Fields],
    report: Callable[[str, str], None],
) -> None:
    """Resolve an entry after those that it takes from; without recursion."""
    waiting, opened = [key], set[str]()
    while waiting:
        current = waiting[-1]
        kind, own = entries[current]
        parents = [
            (how, lowered.get(name.strip().lower(), ""), name) for how, name in parents_of(own)
        ]
        unresolved = [name for _, name, _ in parents if name and name not in result]
        if current not in opened and unresolved and current not in result:
            opened.add(current)
            if any(name in opened for name in unresolved):
                report(Message("crossref goes in a circle"), current)
            waiting += [name for name in unresolved if name not in opened]
            continue
        waiting.pop()
        if current in result:
            continue
        fields = dict(own)
        for how, name, written in parents:
            if not name:
                message = Message(
                    "{how} names {written!r}, which is not in the file", how=how, written=written
                )
                report(message, current)
            elif name in result and name != current:
                _take(fields, kind, how, entries[name][0], result[name])
        result[current] = fields


def _take(fields: Fields, kind: str, how: str, parent_kind: str, parent: Fields) -> None:
    """Add to an entry's fields those of its parent that it lacks."""
    container = _container(kind, parent_kind) if how == "crossref" else ""
    has_title = how == "crossref" and (container or "title" in fields)
    # A subtitle belongs to its title: with one of its own the child has no use for it.
    lends = container and f"{container}title" not in fields
    for name, value in parent.items():
        if how == "crossref" and name in _NOT_INHERITED:
            continue
        if name not in _TITLES or not has_title:
            fields.setdefault(name, value)
        elif lends:
            fields.setdefault(f"{container}{name}", value)


def _container(kind: str, parent_kind: str) -> str:
    """Return what the title of a parent is to its child (biblatex manual, appendix B).

    "" where it is nothing of the kind: there a child without a title has its parent's, as
    BibTeX gives it every field that it lacks.
    """
    if parent_kind.startswith("mv") and not kind.startswith("mv"):
        return "main"
    if kind in _PARTS_OF_BOOKS and parent_kind not in _PARTS_OF_BOOKS:
        return "book"
    return "journal" if kind in _ARTICLES and parent_kind == "periodical" else ""
