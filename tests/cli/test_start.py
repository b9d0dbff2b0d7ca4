"""Starting is instant: help and version load click and nothing heavy."""

import subprocess
import sys
from collections.abc import Callable

import pytest

HEAVY = (
    "bibtexparser",
    "charset_normalizer",
    "filelock",
    "platformdirs",
    "pybtex",
    "pycrfsuite",
    "rapidfuzz",
    "rich",
    "xml",
)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(option: str) -> None:
    program = (
        "import sys; from refcli.cli.main import main\n"
        f"sys.argv = ['refcli', '{option}']\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert done.returncode == 0
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "click" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_every_command_has_help_with_a_first_line(
    refcli: Callable[..., "subprocess.CompletedProcess[str]"],
) -> None:
    page = refcli("--help").stdout
    commands = [
        line.split()[0]
        for line in page.splitlines()
        if line.startswith("  ") and not line.startswith(("  -", "   ")) and "  " in line.strip()
    ]

    assert {"import", "list", "show", "cite", "export", "dedupe"} <= set(commands)
    for name in commands:
        assert f"refcli {name}" in refcli(name, "--help").stdout, name


def test_an_unknown_command_is_answered_with_the_nearest(
    refcli: Callable[..., "subprocess.CompletedProcess[str]"],
) -> None:
    done = refcli("exprot")

    assert done.returncode == 2
    assert "export" in done.stderr
