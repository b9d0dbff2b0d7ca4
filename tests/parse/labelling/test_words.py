"""Telling words: the kind of one, and all of a kind as texts print them."""

import pytest

from refcli.parse.labelling.words import word_kind, words_of


@pytest.mark.parametrize("word", ["october", "October", "OCTOBER", "Oct"])
def test_words_of_a_kind_are_told_however_they_are_printed(word: str) -> None:
    assert word_kind(word) == "C"
    assert word in words_of("C")


def test_words_of_a_kind_are_of_no_other() -> None:
    assert {word_kind(word) for word in words_of("B")} == {"B"}
