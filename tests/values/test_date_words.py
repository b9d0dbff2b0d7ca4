"""The words of dates: months, whole and cut short, and seasons."""

import pytest

from refcli.values.date_words import is_season, month_number, season_words


@pytest.mark.parametrize(
    ("word", "number"),
    [("September", 9), ("Septem", 9), ("Setembr", 9), ("Ju", 0), ("Jun", 6), ("Ice", 0), ("7", 7)],
)
def test_a_month_is_told_by_its_first_letters_where_no_other_begins_so(
    word: str, number: int
) -> None:
    assert month_number(word) == number


def test_seasons_are_named_however_they_are_printed() -> None:
    assert {"fall", "Winter", "SPRING"} <= season_words()
    assert all(map(is_season, season_words()))
