"""Linking: marks of an old text to the entries of its list."""

import pytest

from refcli.errors import RequestError
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.link import Links, find_links, with_keys
from refcli.manuscripts.renumber import renumber
from refcli.manuscripts.typed.names_and_years import same_surname

YEARS = """

References

Adams, B., & Young, C. (2003). Another book. Press.
Doe, J. (2001a). First article. Journal of Things, 3(2), 5–9.
Doe, J. (2001b). Second article. Journal of Things, 4(1), 15–19.
Roe, R., Poe, P., & Moe, M. (2004). Many authors. Journal of Things, 5(1), 1–9.
van der Berg, K. (2005). Particles. Press.
Колмогоров, А. Н. (1965). Три подхода. Проблемы передачи информации, 1(1), 3–11.
Вернадский, В. И. (1926). Биосфера. Наука.
World Health Organization. (2020). Report on health. WHO Press.
"""

NUMBERS = """

Литература

1. Иванов И. И. Первая книга. М.: Наука, 2002.
2. Adams B. Another. New York: Press, 2003.
"""


def links(text: str, name: str = "a.txt") -> Links:
    return find_links(scan_bytes(text.encode(), name))


def entries(text: str) -> list[list[int]]:
    return [[work.entry for work in link.works] for link in links(text + YEARS).links if link.sure]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Adams and Young (2003) say.", [[1]]),
        ("It is so (Adams & Young, 2003, p. 5).", [[1]]),
        ("As Doe (2001a) and Doe (2001b) say.", [[2], [3]]),
        ("So (Doe, 2001a; Roe et al., 2004).", [[2, 4]]),
        ("So (see Roe et al., 2004).", [[4]]),
        ("However, van der Berg (2005) doubts.", [[5]]),
        ("по Колмогорову (1965, с. 5)", [[6]]),
        ("у Вернадского (1926) и [Вернадский 1926: 15]", [[7], [7]]),
        ("So (See also Doe, 2001a).", [[2]]),
        ("So (World Health Organization, 2020).", [[8]]),
        ("Adams's (2003) view; Adams, 2003.", [[1]]),
    ],
)
def test_authors_and_years(text: str, found: list[list[int]]) -> None:
    assert entries(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "in May (2003)",
        "(May 2003)",
        "(1903–1987)",
        "(n = 1965)",
        "the law (2001)",
        "Doe (2001)",
        "Smith (2003)",
        "(Adams, 1999)",
        "(Roe & Smith, 2004)",
        "Smith and Roe (2004)",
        "(2003)",
    ],
)
def test_what_names_no_entry_is_not_linked(text: str) -> None:
    assert entries(f"Text {text} text.") == []


@pytest.mark.parametrize(
    ("written", "own", "same"),
    [
        ("Иванову", "Иванов", True),
        ("Толстого", "Толстой", True),
        ("Петровой", "Петрова", True),
        ("Лысенко", "Лысенко", True),
        ("Ивановский", "Иванов", False),
        ("Шеннона", "Шеннон", True),
        ("Smith", "Smithson", False),
    ],
)
def test_surnames_in_their_cases(written: str, own: str, same: bool) -> None:
    assert same_surname(written, own) is same


def written(text: str, name: str) -> str:
    data = text.encode()
    whole = scan_bytes(data, name)
    found = find_links(whole)
    keys = {place: f"k{place}" for place in range(1, len(found.entries) + 1)}
    return with_keys(whole, data, found, keys).decode()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.txt", "A [@k1; @k2, с. 5] b [@k2].\n"),
        ("a.md", "A [@k1; @k2, с. 5] b [@k2].\n"),
        ("a.org", "A [cite:@k1;@k2 с. 5] b [cite:@k2].\n"),
        ("a.tex", "A \\citep{k1} \\citep[с.~5]{k2} b \\citep{k2}.\n"),
    ],
)
def test_numbers_become_keys(name: str, start: str) -> None:
    assert written(f"A [1; 2, с. 5] b [2].{NUMBERS}", name).startswith(start)


def test_a_name_in_the_sentence_keeps_its_case() -> None:
    assert written("по Колмогорову (1965, с. 5)." + YEARS, "a.md").startswith(
        "по Колмогорову [-@k6, с. 5].\n"
    )


def test_what_is_in_doubt_is_told() -> None:
    found = links("Smith (2003), (Adams, 2003, p. 2) and (Adams, 1999)." + YEARS)

    assert [link.why for link in found.links if not link.sure] == [
        "Adams, 1999: no entry of the list is by these names of this year"
    ]
    assert 2 in found.uncited


@pytest.mark.parametrize("kind", ["aux", "bcf"])
@pytest.mark.parametrize("job", ["link", "renumber"])
def test_what_latex_writes_beside_a_text_holds_no_list(kind: str, job: str) -> None:
    data = b"References\n1. Smith J. Ice of lakes. 2001.\n2. Roe A. Snow. Ice Letters. 2002.\n"
    manuscript = scan_bytes(data, f"a.{kind}")
    with pytest.raises(RequestError, match="list of references was found"):
        find_links(manuscript) if job == "link" else renumber(manuscript, data)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cf. Young 2003, 5", []),
        ("see Adams and Young 2003, 5", [1]),
        ("Adams, Young 2003: 5", [1]),
        ("in Berlin 2003", []),
        ("Adams & Young (2003)", []),
    ],
)
def test_names_and_years_without_brackets_are_told(text: str, found: list[int]) -> None:
    made = links(f"It is so (Doe, 2001a). {text}" + YEARS)

    assert [work.entry for link in made.bare for work in link.works] == found
    assert not any(link.sure for link in made.bare)
    assert (1 in made.uncited) == (not found and "(2003)" not in text)
