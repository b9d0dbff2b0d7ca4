"""A million lines through ``refcli parse --line``: references a second, and the memory."""

import itertools
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks._options import parser_of

REFERENCES = Path(__file__).parents[2] / "shared" / "parse" / "dev" / "excite-dev.jsonl"

LINES = 20_000
"""Lines that are timed; ``MILLION`` go through for the memory."""

MILLION = 1_000_000


def main(options: Sequence[str] = ()) -> None:
    parser = parser_of("parse_bulk", __doc__)
    parser.add_argument("--million", action="store_true", help=f"instead of {LINES:,} lines")
    count = MILLION if parser.parse_args(options).million else LINES
    if not REFERENCES.is_file():
        print("parse_bulk: needs ../shared/parse/dev")
        return
    texts = [
        " ".join(json.loads(line)["text"].split()) for line in REFERENCES.open(encoding="utf-8")
    ]
    for jobs in (1, 2):
        seconds = _run(itertools.islice(itertools.cycle(texts), count), jobs)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(
            f"--jobs {jobs}: {count:9,} lines, {count / seconds:7,.0f} references/s, "
            f"peak {peak:.0f} MB a process"
        )


def _run(texts: Iterable[str], jobs: int) -> float:
    """Feed the lines to a process of its own; return the seconds that it took."""
    begin = time.perf_counter()
    command = [sys.executable, "-m", "refcli", "parse", "-", "--line", "--jobs", str(jobs)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        for text in texts:
            process.stdin.write(text.encode() + b"\n")
        process.stdin.close()
        process.wait()
    return time.perf_counter() - begin
