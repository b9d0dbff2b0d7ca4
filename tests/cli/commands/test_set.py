"""``refcli set``: fields of entries changed."""

import os
from pathlib import Path

import pytest

from refcli.library import open_library
from tests.cli.commands.three_entries import Run, assert_refused, records


def test_set_changes_fields(run: Run, path: Path) -> None:
    assert run("set", "year=2021", "journal=J Heart", "tags+=a,b", "2").code == 0

    record = records(path)[1]
    assert record["issued"] == {"date-parts": [[2021]]}
    assert record["container-title"] == "J Heart"
    assert record["custom"]["tags"] == ["a", "b"]


def test_the_number_of_an_article_is_told_from_its_issue(run: Run) -> None:
    assert "its issue is set with issue=" in run("set", "number=7", "2").err
    assert "issue=" not in run("set", "number=7", "1").err


def test_a_dry_run_shows_and_changes_nothing(run: Run, path: Path) -> None:
    before = path.read_bytes()
    for arguments in (
        ["set", "title=X", "1"],
        ["remove", "1"],
        ["tag", "x", "1-3"],
        ["note", "1", "x"],
        ["rename-key", "1", "--to", "x"],
        ["attach", "1", "--link", __file__],
        ["undo"],
    ):
        done = run(*arguments, "--dry-run")
        assert done.code == 0, done.err
        assert any(line.startswith(("+", "-")) for line in done.lines)
    assert run("add", "type=book", "title=Quite new", "-n").code == 0
    assert path.read_bytes() == before
    assert len(open_library(path).log()) == 1


def test_the_number_of_a_work_and_its_number_in_the_library(run: Run, path: Path) -> None:
    run("set", "number=ISO 690", "citation-number=40", "1")

    assert records(path)[0]["number"] == "ISO 690"
    assert records(path)[0]["custom"]["number"] == 40
    shown = run("show", "40").lines
    assert "citation-number\t40" in shown
    assert "number\tISO 690" in shown
    assert run("search", "citation-number:40", "--columns", "key,number").lines == [
        "ivanov2015teplo\tISO 690"
    ]
    assert run("list", "number:690*", "--count").lines == ["0"]
    assert run("list", "number:ISO*", "--columns", "citation-number").lines == ["40"]
    assert_refused(run("set", "citation-number=2", "40"), 4, "taken")
    assert_refused(run("set", "citation-number=x", "40"), 2, "not a number")
    run("undo")
    assert "number" not in records(path)[0]


def test_tags_of_ris_name_fields(run: Run, path: Path) -> None:
    assert run("set", "TY=JOUR", "SN=0028-0836", "N1=A note", "1").code == 0
    assert records(path)[0]["type"] == "article-journal"
    assert records(path)[0]["ISSN"] == "0028-0836"
    assert_refused(run("set", "PMID=abc", "1"), 2, "PMID")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_library_that_may_not_be_written(run: Run, path: Path) -> None:
    path.parent.chmod(0o500)
    try:
        assert_refused(run("remove", "1"), 4, "no permission")
    finally:
        path.parent.chmod(0o700)
