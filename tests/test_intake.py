"""Any input to records, and of these the new ones to the library."""

import json
from pathlib import Path

import pytest

from refcli.errors import InputError, RequestError
from refcli.intake import add_new, read
from refcli.library import open_library

LIST = Path(__file__).parents[1] / "data" / "references.txt"


def test_a_document_and_a_bibliography_file_come_in_alike() -> None:
    pasted = read(LIST.read_bytes(), "references.txt")
    as_json = read(json.dumps(pasted.records).encode(), "refs.json")

    assert len(pasted.records) == 25
    assert [record["title"] for record in as_json.records] == [
        record["title"] for record in pasted.records
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\x7fELF\x00\x01", "a program"),
        (b"Only a sentence, and no reference.", "no references found"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=f"notes.txt.*{reason}"):
        read(data, "notes.txt")


def test_an_unknown_format_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(RequestError, match="bibtex"):
        read(b"x", "x", "bibtx")


def test_only_what_is_new_is_added(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))
    records = read(LIST.read_bytes(), "references.txt").records

    first = add_new(library, records[:20], "import the beginning")
    tried = add_new(library, records, "import all of it", dry_run=True)
    second = add_new(library, records, "import all of it")

    assert len(first.added) == 20
    assert len(tried.added) == len(second.added) == 5
    assert [match.new for match in second.known] == list(range(20))
    assert len(library.records) == 25


def test_the_records_of_one_import_are_compared_with_each_other(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))
    records = read(LIST.read_bytes(), "references.txt").records

    intake = add_new(library, [*records, *records[:15]], "import two files", each_once=True)

    assert len(intake.added) == len(library.records) == 25
    assert intake.repeated == intake.added[:15]


def test_many_records_are_compared_where_a_title_or_an_identifier_is_one(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))
    works = [
        {"type": "book", "title": f"On the {place}th lake", "issued": {"date-parts": [[2000]]}}
        for place in range(2100)
    ]

    intake = add_new(library, [*works, *works[:7]], "import", each_once=True)

    assert len(intake.added) == 2100
    assert len(intake.repeated) == 7


def test_one_doi_of_two_works_is_told(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))
    one, other = read(LIST.read_bytes(), "references.txt").records[:2]

    add_new(library, [{**one, "DOI": "10.1000/a"}], "import one")
    intake = add_new(library, [{**other, "DOI": "10.1000/A"}], "import another")

    assert [(new["title"], old["title"]) for new, old in intake.same_doi] == [
        (other["title"], one["title"])
    ]
