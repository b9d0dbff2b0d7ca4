"""Finding the list: in a page, under a heading, by its numbers, at the foot of pages, bare."""

import json
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.parse import find_references

SHARED = Path(__file__).parents[4] / "shared"


SMITH = "Smith J., Jones K. The effects of random noise on things. J Noise. 2001; 3 (2): 12–19."


MEYER = "Müller, Hans (1999): Theorie der Praxis. Berlin: Springer, S. 12-34."


IVANOV = (
    "Иванов А.Б., Петров В.Г. О влиянии шума на здоровье // Вестник медицины. "
    "2015. Т. 3, № 2. С. 12–19."
)


WHO = "World Health Organization. World health report 2006. Geneva: WHO; 2006."


LIST = [SMITH, MEYER, IVANOV, WHO]


PROSE = (
    "The noise of a city is more than what its streets make. We asked four hundred people how "
    "they sleep, and found (as others did, see Smith, 2001) that they sleep badly.\n\n"
    "What follows from this is less clear. A wall may help, a law may help, and so may time."
)


def wrapped(text: str, width: int = 60, hang: int = 0) -> str:
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return ("\n" + " " * hang).join(lines)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \t\n"])
@pytest.mark.parametrize("start", ["", "\ufeff", "\n\n", "\t"])
def test_bare_list_one_a_line(start: str, end: str) -> None:
    assert find_references(start + end.join(LIST) + end) == LIST


@pytest.mark.parametrize("label", ["{}. ", "{}.", "{}) ", "[{}] ", "[{}]", "({}) ", "{} ", "{}\t"])
def test_numbers_stay_at_the_front(label: str) -> None:
    numbered = [label.format(number) + text for number, text in enumerate(LIST, 1)]

    assert find_references("\n".join(numbered)) == [" ".join(text.split()) for text in numbered]


@pytest.mark.parametrize("bullet", ["•", "–", "-", "*", "▪"])
def test_bullets_part_references(bullet: str) -> None:
    text = "\n".join(wrapped(f"{bullet} {one}") for one in LIST)

    assert find_references(text) == [f"{bullet} {one}" for one in LIST]


@pytest.mark.parametrize("hang", [0, 4])
@pytest.mark.parametrize("label", ["{}. ", "[{}] ", "{}) "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_numbered_references_over_several_lines(label: str, hang: int, gap: str) -> None:
    numbered = [label.format(number) + text for number, text in enumerate(LIST, 1)]

    assert find_references(gap.join(wrapped(one, 60, hang) for one in numbered)) == numbered


@pytest.mark.parametrize("text", LIST)
def test_one_reference_over_several_lines(text: str) -> None:
    assert find_references(wrapped(text, 40)) == [text]
    assert find_references(text) == [text]
    assert find_references(f"1. {text}") == [f"1. {text}"]


@pytest.mark.parametrize("label", ["{}. ", "[{}] ", "[{}]", "{}) "])
@pytest.mark.parametrize("heading", ["", "References ", "Список литературы: "])
@pytest.mark.parametrize("width", [10_000, 70])
def test_numbered_list_that_lost_its_line_breaks(label: str, heading: str, width: int) -> None:
    numbered = [label.format(number) + text for number, text in enumerate(LIST, 1)]

    assert find_references(wrapped(heading + " ".join(numbered), width)) == numbered


def test_number_on_a_line_of_its_own() -> None:
    text = "\n".join(f"{number}.\n{one}" for number, one in enumerate(LIST, 1))

    assert find_references(text) == [f"{number}. {one}" for number, one in enumerate(LIST, 1)]


def test_a_list_may_begin_anywhere() -> None:
    numbered = [f"{number}. {text}" for number, text in enumerate(LIST, 13)]

    assert find_references("\n".join(numbered)) == numbered


def test_hanging_indents_part_references() -> None:
    assert find_references("\n".join(wrapped(one, 60, 4) for one in LIST)) == LIST


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "REFERENCES:",
        "7   Literatur",
        "Список литературы",
        "СПИСОК ВИКОРИСТАНИХ ДЖЕРЕЛ",
        "Références bibliographiques",
        "Bibliografía",
        "## Works cited",
        "R E F E R E N C E S",
        "VI. Bibliography",
    ],
)
def test_list_under_a_heading_amid_prose(heading: str) -> None:
    page = f"{PROSE}\n\n{heading}\n\n" + "\n".join(wrapped(one, 70, 4) for one in LIST)

    assert find_references(f"{page}\n\nAbout the authors\n\n{PROSE}") == LIST


def test_lists_of_several_chapters() -> None:
    first = "\n".join(f"{number}. {one}" for number, one in enumerate(LIST[:3], 1))
    second = "\n".join(f"{number}. {one}" for number, one in enumerate(reversed(LIST), 1))

    found = find_references(f"{PROSE}\n\nReferences\n{first}\n\n{PROSE}\n\nReferences\n{second}")

    assert [text.partition(". ")[0] for text in found] == ["1", "2", "3", "1", "2", "3", "4"]


def test_numbered_list_without_a_heading_amid_prose() -> None:
    numbered = [f"{number}. {text}" for number, text in enumerate(LIST, 1)]

    assert find_references(f"{PROSE}\n\n{chr(10).join(numbered)}\n\n{PROSE}") == numbered


def test_references_at_the_foot_of_pages() -> None:
    body = "\n".join([wrapped(PROSE, 70)] * 5)
    pages = [
        f"{body}\n\n1 Vgl. {MEYER}\n2 {SMITH}",
        f"{body}\n\n3 Siehe auch {WHO}\n4 Ibid.",
        f"{body}\n\n5 {IVANOV}",
    ]

    assert find_references("\f".join(pages)) == [
        f"1 {MEYER}",
        f"2 {SMITH}",
        f"3 {WHO}",
        f"5 {IVANOV}",
    ]


def test_list_without_a_heading_behind_footnotes() -> None:
    body = "\n".join([wrapped(PROSE, 70)] * 5)
    pages = [f"{body}\n\n1 {SMITH}\n2 Adams 1998: 7.", f"{body}\n\n3 {IVANOV}\n4 Ibid."]
    others = [
        "Adams, Paul (1998): Streets and Sleep. Journal of Noise, 12(3), 1-20.",
        "Brown, Eva (2003): The Quiet City. Berlin: Springer, pp. 33-48.",
        "Clark, Uwe (2011): Sound Walls. Noise Quarterly, 7(1), 101-119.",
    ]
    books = "\n".join(wrapped(text, 60, 4) for text in others)
    last = f"{body}\n\nBooks of this institute\n\n{books}"

    found = find_references("\f".join([*pages, last]))

    assert found == [f"1 {SMITH}", f"3 {IVANOV}", *others]


def test_footnotes_in_a_text_without_pages() -> None:
    body = "\n".join([wrapped(PROSE, 70)] * 5)
    notes = [f"1 {MEYER}\n2 {SMITH}", f"3 {WHO}\n4 Ibid.", f"5 {IVANOV}\n6 {SMITH}"]

    found = find_references("\n\n".join(f"{body}\n\n{note}" for note in notes))

    assert found == [f"1 {MEYER}", f"2 {SMITH}", f"3 {WHO}", f"5 {IVANOV}", f"6 {SMITH}"]


def test_running_titles_and_page_numbers_are_left_out() -> None:
    pages = [
        f"Annals of Noise, 2014, 3 (2), {page}\n\n{wrapped(one, 50, 4)}\n\n{page}"
        for page, one in enumerate(LIST)
    ]

    assert find_references("References\n" + "\f".join(pages)) == LIST


def test_reference_goes_on_over_the_page() -> None:
    head, tail = wrapped(IVANOV, 50, 4).split("\n", 1)
    page = "\n".join(wrapped(one, 50, 4) for one in LIST[:2])

    assert find_references(f"References\n\n{page}\n{head}\f{tail}\n{wrapped(WHO, 50, 4)}") == LIST


def test_two_columns_side_by_side() -> None:
    left = [line for one in LIST for line in wrapped(one, 40, 3).split("\n")]
    right = [line for one in LIST for line in wrapped(one.upper(), 40, 3).split("\n")]
    rows = (f"{a:<46}{b}".rstrip() for a, b in zip(left, right, strict=False))

    assert find_references("References\n\n" + "\n".join(rows)) == [
        *LIST,
        *(one.upper() for one in LIST),
    ]


@pytest.mark.parametrize(
    "text", ["", "\n\n", PROSE, "Hello, world", "1. Open the lid.\n2. Stir.\n"]
)
def test_no_references(text: str) -> None:
    assert find_references(text) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
def test_the_real_page() -> None:
    page = (SHARED / "seed" / "page.txt").read_text("utf-8")
    lines = (SHARED / "seed" / "seed.jsonl").read_text("utf-8").splitlines()
    labelled = [json.loads(line)["text"] for line in lines[1:]]

    found = find_references(page)

    assert all(text in page for text in found)
    assert ["".join(text.split()) for text in found] == ["".join(x.split()) for x in labelled]


words = st.text(
    st.sampled_from("abcdeABC éжЖ01259.,;:()[]-–/\n\t\r\f\x00\u202e\u00ad"), max_size=400
)


@given(words)
def test_whatever_the_text_what_is_found_is_in_it(text: str) -> None:
    squeezed = "".join(c for c in text if c.isalnum())

    for reference in find_references(text):
        assert "\n" not in reference
        assert all(c in squeezed for c in reference if c.isalnum())


surnames = st.sampled_from(["Smith", "Müller", "O'Neil", "Иванов", "García", "Петрова", "Tang"])


titles = st.lists(
    st.sampled_from(["noise", "of", "the", "city", "шум", "sleep", "and", "theory", "города"]),
    min_size=3,
    max_size=12,
).map(lambda words: " ".join(words).capitalize())


@st.composite
def references(draw: st.DrawFn) -> str:
    first = draw(st.integers(1, 900))
    year = draw(st.integers(1950, 2025))
    return (
        f"{draw(surnames)} {draw(st.sampled_from('ABCDЖ'))}. {draw(titles)}. Journal of Noise. "
        f"{year}; {draw(st.integers(1, 99))}: {first}–{first + 9}."
    )


@given(st.lists(references(), min_size=2, max_size=20), st.sampled_from(["{}. ", "[{}] ", "{}) "]))
def test_a_joined_list_splits_into_itself(texts: list[str], label: str) -> None:
    numbered = [label.format(number) + text for number, text in enumerate(texts, 1)]

    assert find_references("\n".join(numbered)) == numbered
    assert find_references("\n".join(texts)) == texts


def test_notes_that_stand_together_are_parted_as_notes_are() -> None:
    found = find_references(
        "[1] Vgl. Assmann, Jan: Das kulturelle Gedächtnis. München: Beck 1992, S. 45; Nora, Pierre "
        "(dir.): Les lieux de mémoire, Paris, Gallimard, 1984-1992, 3 vol.\n"
        "[2] Halbwachs, Maurice: La mémoire collective. Paris: PUF 1950.\n"
        "[3] Ebd., S. 12.\n"
    )

    assert found == [
        "[1] Assmann, Jan: Das kulturelle Gedächtnis. München: Beck 1992, S. 45",
        "Nora, Pierre (dir.): Les lieux de mémoire, Paris, Gallimard, 1984-1992, 3 vol.",
        "[2] Halbwachs, Maurice: La mémoire collective. Paris: PUF 1950.",
    ]


def test_a_standard_without_author_and_year_stays_in_its_list() -> None:
    lines = [
        "Абрамов Н.И., Петрова К.В. Эпидемиология диабета // Диабет. 2018. Т. 64. № 3. С. 150–158.",
        "ГОСТ 34.601–90. Информационная технология. Автоматизированные системы. Стадии создания.",
        "Дедов И.И., Шестакова М.В. (ред.). Алгоритмы помощи больным. М.: УП ПРИНТ; 2017.",
        "Zimmet P.Z., Magliano D.J. Diabetes // Diabetes Endocrinol. 2014. Vol. 2. P. 56–64.",
    ]

    assert lines == find_references("Список литературы\n" + "\n".join(lines))


def test_the_heading_of_a_part_of_the_list_is_no_part_of_a_reference() -> None:
    found = find_references(
        """BIBLIOGRAPHIE

Sources imprimées

Bodin, Jean, Les six livres de la République, Paris, Jacques du Puys, 1576.
Montesquieu, De l’esprit des lois, éd. Robert Derathé, Paris, Garnier, 1973, 2 vol.

Ouvrages

Braudel (Fernand), La Méditerranée et le monde méditerranéen à l’époque de Philippe II, Paris,
     Armand Colin, 1949, 1160 p.
Duby (Georges) et Perrot (Michelle) (dir.), Histoire des femmes en Occident, Paris, Plon, 1990-1991,
     5 vol.
Furet (François), Penser la Révolution française, Paris, Gallimard, 1978.
Ozouf (Mona), La fête révolutionnaire, 1789-1799, Paris, Gallimard, 1976.
"""
    )

    assert len(found) == 6
    assert found[1].endswith("2 vol.")
    assert found[2].startswith("Braudel (Fernand)")


def test_two_works_under_one_number_are_two_references() -> None:
    found = find_references(
        "References\n"
        "[1] J. Bardeen, L. N. Cooper, and J. R. Schrieffer, Phys. Rev. 108, 1175 (1957).\n"
        "[2] P. W. Anderson, Science 235, 1196 (1987); G. Baskaran, Z. Zou, and P. W. Anderson,\n"
        "Solid State Commun. 63, 973 (1987).\n"
        "[3] M. R. Norman, Science 332, 196 (2011).\n"
    )

    assert found[1:3] == [
        "[2] P. W. Anderson, Science 235, 1196 (1987)",
        "G. Baskaran, Z. Zou, and P. W. Anderson, Solid State Commun. 63, 973 (1987).",
    ]
    assert len(found) == 4


def test_authors_parted_by_semicolons_are_one_reference() -> None:
    line = (
        "1. Müller, B.; Siedentop, S. (2003): Räumliche Konsequenzen. Kiel: Beck; Hamburg 2004; "
        "Institut für Torf, Nr. 3."
    )

    assert [line] == find_references(line)


def test_works_that_letters_part() -> None:
    text = (
        "References\n\n1 A. Suzuki, J. Organomet. Chem., 1999, 576, 147.\n"
        "2 (a) N. Miyaura, Chem. Rev., 1995, 95, 2457; (b) H. C. Brown, Science, 1980, 210, 485; "
        "and (c) E. Negishi, Acc. Chem. Res., 1982, 15, 340.\n"
        "3 P. W. Atkins, Physical Chemistry, OUP, Oxford, 2006.\n"
    )

    assert find_references(text)[1:4] == [
        "2 N. Miyaura, Chem. Rev., 1995, 95, 2457",
        "H. C. Brown, Science, 1980, 210, 485",
        "E. Negishi, Acc. Chem. Res., 1982, 15, 340.",
    ]


def test_the_one_line_that_hangs_goes_on_though_it_begins_like_a_year() -> None:
    items = [
        "Roe, Mary: The noise of streets, London 1999.",
        "Kohl, Peter: Torf und Moor, Kiel 2001.",
        "Weber, Max: Streets and walls, in: Koch, Anna (ed.), Handbook, vol. V, Heidelberg\n"
        "    1992, pp. 739-773.",
        "Black, Lee: Of walls, Bern 1985.",
        "Simmel, Georg: Die Stadt, Berlin 1983.",
    ]

    found = find_references("References\n\n" + "\n\n".join(items))

    assert found == [" ".join(item.split()) for item in items]
