"""``refcli config``: settings are the defaults of options."""

from importlib import resources
from pathlib import Path

import pytest

from tests.cli.commands.three_entries import Run, assert_refused


def test_settings_are_defaults_of_options(run: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("# mine\n[list]\nsort = 'title'\n")
    assert run("list", "--format", "{key}").lines[0] == "smith2020heart"

    assert run("config", "list.sort", "--", "-year").code == 0
    assert (tmp_path / "config.toml").read_text() == "# mine\n[list]\nsort = '-year'\n" or (
        'sort = "-year"' in (tmp_path / "config.toml").read_text()
    )
    assert run("config", "list.sort").lines == ["-year"]
    assert run("list", "--sort", "key", "--format", "{key}").lines[0] == "doe"

    (tmp_path / "refcli.toml").write_text('[list]\nformat = "{citation-number}"\n')
    assert run("list").lines == ["2", "1", "3"]
    assert [line.split("\t")[0] for line in run("config").lines] == ["list.format", "list.sort"]
    run("config", "--unset", "list.sort")
    assert run("list").lines == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["config", "list.sorrt", "x"], "no option"),
        (["config", "lsit.sort", "x"], "no command"),
        (["config", "colour", "x"], "no setting"),
        (["config", "--unset", "list.sort"], "not set"),
    ],
)
def test_settings_that_make_no_sense(run: Run, arguments: list[str], said: str) -> None:
    assert_refused(run(*arguments), 2, said)


def test_a_file_of_settings_that_is_damaged(run: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[list\n")
    assert_refused(run("list"), 3, "config.toml", "not TOML")
    (tmp_path / "config.toml").write_text("[list]\nsorrt = 'x'\n")
    assert_refused(run("list"), 2, "config.toml", "no option 'sorrt'")


def test_a_folder_cannot_switch_off_a_safeguard(run: Run, tmp_path: Path) -> None:
    (tmp_path / "refcli.toml").write_text("[open]\noutside = true\n")
    assert_refused(run("open", "2", "--print"), 2, "only be set for the user")


@pytest.mark.parametrize(
    ("key", "value", "code", "said"),
    [
        ("cite.style", "vancuver", 2, "did you mean vancouver"),
        ("fill.style", "gost:dash=?", 2, "dash=?"),
        ("bib.locale", "xx", 2, "not a language"),
        ("library", "list.docx", 4, "not a library"),
    ],
)
def test_a_setting_that_would_fail_later_is_refused(
    run: Run, key: str, value: str, code: int, said: str
) -> None:
    assert_refused(run("config", key, value), code, said)
    assert run("config", key).code == 1


def test_a_style_of_a_file_is_found_from_every_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = Path(str(resources.files("refcli"))) / "styles" / "apa.csl"
    (tmp_path / "mine.csl").write_bytes(shipped.read_bytes())
    (tmp_path / "other").mkdir()

    assert run("config", "cite.style", "mine.csl").code == 0

    assert run("config", "cite.style").lines == [str(tmp_path / "mine.csl")]
    monkeypatch.chdir(tmp_path / "other")
    assert run("cite", "1").code == 0


@pytest.mark.parametrize("locale", ["ru", "ru_RU", "Russian"])
def test_a_language_goes_by_its_tag_or_its_name(run: Run, locale: str) -> None:
    done = run("cite", "2", "--locale", locale, "--no-per-entry-language", "-s", "vancouver")

    assert done.code == 0
    assert "и др." in done.out


@pytest.mark.parametrize("locale", ["xx", "klingonish", "tlh"])
def test_a_language_that_no_style_prints_in_is_refused(run: Run, locale: str) -> None:
    assert_refused(run("cite", "2", "--locale", locale), 2, repr(locale))
