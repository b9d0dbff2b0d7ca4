"""``refcli fill``: where it writes, what it refuses, how it is taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.manuscripts.documents import docx, part

BIB = "@book{doe2001, author={Doe, Jane}, title={First}, publisher={Press}, year=2001}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "refs.bib").write_text(BIB)
    (tmp_path / "paper.md").write_text("---\nbibliography: refs.bib\ncsl: apa\n---\n[@doe2001]\n")
    (tmp_path / "paper.docx").write_bytes(docx("See [@doe2001]."))
    return tmp_path


def test_library_and_style_are_those_that_the_text_names(
    folder: Path, quick: Callable[..., Any]
) -> None:
    done = quick("fill", "paper.md", "-o", "out.md")

    assert (done.code, done.err) == (0, "1 citation, 1 entry in the list\n")
    assert "\n(Doe, 2001)\n" in (folder / "out.md").read_text()


def test_in_place_and_back(folder: Path, quick: Callable[..., Any]) -> None:
    before = (folder / "paper.docx").read_bytes()

    done = quick("-L", "refs.bib", "fill", "paper.docx", "--in-place")
    changed = (folder / "paper.docx").read_bytes()
    undone = quick("undo", "paper.docx")

    assert done.code == 0
    assert "ZOTERO_ITEM" in part(changed, "word/document.xml")
    assert undone.err.startswith("taken back: fill paper.docx")
    assert (folder / "paper.docx").read_bytes() == before
    assert quick("undo", "paper.docx").code == 1


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["paper.docx"], 2, "where to?"),
        (["paper.docx", "-o", "paper.docx"], 2, "the manuscript itself"),
        (["paper.md", "--in-place"], 2, "keeps its keys"),
        (["paper.md", "-o", "x.docx"], 2, "not converted; name a file that ends in .md"),
        (["paper.docx", "-o", "x.odt"], 2, "not converted; name a file that ends in .docx"),
        (["gone.md", "-o", "x.md"], 3, "no such file"),
        (["broken.docx", "-o", "x.docx"], 3, "damaged"),
        (["open.docx", "--in-place"], 3, "open in a word processor"),
    ],
)
def test_what_is_refused(
    folder: Path, quick: Callable[..., Any], arguments: list[str], code: int, message: str
) -> None:
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    (folder / "open.docx").write_bytes(docx("[@doe2001]"))
    (folder / "~$open.docx").write_bytes(b"")

    done = quick("-L", "refs.bib", "fill", *arguments)

    assert done.code == code
    assert message in done.err
    assert not (folder / "x.docx").exists()


def test_an_unknown_key_ends_with_status_1(folder: Path, quick: Callable[..., Any]) -> None:
    (folder / "paper.md").write_text("[@gone] [@doe2001]")

    done = quick("-L", "refs.bib", "fill", "paper.md", "-o", "-")

    assert done.code == 1
    assert done.out.startswith("[@gone] \\[1\\]")
    assert "paper.md:1:3: no entry gone" in done.err


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/x.csl", "HTTPS://127.0.0.1:9/x", "file:///etc/x.csl", "//h/x"]
)
def test_a_style_at_an_address_is_only_taken_from_who_types_it(
    quick: Callable[..., Any], library: Path, tmp_path: Path, address: str
) -> None:
    library.write_text('[{"id":"a","type":"book","title":"Tea"}]')
    paper = tmp_path / "paper.md"
    paper.write_text(f'---\ncsl: "{address}"\n---\nText [@a].\n')

    done = quick("fill", paper, "-o", "-")

    assert (done.code, done.out) == (2, "")
    assert f"--style {address}" in done.err


def test_a_file_that_is_not_there_is_told_once(tmp_path: Path, quick: Callable[..., Any]) -> None:
    (tmp_path / "a.tex").write_text("\\input{gone} \\cite{doe}")

    quick("add", "type=book", "title=Ice", "key=doe")

    done = quick("fill", "a.tex", "-o", "b.tex")

    assert done.code == 1
    assert done.err.count("gone.tex: not found") == 1
