"""Every session in the README and in docs/ prints what it says, and every link leads somewhere."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import click
import pytest

from refcli.cli.main import cli
from refcli.cli.terminal import Terminal
from refcli.errors import RefcliError
from tests.sessions import ROOT, Session, agrees, is_run, language_of, pages, steps

ALL = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")]
ALL += sorted((ROOT / "docs").rglob("*.md"))
TYPED = [page for page in ALL if page.name != "commands.md"]
"""Pages that a person wrote; the commands' own is printed by the program."""
SOURCES = [path for room in ("src", "benchmarks", "tests") for path in (ROOT / room).rglob("*.py")]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_session_prints_what_the_page_says(page: Path, tmp_path: Path) -> None:
    session = Session(tmp_path, language=language_of(page))
    for step in steps(page.read_text("utf-8")):
        if is_run(step.command):
            printed = session.type(step.command)

            assert agrees(step.printed, printed), f"{page}: $ {step.command}\n{printed}"


def test_what_may_differ_is_the_breaking_of_lines_alone() -> None:
    assert agrees(["a b", "c"], "a\nb c\n")
    assert agrees(["a", "…", "z"], "a b c\nz\n")
    assert agrees([], "")
    assert not agrees(["a"], "a b")
    assert not agrees([], "a")


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, heading = target.partition("#")
        file = (page.parent / name).resolve() if name else page

        assert file.exists(), target
        if heading:
            assert heading in anchors(file), target


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_module_that_a_page_names_is_there(page: Path) -> None:
    there = [f"/{path.relative_to(ROOT).as_posix()}" for path in SOURCES]
    for name in re.findall(r"`([\w/-]+\.py)`", page.read_text("utf-8")):
        assert any(path.endswith(f"/{name}") for path in there), name


@pytest.mark.parametrize("page", TYPED, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_that_a_page_names_takes_these_options(page: Path) -> None:
    for line in shown_commands(page.read_text("utf-8")):
        try:
            options_read(shlex.split(line)[1:])
        except (click.NoSuchOption, click.exceptions.NoSuchCommand) as error:
            pytest.fail(f"{line}: {error.format_message()}")
        except (click.ClickException, click.exceptions.Exit, RefcliError):
            pass  # named in part, or with a file that is not there, or a question for help


BIB = "@book{ivanov2003,\n  author = {Иванов, И.},\n  title = {Тепло},\n  year = {2016}\n}\n"
RECORD = {"id": "roe", "type": "book", "title": "Ice", "issued": {"date-parts": [[2020]]}}
OF_READER = {
    "data": BIB.encode(),
    "record": RECORD,
    "records": [RECORD, {**RECORD, "id": "twin"}],
    "library": [RECORD],
    "new": [{**RECORD, "id": "new"}],
}
"""What who reads a page has: bytes of a .bib, a record, records, a library, new ones."""

ELSEWHERE = ("scheduler:8786", "SparkSession")
"""What runs where a cluster is; ``tests/test_scale.py`` and ``test_spark.py`` run the like."""


def python_blocks() -> Iterator[tuple[Path, str]]:
    """Give the programs in Python of the pages, but for the sessions that doctest runs."""
    for page in TYPED:
        found = re.findall(
            r"(?ms)^```python\n(.*?)^```|((?:^ {4}[^\n]*\n|^\n)+)", page.read_text("utf-8")
        )
        for block in (dedent("".join(each)).strip() for each in found):
            is_program = re.match(r"(?:from|import) \w", block) and ">>>" not in block
            if is_program and not any(word in block for word in ELSEWHERE):
                yield page, block


@pytest.mark.parametrize(("page", "block"), list(python_blocks()))
def test_a_program_of_a_page_runs(
    page: Path, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "thesis.bib").write_text(BIB * 9, "utf-8")
    (tmp_path / "thesis.pdf").write_text("References\n\n1. Roe J. Ice. J Ice. 2001; 3: 12-19.\n")

    exec(compile(block, str(page), "exec"), dict(OF_READER))


def options_read(arguments: list[str]) -> None:
    """Let a command read its options, and do nothing; raises what it finds wrong."""
    with cli.make_context("refcli", arguments, obj=Terminal()) as context:
        words = [*context._protected_args, *context.args]
        name, command, rest = cli.resolve_command(context, words)
        if command:
            command.make_context(name, rest, parent=context)


def shown_commands(page: str) -> Iterator[str]:
    """Give the command lines of refcli in a page's blocks and between its lines."""
    spans = re.findall(r"`(refcli [^`…]+)`", re.sub(r"(?ms)^```.*?^```", "", page))
    blocks = re.findall(r"(?ms)^```\w*\n(.*?)^```|((?:^    [^\n]*\n)+)", page)
    lines = [line for found in blocks for line in "".join(found).splitlines()]
    for line in [*(" ".join(span.split()) for span in spans), *lines]:
        told = re.sub(r"(?<=\S)(?:\s{2,}| # ).*", "", line.strip())
        for part in re.split(r" (?:[|>]|&&) ", told.rstrip("\\")):
            command = re.sub(r"^(?:\$|- run:) ", "", part)
            if re.match(r"refcli -?-?[a-z]", command) and command.count("'") % 2 == 0:
                yield command


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"(?m)^#+ (.*)$", page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
