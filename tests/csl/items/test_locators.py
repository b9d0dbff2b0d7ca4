"""Where in a work a citation points, as people write it."""

import pytest

from refcli.csl.items.locators import read_locator, split_locator
from refcli.errors import RequestError


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("12", "page", "12"),
        ("p. 12", "page", "12"),
        ("pp. 12-15", "page", "12-15"),
        ("p12", "page", "12"),
        ("с. 44", "page", "44"),
        ("ch. 3", "chapter", "3"),
        ("Chapter 3", "chapter", "3"),
        ("гл. 3", "chapter", "3"),
        ("§ 5", "section", "5"),
        ("§§ 5-6", "section", "5-6"),
        ("т. 2", "volume", "2"),
        ("ст. 15", "article-locator", "15"),
        ("рис. 4", "figure", "4"),
        ("s.v. word", "sub-verbo", "word"),
        ("xii", "page", "xii"),
        ("12a", "page", "12a"),
    ],
)
def test_locators(text: str, label: str, value: str) -> None:
    assert read_locator(text) == (label, value)


def test_a_word_that_is_no_place() -> None:
    with pytest.raises(RequestError, match=r"'foo 12': foo is not a kind of place"):
        read_locator("foo 12")


@pytest.mark.parametrize(
    ("text", "locator", "rest"),
    [
        (", S. 45f., and passim", "45f.", ", and passim"),
        (", 45 f.", "45 f.", ""),
        (", pp. 45ff.", "45ff.", ""),
        (", 45f., 50", "45f., 50", ""),
        (", 45 for all", "45", " for all"),
    ],
)
def test_a_page_and_those_behind_it_keep_their_full_stop(
    text: str, locator: str, rest: str
) -> None:
    assert split_locator(text)[1:] == (locator, rest)
