"""Which rule changed what, between what the model said of a reference and how it was read."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from refcli.parse.labelling.tokens import Tokens

__all__ = ["Step", "explained"]


class Step(NamedTuple):
    """Words that one rule gave another label: what they were, what they became, and why."""

    rule: str
    states: str
    text: str
    before: str
    after: str


def explained(text: str, model: Path | None = None) -> list[Step]:
    """Return what the rules changed in a reference, in their order.

    ``model`` is a model of one's own; what it changed comes last, as the rule ``own_model``.
    """
    from refcli.parse.labelling import eastern_titles, gbt7714, own_model
    from refcli.parse.labelling.list_number import number_end
    from refcli.parse.labelling.model import tag
    from refcli.parse.labelling.rules import RULES, Change, PutRight, applied
    from refcli.parse.labelling.short_form import behind_short_form
    from refcli.parse.labelling.tokens import tokenize

    steps: list[Step] = []

    def put_right(shown: Tokens, labels: Sequence[str]) -> PutRight:
        # What ends a reference may be hidden from the rules as it is from the model.
        changes: list[Change] = []
        right = PutRight(applied(RULES, shown, labels, changes.append), {})
        for rule, before, after in changes:
            steps.extend(_steps(shown, rule.name, rule.states, before, after))
        return right

    tokens = tokenize(text, body=behind_short_form(text, number_end(text)))
    labels = tag(tokens, put_right).labels
    if marked := gbt7714.chinese(tokens, labels):
        steps += _steps(tokens, "gbt7714", gbt7714.STATES, labels, marked)
        labels = marked
    elif marked := eastern_titles.quoted(tokens, labels):
        steps += _steps(tokens, "eastern_titles", eastern_titles.STATES, labels, marked)
        labels = marked
    last = own_model.reading(tokens, model).labels if model else labels
    return [*steps, *_steps(tokens, "own_model", _OWN, labels, last)]


_OWN = "The model that you trained reads it so."


def _steps(
    tokens: Tokens, rule: str, states: str, before: Sequence[str], after: Sequence[str]
) -> Iterator[Step]:
    """Yield the runs of words whose labels changed alike."""
    first = 0
    for at in range(1, len(after) + 1):
        if at < len(after) and (before[at], after[at]) == (before[first], after[first]):
            continue
        if before[first] != after[first]:
            piece = tokens.text[tokens.starts[first] : tokens.ends[at - 1]]
            yield Step(rule, states, piece, before[first], after[first])
        first = at
