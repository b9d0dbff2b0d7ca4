"""Over the partitions of a bag, on a cluster of two workers, there comes what one process gives."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import refcli
from refcli import scale
from refcli.check import examine as check_list
from refcli.check.rules import all_rules
from refcli.dedupe import examine
from refcli.errors import InputError

bag: Any = pytest.importorskip("dask.bag")
distributed: Any = pytest.importorskip("distributed")

pytestmark = pytest.mark.filterwarnings("ignore")

LINES = (Path(__file__).parents[1] / "data" / "references.txt").read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two workers, each a process."""
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
        ) as found,
        distributed.Client(found) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [line for line in LINES if line.strip()] * 2


def alone(texts: list[str]) -> list[refcli.Record]:
    return [next(refcli.parse_references([text], one_list=False)) for text in texts]


def test_a_cluster_gives_what_one_process_gives(
    cluster: Any, texts: list[str], tmp_path: Path
) -> None:
    lines = [json.dumps({"id": f"r{place}", "text": text}) for place, text in enumerate(texts)]
    (tmp_path / "references.jsonl").write_text("\n".join(lines) + "\n\n", "utf-8")
    expected = [{"id": f"r{place}", **one} for place, one in enumerate(alone(texts))]

    references: Any = scale.read(str(tmp_path / "references.jsonl"), blocksize="2KiB")
    names = scale.write(scale.parse(references), str(tmp_path / "records-*.jsonl"))
    records: Any = scale.read(names, blocksize=None)
    rules = [rule for rule in all_rules() if rule.whole is None]

    assert references.npartitions > 2
    assert records.compute() == expected
    findings: Any = scale.check(records)
    assert findings.compute() == check_list(expected, rules=rules)
    assert scale.dedupe(records) == examine(expected)
    assert len(scale.dedupe(records).clusters) >= 20


def test_texts_need_no_ids(texts: list[str]) -> None:
    found: Any = scale.parse(bag.from_sequence(texts, npartitions=3))

    assert found.compute(scheduler="synchronous") == alone(texts)


def test_what_is_not_json_is_said(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("{}\n{oops\n", "utf-8")

    lines: Any = scale.read(str(tmp_path / "bad.jsonl"))
    with pytest.raises(InputError, match=r"not JSON: '\{oops"):
        lines.compute(scheduler="synchronous")
