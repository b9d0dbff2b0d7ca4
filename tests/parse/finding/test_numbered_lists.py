"""Numbered lists: each item of a count is an item, and a number inside a line begins none."""

import textwrap

import pytest

from refcli.parse import find_references
from refcli.parse.finding.number_words import is_inside_reference

ORDERS = {
    "printed by GOST": [
        "1. Smith J. Noise // Journal. 2001. Vol. 5, no. 2. P. 1–9.",
        "2. Brown K. Sleep // Journal. 2002. Vol. 6, no. 3. P. 5–9.",
        "3. Black L. Walls // Journal. 2003. Vol. 7, no. 4. P. 5–9.",
        "4. Иванов И. И. Шум // Вестник. 2004. Т. 5. С. 7–19.",
    ],
    "one volume is the next number": [
        "1. Петров П. П. Сон // Вестник. 2001. Т. 2. С. 12.",
        "2. Сидоров С. С. Стены // Вестник. 2002. Вып. 3. С. 14.",
    ],
    "editions": [
        "1. Weber, Max: Torf und Moor. Kiel: Beck 1922.",
        "2. Elias, Norbert: Der Lärm. 3. Aufl., Bern: Francke 1969.",
        "3. Roe, Mary: Noise, 4. ed., London: Sage 1990.",
        "4. Simmel, Georg: Die Stadt. Berlin: Duncker 1983.",
    ],
    "initials that might lead to a reference": [
        "1. И. Ильин, О шуме. М.: Наука, 1993.",
        "2. V. Ngo, Walls. Kiel: Torf, 2018.",
        "3. S. Roy, Of streets. Bern: Francke, 1999.",
    ],
    "terse items": [
        "1. Doe J. Deep noise. J Noise. 2010; 4: 1-9.",
        "2. Sound toolkit. http://www.example.org/sound/",
        "3. Federal Noise, Wall, and Street Act.",
        "4. Plato. Republic.",
        "5. J. Smith, personal communication.",
        "6. Roe M. Late noise. J Noise. 2011; 5: 10-19.",
        "7. WordNet.",
    ],
    "Chinese": [
        "[1] 刘军, 徐明. 噪声研究[J]. 声学学报, 2010, 33(3): 45-67.",
        "[2] 张三. 噪声[M]. 北京: 大学出版社, 2012: 45.",
        "[3] 王五. 墙[D]. 北京: 大学, 2013.",
    ],
    "Chinese, full-width": [
        "［1］ 刘军，徐明．噪声研究［J］．声学学报，2010，33（3）：45-67．",
        "［2］ 张三．噪声［M］．北京：大学出版社，2012：45．",
    ],
}


@pytest.mark.parametrize("heading", ["", "References\n", "Список литературы\n\n"])
@pytest.mark.parametrize("kind", ORDERS)
def test_each_item_of_a_count_is_an_item(kind: str, heading: str) -> None:
    assert find_references(heading + "\n".join(ORDERS[kind])) == ORDERS[kind]


@pytest.mark.parametrize("width", [40, 60, 72])
@pytest.mark.parametrize("kind", ["printed by GOST", "editions", "one volume is the next number"])
def test_a_line_that_breaks_before_a_volume_begins_no_item(kind: str, width: int) -> None:
    lines = [textwrap.fill(line, width, break_on_hyphens=False) for line in ORDERS[kind]]

    assert find_references("\n".join(lines)) == ORDERS[kind]


def test_items_that_say_little_are_kept_under_a_heading_only() -> None:
    steps = "1. Open the lid.\n2. Stir.\n3. Wait."

    assert find_references(steps) == []
    assert find_references(f"References\n{steps}") == steps.splitlines()


def test_a_text_that_runs_on_is_broken_before_its_items_only() -> None:
    items = ORDERS["printed by GOST"]

    assert find_references(" ".join(items)) == items
    assert find_references(textwrap.fill(" ".join(items), 70)) == items


@pytest.mark.parametrize(
    ("before", "after", "inside"),
    [
        ("2021. Vol. 10, no. ", " P. 1.", True),
        ("2019. Т. ", " С. 3–9", True),
        ("Öffentlichkeit. ", " Aufl., Frankfurt", True),
        ("Введение в анализ. ", " изд., испр.", True),
        ("accessed ", " Mai 2003", True),
        ("Springer, 2003. 345 S. ", " Petrov P. P. Torf.", False),
        ("М.: Наука, 2021. 288 с. ", " Иванов И. И.", False),
        ("Universitätsverlag, Sonderband. ", " Petrov P. P.", False),
        ("DOI 10.1002/3.0.CO;2-P", " Dyer R. Games.", False),
        ("Kiel: Beck 1922. ", " May J. Noise.", False),
    ],
)
def test_words_tell_what_a_number_counts(before: str, after: str, inside: bool) -> None:
    assert is_inside_reference(before, after) is inside


def test_a_cell_beside_a_number_goes_on_behind_a_gap() -> None:
    cell = " " * 30
    items = [
        f"{at}. {name} P.\n{cell}Tides of the bay. Sea Rep.\n{cell}2003;4:1–9."
        for at, name in enumerate(("Adler", "Benn", "Crane", "Doyle"), 1)
    ]
    items[1] = f"2. Benn K. Mud and sand.\n\n{cell}Shore. 2012;7:30–41."
    prose = "\n\nA new paragraph, which stands at the edge, as prose does."

    found = find_references("References\n\n" + "\n\n".join(items) + prose)

    assert found == [" ".join(item.split()) for item in items]


def test_remarks_below_items_are_no_part_of_them() -> None:
    items = ["1. Adler P. Tides. Sea Rep. 2003;4:1–9.", "2. Benn K. Mud. Shore. 2012;7:30–41."]
    gost = "\n".join(f"{item[:-1]}\n   - Moscow : Nauka, 2001. - 12 p." for item in items)
    told = "\n".join(f"{item}\n   - Of the sea." for item in items)

    assert find_references(f"References\n{told}") == items
    assert all("Nauka" in one for one in find_references(f"References\n{gost}"))


@pytest.mark.parametrize("order", [(3, 7, 4, 5, 2, 6), (18, 25, 20, 21, 22, 3), (2, 1, 4, 3)])
def test_items_in_another_order_come_each_once(order: tuple[int, ...]) -> None:
    items = [
        f"{number}. Smith J. Noise of street {number}. J Noise. 20{number:02}; 3 (2): 12–19."
        for number in order
    ]

    assert find_references("\n".join(items)) == items
