"""Identifiers and addresses as they are printed."""

import pytest

from refcli.parse.building.addresses import read_url
from refcli.values import identifiers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("doi:10.1016/j.jde.2012.03.004.", "10.1016/j.jde.2012.03.004"),
        (
            "https://doi.org/10.1002/(sici)1097-0258(19980815)17:15",
            "10.1002/(sici)1097-0258(19980815)17:15",
        ),
        ("(doi: 10.1038/nrn2947)", "10.1038/nrn2947"),
        ("10.1007/BF02345020.URLhttps://doi.org/10.1007/BF02345020", "10.1007/BF02345020"),
        ("https://doi.org/10.48550/arXiv.1706.03762", "10.48550/arXiv.1706.03762"),
        ("DOI:", ""),
    ],
)
def test_doi(text: str, expected: str) -> None:
    assert expected == identifiers.find_doi(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("URL: https://www.postgresql.org/docs/", "https://www.postgresql.org/docs/"),
        ("<http://example.org/a_(b)>", "http://example.org/a_(b)"),
        (
            "http://www.statewatch.org/ news/nov00/17epvoted.htm",
            "http://www.statewatch.org/news/nov00/17epvoted.htm",
        ),
        (
            "http://www.x.de/protokoll_06-03-20.pdf (27.08.2007).",
            "http://www.x.de/protokoll_06-03-20.pdf",
        ),
        (
            "www.carnegieendow ment.org/publications/index.cfm?fa=view&id= 16918",
            "www.carnegieendowment.org/publications/index.cfm?fa=view&id=16918",
        ),
        (
            "http://www.nature.com/a.html http://www.soton.ac.uk/b.htm",
            "http://www.nature.com/a.html",
        ),
        ("http://link.aps.org/supplemental/ for details", "http://link.aps.org/supplemental/"),
        ("URL:", ""),
    ],
)
def test_url(text: str, expected: str) -> None:
    assert expected == read_url(text)


def test_the_others() -> None:
    assert identifiers.find_arxiv("arXiv:hep-ph/ 9703464") == "hep-ph/9703464"
    assert identifiers.find_arxiv("arXiv preprint arXiv:1504.04943") == "1504.04943"
    assert identifiers.digits("PMID: 30460196") == "30460196"
    assert identifiers.find_isbn("ISBN 978-5-8021-1402-5.") == "978-5-8021-1402-5"
    assert identifiers.find_issn("issn: 1476- 4687") == "1476-4687"
