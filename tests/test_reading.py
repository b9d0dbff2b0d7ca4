"""Any input to records: a bibliography file, or a document with references."""

import json
from pathlib import Path

import pytest

from refcli.errors import InputError, RequestError
from refcli.reading import read

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
