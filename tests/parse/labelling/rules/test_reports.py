"""Numbers of reports, where each style prints them."""

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "title", "number", "publisher"),
    [
        (
            "National Ice Centre. Ice on northern lakes. TR-12. Oslo : Polar Press, 2011.",
            "Ice on northern lakes",
            "TR-12",
            "Polar Press",
        ),
        (
            "National Ice Centre. Ice on northern lakes. WP 2011/3, Polar Press, 2011.",
            "Ice on northern lakes",
            "WP 2011/3",
            "Polar Press",
        ),
        (
            "National Ice Centre. 2011. Ice on Northern Lakes. EUR 28123. Polar Press.",
            "Ice on Northern Lakes",
            "EUR 28123",
            "Polar Press",
        ),
        (
            "[1] National Ice Centre, “Ice on northern lakes,” Polar Press, Oslo, TR-12, 2011.",
            "Ice on northern lakes",
            "TR-12",
            "Polar Press",
        ),
        (
            "National Ice Centre. Ice on northern lakes. Oslo: Polar Press; 2011. Report: TR-12.",
            "Ice on northern lakes",
            "TR-12",
            "Polar Press",
        ),
        (
            "NATIONAL ICE CENTRE: Ice on northern lakes. Oslo : Polar Press, 2011. TR-12.",
            "Ice on northern lakes",
            "TR-12",
            "Polar Press",
        ),
        (
            "National Ice Centre (2011) Ice on northern lakes (No. 45). Oslo: Polar Press.",
            "Ice on northern lakes",
            "45",
            "Polar Press",
        ),
    ],
)
def test_the_number_is_parted_from_the_title(
    text: str, title: str, number: str, publisher: str
) -> None:
    record = parse_reference(text)

    found = {name: record.get(name) for name in ("title", "number", "publisher", "type")}
    assert found == {"title": title, "number": number, "publisher": publisher, "type": "report"}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Ice Institute of Welfare. Ice health 2018. Ice health series no. 16. Cat. no. "
            "ICE 221. Canberra: IIW; 2018.",
            {
                "number": "ICE 221",
                "collection-title": "Ice health series",
                "collection-number": "16",
            },
        ),
        (
            "Ice Bureau of Statistics. Ice survey: First results, 2017–18. IBS cat. no. 4364.0.55. "
            "Canberra: IBS, 2018.",
            {"number": "4364.0.55", "container-title": None, "type": "report"},
        ),
        (
            "Ice Bureau of Statistics. Census of ice (SEIFA), Australia, 2016. Cat. no. 2033.0. "
            "Canberra: IBS; 2018.",
            {
                "title": "Census of ice (SEIFA), Australia, 2016",
                "number": "2033.0",
                "issued": {"date-parts": [[2018]]},
            },
        ),
        (
            "Roe M, Poe L, et al. Assessing the risk of ice. Methods Guide for Ice Reviews. "
            "Rockville (MD): Agency for Ice; 2017 Dec. ARQ Publication No. 17(18)-EHC036-EF.",
            {
                "number": "17(18)-EHC036-EF",
                "collection-title": "Methods Guide for Ice Reviews",
                "volume": None,
                "type": "report",
            },
        ),
        (
            "Ice Medicines Agency. Guideline on the weight of ice. CPMP/EWP/QWP/1401/98 Rev. 1/ "
            "Corr **. London: IMA; 2010.",
            {
                "title": "Guideline on the weight of ice",
                "number": "CPMP/EWP/QWP/1401/98 Rev. 1/ Corr",
            },
        ),
        (
            "Roe B, Poe J. Ice: provisional data for 2020. Ice Rapid Release; no 12. Hyattsville, "
            "MD: National Center for Ice. 2021. doi: 10.15620/cdc:1",
            {
                "collection-title": "Ice Rapid Release",
                "collection-number": "12",
                "container-title": None,
            },
        ),
        (
            "Roe R. Ice study: design. 4th ed. Los Angeles: Sage; 2009. (Applied ice methods "
            "series; vol 5).",
            {"collection-title": "Applied ice methods series", "collection-number": "5"},
        ),
        (
            "National Ice Centre (UK). Ice in lungs. Leicester (UK): Ice Society; 2014 Dec. (NIC "
            "Clinical Guidelines, No. 192).",
            {
                "collection-title": "NIC Clinical Guidelines",
                "collection-number": "192",
                "volume": None,
            },
        ),
        ("Roe A. Ice survey, 2016. Nairobi: Acme; 2016.", {"title": "Ice survey, 2016"}),
        (
            "Ice Institute of Welfare. Ice services in brief 2019. Canberra: IIW; 2020. Report "
            "No.: HSE 236.",
            {"number": "HSE 236", "page": None, "publisher": "IIW"},
        ),
        (
            "Central Ice Agency (CIA) [Ethiopia] and ICF. Ethiopia Ice and Health Survey 2016. "
            "Addis Ababa, Ethiopia, and Rockville, Maryland, USA: CIA and ICF; 2016.",
            {
                "title": "Ethiopia Ice and Health Survey 2016",
                "publisher-place": "Addis Ababa, Ethiopia, and Rockville, Maryland, USA",
            },
        ),
        (
            "Surveillance, Epidemiology, and End Results (SEER) Program (www.seer.cancer.gov). "
            "SEER*Stat Database: Ice (1975-2016). National Ice Institute, DCCPS, Surveillance "
            "Research Program, released April 2019.",
            {"publisher": "National Ice Institute, DCCPS, Surveillance Research Program"},
        ),
        (
            "National Ice Organisation. India ice estimates 2019: report. New Delhi: NIO; 2020.",
            {"title": "India ice estimates 2019: report", "genre": None},
        ),
        (
            "National Ice Office (NIO) [Norway], ICF. Norway Ice Survey 2016. Oslo, Norway, and "
            "Rockville, Maryland, USA: NIO, Stats NO, and ICF; 2019.",
            {
                "publisher": "NIO, Stats NO, and ICF",
                "publisher-place": "Oslo, Norway, and Rockville, Maryland, USA",
            },
        ),
        (
            "Agence nationale de la glace et des produits de santé. Recommandations sur la glace. "
            "Saint-Denis: ANGP; 2014.",
            {
                "author": [{"literal": "Agence nationale de la glace et des produits de santé"}],
                "title": "Recommandations sur la glace",
            },
        ),
        (
            "Organization for Ice. ISO 11137-1:2006 Ice of health care — Radiation. Geneva: ISO; "
            "2006.",
            {"number": "ISO 11137-1:2006", "title": "Ice of health care — Radiation"},
        ),
        (
            "National Ice Safety Administration. Ice facts 2017. Washington, DC: US Department of "
            "Ice; 2018. Publication no. DOT HS 812 630.",
            {"number": "DOT HS 812 630", "container-title": None, "page": None},
        ),
        (
            "Page E, Roe JM. Ice hazard report. Salem (OH): National Ice Institute (US); 2001 "
            "Feb. 24 p. Report No.: HETA2000-0139. Contract No.: DEAC03.",
            {"number": "HETA2000-0139", "genre": "Report"},
        ),
        (
            "Deutsche Gesellschaft für Eis (DGE). Eis. S3-Leitlinie. AWMF-Register-Nr. 053-002. "
            "Berlin: DGE; 2017.",
            {"number": "053-002", "page": None},
        ),
        (
            "CLSI. Reference Method for Ice. CLSI document M27-A3. Wayne, PA: Ice Institute; 2008.",
            {"number": "M27-A3", "genre": "CLSI document", "type": "standard"},
        ),
    ],
)
def test_numbers_and_series_of_bodies(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Roe J. Living with COVID-19. Oslo: Polar Press; 2021.", "Living with COVID-19"),
        ("World Ice Society. Ice Report 2014. Oslo: Polar Press; 2014.", "Ice Report 2014"),
        (
            "Roe J. Receptors of T cells. CD-4. Ice Res. 2011;3(2):11-19.",
            "Receptors of T cells. CD-4",
        ),
    ],
)
def test_what_ends_a_title_is_no_number(text: str, title: str) -> None:
    record = parse_reference(text)

    assert record["title"] == title
    assert "number" not in record


def test_the_issue_of_a_paper_is_no_report() -> None:
    record = parse_reference("Greiner, Ulrich (2000), »Versuch über das Eis«, Die Woche, Nr. 18.")

    assert (record["container-title"], record["issue"]) == ("Die Woche", "18")
