"""MediaWiki's markup to text: notes between ``<ref>`` and ``</ref>``, works in templates.

mediawiki.org, "Help:Formatting", "Help:Links", "Help:Cite". What a template holds in fields is
taken as a record; a note in words is an item of a numbered list.
"""

import re
from collections.abc import Callable
from typing import Final

from refcli.parse.documents.cite_templates import fields_of, is_cite, record_of
from refcli.parse.documents.document import Document
from refcli.parse.documents.footnotes import behind_text
from refcli.parse.documents.links import doi_behind
from refcli.record import Record
from refcli.text.entities import without_entities

__all__ = ["read_mediawiki"]

_COMMENT: Final = re.compile(r"<!--(?:(?!<!--|-->).)*+-->", re.S)
_NOTE: Final = re.compile(
    r"<ref\b[^<>/]*(?:/(?!>)[^<>/]*)*(?:/>|>((?:[^<]|<(?!/?ref\b))*+)</ref\s*>)", re.I
)
_HEADING: Final = re.compile(r"^={1,6}[ \t]*([^=\n][^\n]*?)[ \t]*={1,6}[ \t]*$", re.M)
_ITEM: Final = re.compile(r"^[*#:;]+[ \t]*", re.M)
_ROW: Final = re.compile(r"^[ \t]*(?:\{\||\|\}|\|-|\|\+|!)[^\n]*$", re.M)
_QUOTES: Final = re.compile(r"'{2,5}")
_TAG: Final = re.compile(r"</?[a-z][^<>]{0,200}>", re.I)
_ADDRESS: Final = re.compile(r"\[((?:https?:)?//[^\s\[\]]{1,500})(?:\s+([^\[\]\n]{1,500}))?\]")
_BRACKETS: Final = re.compile(r"\{\{|\}\}|\[\[|\]\]")

_DEEPEST: Final = 40
"""Templates and links inside one another, so many deep."""

_SILENT: Final = re.compile(
    r"(?:[:：]?\s*)(?:file|image|category|datei|kategorie|файл|категория|"
    r"fichier|catégorie|archivo|categoría|immagine|categoria|ficheiro|plik|kategoria)\s*:",
    re.I,
)
"""What begins a link that shows no words of the text."""

_IDENTIFIERS: Final = frozenset({"doi", "pmid", "pmc", "isbn", "issn", "arxiv", "oclc", "hdl"})


def read_mediawiki(source: str) -> Document:
    """Return the text of a page in MediaWiki's markup, and the works that its templates hold."""
    text = _COMMENT.sub("", source.replace("\r\n", "\n").replace(_PLACE, ""))
    records: list[Record] = []
    notes: list[str] = []

    def note(found: re.Match[str]) -> str:
        words = _plain(found[1] or "", records)
        if any(map(str.isalpha, words)):
            notes.append(words)
        return " "

    text = _LISTED.sub(_PLACE, _NOTE.sub(note, text))
    text = _ROW.sub("", _HEADING.sub("\n\n\\1\n", text))
    lines = (_plain(line, records) for line in _ITEM.sub("• ", _joined(text)).split("\n"))
    before, place, behind = "\n".join(lines).partition(_PLACE)
    if not place:
        return Document(behind_text(before, notes), records)
    listed = behind_text("", notes).strip("\f")
    return Document(f"{before}\n{listed}\n\n\n{behind.replace(_PLACE, '')}", records)


_LISTED: Final = re.compile(
    r"\{\{\s*(?:reflist|references|refs|notelist|примечания|références|listaref|przypisy|"
    r"referencias)\b[^{}]*\}\}|<references\b[^<>]*>(?:\s*</references\s*>)?",
    re.I,
)
_PLACE: Final = "\x02"
"""Stands for the list of the notes where a page has it."""


def _joined(text: str) -> str:
    """Return a text with each template on one line, so that lines can be read one by one."""
    parts: list[str] = []
    depth = at = 0
    for bracket in re.finditer(r"\{\{|\}\}", text):
        between = text[at : bracket.start()]
        parts += [between.replace("\n", " ") if depth else between, bracket[0]]
        depth = max(0, depth + (1 if bracket[0] == "{{" else -1))
        at = bracket.end()
    return "".join([*parts, text[at:]])


def _plain(text: str, records: list[Record]) -> str:
    """Return a piece of text without its markup; the works of its templates go to ``records``."""
    addresses: list[str] = []

    def linked(link: re.Match[str]) -> str:
        if not link[2]:
            return link[1]
        addresses.append(link[1])
        return link[2]

    words = _resolved(text, lambda template: _shown(template, records))
    words = _TAG.sub("", _QUOTES.sub("", _ADDRESS.sub(linked, words)))
    words = without_entities(words).replace("\xa0", " ").rstrip()
    for address in addresses:
        words += doi_behind(address, words) or f" {address}"
    return words


def _resolved(text: str, shown: Callable[[str], str]) -> str:
    """Return a text with what stands for its templates and links, the innermost first."""
    stack: list[tuple[str, list[str]]] = [("", [])]
    at = 0
    for bracket in _BRACKETS.finditer(text):
        stack[-1][1].append(text[at : bracket.start()])
        at = bracket.end()
        opening = {"}}": "{{", "]]": "[["}.get(bracket[0])
        if opening is None and len(stack) <= _DEEPEST:
            stack.append((bracket[0], []))
        elif opening and stack[-1][0] == opening:
            inside = "".join(stack.pop()[1])
            stack[-1][1].append(shown(inside) if opening == "{{" else _link(inside))
        else:
            stack[-1][1].append(bracket[0])
    stack[-1][1].append(text[at:])
    return "".join(part for opening, parts in stack for part in (opening, *parts))


def _link(inside: str) -> str:
    return "" if _SILENT.match(inside) else inside.rpartition("|")[2]


def _shown(template: str, records: list[Record]) -> str:
    """Return the words that a template shows; a work is taken as a record and shows none."""
    name, _, rest = template.partition("|")
    if is_cite(name):
        fields = {field: _unmarked(value) for field, value in fields_of(rest)}
        if record := record_of(name, fields):
            records.append(record)
            return ""
        return ", ".join(fields.values())
    kind = name.strip().lower()
    if kind in _IDENTIFIERS:
        return f"{kind}:{rest.partition('|')[0].strip()}"
    plain = [part for part in rest.split("|") if "=" not in part]
    return plain[-1].strip() if kind in _OF_WORDS and plain else ""


_OF_WORDS: Final = frozenset(
    {"lang", "nobr", "nowrap", "small", "smallcaps", "sc", "transl", "start date"}
)
"""Templates that do nothing but set the last of their words in some way."""


def _unmarked(value: str) -> str:
    shown = _ADDRESS.sub(lambda link: link[2] or link[1], value)
    return without_entities(_TAG.sub("", _QUOTES.sub("", shown))).strip()
