import json
import sys
from pathlib import Path
from typing import Any

import pytest

from refcli.dedupe import train


def test_a_model_is_learnt_again_the_same(
    dev_sets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    models = []
    for name in ("one.json", "two.json"):
        out = tmp_path / name
        arguments = ["train", str(dev_sets / "copper"), "--out", str(out)]
        monkeypatch.setattr(sys, "argv", arguments)
        train.main()
        models.append(json.loads(out.read_text("utf-8")))

    assert models[0] == models[1]
    assert "copper: precision" in capsys.readouterr().out


def test_what_agrees_never_counts_against() -> None:
    rows = {
        (("doi=same", "page=other"), False): 50.0,
        (("doi=other", "page=same"), True): 50.0,
        (("title=same",), True): 10.0,
    }
    weights = train.fit(rows)

    assert weights["doi=same"] >= 0
    assert weights["page=same"] >= 0
    assert weights["page=other"] <= 0
    assert weights["doi=other"] <= 0


def test_the_shipped_model_knows_every_word_of_the_prior() -> None:
    folder = Path(train.__file__).parent
    model = json.loads((folder / "judge" / "model.json").read_text("utf-8"))
    prior = json.loads((folder / "prior.json").read_text("utf-8"))

    assert prior.keys() <= model["weights"].keys()
    assert model["thresholds"] == train.THRESHOLDS
