"""Values that look like something else: where a name, a title, a host begins and ends."""

from typing import Any

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "families", "title"),
    [
        (
            "Roe Y, Doe JR, Poe A. J. S. Haldane and breathing. Mol Nutr. 2016;8(11):1203-17.",
            ["Roe", "Doe", "Poe"],
            "J. S. Haldane and breathing",
        ),
        (
            "Громова ЕВ, Тихонов АС. А. П. Чехов как врач. Педиатрия. 2018;97(5):23-31.",
            ["Громова", "Тихонов"],
            "А. П. Чехов как врач",
        ),
        (
            "ROE, Yuki; POE, Aminata. J. S. Haldane and breathing. Nutrition, v. 8, n. 11, "
            "p. 1203-1217, 2016.",
            ["ROE", "POE"],
            "J. S. Haldane and breathing",
        ),
        (
            "Roe Y, Doe JR, Poe A. E. coli in water. Mol Nutr. 2016;8(11):1203-17.",
            ["Roe", "Doe", "Poe"],
            "E. coli in water",
        ),
        (
            "Roe Y, Poe A. Mr. Darwin’s finches. Mol Nutr. 2016;8(11):1203-17.",
            ["Roe", "Poe"],
            "Mr. Darwin’s finches",
        ),
        (
            "Roe JR. 1848: the turning point? Past & Present. 1998;201:45-78.",
            ["Roe"],
            "1848: the turning point?",
        ),
    ],
)
def test_where_the_title_begins(text: str, families: list[str], title: str) -> None:
    record = parse_reference(text)

    assert [name["family"] for name in record["author"]] == families
    assert record["title"] == title


@pytest.mark.parametrize(
    ("text", "body", "title"),
    [
        (
            "MAX-PLANCK-INSTITUT FÜR EISFORSCHUNG: Eis und Macht. Weinheim : Beltz, 1994.",
            "MAX-PLANCK-INSTITUT FÜR EISFORSCHUNG",
            "Eis und Macht",
        ),
        (
            "BUNDESMINISTERIUM DER JUSTIZ: Recht im Bild. Berlin : Beltz, 1994.",
            "BUNDESMINISTERIUM DER JUSTIZ",
            "Recht im Bild",
        ),
        (
            "THE ECONOMIST. Living with ice. NHS Choices, 2020. Disponível em: "
            "https://example.org/ice. Acesso em: 9 mar. 2021.",
            "THE ECONOMIST",
            "Living with ice",
        ),
    ],
)
def test_words_that_link_are_no_initials(text: str, body: str, title: str) -> None:
    record = parse_reference(text)

    assert record["author"] == [{"literal": body}]
    assert record["title"] == title


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe, Y. (2012) ‘Learning to rank ice’, in NeurIPS. Edinburgh: ACM, pp. 877–884.",
            {"container-title": "NeurIPS", "publisher": "ACM", "publisher-place": "Edinburgh"},
        ),
        (
            "[1] Y. Roe and J. R. Doe, “Learning to rank ice,” in Cold Imaging 2012: Image "
            "Processing, 2012, pp. 877–884.",
            {"container-title": "Cold Imaging 2012: Image Processing", "page": "877-884"},
        ),
        (
            "Nunes, Rui. “O que é ler?” Leitura e poder no Brasil, edited by Beatriz Carvalho, "
            "Contexto, 1994, pp. 33–58.",
            {"title": "O que é ler?", "container-title": "Leitura e poder no Brasil"},
        ),
        (
            "National Ice Service. Frost. Ice Choices [Internet]. 2020 [cited 2021 Mar 9]. "
            "Available from: https://example.org/frost",
            {"title": "Frost", "container-title": "Ice Choices", "type": "webpage"},
        ),
        (
            "Roe Y, Poe A. Gene expression in mice. Biochemistry (Moscow). 2016;8(11):1203-17.",
            {"title": "Gene expression in mice", "container-title": "Biochemistry (Moscow)"},
        ),
        (
            "Roe Y, Poe A. Gene expression in mice. F1000Research. 2016;8(11):1203-17.",
            {"container-title": "F1000Research", "issued": {"date-parts": [[2016]]}},
        ),
        (
            "Poe A. Bread riots. In: Food and protest. Roe C., Doe D., Moe E. (eds.). Oslo: "
            "Polar Press; 2009. P. 77–101.",
            {
                "container-title": "Food and protest",
                "editor": [
                    {"family": "Roe", "given": "C."},
                    {"family": "Doe", "given": "D."},
                    {"family": "Moe", "given": "E."},
                ],
            },
        ),
        (
            "Poe A. Hunger and the law : PhD thesis. Ibadan : University of Ibadan, 2013.",
            {"publisher-place": "Ibadan", "publisher": "University of Ibadan"},
        ),
        (
            "Roe J. R., Poe A. Grain in the Baltic. New Haven : I.B. Tauris, 1998.",
            {"publisher-place": "New Haven", "publisher": "I.B. Tauris"},
        ),
        (
            "Roe A. Who killed the loaf? The Guardian. 2019 Nov 2:12.",
            {"title": "Who killed the loaf?", "container-title": "The Guardian"},
        ),
        (
            "Roe JR, Poe A. Grain in the Baltic. Rev. ed. Oslo: Polar Press; 1998.",
            {"title": "Grain in the Baltic", "publisher": "Polar Press"},
        ),
        (
            "Water quality [IEC 60601-1]. Geneva: Polar Press; 2020.",
            {"title": "Water quality", "number": "IEC 60601-1", "type": "standard"},
        ),
        (
            "Roe JR. Rivers of the north [Habilitation]. University of Leeds; 2011.",
            {"title": "Rivers of the north", "type": "thesis"},
        ),
    ],
)
def test_what_holds_a_work_and_who_published_it(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (
            "St. John, A. (2016). Ice in mice. Nutrition, 8(11), 1203–1217.",
            {"family": "St. John", "given": "A."},
        ),
        (
            "Mayo Clinic. (2020). Living with ice. https://example.org/ice",
            {"literal": "Mayo Clinic"},
        ),
        (
            "BBC News. Ice [Internet]. 2022. Available from: https://example.org",
            {"literal": "BBC News"},
        ),
    ],
)
def test_names_of_saints_and_bodies(text: str, author: dict[str, str]) -> None:
    assert parse_reference(text)["author"] == [author]


@pytest.mark.parametrize(
    ("numbers", "volume", "issue", "page"),
    [
        ("2016;8(11):1-3, 5-9.", "8", "11", "1-3, 5-9"),
        ("2016; 8 (Winter): 1203–17.", "8", "Winter", "1203-1217"),
        ("2016; 8 (especial): 1203–17.", "8", "especial", "1203-1217"),
    ],
)
def test_numbers_of_a_serial(numbers: str, volume: str, issue: str, page: str) -> None:
    record = parse_reference(f"Roe Y., Poe A. Gene expression in mice. Nutrition. {numbers}")

    assert (record.get("volume"), record.get("issue"), record.get("page")) == (volume, issue, page)


def test_a_number_of_two_volumes() -> None:
    record = parse_reference(
        "Roe, Y., & Poe, A. (2016). Gene expression in mice. Nutrition, 87–88(11), 1203–1217."
    )

    assert (record["volume"], record["issue"]) == ("87-88", "11")


def test_the_years_of_a_volume_are_no_pages() -> None:
    record = parse_reference(
        "[1] J. R. Roe, “The politics of grain,” Past & Present, vol. 201, pp. 45–78, 1998–1999."
    )

    assert record["page"] == "45-78"
    assert record["issued"] == {"date-parts": [[1998], [1999]]}


@pytest.mark.parametrize(
    "access",
    [
        "2020 [cited 2021 Mar 9]. Available from: https://example.org/ice",
        "2020. Disponível em: https://example.org/ice. Acesso em: 9 mar. 2021.",
        "2020. https://example.org/ice. Accessed March 9, 2021.",
        "2020. Disponible en: https://example.org/ice [consultado el 9 marzo 2021].",
    ],
)
def test_the_day_of_access_is_whole(access: str) -> None:
    record = parse_reference(f"National Ice Service. Living with ice. {access}")

    assert record["accessed"] == {"date-parts": [[2021, 3, 9]]}
    assert record["URL"] == "https://example.org/ice"


@pytest.mark.parametrize(
    ("text", "genre", "school"),
    [
        (
            "Poe, Aminata. Hunger and the Law. 2013, London School of Economics, PhD thesis.",
            "PhD thesis",
            "London School of Economics",
        ),
        (
            "Poe, A. (2010) Hunger and the law. Licentiate thesis. University of Warsaw.",
            "Licentiate thesis",
            "University of Warsaw",
        ),
    ],
)
def test_theses_in_sentences(text: str, genre: str, school: str) -> None:
    record = parse_reference(text)

    assert record["title"].casefold() == "hunger and the law"
    assert [name["family"] for name in record["author"]] == ["Poe"]
    assert (record["genre"], record["publisher"], record["type"]) == (genre, school, "thesis")
