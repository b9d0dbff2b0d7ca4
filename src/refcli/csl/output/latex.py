r"""LaTeX for a document in UTF-8 that loads hyperref: ``\textit``, ``\href``, ``\url``."""

import re
from typing import Final

from refcli.csl.output.display import set_apart
from refcli.csl.output.links import address, joined
from refcli.csl.tree import Text, Tree

__all__ = ["write"]

_COMMANDS: Final = {
    ("font-style", "italic"): r"\textit",
    ("font-style", "oblique"): r"\textsl",
    ("font-style", "normal"): r"\textup",
    ("font-variant", "small-caps"): r"\textsc",
    ("font-variant", "normal"): r"\textup",
    ("font-weight", "bold"): r"\textbf",
    ("font-weight", "normal"): r"\textmd",
    ("text-decoration", "underline"): r"\underline",
    ("vertical-align", "sup"): r"\textsuperscript",
    ("vertical-align", "sub"): r"\textsubscript",
}
_BREAKS: Final = {"block": "\\\\\n", "indent": "\\\\\n\\quad "}

_ESCAPES: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "`": r"\textasciigrave{}",
    "[": "{[}",
    "]": "{]}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "\u00a0": "~",
    "\u2009": r"\,",
    "\u202f": r"\,",
    "\u200b": "",
}
"""What TeX would act on; brackets too, for an item may begin with one."""

_SPECIAL: Final = re.compile("[" + re.escape("".join(_ESCAPES)) + "]|-(?=-)|'(?=')|,(?=,)")
"""The escapes, and what fonts join: two hyphens, two apostrophes, two commas."""

_BREAK: Final = re.compile(r"[ \t]*[\r\n]+[ \t]*")
"""An empty line would end the paragraph, and stop TeX within an argument."""


def write(tree: Tree) -> str:
    """Return an entry or citation as LaTeX, without a command around it."""
    parts: list[str] = []
    for node in joined(tree):
        if isinstance(node, Text):
            parts.append(_text(node))
            continue
        inner = write(node.children)
        if command := _COMMANDS.get((node.kind, node.value)):
            parts.append(f"{command}{{{inner}}}")
        elif node.kind == "display" and node.value == "left-margin":
            parts.append(set_apart(node.value, inner))
        else:
            parts.append(f"{_BREAKS.get(node.value, '')}{inner}")
    return "".join(parts)


def _text(node: Text) -> str:
    escaped = _SPECIAL.sub(_escape, _BREAK.sub(" ", node.text))
    target = address(node)
    if not target:
        return escaped
    target = target.replace("%", r"\%").replace("#", r"\#")
    if node.variable == "URL":
        return f"\\url{{{target}}}"
    return f"\\href{{{target}}}{{{escaped}}}"


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _ESCAPES.get(character, f"{character}{{}}")
