"""Every session in the README and in docs/ prints what it says, and every link leads somewhere."""

import re
from pathlib import Path

import pytest

from tests.sessions import ROOT, Session, agrees, is_run, language_of, pages, steps

ALL = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")]
ALL += sorted((ROOT / "docs").rglob("*.md"))
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


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"(?m)^#+ (.*)$", page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
