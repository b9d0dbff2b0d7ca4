"""The examples of docs/csl.md run as they stand."""

import doctest
from pathlib import Path


def test_the_examples_of_the_manual() -> None:
    failed, attempted = doctest.testfile(
        str(Path(__file__).parents[2] / "docs" / "csl.md"), module_relative=False, encoding="utf-8"
    )

    assert attempted > 5
    assert failed == 0
