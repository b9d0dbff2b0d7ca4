"""What stands at the end of a title and is not of it, and what is of it: towns, bodies, series."""

import pytest

from refcli.parse import parse_reference

SUBTITLES = (
    (
        "Keller, Anna (1998): Die langsame Stadt. Gehen, Warten und Schauen im Alltag, "
        "Lengerich: Pabst.",
        "Die langsame Stadt. Gehen, Warten und Schauen im Alltag",
    ),
    (
        "Harlow, Jane, 2004, Quiet Harbours. The Rise and Fall of Small Ports, Oxford, Berg.",
        "Quiet Harbours. The Rise and Fall of Small Ports",
    ),
    (
        "P. Ferraro, Le acque perdute. Con documenti inediti di un notaio, Roma, Carocci, 1991.",
        "Le acque perdute. Con documenti inediti di un notaio",
    ),
)


@pytest.mark.parametrize(("text", "title"), SUBTITLES, ids=[text[:12] for text, _ in SUBTITLES])
def test_a_subtitle_is_of_the_title(text: str, title: str) -> None:
    record = parse_reference(text)
    assert record["title"] == title
    assert "container-title" not in record


BODIES = (
    (
        "Ramos, L. (2011). Energía y territorio en la costa. CEPAL. https://example.org/a/1",
        "Energía y territorio en la costa",
        "CEPAL",
    ),
    (
        "Moreau, P. (2016). La pêche en eau douce. Office national de l’eau. https://example.org/b",
        "La pêche en eau douce",
        "Office national de l’eau",
    ),
)


@pytest.mark.parametrize(("text", "title", "body"), BODIES, ids=[text[:12] for text, *_ in BODIES])
def test_a_body_behind_the_title_published_it(text: str, title: str, body: str) -> None:
    record = parse_reference(text)
    assert (record["title"], record.get("publisher")) == (title, body)


def test_a_body_before_the_year_is_the_author() -> None:
    record = parse_reference(
        "Coordenação de Aperfeiçoamento de Docentes. (2021). Relatório de gestão: balanço. "
        "https://example.org/c"
    )
    assert record["author"] == [{"literal": "Coordenação de Aperfeiçoamento de Docentes"}]
    assert record["title"].startswith("Relatório de gestão")


def test_a_series_is_not_of_the_publisher() -> None:
    record = parse_reference(
        "Lenoir Paul (2009), Les jardins oubliés, Paris, Aubier, Collection Histoires."
    )
    assert record["publisher"] == "Aubier"
    assert record["collection-title"] == "Collection Histoires"


def test_a_town_in_no_list_stands_before_the_publisher() -> None:
    record = parse_reference("Vidal, R., Teoria da Pedra, Arrochela, Edições Orion, 2008.")
    assert record["title"] == "Teoria da Pedra"
    assert record["publisher-place"] == "Arrochela"


@pytest.mark.parametrize("publisher", ["PUF", "IEEE", "ACM", "UVK"])
def test_letters_in_capitals_keep_no_point(publisher: str) -> None:
    record = parse_reference(
        f"Canguilhem G. (1966), Le normal et la pathologique, Paris, {publisher}."
    )

    assert record["publisher"] == publisher


def test_the_year_of_a_meeting_belongs_to_its_name() -> None:
    record = parse_reference(
        "Roe, J., & Doe, A. (2012). Learning to rank ice. In Advances in Ice – ICELAND 2012 "
        "(pp. 877–884). Springer."
    )

    assert record["container-title"] == "Advances in Ice – ICELAND 2012"
    assert "volume" not in record


def test_a_town_that_ends_a_publisher_is_its_place() -> None:
    record = parse_reference("Matthews, J. (2004) The slow harbours of Europe. Springer Plovdiv.")
    assert (record["publisher"], record["publisher-place"]) == ("Springer", "Plovdiv")
