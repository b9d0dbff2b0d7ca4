"""``refcli train``: a model of one's own, from one's own corrections."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from refcli.cli.own_model import corrections_path, model_path
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import NothingFoundError, RequestError
from refcli.record import Record, number

if TYPE_CHECKING:
    from refcli.parse.labelling.own_model import Example
    from refcli.parse.training.corrections import Correction

_FOLDS = 5
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
    if it does better than the built-in one on references that it was not trained on. Nothing leaves
    this computer.

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
        _add(terminal, library.select(entries))
    return _train(terminal, library.records)


def _forget(terminal: Terminal) -> Status:
    for path in (model_path(), corrections_path()):
        path.unlink(missing_ok=True)
    terminal.remark("forgotten: references are read as refcli came")
    return Status.DONE


def _add(terminal: Terminal, records: list[Record]) -> None:
    from refcli.parse.training.corrections import correction_of, keep

    found: list[Correction] = []
    for record in records:
        correction = correction_of(record)
        if correction is None:
            terminal.remark(f"{number(record)}: not read from text, left out")
            continue
        if correction.lost:
            lost = ", ".join(correction.lost)
            terminal.remark(f"{number(record)}: {lost} not as the text has it, nothing to learn")
        found.append(correction)
    new = keep(found, corrections_path())
    corrected = sum(correction.is_new for correction in found)
    terminal.remark(f"{len(found)} kept, {new} new, {corrected} read otherwise by refcli")


def _train(terminal: Terminal, records: list[Record]) -> Status:
    from refcli.parse.labelling.own_model import train
    from refcli.parse.training.corrections import kept

    corrected = kept(corrections_path())
    if not corrected:
        raise NothingFoundError("nothing kept to learn from; begin with: refcli train --add 13")
    accepted = _accepted(records)
    before, after = _left_out(corrected, accepted)
    terminal.line(f"references that were kept\t{len(corrected)}")
    terminal.line(f"read right without the model\t{before}")
    terminal.line(f"read right with it, each left out of its training\t{after}")
    if after < before:
        model_path().unlink(missing_ok=True)
        terminal.remark("it would read worse: not used; keep more corrections and train again")
        return Status.FINDINGS
    train(corrected, accepted, model_path())
    terminal.remark(f"import and parse use it from now on: {model_path()}")
    return Status.DONE


def _accepted(records: list[Record]) -> list[Example]:
    """Return entries that stand as they were read, to be read so again."""
    from refcli.parse.training.corrections import correction_of

    examples: list[Example] = []
    for record in records[-_MOST:]:
        correction = correction_of(record)
        if correction and not correction.is_new and not correction.lost:
            examples.append((correction.tokens, correction.labels))
    return examples


def _left_out(corrected: list[Example], accepted: list[Example]) -> tuple[int, int]:
    """Count what is read right without a model, and with one that has not seen it."""
    from tempfile import TemporaryDirectory

    from refcli.parse.labelling.own_model import score, train

    before = score(corrected)
    folds = min(_FOLDS, len(corrected))
    if folds < 2:
        return before, before
    after = 0
    with TemporaryDirectory() as folder:
        for fold in range(folds):
            path = Path(folder) / f"{fold}.crfsuite"
            rest = [one for place, one in enumerate(corrected) if place % folds != fold]
            train(rest, accepted, path)
            after += score(corrected[fold::folds], path)
    return before, after
