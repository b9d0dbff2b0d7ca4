"""Speed of the processor, whole process, against citeproc-js, citeproc-py, hayagriva, pandoc.

A peer that is not installed is left out: citeproc-js needs node and the npm package
``citeproc`` (folder in NODE_PATH), hayagriva the Python package ``refkit``, pandoc itself.
Each run is one process that reads the items, prints the bibliography as text and ends; what is
printed is its CPU time.
"""

import gzip
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from tests.csl.runner import SHARED

STYLES = ("apa", "nlm-citation-sequence")
_LIMIT = 120
"""Seconds of waiting after which a peer is given up."""

_OWN = """
import json, sys
from pathlib import Path
sys.path.insert(0, sys.argv[4])
from tests.csl.runner import SHARED, locales_in, style_of
from refcli.csl import render
from refcli.csl.output import text
style = style_of(Path(sys.argv[1]).read_bytes(), "x", locales_in(SHARED / "locales"))
document = render(style, json.loads(Path(sys.argv[2]).read_text("utf-8")))
lines = (text.write(entry.tree) for entry in document.bibliography)
Path(sys.argv[3]).write_text("\\n".join(lines), "utf-8")
"""

_PANDOC = """printf -- '---\\nnocite: "@*"\\n...\\n' | pandoc -f markdown -t plain --wrap=none \\
--citeproc --csl "$0" --bibliography "$1" -o "$2"
"""


def main() -> None:
    folder = SHARED / "speed"
    if not folder.is_dir():
        print("skipped: the items are not in ../shared")
        return
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        thousand = json.loads((folder / "items-1000.json").read_text("utf-8"))
        with gzip.open(folder / "items-10000.json.gz", "rt", encoding="utf-8") as file:
            items = json.load(file)
        hundred = [{**item, "id": f"{item['id']}-{n}"} for n in range(10) for item in items]
        sizes = {"1k": thousand, "10k": items, "100k": hundred}
        files = {size: place / f"{size}.json" for size in sizes}
        for size, records in sizes.items():
            files[size].write_text(json.dumps(records), "utf-8")
        print(
            f"{'CPU seconds':14}"
            + "".join(f"{f'{s} {n}':>28}" for s in STYLES for n in ("1k", "10k"))
        )
        for peer, command in _commands(folder).items():
            times = [
                _seconds(
                    [
                        *command,
                        str(SHARED / "oracle" / "styles" / f"{style}.csl"),
                        str(files[size]),
                    ],
                    place,
                )
                for style in STYLES
                for size in ("1k", "10k")
            ]
            print(f"{peer:14}" + "".join(f"{shown:>28}" for shown in times))
        print("growth with the number of items:")
        own = _commands(folder)["refcli"]
        for style in STYLES:
            csl = str(SHARED / "oracle" / "styles" / f"{style}.csl")
            times = [_seconds([*own, csl, str(file)], place) for file in files.values()]
            print(
                f"  {style:26}"
                + "".join(f"{s:>6} {t:>7}" for s, t in zip(files, times, strict=True))
            )


def _commands(folder: Path) -> dict[str, list[str]]:
    """Return how each processor that is there is run, but for style and items."""
    commands = {"refcli": [sys.executable, "-c", _OWN]}
    node = shutil.which("node")
    if node and os.environ.get("NODE_PATH"):
        commands["citeproc-js"] = [node, str(folder / "citeproc-js.js")]
    if find_spec("citeproc"):
        commands["citeproc-py"] = [sys.executable, str(folder / "citeproc_py_bench.py")]
    if find_spec("refkit"):
        commands["hayagriva"] = [sys.executable, str(folder / "refkit_bench.py")]
    if shutil.which("pandoc") and shutil.which("sh"):
        commands["pandoc"] = ["sh", "-c", _PANDOC]
    return commands


def _seconds(command: list[str], place: Path) -> str:
    """Run a command; return the CPU seconds of its process, which other work does not disturb."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    root = str(Path(__file__).parent.parent)
    try:
        done = subprocess.run(
            [*command, str(place / "out.txt"), root],
            capture_output=True,
            timeout=_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"over {_LIMIT}"
    if done.returncode != 0:
        return "failed"
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return f"{after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime:.2f}"
