"""The list of records that another program kept."""

from collections.abc import Callable

from refcli.dedupe.kept import groups_of_kept
from refcli.record import Record

Make = Callable[..., Record]


def test_each_record_that_is_gone_belongs_to_the_kept_one_it_is_like(article: Make) -> None:
    other = article(id="c", title="Recovery of gait after stroke in older adults", DOI=None)
    records = [article(id="a"), article(id="b", page="141-52"), other]

    assert groups_of_kept(records, [records[1], other]) == ([[0, 1]], [])


def test_a_kept_record_may_be_written_otherwise(article: Make) -> None:
    records = [article(id="a"), article(id="b", page="141-52")]
    kept = {**article(id="9", container_title="J Med Internet Res", issue=None), "note": "kept"}

    assert groups_of_kept(records, [kept]) == ([[0, 1]], [])


def test_what_is_gone_and_like_none_is_told(article: Make) -> None:
    other = article(id="c", title="Recovery of gait after stroke in older adults", DOI=None)

    assert groups_of_kept([article(id="a"), other], [article(id="a")]) == ([], [1])


def test_a_list_of_other_records_says_nothing(article: Make) -> None:
    other = article(id="c", title="Recovery of gait after stroke in older adults", DOI=None)

    assert groups_of_kept([article(id="a")], [other]) is None
