"""What is shown as doubtful: a pair that one wrong field may keep apart, and no more."""

from collections.abc import Callable
from typing import Any

import pytest

from refcli.dedupe import examine
from refcli.record import Record

Make = Callable[..., Record]

COCHRANE = {
    "container_title": "Cochrane Database of Systematic Reviews",
    "page": "CD002273",
    "issue": None,
    "DOI": None,
}


def shown(one: Record, other: Record) -> int:
    found = examine([one, other])
    assert found.clusters == ()
    return len(found.doubtful)


@pytest.mark.parametrize(
    ("page", "expected"),
    [("301", 1), ("301-309", 0)],
)
def test_two_whole_ranges_of_one_volume_are_two_places(
    article: Make, page: str, expected: int
) -> None:
    assert shown(article(DOI=None, issue=None), article(DOI=None, page=page)) == expected


def test_two_whole_ranges_are_shown_where_the_journal_has_two_names(article: Make) -> None:
    translated: dict[str, Any] = {"container_title": "Zeitschrift für Netzmedizin"}
    other = article(DOI=None, issue=None, page="301-309", **translated)

    assert shown(article(DOI=None, issue=None), other) == 1


@pytest.mark.parametrize(("volume", "expected"), [(None, 0), ("6", 1)])
def test_a_later_version_under_one_number_is_not_a_slip(
    article: Make, volume: str | None, expected: int
) -> None:
    first = article(**COCHRANE, volume=None, issued={"date-parts": [[2014]]})

    assert shown(first, article(**COCHRANE, volume=volume)) == expected


def test_parts_of_other_numbers_are_not_a_slip(article: Make) -> None:
    title = "Mobile learning in primary care: results of year {}"
    works = [article(title=title.format(number), page=None, DOI=None) for number in (3, 4)]

    assert shown(*works) == 0


def test_of_two_groups_one_doubtful_pair_is_shown(article: Make) -> None:
    left = [article(DOI=None, issue=None, id=name) for name in "ab"]
    right = [article(DOI=None, issue=None, page="30", id=name) for name in "cd"]

    assert len(examine([*left, *right]).doubtful) == 1


def test_what_a_veto_keeps_apart_is_shown_where_the_rest_agrees(article: Make) -> None:
    one, other = article(DOI=None, issue=None), article(DOI=None, issue=None, page="30")
    found = examine([one, other])

    assert found.clusters == ()
    assert [(link.one, link.other, link.verdict.level) for link in found.doubtful] == [
        (0, 1, "doubtful")
    ]
    assert found.doubtful[0].verdict.reasons[0] == "printed twice: on other pages of one volume"


def test_what_two_rules_keep_apart_is_not_shown(article: Make) -> None:
    other = article(
        title=article()["title"].replace("attitudes", "habits"), page="301-309", DOI=None
    )

    assert examine([article(DOI=None), other]).doubtful == ()


@pytest.mark.parametrize(("year", "expected"), [(2022, 1), (2021, 0)])
def test_a_meeting_of_another_year_is_not_a_slip(article: Make, year: int, expected: int) -> None:
    place: dict[str, Any] = {"volume": None, "issue": None, "page": None, "DOI": None}
    meeting = {"type": "paper-conference", "container_title": "Meeting of Family Doctors"}
    paper = article(**place, **meeting, issued={"date-parts": [[year]]})

    assert shown(paper, article(**place)) == expected


@pytest.mark.parametrize(("volume", "expected"), [("24", 1), ("31", 0)])
def test_another_volume_and_other_pages_are_two_places(
    article: Make, volume: str, expected: int
) -> None:
    other = article(DOI=None, issue=None, page="301", volume=volume)

    assert shown(article(DOI=None, issue=None), other) == expected


@pytest.mark.parametrize(("who", "expected"), [("physicians", 1), ("women", 0)])
def test_words_that_contradict_each_other_are_no_slip(
    article: Make, who: str, expected: int
) -> None:
    place = {"volume": None, "issue": None, "page": None, "DOI": None}
    one, other = (
        article(title=f"Attitudes of {people} toward artificial intelligence", **place)
        for people in ("men", who)
    )

    assert shown(one, other) == expected


def test_a_thesis_and_its_entry_among_abstracts_may_be_one_work(article: Make) -> None:
    place = {"volume": None, "issue": None, "page": None, "DOI": None}
    serial = {"container_title": "Dissertation Abstracts International: Section B"}
    entry = article(DOI=None, volume="73", issue="3-B", page="1524", **serial)

    assert shown(article(type="thesis", container_title=None, **place), entry) == 1


UNPLACED: dict[str, Any] = {"volume": None, "issue": None, "page": None, "DOI": None}
MEETING: dict[str, Any] = {"type": "paper-conference", "volume": None, "issue": None}
TITLE = "Recovery of gait in older patients after a stroke"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A paper and its demonstration, where the proceedings have no volumes.
        (
            {"title": TITLE, "volume": None, "page": "141-152"},
            {"title": f"{TITLE} (demonstration)", "volume": None, "page": "150"},
        ),
        # What may be a letter about the article, or the article under its heading.
        (
            {"title": TITLE, "page": None},
            {"title": f"Letter to the editor: {TITLE}"},
        ),
        # Two texts of two lengths that begin on one page under titles of their own.
        ({"title": f"{TITLE}: a survey"}, {"title": f"{TITLE}: two cases", "page": "141-146"}),
        (
            {"title": TITLE, "page": None},
            {"title": f"Early {TITLE.lower()}", "issue": None},
        ),
        # The papers of two meetings.
        (
            {**MEETING, "title": TITLE, "container_title": "Proceedings of the SIGMOD Conference"},
            {**MEETING, "title": TITLE, "container_title": "Workshop on Gait", "page": "9-12"},
        ),
        # The abstract of a meeting, where the article's volume is not known.
        ({"title": TITLE, "volume": None}, {"title": TITLE, "issue": None, "page": "S175"}),
        # Two letters of one column.
        (
            {"title": f"Re: {TITLE}", "page": "141-142"},
            {"title": f"Re: {TITLE}", "page": "142-143"},
        ),
    ],
)
def test_what_two_works_may_agree_in_is_shown_and_not_merged(
    article: Make, one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert shown(article(DOI=None, **one), article(DOI=None, **other)) == 1


def test_abstracts_under_the_doi_of_their_supplement_are_shown(article: Make) -> None:
    one = article(title=TITLE, issue="Suppl 1", page="S36")
    other = article(title=f"{TITLE} in women", issue="Suppl 1", page=None)

    assert shown(one, other) == 1


def test_titles_that_contradict_on_pages_whose_first_digits_were_lost_are_two_works(
    article: Make,
) -> None:
    one, other = (
        article(title=f"{TITLE} in {who}", page="0-9", DOI=None) for who in ("men", "women")
    )
    assert examine([one, other]).clusters == ()


def test_a_title_in_two_languages_at_a_place_that_is_half_known_is_shown(article: Make) -> None:
    place: dict[str, Any] = {"page": "e29298", "DOI": None}
    chinese = [{"literal": "杨军新"}]
    translated = article(title="超声水稻影响因素网络机制护理", author=chinese, **place)

    assert shown(article(author=[{"literal": "YANG Jun Xin"}], issue=None, **place), translated)


LONG_TITLE = "Recovery of gait in older patients after a stroke of the brain stem"


def test_a_wrong_journal_a_year_earlier_is_shown_under_a_long_title(article: Make) -> None:
    first = [{"family": "Buck", "given": "C."}]
    early = article(
        title=LONG_TITLE, **UNPLACED, author=first, container_title="Acta Medica Nova",
        issued={"date-parts": [[2021]]},
    )  # fmt: skip
    assert shown(article(title=LONG_TITLE, DOI=None), early) == 1


@pytest.mark.parametrize(("title", "expected"), [(LONG_TITLE, 1), ("Recovery of gait in Wales", 0)])
def test_a_long_title_without_its_subtitle_a_year_earlier_is_shown(
    article: Make, title: str, expected: int
) -> None:
    early = article(title=title, **UNPLACED, author=None, issued={"date-parts": [[2021]]})

    assert shown(article(title=f"{title}: a survey", author=None, DOI=None), early) == expected


@pytest.mark.parametrize(("pages", "expected"), [("8-9", 1), ("1270-1271", 0)])
def test_a_column_whose_pages_overlap_is_shown(article: Make, pages: str, expected: int) -> None:
    column: dict[str, Any] = {"title": "In this issue", "DOI": None}
    other = article(**column, page=pages, issue=None)

    assert shown(article(**column, page="1258-1259"), other) == expected


@pytest.mark.parametrize(("title", "expected"), [("Query by humming", 1), ("Editorial", 0)])
def test_a_short_title_a_year_later_is_shown_where_one_has_no_place(
    article: Make, title: str, expected: int
) -> None:
    early = article(title=title, **UNPLACED, issued={"date-parts": [[2021]]})

    assert shown(article(title=title, DOI=None), early) == expected


def test_a_bodys_reports_of_two_years_are_not_shown(article: Make) -> None:
    body = [{"literal": "Bureau of Statistics"}]
    report: dict[str, Any] = {"title": "Query by humming", "type": "report", "author": body}
    early = article(**report, **UNPLACED, container_title=None, issued={"date-parts": [[2021]]})

    assert shown(article(**report, **UNPLACED, container_title=None), early) == 0


def test_the_paper_of_a_meeting_named_after_a_journal_is_shown(article: Make) -> None:
    paper = article(
        type="paper-conference", container_title="Journal of Medical Internet Research Meeting",
        volume=None, issue=None, page="5-10", DOI=None, issued={"date-parts": [[2021]]},
    )  # fmt: skip
    assert shown(paper, article(page="e81819", issue=None, DOI=None)) == 1
