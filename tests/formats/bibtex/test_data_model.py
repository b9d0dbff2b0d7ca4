"""Fields that a type of biblatex's data model lacks: kept together, read, and changed there."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from refcli import formats
from refcli.formats.bibtex.editing import edit
from refcli.record import Record

ARTICLE: Record = {
    "id": "roe2019",
    "type": "article-journal",
    "title": "Clay in the hills",
    "author": [{"family": "Roe", "given": "Max"}],
    "container-title": "Clay",
    "publisher": "Hill & Sons",
    "publisher-place": "Oslo; Rome",
    "number-of-pages": "12",
    "ISSN": "0959-8138 (print), 1756-1833",
    "PMID": "35000001",
    "PMCID": "PMC12",
    "issued": {"date-parts": [[2019]]},
    "custom": {"tags": ["clay"], "fields": {"groups": "Hills"}},
    "multi": {"_keys": {"title": {"ru": "Глина на холмах"}}},
}
OTHERS: list[Record] = [
    {"id": "t", "type": "thesis", "title": "T", "genre": "PhD thesis", "collection-title": "Acta"},
    {"id": "r", "type": "report", "title": "R", "genre": "x", "editor": [{"literal": "WHO"}]},
    {
        "id": "c",
        "type": "paper-conference",
        "title": "C",
        "container-title": "Proc.",
        "edition": "2",
    },
    {"id": "p", "type": "article", "title": "P", "container-title": "bioRxiv", "archive": "arXiv"},
]


def written(*records: Record) -> str:
    return formats.write(records, "biblatex").text


def read(text: str) -> list[Record]:
    return formats.read(text.encode(), "biblatex").records


def complete(record: Record) -> Record:
    """Return a record with what every type of these asks for, so that nothing is missing."""
    named = {"author": [{"family": "Doe", "given": "Jane"}], "publisher": "Hill"}
    return {**named, "issued": {"date-parts": [[2020]]}, **record}


@pytest.mark.skipif(not shutil.which("biber"), reason="needs biber")
def test_biber_knows_every_field(tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(written(ARTICLE, *map(complete, OTHERS)))
    command = ["biber", "--tool", "--validate-datamodel", "list.bib"]
    log = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).stdout.decode()

    said = re.findall(r"(?:WARN|ERROR) .*", log)
    assert [line for line in said if "groups" not in line] == []


@pytest.mark.parametrize("record", [ARTICLE, *map(complete, OTHERS)])
def test_what_has_no_field_of_its_own_is_read_again(record: Record) -> None:
    assert "verba = {" in written(record)
    assert read(written(record)) == [record]


def test_what_a_file_brought_along_keeps_its_name() -> None:
    assert "\n  groups = {Hills},\n" in written(ARTICLE)


def test_the_body_that_publishes_a_page_is_its_organization() -> None:
    page = {"id": "w", "type": "webpage", "title": "W", "publisher": "WHO"}
    assert "organization = {WHO}" in written(page)
    assert read(written(page)) == [page]


@pytest.mark.parametrize(
    "change",
    [
        {"publisher": "Wiley"},
        {"publisher": None},
        {"publisher-place": None, "number-of-pages": "14"},
        {"ISSN": "1756-1833"},
        {"ISSN": "1234-5679, 0959-8138"},
        {"ISSN": None},
        {"edition": "3"},
        {"title": "Sand"},
    ],
)
def test_what_stands_together_is_changed_there(change: dict[str, Any]) -> None:
    text = written(ARTICLE)
    old = read(text)[0]
    new = {name: value for name, value in {**old, **change}.items() if value is not None}
    after = edit.replace_entry(text, "roe2019", old, new)

    assert read(after) == [new]
    assert len(set(text.splitlines()) ^ set(after.splitlines())) <= 4


def test_a_field_that_is_empty_then_goes() -> None:
    text = written({"id": "a", "type": "article-journal", "title": "T", "publisher": "P"})
    old = read(text)[0]
    new = {name: value for name, value in old.items() if name != "publisher"}
    assert "verba" not in edit.replace_entry(text, "a", old, new)


@pytest.mark.parametrize("value", ["a note of mine", "publisher", "publisher = x", "a = {b}, c"])
def test_another_use_of_the_field_is_left_alone(value: str) -> None:
    record = read(f"@article{{a, title={{T}}, date=2001, verba={{{value}}}}}")[0]
    assert record["custom"]["fields"] == {"verba": value}
    assert f"verba = {{{value}}}" in written({**record, "publisher": "P"})
