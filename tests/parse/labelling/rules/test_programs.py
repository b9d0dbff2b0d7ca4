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
