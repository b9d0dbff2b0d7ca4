"""The styles of pybtex: its rich text becomes our tree."""

import re
from collections.abc import Iterator
from typing import Any, Final

from pybtex import richtext
from pybtex.database import parse_string
from pybtex.exceptions import PybtexError
from pybtex.plugin import find_plugin

from refcli.bst.entry import Entry
from refcli.csl.tree import Node, Span, Text
from refcli.errors import InputError
from refcli.speech import Message
from refcli.text.tex import decode

__all__ = ["render"]

_TAGS: Final = {
    "em": ("font-style", "italic"),
    "i": ("font-style", "italic"),
    "strong": ("font-weight", "bold"),
    "b": ("font-weight", "bold"),
    "sup": ("vertical-align", "sup"),
    "sub": ("vertical-align", "sub"),
}
_SYMBOL: Final = re.compile(r"\\[A-Za-z]+\{\}")
_ESCAPED: Final = re.compile(r"\\([$%&#_{}])|\\(?:emph|text[a-z]+)\s*")
"""What pybtex leaves of TeX: escaped signs, and font commands without their braces."""

_SYMBOLS: Final = {"ndash": "–", "mdash": "—", "nbsp": "\u00a0", "newblock": " "}


def render(bibtex: str, style: str) -> tuple[list[Entry], list[str]]:
    """Print the entries of a BibTeX text; see `refcli.bst.render`.

    An entry that lacks a field which the style insists on is printed as ``misc``, which
    insists on none.
    """
    from pybtex import errors

    with errors.capture() as captured:
        try:
            data = parse_string(_SYMBOL.sub(_decoded, bibtex), "bibtex")
            printer = find_plugin("pybtex.style.formatting", style)()
            ordered = printer.sort(list(data.entries.values()))
            labels = list(printer.format_labels(ordered))
        except PybtexError as error:
            raise InputError("pybtex style {style}: {error}", style=style, error=error) from error
        warnings: list[str] = []
        entries = [
            Entry(entry.key, _labelled(str(label), _text(printer, label, entry, warnings)))
            for label, entry in zip(labels, ordered, strict=True)
        ]
    return entries, [*map(str, captured), *warnings]


def _decoded(match: re.Match[str]) -> str:
    """Decode a symbol that pybtex does not know; braces stay, for they are its grammar."""
    symbol = decode(match.group())
    return match.group() if symbol in ("{", "}", "\\", "%") else symbol


def _text(printer: Any, label: str, entry: Any, warnings: list[str]) -> Any:
    try:
        return printer.format_entry(label, entry).text
    except PybtexError as error:
        warnings.append(Message("{error}: printed as misc", error=error))
    except AttributeError:
        warnings.append(
            Message(
                "{key}: the style has no entry type {type}: printed as misc",
                key=entry.key,
                type=entry.type,
            )
        )
    entry.type = "misc"
    return printer.format_entry(label, entry).text


def _labelled(label: str, text: Any) -> list[Node]:
    variable = "citation-number" if label.isdigit() else "citation-label"
    return [Text("["), Text(label, variable), Text("] "), *_nodes(text)]


def _nodes(text: Any) -> Iterator[Node]:
    if isinstance(text, richtext.String):
        yield Text(_ESCAPED.sub(r"\1", str(text)))
    elif isinstance(text, richtext.Symbol):
        yield Text(_SYMBOLS.get(text.name, " "))
    elif isinstance(text, richtext.HRef):
        yield Text(str(text), _link_variable(text.url))
    else:
        children = [node for part in text.parts for node in _nodes(part)]
        formatting = _TAGS.get(getattr(text, "name", ""))
        if formatting is None:
            yield from children
        else:
            yield Span(*formatting, children)


def _link_variable(url: str) -> str:
    return "DOI" if "doi.org/" in url else "URL"
