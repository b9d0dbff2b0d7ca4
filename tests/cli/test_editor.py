"""What an editor leaves behind is read only where it is a plain file of some size."""

import os
from pathlib import Path

import pytest

from refcli.cli.shared.editor import edit_text
from refcli.cli.terminal import Terminal
from refcli.errors import InputError

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
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\n{LEFT[left]}\n")
    editor.chmod(0o700)
    monkeypatch.setenv("REFCLI_EDITOR", str(editor))
    monkeypatch.setenv("TMPDIR", str(tmp_path))

    with pytest.raises(InputError):
        edit_text(Terminal(), "title: A\n")
