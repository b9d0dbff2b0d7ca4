"""Web of Science's export as it comes from the site."""

from typing import Any

from refcli import formats

EXPORT = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Doe, J
AF Doe, Jane
TI Rain on clay
SO JOURNAL OF CLAY
DT Article; Early Access
J9 J CLAY
JI J. Clay
PD MAR 15
PY 2021
ER

PT C
AU Poe, A
TI Mud nets
SO 2019 CONFERENCE ON MUD (MUD 2019)
DT Proceedings Paper
CT 5th Conference on Mud (MUD)
CY JUN 03-05, 2019
CL Paris, FRANCE
PY 2019
ER

PT B
AU Doe, J
TI RIVERS OF CLAY
SO RIVERS OF CLAY
DT Book
PY 2010
ER

EF
"""


def read(text: str) -> list[dict[str, Any]]:
    assert formats.sniff(text.encode()) == "wos"
    return formats.read(text.encode(), "wos").records


def test_what_the_site_gives() -> None:
    article, paper, book = read(EXPORT)

    assert (article["type"], article["container-title-short"]) == ("article-journal", "J. Clay")
    assert paper["type"] == "paper-conference"
    assert paper["event-date"] == {"date-parts": [[2019, 6, 3], [2019, 6, 5]]}
    assert (book["type"], "container-title" in book) == ("book", False)


def test_it_reads_back() -> None:
    records = read(EXPORT)
    written = formats.write(records, "wos")
    back = read(written.text)

    for record in (*records, *back):
        record.pop("custom", None)
    assert back == records
