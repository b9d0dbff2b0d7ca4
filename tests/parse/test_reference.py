"""One reference read whole."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.parse import parse_reference, parse_references
from refcli.record import (
    OTHERS,
    Record,
    date_parts,
    page_range,
    source,
    surname,
    text,
    variant,
    year,
)

SHARED = Path(__file__).parents[3] / "shared"
SEED = SHARED / "seed" / "seed.jsonl"


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def surnames(record: Record, variable: str = "author") -> list[str]:
    return [surname(name) for name in record.get(variable, []) if name.get("literal") != OTHERS]


def same(left: str, right: str) -> bool:
    """Compare as the scorer does: letters and figures alone count."""
    return [c for c in left.casefold() if c.isalnum()] == [
        c for c in right.casefold() if c.isalnum()
    ]


@pytest.mark.skipif(not SEED.exists(), reason="the shared data are absent")
def test_every_labelled_field_of_the_seed_is_right() -> None:
    wrong = []
    for entry in read_lines(SEED):
        record = parse_reference(entry["text"])
        first, last = page_range(record)
        found = {
            "type": text(record, "type"),
            "authors": surnames(record),
            "title": text(record, "title"),
            "container": text(record, "container-title"),
            "year": str(year(record) or ""),
            "volume": text(record, "volume"),
            "issue": text(record, "issue"),
            "page_first": first,
            "page_last": last,
            "publisher": text(record, "publisher"),
            "place": text(record, "publisher-place"),
            "editors": surnames(record, "editor"),
            "doi": text(record, "DOI"),
            "url": text(record, "URL"),
        }
        for field in entry["labelled"]:
            expected = entry["fields"].get(field) or ""
            if not same(str(expected or ""), str(found[field] or "")):
                wrong.append((entry["id"], field, expected, found[field]))

    assert not wrong


def test_a_translated_journal_and_a_language() -> None:
    record = parse_reference(
        "15. Kolennikova O. Using digital technologies by medical professionals. "
        "Narodonaselenie [Population]. 2022; 25 (3): 189–99. DOI: (in Russian)"
    )

    assert record["container-title"] == "Narodonaselenie"
    assert variant(record, "container-title", "en") == "Population"
    assert record["language"] == "ru"
    assert record["page"] == "189-199"
    assert "DOI" not in record
    assert record["custom"]["source"]["label"] == "15"


def test_a_cut_list_and_an_article_number() -> None:
    record = parse_reference(
        "Jidkov L., Alexander M., Bark P., Williams J.G., Kay J., Taylor P., et al. Health "
        "informatics competencies in postgraduate medical education. BMJ Open. 2019; 9 (3): "
        "e025460. DOI:"
    )

    assert record["author"][-1] == {"literal": OTHERS}
    assert record["author"][3] == {"family": "Williams", "given": "J. G."}
    assert record["page"] == "e025460"


def test_gost() -> None:
    record = parse_reference(
        "Голицын Г.С., Раткович Д.Я. О современном подъеме уровня Каспийского моря // Водные "
        "ресурсы. – 1998. – Т. 25, № 2. – С. 133–139."
    )

    assert surnames(record) == ["Голицын", "Раткович"]
    assert record["title"] == "О современном подъеме уровня Каспийского моря"
    assert record["container-title"] == "Водные ресурсы"
    assert (record["volume"], record["issue"], record["page"]) == ("25", "2", "133-139")
    assert (record["type"], record["language"]) == ("article-journal", "ru")


def test_a_book_and_its_extent() -> None:
    record = parse_reference("Седов Л. И. Механика сплошной среды. – М. : Наука, 1970. – 492 с.")

    assert (
        record["publisher-place"],
        record["publisher"],
        record["number-of-pages"],
    ) == ("М.", "Наука", "492")
    assert "page" not in record
    assert record["type"] == "book"


def test_a_thesis() -> None:
    record = parse_reference(
        "Петров И.И. Особенности течения пневмонии у детей : дис. … канд. мед. наук. М., 2012. "
        "150 с."
    )

    assert record["type"] == "thesis"
    assert record["genre"] == "дис. … канд. мед. наук"
    assert record["title"] == "Особенности течения пневмонии у детей"


def test_a_law() -> None:
    record = parse_reference("Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных».")

    assert record["type"] == "legislation"
    assert record["title"] == "О персональных данных"
    assert date_parts(record)[0] == (2006, 7, 27)


def test_a_standard() -> None:
    record = parse_reference(
        "ГОСТ Р 7.0.100-2018. Библиографическая запись. Общие требования и правила составления. "
        "— М.: Стандартинформ, 2018. — 124 с."
    )

    assert record["type"] == "standard"
    assert record["number"] == "ГОСТ Р 7.0.100-2018"


def test_a_web_page() -> None:
    record = parse_reference("9. GxP News. URL: (date of access 18.05.2022).")

    assert record["type"] == "webpage"
    assert record["title"] == "GxP News"
    assert date_parts(record, "accessed")[0] == (2022, 5, 18)
    assert "issued" not in record


def test_the_year_of_the_first_edition() -> None:
    record = parse_reference(
        "Benjamin, Walter. [1936] 1968. “The Work of Art.” Pp. 217–51 in Illuminations, edited by "
        "H. Arendt. New York: Schocken Books."
    )

    assert year(record) == 1968
    assert date_parts(record, "original-date")[0].year == 1936


def test_an_address_in_angle_brackets_is_no_markup() -> None:
    record = parse_reference(
        "Cattini, G. C., ‘Historical Revisionism’, Transfer, 6 (2011), pp. 28–38 "
        "<https://docs.example.org/transfer06.pdf> [accessed 9 May 2021]"
    )

    assert record["URL"] == "https://docs.example.org/transfer06.pdf"
    assert date_parts(record, "accessed")[0] == (2021, 5, 9)


def test_a_volume_in_brackets_behind_the_issue_in_a_list_that_is_not_russian() -> None:
    record = parse_reference(
        "Hansson L. Winter ecology of voles // Oikos. 1988. № 1 (52). C. 12–20."
    )
    russian = parse_reference(
        "Хансон Л. Зимняя экология полевок // Экология. 1988. № 1 (52). С. 12–20."
    )

    assert (record["volume"], record["issue"]) == ("52", "1")
    assert "volume" not in russian
    assert russian["issue"] == "1 (52)"


def test_the_people_of_the_book_behind_in_are_its_editors() -> None:
    record = parse_reference(
        "G. Danek, ‘Traditional referentiality and Homeric Intertextuality’, in F. Montanari, "
        "Omero tremila anni dopo, Roma 2002, pp. 3-19."
    )

    assert surnames(record) == ["Danek"]
    assert surnames(record, "editor") == ["Montanari"]


def test_a_number_behind_the_year_in_brackets_is_no_year() -> None:
    record = parse_reference("S. Gorbunov, et al., IEEE Trans. Nucl. Sci. 58(2011)1845.")

    assert year(record) == 2011


@pytest.mark.parametrize(
    ("line", "page"),
    [
        (
            "A. Kusenko and M. Shaposhnikov, Supersymmetric Q-balls, Phys. Lett. B 418,46 (1998).",
            "46",
        ),
        ("Y. M. Cho, J. Math. Phys. 16 (1975), 2029.", "2029"),
    ],
)
def test_a_bare_number_behind_the_volume_is_the_page(line: str, page: str) -> None:
    record = parse_reference(line)

    assert record["page"] == page
    assert "issue" not in record


def test_an_issue_in_figures_before_a_month_stays() -> None:
    record = parse_reference(
        "Saltzer, J. H. and Schroeder, M. D. The protection of and control of information sharing "
        "in computer systems. In Proceedings of the IEEE 63, 9 (September 1975), 1278-1308."
    )

    assert record["issue"] == "9"


def test_who_wrote_the_preface_contributes() -> None:
    record = parse_reference(
        "Шевченко Т. Г. Кобзар / упоряд. В. С. Бородін ; передм. І. М. Дзюби. Київ : Наук. думка, "
        "2003. 720 с."
    )

    assert surnames(record, "compiler") == ["Бородін"]
    assert surnames(record, "contributor") == ["Дзюби"]
    assert record["number-of-pages"] == "720"


def test_the_medium_of_iso_690_is_no_part_of_a_title() -> None:
    record = parse_reference(
        "CATTINI, G. C., 2011. Historical Revisionism in Contemporary Debate. Journal of "
        "Contemporary Culture. Online. 2011. Vol. 6, p. 28–38. Available from: https://example.org/a"
    )

    assert record["container-title"] == "Journal of Contemporary Culture"


def test_a_title_that_is_not_english_says_so() -> None:
    german = parse_reference("Meier, Hans: Die Geschichte der Stadt Köln. München: Beck 1992.")
    english = parse_reference("Smith J. The history of the town. Nature. 2001;12(3):45-67.")

    assert german["language"] == "de"
    assert "language" not in english


def test_the_text_is_kept_and_every_field_has_a_confidence() -> None:
    line = "Smith J, Jones K. A study of things. Nature. 2001;12(3):45-67."
    record = parse_reference(line)

    assert line == source(record)["text"]
    assert set(source(record)["confidence"]) >= {
        "author",
        "title",
        "container-title",
        "issued",
        "page",
    }
    assert all(0 <= sure <= 1 for sure in source(record)["confidence"].values())


def test_many_references_come_in_order() -> None:
    lines = [f"Smith J. Study number {number}. Nature. 2001;{number}:1-9." for number in range(20)]

    assert lines == [source(record)["text"] for record in parse_references(lines)]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=500))
def test_any_text_gives_a_record_that_keeps_it(line: str) -> None:
    record = parse_reference(line)

    assert line == source(record)["text"]
    assert record["type"]


@pytest.mark.parametrize(
    "line", ["", " ", "\0\0", "(" * 10_000, "\u202e" * 1000, "x" * 100_000, "1 " * 50_000]
)
def test_hostile_lines(line: str) -> None:
    assert line == source(parse_reference(line))["text"]


def test_a_word_without_initials_behind_names_that_have_them_in_front_begins_the_title() -> None:
    record = parse_reference("W.G. Arnott, Alexis. The Fragments. A Commentary, Cambridge 1996.")

    assert surnames(record) == ["Arnott"]
    assert record["title"] == "Alexis. The Fragments. A Commentary"


def test_a_sentence_behind_the_authors_is_the_title() -> None:
    record = parse_reference(
        "P. A. G. Sivilotti. Specifying and testing the progress properties of distributed "
        "components. May 1999. 21st International Conference on Software Engineering ICSE."
    )

    assert surnames(record) == ["Sivilotti"]
    assert record["title"] == (
        "Specifying and testing the progress properties of distributed components"
    )
    assert record["container-title"].startswith("21st International Conference")


def test_a_body_behind_the_name_of_a_meeting_published_it() -> None:
    record = parse_reference(
        "Malone, T. and Crowston, K. What is coordination theory and how can it help design "
        "cooperative work systems? In Proceedings of the Conference on Computer-Supported "
        "Cooperative Work. Association for Computing Machinery, New York, 1990, pages 357-370."
    )

    assert record["publisher"] == "Association for Computing Machinery"


def test_a_bare_year_at_the_end_is_no_volume() -> None:
    record = parse_reference(
        "Bodin, Jean, Les six livres de la République, Paris, Jacques du Puys, 1576."
    )

    assert year(record) == 1576
    assert "volume" not in record


def test_a_family_name_may_stand_first_without_a_comma() -> None:
    record = parse_reference("Calame Claude (1996), L’Éros dans la Grèce antique, Paris, Belin.")

    assert record["author"] == [{"family": "Calame", "given": "Claude"}]
    assert (record["publisher-place"], record["publisher"]) == ("Paris", "Belin")


def test_who_translated_is_told_by_the_word_for_it() -> None:
    record = parse_reference(
        "BAKHTIN, M. Freudismo: um esboço crítico. Tradução de Paulo Bezerra. São Paulo: "
        "Perspectiva, 2014."
    )

    assert record["translator"] == [{"family": "Bezerra", "given": "Paulo"}]
    assert record["title"] == "Freudismo: um esboço crítico"


def test_a_ministry_is_one_author() -> None:
    record = parse_reference(
        "Ministério da Educação. (2008). Política Nacional de Educação Especial. "
        "http://portal.mec.gov.br/arquivos/pdf/politica.pdf"
    )

    assert record["author"] == [{"literal": "Ministério da Educação"}]


def test_a_year_in_the_name_of_a_body_is_no_standard() -> None:
    record = parse_reference(
        "GBD 2019 Diseases and Injuries Collaborators. Global burden of 369 diseases. "
        "Lancet. 2020;396(10258):1204-22."
    )

    assert record["author"] == [{"literal": "GBD 2019 Diseases and Injuries Collaborators"}]
    assert (record["volume"], record["issue"]) == ("396", "10258")


def test_the_role_behind_a_cut_list_is_that_of_all() -> None:
    record = parse_reference(
        "Higgins JPT, Thomas J, Chandler J, Cumpston M, Li T, Page MJ, et al., editors. Cochrane "
        "handbook for systematic reviews of interventions version 6.3. Cochrane; 2022."
    )

    assert len(surnames(record, "editor")) == 6
    assert "author" not in record


def test_the_day_of_access_is_the_last_that_is_said() -> None:
    record = parse_reference(
        "National Institute for Health and Care Excellence. Hypertension in adults: diagnosis and "
        "management [Internet]. London: NICE; 2019 [updated 2022 Mar 18; cited 2023 Jan 5]. "
        "Available from: https://www.nice.org.uk/guidance/ng136"
    )

    assert record["accessed"] == {"date-parts": [[2023, 1, 5]]}


def test_an_office_of_statistics_is_a_body() -> None:
    record = parse_reference("Statistics Canada. Deaths by age. Ottawa: Statistics Canada; 2020.")

    assert record["author"] == [{"literal": "Statistics Canada"}]


@pytest.mark.parametrize(
    ("text", "volumes"),
    [
        ("Braudel F. La Méditerranée. Paris : Armand Colin, 1966. 2 vol.", "2"),
        ("Mommsen, Theodor: Römische Geschichte. Berlin: Weidmann 1854. 3 Bde.", "3"),
        ("Croce, Benedetto. Storia d'Italia, Bari, Laterza, 1928, 2 voll.", "2"),
        ("Ключевский В. О. Курс русской истории. М. : Мысль, 1987. 9 т.", "9"),
    ],
)
def test_how_many_volumes_there_are_is_no_volume_and_no_date(text: str, volumes: str) -> None:
    record = parse_reference(text)

    assert record["number-of-volumes"] == volumes
    assert len(record["issued"]["date-parts"][0]) == 1
    assert not {"volume", "page", "number-of-pages"} & record.keys()


@pytest.mark.parametrize(
    "text",
    [
        "Smith J. Personal communication, 12 March 2019.",
        "Doe J., persönliche Mitteilung, 2014.",
        "Петров А. А. Личное сообщение, 5 мая 2018.",
    ],
)
def test_what_was_said_in_person_is_a_personal_communication(text: str) -> None:
    assert parse_reference(text)["type"] == "personal_communication"


def test_a_title_may_speak_of_personal_communication() -> None:
    record = parse_reference(
        "Doe A. Personal communication and its media. J Media. 2001;3(2):12-9."
    )

    assert record["type"] == "article-journal"


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        (
            "Okafor T. B. Rivers. An introduction. Leeds : Acme, 2011.",
            "Okafor",
            "Rivers. An introduction",
        ),
        (
            "SEARLE, J. R. Mind, Language and Society. New York: Acme, 1998.",
            "SEARLE",
            "Mind, Language and Society",
        ),
        ("Lindqvist, Maria. Ice. Springer, 2011.", "Lindqvist", "Ice"),
        (
            "Okafor, Thomas B. Rivers, Lakes and Seas. Acme Press, 2011.",
            "Okafor",
            "Rivers, Lakes and Seas",
        ),
        ("Lindqvist M.K. Ice. J Hydrol. 2011;34(3):112-9.", "Lindqvist", "Ice"),
    ],
)
def test_a_short_title_is_no_name(text: str, author: str, title: str) -> None:
    record = parse_reference(text)

    assert (surnames(record), record["title"]) == ([author], title)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "NASA. Malaria [Internet]. 2022 [cited 2023 Jan 4]. Available from: https://nasa.gov/m",
            "NASA",
        ),
        (
            "Centers for Disease Control and Prevention. Malaria. 2022. URL: https://cdc.gov/malaria",
            "Centers for Disease Control and Prevention",
        ),
        (
            "U.S. Geological Survey. (2011). Malaria. National Academies Press.",
            "U.S. Geological Survey",
        ),
    ],
)
def test_a_body_signs_its_page(text: str, body: str) -> None:
    record = parse_reference(text)

    assert record["author"] == [{"literal": body}]
    assert record["title"] == "Malaria"


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("No. 2011-05", "2011-05"),
        ("TR-12", "TR-12"),
        ("NCES 2018-144", "NCES 2018-144"),
        ("COM(2020) 65 final", "COM(2020) 65 final"),
    ],
)
def test_the_number_of_a_report_stands_in_brackets(printed: str, number: str) -> None:
    record = parse_reference(f"World Bank. (2011). Ice on northern lakes ({printed}). World Bank.")

    assert (record["title"], record["number"]) == ("Ice on northern lakes", number)
    assert record["type"] == "report"


@pytest.mark.parametrize("words", ["COVID-19", "1990–2010", "WWII 1939-1945", "SF-36"])
def test_what_else_a_title_has_in_brackets_stays(words: str) -> None:
    record = parse_reference(f"Okafor, T. (2011). Lakes of the north ({words}). Acme Press.")

    assert record["title"] == f"Lakes of the north ({words})"


@pytest.mark.parametrize(
    ("name", "language"), [("Spanish", "es"), ("Russian", "ru"), ("Japanese", "ja")]
)
def test_the_language_at_the_end_publishes_nothing(name: str, language: str) -> None:
    record = parse_reference(
        f"Souza AM, Lima P. [Rivers and lakes of the north]. Rev Hidrol. 2011;34(3):112-9. {name}."
    )

    assert "publisher" not in record
    assert record["language"] == language


def test_given_names_before_a_colon_are_no_title() -> None:
    record = parse_reference("SOUZA, Ana Maria: Rios e lagos. São Paulo : Cortez, 2011.")

    assert record["author"] == [{"family": "SOUZA", "given": "Ana Maria"}]
    assert record["title"] == "Rios e lagos"
