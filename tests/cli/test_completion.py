"""What bash puts in when Tab is pressed, by the script that ``refcli completion bash`` prints."""

import json
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import time
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
        ("refcli show @sm", "refcli show @sm", "@smith2020heart"),
        ("refcli show 10.1", "refcli show 10.1", "10.1000/xyz"),
        ("refcli show doi:10", "refcli show doi : 10", "10.1000/xyz"),
    ],
)
def test_tab_in_bash(tmp_path: Path, line: str, words: str, offered: str) -> None:
    library = tmp_path / "library.json"
    with open_library(library).change("fill") as change:
        change.add(
            {
                "id": "smith2020heart",
                "title": "Heart",
                "DOI": "10.1000/xyz",
                "custom": {"tags": ["read"]},
            }
        )
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


@pytest.mark.parametrize(
    "words",
    ["convert ", "convert a.ris ", "cite 1 -o ", "bib --output ", "dedupe --report ", "page -o "],
)
def test_files_are_left_to_the_shell(words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "refcli"],
        env=os.environ
        | {
            "_REFCLI_COMPLETE": "bash_complete",
            "COMP_WORDS": f"refcli {words}".replace(" ", "\n"),
            "COMP_CWORD": str(len(words.split()) + 1),
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.startswith("file,")


SHELLS = {
    "bash": (["--norc", "--noprofile", "-i"], 'eval "$(refcli completion bash)"'),
    "zsh": (
        ["-f", "-i"],
        'autoload -Uz compinit; compinit -u -D; eval "$(refcli completion zsh)"',
    ),
    "fish": (["--no-config", "-i"], "refcli completion fish | source"),
}

ACTING = {
    "aa$(>pwned)": "AA",
    "bb`>pwned`": "BB",
    "cc;>pwned;": "CC",
    "ee'>pwned": "EE",
    "ii\\$(>pwned)": "II",
    "jj{a,b}*?[x]!~#": "JJ",
}


class Shell:
    """A shell that a person types in."""

    def __init__(self, name: str, folder: Path, environment: dict[str, str]) -> None:
        options, load = SHELLS[name]
        self.screen = b""
        child, self.terminal = pty.fork()
        if child == 0:
            os.chdir(folder)
            os.execvpe(name, [name, *options], environment)
        self.child = child
        self.run("echo rea''dy", "ready")
        self.run(f"{load}; echo loa''ded", "loaded")

    def run(self, line: str, until: str) -> None:
        self.type(line + "\r", until)

    def type(self, keys: str, until: str, seconds: float = 20) -> str:
        """Type, and return what the screen gets until it has this, or for so long."""
        start = len(self.screen)
        os.write(self.terminal, keys.encode())
        end = time.monotonic() + seconds
        while until.encode() not in self.screen[start:] and time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.05)[0]:
                try:
                    shown = os.read(self.terminal, 65536)
                except OSError:
                    break
                self.screen += shown
                # fish asks what terminal this is, and waits for the answer.
                if b"\x1b[c" in shown or b"\x1b[0c" in shown:
                    os.write(self.terminal, b"\x1b[?62;c")
        return self.screen[start:].decode(errors="replace")

    def close(self) -> None:
        os.close(self.terminal)
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)


@pytest.mark.parametrize("name", SHELLS)
def test_what_tab_puts_in_never_acts(tmp_path: Path, name: str) -> None:
    if shutil.which(name) is None:
        pytest.skip(f"there is no {name}")
    library = tmp_path / "library.json"
    records = [{"id": key, "type": "book", "title": title} for key, title in ACTING.items()]
    library.write_text(json.dumps(records))
    command = tmp_path / "refcli"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m refcli "$@"\n')
    command.chmod(0o755)
    shell = Shell(
        name,
        tmp_path,
        {
            **os.environ,
            "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
            "REFCLI_LIBRARY": str(library),
            "HOME": str(tmp_path),
            "PS1": "$ ",
            "TERM": "xterm",
        },
    )
    shown = {}
    try:
        for key, title in ACTING.items():
            shell.type(f"refcli show {key[:2]}\t", "pwned" if "pwned" in key else "[x", seconds=20)
            shown[title] = shell.type("\r", f"  {title}", seconds=30)
            shell.type("\x03", "never", seconds=0.2)
    finally:
        shell.close()

    assert not (tmp_path / "pwned").exists()
    assert [title for title, screen in shown.items() if f"  {title}" not in screen] == []


def test_what_would_be_an_option_or_act_on_the_terminal_is_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "library.json"
    keys = ["--yes", "-rf", "a\x1b]0;x\x07", "a\nplain,b", "abc"]
    library.write_text(json.dumps([{"id": key, "type": "book"} for key in keys]))
    for kind in ("bash", "zsh", "fish"):
        done = subprocess.run(
            [sys.executable, "-m", "refcli"],
            env=os.environ
            | {
                "_REFCLI_COMPLETE": f"{kind}_complete",
                "COMP_WORDS": "refcli show ",
                "COMP_CWORD": "2" if kind != "fish" else "",
                "REFCLI_LIBRARY": str(library),
            },
            capture_output=True,
            check=False,
        )

        assert b"abc" in done.stdout
        assert b"yes" not in done.stdout
        assert b"rf" not in done.stdout
        assert b"\x1b" not in done.stdout
        assert b"plain,b\n" not in done.stdout.replace(b"plain,abc", b"")


@pytest.mark.skipif(shutil.which("pwsh") is None, reason="there is no PowerShell")
def test_powershell_quotes_what_it_puts_in(tmp_path: Path) -> None:
    library = tmp_path / "library.json"
    # Up to 7.2 PowerShell parts an argument at a double quotation mark, so none is offered.
    keys = ['aa" --yes', "aa b\\", "aa$(>pwned)'x’‘‚‛"]
    library.write_text(json.dumps([{"id": key, "type": "book", "title": "AA"} for key in keys]))
    script = (
        "Invoke-Expression (& refcli completion powershell | Out-String); "
        "(TabExpansion2 'refcli show aa' 14).CompletionMatches.CompletionText"
    )

    done = subprocess.run(
        ["pwsh", "-NoProfile", "-Command", script],
        env=os.environ | {"REFCLI_LIBRARY": str(library)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.strip() == "'aa$(>pwned)''x’’‘‘‚‚‛‛'"
