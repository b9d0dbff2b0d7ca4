"""References that are printed for training: the words of each field bear its label."""

from random import Random

import pytest

from refcli.parse.training.synthesis.cases import print_case, print_trial
from refcli.parse.training.synthesis.printing import layouts, print_record
from refcli.parse.training.synthesis.records import RecordPool
from refcli.record import Record


@pytest.fixture
def pool() -> RecordPool:
    """A pool of one record."""
    pool = RecordPool()
    pool.load_records([article()])
    return pool


def article() -> Record:
    return {
        "type": "article-journal",
        "title": "The reading of the lists",
        "author": [{"family": "Roe", "given": "Ann"}, {"family": "Poe", "given": "Bob"}],
        "container-title": "Journal of Lists",
        "volume": "12",
        "page": "3-9",
        "issued": {"date-parts": [[2001]]},
    }


@pytest.mark.parametrize("seed", range(20))
def test_a_case_is_called_by_its_parties(pool: RecordPool, seed: int) -> None:
    labelled = {label: text for label, text in print_case(pool, Random(seed)).segments if label}
    assert " v" in labelled["title"]
    assert labelled["pages"].isdigit()
    assert len(labelled["date"]) == 4
    assert labelled["container"]


@pytest.mark.parametrize("seed", range(20))
def test_a_trial_has_its_number(pool: RecordPool, seed: int) -> None:
    labelled = {label: text for label, text in print_trial(pool, Random(seed)).segments if label}
    assert labelled["number"].startswith("NCT")
    assert labelled["title"] == "The reading of the lists"


@pytest.mark.parametrize(
    ("layout", "order"),
    [
        ("bluebook", ["author", "title", "volume", "container", "pages", "date"]),
        ("german-law", ["author", "title", "container", "date", "pages"]),
        ("acs-no-titles", ["author", "container", "date", "volume", "pages"]),
    ],
)
def test_the_fields_stand_in_the_order_of_the_layout(layout: str, order: list[str]) -> None:
    orders = []
    for seed in range(20):
        printed = print_record(article(), layouts()[layout], "en", Random(seed))
        assert printed
        orders.append([label for label, _ in printed.segments if label])
    assert order in orders
    assert all("title" not in own for own in orders) == ("title" not in order)


def test_lawyers_print_journals_of_their_own() -> None:
    printed = print_record(article(), layouts()["bluebook"], "en", Random(1))
    assert printed
    assert "Journal of Lists" not in printed.text
