import json
from pathlib import Path
from typing import Any

import pytest

from refcli.library import open_library

_VARIABLES = ("id", "title", "container-title", "URL", "author", "editor", "issued", "page", "DOI")

_ITEMS: list[dict[str, Any]] = [
    {"id": "a", "title": "One", "custom": {"number": 7, "source": {"text": "One."}}},
    {"id": 5, "title": ["x"], "author": [{"family": "Roe"}]},
    {"id": "c", "URL": "http://a.org/", "custom": {"tags": ["x"], "number": 7}},
]


@pytest.mark.parametrize(
    "items",
    [
        _ITEMS,
        [*_ITEMS, {"title": "Without a key"}],
        [*_ITEMS, {"id": "d", "custom": ["odd"]}],
        [*_ITEMS, {"id": "e", "custom": {"number": "7"}}],
        [],
    ],
)
@pytest.mark.parametrize("indent", [None, 1])
def test_columns_of_json_are_those_of_its_records(
    tmp_path: Path, items: list[dict[str, Any]], indent: int | None
) -> None:
    path = tmp_path / "library.json"
    path.write_text(json.dumps(items, indent=indent), encoding="utf-8")
    _are_those_of_the_records(path)


def test_columns_of_a_bib_file_are_those_of_its_records(tmp_path: Path) -> None:
    path = tmp_path / "library.bib"
    path.write_text(_BIB, encoding="utf-8")
    _are_those_of_the_records(path)


_BIB = """
@string{pub = "A Press"}
@article{a, title = {One}, journal = {CoRR}, volume = {abs/1503.06734}, abstract = {Long}}
@misc{b, title = {Two}, howpublished = {Press, Town}, note = {Press}, publisher = pub,
  address = {Town}, keywords = {x, y}}
@inbook{c, crossref = {d}, title = {Part}, pages = {1--2}}
@book{d, title = {Whole}, subtitle = {All of It}, isbn = {9780306406157}, author = {Roe, J.}}
@online{, title = {Keyless}, doi = {10.48550/arxiv.1503.06734}}
"""


def _are_those_of_the_records(path: Path) -> None:
    records = open_library(path).records
    expected = [(record["custom"]["number"], *map(record.get, _VARIABLES)) for record in records]
    assert list(open_library(path).columns(_VARIABLES)) == expected
