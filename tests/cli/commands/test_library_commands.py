"""The commands of daily work: search, add, change, undo, settings, completion."""

import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from refcli.library import open_library

RECORDS: list[dict[str, Any]] = [
    {
        "id": "ivanov2015teplo",
        "type": "book",
        "title": "Теплопередача",
        "author": [{"family": "Иванов", "given": "И. И."}],
        "issued": {"date-parts": [[2015]]},
        "custom": {"tags": ["read"]},
    },
    {
        "id": "smith2020heart",
        "type": "article-journal",
        "title": "Heart [bold]failure[/bold] \x1b[31m",
        "author": [{"family": "Smith", "given": "J."}, {"literal": "others"}],
        "container-title": "Heart",
        "issued": {"date-parts": [[2020, 5]]},
        "DOI": "10.1000/xyz",
    },
    {"id": "doe", "type": "thesis", "title": "Zebra", "URL": "https://example.org/a?b=c"},
]


Run = Callable[..., Any]
"""What `quick` gives: the finished run with its code, out, err and lines."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.json"
    with open_library(path).change("fill") as change:
        for record in RECORDS:
            change.add(record)
    return path


@pytest.fixture
def refcli(path: Path, quick: Run) -> Run:
    """Run the program on the library of this test."""
    return quick


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make an editor of a line of Python that works on ``text``."""

    def make(line: str) -> None:
        script = tmp_path / "editor.py"
        script.write_text(
            "import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n"
            f"text = path.read_text('utf-8')\n{line}\npath.write_text(text, 'utf-8')\n"
        )
        monkeypatch.setenv("REFCLI_EDITOR", f"{sys.executable} {script}")

    return make


def records(path: Path) -> list[dict[str, Any]]:
    return open_library(path).records


def assert_refused(done: Any, code: int, *said: str) -> None:
    assert done.code == code
    assert len(done.err.splitlines()) == 1, done.err
    assert done.err.startswith("refcli: ")
    for words in said:
        assert words in done.err


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
    refcli: Run, command: str, words: list[str], numbers: list[str]
) -> None:
    done = refcli(command, *words)

    assert done.code == 0
    assert [line.split("\t")[0] for line in done.lines] == numbers


def test_nothing_found_is_said_with_code_1(refcli: Run) -> None:
    done = refcli("search", "elephants")

    assert (done.code, done.out) == (1, "")
    assert "nothing found" in done.err


def test_what_is_no_query_is_explained(refcli: Run) -> None:
    assert_refused(refcli("search", "auhtor:x"), 2, "column 1", "did you mean author")


def test_search_without_a_query_is_a_question_of_usage(refcli: Run) -> None:
    assert refcli("search").code == 2


def test_order_columns_and_template(refcli: Run) -> None:
    assert [line.split("\t")[1] for line in refcli("list", "--sort", "-year").lines] == [
        "smith2020heart",
        "ivanov2015teplo",
        "doe",
    ]
    assert refcli("list", "--sort", "author", "--columns", "key,author,doi").lines == [
        "smith2020heart\tSmith J., et al.\t10.1000/xyz",
        "ivanov2015teplo\tИванов И. И.\t",
        "doe\t\t",
    ]
    assert refcli("list", "--sort", "alphabet", "--format", "{key}").lines == [
        "ivanov2015teplo",
        "smith2020heart",
        "doe",
    ]
    assert refcli("list", "1", "--format", r"{key}\t{year} {{{type}}}").lines == [
        "ivanov2015teplo\t2015 {book}"
    ]
    assert refcli("list", "--count").lines == ["3"]


def test_json_of_whole_records_and_of_fields(refcli: Run) -> None:
    assert json.loads(refcli("list", "2", "--json").out)[0]["DOI"] == "10.1000/xyz"
    assert json.loads(refcli("list", "--json", "teplo").out)[0]["id"] == "ivanov2015teplo"
    assert json.loads(refcli("list", "teplo", "--json=key,year,tag,DOI").out) == [
        {"key": "ivanov2015teplo", "year": 2015, "tag": ["read"], "DOI": None}
    ]
    assert json.loads(refcli("search", "nothing at all", "--json").out) == []


def test_an_unknown_field_is_answered_with_all(refcli: Run) -> None:
    assert_refused(refcli("list", "--columns", "keyy"), 2, "did you mean key", "container-title")


def test_a_field_never_acts_on_the_terminal(refcli: Run) -> None:
    for arguments in (["list"], ["list", "--format", "{title}"], ["list", "--columns", "title"]):
        done = refcli(*arguments)
        assert "\x1b" not in done.out
        assert "[bold]failure[/bold] \\x1b[31m" in done.out


def test_set_changes_fields(refcli: Run, path: Path) -> None:
    assert refcli("set", "year=2021", "journal=J Heart", "tags+=a,b", "2").code == 0

    record = records(path)[1]
    assert record["issued"] == {"date-parts": [[2021]]}
    assert record["container-title"] == "J Heart"
    assert record["custom"]["tags"] == ["a", "b"]


def test_the_number_of_an_article_is_told_from_its_issue(refcli: Run) -> None:
    assert "its issue is set with issue=" in refcli("set", "number=7", "2").err
    assert "issue=" not in refcli("set", "number=7", "1").err


def test_a_dry_run_shows_and_changes_nothing(refcli: Run, path: Path) -> None:
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
        done = refcli(*arguments, "--dry-run")
        assert done.code == 0, done.err
        assert any(line.startswith(("+", "-")) for line in done.lines)
    assert refcli("add", "type=book", "title=Quite new", "-n").code == 0
    assert path.read_bytes() == before
    assert len(open_library(path).log()) == 1


def test_remove_keeps_the_numbers_of_others(refcli: Run, path: Path) -> None:
    assert refcli("remove", "2").code == 0
    assert [record["custom"]["number"] for record in records(path)] == [1, 3]

    assert_refused(refcli("remove", "2"), 1, "no entry 2")
    assert_refused(refcli("remove", "--query", "year:1999"), 1, "nothing found")
    assert refcli("remove").code == 2


def test_tags(refcli: Run, path: Path) -> None:
    refcli("tag", "thesis,to read", "1-2")
    assert refcli("tag").lines == ["read\t1", "thesis\t2", "to read\t2"]

    refcli("tag", "thesis", "--rename", "dissertation")
    refcli("tag", "--remove", "to read", "1", "2")
    assert refcli("tag").lines == ["dissertation\t2", "read\t1"]
    assert_refused(refcli("tag", "none", "--rename", "x"), 1, "no entry has the tag")


def test_notes(refcli: Run, editor: Callable[[str], None]) -> None:
    refcli("note", "1", "first", "note")
    refcli("note", "1", "-", stdin="second\nnote\n")
    assert refcli("note", "1").lines == ["first note", "second", "note"]

    editor("text = text.replace('first', '1st') + '\\n-----\\nthird\\n'")
    refcli("note", "1", "--edit")
    refcli("note", "1", "--remove", "2")
    assert refcli("note", "1").lines == ["1st note", "third"]
    assert refcli("note", "2").code == 1


def test_edit_in_the_editor(refcli: Run, path: Path, editor: Callable[[str], None]) -> None:
    editor("text = text.replace('Иванов, И. И.', 'Petrov, P.').replace('Zebra', 'Gnu')")

    assert refcli("edit", "1", "3").code == 0

    assert records(path)[0]["author"] == [{"family": "Petrov", "given": "P."}]
    assert records(path)[2]["title"] == "Gnu"
    assert records(path)[1] == {**RECORDS[1], "custom": {"number": 2}}


def test_an_edited_text_that_is_not_understood_is_kept(
    refcli: Run, path: Path, editor: Callable[[str], None]
) -> None:
    before = path.read_bytes()
    editor("text = text.replace('title:', 'titel:')")

    done = refcli("edit", "1")

    assert_refused(done, 3, "entry 1 ivanov2015teplo: line", "did you mean title")
    kept = Path(done.err.rstrip(")\n").rpartition(" ")[2])
    assert "titel: Теплопередача" in kept.read_text("utf-8")
    kept.unlink()
    assert path.read_bytes() == before


def test_an_editor_that_fails(refcli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFCLI_EDITOR", "no-such-editor")
    assert_refused(refcli("edit", "1"), 3, "no-such-editor", "REFCLI_EDITOR")
    monkeypatch.setenv("REFCLI_EDITOR", "false")
    assert_refused(refcli("edit", "1"), 3, "nothing changed")


def test_add_from_fields(refcli: Run, path: Path) -> None:
    done = refcli("add", "type=book", "title=Novum Organum", "author=Bacon, F.", "year=1620")

    assert done.lines == ["4\tbacon1620novum\tBacon\t1620\tNovum Organum"]
    assert records(path)[3]["author"] == [{"family": "Bacon", "given": "F."}]

    again = refcli("add", "type=book", "title=Novum Organum", "author=Bacon, F.", "year=1620")
    assert (again.code, len(records(path))) == (1, 4)
    assert "entry 4" in again.err
    forced = refcli(
        "add", "-f", "type=book", "title=Novum Organum", "author=Bacon, F.", "year=1620"
    )
    assert forced.lines[0].startswith("5\tbacon1620novuma")


def test_add_from_a_pasted_reference(refcli: Run, path: Path) -> None:
    text = "Roda S. Digital skills for doctors. J Eur CME. 2021; 10 (1): 1."
    assert refcli("add", "-", stdin=text).code == 0

    assert records(path)[3]["title"] == "Digital skills for doctors"
    assert records(path)[3]["volume"] == "10"
    assert_refused(refcli("add", "-", stdin=" \n"), 3, "empty")


def test_add_from_the_editor(refcli: Run, path: Path, editor: Callable[[str], None]) -> None:
    editor("text = text.replace('title:', 'title: Made', 1).replace('issued:', 'issued: 2001')")
    assert refcli("add", "--type", "book").code == 0
    assert {k: records(path)[3][k] for k in ("type", "title", "issued")} == {
        "type": "book",
        "title": "Made",
        "issued": {"date-parts": [[2001]]},
    }

    editor("pass")
    assert_refused(refcli("add"), 3, "nothing is added")


def test_rename_key(refcli: Run, path: Path) -> None:
    refcli("rename-key", "doe", "--to", "doe1999")
    assert records(path)[2]["id"] == "doe1999"
    assert refcli("show", "doe").lines[0] == "citation-number\t3"

    refcli("rename-key", "1-2", "--template", "{year}-{author}")
    assert [record["id"] for record in records(path)][:2] == ["2015-ivanov", "2020-smith"]
    assert_refused(refcli("rename-key", "1", "--to", "2020-smith"), 4, "taken")
    assert_refused(refcli("rename-key", "1-2", "--to", "x"), 2, "one entry")
    assert_refused(refcli("rename-key", "1", "--template", "{nothing}"), 2, "nothing")


def test_the_number_of_a_work_and_its_number_in_the_library(refcli: Run, path: Path) -> None:
    refcli("set", "number=ISO 690", "citation-number=40", "1")

    assert records(path)[0]["number"] == "ISO 690"
    assert records(path)[0]["custom"]["number"] == 40
    shown = refcli("show", "40").lines
    assert "citation-number\t40" in shown
    assert "number\tISO 690" in shown
    assert refcli("search", "citation-number:40", "--columns", "key,number").lines == [
        "ivanov2015teplo\tISO 690"
    ]
    assert refcli("list", "number:690*", "--count").lines == ["0"]
    assert refcli("list", "number:ISO*", "--columns", "citation-number").lines == ["40"]
    assert_refused(refcli("set", "citation-number=2", "40"), 4, "taken")
    assert_refused(refcli("set", "citation-number=x", "40"), 2, "not a number")
    refcli("undo")
    assert "number" not in records(path)[0]


def test_the_entries_of_a_bib_library_are_numbered_as_they_stand(
    refcli: Run, tmp_path: Path
) -> None:
    (tmp_path / "refs.bib").write_text("@book{a, title={T}}\n")

    assert_refused(refcli("-L", "refs.bib", "set", "citation-number=5", "1"), 2, "as they stand")


def test_figures_alone_make_no_entry(refcli: Run, path: Path) -> None:
    before = len(records(path))

    assert_refused(refcli("add", "28011595"), 3, "pmid:28011595")
    assert_refused(refcli("add", "2020"), 3, "neither a reference nor an identifier")
    assert_refused(refcli("add", "ref"), 3, "neither a reference nor an identifier")
    assert_refused(refcli("add", "PMC"), 3, "neither a reference nor an identifier")
    assert_refused(refcli("add", "https://x.org/a WHO page"), 3, "neither a reference nor")
    assert len(records(path)) == before


def test_tags_of_ris_name_fields(refcli: Run, path: Path) -> None:
    assert refcli("set", "TY=JOUR", "SN=0028-0836", "N1=A note", "1").code == 0
    assert records(path)[0]["type"] == "article-journal"
    assert records(path)[0]["ISSN"] == "0028-0836"
    assert_refused(refcli("set", "PMID=abc", "1"), 2, "PMID")


def test_a_list_shows_titles_without_their_markup(refcli: Run) -> None:
    refcli("add", "type=book", "title=Bees: <i>Apis</i> in H<sub>2</sub>O", "year=2001")

    assert refcli("list", "year:2001").lines[0].split("\t")[-1] == "Bees: Apis in H2O"


def test_two_words_name_the_old_and_the_new_key(refcli: Run, path: Path) -> None:
    assert refcli("rename-key", "ivanov2015teplo", "heat").code == 0
    assert records(path)[0]["id"] == "heat"
    assert refcli("rename-key", "heat", "2", "--yes").code == 0
    assert "heat" not in [record["id"] for record in records(path)]


def test_a_key_of_figures_gives_way_to_the_number(refcli: Run, tmp_path: Path) -> None:
    numbered = [{"id": str(9 - n), "type": "book", "title": f"Book {n}"} for n in range(1, 9)]
    (tmp_path / "other.json").write_text(json.dumps(numbered), "utf-8")
    assert refcli("-L", "n.json", "import", "other.json").code == 0

    def titles(*words: str) -> list[str]:
        return list(refcli("-L", "n.json", "list", "--columns", "title", *words).lines)

    assert titles("2") == ["Book 2"]
    assert titles("@2") == ["Book 7"]
    refcli("-L", "n.json", "tag", "x", "3")
    assert titles("tag:x") == ["Book 3"]


def test_entries_that_stdin_names(refcli: Run) -> None:
    listed = refcli("list", "year:2015..").out

    assert refcli("show", "-", "--jsonl", stdin=listed).out.count("\n") == listed.count("\n")
    assert refcli("list", "-", "--columns", "key", stdin="2\n\n1\n").lines == [
        "smith2020heart",
        "ivanov2015teplo",
    ]
    assert refcli("cite", "-", stdin="smith2020heart\n").lines == refcli("cite", "2").lines
    assert refcli("list", "-", stdin="\ufeffsmith2020heart\r\n").code == 0


def test_json_lines(refcli: Run) -> None:
    keys = [json.loads(line)["id"] for line in refcli("list", "--jsonl").lines]
    assert keys == ["ivanov2015teplo", "smith2020heart", "doe"]
    assert [json.loads(line) for line in refcli("search", "year:2020", "--jsonl=key").lines] == [
        {"key": "smith2020heart"}
    ]


def test_a_quiet_command_says_no_remarks(refcli: Run) -> None:
    assert refcli("set", "volume=3", "1").err
    for line in (("-q", "set", "volume=4", "1"), ("set", "--quiet", "volume=5", "1")):
        assert refcli(*line).err == ""
    assert "refcli: " in refcli("-q", "show", "nothing-like-it").err


def test_files_are_copied_beside_the_library(refcli: Run, path: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.PDF"
    outside.write_bytes(b"%PDF-")

    assert refcli("attach", "1", outside).code == 0

    assert refcli("attach", "1").lines == ["library-files/ivanov2015teplo.pdf"]
    copy = tmp_path / "library-files" / "ivanov2015teplo.pdf"
    assert copy.read_bytes() == b"%PDF-"
    assert refcli("open", "1", "--print").lines == [str(copy)]

    refcli("attach", "1", "--remove", "ivanov2015teplo.pdf")
    assert refcli("attach", "1").code == 1
    assert copy.exists()
    assert_refused(refcli("attach", "1", "nowhere.pdf"), 3, "no such file")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("/etc/passwd", "outside the library's folder"),
        ("../../secret.pdf", "outside the library's folder"),
        ("link.pdf", "outside the library's folder"),
        ("file:///etc/passwd", "not a path"),
        ("\\\\server\\share\\x.pdf", "not a path"),
        ("javascript:alert(1)", "not a path"),
        ("run.sh", "not a document"),
        ("start.desktop", "not a document"),
        ("gone.pdf", "no such file"),
    ],
)
def test_a_path_from_elsewhere_is_not_followed(
    refcli: Run, path: Path, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "link.pdf").symlink_to("/etc/passwd")
    for script in ("run.sh", "start.desktop"):
        (tmp_path / script).write_text("exit 1\n")
        (tmp_path / script).chmod(stat.S_IRWXU)
    library = open_library(path)
    with library.change("as an import does") as change:
        change.replace({**library.records[0], "custom": {"number": 1, "files": [name]}})

    done = refcli("open", "1", "--print")

    assert_refused(done, 3 if name == "gone.pdf" else 2, said)


def test_open_goes_to_the_web_where_there_is_no_file(refcli: Run, path: Path) -> None:
    assert refcli("open", "2", "--print").lines == ["https://doi.org/10.1000/xyz"]
    assert refcli("open", "3", "--print").lines == ["https://example.org/a?b=c"]
    refcli("set", "URL=file:///etc/passwd", "3")
    assert_refused(refcli("open", "3", "--print"), 1, "no file, DOI, URL or PMID")


def test_history(refcli: Run, path: Path) -> None:
    before = path.read_bytes()
    refcli("set", "title=New", "1")
    after = path.read_bytes()

    assert [line.split("\t")[4] for line in refcli("log").lines] == ["set title=New 1", "fill"]
    assert refcli("diff").lines == [
        "1 ivanov2015teplo: changed",
        "- title: Теплопередача",
        "+ title: New",
    ]
    assert "taken back: set title=New 1" in refcli("undo").err
    assert path.read_bytes() == before
    assert refcli("log").lines[0].split("\t")[3] == "undone"
    assert "done again: set title=New 1" in refcli("redo").err
    assert path.read_bytes() == after
    assert json.loads(refcli("log", "--json", "-n", "1").out)[0]["counts"]["changed"] == 1
    assert_refused(refcli("redo"), 1, "nothing to redo")
    assert_refused(refcli("diff", "99"), 1, "no change 99")


def test_the_difference_of_a_bib_library_is_of_its_lines(refcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "thesis.bib"
    path.write_text("@book{a,\n  title = {Old},\n  year = 1999,\n}\n")

    assert refcli("-L", path, "set", "title=New", "a").code == 0

    assert path.read_text() == "@book{a,\n  title = {New},\n  year = 1999,\n}\n"
    assert refcli("-L", path, "diff").lines == [
        " @book{a,",
        "-  title = {Old},",
        "+  title = {New},",
    ]


def test_what_is_wrong_with_a_bib_library_is_told_with_its_place(
    refcli: Run, tmp_path: Path
) -> None:
    path = tmp_path / "thesis.bib"
    path.write_text("@book{a,\n  title = {Old},\n  year = nosuch,\n}\n@book{b, title = {X}\n")

    done = refcli("-L", path, "list")

    assert [line.split("\t")[1] for line in done.lines] == ["a", "b"]
    assert "thesis.bib:3:" in done.err
    assert "thesis.bib:5:" in done.err


def test_settings_are_defaults_of_options(refcli: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("# mine\n[list]\nsort = 'title'\n")
    assert refcli("list", "--format", "{key}").lines[0] == "smith2020heart"

    assert refcli("config", "list.sort", "--", "-year").code == 0
    assert (tmp_path / "config.toml").read_text() == "# mine\n[list]\nsort = '-year'\n" or (
        'sort = "-year"' in (tmp_path / "config.toml").read_text()
    )
    assert refcli("config", "list.sort").lines == ["-year"]
    assert refcli("list", "--sort", "key", "--format", "{key}").lines[0] == "doe"

    (tmp_path / "refcli.toml").write_text('[list]\nformat = "{citation-number}"\n')
    assert refcli("list").lines == ["2", "1", "3"]
    assert [line.split("\t")[0] for line in refcli("config").lines] == ["list.format", "list.sort"]
    refcli("config", "--unset", "list.sort")
    assert refcli("list").lines == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["config", "list.sorrt", "x"], "no option"),
        (["config", "lsit.sort", "x"], "no command"),
        (["config", "colour", "x"], "no setting"),
        (["config", "--unset", "list.sort"], "not set"),
    ],
)
def test_settings_that_make_no_sense(refcli: Run, arguments: list[str], said: str) -> None:
    assert_refused(refcli(*arguments), 2, said)


def test_a_file_of_settings_that_is_damaged(refcli: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[list\n")
    assert_refused(refcli("list"), 3, "config.toml", "not TOML")
    (tmp_path / "config.toml").write_text("[list]\nsorrt = 'x'\n")
    assert_refused(refcli("list"), 2, "config.toml", "no option 'sorrt'")


def test_a_folder_cannot_switch_off_a_safeguard(refcli: Run, tmp_path: Path) -> None:
    (tmp_path / "refcli.toml").write_text("[open]\noutside = true\n")
    assert_refused(refcli("open", "2", "--print"), 2, "only be set for the user")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_scripts(refcli: Run, shell: str) -> None:
    done = refcli("completion", shell)

    assert done.code == 0
    assert "_REFCLI_COMPLETE" in done.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("refcli show sm", "smith2020heart"),
        ("refcli cite iv", "ivanov2015teplo"),
        ("refcli tag re", "read"),
        ("refcli search tag:re", "tag:read"),
        ("refcli list auth", "author:"),
        ("refcli cite --style vanc", "vancouver"),
        ("refcli cite --style bib", "bibtex"),
        ("refcli bib --style unsrt", "unsrtalpha"),
        ("refcli convert --style vanc", "vancouver"),
        ("refcli list --sort ye", "year"),
        ("refcli una", None),
    ],
)
def test_the_shell_is_offered_keys_tags_styles(
    refcli: Run, monkeypatch: pytest.MonkeyPatch, words: str, offered: str | None
) -> None:
    monkeypatch.setenv("_REFCLI_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))

    lines = refcli().lines

    assert (f"plain,{offered}" in lines) if offered else not any(lines)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_library_that_may_not_be_written(refcli: Run, path: Path) -> None:
    path.parent.chmod(0o500)
    try:
        assert_refused(refcli("remove", "1"), 4, "no permission")
    finally:
        path.parent.chmod(0o700)


def test_adding_says_that_the_doi_is_there_under_another_title(refcli: Run) -> None:
    refcli("add", "type=book", "title=Ice and its making", "DOI=10.1000/x", "year=2001")
    done = refcli("add", "type=book", "title=Sheep of Wales", "DOI=10.1000/x", "year=1987")
    assert "entry 5 has the DOI of entry 4 under another title: 10.1000/x" in done.err
    again = refcli("add", "type=book", "title=Novum", "DOI=10.1000/y", "year=1620")
    assert "under another title" not in again.err
