"""Court decisions in the forms of their countries."""

from typing import Any

import pytest

from refcli.parse import parse_reference
from refcli.record import year

DECISIONS: list[tuple[str, dict[str, Any]]] = [
    (
        "Donoghue v Stevenson [1932] AC 562 (HL).",
        {"title": "Donoghue v Stevenson", "container-title": "AC", "page": "562", "issued": 1932},
    ),
    (
        "R v Smith [2004] UKHL 12.",
        {"title": "R v Smith", "authority": "UKHL", "number": "12", "container-title": None},
    ),
    (
        "Case C-131/12 Google Spain SL v AEPD [2014] ECLI:EU:C:2014:317.",
        {"title": "Google Spain SL v AEPD", "number": "C-131/12", "issued": 2014, "multi": None},
    ),
    (
        "BVerfG, Urteil vom 15. Januar 1958 – 1 BvR 400/51, BVerfGE 7, 198.",
        {"authority": "BVerfG", "number": "1 BvR 400/51", "volume": "7", "page": "198"},
    ),
    (
        "BGH, Urteil vom 12.3.2003 – XII ZR 18/00, NJW 2003, 1234.",
        {"authority": "BGH", "container-title": "NJW", "volume": None, "page": "1234"},
    ),
    (
        "Cass. civ. 1re, 12 juin 2012, n° 11-18.327, Bull. civ. I, n° 129.",
        {"authority": "Cass. civ. 1re", "number": "11-18.327", "issued": 2012, "author": None},
    ),
    (
        "CE, 28 mai 1954, Barel, Rec. p. 308.",
        {"authority": "CE", "title": "Barel", "issued": 1954, "publisher": None},
    ),
    (
        "R. v. Oakes, [1986] 1 S.C.R. 103.",
        {"title": "R. v. Oakes", "volume": "1", "container-title": "S.C.R.", "page": "103"},
    ),
    (
        "Kesavananda Bharati v State of Kerala, AIR 1973 SC 1461.",
        {"title": "Kesavananda Bharati v State of Kerala", "page": "1461", "volume": None},
    ),
    ("STC 53/1985, de 11 de abril.", {"authority": "STC", "number": "53/1985", "issued": 1985}),
]


@pytest.mark.parametrize(("text", "fields"), DECISIONS, ids=[text[:20] for text, _ in DECISIONS])
def test_a_decision(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    found = {name: year(record) if name == "issued" else dict(record).get(name) for name in fields}
    assert (record["type"], found) == ("legal_case", fields)


@pytest.mark.parametrize(
    "text",
    [
        "Smith J. Batman v Superman: nature and nurture. J Film. 2004;3(2):12-19.",
        "Koch A. Beschluss und Urteil vom 3.4.2001. Berlin: Springer, 2003.",
        "CE marking of machines. London: BSI, 2001.",
    ],
)
def test_what_is_not_a_decision(text: str) -> None:
    assert parse_reference(text)["type"] != "legal_case"


def test_requests_for_comments_are_reports() -> None:
    record = parse_reference(
        "Rescorla, E. (2018). The Transport Layer Security (TLS) Protocol Version 1.3. RFC 8446. "
        "https://www.rfc-editor.org/rfc/rfc8446"
    )
    assert (record["type"], record["number"]) == ("report", "RFC 8446")


def test_names_that_are_written_out_are_not_in_the_title() -> None:
    record = parse_reference("Петров Иван Сергеевич, Барбара Коэн. Две школы. М.: Наука, 2014.")
    assert record["title"] == "Две школы"
    assert [name.get("family") for name in record["author"]] == ["Петров", "Коэн"]
