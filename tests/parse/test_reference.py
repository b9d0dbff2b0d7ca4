"""One reference to a record: kinds of work, the text that is kept, hostile lines."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.parse import parse_reference, parse_references
from refcli.record import (
    OTHERS,
    Record,
    date_parts,
    page_range,
    source,
    surname,
    text,
    year,
)
from refcli.variants import texts_of

SHARED = Path(__file__).parents[3] / "shared"


SEED = SHARED / "seed" / "seed.jsonl"


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def surnames(record: Record, variable: str = "author") -> list[str]:
    return [surname(name) for name in record.get(variable, []) if name.get("literal") != OTHERS]


def same(left: str, right: str) -> bool:
    """Compare as the scorer does: letters and figures alone count."""
    return [c for c in left.casefold() if c.isalnum()] == [
        c for c in right.casefold() if c.isalnum()
    ]


@pytest.mark.skipif(not SEED.exists(), reason="the shared data are absent")
def test_every_labelled_field_of_the_seed_is_right() -> None:
    wrong = []
    for entry in read_lines(SEED):
        record = parse_reference(entry["text"])
        first, last = page_range(record)
        found = {
            "type": text(record, "type"),
            "authors": surnames(record),
            "title": text(record, "title"),
            "container": text(record, "container-title"),
            "year": str(year(record) or ""),
            "volume": text(record, "volume"),
            "issue": text(record, "issue"),
            "page_first": first,
            "page_last": last,
            "publisher": text(record, "publisher"),
            "place": text(record, "publisher-place"),
            "editors": surnames(record, "editor"),
            "doi": text(record, "DOI"),
            "url": text(record, "URL"),
        }
        for field in entry["labelled"]:
            expected = entry["fields"].get(field) or ""
            if not same(str(expected or ""), str(found[field] or "")):
                wrong.append((entry["id"], field, expected, found[field]))

    assert not wrong


def test_a_translated_journal_and_a_language() -> None:
    record = parse_reference(
        "15. Kolennikova O. Using digital technologies by medical professionals. "
        "Narodonaselenie [Population]. 2022; 25 (3): 189–99. DOI: (in Russian)"
    )

    assert record["container-title"] == "Narodonaselenie"
    assert texts_of(record, "container-title")["en"] == "Population"
    assert record["language"] == "ru"
    assert record["page"] == "189-199"
    assert "DOI" not in record
    assert record["custom"]["source"]["label"] == "15"


def test_gost() -> None:
    record = parse_reference(
        "Голицын Г.С., Раткович Д.Я. О современном подъеме уровня Каспийского моря // Водные "
        "ресурсы. – 1998. – Т. 25, № 2. – С. 133–139."
    )

    assert surnames(record) == ["Голицын", "Раткович"]
    assert record["title"] == "О современном подъеме уровня Каспийского моря"
    assert record["container-title"] == "Водные ресурсы"
    assert (record["volume"], record["issue"], record["page"]) == ("25", "2", "133-139")
    assert (record["type"], record["language"]) == ("article-journal", "ru")


def test_a_book_and_its_extent() -> None:
    record = parse_reference("Седов Л. И. Механика сплошной среды. – М. : Наука, 1970. – 492 с.")

    assert (
        record["publisher-place"],
        record["publisher"],
        record["number-of-pages"],
    ) == ("М.", "Наука", "492")
    assert "page" not in record
    assert record["type"] == "book"


def test_a_thesis() -> None:
    record = parse_reference(
        "Петров И.И. Особенности течения пневмонии у детей : дис. … канд. мед. наук. М., 2012. "
        "150 с."
    )

    assert record["type"] == "thesis"
    assert record["genre"] == "дис. … канд. мед. наук"
    assert record["title"] == "Особенности течения пневмонии у детей"


def test_a_law() -> None:
    record = parse_reference("Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных».")

    assert record["type"] == "legislation"
    assert record["title"] == "О персональных данных"
    assert date_parts(record)[0] == (2006, 7, 27)


def test_a_standard() -> None:
    record = parse_reference(
        "ГОСТ Р 7.0.100-2018. Библиографическая запись. Общие требования и правила составления. "
        "— М.: Стандартинформ, 2018. — 124 с."
    )

    assert record["type"] == "standard"
    assert record["number"] == "ГОСТ Р 7.0.100-2018"


def test_a_web_page() -> None:
    record = parse_reference("9. GxP News. URL: (date of access 18.05.2022).")

    assert record["type"] == "webpage"
    assert record["title"] == "GxP News"
    assert date_parts(record, "accessed")[0] == (2022, 5, 18)
    assert "issued" not in record


def test_an_address_in_angle_brackets_is_no_markup() -> None:
    record = parse_reference(
        "Cattini, G. C., ‘Historical Revisionism’, Transfer, 6 (2011), pp. 28–38 "
        "<https://docs.example.org/transfer06.pdf> [accessed 9 May 2021]"
    )

    assert record["URL"] == "https://docs.example.org/transfer06.pdf"
    assert date_parts(record, "accessed")[0] == (2021, 5, 9)


def test_the_medium_of_iso_690_is_no_part_of_a_title() -> None:
    record = parse_reference(
        "CATTINI, G. C., 2011. Historical Revisionism in Contemporary Debate. Journal of "
        "Contemporary Culture. Online. 2011. Vol. 6, p. 28–38. Available from: https://example.org/a"
    )

    assert record["container-title"] == "Journal of Contemporary Culture"


def test_a_title_that_is_not_english_says_so() -> None:
    german = parse_reference("Meier, Hans: Die Geschichte der Stadt Köln. München: Beck 1992.")
    english = parse_reference("Smith J. The history of the town. Nature. 2001;12(3):45-67.")

    assert german["language"] == "de"
    assert "language" not in english


def test_the_text_is_kept_and_every_field_has_a_confidence() -> None:
    line = "Smith J, Jones K. A study of things. Nature. 2001;12(3):45-67."
    record = parse_reference(line)

    assert line == source(record)["text"]
    assert set(source(record)["confidence"]) >= {
        "author",
        "title",
        "container-title",
        "issued",
        "page",
    }
    assert all(0 <= sure <= 1 for sure in source(record)["confidence"].values())


def test_many_references_come_in_order() -> None:
    lines = [f"Smith J. Study number {number}. Nature. 2001;{number}:1-9." for number in range(20)]

    assert lines == [source(record)["text"] for record in parse_references(lines)]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=500))
def test_any_text_gives_a_record_that_keeps_it(line: str) -> None:
    record = parse_reference(line)

    assert line == source(record)["text"]
    assert record["type"]


@pytest.mark.parametrize(
    "line", ["", " ", "\0\0", "(" * 10_000, "\u202e" * 1000, "x" * 100_000, "1 " * 50_000]
)
def test_hostile_lines(line: str) -> None:
    assert line == source(parse_reference(line))["text"]


@pytest.mark.parametrize(
    "text",
    [
        "Smith J. Personal communication, 12 March 2019.",
        "Doe J., persönliche Mitteilung, 2014.",
        "Петров А. А. Личное сообщение, 5 мая 2018.",
    ],
)
def test_what_was_said_in_person_is_a_personal_communication(text: str) -> None:
    assert parse_reference(text)["type"] == "personal_communication"


def test_a_title_may_speak_of_personal_communication() -> None:
    record = parse_reference(
        "Doe A. Personal communication and its media. J Media. 2001;3(2):12-9."
    )

    assert record["type"] == "article-journal"


@pytest.mark.parametrize(
    ("name", "language"), [("Spanish", "es"), ("Russian", "ru"), ("Japanese", "ja")]
)
def test_the_language_at_the_end_publishes_nothing(name: str, language: str) -> None:
    record = parse_reference(
        f"Souza AM, Lima P. [Rivers and lakes of the north]. Rev Hidrol. 2011;34(3):112-9. {name}."
    )

    assert "publisher" not in record
    assert record["language"] == language
