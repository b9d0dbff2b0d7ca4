"""A text that is nothing but references is one list, whatever its length."""

import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.citing import print_list
from refcli.csl.output import text
from refcli.csl.output.numbering import without_number
from refcli.parse import find_references
from refcli.record import Record

TERSE = ["WordNet.", "Plato. Republic.", "Anon. Der Torf. –", "de Salle B. Школа. М., 1902."]


def made(count: int) -> list[str]:
    """References of different length, a few of which look like none."""
    return [
        TERSE[number // 12 % len(TERSE)]
        if number % 12 == 7
        else (
            f"{['Smith', 'Ivanov', 'Müller', 'García'][number % 4]} {'ABCD'[number % 3]}. "
            f"{'On the noise of cities and walls ' * (number % 4 + 1)}{number % 9 + 1}. "
            f"Journal of Noise. {1950 + number % 70}; {number % 40 + 1}: {number}–{number + 9}."
        )
        for number in range(count)
    ]


@pytest.mark.parametrize("heading", ["", "References\n"])
@pytest.mark.parametrize("count", [20, 400, 3000])
def test_nothing_of_a_long_list_is_lost(count: int, heading: str) -> None:
    lines = made(count)

    assert find_references(heading + "\n".join(lines)) == lines


@pytest.mark.parametrize("label", ["", "{}. "])
def test_time_grows_with_length(label: str) -> None:
    def seconds(count: int) -> float:
        listed = "\n".join(
            label.format(number) + line for number, line in enumerate(made(count), 1)
        )
        begun = time.process_time()
        assert len(find_references(listed)) == count
        return time.process_time() - begun

    seconds(100)
    # Eight times the lines: 8 to 10 times the time is fair, n^1.8 would be 42.
    assert seconds(4000) < 20 * max(seconds(500), 0.02)


people: st.SearchStrategy[list[dict[str, str]]] = st.lists(
    st.builds(
        dict,
        family=st.sampled_from(["Smith", "Иванов", "Müller", "de la Cruz", "Weber", "O’Neil"]),
        given=st.sampled_from(["John", "И. И.", "M.", "Anna Maria", "II"]),
    ),
    min_size=1,
    max_size=4,
)
words = st.sampled_from(
    ["noise", "city", "vol. 2", "no. 3. P.", "T. 1. С. 2", "5. Aufl.", "шум", "2010–2012", "in"]
)
titles = st.lists(words, min_size=3, max_size=9).map(lambda some: f"A {' '.join(some)}")


@st.composite
def works(draw: st.DrawFn) -> Record:
    kind = draw(st.sampled_from(["article-journal", "book", "webpage", "report", "software"]))
    record: Record = {"type": kind, "title": draw(titles), "author": draw(people)}
    record["issued"] = {"date-parts": [[draw(st.integers(1900, 2025))]]}
    if kind == "article-journal":
        record["container-title"] = draw(st.sampled_from(["J Noise", "Вестник шума", "BMJ"]))
        record["volume"] = str(draw(st.integers(1, 30)))
        record["issue"] = str(draw(st.integers(1, 12)))
        record["page"] = f"{draw(st.integers(1, 30))}-{draw(st.integers(31, 60))}"
    if kind == "webpage":
        record["URL"] = "https://example.org/noise"
    return record


@given(
    st.lists(works(), min_size=5, max_size=12),
    st.sampled_from(["gost", "gost-7.0.100", "vancouver", "apa", "geotar"]),
    st.booleans(),
)
@settings(max_examples=20)
def test_what_is_printed_as_a_list_is_found_as_it_was_printed(
    chosen: list[Record], style: str, numbered: bool
) -> None:
    keyed = [{**record, "id": str(place)} for place, record in enumerate(chosen)]
    entries = [
        " ".join(text.write(without_number(tree)).split())
        for _, tree in print_list(keyed, style).entries
    ]
    if numbered:
        entries = [f"{number}. {entry}" for number, entry in enumerate(entries, 1)]

    assert find_references("\n".join(entries)) == entries


SHORT = [
    "Ates, Seyran, 2008: Der Irrtum. Wie wir in großen Städten besser schlafen können. Berlin",
    "Benhabib, Seyla (Hg.), 1993: Der Streit um den Lärm. Frankfurt/M.",
    "Braun, Uwe, 1999: Torf. Kiel",
    "Moghissi, Haideh, 1999: Noise and Foundations. London",
    "Zorn, Eva: Moor. Wien",
]


@pytest.mark.parametrize(("width", "hang"), [(200, 0), (200, 4), (60, 4), (80, 4)])
def test_short_entries_that_end_in_a_place_are_apart(width: int, hang: int) -> None:
    items = [textwrap.fill(item, width, subsequent_indent=" " * hang) for item in SHORT]

    found = find_references("Of the noise of cities.\n\nLiteratur\n\n" + "\n".join(items))

    assert found == SHORT


def test_a_list_of_people_is_not_a_list_of_references() -> None:
    assert find_references("Smith, John\nBrown, Eva\nBlack, Uwe\nWeber, Max\nZorn, Eva") == []
