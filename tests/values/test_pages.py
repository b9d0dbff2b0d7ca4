"""Pages, volumes and issues as printed and as meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.parse.building.locators import in_reporter, part_issue
from refcli.values import numbers, pages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("109–22", "109-122"),
        ("pp. 109–122", "109-122"),
        ("e42–7", "e42-e47"),
        ("S12-S15", "S12-S15"),
        ("130–7", "130-137"),
        ("e025460", "e025460"),
        ("Doc60", "Doc60"),
        ("l1944", "l1944"),
        ("С. 16–19", "16-19"),
        ("С.777 – 811", "777-811"),
        ("C. 137—142", "137-142"),
        ("S. 83 ff.", "83"),
        ("xii–xv", "xii-xv"),
        ("pages 444-448", "444-448"),
        ("P.126-131.", "126-131"),
        ("1098--1115", "1098-1115"),
        ("(2621)", "2621"),
    ],
)
def test_pages_are_read_in_full(text: str, expected: str) -> None:
    assert expected == pages.find(text)


@given(st.integers(1, 9999), st.integers(1, 99))
def test_a_shortened_range_is_completed(first: int, more: int) -> None:
    last = str(first + more)
    kept = last
    while (
        len(kept) > 1
        and len(last) == len(str(first))
        and last[: len(last) - len(kept) + 1] == str(first)[: len(last) - len(kept) + 1]
    ):
        kept = kept[1:]

    assert f"{first}-{last}" == pages.find(f"{first}–{kept}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Т. 22", "22"),
        ("vol. 12", "12"),
        ("Bd. 3", "3"),
        ("Vol. XII", "XII"),
        ("T.34", "34"),
        ("22,", "22"),
        ("12-13", "12-13"),
    ],
)
def test_volumes(text: str, expected: str) -> None:
    assert expected == numbers.volume(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("№ 5 (113)", "5 (113)"),
        ("no. 3", "3"),
        ("(4)", "4"),
        ("Heft 2", "2"),
        ("H. 7", "7"),
        ("e1", "e1"),
        ("№. 6", "6"),
        ("Вып. 2(33)", "2 (33)"),
        ("Nr. 3/4", "3/4"),
        ("N2", "2"),
        ("D4", "D4"),
        ("no. 1 (December", "1"),
        ("3 дек. № 223", "223"),
        ("7(17), ноябрь", "7 (17)"),
    ],
)
def test_issues(text: str, expected: str) -> None:
    assert expected == numbers.issue(text)


def test_a_number_before_the_marker_is_not_of_the_pages() -> None:
    assert pages.split_at_mark("ii, pp. 88–90") == ("ii, ", "pp. 88–90")
    assert pages.split_at_mark("223. C. 2") == ("223. ", "C. 2")
    assert pages.split_at_mark("pp. 12, 14") == ("", "pp. 12, 14")


def test_an_issue_behind_the_volume() -> None:
    assert part_issue("Vol. 32/ N. 12") == ("Vol. 32", "N. 12")
    assert part_issue("Vol. 32") == ("Vol. 32", "")


def test_a_law_report() -> None:
    assert in_reporter("347 U.S. 483") == ("347", "U.S.", "483")
    assert in_reporter("Vol. 12") is None


def test_the_extent_of_a_book() -> None:
    assert numbers.extent("288 с.") == "288"
