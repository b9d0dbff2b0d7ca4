"""Laws that hold for any list of records."""

import json
import time
from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refcli.dedupe import examine, find_duplicates, merge
from refcli.dedupe.judge.policy import DEFAULT, Policy
from refcli.dedupe.judge.score import is_kept, judge, judge_to_keep
from refcli.dedupe.judge.sight import apart_at_sight
from refcli.dedupe.prepare.profile import Profile, profile
from refcli.record import Record

WORDS = (
    "digital",
    "skills",
    "doctors",
    "Erratum to",
    "competence",
    "nurses",
    "Part 1",
    "Part 2",
    "и",
)
NAMES = ("Buck", "Müller", "Mueller", "Иванов", "Ivanov", "Li")


def record(
    draw_title: list[str], people: list[str], year: int | None, place: tuple[Any, ...]
) -> Record:
    volume, page, doi = place
    made: Record = {
        "type": "article-journal",
        "title": " ".join(draw_title),
        "author": [{"family": name, "given": "A."} for name in people],
        "container-title": "Digital Health",
    }
    fields = {"volume": volume, "page": page, "DOI": doi}
    made.update({name: value for name, value in fields.items() if value})
    if year:
        made["issued"] = {"date-parts": [[year]]}
    return made


RECORDS = st.lists(
    st.builds(
        record,
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=5),
        st.lists(st.sampled_from(NAMES), max_size=2),
        st.sampled_from([None, 2020, 2021, 2024]),
        st.tuples(
            st.sampled_from(["", "1", "2"]),
            st.sampled_from(["", "1-9", "10-19"]),
            st.sampled_from(["", "10.1000/1", "10.1000/2"]),
        ),
    ),
    max_size=8,
)

FIELDS = ("author", "issued", "volume", "page", "DOI", "container-title")
WORKS = [
    record(title.split(), people, year, place)
    for title, people, year, place in (
        ("Digital skills of doctors in primary care", ["Buck", "Li"], 2020, ("1", "1-9", "")),
        ("Digital skills of doctors in primary care", ["Buck", "Li"], 2021, ("2", "", "")),
        ("Digital skills of nurses in primary care", ["Buck", "Li"], 2020, ("1", "10-19", "")),
        ("Competence of nurses. Part 1", ["Müller"], 2020, ("1", "1-9", "10.1000/1")),
        ("Competence of nurses. Part 2", ["Müller"], 2020, ("1", "10-19", "10.1000/2")),
    )
]
"""Works that are easily taken for each other."""


def copy(work: Record, lost: set[str], spoilt: int) -> Record:
    """Return a copy of a work as a database might have it: without fields, with a slip."""
    title = work["title"]
    if spoilt % 3 == 1:
        title = title[:spoilt] + title[spoilt + 1 :]
    return {name: value for name, value in work.items() if name not in lost} | {"title": title}


COPIES = st.lists(
    st.builds(
        copy,
        st.sampled_from(WORKS),
        st.sets(st.sampled_from(FIELDS), max_size=4),
        st.integers(1, 24),
    ),
    min_size=2,
    max_size=12,
)
RECORDS |= COPIES
MANY = st.lists(
    st.builds(
        lambda lost, year, page, publisher: (
            copy(WORKS[0], lost, 0)
            | {"publisher": publisher}
            | ({"page": page} if page else {})
            | ({"issued": {"date-parts": [[year]]}} if year else {})
        ),
        st.sets(st.sampled_from(FIELDS), max_size=3),
        st.sampled_from([None, None, 2021, 2024]),
        st.sampled_from(["", "", "", "1-9", "40-48"]),
        st.sampled_from("ABCDEF"),
    ),
    min_size=8,
    max_size=30,
)
"""Many copies of one work, of which a few have a field wrong."""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)  # fmt: skip
VARIABLES = st.sampled_from(
    ("title", "author", "issued", "volume", "page", "DOI", "URL", "ISBN", "type", "custom", "multi",
     "container-title", "language", "edition", "publisher", "PMID")
)  # fmt: skip

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def works(records: list[Record], order: list[int]) -> set[frozenset[int]]:
    """Return the clusters of the records taken in an order, by their own places."""
    found = find_duplicates([records[place] for place in order])
    return {frozenset(order[place] for place in cluster.members) for cluster in found}


def contents(records: list[Record], clusters: set[frozenset[int]]) -> list[list[str]]:
    faces = [json.dumps(record, sort_keys=True) for record in records]
    return sorted(sorted(faces[place] for place in cluster) for cluster in clusters)


@QUICK
@given(RECORDS, st.randoms(use_true_random=False))
def test_clusters_do_not_depend_on_the_order(records: list[Record], random: Any) -> None:
    order = list(range(len(records)))
    before = works(records, order)
    random.shuffle(order)

    assert contents(records, works(records, order)) == contents(records, before)


@QUICK
@given(RECORDS, st.integers(0, 8))
def test_an_unrelated_record_changes_no_cluster(records: list[Record], place: int) -> None:
    unrelated: Record = {
        "type": "book",
        "title": "Thermodynamics of stellar plasma under magnetic confinement",
        "author": [{"family": "Zwicky", "given": "Q."}],
        "issued": {"date-parts": [[1933]]},
    }
    place = min(place, len(records))
    more = [*records[:place], unrelated, *records[place:]]
    shifted = [n + (n >= place) for n in range(len(records))]

    after = {frozenset(cluster.members) for cluster in find_duplicates(more)}
    before = works(records, list(range(len(records))))

    assert after == {frozenset(shifted[n] for n in cluster) for cluster in before}


@QUICK
@given(RECORDS)
def test_no_record_is_in_two_clusters(records: list[Record]) -> None:
    members = [place for cluster in find_duplicates(records) for place in cluster.members]

    assert len(members) == len(set(members))


@QUICK
@given(st.lists(st.dictionaries(VARIABLES, JSON, max_size=6), min_size=1, max_size=4))
def test_any_json_is_examined_and_merged(records: list[Record]) -> None:
    found = examine(records)
    merged = merge(records)

    assert len(found.clusters) <= len(records)
    assert isinstance(merged, dict)


@QUICK
@given(RECORDS.filter(bool))
def test_merging_is_idempotent(records: list[Record]) -> None:
    merged = merge(records)

    assert merge([merged]) == merged
    assert merge([merged, merged]) == merged
    assert merge([merged, *records]) == merged


@QUICK
@given(RECORDS.filter(bool))
def test_merging_loses_no_value(records: list[Record]) -> None:
    merged = merge(records)
    kept = [merged, *merged.get("custom", {}).get("merged", [])]

    for original in records:
        for variable, value in original.items():
            assert any(other.get(variable) == value for other in kept), variable


@QUICK
@given(MANY, st.randoms(use_true_random=False))
def test_no_veto_stands_between_any_two_records_of_a_cluster(
    records: list[Record], random: Any
) -> None:
    for cluster in find_duplicates(records):
        profiles = [profile(records[place]) for place in cluster.members]
        assert "barred" not in {judge(*pair).level for pair in combinations(profiles, 2)}
    order = list(range(len(records)))
    random.shuffle(order)
    assert contents(records, works(records, order)) == contents(
        records, works(records, list(range(len(records))))
    )


@QUICK
@given(COPIES)
def test_works_that_are_told_apart_meet_in_no_cluster(records: list[Record]) -> None:
    for cluster in find_duplicates(records):
        pages = {records[place].get("page") for place in cluster.members} - {None}
        dois = {records[place].get("DOI") for place in cluster.members} - {None}
        assert len(pages) < 2
        assert len(dois) < 2


PLACES = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["article-journal", "paper-conference", "report", "book", ""]),
        "title": st.sampled_from(["Editorial", "Editorial", "Heat of pipes in the north", ""]),
        "author": st.just([{"family": "Buck", "given": "A."}]),
        "container-title": st.sampled_from(["Heat", "Journal of Heat", "arXiv", ""]),
        "volume": st.sampled_from(["", "1", "2", "31a"]),
        "issue": st.sampled_from(["", "1", "2", "Suppl. 1"]),
        "page": st.sampled_from(["", "1", "3", "31-39", "42-45", "e042", "S20"]),
        "issued": st.sampled_from([{"date-parts": [[year]]} for year in (2019, 2020, 2024)]),
        "DOI": st.sampled_from(["", "", "10.1000/1", "10.5281/zenodo.2"]),
    }
)
"""Records of few titles, that differ by where they are printed."""


TOLD = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(
            ["Heat of pipes in the south. Part 2", "Erratum to: Heat of pipes"]
        ),
        "author": st.just([{"family": "Ostrander", "given": "P."}, {"family": "Lee"}]),
        "type": st.sampled_from(["chapter", "thesis", "dataset"]),
        "DOI": st.just("10.1000/2"),
        "PMID": st.sampled_from(["71", "72"]),
        "ISBN": st.sampled_from(["9780306406157", "9783161484100"]),
        "edition": st.sampled_from(["1", "2"]),
    },
)
"""What tells two records apart beside their places in print."""


@settings(max_examples=400, deadline=None)
@given(
    st.builds(lambda place, told: {**place, **told}, PLACES, TOLD),
    st.builds(lambda place, told: {**place, **told}, PLACES, TOLD),
    st.sampled_from([DEFAULT, Policy(preprints=True, conference=True), Policy(strict=True)]),
)
def test_what_is_judged_to_be_kept_is_judged_as_any_pair_is(
    one: Record, other: Record, policy: Policy
) -> None:
    pair = profile(one), profile(other)
    verdict = judge(*pair, policy=policy)
    wanted = verdict if is_kept(verdict, policy) else None
    assert judge_to_keep(*pair, policy=policy) == wanted


@settings(max_examples=200, deadline=None)
@given(
    PLACES,
    PLACES,
    st.sampled_from([DEFAULT, Policy(preprints=True, conference=True)]),
)
def test_what_is_apart_at_sight_is_apart(one: Record, other: Record, policy: Policy) -> None:
    pair = profile(one), profile(other)
    if apart_at_sight(*pair):
        verdict = judge(*pair, policy=policy)
        assert not is_kept(verdict, policy)
        assert verdict.score == 0
        assert apart_at_sight(pair[1], pair[0])


def test_most_columns_of_two_years_are_apart_at_sight() -> None:
    def column(year: int, page: int) -> Profile:
        issued = {"date-parts": [[year]]}
        return profile({"title": "Editorial", "issued": issued, "page": str(page)})

    assert apart_at_sight(column(2019, 7), column(2020, 90))
    assert not apart_at_sight(column(2019, 7), column(2020, 7))


@pytest.mark.parametrize("piece", [" ", "\r\n", ":", "(", "1", "- "])
def test_a_long_senseless_value_costs_little(piece: str) -> None:
    value = piece * (8000 // len(piece))
    record = {"type": "article-journal", "title": value, "container-title": value, "page": value}
    started = time.process_time()

    examine([{**record, "id": "a", "volume": value}, {**record, "id": "b", "title": value + "x"}])

    assert time.process_time() - started < 2
