"""``refcli edit``: entries changed in an editor."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.commands.three_entries import RECORDS, Run, assert_refused, records


def test_edit_in_the_editor(run: Run, path: Path, editor: Callable[[str], None]) -> None:
    editor("text = text.replace('Иванов, И. И.', 'Petrov, P.').replace('Zebra', 'Gnu')")

    assert run("edit", "1", "3").code == 0

    assert records(path)[0]["author"] == [{"family": "Petrov", "given": "P."}]
    assert records(path)[2]["title"] == "Gnu"
    assert records(path)[1] == {**RECORDS[1], "custom": {"number": 2}}


def test_an_edited_text_that_is_not_understood_is_kept(
    run: Run, path: Path, editor: Callable[[str], None]
) -> None:
    before = path.read_bytes()
    editor("text = text.replace('title:', 'titel:')")

    done = run("edit", "1")

    assert_refused(done, 3, "entry 1 ivanov2015teplo: line", "did you mean title")
    kept = Path(done.err.rstrip(")\n").rpartition(" ")[2])
    assert "titel: Теплопередача" in kept.read_text("utf-8")
    kept.unlink()
    assert path.read_bytes() == before


def test_an_editor_that_fails(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFCLI_EDITOR", "no-such-editor")
    assert_refused(run("edit", "1"), 3, "no-such-editor", "REFCLI_EDITOR")
    monkeypatch.setenv("REFCLI_EDITOR", "false")
    assert_refused(run("edit", "1"), 3, "nothing changed")
