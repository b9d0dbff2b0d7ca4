"""What can be read in more than one way is said, once, and ordinary names are not."""

import pytest

from refcli import formats
from refcli.formats.doubts import doubts


def told(authors: str, format: str = "bibtex") -> list[str]:
    text = f"@article{{key1, author = {{{authors}}}, title = {{T}}}}"
    if format == "ris":
        text = f"TY  - JOUR\nTI  - T\nAU  - {authors}\nER  - \n"
    return [str(problem) for problem in doubts(formats.read(text.encode(), format).records, format)]


@pytest.mark.parametrize(
    "authors",
    [
        "Wells HG and Smith ED",
        "Lee JH and Kim SK",
        "Wang, Wei, Li, Na",
        "Liu, Yang, Chen, Bo",
        "World Health Organization",
        "Zhu Fulong and Wu Bin",
        "Иванов Пётр and Сидорова Анна",
    ],
)
def test_names_that_may_be_meant_otherwise_are_said(authors: str) -> None:
    (said,) = told(authors)
    assert said.startswith("names that may be meant otherwise: 1 entry, key1; read as ")


@pytest.mark.parametrize(
    "authors",
    [
        "Wells, H. G. and Smith, E. D.",
        "Jane Doe and Max Roe",
        "{World Health Organization} and Li, Wei",
        "LI, Wei and NG, Andrew and Xu, Y.",
        "García Márquez, Gabriel José",
        "King, Jr., Martin Luther and Dumas, père, Alexandre",
        "Пётр Иванов and Константин Симонов and Яков Гримм",
        "de la Cruz, Juan and Ludwig van Beethoven",
        "Andrew Banks and Aristotle and others",
        "Doe, Jane, and Alexander, Thomas",
    ],
)
def test_ordinary_names_are_not(authors: str) -> None:
    assert told(authors) == []


def test_it_is_said_once_for_all_entries() -> None:
    text = "".join(f"@book{{k{n}, author = {{Wells HG}}, title = {{T{n}}}}}\n" for n in range(3))
    (said,) = doubts(formats.read(text.encode(), "bibtex").records, "bibtex")
    assert str(said) == (
        "names that may be meant otherwise: 3 entries, first k0; read as HG | Wells"
    )
    assert said.severity == "warning"


def test_a_format_that_separates_the_parts_is_not_doubted() -> None:
    record = b'[{"id": "a", "type": "book", "author": [{"family": "HG", "given": "Wells"}]}]'
    assert doubts(formats.read(record, "csl-json").records, "csl-json") == []
    assert told("Wells HG", "ris") == []
