"""Authors printed as a dash are those of the entry before."""

import pytest

from refcli.parse import parse_references
from refcli.record import names

FIRST = "Smith, John. The Noise of Cities. London: Penguin, 2001."


@pytest.mark.parametrize("mark", ["———. ", "--- ", "_____, ", "—. ", "[2] ———. ", "Ders.: "])
def test_a_mark_of_repetition(mark: str) -> None:
    first, second = parse_references([FIRST, f"{mark}Sleep and Health. London: Penguin, 2004."])

    assert names(first)
    assert names(second) == names(first)


def test_other_references_keep_their_own_authors() -> None:
    first, second = parse_references([FIRST, "Jones, Kim. Sleep. London: Penguin, 2004."])

    assert names(second) != names(first)


def test_nothing_to_repeat() -> None:
    [only] = parse_references(["———. Sleep and Health. London: Penguin, 2004."])

    assert only["custom"]["source"]["text"].startswith("———")
