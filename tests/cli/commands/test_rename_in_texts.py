"""``refcli rename-key --in``: the texts follow."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from refcli.manuscripts import scan
from tests.manuscripts.documents import docx

BIB = "@book{old2001, author={Doe, Jane}, title={First}, year=2001}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "refs.bib").write_text(BIB)
    (tmp_path / "t" / "parts").mkdir(parents=True)
    (tmp_path / "t" / "a.md").write_text("[@old2001; @old2001x] `@old2001` <!-- @old2001 -->\n")
    (tmp_path / "t" / "main.tex").write_text("\\cite{x,old2001}\\input{parts/one}\n")
    (tmp_path / "t" / "parts" / "one.tex").write_text("\\cite[p.~2]{old2001}\n")
    (tmp_path / "t" / "b.docx").write_bytes(docx("See [@old2001]."))
    return tmp_path


def test_texts_below_a_folder_follow(folder: Path, quick: Callable[..., Any]) -> None:
    quick("-L", "refs.bib", "fill", "t/b.docx", "--in-place")

    done = quick("-L", "refs.bib", "rename-key", "old2001", "new2001", "--in", "t")

    assert done.code == 0, done.err
    assert "@book{new2001," in (folder / "refs.bib").read_text()
    assert (folder / "t/a.md").read_text() == (
        "[@new2001; @old2001x] `@old2001` <!-- @old2001 -->\n"
    )
    assert (folder / "t/main.tex").read_text() == "\\cite{x,new2001}\\input{parts/one}\n"
    assert (folder / "t/parts/one.tex").read_text() == "\\cite[p.~2]{new2001}\n"
    assert scan(folder / "t/b.docx").keys == ["new2001"]
    assert "t/b.docx: 1 key\n" in done.err


def test_each_text_is_taken_back(folder: Path, quick: Callable[..., Any]) -> None:
    before = (folder / "t/a.md").read_bytes()

    quick("-L", "refs.bib", "rename-key", "old2001", "new2001", "--in", "t/a.md")
    done = quick("undo", "t/a.md")

    assert done.code == 0
    assert (folder / "t/a.md").read_bytes() == before


def test_a_dry_run_shows_where(folder: Path, quick: Callable[..., Any]) -> None:
    done = quick("-L", "refs.bib", "rename-key", "old2001", "new2001", "--in", "t/a.md", "-n")

    assert "t/a.md:1:3: old2001 -> new2001" in done.out
    assert "old2001" in (folder / "refs.bib").read_text()


def test_a_path_that_is_not_there_changes_nothing(folder: Path, quick: Callable[..., Any]) -> None:
    done = quick("-L", "refs.bib", "rename-key", "old2001", "new2001", "--in", "gone")

    assert done.code == 3
    assert "old2001" in (folder / "refs.bib").read_text()
