"""Books whose title is short, a year, or looks like a place; and brackets of another edition."""

import pytest

from refcli.parse import parse_reference

SHORT = (
    ("Sontag, Susan (1977), Light & Shade, London.", "Light & Shade", "Sontag", 1977),
    ("Hansen, P. M. Eis. Reinbek: Rowohlt, 1994.", "Eis", "Hansen", 1994),
    ("Harlow, J. 1848. Oxford: Berg, 1996.", "1848", "Harlow", 1996),
    ("Keller, Ruth (1992), Grau, London, New York.", "Grau", "Keller", 1992),
)


@pytest.mark.parametrize(("text", "title", "family", "year"), SHORT, ids=[row[1] for row in SHORT])
def test_a_book_has_a_title(text: str, title: str, family: str, year: int) -> None:
    record = parse_reference(text)
    assert record["title"] == title
    assert [name["family"] for name in record["author"]] == [family]
    assert record["issued"] == {"date-parts": [[year]]}


def test_a_year_in_brackets_is_no_title() -> None:
    record = parse_reference("Roe, A. (1999). Oxford: Blackwell, 1999.")
    assert "title" not in record


NAMES_ALONE = (
    ("A. de Haan, E. Bloemen and J. Beekman.", ["Haan", "Bloemen", "Beekman"]),
    ("[3] J. Roe und K. Poe", ["Roe", "Poe"]),
    ("J.R. Roe und K.A. Poe", ["Roe", "Poe"]),
)


@pytest.mark.parametrize(("text", "families"), NAMES_ALONE)
def test_names_with_initials_alone_are_authors(text: str, families: list[str]) -> None:
    record = parse_reference(text)
    assert "title" not in record
    assert [name["family"] for name in record["author"]] == families


@pytest.mark.parametrize("text", ["WordNet.", "The vitamin and its enemies"])
def test_words_alone_are_a_title(text: str) -> None:
    record = parse_reference(text)
    assert record["title"] == text.rstrip(".")
    assert "author" not in record


def test_a_title_may_name_an_activity_of_those_in_the_brackets() -> None:
    record = parse_reference(
        "Roe, J. (1998). Letters selected and edited (K. Poe, Ed.). Oxford University Press."
    )
    assert record["title"] == "Letters selected and edited"
    assert record["editor"] == [{"family": "Poe", "given": "K."}]


EDITIONS = (
    ("P. Keller, Die langsame Stadt, Wien 1961 (Nachdruck Graz 1980).", "Wien", 1961),
    ("A. Ferraro, Homer and the Rivers, Cambridge 1958 (rpt. New York 1965).", "Cambridge", 1958),
    (
        "HARLOW, J. Quiet Harbours: A Century of Small Ports. London: Berg, 1994. "
        "(Tradução de Havens: I porti minori. Roma: Carocci, 1988).",
        "London",
        1994,
    ),
)


@pytest.mark.parametrize(("text", "place", "year"), EDITIONS, ids=["de", "en", "pt"])
def test_brackets_at_the_end_name_another_edition(text: str, place: str, year: int) -> None:
    record = parse_reference(text)
    assert record["publisher-place"] == place
    assert record["issued"] == {"date-parts": [[year]]}
    assert record["note"] in text


def test_a_newspaper_is_dated_by_the_day_though_another_date_follows() -> None:
    record = parse_reference(
        '"Fishers ask for more", in: Yonhap news agency, 14.6.94, p. 3, printed 16.6.1994.'
    )
    assert record["issued"] == {"date-parts": [[1994, 6, 14]]}
    assert "volume" not in record


SHORTENED = (
    "No. 6 in the line of pumps",
    "St. Petersburg and its pumps",
    "Mt. Etna and its plumes",
    "Dr. Strangelove revisited",
)


@pytest.mark.parametrize("title", SHORTENED)
def test_a_title_may_begin_with_a_short_word_and_its_stop(title: str) -> None:
    record = parse_reference(f"Smith J, Roe P. {title}. J Fluid Mech. 2001; 12(3): 4–15.")
    assert record["title"] == title
    assert [name["family"] for name in record["author"]] == ["Smith", "Roe"]


def test_an_article_may_begin_with_a_short_word_behind_initials_with_stops() -> None:
    record = parse_reference("Smith, J. & Roe, P. No. 6 in the line. Nature 12, 4–15 (2001).")
    assert record["title"] == "No. 6 in the line"
