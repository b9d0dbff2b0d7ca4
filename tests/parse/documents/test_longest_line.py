"""A line that is too long for references is told, not searched."""

import time

import pytest

from refcli.errors import InputError
from refcli.parse.documents import read_document

LONG = "the ice of the lakes " * 100_000
SHORT = "the ice of the lakes " * 90_000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"References\n\n1. Smith J. {LONG * 20}. 2001.\n"),
        ("a.md", f"# References\n\n1. Smith J. {LONG * 20}. 2001.\n"),
        ("a.txt", f"Библиография\r\r1. Smith J. {LONG}"),
        ("a.html", f"<h2>References</h2><ol><li>Smith J. {LONG}</li></ol>"),
        ("a.tex", f"\\begin{{thebibliography}}{{9}}\\bibitem{{a}} {LONG}\\end{{thebibliography}}"),
    ],
)
def test_a_line_too_long_for_references_is_refused_at_once(name: str, text: str) -> None:
    begun = time.process_time()
    with pytest.raises(InputError, match=rf"{name}, line \d+ of its text: more than 2,000,000"):
        read_document(text.encode(), name)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_many_long_lines_are_read(ending: str) -> None:
    text = ending.join(["1. Smith J. Ice. 2001.", *[SHORT] * 3, "2. Roe A. Snow. 2002."])
    assert read_document(text.encode(), "a.txt").text.endswith("2. Roe A. Snow. 2002.")


def test_the_line_is_named_where_it_stands() -> None:
    text = f"{SHORT}\nReferences\n{LONG}\n"
    with pytest.raises(InputError, match=r"a\.txt, line 3 of its text"):
        read_document(text.encode(), "a.txt")
