"""``refcli convert`` and ``refcli export``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refcli.cli.main import cli
from refcli.cli.status import Status
from refcli.errors import InputError, RequestError

BIB = "@article{a, title = {О тепле}, author = {Иванов, И.}, year = 2001, pages = {1--9}}\n"


@pytest.fixture
def refcli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REFCLI_LIBRARY", "library.json")
    Path("refs.bib").write_text(BIB, "utf-8")
    return CliRunner()


def run(refcli: CliRunner, *arguments: str, stdin: bytes | None = None) -> Result:
    return refcli.invoke(cli, arguments, input=stdin, standalone_mode=False)


def test_convert_tells_the_formats_by_content_and_suffix(refcli: CliRunner) -> None:
    result = run(refcli, "convert", "refs.bib", "refs.json")
    assert result.return_value == Status.DONE
    (item,) = json.loads(Path("refs.json").read_text("utf-8"))
    assert (item["title"], item["page"]) == ("О тепле", "1-9")


def test_convert_from_stdin_to_stdout(refcli: CliRunner) -> None:
    result = run(refcli, "convert", "-", "-", "--to", "ris", stdin=BIB.encode("cp1251"))
    assert "TI  - О тепле" in result.stdout
    assert "read as cp1251" in result.stderr


def test_convert_reports_damage_and_losses(refcli: CliRunner) -> None:
    Path("bad.bib").write_text(BIB.replace("2001,", "2001 tags={x},"), "utf-8")
    result = run(refcli, "convert", "bad.bib", "out.ris")
    assert result.return_value == Status.FINDINGS
    assert "bad.bib:1:66: no comma after the field year" in result.stderr
    assert "custom.tags (1 entry: a)" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (("convert", "refs.bib", "x.nosuch"), RequestError, "--to"),
        (("convert", "missing.bib", "-", "--to", "ris"), InputError, "missing.bib"),
        (("convert", "refs.bib", "no/such/folder/x.ris"), InputError, "cannot be written"),
    ],
)
def test_convert_says_what_to_do(
    refcli: CliRunner, arguments: tuple[str, ...], error: type[Exception], message: str
) -> None:
    result = run(refcli, *arguments)
    assert isinstance(result.exception, error)
    assert message in str(result.exception)


def test_a_file_that_cannot_be_written_stays_as_it_was(refcli: CliRunner, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    target = folder / "refs.ris"
    target.write_text("old")
    run(refcli, "convert", "refs.bib", str(target))
    assert target.read_text("utf-8").startswith("TY  - JOUR")
    assert list(folder.iterdir()) == [target]


def test_export(refcli: CliRunner) -> None:
    run(refcli, "import", "refs.bib")
    assert run(refcli, "export").stdout.startswith("@article{a,\n")
    assert run(refcli, "export", "--biblatex", "1").stdout.startswith("@article{a,\n")
    run(refcli, "export", "-o", "refs.ris", "a")
    assert Path("refs.ris").read_text("utf-8").startswith("TY  - JOUR")
