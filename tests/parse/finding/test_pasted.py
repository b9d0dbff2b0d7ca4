"""Lists as people paste them: from pages, letters, syllabuses, in many languages.

In ``pasted/`` each reference stands between ⟦ and ⟧, and what is in none outside of them.
"""

import re
from pathlib import Path

import pytest

from refcli.parse import find
from refcli.parse.documents import read_text

PASTED = sorted((Path(__file__).parent / "pasted").iterdir())


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


@pytest.mark.parametrize("path", PASTED, ids=lambda path: path.stem)
def test_each_reference_of_a_pasted_list_is_found_whole_and_alone(path: Path) -> None:
    marked = path.read_text("utf-8")
    there = re.findall(r"⟦(.*?)⟧", re.sub(r"(?m)^> ?|\*", "", marked), re.S)
    text = read_text(re.sub("[⟦⟧]", "", marked).encode(), path.name)

    found = find(text)

    assert [_plain(_without_label(one)) for one in found.references] == [
        _plain(_without_label(one)) for one in there
    ]


def _without_label(reference: str) -> str:
    return re.sub(
        r"^(?:\[[^\]]{1,8}\]|\d{1,2}[a-z]?[.۔]\)?|\d-|[A-Z]\d\.|\(\w+-\d\)|\[\S+\]) ", "", reference
    )


@pytest.mark.parametrize("path", PASTED, ids=lambda path: path.stem)
def test_what_is_in_no_reference_is_told(path: Path) -> None:
    marked = path.read_text("utf-8")
    text = read_text(re.sub("[⟦⟧]", "", marked).encode(), path.name)
    outside = re.sub(r"⟦.*?⟧", "", marked, flags=re.S)

    told = sum(stretch.words for stretch in find(text).unread)

    prose = [line for line in outside.splitlines() if len(line.split()) > _PROSE]
    assert told >= sum(len(line.split()) for line in prose)


_PROSE = 12
"""Words of a line that is neither a heading nor a row of buttons."""
