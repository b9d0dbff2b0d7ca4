"""The engine's adapter on a local cluster gives the clusters of the single process."""

import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from refcli.dedupe import find_duplicates

bag: Any = pytest.importorskip("dask.bag")
distributed: Any = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with (
            distributed.LocalCluster(
                n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None
            ) as local,
            distributed.Client(local) as client,
        ):
            yield client


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", ["hard_pairs"])
def test_the_same_clusters_as_one_process(client: Any, dev_sets: Path, name: str) -> None:
    from refcli.dedupe.engine import find_duplicates as find_on_engine

    lines = (dev_sets / name / "records.jsonl").read_text("utf-8").splitlines()

    found = find_on_engine(bag.from_sequence(lines, npartitions=2))

    assert [group.members for group in found] == [c.members for c in find_duplicates(lines)]


@pytest.mark.filterwarnings("ignore")
def test_records_and_nothing_to_find(client: Any) -> None:
    from refcli.dedupe.engine import find_duplicates as find_on_engine

    records = [{"title": "Digital skills"}, json.loads('{"title": "Recovery of gait"}')]

    assert find_on_engine(bag.from_sequence(records)) == []
