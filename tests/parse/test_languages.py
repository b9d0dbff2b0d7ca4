"""Pages of lists in languages that the model has not learnt, of works that exist.

Each line of ``languages/LANGUAGE.txt`` is a reference in the usual style of its country, and
behind bars the first author, the title, the year, and the publisher or journal.
"""

from pathlib import Path

import pytest

from refcli.parse import parse_reference
from refcli.record import Record, year

PAGES = Path(__file__).parent / "languages"


@pytest.mark.parametrize(
    ("language", "least"), [("ja", 20), ("ko", 20), ("pl", 12), ("tr", 18), ("uk", 19)]
)
def test_a_page_of_twenty(language: str, least: int) -> None:
    lines = (PAGES / f"{language}.txt").read_text("utf-8").splitlines()
    assert len(lines) == 20
    wrong = [line for line in lines if not _is_right(line)]
    assert 20 - len(wrong) >= least, "\n".join(wrong)


def _is_right(line: str) -> bool:
    text, author, title, published, house = (part.strip() for part in line.split("|"))
    record = parse_reference(text)
    houses = {record.get("publisher"), record.get("container-title")}
    return (
        _first(record) == author
        and record.get("title") == title
        and str(year(record)) == published
        and (not house or house in houses)
    )


def _first(record: Record) -> str:
    name = (record.get("author") or [{}])[0]
    return name.get("family") or name.get("literal") or ""
