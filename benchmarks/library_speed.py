"""Whole-process times and memory on libraries of 10,000 and 100,000 entries, beside their peers.

Peers are measured where they are installed and do the same job; REFCLI_PEERS names a folder
of programs to look in before those on the PATH.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from refcli import formats

ROUNDS = 3
SIZES = (10_000, 100_000)
REFCLI = [sys.executable, "-m", "refcli"]
_WORDS = (
    "heart failure digital skills medical education transfer тепло исследование методов анализ "
    "systematic review randomised trial quality of life экономика развитие регион молекула"
)
_NAMES = "Иванов Smith Müller García Щербаков Nguyen Kovács O'Neill Соловьёв Dubois"


def main() -> None:
    """Print the best of some runs for each command and peer, in seconds, and its memory."""
    print(f"{'entries':>8}  {'what':44}{'s':>8}{'limit':>7}{'MB':>7}")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            for what, command, limit in _jobs(Path(folder), size):
                seconds, memory = _best(command)
                print(f"{size:8,}  {what:44}{seconds:8.2f}{limit or '':>7}{memory:7}", flush=True)


def _jobs(folder: Path, size: int) -> Iterator[tuple[str, list[str], str]]:
    """Give what to measure: its name, its command, and the seconds that it may take."""
    records = list(_records(size))
    library = folder / "library.json"
    library.write_text(_lines(records), encoding="utf-8")
    bib = folder / "library.bib"
    bib.write_text("".join(map(_entry, records)), encoding="utf-8")
    refcli = [*REFCLI, "-L", str(library)]
    large = size > SIZES[0]
    ris = folder / "refs.ris"
    ris.write_text(formats.write(records, "ris").text, encoding="utf-8")
    for format in ("ris", "csl-json", "bibtex"):
        command = [*REFCLI, "convert", str(ris), "--to", format]
        yield f"convert RIS to {formats.FORMATS[format].title}", command, ""
    yield "import click, to compare with", [sys.executable, "-c", "import click"], ""
    yield "list, piped", [*refcli, "list"], "2.0" if large else "0.5"
    yield "show by number", [*refcli, "show", str(size // 2)], "1.0"
    yield "show by key", [*refcli, "show", f"key{size // 2}"], "1.0"
    yield "search in Latin letters", [*refcli, "search", "ivanov", "unique7"], "1.0"
    yield "search in Cyrillic letters", [*refcli, "search", "title:исследование unique7"], "1.0"
    yield "cite one entry", [*refcli, "cite", str(size // 2), "--style", "vancouver"], "1.0"
    fields = ["type=book", "title=Quite another thing", "author=New, N.", "year=2024"]
    yield "add one entry", [*refcli, "add", "--force", *fields], "1.5"
    yield "add one entry unless it is there", [*refcli, "add", *fields], ""
    yield "list a .bib, piped", [*REFCLI, "-L", str(bib), "list"], ""
    read = f"import bibtexparser; bibtexparser.parse_file({str(bib)!r})"
    yield "bibtexparser: parse the .bib", [sys.executable, "-c", read], ""
    read = f"import pybtex.database as d; d.parse_file({str(bib)!r})"
    yield "pybtex: parse the .bib", [sys.executable, "-c", read], ""
    yield from _peers(folder, bib, size)


def _peers(folder: Path, bib: Path, size: int) -> Iterator[tuple[str, list[str], str]]:
    if bibo := _program("bibo"):
        yield "bibo: list the .bib", [bibo, "--database", str(bib), "list"], ""
    if pandoc := _program("pandoc"):
        yield "pandoc: .bib to CSL-JSON", [pandoc, "-f", "biblatex", "-t", "csljson", str(bib)], ""
    if size > SIZES[0]:
        return  # the others take minutes to be given so many entries
    if papis := _program("papis"):
        yield "papis: list", [*_papis(folder, papis, bib), "list", "--all"], ""
    if cobib := _program("cobib"):
        yield "cobib: list", [*_cobib(folder, cobib, bib), "list"], ""


def _papis(folder: Path, program: str, bib: Path) -> list[str]:
    """Make a library of papis, which keeps each entry in a folder of its own."""
    for n, entry in enumerate(bib.read_text("utf-8").split("\n\n")):
        place = folder / "papers" / str(n)
        place.mkdir(parents=True)
        fields = re.findall(r"(\w+) = \{(.*)\}", entry)
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields]
        (place / "info.yaml").write_text("\n".join([f"ref: key{n}", *lines]), encoding="utf-8")
    settings = folder / "papis.ini"
    settings.write_text(f"[settings]\ndefault-library = all\n[all]\ndir = {folder / 'papers'}\n")
    command = [program, "--config", str(settings)]
    _run([*command, "list", "--all"])  # the first run makes its index
    return command


def _cobib(folder: Path, program: str, bib: Path) -> list[str]:
    settings = folder / "cobib.py"
    settings.write_text(
        "from cobib.config import config\n"
        f"config.database.file = {str(folder / 'cobib.yaml')!r}\n"
        f"config.logging.logfile = {str(folder / 'cobib.log')!r}\n"
    )
    command = [program, "-c", str(settings)]
    _run([*command, "init"])
    _run([*command, "add", "-b", str(bib)])
    return command


def _program(name: str) -> str | None:
    folder = os.environ.get("REFCLI_PEERS")
    return (shutil.which(name, path=folder) if folder else None) or shutil.which(name)


def _records(size: int) -> Iterator[dict[str, Any]]:
    dice, words, surnames = random.Random(size), _WORDS.split(), _NAMES.split()
    for n in range(1, size + 1):
        title = " ".join(dice.choices(words, k=dice.randrange(4, 14)))
        people = dice.choices(surnames, k=dice.randrange(1, 7))
        yield {
            "id": f"key{n}",
            "type": dice.choice(("article-journal", "book", "paper-conference")),
            "title": f"{title} unique{n}",
            "author": [{"family": name, "given": "A. B."} for name in people],
            "container-title": " ".join(dice.choices(words, k=3)),
            "issued": {"date-parts": [[dice.randrange(1950, 2025)]]},
            "volume": str(dice.randrange(1, 99)),
            "page": f"{n % 900}-{n % 900 + 9}",
            "DOI": f"10.{1000 + n % 9000}/x.{n}",
            "custom": {"number": n, "source": {"text": f"{n}. {', '.join(people)}. {title}."}},
        }


def _lines(records: Sequence[dict[str, Any]]) -> str:
    lines = [json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in records]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _entry(record: dict[str, Any]) -> str:
    authors = " and ".join(f"{name['family']}, {name['given']}" for name in record["author"])
    return (
        f"@article{{{record['id']},\n  author = {{{authors}}},\n  title = {{{record['title']}}},\n"
        f"  journal = {{{record['container-title']}}},\n  volume = {{{record['volume']}}},\n"
        f"  year = {{{record['issued']['date-parts'][0][0]}}},\n"
        f"  doi = {{{record['DOI']}}},\n}}\n\n"
    )


def _best(command: list[str]) -> tuple[float, int]:
    """Return the fewest seconds of some runs, and the fewest megabytes."""
    runs = [_run(command) for _ in range(ROUNDS)]
    return min(seconds for seconds, _ in runs), min(memory for _, memory in runs)


def _run(command: list[str]) -> tuple[float, int]:
    """Run a command; return the seconds and, where the system counts it in KiB, the megabytes."""
    environment = {**os.environ, "REFCLI_CONFIG": ""}
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - begun, used.ru_maxrss // 1024
