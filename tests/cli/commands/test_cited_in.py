"""``--cited-in``: the entries that a manuscript cites."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

BIB = """\
@comment{A library.}
@string{press = "The Press"}
@string{other = {Not used}}

@book{first2001,   author={First, A.}, title = {The {\\TeX}book},
   publisher = press, year=2001}
@incollection{second2002, author = "Second, B.", title = "Part", crossref = {whole2002}}
@article{unused2003, author = {Unused, C.}, title = {T}, journal = {J}, year = 2003}
@collection{whole2002, editor = {Whole, D.}, title = {Whole}, year = {2002}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "refs.bib").write_text(BIB)
    (tmp_path / "paper.md").write_text(
        "---\nbibliography: refs.bib\n---\n[@second2002; @first2001, p. 3] `@unused2003`\n"
    )
    return tmp_path


def test_a_bib_file_keeps_the_bytes_of_its_entries(folder: Path, quick: Callable[..., Any]) -> None:
    done = quick("export", "--cited-in", "paper.md", "-o", "out.bib")

    blocks = BIB.splitlines()
    assert (done.code, done.err) == (0, "")
    assert (folder / "out.bib").read_text() == "\n\n".join(
        [blocks[1], blocks[6], "\n".join(blocks[4:6]), blocks[8]]
    ) + "\n"


def test_the_list_is_in_the_order_of_first_citation(
    folder: Path, quick: Callable[..., Any]
) -> None:
    assert [line.split("\t")[1] for line in quick("list", "--cited-in", "paper.md").lines] == [
        "second2002",
        "first2001",
    ]
    assert (
        quick("bib", "--cited-in", "paper.md", "--style", "vancouver").lines[1].startswith("2. F")
    )


def test_an_unknown_key_is_told_with_its_place_and_the_rest_is_done(
    folder: Path, quick: Callable[..., Any]
) -> None:
    (folder / "paper.md").write_text("[@frist2001] and [@first2001]\n")

    done = quick("--library", "refs.bib", "cite", "--cited-in", "paper.md")

    assert done.code == 1
    assert done.err == "refcli: paper.md:1:3: no entry frist2001; did you mean first2001?\n"
    assert "The TeXbook" in done.out


def test_several_files_and_every_entry(folder: Path, quick: Callable[..., Any]) -> None:
    (folder / "all.md").write_text("---\nnocite: '@*'\n---\n")

    done = quick("-L", "refs.bib", "list", "--cited-in", "paper.md", "--cited-in", "all.md")

    assert [line.split("\t")[1] for line in done.lines] == [
        "second2002",
        "first2001",
        "unused2003",
        "whole2002",
    ]


def test_keys_that_latex_defines_itself_are_known(folder: Path, quick: Callable[..., Any]) -> None:
    (folder / "a.tex").write_text(
        "\\cite{k1}\\begin{thebibliography}{9}\\bibitem{k1} Knuth, D. E. The TeXbook. "
        "Reading: Addison-Wesley, 1984.\\end{thebibliography}"
    )

    done = quick("export", "--bibtex", "--cited-in", "a.tex")

    assert done.code == 0
    assert "{k1," in done.out


def test_a_file_that_cannot_be_read(quick: Callable[..., Any]) -> None:
    done = quick("export", "--cited-in", "gone.md")

    assert done.code == 3
    assert done.err.startswith("refcli: gone.md: no such file")
