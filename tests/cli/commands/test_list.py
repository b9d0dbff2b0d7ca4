"""``refcli list`` and ``refcli search``: which entries, in which columns, for whom."""

import json
from pathlib import Path

import pytest

from tests.cli.commands.three_entries import Run, assert_refused


@pytest.mark.parametrize("command", ["list", "search"])
@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        (["teplo"], ["1"]),
        (["author:smith", "year:2020"], ["2"]),
        (["author:Smith J"], ["2"]),
        (["heart OR zebra"], ["2", "3"]),
        (["2-3"], ["2", "3"]),
        (["doe"], ["3"]),
        (["-has:doi"], ["1", "3"]),
        (["heart OR zebra", "-type:thesis"], ["2"]),
    ],
)
def test_search_and_list_find_the_same(
    run: Run, command: str, words: list[str], numbers: list[str]
) -> None:
    done = run(command, *words)

    assert done.code == 0
    assert [line.split("\t")[0] for line in done.lines] == numbers


def test_nothing_found_is_said_with_code_1(run: Run) -> None:
    done = run("search", "elephants")

    assert (done.code, done.out) == (1, "")
    assert "nothing found" in done.err


def test_what_is_no_query_is_explained(run: Run) -> None:
    assert_refused(run("search", "auhtor:x"), 2, "column 1", "did you mean author")


def test_search_without_a_query_is_a_question_of_usage(run: Run) -> None:
    assert run("search").code == 2


def test_order_columns_and_template(run: Run) -> None:
    assert [line.split("\t")[1] for line in run("list", "--sort", "-year").lines] == [
        "smith2020heart",
        "ivanov2015teplo",
        "doe",
    ]
    assert run("list", "--sort", "author", "--columns", "key,author,doi").lines == [
        "smith2020heart\tSmith J., et al.\t10.1000/xyz",
        "ivanov2015teplo\tИванов И. И.\t",
        "doe\t\t",
    ]
    assert run("list", "--sort", "alphabet", "--format", "{key}").lines == [
        "ivanov2015teplo",
        "smith2020heart",
        "doe",
    ]
    assert run("list", "1", "--format", r"{key}\t{year} {{{type}}}").lines == [
        "ivanov2015teplo\t2015 {book}"
    ]
    assert run("list", "--count").lines == ["3"]


def test_json_of_whole_records_and_of_fields(run: Run) -> None:
    assert json.loads(run("list", "2", "--json").out)[0]["DOI"] == "10.1000/xyz"
    assert json.loads(run("list", "--json", "teplo").out)[0]["id"] == "ivanov2015teplo"
    assert json.loads(run("list", "teplo", "--json=key,year,tag,DOI").out) == [
        {"key": "ivanov2015teplo", "year": 2015, "tag": ["read"], "DOI": None}
    ]
    assert json.loads(run("search", "nothing at all", "--json").out) == []


def test_an_unknown_field_is_answered_with_what_could_be_meant(run: Run) -> None:
    assert_refused(run("list", "--columns", "keyy"), 2, "did you mean key")
    assert_refused(run("list", "--columns", "nosuch"), 2, "refcli search --fields")


def test_a_field_never_acts_on_the_terminal(run: Run) -> None:
    for arguments in (["list"], ["list", "--format", "{title}"], ["list", "--columns", "title"]):
        done = run(*arguments)
        assert "\x1b" not in done.out
        assert "[bold]failure[/bold] \\x1b[31m" in done.out


def test_the_entries_of_a_bib_library_are_numbered_as_they_stand(run: Run, tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("@book{a, title={T}}\n")

    assert_refused(run("-L", "refs.bib", "set", "citation-number=5", "1"), 2, "in their order")


def test_a_list_shows_titles_without_their_markup(run: Run) -> None:
    run("add", "type=book", "title=Bees: <i>Apis</i> in H<sub>2</sub>O", "year=2001")

    assert run("list", "year:2001").lines[0].split("\t")[-1] == "Bees: Apis in H2O"


def test_entries_that_stdin_names(run: Run) -> None:
    listed = run("list", "year:2015..").out

    assert run("show", "-", "--jsonl", stdin=listed).out.count("\n") == listed.count("\n")
    assert run("list", "-", "--columns", "key", stdin="2\n\n1\n").lines == [
        "smith2020heart",
        "ivanov2015teplo",
    ]
    assert run("cite", "-", stdin="smith2020heart\n").lines == run("cite", "2").lines
    assert run("list", "-", stdin="\ufeffsmith2020heart\r\n").code == 0


def test_json_lines(run: Run) -> None:
    keys = [json.loads(line)["id"] for line in run("list", "--jsonl").lines]
    assert keys == ["ivanov2015teplo", "smith2020heart", "doe"]
    assert [json.loads(line) for line in run("search", "year:2020", "--jsonl=key").lines] == [
        {"key": "smith2020heart"}
    ]


def test_a_quiet_command_says_no_remarks(run: Run) -> None:
    assert run("set", "volume=3", "1").err
    for line in (("-q", "set", "volume=4", "1"), ("set", "--quiet", "volume=5", "1")):
        assert run(*line).err == ""
    assert "refcli: " in run("-q", "show", "nothing-like-it").err


def test_what_is_wrong_with_a_bib_library_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "thesis.bib"
    path.write_text("@book{a,\n  title = {Old},\n  year = nosuch,\n}\n@book{b, title = {X}\n")

    done = run("-L", path, "list")

    assert [line.split("\t")[1] for line in done.lines] == ["a", "b"]
    assert "thesis.bib:3:" in done.err
    assert "thesis.bib:5:" in done.err
