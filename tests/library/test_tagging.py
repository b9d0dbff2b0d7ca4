"""Keywords of a library are tags: found, taken away, and in a .bib added as such."""

from pathlib import Path

import pytest

from refcli import formats
from refcli.library import open_library
from refcli.library.readable import assigned
from refcli.record import tags
from refcli.values import keywords

BIB = """@article{ice,
\ttitle    = "Ice",
\tkeywords = "snow,frost, лёд",
\tyear     = 2001
}
@book{own, title = {Own}, keywords = {a; b, c;}, tags = {mine}}
@book{bare, title = {Bare}}
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.bib"
    path.write_text(BIB, encoding="utf-8")
    return path


def _tag(path: Path, number: int, assignment: str) -> str:
    library = open_library(path)
    [record] = library.select([str(number)])
    with library.change("tag") as change:
        change.replace(assigned(record, [assignment]), was=record)
    return path.read_text(encoding="utf-8")


def test_keywords_are_found_as_tags(library: Path) -> None:
    assert [tags(record) for record in open_library(library).records] == [
        ["snow", "frost", "лёд"],
        ["mine", "a", "b, c"],
        [],
    ]
    assert [record["id"] for record in open_library(library).search("tag:лёд")] == ["ice"]


@pytest.mark.parametrize(
    ("number", "assignment", "before", "after"),
    [
        (1, "tags+=thesis,frost", '"snow,frost, лёд"', '"snow,frost, лёд, thesis"'),
        (1, "tags-=frost", '"snow,frost, лёд"', '"snow, лёд"'),
        (1, "tags-=frost,snow,лёд", '\tkeywords = "snow,frost, лёд",\n', ""),
        (2, "tags-=b", "", ""),
        (2, "tags-=a", "{a; b, c;}", "{b, c;}"),
        (2, "tags+=new", "{mine}", "{mine, new}"),
        (3, "tags+=new", "{Bare}}", "{Bare}, keywords = {new}}"),
    ],
)
def test_a_tag_changes_its_own_bytes_alone(
    library: Path, number: int, assignment: str, before: str, after: str
) -> None:
    assert _tag(library, number, assignment) == BIB.replace(before, after)


def test_an_added_entry_has_its_tags_as_keywords(library: Path) -> None:
    record = {"type": "book", "title": "New", "keyword": "a, b", "custom": {"tags": ["b", "c"]}}
    opened = open_library(library)
    with opened.change("add") as change:
        change.add(record)
    assert tags(opened.records[-1]) == ["a", "b", "c"]
    assert "tags" not in library.read_text(encoding="utf-8").rpartition("@")[2]


def test_in_json_a_keyword_goes_and_a_tag_comes(tmp_path: Path) -> None:
    path = tmp_path / "library.json"
    library = open_library(path)
    with library.change("add") as change:
        change.add({"type": "book", "title": "Ice", "keyword": "snow; frost"})
    _tag(path, 1, "tags-=frost")
    _tag(path, 1, "tags+=thesis,snow")
    [record] = open_library(path).records
    assert record["keyword"] == "snow"
    assert record["custom"]["tags"] == ["thesis"]


@pytest.mark.parametrize("format", ["bibtex", "biblatex", "ris", "nbib", "csl-json"])
@pytest.mark.parametrize("words", ["snow, frost, лёд", "heart failure; ageing, normal; ice"])
def test_keywords_go_through_a_format_unchanged(format: str, words: str) -> None:
    record = {"type": "article-journal", "id": "a", "title": "Ice", "keyword": words}
    [back] = formats.read(formats.write([record], format).text.encode(), format).records
    assert keywords.split(back["keyword"]) == keywords.split(words)
