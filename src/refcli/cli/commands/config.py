"""``refcli config``: the settings, shown and changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import Any

import click

from refcli.cli.outputs import write_output
from refcli.cli.settings import defaults, files
from refcli.cli.settings.of_folder import check_project_setting, refusal
from refcli.cli.shared.editor import edit_file, editor_command
from refcli.cli.shared.network import EMAIL, TABLE, checked_network
from refcli.cli.shared.printing import BIBTEX
from refcli.cli.status import Status
from refcli.cli.table import print_table
from refcli.cli.terminal import Terminal
from refcli.durable import expanded, make_folder
from refcli.errors import InputError, RequestError
from refcli.speech import _
from refcli.text.controls import one_line


@click.command()
@click.argument("key", required=False)
@click.argument("value", required=False)
@click.option("--unset", is_flag=True, help="Remove the setting.")
@click.option("--project", is_flag=True, help="Change refcli.toml here, not the user's file.")
@click.option("--path", "show_path", is_flag=True, help="Print where the file is.")
@click.option("--edit", is_flag=True, help="Open the file in your editor.")
@click.pass_obj
def command(
    terminal: Terminal,
    key: str | None,
    value: str | None,
    unset: bool,
    project: bool,
    show_path: bool,
    edit: bool,
) -> Status:
    """Show the settings, or set KEY to VALUE.

    A setting is the default of an option: cite.style is --style of refcli cite. The
    environment (REFCLI_LIBRARY) and the command line override the settings; refcli.toml in this
    folder or above overrides the user's own file. REFCLI_CONFIG names another file for the
    user's settings; if it is empty, none are read.

    \b
      refcli config library ~/papers/library.json
      refcli config cite.style gost
      refcli config email me@example.org       (registries answer faster to who is known)
      refcli config network.openalex-key KEY
      refcli config list.sort -- -year
      refcli config --unset cite.style
      refcli config journal.vestnik gost:dash=–,initials=tight
    """
    path = Path.cwd() / "refcli.toml" if project else files.user_path()
    if path is None:
        raise RequestError("REFCLI_CONFIG is empty: there is no file of settings")
    if show_path:
        terminal.line(one_line(str(path)))
    elif edit:
        _edit(terminal, path)
    elif key is None:
        return _show_all(terminal)
    elif value is None and not unset:
        return _show(terminal, key)
    else:
        _change(terminal, path, key, None if unset else value, project=project)
    return Status.DONE


def _settings() -> Iterator[tuple[str, Any, Path]]:
    """Give each setting that counts, with the file that it is from."""
    seen = set()
    for path in (files.project_path(), files.user_path()):
        for key, value in _flat(files.read_settings(path)):
            if key not in seen and path is not None:
                seen.add(key)
                yield key, value, path


def _flat(settings: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in settings.items():
        if isinstance(value, Mapping):
            yield from ((f"{name}.{key}", inner) for key, inner in value.items())
        else:
            yield name, value


def _show_all(terminal: Terminal) -> Status:
    rows = [(key, _shown(value), str(path)) for key, value, path in sorted(_settings())]
    print_table(terminal, (_("setting"), _("value"), _("file")), rows)
    if not rows:
        terminal.remark(_("nothing is set; for example: refcli config cite.style gost"))
    return Status.DONE


def _show(terminal: Terminal, key: str) -> Status:
    found = [value for name, value, _ in _settings() if name == key]
    for value in found:
        terminal.line(one_line(_shown(value)))
    return Status.DONE if found else Status.FINDINGS


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _edit(terminal: Terminal, path: Path) -> None:
    make_folder(path.parent)
    command = editor_command(terminal)
    if status := edit_file(command, path):
        raise InputError(
            "the editor {command!r} ended with status {status}", command=command[0], status=status
        )
    files.read_settings(path)


def _change(terminal: Terminal, path: Path, key: str, value: str | None, *, project: bool) -> None:
    """Set or remove a setting; the comments and the order of the file stay."""
    import tomlkit

    files.read_settings(path)  # what is no TOML is left alone
    document = tomlkit.parse(path.read_text("utf-8-sig") if path.is_file() else "")
    table_name, dot, name = key.rpartition(".")
    checked = _checked(table_name, name, value, project=project) if value is not None else None
    if dot and table_name not in document:
        document[table_name] = tomlkit.table()
    table: Any = document[table_name] if dot else document
    if not isinstance(table, MutableMapping):
        raise RequestError(
            "{path}: {name} is not a table of settings: take it out", path=path, name=table_name
        )
    if value is not None:
        table[name] = checked
    elif name in table:
        del table[name]
    else:
        raise RequestError("{path}: {key} is not set", path=path, key=key)
    make_folder(path.parent)
    write_output(terminal, str(path), tomlkit.dumps(document))


def _checked(table: str, name: str, value: str, *, project: bool) -> Any:
    """Return the value as its option takes it; raises RequestError where it does not."""
    if not table:
        return _checked_of_all(name, value, project=project)
    if table == files.JOURNALS:
        return _checked_journal(value, project=project)
    if table == TABLE and not project:
        return checked_network(name, value)
    option = defaults.option_of(table, name)
    if project and not check_project_setting(Path.cwd(), table, option.name or "", value):
        raise refusal(Path.cwd() / "refcli.toml", [f"{table}.{name}"])
    try:
        converted = option.type.convert(value, option, None)
    except click.BadParameter as error:
        raise RequestError(
            "{table}.{name}: {message}", table=table, name=name, message=error.message
        ) from None
    if option.metavar == "STYLE":
        return _checked_style(value, project=project)
    return converted if isinstance(converted, bool | int | float | str) else value


def _checked_of_all(name: str, value: str, *, project: bool) -> str | float:
    """Return a setting of all commands: the library, the address that registries are told."""
    if name == EMAIL and not project:
        return checked_network(EMAIL, value)
    if name != "library":
        if project:
            raise RequestError(
                "no setting {name!r} of a folder; there are library and COMMAND.OPTION", name=name
            )
        raise RequestError(
            "no setting {name!r}; there are library, email and COMMAND.OPTION", name=name
        )
    if project and not check_project_setting(Path.cwd(), "", name, value):
        raise refusal(Path.cwd() / "refcli.toml", [name])
    return value if project else _checked_library(value)


def _checked_library(value: str) -> str:
    """Return the whole path of a library; raises LibraryError for a file that can be none."""
    from refcli.library.stores import opening

    path = expanded(value).absolute()
    if not path.is_file():
        opening.is_bibtex(path, None)
    return str(path)


def _checked_journal(value: str, *, project: bool) -> str:
    """Return the style of a journal; raises RequestError where it or a switch is unknown."""
    from refcli.csl import load_style

    if project:
        raise RequestError("journals are kept in your own settings, not in those of a folder")
    load_style(value)
    return value


def _checked_style(value: str, *, project: bool) -> str:
    """Return a style as every folder finds it; raises RequestError where it is unknown."""
    from refcli import bst
    from refcli.csl import load_style
    from refcli.csl.sources.switches import divided

    style = files.journal_style(value)
    name = divided(style)[0]
    if "://" in name or name == BIBTEX:
        return value
    if not bst.is_bibtex_style(name):
        load_style(style)
    is_file = not project and style == value and Path(name).is_file()
    return f"{Path(name).absolute()}{value[len(name) :]}" if is_file else value
