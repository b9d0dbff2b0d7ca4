from refcli.dedupe import examine
from refcli.dedupe.prepare import blocking
from refcli.dedupe.prepare.profile import profile
from refcli.record import Record


def article(**changes: str) -> Record:
    fixed = {"type": "article-journal", "title": "The heat of pipes in the north", "volume": "3"}
    return {**fixed, "author": [{"family": "Roe", "given": "A."}], "page": "11-19", **changes}


def test_many_copies_of_a_record_hang_together_by_one_pair_each() -> None:
    records = [article() for _ in range(200)] + [article(page="11", issue="2")]
    profiles = [profile(record) for record in records]

    pairs = set(blocking.block_pairs(range(201), profiles))
    [cluster] = examine(records, workers=1).clusters

    assert len(cluster.members) == 201
    assert len(pairs) < 2 * len(records)
    assert {(place, place + 1) for place in range(199)} <= pairs


def test_copies_that_a_person_told_apart_stay_apart() -> None:
    numbered: list[Record] = [
        article() | {"custom": {"number": number, "different": [number + 1] if number == 7 else []}}
        for number in range(1, 101)
    ]

    found = examine(numbered, workers=1)

    assert not any({6, 7} <= set(cluster.members) for cluster in found.clusters)
