"""The library in figures."""

from hypothesis import given
from hypothesis import strategies as st

from refcli.look.figures import bars
from refcli.look.statistics import Count, statistics
from refcli.record import Record

ONE_VALUE = ("year", "type", "language", "journal", "reading")


def record(year: int, kind: str, journal: str) -> Record:
    return {"type": kind, "container-title": journal, "issued": {"date-parts": [[year]]}}


@given(
    st.lists(
        st.builds(
            record,
            st.integers(1500, 2026),
            st.sampled_from(["book", "article-journal"]),
            st.sampled_from(["", "J Cold", "Лёд"]),
        )
    )
)
def test_counts_add_up_to_the_works(records: list[Record]) -> None:
    counts = statistics(records)

    for field in ONE_VALUE:
        assert sum(count.works for count in counts[field]) == len(records)


def test_years_stand_in_their_order_and_other_values_by_their_number() -> None:
    records = [record(2001, "book", "B"), record(1999, "book", "A"), record(2005, "book", "A"), {}]

    counts = statistics(records, ["year", "journal"])

    assert [count.value for count in counts["year"]] == ["1999", "2001", "2005", ""]
    assert counts["journal"] == [Count("A", 2), Count("B", 1), Count("", 1)]


def test_missing_counts_what_a_reader_looks_for() -> None:
    counts = statistics([{"DOI": "10.1/x"}, {"abstract": "a"}], ["missing"])

    assert dict(counts["missing"]) == {"abstract": 1, "DOI": 1, "file": 2}


def test_reading_counts_the_entries_that_a_review_walks_through() -> None:
    def read(sure: float) -> Record:
        source = {"text": "Roe. Ice. 2001.", "confidence": {"title": sure}}
        return {**record(2001, "book", ""), "title": "Ice", "author": [{"family": "Roe"}]} | {
            "custom": {"source": source}
        }

    counts = statistics(map(read, (0.5, 0.7, 0.99)), ["reading"])["reading"]

    assert counts == [Count("sure", 2), Count("doubtful", 1)]


def test_a_figure_says_its_numbers() -> None:
    assert "2001: 3" in bars([Count("2001", 3), Count("", 1)], "Works")
    assert "&lt;b&gt;" in bars([Count("<b>", 1)], "Works")
    assert bars([], "Works") == ""
