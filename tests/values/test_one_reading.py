"""A value is read alike, whoever reads it: a file's reader, the parser, the processor, a person."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from refcli import formats
from refcli.csl.items.dates import Date, read_date
from refcli.dedupe.prepare.locators import place
from refcli.library.readable import assigned
from refcli.values import dates, identifiers, pages
from refcli.values.people import name_lists, names
from refcli.values.people.name import Name


def of_bibtex(text: str) -> Any:
    return formats.read(f"@book{{a, date = {{{text}}}}}".encode(), "bibtex").records[0]["issued"]


def of_ris(text: str) -> Any:
    return formats.read(f"TY  - BOOK\nDA  - {text}\nER  - \n".encode(), "ris").records[0]["issued"]


def of_a_person(text: str) -> Any:
    return assigned({"type": "book"}, [f"issued={text}"])["issued"]


def of_csl_raw(text: str) -> Date | None:
    return read_date({"raw": text})


DATES = [
    ("2001 Jan-Feb", {"date-parts": [[2001, 1], [2001, 2]]}),
    ("Feb 3, 2001", {"date-parts": [[2001, 2, 3]]}),
    ("3 февраля 2001", {"date-parts": [[2001, 2, 3]]}),
    ("Mai 2001", {"date-parts": [[2001, 5]]}),
    ("mei 2001", {"date-parts": [[2001, 5]]}),
    ("maio 2001", {"date-parts": [[2001, 5]]}),
    ("лютий 2020", {"date-parts": [[2020, 2]]}),
    ("Spring 2001", {"date-parts": [[2001]], "season": 1}),
    ("весна 2001", {"date-parts": [[2001]], "season": 1}),
    ("1998–2001", {"date-parts": [[1998], [2001]]}),
    ("1998-01", {"date-parts": [[1998, 1]]}),
    ("ca. 2001", {"date-parts": [[2001]], "circa": True}),
    ("[2001]", {"date-parts": [[2001]]}),
    ("2001?", {"date-parts": [[2001]], "circa": True}),
    ("02/03/2001", {"date-parts": [[2001, 3, 2]]}),
    ("2001/02/03", {"date-parts": [[2001, 2, 3]]}),
    ("12.05.2022", {"date-parts": [[2022, 5, 12]]}),
    ("invierno 2001", {"date-parts": [[2001]], "season": 4}),
    ("estate 2001", {"date-parts": [[2001]], "season": 2}),
    ("Sommer 2010", {"date-parts": [[2010]], "season": 2}),
    ("Янв. 2010", {"date-parts": [[2010, 1]]}),
    ("Sept 2010", {"date-parts": [[2010, 9]]}),
    ("384–322 BC", {"date-parts": [[-384], [-322]]}),
    ("44 до н. э.", {"date-parts": [[-44]]}),
    ("2001年2月3日", {"date-parts": [[2001, 2, 3]]}),
    ("5 października 1999", {"date-parts": [[1999, 10, 5]]}),
    ("Dec 2001-Jan 2002", {"date-parts": [[2001, 12], [2002, 1]]}),
    ("c2001", {"date-parts": [[2001]]}),
    ("198u", {"date-parts": [[1980], [1989]]}),
]


@pytest.mark.parametrize("read", [dates.read, dates.find, of_bibtex, of_ris, of_a_person])
@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates(read: Callable[[str], Any], text: str, date: dates.Date) -> None:
    assert read(text) == date


@pytest.mark.parametrize(("text", "date"), DATES)
def test_the_processor_prints_the_date_that_the_others_read(text: str, date: dates.Date) -> None:
    assert of_csl_raw(text) == read_date(date)


@pytest.mark.parametrize("read", [dates.parse, of_bibtex, of_ris, of_a_person])
@pytest.mark.parametrize("text", ["in press", "n.d.", "2017-14", "Michaelmas"])
def test_what_is_not_a_date_stays_the_text_that_it_was(
    read: Callable[[str], Any], text: str
) -> None:
    assert read(text) == {"literal": text}
    printed = of_csl_raw(text)
    assert printed is not None
    assert printed.literal == text


def test_dates_in_words_sort_behind_and_by_the_year_that_they_hold() -> None:
    written = ["in press", "2001 Hilary", "384 BC", "2001-02", "2000", "2001"]

    in_order = sorted(written, key=lambda text: dates.order(dates.parse(text)))

    assert in_order == ["384 BC", "2000", "2001", "2001 Hilary", "2001-02", "in press"]


PAGES = [
    ("109–22", "109-122"),
    ("e42–7", "e42-e47"),
    ("S20-1", "S20-S21"),
    ("12a-15b", "12a-15b"),
    ("xii-xv", "xii-xv"),
    ("1022-3", "1022-1023"),
    ("843−52", "843-852"),
    ("843﹣52", "843-852"),
    ("1–5, 7–9", "1-5, 7-9"),
    ("109--22", "109-122"),
    ("PS12-PS15", "PS12-PS15"),
    ("12 – 15", "12-15"),
    ("c. 12-5", "12-15"),
    ("109‐22", "109-122"),
    ("e1003-e1012", "e1003-e1012"),
    ("1234-567", "1234-1567"),
    ("129-12", "129-12"),
    ("pp. 7", "7"),
]


@pytest.mark.parametrize("read", [pages.full_range, pages.find])
@pytest.mark.parametrize(("text", "full"), PAGES)
def test_pages(read: Callable[[str], str], text: str, full: str) -> None:
    assert read(text) == full
    assert read(full) == full


@pytest.mark.parametrize(("text", "full"), PAGES)
def test_pages_are_compared_as_they_are_read(text: str, full: str) -> None:
    found = place("", "", text)

    # Letters come first where they are compared: "12a" and "a12" are one page.
    expected = tuple(
        re.sub(r"^(\d+)([a-z])$", r"\2\1", page) for page in pages.first_last(full.lower())
    )
    assert (found.first, found.last) == expected


DOIS = [
    ("https://doi.org/10.1000/ab.", "10.1000/ab"),
    ("doi:10.1016/S0140-6736(05)66545-2).", "10.1016/S0140-6736(05)66545-2"),
    ("10.1000/abc<def>", "10.1000/abc<def>"),
    (
        "https://doi.org/10.1002/(SICI)1097-4679(199902)55:2<121::AID-JCLP1>3.0.CO;2-A",
        "10.1002/(SICI)1097-4679(199902)55:2<121::AID-JCLP1>3.0.CO;2-A",
    ),
]


@pytest.mark.parametrize("read", [identifiers.doi, identifiers.find_doi])
@pytest.mark.parametrize(("text", "doi"), DOIS)
def test_dois(read: Callable[[str], str], text: str, doi: str) -> None:
    assert read(text) == doi


def of_ris_author(text: str) -> Any:
    return formats.read(f"TY  - BOOK\nAU  - {text}\nER  - \n".encode(), "ris").records[0]["author"]


def of_a_persons_author(text: str) -> Any:
    return assigned({"type": "book"}, [f"author={text}"])["author"]


NAMES: list[tuple[str, list[Name]]] = [
    (
        "van de Schoot, Rens",
        [{"non-dropping-particle": "van de", "family": "Schoot", "given": "Rens"}],
    ),
    ("d'Alembert, Jean", [{"family": "d'Alembert", "given": "Jean"}]),
    ("Иванов Иван Иванович", [{"family": "Иванов", "given": "Иван Иванович"}]),
    ("Smith JA", [{"family": "Smith", "given": "J. A."}]),
    ("Smith, J., Jr", [{"family": "Smith", "given": "J.", "suffix": "Jr"}]),
    (
        "Ludwig van Beethoven",
        [{"non-dropping-particle": "van", "family": "Beethoven", "given": "Ludwig"}],
    ),
    ("World Health Organization", [{"literal": "World Health Organization"}]),
    ("Müller-Lüdenscheidt, K.", [{"family": "Müller-Lüdenscheidt", "given": "K."}]),
    ("de la Torre J", [{"non-dropping-particle": "de la", "family": "Torre", "given": "J."}]),
    ("Smith, J.-P.", [{"family": "Smith", "given": "J.-P."}]),
    ("J.Roe", [{"family": "Roe", "given": "J."}]),
    ("Jane A. Doe", [{"family": "Doe", "given": "Jane A."}]),
    (
        "Doe, Jane; Roe, Max A.",
        [{"family": "Doe", "given": "Jane"}, {"family": "Roe", "given": "Max A."}],
    ),
    (
        "Doe, A., Roe, B. and Poe, C.",
        [
            {"family": "Doe", "given": "A."},
            {"family": "Roe", "given": "B."},
            {"family": "Poe", "given": "C."},
        ],
    ),
    ("Doe A, Roe BC", [{"family": "Doe", "given": "A."}, {"family": "Roe", "given": "B. C."}]),
    (
        "Doe J, Roe MA, and van Berg P",
        [
            {"family": "Doe", "given": "J."},
            {"family": "Roe", "given": "M. A."},
            {"non-dropping-particle": "van", "family": "Berg", "given": "P."},
        ],
    ),
    ("张三;李四", [{"literal": "张三"}, {"literal": "李四"}]),
    ("Doe, J. et al.", [{"family": "Doe", "given": "J."}, {"literal": "others"}]),
    ("Иванов И. И. и др.", [{"family": "Иванов", "given": "И. И."}, {"literal": "others"}]),
]


@pytest.mark.parametrize(
    "read", [names.people, name_lists.find, of_ris_author, of_a_persons_author]
)
@pytest.mark.parametrize(("text", "people"), NAMES)
def test_names(read: Callable[[str], Any], text: str, people: list[Name]) -> None:
    assert read(text) == people
