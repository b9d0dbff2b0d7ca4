"""The files, or the entries of the library, that ``check`` looks at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from refcli.cli.shared.entries import chosen_or_all
from refcli.cli.shared.inputs import STDIN, input_name, read_input
from refcli.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refcli.check.target import Target
    from refcli.cli.terminal import Terminal

__all__ = ["are_files", "targets_of"]


def targets_of(terminal: Terminal, words: Sequence[str], query: str | None) -> list[Target]:
    """Return what is to be checked: files that the words name, else entries of the library."""
    if are_files(words):
        return [_file(terminal, word) for word in words]
    from refcli.check.target import of_library
    from refcli.library import open_library

    library = open_library(terminal.library)
    return [of_library(library, chosen_or_all(library, words, query))]


def are_files(words: Sequence[str]) -> bool:
    """Tell whether the words name files. Raises InputError where one that must be is none."""
    for word in words:
        if word.lower().endswith(_FILES) and not Path(word).is_file():
            raise InputError("{path}: no such file", path=word)
    return bool(words) and all(word == STDIN or Path(word).is_file() for word in words)


_FILES: Final = (".bib", ".bibtex", ".json", ".ris", ".nbib", ".enw", ".xml", ".yaml", ".yml")
"""How names of files end, and keys of entries do not."""


def _file(terminal: Terminal, path: str) -> Target:
    from refcli import formats
    from refcli.check.target import of_file

    data, name = read_input(terminal, path), input_name(path)
    found = formats.sniff(data, name)
    if found is None:
        raise InputError(
            "{name}: no known bibliography format; a text that holds references is read "
            "by: refcli parse",
            name=name,
        )
    try:
        return of_file(data, name, found)
    except InputError as error:
        raise InputError(error.at(name)) from error
