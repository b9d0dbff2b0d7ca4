"""``refcli dedupe`` on the exports of a search: files in, one list and a report out."""

import json
from itertools import permutations
from pathlib import Path

import pytest

from tests.cli.commands.test_dedupe import COPY, OTHER, WHOLE, Run, entries


def exports(folder: Path) -> tuple[Path, Path]:
    """Two exports: of one work twice and of another, and of a third."""
    one, other = folder / "a.json", folder / "b.json"
    one.write_text(json.dumps([WHOLE, OTHER]), "utf-8")
    third = OTHER | {"id": "x", "title": "Recovery of gait after stroke in the elderly"}
    other.write_text(json.dumps([third, COPY]), "utf-8")
    return one, other


def test_the_order_of_the_files_does_not_matter(refcli: Run, tmp_path: Path) -> None:
    one, other = exports(tmp_path)

    refcli("dedupe", one, other, "-o", tmp_path / "first.ris")
    refcli("dedupe", other, one, "-o", tmp_path / "second.ris")

    assert (tmp_path / "first.ris").read_bytes() == (tmp_path / "second.ris").read_bytes()


def test_a_row_says_from_which_file_and_where_in_it_a_record_comes(
    refcli: Run, tmp_path: Path
) -> None:
    done = refcli("dedupe", *exports(tmp_path))

    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert [row[2:5] for row in rows] == [["a.json", "1", "buck2022"], ["b.json", "2", "buck"]]


def test_a_report_counts_what_a_source_has_alone(refcli: Run, tmp_path: Path) -> None:
    table = tmp_path / "report.csv"

    refcli("dedupe", *exports(tmp_path), "-o", tmp_path / "out.ris", "--report", table)

    said = table.read_text("utf-8")
    assert "works in a.json alone,1" in said
    assert "works in b.json and elsewhere,1" in said
    assert ",a.json,1,buck2022," in said


def test_an_update_search_leaves_out_what_was_known(refcli: Run, tmp_path: Path) -> None:
    one, other = exports(tmp_path)
    refcli("dedupe", one, "-o", tmp_path / "previous.json")

    done = refcli(
        "dedupe", other, "--against", tmp_path / "previous.json", "-o", tmp_path / "new.json",
        "--report", tmp_path / "report.csv",
    )  # fmt: skip

    assert "1 that the earlier search had" in done.stderr
    assert "works in b.json alone,1" in (tmp_path / "report.csv").read_text("utf-8")
    assert [record["id"] for record in entries(tmp_path / "new.json")] == ["x"]


def test_what_is_not_sure_is_left_under_strict(refcli: Run, tmp_path: Path) -> None:
    near = [COPY | {"page": "147"}, WHOLE | {"DOI": ""}]
    (tmp_path / "a.json").write_text(json.dumps(near), "utf-8")

    assert "\tlikely\t" in refcli("dedupe", tmp_path / "a.json").stdout
    assert "\tdoubtful\t" in refcli("dedupe", tmp_path / "a.json", "--strict").stdout


def test_an_abstract_and_its_article_are_one_only_when_asked(refcli: Run, tmp_path: Path) -> None:
    abstract = WHOLE | {"id": "s", "DOI": "", "issue": "Suppl. 1", "page": "S12", "volume": "23"}
    (tmp_path / "a.json").write_text(json.dumps([WHOLE, abstract]), "utf-8")

    assert refcli("dedupe", tmp_path / "a.json").stdout == ""
    assert "abstract of a meeting" in refcli("dedupe", tmp_path / "a.json", "--conference").stdout


def test_what_is_missing_is_explained(refcli: Run, tmp_path: Path) -> None:
    one, other = exports(tmp_path)
    truth = tmp_path / "truth.jsonl"
    truth.write_text('{"ids": ["roda2021", "x"]}\n', "utf-8")

    done = refcli("dedupe", one, other, "--explain-missing", truth)

    kinds = [line.split("\t")[:3] for line in done.stdout.splitlines()]
    assert kinds[0] == ["missed", "veto", "the titles differ"]
    assert kinds[1][:2] == ["false", "merged"]


def test_the_decisions_of_other_programs_are_compared(refcli: Run, tmp_path: Path) -> None:
    theirs = tmp_path / "asysd.csv"
    theirs.write_text('record_ids,title\n"buck2022, buck",x\n"roda2021, x",y\n', "utf-8")

    done = refcli("dedupe", *exports(tmp_path), "--compare", theirs)

    assert "pairs: 1 in both, 0 only here, 1 only there" in done.stderr
    assert done.stdout.startswith("only there\tveto\t")


def test_what_another_program_kept_is_compared(refcli: Run, tmp_path: Path) -> None:
    files = exports(tmp_path)
    kept = tmp_path / "kept.ris"
    merged = refcli("dedupe", *files, "-o", kept)
    assert merged.returncode == 0

    same = refcli("dedupe", *files, "--compare", kept)
    assert " 0 only here, 0 only there" in same.stderr

    table = tmp_path / "covidence.csv"
    refcli("dedupe", *files, "-o", table, "--to", "csv")
    listed = refcli("dedupe", *files, "--compare", table)
    assert " 0 only here, 0 only there" in listed.stderr
    assert not listed.stdout


def test_decisions_that_are_none_are_refused(refcli: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("title,year\nOn gout,1900\n", "utf-8")

    done = refcli("dedupe", *exports(tmp_path), "--compare", wrong)

    assert done.returncode != 0
    assert "not decisions" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_export_is_not_written_over(refcli: Run, tmp_path: Path) -> None:
    export = tmp_path / "a.json"
    export.write_text(json.dumps([WHOLE, COPY]), "utf-8")
    before = export.read_bytes()

    done = refcli("dedupe", str(export), "-o", str(export))

    assert done.returncode != 0
    assert "one of the FILEs" in done.stderr
    assert export.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.json", "./a.json", "-o", "x.ris"], "./a.json: given twice"),
        (["a.json", "-o", "a.json"], "one of the FILEs"),
        (["a.csv", "--report", "a.csv"], "one of the FILEs"),
        (["a.json", "--against", "old.json", "-o", "old.json"], "old.json: that is read, too"),
        (["a.json", "--compare", "old.csv", "--report", "old.csv"], "old.csv: that is read, too"),
        (["a.json", "-o", "x.csv", "--report", "./x.csv"], "named for two outputs"),
        (["a.json", "-o", "none/x.ris"], "none/x.ris: cannot be written: no such file"),
        (["a.json", "--report", "none/x.csv"], "none/x.csv: cannot be written: no such file"),
        (["empty.jsonl", "-o", "x.ris"], "empty.jsonl: no references found"),
        (["a.json", "--compare", "x.csv", "--explain-missing", "y.csv"], "each prints"),
        (["a.json", "--compare", "odd.jsonl"], "no record has any of its ids: zz"),
    ],
)
def test_nothing_is_counted_or_written_over_twice(
    refcli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.json", "old.json"):
        Path(name).write_text(json.dumps([WHOLE, COPY]), "utf-8")
    for name in ("a.csv", "old.csv"):
        Path(name).write_text("Title,Year,DOI\nOn gout,1900,10.1000/1\n", "utf-8")
    Path("empty.jsonl").touch()
    Path("odd.jsonl").write_text('{"ids": ["zz", "yy"]}\n', "utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    done = refcli("dedupe", *arguments)

    assert words in done.stderr
    assert done.returncode in (2, 3)
    assert len(done.stderr.splitlines()) == 1
    assert before == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_files_of_one_name_in_two_folders_are_told_apart(refcli: Run, tmp_path: Path) -> None:
    for folder, record in (("one", WHOLE), ("two", COPY)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "export.json").write_text(json.dumps([record]), "utf-8")
    paths = [tmp_path / folder / "export.json" for folder in ("two", "one")]

    done = refcli("dedupe", *paths)

    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert sorted(row[2] for row in rows) == sorted(map(str, paths))


def test_a_preferred_source_that_gave_nothing_is_named(refcli: Run, tmp_path: Path) -> None:
    files = exports(tmp_path)

    done = refcli(
        "dedupe", *files, "-o", tmp_path / "x.ris", "--prefer", "medlin", "--prefer", "A.json"
    )

    assert "--prefer medlin: no record comes from there" in done.stderr
    assert "A.json:" not in done.stderr


def test_an_update_search_takes_json_lines(refcli: Run, tmp_path: Path) -> None:
    one, other = exports(tmp_path)
    refcli("dedupe", one, "-o", tmp_path / "previous.jsonl")
    lines = "".join(f"{json.dumps(record)}\n" for record in entries(other))
    (tmp_path / "new.jsonl").write_text(lines, "utf-8")

    done = refcli(
        "dedupe", tmp_path / "new.jsonl", "--against", tmp_path / "previous.jsonl",
        "-o", tmp_path / "update.json",
    )  # fmt: skip

    assert "1 that the earlier search had" in done.stderr
    assert [record["id"] for record in entries(tmp_path / "update.json")] == ["x"]


def test_json_lines_are_numbered_in_their_file(refcli: Run, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    file.write_text("".join(f"{json.dumps(one)}\n" for one in (OTHER, WHOLE, COPY)), "utf-8")

    rows = [line.split("\t") for line in refcli("dedupe", file).stdout.splitlines()]

    assert [row[2:5] for row in rows] == [
        ["all.jsonl", "2", "buck2022"],
        ["all.jsonl", "3", "buck"],
    ]


def ris(records: list[tuple[str, str, str]], database: str) -> str:
    return "".join(
        f"TY  - JOUR\nTI  - {title}\nAU  - {author}\nPY  - {year}\nDB  - {database}\nER  - \n\n"
        for title, author, year in records
    )


def test_exports_of_four_programs_are_one_list_in_any_order(refcli: Run, tmp_path: Path) -> None:
    works = [
        ("Winter moulting of the ptarmigan in coastal Norway", "Aas, Kari", "1998"),
        ("Roman glass of the lower Rhine: a survey of finds", "Behr, Otto", "2004"),
        ("Informal credit among market traders in Accra", "Mensah, Ama", "2015"),
    ]
    (tmp_path / "z.ris").write_text(ris(works, "Embase"), "utf-8")
    (tmp_path / "m.nbib").write_text(
        "".join(
            f"PMID- {at}\nTI  - {title}.\nFAU - {author}\nDP  - {year} Mar\n\n"
            for at, (title, author, year) in enumerate(works[:2], start=7)
        ),
        "utf-8",
    )
    (tmp_path / "c.csv").write_text(
        "Authors,Title,Year\n"
        + "".join(f'"{author}",{title},{year}\n' for title, author, year in works[1:]),
        "utf-8",
    )
    (tmp_path / "e.xml").write_text(
        "<xml><records><record><ref-type name='Journal Article'>17</ref-type>"
        f"<contributors><authors><author>{works[0][1]}</author></authors></contributors>"
        f"<titles><title>{works[0][0]}</title></titles>"
        f"<dates><year>{works[0][2]}</year></dates></record></records></xml>",
        "utf-8",
    )
    files = sorted(path for path in tmp_path.iterdir())
    out, table = tmp_path / "out.ris", tmp_path / "report.csv"

    results = set()
    for order in list(permutations(files))[::7]:
        refcli("dedupe", *order, "-o", out, "--report", table)
        results.add((out.read_bytes(), table.read_bytes()))

    assert len(results) == 1
    said = table.read_text("utf-8")
    assert "records identified,8" in said
    assert "records left to screen,3" in said
    assert "works in Embase and elsewhere,3" in said
    assert "\nworks in m.nbib alone,0" in said
