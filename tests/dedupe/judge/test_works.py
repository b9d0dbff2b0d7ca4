"""What is one work, and what is not: the traps that cost a study."""

from collections.abc import Callable
from typing import Any

import pytest

from refcli.dedupe import Policy, examine, find_duplicates
from refcli.record import OTHERS, Record

Make = Callable[..., Record]

WHOLE = (
    "General practitioners’ attitudes toward artificial intelligence–enabled systems: "
    "interview study"
)
INITIALS = [
    {"family": "Buck", "given": "C."},
    {"family": "Doctor", "given": "E."},
    {"family": "Hennrich", "given": "J."},
    {"family": "Jöhnk", "given": "J."},
    {"family": "Eymann", "given": "T."},
]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"author": INITIALS, "container_title": "J Med Internet Res", "page": "141-52"},
        {"author": [{"family": "Buck", "given": "C."}, {"literal": OTHERS}], "issue": None},
        {"DOI": "https://doi.org/10.2196/28916", "title": WHOLE.replace("’", "'") + "."},
        {"title": WHOLE.partition(":")[0]},
        {"title": WHOLE.replace("ner", "nre", 1).replace("intell", "intel"), "DOI": None},
        {"volume": None, "issue": None, "page": None, "DOI": None},
        {"container_title": None, "DOI": None},
        {"author": None},
        {"issued": {"date-parts": [[2021]]}, "volume": None, "issue": None, "page": None},
        {"type": "document", "issued": None},
        {"title": WHOLE.partition(":")[0].upper() + " [Internet]"},
        {"volume": "24(1):141-152", "issue": None, "page": None, "DOI": None},
        {"volume": "vol. 24, no. 1", "issue": None, "page": "141152", "DOI": None},
        {"container_title": "J Med Internet Res 24(1):", "volume": "141-152", "DOI": None},
        {"container_title": "Journal of Medical …", "volume": None, "page": None, "DOI": None},
        {
            "author": [
                {"literal": "Christoph Buck Eileen"},
                {"literal": "Doctor Jasmin Hennrich"},
                {"literal": "Jan Jöhnk Torsten Eymann"},
            ]
        },
    ],
)
def test_copies_of_a_work_are_found(article: Make, changes: dict[str, Any]) -> None:
    found = find_duplicates([article(), article(**changes)])

    assert [cluster.members for cluster in found] == [(0, 1)]
    assert all(link.verdict.reasons for link in found[0].links)


TITLE = "Digital skills of doctors in primary care"
TWO_WORKS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "parts": (
        {"title": f"{TITLE}. Part I", "page": "1-9"},
        {"title": f"{TITLE}. Part II", "page": "10-19", "DOI": "10.2196/28917"},
    ),
    "numbered": ({"title": f"{TITLE} 1", "DOI": None}, {"title": f"{TITLE} 2", "DOI": None}),
    "an erratum": (
        {"title": TITLE},
        {"title": f"Erratum to: {TITLE}", "DOI": "10.2196/30000", "page": "300"},
    ),
    "a reply": (
        {"title": f"Comment on “{TITLE}”", "page": "300"},
        {"title": f"Reply to comment on “{TITLE}”", "page": "301", "DOI": None},
    ),
    "yearly": (
        {"title": "Cancer statistics, 2008", "issued": {"date-parts": [[2008]]}, "DOI": None},
        {"title": "Cancer statistics, 2009", "issued": {"date-parts": [[2009]]}, "DOI": None},
    ),
    "a column": (
        {"title": "Letter to the editor", "issue": "1", "page": "1-2", "DOI": None},
        {"title": "Letter to the editor", "issue": "5", "page": "1-2", "DOI": None},
    ),
    "an abstract": (
        {"title": TITLE, "issue": "Suppl. 1", "page": "S12", "volume": "23", "DOI": None},
        {"title": TITLE, "DOI": None},
    ),
    "conference and journal": (
        {
            "type": "paper-conference",
            "title": TITLE,
            "container_title": "Proceedings of the 2021 Symposium on Public Health Informatics",
            "volume": None,
            "issue": None,
            "DOI": None,
            "page": "17-25",
        },
        {"title": TITLE},
    ),
    "Cochrane updates": (
        {
            "container_title": "Cochrane Database of Systematic Reviews",
            "DOI": "10.1002/14651858.CD002273.pub2",
            "page": "CD002273",
            "issue": "3",
        },
        {
            "container_title": "Cochrane Database of Systematic Reviews",
            "DOI": "10.1002/14651858.CD002273.pub3",
            "page": "CD002273",
            "issue": "2",
        },
    ),
    "men and women": (
        {"title": f"{TITLE} among men", "page": "1-9", "DOI": None},
        {"title": f"{TITLE} among women", "page": "10-19", "DOI": None},
    ),
    "the first and the third": (
        {"title": "Welcome to the first issue of our journal", "page": "1", "DOI": None},
        {"title": "Welcome to the third issue of our journal", "page": None, "DOI": None},
    ),
    "small numerals": (
        {"title": "treatment of type i diabetes in adults", "page": None, "DOI": None},
        {"title": "treatment of type ii diabetes in adults", "volume": None, "DOI": None},
    ),
    "lettered": (
        {"title": "International Multifoods - Case B", "volume": None, "DOI": None},
        {"title": "International Multifoods - Case A", "page": None, "DOI": None},
    ),
    "more and less": (
        {"title": "Managing intraoperative hypotension of the old", "page": None, "DOI": None},
        {"title": "Managing intraoperative hypertension of the old", "volume": None, "DOI": None},
    ),
    "one letter": (
        {"title": "Abduction of the shoulder in athletes", "page": None, "DOI": None},
        {"title": "Adduction of the shoulder in athletes", "page": None, "DOI": None},
    ),
    "a technical report": (
        {"type": "report", "container_title": "Technical report MIT/LCS/TM-413", "DOI": None},
        {},
    ),
    "a conference paper of the year before": (
        {
            "type": "paper-conference",
            "container_title": None,
            "volume": None,
            "page": None,
            "issue": None,
            "DOI": None,
            "issued": {"date-parts": [[2021]]},
        },
        {},
    ),
    "namesakes but for the initials": (
        {"author": [{"family": "Иванов", "given": "И. И."}], "page": None, "DOI": None},
        {"author": [{"family": "Иванов", "given": "А. А."}], "volume": None, "DOI": None},
    ),
    "a shared DOI": (
        {"title": TITLE, "issue": "Suppl. 1", "page": "S1"},
        {"title": "Recovery of gait after ischaemic stroke", "issue": "Suppl. 1", "page": "S1"},
    ),
    "other people": (
        {"title": TITLE, "DOI": None, "volume": None, "issue": None, "page": None},
        {
            "title": TITLE,
            "author": [{"family": "Smith", "given": "Ann"}],
            "DOI": None,
            "volume": None,
            "issue": None,
            "page": None,
        },
    ),
}


@pytest.mark.parametrize("name", TWO_WORKS)
def test_works_that_look_alike_stay_apart(article: Make, name: str) -> None:
    one, other = TWO_WORKS[name]

    assert find_duplicates([article(**one), article(**other)]) == []


def test_a_preprint_is_linked_and_merged_only_when_asked(article: Make) -> None:
    preprint = article(
        type="article",
        container_title="medRxiv",
        DOI="10.1101/2021.03.04.21252858",
        volume=None,
        issue=None,
        page=None,
        issued={"date-parts": [[2021]]},
    )
    records = [article(), preprint]

    found = examine(records)

    assert found.clusters == ()
    assert [(link.one, link.other) for link in found.linked] == [(0, 1)]
    assert len(find_duplicates(records, policy=Policy(preprints=True))) == 1


@pytest.mark.parametrize(
    "journal",
    [
        "Preprint Papers - American Chemical Society, Division of Fuel Chemistry",
        "Srpski arhiv za celokupno lekarstvo",
        "Архив патологии",
    ],
)
def test_a_printed_serial_is_not_a_preprint(article: Make, journal: str) -> None:
    here, there = (article(DOI=None, container_title=name) for name in (journal, journal.upper()))
    bare = {**article(DOI=None, container_title=None, issue=None), "title": TITLE + " today"}

    assert len(find_duplicates([here, {**there, "issue": None}])) == 1
    assert examine([{**here, "title": TITLE + " today"}, bare]).linked == ()


def test_initials_in_a_title_are_no_numbers() -> None:
    one: Record = {"type": "book", "title": "Творчество В. В. Набокова и И. С. Тургенева"}
    other: Record = {"type": "book", "title": "Tvorchestvo V. V. Nabokova i I. S. Turgeneva"}

    assert len(find_duplicates([one, other])) == 1


def test_a_russian_article_is_found_in_its_three_forms() -> None:
    people = ["Колесникова О. А.", "Юрьев Н. Щ."]
    cyrillic: Record = {
        "type": "article-journal",
        "title": "Использование цифровых технологий медицинскими работниками",
        "author": [
            dict(zip(("family", "given"), name.split(" ", 1), strict=True)) for name in people
        ],
        "container-title": "Народонаселение",
        "issued": {"date-parts": [[2022]]},
        "volume": "25",
        "issue": "3",
        "page": "189-199",
    }
    transliterated = cyrillic | {
        "title": "Ispol`zovanie tsifrovykh tekhnologiy meditsinskimi rabotnikami",
        "author": [
            {"family": "Kolesnikova", "given": "O.A."},
            {"family": "Yur’ev", "given": "N.Shch."},
        ],
        "container-title": "Narodonaselenie",
    }
    translated = transliterated | {
        "title": "Using digital technologies by medical professionals",
        "container-title": "Narodonaselenie",
        "page": "189–99",
        "language": "ru",
    }
    found = find_duplicates([cyrillic, transliterated, translated])

    assert [cluster.members for cluster in found] == [(0, 1, 2)]


def test_works_are_not_joined_through_a_third(article: Make) -> None:
    part_1 = article(title=f"{TITLE}. Part 1", page="1-9", DOI=None)
    part_2 = article(title=f"{TITLE}. Part 2", page="10-19", DOI=None)
    bare = article(title=TITLE, page=None, volume=None, issue=None, DOI=None)

    for records in ([part_1, bare, part_2], [part_2, bare, part_1], [bare, part_1, part_2]):
        for cluster in find_duplicates(records):
            titles = {records[place]["title"] for place in cluster.members}
            assert not {part_1["title"], part_2["title"]} <= titles


def test_a_place_that_moved_a_column_is_read(article: Make) -> None:
    astray = article(volume=None, issue="24", page="1", DOI=None)

    assert len(find_duplicates([article(), astray])) == 1
    assert find_duplicates([article(DOI=None), article(volume=None, issue="24", page="2")]) == []


def test_an_abstract_has_a_page_here_and_a_number_there(article: Make) -> None:
    meeting = "Pediatric Transplantation.Conference: 6th Congress of the Association, Montreal"
    here = article(container_title=meeting, issue=None, page="22-22", DOI=None)
    there = article(container_title="Pediatric Transplantation", issue=None, page="52", DOI=None)

    assert len(find_duplicates([here, there])) == 1
    assert find_duplicates([here, {**there, "page": "52-61"}]) == []
    assert find_duplicates([{**here, "container-title": "Pediatric Transplantation"}, there]) == []


def test_a_translated_title_without_its_authors_is_told_by_its_pages(article: Make) -> None:
    one = article(
        title="[Postoperative immunostimulation in bronchial carcinoma. Outcome]", DOI=None
    )
    other = article(title="Local immunostimulation in non-oatcell carcinoma", DOI=None, author=None)

    assert len(find_duplicates([one, other])) == 1
    assert find_duplicates([one, {**other, "container-title": "Die Naturwissenschaften"}]) == []


@pytest.mark.parametrize("many", [3, 12])
def test_one_wrong_page_leaves_a_work_and_does_not_divide_it(article: Make, many: int) -> None:
    copies = [article(DOI=None, issue=None, page=None, publisher=f"P {n}") for n in range(many)]
    strange = article(DOI=None, issue=None, page="30-41", issued={"date-parts": [[2021]]})
    right = article(DOI=None, issue=None, page="3-9")

    found = examine([*copies, right, strange])

    assert [group.members for group in found.clusters] == [tuple(range(many + 1))]
    assert [link.other for link in found.doubtful] == [many + 1]


def test_two_parts_are_never_outvoted(article: Make) -> None:
    copies = [article(title=f"{TITLE}. Part 1", DOI=None, publisher=f"P {n}") for n in range(12)]
    other = article(title=f"{TITLE}. Part 2", DOI=None)

    assert [cluster.members for cluster in find_duplicates([*copies, other])] == [tuple(range(12))]


def test_every_reference_of_the_seed_is_its_own(seed: list[Record]) -> None:
    assert find_duplicates(seed) == []
    assert examine(seed).doubtful == ()


def test_nothing_at_all() -> None:
    assert find_duplicates([]) == []
    assert find_duplicates([{}, {}]) == []
    assert find_duplicates([{"title": ""}, {"title": "  "}, {"id": "x"}]) == []


def test_what_a_person_called_different_stays_apart(article: Make) -> None:
    one = article(custom={"number": 3, "different": [8]})
    other = article(custom={"number": 8})

    assert find_duplicates([one, other]) == []
    assert len(find_duplicates([one, article(custom={"number": 9})])) == 1
