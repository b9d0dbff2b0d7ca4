"""Identifiers: found, checked, in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.values import identifiers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("https://arxiv.org/abs/2101.00001v2", "2101.00001v2"),
        ("http://arxiv.org/pdf/2101.00001v2.pdf", "2101.00001v2"),
        ("arXiv:2101.00001 [cs.CL]", "2101.00001"),
        ("10.48550/arXiv.2101.00001", "2101.00001"),
        ("hep-ph/9703464", "hep-ph/9703464"),
    ],
)
def test_an_arxiv_number_in_all_its_forms(text: str, number: str) -> None:
    assert identifiers.arxiv(text) == number


@pytest.mark.parametrize(
    ("check", "right", "wrong"),
    [
        (identifiers.is_isbn, "978-3-16-148410-0", "978-3-16-148410-1"),
        (identifiers.is_isbn, "0-8044-2957-X", "0-8044-2957-1"),
        (identifiers.is_issn, "2434-561X", "2434-5611"),
        (identifiers.is_orcid, "0000-0002-1825-0097", "0000-0002-1825-0098"),
        (identifiers.is_orcid, "0000-0002-1694-233X", "0000-0002-1694-2331"),
    ],
)
def test_check_digits(check: object, right: str, wrong: str) -> None:
    assert callable(check)
    assert check(right)
    assert not check(wrong)


def test_the_two_isbns_of_an_edition_share_their_core() -> None:
    assert identifiers.isbn_core("978-3-16-148410-0 (hbk)") == identifiers.isbn_core("316148410X")


SUFFIX = st.text("abcXYZ0123456789-._;()/:<>", min_size=1, max_size=30).filter(
    lambda text: text[-1].isalnum() and text.count("<") == text.count(">") and "</" not in text
)


@given(st.integers(1000, 999999), SUFFIX)
def test_a_doi_is_found_behind_its_resolver_and_before_a_full_stop(
    registrant: int, suffix: str
) -> None:
    doi = identifiers.find_doi(f"10.{registrant}/{suffix}")

    for text in (doi, f"https://doi.org/{doi}", f"doi: {doi}.", f"DOI:{doi}"):
        assert identifiers.doi(text) == doi
        assert identifiers.find_doi(f"See {text}.") == doi


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        # Chinese medical journals have the word in their DOIs.
        (
            "doi:10.3760/cma.j.issn.0376-2491.2014.04.012.",
            "10.3760/cma.j.issn.0376-2491.2014.04.012",
        ),
        ("10.16155/j.cnki.issn1000-5781.2010.02.001", "10.16155/j.cnki.issn1000-5781.2010.02.001"),
        ("10.1000/182.ISSN 1234-5678", "10.1000/182"),
        ("10.1000/182issn:1234-5678", "10.1000/182"),
    ],
)
def test_word_issn_in_doi_or_behind_it(text: str, doi: str) -> None:
    assert identifiers.find_doi(text) == doi
