"""A cell is data for a spreadsheet, never a formula."""

from hypothesis import given
from hypothesis import strategies as st

from refcli.text.spreadsheet import guarded, unguarded

CELLS = st.text(st.sampled_from("=+-@\t\r\n '\"aх＝\u200b\u202e\ufeff") | st.characters())


@given(CELLS)
def test_no_cell_begins_a_formula_and_each_comes_back(cell: str) -> None:
    safe = guarded(cell)

    assert not safe.strip(" \u200b\u202e\ufeff").startswith(("=", "+", "-", "@", "＝"))
    assert not safe.startswith(("\t", "\r", "\n"))
    assert unguarded(safe) == cell
