"""The official CSL test suite, and cases of our own in its form."""

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PASSES = Path(__file__).with_name("suite-passes.txt")


def test_what_passed_still_passes(runner: ModuleType) -> None:
    """Every fixture named in suite-passes.txt passes; the list may only grow."""
    folder: Path = runner.SHARED / "suite"
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


def test_case(
    case: dict[str, Any], runner: ModuleType, locales: Callable[[str], list[Any]]
) -> None:
    printed = runner.comparable(runner.run_fixture(case, locales))

    assert printed == runner.comparable(case["result"])
