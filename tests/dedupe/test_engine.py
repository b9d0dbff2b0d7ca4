"""The engine's adapter finds what one process finds, whatever scheduler does the work."""

import json
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from refcli.dedupe import Policy, examine, find_duplicates
from refcli.dedupe.judge.policy import DEFAULT
from refcli.dedupe.prepare.blocking import LARGEST_BLOCK
from refcli.record import Record

dask: Any = pytest.importorskip("dask")
bag: Any = pytest.importorskip("dask.bag")

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def lines(article: Callable[..., Record]) -> list[str]:
    """Return many copies of one work, some of others, look-alikes, a preprint; as JSON texts."""
    records = [article(page=f"{141 + count}-152") for count in range(LARGEST_BLOCK + 10)]
    for count in range(6):
        title = f"Recovery of gait after stroke in {['men', 'women', 'rats'][count % 3]}"
        place = {"volume": str(count % 3), "page": f"{count % 3}1-39", "DOI": None}
        records.append(article(title=title, issue=None if count < 3 else "1", **place))
    records += [
        article(container_title="arXiv", DOI="10.48550/arXiv.2101.00001", volume=None, page=None),
        article(author=None, DOI=None, page=None, volume=None, issue=None, issued=None),
        article(title="Thermodynamics of stellar plasma", DOI="10.1/1"),
    ]
    return [json.dumps(record) for record in records]


def on_engine(lines: list[str], policy: Policy = DEFAULT) -> Any:
    from refcli.dedupe.engine import examine as examine_on_engine

    return examine_on_engine(bag.from_sequence(lines, npartitions=3), policy=policy)


@pytest.mark.parametrize("scheduler", ["synchronous", "threads"])
def test_every_scheduler_finds_what_one_process_finds(lines: list[str], scheduler: str) -> None:
    with dask.config.set(scheduler=scheduler):
        found = on_engine(lines)

    assert found.clusters
    assert found.linked
    assert found == examine(lines)


def test_the_processes_of_a_bag_without_a_scheduler_find_the_same(lines: list[str]) -> None:
    assert on_engine(lines, Policy(preprints=True)) == examine(lines, policy=Policy(preprints=True))


@pytest.fixture
def client() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with (
            distributed.LocalCluster(
                n_workers=2, threads_per_worker=1, dashboard_address=None
            ) as local,
            distributed.Client(local) as client,
        ):
            yield client


def test_a_cluster_of_processes_finds_what_one_process_finds(client: Any, lines: list[str]) -> None:
    assert on_engine(lines) == examine(lines)


def test_more_partitions_than_shelves(lines: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from refcli.dedupe import engine

    monkeypatch.setattr(engine, "SHELVES", 2)
    with dask.config.set(scheduler="synchronous"):
        found = engine.find_duplicates(bag.from_sequence(lines, npartitions=7))

    assert found == find_duplicates(lines)


def test_records_and_nothing_to_find() -> None:
    from refcli.dedupe.engine import find_duplicates as find_on_engine

    records = [{"title": "Digital skills"}, json.loads('{"title": "Recovery of gait"}')]

    with dask.config.set(scheduler="synchronous"):
        assert find_on_engine(bag.from_sequence(records)) == []


def test_records_told_apart_by_a_person_stay_apart(article: Callable[..., Record]) -> None:
    from refcli.dedupe.engine import find_duplicates as find_on_engine

    one = article(custom={"number": 1, "different": [2]})
    records = [one, article(custom={"number": 2}), article(custom={"number": 3}, page=None)]

    with dask.config.set(scheduler="synchronous"):
        assert find_on_engine(bag.from_sequence(records)) == find_duplicates(records)


def test_lone_surrogates_in_any_field_are_compared_as_other_characters() -> None:
    record = {
        "id": "a\ud800",
        "type": "book",
        "title": "Heat \ud800 in pipes",
        "author": [{"family": "Roe\ud800", "given": "A\udfff"}],
        "DOI": "10.5555/x\ud800y",
        "ISBN": "978\ud800",
        "page": "\ud80012",
        "volume": "\udfff",
        "issued": {"date-parts": [[2001]]},
    }
    other = {**record, "id": "b"}

    assert [one.members for one in find_duplicates([record, other])] == [(0, 1)]
