"""MODS as libraries, repositories and reference managers write it, and as refcli writes it."""

from typing import Any

import pytest

from refcli import formats
from refcli.record import Record

NAMESPACE = 'xmlns="http://www.loc.gov/mods/v3"'


def read(body: str) -> Record:
    """Read one record of MODS."""
    (record,) = formats.read(f"<mods {NAMESPACE}>{body}</mods>".encode(), "mods").records
    return record


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<namePart>Doe, Jane, 1903-1988</namePart>", {"family": "Doe", "given": "Jane"}),
        ("<namePart>Doe, Jane, -1988</namePart>", {"family": "Doe", "given": "Jane"}),
        ("<namePart>Doe, Jane, 1950-</namePart>", {"family": "Doe", "given": "Jane"}),
        (
            '<namePart>Doe, Jane</namePart><namePart type="date">-1988</namePart>',
            {"family": "Doe", "given": "Jane"},
        ),
        ("<namePart>Jane Doe</namePart>", {"family": "Doe", "given": "Jane"}),
        (
            '<namePart type="family">van der Berg</namePart><namePart type="given">Jan</namePart>',
            {"non-dropping-particle": "van der", "family": "Berg", "given": "Jan"},
        ),
    ],
)
def test_the_years_of_a_life_are_no_part_of_a_name(body: str, name: dict[str, str]) -> None:
    assert read(f'<name type="personal">{body}</name>')["author"] == [name]


def test_a_letter_has_its_recipient_and_a_talk_its_host() -> None:
    def person(family: str, role: str) -> str:
        return (
            f'<name type="personal"><namePart type="family">{family}</namePart>'
            f'<role><roleTerm type="text">{role}</roleTerm></role></name>'
        )

    record = read(
        f"<genre>letter</genre>{person('Roe', 'author')}{person('Poe', 'Recipient')}"
        f"{person('Coe', 'hst')}"
    )
    assert record["type"] == "personal_communication"
    assert [record[name][0]["family"] for name in ("author", "recipient", "host")] == [
        "Roe",
        "Poe",
        "Coe",
    ]


@pytest.mark.parametrize(
    ("dates", "parts"),
    [
        ("<dateIssued>-1988</dateIssued>", [[1988]]),
        ('<dateIssued encoding="marc">20010203</dateIssued>', [[2001, 2, 3]]),
        (
            '<dateIssued point="start">1985</dateIssued><dateIssued point="end">1988</dateIssued>',
            [[1985], [1988]],
        ),
        ('<dateIssued point="start">1985</dateIssued>', [[1985]]),
        (
            '<dateIssued>c2003</dateIssued><dateIssued keyDate="yes">2004-05</dateIssued>',
            [[2004, 5]],
        ),
    ],
)
def test_dates_and_spans(dates: str, parts: list[list[int]]) -> None:
    record = read(f"<originInfo>{dates}</originInfo>")
    assert record["issued"]["date-parts"] == parts


@pytest.mark.parametrize(
    ("body", "type_"),
    [
        ('<genre authority="local">journalArticle</genre>', "article-journal"),
        ("<genre>Conference Paper</genre>", "paper-conference"),
        (
            '<relatedItem type="host"><genre>periodical</genre></relatedItem>',
            "article-journal",
        ),
        ('<relatedItem type="host"><genre>book</genre></relatedItem>', "chapter"),
        (
            '<relatedItem type="host"><identifier type="issn">1234-5679</identifier></relatedItem>',
            "article-journal",
        ),
        ("<typeOfResource>cartographic</typeOfResource>", "map"),
        ("<originInfo><issuance>monographic</issuance></originInfo>", "book"),
        ("<genre>Ph.D. Thesis</genre>", "thesis"),
    ],
)
def test_the_kind_of_a_work(body: str, type_: str) -> None:
    assert read(body)["type"] == type_


def test_a_thesis_is_its_universitys_and_a_title_has_its_parts() -> None:
    record = read(
        "<titleInfo><nonSort>L'</nonSort><title>art</title><subTitle>une vue</subTitle>"
        "<partNumber>Vol. 2</partNumber></titleInfo><genre>thesis</genre>"
        '<name type="corporate"><namePart>University of Ulm</namePart>'
        "<role><roleTerm>degree granting institution</roleTerm></role></name>"
        "<physicalDescription><extent>xii, 300 p. : ill.</extent></physicalDescription>"
    )
    assert record["title"] == "L'art: une vue. Vol. 2"
    assert (record["publisher"], record["number-of-pages"]) == ("University of Ulm", "300")


ARTICLE: dict[str, Any] = {
    "id": "doe2001",
    "type": "article-journal",
    "title": "Ice & water",
    "author": [{"family": "Doe", "given": "Jane"}, {"literal": "Ice Group"}],
    "container-title": "Journal of Ice",
    "container-title-short": "J. Ice",
    "volume": "5",
    "issue": "3/4",
    "page": "109-122",
    "issued": {"date-parts": [[2001, 2, 3]]},
    "ISSN": "1234-5679",
    "DOI": "10.1000/ice",
    "URL": "https://example.org/ice",
    "accessed": {"date-parts": [[2020, 1, 2]]},
    "language": "en",
    "keyword": "ice, water",
}


def test_what_is_written_reads_back_and_has_the_shape_of_the_schema() -> None:
    written = formats.write([ARTICLE], "mods")
    assert written.losses == []
    assert formats.read(written.text.encode(), "mods").records == [ARTICLE]
    assert '<relatedItem type="host">' in written.text
    assert '<roleTerm type="code" authority="marcrelator">aut</roleTerm>' in written.text


def test_what_mods_cannot_hold_is_said_and_no_more() -> None:
    written = formats.write([{**ARTICLE, "title": "<i>Ice</i>", "medium": "CD"}], "mods")
    assert [loss.field for loss in written.losses] == ["title", "medium"]
    assert "<title>Ice</title>" in written.text


def test_a_record_of_a_library() -> None:
    data = (
        '<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><nonSort>The </nonSort><title>rain'
        "</title></titleInfo><name type='corporate'><namePart>Rain Agency</namePart><namePart>Clay"
        " Division</namePart></name><name type='conference'><namePart>5th Conference on Rain"
        "</namePart></name><genre authority='marcgt'>bibliography</genre><originInfo><publisher>"
        "Harbour Press</publisher><issuance>monographic</issuance></originInfo>"
        "<note type='statement of responsibility'>by the Division</note><relatedItem type='series'>"
        "<titleInfo><title>Mud studies ; v. 3</title></titleInfo></relatedItem></mods>"
    )
    (record,) = formats.read(data.encode(), "mods").records

    assert (record["type"], record["title"]) == ("book", "The rain")
    assert record["author"] == [{"literal": "Rain Agency. Clay Division"}]
    assert record["event-title"] == "5th Conference on Rain"
    assert (record["collection-title"], record["collection-number"]) == ("Mud studies", "3")
    assert "note" not in record


def test_marks_between_the_parts_of_a_catalogue_card_go() -> None:
    record = read(
        "<titleInfo><title>Salt and tide :</title><subTitle>a coast /</subTitle></titleInfo>"
        '<name type="personal"><namePart>Roe, Max E. (Maximilian Egon)</namePart></name>'
        '<originInfo><place><placeTerm type="text">Bergen :</placeTerm></place>'
        "<publisher>Harbour Press,</publisher><dateIssued>c1999</dateIssued></originInfo>"
        '<identifier type="isbn">0306406152 (pbk. : acid-free, recycled paper)</identifier>'
    )
    assert record["title"] == "Salt and tide: a coast"
    assert record["author"] == [{"family": "Roe", "given": "Max E."}]
    assert (record["publisher-place"], record["publisher"]) == ("Bergen", "Harbour Press")
    assert record["ISBN"] == "0306406152"


def test_a_work_has_what_it_was_first_published_as() -> None:
    record = read(
        "<titleInfo><title>Salt</title></titleInfo><genre>book</genre>"
        '<originInfo><dateIssued>2000</dateIssued></originInfo><relatedItem type="original">'
        "<titleInfo><title>Sel</title></titleInfo><originInfo><publisher>Quai</publisher>"
        '<place><placeTerm type="text">Brest</placeTerm></place><dateIssued>1900</dateIssued>'
        "</originInfo></relatedItem>"
    )
    assert (record["original-title"], record["original-publisher"]) == ("Sel", "Quai")
    assert record["original-publisher-place"] == "Brest"
    assert record["original-date"]["date-parts"] == [[1900]]
    assert record["issued"]["date-parts"] == [[2000]]


def test_a_thesis_says_of_which_kind_and_an_address_may_be_a_doi() -> None:
    record = read(
        "<genre>thesis</genre><genre>Ph.D. thesis</genre><abstract>One</abstract>"
        '<identifier type="uri">https://doi.org/10.1000/rain</identifier>'
        '<physicalDescription><extent unit="pages">310</extent></physicalDescription>'
        "<abstract>Two</abstract>"
    )
    assert (record["type"], record["genre"]) == ("thesis", "Ph.D. thesis")
    assert (record["DOI"], record["number-of-pages"]) == ("10.1000/rain", "310")
    assert record["abstract"] == "One"
    assert record["custom"]["fields"]["abstract"] == "Two"


def test_the_code_of_a_language_goes_before_its_name() -> None:
    record = read(
        "<language><languageTerm type='text'>German</languageTerm></language>"
        "<language><languageTerm type='code'>de</languageTerm></language>"
    )
    assert record["language"] == "de"
