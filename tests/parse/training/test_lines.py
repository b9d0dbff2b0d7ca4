"""What the model of lists learns from: pages that the program sets itself, with known labels."""

import json
import random
from pathlib import Path

from refcli.parse.finding.line_model import BEGIN, INSIDE, OTHER
from refcli.parse.training.lines import Texts, main, pages
from refcli.parse.training.synthesis.eastern import eastern_list

REFERENCES = [
    f"{name}, K. ({2001 + at}). The tides of the bay and the shape of the dunes that they leave "
    f"behind them. Sea Reports, {at}(2), 11-{19 + at}."
    for at, name in enumerate(("Adler", "Brand", "Costa", "Dahl", "Engel", "Faber"))
]
PROSE = ["The results show that the method holds for most of the samples.", "More work is needed."]


def test_lines_that_begin_and_go_on_give_the_references_back() -> None:
    texts = Texts(REFERENCES, [REFERENCES], PROSE)
    whole = 0

    for page in pages(texts, 60, random.Random(3)):
        assert {label for _, label in page} <= {BEGIN, INSIDE, OTHER}
        joined: list[str] = []
        for line, label in page:
            if label == BEGIN:
                joined.append(line.text)
            elif label == INSIDE:
                joined[-1] += line.text
        letters = ["".join(filter(str.isalpha, one)) for one in joined]
        told = {"".join(filter(str.isalpha, one)) for one in REFERENCES}
        whole += sum(one in told for one in letters)

    assert whole > 100


def test_a_model_is_trained_to_the_same_bytes(tmp_path: Path) -> None:
    references, lists = tmp_path / "references.jsonl", tmp_path / "lists.jsonl"
    references.write_text("".join(json.dumps({"text": one}) + "\n" for one in REFERENCES), "utf-8")
    eastern = eastern_list(random.Random(1), 12)
    lists.write_text(json.dumps({"texts": eastern}, ensure_ascii=False) + "\n", "utf-8")
    prose = tmp_path / "prose.txt"
    prose.write_text("\n".join(PROSE), "utf-8")

    for name in ("a", "b"):
        main(
            [
                str(references),
                *("--lists", str(lists)),
                *("--prose", str(prose)),
                *("--out", str(tmp_path / name)),
                *("--count", "40"),
            ]
        )

    assert len(eastern) == 12
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
