"""How long the program takes to start, beside ``python -c "import click"``, in one run.

As an installed program starts: with its bytecode at hand, whatever the environment says.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 30
DATA = Path(__file__).parents[1] / "data"
REFCLI = [sys.executable, "-m", "refcli"]

COMMANDS = {
    "import click": [sys.executable, "-c", "import click"],
    "--version": [*REFCLI, "--version"],
    "--help": [*REFCLI, "--help"],
    "list": [*REFCLI, "list"],
    "show 13": [*REFCLI, "show", "13"],
    "cite 13 --style gost": [*REFCLI, "cite", "13", "--style", "gost"],
    "cite 13 --style apa": [*REFCLI, "cite", "13", "--style", "apa"],
}


def main() -> None:
    """Print each command's median times, and their ratios to importing click."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "REFCLI_LIBRARY": str(Path(folder) / "library.json"),
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode"),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        _run([*REFCLI, "import", str(DATA / "references.txt")], environment)
        for command in COMMANDS.values():
            _run(command, environment)
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
        for _ in range(ROUNDS):
            for name, command in COMMANDS.items():
                times[name].append(_run(command, environment))
    medians = {
        name: tuple(statistics.median(column) for column in zip(*runs, strict=True))
        for name, runs in times.items()
    }
    base = medians["import click"]
    print(f"{'median of ' + str(ROUNDS):24}{'wall, ms':>10}{'ratio':>7}{'CPU, ms':>10}{'ratio':>7}")
    for name, median in medians.items():
        columns = (
            f"{seconds * 1000:10.0f}{seconds / other:7.2f}"
            for seconds, other in zip(median, base, strict=True)
        )
        print(f"{name:24}{''.join(columns)}")


def _run(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run a command and return its wall time and CPU time in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
