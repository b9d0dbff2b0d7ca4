"""The double of the registries in ``../shared/enrich``: started, asked, and what it was made of."""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from refcli.enrich.network.cache import Cache
from refcli.enrich.network.http import Http
from refcli.enrich.network.services import SERVICES, Access
from refcli.enrich.sources import ALL, Sources

__all__ = ["WORLD", "Line", "double", "read_lines", "scorer", "way"]

WORLD = Path(__file__).parents[2] / "shared" / "enrich"

Line = dict[str, Any]


def read_lines(name: str) -> list[Line]:
    """Return the objects of a file, a line each."""
    with (WORLD / name).open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def scorer(name: str) -> ModuleType:
    """Return a program of the folder as a module."""
    spec = importlib.util.spec_from_file_location(name, WORLD / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(WORLD / name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def double(*arguments: str) -> Iterator[str]:
    """Run the double with these arguments; give its address."""
    command = [sys.executable, str(WORLD / "registries.py"), str(WORLD / "dev.world.jsonl")]
    server = subprocess.Popen(
        [*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield server.stdout.readline().strip() if server.stdout else ""
    finally:
        server.terminate()
        server.wait()


def way(base: str, enabled: Sequence[str] = ALL, *, paced: bool = False, **more: Any) -> Sources:
    """Return the way to the double; ``paced`` keeps to what the services allow."""
    access = Access(
        "benchmarks@example.org",
        dict.fromkeys(("openalex", "s2", "pubmed"), "key"),
        {name: f"{base}/{name}" for name in SERVICES if name != "web"},
        {"dblp": 0.55} if paced else dict.fromkeys(SERVICES, 0.0),
        **more,
    )
    return Sources(Http(access), Cache(), tuple(enabled))
