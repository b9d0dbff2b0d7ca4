"""What stands around a list and between its items on a page is no reference of it."""

import textwrap

import pytest

from refcli.parse import find_references

REFERENCES = [
    "Adler, P. (2003). Tides of the bay. Sea Reports, 4(2), 11–19.",
    "Brand, K., & Holm, T. (2011). The quiet shore: Salt and light. Leeds: Dune Press.",
    "Costa, M. (1998). On foam. Journal of Waves, 12, 101–118.",
    "Dahl, E. (2015). Harbours of the north. Oslo: Fjord.",
    "Engel, R. (2007). Walls against water. Coastal Studies, 31(4), 77–90.",
    "Faber, L. (2019). Sand. Sea Reports, 20(1), 5–9. https://doi.org/10.1000/sand.5",
]

PROSE = (
    "The results show that the method holds for most of the samples that we took in two summers "
    "of field work, although the number of plots was small. More work is needed."
)

REMARK = "A clear overview of the subject that is well suited to beginners and their teachers."


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (PROSE + "\n\n", ""),
        (PROSE + "\n\n", "\n\n" + PROSE),
        ("Here are the papers that I promised:\n\n", "\n\n" + PROSE),
        ("On Monday Anna wrote:\n", ""),
        ("```text\n", "\n```"),
    ],
)
def test_words_around_a_list_are_none_of_it(before: str, behind: str, between: str) -> None:
    assert find_references(before + between.join(REFERENCES) + behind) == REFERENCES


def test_a_greeting_below_a_list_is_none_of_it() -> None:
    assert find_references("\n".join(REFERENCES) + "\n\nBest wishes,\nAnna") == REFERENCES


@pytest.mark.parametrize("sign", ["41", "– 41 –", "2021", "B"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("heading", ["", "References\n"])
def test_page_numbers_years_and_letters_between_items(
    heading: str, between: str, sign: str
) -> None:
    shown = heading + between.join([*REFERENCES[:3], sign, *REFERENCES[3:]])

    assert find_references(shown) == REFERENCES


@pytest.mark.parametrize(
    "after",
    [
        "致谢",
        "Bijlage",
        "Liitteet",
        "\nReceived 12 March 2019; accepted 3 May 2020",
        "\nReceived May 3, 2020",
    ],
)
def test_what_follows_a_list_ends_it(after: str) -> None:
    shown = "\n".join(["References", *REFERENCES, after, PROSE])

    assert find_references(shown) == REFERENCES


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_remarks_below_references_are_left_out(gap: str) -> None:
    shown = "\n\n".join(f"{one}{gap}{REMARK} {REMARK}" for one in REFERENCES[:5])
    last = f"{REFERENCES[5]}{gap}{REMARK}"

    assert find_references(f"Annotated bibliography\n\n{shown}\n\n{last}") == REFERENCES


def test_remarks_below_numbered_references_are_left_out() -> None:
    shown = [f"{at}. {one}" for at, one in enumerate(REFERENCES, 1)]
    shown[2] += " https://example.org/foam.pdf"

    assert find_references("\n\n".join(f"{one}\n\n   {REMARK}" for one in shown)) == shown


def test_remarks_below_references_that_hang() -> None:
    shown = "\n\n".join(
        "\n    ".join(one.split(". ", 1)).replace("\n    ", ".\n    ", 1) + f"\n\n    {REMARK}"
        for one in REFERENCES
    )

    assert find_references("References\n\n" + shown) == REFERENCES


@pytest.mark.parametrize("below", ["Cited by 14", "Times cited: 3"])
def test_how_often_a_work_is_cited_is_none_of_it(below: str) -> None:
    assert find_references("\n".join(f"{one}\n{below}" for one in REFERENCES)) == REFERENCES


def test_rows_of_a_table_between_bars() -> None:
    rows = [f"| {at} | {one} | ch. {at} |" for at, one in enumerate(REFERENCES, 1)]
    shown = "\n".join(["| No. | Reference | Used in |", "|---:|---|---|", *rows])

    assert find_references(shown) == [f"{at}. {one}" for at, one in enumerate(REFERENCES, 1)]


@pytest.mark.parametrize(
    "shown",
    [
        ["von Costa M., Waves of the northern bay.", *REFERENCES],
        [*REFERENCES, "KM. Dahl, Der Palast, Wien."],
    ],
)
def test_paragraphs_that_look_like_nothing_stay_among_references(shown: list[str]) -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(one, 45)) for one in shown)

    assert find_references(wrapped) == shown
    assert find_references(f"{PROSE}\n\n{wrapped}\n\n{PROSE}") == shown
