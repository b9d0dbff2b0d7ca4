"""The law: what the formatter prints, the parser reads back, style by style.

Items of ../shared/csl/oracle are printed in the built-in styles and in the thirty published
ones that lie there, each entry by itself; each printed variable counts (see _read_back).
"""

import json
from pathlib import Path

from benchmarks._read_back import VARIABLES, is_read_back, printed
from refcli.csl import load_style, render
from refcli.csl.sources.repository import BUILT_IN
from refcli.csl.tree import plain
from refcli.parse import parse_reference
from refcli.record import Record

ORACLE = Path(__file__).parents[2] / "shared" / "csl" / "oracle"


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
        judged = {
            name: is_read_back(by_key[entry.id], found, name, text)
            for name, text in printed(entry.tree, VARIABLES).items()
        }
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
