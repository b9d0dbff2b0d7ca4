"""What an editor leaves behind is read where it is a plain file, and kept until it is safe."""

import os
import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from refcli.cli.shared.editor import edit_text
from refcli.cli.terminal import Terminal
from refcli.errors import InputError

Run = Callable[..., "subprocess.CompletedProcess[str]"]

LEFT = {
    "pipe": 'rm "$1" && mkfifo "$1"',
    "device": 'rm "$1" && ln -s /dev/zero "$1"',
    "folder": 'rm "$1" && mkdir "$1"',
    "nothing": 'rm "$1"',
    "too much": 'truncate -s 20000000 "$1"',
}


@pytest.mark.skipif(os.name == "nt", reason="an editor of the shell")
@pytest.mark.parametrize("left", LEFT)
def test_what_is_no_text_to_read_is_refused(
    left: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFCLI_EDITOR", _editor(tmp_path, LEFT[left]))

    with pytest.raises(InputError):
        edit_text(Terminal(), "title: A\n")


@pytest.mark.skipif(os.name == "nt", reason="an editor of the shell")
@pytest.mark.parametrize("ends", ["exit 3", "kill -9 $$"])
def test_what_an_editor_wrote_before_it_failed_is_kept(
    ends: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFCLI_EDITOR", _editor(tmp_path, f'echo "title: B" > "$1"; {ends}'))

    with pytest.raises(InputError) as raised:
        edit_text(Terminal(), "title: A\n")

    assert _kept(str(raised.value)) == "title: B\n"


@pytest.mark.skipif(os.name == "nt", reason="an editor of the shell, and permissions")
@pytest.mark.parametrize("command", [["note", "1", "-e"], ["add"], ["edit", "1"]])
def test_what_was_written_stays_where_the_library_cannot_be_changed(
    command: list[str],
    refcli: Run,
    library: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library.write_text('[{"id":"a","type":"book","title":"Tea"}]')
    library.chmod(0o400)
    adds_a_line = "sed -i '$a publisher: Long work' \"$1\""
    monkeypatch.setenv("REFCLI_EDITOR", _editor(tmp_path, adds_a_line))

    done = refcli(*command)

    assert done.returncode == 4
    assert "publisher: Long work" in _kept(done.stderr)


@pytest.mark.skipif(os.name == "nt", reason="an editor of the shell")
@pytest.mark.parametrize("command", [["note", "1", "-e"], ["add"], ["edit", "1"]])
@pytest.mark.parametrize("script", ["true", "sed -i '$a publisher: Tea House' \"$1\"", "exit 3"])
def test_no_file_is_left_where_nothing_would_be_lost(
    command: list[str],
    script: str,
    refcli: Run,
    library: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library.write_text('[{"id":"a","type":"book","title":"Tea"}]')
    monkeypatch.setenv("REFCLI_EDITOR", _editor(tmp_path, script))
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))

    done = refcli(*command)

    assert "your text is kept" not in done.stderr
    assert list(temporary.iterdir()) == []


def _editor(folder: Path, script: str) -> str:
    editor = folder / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o700)
    return str(editor)


def _kept(message: str) -> str:
    found = re.search(r"your text is kept in ([^)]+)\)", message)
    assert found
    text = Path(found[1]).read_text()
    Path(found[1]).unlink()
    return text
