"""Many references: order kept, one bad text never stops the rest, little memory."""

from collections.abc import Iterator

import pytest

from refcli.parse import parse_references
from refcli.record import source

TEXTS = [
    f"Smith J. The noise of {number} cities. J Noise. 2001; 3 (2): 12–19." for number in range(700)
]


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_is_kept(jobs: int) -> None:
    records = list(parse_references(TEXTS, jobs))

    assert [source(record)["text"] for record in records] == TEXTS


@pytest.mark.parametrize("bad", ["", "\0\0\0", "(" * 10_000, "\u202e" * 1000, "x" * 1_000_000])
def test_a_bad_text_does_not_stop_the_rest(bad: str) -> None:
    records = list(parse_references([TEXTS[0], bad, TEXTS[1]]))

    assert [source(record)["text"] for record in records] == [TEXTS[0], bad, TEXTS[1]]
    assert records[2]["title"] == "The noise of 1 cities"


def test_texts_are_taken_as_they_are_needed() -> None:
    taken = 0

    def texts() -> Iterator[str]:
        nonlocal taken
        for text in TEXTS:
            taken += 1
            yield text

    records = parse_references(texts(), one_list=False)
    next(records)

    assert taken == 1


def test_processes_do_not_run_ahead_without_end() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield TEXTS[0]

    records = parse_references(endless(), jobs=2)
    next(records)
    records.close()  # type: ignore[attr-defined]

    assert taken < 5000
