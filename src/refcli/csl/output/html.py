"""HTML: small, escaped, with the elements and classes that CSL processors share."""

from html import escape
from typing import Final

from refcli.csl.output.links import address, joined
from refcli.csl.tree import Text, Tree

__all__ = ["write"]

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
