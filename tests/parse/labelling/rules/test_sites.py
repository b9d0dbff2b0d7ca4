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
