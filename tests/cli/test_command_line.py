"""The command line itself: what is mistyped, what options share, where text goes."""

import gc
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from refcli.cli.main import main
from refcli.library import open_library, path_of

Run = Callable[..., Any]

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def filled(library: Path) -> Path:
    """A library of three books, two of them tagged."""
    with open_library(library).change("fill") as change:
        for name, tags in (("Anna", ["new"]), ("Boris", ["new"]), ("Clara", [])):
            change.add(
                {
                    "id": name.lower(),
                    "type": "book",
                    "title": f"A book by {name}",
                    "author": [{"family": name, "given": "A."}],
                    "issued": {"date-parts": [[2020]]},
                    "DOI": f"10.1000/{name.lower()}",
                    "custom": {"tags": tags} if tags else {},
                }
            )
    return library


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lst"], "no such command 'lst'; did you mean 'list'"),
        (["lsit", "--json"], "refcli --help"),
        (["--verison"], "did you mean '--version'?"),
        (["list", "--sotr", "year"], "'--sort'? (see: refcli list --help)"),
        (["import"], "missing argument 'FILE...' (see: refcli import --help)"),
        (["cite", "1", "--style"], "requires an argument (see: refcli cite --help)"),
        (["cite", "1", "--format", "doc"], "'doc' is not one of"),
        (["show"], "which entries?"),
        (["set", "title", "1"], "set what?"),
        (["undo", "0"], "not in the range"),
        (["completion", "tcsh"], "'tcsh' is not one of"),
        (["help", "lst"], "did you mean 'list'"),
        (["list", "--json=nosuch"], "no field 'nosuch'"),
        (["export", "-o", "list.docx"], "list.docx: no format has this suffix"),
        (["-L", "", "list"], "--library names no file"),
        (["export", "list.ris"], "to write to a file of this name: -o list.ris"),
        (["bib", "list.docx", "1"], "no entry 'list.docx'"),
        (["bib", "-o", "list.doc"], "list.doc: refcli cannot write doc"),
        (["bib", "--format", "docx"], "a .docx file needs a name"),
        (["bib", "-o", "list.bib"], "refcli export --bibtex"),
        (["convert", "-"], "name the format of standard output"),
        (["undo", "7"], "only 1 can be taken back, not 7"),
        (["edit", "1"], "an editor needs a terminal"),
        (["rename-key", "1", "--to", "two words"], "'two words' is not a citation key"),
        (["set", "key=", "1"], "an entry must have a key"),
        (["list", "--format", "{key"], "unpaired"),
        (["list", "--columns", ","], "--columns names no field"),
    ],
)
def test_a_wrong_line_is_answered_on_one_line(
    quick: Run,
    filled: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
) -> None:
    for variable in ("REFCLI_EDITOR", "VISUAL", "EDITOR"):
        monkeypatch.delenv(variable, raising=False)
    before = filled.read_bytes()

    done = quick(*arguments)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("refcli: ")
    assert done.err.count("\n") == 1
    assert said in done.err
    assert filled.read_bytes() == before


def test_a_library_that_is_typed_and_is_not_there_is_told(quick: Run, tmp_path: Path) -> None:
    done = quick("-L", "refz.json", "list")

    assert (done.code, done.out) == (1, "")
    assert f"{tmp_path / 'refz.json'}: no such library" in done.err


@pytest.mark.parametrize(
    "arguments", [["list"], ["show", "13"], ["cite", "--all"], ["bib"], ["export"], ["remove", "1"]]
)
def test_an_empty_library_says_what_to_do(quick: Run, arguments: list[str]) -> None:
    done = quick(*arguments)

    assert (done.code, done.out) == (1, "")
    assert "no entries yet; add some with: refcli import FILE" in done.err
    assert done.err.endswith("(see: refcli help start)\n")


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["show", "--json"], '"id"'),
        (["cite", "--style", "apa"], "A book by"),
        (["bib", "--style", "apa"], "A book by"),
        (["export", "--bibtex"], "@book"),
    ],
)
def test_entries_are_named_by_a_query_wherever_they_are_printed(
    quick: Run, filled: Path, arguments: list[str], count: str
) -> None:
    assert quick(*arguments, "--query", "tag:new").out.count(count) == 2
    assert quick(*arguments, "-q", "tag:new", "3", "1").out.count(count) == 3
    nothing = quick(*arguments, "-q", "tag:old")
    assert (nothing.code, nothing.out) == (1, "")
    assert "nothing found for 'tag:old'" in nothing.err


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("list.html", "<!DOCTYPE html>"),
        ("list.docx", "PK"),
        ("list.odt", "PK"),
        ("list.rtf", "{\\rtf1"),
        ("list.md", "Anna, A. (2020). *A book"),
        ("list.tex", "\\noindent"),
        ("list.json", "["),
        ("list.txt", "Anna, A. (2020). A book"),
        ("list", "Anna, A. (2020). A book"),
    ],
)
def test_the_suffix_of_a_file_says_what_is_written(
    quick: Run, filled: Path, tmp_path: Path, name: str, begins: str
) -> None:
    assert quick("bib", "--style", "apa", "-o", name).code == 0

    assert (tmp_path / name).read_bytes().startswith(begins.encode())


def test_a_doi_in_printed_html_is_a_link(quick: Run, filled: Path) -> None:
    link = '<a href="https://doi.org/10.1000/anna">'

    for style in ("gost", "apa"):
        assert link in quick("cite", "1", "--style", style, "-f", "html").out
        assert link in quick("bib", "1", "--style", style, "-f", "html").out


@pytest.mark.parametrize("words", [["type=book"], ["x"], ["--type", "book", "???"]])
def test_what_says_nothing_is_not_added(quick: Run, filled: Path, words: list[str]) -> None:
    done = quick("add", *words)

    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)


def test_help_of_commands_and_topics(quick: Run) -> None:
    assert "REFCLI_LIBRARY" in quick("help", "environment").out
    assert "130" in quick("help", "exit-status").out
    assert quick("help", "exit", "codes").out == quick("help", "exit-status").out
    assert "author:" in quick("help", "query").out
    assert ".nbib" in quick("help", "formats").out
    assert quick("help", "styles").lines[-1] == "The command: refcli styles --help"
    assert "refcli import -" in quick("help", "start").out
    assert quick("help", "cite").out == quick("cite", "--help").out
    assert quick("help").out == quick("--help").out


def test_the_log_has_lines_that_can_be_pasted(quick: Run, filled: Path) -> None:
    quick("tag", "to read", "--query", "author:anna")
    quick("rename-key", "clara", "--to", "clara20")

    whats = [line.split("\t")[-1] for line in quick("log").lines]

    assert whats[:2] == ["rename-key clara --to clara20", "tag 'to read' --query author:anna"]


def test_what_is_pasted_with_line_breaks_is_one_line(quick: Run, filled: Path) -> None:
    quick("set", "title=A pasted\n  title", "page=12--19", "1")

    record = open_library(filled).records[0]
    assert (record["title"], record["page"]) == ("A pasted title", "12-19")


@pytest.mark.parametrize(("typed", "year"), [("350", 350), ("-43", -43)])
def test_a_year_of_few_figures(quick: Run, filled: Path, typed: str, year: int) -> None:
    quick("set", f"year={typed}", "1")
    assert open_library(filled).records[0]["issued"] == {"date-parts": [[year]]}


def test_a_text_for_a_date_is_kept_and_told(quick: Run, filled: Path) -> None:
    assert "issued: '2o21' is not a date" in quick("set", "year=2o21", "1").err
    assert "date" not in quick("set", "year=2021-05", "1").err
    assert "issued\t2021-05" in quick("show", "1").lines


def run_in_shell(line: str, environment: dict[str, str]) -> "subprocess.CompletedProcess[bytes]":
    command = line.replace("refcli", f"{sys.executable} -m refcli")
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )


def test_output_that_a_program_keeps_in_memory_is_text(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = io.StringIO()
    monkeypatch.setattr(sys, "argv", ["refcli", "-L", str(filled), "list", "--count"])
    monkeypatch.setattr(sys, "stdout", kept)
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)  # of the tests' own process

    with pytest.raises(SystemExit) as ended:
        main()

    assert (ended.value.code or 0, kept.getvalue()) == (0, "3\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_streams_that_are_closed_or_speak_no_unicode(
    filled: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    with open_library(filled).change("rename") as change:
        record = open_library(filled).records[0]
        change.replace({**record, "title": "Ёлка", "abstract": "word " * 50_000})
    no_unicode = {
        **{name: value for name, value in environment.items() if name != "PYTHONIOENCODING"},
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }

    for line, out in (
        ("refcli list 1 --format '{title}'", "Ёлка\n"),
        ("refcli show 1 | head -1", "citation-number\t1\n"),
        ("refcli list >&- <&-", ""),
    ):
        done = run_in_shell(line, no_unicode)
        assert (done.returncode, done.stdout.decode(), done.stderr) == (0, out, b"")
    full = run_in_shell("refcli show 1 > /dev/full", no_unicode)
    assert full.returncode == 3
    assert full.stderr == b"refcli: standard output: no space left on device\n"


@pytest.mark.parametrize(
    "line",
    [
        "-L {} list",
        "list -L {}",
        "list --library {} author:anna",
        "list author:anna --library={}",
        "list --no-pager -L{}",
    ],
)
def test_the_library_may_be_named_anywhere(refcli: Run, filled: Path, line: str) -> None:
    other = filled.with_name("other.json")
    filled.rename(other)

    result = refcli(*line.format(other).split())

    assert result.returncode == 0
    assert "A book by Anna" in result.stdout


def test_no_output_replaces_the_user_s_own_library(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, screen: Any
) -> None:
    monkeypatch.delenv("REFCLI_LIBRARY", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    own = path_of()
    own.parent.mkdir(parents=True)
    own.write_text('[\n{"id":"a","type":"book","title":"Kept"}\n]\n', "utf-8")
    before = own.read_bytes()

    for line in ("export -o", "bib -o", "convert --to csl-json -"):
        done = screen.run([*line.split(), str(own)], b"@book{a, title = {Another}}")

        assert done.code == 2
        assert "the library itself" in done.err
        assert own.read_bytes() == before


def test_behind_two_hyphens_every_word_is_the_command_s(refcli: Run, filled: Path) -> None:
    result = refcli("search", "--", "-L", "nothing")

    assert result.returncode != 0
    assert not filled.with_name("nothing").exists()


@pytest.mark.parametrize(
    ("name", "content", "begins"),
    [
        ("a.json", '[{"id": "x",\n "title": }]', ":2:11: not CSL-JSON: "),
        ("a.bib", "@book{x,\n title = {A}\n year = 2001}", ":2:13: "),
        ("a.xml", "<xml><records>\n<record></records></xml>", ":2:"),
        ("a.csl", "<style xmlns='http://purl.org/net/xbiblio/csl'>\n<", ":2: "),
    ],
)
def test_a_fault_of_a_file_begins_with_its_place(
    quick: Run, filled: Path, tmp_path: Path, name: str, content: str, begins: str
) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")

    done = quick(*(("bib", "--style", path) if name == "a.csl" else ("convert", path, "-t", "ris")))

    assert done.code
    assert done.err.startswith(f"{path}{begins}")


@pytest.mark.parametrize(
    "words", [["search", "-" * 20_000 + "a"], ["list", "--columns", "x" * 20_000], ["x" * 20_000]]
)
def test_a_message_quotes_no_endless_word(quick: Run, filled: Path, words: list[str]) -> None:
    done = quick(*words)

    assert done.code == 2
    assert len(done.err) < 3000
    assert " … " in done.err


def test_a_locale_of_an_endless_name_is_none_of_ours(quick: Run, filled: Path) -> None:
    done = quick("bib", "--locale", "x" * 5000)

    assert (done.code, done.err.count("\n")) == (2, 1)
    assert len(done.err) < 1000
