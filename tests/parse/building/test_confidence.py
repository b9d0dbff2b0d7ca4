"""How sure a field is, and a record as a whole."""

import pytest

from refcli.parse import parse_reference
from refcli.parse.building.confidence import calibrated, odds, weights
from refcli.parse.building.signs import SIGNS, signs_of
from refcli.record import Record, source

ARTICLE = {
    "type": "article-journal",
    "title": "The noise of cities",
    "author": [{"family": "Smith", "given": "J."}],
    "container-title": "J Noise",
    "issued": {"date-parts": [[2001]]},
    "volume": "3",
    "issue": "2",
    "page": "12-19",
}
BOOK = {
    "type": "book",
    "title": "Noise",
    "author": [{"family": "Smith", "given": "J."}],
    "publisher": "Noise Press",
    "publisher-place": "London",
    "issued": {"date-parts": [[2001]]},
}
CHAPTER = {**BOOK, "type": "chapter", "editor": [{"family": "Berg", "given": "A."}]}
SURE = {"title": 0.999, "author": 0.999}


def less(record: Record, *variables: str) -> Record:
    return {name: value for name, value in record.items() if name not in variables}


@pytest.mark.parametrize("record", [ARTICLE, BOOK, CHAPTER, {"type": "webpage", "title": "Noise"}])
def test_what_is_as_it_should_be_shows_no_sign(record: Record) -> None:
    assert signs_of(record) == []


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("title_in_parts", {**ARTICLE, "title": "The noise, J Noise"}),
        ("title_in_parts", {**ARTICLE, "title": "The noise of cities. Noise in Paris"}),
        ("half_a_name", {**ARTICLE, "author": [{"family": "Smith"}]}),
        ("marked_host", {**ARTICLE, "container-title": "J Noise, 3"}),
        ("marked_host", {**ARTICLE, "container-title": "J Noise 2001"}),
        ("marked_publisher", {**BOOK, "publisher": "Noise Press, London"}),
        ("odd_volume", {**ARTICLE, "volume": "Suppl. 3"}),
        ("odd_issue", {**ARTICLE, "issue": "Spring"}),
        ("printed_article", {**ARTICLE, "publisher": "Noise Press"}),
        ("book_with_pages", {**BOOK, "page": "12"}),
        ("book_without_place", less(BOOK, "publisher-place")),
        ("chapter_without_editor", less(CHAPTER, "editor")),
        ("chapter_without_house", less(CHAPTER, "publisher", "publisher-place")),
        ("without_year", less(ARTICLE, "issued")),
        ("report", {**BOOK, "type": "report"}),
    ],
)
def test_each_sign_is_seen_and_makes_the_record_less_sure(name: str, record: Record) -> None:
    assert [sign.name for sign in signs_of(record)] == [name]
    assert min(calibrated(SURE, record, [0.99]).values()) < min(
        calibrated(SURE, ARTICLE, [0.99]).values()
    )


def test_no_sign_is_seen_in_a_body_a_sentence_of_initials_or_a_plain_number() -> None:
    body = {**BOOK, "author": [{"literal": "Noise Board"}], "title": "The works of J. S. Bach"}

    assert signs_of(body) == []


def test_a_record_of_strange_values_is_looked_at() -> None:
    strange: Record = {"type": ["book"], "title": 5, "author": "Smith", "issued": 3}

    assert [sign.name for sign in signs_of(strange)] == ["without_year"]


def test_every_sign_has_a_weight_and_every_weight_is_used() -> None:
    used = {"always", "words", "least_field", "in_pieces"}

    assert set(weights()) == used | {sign.name for sign in SIGNS}
    assert all(weights()[sign.name] > 0 for sign in SIGNS)


def test_no_field_is_less_sure_than_the_record_and_the_least_sure_one_is_as_sure() -> None:
    several = {"title": 0.6, "author": 0.9, "page": 0.999}

    plain = calibrated(several, ARTICLE, [0.6, 0.9, 0.999])
    pieces = calibrated(several, ARTICLE, [0.6, 0.9, 0.999], in_pieces=True)

    assert min(plain, key=plain.__getitem__) == "title"
    assert pieces["title"] < plain["title"]
    assert pieces["title"] == min(pieces.values())


def test_many_words_in_a_little_doubt_make_a_doubt() -> None:
    few = calibrated(SURE, ARTICLE, [0.999] * 20)
    many = calibrated(SURE, ARTICLE, [0.999] * 10 + [0.8] * 10)

    assert min(few.values()) > 0.95
    assert min(many.values()) < min(few.values()) - 0.05


def test_the_field_with_a_sign_is_the_one_in_doubt() -> None:
    record = {**ARTICLE, "container-title": "J Noise, 3"}
    sure = {"title": 0.97, "container-title": 0.99}

    shares = calibrated(sure, record, [0.7, 0.99])

    assert min(shares, key=shares.__getitem__) == "container-title"


@pytest.mark.parametrize("words", [[], [0.0] * 400, [1.0] * 400, [1.0000001]])
def test_any_probabilities_give_a_share(words: list[float]) -> None:
    assert all(0 <= share <= 1 for share in calibrated({"title": 0.0}, {}, words).values())
    assert calibrated({}, {}, words) == {}


def test_odds_of_none_and_of_all_are_bounded() -> None:
    assert odds(0.5) == 0
    assert odds(0.0) == pytest.approx(-odds(1.0))


def test_what_is_found_in_two_places_is_less_sure() -> None:
    once, twice = (
        min(source(parse_reference(text))["confidence"].values())
        for text in (
            "Smith J. The noise of cities. J Noise. 2001; 3 (2): 12-19.",
            "Smith J. The noise of cities. J Noise. 2001; 3 (2): 12-19. 2004.",
        )
    )

    assert twice < once
