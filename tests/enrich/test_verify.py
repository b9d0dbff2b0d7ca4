"""Verdicts: verified, differs, not found, unchecked; and never an accusation without proof."""

import datetime
import time
from collections.abc import Callable

import pytest

from refcli.check.finding import Severity
from refcli.enrich.findings import findings_of
from refcli.enrich.matching.titles import compare_titles
from refcli.enrich.sources import Sources
from refcli.enrich.verify import Verdict, verify
from refcli.record import Record
from tests.enrich.double import Double

TODAY = datetime.date(2026, 11, 28)

Make = Callable[..., Record]
Way = Callable[..., Sources]


@pytest.fixture
def checked(sources: Way) -> Callable[[Record], Verdict]:
    return lambda record: verify(record, sources(), TODAY)


def test_initials_a_short_journal_and_a_lost_subtitle_are_no_differences(
    checked: Callable[[Record], Verdict], article: Make
) -> None:
    verdict = checked(article())

    assert verdict.verdict == "verified"
    assert verdict.found
    assert (verdict.found.source, verdict.found.id) == ("crossref", "10.5555/clinic.2019.11")


@pytest.mark.parametrize(
    "changes",
    [
        {"issued": {"date-parts": [[2018]]}},
        {"author": [{"family": "Lindqvist", "given": "Marta"}, {"literal": "others"}]},
        {"title": "Reading lamps in hospital wards & the sleep of patients: a randomised trial"},
        {"title": "Reading lamps in hopsital wards and the sleep of patients"},
        {"container-title": "Journal of Ward Medicine"},
        {"page": None, "volume": None},
        {"DOI": "https://doi.org/10.5555/CLINIC.2019.11"},
    ],
)
def test_what_is_only_told_otherwise_is_verified(
    checked: Callable[[Record], Verdict], article: Make, changes: dict[str, object]
) -> None:
    assert checked(article(**changes)).verdict == "verified"


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("issued", {"issued": {"date-parts": [[2015]]}}),
        ("issued", {"issued": {"date-parts": [[2034]]}}),
        ("container-title", {"container-title": "The Lamp Gazette"}),
        ("author", {"author": [{"family": "Novak", "given": "Jan"}]}),
        (
            "author",
            {
                "author": [
                    {"family": "Ferreira", "given": "T."},
                    {"family": "Lindqvist", "given": "M."},
                    {"family": "Park", "given": "H."},
                ]
            },
        ),
        ("title", {"title": "Reading lamps in hospital wards and the mood of patients"}),
        ("volume", {"volume": "14"}),
        ("page", {"page": "301-309"}),
        ("DOI", {"DOI": "10.5555/never.was"}),
        ("DOI", {"DOI": "10.5555/gone.1"}),
    ],
)
def test_a_contradiction_names_its_field(
    checked: Callable[[Record], Verdict],
    article: Make,
    field: str,
    changes: dict[str, object],
) -> None:
    verdict = checked(article(**changes))

    assert verdict.verdict == "differs"
    assert verdict.fields == (field,)
    assert verdict.differences[0].theirs
    assert verdict.differences[0].source == "crossref"


def test_what_no_registry_has_is_not_found(checked: Callable[[Record], Verdict]) -> None:
    verdict = checked(
        {
            "id": "x",
            "type": "article-journal",
            "title": "On the migration of wooden spoons between kitchens",
            "author": [{"family": "Nobody", "given": "A."}],
            "container-title": "Annals of Spoons",
            "issued": {"date-parts": [[2019]]},
        }
    )

    assert verdict.verdict == "not-found"
    assert {"crossref", "pubmed", "datacite"} <= set(verdict.asked)


@pytest.mark.parametrize("kind", ["thesis", "standard", "webpage", "report"])
def test_what_no_registry_lists_is_unchecked(
    checked: Callable[[Record], Verdict], kind: str
) -> None:
    verdict = checked({"id": "x", "type": kind, "title": "A thing that stands nowhere else"})

    assert verdict.verdict == "unchecked"


def test_proceedings_without_dois_are_not_accused(checked: Callable[[Record], Verdict]) -> None:
    verdict = checked(
        {
            "id": "x",
            "type": "paper-conference",
            "title": "Learning to count the spoons of wooden kitchens",
            "author": [{"family": "Someone", "given": "A."}],
            "container-title": "NeurIPS",
            "issued": {"date-parts": [[2022]]},
        }
    )

    assert verdict.verdict == "unchecked"
    assert "not asked" in verdict.reason


def test_a_failed_source_never_leads_to_not_found(
    sources: Way, world: Double, article: Make
) -> None:
    page = b"<!DOCTYPE html><html><body>We will be back soon</body></html>"
    world.fault = lambda path, _: (200, page, {}) if path.startswith("/crossref") else None

    verdict = verify(article(title="No such title was ever printed anywhere"), sources(), TODAY)

    assert verdict.verdict == "unchecked"
    assert any("Crossref" in failure for failure in verdict.failed)


def test_a_retraction_is_told_and_an_erratum_is_none(
    checked: Callable[[Record], Verdict],
) -> None:
    verdict = checked(
        {
            "id": "b",
            "type": "article-journal",
            "title": "Cold tea and the memory of mice",
            "author": [{"family": "Brandt", "given": "O."}],
            "container-title": "Mouse Letters",
            "issued": {"date-parts": [[2011]]},
            "volume": "2",
            "page": "7-9",
        }
    )

    assert verdict.verdict == "verified"
    assert [(one.kind, one.doi, one.date) for one in verdict.notices] == [
        ("retraction", "10.5555/gone.2", "2013-05-01")
    ]


def test_a_book_of_another_year_is_another_edition(
    checked: Callable[[Record], Verdict], world: Double, article: Make
) -> None:
    verdict = checked(
        article(type="book", **{"container-title": None}, issued={"date-parts": [[1980]]})
    )

    assert verdict.verdict == "unchecked"
    assert "edition" in verdict.reason


def test_a_book_and_a_work_in_other_letters_that_no_registry_has_are_not_accused(
    checked: Callable[[Record], Verdict], article: Make
) -> None:
    book = checked(article(type="book", title="Bürgertum im neunzehnten Jahrhundert"))
    people = [{"family": "Петров", "given": "П."}]
    russian = checked(
        article(title="Народонаселение и развитие городов", author=people, page="3", volume="1")
    )

    assert (book.verdict, russian.verdict) == ("unchecked", "unchecked")


def test_what_was_read_wrongly_is_measured_by_the_text_of_the_reference(
    checked: Callable[[Record], Verdict], article: Make
) -> None:
    text = (
        "M. Lindqvist, T. Ferreira, H. Park, Reading lamps in hospital wards and the sleep of "
        "patients: a randomised trial. 12 J. WARD MED. 201 (2019)."
    )
    misread = article(
        title="Reading lamps in hospital wards and the sleep of patients: a randomised trial. 12 J",
        issued={"date-parts": [[1201]]},
        volume=None,
        **{"container-title": "WARD MED", "custom": {"source": {"text": text}}},
    )

    assert checked(misread).verdict == "verified"
    assert checked({**misread, "custom": {}}).verdict == "differs"


def test_a_title_of_many_parts_is_compared_in_linear_time() -> None:
    begun = time.process_time()
    compare_titles("1. Smith J. A. 2000. " * 1500, "1. Smith J. A. 2000. " * 1500 + "x")
    assert time.process_time() - begun < 2


def test_a_letter_of_the_title_is_remarked_on_and_no_accusation(
    checked: Callable[[Record], Verdict], article: Make
) -> None:
    slipped = article(title="Reading lamps in hospitl wards and the sleep of patients")

    verdict = checked(slipped)
    (finding,) = findings_of(slipped, verdict)

    assert verdict.verdict == "verified"
    assert (finding.code, finding.severity, finding.field) == ("ONLINE005", Severity.INFO, "title")
    assert finding.message == "hospitl here, hospital at Crossref: a slip of the pen?"
    assert not checked(article()).remarks
