"""The option ``--cited-in``: the entries that manuscripts cite, wherever ``--query`` goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from refcli.cli.alike import say_each
from refcli.cli.terminal import Terminal
from refcli.errors import located
from refcli.speech import spoken

if TYPE_CHECKING:
    from refcli.library import Library
    from refcli.manuscripts import Manuscript
    from refcli.record import Record

__all__ = [
    "CitedIn",
    "cited_in",
    "cited_libraries",
    "cited_option",
    "library_was_named",
    "remark_troubles",
    "unknown_were_cited",
]

_KEY: Final = "refcli.cited_in"
_UNKNOWN: Final = "refcli.unknown_cited"


@dataclass
class CitedIn:
    """The manuscripts of ``--cited-in``."""

    manuscripts: list[Manuscript]
    others: list[str] = field(default_factory=list)
    """The libraries beside the first that the manuscripts name for themselves."""

    def records(self, library: Library, *, others: bool) -> list[Record]:
        """Return the entries that are cited, in the order of first citation.

        What names no entry is said on stderr, and the program ends with status 1. ``others``
        takes in the other libraries that the manuscripts name.
        """
        from refcli.library import open_library
        from refcli.manuscripts.works import works
        from refcli.record import key

        known = {key(record): record for record in library.records}
        for path in self.others if others else ():
            for record in open_library(path).records:
                known.setdefault(key(record), record)
        found = works(self.manuscripts, list(known.values()))
        context = click.get_current_context()
        terminal = context.find_object(Terminal)
        if found.unknown:
            context.meta[_UNKNOWN] = True
        if terminal:
            unknown = map(str, found.unknown)
            say_each(lambda one: terminal.remark(f"refcli: {spoken(one)}"), unknown)
        return found.records


def cited_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--cited-in`` to a command that takes ``--query``."""
    return click.option(
        "--cited-in",
        multiple=True,
        metavar="FILE",
        expose_value=False,
        callback=_read,
        help="All entries that a manuscript cites (.md, .tex, .typ, .docx, .odt …), in the order "
        "of first citation; the library is the manuscript's own where it names one.",
    )(function)


def cited_in() -> CitedIn | None:
    """Return the manuscripts that the command line names, None without any."""
    context = click.get_current_context(silent=True)
    found: CitedIn | None = context.meta.get(_KEY) if context else None
    return found


def cited_libraries() -> list[Path]:
    """Return the libraries beside the first that the manuscripts of ``--cited-in`` name."""
    found = cited_in()
    return [Path(path) for path in found.others] if found else []


def unknown_were_cited(context: click.Context) -> bool:
    """Tell whether a manuscript cited what the library does not have."""
    return bool(context.meta.get(_UNKNOWN))


def library_was_named(context: click.Context) -> bool:
    """Tell whether the command line itself names the library: that goes before the text's own."""
    source = context.find_root().get_parameter_source("library")
    return source is click.core.ParameterSource.COMMANDLINE


def remark_troubles(terminal: Terminal, manuscript: Manuscript) -> None:
    """Say what of a manuscript could not be followed."""
    say_each(
        lambda message: terminal.remark(f"refcli: {spoken(message)}"),
        [located(str(trouble.place), trouble.message) for trouble in manuscript.troubles],
    )


def _read(context: click.Context, _option: click.Parameter, paths: Sequence[str]) -> None:
    if not paths or context.resilient_parsing:
        return
    from refcli.manuscripts import scan

    manuscripts = [scan(path) for path in paths]
    found = CitedIn(manuscripts)
    terminal = context.find_object(Terminal)
    if terminal is not None:
        for manuscript in manuscripts:
            remark_troubles(terminal, manuscript)
        if not library_was_named(context):
            named = [path for one in manuscripts for path in one.libraries]
            own = list(dict.fromkeys(path for path in named if Path(path).is_file()))
            if own:
                context.obj = replace(terminal, library=own[0])
                found.others = own[1:]
    context.meta[_KEY] = found
