"""The official CSL test suite."""

import json
from pathlib import Path

import pytest

from tests.csl import runner

PASSES = Path(__file__).with_name("suite-passes.txt")


def test_what_passed_still_passes() -> None:
    """Every fixture named in suite-passes.txt passes; the list may only grow."""
    folder = runner.SHARED / "suite"
    if not folder.is_dir():
        pytest.skip("the CSL test suite is not there")
    locales = runner.locales_in(runner.SHARED / "locales")
    names = PASSES.read_text("utf-8").split()

    failing = []
    for name in names:
        fixture = json.loads((folder / f"{name}.json").read_text("utf-8"))
        printed = runner.run_fixture(fixture, locales)
        if runner.comparable(printed) != runner.comparable(fixture["result"]):
            failing.append(name)

    assert len(names) >= 659
    assert not failing
