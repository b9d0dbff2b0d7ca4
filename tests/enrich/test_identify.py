"""A work by its identifier: what is one, and what the registries and pages give for it."""

from collections.abc import Callable

import pytest

from refcli.enrich.identify import Identifier, identifier_of, record_of
from refcli.enrich.network.http import UnavailableError
from refcli.enrich.sources import Sources
from refcli.enrich.webpage import record_of as page_record
from refcli.errors import NothingFoundError
from tests.enrich.double import Double

Way = Callable[..., Sources]


@pytest.mark.parametrize(
    ("word", "scheme", "value"),
    [
        ("10.1177/0165551509103599", "doi", "10.1177/0165551509103599"),
        ("doi:10.1000/ab", "doi", "10.1000/ab"),
        ("https://doi.org/10.1000/ab", "doi", "10.1000/ab"),
        ("https://journals.example.org/doi/full/10.1000/ab12", "doi", "10.1000/ab12"),
        ("pmid:28011595", "pmid", "28011595"),
        ("https://pubmed.ncbi.nlm.nih.gov/28011595/", "pmid", "28011595"),
        ("PMC3531190", "pmcid", "PMC3531190"),
        ("arXiv:1504.04943v2", "arxiv", "1504.04943v2"),
        ("https://arxiv.org/abs/hep-th/9711200", "arxiv", "hep-th/9711200"),
        ("isbn:978-0-306-40615-7", "isbn", "9780306406157"),
        ("978-0-306-40615-7", "isbn", "9780306406157"),
        ("ISBN 978-0-306-40615-7", "isbn", "9780306406157"),
        ("ISBN-13: 978 0 306 40615 7", "isbn", "9780306406157"),
        ("0-8044-2957-X", "isbn", "080442957X"),
        ("PMID 28011595.", "pmid", "28011595"),
        ("DOI 10.1000/ab", "doi", "10.1000/ab"),
        ("https://example.org/a/page", "url", "https://example.org/a/page"),
    ],
)
def test_an_identifier_is_known(word: str, scheme: str, value: str) -> None:
    assert identifier_of(word) == Identifier(scheme, value)


@pytest.mark.parametrize(
    "word", ["", "title=x", "Roda S. Digital skills. 2021.", "doi:x", "42", "ISBN of it"]
)
def test_what_is_none_is_none(word: str) -> None:
    assert identifier_of(word) is None


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("10.5555/CLINIC.2019.11", "Reading lamps in hospital wards & the sleep of patients"),
        ("pmid:7654321", "Reading lamps in hospital wards and the sleep of patients"),
        ("isbn:9780306406157", "The craft of small bridges"),
    ],
)
def test_a_work_is_fetched(sources: Way, word: str, title: str) -> None:
    identifier = identifier_of(word)
    assert identifier

    record = record_of(identifier, sources())

    assert record["title"].startswith(title)
    assert record["author"]
    assert record["issued"]["date-parts"][0][0] in (1998, 2019)


def test_a_page_names_its_doi(sources: Way, world: Double) -> None:
    record = record_of(Identifier("url", f"{world.base}/page"), sources())

    assert record["DOI"] == "10.5555/clinic.2019.11"
    assert len(record["author"]) == 3


def test_a_missing_work_and_a_refusing_page_are_told_apart(sources: Way, world: Double) -> None:
    with pytest.raises(NothingFoundError, match="no such DOI"):
        record_of(Identifier("doi", "10.5555/never.was"), sources())
    with pytest.raises(NothingFoundError, match="no such page"):
        record_of(Identifier("url", f"{world.base}/nowhere"), sources())
    world.fault = lambda _path, _times: (403, b"robots", {})
    with pytest.raises(UnavailableError, match="refuses programs"):
        record_of(Identifier("url", f"{world.base}/page"), sources())


def test_pages_without_a_doi_tell_of_themselves() -> None:
    highwire = """<meta name="citation_title" content="Wards &amp; lamps">
        <meta name="citation_author" content="Lindqvist, Marta"><meta name="citation_author"
        content="Park, Hye-jin"><meta name="citation_publication_date" content="2019/03/02">
        <meta name="citation_journal_title" content="Ward Medicine"><meta
        name="citation_firstpage" content="201"><meta name="citation_lastpage" content="209">"""
    linked = """<script type="application/ld+json">{"@type": "NewsArticle", "headline":
        "Lamps at night", "datePublished": "2021-05-06", "author": {"name": "Ines Okafor"}}
        </script>"""

    article, news = (page_record(html, "https://example.org/a") for html in (highwire, linked))

    assert article["type"] == "article-journal"
    assert [name["family"] for name in article["author"]] == ["Lindqvist", "Park"]
    assert (article["page"], article["issued"]) == ("201-209", {"date-parts": [[2019, 3, 2]]})
    assert news["type"] == "article-newspaper"
    assert (news["title"], news["URL"]) == ("Lamps at night", "https://example.org/a")
