"""One bad record never stops a list: it is brought into shape, and a remark says so."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli import citing, formats
from refcli.check import examine
from refcli.record import DATE_VARIABLES, NAME_VARIABLES
from refcli.shapes import in_shape, odd_fields, tolerant

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("\ud800"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["family", "given", "literal", "date-parts", "season", "fields", "x"]),
            inner,
        )
    ),
    max_leaves=5,
)
VARIABLES = st.sampled_from(
    [
        *("title", "author", "editor", "issued", "accessed"),
        *("page", "volume", "language", "multi", "custom"),
    ]
)
RECORDS = st.dictionaries(VARIABLES, VALUES, max_size=4).map(
    lambda odd: {"id": "bad", "type": "article-journal", "title": "T", **odd}
)
GOOD: dict[str, Any] = {
    "id": "good",
    "type": "book",
    "title": "Heat",
    "author": [{"family": "Smith", "given": "J."}],
    "issued": {"date-parts": [[2000]]},
}


@settings(max_examples=50, deadline=None)
@given(RECORDS)
def test_a_bad_record_never_stops_a_list(record: dict[str, Any]) -> None:
    for style in ("gost", "apa", "vancouver"):
        printed = citing.print_list([record, GOOD], style)
        assert {"good"} <= {key for key, _ in printed.entries}
    for name in ("bibtex", "ris", "csv", "csl-yaml", "mods"):
        assert "Heat" in formats.write([record, GOOD], name).text
    examine([record, GOOD])


@given(RECORDS)
def test_what_is_in_shape_stays(record: dict[str, Any]) -> None:
    shaped = in_shape(record)

    assert in_shape(shaped) == shaped
    assert in_shape(GOOD) == GOOD
    for name, value in shaped.items():
        if name in NAME_VARIABLES:
            assert all(isinstance(part, str) for person in value for part in person.values())
        elif name in DATE_VARIABLES:
            assert isinstance(value, dict)


def test_a_remark_names_the_record() -> None:
    def titles(records: Any) -> list[str]:
        return [record["title"].upper() for record in records]

    done, remarks = tolerant(titles, [GOOD, {"id": "bad", "title": ["x"]}])

    assert done == ["HEAT", '["X"]']
    assert len(remarks) == 1
    assert remarks[0].startswith("bad: ")


def test_a_fault_that_is_not_of_the_records_stays_a_fault() -> None:
    def broken(_: Any) -> None:
        raise TypeError("ours")

    with pytest.raises(TypeError, match="ours"):
        tolerant(broken, [GOOD])


def test_a_writer_says_what_it_wrote_as_text() -> None:
    odd = {"id": "bad", "type": "book", "title": "T", "author": [{"family": 5}]}
    written = formats.write([GOOD, odd], "bibtex")

    assert ("author, but as text", 1, "bad") in written.losses
    assert formats.write([GOOD], "bibtex").losses == []


def test_check_names_the_field_of_another_shape() -> None:
    odd = {"id": "bad", "type": "book", "title": "T", "author": "J. Smith", "issued": "2020"}

    found = [(one.entry, one.field) for one in examine([GOOD, odd]) if one.code == "SHAPE001"]

    assert found == [("bad", "author"), ("bad", "issued")]


@pytest.mark.parametrize(
    "record",
    [
        GOOD,
        {"title": None, "author": [], "issued": {}, "volume": 3, "page": 1.5},
        {"issued": {"date-parts": [["2020", 5]]}, "accessed": {"raw": "2020", "circa": True}},
        {"author": [{"family": "Roe", "static-ordering": True, "comma-suffix": 1}]},
        {"categories": ["a"], "custom": {"tags": ["a"]}, "x-own": {"a": [1]}},
    ],
)
def test_what_csl_json_knows_is_not_odd(record: dict[str, Any]) -> None:
    assert odd_fields(record) == []


@settings(max_examples=50, deadline=None)
@given(RECORDS)
def test_what_is_in_shape_is_not_odd(record: dict[str, Any]) -> None:
    assert odd_fields(in_shape(record)) == []
