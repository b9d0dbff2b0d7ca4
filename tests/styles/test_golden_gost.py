"""The GOST styles, kind of record by kind, each line beside the rule that it shows.

The files in ``golden-gost`` are blocks of two lines: ``# what is printed — the rule [its source]``
and what is printed. What is printed is a record of ``items.json`` by its id; in ``notes.txt`` the
cites of a footnote, each an id and the pages that it cites; in ``switches.txt`` a style with a
switch, and a record.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from refcli.csl import load_style, render
from refcli.csl.output import write
from refcli.csl.output.numbering import without_number
from refcli.csl.sources.switches import SWITCHES

GOLDEN = Path(__file__).with_name("golden-gost")
ITEMS: list[dict[str, Any]] = json.loads((GOLDEN / "items.json").read_text("utf-8"))
BY_ID = {item["id"]: item for item in ITEMS}
BLOCK = re.compile(r"# (?P<what>.+?) — (?P<rule>.+ \[.+\].*)\n(?P<printed>.+)\n")


style_of = cache(load_style)


def blocks(name: str) -> list[tuple[str, str]]:
    """Return what a golden file prints, block by block, and how."""
    text = (GOLDEN / f"{name}.txt").read_text("utf-8")
    found = [(match["what"], match["printed"]) for match in BLOCK.finditer(text)]
    assert len(found) == text.count("# "), "a block without a rule or without its source"
    return found


def printed(style: str, record: dict[str, Any]) -> str:
    (entry,) = render(style_of(style), [record]).bibliography
    return write(without_number(entry.tree), "text")


@pytest.mark.parametrize("style", ["gost", "gost-7.0.100", "gost-7.1"])
def test_every_kind_of_record_by_its_rule(style: str) -> None:
    golden = blocks(style)

    assert [what for what, _ in golden] == list(BY_ID)
    assert [(what, printed(style, BY_ID[what])) for what, _ in golden] == golden


def test_repeated_references_in_footnotes() -> None:
    golden = blocks("notes")
    cites = [[_cite(cite) for cite in what.split("; ")] for what, _ in golden]
    notes = [
        {"citationItems": cite, "properties": {"noteIndex": number}}
        for number, cite in enumerate(cites, 1)
    ]

    document = render(load_style("gost-note"), ITEMS, notes)

    texts = [write(tree, "text") for tree in document.citations]
    assert list(zip([what for what, _ in golden], texts, strict=True)) == golden


def _cite(written: str) -> dict[str, str]:
    key, _, pages = written.partition(" p. ")
    prefix, _, key = key.rpartition(" | ")
    return {
        "id": key,
        **({"prefix": f"{prefix} "} if prefix else {}),
        **({"locator": pages} if pages else {}),
    }


def test_every_switch_changes_the_habit_that_it_names() -> None:
    golden = blocks("switches")
    shown = [tuple(what.split(" ")) for what, _ in golden]

    lines = [
        (what, printed(style, BY_ID[record]))
        for (what, _), (style, record) in zip(golden, shown, strict=True)
    ]

    assert lines == golden
    named = {setting.partition("=")[0] for style, _ in shown for setting in _settings(style)}
    assert named == set(SWITCHES)


def _settings(style: str) -> list[str]:
    return style.partition(":")[2].split(",")


@pytest.mark.parametrize(("what", "line"), blocks("switches"))
def test_a_switch_prints_otherwise_than_the_style_alone(what: str, line: str) -> None:
    style, record = what.split(" ")

    assert line != printed(style.partition(":")[0], BY_ID[record])
