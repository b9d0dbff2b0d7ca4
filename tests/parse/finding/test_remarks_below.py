"""Short sentences below the items of a list, as letters and reading lists have them."""

import textwrap

import pytest

from refcli.parse import find

APA = [
    "Adler, P. (2003). The tides of the bay and what they bring to the shores. Sea Reports, 4(2), "
    "11–19.",
    "Brand, K., & Holm, T. (2011). The quiet shore: Salt and light. Leeds: Dune Press.",
    "Costa, M. (1998). On foam. Journal of Waves, 12, 101–118. https://doi.org/10.1000/foam.5",
    "Dahl, E. (2015). Harbours of the north: A history in maps and letters. Oslo: Fjord.",
    "Engel, R., Falk, S., & Grau, T. (2007). Walls against water. Coastal Studies, 31(4), 77–90.",
]
GOST = [
    "Адлер П. П. Приливы залива и берега севера // Вестник моря. 2003. Т. 4, № 2. С. 11–19.",
    "Бранд К. К. Тихий берег : соль и свет. М. : Наука, 2011. 240 с.",
    "Коста М. М., Даль Е. Е. О пене как признаке жизни // Журнал волн. 1998. С. 101–118.",
    "Даль Е. Е. Гавани севера : история в картах и письмах. СПб. : Фьорд, 2015. 312 с.",
]
ENGLISH = ["Good overview.", "Read this first!", "Not what we need, I think.", "A must."]
RUSSIAN = ["Хороший обзор.", "Прочитать первым!", "Не то, что нужно.", "Устарело."]


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("indent", ["", "   "])
@pytest.mark.parametrize("width", [60, 1000])
@pytest.mark.parametrize("number", ["", "{}. "])
@pytest.mark.parametrize(("items", "remarks"), [(APA, ENGLISH), (GOST, RUSSIAN)])
def test_sentences_below_the_items_are_none_of_them(
    items: list[str], remarks: list[str], number: str, width: int, indent: str, gap: str
) -> None:
    numbered = [number.format(at) + item for at, item in enumerate(items, 1)]
    parts = [
        f"{textwrap.fill(item, width, break_on_hyphens=False)}\n{indent}{remarks[at % 4]}\n{gap}"
        for at, item in enumerate(numbered)
    ]

    found = find("References\n" + "".join(parts))

    assert found.references == numbered
    told = sum(one.words for one in found.unread)
    assert told == sum(len(remarks[at % 4].split()) for at in range(len(items)))


def test_a_place_with_its_publisher_is_no_sentence() -> None:
    items = [f"{name}, P. ({2001 + at}). Tides and salt." for at, name in enumerate(NAMES)]
    whole = [f"{item}\nOslo: Dune Press." for item in items]

    found = find("References\n" + "\n".join(whole)).references

    assert found == [f"{item} Oslo: Dune Press." for item in items]


NAMES = ("Adler", "Benn", "Crane", "Doyle", "Ek", "Falk")
