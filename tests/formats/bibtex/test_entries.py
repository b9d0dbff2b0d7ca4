"""Entries of a .bib file, one at a time: what all of them together give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.formats.bibtex.read import Entries, read
from refcli.formats.bibtex.syntax.scan import scan

PIECES = (
    "@article{a, title = {One {T}wo}, year = 1999}\n",
    '@Article{b,\n  title = "A \\"o {\\"o}" # jan,\n  journal = jcp,\n}\n',
    "@string{jcp = {J. Chem. Phys.}}\n",
    "@inproceedings{c, title = {Part}, crossref = {D}, xdata = {x}}\n",
    "@proceedings{d, title = {Whole}, year = {2001}, crossref = {c}}\n",
    "@xdata{x, publisher = {P}}\n",
    "@book{a, title = {Again}, title = {Twice}}\n",
    "@book{open, title = {Never closed\n",
    "@book{quotes, note = {text\n@misc{inner, year = 2000}\n}, year = 2002}\n",
    "% @book{out, title = {commented}}\n",
    "@comment{free } text\n",
    "@misc(round, title = {x})\n",
    "@misc{, title = {No key}}\n",
    "@misc{spaced key , , title = {x} }\n",
    "stray }\n}\n",
    "@misc{empty,}\n@misc{bare}\n@misc{\nkey\n, year=1}",
)


@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_an_entry_alone_is_what_it_is_among_the_others(source: str) -> None:
    records = read(source).records
    entries = Entries(scan(source))
    assert [entries.record(place) for place in range(len(entries))] == records
    assert entries.keys == [record.get("id", "") for record in records]


@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_the_fields_of_every_block_lie_within_it_in_order(source: str) -> None:
    end = 0
    for block in scan(source).blocks:
        assert end <= block.start < block.end <= len(source)
        place = block.start
        for field in block.fields:
            assert place <= field.start <= field.value_start <= field.value_end <= block.end
            place = field.value_end
        end = block.end


@pytest.mark.parametrize("closing", ["}", ""])
def test_an_entry_that_is_not_closed_ends_where_the_next_begins(closing: str) -> None:
    source = (
        f"@book{{a,\n  title = {{One}},\n  year = {{1999{closing}\n@book{{b, title = {{Two}}}}\n"
    )
    assert [block.key for block in scan(source).blocks] == ["a", "b"]
    assert read(source).problems


@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_an_outline_has_what_is_asked_for_as_the_record_has_it(source: str) -> None:
    variables = ("id", "title", "container-title", "author", "issued", "URL", "volume", "page")
    entries = Entries(scan(source))
    outlined = [tuple(map(record.get, variables)) for record in entries.outlines(variables)]
    assert outlined == [tuple(map(record.get, variables)) for record in entries.records()]
