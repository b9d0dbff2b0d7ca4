"""What sheets, fonts and copying leave alike, and what looks as if they had."""

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

ONE_PEOPLE = [
    {"family": "Storey", "given": "R."},
    {"family": "Hoßfeld", "given": "C.W."},
    {"family": "Lee", "given": "Y.E."},
    {"family": "Weinert", "given": "V.B."},
]


@pytest.mark.parametrize(
    ("plain", "other"),
    [
        # A column too far, where a sheet made a day of the issue.
        ({"issue": "12-13"}, {"volume": None, "issue": "24", "page": "12-13"}),
        ({"issue": "10-11"}, {"issue": "45240", "page": None}),
        ({"issue": "7-8", "page": None}, {"issue": "45115,0"}),
        # The end of the last page alone.
        ({"page": "1338-1345"}, {"page": "45", "issue": None}),
        (
            {**NO_PLACE, "title": "Asthma in pediatric wards of Wales"},
            {"title": "Asthma in paediatric wards of Wales"},
        ),
        (
            {"title": "Corrigendum to “On gout”", "page": None},
            {"title": "[Corrigendum to “On gout”] [Article in German]", "page": None},
        ),
        (
            {**NO_PLACE, "container_title": "Anais Brasileiros de Dermatologia",
             "title": "A survey of pemphigus in the backlands of Brazil: a nursing study"},
            {"container_title": "An Bras Dermatol",
             "title": "A survey of pemphigus in the backlands of Brazil"},
        ),
        (
            {"author": ONE_PEOPLE, "page": "860-865"},
            {"author": [dict(one, family=one["family"].replace("ß", "")) for one in ONE_PEOPLE],
             "page": "0-5"},
        ),
        (
            {"author": [{"family": "Yim", "given": "Georg"}], "page": None},
            {"author": [{"literal": "Yim 2020"}]},
        ),
        (
            {"author": [{"family": "Roddick", "given": "Richard G."}], "page": None},
            {"author": [{"literal": "RG,a Roddick"}]},
        ),
        (
            {"author": [{"family": "La Paz", "given": "Jessica M."}], "page": None},
            {"author": [{"literal": "JM,12 La Paz"}]},
        ),
        (
            {"author": [{"family": "Cao", "given": "Y.M."}], "page": None},
            {"author": [{"literal": "CAO Ying Mei"}]},
        ),
        (
            {"author": [{"family": "Tan", "given": "Bea A. D."}], "page": None},
            {"author": [{"family": "Tan", "given": "BAD."}]},
        ),
        (
            {"author": [{"family": "Leonard J.", "given": "Susarla"}], "page": None},
            {"author": [{"family": "Susarla", "given": "LJ"}]},
        ),
        (
            {"author": [{"family": "Tan", "given": "Khalid A."}], "page": None},
            {"author": [{"family": "Tan", "given": "K.A."}]},
        ),
        (
            {"author": [{"family": "Çağlar", "given": "Işıl G"}], "page": None},
            {"author": [{"family": "?a?lar", "given": "I??l G"}]},
        ),
        (
            {"author": [{"family": "Жуков", "given": "Ж. Д."}], "page": None},
            {"author": [{"family": "Jukov", "given": "Zhanna D."}]},
        ),
        (
            {"author": [{"family": "Li-Pérez", "given": "Paul Jen-Hwa"}], "page": None},
            {"author": [{"literal": "PJH Li"}]},
        ),
        (
            {**NO_PLACE, "title": "Crowd labeling of images with limited quality"},
            {"title": "CROWD LABELÄ°NG OF Ä°MAGES WÄ°TH LÄ°MÄ°TED QUALÄ°TY"},
        ),
        ({"volume": "24.00", "issue": "8.00"}, {"volume": None, "issue": "24", "page": "8"}),
        (
            {**NO_PLACE, "title": "Phase II trial of teplizumab in new-onset type 1 diabetes"},
            {"page": None,
             "title": "Phase 2 trial of teplizumab in new-onset type I diabetes"},
        ),
        (
            {"author": [{"family": "Łukaszewicz", "given": "Żaneta K."}], "page": None},
            {"author": [{"family": "?ukaszewicz", "given": "?aneta K."}]},
        ),
        (
            {"author": [{"family": "Lee", "given": "Yuxin"}], "page": None},
            {"author": [{"family": "Lee Souza", "given": "Yuxin"}]},
        ),
        (
            {"DOI": "10.1037/0022-006X.63.4.599", "page": None},
            {"DOI": "10.1037//0022-006X.63.4.599"},
        ),
        (
            {"DOI": "10.1016/S1532-0456(02)00025-1", "page": None},
            {"DOI": "10.1016/s1532-0456(02) 00025-1"},
        ),
        (
            {"DOI": "10.1002/(SICI)1097-0142(19960815)78:4<826::AID-CNCR2>3.0.CO;2-0",
             "page": None},
            {"DOI": "10.1002/(sici)1097-0142(19960815)78:4&lt;826::aid-cncr2&gt;3.0.co;2-0"},
        ),
        (
            {**NO_PLACE, "title": "The first description of larva migrans in two siblings"},
            {"title": "THE 1ST DESCRIPTION OF LARVA MIGRANS IN 2 SIBLINGS"},
        ),
        (
            {**NO_PLACE, "title": "Морфология щитовидной железы у жителей Приаралья"},
            {"title": "УДК 616.441-091 Морфология щитовидной железы у жителей Приаралья"},
        ),
        (
            {"title": "Évaluation du dépistage du mélanome", "page": None,
             "author": [{"family": "Lefèvre", "given": "Hélène"}]},
            {"title": "Ã‰valuation du dÃ©pistage du mÃ©lanome",
             "author": [{"family": "LefÃ¨vre", "given": "H."}]},
        ),
        (
            {"type": "book", "container-title": None, "title": "The drowned forest",
             "ISBN": "0807056790"},
            {"title": "The drowned forest: a history of the timber trade",
             "ISBN": "978-0-8070-5679-0"},
        ),
        (
            {"title": "Avaliação da qualidade de vida em uma coorte. Knowledge and information",
             "page": None},
            {"title": "Knowledge and information", "page": "141-152"},
        ),
        (
            {"author": [{"literal": "LEE, K."}, {"literal": "WU, X."}]},
            {"author": [{"family": "Lee", "given": "Karl"}, {"literal": "et al"}]},
        ),
        # Another year, the names turned, and no subtitle: only the titles' beginning is one.
        (
            {"author": [{"family": "Sam", "given": "Landay"}, {"family": "Dan", "given": "Vianu"}],
             "title": "Habermas and information systems research"},
            {"author": [{"family": "Landay", "given": "S."}, {"family": "Vianu", "given": "D."}],
             "title": "Habermas and information systems reserach: new directions",
             "issued": {"date-parts": [[2021]]}},
        ),
    ],
)  # fmt: skip
def test_one_work_after_a_slip(article: Make, plain: dict[str, Any], other: dict[str, Any]) -> None:
    one, two = article(**{"DOI": None, **plain}), article(**{"DOI": None, **plain, **other})
    assert [group.members for group in find_duplicates([one, two])] == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Endarterectomy in symptomatic stenosis", "Endarterectomy in asymptomatic stenosis"),
        ("Eyes in insulin-dependent diabetes", "Eyes in non-insulin-dependent diabetes"),
        ("Total synthesis of (+)-discodermolide", "Total synthesis of (−)-discodermolide"),
        ("Bone mass in monozygotic twins of Tasmania", "Bone mass in dizygotic twins of Tasmania"),
        ("Effects of a dopamine agonist on memory", "Effects of a dopamine antagonist on memory"),
        ("Uptake of prednisone in children", "Uptake of prednisolone in children"),
        ("Management of dysphagia after stroke", "Management of dysphasia after stroke"),
        ("Qualitative study of handovers on wards", "Quantitative study of handovers on wards"),
        ("Thirteenth survey of dialects in Tyrol", "Fourteenth survey of dialects in Tyrol"),
        ("Guideline for peripheral artery disease",
         "Guideline for peripheral artery disease: executive summary"),
        ("Synthesis of spiroketals by gold", "Cover Picture: Synthesis of spiroketals by gold"),
        ("Calls for papers / Announcements: Norway", "Calls for papers / Announcements: Poland"),
    ],
)  # fmt: skip
def test_a_word_that_denies_or_a_sign_makes_two_works(article: Make, one: str, two: str) -> None:
    left, right = article(**NO_PLACE, title=one), article(**NO_PLACE, title=two)
    assert find_duplicates([left, right]) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("{}: a reply to Roe", "{}-a reply to Roe"),
        ("Authors' response: {}", "Authors' response. {}"),
        ("Data from: {}", "Data from - {}"),
        ("{}", "{}. [Summary for patients in Ann Intern Med. 2009 Jan 6;150(1):I24]"),
        ("{}", "{}... including commentary by Roe A and Poe B"),
    ],
)
def test_a_notice_is_read_whatever_mark_stands_by_it(article: Make, one: str, two: str) -> None:
    left, right = (article(**NO_PLACE, title=form.format(GAIT)) for form in (one, two))
    assert len(find_duplicates([left, right])) == 1


def test_of_a_sign_that_one_database_drops_nothing_is_said(article: Make) -> None:
    one = article(**NO_PLACE, title="Uptake of (-)-epicatechin from cocoa by volunteers")
    other = article(**NO_PLACE, title="Uptake of epicatechin from cocoa by volunteers")
    assert len(find_duplicates([one, other])) == 1


def test_halves_of_a_title_in_two_languages_come_in_either_order(article: Make) -> None:
    german = "Die Erholung des Ganges bei älteren Menschen nach einem Schlaganfall"
    one = article(**NO_PLACE, title=f"{GAIT} / {german}")
    assert len(find_duplicates([one, article(**NO_PLACE, title=f"{german} / {GAIT}")])) == 1
    assert len(find_duplicates([one, article(**NO_PLACE, title=german)])) == 1


def test_letters_on_one_page_by_people_of_whom_two_bear_one_name(article: Make) -> None:
    def letter(*names: str) -> Record:
        people = [dict(zip(("family", "given"), name.split(), strict=True)) for name in names]
        return article(DOI=None, title=GAIT, page="1777-1778", author=people)

    letters = [letter("Fairbank M", "Gehl E", "Li J"), letter("Chan E", "Li J", "Poss J")]
    assert find_duplicates(letters) == []


def test_an_article_number_in_another_journal_is_another_place(article: Make) -> None:
    one = article(DOI=None, page="386-400")
    other = article(DOI=None, page="UNSP 75856", container_title="Studies on Rivers")
    assert find_duplicates([one, other]) == []


def test_a_page_in_a_journal_of_another_name_and_number_is_another_place(article: Make) -> None:
    one = article(DOI=None, page="1139-", ISSN="0633-4530")
    other = article(DOI=None, page="715-719", ISSN="2920-5047", container_title="Rivers")
    assert find_duplicates([one, other]) == []


@pytest.mark.parametrize("issue", ["3", "№ 3 (328)"])
def test_two_scripts_in_one_issue_meet_without_a_page(article: Make, issue: str) -> None:
    russian = article(DOI=None, title="Восстановление походки пожилых людей", issue="3")
    english = article(DOI=None, title=GAIT, page=None, issue=issue)
    found = examine([russian, english])
    assert (found.clusters, len(found.doubtful)) == ((), 1)


def test_a_kind_of_article_in_angle_brackets_is_no_title(article: Make) -> None:
    assert profile(article(title="<原著>高齢者の歩行の回復")).titles == ("高齢者の歩行の回復",)


def test_a_repository_may_shorten_a_list_and_jstor_does_not(article: Make) -> None:
    whole = article()
    for doi, level in (("10.7916/d8c83ntz", "sure"), ("10.2307/3651425", "barred")):
        other = article(DOI=doi, author=article()["author"][:2])
        assert judge(profile(whole), profile(other)).level == level


def test_a_long_title_and_another_year_are_for_a_look(article: Make) -> None:
    bare = {**NO_PLACE, "author": None, "container_title": None}
    earlier = article(**bare, issued={"date-parts": [[2021]]})
    short = [article(**bare, title="Gait of old people", issued={"date-parts": [[year]]})
             for year in (2021, 2022)]  # fmt: skip

    assert len(examine([article(), earlier]).doubtful) == 1
    assert examine(short).doubtful == ()


@pytest.mark.parametrize(("said", "joined"), [("Second edition", True), ("3rd ed.", False)])
def test_an_edition_in_words_has_a_number(said: str, *, joined: bool) -> None:
    book: Record = {
        "type": "book",
        "title": "Statistical reasoning in forensic science",
        "author": [{"family": "Roe", "given": "Ann"}],
        "issued": {"date-parts": [[2007]]},
        "publisher": "Academic Press",
    }
    found = find_duplicates([book | {"edition": "2nd ed."}, book | {"edition": said}])
    assert bool(found) is joined
