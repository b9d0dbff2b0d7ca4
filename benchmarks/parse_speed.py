"""How fast the parser is: references a second, the first reference, memory, long lines."""

import json
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

from refcli.parse import parse_reference, parse_references

SHARED = Path(__file__).parents[2] / "shared"
COUNT = 4000


def main() -> None:
    """Print the figures; each is the best of three runs, for machines are noisy."""
    path = SHARED / "parse" / "train" / "segments.jsonl"
    if not path.exists():
        print("../shared/parse/train is not there: nothing to measure with")
        return
    with path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, 0, 3 * COUNT, 3)]
    parse_reference(texts[0])
    best = min(_seconds(texts) for _ in range(3))
    print(f"{len(texts) / best:10.0f} references a second, one process, model loaded")
    program = f"from refcli.parse import parse_reference; parse_reference({texts[0]!r})"
    first = min(_process(program) for _ in range(3))
    bare = min(_process("pass") for _ in range(3))
    print(f"{first:10.3f} s a process that parses one reference (Python alone {bare:.3f} s)")
    for size in (10_000, 100_000, 1_000_000):
        line = _LINE * (size // len(_LINE))
        begun = time.perf_counter()
        parse_reference(line)
        print(f"{time.perf_counter() - begun:10.3f} s a line of {size:,} characters")
    print(f"{_peak():10.0f} MB at most in a process that parses a line of 10,000,000 characters")


_LINE = "Smith J. A study (of things), "


def _peak() -> float:
    """Return the peak memory of a process of its own, in MB: here other benchmarks have run."""
    program = (
        "import resource; from refcli.parse import parse_reference;"
        f"parse_reference({_LINE!r} * {10_000_000 // len(_LINE)});"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    return int(run.stdout) / 1024


def _seconds(texts: list[str]) -> float:
    begun = time.perf_counter()
    for _ in parse_references(texts):
        pass
    return time.perf_counter() - begun


def _process(program: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    return time.perf_counter() - begun
