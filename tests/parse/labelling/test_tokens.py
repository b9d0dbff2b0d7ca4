"""Words and gaps: nothing lost, and in time linear in the length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.parse.labelling.tokens import MAX_WORDS, tokenize


@given(st.text(max_size=400))
def test_words_and_gaps_joined_give_the_text(text: str) -> None:
    tokens = tokenize(text)

    joined = "".join(gap + word for gap, word in zip(tokens.gaps, [*tokens.words, ""], strict=True))
    assert text == joined


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12(3):45–67", ["12", "3", "45", "67"]),
        ("Reich J.L.K.", ["Reich", "J.L.K."]),
        ("[12]Smith", ["12", "Smith"]),
        ("D94 (2016) e025460", ["D", "94", "2016", "e025460"]),
        ("208с. 6pp. 2nd", ["208", "с", "6", "pp", "2nd"]),
        ("sotsial`noy d’Alembert Smith-Jones", ["sotsial`noy", "d’Alembert", "Smith-Jones"]),
        ("see http://a.b/c_(d).", ["see", "http://a.b/c_(d)"]),
        ("doi:10.1002/(sici)1097-0258.", ["doi", "10.1002/(sici)1097-0258"]),
        ("arXiv:1504.04943", ["arXiv", "1504.04943"]),
        ("<i>Nature</i> 12", ["Nature", "12"]),
        ("andR.H.Wechsler", ["and", "R.H.", "Wechsler"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert expected == tokenize(text).words


@pytest.mark.parametrize(
    "piece",
    ["(", "a", "a-", "1.", "A.", "<", "<a ", "http://", "10.1234/", "\0", "а\u0301", "\u202e["],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    start = time.perf_counter()

    tokens = tokenize(piece * 300_000)

    assert len(tokens.words) <= MAX_WORDS
    assert time.perf_counter() - start < 2
