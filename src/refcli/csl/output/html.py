"""HTML: small, escaped, with the elements and classes that CSL processors share."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from refcli.csl.output.links import address, joined
from refcli.csl.output.pieces import is_right_to_left, margin_width
from refcli.csl.tree import Text, Tree

__all__ = ["write", "write_list"]

_TAGS: Final = {
    ("font-style", "italic"): ("<i>", "</i>"),
    ("font-style", "oblique"): ("<em>", "</em>"),
    ("font-style", "normal"): ('<span style="font-style:normal;">', "</span>"),
    ("font-variant", "small-caps"): ('<span style="font-variant:small-caps;">', "</span>"),
    ("font-variant", "normal"): ('<span style="font-variant:normal;">', "</span>"),
    ("font-weight", "bold"): ("<b>", "</b>"),
    ("font-weight", "normal"): ('<span style="font-weight:normal;">', "</span>"),
    ("text-decoration", "underline"): ('<span style="text-decoration:underline;">', "</span>"),
    ("text-decoration", "none"): ('<span style="text-decoration:none;">', "</span>"),
    ("vertical-align", "sup"): ("<sup>", "</sup>"),
    ("vertical-align", "sub"): ("<sub>", "</sub>"),
    ("vertical-align", "baseline"): ('<span style="baseline">', "</span>"),
    ("display", "block"): ('\n\n    <div class="csl-block">', "</div>\n"),
    ("display", "left-margin"): ('\n    <div class="csl-left-margin">', "</div>"),
    ("display", "right-inline"): ('<div class="csl-right-inline">', "</div>\n  "),
    ("display", "indent"): ('<div class="csl-indent">', "</div>\n  "),
}

_ESCAPES: Final = str.maketrans({"&": "&#38;", "<": "&#60;", ">": "&#62;"})


def write_list(
    entries: Sequence[tuple[str, Tree]],
    languages: Mapping[str, str],
    used: set[str] | None = None,
) -> str:
    """Return a list as the ``csl-bib-body`` that CSL processors share, each entry with its id.

    ``languages`` gives the language of each entry (BCP 47) by its key, where it is known;
    ``used`` holds the ids that the page has already.
    """
    numbered = " csl-numbered" if margin_width(entries) else ""
    used = set() if used is None else used
    body = "".join(
        f'  <div class="csl-entry" role="listitem" id="{_id(key, used)}"'
        f"{_language(languages.get(key, ''), tree)}>{write(tree, links=True).strip()}</div>\n"
        for key, tree in entries
    )
    return f'<div class="csl-bib-body{numbered}" role="list">\n{body}</div>\n'


def _id(key: str, used: set[str]) -> str:
    """Return an id of the entry that no other has, without the spaces that HTML forbids in one."""
    name = "ref-" + re.sub(r"[\s\"'<>&]+", "-", key)
    while name in used:
        name += "-"
    used.add(name)
    return name


def _language(tag: str, tree: Tree) -> str:
    lang = f' lang="{escape(tag)}"' if tag else ""
    return lang + (' dir="rtl"' if is_right_to_left(tree) else "")


def write(tree: Tree, *, links: bool = False) -> str:
    """Return an entry or citation as HTML, without the element around it.

    With ``links`` addresses, DOIs and PubMed numbers lead where they say (CSL 1.0.2, appendix
    VI); without, the HTML is what the CSL test suite expects.
    """
    parts: list[str] = []
    for node in joined(tree) if links else tree:
        if isinstance(node, Text):
            text = node.text.translate(_ESCAPES)
            target = address(node) if links else ""
            parts.append(f'<a href="{escape(target)}">{text}</a>' if target else text)
        else:
            opening, closing = _TAGS.get((node.kind, node.value), ("", ""))
            parts.append(f"{opening}{write(node.children, links=links)}{closing}")
    return "".join(parts)
