"""The settings: defaults for the options of any command, from two TOML files.

::

    library = "~/papers/library.json"

    [cite]
    style = "gost"

    [list]
    sort = "-year"

The project's file, ``refcli.toml`` in this folder or the nearest above, takes precedence over the
user's own; an option on the command line or in the environment takes precedence over both. A folder
may come from anyone, so its file cannot switch off a question or a safeguard.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import click

from refcli.errors import InputError, RequestError

__all__ = [
    "JOURNALS",
    "Defaults",
    "journal_style",
    "option_of",
    "project_path",
    "read_settings",
    "user_path",
]

_PROJECT_FILE: Final = "refcli.toml"
JOURNALS: Final = "journal"
"""The table of the user's settings that names the styles of journals."""

_USER_ONLY: Final = frozenset({"force", "outside", "output", "yes"})
"""Options that guard something: a project's file cannot set them."""


def user_path() -> Path | None:
    """Return the path of the user's settings: REFCLI_CONFIG, else where the platform has such.

    None where REFCLI_CONFIG is empty: then there are no settings of the user.
    """
    named = os.environ.get("REFCLI_CONFIG")
    if named is not None:
        return Path(named).expanduser() if named else None
    if sys.platform.startswith("linux"):  # as platformdirs, which takes as long as all the rest
        home = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
        return Path(home).expanduser() / "refcli" / "config.toml"
    import platformdirs

    return platformdirs.user_config_path("refcli", appauthor=False) / "config.toml"


def project_path() -> Path | None:
    """Return the nearest ``refcli.toml``, in this folder or above, or None.

    There is none where REFCLI_CONFIG is empty.
    """
    if os.environ.get("REFCLI_CONFIG") == "":
        return None
    try:
        here = Path.cwd()
    except OSError:  # the folder was removed under us
        return None
    return next(
        (path for folder in (here, *here.parents) if (path := folder / _PROJECT_FILE).is_file()),
        None,
    )


def read_settings(path: Path | None) -> dict[str, Any]:
    """Return what a file of settings says; nothing if there is none.

    Raises InputError where it is not TOML or cannot be read.
    """
    if path is None:
        return {}
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    import tomllib

    try:
        settings = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: not TOML: {error}") from error
    if isinstance(library := settings.get("library"), str):
        settings["library"] = str(path.parent / Path(library).expanduser())
    return settings


def journal_style(name: str) -> str:
    """Return the style that the user keeps under the name of a journal, or the name itself.

    Settings hold it as ``journal.NAME``: a style, with its switches behind a colon.
    """
    journals = read_settings(user_path()).get(JOURNALS)
    style = journals.get(name) if isinstance(journals, Mapping) else None
    return style if isinstance(style, str) else name


class Defaults(dict[str, Any]):
    """The defaults of all options, as click looks them up; read when it first does.

    A command's table is checked when that command is run.
    """

    @cached_property
    def _sources(self) -> list[tuple[Path | None, dict[str, Any]]]:
        """The files of settings: the project's, which goes first, and the user's."""
        return [(path, read_settings(path)) for path in (project_path(), user_path())]

    def get(self, name: str, default: Any = None) -> Any:
        """Return a setting of the program, or the table of a command by its parameters.

        Raises RequestError where a table has an option that the command lacks.
        """
        if name == "library":
            found = [settings[name] for _, settings in self._sources if name in settings]
            return found[0] if found else default
        merged: dict[str, Any] = {}
        for place, (path, settings) in reversed(list(enumerate(self._sources))):
            table = settings.get(name)
            for key, value in table.items() if isinstance(table, Mapping) else ():
                parameter = option_of(name, key, str(path))
                if place == 0 and parameter.name in _USER_ONLY:
                    raise RequestError(f"{path}: {name}.{key} can only be set for the user")
                merged[parameter.name or ""] = value
        return merged or default


def option_of(command_name: str, key: str, where: str = "") -> click.Option:
    """Return the option of a command that a key of the settings names.

    Raises RequestError where there is no such command or option.
    """
    from refcli.cli.lazy_group import load_command

    place = f"{where}: " if where else ""
    command = load_command(command_name)
    if command is None:
        raise RequestError(f"{place}no command {command_name!r}")
    options = [option for option in command.params if isinstance(option, click.Option)]
    flag = f"--{key.replace('_', '-')}"
    for option in options:
        if flag in option.opts or flag in option.secondary_opts:
            return option
    known = ", ".join(sorted(o[2:] for option in options for o in option.opts if o[:2] == "--"))
    raise RequestError(f"{place}{command_name} has no option {key!r}; it has: {known}")
