"""Programs: their versions, what kind they are of, who signs them."""

import pytest

from refcli import cite
from refcli.csl.sources.repository import BUILT_IN
from refcli.parse import parse_reference

ADDRESS = "https://CRAN.R-project.org/package=icefields"


@pytest.mark.parametrize(
    ("text", "title", "version", "genre"),
    [
        (
            f"Roe H, Doe R (2022). icefields: Ice in Layers. R package version 1.0.8, {ADDRESS}.",
            "icefields: Ice in Layers",
            "1.0.8",
            "R package",
        ),
        (
            "Roe, D., & Doe, M. (2021). Icefields: Ice in layers (R package version 1.3-4) "
            f"[Computer software]. {ADDRESS}",
            "Icefields: Ice in layers",
            "1.3-4",
            "Computer software",
        ),
        (
            "Roe D. IceTool [Internet]. Version 2.5-7. 2020. Available from: "
            "https://github.com/example/icetool",
            "IceTool",
            "2.5-7",
            None,
        ),
        (
            "J. Roe, IceTool, v. 2.5-7. 2020. [Online]. Available: "
            "https://github.com/example/icetool",
            "IceTool",
            "2.5-7",
            None,
        ),
        (
            "StataCorp. Stata statistical software: Release 16. College Station, TX: StataCorp "
            "LLC; 2019.",
            "Stata statistical software",
            "16",
            None,
        ),
    ],
)
def test_a_program_has_a_version(text: str, title: str, version: str, genre: str | None) -> None:
    record = parse_reference(text)

    assert (record["title"], record["version"], record.get("genre")) == (title, version, genre)
    assert record["type"] == "software"


@pytest.mark.parametrize(
    "text",
    [
        "Roe J. Survival with Stata, release 9. J Ice Res. 2011;3(2):11-19.",
        "Roe J. The new version 2 of the ice code. Oslo: Polar Press; 2011.",
    ],
)
def test_what_only_speaks_of_a_version_is_no_program(text: str) -> None:
    record = parse_reference(text)

    assert "version" not in record
    assert record["type"] != "software"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe A. IceTree v1.4.3. Leeds: Ice Institute; 2016.",
            {"title": "IceTree", "version": "1.4.3", "type": "software"},
        ),
        (
            "Roe A, Poe B. roe/ice: 3.2.1. Zenodo; 2020. 10.5281/zenodo.4",
            {"title": "roe/ice", "version": "3.2.1", "publisher": "Zenodo"},
        ),
        (
            "ESRI. IceGIS Desktop: Release 10.3. Redlands, CA: Acme Research, 2014.",
            {"title": "IceGIS Desktop", "version": "10.3", "publisher": "Acme Research"},
        ),
        (
            "Roe A, Poe B. IcePower [Internet]. Version 3.1.9. Oslo: Acme; 2020 [cited 2021 May "
            "4]. Available from: https://ice.example/",
            {"version": "3.1.9", "edition": None, "type": "software"},
        ),
        (
            "Roe A, Poe B, editors. Ice handbook. Version 6.3. Oslo: Acme; 2020.",
            {"type": "book", "version": None},
        ),
        (
            "Icefinder review software, Acme Health Innovation, Melbourne, Australia. "
            "Available at www.icefinder.org.",
            {
                "title": "Icefinder review software",
                "publisher": "Acme Health Innovation",
                "publisher-place": "Melbourne, Australia",
            },
        ),
        (
            "Roe WS. ImageIce, National Institutes of Ice, Bethesda, Maryland, USA, "
            "https://ice.example/ij/, 1997–2018.",
            {
                "title": "ImageIce",
                "publisher": "National Institutes of Ice",
                "publisher-place": "Bethesda, Maryland, USA",
            },
        ),
        (
            "Roe, G. H. (1934), Ice, Self, and Society, Chicago.",
            {"title": "Ice, Self, and Society", "publisher": None},
        ),
        (
            "Microsoft Corporation. Microsoft Excel. Redmond, WA; 2018.",
            {"publisher-place": "Redmond, WA", "publisher": None, "type": "software"},
        ),
        (
            "Acme Health. Ice at Hand. Mobile application software. 2018. https://ice.example",
            {"title": "Ice at Hand", "genre": "Mobile application software", "type": "software"},
        ),
    ],
)
def test_programs_of_medicine(text: str, fields: dict[str, str | None]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe A, Poe B. Ice by land [dataset]. 2021 Jan 12 [cited 2021 Mar 1]. GitHub. "
            "Available from: https://github.com/acme/ice-data",
            {"publisher": "GitHub", "genre": "dataset", "type": "dataset"},
        ),
        (
            "Roe A, Poe B, et al. Winter Ice Database. PhysioNet; 2004. 10.13026/C28C71",
            {"publisher": "PhysioNet", "type": "dataset"},
        ),
        (
            "Roe A, Poe B. Dataset: Ice survey, Oslo, 2018–2019. Harvard Dataverse, V2. 2021.",
            {"publisher": "Harvard Dataverse", "version": "V2", "container-title": None},
        ),
        (
            "Roe A, Poe B. Ice on lungs. Icepaedia.org. doi: 10.53347/rID-4910",
            {"container-title": "Icepaedia.org", "type": "webpage", "publisher": None},
        ),
        ("Roe A. Ice on lungs. Acme; 2004.", {"publisher": "Acme", "type": "book"}),
    ],
)
def test_who_keeps_data_publishes_them(text: str, fields: dict[str, str | None]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields


def test_who_has_no_role_is_the_author() -> None:
    record = parse_reference(
        "GBIF.org (12 March 2021) GBIF Occurrence Download https://doi.org/10.15468/dl.abcdef"
    )

    assert record["author"] == [{"literal": "GBIF.org"}]


@pytest.mark.parametrize("style", [name for name in BUILT_IN if name != "gb-t-7714"])
def test_what_a_style_prints_of_a_program_is_read_back(style: str) -> None:
    program = {
        "id": "icefields",
        "type": "software",
        "author": [{"family": "Roe", "given": "J."}],
        "title": "Icefields for all",
        "version": "2.5-7",
        "URL": "https://github.com/example/icefields",
        "issued": {"date-parts": [[2020]]},
    }

    record = parse_reference(cite([program], style)[0])

    assert record["version"] == "2.5-7"
    assert record["URL"] == "https://github.com/example/icefields"
