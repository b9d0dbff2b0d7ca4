"""New records beside those of an earlier search."""

from collections.abc import Callable

from refcli.dedupe import merge
from refcli.dedupe.update import update
from refcli.record import Record


def test_known_ones_are_told_and_new_ones_grouped(article: Callable[..., Record]) -> None:
    gait = article(id="g", title="Recovery of gait after stroke", DOI=None, page="7-9")
    previous = [article(), article(id="z", title="On the gout of kings", DOI=None, page="1-5")]
    new = [gait, article(id="n", page="141-52"), gait | {"id": "h"}]

    found = update(previous, new)

    assert found.known == {1: 0}
    assert [cluster.members for cluster in found.findings.clusters] == [(0, 2)]


def test_an_earlier_record_counts_with_what_went_into_it(article: Callable[..., Record]) -> None:
    bare = article(id="b", DOI=None, volume=None, issue=None, page=None, issued=None)
    merged = merge([article(title="Attitudes of doctors toward machines"), bare])

    assert update([merged], [bare | {"id": "n"}]).known == {0: 0}


def test_what_was_decided_stays_decided(article: Callable[..., Record]) -> None:
    same = [article(), article(id="b")]

    found = update(same, [article(id="n")])

    assert set(found.known) == {0}
    assert found.findings.clusters == ()


def test_what_the_earlier_search_may_have_had_is_told(article: Callable[..., Record]) -> None:
    earlier = article(DOI=None, issue=None, page="30")
    new = article(id="n", DOI=None, issue=None)

    found = update([article(id="x", title="Recovery of gait", DOI=None), earlier], [new])

    assert found.known == {}
    assert [(match.new, match.known) for match in found.doubtful] == [(0, 1)]
