"""Places of publication in their three forms."""

import pytest

from refcli.values.places import full_place, language_of_place, latin_place, short_place


@pytest.mark.parametrize(
    ("text", "full", "short", "latin"),
    [
        ("М.", "Москва", "М.", "Moscow"),
        ("М", "Москва", "М.", "Moscow"),
        ("СПб.", "Санкт-Петербург", "СПб.", "St. Petersburg"),
        ("Ростов н/Д", "Ростов-на-Дону", "Ростов н/Д.", "Rostov-on-Don"),
        ("М. ; Кинешма", "Москва ; Кинешма", "М. ; Кинешма", "Moscow ; Кинешма"),
        ("London", "London", "London", "London"),
        ("", "", "", ""),
    ],
)
def test_forms(text: str, full: str, short: str, latin: str) -> None:
    assert (full_place(text), short_place(text), latin_place(text)) == (full, short, latin)


@pytest.mark.parametrize("text", ["М.", "Санкт-Петербург", "Казань", "Н. Новгород"])
def test_a_form_of_a_form_is_that_form(text: str) -> None:
    assert full_place(short_place(text)) == full_place(text)
    assert short_place(full_place(text)) == short_place(text)


@pytest.mark.parametrize(
    ("place", "language"),
    [
        ("Frankfurt a.M.", "de"),
        ("Paris, Bruxelles", "fr"),
        ("London", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_place(place: str, language: str) -> None:
    assert language_of_place(place) == language
