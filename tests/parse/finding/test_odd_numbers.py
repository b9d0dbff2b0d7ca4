"""Lists whose numbers are out of order, come twice or are missing, and bullets of other kinds."""

import pytest

from refcli.parse import find_references

REFERENCES = [
    "Adler, P. (2003). Tides of the bay. Sea Reports, 4(2), 11–19.",
    "Brand, K., & Holm, T. (2011). The quiet shore: Salt and light. Leeds: Dune Press.",
    "von Costa, M. Waves",
    "Dahl, E. (2015). Harbours of the north. Oslo: Fjord.",
    "Engel, R. (2007). Walls against water. Coastal Studies, 31(4), 77–90.",
    "Faber, L. (2019). Sand. Sea Reports, 20(1), 5–9. https://doi.org/10.1000/sand.5",
]


def numbered(form: str, numbers: list[int]) -> list[str]:
    return [form.format(at) + one for at, one in zip(numbers, REFERENCES, strict=True)]


@pytest.mark.parametrize("numbers", [[4, 2, 6, 1, 5, 3], [3, 11, 25, 31, 40, 58]])
def test_numbers_in_brackets_that_do_not_count_up(numbers: list[int]) -> None:
    shown = numbered("[{}] ", numbers)

    assert find_references("\n".join(shown)) == shown


@pytest.mark.parametrize("form", ["{}. ", "[{}] ", "{}) "])
def test_a_number_that_comes_twice(form: str) -> None:
    shown = numbered(form, [1, 2, 3, 4, 4, 5])

    assert find_references("\n".join(shown)) == shown


def test_a_reference_without_its_number_among_others() -> None:
    shown = numbered("{}. ", [1, 2, 3, 4, 0, 5])
    shown[4] = REFERENCES[4]

    assert find_references("\n".join(shown)) == shown


def test_a_number_that_begins_again_is_another_list() -> None:
    shown = numbered("{}. ", [1, 2, 3, 1, 2, 3])

    assert find_references("\n".join(shown)) == shown


@pytest.mark.parametrize("mark", ["•", "-", "*", "–", "- [ ]", "- [x]"])
def test_all_items_behind_bullets_are_items(mark: str) -> None:
    shown = [f"{mark} {one}" for one in REFERENCES]

    assert find_references("\n".join(shown)) == shown


def test_a_sign_and_a_space_before_the_number() -> None:
    shown = [f"№ {at}. {one}" for at, one in enumerate(REFERENCES, 1)]

    found = find_references("\n".join(shown))

    assert [one.partition(" ")[2] for one in found] == REFERENCES


def test_raised_numbers_before_initials() -> None:
    works = [f"{one[0]}. {one}" for one in ("Adler, Tides, 1.", "Brand, Sand, 2.", "Dahl, Sea, 3.")]
    shown = [
        f"{at}{one[0]}. {one[0]}. {one[3:]} Sea Rep. {at}, 35 (1975)."
        for at, one in enumerate(works, 1)
    ]

    assert find_references("\n".join(shown)) == shown


def test_numbers_in_brackets_inside_a_line() -> None:
    works = [one for one in REFERENCES if "(" in one]
    shown = [f"({at}) {one}" for at, one in enumerate(works, 1)]

    assert find_references(" ".join(shown)) == shown
