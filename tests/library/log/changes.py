"""Libraries that have a log: one that a test fills, and a .bib file with one change."""

from pathlib import Path

from refcli.library import Library, open_library

BIB = """\
@article{smith2020,
  author = {Smith, John},
  title = {On pipes},
  year = {2020},
  pages = {15--17},
}

@article{smith2021,
  author = {Smith, John},
  title = {On pipes},
  year = {2025},
  pages = {15--17},
}
"""


def add(library: Library, *titles: str) -> bytes:
    with library.change(f"add {' '.join(titles[:3])}") as change:
        for title in titles:
            change.add({"id": title.replace(" ", ""), "title": title})
    return library.path.read_bytes()


def logged(library: Library) -> Path:
    return library.path.parent / ".refcli" / "library.json.log"


def bib_with_a_change(folder: Path) -> Path:
    path = folder / "library.bib"
    path.write_text(BIB)
    library = open_library(path)
    with library.change("set year=2025") as change:
        change.replace({**library.records[0], "issued": {"date-parts": [[2025]]}})
    return path
