"""Lines in quotation marks, numbers behind items, works that run on in a paragraph or a note."""

import csv
import io
import textwrap

import pytest

from refcli.parse import find_references

REFERENCES = [
    "Adler, P. (2003). Tides of the bay. Sea Reports, 4(2), 11–19.",
    "Brand, K., & Holm, T. (2011). The quiet shore: Salt and light. Leeds: Dune Press.",
    "Costa, M. (1998). “On foam.” Journal of Waves, 12, 101–118.",
    "Dahl, E. (2015). Harbours of the north. Oslo: Fjord.",
    "Engel, R. (2007). Walls against water. Coastal Studies, 31(4), 77–90.",
    "Sand. Sea Board.",
]


@pytest.mark.parametrize("form", ['"{}",', '"{}"', "'{}',", '    "{}",'])
def test_quotes_around_lines_are_none_of_them(form: str) -> None:
    assert find_references("\n".join(map(form.format, REFERENCES))) == REFERENCES


def test_doubled_quotes_of_a_column() -> None:
    quoted = [one.replace("“", '"').replace("”", '"') for one in REFERENCES]
    table = io.StringIO()
    csv.writer(table, quoting=csv.QUOTE_ALL).writerows([one] for one in quoted)

    assert find_references(table.getvalue()) == quoted


def test_titles_in_quotes_keep_them() -> None:
    works = [
        f"“The tides of {at} bays.” Sea Reports 4, no. {at} (2003): 11–19." for at in (2, 3, 4)
    ]

    assert find_references("\n".join(works)) == works


@pytest.mark.parametrize("heading", ["", "References\n\n"])
@pytest.mark.parametrize("width", [1000, 50])
def test_numbers_behind_items_are_their_numbers(width: int, heading: str) -> None:
    shown = "\n".join(
        line
        for at, one in enumerate(REFERENCES[:5], 1)
        for line in textwrap.wrap(f"{one} [{at}]", width)
    )

    expected = [f"[{at}] {one}" for at, one in enumerate(REFERENCES[:5], 1)]
    assert find_references(heading + shown) == expected


def test_citations_that_end_lines_are_no_numbers_of_items() -> None:
    prose = "\n".join(
        f"As others have shown for the bays of the north, salt stays {at} [{at}]"
        for at in (1, 2, 3)
    )
    listed = [f"[{at}] {one}" for at, one in enumerate(REFERENCES, 1)]

    assert find_references(f"{prose}\n\nReferences\n" + "\n".join(listed)) == listed


def test_works_with_bullets_between_them_in_one_paragraph() -> None:
    works = [*REFERENCES[:5], REFERENCES[5]]

    assert find_references(" • ".join(works)) == works


def test_works_with_semicolons_between_them_in_one_paragraph() -> None:
    works = [one.rstrip(".") for one in REFERENCES[:5]]

    assert find_references("; ".join(works)) == works


def test_works_without_a_year_among_those_that_semicolons_part() -> None:
    works = [
        "Adler P. Tides of the bay // Sea Reports. 2003. Vol. 4. P. 11–19",
        "Brand K. The whole of the quiet shore : in 24 vols. Leeds : Dune Press",
        "Costa M. (2006). Theories of foam (R. Holm, Trans.). London; New York: Continuum",
        "Dahl E., Ek F. Harbours // Sea Reports. 2015. Vol. 5. P. 1–9",
        "Holm T. Sand and salt : a handbook. Oslo, 1994. 443 p. (Shores ; 51). ISBN 052144179X",
        "Goals of the service for ice [Online]. URL: https://www.example.org/goals",
    ]

    assert find_references("; ".join(works)) == works


@pytest.mark.parametrize("lead", ["", "For reviews, see: ", "See, for example, "])
def test_letters_part_the_works_of_one_number(lead: str) -> None:
    shown = (
        "1. Hall, K. Chem. Rev. 2003, 103, 1.\n"
        f"2. {lead}(a) Roe, A.; Stone, C. J. Am. Chem. Soc. 1999, 121, 1234; "
        "(b) Poe, D. Org. Lett. 2001, 3, 55.\n"
        "3. Lund, P. Angew. Chem. 2005, 44, 2."
    )

    assert find_references("References\n" + shown) == [
        "1. Hall, K. Chem. Rev. 2003, 103, 1.",
        "2. Roe, A.; Stone, C. J. Am. Chem. Soc. 1999, 121, 1234",
        "Poe, D. Org. Lett. 2001, 3, 55.",
        "3. Lund, P. Angew. Chem. 2005, 44, 2.",
    ]


def test_two_works_with_imprints_in_one_note() -> None:
    note = (
        "1 Roe, Alice. The Making of Peat (London: Faber, 1999), 12; "
        "A. Author, Bogs of the North (Oslo: Fjord, 2003), 44."
    )
    others = ["2 Smith, John. “Tides.” Sea Reports 4, no. 2 (2003): 11–19."]

    assert find_references("\n".join([note, *others])) == [*note.split("; "), *others]


def test_numbers_glued_to_words_of_any_script() -> None:
    works = [
        "von Adler, P. Tides. Oslo, 2003.",
        "李娜. 安静的海岸[M]. 北京: 海洋出版社, 2011.",
        *REFERENCES[:3],
    ]
    shown = [f"{at}{one}" for at, one in enumerate(works, 1)]

    assert find_references("\n".join(shown)) == [f"{at}. {one}" for at, one in enumerate(works, 1)]


def test_two_words_of_parts_together_are_a_heading() -> None:
    shown = ["References", *REFERENCES[:2], "Books and articles", *REFERENCES[2:5]]

    assert find_references("\n".join(shown)) == REFERENCES[:5]


def test_remarks_on_the_line_below_items() -> None:
    remark = "A clear overview of the subject that is well suited to beginners and their teachers."
    shown = "\n\n".join(f"{one}\n{remark}" for one in REFERENCES[:5])

    assert find_references("Annotated Bibliography\n\n" + shown) == REFERENCES[:5]


def test_a_work_behind_a_word_for_the_one_before() -> None:
    notes = [
        "12 Paul Adler, The Tides of the Bay (London: Faber, 2003), 44–46.",
        "13 Ibid., 51; see also Karl Brand, ‘The Quiet Shore’, Past & Present, 212 (2011), 33–61.",
        "14 Maria Costa, On Foam (Lisbon: Onda, 1998), 3.",
    ]

    assert find_references("It was built then.12\n\n" + "\n".join(notes)) == [
        notes[0],
        "13 Karl Brand, ‘The Quiet Shore’, Past & Present, 212 (2011), 33–61.",
        notes[2],
    ]


def test_the_contents_of_a_book_are_no_list() -> None:
    contents = [f"{at}. The coast in words and maps ........ {10 * at}" for at in (1, 2, 3)]
    shown = "\n".join([*contents, "References ........ 45", "", "References", *REFERENCES[:5]])

    assert find_references(shown) == REFERENCES[:5]


def test_works_glued_together_where_the_breaks_of_lines_were_lost() -> None:
    works = REFERENCES[:5]

    assert find_references("Reference list\n" + "".join(works)) == works


def test_a_letter_may_count_the_parts_of_a_list() -> None:
    shown = [
        "References",
        "a) Printed matter",
        *REFERENCES[:2],
        "b) What came later",
        *REFERENCES[2:5],
    ]

    assert find_references("\n".join(shown)) == REFERENCES[:5]
