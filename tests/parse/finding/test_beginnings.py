"""How a reference begins: in small letters, with a name like a word, behind "See" and its kind."""

import pytest

from refcli.parse import find, find_references
from tests.parse.finding.test_find_references import MEYER, SMITH


@pytest.mark.parametrize(
    "odd",
    [
        "o. V.: Das Netz vergisst nichts, in: Der Spiegel 12/2009, S. 34–38.",
        "hooks, bell. Ain't I a Woman: Black Women and Feminism. Boston: South End Press, 1981.",
        "von Ahn, Luis. Games with a purpose. New York: Press, 2006.",
    ],
)
def test_a_reference_may_begin_in_small_letters(odd: str) -> None:
    books = [f"{name}, John. A book on things. London: Press, {year}." for name, year in BOOKS]
    lines = [*books[:2], odd, *books[2:]]

    assert find_references("References\n\n" + "\n".join(lines)) == lines
    assert find_references("\n".join(lines)) == lines


BOOKS = [("Adams", 1999), ("Baker", 2001), ("Clark", 2003), ("Evans", 2005), ("Frank", 2007)]


@pytest.mark.parametrize(
    "item",
    [
        "See KC, Ong J. Noise in Cities. J Noise. 2001;3:1–9.",
        "See, Klaus von. Edda, Saga, Skaldendichtung. Heidelberg: Winter, 1981.",
        "Schmidt CF, Sridharan NS. The plan recognition problem. Artif Intell. 1978;11:45–83.",
        "A.A. Mahrer, N. Barki, Roles, J. Noise 10 (2006) 181–190.",
        "Voir dire in the courts: a study. London: Sweet, 1999.",
        "Ver Eecke, W. Denial and Freedom. Pittsburgh: Duquesne, 1984.",
    ],
)
def test_names_that_look_like_words_before_a_reference_stay(item: str) -> None:
    others = [f"{number}. {SMITH}" for number in range(1, 7)]

    assert find_references("\n".join(["References", *others, f"7. {item}"]))[-1] == f"7. {item}"


@pytest.mark.parametrize(
    ("printed", "work"),
    [
        ("See also Smith J. Noise. London: Sweet, 1999.", "Smith J. Noise. London: Sweet, 1999."),
        ("Voir M. Bloch, Les rois, Paris, 1924.", "M. Bloch, Les rois, Paris, 1924."),
        ("Подробнее об этом см.: Петров П. П. Реки. М., 2001.", "Петров П. П. Реки. М., 2001."),
        ("Véase Pérez, J. Ríos. Lima, 2001.", "Pérez, J. Ríos. Lima, 2001."),
        (
            "参见王力：《汉语史稿》，北京：中华书局，1980年。",
            "王力：《汉语史稿》，北京：中华书局，1980年。",
        ),
        ("On this, see Holm, I., Ice, 1998, and references therein.", "Holm, I., Ice, 1998"),
    ],
)
def test_words_that_lead_to_a_reference_go_and_are_told(printed: str, work: str) -> None:
    found = find("\n".join(["References", f"1. {SMITH}", f"2. {printed}", f"3. {MEYER}"]))

    assert found.references[1] == f"2. {work}"
    assert found.repeated == max(1, len(printed.split()) - len(work.split()))
