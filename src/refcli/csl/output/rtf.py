r"""RTF 1.5, as word processors read it: ``{\i …}``, Unicode as ``\u1044?``, links as fields."""

from typing import Final

from refcli.csl.output.links import address, joined
from refcli.csl.tree import Text, Tree

__all__ = ["write"]

_CONTROLS: Final = {
    ("font-style", "italic"): r"\i",
    ("font-style", "oblique"): r"\i",
    ("font-style", "normal"): r"\i0",
    ("font-variant", "small-caps"): r"\scaps",
    ("font-variant", "normal"): r"\scaps0",
    ("font-weight", "bold"): r"\b",
    ("font-weight", "normal"): r"\b0",
    ("text-decoration", "underline"): r"\ul",
    ("text-decoration", "none"): r"\ulnone",
    ("vertical-align", "sup"): r"\super",
    ("vertical-align", "sub"): r"\sub",
    ("vertical-align", "baseline"): r"\nosupersub",
}
_AROUND: Final = {
    ("display", "block"): ("\\line\n", "\\line\n"),
    ("display", "left-margin"): ("", "\\tab "),
    ("display", "indent"): ("\\line\n\\tab ", ""),
}
_ESCAPES: Final = {"\\": "\\\\", "{": "\\{", "}": "\\}", "\t": "\\tab ", "\n": "\\line\n"}


def write(tree: Tree) -> str:
    """Return an entry or citation as RTF, without a paragraph or document around it."""
    parts: list[str] = []
    for node in joined(tree):
        if isinstance(node, Text):
            parts.append(_text(node))
            continue
        inner = write(node.children)
        if control := _CONTROLS.get((node.kind, node.value)):
            parts.append(f"{{{control} {inner}}}")
        else:
            before, after = _AROUND.get((node.kind, node.value), ("", ""))
            parts.append(f"{before}{inner}{after}")
    return "".join(parts)


def _text(node: Text) -> str:
    shown = "".join(map(_escape, node.text))
    target = address(node)
    if not target:
        return shown
    target = "".join(map(_escape, target))
    return f'{{\\field{{\\*\\fldinst{{HYPERLINK "{target}"}}}}{{\\fldrslt {{{shown}}}}}}}'


def _escape(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character < " " or character == "\x7f":
        return ""
    if character < "\x7f":
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    numbers = (
        int.from_bytes(units[i : i + 2], "big", signed=True) for i in range(0, len(units), 2)
    )
    return "".join(f"\\u{number}?" for number in numbers)
