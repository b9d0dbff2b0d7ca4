"""The outputs: each walks a tree of `refcli.csl.tree` and writes one format.

>>> from refcli.csl.tree import Span, Text
>>> write([Span("font-style", "italic", [Text("BMJ")]), Text(". 2019")], "markdown")
'*BMJ*. 2019'
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Final

from refcli.csl.tree import Tree
from refcli.errors import RequestError

__all__ = ["FORMATS", "write", "write_list"]

FORMATS: Final = ("text", "html", "markdown", "latex", "rtf", "rst", "terminal", "json")
"""The names of the outputs; the module of each has the same name."""


def write(tree: Tree, format: str, *, links: bool = False, begins_line: bool = True) -> str:
    """Return one entry or citation in an output format.

    One that does not begin a line (``begins_line``) needs no care that Markdown and
    reStructuredText take it for no item of a list.

    Addresses and DOIs are links wherever the format has such, in HTML only with ``links``, for
    what CSL processors compare is without. Raises RequestError for an unknown format.
    """
    if format not in FORMATS:
        raise RequestError(
            "no output format {format!r}; there are {known}",
            format=format,
            known=", ".join(FORMATS),
        )
    if format == "html" and links:
        from refcli.csl.output import html

        return html.write(tree, links=True)
    output = import_module(f"refcli.csl.output.{format}")
    if not begins_line and format in ("markdown", "rst"):
        return str(output.write_in_line(tree))
    written: str = output.write(tree)
    return written


def write_list(entries: Sequence[tuple[str, Tree]], format: str) -> str:
    r"""Return a whole list, (key, entry) each, as the format has lists.

    Text, terminal: a line each. Markdown, reStructuredText: a paragraph each. HTML: the
    ``csl-bib-body`` that CSL processors share. LaTeX: ``thebibliography`` with the keys for
    ``\cite``. RTF: a document. JSON: an array of ``{"id", "entry"}``.
    """
    from refcli.csl.output.lists import LISTS

    return LISTS[format](entries, lambda tree: write(tree, format, links=True))
