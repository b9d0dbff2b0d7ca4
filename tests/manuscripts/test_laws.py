"""Laws that hold for every text: reading never fails, and filling in touches citations alone."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.errors import RefcliError
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.fill import fill
from refcli.manuscripts.filled import Options
from refcli.manuscripts.kind_names import SUFFIXES
from refcli.manuscripts.typed.numbers import find_marks
from refcli.manuscripts.typed.reference_list import typed_list

PIECES = [
    *(
        "[@a1]",
        "@a1 [p. 3]",
        "[see @a1, p. 3; -@b2 and]",
        "@{b2}",
        "[@",
        "]",
        "[",
        "{",
        "}",
        "(",
        ")",
    ),
    *("\\cite[p.~3]{a1,b2}", "\\citet{", "%", "\\verb|", "\\begin{verbatim}", "\\end{document}"),
    *("#cite(<a1>", "@a1[p. 3]", "//", "/*", "$", "`", "```\n", "~~~\n", "    ", "<!--", "-->"),
    *(":cite:`a1`", "::\n\n  ", ".. ", "[cite:@a1 p. 3]", "[[cite:&a1]]", "=", "#+begin_src\n"),
    *(
        "<p>",
        "<span data-cites='a1'>",
        "</span>",
        "&nbsp;",
        "^[",
        "[^1]",
        "[^1]: ",
        "---\n",
        "nocite: ",
    ),
    *(
        "[1, 3–5]",
        "(2)",
        "²",
        "^1^",
        "1. One. 2001.\n",
        "2. Two. 2002.\n",
        "References\n",
        "# Литература\n",
    ),
    *(" ", "\n", "\n\n", "\r\n", "\t", "word", "Слово", "😀", "\u00a0", "\x00", ";", ",", "|"),
]

TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25).map("".join)

NAMES = [f"a{suffix}" for suffix in SUFFIXES if suffix not in (".docx", ".docm", ".odt", ".ipynb")]

RECORDS: list[dict[str, Any]] = [
    {"id": "a1", "type": "book", "title": "T", "author": [{"family": "A"}]},
    {"id": "b2", "type": "book", "title": "U", "author": [{"family": "B"}]},
]


@pytest.mark.parametrize("name", NAMES)
@given(text=TEXTS)
@settings(max_examples=12, deadline=None)
def test_every_citation_stands_in_its_text(name: str, text: str) -> None:
    try:
        found = scan_bytes(text.encode("utf-8", "ignore"), name)
    except RefcliError:
        return
    for one in found.citations:
        whole = found.sources[one.source].text
        assert 0 <= one.start < one.end <= len(whole)
        for item in one.items:
            assert item.key == "*" or whole[item.start : item.start + len(item.key)] == item.key
        assert found.place(one).line >= 1
    listed = typed_list(found)
    for mark in find_marks(found, listed) if listed else ():
        assert 0 <= mark.start <= mark.inner_start < mark.inner_end <= mark.end


@pytest.mark.parametrize("name", ["a.md", "a.tex", "a.typ", "a.org", "a.rst", "a.html", "a.txt"])
@given(text=TEXTS)
@settings(max_examples=12, deadline=None)
def test_what_stands_between_citations_stays(name: str, text: str) -> None:
    data = text.encode("utf-8", "ignore")
    try:
        whole = scan_bytes(data, name)
        got = fill(whole, data, RECORDS, Options("apa")).data.decode("utf-8-sig")
    except RefcliError:
        return
    source = whole.sources[0].text
    spans = sorted((one.start, one.end) for one in whole.citations)
    if whole.marker:
        spans = sorted([*spans, whole.marker[1:]])
    place = 0
    for (_, end), (start, _) in pairwise([(0, 0), *spans]):
        piece = source[end:start]
        if start >= end and piece.strip():
            place = got.index(piece.strip(), place)
