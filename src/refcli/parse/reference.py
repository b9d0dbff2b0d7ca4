"""One reference, or a list of them: cut into words, labelled, built into records."""

from collections.abc import Sequence
from pathlib import Path

from refcli.parse.building.record import build
from refcli.parse.labelling.own_model import first_reading, reading
from refcli.parse.labelling.tokens import tokenize
from refcli.parse.labelling.witness import habits_of, read_again
from refcli.record import Record

__all__ = ["parse_list", "parse_reference"]


def parse_reference(text: str, model: Path | None = None) -> Record:
    """Return the record of one reference, and under ``custom.source`` the text and confidence.

    ``model`` is a model of one's own, that reads after the one that ships.
    """
    tokens = tokenize(text)
    labels, probabilities = reading(tokens, model)
    return build(tokens, labels, probabilities)


def parse_list(texts: Sequence[str], model: Path | None = None) -> list[Record]:
    """Return the records of references that are printed in one list.

    What was read with doubt is read once more, in the light of what the list prints where.
    """
    read = [(tokens, first_reading(tokens)) for tokens in map(tokenize, texts)]
    habits = habits_of(read)
    records = []
    for tokens, first in read:
        own = read_again(tokens, first, habits) if habits else first
        records.append(build(tokens, *reading(tokens, model, own)))
    return records
