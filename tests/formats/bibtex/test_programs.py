"""What BibTeX and Biber themselves make of our .bib files, where they are installed."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from refcli import formats
from refcli.record import Record

RECORDS: list[Record] = [
    {
        "id": "page",
        "type": "webpage",
        "title": "A page on clay",
        "author": [{"family": "Doe", "given": "Jane"}],
        "URL": "https://a.org/clay_1",
        "issued": {"date-parts": [[2020, 3, 4]]},
        "accessed": {"date-parts": [[2024, 5, 6]]},
    },
    {
        "id": "tool",
        "type": "software",
        "title": "ClayTool",
        "author": [{"literal": "Clay Group"}],
        "version": "2.1",
        "medium": "Disk",
        "URL": "https://a.org/tool",
        "issued": {"date-parts": [[2021]]},
    },
    {
        "id": "paper",
        "type": "article-journal",
        "title": "Die Grenzen des Tons",
        "language": "de-AT",
        "author": [{"family": "Roe", "given": "Max"}],
        "container-title": "Ton",
        "volume": "3",
        "page": "1-9",
        "DOI": "10.1000/t",
        "PMID": "35000001",
        "issued": {"date-parts": [[2019]]},
    },
]


def run(folder: Path, *command: str) -> str:
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).stdout.decode()


@pytest.mark.skipif(not shutil.which("bibtex"), reason="needs bibtex")
@pytest.mark.parametrize("style", ["plain", "plainnat"])
def test_every_style_prints_an_address_once(tmp_path: Path, style: str) -> None:
    (tmp_path / "list.bib").write_text(formats.write(RECORDS, "bibtex").text)
    (tmp_path / "one.aux").write_text(
        f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{list}}\n"
    )
    if "couldn't open style" in (log := run(tmp_path, "bibtex", "one")):
        pytest.skip(f"needs {style}.bst")
    printed = " ".join((tmp_path / "one.bbl").read_text().split())

    assert "Warning" not in log.replace("Warning--empty year", "")
    for address in ("https://a.org/clay_1", "https://a.org/tool"):
        assert printed.count(address) == 1
    assert "Accessed: 2024-05-06" in printed
    assert "Die {Grenzen} des {Tons}" in printed


@pytest.mark.skipif(not shutil.which("biber"), reason="needs biber")
def test_biber_has_nothing_to_say(tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(formats.write(RECORDS, "biblatex").text)
    log = run(tmp_path, "biber", "--tool", "--validate-datamodel", "list.bib")

    assert re.findall(r"(?:WARN|ERROR).*", log) == []


def test_an_address_that_is_withheld_is_read_and_changed() -> None:
    from refcli.formats.bibtex.editing import edit

    source = formats.write(RECORDS, "bibtex").text
    back = formats.read(source.encode(), "bibtex").records

    assert back == RECORDS
    assert not re.search(r"(?m)^\s*url =", source)
    changed = edit.replace_entry(source, "page", back[0], {**back[0], "URL": "https://b.org/"})
    assert changed.count("https://b.org/") == 1
    assert "https://a.org/clay_1" not in changed
    known = edit.replace_entry(
        source, "tool", back[1], {**back[1], "URL": "https://doi.org/10.1/x"}
    )
    assert re.search(r"(?m)^\s*url = \{https://doi.org/10.1/x\}", known)
    assert "a.org/tool" not in known
