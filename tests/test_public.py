"""The public names: what a program that uses refcli as a library calls."""

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import refcli
from refcli.errors import InputError, RequestError

LIST = """References
1. Roe J., Doe A. Ice on lakes. J Cold. 2001; 3 (2): 12–19.
2. Moe P. The snow of the north. Oslo: Frost; 1999.
"""


def test_ten_recipes(tmp_path: Path) -> None:
    records = refcli.parse_text(LIST)
    assert [record["title"] for record in records] == ["Ice on lakes", "The snow of the north"]

    [book] = refcli.parse_references([LIST.splitlines()[2]])
    assert book["type"] == "book"

    assert refcli.cite(records, "apa") == [
        "Roe, J., & Doe, A. (2001). Ice on lakes. J Cold, 3(2), 12–19.",
        "Moe, P. (1999). The snow of the north. Frost.",
    ]

    assert refcli.render(records, "gost").splitlines()[0] == (
        "1. Roe J., Doe A. Ice on lakes // J Cold. 2001. Vol. 3, no. 2. P. 12–19."
    )

    bib = tmp_path / "list.bib"
    bib.write_text(refcli.write(records, "bibtex"), "utf-8")
    again = refcli.read(bib)
    assert [record["title"] for record in again] == ["Ice on lakes", "The snow of the north"]

    assert [group.members for group in refcli.find_duplicates([*records, *again])] == [
        (0, 2),
        (1, 3),
    ]
    assert len(refcli.merge([*records, *again])) == 2

    library = refcli.open_library(tmp_path / "library.json")
    with library.change("add") as change:
        change.add(records[0])
    assert len(refcli.open_library(tmp_path / "library.json").records) == 1

    text = tmp_path / "paper.md"
    text.write_text("Ice melts [@roe2001, p. 3].\n", "utf-8")
    assert len(refcli.scan(text).citations) == 1

    assert any("DOI" in finding.code for finding in refcli.check([{"id": "a", "DOI": "x"}]))


def test_a_mistake_is_an_error_of_refcli(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        refcli.read(tmp_path / "missing.bib")
    with pytest.raises(RequestError):
        refcli.cite([], "no-such-style")
    with pytest.raises(AttributeError, match="no attribute 'prase_text'"):
        refcli.prase_text  # noqa: B018


def test_importing_refcli_imports_nothing_of_it() -> None:
    program = (
        "import sys, refcli; print([name for name in sys.modules if name.startswith('refcli.')])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_check_is_callable_however_the_room_was_imported() -> None:
    program = "import refcli.check.examine, refcli; print(refcli.check([]))"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_dir_names_what_is_public() -> None:
    assert set(refcli.__all__) <= set(dir(refcli))


def test_the_page_of_python_says_what_happens() -> None:
    page = Path(__file__).parents[1] / "docs" / "python.md"

    done = doctest.testfile(str(page), module_relative=False, encoding="utf-8")

    assert done.attempted > 10
    assert done.failed == 0
