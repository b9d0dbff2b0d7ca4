"""How a reference was read: its text in pieces, each with its label and its confidence."""

from pathlib import Path
from typing import NamedTuple

__all__ = ["Segment", "segments"]


class Segment(NamedTuple):
    """A piece of a reference that bears one label; the empty label is what joins fields."""

    label: str
    text: str
    probability: float
    """How sure the model is of its least sure word, 0 to 1."""


def segments(text: str, model: Path | None = None) -> list[Segment]:
    """Return the pieces of a reference in order; joined they give the text."""
    from refcli.parse.labelling.labels import OUTSIDE, spans_of
    from refcli.parse.labelling.list_number import number_end
    from refcli.parse.labelling.own_model import reading
    from refcli.parse.labelling.tokens import tokenize

    tokens = tokenize(text, body=number_end(text))
    tagging = reading(tokens, model)
    pieces: list[Segment] = []
    end = tokens.body
    if end:
        pieces.append(Segment("citation-number", text[:end], 1.0))
    for span in spans_of(tagging.labels):
        start = tokens.starts[span.first]
        if start > end:
            pieces.append(Segment("", text[end:start], 1.0))
        end = tokens.ends[span.last - 1]
        label = "" if span.label == OUTSIDE else span.label
        sure = min(tagging.probabilities[span.first : span.last])
        pieces.append(Segment(label, text[start:end], sure))
    if end < len(text):
        pieces.append(Segment("", text[end:], 1.0))
    return pieces
