"""Numbers of pages and running titles in a text that no form feeds divide."""

import textwrap

import pytest

from refcli.parse import find_references

REFERENCES = [
    f"{name}, P. ({2001 + at}). The long tides of the quiet northern bays and of their shores: "
    f"A study of salt and light. Sea Reports, {at + 4}(2), 11{at}–13{at}."
    for at, name in enumerate(
        ["Adler", "Brand", "Costa", "Dahl", "Engel", "Faber", "Gruber", "Holm", "Iversen", "Jansen"]
    )
]

PAGE = 9
"""Lines of a page, so that it turns inside items."""


def paged(label: str, hanging: str, *between: str) -> str:
    lines = [
        line
        for at, one in enumerate(REFERENCES, 1)
        for line in textwrap.wrap(label.format(at) + one, 70, subsequent_indent=hanging)
    ]
    shown: list[str] = []
    for number, start in enumerate(range(0, len(lines), PAGE), 41):
        shown += lines[start : start + PAGE]
        shown += [line.format(number) for line in between]
    return "\n".join(shown)


@pytest.mark.parametrize(
    "between",
    [
        ("", "{}", ""),
        ("", "– {} –", ""),
        ("", "Page {} of 44", ""),
        ("{}",),
        ("{}", "Leaf growth in warm summers"),
        ("Annals of the Sea 12 (2015)", "{}"),
    ],
)
@pytest.mark.parametrize(("label", "hanging"), [("{}. ", ""), ("[{}] ", "    "), ("", "    ")])
def test_pages_turn_inside_items(label: str, hanging: str, between: tuple[str, ...]) -> None:
    shown = [label.format(at) + one for at, one in enumerate(REFERENCES, 1)]

    assert find_references(paged(label, hanging, *between)) == shown


def test_one_page_number_cuts_a_sentence() -> None:
    lines = paged("[{}] ", "").splitlines()
    cut = "\n".join([*lines[:PAGE], "", "41", "", *lines[PAGE:]])

    assert find_references(cut) == [f"[{at}] {one}" for at, one in enumerate(REFERENCES, 1)]


def test_numbers_of_a_list_are_no_pages() -> None:
    shown = "\n\n".join(f"{at}\n\n{one[:-1]}" for at, one in enumerate(REFERENCES, 1))

    assert find_references(shown) == [f"{at} {one[:-1]}" for at, one in enumerate(REFERENCES, 1)]


def test_an_item_without_an_end_before_the_next_number_in_the_line() -> None:
    works = [one.rpartition(", ")[0].rpartition(", ")[0] for one in REFERENCES[:5]]
    shown = [f"[{at}] {one}" for at, one in enumerate(works, 1)]

    assert find_references(" ".join(shown)) == shown


@pytest.mark.parametrize("form", ["{}. ", "({}) "])
def test_a_number_behind_a_figure_before_a_name(form: str) -> None:
    works = [f"{one.split(' ')[0]} P. Tides, {1990 + at}" for at, one in enumerate(REFERENCES[:5])]
    shown = [form.format(at) + one for at, one in enumerate(works, 1)]

    assert find_references("References: " + " ".join(shown)) == shown
