"""Chinese references, told by the marks of GB/T 7714."""

from typing import Any

import pytest

from refcli.parse import parse_reference
from refcli.parse.labelling.gbt7714 import type_of_mark
from refcli.parse.review import doubts
from refcli.record import date_parts


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "[1] 王小明, 李华. 深度学习综述[J]. 计算机学报, 2020, 43(6): 1001-1020.",
            {
                "type": "article-journal",
                "author": [{"literal": "王小明"}, {"literal": "李华"}],
                "title": "深度学习综述",
                "container-title": "计算机学报",
                "volume": "43",
                "issue": "6",
                "page": "1001-1020",
                "language": "zh",
            },
        ),
        (
            "[2] 刘国钧, 陈绍业. 图书馆目录[M]. 北京: 高等教育出版社, 1957: 15-18.",
            {
                "type": "book",
                "title": "图书馆目录",
                "publisher-place": "北京",
                "publisher": "高等教育出版社",
                "page": "15-18",
            },
        ),
        (
            "[3] 钟文发. 非线性规划的应用[C]//赵玮. 运筹学的理论: 大会论文集. 西安: 电子科技大学"
            "出版社, 1996: 468-471.",
            {
                "type": "paper-conference",
                "editor": [{"literal": "赵玮"}],
                "container-title": "运筹学的理论: 大会论文集",
                "publisher-place": "西安",
                "publisher": "电子科技大学出版社",
            },
        ),
        (
            "[4] 姜锡洲. 一种温热外敷药制备方案: 中国, 88105607.3[P]. 1989-07-26.",
            {"type": "patent", "title": "一种温热外敷药制备方案", "number": "88105607.3"},
        ),
        (
            "[5] 谢希德. 创造学习的新思路[N]. 人民日报, 1998-12-25(10).",
            {"type": "article-newspaper", "container-title": "人民日报", "page": "10"},
        ),
        (
            "[6] Vaswani A, Shazeer N, et al. Attention is all you need[C]//Advances in Neural "
            "Information Processing Systems. 2017: 5998-6008.",
            {"type": "paper-conference", "title": "Attention is all you need", "page": "5998-6008"},
        ),
        (
            "熊平, 吴颉, 2005b. 从交易费用的角度谈流通机制[J]. 中国物价(8): 42-45.",
            {
                "type": "article-journal",
                "author": [{"literal": "熊平"}, {"literal": "吴颉"}],
                "title": "从交易费用的角度谈流通机制",
                "container-title": "中国物价",
                "issue": "8",
                "page": "42-45",
            },
        ),
        (
            "张群，程志宝，等. 惯性增强动力吸振器[J]. 铁道学报，2024，46（8）：102-111.",
            {
                "author": [{"literal": "张群"}, {"literal": "程志宝"}, {"literal": "others"}],
                "container-title": "铁道学报",
                "volume": "46",
                "issue": "8",
                "page": "102-111",
            },
        ),
        (
            "程根伟，1999. 长江洪水的成因[M]//许厚泽，赵其国. 长江流域：上. 2 版. "
            "北京：科学出版社：32-36.",
            {
                "author": [{"literal": "程根伟"}],
                "editor": [{"literal": "许厚泽"}, {"literal": "赵其国"}],
                "title": "长江洪水的成因",
                "container-title": "长江流域",
                "volume": "上",
                "publisher-place": "北京",
                "publisher": "科学出版社",
                "page": "32-36",
            },
        ),
        (
            "GB/T 3792—2021信息与文献资源描述［S］.",
            {
                "type": "standard",
                "title": "信息与文献资源描述",
                "number": "GB/T 3792—2021",
                "issued": {"date-parts": [[2021]]},
            },
        ),
        (
            "哈里森，沃尔德伦. 经济数学[M]. 谢远涛，译. 北京：中国人民大学出版社，2012：235.",
            {
                "author": [{"literal": "哈里森"}, {"literal": "沃尔德伦"}],
                "translator": [{"literal": "谢远涛"}],
                "publisher-place": "北京",
            },
        ),
    ],
)
def test_reference(line: str, expected: dict[str, Any]) -> None:
    record = parse_reference(line)

    assert expected == {variable: record.get(variable) for variable in expected}


def test_dates_of_a_page_on_the_web() -> None:
    record = parse_reference(
        "萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/a.html."
    )

    assert record["URL"] == "http://www.creader.com/a.html"
    assert date_parts(record)[0] == (2001, 12, 19)
    assert date_parts(record, "accessed")[0] == (2002, 4, 15)


def test_what_the_marks_tell_is_not_in_doubt() -> None:
    record = parse_reference(
        "[2] 刘国钧, 陈绍业. 图书馆目录[M]. 北京: 高等教育出版社, 1957: 15-18."
    )

    assert doubts(record) == []


def test_a_letter_in_brackets_within_a_title_is_no_mark() -> None:
    assert type_of_mark("Smith J. Trends in [C]–H activation. Chem Rev. 2011; 5: 1–9.") == ""
    assert type_of_mark("SMITH J. Trends in chemistry[J]. Chem Rev, 2011, 5: 1-9.") != ""
