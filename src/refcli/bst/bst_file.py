"""``.bst`` files: pybtex interprets them, and the ``.bbl`` that they write becomes our tree."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from refcli.bst.entry import Entry
from refcli.csl.tree import Node, Span, Text, plain
from refcli.errors import InputError, system_reason
from refcli.speech import Message
from refcli.text import encoding
from refcli.text.tex import decode

__all__ = ["read_bbl", "render"]

_ITEM: Final = re.compile(r"^\s*\\((?:bib|harvard|chs)item)(?=\s*[\[{])\s*", re.MULTILINE)
"""``\\bibitem`` of LaTeX, ``\\harvarditem`` and its kin of the styles of the Harvard family."""

_HARVARD: Final = {
    "\\harvardand": "and",
    "\\harvardyearleft": "(",
    "\\harvardyearright": ")",
    "\\BBA": "&",
    "\\protect": "",
    "\\relax": "",
}
"""What these commands print."""
_END: Final = "\\end{thebibliography}"
_AND_OTHERS: Final = re.compile(r"\{?\\etalchar\{(.)\}\}?")
_COMMENT: Final = re.compile(r"(?<!\\)%.*\n\s*")
_NEWBLOCK: Final = re.compile(r"\s*\\newblock\b\s*")
_SPACING: Final = re.compile(
    r"\\penalty\s?-?\d+\s?|\\mciteSetBst\w+(?:\s*\{[^{}]*\}){0,2}|\\mcite\w+|\\EndOfBibitem\b"
)
"""What tells TeX where to break a line, and the punctuation of the mcite package."""
_GLUE: Final = re.compile(
    r"\s*\\hskip\s*[\d.]+em(?:\s+plus\s+[\d.]+em)?(?:\s+minus\s+[\d.]+em)?(?:\\relax)?\s*"
)
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

    from refcli.bst.interpreter import run_bounded

    source = _read(path)
    try:
        with errors.capture() as captured, _silence():
            script = bst.parse_stream(io.StringIO(source), str(path))
            bbl = run_bounded(script, bibtex)
    except Exception as error:  # a .bst file is a program: it may fail in any way
        raise InputError(
            "{path}: not a BibTeX style that works: {error}", path=path, error=error
        ) from error
    warnings = [str(problem) for problem in captured]
    entries = list(read_bbl(bbl))
    if not entries:
        raise InputError("{path}: this style writes no list for LaTeX", path=path)
    shown = " ".join(plain(entry.tree) for entry in entries)
    if unknown := sorted(set(_UNKNOWN.findall(shown))):
        warnings.append(
            Message(
                "{path}: it writes commands of a LaTeX package: {commands}",
                path=path,
                commands=" ".join(unknown[:8]),
            )
        )
    return entries, warnings


def _read(path: Path) -> str:
    """Read a style in whatever encoding it is: the Russian ones are often in cp1251."""
    if not path.is_file():
        raise InputError("{path}: no such file", path=path)
    try:
        return encoding.decode(path.read_bytes())[0]
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=system_reason(error)) from error


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


def read_bbl(bbl: str) -> Iterator[Entry]:
    r"""Give the entries of a ``.bbl``: each with its number or short label, as LaTeX prints it.

    A label of several words, Smith (2020), is for the citation in the text: author-year
    packages do not print it in the list.
    """
    pieces = _ITEM.split(_body(bbl))[1:]
    for number, (command, piece) in enumerate(zip(pieces[::2], pieces[1::2], strict=True), 1):
        label, rest = _argument(piece, "[", "]")
        arguments = []
        for _ in range(1 if command == "bibitem" else 3):
            argument, rest = _argument(rest, "{", "}")
            arguments.append(argument)
        yield Entry(arguments[-1].strip(" %\n"), [*_lead(command, label, number), *_tree(rest)])


def _lead(command: str, label: str, number: int) -> list[Node]:
    label = _AND_OTHERS.sub(r"\1", label)
    if command != "bibitem" or re.search(r"[\s,(\\]", label):
        return []
    if label:
        return [Text("["), Text(_MARKUP.sub("", decode(label)), "citation-label"), Text("] ")]
    return [Text("["), Text(str(number), "citation-number"), Text("] ")]


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


def _spaced(text: str) -> str:
    for command, printed in _HARVARD.items():
        text = re.sub(rf"{re.escape(command)}(?![A-Za-z])(?:\{{\}})?\s*", printed, text)
    return _NEWBLOCK.sub(" ", text)


def _tree(text: str) -> list[Node]:
    text = _spaced(_SPACING.sub("", _GLUE.sub(" ", text)))
    text = re.sub(r"\\(?:url|path)\s*\{([^{}]*)\}", r"\1", text)
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
