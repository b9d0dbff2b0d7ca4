"""Markdown that CommonMark and pandoc read alike."""

import re
from collections.abc import Sequence
from string import punctuation
from typing import Final

from refcli.csl.output.display import closed, set_apart
from refcli.csl.output.links import address, joined
from refcli.csl.tree import Node, Text, Tree, plain

__all__ = ["write", "write_in_line"]

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~^$@]|&(?=#?\w+;)|!(?=\[|$))")
"""What means something to CommonMark or to an extension that pandoc turns on."""

_BREAK: Final = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_LIST_MARK: Final = re.compile(r"^(?![A-Z]\.\s\S)(\(?(?:[A-Za-z]|[ivxlcdm]+|\d+))([.)])(?=\s|$)")
"""What would begin a numbered list: "2020. ", "a. ", "(1) ". An initial and one space do not."""

_NUMBERED: Final = re.compile(r"\d+[.)]\s")
_BULLET: Final = re.compile(r"^([-+=:])")

_MARKS: Final = {
    ("font-style", "italic"): ("*", "em"),
    ("font-style", "oblique"): ("*", "em"),
    ("font-weight", "bold"): ("**", "strong"),
}
_TAGS: Final = {
    ("font-variant", "small-caps"): ('<span style="font-variant:small-caps;">', "</span>"),
    ("font-style", "normal"): ('<span style="font-style:normal;">', "</span>"),
    ("font-weight", "normal"): ('<span style="font-weight:normal;">', "</span>"),
    ("font-variant", "normal"): ('<span style="font-variant:normal;">', "</span>"),
    ("text-decoration", "underline"): ("<u>", "</u>"),
    ("vertical-align", "sup"): ("<sup>", "</sup>"),
    ("vertical-align", "sub"): ("<sub>", "</sub>"),
}


def write(tree: Tree) -> str:
    """Return an entry or citation as one paragraph of Markdown.

    A citation number at the start stays what Markdown calls a numbered list; any other
    start that Markdown would take for a list or heading is escaped.
    """
    text = write_in_line(tree)
    if _begins_with_number(tree) and _NUMBERED.match(text):
        return text
    return _BULLET.sub(r"\\\1", _LIST_MARK.sub(r"\1\\\2", text))


def write_in_line(tree: Tree) -> str:
    """Return a citation as Markdown that stands in a line of text, not at its start."""
    return _nodes(tree, "", "").strip()


def _begins_with_number(tree: Tree) -> bool:
    for node in tree:
        if not isinstance(node, Text):
            return _begins_with_number(node.children)
        if node.text.strip():
            return node.variable == "citation-number"
    return False


def _nodes(nodes: Sequence[Node], before: str, after: str, inside: bool = False) -> str:
    """Write nodes; ``before`` and ``after`` are the characters around them, "" if there is none.

    Inside emphasis more of it is HTML, for marks side by side are not told apart.
    """
    nodes = list(joined(closed(nodes)))
    written: list[str] = []
    preceding = before[-1:]
    for node, following in zip(nodes, _followers(nodes, after[:1]), strict=True):
        preceding = written[-1][-1:] if written and written[-1] else preceding
        if isinstance(node, Text):
            written.append(_text(node))
            continue
        mark = _MARKS.get((node.kind, node.value))
        if mark is not None and not inside:
            written.append(_emphasis(node.children, *mark, preceding, following))
            continue
        inner = _nodes(node.children, preceding, following, inside)
        if node.kind == "display":
            written.append(set_apart(node.value, inner, "> "))
            continue
        tags = _TAGS.get((node.kind, node.value), ("", ""))
        opening, closing = (f"<{mark[1]}>", f"</{mark[1]}>") if mark else tags
        written.append(f"{opening}{inner}{closing}")
    return "".join(written)


def _followers(nodes: Sequence[Node], after: str) -> list[str]:
    """Return for each node the first character behind it, ``after`` behind the last."""
    found = []
    for node in reversed(nodes):
        found.append(after)
        after = plain([node])[:1] or after
    return found[::-1]


def _emphasis(children: Sequence[Node], mark: str, tag: str, before: str, after: str) -> str:
    """Write emphasis with its mark, or as HTML where the mark would not be read as one.

    CommonMark takes a mark for emphasis only beside the right neighbours ("flanking", section
    6.2): no space inside it, no punctuation inside it with a letter outside.
    """
    inner = _nodes(children, before, after, inside=True)
    core = inner.strip()
    if not core:
        return inner
    lead = inner[: len(inner) - len(inner.lstrip())]
    trail = inner[len(inner.rstrip()) :]
    clash = (
        (not lead and (before == "*" or not _can_meet(before, core[0])))
        or (not trail and not _can_meet(after, core[-1]))
        or core[0] == "*"
        or core[-1] == "*"
    )
    if clash:
        return f"{lead}<{tag}>{core}</{tag}>{trail}"
    return f"{lead}{mark}{core}{mark}{trail}"


def _can_meet(outside: str, inside: str) -> bool:
    """Tell whether a mark between these characters is read as the edge of emphasis."""
    return inside.isalnum() or not outside or outside.isspace() or outside in punctuation


def _text(node: Text) -> str:
    escaped = _SPECIAL.sub(r"\\\1", _BREAK.sub(" ", node.text))
    target = address(node)
    if not target:
        return escaped
    if target == node.text:
        return f"<{target}>"
    return f"[{escaped}]({target.replace('(', '%28').replace(')', '%29')})"
