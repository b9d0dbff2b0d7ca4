"""Which number of a reference is volume, issue, page, year or report."""

import pytest

from refcli.parse import parse_reference
from refcli.record import (
    date_parts,
    year,
)


def test_the_year_of_the_first_edition() -> None:
    record = parse_reference(
        "Benjamin, Walter. [1936] 1968. “The Work of Art.” Pp. 217–51 in Illuminations, edited by "
        "H. Arendt. New York: Schocken Books."
    )

    assert year(record) == 1968
    assert date_parts(record, "original-date")[0].year == 1936


@pytest.mark.parametrize(
    ("text", "edition", "printed"),
    [
        ("Roe A. Seven rivers of ice. 2020 ed. Leeds: Acme Press.", "2020 ed.", 2020),
        ("Roe, Ann. Ice, 2nd edn 2001, Springer, Heidelberg", "2", 2001),
        ("Roe, Ann. Rivers. Fall 2020 edition. Leeds: Acme.", "Fall 2020 edition", 2020),
        ("Acme Society. Manual of ice (2019 edition).", "2019 edition", 2019),
        ("Roe, Ann. Ice Manual, 2019 Edition. Acme Press, Leeds", "2019 Edition", 2019),
    ],
)
def test_the_year_of_an_edition_is_that_of_a_work_that_has_no_other(
    text: str, edition: str, printed: int
) -> None:
    record = parse_reference(text)

    assert record["edition"] == edition
    assert year(record) == printed


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


def test_a_bare_year_at_the_end_is_no_volume() -> None:
    record = parse_reference(
        "Bodin, Jean, Les six livres de la République, Paris, Jacques du Puys, 1576."
    )

    assert year(record) == 1576
    assert "volume" not in record


def test_the_day_of_access_is_the_last_that_is_said() -> None:
    record = parse_reference(
        "National Institute for Health and Care Excellence. Hypertension in adults: diagnosis and "
        "management [Internet]. London: NICE; 2019 [updated 2022 Mar 18; cited 2023 Jan 5]. "
        "Available from: https://www.nice.org.uk/guidance/ng136"
    )

    assert record["accessed"] == {"date-parts": [[2023, 1, 5]]}


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
    ("text", "fields"),
    [
        (
            "Okafor J, Lind K and Poe B 2015 ApJL 806 L16 (Preprint 1505.03756)",
            {"container-title": "ApJL", "volume": "806", "page": "L16"},
        ),
        (
            "Okafor J, Lind K and Poe B2017 A&A 597 A6 (Preprint1609.07416)",
            {"container-title": "A&A", "volume": "597", "page": "A6", "issue": None},
        ),
        (
            "M. Okafor et al. (Fermi-LAT), JCAP 1509, 008 (2015), 1501.05464.",
            {"container-title": "JCAP", "volume": "1509", "title": None},
        ),
        ("R. Okafor et al. (LHCb), JHEP 08, 055 (2017).", {"title": None, "volume": "08"}),
        (
            "E. C. Okafor, Proceedings of the Royal Society of London. Series A - Mathematical and "
            "Physical Sciences 152, 672 (1935).",
            {"volume": "152", "title": None}
            | {
                "container-title": "Proceedings of the Royal Society of London. Series A - "
                "Mathematical and Physical Sciences"
            },
        ),
        (
            "Okafor J and Lind K 2013 Slow alpha decay; a new approach Rom.Rep.Phys.65 1281-300",
            {"title": "Slow alpha decay; a new approach", "container-title": "Rom.Rep.Phys."},
        ),
        (
            "J. Okafor. Slow ice in a discrete Burgersequation.Electron.J.Diff.Equ.,19:15-30,2010.",
            {"title": "Slow ice in a discrete Burgersequation", "volume": "19"},
        ),
        (
            "Okafor, J. (2011), The Right to Ice, in: Journal of Politics in Latin America, 3,",
            {"volume": "3", "page": None},
        ),
        (
            "Okafor, J. (2011): The Right to Ice. In: Zeitschrift für Soziologie, S. 30.",
            {"volume": None, "page": "30"},
        ),
        (
            "Okafor, S. Slow networks. In First IEE International Conference on Neural Networks "
            "(Conf. Publ. No. 313), 1989, pp. 2-6",
            {"container-title": "First IEE International Conference on Neural Networks"}
            | {"collection-title": "Conf. Publ", "issue": None, "page": "2-6"},
        ),
        (
            "Okafor, W. (2003): Das Meer. In: Lind, K. (Hrsg.) (2003): Wege im Meer. Bonn: Acme. "
            "155 S. (Berichte der Seen; Bd. 7), S. 71-83",
            {"page": "71-83", "publisher": "Acme", "number-of-pages": "155"},
        ),
    ],
)
def test_numbers_as_physicists_and_sociologists_print_them(
    text: str, fields: dict[str, str | None]
) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields
