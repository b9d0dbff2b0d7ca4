"""The examples of every help page do what they say when they are pasted."""

import re
import shlex
import shutil
import sys
from inspect import cleandoc
from pathlib import Path
from typing import Any, Final

import click
import pytest

from refcli.cli import main
from refcli.library import open_library

DATA: Final = Path(__file__).parents[2] / "data"

INPUTS: Final = ("references.txt", "thesis.pdf", "paper.pdf")
"""Files that the examples name; what a file is, its content says."""

FINDINGS: Final = {
    "refcli add 'Roda S. Digital skills for doctors. J Eur CME. 2021; 10 (1): 1.'",
    "refcli review",
    "refcli review 13-20 --below 0.95",
    "refcli check",
    "refcli check --standard 7.0.100",
}
"""What ends with status 1 here: the library has it already; there is something to doubt."""

UNTRIED: Final = {
    "refcli enrich --dry-run": "asks registries",
    "refcli enrich 3-7 --overwrite issued": "asks registries",
    "refcli update retractions": "loads a table",
    "refcli update journals --file my-journals.csv": "needs a table of journals",
    "refcli add 10.1093/jamia/ocw154 pmid:28011595 isbn:9780306406157": "asks registries",
    "refcli check --online -q year:2020..": "asks registries",
    "refcli styles cardiology numeric": "makes the catalogue of all published styles",
    "refcli styles show nature 4,13": "needs the published styles",
    "refcli train --add 3,17-20": "trains a model",
    "refcli train": "trains a model",
    "refcli edit --query -has:year": "finds nothing in a library that has all years",
    "refcli open 13": "opens a browser",
    "refcli open 13 --url": "opens a browser",
    "refcli pair literatura.txt references.txt": "needs two lists of the same works",
    "refcli pair article.docx": "needs two lists of the same works",
}


def examples() -> list[str]:
    """Return the command lines in the help of the program and of its commands."""
    context = click.Context(main.cli, **main.cli.context_settings)
    commands = [main.cli.get_command(context, name) for name in main.cli.list_commands(context)]
    pages = [cleandoc(command.help or "") for command in (main.cli, *commands) if command]
    lines = [line for page in pages for line in page.splitlines()]
    found = [re.split(r"\s{3,}|\s+# ", line.strip())[0] for line in lines if _is_example(line)]
    return [line for line in dict.fromkeys(found) if line not in UNTRIED]


def _is_example(line: str) -> bool:
    return bool(re.match(r"  (\S.* \| )?refcli ", line))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the examples name, and a library with the real list."""
    folder = tmp_path_factory.mktemp("filled")
    for name in INPUTS:
        shutil.copy(DATA / "references.txt", folder / name)
    from refcli.intake import add_new
    from refcli.reading import read

    library = open_library(folder / "library.json")
    add_new(library, read((DATA / "references.txt").read_bytes()).records, "import")
    with library.change("tag") as change:
        for record in library.select(["1-5,13"]):
            tags = ["thesis", "to-read", "rejected"]
            custom = {**record["custom"], "tags": tags, "notes": ["see p. 5"], "files": ["a.pdf"]}
            change.replace({**record, "custom": custom, "container-title": "Вестник"})
    with library.change("take back") as change:
        change.remove(library.records[-1])
    library.undo()
    return folder


def _write_others(folder: Path) -> None:
    """Write the records in the formats of the files that the examples convert and merge."""
    from refcli import formats

    records = open_library(folder / "library.json").records
    names = {"a.ris": "ris", "b.nbib": "nbib", "refs.nbib": "nbib", "paper.bib": "bibtex"}
    names |= {"more.bib": "bibtex", "new.ris": "ris", "merged.json": "csl-json"}
    for name, format in names.items():
        (folder / name).write_text(formats.write(records[:3], format).text, "utf-8")
    _write_manuscripts(folder, records[0]["id"])


def _write_manuscripts(folder: Path, key: str) -> None:
    """Write the manuscripts that the examples name."""
    from tests.manuscripts.documents import docx

    (folder / "thesis").mkdir()
    (folder / "thesis" / "main.tex").write_text(f"\\cite{{{key}}}\n", "utf-8")
    (folder / "paper.md").write_text(f"See [@{key}].\n", "utf-8")
    listed = (
        "# References",
        "1. Roe A. Some title. London: Press, 1999.",
        "2. Doe B. Other. 2001.",
    )
    (folder / "old.docx").write_bytes(docx("See [1], [2].", *listed))
    text = "See [1], [2].\n\nReferences\n\n" + "\n".join(listed[1:])
    (folder / "old.txt").write_text(text, "utf-8")
    for name in ("paper.docx", "filled.docx"):
        (folder / name).write_bytes(docx(f"See [@{key}]."))


@pytest.mark.parametrize("line", examples())
def test_an_example_works_when_it_is_pasted(
    line: str,
    filled: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    screen: Any,
) -> None:
    folder = Path(shutil.copytree(filled, tmp_path / "here"))
    _write_others(folder)
    (folder / "config.toml").write_text('cite = {style = "apa"}\n', "utf-8")
    for name, value in {
        "REFCLI_LIBRARY": folder / "library.json",
        "REFCLI_CONFIG": folder / "config.toml",
        "REFCLI_EDITOR": f"{sys.executable} -c pass",
        "XDG_DATA_HOME": folder,
        "XDG_CACHE_HOME": folder,
    }.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.chdir(folder)
    command = re.split(r"\s>>?\s", line.rpartition(" | ")[2])[0]
    text = (DATA / "references.txt").read_bytes()

    done = screen.run(shlex.split(command)[1:], text)

    assert done.code == (line in FINDINGS), done.err
