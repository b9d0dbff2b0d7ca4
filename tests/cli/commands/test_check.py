"""``refcli check`` as a person, an editor and a workflow see it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FILE = """\
@article{good,
  author = {Kim, Min},
  title = {Problems with health information},
  journal = {Journal of Tests},
  year = {2017},
  pages = {246-51},
  doi = {10.1093/jamia/ocw154}
}

@article{bad,
  author = {Roda, Sara},
  title = {Digital skills},
  journal = {Journal of Tests},
  year = {2021},
  pages = {251--246},
  doi = {10.1016.j.cell}
}
"""


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    path = tmp_path / "list.bib"
    path.write_text(FILE, "utf-8")
    return path


def test_findings_name_code_and_place(quick: Callable[..., Any], bib: Path) -> None:
    done = quick("check", bib.name, "--select", "DOI001,PAGE001")

    assert done.code == 1
    assert [line.split()[0] for line in done.lines] == ["list.bib:15:3:", "list.bib:16:3:"]
    assert "PAGE001" in done.lines[0]
    assert "DOI001" in done.lines[1]
    assert "2 findings" in done.err


def test_json_says_the_same(quick: Callable[..., Any], bib: Path) -> None:
    found = json.loads(quick("check", bib.name, "--json", "--select", "DOI,PAGE").out)

    assert [(one["code"], one["id"], one["line"]) for one in found] == [
        ("PAGE001", "bad", 15),
        ("DOI001", "bad", 16),
    ]


def test_github_annotates_the_line(quick: Callable[..., Any], bib: Path) -> None:
    out = quick("check", bib.name, "--format", "github", "--select", "PAGE001").out

    assert out.startswith("::error file=list.bib,line=15,col=3,title=refcli PAGE001::")


def test_sarif_is_one_run(quick: Callable[..., Any], bib: Path) -> None:
    log = json.loads(quick("check", bib.name, "--format", "sarif", "--select", "PAGE001").out)

    (result,) = log["runs"][0]["results"]
    assert result["ruleId"] == "PAGE001"
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 15, "startColumn": 3}


def test_errorformat_is_what_editors_read(quick: Callable[..., Any], bib: Path) -> None:
    out = quick("check", bib.name, "--format", "errorformat", "--select", "PAGE001").out

    assert out.startswith("list.bib:15:3: error: PAGE001 page: ")


def test_a_rule_is_switched_off_for_an_entry_by_its_note(
    quick: Callable[..., Any], bib: Path
) -> None:
    text = FILE.replace("year = {2021},", "year = {2021}, note = {refcli: ignore=DOI001},")
    bib.write_text(text, "utf-8")

    done = quick("check", bib.name, "--select", "DOI001,PAGE001", "--json")

    assert [one["code"] for one in json.loads(done.out)] == ["PAGE001"]


def test_the_exit_status_is_that_of_the_severity_asked_for(
    quick: Callable[..., Any], bib: Path
) -> None:
    bib.write_text(FILE.replace("251--246", "246--251").replace("10.1016.j.cell", ""), "utf-8")

    assert quick("check", bib.name, "--select", "DOI001,PAGE001").code == 0


def test_settings_choose_rules(quick: Callable[..., Any], bib: Path, tmp_path: Path) -> None:
    (tmp_path / "refcli.toml").write_text('[check]\nselect = ["PAGE001"]\n', "utf-8")

    done = quick("check", bib.name)

    assert [line.split()[2] for line in done.lines] == ["PAGE001"]


def test_an_unknown_rule_is_said(quick: Callable[..., Any], bib: Path) -> None:
    done = quick("check", bib.name, "--select", "NOPE9")

    assert done.code == 2
    assert "no rule NOPE9" in done.err


def test_every_rule_explains_itself(quick: Callable[..., Any]) -> None:
    listed = [line.split("\t")[0] for line in quick("check", "--explain", "all").lines]

    assert "DOI001" in listed
    for code in listed:
        page = quick("check", "--explain", code).out
        assert page.startswith(f"{code}: ")
        assert len(page.splitlines()) > 3


def test_a_library_is_checked(quick: Callable[..., Any], bib: Path) -> None:
    quick("import", bib)

    done = quick("check", "--select", "PAGE001")

    assert done.code == 1
    assert done.lines[0].startswith("2. ")


SLIPS = {
    ("JOURNAL002", "ahuja2019impact"),
    ("VOL001", "ahuja2019impact"),
    ("JOURNAL001", "banerjee2012medical"),
    ("JOURNAL001", "aulenkamp2021overview"),
    ("TITLE005", "continuous"),
    ("FIELD002", "gxp"),
    ("URL003", "gxp"),
}
"""What is wrong with the real list, besides the DOIs and addresses that it lost."""


def test_every_slip_of_the_real_list_is_named_and_nothing_else(
    quick: Callable[..., Any], seed_library: Path
) -> None:
    found = json.loads(quick("check", "--json").out)

    told = {(one["code"], one["id"]) for one in found}
    assert told >= SLIPS
    assert sum(code == "DOI004" for code, _ in told) > 15
    others = {one for one in told - SLIPS if one[0] not in ("DOI004", "URL003", "FIELD001")}
    assert others == set()


def test_fix_mends_what_is_sure_as_one_change(
    quick: Callable[..., Any], seed_library: Path
) -> None:
    before = seed_library.read_text("utf-8")

    shown = quick("check", "--fix", "--dry-run")
    assert "PeerJ" in shown.out
    assert seed_library.read_text("utf-8") == before

    quick("check", "--fix")
    assert '"PeerJ"' in seed_library.read_text("utf-8")
    assert "0 findings mended" in quick("check", "--fix").err
    quick("undo")
    assert seed_library.read_text("utf-8") == before


def test_fix_mends_a_file_in_its_place(quick: Callable[..., Any], bib: Path) -> None:
    bib.write_text(FILE.replace("{Digital skills}", "{Digital skills.}"), "utf-8")

    done = quick("check", "--fix", bib.name)

    assert "1 finding mended" in done.err
    assert bib.read_text("utf-8") == FILE


def test_a_broken_file_is_told_with_its_place(quick: Callable[..., Any], bib: Path) -> None:
    bib.write_text(FILE.replace("year = {2021},", "year = jahr,"), "utf-8")

    (finding,) = json.loads(quick("check", bib.name, "--json", "--select", "FILE").out)

    assert (finding["code"], finding["line"]) == ("FILE002", 14)


def test_a_style_says_what_it_prints_and_is_missing(quick: Callable[..., Any], bib: Path) -> None:
    bib.write_text("@book{b, author={Kim, Min}, title={Wards of Old}, year=1999}", "utf-8")

    gost = json.loads(quick("check", bib.name, "--style", "gost", "--json").out)
    apa = json.loads(quick("check", bib.name, "--style", "apa", "--json").out)

    assert {one["field"] for one in gost if one["code"] == "STYLE001"} >= {"publisher-place"}
    assert [one["field"] for one in apa if one["code"] == "STYLE001"] == ["publisher"]


def test_a_standard_is_checked_in_the_language_of_the_reader(
    quick: Callable[..., Any], bib: Path, screen: Any
) -> None:
    bib.write_text("@book{b, author={Ким}, title={Палаты}, address={Ектб.}, year=1999}", "utf-8")
    screen.environment["LC_ALL"] = "ru_RU.UTF-8"

    done = quick("check", bib.name, "--standard", "7.0.100", "--select", "GOST003,GOST005")

    assert sorted(line.partition(": ")[2] for line in done.lines) == [
        "предупреждение GOST003 author: Ким: нет инициалов (b)",
        "предупреждение GOST005 publisher-place: Ектб. пишется полностью (b)",
    ]
    assert done.err == "2 замечания\n"


def test_several_files_are_checked_each_by_itself(
    quick: Callable[..., Any], bib: Path, tmp_path: Path
) -> None:
    # A hook passes all files that changed; one key in two of them is no key defined twice.
    other = tmp_path / "other.bib"
    other.write_bytes(bib.read_bytes())

    alone = quick("check", bib.name, "--format", "errorformat")
    both = quick("check", bib.name, other.name, "--format", "errorformat")

    assert both.code == alone.code == 1
    assert len(both.lines) == 2 * len(alone.lines)
    assert [line.replace("other.bib", bib.name) for line in both.lines[len(alone.lines) :]] == (
        alone.lines
    )


def test_several_files_are_mended_in_their_places(
    quick: Callable[..., Any], bib: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.bib"
    other.write_bytes(bib.read_bytes())

    quick("check", "--fix", bib.name, other.name)

    assert other.read_bytes() == bib.read_bytes()
    assert "0 findings mended" in quick("check", "--fix", bib.name, other.name).err


def test_a_file_that_is_not_there_is_no_entry(quick: Callable[..., Any], bib: Path) -> None:
    done = quick("check", "nonesuch.bib", bib.name)

    assert done.code == 3
    assert done.err.strip() == "refcli: nonesuch.bib: no such file"


@pytest.mark.parametrize("format", ["json", "sarif"])
@pytest.mark.parametrize("select", ["PAGE001", "DATE"])
def test_what_programs_read_is_whole_however_little_was_found(
    quick: Callable[..., Any], bib: Path, format: str, select: str
) -> None:
    assert json.loads(quick("check", bib.name, "--format", format, "--select", select).out) != {}
