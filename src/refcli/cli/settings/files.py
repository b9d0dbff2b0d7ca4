"""The files of settings: where they lie and what they say.

The project's file, ``refcli.toml`` in this folder or the nearest above, goes before the
user's own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from refcli.durable import expanded
from refcli.errors import InputError, system_reason

__all__ = ["JOURNALS", "journal_style", "project_path", "read_settings", "user_path"]

_PROJECT_FILE: Final = "refcli.toml"
_LARGEST: Final = 1 << 20
"""Bytes of a file of settings: a larger one is something else."""

_DEEPEST: Final = 100
"""Dots in one line: tomllib takes the square of the time for a key of many tables."""

JOURNALS: Final = "journal"
"""The table of the user's settings that names the styles of journals."""


def user_path() -> Path | None:
    """Return the path of the user's settings: REFCLI_CONFIG, else where the platform has such.

    None where REFCLI_CONFIG is empty: then there are no settings of the user.
    """
    named = os.environ.get("REFCLI_CONFIG")
    if named is not None:
        return expanded(named) if named else None
    if sys.platform.startswith("linux"):  # as platformdirs, which takes as long as all the rest
        home = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
        return expanded(home) / "refcli" / "config.toml"
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
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=system_reason(error)) from error
    if len(data) > _LARGEST:
        raise InputError("{path}: too large for a file of settings", path=path)
    if any(line.count(b".") > _DEEPEST for line in data.splitlines()):
        raise InputError("{path}: nested too deep for a file of settings", path=path)
    import tomllib

    try:
        # Whatever tomllib cannot read is a ValueError, an integer of 5,000 digits, too.
        return tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError("{path}: not TOML: {error}", path=path, error=error) from error


def journal_style(name: str) -> str:
    """Return the style that the user keeps under the name of a journal, or the name itself.

    Settings hold it as ``journal.NAME``: a style, with its switches behind a colon.
    """
    journals = read_settings(user_path()).get(JOURNALS)
    style = journals.get(name) if isinstance(journals, Mapping) else None
    return style if isinstance(style, str) else name
