"""Two columns side by side: read one after the other, to the last short block."""

import textwrap

from refcli.parse import find

ITEMS = [
    f"Smith, J. ({2000 + at}). {'On and on ' * (at % 4)}The noise of {at} streets and of houses "
    f"beside them. Journal of Noise, {at}(1), {7 * at}-{8 * at}."
    for at in range(1, 17)
]
FOOT = "Journal of Noise, 2020, Volume 3, Pages 19-23"


def set_in_columns(left: list[str], right: list[str]) -> list[str]:
    columns = [
        [line for item in items for line in textwrap.wrap(item, 44, subsequent_indent="  ")]
        for items in (left, right)
    ]
    rows = max(map(len, columns))
    filled = [column + [""] * (rows - len(column)) for column in columns]
    return [f"{a:50}{b}".rstrip() for a, b in zip(*filled, strict=True)]


def test_columns_are_read_one_after_the_other_to_the_last_block() -> None:
    pages = [
        ["References", "", *set_in_columns(ITEMS[:3], ITEMS[3:6])],
        set_in_columns(ITEMS[6:9], ITEMS[9:12]),
        set_in_columns(ITEMS[12:15], ITEMS[15:]),
    ]
    foot = [f"{FOOT}{' ' * 40}{number}" for number in (19, 20, 21)]
    text = "\n\f".join("\n".join([*page, "", foot[at]]) for at, page in enumerate(pages))

    found = find(text)

    assert found.references == ITEMS
    assert found.unread == []


def test_few_lines_with_a_gap_are_no_columns_alone() -> None:
    text = (
        "Smith, J. (2001).      The noise of streets\nand of houses.        J Noise, 1(1), 1-9.\n"
    )

    assert [" ".join(one.split()) for one in find(text).references] == [" ".join(text.split())]


def test_an_item_goes_on_at_the_head_of_the_next_column() -> None:
    lines = [line for item in ITEMS for line in textwrap.wrap(item, 44, subsequent_indent="  ")]
    half = next(at for at in range(len(lines) // 2, len(lines)) if lines[at].startswith("  "))
    right = [*lines[half:], *[""] * (2 * half - len(lines))]
    text = "\n".join(f"{a:50}{b}".rstrip() for a, b in zip(lines[:half], right, strict=True))

    assert find("References\n\n" + text).references == ITEMS
