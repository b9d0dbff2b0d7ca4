"""Bytes to a manuscript: which kind a file is, and what reads it."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path, PurePath
from typing import Final

from refcli.errors import InputError
from refcli.manuscripts.inclusions import FINDERS, Tree
from refcli.manuscripts.kind_names import KINDS, SUFFIXES
from refcli.manuscripts.model import Manuscript
from refcli.manuscripts.one_file import bytes_of, read, read_source

__all__ = ["kind_of", "read_source", "scan", "scan_bytes"]


def kind_of(data: bytes, name: str) -> str:
    """Return which kind a file is. Raises InputError where it is none that can be read."""
    from refcli.parse.documents.kinds import TEXTS
    from refcli.parse.documents.kinds import kind_of as document_kind

    suffix = SUFFIXES.get(PurePath(name).suffix.lower())
    if not data.strip():
        return suffix if suffix not in (None, "docx", "odt") else _refuse(name, "empty")
    found = document_kind(data, name)
    if found in ("docx", "odt"):
        return found
    found = _READ_ONLY.get(found, found)
    if suffix in ("docx", "odt"):
        if "old Office" in found:
            found = "encrypted, or an old Word file; save it as .docx without a password"
        return _refuse(name, "not a Word or LibreOffice document" if found in TEXTS else found)
    if found not in TEXTS:
        return _refuse(name, found if found != "pdf" else "a PDF; cite from its source instead")
    found = _CALLED.get(found, found)
    return suffix or (found if found in KINDS else "text")


_CALLED: Final = {"restructured": "rst"}
"""What a kind of document is called as a kind of manuscript."""

_READ_ONLY: Final = {
    "doc": "an old Office file; save it as .docx",
    "rtf": "a rich text file (.rtf); save it as .docx or as plain text",
    "epub": "a book (.epub); cite from its source instead",
    "pptx": "slides (.pptx); save them as text first",
}
"""What references are read from, but nothing is written into."""


def _refuse(name: str, reason: str) -> str:
    raise InputError("{name}: {reason}", name=name, reason=reason)


def scan(path: str | Path, known: Container[str] = ()) -> Manuscript:
    """Read the manuscript in a file, and in the files that it takes in.

    ``known`` are the keys of the library: one of them is a citation even where it looks like a
    cross-reference. Raises InputError where the file cannot be read.
    """
    return scan_bytes(bytes_of(Path(path)), str(path), known)


def scan_bytes(data: bytes, name: str, known: Container[str] = ()) -> Manuscript:
    """Read a manuscript; ``name`` is its path, from which other files are found."""
    kind = kind_of(data, name)
    if kind in ("docx", "odt"):
        from refcli.manuscripts.documents.zipped import Archive
        from refcli.manuscripts.kinds import docx, odt

        archive = Archive(data, name)
        if kind == "docx":
            return docx.read(archive, name, known)
        return odt.read(archive, name, known)
    source = read_source(data, name)
    if kind == "notebook":
        from refcli.manuscripts.kinds import notebook

        found = notebook.read(source.text, name, known)
    elif kind in FINDERS:
        found = Tree(name, kind, known).manuscript(source)
    else:
        found = read(source, kind, known)
    folder = Path(name).parent
    found.libraries = [str(folder / one) for one in dict.fromkeys(found.libraries)]
    if found.style and (folder / found.style).is_file():
        found.style = str(folder / found.style)
    if kind in ("markdown", "notebook"):
        _take_from_project(found, name)
    return found


def _take_from_project(found: Manuscript, name: str) -> None:
    """Add what the project of a text says of it, where the text does not say it itself."""
    from refcli.manuscripts.project_files import project_of

    if project := project_of(name):
        found.shared = frozenset(project.libraries) - set(found.libraries)
        found.libraries += [one for one in project.libraries if one in found.shared]
        found.style = found.style or project.style
        found.locale = found.locale or project.locale
