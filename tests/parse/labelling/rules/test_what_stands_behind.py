"""What stands behind a reference tells of what stands before it, and is no part of it."""

import pytest

from refcli.parse import parse_reference
from refcli.parse.labelling.explanation import explained


@pytest.mark.parametrize(
    "line",
    [
        "Orlov P. A. Morskie prilivy [Tides of the sea]. Vestnik morya. 2011. No. 3. "
        "P. 4-9. (In Russ.)",
        "Orlov P. A. Morskie prilivy [Tides of the sea] // Vestnik morya. 2011. No. 3. "
        "P. 4-9. (In Russ.)",
        'Orlov, P.A. (2011), "Morskie prilivy" [Tides of the sea], Vestnik morya '
        "[Bulletin of the Sea], no. 3, pp. 4-9, (in Russ.).",
    ],
)
def test_the_translation_of_a_title_is_told_by_the_language_behind_the_reference(line: str) -> None:
    record = parse_reference(line)

    assert record["title"] == "Morskie prilivy"
    assert record["multi"]["_keys"]["title"] == {"en": "Tides of the sea"}
    assert record["language"] == "ru"


def test_the_day_on_which_a_page_was_kept_is_no_part_of_it() -> None:
    record = parse_reference(
        '"Map of the tides". sea.example. Archived from the original on 3 March 2012. '
        "Retrieved 4 May 2013."
    )

    assert record["title"] == "Map of the tides"
    assert record["accessed"] == {"date-parts": [[2013, 5, 4]]}
    assert record["container-title"] == "sea.example"
    assert "issued" not in record


def test_a_word_of_nothing_is_a_title() -> None:
    assert parse_reference("7. WordBank.")["title"] == "WordBank"
    assert parse_reference("Tide toolkit.")["title"] == "Tide toolkit"
    assert "title" not in parse_reference("Anna von Holt.")


def test_a_question_ends_behind_its_quotes() -> None:
    record = parse_reference(
        "Orlov P. What is in a “tide”? // Sea & Shore. 2020. Vol. 29. P. 77–90."
    )

    assert record["title"] == "What is in a “tide”?"


def test_a_space_in_the_number_of_an_article() -> None:
    record = parse_reference("Holt S, Dane B: Tides at night. Int J Sea. 2018;9(2): e 417.")

    assert record["page"] == "e417"


def test_who_wrote_a_book_did_not_edit_it_as_well() -> None:
    record = parse_reference(
        "История приливов [Текст] / Р. В. Захарова. — М. : Волна, 2005. — 288 с."
    )

    assert record["author"] == [{"family": "Захарова", "given": "Р. В."}]
    assert "editor" not in record


def test_a_journal_is_not_its_own_publisher() -> None:
    record = parse_reference("Орлов П. П. О слове „волна“ // Наука. 2013. N 2. Стр. 1-3.")

    assert record["container-title"] == "Наука"
    assert "publisher" not in record


def test_a_meeting_by_its_letters() -> None:
    record = parse_reference("Ann Lee and Bo Grey. Sparse graphs for tracking. In ICCV, 2021. 1, 3")

    assert record["type"] == "paper-conference"


def test_no_model_of_ones_own_is_named_where_there_is_none() -> None:
    line = "Orlov P.A. Priliv [Tide]. Zhurnal. 2011. Vol. 3, no. 2, pp. 4-9 (in Russian)."

    assert [step.rule for step in explained(line)] == ["translated_title"]


@pytest.mark.parametrize(
    ("text", "title", "host", "day"),
    [
        (
            "Roe, A. (2007): Das Ende der Nacht. Neue Zürcher Zeitung v. 3.4.2007.",
            "Das Ende der Nacht",
            "Neue Zürcher Zeitung",
            [2007, 4, 3],
        ),
        (
            "Roe, A. 2007: Das Ende der Nacht, in: die tageszeitung v. 13.9.2007, S. 10",
            "Das Ende der Nacht",
            "die tageszeitung",
            [2007, 9, 13],
        ),
        (
            "IceWatch (2000a), Two lakes lead the fight for less snow, October 2000, in: "
            "http://www.icewatch.org/x (retr. 1.2.2001)",
            "Two lakes lead the fight for less snow",
            None,
            [2000, 10],
        ),
        (
            "IceWatch (2000b), Lakes to meet on the new code of ice, rev. 24.1.2001, in: "
            "http://www.icewatch.org/y (retr. 24.3.2001)",
            "Lakes to meet on the new code of ice",
            None,
            [2000],
        ),
        (
            "Roe, A. (2003): Prices in Europe, March 2003, London: Acme.",
            "Prices in Europe, March 2003",
            None,
            [2003],
        ),
        (
            "Roe, A. (2006): Protokoll der Sitzung der Seen am 20. März 2006, Braunschweig. "
            "http://e.org/x",
            "Protokoll der Sitzung der Seen am 20. März 2006",
            None,
            [2006],
        ),
        (
            "Roe, A. (2000): The ice concept. In: IRIS 23 : melting together 12-15 August, 2000, "
            "at Lingatan, Sweden. Oslo : Acme",
            "The ice concept",
            "IRIS 23 : melting together",
            [2000],
        ),
    ],
)
def test_days_are_neither_volumes_nor_titles(
    text: str, title: str, host: str | None, day: list[int]
) -> None:
    record = parse_reference(text)

    assert (record["title"], record.get("container-title")) == (title, host)
    assert record["issued"]["date-parts"][0][: len(day)] == day
    assert not record.keys() & {"volume", "issue"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Roe, A., 2005, Blogs – ein neuer Typus? Working Paper. Hamburg: TU Hamburg.", "Typus?"),
        (
            "Roe, A. (2001), Access to Parliament, Council and Commission documents, 29.01.2001, "
            "in: http://www.x.org/a",
            "Commission documents",
        ),
        ("Roe, A. (2001), Access to papers, Science and Society, 29.01.2001.", "papers"),
        ("Roe, A. (1992). Slow ice. Snow Trends, Special Issue on Lakes, 58-61.", "Slow ice"),
    ],
)
def test_where_a_title_ends(text: str, title: str) -> None:
    assert parse_reference(text)["title"].endswith(title)
