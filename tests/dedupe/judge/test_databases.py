"""What portals and registries make of one work, and what they have beside it."""

from collections.abc import Callable
from typing import Any

import pytest

from refcli.dedupe import examine, find_duplicates
from refcli.dedupe.judge.score import judge
from refcli.dedupe.prepare.profile import profile
from refcli.record import Record

Make = Callable[..., Record]

GAIT = "Recovery of gait in older patients after a stroke"
NO_PLACE = {"DOI": None, "volume": None, "issue": None, "page": None}


@pytest.mark.parametrize(
    ("plain", "other"),
    [
        ({"title": f"A phase II trial of {GAIT}"}, {"title": f"A phase 2 trial of {GAIT}"}),
        ({"title": f"Three cases of {GAIT}"}, {"title": f"3 cases of {GAIT}"}),
        ({"title": GAIT}, {"title": f"{GAIT} (2022)"}),
        ({"title": GAIT}, {"title": f"{GAIT}...2021 Annual Meeting of the Society, May 4-7, Bath"}),
        ({"title": GAIT}, {"title": f"{GAIT} [published erratum appears in Gait 2022;24:9]"}),
        (
            {"title": GAIT},
            {"title": f"Az életminőség vizsgálata az idősek körében és otthonukban. {GAIT}"},
        ),
        ({"page": "141-152"}, {"page": "dea40531"}),
        ({"DOI": "10.2196/28916"}, {"DOI": "10.2196/28916#abstract"}),
        ({"DOI": "10.2196/28916"}, {"DOI": "10.2196/28916;jsessionid=1A2B"}),
        (
            {"author": [{"family": "Roe", "given": "Ann"}, {"family": "Liu", "given": "Wei"}]},
            {"author": [{"literal": "A. Roe1,2"}, {"literal": "W. Liu*"}]},
        ),
        (
            {"author": [{"family": "Roe", "given": "Ann"}, {"family": "Liu", "given": "Wei"}]},
            {"author": [{"literal": "Roe A|Liu W"}]},
        ),
        (
            {"author": [{"family": "Cassivi", "given": "Rose W."}]},
            {"author": [{"family": "R. W.", "given": "Cassivi"}]},
        ),
    ],
)
def test_one_work_in_two_portals(
    article: Make, plain: dict[str, Any], other: dict[str, Any]
) -> None:
    place = {**NO_PLACE, "page": plain.get("page"), "volume": "24" if "page" in plain else None}
    one, two = article(**{**place, **plain}), article(**{**place, **other})
    assert [group.members for group in find_duplicates([one, two])] == [(0, 1)]


@pytest.mark.parametrize("page", ["141", "141-152"])
def test_a_subtitle_with_a_number_is_dropped_on_one_page(article: Make, page: str) -> None:
    one = article(DOI=None, title=GAIT, page=page)
    other = article(DOI=None, title=f"{GAIT}: 10 year experience from a single centre", page="141")
    assert len(find_duplicates([one, other])) == 1


@pytest.mark.parametrize(
    "form",
    [
        "[Erratum] {}", "{} - Corrigendum", "{}. Erratum", "{} [Erratum]", "Erratum zu: {}",
        "{} [Addition/Correction]", "À propos de : {}", "À propos de l'article « {} »",
        "Regarding “{}”",
        "Fe de erratas-{}", "Fe de errores de: {}", "Corrections and clarifications: {}",
        "Notice of concern: {}", "Retraction and replacement of: {}", "Re: {}", "{} [Reply]",
        "{}: a reply", "{}: a response to Poe", "{}: rationale and design",
        "{}: study design and methods", "{} (protocol)", "{}: statistical analysis plan",
        "Rationale and design of {}", "{}. II. Further results", "Journal club: [{}]",
    ],
)  # fmt: skip
def test_what_is_about_an_article_is_another_work(article: Make, form: str) -> None:
    one = article(**NO_PLACE, title=GAIT)
    other = article(**NO_PLACE, title=form.format(GAIT))
    assert find_duplicates([one, other]) == []


def test_a_protocol_whose_subtitle_was_dropped_is_one_work_on_its_pages(article: Make) -> None:
    one = article(DOI=None, title=GAIT)
    assert len(find_duplicates([one, article(DOI=None, title=f"{GAIT}: a study protocol")])) == 1
    assert find_duplicates([one, article(DOI=None, title=f"Erratum: {GAIT}")]) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            {**NO_PLACE, "title": "On the gait of men's hearts in old age"},
            {**NO_PLACE, "title": "On the gait of women's hearts in old age"},
        ),
        # Two journals, of which one gives pages and one the number of an article.
        (
            {"container_title": "Gait", "page": "347-355"},
            {"container_title": "Stroke", "page": "e57319"},
        ),
        (
            {"author": [{"family": "Roe", "given": "A"}, {"family": "Poe", "given": "E"}],
             "page": "499-500"},
            {"author": [{"family": "Doe", "given": "J"}, {"family": "Poe", "given": "E"}],
             "page": "500-501"},
        ),
        (
            {"type": "paper-conference", "container_title": "Proceedings of the Gait Conference"},
            {"type": "paper-conference", "container_title": "World Congress of Neurology",
             "page": "7-9", "volume": None, "issue": None, "issued": {"date-parts": [[2021]]}},
        ),
        ({"page": "6-8", "title": "Zinc oxide in wounds"},
         {"page": "68-70", "title": "Iron oxide in wounds"}),
    ],
)  # fmt: skip
def test_two_works_under_titles_alike(
    article: Make, one: dict[str, Any], two: dict[str, Any]
) -> None:
    left, right = (
        article(**{"DOI": None, "title": GAIT, **one}),
        article(**{"DOI": None, "title": GAIT, **two}),
    )
    assert find_duplicates([left, right]) == []


def test_a_place_in_one_cell_is_taken_apart(article: Make) -> None:
    whole = {"DOI": None, "volume": None, "issue": None}
    one = article(DOI=None, volume="98", issue="5", page="552-560")
    assert find_duplicates([one, article(**whole, page="98, 6, 713")]) == []
    assert len(find_duplicates([one, article(**whole, page="98, 5, 552")])) == 1


def test_a_trial_has_one_entry_whatever_its_title(article: Make) -> None:
    def entry(title: str, container: str, number: str = "NCT02335424") -> Record:
        return article(
            **NO_PLACE, author=None, title=title, container_title=f"https://{container}{number}"
        )

    public = entry("A study of pembrolizumab in cancer", "clinicaltrials.gov/show/")
    scientific = entry("A phase III trial of MK-3475 in subjects with carcinoma",
                       "trialsearch.who.int/Trial2.aspx?TrialID=")  # fmt: skip
    other = entry("A study of pembrolizumab in cancer", "clinicaltrials.gov/show/", "NCT02335499")
    assert [c.members for c in find_duplicates([public, scientific, other])] == [(0, 1)]


def test_reports_of_a_body_with_commas_in_its_name_are_told_by_their_years(article: Make) -> None:
    def report(year: int) -> Record:
        body = "Office of Health, Education and Welfare"
        return {
            "type": "report",
            "title": "Building a nation-wide infrastructure at a glance",
            "author": [{"literal": body}],
            "publisher": body,
            "issued": {"date-parts": [[year]]},
        }

    assert find_duplicates([report(2015), report(2016)]) == []
    assert len(find_duplicates([report(2015), report(2015)])) == 1


FRENCH = {
    "title": "L'évaluation de la douleur chez l'enfant atteint de drépanocytose",
    "container_title": "Archives de pédiatrie",
}
ENGLISH = {
    "title": "[Pain assessment in children with sickle cell disease].",
    "container_title": "Arch Pediatr",
}
CHINESE = {"title": "儿童镰状细胞病疼痛评估的研究"}


@pytest.mark.parametrize("other", [FRENCH, CHINESE])
def test_a_translated_title_is_one_work_on_its_first_page(
    article: Make, other: dict[str, Any]
) -> None:
    whole, short = article(DOI=None, **other), article(DOI=None, **{**ENGLISH, "page": "141"})
    short["container-title"] = whole["container-title"]
    assert len(find_duplicates([whole, short])) == 1


def test_two_scripts_in_one_issue_are_for_a_person_to_look_at(article: Make) -> None:
    one = article(DOI=None, **CHINESE, page=None)
    other = article(DOI=None, title="Pain assessment in children with sickle cell disease")
    assert judge(profile(one), profile(other)).level == "doubtful"


def test_two_scripts_meet_by_the_number_of_an_article(article: Make) -> None:
    one = article(DOI=None, **CHINESE, page="ARTN 17357")
    other = article(DOI=None, title="Pain in children with sickle cell disease", page="e17357")
    assert len(find_duplicates([one, other])) == 1


def test_a_column_of_another_issue_is_not_for_a_look(article: Make) -> None:
    one = article(DOI=None, title="Obituary", page="1-2", issue="1")
    assert examine([one, dict(one, issue="9")]).doubtful == ()


def test_a_title_that_an_ellipsis_cut_goes_on(article: Make) -> None:
    whole = article(**NO_PLACE)
    cut = dict(whole, title="General practitioners’ attitudes toward artificial...")
    cut["issued"] = {"date-parts": [[2021]]}
    assert len(find_duplicates([whole, cut])) == 1
