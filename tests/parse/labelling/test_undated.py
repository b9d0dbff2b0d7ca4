"""Where a work has no year, words stand for it between its names and its title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.parse import parse_reference
from refcli.parse.labelling.model import tag
from refcli.parse.labelling.tokens import tokenize

BRACKETED = [
    "in press",
    "in press-a",
    "forthcoming",
    "submitted",
    "im Druck",
    "en prensa",
    "à paraître",
]
UNKNOWN = ["sin fecha", "sans date", "undated", "u.å.", "без года", "no date"]


@pytest.mark.parametrize("said", BRACKETED)
def test_what_awaits_a_work_is_its_note(said: str) -> None:
    record = parse_reference(f"Roe, A. ({said}). Ice on lakes of the north. Journal of Ice.")
    assert record["author"] == [{"family": "Roe", "given": "A."}]
    assert record["title"] == "Ice on lakes of the north"
    assert (record["container-title"], record["note"]) == ("Journal of Ice", said)


@pytest.mark.parametrize("said", UNKNOWN)
def test_an_unknown_date_is_no_author_and_no_title(said: str) -> None:
    record = parse_reference(f"Roe, A. ({said}). Ice on lakes of the north. Oslo: Acme.")
    assert record["author"] == [{"family": "Roe", "given": "A."}]
    assert record["title"] == "Ice on lakes of the north"
    assert "issued" not in record


@pytest.mark.parametrize("said", ["In press", "Forthcoming", "Im Druck"])
def test_it_stands_without_brackets(said: str) -> None:
    record = parse_reference(f"Roe, A., and B. Poe. {said}. Ice on northern lakes. Oslo: Acme.")
    assert [name["family"] for name in record["author"]] == ["Roe", "Poe"]
    assert (record["title"], record["note"]) == ("Ice on northern lakes", said)


def test_a_year_may_stand_before_it() -> None:
    record = parse_reference("Roe A, Poe B (2019, in press) Ice on lakes. J Ice Res")
    assert (record["title"], record["container-title"]) == ("Ice on lakes", "J Ice Res")
    assert (record["note"], record["issued"]) == ("in press", {"date-parts": [[2019]]})


def test_behind_a_body() -> None:
    record = parse_reference("World Health Organization. (in press). Ice on lakes. Geneva: WHO.")
    assert record["author"] == [{"literal": "World Health Organization"}]
    assert record["note"] == "in press"


def test_words_of_a_title_stay_in_it() -> None:
    text = "Roe A. In press rooms of the north. J Ice. 2010;3:4-6."
    assert parse_reference(text)["title"] == "In press rooms of the north"
    text = "Roe, A. (2010). Ice (undated) and snow. Journal of Ice, 3, 4–6."
    assert parse_reference(text)["title"] == "Ice (undated) and snow"


@given(
    st.lists(
        st.sampled_from(
            ["Roe, A.", "(in press)", "In press.", "(u. å.)", "Ice", "Acme, ", "2010", "("]
        )
    )
)
def test_every_word_has_a_label(parts: list[str]) -> None:
    tokens = tokenize(" ".join(parts))
    tagging = tag(tokens)
    assert len(tagging.labels) == len(tagging.probabilities) == len(tokens.words)
