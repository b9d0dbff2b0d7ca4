"""The other styles of our own on one list of many kinds of work: each against its golden file.

A golden file holds the list as Markdown, then after a line of dashes the citations as text.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from refcli.csl import load_style, render
from refcli.csl.output import write
from refcli.csl.sources.repository import BUILT_IN

GOLDEN = Path(__file__).with_name("golden")
ITEMS: list[dict[str, Any]] = json.loads((GOLDEN / "items.json").read_text("utf-8"))
STYLES = sorted(path.stem for path in GOLDEN.glob("*.md"))
CITES: list[list[Any]] = [
    ["article"],
    ["article-7", "book"],
    [{"id": "chapter", "locator": "50-51", "label": "page"}],
    ["page"],
    ["article", "article-7", "book"],
]


def golden(style: str) -> str:
    """Return what a style prints, in the form of its golden file."""
    loaded = load_style(style)
    entries = [write(e.tree, "markdown").strip() for e in render(loaded, ITEMS).bibliography]
    cites = [write(tree, "text") for tree in render(loaded, ITEMS, CITES).citations]
    return "\n".join([*entries, "---", *cites, ""])


@pytest.mark.parametrize("style", STYLES)
def test_a_style_prints_its_golden_file(style: str) -> None:
    assert golden(style) == (GOLDEN / f"{style}.md").read_text("utf-8")


@pytest.mark.parametrize("style", STYLES)
def test_a_style_needs_no_published_styles_nor_locales(
    style: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refcli.csl.sources.files.package_folder", lambda *_: None)

    assert golden(style) == (GOLDEN / f"{style}.md").read_text("utf-8")


JARRING = ("..", ",,", " ,", "( ", " )", "()", "[]", "::", ", .", ",.", " .", ": ,", ";;")


@pytest.mark.parametrize("style", BUILT_IN)
def test_every_style_of_our_own_prints_every_kind_of_work(style: str) -> None:
    document = render(load_style(style), ITEMS)

    assert len(document.bibliography) == len(ITEMS)
    assert document.warnings == []
    for entry in document.bibliography:
        text = write(entry.tree, "text")
        assert not any(marks in text for marks in JARRING), text


@pytest.mark.parametrize("style", BUILT_IN)
def test_no_marks_are_left_where_a_field_is_missing(style: str) -> None:
    fields = [(item, field) for item in ITEMS for field in item.keys() - {"id", "type", "title"}]
    items = [
        {name: value for name, value in item.items() if name != field} | {"id": str(place)}
        for place, (item, field) in enumerate(fields)
    ]

    for entry in render(load_style(style), items, sort=False).bibliography:
        text = write(entry.tree, "text")
        assert not any(marks in text for marks in JARRING), (text, fields[int(entry.id)][1])


def test_the_golden_files_are_of_our_own_styles() -> None:
    assert set(STYLES) == set(BUILT_IN) - {
        *("gost", "gost-note", "gost-7.0.100", "gost-7.1", "geotar")
    }
