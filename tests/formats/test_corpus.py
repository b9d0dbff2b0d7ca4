"""The corpora of other tools: what they hold, what must survive, what must be reported."""

import time
from collections import Counter
from types import ModuleType
from typing import Any

import pytest

from refcli import formats
from refcli.errors import InputError
from tests.formats.interop import Corpus

FLOORS = {
    "bib": 0.990,
    "csl-json": 1.0,
    "ris": 0.990,
    "nbib": 0.980,
    "csv": 1.0,
    "ovid": 0.94,
    "endnote-xml": 0.90,
    "pubmed-xml": 0.85,
    "mods": 0.84,
}
"""The share of scored fields that are right; it may only rise."""


@pytest.fixture(scope="session")
def read(corpus: Corpus) -> dict[str, Any]:
    return {entry["id"]: corpus.read(entry) for entry in corpus.entries}


@pytest.mark.parametrize("format", FLOORS)
def test_fields_are_right(
    format: str, corpus: Corpus, read: dict[str, Any], scorer: ModuleType
) -> None:
    total = right = 0
    for entry in corpus.entries:
        if entry["format"] == format and entry["expected"] is not None:
            wanted, found, *_ = scorer.score(entry, read[entry["id"]].records)
            total += sum(wanted.values())
            right += sum(found.values())
    assert right / total >= FLOORS[format]


def test_what_must_be_kept_is_kept(corpus: Corpus, read: dict[str, Any]) -> None:
    for entry in corpus.entries:
        keys = Counter(str(record.get("id")) for record in read[entry["id"]].records)
        assert not Counter(entry["facts"].get("must_keep_keys", [])) - keys, entry["id"]


def test_what_must_be_reported_is_reported(corpus: Corpus, read: dict[str, Any]) -> None:
    for entry in corpus.entries:
        wanted = entry["facts"].get("must_report_error")
        problems = read[entry["id"]].problems
        if wanted:
            assert problems, entry["id"]
        elif wanted is False:
            assert not [p for p in problems if p.severity == "error"], entry["id"]


def test_formats_are_told_apart(corpus: Corpus) -> None:
    wrong = [
        entry["id"]
        for entry in corpus.entries
        if formats.sniff(corpus.data(entry), entry["input_file"]) != corpus.format(entry)
    ]
    # A table with tabs that is called .csv, an XML file of another kind, half an Ovid file.
    assert len(wrong) <= 3, wrong


def test_hostile_files_are_read_or_refused_in_time(hostile: Corpus) -> None:
    for entry in hostile.entries:
        start = time.process_time()
        try:
            result = formats.read(hostile.data(entry), hostile.format(entry))
        except InputError as error:
            assert 2 in _codes(entry), (entry["id"], error)
            result = formats.ReadResult([], [])
        assert time.process_time() - start < 2, entry["id"]
        known = {
            str(record.get(name)) for record in result.records for name in ("id", "title", "PMID")
        }
        for key in entry["must_keep"]:
            if key not in ("1 record", "3 entries", "record 1", "unknown keys"):
                assert key in known, (entry["id"], key)
        if _codes(entry) == [1]:
            assert result.problems, entry["id"]


def _codes(entry: dict[str, Any]) -> list[int]:
    code = entry["exit_code"]
    return code if isinstance(code, list) else [code]
