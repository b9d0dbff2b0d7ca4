"""Letters of the other script, put right in names."""

from hypothesis import given
from hypothesis import strategies as st

from refcli.text.homoglyphs import repair_name, repair_word
from refcli.text.scripts import script_of


def test_a_cyrillic_initial_beside_a_latin_name() -> None:
    assert repair_name("Kazanfarova M. А.") == "Kazanfarova M. A."


def test_a_latin_letter_in_a_cyrillic_word() -> None:
    assert repair_word("Tерез") == "Терез"


def test_pure_words_stay() -> None:
    assert repair_word("Иванов") == "Иванов"
    assert repair_word("Sokolov") == "Sokolov"


def test_what_the_table_cannot_make_whole_stays() -> None:
    assert repair_word("Wиndows") == "Wиndows"


@given(st.text(alphabet="АВЕКМНОРСТХABEKMHOPCTXabcxyzабвгд .", max_size=40))
def test_repairing_twice_changes_nothing_more(name: str) -> None:
    once = repair_name(name)

    assert once == repair_name(once)
    assert len(once) == len(name)
    assert script_of(once) in {"", "Latn", "Cyrl"}
