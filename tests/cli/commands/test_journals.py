"""``abbreviate``, ``expand`` and ``update`` from a file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Quick = Callable[..., Any]


def test_abbreviate_and_expand(quick: Quick, library: Path, tmp_path: Path) -> None:
    journals = tmp_path / "journals.csv"
    journals.write_text("Annals of Lamps,Ann. Lamp.\n", "utf-8")
    assert "1 journals written" in quick("update", "journals", "--file", journals).err
    quick("add", "type=article-journal", "title=One", "journal=Annals of Lamps", "year=2020")
    quick("add", "type=article-journal", "title=Two", "journal=Ann Lamp", "year=2021")
    quick("add", "type=article-journal", "title=Three", "journal=Journal of Health", "year=2021")

    quick("abbreviate")
    quick("expand")

    one, two, three = json.loads(library.read_text("utf-8"))
    assert one["container-title-short"] == "Ann. Lamp."
    assert (two["container-title"], two["container-title-short"]) == ("Annals of Lamps", "Ann Lamp")
    assert three["container-title-short"] == "J. Health"
    assert quick("abbreviate", "--name", "Annals of Lamps").out == "Ann. Lamp.\n"


def test_a_retracted_work_is_told_offline(quick: Quick, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "rw.csv"
    path.write_text(
        "RetractionNature,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDOI,RetractionDate\n"
        "Retraction,10.5555/gone.1,0,10.5555/gone.2,5/1/2013 0:00\n",
        "utf-8",
    )
    quick("update", "retractions", "--file", path)
    quick(
        "add", "type=book", "title=Cold tea", "author=Brandt, O.", "year=2011", "DOI=10.5555/gone.1"
    )

    done = quick("check", "--select", "RETRACT")

    assert done.code == 1
    assert "RETRACT001 the work was retracted on 2013-05-01" in done.out
    assert "by the list of 20" in done.out
