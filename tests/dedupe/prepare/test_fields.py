"""The comparison of single fields: titles, sources, names, places, DOIs."""

import pytest

from refcli.dedupe.judge.compare import compare_people
from refcli.dedupe.judge.containers import compare
from refcli.dedupe.judge.dois import compare_dois
from refcli.dedupe.judge.titles import compare_titles, number_clash
from refcli.dedupe.prepare.locators import place
from refcli.dedupe.prepare.names import people
from refcli.dedupe.prepare.skeleton import word_skeletons
from refcli.dedupe.prepare.words import is_column, notice, source_kind
from refcli.record import Name


def form(text: str) -> str:
    return " ".join(word_skeletons(text))


LONG = "Digital skills for medical students: qualitative evaluation of the curriculum"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (LONG, LONG.upper() + ".", "same"),
        (LONG, LONG.replace("medical", "medcial"), "typo"),
        (LONG, LONG.replace("for medical", "formedical"), "same"),
        (LONG, LONG.partition(":")[0], "start"),
        (LONG, LONG[:50] + "…", "start"),
        (LONG, "The " + LONG, "typo"),
        (LONG, "The real " + LONG, "extra"),
        ("Prevalence of asthma in men", "Prevalence of asthma in women", "changed"),
        ("Prevalence of asthma in Goa", "Prevalence of asthma in Gao", "slip"),
        ("Treatment of chronic hepatitis B", "Treatment of chronic hepatitis C", "changed"),
        ("Outcome of short-term therapy", "Outcome of intensive therapy", "changed"),
        (LONG, "Factors affecting the use of electronic records by physicians", "different"),
        ("", "", "different"),
    ],
)
def test_titles_differ_in_kind(one: str, other: str, expected: str) -> None:
    assert compare_titles(form(one), form(other)) == expected
    assert compare_titles(form(other), form(one)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("1",), ("2",), "clash"),
        (("2008",), (), "extra"),
        (("4", "0"), ("40",), ""),
        (("19", "2"), ("19", "2"), ""),
    ],
)
def test_numbers_in_titles(one: tuple[str, ...], other: tuple[str, ...], expected: str) -> None:
    assert number_clash(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("J Med Internet Res", "Journal of Medical Internet Research", "same"),
        ("Dtsch. Z. Nervenheilkd.", "Deutsche Zeitschrift für Nervenheilkunde", "other"),
        ("BMJ", "British Medical Journal", "same"),
        ("JAMA", "Journal of the American Medical Association", "same"),
        ("VLDB", "Very Large Data Bases", "same"),
        ("Health Information & Libraries Journal", "Health Info Libr J", "same"),
        ("Brain", "Brain: a journal of neurology", "same"),
        ("Brain", "Brain Research", "alike"),
        ("Nature", "Nature Medicine", "alike"),
        ("Народонаселение", "Narodonaselenie", "same"),
        (
            "The Journal of Head Trauma Rehabilitation",
            "Journal of Head Trauma Rehabilitation",
            "same",
        ),
        ("Psychological Review", "Physical Review", "other"),
        ("Front Psychol", "Front Psychiatry", "other"),
    ],
)
def test_sources_are_known_by_their_abbreviations(one: str, other: str, expected: str) -> None:
    assert compare(form(one), form(other)) == expected
    assert compare(form(other), form(one)) == expected


def persons(*names: str) -> list[Name]:
    pairs = [name.split() for name in names]
    return [{"family": family, "given": given} for family, given in pairs]


BUCK = persons("Buck Christoph", "Doctor Eileen", "Jöhnk Jan")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (persons("Buck C.", "Doctor E", "Joehnk J."), "same"),
        (persons("Jöhnk Jan", "Buck Christoph", "Doctor Eileen"), "same"),
        (persons("Christoph Buck", "Eileen Doctor", "Jan Jöhnk"), "same"),
        ([{"literal": "Buck, C., Doctor, E., & Jöhnk, J."}], "same"),
        ([{"literal": "C. Buck and E. Doctor and J. Jöhnk"}], "same"),
        (persons("Buck C."), "part"),
        (persons("Buck X.", "Smith A."), "none"),
        ([], "unknown"),
    ],
)
def test_people_in_any_order_and_form(other: list[Name], expected: str) -> None:
    assert compare_people(people(BUCK), people(other)) == expected
    assert compare_people(people(other), people(BUCK)) == expected


def test_a_list_cut_with_et_al_is_the_whole_list() -> None:
    first = people(BUCK[:1])

    assert compare_people(first, people(BUCK), cut=True) == "same"


@pytest.mark.parametrize(
    ("pages", "first", "last"),
    [
        ("843–52", "843", "852"),
        ("e42–7", "e42", "e47"),
        ("401‐403", "401", "403"),
        ("S20-S21", "s20", "s21"),
        ("Doc60", "doc60", ""),
        ("pp. 12-14", "12", "14"),
        ("", "", ""),
        ("215 p.", "", ""),
    ],
)
def test_pages_in_full(pages: str, first: str, last: str) -> None:
    found = place("", "", pages)

    assert (found.first, found.last) == (first, last)


def volume_issue(volume: str, issue: str) -> tuple[str, str, bool]:
    found = place(volume, issue, "")
    return found.volume, found.issue, found.supplement


def test_volume_and_issue_are_parted() -> None:
    assert volume_issue("vol. 5(2)", "") == ("5", "2", False)
    assert volume_issue("012", "No. 3") == ("12", "3", False)
    assert volume_issue("7", "Suppl. 1") == ("7", "s1", True)
    assert volume_issue("(Jul)", "May") == ("", "m5", False)
    assert volume_issue("9", "3. e025460") == ("9", "3", False)
    assert volume_issue("XII", "") == ("12", "", False)
    assert volume_issue("Ph.D.", "") == ("", "", False)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("10.2196/28916", "10.2196/28916", "same"),
        ("10.2196/28916", "10.2196/28917", "other"),
        ("10.6084/m9.figshare.5728902", "10.6084/m9.figshare.5728902.v1", "second"),
        ("10.5281/zenodo.850574", "10.5281/zenodo.850575", "second"),
        ("10.5281/zenodo.850574", "10.5281/zenodo.950575", "other"),
        ("10.1086/646841", "10.2307/30148336", "second"),
        ("10.1145/2644865.2541946", "10.1145/2654822.2541946", "second"),
        ("10.1002/14651858.cd002273.pub2", "10.1002/14651858.cd002273.pub3", "other"),
        ("", "10.2196/28916", "unknown"),
    ],
)
def test_second_dois(one: str, other: str, expected: str) -> None:
    assert compare_dois(one, other) == expected
    assert compare_dois(other, one) == expected


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Erratum to: Digital skills", "erratum"),
        ("Corrigendum to “Digital skills”", "erratum"),
        ("Digital skills (vol 9, pg 26, 2018)", "erratum"),
        ("Retraction notice: Digital skills", "retraction"),
        ("Comment on “Digital skills”", "comment"),
        ("Re: Digital skills", "comment"),
        ("Reply to comment on “Digital skills”", "reply"),
        ("Digital skills: authors’ reply", "reply"),
        ("Correction of refractive errors in children", ""),
        ("Responses of rats to noise", ""),
        ("Recovery after stroke", ""),
    ],
)
def test_notices(title: str, kind: str) -> None:
    assert notice(title) == kind


def test_columns() -> None:
    assert is_column(form("Letter to the Editor"))
    assert is_column(form("Editor's Notes"))
    assert is_column(form("От редакции"))
    assert not is_column(form("Introduction to matrices"))


def test_kinds_of_sources() -> None:
    assert (
        source_kind(form("Proceedings of the 2008 ACM Symposium on Data Engineering"))
        == "conference"
    )
    assert source_kind(form("Proceedings of the National Academy of Sciences")) == ""
    assert source_kind(form("Machine Learning")) == ""
    assert source_kind(form("bioRxiv")) == "preprint"
    assert source_kind(form("Journal of Medical Internet Research")) == "journal"
