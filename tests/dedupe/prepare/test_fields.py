"""The comparison of single fields: titles, sources, names, places, DOIs."""

import pytest

from refcli.dedupe.judge.compare import compare as judged
from refcli.dedupe.judge.compare import compare_people
from refcli.dedupe.judge.containers import compare
from refcli.dedupe.judge.dois import compare_dois
from refcli.dedupe.judge.places import compare_issues, compare_pages
from refcli.dedupe.judge.titles import compare_titles, number_clash
from refcli.dedupe.prepare.locators import place
from refcli.dedupe.prepare.names import people
from refcli.dedupe.prepare.profile import Profile, profile
from refcli.dedupe.prepare.skeleton import word_skeletons
from refcli.record import Name, Record


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
        ("Dtsch. Z. Nervenheilkd.", "Deutsche Zeitschrift für Nervenheilkunde", "same"),
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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Nan,CK", "Wan,CA", "none"),  # no cell without a value
        ("Ismail,Nor Azah", "binti Ismail,N. A.", "same"),
        ("Nor Azah,Ismail", "binti Ismail,N. A.", "same"),
        ("Garc?a M?rquez,Jos?", "Garcia,J.", "same"),
        ("Garc?a M?rquez,Jos?", "Gomez,J.", "none"),
        ("Å\ufffdukasik,Anna", "Łukasik,A.", "same"),
        ("Å\ufffdukasik,Anna", "Lukas,A.", "none"),
        ("Wang,Jian A.", "Wang,Jian B.", "none"),
        ("Wang,Jian A.", "Wang,Jian", "same"),
        ("Wang,Jian A. B.", "Wang,Jian B.", "same"),
        ("Wang,J. A.", "Wang,Jian B.", "same"),  # initials alone are often mistaken
    ],
)
def test_a_surname_in_part_is_the_surname(one: str, other: str, expected: str) -> None:
    left, right = (
        people([{"family": family, "given": given}])
        for family, given in (name.split(",") for name in (one, other))
    )
    assert compare_people(left, right) == compare_people(right, left) == expected


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
        ("(pp. 23-37)", "23", "37"),
        ("148-156)", "148", "156"),
        ("595–05", "595", "5"),
        ("04-May", "4", "5"),
        ("t-20", "", ""),
        ("No Pagination Specified", "", ""),
        ("63-71, vi", "63", "71"),
        ('"230-5, 246-51, 233-8"', "230", "235"),
        ("119-27; quiz 1", "119", "127"),
        ("A4486 [Poster #G115]", "a4486", ""),
        ("165A-6A", "a165", "a166"),
        ("Art. No. 33", "33", ""),
        ("[E3685]", "e3685", ""),
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
    assert volume_issue("22 SUPPL. 1", "") == ("22", "s1", True)
    assert volume_issue("18 (1) (no pagination)", "") == ("18", "1", False)
    assert volume_issue("63 (Pt 1)", "2") == ("63", "2", False)
    assert volume_issue("2016-January", "7/8") == ("", "7/8", False)
    assert volume_issue("4", "Suppl-12") == ("4", "s12", True)
    assert volume_issue("4", "e70933") == ("4", "", False)


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
    ("one", "other", "expected"),
    [
        ("569", "567-569", "near"),
        ("37-42", "c37-c42", "same"),
        ("108", "viii108", "same"),
        ("353-360", "383-390", "other"),
        ("2-8", "532-538", "near"),
        ("1-9", "e43268", "unknown"),
        ("1-9", "515-523", "unknown"),
        ("1-9", "515-520", "other"),
        ("t-20", "10-20", "unknown"),
        ("850-850", "850-858", "other"),
        ("850", "850-858", "same"),
        ("577-586", "587-596", "other"),
    ],
)
def test_pages_agree_as_far_as_they_can_be_read(one: str, other: str, expected: str) -> None:
    left, right = (profile({"title": "On gout", "page": page}) for page in (one, other))

    assert compare_pages(left, right, "unknown", "unknown") == expected
    assert compare_pages(right, left, "unknown", "unknown") == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("7/8", "8", "same"),
        ("6", "m6", "same"),
        ("m6", "3", "unknown"),
        ("m6", "m7", "other"),
        ("s1", "s1/9", "same"),
        ("s1", "1", "unknown"),
        ("2", "3", "other"),
        ("", "3", "unknown"),
    ],
)
def test_issues_agree_as_far_as_they_can_be_read(one: str, other: str, expected: str) -> None:
    assert compare_issues(one, other) == expected
    assert compare_issues(other, one) == expected


def test_initials_without_full_stops_are_not_a_word() -> None:
    assert compare_people(people(persons("Kim KH")), people(persons("Kim Kyong"))) == "same"
    assert compare_people(people(persons("Юдин Ю.")), people(persons("Iudin IU"))) == "same"


@pytest.mark.parametrize(
    "pages",
    ["412-419 8p", "p412-419. 8p.", "412 to 419", "412~419", "412.-419.", "412-9 passim",
     "S. 412-419",
     "412-419; discussion 420", "412-419 discussion 420-1", "412--419", "UNSP 412-419"],
)  # fmt: skip
def test_pages_are_read_as_databases_write_them(pages: str) -> None:
    found = place("12", "3", pages)
    assert (found.first, found.last) == ("412", "419")


@pytest.mark.parametrize("pages", ["1-11, article 71051", "1-11 art. no. 71051", "71051"])
def test_the_number_of_an_article_stands_before_its_own_pages(pages: str) -> None:
    assert place("12", "3", pages)[2:4] == ("71051", "")


@pytest.mark.parametrize(
    "pages", ["N.PAG-N.PAG", "nan", "pii: S0140-6736(08)61345-8", "doi: 10.1136/bmj.c332"]
)
def test_what_is_no_page_is_unknown(pages: str) -> None:
    assert place("12", "3", pages).first == ""


@pytest.mark.parametrize(
    ("volume", "issue", "expected"),
    [
        ("12.0", "3.0", ("12", "3")),
        ("12th", "No. 3", ("12", "3")),
        ("N.S. 12", "#3", ("12", "3")),
        ("58-B", "7", ("58b", "7")),
        ("12", "1st Quarter", ("12", "")),
        ("12", "Summer 2010", ("12", "")),
        ("12", "suppl_1", ("12", "s1")),
        ("12", "Supl. 1", ("12", "s1")),
        ("12", "No. ", ("12", "")),
        ("ahead-of-print", "null", ("", "")),
        ("卷12", "3号", ("12", "3")),
        ("12,0", "45115", ("12", "7/8")),  # a sheet's day: the 8th of July
    ],
)
def test_volumes_and_issues_of_more_databases(
    volume: str, issue: str, expected: tuple[str, str]
) -> None:
    assert place(volume, issue, "5")[:2] == expected


@pytest.mark.parametrize(
    "value",
    ["10.1000/ab.12", "10.1000/AB.12 [doi]", "10.1000/ab.12; 10.1000/ab.13", "doi:10.1000/ab.12.",
     "https://doi-org.proxy.example.edu/10.1000/ab.12", "10.1000/ab.12/abstract",
     "https://www.example.com/doi/full/10.1000/ab.12?src=x"],
)  # fmt: skip
def test_a_doi_is_read_in_whatever_stands_around_it(value: str) -> None:
    assert profile({"id": "a", "type": "article", "DOI": value}).doi == "10.1000/ab.12"


@pytest.mark.parametrize(
    "name",
    ["Heart and Vessels 48(6), 720-726", "Heart and Vessels, 48, 720-726",
     "Heart and Vessels 48 (6): 720-726; London", "Heart and Vessels 48(6), 720 to 726",
     "Heart and Vessels, 2019, 48 (6, March), pp.720-726",
     "Heart and Vessels., 48(), pp. 720-726"],
)  # fmt: skip
def test_a_place_in_print_behind_the_journal_is_read(name: str) -> None:
    found = profile({"id": "a", "type": "article-journal", "container-title": name})
    assert (found.volume, found.first, found.last) == ("48", "720", "726")
    assert found.containers == (form("Heart and Vessels"),)


@pytest.mark.parametrize("number", ["1-11, article 6484", "Article ID 6484", "ARTN 6484"])
def test_the_number_of_an_article_behind_the_journal_is_read(number: str) -> None:
    name = f"Heart and Vessels 48 (6): {number}"
    found = profile({"id": "a", "type": "article-journal", "container-title": name})
    assert (found.volume, found.issue, found.first) == ("48", "6", "6484")


@pytest.mark.parametrize(
    "name", ["Cancer Reports. Part 3", "Translations, Series 2", "Vital Health Stat 11"]
)
def test_the_number_of_a_journals_section_is_no_volume(name: str) -> None:
    record: Record = {"id": "a", "type": "article-journal", "container-title": name}
    assert profile(record).volume == ""


def test_a_number_behind_a_journal_is_the_volume_of_pages() -> None:
    record: Record = {"id": "a", "container-title": "machine learning 14", "page": "3-9"}
    assert profile(record).volume == "14"


def test_a_year_of_another_calendar_is_known_from_ours() -> None:
    def of(year: str) -> Profile:
        return profile({"id": "a", "title": LONG, "issued": {"raw": year}})

    assert judged(of("2562"), of("2019")).year == judged(of("1379"), of("2000")).year == "same"


@pytest.mark.parametrize(
    "name", ["[No authors listed]", "No authorship indicated", "[Anonymous]", "Anon.", "et al"]
)
def test_nobody_is_no_author(name: str) -> None:
    assert people([{"literal": name}]) == ()


def test_what_a_database_adds_to_a_name_is_not_of_it() -> None:
    added: list[Name] = [{"literal": "G&#252;ting, P.L. (Department of Surgery)"}]
    assert people(added) == people([{"family": "Güting", "given": "P. L."}])


def test_initials_behind_a_surname_are_read_where_the_field_is_not_divided() -> None:
    assert people([{"family": "Hunt AL"}]) == people([{"literal": "Hunt AL"}]) == (("hunt", "a l"),)


def test_a_journal_whose_hyphens_an_abbreviation_drops_is_the_same() -> None:
    one, other = (
        profile({"id": "a", "type": "article-journal", "title": LONG, "container-title": name})
        for name in ("Dento-Maxillo-Facial Radiology", "Dentomaxillofac Radiol")
    )
    assert judged(one, other).container == "same"


@pytest.mark.parametrize("issued", [{"raw": "2012 Jan-Feb"}, {"literal": "Spring 2012"}])
def test_a_date_that_is_text_has_its_year(issued: dict[str, str]) -> None:
    assert profile({"id": "a", "type": "book", "title": LONG, "issued": issued}).year == 2012


def test_the_doi_of_a_databases_entry_is_not_the_works() -> None:
    address = "https://www.cochranelibrary.com/central/doi/10.1002/central/CN-01234567/full"

    assert profile({"id": "a", "URL": address}).doi == ""
    assert profile({"id": "a", "URL": address.replace("central/CN-01234567", "pon.1")}).doi


def test_a_discussion_paper_is_a_preprint() -> None:
    paper = {"id": "a", "type": "article-journal", "title": "On soil", "DOI": "10.5194/se-2017-84"}

    assert profile(paper).source == "preprint"
    assert profile({**paper, "DOI": "10.5194/se-9-159-2018"}).source == "journal"
