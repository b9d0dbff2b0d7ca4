"""The site of a page is told by the address behind it."""

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "title", "site"),
    [
        (
            "Roe A. Knee pain. Acme Clinic. Published 2020. https://www.acmeclinic.org/x",
            "Knee pain",
            "Acme Clinic",
        ),
        (
            "Roe A. Ice (per 1,000 people). Acme Bank Open Data. https://data.acmebank.org/x",
            "Ice (per 1,000 people)",
            "Acme Bank Open Data",
        ),
        (
            "ROE, A. Gelo no rio. Expresso, 06 de junho de 2020. Disponível em: "
            "https://expresso.pt/gelo. Acesso em: 24 ago. 2022.",
            "Gelo no rio",
            "Expresso",
        ),
        (
            "Acme. Ice [Internet]. ACME.UK. 2017 [cited 2020 Dec 9]. Available from: "
            "https://www.acme.uk/ice/",
            "Ice",
            "ACME.UK",
        ),
        (
            "Roe, A. (2004) Containers of Ice. [online] acmeroe.com. Available at: "
            "https://acmeroe.com/ice.html [Accessed 2 Feb. 2018].",
            "Containers of Ice",
            "acmeroe.com",
        ),
    ],
)
def test_a_site_that_its_address_names(text: str, title: str, site: str) -> None:
    record = parse_reference(text)

    assert (record["title"], record["container-title"]) == (title, site)


def test_a_sentence_that_no_address_names_stays_in_the_title() -> None:
    record = parse_reference("Roe A. Ice on rivers. A short guide. 2020. https://www.acme.org/x")

    assert record["title"] == "Ice on rivers. A short guide"
    assert "container-title" not in record


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        ("New Scientist", "."),
        ("Times Higher Education Supplement", "."),
        ("Süddeutsche Zeitung", "."),
        ("Der Spiegel", "."),
        ("Acme Weekly", "?"),
    ],
)
def test_a_newspaper_behind_a_title_in_capitals(sentence: str, mark: str) -> None:
    record = parse_reference(f"Roe, A. (2001). The Law of Ice{mark} {sentence}. http://e.org/x")

    assert record["title"] == "The Law of Ice" + mark.strip(".")
    assert record["container-title"] == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The Next Step for the Lakes",
        "A Literature Review",
        "Neue Wege in der Pflege",
        "Report for the Ministry of Ice",
        "Von der Macht der Zeitungen",
    ],
)
def test_a_subtitle_before_an_address_is_no_newspaper(sentence: str) -> None:
    record = parse_reference(f"Roe, A. (2001). The Law of Ice. {sentence}. http://e.org/x")

    assert record["title"] == f"The Law of Ice. {sentence}"
    assert "container-title" not in record


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Frostbite. National Institute of Frost. https://www.ice.example/topics/index.shtml. "
            "Revised February 2018. Accessed May 6, 2019.",
            {"title": "Frostbite", "publisher": "National Institute of Frost", "author": None},
        ),
        (
            "Frostin. Package insert. Merck & Co Inc; 2018.",
            {
                "title": "Frostin",
                "genre": "Package insert",
                "publisher": "Merck & Co Inc",
                "type": "document",
            },
        ),
        (
            "Ice in lungs. In: DynaMed [database online]. Acme Information Services. Updated March "
            "3, 2020. Accessed April 5, 2020. https://www.dynamed.com/condition/ice",
            {
                "title": "Ice in lungs",
                "container-title": "DynaMed",
                "publisher": "Acme Information Services",
                "type": "webpage",
            },
        ),
        (
            "Roe MJ, Poe L. Registration of ice. PROSPERO 2018 CRD42018098765. Available from: "
            "https://www.ice.example/display_record.php",
            {
                "container-title": "PROSPERO",
                "number": "CRD42018098765",
                "issued": {"date-parts": [[2018]]},
                "type": "webpage",
            },
        ),
        (
            "Roe T, Poe B. Ice in lungs. Preprint at medRxiv "
            "https://doi.org/10.1101/2021.05.05.21256690 (2021).",
            {"container-title": "medRxiv", "genre": "Preprint", "type": "article", "note": None},
        ),
        (
            "Roe AJ, Poe A. Ice stays, 2012. HCUP Statistical Brief #180. Agency for Ice Research; "
            "October 2014. Accessed March 3, 2019. https://www.ice.example/sb180.jsp",
            {
                "collection-title": "HCUP Statistical Brief",
                "collection-number": "180",
                "volume": None,
            },
        ),
        (
            "OCEBM Levels of Evidence Working Group. The Oxford levels of ice. Leeds: Acme; 2011.",
            {
                "author": [{"literal": "OCEBM Levels of Evidence Working Group"}],
                "title": "The Oxford levels of ice",
            },
        ),
        (
            "Wells R. Offline: ice is not a pandemic. Lancet 2020; 396: 874.",
            {"title": "Offline: ice is not a pandemic"},
        ),
        (
            "Acme and BioIce announce a thaw. Press release. Acme. November 9, 2020. Accessed "
            "December 3, 2020. https://www.acme.example/news/thaw",
            {"genre": "Press release", "publisher": "Acme", "container-title": None},
        ),
        (
            "Our World in Data. Ice on lakes. https://ice.example/lakes. Accessed 4 Nov 2021.",
            {"author": [{"literal": "Our World in Data"}], "title": "Ice on lakes"},
        ),
        (
            "Acme Trust. Ice and work: your rights [leaflet]. London: Acme Trust; 2016.",
            {"title": "Ice and work: your rights", "genre": "leaflet"},
        ),
        (
            "BRASIL. Ministério da Saúde. Política do gelo: gelo vivo. 4. ed. Brasília: "
            "Ministério da Saúde, 2008. 72 p. (Série B. Textos Básicos de Saúde).",
            {"collection-title": "Série B. Textos Básicos de Saúde", "note": None},
        ),
        (
            "National Center for Ice Statistics. Ice, United States, 2016. "
            "https://www.ice.example/hus.htm. Published May 2017. Accessed June 3, 2018.",
            {
                "title": "Ice, United States, 2016",
                "issued": {"date-parts": [[2017, 5]]},
                "publisher": None,
                "note": None,
            },
        ),
        (
            "Centers for Ice Control. Ice report, 2017. https://www.ice.example/s.pdf. Updated "
            "July 18, 2017. Accessed September 6, 2018.",
            {"title": "Ice report, 2017", "issued": {"date-parts": [[2017, 7, 18]]}},
        ),
        (
            "Centers for Ice Control. Ice report, 2017. https://www.ice.example/s.pdf. Accessed "
            "September 6, 2018.",
            {"title": "Ice report", "issued": {"date-parts": [[2017]]}},
        ),
        (
            "Roe A. The classification of ice, 3rd edition. Acta Frig 2018; 38: 1–211.",
            {"title": "The classification of ice, 3rd edition", "edition": None},
        ),
        (
            "Roe A. The classification of ice, 3rd edition. Leeds: Acme; 2018. p. 1–211.",
            {"title": "The classification of ice", "edition": "3"},
        ),
        (
            "Plato. Republic. Leeds: Acme; 2011.",
            {"author": [{"literal": "Plato"}], "title": "Republic"},
        ),
    ],
)
def test_pages_and_notices_of_medicine(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields
