import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.values import dates, edtf


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2001", {"date-parts": [[2001]]}),
        ("2001-02-03", {"date-parts": [[2001, 2, 3]]}),
        ("2001/02/03/", {"date-parts": [[2001, 2, 3]]}),
        ("20010203", {"date-parts": [[2001, 2, 3]]}),
        ("12.03.2001", {"date-parts": [[2001, 3, 12]]}),
        ("2001/2003", {"date-parts": [[2001], [2003]]}),
        ("1998–2001", {"date-parts": [[1998], [2001]]}),
        ("2001/..", {"date-parts": [[2001], [0]]}),
        ("~1900", {"date-parts": [[1900]], "circa": True}),
        ("ca. 1900", {"date-parts": [[1900]], "circa": True}),
        ("[1900]", {"date-parts": [[1900]]}),
        ("[1900?]", {"date-parts": [[1900]], "circa": True}),
        ("Feb 3, 2001", {"date-parts": [[2001, 2, 3]]}),
        ("3 февраля 2001 г.", {"date-parts": [[2001, 2, 3]]}),
        ("2001 Jan-Feb", {"date-parts": [[2001, 1], [2001, 2]]}),
        ("June 13-16, 1977", {"date-parts": [[1977, 6, 13], [1977, 6, 16]]}),
        ("Spring 2001", {"date-parts": [[2001]], "season": 1}),
        ("-0043", {"date-parts": [[-44]]}),
        ("in press", {"literal": "in press"}),
        ("2017-14", {"literal": "2017-14"}),
        ("199u", {"date-parts": [[1990], [1999]]}),
    ],
)
def test_dates_that_people_and_programs_write(text: str, date: dates.Date) -> None:
    assert dates.parse(text) == date


def test_a_date_is_the_callers_own() -> None:
    dates.parse("Feb 2001")["date-parts"][0].append(9)
    assert dates.parse("Feb 2001") == {"date-parts": [[2001, 2]]}


YEARS = st.integers(-2999, 2999).filter(bool)
DAYS = st.one_of(
    st.tuples(YEARS),
    st.tuples(YEARS, st.integers(1, 12)),
    st.tuples(YEARS, st.integers(1, 12), st.integers(1, 28)),
).map(list)


@given(st.lists(DAYS, min_size=1, max_size=2), st.booleans())
def test_edtf_reads_back(parts: list[list[int]], circa: bool) -> None:
    date: dates.Date = {"date-parts": parts}
    if circa:
        date["circa"] = True
    assert edtf.read(edtf.written(date)) == date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("۱۳۷۸", 1378),
        ("1401هـ", 1401),
        ("۱۳۹۵ ش", 1395),
        ("1969م", 1969),
        ("1401هـ/1981م", 1981),
        ("1999م - 1420هـ", 1999),
    ],
)
def test_years_of_the_hegira_stay_as_printed_unless_the_common_year_is_there(
    text: str, expected: int
) -> None:
    assert dates.read(text) == {"date-parts": [[expected]]}
