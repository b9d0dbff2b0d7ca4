"""Days and months that stand behind their year, before it, and apart from it."""

import pytest

from refcli.parse import parse_reference
from refcli.parse.labelling.explanation import explained

_ROE = "Roe A, Poe B. Snow in the lungs of mice."


@pytest.mark.parametrize(
    ("behind", "date", "volume", "page"),
    [
        ("Eur J Pain. 1992 Jul;112(1):155-9.", [[1992, 7]], "112", "155-159"),
        ("Eur J Pain. 1981 Jun 5;30(21):250-2.", [[1981, 6, 5]], "30", "250-252"),
        ("Eur J Pain. 2019 Apr-Jun;35(2):73-9.", [[2019, 4], [2019, 6]], "35", "73-79"),
        ("Eur J Pain. 2021 Dec:103943.", [[2021, 12]], None, "103943"),
        ("J Clin Oncol. 2020 Jan 10:JCO1900001.", [[2020, 1, 10]], None, "JCO1900001"),
        (
            "Lancet. 2021 Dec 3;S0140-6736(21)02724-0.",
            [[2021, 12, 3]],
            None,
            "S0140-6736(21)02724-0",
        ),
    ],
)
def test_month_and_day_behind_the_year(
    behind: str, date: list[list[int]], volume: str | None, page: str
) -> None:
    record = parse_reference(f"{_ROE} {behind}")
    assert record["issued"]["date-parts"] == date
    assert (record.get("volume"), record["page"]) == (volume, page)


@pytest.mark.parametrize(
    ("text", "date", "host"),
    [
        (
            "Petrov, I.S. & Poe, E.K. 2019. Drift of ice. The New York Times. 16 June: 12.",
            [2019, 6, 16],
            "The New York Times",
        ),
        (
            "Poe, E. K. (1989). Why towns lose their ice. The Guardian, August 15, A4.",
            [1989, 8, 15],
            "The Guardian",
        ),
        (
            "Ortega, Luis, and Ann Poe (1995), ‘A Trial of Ice’, The Irish Times (16 July), 12.",
            [1995, 7, 16],
            "The Irish Times",
        ),
        (
            "POE, Anna M. 2010 “Why towns lose their ice,” Urban Studies, May, vol. 64, no. 5, "
            "pp. 788–797",
            [2010, 5],
            "Urban Studies",
        ),
        (
            "Petrov, I. S., and Moreau, C., “A Trial of Early Ice,” Le Monde, Nov 19 1994, p. A4.",
            [1994, 11, 19],
            "Le Monde",
        ),
        (
            "Roe, A., & Poe, B. (2016, August). Ice boosting: A scalable tree. In Proceedings of "
            "the 22nd acm icekdd international conference (pp. 785-794).",
            [2016, 8],
            "Proceedings of the 22nd acm icekdd international conference",
        ),
        (
            "Roe A, Poe B, Loe C, et al. Clinical features of ice. Lancet 2020; published online "
            "Jan 24. https://doi.org/10.1000/ice",
            [2020, 1, 24],
            "Lancet",
        ),
        (
            "Roe A. A case for ice. Ice Age [Internet]. 2014 Jun [cited 2020 Jul 1];31(5):54-71. "
            "Available from: https://ice.example/a",
            [2014, 6],
            "Ice Age",
        ),
    ],
)
def test_day_apart_from_the_year(text: str, date: list[int], host: str) -> None:
    record = parse_reference(text)
    assert record["issued"]["date-parts"] == [date]
    assert record["container-title"] == host


@pytest.mark.parametrize(
    "text",
    [
        "Petrov P. Snow in town // The Moscow Times. 2019. 12 July. P. 4.",
        "Petrov, P. (2019, July 12). Snow in town. The Moscow Times, 4.",
        "PETROV, P. Snow in town. The Moscow Times, Moscow, p. 4, 12 jul. 2019.",
        "Petrov P. Snow in town. The Moscow Times. 2019 Jul 12:4.",
    ],
)
def test_a_newspaper_comes_back_as_styles_print_it(text: str) -> None:
    record = parse_reference(text)
    assert record["type"] == "article-newspaper"
    assert record["issued"]["date-parts"] == [[2019, 7, 12]]
    assert record["page"] == "4"
    assert "note" not in record


def test_months_of_an_issue_before_its_year() -> None:
    record = parse_reference(
        "MINA, M. C.; SANCHES, O. O gelo e a neve. Cadernos de Gelo, Rio de Janeiro, v. 9, n. 3, "
        "p. 239-262, jul./set. 1993."
    )
    assert record["issued"]["date-parts"] == [[1993, 7], [1993, 9]]


def test_a_house_may_be_called_like_a_month() -> None:
    record = parse_reference("Auzel, D. Émile Reynaud. Paris: Du May, 1992.")
    assert (record["publisher"], record["issued"]["date-parts"]) == ("Du May", [[1992]])


@pytest.mark.parametrize(
    ("behind", "seen"),
    [
        ("Published November 22, 2000. Accessed May 17, 2023.", [2023, 5, 17]),
        ("Published November 22, 2000.", None),
    ],
)
def test_days_of_publication_and_access_behind_an_address(
    behind: str, seen: list[int] | None
) -> None:
    record = parse_reference(f"{_ROE} Lake Watch. https://lakewatch.example/drift. {behind}")
    assert record["issued"]["date-parts"] == [[2000, 11, 22]]
    assert record.get("accessed", {}).get("date-parts", [None])[0] == seen


@pytest.mark.parametrize("day", ["23 Nov. 2023.", "(November 23, 2023).", "on 23 November 2023."])
def test_a_day_behind_the_address_of_a_dated_work_is_that_of_access(day: str) -> None:
    record = parse_reference(f"Roe A. 2008. Drift of ice. https://lakewatch.example/drift {day}")
    assert record["issued"]["date-parts"] == [[2008]]
    assert record["accessed"]["date-parts"] == [[2023, 11, 23]]


def test_what_was_hidden_from_the_rules_is_not_explained_by_a_model_of_ones_own() -> None:
    seen = "Published May 2, 2000. Accessed May 17, 2023."
    text = f"{_ROE} Lake Watch. https://lakewatch.example/d. {seen}"
    assert "own_model" not in {step.rule for step in explained(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Roe, A. (2019). Le givre. Récupéré le 9 mai 2021, de http://ice.example/",
        "Roe A. O gelo. Gelo [En ligne]. 15 avr 2019 [cité le 9 mai 2021];(2):1‑8. Disponible: "
        "https://ice.example/a",
        "BBC News (2019), Malaria, viewed 9 May, 2021, <https://ice.example/a>.",
        "Roe A. Ice [Internet]. Leeds: Acme; 2019 [citado 2021 May 9]. Disponível em: "
        "https://ice.example/a",
    ],
)
def test_days_of_access_in_other_words(text: str) -> None:
    record = parse_reference(text)
    assert record["issued"]["date-parts"][0][0] == 2019
    assert record["accessed"]["date-parts"] == [[2021, 5, 9]]
    assert "viewed" not in record["title"]
    assert record.get("container-title") in {None, "Gelo"}
