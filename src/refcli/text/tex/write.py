"""Unicode text with CSL's markup written as TeX: what ``decode`` reads, it reads back."""

import re
from typing import Final

from refcli.text.markup import MARKUP

__all__ = ["encode", "is_balanced"]

_TAG_COMMANDS: Final = {
    "i": r"\emph{",
    "em": r"\emph{",
    "b": r"\textbf{",
    "strong": r"\textbf{",
    "sub": r"\textsubscript{",
    "sup": r"\textsuperscript{",
    "sc": r"\textsc{",
}

_ESCAPES: Final = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "&%$#_"},
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "`": r"\textasciigrave{}",
        "\u00a0": "~",
        "\u2009": r"\,",
    }
)
_SPECIAL: Final = re.compile(r"[&%$#_\\{}~^`\u00a0\u2009<\n]|--|''|\"=|[!?]`")


def encode(text: str) -> str:
    r"""Return the text, which may hold CSL's markup, as TeX; Unicode stays Unicode.

    Braces are balanced in what comes out, whatever the text holds.

    >>> encode("R&D of <i>E. coli</i> at 5%")
    'R\\\\&D of \\\\emph{E. coli} at 5\\\\%'
    """
    if _SPECIAL.search(text) is None:
        return text
    parts, position, closers = list[str](), 0, list[str]()
    last_close = {name: text.rfind(f"</{name}>") for name in (*_TAG_COMMANDS, "span")}
    for tag in MARKUP.finditer(text):
        piece = _opening(tag)
        if tag[1]:
            if not closers or closers[-1] != tag[2]:
                continue
            closers.pop()
            piece = "}"
        elif piece is None or last_close[tag[2]] < tag.end():
            continue
        else:
            closers.append(tag[2])
        parts += [_escape(text[position : tag.start()]), piece]
        position = tag.end()
    parts.append(_escape(text[position:]))
    return "".join(parts) + "}" * len(closers)


_LIGATURE: Final = re.compile(r"""(-(?=-)|'(?=')|<(?=<)|"(?==))""")
"""Marks that TeX would join to a dash or to quotes."""


def _opening(tag: re.Match[str]) -> str | None:
    if tag[2] != "span":
        return _TAG_COMMANDS[tag[2]]
    if "nocase" in tag[3]:
        return "{"
    return r"\textsc{" if "small-caps" in tag[3] else None


def _escape(text: str) -> str:
    text = text.translate(_ESCAPES if is_balanced(text) else _UNBALANCED_ESCAPES)
    text = _LIGATURE.sub(r"\1{}", text)
    return text.replace("\n\n", "\\par{}").replace("\n", "\\newline{}") if "\n" in text else text


_UNBALANCED_ESCAPES: Final = {
    **_ESCAPES,
    ord("{"): r"\textbraceleft{}",
    ord("}"): r"\textbraceright{}",
}


def is_balanced(text: str) -> bool:
    """Tell whether every brace of a text is closed, and none before it opens."""
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0
