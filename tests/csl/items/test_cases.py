"""An item in its own language, by cases that a person can read."""

from pathlib import Path

import pytest

from tests.csl.runner import cases_of, check_case

CASES = cases_of(__file__)


@pytest.mark.parametrize("path", CASES.values(), ids=CASES)
def test_case(path: Path) -> None:
    check_case(path)
