"""Findings as text, JSON, SARIF, for GitHub and for an editor: one format, one module."""

import importlib
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from refcli.check.finding import Finding

__all__ = ["FORMATS", "write"]

FORMATS: Final = ("text", "json", "jsonl", "github", "sarif", "errorformat")


def write(findings: Iterable[Finding], format: str) -> Iterator[str]:
    """Give the findings in one of ``FORMATS``, in pieces: nothing where there is nothing to say."""
    module = importlib.import_module(f"{__name__}.{format}")
    function: Callable[[Iterable[Finding]], Iterator[str]] = module.write
    return function(findings)
