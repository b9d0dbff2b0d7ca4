"""``refcli merge-driver``, run by a real git."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from refcli.library.versions import merge
from refcli.library.versions.three_way import joined_order

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

Git = Callable[..., subprocess.CompletedProcess[str]]

HEAD = '% our references\n@string{jop = "J. of Physics"}\n\n'
FIRST = "@article{doe2001,\n  title = {Ice},\n  journal = jop,\n  year = 2001,\n}"
SECOND = "@book{roe2002,\n  title = {Water},\n  year = 2002,\n}"


@pytest.fixture
def git(tmp_path: Path) -> Git:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        own = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        return subprocess.run(
            ["git", *own, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )

    run("init", "-q", "-b", "main")
    driver = f'"{sys.executable}" -m refcli merge-driver -- %O %A %B %P'
    run("config", "merge.refcli.driver", driver)
    (tmp_path / ".gitattributes").write_text("*.bib merge=refcli\nlibrary.json merge=refcli\n")
    return run


def branches(git: Git, file: Path, base: str, ours: str, theirs: str) -> int:
    """Commit the versions on two branches and merge them; return git's exit status."""
    for branch, text in (("main", base), ("theirs", theirs), ("main", ours)):
        if branch == "theirs":
            git("checkout", "-q", "-b", branch)
        elif text is ours:
            git("checkout", "-q", "main")
        file.write_text(text, "utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", branch)
    return git("merge", "-q", "theirs").returncode


def test_two_branches_that_each_add_an_entry_to_a_bib(git: Git, tmp_path: Path) -> None:
    file, base = tmp_path / "refs.bib", f"{HEAD}{FIRST}\n"
    new = "@misc{poe2003, title = {Steam}}"
    assert branches(git, file, base, f"{base}\n{SECOND}\n", f"{base}\n{new}\n") == 0
    assert file.read_text("utf-8") == f"{base}\n{SECOND}\n\n{new}\n"


@pytest.mark.parametrize("name", ["-rf.bib", "--help", "-Lx.bib", "$(touch pwned); `x`\n.bib"])
def test_the_name_of_a_library_is_a_name(git: Git, tmp_path: Path, name: str) -> None:
    (tmp_path / ".gitattributes").write_text("* merge=refcli\n")
    file, base = tmp_path / name, f"{FIRST}\n\n{SECOND}\n"
    ours, theirs = base.replace("{Ice}", "{Ice melts}"), base.replace("year = 2001", "year = 2010")

    assert branches(git, file, base, ours, theirs) == 0
    assert file.read_text("utf-8") == ours.replace("year = 2001", "year = 2010")
    assert not (tmp_path / "pwned").exists()


def test_one_changed_field_each_of_one_entry_of_a_bib(git: Git, tmp_path: Path) -> None:
    file, base = tmp_path / "refs.bib", f"{HEAD}{FIRST}\n\n{SECOND}\n"
    ours, theirs = base.replace("{Ice}", "{Ice melts}"), base.replace("year = 2001", "year = 2010")
    assert branches(git, file, base, ours, theirs) == 0
    assert file.read_text("utf-8") == ours.replace("year = 2001", "year = 2010")


def test_one_field_changed_by_both_is_a_conflict_in_that_entry_alone(
    git: Git, tmp_path: Path
) -> None:
    file, base = tmp_path / "refs.bib", f"{HEAD}{FIRST}\n\n{SECOND}\n"
    ours = base.replace("{Ice}", "{Ice melts}").replace("year = 2002", "year = 2012")
    theirs = base.replace("{Ice}", "{Ice freezes}") + "\n@misc{new, title = {N}}\n"
    assert branches(git, file, base, ours, theirs) == 1
    text = file.read_text("utf-8")
    conflict = (
        f"<<<<<<< ours\n{FIRST.replace('{Ice}', '{Ice melts}')}\n=======\n"
        f"{FIRST.replace('{Ice}', '{Ice freezes}')}\n>>>>>>> theirs"
    )
    entry = SECOND.replace("year = 2002", "year = 2012")
    assert text == f"{HEAD}{conflict}\n\n{entry}\n\n@misc{{new, title = {{N}}}}\n"


def items(*records: dict[str, Any]) -> str:
    """Return a library of one item a line."""
    lines = ",\n".join(json.dumps(record, separators=(",", ":")) for record in records)
    return f"[\n{lines}\n]\n"


def item(key: str, number: int, **fields: Any) -> dict[str, Any]:
    custom = {"number": number, **fields.pop("custom", {})}
    return {"id": key, "type": "book", **fields, "custom": custom}


def test_added_entries_of_a_json_library_keep_numbers_apart(git: Git, tmp_path: Path) -> None:
    file, a = tmp_path / "library.json", item("a", 1, title="A")
    ours, theirs = items(a, item("b", 2, title="B")), items(a, item("c", 2, title="C"))
    assert branches(git, file, items(a), ours, theirs) == 0
    merged = json.loads(file.read_text("utf-8"))
    assert [(one["id"], one["custom"]["number"]) for one in merged] == [
        ("a", 1),
        ("b", 2),
        ("c", 3),
    ]
    assert file.read_text("utf-8").startswith(items(a)[:-3] + ",\n")


def test_a_conflict_in_a_json_library_is_one_entrys(git: Git, tmp_path: Path) -> None:
    file = tmp_path / "library.json"
    a, b = item("a", 1, title="A"), item("b", 2, title="B", custom={"tags": ["x"]})
    ours = items({**a, "title": "A1"}, item("b", 2, title="B", custom={"tags": ["x", "y"]}))
    theirs = items({**a, "title": "A2"}, item("b", 2, title="B", custom={"tags": ["z"]}))
    assert branches(git, file, items(a, b), ours, theirs) == 1
    lines = file.read_text("utf-8").splitlines()
    assert [lines[0], lines[1], lines[3], lines[5]] == [
        "[",
        "<<<<<<< ours",
        "=======",
        ">>>>>>> theirs",
    ]
    assert '"A1"' in lines[2] and '"A2"' in lines[4]
    assert json.loads(lines[6])["custom"]["tags"] == ["y", "z"]


@pytest.mark.parametrize("text", ["", f"{HEAD}{FIRST}\n\n{SECOND}\n", f"{FIRST}"])
def test_what_one_side_alone_changed_is_that_sides_file(text: str) -> None:
    path, base = Path("refs.bib"), f"{HEAD}{SECOND}\n".encode()
    other = text.encode()
    assert merge(path, base, base, other) == (other, [])
    assert merge(path, base, other, base) == (other, [])
    assert merge(path, base, other, other) == (other, [])


def test_a_removed_and_changed_entry_is_a_conflict() -> None:
    base = f"{FIRST}\n\n{SECOND}\n"
    merged = merge(
        Path("refs.bib"),
        base.encode(),
        f"{SECOND}\n".encode(),
        base.replace("Ice", "Snow").encode(),
    )
    assert merged.clashes == ["doe2001"]
    assert b"<<<<<<< ours\n=======\n@article{doe2001" in merged.data


def test_the_order_of_both_sides_is_kept() -> None:
    assert joined_order(["b", "a"], ["a", "b", "c"]) == ["b", "c", "a"]
    assert joined_order([], ["a"]) == ["a"]
