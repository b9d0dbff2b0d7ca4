"""One reference, or a list of them: cut into words, labelled, built into records."""

from collections.abc import Sequence
from pathlib import Path

from refcli.parse.building.record import build
from refcli.parse.labelling.list_number import number_end, number_ends
from refcli.parse.labelling.own_model import first_reading, reading
from refcli.parse.labelling.short_form import behind_short_form
from refcli.parse.labelling.tokens import storable, tokenize
from refcli.parse.labelling.witness import habits_of, read_again
from refcli.parse.legible import legible
from refcli.parse.two_forms import Forms, forms_of
from refcli.record import Record, custom, source
from refcli.variants import bilingual

__all__ = ["parse_list", "parse_reference"]


def parse_reference(text: str, model: Path | None = None) -> Record:
    """Return the record of one reference, and under ``custom.source`` the text and confidence.

    ``model`` is a model of one's own, that reads after the one that ships.
    """
    plain = legible(text)
    if forms := forms_of(plain):
        return _of_two_forms(text, forms, model)
    tokens = tokenize(plain, body=behind_short_form(plain, number_end(plain)))
    labels, probabilities = reading(tokens, model)
    return _from(text, build(tokens, labels, probabilities))


def parse_list(texts: Sequence[str], model: Path | None = None) -> list[Record]:
    """Return the records of references that are printed in one list.

    What was read with doubt is read once more, in the light of what the list prints where.
    """
    plain = [legible(text) for text in texts]
    all_tokens = [
        tokenize(text, body=behind_short_form(text, body))
        for text, body in zip(plain, number_ends(plain), strict=True)
    ]
    read = [(tokens, first_reading(tokens)) for tokens in all_tokens]
    habits = habits_of(read)
    records = []
    for text, (tokens, first) in zip(texts, read, strict=True):
        if forms := forms_of(tokens.text):
            records.append(_of_two_forms(text, forms, model))
            continue
        own = read_again(tokens, first, habits) if habits else first
        records.append(_from(text, build(tokens, *reading(tokens, model, own))))
    return records


def _of_two_forms(text: str, forms: Forms, model: Path | None) -> Record:
    """Return the bilingual record of an entry that gives its work in two languages."""
    return _from(text, bilingual(*(parse_reference(form, model) for form in forms)))


def _from(text: str, record: Record) -> Record:
    """Return a record that says what text it was read from, to the letter."""
    text = storable(text)
    if source(record).get("text") == text:
        return record
    return {**record, "custom": {**custom(record), "source": {**source(record), "text": text}}}
