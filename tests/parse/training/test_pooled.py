"""Models are read from CRFsuite's format, averaged, and written in it."""

from collections.abc import Sequence
from pathlib import Path

import pycrfsuite
import pytest

from refcli.parse.labelling.model import MODEL
from refcli.parse.training.model_file import Weights, model_bytes, weights_of
from refcli.parse.training.pooled import main, pooled

WORDS = [["w=smith", "s=Xx4"], ["w=1999", "s=year"], ["w=heat", "s=Xx4"]]
LABELS = ["author", "date", "title"]
REVERSED = (WORDS[::-1], LABELS[::-1])


def trained(path: Path, lessons: Sequence[tuple[list[list[str]], list[str]]]) -> Weights:
    trainer = pycrfsuite.Trainer(verbose=False)
    for words, labels in lessons:
        trainer.append(words, labels)
    trainer.train(str(path))
    return weights_of(path.read_bytes())


def test_the_model_that_ships_is_written_as_it_was_read() -> None:
    model = MODEL.read_bytes()
    assert model_bytes(weights_of(model)) == model


def test_crfsuite_writes_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "one.crfsuite"
    many = [[f"w={'x' * size}{number}" for number in range(9)] for size in range(40)]
    weights = trained(path, [(WORDS, LABELS), (many, ["title", "date"] * 20)])
    assert model_bytes(weights) == path.read_bytes()


def test_the_mean_of_two_models_is_found_by_names(tmp_path: Path) -> None:
    first = trained(tmp_path / "one", [(WORDS, LABELS)])
    second = trained(tmp_path / "two", [REVERSED])
    assert first.labels != second.labels

    pool = pooled([first, second])

    def weight(model: Weights, attribute: bytes, label: bytes) -> float:
        place = model.attributes.index(attribute), model.labels.index(label)
        return model.states.get(place, 0.0)

    for attribute in pool.attributes:
        for label in pool.labels:
            mean = (weight(first, attribute, label) + weight(second, attribute, label)) / 2
            assert weight(pool, attribute, label) == pytest.approx(mean)


def test_small_weights_are_dropped_and_what_has_none_left(tmp_path: Path) -> None:
    model = trained(tmp_path / "one", [(WORDS, LABELS)] * 3 + [REVERSED])
    least = sorted(abs(weight) for weight in model.states.values())[len(model.states) // 2]

    pool = pooled([model], least)

    assert 0 < len(pool.states) < len(model.states)
    assert all(abs(weight) >= least for weight in pool.states.values())
    assert {attribute for attribute, _ in pool.states} == set(range(len(pool.attributes)))


def test_a_pool_of_one_model_labels_as_it_does(tmp_path: Path) -> None:
    trained(tmp_path / "one", [(WORDS, LABELS)])

    main([str(tmp_path / "one"), str(tmp_path / "one"), "--least", "0", "--out", f"{tmp_path}/two"])

    tagger = pycrfsuite.Tagger()
    tagger.open(str(tmp_path / "two"))
    assert tagger.tag(WORDS) == LABELS
