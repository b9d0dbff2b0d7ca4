"""Dates in words and figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.values.dates import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018", [[2018]]),
        ("(2002a)", [[2002]]),
        ("05.12.2022", [[2022, 12, 5]]),
        ("date of access 18.05.2022", [[2022, 5, 18]]),
        ("2019-08-20", [[2019, 8, 20]]),
        ("12/31/1999", [[1999, 12, 31]]),
        ("August 2001", [[2001, 8]]),
        ("Dec. 2000", [[2000, 12]]),
        ("August 17, 2015", [[2015, 8, 17]]),
        ("1. Dezember 2010", [[2010, 12, 1]]),
        ("décembre 1931", [[1931, 12]]),
        ("27 июля 2006 г.", [[2006, 7, 27]]),
        ("ноябрь 2001", [[2001, 11]]),
        ("1997–1999", [[1997], [1999]]),
        ("1998/99", [[1998], [1999]]),
        ("опубл. 20.08.02", [[2002, 8, 20]]),
        ("6.10.93", [[1993, 10, 6]]),
        ("380 BC", [[-380]]),
        ("380 v. Chr.", [[-380]]),
        ("380 до н. э.", [[-380]]),
    ],
)
def test_dates(text: str, expected: list[list[int]]) -> None:
    date = find(text)

    assert date is not None
    assert expected == date["date-parts"]


def test_no_year_is_no_date() -> None:
    assert find("in press") is None


@given(st.text(max_size=60))
def test_any_text_gives_a_true_date_or_none(text: str) -> None:
    date = find(text)

    for parts in date["date-parts"] if date else ():
        assert 1400 <= parts[0] < 2050 or -9999 <= parts[0] <= 0
        assert all(1 <= part <= 31 for part in parts[1:])
