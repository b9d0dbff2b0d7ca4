"""Lost fields come back; nothing that was written changes; a different work is never taken."""

from collections.abc import Callable

import pytest

from refcli.enrich.complete import Completion, Options, complete
from refcli.enrich.sources import Sources
from refcli.record import Record

Make = Callable[..., Record]
Way = Callable[..., Sources]


@pytest.fixture
def completed(sources: Way) -> Callable[..., Completion]:
    def run(record: Record, **options: object) -> Completion:
        return next(iter(complete([record], sources(), Options(**options))))  # type: ignore[arg-type]

    return run


def test_what_is_lost_comes_back_with_its_source(
    completed: Callable[..., Completion], article: Make
) -> None:
    done = completed(article())
    new = done.filling.record

    assert new["DOI"] == "10.5555/clinic.2019.11"
    assert new["PMID"] == "7654321"
    assert new["issue"] == "3"
    assert new["ISSN"] == "1234-5679"
    assert [name["given"] for name in new["author"]] == ["Marta", "Tomás", "Hye-jin"]
    assert (new["container-title"], new["container-title-short"]) == (
        "Journal of Ward Medicine",
        "J Ward Med",
    )
    assert new["custom"]["origins"]["DOI"].startswith("crossref:10.5555/clinic.2019.11 ")


def test_what_was_written_stays(completed: Callable[..., Completion], article: Make) -> None:
    record = article(publisher="Pontis", issued={"date-parts": [[2018]]})

    new = completed(record).filling.record

    for variable in ("title", "issued", "volume", "page", "publisher"):
        assert new[variable] == record[variable]


def test_a_conflict_is_shown_and_gives_way_only_when_asked(
    completed: Callable[..., Completion], article: Make
) -> None:
    record = article(issue="4")

    assert completed(record).filling.record["issue"] == "4"
    ours, theirs, _ = completed(record).filling.conflicts["issue"]
    assert (ours, theirs) == ("4", "3")
    overwritten = completed(record, overwrite=frozenset({"issue"})).filling.record
    assert overwritten["issue"] == "3"


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Reading lamps in hospital wards and the sleep of patients. Part 2"},
        {"title": "Reply to: Reading lamps in hospital wards and the sleep of patients"},
        {"author": [{"family": "Novak", "given": "J."}]},
        {"container-title": "The Lamp Gazette"},
        {"volume": "14"},
        {"page": "301-309"},
        {"type": "article", "container-title": "bioRxiv", "volume": None, "page": None},
        {"issued": {"date-parts": [[2014]]}},
    ],
)
def test_a_different_work_is_left_alone(
    completed: Callable[..., Completion], article: Make, changes: dict[str, object]
) -> None:
    record = article(**changes)

    assert completed(record).filling.record == record


def test_a_reference_read_wrongly_is_known_by_its_text(
    completed: Callable[..., Completion], article: Make
) -> None:
    text = (
        "Lindqvist M, Ferreira T, Park HJ. Reading lamps in hospital wards and the sleep of "
        "patients: a randomised trial. J Ward Med 2019;12(3):201-9."
    )
    record = article(
        title="lamps in hospital wards and the sleep of patients: a randomised trial",
        author=[{"family": "Park HJ Reading"}],
        custom={"source": {"text": text}},
    )

    assert completed(record).filling.record["DOI"] == "10.5555/clinic.2019.11"


def test_a_preprint_becomes_its_publication_where_both_say_so(
    completed: Callable[..., Completion],
) -> None:
    preprint: Record = {
        "id": "okafor2020bridges",
        "type": "article",
        "title": "Bridges that sing in the wind",
        "author": [{"family": "Okafor", "given": "I."}],
        "publisher": "bioRxiv",
        "issued": {"date-parts": [[2020]]},
        "DOI": "10.5555/pre.7",
    }

    assert completed(preprint).filling.record["DOI"] == "10.5555/pre.7"
    new = completed(preprint, update_preprints=True).filling.record
    assert (new["type"], new["DOI"], new["volume"]) == ("article-journal", "10.5555/pub.7", "4")
    assert new["issued"]["date-parts"][0][0] == 2021
    assert "publisher" not in new
