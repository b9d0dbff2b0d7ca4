"""Two lists of the same works, paired entry by entry."""

from hypothesis import given
from hypothesis import strategies as st

from refcli.bilingual.pairing import pair, parted
from refcli.record import Record

NAMES = {"Седов": "Sedov", "Жуков": "Zhukov", "Щербак": "Shcherbak", "Цветкова": "Tsvetkova"}


def russian(number: int, name: str, year: int, page: str) -> Record:
    return {
        "type": "article-journal",
        "author": [{"family": name, "given": "А."}],
        "title": f"О свойствах {number}",
        "container-title": "Вестник",
        "issued": {"date-parts": [[year]]},
        "page": page,
        "custom": {"source": {"text": name, "label": str(number)}},
    }


def english(record: Record) -> Record:
    return {
        **record,
        "author": [{"family": NAMES[record["author"][0]["family"]], "given": "A."}],
        "title": "On properties",
        "container-title": "Vestnik",
        "custom": {"source": {"text": "x", "label": record["custom"]["source"]["label"]}},
    }


WORKS = [
    russian(place, name, 2001 + place % 3, f"{10 * place}-{10 * place + 5}")
    for place, name in enumerate([*NAMES, *NAMES], 1)
]


@given(st.permutations(WORKS))
def test_the_order_of_the_second_list_does_not_matter(works: list[Record]) -> None:
    found = pair(WORKS, [english(record) for record in works])

    assert found.pairs == len(WORKS)
    assert found.unpaired == []
    assert [record["author"][0]["multi"]["_key"]["en"]["family"] for record in found.records] == [
        NAMES[record["author"][0]["family"]] for record in WORKS
    ]


def test_who_has_no_partner_is_named_and_kept() -> None:
    found = pair(WORKS[:2], [english(WORKS[1]), english(WORKS[5])])

    assert found.pairs == 1
    assert [record["page"] for record in found.unpaired] == ["10-15", "60-65"]
    assert len(found.records) == 3


def test_a_doi_decides() -> None:
    one: Record = {"title": "Хлеб", "DOI": "10.1000/A"}
    other: Record = {"title": "Bread", "DOI": "10.1000/a", "volume": "3"}

    assert pair([one], [other]).records[0]["multi"]["_keys"]["title"] == {"en": "Bread"}


def test_two_dois_are_two_works() -> None:
    one, other = WORKS[0], english(WORKS[0])

    assert pair([{**one, "DOI": "10.1000/a"}], [{**other, "DOI": "10.1000/b"}]).pairs == 0


def test_one_file_holds_both_lists() -> None:
    both = [*WORKS[:3], *map(english, WORKS[:3])]

    assert parted(both) == (both[:3], both[3:])
    assert parted(WORKS) == (WORKS, [])
