"""``.bst`` files: pybtex interprets them, and the ``.bbl`` that they write becomes our tree."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from refcli.bst import Entry
from refcli.csl.tree import Node, Span, Text
from refcli.errors import InputError
from refcli.text.tex import decode

__all__ = ["read_bbl", "render"]

_ITEM: Final = re.compile(r"\\bibitem\s*")
_END: Final = "\\end{thebibliography}"
_COMMENT: Final = re.compile(r"(?<!\\)%.*\n\s*")
_NEWBLOCK: Final = re.compile(r"\s*\\newblock\b\s*")
_SPACES: Final = re.compile(r"[ \t\n]+")
_UNKNOWN: Final = re.compile(r"\\[A-Za-z]{3,}")
_MARKUP: Final = re.compile(
    r"<(?P<close>/?)(?P<tag>i|b|sup|sub|span)(?P<attributes>[^<>]*)>", re.IGNORECASE
)
_FORMATS: Final = {
    "i": ("font-style", "italic"),
    "b": ("font-weight", "bold"),
    "sup": ("vertical-align", "sup"),
    "sub": ("vertical-align", "sub"),
}


def render(bibtex: str, path: Path) -> tuple[list[Entry], list[str]]:
    """Print the entries of a BibTeX text; see `refcli.bst.render`."""
    from pybtex import errors
    from pybtex.bibtex import bst
    from pybtex.bibtex.interpreter import Interpreter
    from pybtex.database.input.bibtex import Parser

    if not path.is_file():
        raise InputError(f"{path}: no such file")
    try:
        with errors.capture() as captured, _silence():
            script = bst.parse_file(str(path), "utf-8")
            bbl = Interpreter(Parser, "utf-8").run(
                script, ["*"], [io.StringIO(bibtex)], min_crossrefs=2
            )
    except Exception as error:  # a .bst file is a program: it may fail in any way
        raise InputError(f"{path}: not a BibTeX style that works: {error}") from error
    warnings = [str(problem) for problem in captured]
    entries = "".join(_ITEM.split(_body(bbl))[1:])
    if unknown := sorted(set(_UNKNOWN.findall(entries)) - _KNOWN):
        warnings.append(f"{path}: it writes commands of a LaTeX package: {' '.join(unknown[:8])}")
    return list(read_bbl(bbl)), warnings


@contextmanager
def _silence() -> Iterator[None]:
    """Keep a style from printing its greetings on our stdout."""
    import pybtex.io

    own = pybtex.io.stdout
    pybtex.io.stdout = io.StringIO()
    try:
        yield
    finally:
        pybtex.io.stdout = own


_KNOWN: Final = frozenset(
    (
        "\\bibitem",
        "\\emph",
        "\\textit",
        "\\textbf",
        "\\textsc",
        "\\textsl",
        "\\texttt",
        "\\url",
        "\\newblock",
        "\\begin",
        "\\end",
    )
)


def read_bbl(bbl: str) -> Iterator[Entry]:
    r"""Give the entries of a ``.bbl``: each ``\bibitem`` with its label, or its number."""
    pieces = _ITEM.split(_body(bbl))[1:]
    for number, piece in enumerate(pieces, 1):
        label, rest = _argument(piece, "[", "]")
        key, rest = _argument(rest, "{", "}")
        lead = (
            Text(_plain_label(label), "citation-label")
            if label
            else Text(str(number), "citation-number")
        )
        yield Entry(key.strip(" %\n"), [Text("["), lead, Text("] "), *_tree(rest)])


def _body(bbl: str) -> str:
    return _COMMENT.sub("", bbl).partition(_END)[0]


def _argument(text: str, opening: str, closing: str) -> tuple[str, str]:
    """Split an argument off the front of a text, braces inside it balanced."""
    text = text.lstrip()
    if not text.startswith(opening):
        return "", text
    depth = 0
    for place, character in enumerate(text):
        if character == closing and depth == (1 if opening == "{" else 0):
            return text[1:place], text[place + 1 :]
        depth += (character == "{") - (character == "}")
    return "", text


def _plain_label(label: str) -> str:
    """Return a label without its TeX: natbib's ``{Smith(2020)Smith, Jones}`` is Smith(2020)."""
    shown = re.match(r"\{?([^{}()]*\(\d{4}[a-z]?\))", label)
    return _MARKUP.sub("", decode(shown.group(1) if shown else label)).strip()


def _spaced(text: str) -> str:
    return _NEWBLOCK.sub(" ", text)


def _tree(text: str) -> list[Node]:
    text = re.sub(r"\\(?:url|path)\s*\{([^{}]*)\}", r"\1", _spaced(text))
    text = _SPACES.sub(" ", decode(text)).strip(" ")
    stack: list[tuple[tuple[str, str] | None, list[Node]]] = [(None, [])]
    place = 0
    for mark in _MARKUP.finditer(text):
        if mark.start() > place:
            stack[-1][1].append(Text(text[place : mark.start()]))
        place = mark.end()
        if not mark["close"]:
            stack.append((_formatting(mark["tag"].lower(), mark["attributes"]), []))
        elif len(stack) > 1:
            _close(stack)
    if place < len(text):
        stack[-1][1].append(Text(text[place:]))
    while len(stack) > 1:
        _close(stack)
    return stack[0][1]


def _formatting(tag: str, attributes: str) -> tuple[str, str] | None:
    if "small-caps" in attributes:
        return ("font-variant", "small-caps")
    return _FORMATS.get(tag)


def _close(stack: list[tuple[tuple[str, str] | None, list[Node]]]) -> None:
    formatting, children = stack.pop()
    if formatting is None:
        stack[-1][1].extend(children)
    else:
        stack[-1][1].append(Span(*formatting, children))
