"""PubMed's abstracts as text: each work in the order of a reference, nothing else changed."""

from refcli.parse import find

PAGE = """1. Sea Rep. 2003 Mar;4(2):11-19. doi: 10.1000/sr.1. Epub 2003
Jan 2.

Tides of the bay: a survey
of ten years.

Adler P(1), Benn K(2)(3), de Vries J.

Author information:
(1)Institute of the Sea, Lund, Sweden.

BACKGROUND: Tides rise. RESULTS: Tides fall.

PMID: 12345678 [Indexed for MEDLINE]


2. Shore. 2012;7:30-41.

[Gulls and ships].

[Article in Swedish]

Ek S.

PMID: 12345679


3. Coast. 1999 Oct-Dec;1:5-9. doi: 10.1000/c.3.

Who eats the mussels?

Doyle M(1), Fox A.

PMID: 12345670
"""


def test_each_work_is_a_reference() -> None:
    found = find(PAGE)

    assert found.references == [
        "1. Adler P, Benn K, de Vries J. Tides of the bay: a survey of ten years. Sea Rep. "
        "2003 Mar;4(2):11-19. doi: 10.1000/sr.1. Epub 2003 Jan 2. PMID: 12345678",
        "2. Ek S. [Gulls and ships]. Shore. 2012;7:30-41. PMID: 12345679",
        "3. Doyle M, Fox A. Who eats the mussels? Coast. 1999 Oct-Dec;1:5-9. doi: 10.1000/c.3. "
        "PMID: 12345670",
    ]
    assert [one.text for one in found.unread] == ["Author information:"]


def test_a_list_that_stands_in_paragraphs_is_none() -> None:
    items = ["1. Ek S. Gulls. Shore. 2012;7:30-41.", "2. Fox A. Mud. Coast. 1999;1:5-9."]

    assert (
        find("\n\n".join(["References", *items, "About us", "Ivan.", "Ann."])).references == items
    )
