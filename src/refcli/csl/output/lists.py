"""A whole list of entries: what each format puts around and between them."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from refcli.csl.output import html
from refcli.csl.output.json import as_data
from refcli.csl.output.numbering import without_number
from refcli.csl.output.pieces import margin_width
from refcli.csl.tree import Tree

__all__ = ["LISTS"]

Entries: TypeAlias = Sequence[tuple[str, Tree]]
Writer: TypeAlias = Callable[[Tree], str]


def _lines(entries: Entries, write: Writer) -> str:
    return "".join(f"{write(tree).strip()}\n" for _, tree in entries)


def _paragraphs(entries: Entries, write: Writer) -> str:
    return "\n".join(f"{write(tree).strip()}\n" for _, tree in entries)


def _html(entries: Entries, _write: Writer) -> str:
    return html.write_list(entries, {})


def _latex(entries: Entries, write: Writer) -> str:
    r"""LaTeX numbers the entries of ``thebibliography`` itself: their own number is left out."""
    numbered = all(without_number(tree) is not tree for _, tree in entries)
    if not numbered:
        return "\n".join(
            f"\\noindent\\hangindent=2em {write(tree).strip()}\n" for _, tree in entries
        )
    items = "".join(
        f"\\bibitem{{{_cite_key(key)}}} {write(without_number(tree)).strip()}\n\n"
        for key, tree in entries
    )
    return (
        f"\\begin{{thebibliography}}{{{'9' * len(str(len(entries)))}}}\n\n"
        f"{items}\\end{{thebibliography}}\n"
    )


def _cite_key(key: str) -> str:
    return re.sub(r"[\s{}\\,%#~$&^\"]+", "-", key) or "entry"


def _rtf(entries: Entries, write: Writer) -> str:
    characters = margin_width(entries)
    indent = max(360, characters * 125 + 165) if characters else 360
    layout = f"\\pard\\li{indent}\\fi-{indent}\\tx{indent}\\sa120"
    paragraphs = "".join(f"{{{layout} {write(tree).strip()}\\par}}\n" for _, tree in entries)
    return (
        "{\\rtf1\\ansi\\ansicpg1251\\uc1\\deff0"
        "{\\fonttbl{\\f0\\froman Times New Roman;}}\\fs24\n"
        f"{paragraphs}}}\n"
    )


def _json(entries: Entries, _write: Writer) -> str:
    data = [{"id": key, "entry": as_data(tree)} for key, tree in entries]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


LISTS: Final[Mapping[str, Callable[[Entries, Writer], str]]] = {
    "text": _lines,
    "terminal": _lines,
    "html": _html,
    "markdown": _paragraphs,
    "rst": _paragraphs,
    "latex": _latex,
    "rtf": _rtf,
    "json": _json,
}
"""For each format the function that joins its entries."""
