"""What the commands that write manuscripts share: where from, where to, in place and undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from refcli.bounded import read_bounded
from refcli.cli.alike import say_each
from refcli.cli.outputs import STDOUT, same_file, write_output
from refcli.cli.shared.cited import library_was_named
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, LibraryError, RequestError, system_reason
from refcli.speech import spoken

if TYPE_CHECKING:
    from refcli.manuscripts import Manuscript
    from refcli.record import Record

__all__ = [
    "Text",
    "library_records",
    "open_text",
    "own_records_for",
    "records_for",
    "text_options",
    "write_text",
]


@dataclass(frozen=True)
class Text:
    """A manuscript that a command works on."""

    path: str
    data: bytes
    manuscript: Manuscript


def text_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say where a manuscript goes."""
    options = (
        click.option("-o", "--output", metavar="FILE", help="Write to FILE; - is stdout."),
        click.option(
            "--in-place",
            is_flag=True,
            help="Change the file itself; refcli undo FILE takes it back.",
        ),
    )
    for option in reversed(options):
        function = option(function)
    return function


def open_text(path: str, output: str | None, *, in_place: bool, known: Any = ()) -> Text:
    """Read a manuscript that will be written to ``output`` or in place.

    Raises RequestError where neither or both are said, where the output is the input or is called
    as a text of another kind is; InputError where the file cannot be read, or Word has it open.
    """
    from refcli.manuscripts.kind_names import may_hold
    from refcli.manuscripts.scan import scan_bytes

    if in_place == (output is not None):
        raise RequestError("where to? Name a file with -o FILE, or say --in-place")
    source = Path(path)
    if output not in (None, STDOUT) and same_file(source, Path(str(output))):
        raise RequestError(
            "{output}: that is the manuscript itself; say --in-place to change it", output=output
        )
    try:
        data = read_bounded(source)
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=system_reason(error)) from error
    if in_place:
        from refcli.manuscripts.in_place import refuse_if_open

        refuse_if_open(source)
    manuscript = scan_bytes(data, path, known)
    if output not in (None, STDOUT) and not may_hold(str(output), manuscript.kind):
        raise RequestError(
            "{output}: a manuscript is not converted; name a file that ends in {suffix}",
            output=output,
            suffix=source.suffix,
        )
    return Text(path, data, manuscript)


def records_for(terminal: Terminal, manuscript: Manuscript, *, needed: bool = True) -> list[Record]:
    """Return the library of a manuscript: the one named, else its own, else the user's.

    What of its own cannot be read is said on stderr. Raises LibraryError where ``needed`` and
    there is no library at all.
    """
    own = own_records_for(terminal, manuscript)
    return own or library_records(terminal, manuscript, needed=needed)


def own_records_for(terminal: Terminal, manuscript: Manuscript) -> list[Record]:
    """Return what the libraries hold that a manuscript names, unless the command line names one.

    What of them cannot be read is said on stderr.
    """
    from refcli.manuscripts.works import own_records

    if library_was_named(click.get_current_context()) or not manuscript.libraries:
        return []
    records, problems = own_records(manuscript)
    say_each(lambda problem: terminal.remark(f"refcli: {spoken(problem)}"), problems)
    return records


def library_records(terminal: Terminal, manuscript: Manuscript, *, needed: bool) -> list[Record]:
    """Return the records of the library that the command works on.

    Raises LibraryError where there is none, and it is ``needed`` for what the manuscript cites.
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    if needed and not library.records and not library.path.is_file():
        carried = any(item.record for one in manuscript.citations for item in one.items)
        if not carried:
            raise LibraryError(
                "{path}: there is no library; name one with: refcli --library FILE",
                path=library.path,
            )
    return library.records


def write_text(terminal: Terminal, text: Text, data: bytes, output: str | None, what: str) -> None:
    """Write a manuscript: to a file, to stdout, or in place so that it can be undone."""
    if output == STDOUT and not terminal.stdout.isatty():
        terminal.stdout.flush()
        buffer = getattr(terminal.stdout, "buffer", None)
        if buffer is not None:
            buffer.write(data)
            buffer.flush()
        return
    if output is None:
        from refcli.manuscripts.in_place import replace_text

        if data != text.data:
            replace_text(Path(text.path), text.data, data, what)
        return
    write_output(terminal, output, data)
