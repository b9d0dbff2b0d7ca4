"""Which rules are asked of a reference: none is left asleep whose word or hint is there."""

import pytest

from refcli.parse.labelling.rules import RULES, Rule
from refcli.parse.labelling.rules.index import asked, index_of, woken_by
from refcli.parse.labelling.tokens import Tokens

INDEX = index_of(RULES)


def reference(text: str, word: str) -> Tokens:
    """Return a reference of one word, and a text that says whatever it says."""
    return Tokens(text, [word], [0], [len(word)], ["", text[len(word) :]])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_hint_and_each_word_wakes_its_rule(rule: Rule) -> None:
    place = RULES.index(rule)
    hints, words = rule.hints or ("",), sorted(rule.words) or ["ice"]
    present = rule.needs

    for tokens in (
        *(reference(f"Eis{hint}eis", words[0]) for hint in hints),
        *(reference(f"Eis{hints[0]}eis", word) for word in words),
    ):
        assert place in asked(INDEX, woken_by(INDEX, tokens), present)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.hints], ids=lambda rule: rule.name)
def test_a_rule_sleeps_where_none_of_its_hints_is(rule: Rule) -> None:
    word = next(iter(rule.words), "ice")

    assert RULES.index(rule) not in woken_by(INDEX, reference("", word))
