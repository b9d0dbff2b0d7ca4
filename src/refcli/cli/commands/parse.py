"""``refcli parse``: references in, records out; for pipelines, without a library."""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refcli.cli.alike import say_each
from refcli.cli.listing import print_json_lines
from refcli.cli.shared.inputs import STDIN, input_name, open_input, read_input
from refcli.cli.shared.own_model import own_model
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, RequestError
from refcli.parse import parse_references
from refcli.parse.review import DOUBTFUL
from refcli.progress import observed
from refcli.record import Record, source
from refcli.speech import ngettext, spoken

if TYPE_CHECKING:
    from refcli.parse.labelling.segments import Segment

_BLOCK = 500
"""Records that are written at a time."""


@click.command()
@click.argument("file", metavar="[FILE]", type=click.Path(readable=False), default=STDIN)
@click.option(
    "--line",
    "by_line",
    is_flag=True,
    help="Read each line as one reference, for any number of lines.",
)
@click.option("-t", "--to", "format", metavar="FORMAT", help="Print in this format, not CSL-JSON.")
@click.option("--bibtex", is_flag=True, help="The same as --to bibtex.")
@click.option("--segments", "as_segments", is_flag=True, help="Show how each word was read.")
@click.option("--explain", is_flag=True, help="Show which rule changed what the model said.")
@click.option("--text", "as_text", is_flag=True, help="Print the references found, a line each.")
@click.option(
    "-j", "--jobs", default=1, type=click.IntRange(1, 256), metavar="N", help="Processes to use."
)
@click.pass_obj
def command(
    terminal: Terminal,
    file: str,
    by_line: bool,
    format: str | None,
    bibtex: bool,
    as_segments: bool,
    explain: bool,
    as_text: bool,
    jobs: int,
) -> Status:
    """Read references and print them as records, a line each.

    FILE is a text, a saved page, a .docx, .odt, .pdf, Markdown or LaTeX, or - for stdin: its
    reference list is found and split. The records are CSL-JSON. With --line each line is one
    reference, and is read as it comes: the record's id is then the number of its line.

    \b
      pbpaste | refcli parse - --bibtex
      refcli parse thesis.pdf > thesis.jsonl
      zcat references.txt.gz | refcli parse - --line --jobs 4
    """
    format = "bibtex" if bibtex else format
    if sum((format is not None, as_segments, explain, as_text)) > 1:
        raise RequestError("choose one of --to, --segments, --explain and --text")
    model = own_model(terminal)
    records: list[Record] = []
    texts: Iterable[str]
    if by_line:
        texts = _lines(terminal, file)
    else:
        records, texts = _found(terminal, file, as_records=not (as_text or as_segments or explain))
    if as_text:
        _print_texts(terminal, texts)
    elif as_segments:
        _print_segments(terminal, texts, model)
    elif explain:
        _print_steps(terminal, texts, model)
    else:

        def parsed() -> Iterator[Record]:
            yield from records
            yield from parse_references(texts, jobs, model, one_list=not by_line)

        _print_records(terminal, parsed(), format, by_line=by_line)
    return Status.DONE


def _found(terminal: Terminal, path: str, *, as_records: bool) -> tuple[list[Record], list[str]]:
    """Return what a document holds: records as data, and references as text."""
    from refcli import formats
    from refcli.parse.documents import read_document
    from refcli.parse.finding.accounting import remarks
    from refcli.reading import held_in

    data, name = read_input(terminal, path), input_name(path)
    if format := formats.sniff(data, name):
        raise InputError(
            "{name}: records in {title} already, not text; use refcli convert or refcli import",
            name=name,
            title=formats.FORMATS[format].title,
        )
    document = read_document(data, name)
    records, found, problems = held_in(document)
    if not found.references and not records:
        raise InputError("{name}: no references found", name=name)
    if records and not as_records:
        terminal.remark(
            ngettext(
                "refcli: {name}: {count} work stands in a field, and not as text",
                "refcli: {name}: {count} works stand in fields, and not as text",
                len(records),
                name=name,
            )
        )
    say_each(
        lambda remark: terminal.remark(f"refcli: {name}: {spoken(remark)}"),
        [*problems, *remarks(found, by=document.places)],
    )
    return records, found.references


def _lines(terminal: Terminal, path: str) -> Iterator[str]:
    """Yield each line as it comes, without the space around it."""
    from refcli.parse.documents.kinds import TEXTS, kind_of
    from refcli.text.encoding import decode

    with open_input(terminal, path) as stream:
        head = stream.peek(_HEAD)[:_HEAD]
        kind = kind_of(head)
        if kind not in TEXTS or head.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise InputError(
                "{path}: --line reads text in UTF-8, this is {kind}",
                path=input_name(path),
                kind=kind,
            )
        for raw in stream:
            yield decode(raw)[0].strip()


_HEAD = 4096


def _print_texts(terminal: Terminal, texts: Iterable[str]) -> None:
    from refcli.text.controls import one_line

    for text in texts:
        terminal.line(one_line(text) if terminal.out_is_tty else text)


def _print_records(
    terminal: Terminal, records: Iterable[Record], format: str | None, *, by_line: bool
) -> None:
    """Print records in blocks, so that any number of them goes through little memory."""
    # On one screen the records themselves show how far it is.
    silence = observed(None) if terminal.out_is_tty else nullcontext()
    with silence:
        _print_blocks(terminal, records, format, by_line=by_line)


def _print_blocks(
    terminal: Terminal, records: Iterable[Record], format: str | None, *, by_line: bool
) -> None:
    for block in _blocks(_named(records) if by_line else _keyed(records)):
        if format is None:
            print_json_lines(terminal, block)
        else:
            from refcli import formats

            text = formats.write(block, format).text.rstrip("\n")
            terminal.write(f"{text}\n", painted=False)


def _named(records: Iterable[Record]) -> Iterator[Record]:
    """Give each record the number of its line as id; drop those of blank lines."""
    for number, record in enumerate(records, 1):
        if source(record).get("text"):
            yield {"id": str(number), **record}


def _keyed(records: Iterable[Record]) -> Iterable[Record]:
    from refcli.formats import citekey

    return citekey.assign(records)


def _blocks(records: Iterable[Record]) -> Iterator[list[Record]]:
    iterator = iter(records)
    while block := list(islice(iterator, _BLOCK)):
        yield block


def _print_segments(terminal: Terminal, texts: Iterable[str], model: Path | None) -> None:
    """Show the pieces of each reference: coloured on a terminal, a line each in a pipe."""
    from refcli.parse.labelling.segments import segments
    from refcli.text.controls import one_line

    for text in texts:
        pieces = segments(text, model)
        if terminal.colour:
            terminal.line("".join(_painted(piece) for piece in pieces) + "\n")
            continue
        for piece in pieces:
            if piece.text.strip():
                terminal.line(f"{piece.label}\t{one_line(piece.text)}\t{piece.probability:.2f}")
        terminal.line("")


def _print_steps(terminal: Terminal, texts: Iterable[str], model: Path | None) -> None:
    """Show each reference, and below it what each rule changed: from which label to which."""
    from refcli.parse.labelling.explanation import explained
    from refcli.text.controls import one_line

    for text in texts:
        terminal.line(one_line(text))
        for step in explained(text, model):
            change = f"{step.before} → {step.after}"
            terminal.line(f"  {step.rule}\t{change}\t{one_line(step.text)}\t{step.states}")
        terminal.line("")


def _painted(piece: "Segment") -> str:
    from refcli.text.controls import printable

    text = printable(piece.text)
    if not piece.label:
        return click.style(text, dim=True)
    label = click.style(f"‹{piece.label}›", dim=True, fg=_COLOURS.get(piece.label, "white"))
    doubtful = piece.probability < DOUBTFUL
    return click.style(text, fg=_COLOURS.get(piece.label, "white"), underline=doubtful) + label


_COLOURS = {
    "author": "cyan",
    "editor": "cyan",
    "translator": "cyan",
    "title": "green",
    "translation": "bright_green",
    "container": "magenta",
    "collection": "magenta",
    "date": "yellow",
    "accessed": "yellow",
    "volume": "blue",
    "issue": "blue",
    "pages": "bright_blue",
    "extent": "bright_blue",
    "publisher": "bright_magenta",
    "location": "bright_magenta",
    "doi": "red",
    "url": "red",
}
