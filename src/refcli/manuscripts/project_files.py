"""What the project around a text says of its library, style and language.

A chapter of a book seldom says it itself: Quarto has it in ``_quarto.yml`` (and ``_metadata.yml``
for a folder), MyST in ``myst.yml``, Jupyter Book in ``_config.yml``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from refcli.bounded import read_bounded
from refcli.manuscripts.syntax.front_matter import read_settings

__all__ = ["Project", "project_of"]

_OF_A_FOLDER: Final = ("_metadata.yml", "_metadata.yaml")
_OF_A_PROJECT: Final = ("_quarto.yml", "_quarto.yaml", "myst.yml", "_config.yml")


class Project(NamedTuple):
    """What holds for every text of a project."""

    libraries: list[str]
    """Paths that can be opened."""
    style: str
    locale: str


def project_of(name: str) -> Project | None:
    """Return what the project says that the text of this path belongs to; None for no project.

    It is the nearest folder with a file of a project; a file that cannot be read says nothing.
    """
    found = Project([], "", "")
    for folder in _folders(Path(name).parent):
        for file in (*_OF_A_FOLDER, *_OF_A_PROJECT):
            text = _text(folder / file)
            if text is None:
                continue
            found = _with(found, folder, text)
            if file in _OF_A_PROJECT:
                return found
    return None


def _folders(folder: Path) -> Iterator[Path]:
    """Give a folder and those above it, as they are named from here where the folder is."""
    yield folder
    for above in folder.resolve().parents:
        yield above if folder.is_absolute() else Path(os.path.relpath(above))


def _text(path: Path) -> str | None:
    try:
        return read_bounded(path).decode("utf-8", "replace") if path.is_file() else None
    except (OSError, ValueError):
        return None


def _with(found: Project, folder: Path, text: str) -> Project:
    """Add what a file says: what the nearer folder says of style and language goes before it."""
    said = read_settings(text)
    # A path from the root is one from the folder of the project (Quarto, "Project basics").
    libraries = [str(folder / one.lstrip("/")) for one in said.libraries]
    style = said.style
    if style and (folder / style.lstrip("/")).is_file():
        style = str(folder / style.lstrip("/"))
    return Project(
        [*found.libraries, *libraries], found.style or style, found.locale or said.locale
    )
