"""Works as lawyers cite them (The Bluebook, rules 15 and 16; OSCOLA, 3.2 and 3.3)."""

from typing import Any

import pytest

from refcli.parse import parse_reference
from refcli.record import year


@pytest.mark.parametrize(
    ("text", "fields", "year_of"),
    [
        (
            "Mary Roe & Lee Black, The Noise of Streets, 61 Stan. L. Rev. 1203, 1210–12 (2009).",
            {
                "author": [{"family": "Roe", "given": "Mary"}, {"family": "Black", "given": "Lee"}],
                "title": "The Noise of Streets",
                "container-title": "Stan. L. Rev.",
                "volume": "61",
                "page": "1203",
            },
            2009,
        ),
        (
            "Peter Kohl, Quiet at Last, Wash. Post, May 3, 2011, at B2.",
            {"title": "Quiet at Last", "container-title": "Wash. Post", "page": "B2"},
            2011,
        ),
        (
            "Anna Weber, Of Fences, in Essays on Land 44 (Max Torf & Lee Black eds., 1999).",
            {"title": "Of Fences", "container-title": "Essays on Land", "page": "44"},
            1999,
        ),
        ("Lee Black, Walls of Law (3d ed. 2001).", {"title": "Walls of Law", "edition": "3"}, 2001),
        (
            "Street Noise Act of 1972, Pub. L. No. 92-574, 86 Stat. 1234.",
            {"title": "Street Noise Act of 1972", "container-title": "Stat.", "page": "1234"},
            1972,
        ),
    ],
)
def test_what_lawyers_cite(text: str, fields: dict[str, Any], year_of: int) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields
    assert year(record) == year_of


@pytest.mark.parametrize(
    ("text", "fields", "year_of"),
    [
        (
            "Burrows A, ‘The Law of Walls: a Note’ (2012) 128 LQR 232",
            {"title": "The Law of Walls: a Note", "container-title": "LQR", "page": "232"},
            2012,
        ),
        (
            "Roe M and Black LT, Noise and Equity (3rd edn, OUP 2014)",
            {"title": "Noise and Equity", "publisher": "OUP", "edition": "3"},
            2014,
        ),
        (
            "Kohl P, ‘Of Fences’ in Anna Weber and Max Torf (eds), The Quiet Land (CUP 2003)",
            {"title": "Of Fences", "container-title": "The Quiet Land", "publisher": "CUP"},
            2003,
        ),
    ],
)
def test_what_british_lawyers_cite(text: str, fields: dict[str, Any], year_of: int) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields
    assert year(record) == year_of


def test_a_physicist_is_no_lawyer() -> None:
    record = parse_reference("E. Witten, Noise in walls, Phys. Rev. D 47, 777 (1993).")

    assert (record["volume"], record["page"]) == ("47", "777")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Gesetz zum Schutz der Seen (Seengesetz) v. 10.12.2008, Bundesgesetzblatt I, 2403.",
            {"title": "Gesetz zum Schutz der Seen", "container-title": "Bundesgesetzblatt"}
            | {"volume": "I", "page": "2403"},
        ),
        (
            "Sozialgesetzbuch IX – Rehabilitation, 19. Juni 2001, BGBl. I, S. 1046.",
            {"title": "Sozialgesetzbuch IX – Rehabilitation", "volume": "I", "page": "1046"},
        ),
        (
            "Bundesregierung (2004): Über die Lage der Seen. Deutscher Bundestag Drucksache "
            "15/4575 vom 18. Dezember 2004.",
            {"title": "Über die Lage der Seen", "number": "Drucksache 15/4575", "volume": None}
            | {"publisher": "Deutscher Bundestag"},
        ),
        (
            "Deutscher Bundestag (2006): Siebter Seenbericht. Leben zwischen Wasser und Land. "
            "BT-Drs. 16/1360, Berlin.",
            {"title": "Siebter Seenbericht. Leben zwischen Wasser und Land", "page": None}
            | {"number": "BT-Drs. 16/1360", "container-title": None},
        ),
        (
            "Landtag Brandenburg (2005): Bericht zur Lage der Seen. 4. Wahlperiode, Drucksache "
            "4/123. Potsdam.",
            {"number": "4. Wahlperiode, Drucksache 4/123", "publisher-place": "Potsdam"},
        ),
    ],
)
def test_what_german_parliaments_print(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields
