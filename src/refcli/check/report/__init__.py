"""Findings as text, JSON, SARIF, for GitHub and for an editor: one format, one module."""

import importlib
from collections.abc import Callable, Sequence
from typing import Final

from refcli.check.finding import Finding

__all__ = ["FORMATS", "write"]

FORMATS: Final = ("text", "json", "jsonl", "github", "sarif", "errorformat")


def write(findings: Sequence[Finding], format: str) -> str:
    """Return the findings in one of ``FORMATS``: whole lines, "" where there is nothing to say."""
    module = importlib.import_module(f"{__name__}.{format}")
    function: Callable[[Sequence[Finding]], str] = module.write
    return function(findings)
