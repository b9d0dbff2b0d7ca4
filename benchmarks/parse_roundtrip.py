"""The law: what the formatter prints, the parser reads back, style by style.

Items of ../shared/csl/oracle are printed in the built-in styles and in the thirty published
ones that lie there, each entry by itself; the processor's tree tells which variables it
printed. A variable counts as read back where the parser's value equals the printed one or
the record's own, letters and figures alone; of names the family names count, without the
particles that styles move and drop, and pages in full.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from refcli.csl import load_style, render
from refcli.csl.sources.repository import BUILT_IN
from refcli.csl.tree import plain, texts
from refcli.parse import parse_reference
from refcli.record import Record, date_parts, names
from refcli.values import pages
from refcli.values.name_forms import is_particle

ORACLE = Path(__file__).parents[2] / "shared" / "csl" / "oracle"
VARIABLES = (
    "author",
    "editor",
    "title",
    "container-title",
    "issued",
    "volume",
    "issue",
    "page",
    "publisher",
    "publisher-place",
    "DOI",
    "URL",
)


def main() -> None:
    """Print for each style the share of printed variables and of whole entries read back."""
    if not ORACLE.exists():
        print("../shared/csl/oracle is not there: nothing to measure with")
        return
    items = json.loads((ORACLE / "items.json").read_text(encoding="utf-8"))
    print(f"{'style':50}{'entries':>8}{'whole, %':>10}{'fields, %':>11}   weakest field")
    for style in [*BUILT_IN, *sorted(str(path) for path in (ORACLE / "styles").glob("*.csl"))]:
        _row(style, items)


def _row(style: str, items: list[Record]) -> None:
    whole = entries = 0
    fields: dict[str, list[bool]] = {}
    document = render(load_style(style), items, sort=False)
    by_key = {item["id"]: item for item in items}
    for entry in document.bibliography:
        found = parse_reference(plain(entry.tree).strip())
        printed = _printed(entry.tree)
        judged = {name: _same(by_key[entry.id], found, name, printed[name]) for name in printed}
        if not judged:
            continue
        entries += 1
        whole += all(judged.values())
        for name, right in judged.items():
            fields.setdefault(name, []).append(right)
    results = [right for values in fields.values() for right in values]
    weakest = min(fields, key=lambda name: sum(fields[name]) / len(fields[name]), default="")
    if results:
        print(
            f"{Path(style).stem:50}{entries:8}{100 * whole / entries:10.1f}"
            f"{100 * sum(results) / len(results):11.1f}   {weakest} "
            f"{100 * sum(fields[weakest]) / len(fields[weakest]):.0f}"
        )


def _printed(tree: Iterable[Any]) -> dict[str, str]:
    """Return the text that each variable was printed as, without labels."""
    printed: dict[str, str] = {}
    for piece in texts(tree):
        name = {"container-title-short": "container-title", "title-short": "title"}.get(
            piece.variable, piece.variable
        )
        if name in VARIABLES and piece.part not in {"label", "term", "and", "et-al"}:
            printed[name] = printed.get(name, "") + piece.text
    return printed


def _same(item: Record, found: Record, name: str, printed: str) -> bool:
    if name in {"author", "editor"}:
        shown = list(_shown(_names(item, name), _letters(printed)))
        read = _names(found, name)
        return len(shown) == len(read) and all(map(_meet, shown, read))
    if name == "issued":
        years = [date.year for date in date_parts(item)][:1]
        return years == [date.year for date in date_parts(found)][:1] or not years
    value = str(found.get(name, ""))
    expected = {printed, str(item.get(name, ""))}
    if name == "page":
        expected = set(map(pages.find, expected))
    return _letters(value) in map(_letters, expected)


def _names(record: Record, name: str) -> list[set[str]]:
    """Return what each person may be known by: a body's name, or the family name.

    Particles are left out, for styles move and drop them; a name in Chinese or Japanese
    letters counts whole as well, for nothing in it says where the family name ends.
    """
    return [
        {
            _letters(form)
            for form in (
                person.get("literal", ""),
                _without_particles(person.get("family", "")),
                person.get("family", "") + person.get("given", ""),
            )
            if form
        }
        for person in names(record, name)
    ]


def _shown(people: Iterable[set[str]], printed: str) -> Iterator[set[str]]:
    """Yield those people whom a style printed, before or behind "et al."."""
    for forms in people:
        form = next((form for form in sorted(forms, key=len, reverse=True) if form in printed), "")
        if form:
            printed = printed.replace(form, "", 1)
            yield forms


def _without_particles(family: str) -> str:
    words = family.split()
    while len(words) > 1 and is_particle(words[0]):
        del words[0]
    return " ".join(words)


def _meet(left: set[str], right: set[str]) -> bool:
    return not left.isdisjoint(right)


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
