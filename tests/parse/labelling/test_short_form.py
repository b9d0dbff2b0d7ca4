"""The short form before a reference is its label, and no part of its authors and title."""

import pytest

from refcli.parse import parse_reference
from refcli.parse.labelling.short_form import behind_short_form
from refcli.record import names, source, year

LABELLED = [
    "Cherns et al. 2014 = D. Cherns, R.F. Webster, Nanorods in rain, in Ice, 25, 2014, p. 21",
    "PEREZ, COSTA 2011a: A. Pérez, B. Costa, Ríos y lagos, Revista de Hidrología, 34, 112–119.",
    "Rossi = Ugo Rossi, I laghi, Genova, Carocci, 1994.",
    "de la Cruz 2016, de la Cruz M. “Ice on lakes,” Hydrology, 8, 11, p. 1203–1217.",
    "СИДОРОВ 2021: П. К. Сидоров, О методах оценки, Вестник, 101–118.",
]


@pytest.mark.parametrize("text", LABELLED)
def test_short_form_is_label(text: str) -> None:
    record = parse_reference(text)
    assert text.startswith(source(record)["label"])
    assert all(person["given"] for person in names(record, "author"))


def test_year_that_stands_in_short_form_alone_is_that_of_the_work() -> None:
    record = parse_reference(
        "Carvalho 1994a, Carvalho B. Leitura e poder no Brasil, Florianópolis."
    )
    assert (year(record), record["title"]) == (1994, "Leitura e poder no Brasil")


@pytest.mark.parametrize(
    "text",
    [
        "Kant 1781: Kant und die Folgen. Berlin: Springer, 1990.",
        "Statistisches Amt, 2004a: Statistisches Jahrbuch 2004. Wiesbaden.",
        "Smith, J. 2010: Smith and the market. Econ J 12: 3–9.",
        "Freud 1905: Freud’s theory of dreams. London: Penguin.",
    ],
)
def test_title_that_begins_with_the_name_is_no_short_form(text: str) -> None:
    assert "label" not in source(parse_reference(text))


BEHIND = "Smith, J., Roe, B., and Poe, C. Lakes of the north. Journal of Ice, 3(2):1–9, 2001."


@pytest.mark.parametrize(
    "label",
    [
        "[Smith et al., 2001]",
        "[Smith et al., 2001a]",
        "[Smith et al.(2001)Smith, Roe, and Poe]",
        "[Smith u. a. 2001]",
        "[Smith 2001]:",
        "[Smith:2001]",
        "[SRP, 2001]",
    ],
)
def test_people_and_year_in_brackets_are_the_label_of_a_reference(label: str) -> None:
    record = parse_reference(f"{label} {BEHIND}")
    assert [name["family"] for name in record["author"]] == ["Smith", "Roe", "Poe"]
    assert record["title"] == "Lakes of the north"
    assert record["issued"] == {"date-parts": [[2001]]}


def test_the_year_may_stand_in_the_label_alone() -> None:
    record = parse_reference("[Müller 2001] MÜLLER, John: Lakes of the north. Berlin : Springer.")
    assert record["author"] == [{"family": "MÜLLER", "given": "John"}]
    assert record["issued"] == {"date-parts": [[2001]]}


@pytest.mark.parametrize(
    "text",
    [
        "[Anonymous 1850] A history of lakes. London: Murray.",
        "[Plan of the lake] Oslo, 1850.",
        "[2001] Smith J. Lakes. London: Murray.",
    ],
)
def test_a_bracket_that_nothing_behind_it_repeats_is_no_label(text: str) -> None:
    assert behind_short_form(text) == 0
