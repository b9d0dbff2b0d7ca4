"""What the settings of a folder may say: a folder may come from anyone.

Its ``refcli.toml`` may set how things look, and nothing else: nothing that widens what a
command touches, writes or reads a file elsewhere, merges, forgets, or goes to the network.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from refcli.errors import RequestError

__all__ = ["check_project_setting", "refusal"]

_PRINTING: Final = frozenset({"style", "locale", "format", "per_entry_language", "numbers"})
_LISTING: Final = frozenset({"sort", "columns", "template", "json_fields", "count"})
_SPELLING: Final = frozenset({"scheme", "signs"})

_ALLOWED: Final = {
    "add": frozenset({"as_json"}),
    "bib": _PRINTING
    | _SPELLING
    | {"references", "titles", "note", "note_before_doi", "layout", "headings"},
    "check": frozenset({"select", "ignore", "format", "as_json", "fail_on", "style", "standard"}),
    "cite": _PRINTING | {"in_text"},
    "convert": frozenset({"style"}),
    "dedupe": frozenset({"details", "as_json"}),
    "enrich": frozenset({"format", "as_json"}),
    "export": frozenset({"style"}),
    "fill": frozenset({"style", "locale", "per_entry_language", "links"}),
    "import": frozenset({"as_json"}),
    "link": frozenset({"style"}),
    "list": _LISTING,
    "log": frozenset({"number", "as_json"}),
    "page": frozenset({"style", "title"}),
    "pair": frozenset({"as_json"}),
    "renumber": frozenset({"cyrillic_first"}),
    "review": frozenset({"below"}),
    "search": _LISTING,
    "show": frozenset({"as_json"}),
    "stats": frozenset({"fields", "as_json"}),
    "translit": _SPELLING,
}
"""Of each command the options, by the names of their parameters, that look at nothing more."""

_STYLES: Final = frozenset({"style", "references"})
"""Options that name a style, which may be a file or an address."""


def check_project_setting(folder: Path, command: str, parameter: str, value: Any) -> bool:
    """Tell whether a folder's settings may give an option of a command this value.

    The command is empty for a setting of the program itself.
    """
    if not command:
        return parameter == "library" and _is_inside(folder, value)
    if parameter not in _ALLOWED.get(command, ()):
        return False
    return parameter not in _STYLES or _is_harmless_style(folder, value)


def refusal(path: Path, keys: Iterable[str]) -> RequestError:
    """Return the error that names the settings which a folder's file may not have."""
    return RequestError(
        "{path}: {names} can only be set for the user, not by a folder, which may come "
        "from anyone; take it out, or set it with: refcli config",
        path=path,
        names=", ".join(keys),
    )


def _is_harmless_style(folder: Path, value: Any) -> bool:
    """Tell a style's name, or a file in the folder, from an address and a file elsewhere."""
    if not isinstance(value, str):
        return False
    if "/" not in value and "\\" not in value:
        return _is_inside(folder, value)  # a link is followed, and may lead out
    return ":" not in value and _is_inside(folder, value)


def _is_inside(folder: Path, value: Any) -> bool:
    if not isinstance(value, str) or "\0" in value or value.startswith("~"):
        return False
    try:
        return (folder / value).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False
