"""EndNote's fields by type, which its XML, RIS and Refer say alike."""

from typing import Any

import pytest

from refcli import formats

RIS = "TY  - {ris}\n{ris_fields}\nER  - \n"
ENW = """%0 {name}
{enw_fields}
"""
XML = (
    '<xml><records><record><ref-type name="{name}">0</ref-type>{xml_fields}'
    "</record></records></xml>"
)

FIELDS = {
    "author": ("AU", "%A", "contributors/authors/author"),
    "second": ("A2", "%E", "contributors/secondary-authors/author"),
    "third": ("A3", "%Y", "contributors/tertiary-authors/author"),
    "title": ("TI", "%T", "titles/title"),
    "second title": ("T2", "%B", "titles/secondary-title"),
    "year": ("PY", "%D", "dates/year"),
    "day": ("DA", "%8", "dates/pub-dates/date"),
    "number": ("IS", "%N", "number"),
    "volume": ("VL", "%V", "volume"),
    "pages": ("SP", "%P", "pages"),
    "edition": ("ET", "%7", "edition"),
    "section": ("SE", "%&", "section"),
    "isbn": ("SN", "%@", "isbn"),
    "kind": ("M3", "%9", "work-type"),
    "publisher": ("PB", "%I", "publisher"),
    "place": ("CY", "%C", "pub-location"),
    "place published": ("C1", "%1", "custom1"),
    "proceedings": ("C3", "%3", "custom3"),
}

WORKS: dict[tuple[str, str], tuple[dict[str, str], dict[str, Any]]] = {
    ("BOOK", "Book"): (
        {
            "author": "Doe, Jane",
            "title": "Rivers of clay",
            "second title": "Notes on water",
            "number": "99",
            "pages": "350",
            "edition": "3rd",
            "year": "2001",
        },
        {"collection-title": "Notes on water", "collection-number": "99", "number-of-pages": "350"},
    ),
    ("EDBOOK", "Edited Book"): (
        {"author": "Roe, Max", "title": "A handbook of ice", "year": "2010"},
        {"type": "book", "editor": [{"family": "Roe", "given": "Max"}]},
    ),
    ("THES", "Thesis"): (
        {
            "author": "Doe, Jane",
            "third": "Poe, Ann",
            "title": "On salt",
            "second title": "Department of Geology",
            "volume": "PhD",
            "pages": "210",
            "year": "2012",
        },
        {
            "division": "Department of Geology",
            "contributor": [{"family": "Poe", "given": "Ann"}],
            "genre": "PhD",
            "number-of-pages": "210",
        },
    ),
    ("CONF", "Conference Proceedings"): (
        {
            "author": "Doe, Jane",
            "title": "Fast ferries",
            "second title": "5th Conf. on Ferries",
            "proceedings": "Proceedings of the Fifth Conference on Ferries",
            "place": "Paris, France",
            "place published": "New York",
            "year": "2015",
            "day": "June 3-5",
        },
        {
            "container-title": "Proceedings of the Fifth Conference on Ferries",
            "event-title": "5th Conf. on Ferries",
            "event-place": "Paris, France",
            "publisher-place": "New York",
            "issued": {"date-parts": [[2015, 6, 3], [2015, 6, 5]]},
        },
    ),
    ("PAT", "Patent"): (
        {
            "author": "Doe, Jane",
            "title": "Pump",
            "number": "10/123,456",
            "isbn": "US 6,543,210",
            "second": "Patent Office,",
            "year": "2003",
        },
        {"number": "US 6,543,210", "call-number": "10/123,456"},
    ),
    ("RPRT", "Report"): (
        {"author": "NASA,", "title": "Dust", "isbn": "TM-1969-33", "year": "1969"},
        {"number": "TM-1969-33"},
    ),
    ("PCOMM", "Personal Communication"): (
        {"author": "Doe, Jane", "second": "Roe, Max", "title": "On tides", "year": "1998"},
        {"type": "personal_communication", "recipient": [{"family": "Roe", "given": "Max"}]},
    ),
    ("PAMP", "Pamphlet"): (
        {"author": "Doe, Jane", "title": "A leaf on salt", "pages": "8", "year": "1950"},
        {"type": "pamphlet", "number-of-pages": "8", "page": None},
    ),
    ("DATA", "Dataset"): (
        {"author": "Doe, Jane", "title": "Tide tables", "edition": "V2", "year": "2019"},
        {"version": "V2"},
    ),
    ("JOUR", "Journal Article"): (
        {
            "author": "Doe, Jane",
            "title": "Mist",
            "second title": "Weather",
            "edition": "2019/03/05",
            "day": "Mar 15",
            "year": "2019",
            "kind": "Review",
        },
        {
            "container-title": "Weather",
            "issued": {"date-parts": [[2019, 3, 15]]},
            "edition": None,
            "genre": None,
        },
    ),
}


OF_RIS = {"custom.fields.ET", "custom.fields.M3"}


def in_ris(fields: dict[str, str], ris: str) -> str:
    lines = (f"{FIELDS[name][0]}  - {value}" for name, value in fields.items())
    return RIS.format(ris=ris, ris_fields="\n".join(lines))


def in_enw(fields: dict[str, str], name: str) -> str:
    lines = (f"{FIELDS[field][1]} {value}" for field, value in fields.items())
    return ENW.format(name=name, enw_fields="\n".join(lines))


def in_xml(fields: dict[str, str], name: str) -> str:
    parts = ""
    for field, value in fields.items():
        steps = FIELDS[field][2].split("/")
        parts += "".join(f"<{step}>" for step in steps)
        parts += value + "".join(f"</{step}>" for step in reversed(steps))
    return XML.format(name=name, xml_fields=parts)


@pytest.mark.parametrize("types", WORKS)
def test_a_field_means_what_its_type_says(types: tuple[str, str]) -> None:
    fields, wanted = WORKS[types]
    ris, name = types
    for format, text in (
        ("ris", in_ris(fields, ris)),
        ("enw", in_enw(fields, name)),
        ("endnote-xml", in_xml(fields, name)),
    ):
        (record,) = formats.read(text.encode(), format).records
        assert {field: record.get(field) for field in wanted} == wanted, format


@pytest.mark.parametrize("types", WORKS)
@pytest.mark.parametrize("format", ["ris", "enw", "endnote-xml"])
def test_what_a_type_says_is_written(types: tuple[str, str], format: str) -> None:
    fields, _ = WORKS[types]
    (record,) = formats.read(in_ris(fields, types[0]).encode(), "ris").records
    written = formats.write([record], format)
    (back,) = formats.read(written.text.encode(), format).records

    lost = {loss.field for loss in written.losses} - OF_RIS
    assert lost <= {"event-place"}
    apart = dict.fromkeys(("id", "custom", *lost))
    assert {**back, **apart} == {**record, **apart}


def test_what_pubmed_gave_to_endnote() -> None:
    text = (
        "<xml><records><record><ref-type name='Journal Article'>17</ref-type><titles>"
        "<title>Mud</title><secondary-title>J Water Res</secondary-title>"
        "<alt-title>Journal of Water Research</alt-title></titles>"
        "<periodical><full-title>J Water Res</full-title></periodical>"
        "<isbn>1234-5679 (Electronic)&#13;0378-5955 (Linking)</isbn>"
        "<accession-num>30840000</accession-num><custom2>PMC6400000</custom2>"
        "<custom7>e123</custom7><electronic-resource-num>10.1000/jwr.1 [doi]&#13;12 [pii]"
        "</electronic-resource-num><remote-database-name>NLM</remote-database-name>"
        "</record></records></xml>"
    )
    (record,) = formats.read(text.encode(), "endnote-xml").records

    assert record["container-title"] == "Journal of Water Research"
    assert record["container-title-short"] == "J Water Res"
    assert (record["PMID"], record["PMCID"], record["number"]) == ("30840000", "PMC6400000", "e123")
    assert record["DOI"] == "10.1000/jwr.1"
    assert record["ISSN"] == "1234-5679 (Electronic), 0378-5955 (Linking)"


def test_the_type_may_stand_among_the_last() -> None:
    text = (
        "%T Ferries\n%A Doe, Jane\n%D 2019\n%! Ferries\n%J Journal of Ferries\n%0 Journal Article\n"
        "%R 10.1000/f.12\n%V 3\n%8 2019-05-06\n"
    )
    (record,) = formats.read(text.encode(), "enw").records

    assert (record["title"], record["DOI"]) == ("Ferries", "10.1000/f.12")
    assert record["issued"] == {"date-parts": [[2019, 5, 6]]}
    assert "title-short" not in record


def test_people_whose_given_names_stand_first() -> None:
    text = "%0 Journal Article\n%T T\n%A Hanna Roe\n%A Max Doe\n%A Ferry Company\n"
    (record,) = formats.read(text.encode(), "enw").records

    assert record["author"] == [
        {"family": "Roe", "given": "Hanna"},
        {"family": "Doe", "given": "Max"},
        {"literal": "Ferry Company"},
    ]
