"""Doubts about a record, and what a correction makes of it."""

import pytest

from refcli.parse import parse_reference
from refcli.parse.review import accepted, doubts, joined, split_at
from refcli.record import source

TEXT = "Smith J. The noise of cities. J Noise. 2001; 3 (2): 12–19."


def test_unsure_fields_are_doubted_the_least_sure_first() -> None:
    record = parse_reference(TEXT)
    record["custom"]["source"]["confidence"] = {"title": 0.55, "volume": 0.2, "page": 0.99}

    assert [doubt.variable for doubt in doubts(record)] == ["volume", "title"]
    assert [doubt.variable for doubt in doubts(record, 0.5)] == ["volume"]


def test_what_looks_odd_is_said_with_a_doubt() -> None:
    record: dict[str, object] = {
        "type": "book",
        "title": "Noise, Smith, London",
        "author": [{"family": "Berg", "given": "A."}],
        "custom": {
            "source": {"text": "Berg A. Noise, Smith, London.", "confidence": {"title": 0.6}}
        },
    }

    assert [(doubt.variable, doubt.confidence, str(doubt.reason)) for doubt in doubts(record)] == [
        (
            "title",
            0.6,
            "read with confidence 0.60; the title has several parts: one may be another field",
        ),
        ("publisher-place", 0.6, "it is a book, and has no place"),
        ("issued", 0.6, "there is no year"),
    ]
    assert not doubts(record, 0.55)


def test_what_is_missing_is_said_once() -> None:
    record: dict[str, object] = {
        "type": "report",
        "title": "Noise",
        "author": [{"family": "Berg", "given": "A."}],
        "custom": {"source": {"text": "Berg A. Noise 2001.", "confidence": {"title": 0.6}}},
    }

    assert [doubt.variable for doubt in doubts(record)] == ["issued", "title", "type"]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"type": "book"}, ["title", "issued", "author"]),
        ({"type": "webpage", "title": "Noise"}, []),
        ({"type": "book", "title": "Noise", "issued": {"date-parts": [[2001]]}}, ["author"]),
    ],
)
def test_what_a_work_must_have_is_missed(record: dict[str, object], expected: list[str]) -> None:
    record["custom"] = {"source": {"text": "of 2001", "confidence": {}}}

    assert [doubt.variable for doubt in doubts(record, 0)] == expected


def test_where_no_year_is_printed_none_was_lost() -> None:
    record = {"type": "book", "title": "Noise", "author": [{"family": "Smith"}]}
    record["custom"] = {"source": {"text": "Smith. Noise, n.d.", "confidence": {}}}  # type: ignore[assignment]

    assert doubts(record, 0) == []


def test_what_was_not_read_from_text_is_not_doubted() -> None:
    assert doubts({"type": "book"}) == []


def test_what_a_person_accepted_is_not_doubted() -> None:
    assert (
        doubts(accepted({"type": "book", "custom": {"source": {"text": "x", "confidence": {}}}}))
        == []
    )
    assert doubts(accepted(parse_reference(TEXT)), 1) == []


def test_split_and_join_are_inverse() -> None:
    record = {"id": "smith2001", **parse_reference(f"{TEXT} Jones K. Sleep. J Sleep. 2004; 1: 5.")}
    record["custom"]["number"] = 7

    parts = split_at(record, "Jones K.")

    assert parts is not None
    first, second = parts
    assert source(first)["text"] == TEXT
    assert (first["id"], first["custom"]["number"]) == ("smith2001", 7)
    assert "number" not in second["custom"]
    assert source(joined(first, second)) == source(record)


def test_the_label_of_the_second_half_is_not_joined() -> None:
    first, second = (
        {"custom": {"source": {"text": text, "label": label}}}
        for text, label in (
            ("3. Loe B. A title that goes on", "3"),
            ("[4] and mud. J Mud. 2005; 1: 5.", "4"),
        )
    )
    assert source(joined(first, second))["text"] == (
        "3. Loe B. A title that goes on and mud. J Mud. 2005; 1: 5."
    )


@pytest.mark.parametrize("words", ["", "  ", "Smith J.", "nowhere"])
def test_nothing_to_split(words: str) -> None:
    assert split_at(parse_reference(TEXT), words) is None
