"""``refcli attach``: files of an entry."""

from pathlib import Path

import click

from refcli.cli.shared.changing import change_entries, dry_run_option, typed
from refcli.cli.shared.entries import with_stdin
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.record import Record
from refcli.text.controls import one_line


@click.command()
@click.argument("entry")
@click.argument(
    "files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path, readable=False)
)
@click.option("--link", is_flag=True, help="Keep the path of FILE; do not copy the file.")
@click.option(
    "-r", "--remove", is_flag=True, help="Take FILE off the entry; the file itself stays."
)
@dry_run_option
@click.pass_obj
def command(
    terminal: Terminal,
    entry: str,
    files: tuple[Path, ...],
    link: bool,
    remove: bool,
    dry_run: bool,
) -> Status:
    """Attach files to an ENTRY, or list them.

    A copy is kept in a folder beside the library (thesis.bib: thesis-files), so that both
    can be moved together. A file that is in the library's folder already is not copied.

    \b
      refcli attach 13 paper.pdf
      refcli attach 13
    """
    from refcli.library import open_library
    from refcli.library.attachments import attached, copy_in, names_of, reference_of, with_files

    library = open_library(terminal.library)
    [record] = library.select(with_stdin([entry]))[:1]
    if not files:
        for name in names_of(record):
            terminal.line(one_line(name))
        return Status.DONE if names_of(record) else Status.FINDINGS
    if remove:
        names = attached(record, [str(path) for path in files])
        new = [name for name in names_of(record) if name not in names]
    else:
        references = [
            reference_of(library.path, path)
            if link or dry_run
            else copy_in(library.path, record, path)
            for path in files
        ]
        new = list(dict.fromkeys([*names_of(record), *references]))
    what = typed("attach", *(["--remove"] if remove else []), entry, *map(str, files))

    def changed(record: Record) -> Record:
        return with_files(record, new)

    return change_entries(terminal, what, library, [record], changed, dry_run=dry_run)
