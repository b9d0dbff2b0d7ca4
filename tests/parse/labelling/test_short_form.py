"""The short form before a reference is its label, and no part of its authors and title."""

import pytest

from refcli.parse import parse_reference
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
