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
