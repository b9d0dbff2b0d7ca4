"""A reference and a record beside each other: what other fields and languages write otherwise."""

import time

import pytest

from refcli.enrich.complete import is_same_work
from refcli.enrich.found import Found
from refcli.enrich.matching.agreement import compare
from refcli.enrich.matching.people import compare_people, is_same_person
from refcli.enrich.matching.printed import is_printed_in
from refcli.enrich.matching.titles import compare_titles
from refcli.record import Name, Record
from refcli.values.venues import are_comparable, is_same_venue


def name(whole: str) -> Name:
    family, _, given = whole.partition(", ")
    return {"family": family, "given": given} if given else {"family": family}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иванов, И. И.", "Ivanov, Igor"),
        ("Щербаков, А.", "Shcherbakov, A."),
        ("Yuriev, E.", "Iur’ev, E."),
        ("Petrov, Aleksei", "Petrov, Alexey"),
        ("Tchaikovsky, P.", "Chaikovskii, P. I."),
        ("Coecke, Bob", "Coecke, Robert"),
        ("Gray, Jim", "Gray, James"),
        ("St. John, A.", "Saint John, Anna"),
    ],
)
def test_one_person_in_two_spellings(one: str, other: str) -> None:
    assert is_same_person(name(one), name(other))
    assert is_same_person(name(other), name(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wang, Wei", "Wang, Fang"),
        ("Smith, John", "Smith, Mary"),
        ("Brown, T.", "Braun, T."),
        ("Иванов, И.", "Petrov, I."),
        ("Kim, S.", "Kim, H."),
    ],
)
def test_two_people_are_not_one(one: str, other: str) -> None:
    assert not is_same_person(name(one), name(other))


def test_a_body_goes_by_its_initials() -> None:
    whole: Name = {"literal": "World Health Organization"}

    assert is_same_person(whole, {"literal": "WHO"})
    assert not is_same_person(whole, {"literal": "WTO"})


def test_names_in_chinese_letters_tell_nothing_of_latin_ones() -> None:
    assert compare_people([name("李, 明")], [name("Li, Ming")]) == "unknown"
    assert compare_people([name("李, 明")], [name("王, 芳")]) == "other"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The behaviour of colour centres", "The behavior of color centers"),
        ("Analyzing lamps of the organisation", "Analysing Lamps of the Organization"),
        ("Ageing in paediatric wards", "Aging in pediatric wards"),
        ("Role of lamps in wards", "The role of lamps in wards"),
        ("Lamps and sleep. Part II", "Lamps and Sleep, Part 2"),
        ("Lamps of the 19th century", "Lamps of the Nineteenth Century"),
        ("Ueber die Lampen und den Schlaf", "Über die Lampen und den Schlaf"),
        ("The effects of lamps (in Russian)", "The effects of lamps"),
        ("Editorial: Lamps in our wards", "Lamps in our wards"),
        ("Народонаселение и развитие", "Narodonaselenie i razvitie"),
    ],
)
def test_one_title_in_two_spellings(one: str, other: str) -> None:
    assert compare_titles(one, other)[0] == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lamps and sleep. Part I", "Lamps and sleep. Part II"),
        ("Increased sleep in wards with lamps", "Decreased sleep in wards with lamps"),
        ("Erratum: lamps in wards and sleep", "Lamps in wards and sleep"),
        ("Effects of lamps on sleep of adults", "Effects of lamps on sleep of children"),
        ("Lamps of the 19th century", "Lamps of the twentieth century"),
    ],
)
def test_two_titles_are_not_one(one: str, other: str) -> None:
    assert compare_titles(one, other)[0] not in ("same", "main", "slip")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J. Phys. A", "Journal of Physics A: Mathematical and General"),
        ("Acta Cryst. D", "Acta Crystallographica Section D: Biological Crystallography"),
        ("Z. Physik", "Zeitschrift für Physik A Hadrons and nuclei"),
        ("Phys. Lett.", "Physics Letters B"),
        ("Biochim Biophys Acta", "Biochimica et Biophysica Acta (BBA) - Biomembranes"),
        ("J Bone Joint Surg Am", "The Journal of Bone and Joint Surgery-American Volume"),
        ("Econometrica", "Econometrica: Journal of the Econometric Society"),
        ("Вестник Московского университета", "Vestnik Moskovskogo universiteta"),
        ("Успехи физических наук", "Physics-Uspekhi"),
        ("Письма в ЖЭТФ", "JETP Letters"),
        ("HZ", "Historische Zeitschrift"),
        ("In Proceedings of ICML", "International Conference on Machine Learning"),
        ("European Conference on Computer Vision", "Computer Vision – ECCV 2014"),
    ],
)
def test_one_venue_by_two_names(one: str, other: str) -> None:
    assert is_same_venue(one, other)
    assert is_same_venue(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Physical Review A", "Physical Review B"),
        ("J. Phys. A", "Journal of Physics B"),
        ("Nature", "Nature Communications"),
        ("J. Appl. Phys.", "Japanese Journal of Applied Physics"),
        ("Journal of Chemistry", "Journal of Biological Chemistry"),
        ("Chemical Reviews", "Chemical Society Reviews"),
        ("Harvard Law Review", "Harvard Business Review"),
        ("Вопросы истории", "Вопросы философии"),
    ],
)
def test_two_venues_are_not_one(one: str, other: str) -> None:
    assert not is_same_venue(one, other)
    assert are_comparable(one, other)


def test_a_series_says_nothing_of_the_book_and_a_translation_nothing_of_the_name() -> None:
    assert not are_comparable("ECCV Workshops", "Lecture Notes in Computer Science")
    assert not are_comparable("中国科学", "Science in China")


RUSSIAN: Record = {
    "type": "article-journal",
    "title": "Туннелирование с глубоких центров в полупроводниках",
    "author": [{"family": "Иванов", "given": "И. И."}],
    "container-title": "Физика и техника полупроводников",
    "issued": {"date-parts": [[1999]]},
    "volume": "33",
}
TRANSLATED: Record = {
    "type": "article-journal",
    "title": "Tunneling from deep centers in semiconductors",
    "author": [{"family": "Ivanov", "given": "I. I."}],
    "container-title": "Semiconductors",
    "issued": {"date-parts": [[1999]]},
    "volume": "33",
    "DOI": "10.5555/semi.1",
}


def test_a_title_in_other_letters_may_be_the_same_work_and_fills_nothing() -> None:
    found = Found(
        "crossref", "10.5555/semi.1", TRANSLATED, years=(1999,), venues=("Semiconductors",)
    )

    agreement = compare(RUSSIAN, found)

    assert agreement.is_whole
    assert not is_same_work(RUSSIAN, found, agreement)
    named = {**RUSSIAN, "DOI": "10.5555/semi.1"}
    assert is_same_work(named, found, compare(named, found))


def test_a_title_in_other_letters_by_others_is_another_work() -> None:
    others: Record = {**TRANSLATED, "author": [{"family": "Petrov", "given": "A."}]}
    found = Found("crossref", "10.5555/semi.2", others, years=(1999,), venues=("Semiconductors",))

    assert not compare(RUSSIAN, found).is_titled


def found(record: Record, year: int, venue: str = "", **more: object) -> Found:
    venues = (venue,) if venue else ()
    return Found("crossref", "10.5555/x", {**record, **more}, years=(year,), venues=venues)


def test_one_of_two_surnames_is_enough_where_the_given_name_agrees() -> None:
    assert is_same_person(name("García, G."), name("García Márquez, Gabriel"))
    assert is_same_person(name("Silva, João"), name("Souza Silva, João"))
    assert not is_same_person(name("García, H."), name("García Márquez, Gabriel"))


PLACED: Record = {
    "type": "article-journal",
    "author": [{"family": "Bloch", "given": "Marc"}],
    "title": "Pour une histoire comparée des sociétés européennes",
    "volume": "46",
    "page": "15-50",
    "issued": {"date-parts": [[1928]]},
}


def test_a_journal_that_was_renamed_is_one_on_the_same_page() -> None:
    ours = {**PLACED, "container-title": "Revue de synthèse historique"}

    assert compare(ours, found(PLACED, 1928, "Revue de Synthèse")).is_whole
    assert compare(ours, found(PLACED, 1928, "Gazette des lampes")).venue == "differs"
    elsewhere = found(PLACED, 1928, "Revue de Synthèse", page="90-99")
    assert compare(ours, elsewhere).venue == "differs"


def test_a_short_main_title_and_a_journal_read_as_a_title_are_known_by_their_place() -> None:
    whole = {**PLACED, "title": "MapReduce: Simplified data processing"}
    assert compare(whole, found({**PLACED, "title": "MapReduce"}, 1928, "CACM")).is_titled
    misread = {**PLACED, "title": "Acta Crystallogr., Sect"}
    there = found({**PLACED, "title": "A short history"}, 1928, "Acta Crystallographica Section A")
    assert compare(misread, there).is_titled
    assert not compare({**misread, "volume": "47"}, there).is_titled


def test_the_volume_of_a_series_is_none_of_the_chapters() -> None:
    chapter = {**PLACED, "type": "chapter", "volume": "2"}

    assert compare(chapter, found({**chapter, "volume": "9351"}, 1928)).volume == "unknown"


@pytest.mark.parametrize("piece", [" ", ".", "---\n", "\r\n", "(", "van der ", "Smith, J. and "])
def test_a_text_without_an_end_takes_no_longer(piece: str) -> None:
    endless = piece * 20_000
    record: Record = {
        "type": "article-journal",
        "title": endless,
        "container-title": endless,
        "author": [{"family": endless, "given": endless}],
    }
    found = Found("crossref", "a", record, (2000,), (endless,))
    begun = time.process_time()

    compare({**record, "title": endless + "x"}, found)
    is_printed_in(endless + " 2000", found)

    assert time.process_time() - begun < 1


def test_a_translation_has_the_title_of_the_original_too() -> None:
    mine: Record = {
        "type": "article-journal",
        "title": "Сон и лампы в палатах районных больниц",
        "author": [name("Лебедев, П. А.")],
        "issued": {"date-parts": [[2014]]},
    }
    theirs = {
        **mine,
        "title": "Sleep and lamps in the wards of district hospitals",
        "original-title": mine["title"],
        "author": [name("Lebedev, P. A.")],
        "DOI": "10.5555/sleep.14",
    }

    agreement = compare(mine, Found("crossref", "10.5555/sleep.14", theirs, years=(2014,)))

    assert (agreement.title, agreement.people) == ("same", "same")
