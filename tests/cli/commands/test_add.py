"""``refcli add``: an entry from fields, from a reference, from an editor."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.commands.three_entries import Run, assert_refused, records
from tests.cli.conftest import Done


def test_add_from_fields(run: Run, path: Path) -> None:
    done = run("add", "type=book", "title=Novum Organum", "author=Bacon, F.", "year=1620")

    assert done.lines == ["4\tbacon1620novum\tBacon\t1620\tNovum Organum"]
    assert records(path)[3]["author"] == [{"family": "Bacon", "given": "F."}]

    again = run("add", "type=book", "title=Novum Organum", "author=Bacon, F.", "year=1620")
    assert (again.code, len(records(path))) == (1, 4)
    assert "entry 4" in again.err
    forced = run("add", "-f", "type=book", "title=Novum Organum", "author=Bacon, F.", "year=1620")
    assert forced.lines[0].startswith("5\tbacon1620novuma")


def test_add_from_a_pasted_reference(run: Run, path: Path) -> None:
    text = "Roda S. Digital skills for doctors. J Eur CME. 2021; 10 (1): 1."
    assert run("add", "-", stdin=text).code == 0

    assert records(path)[3]["title"] == "Digital skills for doctors"
    assert records(path)[3]["volume"] == "10"
    assert_refused(run("add", "-", stdin=" \n"), 3, "empty")


def test_add_from_the_editor(run: Run, path: Path, editor: Callable[[str], None]) -> None:
    editor("text = text.replace('title:', 'title: Made', 1).replace('issued:', 'issued: 2001')")
    assert run("add", "--type", "book").code == 0
    assert {k: records(path)[3][k] for k in ("type", "title", "issued")} == {
        "type": "book",
        "title": "Made",
        "issued": {"date-parts": [[2001]]},
    }

    editor("pass")
    assert_refused(run("add"), 3, "nothing is added")


def test_figures_alone_make_no_entry(run: Run, path: Path) -> None:
    before = len(records(path))

    assert_refused(run("add", "28011595"), 3, "pmid:28011595")
    assert_refused(run("add", "2020"), 3, "neither a reference nor an identifier")
    assert_refused(run("add", "ref"), 3, "neither a reference nor an identifier")
    assert_refused(run("add", "PMC"), 3, "neither a reference nor an identifier")
    assert_refused(run("add", "https://x.org/a WHO page"), 3, "neither a reference nor")
    assert len(records(path)) == before


def test_adding_says_that_the_doi_is_there_under_another_title(run: Run) -> None:
    run("add", "type=book", "title=Ice and its making", "DOI=10.1000/x", "year=2001")
    done = run("add", "type=book", "title=Sheep of Wales", "DOI=10.1000/x", "year=1987")
    assert "entry 5 has the DOI of entry 4 under another title: 10.1000/x" in done.err
    again = run("add", "type=book", "title=Novum", "DOI=10.1000/y", "year=1620")
    assert "under another title" not in again.err


def test_adding_says_at_a_terminal_what_was_read_with_doubt(
    quick: Callable[..., Done], width: Callable[[int], None]
) -> None:
    width(100)

    done = quick("add", "Accenture report")

    assert "title" in done.err
    assert "refcli review" in done.err
