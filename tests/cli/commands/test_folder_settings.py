"""A folder may come from anyone: what its ``refcli.toml`` may set, and what it may not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Done, Run

BOOKS = [{"id": key, "type": "book", "title": f"T {key}", "DOI": "10.1/x"} for key in "abc"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "l.json").write_text(json.dumps(BOOKS))
    (tmp_path / "a.md").write_text("A text [@a].\n")
    return tmp_path


@pytest.mark.parametrize(
    ("settings", "command", "refused"),
    [
        ("[remove]\nquery = 'type:book'\nyes = true", ["remove", "1"], "remove.query, remove.yes"),
        ("[set]\nquery = 'type:book'", ["set", "volume=1", "1"], "set.query"),
        ("[tag]\nremove = true", ["tag", "x", "1"], "tag.remove"),
        ("[dedupe]\nreport = 'victim.html'\nto = 'v.bib'", ["dedupe"], "dedupe.report, dedupe.to"),
        ("[bib]\noutput = 'victim.html'", ["bib"], "bib.output"),
        ("[bib]\nstyle = 'http://127.0.0.1:9/x.csl'", ["bib"], "bib.style"),
        ("[cite]\nstyle = 'file:///etc/passwd'", ["cite", "1"], "cite.style"),
        ("[bib]\nreferences = '../x.csl'", ["bib"], "bib.references"),
        ("[bib]\nstyle = '/etc/passwd'", ["bib"], "bib.style"),
        ("[bib]\nspellings = '/etc/passwd'", ["bib"], "bib.spellings"),
        ("[train]\nforget = true", ["train"], "train.forget"),
        ("[import]\nfrom = 'ris'", ["import", "l.json"], "import.from"),
        ("[open]\noutside = true", ["open", "1"], "open.outside"),
        ("[add]\nforce = true", ["add", "title=x"], "add.force"),
        ("[rename-key]\nquery = 'type:book'", ["rename-key", "a", "b"], "rename-key.query"),
        ("[check]\nfix = true\nunsafe = true", ["check"], "check.fix, check.unsafe"),
        ("[check]\nonline = true", ["check"], "check.online"),
        ("[check]\nstyle = 'http://127.0.0.1:9/x.csl'", ["check"], "check.style"),
        ("[clean]\nyes = true\nquery = 'a'", ["clean"], "clean.yes, clean.query"),
        ("[enrich]\noverwrite = ['title']", ["enrich", "1", "--offline"], "enrich.overwrite"),
        ("[enrich]\nrefresh = true", ["enrich", "1", "--offline"], "enrich.refresh"),
        ("[enrich]\nsources = ['crossref']", ["enrich", "1", "--offline"], "enrich.sources"),
        ("[fill]\nin-place = true\nforce = true", ["fill", "a.md"], "fill.in-place, fill.force"),
        ("[fill]\noutput = 'victim'", ["fill", "a.md"], "fill.output"),
        ("[fill]\nstyle = '/etc/passwd'", ["fill", "a.md"], "fill.style"),
        ("[renumber]\nin-place = true", ["renumber", "a.md"], "renumber.in-place"),
        ("[renumber]\norder = '/etc/passwd'", ["renumber", "a.md"], "renumber.order"),
        ("[link]\nin-place = true", ["link", "a.md"], "link.in-place"),
        ("[page]\noutput = 'victim.html'", ["page"], "page.output"),
        ("[page]\nwith = ['notes', 'files']", ["page"], "page.with"),
        ("[page]\nstyle = 'file:///etc/passwd'", ["page"], "page.style"),
        ("[stats]\nquery = 'a'", ["stats"], "stats.query"),
        ("[update]\nfile = '/etc/passwd'", ["update", "journals"], "update.file"),
        ("[abbreviate]\nquery = 'a'", ["abbreviate", "1"], "abbreviate.query"),
        ("[expand]\nquery = 'a'", ["expand", "1"], "expand.query"),
    ],
)
def test_what_touches_more_is_refused_by_name(
    refcli: Run, project: Path, settings: str, command: list[str], refused: str
) -> None:
    (project / "refcli.toml").write_text(settings)
    before = {path.name: path.read_bytes() for path in project.iterdir() if path.is_file()}

    done = refcli("-L", "l.json", *command)

    assert done.returncode == 2
    assert refused in done.stderr
    assert "refcli.toml" in done.stderr
    assert {p.name: p.read_bytes() for p in project.iterdir() if p.is_file()} == before


@pytest.mark.parametrize("library", ["../else.json", "/tmp/else.json", "~/else.json", "link.json"])
def test_a_folder_names_no_library_elsewhere(
    refcli: Run, project: Path, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "inner").mkdir()
    (project / "inner" / "link.json").symlink_to(project / "l.json")
    (project / "inner" / "refcli.toml").write_text(f"library = '{library}'")
    monkeypatch.chdir(project / "inner")
    monkeypatch.delenv("REFCLI_LIBRARY")

    done = refcli("list")

    assert done.returncode == 2
    assert "library" in done.stderr


def test_looks_and_a_library_of_its_own_are_a_folders_to_set(
    refcli: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "refcli.toml").write_text(
        "library = 'l.json'\n[list]\nsort = '-key'\nformat = '{key}'\n[bib]\nstyle = 'vancouver'\n"
    )
    monkeypatch.delenv("REFCLI_LIBRARY")

    assert refcli("list").stdout.split() == ["c", "b", "a"]
    assert refcli("bib").stdout.startswith("1. ")


@pytest.mark.parametrize(
    ("settings", "command", "shown"),
    [
        ("[page]\ntitle = 'Ours'\nstyle = 'vancouver'", ["page", "-o", "-"], "<title>Ours"),
        ("[stats]\nby = 'type'", ["stats"], "book"),
        ("[fill]\nstyle = 'vancouver'", ["fill", "a.md", "-o", "-"], "A text (1"),
        ("[check]\nignore = ['DOI']", ["check"], ""),
        ("[link]\nstyle = 'apa'", ["stats"], "book"),
    ],
)
def test_looks_of_later_commands_are_a_folders_to_set(
    refcli: Run, project: Path, settings: str, command: list[str], shown: str
) -> None:
    (project / "refcli.toml").write_text(settings)

    done = refcli("-L", "l.json", *command)

    assert "refcli.toml" not in done.stderr
    assert shown in done.stdout


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 5000,
        "#" * 2_000_000,
        "list = " + "9" * 5000,
        "a" + ".a" * 200_000 + " = 1",
        "[" + ".".join("a" * 100_000) + "]",
    ],
    ids=["brackets", "large", "integer", "dots", "tables"],
)
def test_settings_that_are_none_are_refused(refcli: Run, project: Path, text: str) -> None:
    (project / "refcli.toml").write_text(text)

    done = refcli("list")

    assert done.returncode == 3
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "value", ["7", "-1", "inf", "nan", "1970-01-01", "07:32:00", "['a']", "[[1]]", "{a = 1}", "'x'"]
)
@pytest.mark.parametrize(
    ("key", "command"),
    [("show.json", ["show", "1"]), ("review.below", ["review"]), ("log.number", ["log"])],
)
def test_a_value_of_another_kind_is_refused_by_name(
    quick: Callable[..., Done], project: Path, key: str, command: list[str], value: str
) -> None:
    table, _, name = key.partition(".")
    (project / "refcli.toml").write_text(f"[{table}]\n{name} = {value}\n")

    done = quick("-L", project / "l.json", *command)

    assert done.code in (0, 1, 2)
    assert done.err.count("\n") <= 1
    if done.code == 2:
        assert f"refcli.toml: {key}: " in done.err


def test_one_value_stands_for_a_list_of_one(refcli: Run, project: Path) -> None:
    with_finding = refcli("-L", "l.json", "check").stdout
    (project / "refcli.toml").write_text("[check]\nignore = 'FIELD001'\n")

    assert "FIELD001" in with_finding
    assert "FIELD001" not in refcli("-L", "l.json", "check").stdout


def test_settings_may_begin_with_a_byte_order_mark(refcli: Run, project: Path) -> None:
    path = project / "refcli.toml"
    path.write_bytes(b"\xef\xbb\xbf[list]\nformat = '{key}'\n")

    assert refcli("-L", "l.json", "list").stdout.split() == ["a", "b", "c"]
    assert refcli("config", "--project", "list.sort", "-key").returncode == 2
    assert refcli("config", "--project", "list.sort", "--", "-key").returncode == 0
    assert refcli("-L", "l.json", "list").stdout.split() == ["c", "b", "a"]


def test_config_leaves_a_table_that_is_none(refcli: Run, project: Path) -> None:
    (project / "refcli.toml").write_text("cite = 5\n")

    done = refcli("config", "--project", "cite.style", "apa")

    assert done.returncode == 2
    assert "cite is not a table" in done.stderr


def test_config_sets_for_a_project_only_what_a_project_may(refcli: Run, project: Path) -> None:
    assert refcli("config", "--project", "remove.query", "type:book").returncode == 2
    assert refcli("config", "--project", "library", "../x.json").returncode == 2
    assert not (project / "refcli.toml").exists()
    assert refcli("config", "--project", "bib.style", "apa").returncode == 0


def test_an_option_of_a_command_that_has_none_is_refused(refcli: Run) -> None:
    done = refcli("config", "styles.x", "1")

    assert done.returncode == 2
    assert done.stderr == "refcli: styles has no options\n"
