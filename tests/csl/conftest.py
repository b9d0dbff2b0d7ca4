"""Fixtures for the tests of the CSL processor."""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}" {options}>
<info><id>test</id><title>Test</title></info>{body}</style>"""


def _runner() -> ModuleType:
    spec = importlib.util.spec_from_file_location("csl_runner", ROOT / "benchmarks" / "_csl.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RUNNER = _runner()


@pytest.fixture(scope="session")
def runner() -> ModuleType:
    """The program that runs fixtures of the CSL test suite."""
    return RUNNER


@pytest.fixture(scope="session")
def locales() -> Callable[[str], list[Any]]:
    """The locales that ship with refcli: en-US and ru-RU."""
    found: Callable[[str], list[Any]] = RUNNER.locales_in(ROOT / "src" / "refcli" / "styles")
    return found


@pytest.fixture
def cite(locales: Callable[[str], list[Any]]) -> Callable[..., str]:
    """Print citations with the elements of a layout, as HTML, one a line."""

    def printed(
        layout: str,
        *items: dict[str, Any],
        options: str = "",
        citation: str = "",
        head: str = "",
        kind: str = "in-text",
        cites: list[Any] | None = None,
        bibliography: str = "",
        mode: str = "citation",
        per_entry_language: bool | None = None,
    ) -> str:
        body = f"{head}<citation {citation}>{layout}</citation>{bibliography}"
        fixture = {
            "name": "test",
            "mode": mode,
            "csl": STYLE.format(kind=kind, options=options, body=body),
            "input": list(items),
            "citation_items": cites,
            "citations": None,
            "per_entry_language": per_entry_language,
        }
        text: str = RUNNER.run_fixture(fixture, locales)
        return text

    return printed


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give every case of tests/csl/cases its own test."""
    if "case" in metafunc.fixturenames:
        paths = sorted((Path(__file__).parent / "cases").glob("*.json"))
        cases = [
            pytest.param(case, id=f"{path.stem}_{case['name']}")
            for path in paths
            for case in json.loads(path.read_text("utf-8"))
        ]
        metafunc.parametrize("case", cases)
