"""Printed trees as each text kind writes them: citations, lists, notes, headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Final

from refcli.csl.output import write, write_list
from refcli.csl.output.display import set_apart
from refcli.csl.tree import Node, Text, Tree

__all__ = ["has_marks", "heading", "listed", "noted", "written"]

_FORMATS: Final = {
    "markdown": "markdown",
    "notebook": "markdown",
    "latex": "latex",
    "rst": "rst",
    "html": "html",
}

Entries = Sequence[tuple[str, Tree]]


def written(tree: Tree, kind: str, *, target: str = "", begins_line: bool = True) -> str:
    """Return a citation as a kind of text has it; in HTML it leads to its entry ``target``.

    Where it does not begin a line, nothing in it can be taken for the mark of a list.
    """
    if kind == "typst":
        return _typst(tree)
    if kind == "org":
        return _org(tree)
    text = write(tree, _FORMATS.get(kind, "text"), begins_line=begins_line).strip()
    if kind == "html" and target:
        return f'<a href="#ref-{escape(target)}">{text}</a>'
    return text


def listed(entries: Entries, kind: str) -> str:
    """Return the list, without a line end behind it."""
    if kind in ("typst", "org"):
        return "\n\n".join(written(tree, kind) for _, tree in entries)
    return write_list(entries, _FORMATS.get(kind, "text")).strip("\n")


def heading(title: str, kind: str) -> str:
    """Return a heading of the first level."""
    match kind:
        case "markdown" | "notebook":
            return f"# {title}"
        case "latex":
            return f"\\section*{{{title}}}"
        case "typst":
            return f"= {title}"
        case "org":
            return f"* {title}"
        case "rst":
            return f"{title}\n{'=' * len(title)}"
        case "html":
            return f"<h1>{escape(title)}</h1>"
    return title


_NOTES: Final = {
    "latex": "\\footnote{%s}",
    "typst": "#footnote[%s]",
    "org": "[fn:: %s]",
    "markdown": "^[%s]",
    "notebook": "^[%s]",
}
"""The notes of the kinds of text that put a mark where one is written."""


def has_marks(kind: str) -> bool:
    """Tell whether a note of a kind of text is printed elsewhere, and a mark in its place."""
    return kind in _NOTES


def noted(text: str, kind: str) -> str:
    """Return a note that holds the text, where it is marked."""
    if kind == "html":
        return f'<small class="footnote">{text}</small>'
    return _NOTES.get(kind, "(%s)") % text


_TYPST: Final = re.compile(r"([\\#$@*_`<>\[\]~])|(?<=/)(/)")
_TYPST_SPANS: Final = {
    "italic": "#emph[{}]",
    "oblique": "#emph[{}]",
    "bold": "#strong[{}]",
    "small-caps": "#smallcaps[{}]",
    "underline": "#underline[{}]",
    "sup": "#super[{}]",
    "sub": "#sub[{}]",
}
_ORG_SPANS: Final = {"italic": "/{}/", "bold": "*{}*", "sup": "^{{{}}}", "sub": "_{{{}}}"}


def _typst(tree: Tree) -> str:
    return _walk(tree, lambda text: _TYPST.sub(lambda m: f"\\{m[0]}", text), _TYPST_SPANS).strip()


def _org(tree: Tree) -> str:
    return _walk(tree, str, _ORG_SPANS).strip()


def _walk(tree: Sequence[Node], escape_text: Callable[[str], str], spans: dict[str, str]) -> str:
    parts = []
    for node in tree:
        if isinstance(node, Text):
            parts.append(escape_text(node.text))
        else:
            inner = _walk(node.children, escape_text, spans)
            inner = spans.get(node.value, "{}").format(inner)
            parts.append(set_apart(node.value, inner) if node.kind == "display" else inner)
    return "".join(parts)
