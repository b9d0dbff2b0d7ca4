"""Lists in a chat, and names set in a column beside the works."""

import textwrap

import pytest

from refcli.parse import find_references

REFERENCES = [
    "Adler P. Tides of the bay and of the sea. Sea Rep. 2003;4(2):11-9.",
    "Brand K, Holm T. The quiet shore. Dune Press; 2011.",
    "Costa M. On foam. J Waves. 1998;12:101-18.",
    "Dahl E. Harbours of the north. Oslo: Fjord; 2015.",
]


@pytest.mark.parametrize(
    "form", ["[10:3{}, 3.5.2023] Ben: ", "[03/05/2023, 10:3{}] Ben Holm: ", "10:3{} Ben: "]
)
def test_who_wrote_a_message_and_when_is_none_of_it(form: str) -> None:
    written = ["hi, which papers did you mean?", *REFERENCES, "thanks!!"]
    chat = [form.format(at) + one for at, one in enumerate(written)]

    assert find_references("\n".join(chat)) == REFERENCES


@pytest.mark.parametrize("form", ["Ben, [03.05.2023 10:3{}]\n", "Ben 10:3{}\n"])
def test_a_message_below_who_wrote_it(form: str) -> None:
    chat = [form.format(at) + one for at, one in enumerate(REFERENCES)]

    assert find_references("\n\n".join(chat)) == REFERENCES


def test_messages_of_several_lines() -> None:
    chat = [
        textwrap.fill(f"[10:3{at}] Ana: {one}", 40, break_on_hyphens=False)
        for at, one in enumerate(REFERENCES)
    ]

    assert find_references("References\n\n" + "\n".join(chat)) == REFERENCES


def test_names_in_a_column_beside_their_works() -> None:
    shown = (
        "Literaturverzeichnis\n\n"
        "Adler, Paul            Die Gezeiten der Bucht, 3. Aufl., Tübingen 2003\n"
        "                       (zit.: Adler, Gezeiten)\n"
        "Brand, Karl/           Das stille Ufer, in: Festschrift für Maria Costa zum\n"
        "Holm, Tom              70. Geburtstag, München 2011, S. 233–251\n"
        "Costa, Maria           Über den Schaum, NJW 1998, 1234\n"
        "Münchener Kommentar    zum Bürgerlichen Gesetzbuch, Bd. 2, 8. Aufl.,\n"
        "                       München 2019\n"
    )

    assert find_references(shown) == [
        "Adler, Paul, Die Gezeiten der Bucht, 3. Aufl., Tübingen 2003 (zit.: Adler, Gezeiten)",
        "Brand, Karl/Holm, Tom, Das stille Ufer, in: Festschrift für Maria Costa zum 70. "
        "Geburtstag, München 2011, S. 233–251",
        "Costa, Maria, Über den Schaum, NJW 1998, 1234",
        "Münchener Kommentar, zum Bürgerlichen Gesetzbuch, Bd. 2, 8. Aufl., München 2019",
    ]


def test_a_table_without_works_is_no_list_of_names() -> None:
    table = "\n".join(
        f"{place:<16}the number of plots was\n{'':<16}small there"
        for place in ("Leeds", "Oslo", "Kiel")
    )

    assert find_references(table) == []


def test_works_behind_a_word_for_sources_in_one_line() -> None:
    shown = (
        "Sea level has risen by 3 mm a year\n\n"
        "Sources: Adler et al., Nature 412 (2003) 11; Brand & Holm, Science 333 (2011) 233\n\n"
        "12 / 40"
    )

    assert find_references(shown) == [
        "Adler et al., Nature 412 (2003) 11",
        "Brand & Holm, Science 333 (2011) 233",
    ]
