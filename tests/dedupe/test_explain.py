"""Each pair on which the findings and the truth differ has its stage and its reason."""

from collections.abc import Callable

from refcli.dedupe import examine
from refcli.dedupe.explain import explain
from refcli.record import Record


def test_a_veto_a_comparison_and_a_wrong_merge_are_told(article: Callable[..., Record]) -> None:
    records = [
        article(),
        article(id="b", page="141-52"),
        article(id="c", DOI="10.1/2", page="500-510", issue="9"),
        article(id="d", title="Recovery of gait", DOI=None),
    ]

    found = list(explain(records, examine(records), [[0, 2]]))

    assert [(one.kind, one.one, one.other, one.stage) for one in found] == [
        ("missed", 0, 2, "veto"),
        ("false", 0, 1, "merged"),
    ]
    assert found[0].reason.startswith("the DOIs differ, printed twice: on other pages")
    assert "every field the same" in found[1].reason


def test_a_doubtful_pair_that_was_never_compared_has_no_key(
    article: Callable[..., Record],
) -> None:
    place = {"volume": "7", "issue": "2", "DOI": None, "issued": {"date-parts": [[1999]]}}
    one = article(**place, author=[{"family": "Zhukov", "given": "A. L."}])
    other = article(
        **place,
        title="Отношение врачей общей практики к искусственному интеллекту",
        author=[{"family": "Jukov", "given": "A. L."}],
        page=None,
    )

    [found] = explain([one, other], examine([one, other]), [[0, 1]])

    assert found.stage == "block"
    assert found.reason.startswith("no key in common, though doubtful")


def test_nothing_is_explained_where_all_is_right(article: Callable[..., Record]) -> None:
    records = [article(), article(id="b", page="141-52")]

    assert list(explain(records, examine(records), [[0, 1]])) == []
