"""``refcli add``: one new entry, from fields, from a pasted reference, from an editor."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.listing import print_entries
from refcli.cli.shared.changing import (
    dry_run_option,
    remark_words,
    say_same_dois,
    typed,
    with_dry_run,
)
from refcli.cli.shared.doubtful import say_doubts
from refcli.cli.shared.editor import edited_text
from refcli.cli.shared.network import Network, asking, network_options, summary
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, NothingFoundError
from refcli.record import Record, number
from refcli.speech import Message, _, spoken

if TYPE_CHECKING:
    from refcli.enrich.identify import Identifier
    from refcli.library import Library

_ASSIGNMENT = re.compile(r"[^\W\d][\w-]*(\[[\w-]+\])?=")
_SAYS_NOTHING = {"type", "id", "language", "custom"}
"""Fields that alone make no entry."""

_NAMES_A_WORK = {"title", "container-title", "author", "editor", "genre"}
"""Fields without which a text says of no work what it is: an identifier is looked up."""

_FORM = Message("""\
# A new entry: one field a line; several authors are several lines: Family, Given.
# Lines that begin with # and fields without a value count for nothing.
type: {type}
author:
title:
container-title:
issued:
volume:
issue:
page:
publisher:
publisher-place:
DOI:
URL:
tags:
""")


@click.command()
@click.argument(
    "words", nargs=-1, metavar="[FIELD=VALUE... | REFERENCE | IDENTIFIER... | FILE | -]"
)
@click.option("--type", "type_", metavar="TYPE", help="Its type: book, article-journal …")
@click.option("-f", "--force", is_flag=True, help="Add it even if the library has it already.")
@network_options
@dry_run_option
@json_options("Print the new entry as CSL-JSON.")
@click.pass_obj
def command(
    terminal: Terminal,
    words: tuple[str, ...],
    type_: str | None,
    force: bool,
    sources: str | None,
    offline: bool,
    refresh: bool,
    deadline: float | None,
    verbose: bool,
    dry_run: bool,
    as_json: AsJson,
) -> Status:
    """Add one entry: from fields, a reference, an identifier, or your editor.

    A DOI, pmid:, arxiv:, isbn: or the address of a page is looked up in the registries; so is
    each line of a FILE of such identifiers.

    - reads the reference from stdin; with no argument your editor opens. A work that the
    library has already is added again only with --force. To add many at once: refcli import.

    \b
      refcli add type=book 'title=Novum Organum' 'author=Bacon, F.' year=1620
      refcli add 10.1093/jamia/ocw154 pmid:28011595 isbn:9780306406157
      refcli add 'Roda S. Digital skills for doctors. J Eur CME. 2021; 10 (1): 1.'
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    if wanted := _identifiers(terminal, words):
        network = Network(sources, offline, refresh, verbose, deadline)
        return _looked_up(
            terminal, library, wanted, network, force=force, dry_run=dry_run, as_json=as_json
        )
    if words:
        record = _record(terminal, words, type_, force=force)
        return _add(terminal, library, record, words, force, dry_run, as_json)
    form = spoken(_FORM).format(type=type_ or "article-journal")
    with edited_text(terminal, form) as text:
        if text == form:
            raise InputError("nothing was written: nothing is added")
        return _add(terminal, library, _from_form(text), (), force, dry_run, as_json)


def _add(
    terminal: Terminal,
    library: Library,
    record: Record,
    words: tuple[str, ...],
    force: bool,
    dry_run: bool,
    as_json: AsJson,
) -> Status:
    """Add one record that ``words`` gave, unless the library has it."""
    from refcli.intake import with_one_doi

    if not record.keys() - _SAYS_NOTHING:
        raise InputError("there is nothing to add: no field but the type was given or read")
    given = words if words and words != ("-",) else (str(record.get("title", "")),)
    what = typed("add", *given)
    near = library.candidates(record) if not force or record.get("DOI") else []
    known = [] if force else _known(near, record)
    if known:
        print_entries(terminal, known)
        terminal.remark(
            _(
                "the library has it already: entry {number} (--force adds it)",
                number=number(known[0]),
            )
        )
        return Status.FINDINGS
    with library.change(what, dry_run=dry_run) as change:
        added = change.add(record)
    if as_json:
        print_values(terminal, [added], as_json)
    else:
        print_entries(terminal, [added])
    terminal.remark(_added(1, dry_run=dry_run))
    say_same_dois(terminal, with_one_doi(near, [added]))
    if not dry_run:
        say_doubts(terminal, [added])
    return Status.DONE


def _identifiers(terminal: Terminal, words: tuple[str, ...]) -> list[Identifier]:
    """Return the identifiers that the words are, or the lines of the file; [] for none."""
    from refcli.enrich.identify import identifier_of

    if len(words) == 1 and Path(words[0]).is_file():
        lines = Path(words[0]).read_text("utf-8", "replace").splitlines()
        words = tuple(line for line in map(str.strip, lines) if line and not line.startswith("#"))
        found = [(word, identifier_of(word)) for word in words]
        for word, one in found:
            if one is None:
                terminal.remark(_("refcli: no identifier: {word}", word=word[:80]))
        return [one for _word, one in found if one]
    for parts in (words, " ".join(words).split()):
        known = [identifier_of(part) for part in parts]
        if all(known):
            return [one for one in known if one]
    return []


def _looked_up(
    terminal: Terminal,
    library: Library,
    wanted: list[Identifier],
    network: Network,
    *,
    force: bool,
    dry_run: bool,
    as_json: AsJson,
) -> Status:
    """Add the works of identifiers, as one change; say which are there, and which are not."""
    from refcli.intake import with_one_doi

    new, status = _asked(terminal, library, wanted, network, force=force)
    if status == Status.INPUT:
        terminal.remark(
            _(
                "to add it now and fill it in later: refcli add DOI=10.1000/x 'title=…', then "
                "refcli enrich"
            )
        )
    what = typed("add", *map(str, wanted[:3])) + (" …" if len(wanted) > 3 else "")
    near = library.candidates(*new) if new else []
    with library.change(what, dry_run=dry_run) as change:
        added = [change.add(record) for record in new]
    if as_json:
        print_values(terminal, added, as_json)
    else:
        print_entries(terminal, added)
    terminal.remark(_added(len(added), dry_run=dry_run))
    say_same_dois(terminal, with_one_doi(near, added))
    return status


def _asked(
    terminal: Terminal,
    library: Library,
    wanted: list[Identifier],
    network: Network,
    *,
    force: bool,
) -> tuple[list[Record], Status]:
    """Ask for the works of identifiers; return those that the library lacks, and how it went."""
    from refcli.enrich.identify import record_of
    from refcli.enrich.network.http import UnavailableError

    new: list[Record] = []
    status = Status.DONE
    with asking(network) as sources:
        for identifier in wanted:
            try:
                record = record_of(identifier, sources)
            except UnavailableError as error:
                terminal.remark(
                    _(
                        "refcli: {identifier}: could not be looked up: {error}",
                        identifier=identifier,
                        error=error,
                    )
                )
                status = Status.INPUT
                continue
            except NothingFoundError as error:
                terminal.remark(f"refcli: {error}")
                status = status or Status.FINDINGS
                continue
            known = [] if force else _known([*library.candidates(record), *new], record)
            if known:
                place = _number(known[0]) or _("named twice")
                terminal.remark(
                    _(
                        "{identifier}: the library has it already: {place}",
                        identifier=identifier,
                        place=place,
                    )
                )
                status = status or Status.FINDINGS
            else:
                new.append(record)
        summary(terminal, sources, verbose=network.verbose)
    return new, status


def _number(record: Record) -> str:
    return _("entry {number}", number=number(record)) if number(record) else ""


def _added(count: int, *, dry_run: bool) -> str:
    to_add, added = _("{count} to add", count=count), _("{count} added", count=count)
    return with_dry_run(to_add if dry_run else added, dry_run=dry_run)


def _record(
    terminal: Terminal, words: tuple[str, ...], type_: str | None, *, force: bool
) -> Record:
    from refcli.library.readable import assigned

    given = [f"type={type_}"] if type_ else []
    if words and all(_ASSIGNMENT.match(word) for word in words):
        remark_words(terminal, words)
        return assigned({"type": "document"}, [*given, *words], force=force)
    return assigned(_from_text(terminal, " ".join(words)), given)


def _from_format(text: str) -> Record | None:
    """Return the entry that a text is in a format for files, as BibTeX or RIS; None for none."""
    from refcli import formats

    found = formats.sniff(text.encode("utf-8", "replace"))
    if found is None or found in ("csv", "tsv"):
        return None
    records = formats.read(text.encode("utf-8", "replace"), found).records
    if len(records) > 1:
        raise InputError(
            "these are {count} entries; add them with: refcli import -", count=len(records)
        )
    return records[0] if records else None


def _from_text(terminal: Terminal, text: str) -> Record:
    from refcli.cli.shared.inputs import read_input
    from refcli.cli.shared.own_model import own_model
    from refcli.parse import parse_reference

    if text == "-":
        text = read_input(terminal, "-").decode("utf-8", "replace")
    if (record := _from_format(text)) is not None:
        return record
    text = " ".join(text.split())
    if not re.search(r"\w", text):
        raise InputError("there is no reference to add: the text is empty")
    record = parse_reference(text, own_model(terminal))
    naming = record.keys() & _NAMES_A_WORK
    is_word = " " not in text and len(naming) == 1
    if is_word or not naming:
        hint = f"pmid:{text}" if re.fullmatch(r"\d{5,9}", text) else "pmid:28011595"
        raise InputError(
            "{text!r} is neither a reference nor an identifier: one looks like 10.1000/x, {hint}, "
            "arxiv:2005.14165, isbn:9780306406157; a title alone: title=…",
            text=text[:80],
            hint=hint,
        )
    return record


def _from_form(text: str) -> Record:
    """Return the record of a form that was filled in."""
    from refcli.library.readable import edited

    lines = [line for line in text.split("\n") if not re.fullmatch(r"[\w-]+:\s*", line)]
    return edited({"type": "document"}, lines)


def _known(candidates: list[Record], record: Record) -> list[Record]:
    if not candidates:
        return []
    from refcli.dedupe import find_known

    return [candidates[match.known] for match in find_known(candidates, [record])]
