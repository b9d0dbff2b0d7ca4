"""What bash puts in when Tab is pressed, by the script that ``refcli completion bash`` prints."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from refcli.library import open_library

BASH = shutil.which("bash")

PRESS = """
compopt() { :; }
eval "$(refcli completion bash)"
COMP_LINE=$1 COMP_POINT=${#1}; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_refcli_completion refcli
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.skipif(BASH is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("line", "words", "offered"),
    [
        ("refcli show sm", "refcli show sm", "smith2020heart"),
        ("refcli search tag:re", "refcli search tag : re", "read"),
        ("refcli search author:x tag:", "refcli search author : x tag :", "read"),
        ("refcli cite 1 --style=geo", "refcli cite 1 --style = geo", "geotar"),
        ("refcli search publ", "refcli search publ", "publisher:"),
    ],
)
def test_tab_in_bash(tmp_path: Path, line: str, words: str, offered: str) -> None:
    library = tmp_path / "library.json"
    with open_library(library).change("fill") as change:
        change.add({"id": "smith2020heart", "title": "Heart", "custom": {"tags": ["read"]}})
    command = tmp_path / "refcli"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m refcli "$@"\n')
    command.chmod(0o755)

    done = subprocess.run(
        [str(BASH), "--norc", "-c", PRESS, "bash", line, *words.split()],
        env=os.environ
        | {
            "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
            "REFCLI_LIBRARY": str(library),
            "COMP_WORDBREAKS": " \t\n\"'><=;|&(:",
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert offered in done.stdout.splitlines(), done
