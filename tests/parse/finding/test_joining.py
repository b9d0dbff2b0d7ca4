"""Broken lines made whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.parse.finding.joining import hyphenated_words, join_lines


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["ran-", "dom noise"], "random noise"),
        (["ran\u00ad", "dom"], "random"),
        (["ran¬", "dom"], "random"),
        (["soft\u00adly said"], "softly said"),
        (["Frank-", "Rüdiger"], "Frank-Rüdiger"),
        (["COVID-", "19"], "COVID-19"),
        (["pp. 473-", "486"], "pp. 473-486"),
        (["С. 12–", "19"], "С. 12–19"),
        (["Theory –", "practice"], "Theory – practice"),
        (["https://doi.org/10.1016/", "j.x.2019.03"], "https://doi.org/10.1016/j.x.2019.03"),
        (["http://a.org/b_", "c.html (3 May)"], "http://a.org/b_c.html (3 May)"),
        (["http://a.org/", "(accessed 2020)"], "http://a.org/ (accessed 2020)"),
        (["See http://a.org.", "Jones"], "See http://a.org. Jones"),
        (["  a  ", "", "b\tc"], "a b c"),
        ([], ""),
    ],
)
def test_lines_are_joined(lines: list[str], whole: str) -> None:
    assert join_lines(lines) == whole


def test_a_word_that_the_text_hyphenates_keeps_its_hyphen() -> None:
    known = hyphenated_words("Evidence-based work is better than other work.")

    assert join_lines(["On evidence-", "based work"], known) == "On evidence-based work"
    assert join_lines(["On evidence-", "based work"]) == "On evidencebased work"


@given(st.lists(st.text(max_size=40), max_size=12))
def test_no_letter_or_figure_is_lost(lines: list[str]) -> None:
    whole = join_lines(lines)

    assert [c for c in whole if c.isalnum()] == [c for line in lines for c in line if c.isalnum()]
