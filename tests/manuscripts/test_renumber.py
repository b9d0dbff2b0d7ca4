"""Renumbering: only digits change, and entries change places."""

import re
from typing import Any

import pytest

from refcli.errors import RequestError
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.renumber import Renumbered, renumber
from tests.manuscripts.documents import docx, odt, paragraphs, part, run, zipped

LIST = [
    "Young A. Last of all. London: Press, 2001.",
    "Иванов И. И. Первая книга. М.: Наука, 2002.",
    "Adams B. Another. New York: Press, 2003.",
    "Яковлев П. Вторая книга. М.: Наука, 2004.",
]


def source(text: str, entries: list[str] = LIST) -> str:
    numbered = "".join(f"{n}. {entry}\n" for n, entry in enumerate(entries, 1))
    return f"{text}\n\nЛитература\n\n{numbered}"


def done(text: str, name: str = "a.txt", order: str = "alphabetical", **options: Any) -> Renumbered:
    data = text.encode()
    return renumber(scan_bytes(data, name), data, order=order, **options)


def body(result: Renumbered) -> str:
    return result.data.decode().partition("\n\nЛитература")[0]


def test_the_list_is_sorted_and_the_numbers_follow() -> None:
    result = done(source("One [1, 2], two [3; 4, с. 5], three [2–4]."))

    text = result.data.decode()
    assert body(result) == "One [1, 4], two [2, с. 5; 3], three [1–3]."
    assert [line[:9] for line in text.splitlines()[-4:]] == [
        "1. Иванов",
        "2. Яковле",
        "3. Adams ",
        "4. Young ",
    ]


def test_the_tiers_of_a_russian_list() -> None:
    entries = ["Young A. T. 2001.", "Їжак П. Назва. 2002.", "山田 T. 2003.", "Яковлев П. Т. 2004."]

    assert body(done(source("[1] [2] [3] [4]", entries))) == "[3] [2] [4] [1]"


def test_latin_may_come_first() -> None:
    result = done(source("[1] [2] [3] [4]"), cyrillic_first=False)

    assert body(result) == "[2] [3] [1] [4]"


def test_in_the_order_of_citation_the_uncited_come_last() -> None:
    result = done(source("[4] then [2], [1]."), order="citation")

    assert body(result) == "[1] then [2], [3]."
    assert [one.message for one in result.told] == ["3 is never cited"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A (1, 2) and (3,4) and (2).", "A (1, 4) and (2,3) and (1)."),
        ("A^1,2^ and^3^ and^4^.", "A^1,4^ and^3^ and^2^."),
        ("word¹ word² word³ word⁴", "word⁴ word¹ word³ word²"),
        (
            "text<sup>1,2</sup> more<sup>3</sup> end<sup>4</sup>",
            "text<sup>1,4</sup> more<sup>3</sup> end<sup>2</sup>",
        ),
    ],
)
def test_every_shape(before: str, after: str) -> None:
    assert body(done(source(before), "a.md")) == after


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("отрезок [0, 1]", "[0, 1]"),
        ("interval [1, 2]", "[1, 2]"),
        ("element a[1]", "[1]"),
        ("beyond [9]", "[9]"),
        ("see equation [2]", "[2]"),
        ("from [1]–[3]", "[1]"),
    ],
)
def test_what_is_in_doubt_stays_and_is_told(text: str, doubtful: str) -> None:
    result = done(source(f"[1] [2] [3] [4]; {text}; end."))

    assert body(result).endswith(f"; {text}; end.")
    assert result.doubtful[0].message.startswith(f"{doubtful} left as it is")


@pytest.mark.parametrize(
    "text", ["items (1) age, (2) sex", "we saw 2 patients (2)", "Equation (3) holds", "f(1)"]
)
def test_round_brackets_that_do_not_cite(text: str) -> None:
    result = done(source(f"Known (1, 2), (3) and (4). Here {text}. End."))

    assert f"Here {text}. End." in body(result)
    assert result.doubtful


@pytest.mark.parametrize("text", ["5 m²", "x²", "10³", "м³"])
def test_powers_are_no_citations(text: str) -> None:
    result = done(source(f"word¹ word² word³ word⁴ {text} end"))

    assert f" {text} end" in body(result)


def test_there_and_back_gives_the_first_bytes() -> None:
    first = source("One [1, 2], two [3; 4, с. 5], three [2–4].")
    there = done(first)
    data = there.data

    back = renumber(scan_bytes(data, "a.txt"), data, order="file", wanted=LIST)

    assert back.data.decode() == first


def test_twins_are_told_and_merged_when_asked() -> None:
    text = source("[1] [2] [3]", [LIST[0], LIST[1], LIST[0]])

    told = done(text)
    merged = done(text, merge_twins=True)

    assert [one.message for one in told.told] == ["3 is the same work as 1"]
    assert body(merged) == "[2] [1] [2]"
    assert "\n3. " not in merged.data.decode()


def test_a_word_document() -> None:
    typed = [f"{n}.\t{entry}" for n, entry in enumerate(LIST, 1)]
    split = f"<w:p>{run('Split [1')}{run(', 3', '<w:b/>')}{run('] end')}</w:p>"
    raised = '<w:vertAlign w:val="superscript"/>'
    raised = f"<w:p>{run('Not')}{run('2', raised)}</w:p>"
    data = docx("Text [2, 4].", split, raised, "# Литература", *typed, "# End", "After [3].")

    result = renumber(scan_bytes(data, "a.docx"), data, order="alphabetical")

    lines = [re.sub(r"<w:t[^>]*>", "", line) for line in paragraphs(result.data)]
    assert lines[:3] == ["Text [1, 2].", "Split [3, 4] end", "Not2"]
    assert [line[:9] for line in lines[4:8]] == [
        "1.\tИванов",
        "2.\tЯковле",
        "3.\tAdams ",
        "4.\tYoung ",
    ]
    assert lines[-1] == "After [3]."


def seen(data: bytes) -> list[str]:
    """Return what is seen of a document of LibreOffice, a line for each paragraph."""
    found = re.findall(r"<text:[ph][ >].*?</text:[ph]>", part(data, "content.xml"))
    return [re.sub(r"<[^<>]*>", "", one) for one in found]


def test_a_document_of_libreoffice() -> None:
    typed = [f"{n}. {entry}" for n, entry in enumerate(LIST, 1)]
    split = "<text:p>Split [1<text:span>, 3</text:span>] end</text:p>"
    data = odt("Text [2, 4].", split, "# Литература", *typed, "# End", "After [1].")

    result = renumber(scan_bytes(data, "a.odt"), data, order="alphabetical")

    lines = seen(result.data)
    assert lines[:2] == ["Text [1, 2].", "Split [3, 4] end"]
    assert [line[:9] for line in lines[3:7]] == ["1. Иванов", "2. Яковле", "3. Adams ", "4. Young "]
    assert lines[-1] == "After [4]."


def test_a_list_that_libreoffice_counts() -> None:
    def item(text: str) -> str:
        return f"<text:list-item><text:p>{text}</text:p></text:list-item>"

    listed = f"<text:list>{''.join(map(item, [*LIST, LIST[0]]))}</text:list>"
    data = odt("Text [2, 5] and [1].", "# Литература", listed)

    result = renumber(scan_bytes(data, "a.odt"), data, order="alphabetical", merge_twins=True)

    lines = seen(result.data)
    assert lines[0] == "Text [1, 4] and [4]."
    assert [line[:6] for line in lines[2:]] == ["Иванов", "Яковле", "Adams ", "Young "]
    assert part(result.data, "content.xml").count("<text:list-item>") == 4


def test_raised_numbers_of_libreoffice() -> None:
    style = (
        '<office:automatic-styles><style:style style:name="T1" style:family="text">'
        '<style:text-properties style:text-position="super 58%"/></style:style>'
        "</office:automatic-styles>"
    )
    up = '<text:span text:style-name="T1">{}</text:span>'.format
    typed = [f"{n}. {entry}" for n, entry in enumerate(LIST, 1)]
    text = f"<text:p>One{up('1,2')} two{up('3')} three{up('4')} 5 m{up('2')}.</text:p>"
    data = odt(text, "# Литература", *typed)
    xml = part(data, "content.xml").replace("<office:automatic-styles/>", style)
    data = zipped({"content.xml": xml})

    result = renumber(scan_bytes(data, "a.odt"), data, order="alphabetical")

    assert seen(result.data)[0] == "One1,4 two3 three2 5 m2."


def test_a_text_without_a_list_or_numbers() -> None:
    with pytest.raises(RequestError, match="no numbered list"):
        done("Text [1].")
    with pytest.raises(RequestError, match="no number in the text cites"):
        done(source("Text."))
