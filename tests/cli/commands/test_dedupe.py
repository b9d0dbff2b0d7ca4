"""``refcli dedupe`` as its users meet it, in a library and on files."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

WHOLE = {
    "id": "buck2022",
    "type": "article-journal",
    "title": "General practitioners’ attitudes toward artificial intelligence: interview study",
    "author": [{"family": "Buck", "given": "Christoph"}, {"family": "Doctor", "given": "Eileen"}],
    "container-title": "Journal of Medical Internet Research",
    "issued": {"date-parts": [[2022]]},
    "volume": "24",
    "issue": "1",
    "page": "141-152",
    "DOI": "10.2196/28916",
}
COPY = WHOLE | {
    "id": "buck",
    "author": [{"family": "Buck", "given": "C."}, {"family": "Doctor", "given": "E."}],
    "container-title": "J Med Internet Res",
    "page": "141-52",
    "PMID": "35084342",
}
del COPY["DOI"]
OTHER = {
    "id": "roda2021",
    "type": "article-journal",
    "title": "Digital skills for doctors \x1b[31mred\x1b[0m",
    "author": [{"family": "Roda", "given": "S."}],
    "issued": {"date-parts": [[2021]]},
}


@pytest.fixture
def filled(refcli: Run, library: Path) -> Path:
    """A library that holds one work twice, and another one."""
    library.write_text(
        "[\n" + ",\n".join(json.dumps(record) for record in (WHOLE, OTHER, COPY)) + "\n]\n", "utf-8"
    )
    return library


def entries(library: Path) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(library.read_text("utf-8"))
    return records


def test_shows_what_is_the_same_and_why_and_changes_nothing(refcli: Run, filled: Path) -> None:
    before = filled.read_bytes()

    done = refcli("dedupe")

    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert [(line[0], line[1], line[3]) for line in lines] == [
        ("1", "sure", "buck2022"),
        ("1", "sure", "buck"),
    ]
    assert "same pages" in lines[0][-1]
    assert "1 duplicate in 1 sure group" in done.stderr
    assert done.returncode == 1
    assert filled.read_bytes() == before


def test_merges_when_told_to_and_one_undo_takes_it_back(refcli: Run, filled: Path) -> None:
    before = filled.read_bytes()

    done = refcli("dedupe", "--apply", "sure")

    assert done.returncode == 0, done.stderr
    merged, other = entries(filled)
    assert (merged["DOI"], merged["PMID"], merged["page"]) == (WHOLE["DOI"], "35084342", "141-152")
    assert merged["custom"]["aliases"] == ["buck"]
    assert merged["custom"]["merged"][0]["container-title"] == "J Med Internet Res"
    assert other["id"] == "roda2021"
    assert refcli("dedupe").returncode == 0

    from refcli.library import open_library

    open_library(filled).undo()
    assert filled.read_bytes() == before


def test_a_dry_run_changes_nothing(refcli: Run, filled: Path) -> None:
    before = filled.read_bytes()

    done = refcli("dedupe", "--apply", "--dry-run")

    assert "merged 1 entry into others (dry run: nothing was written)" in done.stderr
    assert filled.read_bytes() == before


def test_json_for_programs(refcli: Run, filled: Path) -> None:
    found = json.loads(refcli("dedupe", "--json").stdout)

    assert [cluster["ids"] for cluster in found["clusters"]] == [["buck2022", "buck"]]
    assert found["clusters"][0]["links"][0]["reasons"]


def test_side_by_side_with_differences_marked(refcli: Run, filled: Path) -> None:
    lines = refcli("dedupe", "--details").stdout.splitlines()

    assert lines[0].startswith("pair 1: sure, score")
    marks = {line.split("\t")[0]: line.split("\t")[1] for line in lines[1:]}
    assert marks["title"] == "="
    assert marks["container-title"] == "≠"


def test_a_person_decides_and_different_is_remembered(refcli: Run, filled: Path) -> None:
    done = refcli("dedupe", "-i", stdin="what\nd\n")

    assert done.returncode == 0
    assert "1 of 1: sure" in done.stdout
    assert refcli("dedupe").stdout == ""
    assert len(entries(filled)) == 3


def test_a_person_says_same(refcli: Run, filled: Path) -> None:
    refcli("dedupe", "-i", stdin="s\n")

    assert len(entries(filled)) == 2


@pytest.mark.parametrize("answer", ["k\n", "q\n", ""])
def test_skip_quit_and_an_input_that_ends_change_nothing(
    refcli: Run, filled: Path, answer: str
) -> None:
    before = filled.read_bytes()

    assert refcli("dedupe", "-i", stdin=answer).returncode == 0
    assert filled.read_bytes() == before


def test_files_without_a_library(refcli: Run, tmp_path: Path, library: Path) -> None:
    one, other, out = (tmp_path / name for name in ("a.json", "b.json", "merged.ris"))
    one.write_text(json.dumps([WHOLE, OTHER]), "utf-8")
    other.write_text(json.dumps([COPY]), "utf-8")

    done = refcli("dedupe", one, other, "-o", out)

    assert done.returncode == 0, done.stderr
    text = out.read_text("utf-8")
    assert text.count("TY  - ") == 2
    assert "DB  - a.json; b.json" in text
    assert not library.exists()


def test_merged_records_alone_go_to_stdout(refcli: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps([WHOLE, OTHER, COPY]), "utf-8")

    done = refcli("dedupe", file, "-o", "-", "--to", "csl-json")

    assert [record["id"] for record in json.loads(done.stdout)] == ["buck2022", "roda2021"]


def test_json_lines_are_streamed(refcli: Run, tmp_path: Path) -> None:
    file, out = tmp_path / "all.jsonl", tmp_path / "merged.jsonl"
    file.write_text("\n".join(map(json.dumps, (WHOLE, OTHER, COPY))) + "\n\n", "utf-8")

    done = refcli("dedupe", file, "-o", out)

    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["id"] for line in out.read_text("utf-8").splitlines()] == [
        "buck2022",
        "roda2021",
    ]


def test_a_report_for_a_review(refcli: Run, tmp_path: Path) -> None:
    one, other = tmp_path / "a.json", tmp_path / "b.json"
    one.write_text(json.dumps([WHOLE, OTHER]), "utf-8")
    other.write_text(json.dumps([COPY | {"title": f"{WHOLE['title']} <b>"}]), "utf-8")
    table, page = tmp_path / "report.csv", tmp_path / "report.html"

    refcli("dedupe", one, other, "-o", tmp_path / "out.json", "--report", table)
    refcli("dedupe", one, other, "--apply", "-n", "--report", page)

    text = table.read_text("utf-8")
    assert "records identified,3" in text
    assert "identified: b.json,1" in text
    assert "duplicate records removed before screening,1" in text
    assert "records left to screen,2" in text
    assert "&lt;b&gt;" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--output", "x.ris"], 2, "--output is for FILEs"),
        (["--report", "x.pdf"], 2, ".csv and .html"),
        (["--apply", "maybe"], 2, "maybe"),
        (["missing.ris", "-o", "x.foo"], 2, "which format x.foo shall have"),
        (["missing.ris", "-o", "-", "--to", "foo"], 2, "which format - shall have"),
        (["missing.ris"], 3, "missing.ris: no such file"),
        (["missing.jsonl"], 3, "missing.jsonl: no such file"),
    ],
)
def test_bad_requests_in_one_line(
    refcli: Run, filled: Path, arguments: list[str], code: int, words: str
) -> None:
    done = refcli("dedupe", *arguments)

    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_broken_json_lines(refcli: Run, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    file.write_text('{"title": "x"}\n{"title"\n', "utf-8")

    done = refcli("dedupe", file)

    assert done.returncode == 3
    assert "record 2: not JSON" in done.stderr


def test_on_a_terminal_text_never_acts(on_terminal: Callable[..., str], filled: Path) -> None:
    filled.write_text(json.dumps([OTHER, OTHER | {"id": "again", "volume": "3"}]), "utf-8")

    for arguments in ([], ["--details"]):
        screen = on_terminal("dedupe", *arguments)
        assert "\x1b[31mred" not in screen
        assert "[31mred" in screen


def test_an_empty_library(refcli: Run, library: Path) -> None:
    done = refcli("dedupe", "--apply")

    assert done.returncode == 0
    assert done.stdout == ""
    assert not library.exists()


BIB = """@article{buck, title={Attitudes of practitioners: interview study},
  author={Buck, C. and Doctor, E.}, journal={J Med Internet Res}, year={2022}, volume={24}}
@article{buck2022, title={Attitudes of practitioners: interview study}, year={2022},
  author={Buck, Christoph and Doctor, Eileen}, number={1},
  journal={Journal of Medical Internet Research}, volume={24}}
% the end
"""


def test_a_bibtex_library_keeps_what_differed(refcli: Run, tmp_path: Path) -> None:
    library = tmp_path / "refs.bib"
    library.write_text(BIB, "utf-8")

    refcli("-L", library, "dedupe", "--apply")

    text = library.read_text("utf-8")
    assert "ids={buck}" in text.replace(" ", "")
    assert "container-title: J Med Internet Res" in text
    assert text.endswith("% the end\n")


def test_a_bibtex_library_remembers_different(refcli: Run, tmp_path: Path) -> None:
    library = tmp_path / "refs.bib"
    library.write_text(BIB, "utf-8")

    refcli("-L", library, "dedupe", "-i", stdin="d\n")

    assert refcli("-L", library, "dedupe").stdout == ""
    assert library.read_text("utf-8").count("@article") == 2
