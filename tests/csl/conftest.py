"""Fixtures for the tests of the CSL processor."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.csl import runner

STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}" {options}>
<info><id>test</id><title>Test</title></info>{body}</style>"""


@pytest.fixture(scope="session")
def locales() -> Callable[[str], list[Any]]:
    """The locales that ship with refcli."""
    return runner.locales_in(runner.STYLES)


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
        return runner.run_fixture(fixture, locales)

    return printed
