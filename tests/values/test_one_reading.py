"""A value is read alike, whoever reads it: a file's reader, the parser, the processor, a person."""

from collections.abc import Callable
from typing import Any

import pytest

from refcli import formats
from refcli.csl.items.dates import Date, read_date
from refcli.library.readable import assigned
from refcli.values import dates


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
]


@pytest.mark.parametrize("read", [dates.read, dates.find, of_bibtex, of_ris, of_a_person])
@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates(read: Callable[[str], Any], text: str, date: dates.Date) -> None:
    assert read(text) == date


@pytest.mark.parametrize(("text", "date"), DATES)
def test_the_processor_prints_the_date_that_the_others_read(text: str, date: dates.Date) -> None:
    assert of_csl_raw(text) == read_date(date)


@pytest.mark.parametrize("read", [dates.parse, of_bibtex, of_ris, of_a_person])
@pytest.mark.parametrize("text", ["in press", "n.d.", "2017-14", "Michaelmas", "19uu"])
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
