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


def of_list(label: int, kind: str, title: str, year: int, **fields: object) -> Record:
    return {
        "type": kind,
        "title": title,
        "issued": {"date-parts": [[year]]},
        **fields,
        "custom": {"source": {"text": title, "label": str(label)}},
    }


def test_a_law_finds_its_translation_by_its_number() -> None:
    one = of_list(3, "legislation", "О рыбе", 1995, number="52-ФЗ")
    other = of_list(3, "legislation", "On Fish", 1995, number="52-FZ")
    third = of_list(4, "legislation", "On Birds", 1995, number="53-FZ")

    done = pair([one], [third, other])

    assert done.pairs == 1
    assert done.unpaired == [third]


def test_a_long_title_outweighs_a_name_spelt_otherwise() -> None:
    title, latin = "Глобализация и тревожные тенденции", "Globalizatsiya i trevozhnye tendentsii"
    one = of_list(0, "book", title, 2003, author=[{"family": "Стиглиц", "given": "Дж."}])
    other = of_list(0, "book", latin, 2003, author=[{"family": "Stiglitz", "given": "J."}])

    assert pair([one], [other]).pairs == 1


def test_the_kind_of_a_thesis_is_not_what_holds_it() -> None:
    one = of_list(1, "thesis", "Рост сосны в сухие годы", 2012, genre="дис. ... канд. биол. наук")
    other = of_list(1, "thesis", "Rost sosny v sukhie gody", 2012)
    other["container-title"] = "Cand. Sci. (Biol.) Dissertation"

    record = pair([one], [other]).records[0]

    assert "container-title" not in record


def test_what_each_language_words_in_its_own_way_is_paired_by_its_number() -> None:
    first = [
        of_list(1, "book", "Рост сосны в сухие годы", 2012),
        of_list(2, "manuscript", "Журнал заседаний", 0, archive="РГИА"),
        of_list(3, "book", "Вода и лёд северных озёр", 2014),
    ]
    second = [
        of_list(1, "book", "Rost sosny v sukhie gody", 2012),
        of_list(2, "article-journal", "Journal of the meetings", 0, **{"container-title": "RGIA"}),
        of_list(3, "book", "Voda i led severnykh ozer", 2014),
    ]

    done = pair(first, second)

    assert done.pairs == 3
    assert done.records[1]["multi"]["_keys"]["title"]["en"] == "Journal of the meetings"
    assert "container-title" not in done.records[1]


def test_a_number_pairs_nothing_where_the_lists_are_in_another_order() -> None:
    first = [
        of_list(1, "book", "Рост сосны в сухие годы", 2012),
        of_list(2, "book", "О рыбе", 1995),
    ]
    second = [
        of_list(2, "book", "Rost sosny v sukhie gody", 2012),
        of_list(1, "book", "On birds", 1995),
    ]

    assert pair(first, second).pairs == 1


def test_an_issue_that_the_other_list_calls_a_volume_is_said_once() -> None:
    one = of_list(1, "chapter", "Рост сосны в сухие годы", 2012, issue="Вып. 2")
    other = of_list(1, "chapter", "Rost sosny v sukhie gody", 2012, volume="Iss. 2")

    (record,) = pair([one], [other]).records
    assert "volume" not in record
