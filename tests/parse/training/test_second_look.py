"""The weights of the second look at wrapped lists, learnt from lists that are wrapped anew."""

import json
import random
from pathlib import Path

import pytest

from refcli.parse.finding.second_look import WEIGHTS
from refcli.parse.training.second_look import doubtful_lines, fitted, main

LIST = [
    f"{name}, {name[0]}. ({1990 + at}). {'Tides and salt of the bay ' * (1 + at % 3)}and more. "
    f"Sea Reports, {at}(2), {at}1–{at}9."
    for at, name in enumerate(("Adler", "Brand", "Costa", "Dahl", "Engel", "Faber", "Grau"), 1)
]
TITLES = [
    f"{word} of the sand banks between two rivers. ({1970 + at}). Oslo: Fjord."
    for at, word in enumerate(("Atlas", "Census", "Map", "Statistics"))
]


def test_evidence_of_each_line_in_doubt() -> None:
    seen = [
        one for seed in range(20) for one in doubtful_lines([*LIST, *TITLES], random.Random(seed))
    ]

    assert seen
    assert {len(evidence) for evidence, _ in seen} == {len(WEIGHTS)}
    assert {begins for _, begins in seen} == {True, False}


def test_what_tells_the_examples_apart_gets_the_weight() -> None:
    chance = random.Random(1)
    examples = []
    for _ in range(400):
        evidence = [1.0, *(chance.uniform(-2, 2) for _ in WEIGHTS[1:])]
        examples.append((evidence, evidence[-1] > 0))

    weights = fitted(examples)

    assert weights[-1] == max(weights)
    assert weights[-1] > 2
    assert all(abs(weight) < 0.6 for weight in weights[2:-1])


def test_the_program_prints_as_many_weights_as_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lists = tmp_path / "lists.jsonl"
    lists.write_text(json.dumps({"texts": [*LIST, *TITLES]}) + "\n", encoding="utf-8")

    main([str(lists), "--times", "6"])

    assert len(capsys.readouterr().out.splitlines()[-1].split(", ")) == len(WEIGHTS)
