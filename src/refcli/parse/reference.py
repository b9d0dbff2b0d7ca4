"""One reference: cut into words, labelled, built into a record."""

from pathlib import Path

from refcli.parse.building.record import build
from refcli.parse.labelling.own_model import reading
from refcli.parse.labelling.tokens import tokenize
from refcli.record import Record

__all__ = ["parse_reference"]


def parse_reference(text: str, model: Path | None = None) -> Record:
    """Return the record of one reference, and under ``custom.source`` the text and confidence.

    ``model`` is a model of one's own, that reads after the one that ships.
    """
    tokens = tokenize(text)
    labels, probabilities = reading(tokens, model)
    return build(tokens, labels, probabilities)
