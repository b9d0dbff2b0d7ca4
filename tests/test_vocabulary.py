"""CSL's vocabulary, which is written down once."""

import re

from hypothesis import given
from hypothesis import strategies as st

from refcli import record as rec
from refcli.formats.bibtex import fields as bibtex
from refcli.library.queries.fields import fields


def test_no_variable_is_of_two_kinds() -> None:
    kinds = (rec.TEXT_VARIABLES, rec.NUMBER_VARIABLES, rec.NAME_VARIABLES, rec.DATE_VARIABLES)
    every = [name for kind in kinds for name in kind]

    assert len(every) == len(set(every))


def test_every_variable_can_be_searched_and_has_its_place_in_a_bib() -> None:
    texts = {*rec.TEXT_VARIABLES, *rec.NUMBER_VARIABLES} - {*rec.CITE_VARIABLES}

    assert texts <= set(fields().values())
    assert texts - {"citation-key", "language", "issue"} <= {
        *bibtex.CSL_TEXTS,
        *bibtex.FIELD_OF,
        *bibtex.VARIABLES.values(),
    }
    assert all(re.fullmatch(r"[A-Za-z_-]+", name) for name in texts)


VALUES = st.dictionaries(
    st.sampled_from(["tags", "notes", "number", "files"]),
    st.one_of(st.none(), st.integers(1, 9), st.lists(st.text(max_size=3), max_size=2)),
)


@given(VALUES, VALUES)
def test_custom_values_are_set_and_an_empty_one_is_taken_away(
    old: dict[str, object], new: dict[str, object]
) -> None:
    record = rec.with_custom(rec.with_custom({"title": "T"}, **old), **new)

    held = {name: value for name, value in {**old, **new}.items() if value}
    assert rec.custom(record) == held
    assert ("custom" in record) == bool(held)
    assert rec.with_custom(record, **new) == record
