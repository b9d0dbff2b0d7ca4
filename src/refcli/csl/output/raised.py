"""Raised and lowered letters: in one span, and in plain text by the letters of Unicode."""

from collections.abc import Iterable, Iterator
from typing import Final

from refcli.csl.tree import Node, Span, texts

__all__ = ["is_number_of_style", "merged", "shifted"]

_RAISED: Final = dict(
    zip(
        "0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
        strict=True,
    )
)
_LOWERED: Final = dict(
    zip(
        "0123456789+-−–=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
        strict=True,
    )
)
_SIGNS: Final = {"TM": "™", "SM": "℠"}
_ORDINALS: Final = {"a": "ª", "o": "º"}
"""The letters behind an ordinal number in Romance languages."""

_KIND: Final = "vertical-align"


def merged(nodes: Iterable[Node]) -> Iterator[Node]:
    """Give the nodes with raised or lowered letters side by side as one span."""
    before: Span | None = None
    for node in nodes:
        if isinstance(node, Span) and node.kind == _KIND and node.value != "baseline":
            if before is not None and before.value == node.value:
                before = before._replace(children=[*before.children, *node.children])
                continue
            if before is not None:
                yield before
            before = node
            continue
        if before is not None:
            yield before
            before = None
        yield node
    if before is not None:
        yield before


def is_number_of_style(span: Span) -> bool:
    """Tell whether a style raises its citation numbers, which plain text has as it has italics."""
    return any(piece.variable == "citation-number" for piece in texts([span]))


def shifted(value: str, text: str, before: str = "") -> str:
    """Write a raised (``sup``) or lowered (``sub``) text in plain letters.

    It is written in the letters that Unicode has for it, else behind ``^`` or ``_``; ``before``
    is the text that it follows.

    >>> shifted("sup", "−3"), shifted("sub", "2"), shifted("sup", "q+1"), shifted("sup", "a", "3.")
    ('⁻³', '₂', '^(q+1)', 'ª')
    """
    table = {"sup": _RAISED, "sub": _LOWERED}.get(value)
    if table is None or not text.strip():
        return text
    if value == "sup" and (sign := _SIGNS.get(text)):
        return sign
    if value == "sup" and (letter := _ORDINALS.get(text)) and before.rstrip(".")[-1:].isdigit():
        return letter
    letters = [table.get(letter) or (letter if letter.isspace() else "") for letter in text]
    if all(letters):
        return "".join(letters)
    mark = "^" if value == "sup" else "_"
    return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})"
