"""Every independent published style over 127 items: errors, silent entries, slow styles.

Needs the styles of ``refcli[styles]``. An entry of which a style prints nothing must be named in
the warnings; a style may take ten times as long as the median.
"""

import json
import statistics
import time
from pathlib import Path

from refcli.csl import load_style, render
from refcli.csl.output import text
from refcli.csl.sources.repository import published_folder
from refcli.errors import RefcliError
from tests.csl.runner import SHARED

_SLOW = 10
"""How many times the median a style may take."""

_SHOWN = 15


def main() -> None:
    folder = published_folder()
    source = SHARED / "oracle" / "items.json"
    if folder is None or not source.is_file():
        print("skipped: no published styles, or no items in ../shared")
        return
    items = json.loads(source.read_text("utf-8"))
    seconds: dict[str, float] = {}
    broken: list[str] = []
    refused: list[str] = []
    silent: list[str] = []
    named = 0
    for path in sorted(folder.glob("*.csl")):
        begun = time.process_time()
        try:
            count, unnamed = _printed(path, items)
        except RefcliError as error:
            refused.append(f"{path.stem}: {error}")
            continue
        except Exception as error:  # what this looks for
            broken.append(f"{path.stem}: {type(error).__name__}: {error}")
            continue
        seconds[path.stem] = time.process_time() - begun
        named += count
        silent += [f"{path.stem}: {key}" for key in unnamed]
    median = statistics.median(seconds.values())
    slow = [f"{name}: {took:.2f} s" for name, took in seconds.items() if took > _SLOW * median]
    print(f"{len(seconds)} styles, {len(items)} items; median {median * 1000:.0f} ms of CPU")
    print(f"slowest: {max(seconds, key=lambda name: seconds[name])} {max(seconds.values()):.2f} s")
    print(f"entries of which a style prints nothing, named in the warnings: {named}")
    for what, found in (
        ("faults", broken),
        ("refused, with a reason", refused),
        ("silent entries without a warning", silent),
        (f"slower than {_SLOW} times the median", slow),
    ):
        print(f"{what}: {len(found)}")
        for line in found[:_SHOWN]:
            print(f"    {line}")


def _printed(path: Path, items: list[dict[str, object]]) -> tuple[int, list[str]]:
    """Print all items; return how many silent ones were named, and those that were not."""
    style = load_style(str(path))
    document = render(style, items)
    entries = {entry.id: text.write(entry.tree) for entry in document.bibliography}
    if style.bibliography is None:
        return 0, []
    empty = [
        str(item["id"])
        for item in items
        if not any(letter.isalpha() for letter in entries.get(str(item["id"]), ""))
    ]
    unnamed = [
        key for key in empty if not any(line.startswith(f"{key}:") for line in document.warnings)
    ]
    return len(empty) - len(unnamed), unnamed
