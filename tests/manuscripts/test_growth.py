"""A manuscript that repeats itself is worked on in a time that grows with its length."""

import json
import time
from contextlib import suppress

import pytest

from refcli.errors import RefcliError
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.fill import fill
from refcli.manuscripts.filled import Options
from refcli.manuscripts.link import find_links
from refcli.manuscripts.renumber import renumber


def _notebook(*lines: str) -> str:
    cell = {"cell_type": "markdown", "metadata": {}, "source": lines}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("md", "1. Smith\n" * 4000),
        ("html", "1. Smith\n" * 4000),
        ("txt", "1. Smith\n2. Roe\n3. Li\n" * 3000),
        ("md", "2020-01-" * 20_000),
        ("txt", "j.a-" * 20_000),
        ("md", "<!--" * 20_000),
        ("html", "<!--" * 20_000),
        ("html", "<script>" * 20_000),
        ("md", "<pre>" * 20_000),
        ("md", "\\begin{a}\n" * 10_000),
        ("ipynb", "@a{b,\n" * 4000),
        ("ipynb", "[@a]\n" * 10_000),
        ("tex", "\\begin{thebibliography}" * 20_000),
        ("org", ":PROPERTIES:\n" * 20_000),
        ("org", "#+begin_src\n" * 20_000),
        ("html", "<h1>" * 20_000),
        ("html", "<Cite>" * 20_000),
        ("md", "{{<" * 20_000),
        ("html", "\\[" * 20_000),
        ("typ", "#cite(" * 20_000),
        ("typ", "@a[" * 4000),
        ("html", "<span data-cites='a'>" * 10_000),
        ("html", "<div id='refs'>" * 20_000),
        ("md", "::: {#refs}\n" * 20_000),
        ("md", "\\(" * 20_000),
        ("tex", "\\cite{" * 20_000),
        ("tex", "\\cite[" * 20_000),
        ("tex", "\\bibitem[" * 4000),
        ("typ", "/* " * 20_000),
        ("typ", "`" * 100_000),
        ("typ", "= a" + " " * 100_000 + "b"),
    ],
)
def test_what_repeats_itself_is_worked_on_in_linear_time(kind: str, text: str) -> None:
    data = text.encode() if kind != "ipynb" else _notebook(text).encode()
    begun = time.process_time()
    manuscript = scan_bytes(data, f"a.{kind}")
    with suppress(RefcliError):
        fill(manuscript, data, [{"id": "a", "type": "book", "title": "A"}], Options())
    with suppress(RefcliError):
        renumber(manuscript, data)
    with suppress(RefcliError):
        find_links(manuscript)
    assert time.process_time() - begun < 4


def test_an_unclosed_supplement_of_typst_takes_nothing_of_the_text() -> None:
    data = b"Ice @a[p. 3 and what follows.\n\nThe end.\n"
    record = {"id": "a", "type": "book", "title": "A", "issued": {"date-parts": [[2001]]}}
    filled = fill(scan_bytes(data, "a.typ"), data, [record], Options())
    assert b"[p. 3 and what follows.\n\nThe end.\n" in filled.data


def test_a_citation_over_many_strings_of_a_notebook_is_filled_where_it_stands() -> None:
    data = _notebook("A \t «b» [@a;\n", "@a] and\n", ' "quoted" @a.\n').encode()
    record = {"id": "a", "type": "book", "title": "A", "issued": {"date-parts": [[2001]]}}
    filled = fill(scan_bytes(data, "a.ipynb"), data, [record], Options())
    text = "".join(json.loads(filled.data)["cells"][0]["source"])
    assert text.startswith("A \t «b» \\[1; 1\\] and\n")
    assert ' "quoted" ' in text
    assert "@" not in text
