"""Deduplication of libraries of growing size, each in a process of its own.

python -m benchmarks dedupe_speed --sizes 10000 100000 1000000
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks._options import parser_of

GENERATOR = Path(__file__).parents[2] / "shared" / "dedupe" / "generate.py"
SIZES = (5_000, 10_000, 20_000, 40_000)


def main(options: Sequence[str] = ()) -> None:
    parser = parser_of("dedupe_speed", __doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    sizes = parser.parse_args(options).sizes
    if not GENERATOR.exists():
        print("skipped: there is no ../shared/dedupe")
        return
    print("records     seconds  of processors  microseconds a record  megabytes")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            generate(size, Path(folder))
            wall, used, memory = measured(Path(folder) / "records.jsonl")
            print(f"{size:9}  {wall:8.2f}  {used:13.2f}  {used / size * 1e6:21.0f}  {memory:9.0f}")


def generate(size: int, folder: Path) -> None:
    command = [
        sys.executable,
        str(GENERATOR),
        "--n",
        str(size),
        "--seed",
        "1",
        "--out",
        str(folder),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def measured(records: Path) -> tuple[float, float, float]:
    """Return seconds on the clock, seconds of all processors, and the parent's peak megabytes."""
    begun = time.perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, "-m", "refcli", "dedupe", str(records)],
        os.environ,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0o600) for stream in (1, 2)
        ],
    )
    _, _, usage = os.wait4(child, 0)
    wall = time.perf_counter() - begun
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3
