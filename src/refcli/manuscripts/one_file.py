"""One file of a manuscript: its bytes, its text, its reader."""

from __future__ import annotations

from collections.abc import Callable, Container
from pathlib import Path
from typing import Final

from refcli.bounded import read_bounded
from refcli.errors import InputError, system_reason
from refcli.manuscripts.model import Manuscript, Source

__all__ = ["bytes_of", "read", "read_source"]


def read_source(data: bytes, name: str, shown: str = "") -> Source:
    """Return the text of a file with its encoding; a byte order mark is left out."""
    from refcli.text.encoding import decode

    text, encoding = decode(data)
    return Source(shown or name, text, path=name, encoding=encoding)


def bytes_of(path: Path) -> bytes:
    """Return what a file holds. Raises InputError where it cannot be read."""
    try:
        return read_bounded(path)
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=system_reason(error)) from error


def read(source: Source, kind: str, known: Container[str]) -> Manuscript:
    """Read one text of a kind, without the files that it takes in."""
    from importlib import import_module

    if kind in ("aux", "bcf"):
        from refcli.manuscripts.kinds import auxiliary

        return auxiliary.read_bcf(source) if kind == "bcf" else auxiliary.read_aux(source)
    module = import_module(f"refcli.manuscripts.kinds.{_MODULES.get(kind, kind)}")
    if kind in ("latex", "rst", "org"):
        read_alone: Callable[[Source], Manuscript] = module.read
        return read_alone(source)
    read_known: Callable[[Source, Container[str]], Manuscript] = module.read
    return read_known(source, known)


_MODULES: Final = {"text": "plain"}
