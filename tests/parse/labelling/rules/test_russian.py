"""Russian references in the forms of other styles, and names that begin a title."""

from typing import Any

import pytest

from refcli.parse import parse_reference


def authors(record: dict[str, Any]) -> list[str]:
    return [name.get("literal") or f"{name['family']} {name['given']}" for name in record["author"]]


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Козлова МА. Реки севера. Москва: Наука; 2011. 312 с.", ["Козлова М. А."]),
        (
            "Козлова МА, Щукин ПИ. Реки севера. 3-е изд., перераб. и доп. Москва: Наука; 2011.",
            ["Козлова М. А.", "Щукин П. И."],
        ),
        ("КОЗЛОВА, М. А., 2011. Реки севера. Москва: Наука.", ["КОЗЛОВА М. А."]),
        ("Де Бовуар С. Реки севера. М. : Прогресс, 1997. 832 с.", ["Де Бовуар С."]),
        (
            "Министерство здравоохранения РФ. Реки севера // Вестник. 2011. № 3. С. 112–119.",
            ["Министерство здравоохранения РФ"],
        ),
        ("Д’Артаньян Ш. Реки севера // Вестник. 2011. № 3. С. 112–119.", ["Д’Артаньян Ш."]),
    ],
)
def test_the_authors_are_no_part_of_the_title(text: str, author: list[str]) -> None:
    record = parse_reference(text)

    assert record["title"] == "Реки севера"
    assert authors(record) == author


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        (
            "Козлова М. А., Щукин П. И. Ф. М. Достоевский и Европа // Вестник. 2011. № 3. С. 5–9.",
            ["Козлова М. А.", "Щукин П. И."],
            "Ф. М. Достоевский и Европа",
        ),
        (
            "Козлова М. А. А. С. Пушкин и его время // Вестник. 2011. № 3. С. 5–9.",
            ["Козлова М. А."],
            "А. С. Пушкин и его время",
        ),
    ],
)
def test_a_title_may_begin_with_a_name(text: str, author: list[str], title: str) -> None:
    record = parse_reference(text)

    assert (authors(record), record["title"]) == (author, title)


def test_the_prescribed_colon_tells_a_place_that_nobody_knows() -> None:
    record = parse_reference(
        "Козлова, М. А. Реки севера / М. А. Козлова. – Набережные Челны : Наука, 2011. – 312 с."
    )

    assert (record["publisher-place"], record["publisher"]) == ("Набережные Челны", "Наука")


def test_a_phrase_before_the_year_is_a_title() -> None:
    record = parse_reference("Сведения о реках. (2022). Росгидромет. https://meteo.ru/rivers")

    assert "author" not in record
    assert (record["title"], record["publisher"]) == ("Сведения о реках", "Росгидромет")


def test_what_is_said_of_an_edition_stays_with_it() -> None:
    record = parse_reference("Козлова, М. А. (2011). Реки (3-е изд., перераб. и доп.). Наука.")

    assert record["edition"] == "3-е изд., перераб. и доп."
