"""RefWorks' tagged export, told by its content."""

from typing import Any

import pytest

from refcli import formats
from refcli.errors import InputError, RequestError

ARTICLE = """RT Journal Article
SR Electronic(1)
ID 4711
A1 Smith,John A.
A1 Doe, Jane
A1 World Health Organization
T1 Effects of rain on clay: A review
JF Journal of Clay
YR 2005
FD Mar 15
VO 12
IS 3
SP 123
OP 9
K1 Rain
K1 Clay; Mud
AB First line of abstract
IN conclusion, it rains.
SN 0378-5955
DO https://doi.org/10.1000/clay.1
DB MEDLINE
AN 12345678
RD 2010-05-06
LK https://example.org/clay
"""

OTHERS = """
RT Book, Section
A1 Poe,Ann
T1 A chapter on mud
T2 The book of mud
A2 Roe,Max
T3 Mud studies
YR 2001
ED 2nd
PB Harbour Press
PP London
SP 1
OP 20

RT Book, Whole
A1 Doe,Jane
T1 Rivers
T2 Water studies
YR 1999
SP 320

RT Book, Edited
A1 Roe,Max
T1 Handbook
YR 2002

RT Dissertation/Thesis
A1 Иванов,И.И.
T1 О соли
T2 Кафедра геологии
PB Университет
YR 2010
"""


def read(text: str) -> list[dict[str, Any]]:
    assert formats.sniff(text.encode()) == "refworks"
    return formats.read(text.encode(), "refworks").records


def test_an_article() -> None:
    (record,) = read(ARTICLE)

    assert record["author"] == [
        {"family": "Smith", "given": "John A."},
        {"family": "Doe", "given": "Jane"},
        {"literal": "World Health Organization"},
    ]
    assert record["issued"] == {"date-parts": [[2005, 3, 15]]}
    assert record["accessed"] == {"date-parts": [[2010, 5, 6]]}
    assert (record["page"], record["ISSN"], record["DOI"]) == (
        *("123-129", "0378-5955", "10.1000/clay.1"),
    )
    assert (record["PMID"], record["keyword"]) == ("12345678", "Rain, Clay, Mud")
    assert record["abstract"] == "First line of abstract\nIN conclusion, it rains."


def test_other_types() -> None:
    chapter, book, edited, thesis = read(OTHERS.lstrip())

    assert (chapter["type"], chapter["container-title"], chapter["collection-title"]) == (
        *("chapter", "The book of mud", "Mud studies"),
    )
    assert (book["collection-title"], book["number-of-pages"]) == ("Water studies", "320")
    assert edited["editor"] == [{"family": "Roe", "given": "Max"}]
    assert (thesis["type"], thesis["division"]) == ("thesis", "Кафедра геологии")


def test_what_is_not_of_it() -> None:
    with pytest.raises(InputError, match="RT"):
        formats.read(b"T1 A title\n", "refworks")
    with pytest.raises(RequestError, match="does not write"):
        formats.write([], "refworks")
