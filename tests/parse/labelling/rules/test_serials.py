"""Volumes, issues, supplements and numbers of articles, as the styles print them."""

import pytest

from refcli.parse import parse_reference

HEAD = "Okafor, T. B., & Lindqvist, M. (2011). Water levels of northern rivers. "
NLM = "Okafor TB, Lindqvist M. Seasonal water levels of northern rivers. "


@pytest.mark.parametrize(
    ("text", "volume", "issue", "page"),
    [
        (f"{HEAD}Journal of Hydrology, 34(3), Article 104567.", "34", "3", "104567"),
        (
            f"{HEAD}PLoS ONE, 17(3), Article e0265123. https://doi.org/10.1000/x",
            "17",
            "3",
            "e0265123",
        ),
        (f"{HEAD}Journal of Hydrology, 34(Suppl 1), 112–119.", "34", "Suppl 1", "112-119"),
        (f"{HEAD}Journal of Hydrology, 34(1 Pt 2), 112–119.", "34", "1 Pt 2", "112-119"),
        (f"{NLM}J Hydrol. 2011;34(3):iv-xii.", "34", "3", "iv-xii"),
        (f"{NLM}J Hydrol 2011;34(suppl_1):i112-i119.", "34", "suppl 1", "i112-i119"),
        (
            "T. B. Okafor, “Water levels of northern rivers,” J. Hydrol., vol. 34, no. 3, "
            "Art. no. 104567, Mar. 2011.",
            "34",
            "3",
            "104567",
        ),
        (
            "Okafor, Thomas B. 2011. “Water Levels of Northern Rivers.” Journal of Hydrology XII "
            "(3): 112–19.",
            "XII",
            "3",
            "112-119",
        ),
        (
            "OKAFOR, Thomas B.: Water levels of northern rivers. In: Journal of Hydrology 12A "
            "(2011), Nr. 3, S. 112–119.",
            "12A",
            "3",
            "112-119",
        ),
    ],
)
def test_where_in_a_serial_a_work_stands(text: str, volume: str, issue: str, page: str) -> None:
    record = parse_reference(text)

    assert (record["volume"], record["issue"], record["page"]) == (volume, issue, page)
    assert record["container-title"] in {
        "Journal of Hydrology",
        "J Hydrol",
        "J. Hydrol.",
        "PLoS ONE",
    }


@pytest.mark.parametrize(
    "journal", ["Water, Air, & Soil Pollution", "3 Biotech", "G3: Genes, Genomes, Genetics"]
)
def test_a_comma_parts_no_journal_from_the_title_where_full_stops_do(journal: str) -> None:
    record = parse_reference(f"{NLM}{journal}. 2011;34(3):112-9.")

    assert record["title"] == "Seasonal water levels of northern rivers"
    assert record["container-title"] == journal


def test_a_serial_may_take_two_years() -> None:
    record = parse_reference(
        "Okafor T. B., Lindqvist M. Seasonal water levels of northern rivers // Journal of "
        "Hydrology. 2011–2012. Vol. 34, no. 3. P. 112–119."
    )

    assert record["container-title"] == "Journal of Hydrology"
    assert record["issued"] == {"date-parts": [[2011], [2012]]}


def test_a_suffix_behind_initials_is_no_title() -> None:
    record = parse_reference(
        "King M.L. Jr. Seasonal water levels of northern rivers. J Hydrol. 2011; 34 (3): 112–9."
    )

    assert record["author"] == [{"family": "King", "given": "M. L.", "suffix": "Jr"}]
    assert record["title"] == "Seasonal water levels of northern rivers"


def test_pages_of_a_german_book_are_no_issue() -> None:
    record = parse_reference(
        "Müller, Hans: Eis und Schnee. In: Berg, Anna (Hrsg.): Handbuch der Kälte. Berlin : "
        "Springer, 2011, S. 112–119."
    )

    assert record["page"] == "112-119"
    assert "issue" not in record


@pytest.mark.parametrize(
    ("text", "volume", "issue", "page"),
    [
        (
            "Fancello S., 2008. « Sorcellerie et délivrance », Cahiers d’études africaines, "
            "189-190 : 161-183.",
            "189-190",
            None,
            "161-183",
        ),
        (
            "TERRAY, Emmanuel, 2008, « Marc Augé », L’Homme, 185-186 (1-2) : 65-82.",
            "185-186",
            "1-2",
            "65-82",
        ),
        (
            "Keller, A. (1998). Grain markets of the Rhine. Past and Present, 158-159: 33-61.",
            "158-159",
            None,
            "33-61",
        ),
    ],
)
def test_two_numbers_bound_as_one_are_the_volume(
    text: str, volume: str, issue: str | None, page: str
) -> None:
    record = parse_reference(text)
    assert (record.get("volume"), record.get("issue"), record.get("page")) == (volume, issue, page)
    assert record["container-title"] in text


@pytest.mark.parametrize(
    ("printed", "volume"),
    [("Tomo 4", "4"), ("tomo IV", "IV"), ("Teil 2", "2"), ("Cilt 4", "4"), ("Band 3", "3")],
)
def test_a_volume_may_stand_behind_the_place(printed: str, volume: str) -> None:
    record = parse_reference(
        f"Groth, D. 1993. Plantas infestantes e nocivas. BASF, São Paulo, {printed}, 798 p."
    )
    assert (record["volume"], record["number-of-pages"]) == (volume, "798")
    assert (record["publisher"], record["publisher-place"]) == ("BASF", "São Paulo")
