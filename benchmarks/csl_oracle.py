"""Published styles: how much equals citeproc-js, entry by entry, as text and as HTML.

The peers' shares are read from the oracle's own record of pandoc, hayagriva, citeproc-py.
"""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from refcli.csl import render
from refcli.csl.output import html, text
from tests.csl.runner import SHARED, locales_in, style_of

_DIFFERENCES = (
    ("a number that holds a word (2-е изд., 152-ФЗ)", ("h036", "h059"), "refcli: is-numeric"),
    ("volume: locator=page without a locator", ("h026", "h027", "h030"), "refcli: no locator"),
    ("the era: (380) BC", ("h040",), "refcli: inside the affixes of the year"),
    ("a title's full stop doubled: Culture..", ("j025", "h024", "j008"), "refcli: one"),
    ("the number of a label: (7 vol)", ("h033",), "refcli: (7 vols), seven are several"),
    ("a suffix and a suffix: 14:.", ("j039",), "either: the specification is silent"),
)
"""Classes of what differs: the items that show them, and who is right."""


def main() -> None:
    folder = SHARED / "oracle"
    if not folder.is_dir():
        print("skipped: the oracle is not in ../shared")
        return
    items = json.loads((folder / "items.json").read_text("utf-8"))
    citations = json.loads((folder / "citations.json").read_text("utf-8"))
    locales = locales_in(SHARED / "locales")
    total: Counter[str] = Counter()
    differing: Counter[str] = Counter()
    print(f"{'style':46} {'text':>9} {'HTML':>9} order {'cites':>7} {'HTML':>7}")
    for path in sorted((folder / "expected").glob("*.json")):
        expected = json.loads(path.read_text("utf-8"))
        csl = folder / "styles" / f"{path.stem}.csl"
        style = style_of(csl.read_bytes(), path.stem, locales)
        counts = _compare(expected, style, items, citations, differing)
        total += counts
        print(
            f"{path.stem:46} {counts['text']:4}/{counts['entries']:<4} "
            f"{counts['html']:4}/{counts['entries']:<4} {'yes' if counts['order'] else 'no':5} "
            f"{counts['cites']:3}/{counts['citations']:<3} "
            f"{counts['cites_html']:3}/{counts['citations']:<3}"
        )
    for name, kind, whole in (
        ("entries as text", "text", "entries"),
        ("entries as HTML", "html", "entries"),
        ("citations as text", "cites", "citations"),
        ("citations as HTML", "cites_html", "citations"),
    ):
        print(f"{name:20} {total[kind]:5} of {total[whole]:5}  {total[kind] / total[whole]:.1%}")
    _print_peers(folder, total["entries"])
    _print_classes(differing)


def _compare(
    expected: dict[str, Any],
    style: Any,
    items: list[dict[str, Any]],
    citations: list[dict[str, Any]],
    differing: Counter[str],
) -> Counter[str]:
    counts: Counter[str] = Counter()
    document = render(style, items)
    as_text = {entry.id: text.write(entry.tree) for entry in document.bibliography}
    as_html = {
        entry.id: f'<div class="csl-entry">{html.write(entry.tree)}</div>'
        for entry in document.bibliography
    }
    wanted = _entries(expected["bibliography_text"])
    for key, entry in wanted:
        counts["entries"] += 1
        good = _flat(entry) == _flat(as_text.get(key, ""))
        counts["text"] += good
        differing[key] += not good
    for key, entry in _entries(expected["bibliography_html"]):
        counts["html"] += _folded(entry) == _folded(as_html.get(key, ""))
    counts["order"] = [key for key, _ in wanted] == list(as_text)
    cited = {cite["id"] for citation in citations for cite in citation["citationItems"]}
    document = render(style, [item for item in items if item["id"] in cited], citations)
    for place, tree in enumerate(document.citations):
        counts["citations"] += 1
        wanted_text = _text_of(expected["citations_text"][place])
        counts["cites"] += _flat(wanted_text) == _flat(text.write(tree))
        counts["cites_html"] += _text_of(expected["citations_html"][place]) == html.write(tree)
    return counts


def _flat(text: str) -> str:
    """Return a text on one line, raised and lowered letters flat as citeproc-js has them."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("−", "-").split())


def _entries(value: Any) -> list[Any]:
    entries: list[Any] = value["entries"] if isinstance(value, dict) else value
    return entries


def _text_of(value: Any) -> str:
    return str(value[1] if isinstance(value, list) else value)


def _folded(markup: str) -> str:
    return " ".join(re.sub(r"\s*(</?div[^>]*>)\s*", r"\1", markup).split())


def _print_peers(folder: Path, entries: int) -> None:
    peers = json.loads((folder / "peers.json").read_text("utf-8"))
    for peer, name in (
        ("pandoc", "pandoc"),
        ("refkit", "hayagriva"),
        ("citeproc_py", "citeproc-py"),
    ):
        exact = sum(style.get(peer, {}).get("exact") or 0 for style in peers.values())
        print(f"{name:20} {exact:5} of {entries:5}  {exact / entries:.1%}")


def _print_classes(differing: Counter[str]) -> None:
    left = differing.total()
    for name, keys, right in _DIFFERENCES:
        count = sum(differing[key] for key in keys)
        left -= count
        print(f"differs: {count:3} {name}; right is {right}")
    print(f"differs: {left:3} others")
