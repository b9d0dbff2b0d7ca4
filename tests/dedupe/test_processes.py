"""Several processes find what one finds; a program of its own, for a test may hold threads."""

import json
import subprocess
import sys
from pathlib import Path

from refcli.dedupe import find_duplicates

PROGRAM = """
import json, signal, sys
from refcli.dedupe import find_duplicates
from refcli.dedupe.processes import processes
signal.signal(signal.SIGTERM, lambda *_: None)  # a program's own, which its children would inherit
found = find_duplicates(open(sys.argv[1], "rb"), workers=2)
print(json.dumps([processes(2), [cluster.members for cluster in found]]))
"""


def test_two_processes_find_what_one_finds(dev_sets: Path, tmp_path: Path) -> None:
    lines = (dev_sets / "synth_10k" / "records.jsonl").read_bytes().splitlines(keepends=True)[:4500]
    file = tmp_path / "records.jsonl"
    file.write_bytes(b"".join(lines))

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(file)], capture_output=True, check=True, timeout=120
    )

    count, members = json.loads(done.stdout)
    assert count == (2 if sys.platform == "linux" else 1)
    assert members == [list(c.members) for c in find_duplicates(lines, workers=1)]
