"""A page of placed lines as text: columns, indents, gaps."""

from refcli.parse.documents.page import PageLine, page_text

WIDTH = 600.0


def line(text: str, left: float, baseline: float, size: float = 10.0) -> PageLine:
    return PageLine(text, left, left + 5 * len(text), baseline, size)


def test_an_indent_is_counted_in_half_letters() -> None:
    rows = [line("Smith J. Noise of", 60, 700), line("cities.", 80, 688), line("Jones", 60, 676)]

    assert page_text(rows, WIDTH) == "Smith J. Noise of\n    cities.\nJones"


def test_a_gap_is_a_blank_line() -> None:
    rows = [line(f"line {n}", 60, 700 - 12 * n) for n in range(5)]
    rows += [line(f"after {n}", 60, 700 - 12 * (n + 5) - 6) for n in range(5)]

    assert page_text(rows, WIDTH).split("\n\n") == [
        "\n".join(f"line {n}" for n in range(5)),
        "\n".join(f"after {n}" for n in range(5)),
    ]


def test_other_letters_begin_a_paragraph() -> None:
    rows = [line("Heading", 60, 700, 14), line("text", 60, 686), line("more", 60, 674)]

    assert page_text(rows, WIDTH) == "Heading\n\ntext\nmore"


def test_each_column_has_its_own_edge() -> None:
    left = [line("left text of a column", 60 + 14 * (n % 2), 700 - 12 * n) for n in range(6)]
    right = [line("right text of a column", 320 + 14 * (n % 2), 700 - 12 * n) for n in range(6)]

    printed = page_text([*left, *right], WIDTH).splitlines()

    assert [len(text) - len(text.lstrip()) for text in printed] == [0, 3] * 6


def test_a_number_beside_its_note_is_one_line_with_it() -> None:
    rows = [
        line("7", 60, 102, 6),
        PageLine("Vgl. Smith", 70, 120, 100, 9),
        line("8", 60, 90, 6),
        PageLine("Jones", 70, 95, 88, 9),
    ]

    assert page_text(rows, WIDTH) == "7 Vgl. Smith\n8 Jones"


def test_an_empty_page() -> None:
    assert page_text([], WIDTH) == ""
