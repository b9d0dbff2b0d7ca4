"""Several lists under headings, as one text or document."""

import json
from collections.abc import Callable, Sequence
from html import escape
from typing import Final, TypeAlias

from refcli.csl.output import write, write_list
from refcli.csl.tree import Span, Text, Tree

__all__ = ["Section", "write_sections"]

Section: TypeAlias = tuple[str, Sequence[tuple[str, Tree]]]
"""A heading and the entries under it, (citation key, tree) each."""


def write_sections(sections: Sequence[Section], format: str) -> str:
    """Return lists under their headings in an output format; without a heading a list alone.

    HTML: ``h2``. Markdown, reStructuredText: a heading of the second rank. LaTeX: the heading
    of ``thebibliography``. A format that is a whole document (RTF): a bold paragraph.
    """
    if format == "json":
        parts = [{"heading": heading, "entries": _data(entries)} for heading, entries in sections]
        return json.dumps(parts, ensure_ascii=False, indent=1) + "\n"
    if heading_of := _HEADINGS.get(format):
        return "\n".join(
            (heading_of(heading) if heading else "") + write_list(entries, format)
            for heading, entries in sections
        )
    return write_list(
        [
            entry
            for heading, entries in sections
            for entry in ([_titled(heading), *entries] if heading else entries)
        ],
        format,
    )


def _data(entries: Sequence[tuple[str, Tree]]) -> object:
    return json.loads(write_list(entries, "json"))


def _titled(heading: str) -> tuple[str, Tree]:
    return "", [Span("font-weight", "bold", [Text(heading)])]


def _latex(heading: str) -> str:
    written = write([Text(heading)], "latex").strip()
    return f"\\renewcommand{{\\refname}}{{{written}}}\n"


_HEADINGS: Final[dict[str, Callable[[str], str]]] = {
    "text": lambda heading: f"{heading}\n\n",
    "terminal": lambda heading: f"{write([Text(heading)], 'terminal').strip()}\n\n",
    "html": lambda heading: f"<h2>{escape(heading)}</h2>\n",
    "markdown": lambda heading: f"## {write([Text(heading)], 'markdown').strip()}\n\n",
    "rst": lambda heading: f"{heading}\n{'=' * len(heading)}\n\n",
    "latex": _latex,
}
