"""What the project around a text says: Quarto, MyST, Jupyter Book."""

from pathlib import Path

import pytest

from refcli.manuscripts.problems import definitions, problems
from refcli.manuscripts.scan import scan
from refcli.manuscripts.works import own_records

BIB = "@book{doe2001, author={Doe, J.}, title={Ice}, year=2001}\n@book{roe2002, title={Snow}}\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "refs.bib").write_text(BIB)
    (tmp_path / "house.csl").write_text("<style/>")
    (tmp_path / "chapters").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (
            "_quarto.yml",
            "project:\n  type: book\nbibliography: refs.bib\ncsl: house.csl\nlang: de\n",
        ),
        (
            "_quarto.yml",
            "bibliography:\n  - refs.bib # all\ncsl: /house.csl\nlang: 'de'\nbook: x\n",
        ),
        ("myst.yml", "project:\n  bibliography: [refs.bib]\n  csl: house.csl\n  lang: de\n"),
        ("_config.yml", "bibtex_bibfiles:\n- refs.bib\ncsl: house.csl\nlanguage: de\n"),
    ],
)
def test_a_chapter_has_what_its_project_says(book: Path, file: str, said: str) -> None:
    (book / file).write_text(said)
    (book / "chapters" / "a.qmd").write_text("Ice [@doe2001].")

    found = scan(book / "chapters" / "a.qmd")

    assert [Path(one).resolve() for one in found.libraries] == [book / "refs.bib"]
    assert (Path(found.style).resolve(), found.locale) == (book / "house.csl", "de")


def test_what_the_text_says_goes_before(book: Path) -> None:
    (book / "_quarto.yml").write_text("bibliography: refs.bib\ncsl: apa\nlang: de\n")
    (book / "chapters" / "_metadata.yml").write_text("csl: house.csl\n")
    (book / "chapters" / "own.bib").write_text("@book{own, title={Own}}")
    head = "---\nbibliography: own.bib\nlang: en\n---\n"
    (book / "chapters" / "a.md").write_text(f"{head}Ice [@doe2001; @own].")
    (book / "chapters" / "b.md").write_text("Ice [@doe2001].")
    (book / "chapters" / "house.csl").write_text("<style/>")

    found = scan(book / "chapters" / "a.md")

    assert [Path(one).name for one in found.libraries] == ["own.bib", "refs.bib"]
    assert found.locale == "en"
    assert Path(found.style).resolve() == book / "chapters" / "house.csl"
    assert scan(book / "chapters" / "b.md").locale == "de"


def test_a_text_without_a_project_has_none(book: Path) -> None:
    (book / "_metadata.yml").write_text("bibliography: refs.bib\n")
    (book / "a.md").write_text("Ice [@doe2001].")

    assert scan(book / "a.md").libraries == []


def test_a_chapter_need_not_cite_all_that_its_project_has(book: Path) -> None:
    (book / "_quarto.yml").write_text("bibliography: refs.bib\n")
    (book / "a.qmd").write_text("Ice [@doe2001], rain [@poe2003].")

    found = scan(book / "a.qmd")
    wrong = problems(found, own_records(found)[0], definitions(found.libraries), own=True)

    assert [one.code for one in wrong] == ["CITE001"]
