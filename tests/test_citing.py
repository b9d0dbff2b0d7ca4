"""Records to printed references, by a style of any kind."""

from pathlib import Path

import pytest

from refcli.citing import print_citation, print_entries, print_list
from refcli.csl.output import write
from refcli.errors import RequestError
from refcli.record import Record

TINY = Path(__file__).parent / "bst" / "tiny.bst"

RECORDS: list[Record] = [
    {
        "id": key,
        "type": "book",
        "title": title,
        "author": [{"family": family, "given": "A."}],
        "issued": {"date-parts": [[2020]]},
        "custom": {"number": number},
    }
    for key, title, family, number in [
        ("young2020", "Optics", "Young", 3),
        ("abel2020", "Algebra", "Abel", 7),
        ("abel2020a", "Analysis", "Abel", 8),
    ]
]


def test_a_list_is_sorted_and_numbered_by_its_style() -> None:
    keys = [key for key, _ in print_list(RECORDS, "apa").entries]
    numbered = [write(tree, "text") for _, tree in print_list(RECORDS, "vancouver").entries]

    assert keys == ["abel2020", "abel2020a", "young2020"]
    assert numbered[0].startswith("1. Young")


@pytest.mark.parametrize("style", ["vancouver", "gost", str(TINY)])
def test_single_entries_keep_their_order_and_their_numbers(style: str) -> None:
    printed = print_entries([RECORDS[1], RECORDS[0]], style).entries

    assert [key for key, _ in printed] == ["abel2020", "young2020"]
    assert ["7" in write(tree, "text")[:3] for _, tree in printed] == [True, False]


def test_a_citation_knows_the_rest_of_the_list() -> None:
    tree, warnings = print_citation(RECORDS, RECORDS[2:], "apa", locators=["p. 12"])

    assert write(tree, "text") == "(Abel, 2020b, p. 12)"
    assert warnings == []


def test_more_locators_than_entries() -> None:
    with pytest.raises(RequestError, match="more locators"):
        print_citation(RECORDS, RECORDS[:1], "apa", locators=["p. 1", "p. 2"])


def test_a_bibtex_style_prints_no_citations() -> None:
    with pytest.raises(RequestError, match="lists"):
        print_citation(RECORDS, RECORDS[:1], str(TINY))


@pytest.mark.parametrize(
    ("locator", "russian", "english"),
    [
        ("§ 5", "§ 5", "§ 5"),
        ("разд. 5", "разд. 5", "sec. 5"),
        ("Art. 12", "ст. 12", "art. 12"),
        ("прим. 5", "примеч. 5", "n. 5"),
        ("абз. 2", "абз. 2", "para. 2"),
        ("c. 5", "с. 5", "p. 5"),
        ("л. 5 об.", "л. 5 об.", "fol. 5 об."),
        ("pp. 12 ff.", "с. 12 ff.", "p. 12 ff."),
        ("S. 5", "с. 5", "p. 5"),
        ("Kap. 2", "гл. 2", "chap. 2"),
        ("с. 427–427", "с. 427", "p. 427"),
    ],
)
@pytest.mark.parametrize("style", ["gost", "gost-7.0.100"])
def test_a_locator_is_printed_in_the_language_of_its_entry(
    style: str, locator: str, russian: str, english: str
) -> None:
    records: list[Record] = [
        {"id": "a", "type": "book", "title": "О тепле", "language": "ru"},
        {"id": "b", "type": "book", "title": "Heat", "language": "en"},
    ]

    tree, warnings = print_citation(records, records, style, locators=[locator, locator])

    assert write(tree, "text") == f"[1, {russian}; 2, {english}]"
    assert not warnings


@pytest.mark.parametrize(
    ("style", "locator", "printed"),
    [
        ("geotar", "§ 5", "[1, § 5, 2, § 5]"),
        ("geotar", "p. 5", "[1, с. 5, 2, p. 5]"),
        ("vancouver", "§ 5", "(1 (§5),2 (§5))"),
        ("vancouver", "p. 5", "(1 (с5),2 (p5))"),
        ("apa", "§ 5", "(Heat, n.d., § 5; О тепле, б. д., § 5)"),
        ("apa", "ст. 12", "(Heat, n.d., art. 12; О тепле, б. д., ст. 12)"),
    ],
)
def test_locators_of_the_styles_with_terms_of_each_language(
    style: str, locator: str, printed: str
) -> None:
    records: list[Record] = [
        {"id": "a", "type": "book", "title": "О тепле", "language": "ru"},
        {"id": "b", "type": "book", "title": "Heat", "language": "en"},
    ]

    tree, _ = print_citation(records, records, style, locators=[locator, locator])

    assert write(tree, "text") == printed
