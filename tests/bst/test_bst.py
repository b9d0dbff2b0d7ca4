"""BibTeX styles: what pybtex prints, as trees."""

from pathlib import Path
from typing import Any

import pytest

from refcli import bst
from refcli.bst.bst_file import read_bbl
from refcli.csl.output import write
from refcli.csl.tree import plain
from refcli.errors import InputError

TINY = Path(__file__).parent / "tiny.bst"

RECORDS: list[dict[str, Any]] = [
    {
        "id": "zorn1999",
        "type": "article-journal",
        "title": "On <i>E. coli</i> & 50% of Ёлки_",
        "author": [{"family": "Zorn", "given": "Max"}],
        "container-title": "Journal of Samples",
        "issued": {"date-parts": [[1999]]},
    },
    {
        "id": "able2001",
        "type": "article-journal",
        "title": "Second",
        "author": [{"family": "Able", "given": "Ann"}],
        "container-title": "Annals",
        "issued": {"date-parts": [[2001]]},
        "volume": "3",
        "page": "5-10",
    },
]


def test_names_of_bibtex_styles() -> None:
    assert bst.is_bibtex_style("plain")
    assert bst.is_bibtex_style("~/styles/Own.BST")
    assert not bst.is_bibtex_style("gost")


def test_a_bst_file(capfd: pytest.CaptureFixture[str]) -> None:
    entries, warnings = bst.render(RECORDS, str(TINY))

    assert [entry.key for entry in entries] == ["zorn1999", "able2001"]
    assert write(entries[0].tree, "html") == (
        "[1] Max Zorn. <i>On <i>E. coli</i> &#38; 50% of Ёлки_</i>. "
        "<i>Journal of Samples</i>, 1999."
    )
    assert warnings == []
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize(
    ("item", "printed"),
    [
        ("\\bibitem{a}\nArt.", "[1] Art."),
        ("\\bibitem[DGV{\\etalchar{+}}22]{a}\nArt.", "[DGV+22] Art."),
        ("\\bibitem[{Smith(2020)Smith, Doe}]{a}\nArt.", "Art."),
        ("\\bibitem[Smi20]{a}\n\\newblock Art, p.~5--7.", "[Smi20] Art, p.\u00a05–7."),
        (
            "\\harvarditem[A et~al.]{A \\harvardand\\ B}{2020}{a}\nA \\harvardand\\ B "
            "\\harvardyearleft 2020\\harvardyearright. `Art'.",
            "A and B (2020). ‘Art’.",
        ),
    ],
)
def test_what_a_style_writes(item: str, printed: str) -> None:
    bbl = f"\\begin{{thebibliography}}{{9}}\n\n{item}\n\n\\end{{thebibliography}}\n"

    entries = list(read_bbl(bbl))

    assert [(entry.key, plain(entry.tree)) for entry in entries] == [("a", printed)]


def test_a_style_of_pybtex_sorts_and_labels() -> None:
    entries, _ = bst.render(RECORDS, "alpha")

    assert [plain(entry.tree).split()[0] for entry in entries] == ["[Abl01]", "[Zor99]"]
    assert plain(entries[0].tree).endswith("Ann Able. Second. Annals, 3:5–10, 2001.")


def test_what_tex_leaves_is_put_right() -> None:
    entries, _ = bst.render(RECORDS, "unsrt")

    assert "On E. coli & 50% of Ёлки_." in plain(entries[0].tree)


def test_an_entry_that_the_style_cannot_print_is_printed_as_misc() -> None:
    report = {
        "id": "r",
        "type": "report",
        "title": "Annual report",
        "issued": {"date-parts": [[2017]]},
    }

    entries, warnings = bst.render([report], "plain")

    assert "Annual report" in plain(entries[0].tree)
    assert warnings == ["missing author in r: printed as misc"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"FUNCTION {a} { pop$", "syntax error in line 1: premature end of file"),
        (b"\xff\xfe\x00", "not a BibTeX style that works"),
        (b"ITERATE {call.type$}", "not a BibTeX style that works"),
    ],
)
def test_a_broken_bst_file(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "broken.bst"
    path.write_bytes(content)

    with pytest.raises(InputError, match=problem):
        bst.render(RECORDS, str(path))


def test_a_bst_file_that_is_not_there() -> None:
    with pytest.raises(InputError, match=r"gone\.bst: no such file"):
        bst.render(RECORDS, "gone.bst")


def test_what_tells_tex_how_to_space_is_not_printed() -> None:
    [entry] = read_bbl(
        "\\begin{thebibliography}{1}\n"
        r"\bibitem{a} A. Doe. \newblock Of things. \newblock Thing,"
        r" 12\penalty0 (3):\penalty0 12--25,\hskip 1em plus 0.5em minus 0.4em\relax 2001"
        r"\mciteBstWouldAddEndPuncttrue\EndOfBibitem\end{thebibliography}"
    )

    assert plain(entry.tree) == "[1] A. Doe. Of things. Thing, 12(3):12–25, 2001"
