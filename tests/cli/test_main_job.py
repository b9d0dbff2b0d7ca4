"""The main job, as its user does it: the real list in, four styles out."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

DATA = Path(__file__).parents[2] / "data"
SEED_PAGE = Path(__file__).parents[3] / "shared" / "seed" / "page.txt"


def test_import_tells_what_it_added(refcli: Run) -> None:
    done = refcli("import", DATA / "references.txt")

    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 25
    assert "25 read, 25 added" in done.stderr


@pytest.mark.skipif(not SEED_PAGE.exists(), reason="needs the page that the list is from")
def test_import_finds_the_list_in_its_page(refcli: Run) -> None:
    page = refcli("import", "--json", "-", stdin=SEED_PAGE.read_text("utf-8"))

    records = json.loads(page.stdout)
    assert [record["custom"]["number"] for record in records] == list(range(1, 26))
    lines = (DATA / "references.txt").read_text("utf-8").splitlines()
    for record, line in zip(records, lines, strict=True):
        assert record["custom"]["source"]["text"].strip() in line


def test_importing_again_adds_nothing(refcli: Run, seed_library: Path) -> None:
    before = seed_library.read_bytes()

    done = refcli("import", DATA / "references.txt")

    assert done.returncode == 0
    assert done.stdout == ""
    assert "25 read, 0 added, 25 already in the library" in done.stderr
    assert seed_library.read_bytes() == before


@pytest.mark.parametrize("style", ["gost", "vancouver", "apa", "geotar", "bibtex"])
def test_what_a_style_prints_is_known_again(refcli: Run, seed_library: Path, style: str) -> None:
    printed = refcli("cite", "--all", "--style", style).stdout

    done = refcli("import", "-", stdin=printed)

    assert "25 read, 0 added, 25 already in the library" in done.stderr


@pytest.mark.parametrize("style", ["gost", "vancouver", "apa", "geotar"])
def test_cite_prints_the_whole_list(refcli: Run, seed_library: Path, style: str) -> None:
    printed = refcli("cite", "--all", "--style", style)

    assert printed.stdout == (DATA / "expected" / f"{style}.txt").read_text("utf-8")


def test_bib_prints_both_lists(refcli: Run, seed_library: Path) -> None:
    printed = refcli("bib", "--style", "gost", "--references", "vancouver")

    expected = (DATA / "expected" / "gost-and-references.txt").read_text("utf-8")
    assert printed.stdout == expected


def test_the_list_in_a_pipe_is_tab_separated(refcli: Run, seed_library: Path) -> None:
    lines = refcli("list").stdout.splitlines()

    assert len(lines) == 25
    number, key, authors, year, title = lines[14].split("\t")
    assert (number, authors, year) == ("15", "Kolennikova", "2022")
    assert title == "Using digital technologies by medical professionals"
    assert key.startswith("kolennikova2022")


def test_the_list_on_a_terminal_is_a_table(
    on_terminal: Callable[..., str], seed_library: Path
) -> None:
    screen = on_terminal("list")

    assert "authors" in screen
    assert "\t" not in screen
    assert "Kolennikova" in screen


def test_the_list_as_json_is_csl_json(refcli: Run, seed_library: Path) -> None:
    records = json.loads(refcli("list", "--json").stdout)

    assert [record["custom"]["number"] for record in records] == list(range(1, 26))
    assert records == json.loads(seed_library.read_text("utf-8"))


def test_show_gives_every_field_and_the_source(refcli: Run, seed_library: Path) -> None:
    shown = dict(line.split("\t", 1) for line in refcli("show", "13").stdout.splitlines())

    assert shown["author"].startswith(
        "Dudin M. N., Golyshko P. V., Vashalomidze E. V., Gurtskoy D. A., Gurtskoy L. D."
    )
    assert shown["page"].startswith("843-852")
    assert shown["container-title [en]"] == (
        "Problems of social hygiene, public health and history of medicine"
    )
    assert shown["source"] == (DATA / "references.txt").read_text("utf-8").splitlines()[12]


def test_an_entry_is_named_by_number_range_key_or_search(refcli: Run, seed_library: Path) -> None:
    key = refcli("list").stdout.splitlines()[12].split("\t")[1]

    by_number = refcli("show", "13").stdout
    assert refcli("show", key).stdout == by_number
    assert refcli("show", "Dudin").stdout == by_number
    assert refcli("list", "1-3,13").stdout.count("\n") == 4


def test_square_brackets_and_controls_are_only_text(
    refcli: Run, on_terminal: Callable[..., str]
) -> None:
    title = "[bold]Not markup[/bold] \x1b[31mnot red\x1b[0m \u202enot reversed"
    refcli("import", "-", stdin=json.dumps([{"id": "a", "type": "book", "title": title}]))

    screen = on_terminal("list") + on_terminal("show", "1") + on_terminal("cite", "1")

    assert "[bold]Not markup[/bold]" in screen
    assert "\x1b[31m" not in screen
    assert "\u202e" not in screen


def test_export_writes_every_entry(refcli: Run, seed_library: Path, tmp_path: Path) -> None:
    bib = refcli("export", "--bibtex").stdout
    assert bib.count("\n@") + bib.startswith("@") == 25
    assert "{\\CYR" not in bib

    target = tmp_path / "refs.json"
    done = refcli("export", "--csl-json", "-o", target, "1-3")
    assert done.returncode == 0
    assert done.stdout == ""
    assert len(json.loads(target.read_text("utf-8"))) == 3


def test_dedupe_finds_nothing_in_a_clean_list(refcli: Run, seed_library: Path) -> None:
    done = refcli("dedupe")

    assert done.returncode == 0
    assert done.stdout == ""


def test_the_number_of_an_entry_is_for_life(refcli: Run, seed_library: Path) -> None:
    refcli("remove", "12", "--yes")

    lines = refcli("list").stdout.splitlines()
    assert [line.split("\t")[0] for line in lines] == [str(n) for n in range(1, 26) if n != 12]
