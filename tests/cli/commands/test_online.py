"""The commands that ask the registries, against a double of them on loopback."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.enrich.double import Double, registries

REFERENCE = (
    "Lindqvist M, Ferreira T, Park HJ. Reading lamps in hospital wards and the sleep of "
    "patients. J Ward Med. 2019;12(3):201-9."
)
FILE = """\
@article{lamps,
  author = {Lindqvist, Marta and Ferreira, Tomás and Park, Hye-jin},
  title = {Reading lamps in hospital wards and the sleep of patients},
  journal = {Journal of Ward Medicine},
  year = {2015},
  volume = {12},
  pages = {201--209}
}
"""

Quick = Callable[..., Any]


@pytest.fixture(scope="module")
def server() -> Iterator[Double]:
    with registries() as double:
        yield double


@pytest.fixture
def online(quick: Quick, server: Double, monkeypatch: pytest.MonkeyPatch) -> Iterator[Quick]:
    server.asked.clear()
    server.seen.clear()
    for name, value in {**server.environment(), "REFCLI_EMAIL": "me@example.org"}.items():
        monkeypatch.setenv(name, value)
    yield quick
    server.fault = None


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    path = tmp_path / "list.bib"
    path.write_text(FILE, "utf-8")
    return path


def test_check_online_shows_theirs_beside_ours(online: Quick, bib: Path) -> None:
    done = online("check", "--online", bib.name, "--select", "ONLINE")

    assert done.code == 1
    assert done.lines[0].startswith("list.bib:5:3: error ONLINE001 issued: 2015 here, 2019")
    assert "https://doi.org/10.5555/clinic.2019.11" in done.lines[1]
    assert "1 different" in done.err
    assert "go out" in done.err


def test_check_online_as_json_names_verdict_fields_record_and_source(
    online: Quick, bib: Path
) -> None:
    (verdict,) = json.loads(online("check", "--online", bib.name, "--json").out)

    assert (verdict["id"], verdict["verdict"], verdict["fields"], verdict["source"]) == (
        "lamps",
        "differs",
        ["issued"],
        "crossref",
    )
    assert verdict["record"]["DOI"] == "10.5555/clinic.2019.11"


def test_where_all_sources_fail_nothing_is_accused(
    online: Quick, server: Double, bib: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFCLI_ATTEMPTS", "1")
    server.fault = lambda _path, _times: (200, b"<html>We will be back soon</html>", {})

    done = online("check", "--online", bib.name, "--select", "ONLINE")

    assert done.code == 3
    assert "ONLINE003" in done.out
    assert "ONLINE001" not in done.out
    assert "not checked" in done.err


def test_enrich_fills_the_library_as_one_change(online: Quick, library: Path) -> None:
    online("add", REFERENCE)
    before = library.read_text("utf-8")

    done = online("enrich")

    (record,) = json.loads(library.read_text("utf-8"))
    assert done.code == 0
    assert record["DOI"] == "10.5555/clinic.2019.11"
    assert "1 of 1 found" in done.err
    online("undo")
    assert library.read_text("utf-8") == before


def test_enrich_says_that_a_work_was_retracted(online: Quick, library: Path) -> None:
    title = "title=Cold tea and the memory of mice"
    online("add", "type=article-journal", title, "author=Brandt, Olaf", "year=2011", "page=7-9")

    done = online("enrich")

    key = json.loads(library.read_text("utf-8"))[0]["id"]
    assert f"refcli: {key}: the work was retracted on 2013-05-01" in done.err


def test_enrich_says_by_its_status_that_a_source_failed(
    online: Quick, server: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFCLI_ATTEMPTS", "1")
    online("add", REFERENCE)
    server.fault = lambda _path, _times: (503, b"", {})

    done = online("enrich")

    assert done.code == 3
    assert "0 of 1 found" in done.err


def test_enrich_dry_run_writes_nothing(online: Quick, library: Path) -> None:
    online("add", REFERENCE)
    before = library.read_text("utf-8")

    done = online("enrich", "--dry-run")

    assert "10.5555/clinic.2019.11" in done.out
    assert library.read_text("utf-8") == before


def test_enrich_stands_in_a_pipe(online: Quick) -> None:
    parsed = online("parse", "--line", "-", stdin=REFERENCE).out

    filled = online("enrich", "-", stdin=parsed)

    assert json.loads(filled.out)["DOI"] == "10.5555/clinic.2019.11"
    printed = online("cite", "-", "--style", "vancouver", stdin=filled.out)
    assert "10.5555/clinic.2019.11" in printed.out


def test_a_second_run_asks_nothing(online: Quick, server: Double, bib: Path) -> None:
    online("check", "--online", bib.name)
    server.asked.clear()

    online("check", "--online", bib.name)

    assert server.asked == []


def test_verbose_says_what_was_asked_where(online: Quick, bib: Path) -> None:
    done = online("check", "--online", bib.name, "--verbose")

    assert "Crossref: 1 request" in done.err


def test_an_unknown_source_is_said(online: Quick, bib: Path) -> None:
    done = online("check", "--online", bib.name, "--sources", "google")

    assert done.code == 2
    assert "no source 'google'" in done.err


def test_an_address_that_is_none_is_said(
    online: Quick, bib: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFCLI_CROSSREF_URL", "mirror.example.org")

    done = online("check", "--online", bib.name)

    assert done.code == 2
    assert "begins with http" in done.err


def test_online_codes_explain_themselves(quick: Quick) -> None:
    from refcli.enrich.findings import CODES

    for code in CODES:
        assert quick("check", "--explain", code).out.startswith(f"{code}: ")


def test_the_address_and_keys_are_settings_of_the_user_alone(quick: Quick, tmp_path: Path) -> None:
    assert quick("config", "email", "me@example.org").code == 0
    assert quick("config", "network.s2-key", "secret").code == 0
    assert quick("config", "email").out == "me@example.org\n"
    assert quick("config", "email", "nobody").code == 2
    assert quick("config", "network.google-key", "x").code == 2
    assert quick("config", "--project", "email", "me@example.org").code == 2


def test_add_takes_identifiers(online: Quick, library: Path) -> None:
    done = online("add", "10.5555/clinic.2019.11", "isbn:9780306406157")

    assert done.code == 0
    assert "2 added" in done.err
    titles = [record["title"] for record in json.loads(library.read_text("utf-8"))]
    assert titles[1] == "The craft of small bridges"


def test_add_takes_a_file_of_identifiers_and_says_what_it_could_not_add(
    online: Quick, tmp_path: Path
) -> None:
    online("add", "10.5555/clinic.2019.11")
    path = tmp_path / "ids.txt"
    path.write_text(
        "10.5555/CLINIC.2019.11\n# a remark\n10.5555/never.was\npmid:x y\n10.5555/gone.1"
    )

    done = online("add", path)

    assert done.code == 1
    assert "the library has it already: entry 1" in done.err
    assert "10.5555/never.was: there is no such DOI" in done.err
    assert "no identifier: pmid:x y" in done.err
    assert "1 added" in done.err
