"""Records as databases of the East, of working papers and of patents write them."""

from collections.abc import Callable
from typing import Any

import pytest

from refcli.dedupe import examine, find_duplicates
from refcli.record import Record

Make = Callable[..., Record]

TITLE = "Soil moisture and yield of winter wheat on terraced slopes"
PLAIN: dict[str, str | None] = {
    "title": TITLE,
    "volume": "33",
    "issue": "3",
    "page": "681-692",
    "DOI": None,
}


@pytest.mark.parametrize(
    "written",
    [
        {"volume": "第33卷", "issue": "第3期", "page": "第681-692页"},
        {"volume": "33巻", "issue": "3号", "page": "681～692頁"},
        {"volume": "３３", "issue": "３", "page": "６８１－６９２"},
        {"page": "_681-_692"},
        {"page": "681-692+720"},
        {"page": "681-692+99,101", "issue": None},
        {"page": "681-692:12", "issue": None},
        {"page": "p. 681-692 12", "issue": None},
        {"title": f"坡耕地土壤水分与冬小麦产量的关系 {TITLE}"},
        {"title": f"{TITLE}[坡耕地土壤水分与冬小麦产量]"},
        {"title": f"{TITLE} [J]"},
        {"title": f"{TITLE}(原著論文)"},
        {"title": f"{TITLE} (Russian. English summary)"},
        {"title": f"{TITLE} (May 3, 2019)"},
        {"title": f"{TITLE} [2019]"},
        {"page": None, "number": "EJ1638042"},
    ],
)  # fmt: skip
def test_habits_of_the_east_and_of_archives_are_read(
    article: Make, written: dict[str, Any]
) -> None:
    found = find_duplicates([article(**PLAIN), article(**{**PLAIN, **written})])

    assert [cluster.members for cluster in found] == [(0, 1)]
    assert found[0].level == "sure"


@pytest.mark.parametrize(
    ("one", "other"),
    [("(一)", "(二)"), ("(第1報)", "(第2報)"), (": 第一部分", ": 第二部分"), ("(上)", "(下)"),
     (" Ⅰ", " Ⅱ"), (" ①", " ②"), (" in Henan", " in Hunan"), (" in Shanxi", " in Shaanxi"),
     (" in Slovenia", " in Slovakia")],
)  # fmt: skip
def test_parts_and_places_of_one_letters_difference_are_two_works(
    article: Make, one: str, other: str
) -> None:
    first = article(**{**PLAIN, "title": f"{TITLE}{one}"})
    second = article(**{**PLAIN, "title": f"{TITLE}{other}", "page": "693-700"})

    assert find_duplicates([first, second]) == []


def test_two_ranges_of_pages_in_two_journals_are_two_articles(article: Make) -> None:
    translation = article(
        **{**PLAIN, "page": "210-219", "container_title": "Eurasian Soil Science"}
    )

    assert find_duplicates([article(**PLAIN), translation]) == []


@pytest.mark.parametrize(
    ("one", "other", "groups"),
    [
        ("US 2012/0123456 A1", "US20120123456", 1),
        ("EP1234567B1", "EP 1234567 A1", 1),
        ("EP1234567B1", "US8234567B2", 0),
        ("WO2012/123456", "WO2013/123456", 0),
    ],
)
def test_a_patent_is_its_number(article: Make, one: str, other: str, groups: int) -> None:
    bare = {"container_title": None, "volume": None, "issue": None, "page": None, "DOI": None}
    records = [article(type="patent", number=number, **bare) for number in (one, other)]

    assert len(find_duplicates(records)) == groups


SERIES = {
    "type": "report", "container_title": None, "volume": None, "issue": None, "page": None,
    "DOI": None, "collection_title": "NBER Working Papers", "number": "23280",
}  # fmt: skip


@pytest.mark.parametrize("series", ["NBER Working Papers", None])
def test_a_report_is_linked_to_the_article_that_it_became(
    article: Make, series: str | None
) -> None:
    found = examine([article(**SERIES | {"collection_title": series}), article()])

    assert found.clusters == ()
    assert len(found.linked) == 1


def test_a_series_is_a_journal_elsewhere(article: Make) -> None:
    journal = {"container_title": "NBER Working Papers", "volume": "23280", "issue": None,
               "page": None, "DOI": None}  # fmt: skip

    assert len(find_duplicates([article(**SERIES), article(**journal)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("10.2139/ssrn.018035", "10.2139/ssrn.018035v1"),
     ("10.1101/2020.04.01.020202v2", "10.1101/2020.04.01.020202"),
     ("10.21203/rs.3.rs-18282/", "10.21203/rs.3.rs-18282/v1")],
)  # fmt: skip
def test_versions_of_a_preprint_are_one(article: Make, one: str, other: str) -> None:
    bare = {"type": "article", "volume": None, "issue": None, "page": None,
            "container_title": "SSRN"}  # fmt: skip

    assert len(find_duplicates([article(DOI=doi, **bare) for doi in (one, other)])) == 1


def test_a_number_behind_a_name_tells_no_people_apart(article: Make) -> None:
    dblp = article(
        DOI=None, page=None, author=[{"family": "Buck 0001", "given": "Christoph"},
                                     {"family": "Doctor", "given": "Eileen"}],
    )  # fmt: skip
    copy = article(
        DOI=None,
        author=[{"family": "Buck", "given": "Christoph"}, {"family": "Doctor", "given": "Eileen"}],
    )

    (cluster,) = find_duplicates([dblp, copy])
    assert "same authors" in cluster.links[0].verdict.reasons


@pytest.mark.parametrize(("one", "other"), [("Alexeev", "Алексеев"), ("Maksimov", "Maximov")])
def test_x_is_ks(article: Make, one: str, other: str) -> None:
    records = [article(author=[{"family": name, "given": "I."}], DOI=None) for name in (one, other)]

    (cluster,) = find_duplicates(records)
    assert cluster.links[0].verdict.reasons == ("every field the same",)


def test_a_translated_title_is_told_by_the_number_of_the_article(article: Make) -> None:
    place = {"page": "e92501", "DOI": None}
    russian = article(title="Оценка устойчивости северных почв и качество управления", **place)

    assert len(find_duplicates([article(**place), russian])) == 1
