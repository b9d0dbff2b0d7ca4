"""The query language: what each query means, and what it says of one that it cannot read."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.errors import RequestError
from refcli.library.queries.query import compile_query

RECORDS: list[dict[str, Any]] = [
    {
        "id": "ivanov2015teplo",
        "type": "book",
        "title": "Теплопередача в ёлочных структурах",
        "author": [{"family": "Иванов", "given": "И. И."}, {"family": "Müller", "given": "K."}],
        "issued": {"date-parts": [[2015, 5]]},
        "publisher": "Наука",
        "language": "ru",
        "custom": {"number": 1, "tags": ["read", "диссертация"], "notes": ["see chapter 3"]},
    },
    {
        "id": "smith2020heart",
        "type": "article-journal",
        "title": "Heart failure in <i>Mus musculus</i>: H<sub>2</sub>O and heat transfer",
        "author": [{"family": "Smith", "given": "John A."}, {"literal": "others"}],
        "editor": [{"literal": "World Health Organization"}],
        "container-title": "Journal of Cardiology",
        "issued": {"date-parts": [[2020, 12, 31]]},
        "volume": "12",
        "page": "109-122",
        "DOI": "10.1000/XYZ.1",
        "custom": {"number": 2, "tags": ["to-read"], "source": {"text": "1. Smith J [et al.]"}},
    },
    {
        "id": "shcherbakov1999",
        "type": "paper-conference",
        "title": 'Transfer of heat: a "new" method\\approach',
        "author": [{"family": "Shcherbakov", "given": "A."}],
        "issued": {"date-parts": [["1999"]]},
        "multi": {"_keys": {"title": {"ru": "Перенос тепла"}}},
        "custom": {"number": 3, "files": ["a.pdf"], "aliases": ["shch99"]},
    },
    {"id": "empty", "type": "document", "custom": {"number": 4}},
]


def found(query: str) -> list[int]:
    test = compile_query(query)
    return [record["custom"]["number"] for record in RECORDS if test(record)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [1, 2, 3, 4]),
        ("тепл", [1, 3]),
        ("тепло", [1]),
        ("tepl", [1, 3]),
        ("ТЕПЛО", [1]),
        ("елочных", [1]),
        ("elochnykh", [1]),
        ("heat transfer", [2, 3]),
        ('"heat transfer"', [2]),
        ("«heat transfer»", [2]),
        ("h2o", [2]),
        ("mus musculus", [2]),
        ('"mus musculus"', [2]),
        ("author:иванов", [1]),
        ("author:ivanov", [1]),
        ("автор:иванов", [1]),
        ("author:muller", [1]),
        ("author:mueller", [1]),
        ("author:щербаков", [3]),
        ('author:"иванов и"', [1]),
        ('author:"John A. Smith"', [2]),
        ('author:="Smith John A."', [2]),
        ("author:=Smith", []),
        ("author:others", []),
        ("editor:health", [2]),
        ("person:health", [2]),
        ("author:health", []),
        ("year:2015", [1]),
        ("year:2015..2020", [1, 2]),
        ("year:2015-2020", [1, 2]),
        ("год:..2015", [1, 3]),
        ("year:2016..", [2]),
        ("year:>2015", [2]),
        ("year:>=2015", [1, 2]),
        ("year<2015", [3]),
        ("year<=2015", [1, 3]),
        ("year=2015", [1]),
        ("date:2020-12", [2]),
        ("issued:2015-06..", [2]),
        ("issued:2015-05..2015", [1]),
        ("citation-number:2..3", [2, 3]),
        ("type:book", [1]),
        ("type:article", [2]),
        ("type:inproceedings", [3]),
        ("has:doi", [2]),
        ("has:file", [3]),
        ("has:tag", [1, 2]),
        ("-has:author", [4]),
        ("has:year -has:doi", [1, 3]),
        ("tag:read", [1]),
        ("tag:*read", [1, 2]),
        ("tag:дисс*", [1]),
        ("метка:read", [1]),
        ("-tag:read тепл", [3]),
        ("heat – transfer - ", [2, 3]),
        ("NOT tag:read", [2, 3, 4]),
        ("note:chapter", [1]),
        ("alias:shch99", [3]),
        ("key:ivanov", [1]),
        ("id:=empty", [4]),
        ("doi:10.1000/xyz", [2]),
        ("volume:12", [2]),
        ("volume:1", []),
        ("volume:10..20", [2]),
        ("title:/^heart/", [2]),
        ("/^heart/", [2]),
        ("journal:cardiology", [2]),
        ("publisher:наука OR journal:cardiology", [1, 2]),
        ("year:1999 | year:2015", [1, 3]),
        ("(year:1999 OR year:2015) -type:book", [3]),
        ("-(year:1999 OR year:2015)", [2, 4]),
        ("heart AND failure", [2]),
        ("shch99", [3]),
        ('"1. Smith J [et al.]"', [2]),
        ("новый OR new", [3]),
        ("journal", [2]),
        ("document", []),
        ("covid-19", []),
        ("2020", [2]),
        ("C++", []),
        ("source:smith", [2]),
        ("lang:ru", [1]),
        ("https://example.org/x", []),
    ],
)
def test_what_a_query_means(query: str, expected: list[int]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "column", "message"),
    [
        ("OR тепло", 1, "both sides"),
        (">2019", 1, "year>2019"),
        ("auhtor:x", 1, "did you mean author"),
        ("heat qqqq:x", 6, "no field 'qqqq'"),
        ('heat "transfer', 6, "quotation mark"),
        ("(heat", 1, r'"\(" without'),
        ("heat)", 5, r'"\)" without'),
        ("year:abc", 1, "range such as 2015..2020"),
        ("year:..", 1, "without any end"),
        ("year:>2015..2016", 1, "a range after >"),
        ("heat OR", 6, "both sides"),
        ("heat OR OR x", 6, "both sides"),
        ("author:", 1, "nothing after author:"),
        ("has:nothing", 1, "no field 'nothing'"),
        ("title:>x", 1, "compares years"),
        ("/(/", 1, "not a pattern"),
        ("heat NOT OR x", 6, "nothing after"),
    ],
)
def test_what_is_wrong_is_said_with_its_column(query: str, column: int, message: str) -> None:
    with pytest.raises(RequestError, match=rf"column {column}: .*{message}"):
        compile_query(query)


SOME = (
    "тепло heat year:2015..2020 -tag:read has:doi type:book author:иванов ( ) OR NOT - "
    'h2o mus "heat transfer" tag:*read journal: title:/a/ : .. " / > новый'
)
WORDS = st.sampled_from(SOME.split())


@given(st.lists(WORDS | st.text(max_size=6), max_size=6).map(" ".join))
def test_any_text_is_a_query_or_a_clear_error(text: str) -> None:
    try:
        query = compile_query(text)
    except RequestError as error:
        assert "column" in str(error)
        return
    for record in RECORDS:
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        if query(record) and "\\" not in line and "<" not in line:
            assert all(probe.search(line) for probe in query.probes)


@pytest.mark.parametrize(
    "text",
    ["(" * 20_000, "(" * 500 + "a" + ")" * 500, "NOT " * 20_000 + "a", "a OR " * 20_000 + "a"],
)
def test_a_query_that_is_too_deep_or_too_long_is_refused(text: str) -> None:
    with pytest.raises(RequestError, match=r"nested too deep|more than 5,000 words"):
        compile_query(text)
