"""Starting is instant: help and version load click and nothing heavy."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from refcli.cli.lazy_group import SECTIONS

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


@pytest.fixture
def refcli(
    process: Callable[..., "subprocess.CompletedProcess[str]"],
) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Run real processes here: what is loaded counts."""
    return process


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
    assert "refcli.cli.commands" not in done.stderr


def test_every_command_has_help_with_a_first_line(quick: Callable[..., Any]) -> None:
    page = quick("--help").out
    commands = [name for names in SECTIONS.values() for name in names]

    assert {"import", "list", "show", "cite", "export", "dedupe", "help"} <= set(commands)
    for name in commands:
        title = quick(name, "--help").lines[2].strip()
        assert f"Usage: refcli {name}" in quick(name, "--help").out
        assert f"  {name} " in page
        assert title.rstrip(".;") in " ".join(page.split()), name


def test_an_unknown_command_is_answered_with_the_nearest(
    refcli: Callable[..., "subprocess.CompletedProcess[str]"],
) -> None:
    done = refcli("exprot")

    assert done.returncode == 2
    assert "export" in done.stderr


@pytest.mark.parametrize("command", ["show", "log"])
def test_looking_at_an_entry_loads_no_reader(command: str) -> None:
    program = (
        "import sys\n"
        "from refcli.cli.lazy_group import load_command\n"
        f"load_command('{command}')\n"
        "print(*sys.modules, sep='\\n')"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    loaded = set(done.stdout.split())
    assert f"refcli.cli.commands.{command}" in loaded
    assert loaded.isdisjoint({"refcli.parse", "html", "html.entities"})
