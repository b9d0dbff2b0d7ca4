"""A model of one's own is used only where it reads nothing worse."""

from refcli.parse.labelling.own_model import Example, example, reading
from refcli.parse.labelling.tokens import tokenize
from refcli.parse.training.trial import changes_of, ordinary, trial

HOUSE = "Report RTN {0}: The noise of mill {0}. Carden, 19{0}."


def house(number: int) -> Example:
    """Return a reference of a house style of its own: "RTN 41" is a note."""
    tokens = tokenize(HOUSE.format(number))
    own = {"Report": "genre", "RTN": "note", "Carden": "location", f"19{number}": "date"}
    labels = [own.get(word, "title") for word in tokens.words]
    labels[2] = "note"
    return example(tokens, labels)


def test_ordinary_references_are_of_many_languages() -> None:
    examples = ordinary()
    texts = " ".join(one.tokens.text for one in examples)

    assert len(examples) > 100
    for word in (
        "日本",
        "서울",
        "Przegląd",
        "Praha",
        "Budapest",
        "İstanbul",
        "v Northgate",
        "Історія",
    ):
        assert word in texts
    for word in ("Journal", "Zeitschrift", "Revue", "Revista", "Cadernos", "Archivio", "Вестник"):
        assert word in texts


def test_what_is_read_right_teaches_nothing_and_harms_nothing() -> None:
    verdict = trial(ordinary()[:3], [])

    assert (verdict.corrected, verdict.before, verdict.after) == (3, 3, 3)
    assert verdict.harmed == []
    assert verdict.is_better


def test_a_lesson_against_every_habit_is_refused() -> None:
    wrong = [
        one._replace(labels=["note" if label == "title" else label for label in one.labels])
        for one in ordinary()[:20]
    ]

    verdict = trial(wrong, [])

    assert verdict.harmed
    assert not verdict.is_better
    assert verdict.harmed[0].before != verdict.harmed[0].after


def test_corrections_that_teach_nothing_of_the_others_are_not_used() -> None:
    other = tokenize("Roe, M. Heat. Carden, 1941.")
    lessons = [house(41), example(other, ["note"] * len(other.words))]

    verdict = trial(lessons, [])

    assert (verdict.before, verdict.after) == (0, 0)
    assert not verdict.is_better


def test_a_house_style_is_learnt_and_what_changes_is_counted(tmp_path: object) -> None:
    from pathlib import Path

    from refcli.parse.labelling.own_model import train

    assert isinstance(tmp_path, Path)
    lessons = [house(number) for number in range(41, 53)]

    verdict = trial(lessons, [])
    train(lessons, ordinary(), tmp_path / "own.crfsuite")

    assert verdict.after > verdict.before
    assert sum(changes_of(lessons, tmp_path / "own.crfsuite").values()) > 0
    tokens, labels, _ = house(77)
    assert list(reading(tokens, tmp_path / "own.crfsuite").labels) == list(labels)
