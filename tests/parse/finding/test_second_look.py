"""Wrapped lists whose items the lines alone do not tell apart: the list's own habits do."""

import textwrap

import pytest

from refcli.parse import find, find_references

APA = [
    "Adler, P. (2003). The tides of the bay and what they bring to the shores of the north. Sea "
    "Reports, 4(2), 11–19.",
    "Atlas of the sand banks between the two rivers. (1987). Oslo: Fjord.",
    "Brand, K., & Holm, T. (2011). The quiet shore: Salt and light. Leeds: Dune Press.",
    "Coast guards and the law: A reader. (1999). Hull: Humber Books.",
    "Costa, M. (1998). On foam. Journal of Waves, 12, 101–118. https://doi.org/10.1000/foam.5",
    "Dahl, E. (2015). Harbours of the north: A history in maps and letters. Oslo: Fjord.",
    "Data on ice in harbours. (2012). Oslo: Ice Service.",
    "Engel, R., Falk, S., & Grau, T. (2007). Walls against water: What was built, and what for. "
    "Coastal Studies, 31(4), 77–90.",
    "Faber, L. (2019). Sand. Sea Reports, 20(1), 5–9.",
    "Flood statistics of five towns. (1953). The Hague: State Printer.",
    "Grau, T. (2001). Wind over water, and the shape of the dunes that it leaves behind it. Oslo: "
    "Fjord.",
    "Haber, K. (1979). Eel grass and other plants of the mud. Botany of Shores, 2(1), 1–18.",
    "Ivers, T., & Holm, T. (1994). Mud and what lives in it. Sea Reports, 1(3), 33–41.",
    "Jansen, B. (2008). Boats on the flats: Ways of going where no keel can. Oslo: Fjord.",
    "Kern, S. (2017). The price of a dike. Coastal Studies, 41(2), 9–28.",
]
GOST = [
    "Адлер П. П. Приливы залива и берега севера // Вестник моря. 2003. Т. 4, № 2. С. 11–19.",
    "Атлас песчаных банок между двумя реками. Архангельск, 1987. 46 с.",
    "Бранд К. К. Тихий берег : соль и свет. М. : Наука, 2011. 240 с.",
    "Ваттовые луга Белого моря : сборник статей. СПб. : Фьорд, 1994. 120 с.",
    "Даль Е. Е. Гавани севера : история в картах и письмах. СПб. : Фьорд, 2015. 312 с.",
    "Закон о берегах : текст и комментарий. М., 2001.",
    "Иванов И. И. Ил и его жители // Вестник моря. 1994. Т. 1, № 3. С. 33–41.",
    "Коста М. М., Даль Е. Е. О пене как признаке жизни в мелких водах // Журнал волн. 1998. Т. "
    "12. С. 101–118.",
    "Энгель Р. Р. Стены против воды // Береговедение. 2007. Т. 31, № 4. С. 77–90.",
]


def _wrapped(items: list[str], width: int) -> str:
    return "\n".join(
        line
        for item in items
        for line in textwrap.wrap(item, width, break_on_hyphens=False, break_long_words=False)
    )


@pytest.mark.parametrize("heading", ["", "References\n"])
@pytest.mark.parametrize("width", range(40, 100, 3))
@pytest.mark.parametrize("items", [APA, GOST], ids=["apa", "gost"])
def test_titles_without_names_stand_among_names_in_the_order_of_the_alphabet(
    items: list[str], width: int, heading: str
) -> None:
    assert find_references(heading + _wrapped(items, width)) == items


def test_no_word_is_lost_where_a_second_look_is_taken() -> None:
    for width in range(30, 80, 7):
        text = _wrapped([*APA[::-1], *GOST], width)

        found = find(text)

        told = sum(one.words for one in found.unread) + found.repeated
        words = sum(len(one.split()) for one in found.references)
        assert words + told == len(text.split())


def test_a_title_alone_stays_in_a_list_in_order_and_prose_does_not() -> None:
    title = "Ebb and flow of the bay as nobody has seen it since the flood"
    prose = "The list above leaves out what came out in the last two years"
    items = [*APA[:7], title, *APA[7:]]

    found = find_references("References\n" + _wrapped(items, 88) + f"\n{prose}")

    assert found == items


def test_the_last_word_of_an_item_is_no_heading_of_what_follows() -> None:
    broken = _wrapped(APA, 46)

    assert "\nService.\n" in broken
    assert find_references(f"References\n{broken}") == APA


def test_one_work_that_a_page_of_results_could_have_does_not_undo_its_list() -> None:
    result = [
        "Noise of streets and of the houses beside them in the year of the great storm",
        "Smith J, Brown K",
        "Sea Reports, 4(2), 11–19, 2003",
        "PMID: 12345678",
    ]

    found = find_references("References\n" + "\n".join([*APA[:8], *result, *APA[8:]]))

    assert [one for one in found if one in APA] == APA
