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
    from refcli.library.attachments import attached, copied_in, names_of, reference_of, with_files

    library = open_library(terminal.library)
    [record] = library.select(with_stdin([entry]))[:1]
    if not files:
        for name in names_of(record):
            terminal.line(one_line(name))
        return Status.DONE if names_of(record) else Status.FINDINGS
    what = typed("attach", *(["--remove"] if remove else []), entry, *map(str, files))

    def change(new: list[str]) -> Status:
        return change_entries(
            terminal, what, library, [record], lambda r: with_files(r, new), dry_run=dry_run
        )

    if remove:
        names = attached(record, [str(path) for path in files])
        return change([name for name in names_of(record) if name not in names])
    if link or dry_run:
        return change(_joined(record, [reference_of(library.path, path) for path in files]))
    with copied_in(library.path, record, files) as references:
        return change(_joined(record, references))


def _joined(record: Record, references: list[str]) -> list[str]:
    from refcli.library.attachments import names_of

    return list(dict.fromkeys([*names_of(record), *references]))
