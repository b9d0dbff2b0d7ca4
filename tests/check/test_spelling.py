"""A slip of the pen is told from another word, another ending and another spelling."""

import pytest

from refcli.check import Finding, examine
from refcli.check.rule import Context
from refcli.check.spelling import is_slip
from refcli.record import Record


def found(*records: Record) -> list[Finding]:
    return examine(records, context=Context(year=2026))


def article(place: int, title: str, journal: str = "Journal of Wards", **more: object) -> Record:
    return {
        "id": f"a{place}",
        "type": "article-journal",
        "title": title,
        "author": [{"family": f"Writer{chr(96 + place)}", "given": "A."}],
        "container-title": journal,
        "volume": "3",
        "page": f"{place}1-{place}9",
        "issued": {"date-parts": [[2019]]},
        **more,
    }


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("helath", "health"),
        ("heath", "health"),
        ("intellecutal", "intellectual"),
        ("freeedom", "freedom"),
        ("communnication", "communication"),
        ("професионального", "профессионального"),
    ],
)
def test_a_letter_lost_doubled_or_exchanged_is_a_slip(word: str, right: str) -> None:
    assert is_slip(word, right)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("behavior", "behaviour"),
        ("anemia", "anaemia"),
        ("judgment", "judgement"),
        ("modeling", "modelling"),
        ("competences", "competencies"),
        ("models", "model"),
        ("system", "systemic"),
        ("nation", "notion"),
        ("современная", "современной"),
    ],
)
def test_other_spellings_and_endings_are_no_slips(word: str, other: str) -> None:
    assert not is_slip(word, other)
    assert not is_slip(other, word)


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("La gouvernance et le mouvement des ressources", ""),
        ("Environnement, renforcement, mouvement", "fr"),
        ("Plant and planet: decent work after descent", ""),
    ],
)
def test_words_of_another_language_are_not_measured_by_english(title: str, language: str) -> None:
    assert found(article(1, title, language=language)) == []


def test_a_word_is_measured_by_the_dictionary_in_an_english_title() -> None:
    told = found(article(1, "The govrnment of wards in the city"))

    assert [(one.code, one.field) for one in told] == [("TITLE005", "title")]


def test_a_journal_is_measured_by_the_others_of_the_list() -> None:
    told = found(
        article(1, "Of wards", "Zeitschrift für Kristallkunde"),
        article(2, "Of beds", "Zeitschrift für Kristallkunde"),
        article(3, "Of lamps", "Zeitschrift für Krsitallkunde"),
        article(4, "Of doors", "Physical Review A"),
        article(5, "Of stairs", "Physical Review B"),
        article(6, "Of roofs", "MIS Quarterly"),
        article(7, "Of cellars", "The McKinsey Quarterly"),
    )

    assert [(one.code, one.entry, one.others) for one in told] == [("JOURNAL003", "a3", ("a1",))]
