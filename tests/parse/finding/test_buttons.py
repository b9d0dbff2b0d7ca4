"""Buttons that pages put behind a reference go; a DOI that one of them holds stays."""

import pytest

from refcli.parse import find_references
from refcli.parse.finding.buttons import is_foot, without_buttons

WHOLE = "1. Smith J. Noise [Full text of a life]. J Noise. 2001; 3: 1–9."
DOI = "DOI: 10.1000/1"


@pytest.mark.parametrize(
    "buttons",
    [
        "",
        " [] [] []",
        " [PubMed] [Google Scholar]",
        " [PMC free article] [PubMed]",
        " Google Scholar",
        " Контекст: [3, 7]",
        "  Article  CAS  PubMed  Google Scholar",
        " [Crossref], [Web of Science ®], [Google Scholar]",
        " PubMed Abstract | CrossRef Full Text | Google Scholar",
        " Google Scholar Crossref Search ADS PubMed WorldCat",
        " Crossref. PubMed. Web of Science. Google Scholar.",
        " CrossRefMATHGoogle Scholar",
        " Full Text PDF PubMed Scopus (123) Google Scholar",
        " 被引用次数：3",
    ],
)
def test_buttons_go(buttons: str) -> None:
    assert without_buttons(WHOLE + buttons) == WHOLE


@pytest.mark.parametrize("rest", ["", " []", " [PubMed] [Google Scholar]"])
def test_the_doi_of_a_button_stays_once(rest: str) -> None:
    assert without_buttons(f"{WHOLE} [DOI 10.1000/1]{rest}") == f"{WHOLE} {DOI}"
    assert without_buttons(f"{WHOLE} {DOI} [DOI 10.9999/2]{rest}") == f"{WHOLE} {DOI}"


@pytest.mark.parametrize(
    "text",
    [
        "Plato. Republic [Text].",
        "[1] WordNet.",
        "[PubMed]",
        "",
        "Roe M. PubMed.",
        "5. Google Scholar.",
    ],
)
def test_what_is_not_a_button_stays(text: str) -> None:
    assert without_buttons(text) == text


def test_the_way_back_of_wikipedia_parts_references_and_goes() -> None:
    items = [
        'Smith, John (2001). "A history of noise". Journal of Noise. 12 (3): 45–67.',
        '"World noise map". example.org. Archived from the original on 3 March 2012.',
        "Smith 2001, p. 46.",
        "Roe, Max, ed. (1999). Handbook of Noise (2nd ed.). New York: Wiley. p. 34.",
    ]
    ways = ["^ Jump up to: a b c ", "^ a b ", "^ ", "↑ "]

    text = "\n".join(["References", *map("".join, zip(ways, items, strict=True))])

    assert find_references(text) == items


@pytest.mark.parametrize(
    "foot",
    [
        "Authorized licensed use limited to: UNIVERSITY OF LUND. Downloaded on May 3.",
        "This content downloaded from",
        "198.51.100.7 on Mon, 5 Apr 2021 08:09:10 UTC",
        "All use subject to https://about.jstor.org/terms",
        "Downloaded from https://academic.example/a/1 by Lund University user on 5 April 2021",
    ],
)
def test_what_a_publisher_prints_below_a_copy_is_no_text(foot: str) -> None:
    assert is_foot(foot)


def test_what_a_publisher_prints_may_part_a_reference() -> None:
    items = [f"{name} P. Tides of the bay. 2003. Sea Reports {name} 4: 1–9." for name in NAMES]
    broken = items[1].replace(
        " 4: 1",
        "\n\nThis content downloaded from\n   198.51.100.7 on "
        "Mon, 5 Apr 2021 08:09:10 UTC\nAll use subject to https://about.jstor.org/terms\n\n 4: 1",
    )

    assert find_references("\n".join(["References", "", items[0], broken, *items[2:]])) == items


NAMES = ("Adler", "Benn", "Crane", "Doyle", "Ek")


def test_where_something_was_taken_from_is_part_of_a_reference() -> None:
    assert not is_foot("Downloaded from https://example.org/mills")
    assert not is_foot("Downloaded from https://example.org/mills on 5 April 2021")
