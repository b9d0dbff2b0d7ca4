"""Lists wrapped at an edge, with no indent, blank line or number to tell where an item begins."""

import textwrap

import pytest

from refcli.parse import find_references

APA = [
    "Adler, P. (2003). The tides of the bay and what they bring to the shores of the north. Sea "
    "Reports, 4(2), 11–19.",
    "Brand, K., & Holm, T. (2011). The quiet shore: Salt and light. Leeds: Dune Press.",
    "Costa, M. (1998). On foam. Journal of Waves, 12, 101–118. https://doi.org/10.1000/foam.5",
    "Dahl, E. (2015). Harbours of the north: A history in maps and letters. Oslo: Fjord.",
    "Engel, R., Falk, S., & Grau, T. (2007). Walls against water: What was built, and what for. "
    "Coastal Studies, 31(4), 77–90.",
    "Faber, L. (2019). Sand. Sea Reports, 20(1), 5–9.",
    "Grau, T. (2001). Wind over water, and the shape of the dunes that it leaves behind it. Oslo: "
    "Fjord.",
]
VANCOUVER = [
    "Adler P, Brand K. Effects of salt on the growth of grasses in the dunes of the northern "
    "coast. Sea Rep. 2003;4(2):11-9.",
    "Brand K. The quiet shore. 2nd ed. Leeds: Dune Press; 2011.",
    "Costa M, Dahl E, Engel R, et al. Foam as a sign of life in the shallow waters of the bay. J "
    "Waves. 1998;12:101-18.",
    "Dahl E. Harbours of the north. In: Faber L, editor. Coasts of Europe. Oslo: Fjord; 2015. p. "
    "5-44.",
    "Engel R. Walls against water. Coast Stud. 2007;31(4):77-90.",
    "Faber L, Grau T. Sand on the move: ten years of measurements. Sea Rep. 2019;20(1):5-9.",
]
GOST = [
    "Адлер П. П. Приливы залива и берега севера // Вестник моря. 2003. Т. 4, № 2. С. 11–19.",
    "Бранд К. К. Тихий берег : соль и свет. М. : Наука, 2011. 240 с.",
    "Коста М. М., Даль Е. Е. О пене как признаке жизни в мелких водах // Журнал волн. 1998. Т. "
    "12. С. 101–118.",
    "Даль Е. Е. Гавани севера : история в картах и письмах. СПб. : Фьорд, 2015. 312 с.",
    "Энгель Р. Р. Стены против воды // Береговедение. 2007. Т. 31, № 4. С. 77–90.",
]
HAN = [
    "王伟, 李娜, 张敏. 北部海岸沙丘草本植物生长的盐分效应研究[J]. 海洋学报, 2003, 4(2): 11-19.",
    "李娜. 安静的海岸: 盐与光[M]. 北京: 海洋出版社, 2011.",
    "张敏, 刘洋. 海湾浅水区泡沫作为生命迹象的观测与分析方法[J]. 波浪研究, 1998, 12(1): 101-118.",
    "刘洋. 北方港口历史地图与书信汇编[M]. 上海: 峡湾出版社, 2015: 5-44.",
    "陈静, 王伟. 抵御海水的城墙: 建造过程与目的的历史考察[J]. 海岸研究, 2007, 31(4): 77-90.",
]


@pytest.mark.parametrize("heading", ["", "References\n\n"])
@pytest.mark.parametrize("width", [50, 60, 72, 80])
@pytest.mark.parametrize("items", [APA, VANCOUVER, GOST], ids=["apa", "vancouver", "gost"])
def test_items_begin_where_the_line_above_had_room(
    items: list[str], width: int, heading: str
) -> None:
    wrapped = [
        line
        for item in items
        for line in textwrap.wrap(item, width, break_on_hyphens=False, break_long_words=False)
    ]

    assert find_references(heading + "\n".join(wrapped)) == items


@pytest.mark.parametrize("indent", ["", "  "])
def test_chinese_lists_are_wrapped_letter_by_letter(indent: str) -> None:
    wrapped = [
        line
        for item in HAN
        for line in textwrap.wrap(item, 30, subsequent_indent=indent, break_on_hyphens=False)
    ]

    found = find_references("参考文献\n" + "\n".join(wrapped))

    assert [one.replace(" ", "") for one in found] == [one.replace(" ", "") for one in HAN]


def test_a_terse_item_among_others_is_not_lost() -> None:
    items = [*APA[:3], "Sea Board. The impact of sand on harbours and roads.", *APA[3:]]
    wrapped = [
        line
        for item in items
        for line in textwrap.wrap(item, 60, break_on_hyphens=False, break_long_words=False)
    ]

    assert find_references("References\n" + "\n".join(wrapped)) == items


def test_a_year_that_begins_a_line_is_not_that_of_a_work_below_names() -> None:
    items = [
        *APA,
        *(
            f"{name}, K., Holm, T., Costa, M., Dahl, E., & Engel, R. ({year}). Salt on the shore "
            f"of the bay. Sea Reports, {year - 2000}(2), 11–19."
            for year, name in enumerate(("Haber", "Ivers", "Jansen"), 2001)
        ),
    ]
    wrapped = [line for item in items for line in textwrap.wrap(item, 60, break_on_hyphens=False)]

    assert sum(line.startswith("(20") for line in wrapped) > 2
    assert find_references("References\n" + "\n".join(wrapped)) == items
