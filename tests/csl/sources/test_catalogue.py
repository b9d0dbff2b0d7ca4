"""The catalogue of styles, and where it is kept."""

import json
from pathlib import Path

import pytest

from refcli.csl.sources import catalogue as catalogues
from refcli.csl.sources.catalogue import catalogue, describe, matching

HEAD = b"""<?xml version="1.0"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" default-locale="de-DE">
  <info>
    <title>Zeitschrift f&#252;r Kunst &amp; Wissen</title>
    <title-short>ZKW</title-short>
    <link href="http://www.zotero.org/styles/parent" rel="independent-parent"/>
    <category citation-format="author-date"/>
    <category field="humanities"/><category field="history"/>
  </info>
"""


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "styles"
    (folder / "dependent").mkdir(parents=True)
    (folder / "dependent" / "zkw.csl").write_bytes(HEAD)
    monkeypatch.setattr(catalogues, "published_folder", lambda: folder)
    return folder


def test_the_head_of_a_style() -> None:
    info = describe("zkw", HEAD)

    assert info.title == "Zeitschrift für Kunst & Wissen"
    assert info.short == "ZKW"
    assert info.format == "author-date"
    assert info.fields == ("humanities", "history")
    assert info.parent == "parent"
    assert info.language == "de-DE"


def test_every_word_must_be_found(published: Path) -> None:
    styles = catalogue()

    assert [s.name for s in matching(styles, ["history", "KUNST"])] == ["zkw"]
    assert [s.name for s in matching(styles, ["history", "numeric"])] == []
    assert [s.name for s in matching(styles, ["gost"])] == [
        "gost",
        "gost-note",
        "gost-7.0.100",
        "gost-7.1",
    ]


def test_the_catalogue_is_made_once(published: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = catalogue(cache)
    kept = json.loads((cache / "styles.json").read_text("utf-8"))
    kept["styles"][0][1] = "from the cache"
    (cache / "styles.json").write_text(json.dumps(kept), "utf-8")

    again = catalogue(cache)

    assert [style.name for style in again] == [style.name for style in first]
    assert again[-1].title == "from the cache"


@pytest.mark.parametrize("content", ["", "{}", '{"stamp": 1, "styles": 5}', "[1]"])
def test_a_damaged_cache_is_made_anew(published: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "styles.json").write_text(content, "utf-8")

    assert catalogue(tmp_path)[-1].name == "zkw"


def test_a_folder_that_cannot_be_written_to_costs_only_time(published: Path) -> None:
    assert catalogue(Path("/dev/null/cache"))[-1].name == "zkw"


def test_a_published_style_with_the_name_of_a_built_in_one_goes_by_its_id(published: Path) -> None:
    for name in ("apa", "apa-7", "apa-cv"):
        (published / f"{name}.csl").write_bytes(HEAD)

    names = [style.name for style in catalogue()]

    assert len(set(names)) == len(names)
    assert "http://www.zotero.org/styles/apa" in names
    assert "http://www.zotero.org/styles/apa-7" in names
    assert "apa-cv" in names
