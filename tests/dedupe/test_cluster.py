from itertools import combinations
from typing import NoReturn

import pytest

from refcli.dedupe.cluster import cluster
from refcli.dedupe.judge.score import Verdict

SURE = Verdict("sure", 0.99, ("same title",))


def never(*_asked: int) -> NoReturn:
    raise AssertionError("nothing was to be asked")


def test_where_all_agree_nothing_is_asked() -> None:
    pairs = [*combinations((8, 2, 5), 2), (1, 9)]

    groups, held = cluster({(min(p), max(p)): SURE for p in pairs}, never, never)

    assert groups == [[1, 9], [2, 5, 8]]
    assert held == set()


@pytest.mark.parametrize(("objection", "groups"), [("", [[1, 2, 3], [4, 5]]), ("firm", None)])
def test_two_that_were_not_compared_are_asked(objection: str, groups: list[list[int]]) -> None:
    verdicts = {(1, 2): SURE, (2, 3): SURE._replace(score=0.8), (4, 5): SURE}
    third = Verdict("barred", 0.0, (), objection)  # type: ignore[arg-type]

    found, held = cluster(verdicts, lambda _one, _other: third, lambda place: place)

    assert found == (groups or [[1, 2], [4, 5]])
    assert held == (set() if groups else {(2, 3)})


def test_a_record_of_two_scores_goes_to_the_work_that_it_fits_by_far() -> None:
    firm = Verdict("barred", 0.0, (), "firm")
    verdicts = {
        (1, 2): SURE._replace(score=0.9998),
        (2, 3): SURE._replace(score=0.9989),
        (1, 3): firm,
    }
    assert cluster(verdicts, never, lambda place: place)[0] == [[1, 2]]

    verdicts[2, 3] = SURE._replace(score=0.9997)
    assert cluster(verdicts, never, lambda place: place) == ([], {(1, 2), (2, 3)})
