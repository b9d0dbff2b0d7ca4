"""Editions, reprints, editors and translators, told by the words for them in any language."""

from typing import Any

import pytest

from refcli.parse import parse_reference
from refcli.record import year


@pytest.mark.parametrize(
    ("text", "title", "edition"),
    [
        ("Looschelders, Dirk: Schuldrecht, 17. Aufl., München 2019, S. 45.", "Schuldrecht", "17"),
        (
            "Maurer, Hartmut: Verwaltungsrecht. 19., überarbeitete und ergänzte Auflage. "
            "München: Beck 2017.",
            "Verwaltungsrecht",
            "19., überarbeitete und ergänzte Auflage",
        ),
        ("Nowak J., Dzieje Wilna, wyd. 3, Znak, Kraków 1999.", "Dzieje Wilna", "3"),
        ("Tanpınar, Ahmet Hamdi. Huzur. 7. bs. İstanbul: Dergâh, 2000.", "Huzur", "7"),
    ],
)
def test_a_mark_parts_the_edition_from_the_title(text: str, title: str, edition: str) -> None:
    record = parse_reference(text)

    assert (record["title"], record["edition"]) == (title, edition)


def test_a_reprint_has_two_years() -> None:
    record = parse_reference(
        "Polanyi, Karl. The Great Transformation. 1944. Reprint, Boston: Beacon Press, 2001."
    )

    assert record["title"] == "The Great Transformation"
    assert year(record) == 2001
    assert record["original-date"] == {"date-parts": [[1944]]}


@pytest.mark.parametrize(
    ("text", "role", "families"),
    [
        ("Heine, Heinrich: Werke. Hg. v. Klaus Briegleb und Anna Kurz. München: Hanser, 1968.",
         "editor", ["Briegleb", "Kurz"]),
        ("Voltaire, Contes, éd. par Jean Goulet et Marie Delon, Paris, Gallimard, 1979.",
         "editor", ["Goulet", "Delon"]),
        ("Vico, Giambattista, Opere, a cura di Andrea Battistini, Milano, Mondadori, 1990.",
         "editor", ["Battistini"]),
        ("Słownik pojęć, pod red. A. Kowalskiego, Ossolineum, Wrocław 1990.",
         "editor", ["Kowalskiego"]),
        ("Mann T., Czarodziejska góra, przeł. J. Kramsztyk, Czytelnik, Warszawa 1953.",
         "translator", ["Kramsztyk"]),
        ("Levi, Carlo. Christ Stopped. Translated by Willa and Paul Frenaye. Boston: Time, 1964.",
         "translator", ["Frenaye", "Frenaye"]),
    ],
)  # fmt: skip
def test_who_edited_or_translated(text: str, role: str, families: list[str]) -> None:
    record: dict[str, Any] = parse_reference(text)

    assert [person["family"] for person in record[role]] == families


def test_chemists_print_no_title() -> None:
    record = parse_reference("Perdew, J. P. J. Chem. Phys. 2005, 123, 62201.")

    assert record["container-title"] == "J. Chem. Phys."
    assert record["author"] == [{"family": "Perdew", "given": "J. P."}]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Standard Practice for Sampling, ASTM E122-17, 2017.", "ASTM E122-17"),
        ("DIN. DIN EN 12464-1: Licht und Beleuchtung. Berlin: Beuth, 2011.", "DIN EN 12464-1"),
    ],
)
def test_a_standard_has_its_number_before_or_behind_its_title(text: str, number: str) -> None:
    record = parse_reference(text)

    assert (record["type"], record["number"]) == ("standard", number)


def test_the_number_of_a_patent_may_have_spaces_and_ends_before_the_year() -> None:
    record = parse_reference("A. B. Berg, US Pat., 5 123 456, 1992.")

    assert (record["type"], record["number"], year(record)) == ("patent", "5 123 456", 1992)


def test_a_degree_is_described_in_brackets_before_the_database() -> None:
    record = parse_reference(
        "Lund, P. (2018). Of streets and walls (Publication No. 1234567) [Doctoral dissertation, "
        "University of Oslo]. ProQuest Dissertations and Theses Global."
    )

    assert record["publisher"] == "University of Oslo"
    assert record["archive"] == "ProQuest Dissertations and Theses Global"
    assert record["number"] == "1234567"


def test_who_holds_a_patent_is_not_its_title() -> None:
    record = parse_reference(
        "Berg A, Lund B, inventors; Nordic Walls, assignee. Noise screen. United States patent "
        "US 6,123,456. 2000 Sep 26."
    )

    assert (record["title"], record["authority"]) == ("Noise screen", "Nordic Walls")


@pytest.mark.parametrize(
    ("text", "journal", "volume"),
    [
        (
            "H. Weyl, On spectra, Ann. of Math. (2) 45 (1944), no. 1, 3–9.",
            "Ann. of Math. (2)",
            "45",
        ),
        (
            "E. Borel, La mesure. II, Inst. Hautes Études Sci. Publ. Math. 12 (1962), 5–9.",
            "Inst. Hautes Études Sci. Publ. Math.",
            "12",
        ),
    ],
)
def test_journals_of_mathematics(text: str, journal: str, volume: str) -> None:
    record = parse_reference(text)

    assert (record["container-title"], record["volume"]) == (journal, volume)


def test_a_family_name_may_hold_its_and() -> None:
    record = parse_reference("Ramón y Cajal, Santiago. Recuerdos de mi vida. Madrid: Moya, 1917.")

    assert record["author"] == [{"family": "Ramón y Cajal", "given": "Santiago"}]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe M. Infant noise [dissertation]. Fort Worth (TX): Texas University; 2004.",
            {"publisher": "Texas University", "genre": "dissertation"},
        ),
        (
            "Гнатюк І. П. Ринок землі : дис. ... канд. екон. наук : 08.00.03 / "
            "Львів. нац. аграр. ун-т. Львів, 2014. 201 с.",
            {"publisher": "Львів. нац. аграр. ун-т", "type": "thesis"},
        ),
        (
            "Рак О. О. Історія міста : навч. посіб. 4-те вид., допов. Київ : Либідь, 2011. 9 с.",
            {"edition": "4-те вид., допов.", "title": "Історія міста: навч. посіб"},
        ),
    ],
)
def test_theses_and_editions(text: str, fields: dict[str, str]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields


def test_turkish_books_and_theses() -> None:
    book = parse_reference("Özlem, Ö. (2001). Toplum (8. bs.). İstanbul: Dergâh Yayınları.")
    thesis = parse_reference(
        "Kaya, A. (2011). Ağaçların dili (Yayımlanmamış doktora tezi). Ege Üniversitesi, İzmir."
    )

    assert (book["title"], book["publisher-place"]) == ("Toplum", "İstanbul")
    assert (thesis["type"], thesis["title"]) == ("thesis", "Ağaçların dili")


@pytest.mark.parametrize(
    ("years", "issued", "first"),
    [
        ("1900/1953", [[1953]], [[1900]]),
        ("1998/1999", [[1998], [1999]], None),
        ("1998/99", [[1998], [1999]], None),
    ],
)
def test_years_that_lie_apart_are_of_two_editions(
    years: str, issued: list[list[int]], first: list[list[int]] | None
) -> None:
    record = parse_reference(f"Freud, S. ({years}). The interpretation of dreams. Hogarth Press.")

    assert record["issued"] == {"date-parts": issued}
    assert record.get("original-date") == (first and {"date-parts": first})
