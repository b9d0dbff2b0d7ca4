import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.formats.bibtex.names import format_names, parse_names
from refcli.record import Name
from refcli.values.people import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Doe, John", {"family": "Doe", "given": "John"}),
        ("Doe, John, Jr.", {"family": "Doe", "given": "John", "suffix": "Jr."}),
        (
            "van de Schoot, Rens",
            {"non-dropping-particle": "van de", "family": "Schoot", "given": "Rens"},
        ),
        ("A. Author-One", {"family": "Author-One", "given": "A."}),
        ("Fanning E.", {"family": "Fanning", "given": "E."}),
        ("World Health Organization", {"literal": "World Health Organization"}),
        ("Accenture,", {"literal": "Accenture"}),
        (
            "University of California,, San Francisco",
            {"literal": "University of California, San Francisco"},
        ),
        ("et al.", {"literal": "others"}),
        ("и др.", {"literal": "others"}),
        ("Plato", {"family": "Plato"}),
    ],
)
def test_plain_names(text: str, name: Name) -> None:
    assert names.parse(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Long VK Jr", {"family": "Long", "given": "V. K.", "suffix": "Jr"}),
        ("de la Cruz JA", {"non-dropping-particle": "de la", "family": "Cruz", "given": "J. A."}),
        ("Study Group", {"literal": "Study Group"}),
    ],
)
def test_short_names_of_medline(text: str, name: Name) -> None:
    assert names.from_initials(text) == name


WORDS = st.sampled_from(
    ["Иванов", "Doe", "Abou-Ras", "O'Neil", "Müller", "Smith and", "{X", "a_b", "Kim"]
)
PEOPLE = st.one_of(
    st.fixed_dictionaries(
        {"family": WORDS},
        optional={
            "given": st.sampled_from(["И. И.", "John", "J", "Anne-Marie", "A, B"]),
            "suffix": st.sampled_from(["Jr", "III"]),
            "non-dropping-particle": st.sampled_from(["van", "de la", "von"]),
        },
    ),
    st.fixed_dictionaries({"literal": st.sampled_from(["WHO", "Simon and Schuster", "A, B & C"])}),
)


@given(st.lists(PEOPLE, min_size=1, max_size=4), st.booleans())
def test_bibtex_names_read_back(people: list[Name], is_cut: bool) -> None:
    listed: list[Name] = [*people, {"literal": "others"}] if is_cut else people
    assert parse_names(format_names(listed)) == listed


def test_a_dropping_particle_needs_biblatex() -> None:
    people: list[Name] = [{"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}]
    assert parse_names(format_names(people, extended=True)) == people


@pytest.mark.parametrize("text", ["", " ", "et al. " * 50, "\x0b", "et al"])
def test_a_name_of_nothing_is_text(text: str) -> None:
    for name in [names.parse(text), *names.people(text)]:
        assert name.keys() <= {"literal", "family"}


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("van den Berg P, de la Cruz MA, Smith J 3rd", ["Berg", "Cruz", "Smith"]),
        ("Doe JA, Roe M, Clay Study Group", ["Doe", "Roe", "Clay Study Group"]),
        ("Doe JA, Roe M and Clay Study Group", ["Doe", "Roe", "Clay Study Group"]),
        ("Bell Laboratories, Smith J", ["Bell Laboratories", "Smith"]),
        ("University of Ulm, Clay Institute", ["University of Ulm, Clay Institute"]),
        ("Institute of A. B. Clay, Moscow", ["Institute of A. B. Clay, Moscow"]),
    ],
)
def test_a_list_has_particles_suffixes_and_bodies(text: str, families: list[str]) -> None:
    found = names.people(text)
    assert [name.get("family") or name["literal"] for name in found] == families


def test_ieee_puts_a_space_before_a_hyphen() -> None:
    assert names.people("Z. Li and X. -Y. Wang")[1] == {"family": "Wang", "given": "X.-Y."}
    assert names.parse("Wang, X. -Y.") == {"family": "Wang", "given": "X.-Y."}
