"""``refcli check`` of a manuscript: its citations against its library or its list."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.manuscripts.documents import docx

BIB = """@book{doe2001, author={Doe, Jane}, title={First}, year=2001}
@book{roe2002, author={Roe, Ann}, title={Second}, year=2002}
@book{doe2001, author={Doe, John}, title={Third}, year=2003}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "refs.bib").write_text(BIB)
    return tmp_path


def test_undefined_unused_and_defined_twice(folder: Path, quick: Callable[..., Any]) -> None:
    (folder / "paper.md").write_text("---\nbibliography: refs.bib\n---\n[@doe2001; @deo2001]\n")

    done = quick("check", "paper.md")

    assert done.code == 1
    assert done.lines == [
        "refs.bib:3:1: warning CITE003 doe2001 is defined in refs.bib:1:1 already",
        "paper.md:4:13: error CITE001 no entry deo2001; did you mean doe2001?",
        "refs.bib:2:1: info CITE002 roe2002 is never cited",
    ]


def test_a_library_of_all_is_not_told_entry_by_entry(
    folder: Path, quick: Callable[..., Any]
) -> None:
    entries = (f"@book{{k{n}, author={{Doe, J.}}, title={{T{n}}}, year=2001}}\n" for n in range(90))
    (folder / "all.bib").write_text("".join(entries))
    (folder / "b.tex").write_text("\\cite{k3,gone}\\addbibresource{all.bib}")

    assert quick("check", "b.tex").lines == [
        "b.tex:1:10: error CITE001 no entry gone",
        "all.bib:1:1: info CITE002 89 entries are never cited, from k0 to k89",
    ]


def test_what_is_right_ends_with_status_0(folder: Path, quick: Callable[..., Any]) -> None:
    (folder / "a.tex").write_text("\\cite{doe2001}\\addbibresource{refs.bib}")

    assert quick("check", "a.tex", "--ignore", "CITE002,CITE003").code == 0
    assert quick("check", "a.tex", "--fail-on", "error").code == 0


def test_machines_read_it(folder: Path, quick: Callable[..., Any]) -> None:
    (folder / "paper.docx").write_bytes(docx("Text.", "See [@gone]."))

    found = json.loads(quick("-L", "refs.bib", "check", "paper.docx", "--json").out)

    assert [(one["code"], one["file"], one["line"], one["column"]) for one in found][1] == (
        "CITE001",
        "paper.docx",
        2,
        7,
    )
    github = quick("-L", "refs.bib", "check", "paper.docx", "--format", "github").out
    assert "::error file=paper.docx,line=2,col=7,title=refcli CITE001::no entry gone" in github


def test_typed_numbers(folder: Path, quick: Callable[..., Any]) -> None:
    entries = ["Zed A. Some. L.: Press, 1999.", "Abe B. Other. L.: Press, 2001.", "Cid. T. 2003."]
    numbered = "\n".join(f"{n}. {one}" for n, one in enumerate([*entries, entries[0]], 1))
    (folder / "a.txt").write_text(f"One [2], two [1], three [9].\n\nReferences\n\n{numbered}\n")

    assert [line.partition(": ")[2] for line in quick("check", "a.txt").lines] == [
        "warning CITE004 [2]: 2 comes before 1",
        "error CITE001 [9]: no entry 9",
        "info CITE002 3 is never cited",
        "warning CITE005 4 is the same work as 1",
    ]


def test_keys_of_a_thebibliography_need_no_library(folder: Path, quick: Callable[..., Any]) -> None:
    (folder / "a.tex").write_text(
        "\\cite{k1}\\input{gone}\\begin{thebibliography}{9}\\bibitem{k1} Knuth.\n"
        "\\bibitem{k2} Lamport.\\end{thebibliography}"
    )

    assert [line.split(" (")[0] for line in quick("check", "a.tex").lines] == [
        "a.tex:1:10: warning CITE006 gone.tex: not found",
        "a.tex:2:10: info CITE002 k2 is never cited",
    ]


def test_every_rule_of_manuscripts_is_explained(quick: Callable[..., Any]) -> None:
    for number in range(1, 7):
        assert quick("check", "--explain", f"CITE00{number}").out.startswith(f"CITE00{number}: ")


def test_a_list_alone_cites_nothing(folder: Path, quick: Callable[..., Any]) -> None:
    (folder / "list.txt").write_text("1. Roe J. Ice on lakes. J Cold. 2001; 3 (2): 12–19.\n")
    (folder / "cited.md").write_text("---\nbibliography: refs.bib\n---\n[@doe2001; @roe2002]\n")

    assert "refcli parse list.txt | refcli check -" in quick("check", "list.txt").err
    assert "cites nothing" not in quick("check", "cited.md").err


def test_what_a_text_names_and_cannot_be_read_is_said_once_and_accuses_no_one(
    folder: Path, quick: Callable[..., Any]
) -> None:
    (folder / "bad.json").write_text('[{"id":')
    (folder / "list.json").write_text('[{"id": "other", "type": "book", "title": "Of ice"}]')
    (folder / "a.md").write_text("---\nbibliography: [bad.json, none.bib]\n---\n[@gone]\n")

    done = quick("check", "a.md")

    assert done.err.count("bad.json") == 1
    assert "refcli: none.bib: no such file or directory\n" in done.err
    assert done.code == 4  # there is no library at all

    quick("import", "list.json")
    assert quick("check", "a.md").lines == ["a.md:4:3: error CITE001 no entry gone"]
