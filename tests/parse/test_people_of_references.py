"""Who of a reference is author, editor, translator or a body, and where the title begins."""

import pytest

from refcli.parse import parse_reference
from refcli.record import (
    OTHERS,
    Record,
    surname,
)


def surnames(record: Record, variable: str = "author") -> list[str]:
    return [surname(name) for name in record.get(variable, []) if name.get("literal") != OTHERS]


def test_a_cut_list_and_an_article_number() -> None:
    record = parse_reference(
        "Jidkov L., Alexander M., Bark P., Williams J.G., Kay J., Taylor P., et al. Health "
        "informatics competencies in postgraduate medical education. BMJ Open. 2019; 9 (3): "
        "e025460. DOI:"
    )

    assert record["author"][-1] == {"literal": OTHERS}
    assert record["author"][3] == {"family": "Williams", "given": "J. G."}
    assert record["page"] == "e025460"


def test_the_people_of_the_book_behind_in_are_its_editors() -> None:
    record = parse_reference(
        "G. Danek, ‘Traditional referentiality and Homeric Intertextuality’, in F. Montanari, "
        "Omero tremila anni dopo, Roma 2002, pp. 3-19."
    )

    assert surnames(record) == ["Danek"]
    assert surnames(record, "editor") == ["Montanari"]


def test_who_wrote_the_preface_contributes() -> None:
    record = parse_reference(
        "Шевченко Т. Г. Кобзар / упоряд. В. С. Бородін ; передм. І. М. Дзюби. Київ : Наук. думка, "
        "2003. 720 с."
    )

    assert surnames(record, "compiler") == ["Бородін"]
    assert surnames(record, "contributor") == ["Дзюби"]
    assert record["number-of-pages"] == "720"


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


def test_an_office_of_statistics_is_a_body() -> None:
    record = parse_reference("Statistics Canada. Deaths by age. Ottawa: Statistics Canada; 2020.")

    assert record["author"] == [{"literal": "Statistics Canada"}]


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


def test_given_names_before_a_colon_are_no_title() -> None:
    record = parse_reference("SOUZA, Ana Maria: Rios e lagos. São Paulo : Cortez, 2011.")

    assert record["author"] == [{"family": "SOUZA", "given": "Ana Maria"}]
    assert record["title"] == "Rios e lagos"


@pytest.mark.parametrize(
    ("text", "role", "names"),
    [
        (
            "Keller, Rolf (2005): Analyse der Seen, in: ders./Roe, Ada/Poe, Max (Hg.): Das "
            "Wasser, Konstanz, S. 49-75.",
            "editor",
            ["Keller", "Roe", "Poe"],
        ),
        ("Deutsches Seeninstitut (Hg.): Seen. München 1999.", "editor", ["Deutsches Seeninstitut"]),
        (
            "Friedrich-Acker-Stiftung (Hg.) (2006): Seen im Prozess. Berlin: FAS.",
            "editor",
            ["Friedrich-Acker-Stiftung"],
        ),
        (
            "KMK – Kultusministerkonferenz (2004): Standards der Seen. Bonn: KMK.",
            "author",
            ["KMK – Kultusministerkonferenz"],
        ),
        (
            "Die Zeit (2010): Arm und Reich am See, Nr. 37 vom 9. September 2010, S. 17.",
            "author",
            ["Die Zeit"],
        ),
        (
            "Roe, Ada: Seenkultur. Hrsg. vom Jugendwerk der Deutschen Seen. Opladen: Acme 1987.",
            "editor",
            ["Jugendwerk der Deutschen Seen"],
        ),
    ],
)
def test_people_and_bodies_of_german_lists(text: str, role: str, names: list[str]) -> None:
    people = parse_reference(text)[role]

    assert [name.get("family") or name["literal"] for name in people] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roe, Wilma& AndreasPoe 1997: Möglichkeiten der Seen, Wien", ["Roe", "Poe"]),
        ("McDonald, J. and DeLillo, K. 1997. Ice on lakes. London: Acme.", ["McDonald", "DeLillo"]),
        (
            "ift (Freizeit und Seenberatung): Tourismusoffensive Braunschweiger Seen – Erster "
            "Workshop des OFT am 9. April 2003. Im Internet: http://www.see.de/oft.pdf.",
            ["ift (Freizeit und Seenberatung)"],
        ),
        ("Acme Trust (2003). Economic analysis of ice. Histon: Acme Trust.", ["Acme Trust"]),
        (
            "Система приливов / М.И. Роев, А.П. Поев, Энн Харальдович Доев. – Москва : Волна, "
            "1988. – 181 с.",
            ["Роев", "Поев", "Доев"],
        ),
        (
            "Roe, Rolf, 2005, Wahlkampf am See, Bamberger Centrum für Seen, Otto-Universität "
            "Bamberg, Discussion Paper No. 9.",
            ["Roe"],
        ),
        (
            "XU, Xin; THONG, James Y. L.; TAM, Kar Yan. Melting of glaciers. Journal of Ice, v. 9, "
            "n. 3, p. 124-140, 2015.",
            ["XU", "THONG", "TAM"],
        ),
        (
            "GILLETTE, M. A.; SATPATHY, S.; CAO, S. Melting of glaciers. Journal of Ice, v. 9, "
            "p. 124-140, 2015.",
            ["GILLETTE", "SATPATHY", "CAO"],
        ),
        (
            "Diederik P. Kingma and Jimmy Ba. Melting of ice. Journal of Ice, 9(3):124–140, 2015.",
            ["Kingma", "Ba"],
        ),
        (
            "Stout, J. E., and V. L. Yu. “Melting of Ice.” Journal of Ice 9, no. 3 (2015): 124–40.",
            ["Stout", "Yu"],
        ),
        (
            "Quinlan, J. Ross. Melting of glaciers in warm lakes. Journal of Ice 2015, 9, 124–140.",
            ["Quinlan"],
        ),
    ],
)
def test_who_wrote_a_work(text: str, names: list[str]) -> None:
    people = parse_reference(text)["author"]

    assert [name.get("family") or name["literal"] for name in people] == names
