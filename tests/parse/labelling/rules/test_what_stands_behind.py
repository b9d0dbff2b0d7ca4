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
