"""What ``refcli dedupe`` is asked to look at: a library, or the exports of a search."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from refcli.cli.alike import say_each
from refcli.cli.outputs import STDOUT, check_folder, same_file
from refcli.cli.shared import duplicates
from refcli.cli.shared.inputs import STDIN, input_name, read_input
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, RequestError
from refcli.speech import _

if TYPE_CHECKING:
    from refcli.dedupe import Findings, Policy
    from refcli.dedupe.report import Origin
    from refcli.library import Library
    from refcli.record import Record

__all__ = ["Work", "check_request", "examined", "opened", "say_unheard"]


@dataclass
class Work:
    """What is examined: records by place, and the items to stream them from."""

    records: Sequence[Record]
    items: Iterable[Any]
    library: Library | None = None
    origins: Sequence[Origin] = ()
    known: dict[int, int] = field(default_factory=dict)
    """The places of records that an earlier search had, with those of the earlier ones."""
    files: Sequence[str] = ()


def check_request(
    files: Sequence[str], read: Sequence[str], outputs: Sequence[str], *, interactive: bool
) -> None:
    """Raise RequestError where a file is named twice that must not be.

    ``read`` are the files that are read beside the FILEs, ``outputs`` those that are written.
    Raises InputError where an output has no folder to be written to.
    """
    written = [path for path in outputs if path != STDOUT]
    for one, other in combinations(files, 2):
        if _same(one, other):
            raise RequestError("{file}: given twice, and would be counted twice", file=other)
    for output in written:
        if any(_same(output, path) for path in files):
            raise RequestError(
                "{output}: that is one of the FILEs; name another one", output=output
            )
        if any(_same(output, path) for path in read):
            raise RequestError(
                "{output}: that is read, too, and would be lost; name another one", output=output
            )
        check_folder(output)
    for one, other in combinations(written, 2):
        if _same(one, other):
            raise RequestError("{output}: named for two outputs; name another one", output=other)
    if interactive and STDIN in files:
        raise RequestError("--interactive reads the answers from stdin, so no FILE can be -")


def _same(one: str, other: str) -> bool:
    """Tell whether two paths are one file, be it there or not."""
    return os.path.realpath(one) == os.path.realpath(other) or same_file(Path(one), Path(other))


def opened(terminal: Terminal, files: Sequence[str], format: str | None, *, streamed: bool) -> Work:
    """Return the records of files, or of the library where none is named.

    One file of JSON Lines can be ``streamed``, whatever its size, unless all of its records are
    needed at once. Raises InputError where a file cannot be read.
    """
    if files:
        return _from_files(terminal, files, format, streamed=streamed)
    from refcli.library import open_library

    library = open_library(terminal.library)
    return Work(library.records, library.records, library)


def _from_files(
    terminal: Terminal, files: Sequence[str], format: str | None, *, streamed: bool
) -> Work:
    from refcli.dedupe.record_lines import SUFFIXES, RecordLines

    lone = len(files) == 1 and format is None and files[0].lower().endswith(SUFFIXES)
    if lone and streamed:
        lines = RecordLines(Path(files[0]))
        return Work(lines, lines.lines(), origins=lines.origins, files=files)
    from refcli.database_exports import read_exports

    found = read_exports([(input_name(path), read_input(terminal, path)) for path in files], format)
    say_each(terminal.complain, found.problems)
    return Work(found.records, found.records, origins=found.origins, files=files)


def examined(terminal: Terminal, work: Work, policy: Policy, against: str | None) -> Findings:
    """Return what is found in the records, less what the earlier search ``against`` had.

    What that may have had is said on stderr. Raises InputError where it cannot be read.
    """
    from refcli.dedupe import examine

    if against is None:
        findings = examine(work.items, policy=policy)
        if work.files and not work.records:
            raise InputError("{value}: no references found", value=work.files[0])
        return findings
    from refcli.dedupe.update import update
    from refcli.reading import read

    previous = read(read_input(terminal, against), input_name(against)).records
    work.known, findings, doubtful = update(previous, work.records, policy=policy)
    for match in doubtful:
        terminal.remark(duplicates.perhaps_known(work.records, previous, match))
    return findings


def say_unheard(terminal: Terminal, work: Work, prefer: Sequence[str]) -> None:
    """Say which sources are preferred that no record comes from: a misspelt one prefers none."""
    from refcli.dedupe.merging.merge import sources

    unheard = {name.lower(): name for name in prefer}
    for record in work.records if unheard else ():
        for name in sources(record):
            unheard.pop(name, None)
    for name in unheard.values():
        terminal.remark(_("--prefer {name}: no record comes from there", name=name))
