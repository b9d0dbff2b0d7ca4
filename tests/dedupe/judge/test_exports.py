"""What sheets, the sciences, the humanities and other calendars make of a record."""

from collections.abc import Callable
from typing import Any

import pytest

from refcli.dedupe import find_duplicates
from refcli.record import Record

Make = Callable[..., Record]


@pytest.mark.parametrize(
    ("plain", "other"),
    [
        ({"title": "Uptake of H2O2 by soils"}, {"title": "Uptake of H₂O₂ by soils"}),
        ({"title": "Effects of TNF-alpha on gulls"}, {"title": "Effects of TNF-α on gulls"}),
        ({"title": "Effects of TNF-[beta] on gulls"}, {"title": "Effects of TNF-β on gulls"}),
        (
            {"title": "Growth of moss at 5 °C in bogs"},
            {"title": "Growth of moss at 5 degrees C in bogs"},
        ),
        ({"title": "The song of the lark (Report)"}, {"title": "The song of the lark - Article"}),
        ({"title": "Of rivers and their banks¹"}, {"title": "Of <i>rivers</i> and their banks"}),
        ({"title": "Rivers and_x000D_\nbanks"}, {"title": "Rivers and banks"}),
        (
            {"title": "Nehirlerin kıyıları ve akışı: The banks of the rivers and their waters"},
            {"title": "The banks of the rivers and their waters"},
        ),
        (
            {"title": "دراسة عن ضفاف الأنهار ومياهها (The banks of the rivers and their waters)"},
            {"title": "The banks of the rivers and their waters"},
        ),
        ({"issued": {"date-parts": [[2011]]}}, {"issued": {"date-parts": [[1390]]}}),
        ({"issued": {"date-parts": [[2010]]}}, {"issued": {"date-parts": [[2553]]}}),
        ({"volume": "24", "page": "141-152"}, {"volume": "۲۴", "page": "۱۴۱-۱۵۲"}),
        ({"volume": "24", "page": "141-152"}, {"volume": "3rd ser. 24", "page": "[141]-152"}),
        ({"page": "141-152"}, {"page": '="141-152"'}),
        ({"page": "3-9"}, {"page": "2023-03-09 00:00:00"}),
        ({"page": "141-152"}, {"page": "pp. 141-152 many ref."}),
        ({"issue": "10"}, {"issue": "Oct 2005"}),
        ({"issue": None, "volume": "24"}, {"issue": "#N/A", "volume": "(blank)"}),
        (
            {"author": [{"family": "Roe", "given": "Ann B."}]},
            {"author": [{"literal": "Prof. Ann B. Roe"}]},
        ),
        (
            {"author": [{"family": "Roe", "given": "Ann"}]},
            {"author": [{"literal": "Roe, Ann, Jr."}]},
        ),
        (
            {"author": [{"family": "Roe", "given": "Ann"}, {"family": "Poe", "given": "Max"}]},
            {"author": [{"literal": "Ann Roe et al."}]},
        ),
    ],
)
def test_one_work_in_two_exports(
    article: Make, plain: dict[str, Any], other: dict[str, Any]
) -> None:
    one, two = article(DOI=None, **plain), article(DOI=None, **other)
    assert [group.members for group in find_duplicates([one, two])] == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"title": "Na+ and the moods of rats"}, {"title": "K+ and the moods of rats"}),
        ({"title": "Moods of rats: <60 days"}, {"title": "Moods of rats: >60 days"}),
        ({"title": "Uptake of α-tocopherol"}, {"title": "Uptake of β-tocopherol"}),
        ({"title": "Re: Moods of rats"}, {"title": "Re: Moods of rats Reply"}),
        ({"page": "141-152"}, {"page": "153-160"}),
    ],
)
def test_two_works_on_the_next_pages(
    article: Make, one: dict[str, Any], two: dict[str, Any]
) -> None:
    pages = {"page": "141-152"}, {"page": "153-164"}
    left, right = (
        article(DOI=None, **{**place, **said})
        for place, said in zip(pages, (one, two), strict=True)
    )
    assert find_duplicates([left, right]) == []


def test_letters_by_other_people_on_the_next_page_are_two(article: Make) -> None:
    people = [
        [{"family": "Roe", "given": "Ann"}, {"family": "Poe", "given": name}]
        for name in ("Max", "Zoe")
    ]
    one = article(DOI=None, title="Comment on the moods of rats", author=people[0], page="141-142")
    two = article(DOI=None, title="Comment on the moods of rats", author=people[1], page="142-143")
    assert find_duplicates([one, two]) == []


def test_a_report_that_comes_every_year_is_one_work_a_year() -> None:
    body = [{"literal": "Bureau of Rivers and Harbours"}]
    reports = [
        {
            "type": "report",
            "title": "The state of the rivers",
            "author": body,
            "issued": {"date-parts": [[year]]},
        }
        for year in (2019, 2020, 2020)
    ]
    assert [group.members for group in find_duplicates(reports)] == [(1, 2)]


def test_papers_of_two_meetings_are_two(article: Make) -> None:
    one, two = (
        article(
            type="paper-conference",
            DOI=None,
            volume=None,
            issue=None,
            page=pages,
            issued={"date-parts": [[year]]},
            container_title=f"Proceedings of the {year - 1990}th Conference on Rivers",
        )
        for year, pages in ((2004, "500-505"), (2005, "593-598"))
    )
    assert find_duplicates([one, two]) == []


def test_one_doi_joins_titles_in_two_scripts(article: Make) -> None:
    russian = article(title="Влажность почвы и урожай озимой пшеницы", page=None, volume=None)
    english = article(title="Soil moisture and yield of winter wheat on slopes")
    assert [group.members for group in find_duplicates([russian, english])] == [(0, 1)]
