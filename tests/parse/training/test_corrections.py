"""What a correction teaches: its fields found in the text, and a model that reads so."""

from pathlib import Path

from refcli.parse import parse_reference
from refcli.parse.labelling import own_model
from refcli.parse.training.corrections import correction_of, keep, kept

TEXT = "Smith J., Jones K. The noise of cities. J Noise. 2001; 3 (2): 12–19."


def labelled(text: str, **corrected: object) -> dict[str, str]:
    """Correct a parsed record; return the words of each label that it teaches."""
    correction = correction_of({**parse_reference(text), **corrected})
    assert correction is not None
    words: dict[str, str] = {}
    for word, label in zip(correction.tokens.words, correction.labels, strict=True):
        words[label] = f"{words.get(label, '')} {word}".strip()
    return words


def test_an_uncorrected_record_teaches_what_was_read() -> None:
    correction = correction_of(parse_reference(TEXT))

    assert correction is not None
    assert not correction.is_new
    assert correction.lost == []


def test_a_corrected_title_is_found_in_the_text() -> None:
    words = labelled(TEXT, title="The noise of cities. J Noise", **{"container-title": ""})

    assert words["title"] == "The noise of cities J Noise"
    assert "container" not in words


def test_corrected_names_take_their_initials_along() -> None:
    words = labelled(TEXT, author=[{"family": "Smith"}, {"family": "Jones"}, {"family": "Noise"}])

    assert words["author"].startswith("Smith J. Jones K.")


def test_what_the_text_does_not_say_teaches_nothing() -> None:
    correction = correction_of({**parse_reference(TEXT), "publisher": "Springer"})

    assert correction is not None
    assert correction.lost == ["publisher"]
    assert not correction.is_new


def test_a_record_without_text_teaches_nothing() -> None:
    assert correction_of({"title": "Noise"}) is None


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "corrections.jsonl"
    correction = correction_of({**parse_reference(TEXT), "title": "The noise"})
    assert correction is not None

    assert keep([correction, correction], path) == 1
    assert keep([correction], path) == 0
    assert [one[:2] for one in kept(path)] == [(correction.tokens, correction.labels)]
    assert kept(tmp_path / "none") == []


def test_a_model_learns_a_habit_and_leaves_the_rest_alone(tmp_path: Path) -> None:
    # A list of one's own that puts the report's number where others have the journal.
    own = [
        f"Smith J. On {noun} in towns. RTN {n}. 200{n}."
        for n, noun in enumerate(
            ["noise", "sleep", "light", "water", "dust", "heat", "birds", "trams"], 1
        )
    ]
    examples = []
    for number, text in enumerate(own, 1):
        correction = correction_of(
            {
                **parse_reference(text),
                "number": f"RTN {number}",
                "container-title": "",
                "volume": "",
                "issue": "",
                "page": "",
                "publisher": "",
                "genre": "",
            }
        )
        assert correction is not None
        examples.append(own_model.example(correction.tokens, correction.labels))
    plain = correction_of(parse_reference(TEXT))
    assert plain is not None
    model = tmp_path / "own.crfsuite"

    own_model.train(examples[:-2], [own_model.example(plain.tokens, plain.labels)], model)

    for text, expected in zip(own[-2:], ("RTN 7", "RTN 8"), strict=True):
        assert parse_reference(text, model)["number"] == expected
    assert correction_of(parse_reference(TEXT)).labels == plain.labels  # type: ignore[union-attr]
