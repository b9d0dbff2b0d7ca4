"""The settings: defaults for the options of any command, from two TOML files.

::

    library = "~/papers/library.json"

    [cite]
    style = "gost"

    [list]
    sort = "-year"

The project's file, ``refcli.toml`` in this folder or the nearest above, takes precedence over the
user's own; an option on the command line or in the environment takes precedence over both. A folder
may come from anyone, so its file may set only what ``project_settings`` allows.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import click

from refcli.cli.settings.files import project_path, read_settings, user_path
from refcli.cli.settings.of_folder import check_project_setting, refusal
from refcli.durable import expanded
from refcli.errors import RequestError
from refcli.text.controls import printable

__all__ = ["Defaults", "option_of"]


class Defaults(dict[str, Any]):
    """The defaults of all options, as click looks them up; read when it first does.

    A command's table is checked when that command is run.
    """

    @cached_property
    def _sources(self) -> list[tuple[Path | None, dict[str, Any]]]:
        """The files of settings: the project's, which goes first, and the user's."""
        return [(path, read_settings(path)) for path in (project_path(), user_path())]

    def __contains__(self, name: object) -> bool:
        return self.get(str(name)) is not None

    def __getitem__(self, name: str) -> Any:
        return self.get(name)

    def get(self, name: str, default: Any = None) -> Any:
        """Return a setting of the program, or the table of a command by its parameters.

        Raises RequestError where a table has an option that the command lacks.
        """
        if name == "library":
            found = [
                self._library(place, path, settings[name])
                for place, (path, settings) in enumerate(self._sources)
                if path and name in settings
            ]
            return found[0] if found else default
        merged: dict[str, Any] = {}
        for place, (path, settings) in reversed(list(enumerate(self._sources))):
            table = settings.get(name)
            if path and isinstance(table, Mapping):
                merged |= _options(name, table, path, is_project=place == 0)
        return merged or default

    @staticmethod
    def _library(place: int, path: Path, library: Any) -> Any:
        """Return the library of a file of settings, which is named from the file's folder."""
        if place == 0 and not check_project_setting(path.parent, "", "library", library):
            raise refusal(path, ["library"])
        if not isinstance(library, str):
            raise RequestError("{path}: library is to be a path", path=path)
        return str(path.parent / expanded(library))


def _options(
    command: str, table: Mapping[str, Any], path: Path, *, is_project: bool
) -> dict[str, Any]:
    """Return the options of a command as a file of settings gives them, by parameter."""
    options = {key: option_of(command, key, str(path)) for key in table}
    refused = [
        f"{command}.{key}"
        for key, option in options.items()
        if is_project
        and not check_project_setting(path.parent, command, option.name or "", table[key])
    ]
    if refused:
        raise refusal(path, refused)
    for key, value in table.items():
        if printable(str(value)) != str(value):
            raise RequestError(
                "{path}: {command}.{key} holds characters that act on a terminal",
                path=path,
                command=command,
                key=key,
            )
    return {
        option.name or "": _typed(option, table[key], f"{path}: {command}.{key}")
        for key, option in options.items()
    }


def _typed(option: click.Option, value: Any, where: str) -> Any:
    """Return a setting as a command line would give it to its option.

    Raises RequestError where that takes no such value.
    """
    if option.multiple:
        return [_one(option, one, where) for one in (value if isinstance(value, list) else [value])]
    return _one(option, value, where)


def _one(option: click.Option, value: Any, where: str) -> Any:
    if isinstance(value, bool) and option.is_flag:
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise RequestError("{where}: this option takes no such value", where=where)
    try:
        option.type.convert(str(value), option, None)
    except click.BadParameter as error:
        raise RequestError("{where}: {message}", where=where, message=error.message) from None
    return str(value)


def option_of(command_name: str, key: str, where: str = "") -> click.Option:
    """Return the option of a command that a key of the settings names.

    Raises RequestError where there is no such command or option.
    """
    from refcli.cli.lazy_group import load_command

    place = f"{where}: " if where else ""
    command = load_command(command_name)
    if command is None:
        raise RequestError(
            "{place}no command {command_name!r}", place=place, command_name=command_name
        )
    options = [option for option in command.params if isinstance(option, click.Option)]
    flag = f"--{key.replace('_', '-')}"
    for option in options:
        if flag in option.opts or flag in option.secondary_opts:
            return option
    if not options:
        raise RequestError(
            "{place}{command_name} has no options", place=place, command_name=command_name
        )
    known = ", ".join(sorted(o[2:] for option in options for o in option.opts if o[:2] == "--"))
    raise RequestError(
        "{place}{command_name} has no option {key!r}; it has: {known}",
        place=place,
        command_name=command_name,
        key=key,
        known=known,
    )
