"""A model that is not whole is told before CRFsuite sees it."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.errors import InputError
from refcli.parse import parse_reference
from refcli.parse.labelling import own_model
from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.sealed import model_in
from refcli.parse.labelling.tokens import tokenize

TEXT = "Smith J. Heat transfer. J Med. 2000;1:1-2."


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "references.crfsuite"
    tokens = tokenize(TEXT)
    own_model.train([own_model.example(tokens, [OUTSIDE] * len(tokens.words))], [], path)
    return path


@given(st.data())
def test_any_damage_is_found(model: Path, data: st.DataObject) -> None:
    whole = model.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = model.with_name("damaged")
    if data.draw(st.booleans()):
        damaged.write_bytes(whole[:at])
    else:
        damaged.write_bytes(
            whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
        )

    with pytest.raises(InputError, match="damaged model"):
        model_in(damaged)


def test_a_damaged_model_reads_as_the_one_that_ships(model: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "cut"
    damaged.write_bytes(model.read_bytes()[:-1])

    assert parse_reference(TEXT, damaged) == parse_reference(TEXT)


def test_a_model_that_cannot_be_written_whole_leaves_the_last_good_one(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "references.crfsuite"
    path.write_bytes(model.read_bytes())
    before = path.read_bytes()
    tokens = tokenize(TEXT)
    fsync = os.fsync

    def losing(descriptor: int) -> None:
        os.truncate(descriptor, 100)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", losing)
    with pytest.raises(InputError, match="damaged model"):
        own_model.train([own_model.example(tokens, [OUTSIDE] * len(tokens.words))], [], path)

    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
