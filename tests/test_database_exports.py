"""Several exports as one list: whatever their order, their names and which file holds what."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.database_exports import read_exports
from refcli.dedupe import examine
from refcli.record import Record, text

WORKS = (
    ("Informal credit among market traders in Accra", "Mensah", 2015, "40", "101-118"),
    ("Informal credit among market traders in Accra: protocol", "Mensah", 2013, "38", "7-9"),
    ("Roman glass of the lower Rhine: a survey of finds", "Behr", 2004, "12", "33-60"),
    ("Winter moulting of the ptarmigan in coastal Norway", "Aas", 1998, "7", "210-215"),
)


def written(at: int, place: int) -> Record:
    """A work as one of three databases writes it; ``place`` tells its copies apart."""
    title, name, year, volume, pages = WORKS[at]
    forms = (
        (title, pages, "A."),
        (title.upper(), pages.partition("-")[0], "Anna"),
        (f"{title}.", "", "A. B."),
    )
    title, pages, given_name = forms[place % 3]
    return {
        "id": f"r{at}-{place}",
        "type": "article-journal",
        "title": title,
        "author": [{"family": name, "given": given_name}],
        "issued": {"date-parts": [[year]]},
        "volume": volume,
        "page": pages,
    }


RECORDS = [written(at, place) for at in range(len(WORKS)) for place in range(3)]


@settings(max_examples=25, deadline=None)
@given(st.permutations(RECORDS), st.lists(st.integers(0, 2), min_size=12, max_size=12))
def test_the_works_are_the_same_whichever_file_holds_a_record(
    records: list[Record], homes: list[int]
) -> None:
    shares: list[list[Record]] = [[], [], []]
    for record, home in zip(records, homes, strict=True):
        shares[home].append(record)
    files = [(f"{at}.json", json.dumps(share).encode()) for at, share in enumerate(shares) if share]

    found = read_exports(files)
    groups = {
        frozenset(text(found.records[place], "id") for place in cluster.members)
        for cluster in examine(found.records, workers=1).clusters
    }

    assert groups == {frozenset(f"r{at}-{place}" for place in range(3)) for at in range(4)}
    assert read_exports(reversed(files)) == found
