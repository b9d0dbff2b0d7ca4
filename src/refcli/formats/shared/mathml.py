"""Formulas in MathML as a line of text with CSL's markup, as far as one line can say them.

PubMed and the publishers' XML have them in titles and abstracts. Source: MathML 3
(https://www.w3.org/TR/MathML3/), chapter 3; of content markup the words are kept.
"""

from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element

__all__ = ["math_text"]

_SILENT: Final = frozenset({"annotation", "annotation-xml", "maction", "mphantom", "mspace"})


def math_text(element: Element) -> str:
    """Return the text of a ``math`` element, or of any part of one.

    >>> from xml.etree.ElementTree import fromstring
    >>> math_text(fromstring("<math><msup><mi>x</mi><mn>2</mn></msup></math>"))
    'x<sup>2</sup>'
    """
    if element.tag in _SILENT:
        return ""
    if writer := _WRITERS.get(element.tag):
        return writer(element)
    gap = " " if element.tag in ("mtr", "matrixrow", "apply", "cn") else ""
    texts = [element.text or ""]
    for child in element:
        texts += [math_text(child), child.tail or ""]
    return gap.join(filter(None, (" ".join(text.split()) for text in texts)))


def _parts(element: Element, count: int) -> list[str]:
    """Return the first parts of an element as text, "" for one that is missing."""
    texts = [math_text(child) for child in list(element)[:count]]
    return texts + [""] * (count - len(texts))


def _scripts(*tags: str) -> Callable[[Element], str]:
    """Return what writes a base and what stands below and above it."""

    def write(element: Element) -> str:
        base, *scripts = _parts(element, len(tags) + 1)
        marked = (f"<{tag}>{text}</{tag}>" for tag, text in zip(tags, scripts, strict=True) if text)
        return base + "".join(marked)

    return write


def _accented(element: Element) -> str:
    """Write what stands over a letter: one mark beside it, a longer text as a superscript."""
    base, mark = _parts(element, 2)
    return f"{base}{mark}" if len(mark) == 1 else f"{base}<sup>{mark}</sup>"


def _fraction(element: Element) -> str:
    above, below = _parts(element, 2)
    return f"{_grouped(above)}/{_grouped(below)}"


def _root(element: Element) -> str:
    base, degree = _parts(element, 2)
    return f"<sup>{degree}</sup>√{_grouped(base)}"


def _square_root(element: Element) -> str:
    return f"√{_grouped(''.join(math_text(child) for child in element))}"


def _grouped(text: str) -> str:
    """Put parentheses around what is more than one number, letter or word."""
    return text if text.isalnum() else f"({text})"


def _fenced(element: Element) -> str:
    marks = "".join(element.get("separators", ",").split())
    parts = [math_text(child) for child in element]
    separated = [
        f"{part}{marks[min(place, len(marks) - 1)]}" if marks and place < len(parts) - 1 else part
        for place, part in enumerate(parts)
    ]
    return f"{element.get('open', '(')}{''.join(separated)}{element.get('close', ')')}"


def _table(element: Element) -> str:
    return f"[{'; '.join(math_text(row) for row in element)}]"


_WRITERS: Final[dict[str, Callable[[Element], str]]] = {
    "infinity": lambda _: "∞",
    "matrix": _table,
    "mfenced": _fenced,
    "mfrac": _fraction,
    "mover": _accented,
    "mroot": _root,
    "msqrt": _square_root,
    "msub": _scripts("sub"),
    "msubsup": _scripts("sub", "sup"),
    "msup": _scripts("sup"),
    "mtable": _table,
    "munder": _scripts("sub"),
    "munderover": _scripts("sub", "sup"),
}
