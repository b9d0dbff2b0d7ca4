"""Files of labelled references, plain and packed."""

import json
import lzma
from pathlib import Path

import pytest

from refcli.errors import InputError
from refcli.parse.training.corpus import examples, read_segments

SEGMENTS = [["author", "Smith J"], ["", ". "], ["title", "Noise"], ["", "."]]
DATA = Path(__file__).parents[3] / "data" / "training"


@pytest.mark.parametrize("name", ["lines.jsonl", "lines.jsonl.xz"])
def test_a_file_is_read_plain_or_packed(name: str, tmp_path: Path) -> None:
    line = json.dumps({"segments": SEGMENTS, "source": "here"}).encode() + b"\n"
    path = tmp_path / name
    path.write_bytes(lzma.compress(line) if name.endswith(".xz") else line)

    (example,) = examples(read_segments(path))

    assert list(zip(example.tokens.words, example.labels, strict=True)) == [
        ("Smith", "author"),
        ("J.", "author"),
        ("Noise", "title"),
    ]
    assert example.source == "here"


def test_another_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text('{"segments": 1}\n', "utf-8")

    with pytest.raises(InputError, match=r"lines\.jsonl, line 1"):
        list(read_segments(path))


@pytest.mark.parametrize("name", ["labelled.jsonl.xz", "printed.jsonl.xz"])
def test_the_data_of_the_model_that_ships_stand_here(name: str) -> None:
    segments, source = next(read_segments(DATA / name))

    assert segments
    assert source
