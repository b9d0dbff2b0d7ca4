"""How long the program takes to start, beside ``python -c "import click"``, in one run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
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
    """Print each command's median time, and its ratio to importing click."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "REFCLI_LIBRARY": str(Path(folder) / "library.json")}
        _run([*REFCLI, "import", str(DATA / "references.txt")], environment)
        times: dict[str, list[float]] = {name: [] for name in COMMANDS}
        for _ in range(ROUNDS):
            for name, command in COMMANDS.items():
                times[name].append(_run(command, environment))
    base = statistics.median(times["import click"])
    print(f"{'command':24}{'median, ms':>12}{'ratio':>8}")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:24}{median * 1000:12.0f}{median / base:8.2f}")


def _run(command: list[str], environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun
