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


def test_a_bib_file_is_converted_to_bib_as_it_stands(refcli: CliRunner) -> None:
    source = (
        "% Mine\n@string{j = {J}}\n@article{a, Journal=j,title={On $\\alpha_{n}$}, Year=2001}\n"
    )
    Path("refs.bib").write_bytes(source.encode("cp1251"))
    kept = run(refcli, "convert", "refs.bib", "other.bib")
    anew = run(refcli, "convert", "refs.bib", "--to", "biblatex")
    plain = run(refcli, "convert", "refs.bib", "--to", "bibtex", "--unicode")

    assert kept.return_value == Status.DONE
    assert Path("other.bib").read_text("utf-8") == source
    assert "journaltitle = {J}" in anew.stdout
    assert "% Mine" not in plain.stdout


def test_signs_may_stay_unicode_in_a_bib_file_alone(refcli: CliRunner) -> None:
    Path("a.json").write_text('[{"id":"a","type":"book","title":"Size ≤ 2"}]', "utf-8")

    assert r"$\le$" in run(refcli, "convert", "a.json", "--to", "biblatex").stdout
    assert "≤" in run(refcli, "convert", "a.json", "--to", "biblatex", "--unicode").stdout
    for format in ("ris", "html"):
        result = run(refcli, "convert", "a.json", "--to", format, "--unicode")
        assert isinstance(result.exception, RequestError)


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


LIBRARY = """% my own library
@string{jop = "Journal of Physics"}
@string{other = "Other"}

@Article{doe2001,
    title = "On $\\\\alpha_{n} \\\\le 2^{k}$ and DNA",
    author = {Doe, J.}, journal = jop, year = 2001,
    langid = {english}}

@inbook{part, title = {A part}, crossref = {whole}}
@book{other1, title = {Another}, publisher = other, year = 1999}
@book{whole, title = {The whole}, editor = {Roe, M.}, year = {2000}}
""".replace("\\\\", "\\")


@pytest.mark.parametrize("chosen", [("-o", "out.bib"), ("--bibtex", "-o", "out.bib")])
def test_entries_of_a_bib_library_are_exported_as_they_stand(
    refcli: CliRunner, chosen: tuple[str, ...]
) -> None:
    Path("mine.bib").write_text(LIBRARY, "utf-8")
    run(refcli, "-L", "mine.bib", "export", "1,2", *chosen)
    written = Path("out.bib").read_text("utf-8")
    blocks = LIBRARY.split("\n\n")
    assert written == (
        '@string{jop = "Journal of Physics"}\n\n' + blocks[1] + "\n\n"
        "@inbook{part, title = {A part}, crossref = {whole}}\n\n"
        "@book{whole, title = {The whole}, editor = {Roe, M.}, year = {2000}}\n"
    )


def test_an_export_to_the_other_dialect_is_written_anew(refcli: CliRunner) -> None:
    Path("mine.bib").write_text(LIBRARY, "utf-8")
    result = run(refcli, "-L", "mine.bib", "export", "1", "--to", "biblatex")
    assert "journaltitle = {Journal of Physics}" in result.stdout


@pytest.mark.parametrize("format", [("--to", "ris"), ("--ris",)])
def test_export_and_convert_name_formats_alike(refcli: CliRunner, format: tuple[str, ...]) -> None:
    run(refcli, "import", "refs.bib")
    for command in (("export",), ("convert", "refs.bib")):
        assert "TI  - О тепле" in run(refcli, *command, *format).stdout


def test_a_table_for_excel_reads_back_and_holds_no_dates(refcli: CliRunner) -> None:
    record = {
        "id": "k",
        "type": "article-journal",
        "title": "О тепле",
        "issue": "3/4",
        "page": "3-4",
        "volume": "007",
        "ISSN": "1234-5679",
    }
    Path("in.json").write_text(json.dumps([record]), "utf-8")
    run(refcli, "convert", "in.json", "out.csv", "--excel")
    data = Path("out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert '"=""3/4""","=""3-4"""' in data.decode("utf-8-sig")
    run(refcli, "convert", "out.csv", "back.json")
    (back,) = json.loads(Path("back.json").read_text("utf-8"))
    assert {name: back.get(name) for name in record} == record
    for target in ("out.ris", "out.md"):
        refused = run(refcli, "convert", "in.json", target, "--excel")
        assert "Excel opens csv and tsv" in str(refused.exception)
