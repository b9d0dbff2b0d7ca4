"""Notebooks (.ipynb): the text of their Markdown cells; code and what it printed are left out.

nbformat 4, "The Notebook file format": a cell's ``source`` is a text or its lines.
"""

import json
from collections.abc import Iterator
from typing import Any

from refcli.errors import InputError
from refcli.parse.documents.markdown import read_markdown

__all__ = ["read_notebook"]


def read_notebook(text: str, name: str) -> str:
    """Return the text of a notebook's cells. Raises InputError where it is damaged."""
    try:
        notebook = json.loads(text)
        return "\n\n".join(map(read_markdown, _sources(notebook)))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            "{name}: a damaged notebook; save it again or send the text", name=name
        ) from error


def _sources(notebook: dict[str, Any]) -> Iterator[str]:
    """Yield the sources of the cells; format 3 had them in work sheets."""
    sheets = notebook.get("worksheets") or [notebook]
    for sheet in sheets:
        for cell in sheet.get("cells", []):
            if cell.get("cell_type") in ("markdown", "raw", "heading"):
                source = cell.get("source", "")
                yield source if isinstance(source, str) else "".join(source)
