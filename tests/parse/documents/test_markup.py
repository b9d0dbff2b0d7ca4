"""Org-mode, reStructuredText, AsciiDoc, Typst, notebooks: lists and notes without their markup."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.errors import InputError
from refcli.parse import find_references
from refcli.parse.documents import read_document, read_text

WORKS = [
    "Adler P, Benn K. Tides of the bay. Sea Rep. 2003;4(2):11–19.",
    "Crane L. The Salt Road. London: Heath; 1991.",
    "Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30–41. DOI: 10.1000/sh.7",
]
"""What each of the sources below holds, in this order."""

ORG = """#+TITLE: Notes on /tides/
* Tides :draft:
:PROPERTIES:
:ID: 7
:END:
They rise[fn:1] and fall.
* References
- [ ] Adler P, Benn K. /Tides of the bay/. *Sea Rep*. 2003;4(2):11–19.
- Crane L. _The Salt Road_. London: Heath; 1991.
- Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30–41. [[https://doi.org/10.1000/sh.7][DOI:]]
#+begin_src python
1. No reference. 2001.
#+end_src
"""
MIXED_NOTES = {
    "notes.org": """* Tides
They rise[fn:tide], fall[fn:: Crane L. /The Salt Road/. London: Heath; 1991.] and rest[fn:gull].

* Footnotes
[fn:tide] Adler P, Benn K. Tides of the bay. Sea Rep. 2003;4(2):11–19.
[fn:gull] Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30–41. DOI: 10.1000/sh.7
""",
    "notes.md": """# Tides
They rise[^tide], fall^[Crane L. *The Salt Road*. London: Heath; 1991.] and rest[^gull].

[^tide]: Adler P, Benn K. Tides of the bay. Sea Rep. 2003;4(2):11–19.
[^gull]: Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30–41. DOI: 10.1000/sh.7
""",
}
RST = """Tides
=====

They rise [ADLER03]_ and fall. :doc:`More <more>` is known.

.. rubric:: References

.. [ADLER03] Adler P, Benn K. *Tides of the bay*. ``Sea Rep``.
   2003;4(2):11–19.
.. [CRANE91] Crane L. *The Salt Road*. London: Heath; 1991.
.. [DOYLE12] Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30–41.
   `DOI: <https://doi.org/10.1000/sh.7>`_
"""
RST_NOTES = """Tides [#]_ rise [#salt]_ and fall [#]_.

.. [#] Adler P, Benn K. Tides of the bay. Sea Rep. 2003;4(2):11–19.
.. [#salt] Crane L. *The Salt Road*. London: Heath; 1991.
.. [#] Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30–41. DOI: 10.1000/sh.7

.. image:: tide.png
   :width: 80
"""
ADOC = """= Tides
:toc:

// a remark
They rise <<adler>> and fall.

[bibliography]
== References

* [[[adler]]] Adler P, Benn K. _Tides of the bay_. *Sea Rep*. 2003;4(2):11–19.
* [[[crane, 2]]] Crane L. _The Salt Road_. London: Heath; 1991.
* [[[doyle]]] Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30–41. https://doi.org/10.1000/sh.7[DOI:]
"""
ADOC_TABLE = """== References

|===
|No. |Reference

|1 |Adler P, Benn K. Tides of the bay. Sea Rep. 2003;4(2):11–19.
|2 |Crane L. The Salt Road. London: Heath; 1991.
|3 |Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30–41. DOI: 10.1000/sh.7
|===
"""
TYPST = """#set page(width: 10cm)
= Tides <tides>
They rise @adler and fall. // a remark

= References
+ Adler P, Benn K. _Tides of the bay_. #emph[Sea Rep]. 2003;4(2):11--19.
+ Crane L. *The Salt Road*. London: Heath; 1991.
+ Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30--41. #link("https://doi.org/10.1000/sh.7")[DOI:]
"""
TYPST_NOTES = """Tides#footnote[Adler P, Benn K. _Tides of the bay_. Sea Rep.
2003;4(2):11--19.] rise, #footnote[Crane L. #smallcaps[The Salt Road]. London:
Heath; 1991.] and fall #footnote[Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30--41. DOI:
10.1000/sh.7].
"""
GRID = """# Tides

+-----+-----------------------------------------------------+
| No. | Reference                                           |
+=====+=====================================================+
| 1   | Adler P, Benn K. Tides of the bay. Sea Rep.         |
|     | 2003;4(2):11–19.                                    |
+-----+-----------------------------------------------------+
| 2   | Crane L. The Salt Road. London: Heath; 1991.        |
+-----+-----------------------------------------------------+
| 3   | Doyle M, Ek S. Gulls and ships. Shore.              |
|     | 2012;7:30–41. DOI: 10.1000/sh.7                     |
+-----+-----------------------------------------------------+
"""
PANDOC_NOTES = """Tides rise.^[Adler P, Benn K. *Tides of the bay*. Sea Rep. 2003;4(2):11–19.] They
fall.^[Crane L. *The Salt Road*. London: Heath; 1991.] They rest, too.^[Doyle M, Ek S. Gulls and
ships. [Shore](http://shore.example). 2012;7:30–41. DOI: 10.1000/sh.7]
"""
NOTEBOOK = json.dumps(
    {
        "nbformat": 4,
        "cells": [
            {"cell_type": "markdown", "source": "# Tides\n\nOf tides."},
            {"cell_type": "code", "source": ["print(1)"], "outputs": [{"text": ["2. Roe. 1999."]}]},
            {
                "cell_type": "markdown",
                "source": ["## References\n", "\n", *(f"- *{one}*\n" for one in WORKS)],
            },
        ],
    },
    ensure_ascii=False,
)
SOURCES = {
    "list.org": ORG,
    "paper.rst": RST,
    "notes.rst": RST_NOTES,
    "paper.adoc": ADOC,
    "table.adoc": ADOC_TABLE,
    "paper.typ": TYPST,
    "notes.typ": TYPST_NOTES,
    "grid.md": GRID,
    "grid.rst": GRID.replace("# Tides", "Tides\n====="),
    "grid.org": GRID.replace("# ", "* "),
    "notes.md": PANDOC_NOTES,
    "numbered.adoc": ADOC.replace("adler]", "adler, 1]").replace("doyle]", "doyle, 3]"),
    "paper.ipynb": NOTEBOOK,
}


def works(source: str, name: str) -> list[str]:
    """Return what is found, without numbers, keys and bullets."""
    found = find_references(read_text(source.encode(), name))
    return [one.split(" ", 1)[1] for one in found]


@pytest.mark.parametrize("name", SOURCES)
def test_each_work_is_found_whole_and_without_markup(name: str) -> None:
    assert works(SOURCES[name], name) == WORKS


@pytest.mark.parametrize("name", ["notes.org", "notes.md"])
def test_notes_inside_of_the_text_follow_the_others(name: str) -> None:
    assert works(MIXED_NOTES[name], name) == [WORKS[0], WORKS[2], WORKS[1]]


@pytest.mark.parametrize(
    "name", ["notes.rst", "paper.rst", "paper.adoc", "list.org", "paper.ipynb"]
)
def test_a_pasted_source_is_told_by_what_it_holds(name: str) -> None:
    assert works(SOURCES[name], "") == WORKS


def test_a_table_whose_first_row_names_its_columns() -> None:
    table = (
        "| # | Authors | Year | Title | Journal |\n|---|---|---|---|---|\n"
        "| 1 | Adler P, Benn K | 2003 | Tides of the bay | Sea Rep 4(2): 11-19 |\n"
        "| 2 | Ek S | 2012 | Gulls and ships | Shore 7: 30-41 |\n"
    )

    assert find_references(read_text(table.encode(), "a.md")) == [
        "1. Adler P, Benn K. (2003). Tides of the bay. Sea Rep 4(2): 11-19",
        "2. Ek S. (2012). Gulls and ships. Shore 7: 30-41",
    ]


@pytest.mark.parametrize(
    "damaged",
    ["{", '{"cells": ' + "[" * 100_000, '{"cells": [1], "cell_type": 2}', '{"worksheets": [3]}'],
)
def test_a_damaged_notebook_is_told_in_a_line(damaged: str) -> None:
    with pytest.raises(InputError, match=r"a\.ipynb: a damaged notebook"):
        read_text(damaged.encode(), "a.ipynb")


@pytest.mark.parametrize("suffix", ["org", "rst", "adoc", "typ", "wiki", "md"])
@given(st.text(st.sampled_from("[]{}()<>|=*_/'`:#^.+- \nafn1"), max_size=80))
def test_any_source_is_read(suffix: str, source: str) -> None:
    assert isinstance(read_document(f"x{source}".encode(), f"a.{suffix}").text, str)


SIMPLE = """Works
=====

===  ======================  ====  ==================
No.  Authors                 Year  Title
===  ======================  ====  ==================
1    Adler P, Benn K         2003  Tides of the bay
                                   and of the sea
2    Ek S                    2012  Gulls and ships
===  ======================  ====  ==================

What follows.
"""


@pytest.mark.parametrize("kind", ["rst", "md"])
def test_a_table_whose_columns_a_rule_shows(kind: str) -> None:
    source = SIMPLE
    if kind == "md":
        _, header, rule, *rows = SIMPLE.split("\n")[3:-4]
        dashes = rule.replace("=", "-")
        source = "\n".join(["# Works", "", header, dashes, *rows, "", "What follows."])

    assert find_references(read_text(source.encode(), f"a.{kind}")) == [
        "1. Adler P, Benn K. (2003). Tides of the bay and of the sea.",
        "2. Ek S. (2012). Gulls and ships.",
    ]


def test_what_programs_of_notes_add_is_no_text_of_a_work() -> None:
    source = (
        "# Reading #coast\n\n"
        "See [[Salt marsh]] and [[Dunes|the dunes]].\n\n"
        "## References\n\n"
        "- [[@adler2003]] Adler, P. (2003). Tides of the bay. *Sea Reports*, 4(2), 11–19. ^ref1\n"
        "- ==Brand, K. (2011). The quiet shore. Dune Press.== #todo #coast/north\n"
        "- Costa, M. (1998). On foam. *Journal of Waves*, 12, 101–118. %%check pages%%\n"
    )

    assert find_references(read_text(source.encode(), "a.md")) == [
        "- Adler, P. (2003). Tides of the bay. Sea Reports, 4(2), 11–19.",
        "- Brand, K. (2011). The quiet shore. Dune Press.",
        "- Costa, M. (1998). On foam. Journal of Waves, 12, 101–118.",
    ]


def test_the_address_of_a_link_may_hold_brackets() -> None:
    doi = "10.1016/S0098-3004(02)00013-4"
    markdown = f"1. Roe, A. (2002). Tides. [doi:{doi}](https://doi.org/{doi}) [pdf](a(1).pdf)"

    text = read_text(markdown.encode(), "list.md")

    assert text == f"1. Roe, A. (2002). Tides. doi:{doi} pdf"
