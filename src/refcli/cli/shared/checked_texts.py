"""Manuscripts that ``refcli check`` looks at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refcli.bounded import read_bounded
from refcli.cli.terminal import Terminal
from refcli.speech import _

if TYPE_CHECKING:
    from refcli.check import Finding, Selection

__all__ = ["are_manuscripts", "findings_of_texts"]


def are_manuscripts(words: Sequence[str]) -> bool:
    """Tell whether the words name texts that cite, and no bibliography files."""
    from refcli.manuscripts.kind_names import is_manuscript

    if not words or not all(is_manuscript(word) and Path(word).is_file() for word in words):
        return False
    from refcli import formats

    plain = [word for word in words if Path(word).suffix.lower() in (".txt", ".text")]
    return all(formats.sniff(read_bounded(Path(word)), word) is None for word in plain)


def findings_of_texts(
    terminal: Terminal, paths: Sequence[str], selection: Selection
) -> list[Finding]:
    """Return what is wrong with the citations of texts."""
    from refcli.cli.shared.cited import library_was_named
    from refcli.cli.shared.texts import library_records, own_records_for
    from refcli.manuscripts.problems import cites_nothing, definitions, problems
    from refcli.manuscripts.scan import scan

    found: list[Finding] = []
    named = library_was_named(click.get_current_context())
    for path in paths:
        manuscript = scan(path)
        own = own_records_for(terminal, manuscript)
        needed = bool(manuscript.citations) and not manuscript.entries
        records = own or library_records(terminal, manuscript, needed=needed)
        defined = definitions(manuscript.libraries if own else [terminal.library or ""])
        wrong = problems(manuscript, records, defined, own=bool(own) or named)
        if not wrong and cites_nothing(manuscript):
            terminal.remark(
                _(
                    "{path}: it cites nothing; to check the references in it: "
                    "refcli parse {path} | refcli check -",
                    path=path,
                )
            )
        found += wrong
    return [one for one in found if selection.takes(one.code)]
