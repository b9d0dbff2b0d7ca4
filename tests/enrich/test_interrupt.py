"""Ctrl-C in a run on the network, with a real process: what came is kept, and it ends soon."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from refcli.record import Record
from tests.enrich.double import Double

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")

COUNT = 30


def references() -> list[Record]:
    first: Record = {
        "id": "lamps",
        "type": "article-journal",
        "title": "Reading lamps in hospital wards and the sleep of patients",
        "author": [{"family": "Lindqvist", "given": "M."}, {"literal": "others"}],
        "container-title": "J Ward Med",
        "issued": {"date-parts": [[2019]]},
        "volume": "12",
        "page": "201-9",
    }
    others: list[Record] = [
        {**first, "id": f"x{n}", "title": f"Of {n} other matters"} for n in range(1, COUNT)
    ]
    return [first, *others]


def run(folder: Path, world: Double) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        **world.environment(),
        "REFCLI_CROSSREF_INTERVAL": "0.1",
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "refcli", "enrich", "list.json", "--sources", "crossref"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_ctrl_c_keeps_what_came_and_loses_no_reference(tmp_path: Path, world: Double) -> None:
    (tmp_path / "list.json").write_text(json.dumps(references()), "utf-8")
    process = run(tmp_path, world)
    deadline = time.monotonic() + 20
    while len(world.asked) < 12 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    out, err = process.communicate(timeout=20)
    asked = len(world.asked)

    assert time.monotonic() - begun < 5
    assert process.returncode == 130
    assert "Traceback" not in err
    records = [json.loads(line) for line in out.splitlines()]
    assert [record["id"] for record in records] == [one["id"] for one in references()]
    assert records[0]["DOI"] == "10.5555/clinic.2019.11"
    assert 12 <= asked < COUNT

    world.asked.clear()
    again = run(tmp_path, world)
    out, _ = again.communicate(timeout=40)

    assert len(out.splitlines()) == COUNT
    # What came before is in the cache: only those that were in the air are asked for twice.
    assert len(world.asked) <= COUNT - asked + 8
