"""What is hardly a reference is read as well as it can be, and stops nothing."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.parse import parse_reference
from refcli.values.people import bodies

_WHOLE = (
    "[5] Roe A, Poe B, editors. Rivers of ice. 2nd ed. Leeds: Acme Press; 1999. p. 37-75.",
    "Acme Institute of Ice and Snow. (2001). Frozen rivers (Report No. 7). https://a.org/1",
    "Roe, Ann, and Peter Poe. “On Ice.” Journal of Rivers 5, no. 2 (2001): 1–9. doi:10.1000/1.",
    "Roe A. Eis. In: Poe B (Hg.), Flüsse. 3. Aufl. Berlin: Acme, 1999, S. 5–9.",
    "Иванов И. И. О льде // Реки. — 2001. — Т. 5, № 2. — С. 1–9.",
    "Roe v. Poe, 347 U.S. 483, 495 (1954).",
)
_TORN = st.tuples(
    st.integers(0, 100),
    st.integers(0, 9),
    st.sampled_from(
        ("", " and ", "; ", ", ", ". In: ", " ed. ", " (", ") ", "“", "«", " 2020 ", " // ", " II ")
    ),
)
"""Where a reference is torn, how many letters are lost there, and what stands there instead."""


@given(st.sampled_from(_WHOLE), st.lists(_TORN, max_size=6))
@settings(max_examples=300, deadline=None)
def test_a_torn_reference_is_read_and_its_text_kept(
    text: str, torn: list[tuple[int, int, str]]
) -> None:
    for place, lost, instead in torn:
        at = place * len(text) // 100
        text = text[:at] + instead + text[at + lost :]

    assert parse_reference(text)["custom"]["source"]["text"] == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[5]M. Roe, . ed.  Poe, R.F. 1947,. In: ed. ”  75, 37.", id="a bare role"),
        pytest.param("MILLER S.C.ston", id="initials and a scrap"),
        pytest.param("Roe A. Of Ice in Snow2020", id="a year glued to a title"),
    ],
)
def test_what_once_stopped_a_list(text: str) -> None:
    assert parse_reference(text)["custom"]["source"]["text"] == text


def test_a_body_and_nothing_behind_its_joint() -> None:
    assert bodies.rejoined(["Acme Institute", " and ", ", Roe"]) == ["Acme Institute", ", Roe"]


@pytest.mark.parametrize("piece", ["a. ", "ab/ ", "1 2 ", " .a"])
def test_a_doi_of_very_many_pieces_is_read_in_time(piece: str) -> None:
    begun = time.process_time()
    parse_reference("Roe A. Ice. doi:10.1000/" + piece * 20_000 + "1")
    assert time.process_time() - begun < 4
