"""Documents in archives: the shelfmark is no volume, no issue and no page."""

import pytest

from refcli.parse import parse_reference

SHELVED = [
    ("TNA, SP 14/81, fol. 7.", "TNA", "SP 14/81, fol. 7"),
    ("TNA, CAB 23/4567.", "TNA", "CAB 23/4567"),
    ("GStA PK, I. HA Rep. 84, Nr. 19.", "GStA PK", "I. HA Rep. 84, Nr. 19"),
    ("Bundesarchiv Koblenz, N 1021/33, Bl. 4.", "Bundesarchiv Koblenz", "N 1021/33, Bl. 4"),
    ("Archives nationales, BB/18/6012, dossier 2.", "Archives nationales", "BB/18/6012, dossier 2"),
    ("British Library, Egerton MS 2879, f. 3v.", "British Library", "Egerton MS 2879, f. 3v"),
    ("ГАРФ. Ф. 102. Оп. 3. Д. 77. Л. 9.", "ГАРФ", "Ф. 102. Оп. 3. Д. 77. Л. 9"),
    (
        "ЦДІАК України, ф. 442, оп. 1, спр. 12, арк. 3.",
        "ЦДІАК України",
        "ф. 442, оп. 1, спр. 12, арк. 3",
    ),
]


@pytest.mark.parametrize(("text", "archive", "location"), SHELVED)
def test_a_shelfmark_is_no_volume_and_no_page(text: str, archive: str, location: str) -> None:
    record = parse_reference(text)

    assert (record["type"], record["archive"]) == ("manuscript", archive)
    assert record["archive_location"] == location
    assert not record.keys() & {"volume", "issue", "page", "container-title", "author", "number"}


def test_what_it_is_stands_before_the_archive_with_its_day() -> None:
    record = parse_reference(
        "Francis Walsingham to Edward Stafford, 9 May 1584, London, British Library, "
        "Harley MS 287, fol. 12."
    )

    assert record["title"] == "Francis Walsingham to Edward Stafford, 9 May 1584"
    assert record["issued"] == {"date-parts": [[1584, 5, 9]]}
    assert record["archive-place"] == "London"


def test_a_letter_is_not_written_by_the_word_letter() -> None:
    record = parse_reference("Письмо В. Брюсова к П. Перцову // ИМЛИ. Ф. 13. Оп. 2. Д. 5. Л. 1.")

    assert record["title"] == "Письмо В. Брюсова к П. Перцову"
    assert "author" not in record


@pytest.mark.parametrize(
    "text",
    [
        "Bundesarchiv (Hrsg.): Akten zur Vorgeschichte. Bd. 2. München: Oldenbourg, 1981.",
        "Smith J. Things of the National Archives. Archives Today. 2001;12(3):4-9.",
        "Smith, J.; Poe, A. Of ice. ACS Nano 2015, 9, 1234-1240.",
        "J. Smith, A. Poe, Of ice, ACS Catal. 9 (2020) 12–19.",
        "Smith J. Of ice. ACS Omega 5, 123–130 (2020).",
        "Smith, J. 2010. Of ice, BAR International Series 2100, Oxford.",
        "Rossi L. La Liberazione. Archivio Storico Italiano 1951; 109: 3–26",
        "Rossi L. La Liberazione. Archivio Storico Italiano 109 (1951): 3–26.",
        "Smith J. Of ice in books. British Library Journal 12 (1986), 3–9.",
    ],
)
def test_what_an_archive_published_is_a_work(text: str) -> None:
    assert parse_reference(text)["type"] != "manuscript"
