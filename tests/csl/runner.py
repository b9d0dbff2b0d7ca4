"""Fixtures of the CSL test suite, and cases of our own in its spirit: read and run.

A fixture is a mapping with a style (``csl``), items (``input``), cites (``citation_items`` or
``citations``; without either all items are cited at once), a ``mode`` and the ``result``. A
case of ours is a text file with a line such as ``== style`` before each part of it: ``mode``,
``style``, ``input``, ``cites`` or ``citations`` where it has any, and ``result``.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from refcli.csl import Style, read_style, render
from refcli.csl.output import html
from refcli.csl.sources.xmlfile import Element, read_xml

SHARED = Path(__file__).parents[3] / "shared" / "csl"
STYLES = Path(__file__).parents[2] / "src" / "refcli" / "styles"

_PRIMARY = {
    "ca": "ca-AD",
    "cs": "cs-CZ",
    "da": "da-DK",
    "el": "el-GR",
    "en": "en-US",
    "et": "et-EE",
    "he": "he-IL",
    "ja": "ja-JP",
    "ko": "ko-KR",
    "nb": "nb-NO",
    "sl": "sl-SI",
    "sr": "sr-Cyrl-RS",
    "sv": "sv-SE",
    "uk": "uk-UA",
    "vi": "vi-VN",
    "zh": "zh-CN",
}


def read_case(path: Path) -> dict[str, Any]:
    """Return a case of ours as a fixture."""
    _, *pieces = re.split(r"^== (\w+)\n", path.read_text("utf-8"), flags=re.MULTILINE)
    parts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    mode, _, language = parts["mode"].strip().partition(" ")
    return {
        "name": path.stem,
        "mode": mode,
        "csl": parts["style"],
        "input": json.loads(parts["input"]),
        "citation_items": json.loads(parts.get("cites", "null")),
        "citations": json.loads(parts.get("citations", "null")),
        "per_entry_language": {"": None, "per-entry-language": True, "one-language": False}[
            language
        ],
        "result": parts["result"],
    }


def cases_of(module: str) -> dict[str, Path]:
    """Return the cases in the folder ``cases`` beside a module, by their names."""
    folder = Path(module).with_name("cases")
    return {
        path.relative_to(folder).with_suffix("").as_posix(): path
        for path in sorted(folder.rglob("*.txt"))
    }


def check_case(path: Path) -> None:
    """Assert that a case of ours prints its result, with the locales that ship with refcli."""
    case = read_case(path)
    assert comparable(run_fixture(case, locales_in(STYLES))) == comparable(case["result"])


@cache
def locales_in(folder: Path) -> Callable[[str], list[Element]]:
    """Return a reader of the locale files in a folder, the nearest first."""

    @cache
    def read(name: str) -> Element | None:
        path = folder / f"locales-{name}.xml"
        return read_xml(path.read_bytes(), path.name) if path.is_file() else None

    def find(language: str) -> list[Element]:
        base = language.partition("-")[0]
        names = (language, _PRIMARY.get(base, f"{base}-{base.upper()}"), "en-US")
        return [found for name in dict.fromkeys(names) if (found := read(name)) is not None]

    return find


def style_of(csl: bytes, name: str, locales: Callable[[str], list[Element]]) -> Style:
    """Read a style that takes its locales from a folder."""
    style = read_style(csl, name)
    style.read_locale = locales
    return style


def run_fixture(fixture: Mapping[str, Any], locales: Callable[[str], list[Element]]) -> str:
    """Return what the processor prints for a fixture, in the form of its result."""
    style = style_of(fixture["csl"].encode(), fixture["name"], locales)
    items: list[dict[str, Any]] = [
        {"id": f"item-{number}", **item} for number, item in enumerate(fixture["input"], 1)
    ]
    cites = _final_citations(fixture.get("citations")) or fixture.get("citation_items") or []
    if fixture.get("citations"):
        cited = {str(cite["id"]) for citation in cites for cite in citation["citationItems"]}
        items = [item for item in items if str(item["id"]) in cited]
    if not cites:
        ordered = [entry.id for entry in render(style, items).bibliography]
        complete = len(ordered) == len(items)
        cites = [[{"id": key} for key in (ordered if complete else [i["id"] for i in items])]]
    document = render(style, items, cites, per_entry_language=fixture.get("per_entry_language"))
    if fixture["mode"].startswith("bibliography"):
        entries = "".join(
            f'  <div class="csl-entry">{html.write(entry.tree)}</div>\n'
            for entry in document.bibliography
        )
        return f'<div class="csl-bib-body">\n{entries}</div>'
    return "\n".join(html.write(tree) for tree in document.citations)


def comparable(result: str) -> str:
    """Return a result without white space at line ends and the marks of a session."""
    lines = re.sub(r"^(\.\.|>>)\[\d+\] ", "", result, flags=re.MULTILINE).strip().split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _final_citations(citations: Sequence[Any] | None) -> list[Any]:
    """Return the citations of the finished document, in its order and with its notes."""
    if not citations:
        return []
    known: dict[str, Any] = {}
    order: list[str] = []
    for citation, before, after in citations:
        known[citation["citationID"]] = citation
        order = [
            *(key for key, _ in before),
            citation["citationID"],
            *(key for key, _ in after),
        ]
        for key, note in (*before, *after):
            known[key]["properties"]["noteIndex"] = note
    return [known[key] for key in order]
