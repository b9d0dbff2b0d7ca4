"""Runs of Word: text in the formatting of what stood there, fields, paragraphs of the list."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from refcli.csl.tree import Node, Text, Tree, plain
from refcli.manuscripts.documents.xml_tokens import escaped

__all__ = ["anchor", "bookmarked", "field", "footnote_mark", "paragraph", "runs", "text_run"]

_TAGS: Final = {
    ("font-style", "italic"): ("<{w}i/>", True),
    ("font-style", "oblique"): ("<{w}i/>", True),
    ("font-weight", "bold"): ("<{w}b/>", True),
    ("font-variant", "small-caps"): ("<{w}smallCaps/>", True),
    ("text-decoration", "underline"): ('<{w}u {w}val="single"/>', False),
    ("vertical-align", "sup"): ('<{w}vertAlign {w}val="superscript"/>', False),
    ("vertical-align", "sub"): ('<{w}vertAlign {w}val="subscript"/>', False),
}
"""The elements of run properties for spans; whether they stand before what is there already."""


def runs(tree: Tree, properties: str, w: str) -> str:
    """Return the runs of a printed tree; ``properties`` is the XML that each starts from."""
    return "".join(
        text_run("".join(text for text, _ in group), own, w)
        for own, group in groupby(_pieces(tree, properties, w), key=lambda piece: piece[1])
    )


def _pieces(nodes: Sequence[Node], properties: str, w: str) -> Iterator[tuple[str, str]]:
    """Give each text with the properties of its run."""
    for node in nodes:
        if isinstance(node, Text):
            if node.text:
                yield node.text, properties
        else:
            inner = _with_property(properties, _TAGS.get((node.kind, node.value)), w)
            yield from _pieces(node.children, inner, w)
            if node.value == "left-margin" and not plain(node.children).endswith(" "):
                yield " ", properties


def text_run(text: str, properties: str, w: str) -> str:
    """Return a run of plain text."""
    return f'<{w}r>{properties}<{w}t xml:space="preserve">{escaped(text)}</{w}t></{w}r>'


def _with_property(properties: str, tag: tuple[str, bool] | None, w: str) -> str:
    """Return run properties with one more, where the schema wants it (17.3.2)."""
    if tag is None:
        return properties
    new, early = tag[0].format(w=w), tag[1]
    name = re.match(r"<([\w:]+)", new)
    if name and f"<{name[1]}" in properties:
        return properties
    if not properties or (properties.endswith("/>") and properties.count("<") == 1):
        return f"<{w}rPr>{new}</{w}rPr>"
    opening = properties.find(">") + 1
    at = opening
    ahead = ("rStyle", "rFonts", "b", "bCs") if early else _BEFORE_LAST
    pattern = re.compile(rf"<{w}(?:{'|'.join(ahead)})(?:\s[^<>]*)?(?:/>|>[^<>]*</{w}\w+>)")
    while match := pattern.match(properties, at):
        at = match.end()
    return properties[:at] + new + properties[at:]


_BEFORE_LAST: Final = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
    *("outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden"),
    *("color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect"),
    *("bdr", "shd", "fitText"),
)


def _mark(kind: str, properties: str, w: str) -> str:
    return f'<{w}r>{properties}<{w}fldChar {w}fldCharType="{kind}"/></{w}r>'


def field(code: str, result: str, properties: str, w: str) -> str:
    """Return a complex field (17.16.18): its code, and the runs that it shows."""
    return f"{field_start(code, properties, w)}{result}{field_end(properties, w)}"


def field_start(code: str, properties: str, w: str) -> str:
    """Return what stands before the result of a field."""
    instruction = (
        f'<{w}r>{properties}<{w}instrText xml:space="preserve"> ADDIN {escaped(code)} '
        f"</{w}instrText></{w}r>"
    )
    return f"{_mark('begin', properties, w)}{instruction}{_mark('separate', properties, w)}"


def field_end(properties: str, w: str) -> str:
    """Return what ends a field."""
    return _mark("end", properties, w)


def paragraph(inner: str, style: str, w: str) -> str:
    """Return a paragraph of a style."""
    properties = f'<{w}pPr><{w}pStyle {w}val="{escaped(style)}"/></{w}pPr>' if style else ""
    return f"<{w}p>{properties}{inner}</{w}p>"


def anchor(key: str) -> str:
    """Return the name of the bookmark of an entry: letters and figures alone, 40 at most."""
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    return f"_Refcli{digest[:16]}"


def bookmarked(inner: str, key: str, number: int, w: str) -> str:
    """Return the runs of an entry with a bookmark around them (17.13.6)."""
    start = f'<{w}bookmarkStart {w}id="{number}" {w}name="{anchor(key)}"/>'
    return f'{start}{inner}<{w}bookmarkEnd {w}id="{number}"/>'


def footnote_mark(number: int, w: str) -> str:
    """Return the run that marks a footnote."""
    return (
        f'<{w}r><{w}rPr><{w}vertAlign {w}val="superscript"/></{w}rPr>'
        f'<{w}footnoteReference {w}id="{number}"/></{w}r>'
    )
