"""The short words of journals' names."""

import pytest

from refcli.parse import parse_reference
from refcli.values.title_words import is_cut_short


def test_a_short_form_is_told_from_a_word() -> None:
    assert [is_cut_short(word) for word in ("Hydrol", "Surv.", "J.", "Lakes", "Ice")] == [
        *(True, True, True, False, False)
    ]


@pytest.mark.parametrize(
    "journal",
    [
        "ACS Nano",
        "BAR Int. Ser.",
        "British Library Journal",
        "Cambridge Archaeol. J.",
        "Cent. Asian Surv.",
        "Drug Discov. Today Dis. Mech.",
        "Finite Elem. Anal. Des.",
        "Front. Earth Sci.",
        "Graefes Arch. Clin. Exp. Ophthalmol.",
        "Hydrol. Earth Syst. Sci.",
        "J. ACM",
        "J. Am. Coll. Radiol.",
        "Marine Ecology Progress Series",
        "Oral Surg. Oral Med. Oral Pathol.",
        "Philos. Mag.",
        "Proc. IEEE",
    ],
)
@pytest.mark.parametrize(
    "printed",
    [
        "Okafor T, Lind B. Melting of glaciers in warm lakes. {}. 2015;9(3):124–140.",
        "T. Okafor, B. Lind, Melting of glaciers in warm lakes, {} 9 (2015) 124–140.",
        "Okafor, T.; Lind, B. Melting of Glaciers in Warm Lakes. {} 2015, 9, 124–140.",
        "T. Okafor and B. Lind, “Melting of glaciers in warm lakes,” {}, vol. 9, p. 124–140, 2015.",
    ],
)
def test_a_journal_is_called_by_all_its_short_words(journal: str, printed: str) -> None:
    record = parse_reference(printed.format(journal).replace("..", "."))

    assert record["container-title"].rstrip(".") == journal.rstrip(".")
    assert record["title"].lower() == "melting of glaciers in warm lakes"
    assert (record["volume"], record["page"]) == ("9", "124-140")
    assert [person["family"] for person in record["author"]] == ["Okafor", "Lind"]
