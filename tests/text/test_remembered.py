"""What was found of a word is found once, and forgotten where there is no room."""

import pytest

from refcli.text.remembered import remembered


def test_what_was_asked_is_not_looked_for_again() -> None:
    asked: list[str] = []

    @remembered(8)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("ice", "lake", "ice", "lake")] == [3, 4, 3, 4]
    assert asked == ["ice", "lake"]


def test_what_does_not_fit_makes_room_and_is_right() -> None:
    asked: list[int] = []

    @remembered(2)
    def square(number: int) -> int:
        asked.append(number)
        return number * number

    assert [square(number) for number in (1, 2, 3, 3, 1)] == [1, 4, 9, 9, 1]
    assert asked == [1, 2, 3, 1]


def test_nothing_is_remembered_of_what_failed() -> None:
    @remembered(2)
    def half(number: int) -> int:
        if number % 2:
            raise ValueError(number)
        return number // 2

    for _ in range(2):
        with pytest.raises(ValueError, match="3"):
            half(3)
    assert half(4) == 2
