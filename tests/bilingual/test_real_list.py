"""The real list's Russian entries as bilingual records, and its own lines again."""

import json
from pathlib import Path

import pytest

from refcli.bilingual.lists import ORIGINAL_TITLE, Note, TwoLists, two_lists
from refcli.bilingual.romanize import Romanization
from refcli.csl.output import write
from refcli.csl.output.numbering import without_number
from refcli.record import number

DATA = Path(__file__).parents[2] / "data"
RECORDS = json.loads((DATA / "bilingual.json").read_text("utf-8"))
LINES = dict(
    line.split(". ", 1)
    for line in (DATA / "references.txt").read_text("utf-8").splitlines()
    if line[:1].isdigit()
)

OF_THE_LIST = {"`": "'", " DOI: (in": " (in", "i storii": "i istorii"}
"""What the list has in its own way: another sign for ь, DOIs that were lost, and a slip."""


@pytest.fixture(scope="module")
def lists() -> TwoLists:
    how = Romanization(scheme="bgn")
    return two_lists(RECORDS, "gost", "geotar", how, note=Note("(in Russian)"), sort=False)


def test_references_are_the_lines_of_the_list(lists: TwoLists) -> None:
    for record, (_, tree) in zip(RECORDS, lists.second, strict=True):
        own = LINES[str(number(record))].strip()
        for printed, meant in OF_THE_LIST.items():
            own = own.replace(printed, meant)
        line = write(without_number(tree), "text").replace("). (in", ") (in").replace("`", "'")
        assert line == own


def test_the_russian_titles_are_named_as_missing(lists: TwoLists) -> None:
    missing = [entry.key for entry in lists.missing if entry.variable == ORIGINAL_TITLE]

    assert missing == [record["id"] for record in RECORDS]
    assert not [entry for entry in lists.missing if entry.variable != ORIGINAL_TITLE]


def test_the_first_list_has_journals_and_people_in_russian(lists: TwoLists) -> None:
    first = [write(without_number(tree), "text") for _, tree in lists.first]

    assert first[2] == (
        "Коленникова О. Using digital technologies by medical professionals // Народонаселение. "
        "2022. Т. 25, № 3. С. 189–199."
    )
