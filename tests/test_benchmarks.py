"""How the benchmarks are called: nothing is measured here."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = [
    *(ROOT / "benchmarks").glob("[a-z]*.py"),
    *(ROOT / "benchmarks").glob("*/__main__.py"),
]


def benchmarks(*words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "benchmarks", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)


def test_help_names_each_benchmark_and_runs_none() -> None:
    done = benchmarks("--help")

    listed = {line.split()[0]: line for line in done.stdout.splitlines() if line.startswith("    ")}
    for path in MODULES:
        name = path.parent.name if path.stem == "__main__" else path.stem
        subject = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n")[0]
        assert listed[name].endswith(subject)
    assert "==" not in done.stdout
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["start", "nonesuch"], "no benchmark nonesuch; there are: attack, "),
        (["--missed"], "--missed is an option of a benchmark: name one before it"),
        (["russian", "--missed"], "russian takes no options, and was given --missed"),
    ],
)
def test_wrong_words_are_told_in_a_line(words: list[str], said: str) -> None:
    done = benchmarks(*words)

    assert done.stderr.startswith(f"benchmarks: {said}")
    assert done.stderr.count("\n") == 1
    assert (done.stdout, done.returncode) == ("", 2)


@pytest.mark.parametrize(("name", "option"), [("journal_names", "--missed"), ("russian", "")])
def test_one_benchmark_says_more_of_itself(name: str, option: str) -> None:
    done = benchmarks(name, "--help")

    assert option in done.stdout
    assert done.returncode == 0
