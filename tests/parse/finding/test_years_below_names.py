"""Lists in which the names stand above the years of their works."""

import pytest

from refcli.parse import find

LIST = """REFERENCES CITED

Holm, Ida
    1998    Barrows of the North Shore. Antiquity Reports 12:33–47.
    2004    Who Built the Barrows? Settlement, Herds, and Memory between the Fjords and the
            High Moor. Antiquity Reports 18:1–29.
Reyes, Pedro (editor)
    2001    Houses of Clay. Academic Press, Lima.
Costa, Ana, and Tom Birch
    1987    Pots and People. American Pottery 7:156–165.
    2010    Fire. University of Utah Press, Salt Lake City.

APPENDIX A. Sites
"""


@pytest.mark.parametrize("text", [LIST, LIST.replace("    ", "\t")])
def test_each_work_has_the_names_above_it(text: str) -> None:
    found = find(text)

    assert [" ".join(one.split()) for one in found.references] == [
        "Holm, Ida 1998 Barrows of the North Shore. Antiquity Reports 12:33–47.",
        "Holm, Ida 2004 Who Built the Barrows? Settlement, Herds, and Memory between the Fjords "
        "and the High Moor. Antiquity Reports 18:1–29.",
        "Reyes, Pedro (editor) 2001 Houses of Clay. Academic Press, Lima.",
        "Costa, Ana, and Tom Birch 1987 Pots and People. American Pottery 7:156–165.",
        "Costa, Ana, and Tom Birch 2010 Fire. University of Utah Press, Salt Lake City.",
    ]
    assert [stretch.text for stretch in found.unread] == ["APPENDIX A. Sites"]


def test_years_that_begin_paragraphs_of_prose_are_no_works() -> None:
    text = """The history of the mill
1850 The mill was built by the brothers Holm, who came from Bergen.
1871 It burned, and nobody knew why.
1902 The town bought what was left of it.
"""

    assert find(text).references == []


def test_a_year_that_begins_a_line_is_that_of_the_names_in_its_own_work() -> None:
    narrow = """Adler, P., & Brand, K.
(2003). Tides of the bay.
Sea Reports, 4(2), 11–19.
Costa, M., & Dahl, E.
(2005). Foam. Sea
Reports, 6(1), 1–9.
Engel R. R. Walls against
water // Coast Studies.
2007. Vol. 31, no. 4. P.
77–90.
"""

    found = find(narrow).references

    assert found == [
        "Adler, P., & Brand, K. (2003). Tides of the bay. Sea Reports, 4(2), 11–19.",
        "Costa, M., & Dahl, E. (2005). Foam. Sea Reports, 6(1), 1–9.",
        "Engel R. R. Walls against water // Coast Studies. 2007. Vol. 31, no. 4. P. 77–90.",
    ]
