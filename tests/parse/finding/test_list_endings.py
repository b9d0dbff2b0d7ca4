"""Where a list ends, and what of a page is not the list's: headings, titles, line numbers."""

import textwrap
import time

import pytest

from refcli.parse import find, find_references

ITEMS = [
    "1. Smith J. The noise of streets and of the houses beside them. J Noise. 2001; 3 (2): 12–19.",
    "2. Brown K. Sleep and what becomes of it in a city that never rests. Sleep. 2002; 4: 5–9.",
    "3. Black L. Walls, trees and other things that keep noise out. Walls. 2003; 5 (3): 7–8.",
    "4. Weber M. Torf. Kiel: Beck, 2004. 345 S.",
]
ABOUT = "Ivan Ivanov, PhD, University of Noise, Moscow, 2 May 2001."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "heading",
    [
        "Acknowledgements",
        "About the authors",
        "Сведения об авторах",
        "Funding",
        "Appendix B",
        "ANEXO I",
    ],
)
@pytest.mark.parametrize("width", [60, 1000])
def test_a_heading_behind_a_list_ends_it(heading: str, gap: str, width: int) -> None:
    items = [textwrap.fill(item, width, break_on_hyphens=False) for item in ITEMS]

    found = find_references("References\n" + "\n".join(items) + f"{gap}{heading}\n{ABOUT}\n")

    assert found == ITEMS


def test_what_follows_a_list_of_whole_lines_is_not_its_last_item() -> None:
    assert find_references("\n".join([*ITEMS, "What we did next", ABOUT])) == ITEMS


def test_a_reference_goes_on_behind_a_page_turn_and_a_gap() -> None:
    broken = ITEMS[1].replace(" in a city", "\n\n\fin a city")
    text = "\n".join(["References", ITEMS[0], broken, *ITEMS[2:]])

    assert find_references(text) == ITEMS


@pytest.mark.parametrize("pages", [3, 4])
def test_running_titles_are_in_no_reference(pages: int) -> None:
    title = "Journal of Noise 2020, 12(3), 45–67"
    turned = [f"{title}\n{ITEMS[at]}\n{46 + at}" for at in range(pages)]

    found = find("\f".join(["A title\nReferences\n45", *turned]))

    assert found.references == ITEMS[:pages]
    assert found.repeated >= 7 * pages


@pytest.mark.parametrize("form", ["{number:>3} {line}", "{line} {number}"])
def test_line_numbers_are_in_no_reference(form: str) -> None:
    text = "\n".join(["A manuscript of noise", "References", *ITEMS, "Acknowledgements", ABOUT])
    lines = [part for line in text.splitlines() for part in textwrap.wrap(line, 50)]
    numbered = [form.format(number=at, line=line) for at, line in enumerate(lines, 41)]

    assert find_references("\n".join(numbered)) == ITEMS


def test_a_list_with_bare_numbers_has_no_line_numbers() -> None:
    items = [f"{at} {ITEMS[at % 4][3:]}" for at in range(1, 13)]

    assert find_references("\n".join(items)) == items


def test_a_list_in_the_order_of_its_years_keeps_them() -> None:
    items = [
        f"Roe E. On the noise of mill {at}, Mill Notes, Carden {1960 + at}" for at in range(12)
    ]

    assert find_references("\n".join(["References", *items])) == items


@pytest.mark.parametrize("label", ["", "2. "])
def test_a_doi_broken_at_the_last_line_is_whole(label: str) -> None:
    first = f"{label and '1. '}Smith J. Noise of streets. J Noise. 2001; 3 (2): 12–19."
    last = f"{label}Roe E. Deep work. PLoS One. 2011; 5: e1235. doi:10.1371/"

    assert find_references(f"{first}\n{last}\njournal.pone.0012345")[-1].endswith(
        "doi:10.1371/journal.pone.0012345"
    )


def test_a_line_of_spaces_is_read_in_no_time() -> None:
    started = time.process_time()

    assert find_references("a" + " " * 200_000 + "b") == []
    assert time.process_time() - started < 2


@pytest.mark.parametrize("day", ["2021-03-12", "12.03.2021", "12/03/2021"])
def test_day_of_publication_behind_a_list_is_no_reference(day: str) -> None:
    page = f"""References

Doe J. Ice on lakes. J Ice. 2001;3(2):1-9.
Roe A. Snow on rivers. J Ice. 2002;4(1):11-19.
Poe B. Hail and its uses. J Ice. 2003;5(1):21-29.
{day}
"""
    assert len(find_references(page)) == 3


@pytest.mark.parametrize("heading", ["Funding", "Acknowledgements", "Сведения об авторах"])
def test_a_heading_right_behind_an_item_without_a_stop_ends_the_list(heading: str) -> None:
    items = [
        "Adler, P. (2003). Tides of the bay and of the sea. Oslo: Fjord",
        "Brand, K., & Holm, T. (2011). The quiet shore and its light. Leeds: Dune Press",
        "Costa, M. (1998). Foam as a sign of life in the waters of the bay. Lisbon: Onda",
        "Dahl, E. (2015). Harbours of the north. Oslo: Fjord",
    ]

    found = find_references("References\n" + "\n".join(items) + f"\n{heading}\n{ABOUT}\n")

    assert found == items
