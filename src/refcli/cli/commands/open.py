"""``refcli open``: the file or the web page of an entry."""

import click

from refcli.cli.shared.entries import with_stdin
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import InputError
from refcli.speech import _
from refcli.text.controls import one_line


@click.command()
@click.argument("entry")
@click.argument("which", type=click.IntRange(1), default=1)
@click.option("--url", is_flag=True, help="Open the web page, even if there is a file.")
@click.option("--print", "print_", is_flag=True, help="Print the path or address; open nothing.")
@click.option("--outside", is_flag=True, help="Open a file outside the library's folder, too.")
@click.pass_obj
def command(
    terminal: Terminal, entry: str, which: int, url: bool, print_: bool, outside: bool
) -> Status:
    """Open the file or the web page of an ENTRY.

    The file is the first, or the WHICHth; if there is none, the DOI, URL or PMID is opened.

    An entry that came from elsewhere may name any file. So only documents are opened, never
    programs, and those outside the library's folder only with --outside.

    \b
      refcli open 13
      refcli open 13 --url
    """
    from refcli.library import open_library
    from refcli.library.attachments import file_to_open, names_of, web_address

    library = open_library(terminal.library)
    [record] = library.select(with_stdin([entry]))[:1]
    is_file = bool(names_of(record)) and not url
    if is_file:
        target = str(file_to_open(library.path, record, which, outside=outside))
    else:
        target = web_address(record)
    if print_:
        terminal.line(one_line(target))
        return Status.DONE
    if not _opens(target, is_file=is_file):
        raise InputError("no program was found that opens {target}", target=target)
    terminal.remark(_("opened {target}", target=one_line(target)))
    return Status.DONE


def _opens(target: str, *, is_file: bool) -> bool:
    """Open it; tell whether there is a program that does.

    Without waiting for a viewer to end, and without a shell that could read the name.
    """
    if is_file:
        return not click.launch(target)
    import webbrowser

    return webbrowser.open(target)
