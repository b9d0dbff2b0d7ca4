"""Words and places of Russian entries in short and in full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.cleaning import clean, cleaned
from refcli.cleaning.words import in_length

SHORT_AND_FULL = [
    ("publisher", "Высш. шк.", "Высшая школа"),
    ("publisher", "Изд-во «Лесная страна»", "Издательство «Лесная страна»"),
    ("publisher", "Изд. дом «Дельта»", "Издательский дом «Дельта»"),
    ("publisher-place", "М. ; СПб.", "Москва ; Санкт-Петербург"),
    ("publisher-place", "Н. Новгород", "Нижний Новгород"),
    ("edition", "2-е изд., испр. и доп.", "2-е издание, исправленное и дополненное"),
    (
        "genre",
        "автореф. дис. ... канд. филос. наук",
        "автореферат диссертации на соискание ученой степени кандидата философских наук",
    ),
]


@pytest.mark.parametrize(("variable", "short", "full"), SHORT_AND_FULL)
def test_a_field_in_full(variable: str, short: str, full: str) -> None:
    assert in_length(variable, short, "full") == full
    assert in_length(variable, full, "full") == full


@pytest.mark.parametrize(
    ("variable", "short", "full"), [row for row in SHORT_AND_FULL if "дом" not in row[1]]
)
def test_a_field_in_short(variable: str, short: str, full: str) -> None:
    assert in_length(variable, full, "short") == short
    assert in_length(variable, short, "short") == short


def test_words_are_changed_only_where_that_is_asked_for() -> None:
    record = {"title": "Лес", "publisher": "Высшая школа", "publisher-place": "Москва"}

    assert clean(record) == []
    assert [change.after for change in clean(record, "short")] == ["Высш. шк.", "М."]
    assert cleaned(record, "short")["publisher"] == "Высш. шк."


def test_a_foreign_record_keeps_its_words() -> None:
    record = {"title": "Лес", "publisher": "Springer", "edition": "2nd ed."}

    assert clean(record, "full") == []


@given(st.sampled_from(["publisher", "edition", "genre"]), st.text("абвиздо. дп-", max_size=30))
def test_a_length_that_a_field_has_is_not_changed_again(variable: str, text: str) -> None:
    for length in ("short", "full"):
        once = in_length(variable, text, length)
        assert in_length(variable, once, length) == once


@pytest.mark.parametrize(
    ("variable", "dirty", "clean_text"),
    [
        ("publisher", "Изд -во МГУ", "Изд-во МГУ"),
        ("publisher", "Томский ун- т", "Томский ун-т"),
        ("publisher-place", "M", "М."),
        ("publisher-place", "London", "London"),
    ],
)
def test_contracted_words_and_a_lone_letter(variable: str, dirty: str, clean_text: str) -> None:
    record = {"title": "Лес", variable: dirty}

    assert cleaned(record)[variable] == clean_text


@pytest.mark.parametrize(
    ("variable", "language", "full", "short"),
    [
        ("publisher", "en", "Princeton University Press", "Princeton Univ. Press"),
        ("publisher", "de", "Hirzel Verlag", "Hirzel Verl."),
        ("publisher", "fr", "Éditions ouvrières", "Éd. ouvrières"),
        ("publisher", "pl", "Wydawnictwo Literackie", "Wydaw. Literackie"),
        ("publisher", "cs", "Nakladatelství Host", "Nakl. Host"),
        ("publisher", "sv", "Bonniers Förlag", "Bonniers Förl."),
        ("publisher", "it", "Edizioni Dedalo", "Ed. Dedalo"),
        ("publisher", "tr", "Remzi Basımevi", "Remzi Bas."),
        ("edition", "en", "3rd revised edition", "3rd rev. ed."),
        ("edition", "de", "2., erweiterte Auflage", "2., erw. Aufl."),
        ("edition", "es", "5.ª edición corregida", "5.ª ed. corr."),
        ("edition", "pt", "2.ª edição", "2.ª ed."),
        ("edition", "nl", "4e druk", "4e dr."),
    ],
)
def test_words_of_a_foreign_imprint(variable: str, language: str, full: str, short: str) -> None:
    record = {"title": "Lakes", "language": language, variable: full}

    assert cleaned(record, "short")[variable] == short
    back = cleaned({**record, variable: short}, "full")[variable]
    assert back in (full, short)
    assert back == full or variable == "publisher"


def test_a_house_keeps_the_words_of_its_own_land() -> None:
    record = {"title": "Lakes", "language": "en", "publisher": "Springer Verlag"}

    assert cleaned(record, "short")["publisher"] == "Springer Verl."
    assert clean(record) == []
