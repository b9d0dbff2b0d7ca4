"""``refcli train``: a model of one's own, from one's own corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from refcli.cli.shared.entries import with_stdin
from refcli.cli.shared.own_model import corrections_path, model_path
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import NothingFoundError, RequestError
from refcli.record import Record, number
from refcli.speech import _, ngettext

if TYPE_CHECKING:
    from refcli.parse.labelling.own_model import Example
    from refcli.parse.training.corrections import Correction
    from refcli.parse.training.trial import Harm

_MOST_TOLD = 5
_MOST = 2000
"""Entries of the library that show the model what to leave alone."""


@click.command()
@click.argument("entries", nargs=-1)
@click.option("--add", is_flag=True, help="Keep the ENTRIES, as they are now, as training data.")
@click.option("--forget", is_flag=True, help="Drop the model and all that was kept.")
@click.pass_obj
def command(terminal: Terminal, entries: tuple[str, ...], add: bool, forget: bool) -> Status:
    """Learn from the entries that you corrected, to read such lists better.

    ENTRIES are compared with the text that they were read from; what differs is kept in the
    user's data folder and trained on at once. From then on import and parse use the model,
    if it reads more of them right that it was not trained on, and reads none of the ordinary
    references that ship with refcli otherwise. Nothing leaves this computer.

    \b
      refcli train --add 3,17-20
      refcli train
      refcli train --forget
    """
    if forget:
        return _forget(terminal)
    if bool(entries) != add:
        raise RequestError("which entries? For example: refcli train --add 3,17-20")
    from refcli.library import open_library

    library = open_library(terminal.library)
    if add:
        _add(terminal, library.select(with_stdin(entries)))
    return _train(terminal, library.records)


def _forget(terminal: Terminal) -> Status:
    for path in (model_path(), corrections_path()):
        path.unlink(missing_ok=True)
    terminal.remark(_("forgotten: references are read as refcli came"))
    return Status.DONE


def _add(terminal: Terminal, records: list[Record]) -> None:
    from refcli.parse.training.corrections import correction_of, keep

    found: list[Correction] = []
    for record in records:
        correction = correction_of(record)
        if correction is None:
            terminal.remark(_("{number}: not read from text, left out", number=number(record)))
            continue
        if correction.lost:
            lost = ", ".join(correction.lost)
            terminal.remark(
                _(
                    "{number}: {lost} not as the text has it, nothing to learn",
                    number=number(record),
                    lost=lost,
                )
            )
        found.append(correction)
    new = keep(found, corrections_path())
    corrected = sum(correction.is_new for correction in found)
    terminal.remark(
        _(
            "{count} kept, {new} new, {corrected} read otherwise by refcli",
            count=len(found),
            new=new,
            corrected=corrected,
        )
    )


def _train(terminal: Terminal, records: list[Record]) -> Status:
    from refcli.parse.labelling.own_model import train
    from refcli.parse.training.corrections import kept
    from refcli.parse.training.trial import changes_of, ordinary, trial

    corrected = kept(corrections_path())
    if not corrected:
        raise NothingFoundError("nothing kept to learn from; begin with: refcli train --add 13")
    accepted = _accepted(records)
    verdict = trial(corrected, accepted)
    terminal.line(f"{_('references that were kept')}\t{verdict.corrected}")
    terminal.line(f"{_('read right without the model')}\t{verdict.before}")
    right, harm = (
        _("read right with it, each left out of its training"),
        _("ordinary references that it reads otherwise"),
    )
    terminal.line(f"{right}\t{verdict.after}")
    terminal.line(f"{harm}\t{len(verdict.harmed)}")
    if verdict.before == verdict.corrected:
        model_path().unlink(missing_ok=True)
        terminal.remark(_("all of them are read right without a model: there is nothing to learn"))
        return Status.DONE
    if not verdict.is_better:
        _tell_harm(terminal, verdict.harmed)
        if verdict.harmed or verdict.after < verdict.before:
            told = _("it would read worse: not used; keep more corrections and train again")
        else:
            told = _("it reads no more of them right: not used; keep more of their kind")
        terminal.remark(told)
        if model_path().exists():
            terminal.remark(_("the model learnt before stays in use: {path}", path=model_path()))
        return Status.FINDINGS
    train(corrected, [*accepted, *ordinary()], model_path())
    changes = changes_of([*corrected, *accepted], model_path())
    for (before, after), words in changes.most_common(_MOST_TOLD):
        changed = _("it changes {before} to {after}", before=before, after=after)
        terminal.line(f"{changed}\t{ngettext('{count} word', '{count} words', words)}")
    terminal.remark(_("import and parse use it from now on: {path}", path=model_path()))
    return Status.DONE


def _tell_harm(terminal: Terminal, harmed: list[Harm]) -> None:
    """Say which ordinary references a model would read otherwise, the first few of them."""
    from refcli.text.controls import one_line

    for harm in harmed[:_MOST_TOLD]:
        terminal.line(f"  {harm.before} → {harm.after}\t{one_line(harm.words)}\t{harm.text}")


def _accepted(records: list[Record]) -> list[Example]:
    """Return entries that stand as they were read, to be read so again."""
    from refcli.parse.labelling.own_model import Example
    from refcli.parse.training.corrections import correction_of

    examples: list[Example] = []
    for record in records[-_MOST:]:
        correction = correction_of(record)
        if correction and not correction.is_new and not correction.lost:
            examples.append(Example(correction.tokens, correction.labels, correction.first))
    return examples
